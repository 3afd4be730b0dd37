import { defineConfig } from "@playwright/test";

const { PADU_URL, PADU_CHROME, PADU_REPORT } = process.env;
if (!PADU_URL || !PADU_REPORT) {
  throw new Error("Run these tests with `cargo xtask test e2e` or `cargo xtask e2e --dev`: it builds and serves the page.");
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/e2e/results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes only the second time has found something.
  retries: 0,
  // Long enough for a busy machine; what works is not slower for it.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json", { outputFile: PADU_REPORT }]],
  use: {
    baseURL: PADU_URL,
    browserName: "chromium",
    launchOptions: { executablePath: PADU_CHROME, args: ["--disable-gpu"] },
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    // Every test is a first visit; what a later one takes from its worker is a test of its own.
    serviceWorkers: "block",
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
  },
});
