import { defineConfig } from "@playwright/test";

import ordinary from "../e2e/playwright.config";

/** As the ordinary tests, one after the other and for as long as it takes. */
export default defineConfig({
  ...ordinary,
  testDir: ".",
  outputDir: "../../target/soak/results",
  fullyParallel: false,
  workers: 1,
  timeout: 3 * 60 * 60_000,
});
