/** `cargo xtask shots`: the pictures of the documentation, made like tests but kept. */
import { defineConfig } from "@playwright/test";

import tests from "./playwright.config";

export default defineConfig(tests, {
  testMatch: "pictures.ts",
  outputDir: "../../target/e2e/pictures",
  reporter: [["line"], ["json", { outputFile: process.env.PADU_REPORT }]],
});
