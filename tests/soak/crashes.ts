/** Crashes in a row: whatever place the bug is in, the plan is there, in the panel, in the storage and after a restart. */
import { readFile } from "node:fs/promises";

import { type Page, expect } from "@playwright/test";

import { longPlan } from "../e2e/states";
import { type Planner } from "../e2e/support";
import { Chance, tell } from "./chance";
import { megabytes, memoryOf, watchMemory } from "./memory";

/** What the build at `/crash/` panics on; see `src/ui/crash_test.rs`. */
const PLACES: Record<string, (planner: Planner) => Promise<void>> = {
  event: (planner) => press(planner, "F6"),
  reduce: (planner) => press(planner, "F7"),
  render: (planner) => press(planner, "F8"),
  effect: (planner) => press(planner, "F9"),
  "an event, on demand": (planner) => pressInStrategy(planner, "Shift+F6"),
  "a render, on demand": (planner) => pressInStrategy(planner, "Shift+F8"),
  "an effect, on demand": (planner) => pressInStrategy(planner, "Shift+F9"),
  call: async (planner) => {
    const thrown = await planner.host.evaluate((element: any) => {
      try {
        return element.focusSession("crash-test");
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe("RuntimeError");
  },
};

async function press(planner: Planner, key: string): Promise<void> {
  await planner.host.getByRole("tab").first().press(key);
}

/** The same where what is on the screen was loaded on demand. */
async function pressInStrategy(planner: Planner, key: string): Promise<void> {
  await planner.view("strategy").click();
  await expect(planner.host.getByRole("tabpanel").getByRole("heading").first()).toBeVisible();
  await planner.view("strategy").press(key);
}

/** Has the planner crash that often, after a few changes each time, and compares. */
export async function crash(page: Page, planner: Planner, times: number, seed: number): Promise<void> {
  const chance = new Chance(seed);
  await watchMemory(page);
  await planner.open("/hosts/crash.html");
  const session = await page.context().newCDPSession(page);
  await planner.load(longPlan(40));
  const places = Object.keys(PLACES);
  let [changes, first] = [0, 0];
  for (let time = 0; time < times; time += 1) {
    // Every place has its turn, in another order each round.
    if (time % places.length === 0) places.sort(() => chance.next() - 0.5);
    const place = places[time % places.length];
    for (let change = chance.below(4); change >= 0; change -= 1) {
      changes += 1;
      await changeSomething(planner, chance, changes);
    }
    const text = await planner.json();
    const where = `crash ${time + 1} of ${times}, in ${place}, seed ${seed}`;
    const panel = planner.host.getByRole("alert");
    // Nothing has crashed by itself.
    await expect(panel, where).toHaveCount(0);
    await PLACES[place](planner);
    await expect(panel, where).toContainText("Perencana berhenti karena kesalahan");
    expect(await planner.json(), where).toBe(text);
    expect(await page.evaluate(() => localStorage.getItem("crash")), where).toBe(text);
    if (time % 10 === 0) {
      const download = page.waitForEvent("download");
      await panel.getByRole("button", { name: "Unduh rencana" }).click();
      expect(await readFile(await (await download).path(), "utf8"), where).toBe(text);
    }
    await panel.getByRole("button", { name: "Mulai ulang" }).click();
    await planner.ready();
    await expect(panel, where).toHaveCount(0);
    expect(await planner.json(), where).toBe(text);
    await expect(planner.share, where).toBeVisible();
    if (time === Math.floor(times / 5)) first = (await memoryOf(page, session)).heap;
  }
  const text = await planner.json();
  await planner.reload();
  expect(await planner.json(), "after a reload").toBe(text);
  const { heap, wasm } = await memoryOf(page, session);
  tell("crashes", { crashes: times, changes, lost: 0, seed, "heap after a fifth, MB": megabytes(first), "wasm, MB": megabytes(wasm), "heap after a reload, MB": megabytes(heap) });
}

async function changeSomething(planner: Planner, chance: Chance, serial: number): Promise<void> {
  const field = planner.host.getByRole("spinbutton").nth(chance.below(30));
  await chance.weighed([
    [4, async () => {
      await field.fill(String(1 + chance.below(20)));
      await field.press("Enter");
    }],
    [2, async () => {
      await planner.host.getByRole("textbox", { name: planner.words.title, exact: true }).fill(`Perubahan ${serial}`);
    }],
    [1, async () => {
      // Nothing can be undone right after a restart.
      if ((await planner.button("undo").getAttribute("aria-disabled")) === "true") return;
      await planner.undo();
      // To open the plan was a step as well: what is empty has no tab to press a key on.
      await planner.host.evaluate((element: any) => element.plan.materials.length > 0 || element.redo());
    }],
    [1, async () => {
      await planner.host.evaluate((element: any, serial) => element.load({ ...element.plan, title: `Dari halaman ${serial}` }), serial);
    }],
  ])();
}
