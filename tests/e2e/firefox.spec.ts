/** The smoke test in Firefox; `cargo xtask` says so when there is none to be had. */
import { expect, test } from "@playwright/test";

import { planOf } from "./fixtures";
import { Firefox } from "./firefox";

const { PADU_FIREFOX, PADU_URL } = process.env;

// Without a browser there is no test, rather than one that is skipped.
if (PADU_FIREFOX) {
  test("in Firefox the planner opens a plan, takes an edit and gives it back", async () => {
    const firefox = await Firefox.start(PADU_FIREFOX);
    try {
      await firefox.open(`${PADU_URL}hosts/two.html`);
      const plan = planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });
      const loaded = await firefox.ask(`
        const planner = document.querySelector("padu-planner");
        await planner.ready;
        return JSON.stringify(planner.load(${JSON.stringify(plan)}));
      `);
      expect(JSON.parse(loaded)).toEqual({ ok: true });

      const box = await firefox.ask(`
        const { shadowRoot } = document.querySelector("padu-planner");
        const field = () => shadowRoot.querySelector("[aria-label='JP Regulasi']");
        while (!field()) await new Promise(requestAnimationFrame);
        field().scrollIntoView({ block: "center" });
        const { x, y, width, height } = field().getBoundingClientRect();
        return JSON.stringify([Math.round(x + width / 2), Math.round(y + height / 2)]);
      `);
      const [x, y] = JSON.parse(box);
      await firefox.selectAt(x, y);
      // Enter, as WebDriver writes it.
      await firefox.type("7,5\uE006");

      const json = await firefox.ask(`return document.querySelector("padu-planner").toJSON();`);
      expect(JSON.parse(json).flow[0].sessions[0].jp).toBe(7.5);
      const share = await firefox.ask(`
        await new Promise(requestAnimationFrame);
        return document.querySelector("padu-planner").shadowRoot.querySelector("[role=meter]").getAttribute("aria-valuetext");
      `);
      expect(share).toContain("55,56%");
      expect(firefox.complaints).toEqual([]);
    } finally {
      await firefox.stop();
    }
  });
}
