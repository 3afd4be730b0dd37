/**
 * Killed renderers: the process that runs the page is ended from outside at a random moment of 200 scripted edits. What
 * was done is there when the page is opened again, and is a whole plan.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, expect } from "@playwright/test";

import { expectValidPlan } from "../e2e/fixtures";
import { longPlan } from "../e2e/states";
import { Planner } from "../e2e/support";
import { Chance, tell } from "./chance";

const EDITS = 200;

/** What was reported done, and when. */
interface Done {
  text: string;
  at: number;
}

export async function kill(baseURL: string, times: number, seed: number): Promise<void> {
  const chance = new Chance(seed);
  const folder = await mkdtemp(join(tmpdir(), "padu-kill-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.PADU_CHROME,
    args: ["--disable-gpu"],
    baseURL,
    locale: "id-ID",
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
  });
  const [figures, edits] = [{ newer: 0, lost: 0, longest: 0 }, [] as number[]];
  try {
    for (let time = 0; time < times; time += 1) {
      const where = `kill ${time + 1} of ${times}, seed ${seed}`;
      const { done, killed } = await killOnce(context, chance);
      edits.push(done.length - 1);
      // The page that was killed shows nothing any more; the next one is a new process.
      for (const other of context.pages().slice(1)) await other.close();
      const page = await context.newPage();
      const planner = new Planner(page);
      await planner.open();
      const text = await planner.json();
      await expectValidPlan(text);
      await expect(planner.saved, where).toBeVisible();
      // Undoing brings back earlier texts: the last of them counts. A whole plan that is none of them comes from the one
      // edit that was done and not reported yet.
      const at = done.findLastIndex((step) => withoutId(step.text) === withoutId(text));
      if (at < 0) {
        figures.newer += 1;
      } else if (at < done.length - 1) {
        figures.lost += done.length - 1 - at;
        figures.longest = Math.max(figures.longest, killed - done[at + 1].at);
      }
      expect(figures.longest, `${where}: milliseconds of work that were lost`).toBeLessThan(1000);
      // One that stays open has the plan, and the next would work on a copy.
      for (const other of context.pages().slice(1)) await other.close();
    }
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
  tell("kills", { kills: times, "edits before a kill": `${Math.min(...edits)}–${Math.max(...edits)}`, "edits lost": figures.lost, "milliseconds lost at most": Math.round(figures.longest), "done but not reported": figures.newer, seed });
}

/** What is loaded is kept under the id of the plan in whose place it stands. */
function withoutId(text: string): string {
  return text.replace(/\n {2}"id": "[^"]*"/, "");
}

/** Opens the page, starts the edits, and kills the process after a random number of them. */
async function killOnce(context: BrowserContext, chance: Chance): Promise<{ done: Done[]; killed: number }> {
  const done: Done[] = [];
  const page = await context.newPage();
  const planner = new Planner(page);
  await page.exposeBinding("reportDone", (_, text: string) => void done.push({ text, at: performance.now() }));
  await planner.open();
  await planner.load(longPlan(40));
  done.push({ text: await planner.json(), at: performance.now() });
  const [last, seed] = [1 + chance.below(EDITS - 1), chance.below(2 ** 31)];
  // Ends with the page.
  void page.evaluate(edit, { seed, count: EDITS }).catch(() => {});
  await expect.poll(() => done.length, { intervals: [5], timeout: 60_000 }).toBeGreaterThan(last);
  const crashed = page.waitForEvent("crash");
  const killed = await killRenderers(context);
  await crashed;
  return { done, killed };
}

/** Ends the processes that run pages, as the system does when it needs the memory: nothing is told to it. Gives when. */
async function killRenderers(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  };
  const ended = await renderers();
  for (const id of ended) process.kill(id, "SIGKILL");
  const killed = performance.now();
  // One that was kept in reserve would be given to the next page, until the browser has noticed.
  await expect.poll(async () => (await renderers()).filter((id) => ended.includes(id))).toEqual([]);
  await session.detach();
  return killed;
}

/**
 * Runs in the page: edits by the fields and buttons of the screen, one a frame, each second one of the title, which
 * tells how many there were. Reports the text after each.
 */
async function edit({ seed, count }: { seed: number; count: number }): Promise<void> {
  const element: any = document.querySelector("padu-planner");
  const root: ShadowRoot = element.shadowRoot;
  let state = seed;
  const below = (limit: number) => ((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8) % limit;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const type = (field: HTMLInputElement, value: string, event: string) => {
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  };
  for (let serial = 1; serial <= count; serial += 1) {
    const title = root.querySelector("textarea") as unknown as HTMLInputElement;
    const fields = [...root.querySelectorAll<HTMLInputElement>("input[role=spinbutton], input[inputmode=decimal]")];
    const button = (name: string) => [...root.querySelectorAll("button")].find((button) => button.getAttribute("aria-label") === name);
    const chosen = serial % 2 ? 0 : 1 + below(10);
    if (chosen === 0 || fields.length === 0) type(title, `Suntingan ${serial}`, "input");
    else if (chosen < 9) type(fields[below(fields.length)], String(1 + below(30)), "change");
    else button(chosen === 9 ? "Urungkan" : "Ulangi")?.click();
    // Waits until it is heard: no more than one edit is ever done and not reported.
    await (window as any).reportDone(element.toJSON());
    await frame();
  }
}
