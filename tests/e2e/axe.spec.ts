/** axe, with the tags of WCAG 2.2 AA, once for each distinct state in each theme. */
import { dialogs, views } from "./states";
import { axe, test } from "./support";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, show] of Object.entries({ ...views, ...dialogs })) {
      test(`axe finds nothing: ${name}`, async ({ page, planner }) => {
        await planner.open();
        await show(planner);
        await axe(page);
      });
    }

    test.describe("narrow", () => {
      test.use({ viewport: { width: 320, height: 640 } });

      for (const name of ["empty", "typical", "table", "findings"] as const) {
        test(`axe finds nothing at 320 px: ${name}`, async ({ page, planner }) => {
          await planner.open();
          await views[name](planner);
          await axe(page);
        });
      }
    });

    for (const [name, show] of Object.entries({ typical: views.typical, paste: dialogs["dialog-paste"] })) {
      test(`axe finds nothing in English: ${name}`, async ({ page, planner }) => {
        await planner.open();
        await planner.speak("en");
        await show(planner);
        await axe(page);
      });
    }
  });
}
