/**
 * The pictures of the README and the documentation: each state of the planner in each width and theme.
 * A state is one entry of `states`; its picture is `<state>-<width>-<theme>.png`.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { type Planner, expect, test } from "./support";

const folder = process.env.PADU_PICTURES!;
const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
];
const themes = ["light", "dark"] as const;

/** What the planner shows, and how it comes to it. */
const states: Record<string, (planner: Planner) => Promise<void>> = {
  empty: async () => {},
  typical: async (planner) => planner.load(await fixture("typical")),
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

async function fixture(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../fixtures/plans/${name}.padu.json`, import.meta.url), "utf8"));
}

/** A plan as long as the longest programmes: that many sessions in five phases, and some in the tray. */
function longPlan(sessions: number): unknown {
  const groups = ["Dasar", "Inti", "Penunjang"];
  const natures = ["theory", "regulation", "discussion", "caseStudy", "practice", "simulation"];
  const stages = [
    { stage: "online", mode: "onlineAsync" },
    { stage: "online", mode: "onlineSync" },
    { stage: "faceToFace", mode: "faceToFace" },
    { stage: "evaluation", mode: "faceToFace" },
    { stage: "coaching", mode: "onlineSync" },
  ];
  const numbers = Array.from({ length: sessions }, (_, index) => index + 1);
  const mapped = Math.round(sessions * 0.95);
  const session = (number: number) => ({ id: `s${number}`, material: `m${number}`, jp: 1 + (number % 4) });
  return {
    format: "padu-plan",
    version: 1,
    title: `Pelatihan Jabatan Fungsional, ${sessions} sesi`,
    program: { kind: "pelatihan" },
    jp: { minutes: 45, target: 750 },
    balance: { onlinePercent: 40, tolerance: 5 },
    materials: numbers.map((number) => ({
      id: `m${number}`,
      title: `Unit ${number}: ${["Konsep", "Analisis", "Perancangan", "Penerapan", "Evaluasi"][number % 5]} bagian ${Math.ceil(number / 5)}`,
      group: groups[Math.floor((number / sessions) * 2.99)],
      nature: natures[number % natures.length],
    })),
    flow: stages.map(({ stage, mode }, phase) => ({
      id: `p${phase + 1}`,
      stage,
      sessions: numbers
        .filter((number) => number <= mapped && Math.floor(((number - 1) / mapped) * stages.length) === phase)
        .map((number) => ({ ...session(number), mode })),
    })),
    unmapped: numbers.filter((number) => number > mapped).map(session),
  };
}
