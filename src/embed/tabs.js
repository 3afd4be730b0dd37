// Other tabs, frames and elements of this origin that keep plans under the same key. Over a `BroadcastChannel` each says
// which plan it has open and where in the storage it writes; of those that would write over each other the one that was
// there first does, and the others are told. Why so: docs/decisions/0007-two-tabs.md.

import { freshId } from "./page.js";

/** How often the others are asked, in milliseconds, and how many questions one may leave unanswered. */
const ASK_EVERY = 1000;
const PATIENCE = 2;

export class Tabs {
  #key;
  /** The plan that is open here, and its place in the storage. */
  #plan;
  #place;
  #channel;
  #timer;
  /** Tells this one from all others. */
  #me = freshId();
  /** The smaller is first. It outlives a reload: who reloads keeps the turn. */
  #rank;
  /** The others: `{ rank, plan, place, silent }`, by what tells them apart. */
  #others = new Map();
  #store;

  /**
   * The store is asked what it has `written()` since it came. `met(sure)` is called when others came, went or moved, and
   * with each question, `sure` when who did not answer is gone; `taken(what, kept)` when another took the plan or the key.
   */
  constructor(key, store) {
    [this.#key, this.#store] = [key, store];
    this.#rank = this.memory.rank ?? rankOf(Date.now());
  }

  /** What this tab has remembered over a reload. */
  get memory() {
    try {
      return JSON.parse(sessionStorage.getItem(`${this.#key}/tab`)) ?? {};
    } catch {
      return {};
    }
  }

  remember(more) {
    try {
      sessionStorage.setItem(`${this.#key}/tab`, JSON.stringify({ rank: this.#rank, ...more }));
    } catch {
      // Then a reload begins with what stands under the key, behind those that are there.
    }
  }

  /** Is among the others, and has this plan open in this place from now on. */
  enter(plan, place) {
    const moved = this.#plan !== plan || this.#place !== place;
    [this.#plan, this.#place] = [plan, place];
    try {
      this.#channel ??= this.#open();
    } catch {
      // Then a tab learns of the others when it is about to write.
    }
    if (moved) this.#say({ asks: true });
  }

  leave() {
    [this.#plan, this.#place] = [];
    this.#say({});
    this.keepAsking(false);
    this.#channel?.close();
    this.#channel = undefined;
    this.#others.clear();
  }

  /** Whether another was there earlier, with the same plan or in the same place. */
  get second() {
    return this.#rivals(this.#plan, this.#place).some(({ rank }) => rank < this.#rank);
  }

  /** Whether another has a plan open, or writes in a place. */
  has(plan, place) {
    return this.#rivals(plan, place).length > 0;
  }

  /** Comes first. Who was there is told what is taken, `"plan"` or `"key"`, and what of it is still `kept`. */
  take(what, kept) {
    this.#goFirst();
    this.#say({ takes: what, kept });
  }

  /** Asks from time to time whether the others are still there: a tab that is closed says nothing. */
  keepAsking(on) {
    if (on === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!on || !this.#channel) return;
    let asked = 0;
    for (const other of this.#others.values()) other.silent = 0;
    this.#timer = setInterval(() => {
      for (const [who, other] of this.#others) {
        if (other.silent >= PATIENCE) this.#others.delete(who);
        other.silent += 1;
      }
      this.#say({ asks: true });
      this.#store.met(asked >= PATIENCE);
      asked += 1;
    }, ASK_EVERY);
  }

  #open() {
    const channel = new BroadcastChannel(`padu-planner ${this.#key}`);
    channel.onmessage = ({ data }) => this.#hear(data);
    return channel;
  }

  #rivals(plan, place) {
    const same = (other) => other.place === place || (plan !== undefined && other.plan === plan);
    return [...this.#others.values()].filter(same);
  }

  #goFirst() {
    // Before all that have come, and before all that have gone first so far.
    this.#rank = `0-${rankOf(9e15 - Date.now())}`;
  }

  #say(what) {
    this.#channel?.postMessage({ from: this.#me, rank: this.#rank, plan: this.#plan, place: this.#place, ...what });
  }

  #hear({ from, rank, plan, place, asks, takes, kept }) {
    // A tab that was duplicated remembers what the other one does; the later one goes behind.
    if (rank === this.#rank && !asks) {
      this.#rank = rankOf(Date.now());
      this.#say({ asks: true });
    }
    if (place === undefined) this.#others.delete(from);
    else this.#others.set(from, { rank, plan, place, silent: 0 });
    const written = this.second && !takes ? this.#store.written() : undefined;
    if (written !== undefined) {
      // What is there now is ours. Who comes back after an absence has nothing to lose; who was there all along is told.
      if (asks) this.#goFirst();
      else this.take("plan", written);
    }
    if (asks) this.#say({});
    if (takes) this.#store.taken(takes, { plan, place, kept });
    this.#store.met(false);
  }
}

/** Two of one moment are told apart. */
function rankOf(moment) {
  return `${moment}-${Math.random()}`;
}
