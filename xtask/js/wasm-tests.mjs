// Opens the page of xtask/src/wasm_tests.rs and prints what its tests report, as they go.
// usage: node wasm-tests.mjs <address> [filter…]
import { chromium } from "@playwright/test";

const [address, ...filters] = process.argv.slice(2);
/** Tests that say nothing for this long hang. */
const PATIENCE = 60_000;

const browser = await chromium.launch({ executablePath: process.env.PADU_CHROME, args: ["--disable-gpu"] });
try {
  const page = await browser.newPage();
  /** @type {string[]} */
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(error.stack ?? String(error)));
  page.on("console", (message) => {
    if (process.env.PADU_SHOW_CONSOLE) console.log(`[${message.type()}] ${message.text()}`);
    else if (message.type() === "error") trouble.push(message.text());
  });

  const query = filters.map((filter) => `filter=${encodeURIComponent(filter)}`).join("&");
  await page.goto(`${address}?${query}`);

  const output = page.locator("#output");
  let shown = "";
  while (!/^test result: /m.test(shown)) {
    const hasMore = (/** @type {string} */ text) => document.getElementById("output")?.textContent !== text;
    await page.waitForFunction(hasMore, shown, { timeout: PATIENCE }).catch(() => {
      throw new Error(`The tests have said nothing for ${PATIENCE / 1000} seconds.\n${trouble.join("\n")}`);
    });
    const text = (await output.textContent()) ?? "";
    process.stdout.write(text.slice(shown.length));
    shown = text;
  }
  process.exitCode = /^test result: ok\./m.test(shown) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
