/** Keeps the plan in this browser, soon after each change. */
import { write } from "./plan";
import { type Store } from "./store";

const KEY = "padu-peer";
/** Changes that follow one another so closely are written once, in milliseconds. */
const SOON = 100;

export function keep(store: Store): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((before, after) => {
    if (before.plan === after.plan) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => localStorage.setItem(KEY, write(store.state.plan)), SOON);
  });
}
