/**
 * The pictures of the README and the documentation: each state of the planner in each width and theme.
 * A state is one entry of `states.ts`; its picture is `<state>-<width>-<theme>.png`.
 */
import { join } from "node:path";

import { type State, dialogs, longPlan, views } from "./states";
import { expect, test } from "./support";

const folder = process.env.PADU_PICTURES!;
const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
];
const themes = ["light", "dark"] as const;

const states: Record<string, State> = {
  ...views,
  ...dialogs,
  // As long as the longest programmes.
  "300-sessions": async (planner) => planner.load(longPlan(300)),
};

for (const [state, show] of Object.entries(states)) {
  for (const viewport of sizes) {
    for (const colorScheme of themes) {
      const name = `${state}-${viewport.width}-${colorScheme}`;
      test.describe(() => {
        test.use({ viewport, colorScheme });
        test(name, async ({ page, planner }) => {
          await planner.open();
          await show(planner);
          // The screen follows within a frame of the call; two frames on it has been painted.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          await page.evaluate(() => document.fonts.ready);
          const picture = await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
          expect(picture.length).toBeGreaterThan(0);
        });
      });
    }
  }
}
