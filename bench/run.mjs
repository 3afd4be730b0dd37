// Measures the built planner in a real browser and prints one table. Started by `cargo xtask bench`.
// usage: node run.mjs <address> [--runs N] [--only REGEX] [--json FILE] [--sizes JSON]
//        node run.mjs --needs [--only REGEX]   which sites have to be served beside Padu's, a line each
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { arithmetic, asksArithmetic } from "./arithmetic.mjs";
import { asksPeers, drags, gestures, peers } from "./gestures.mjs";
import { Hand, SUBJECTS } from "./hand.mjs";
import { asksNavigation, bytes, navigation } from "./loading.mjs";
import { memory } from "./memory.mjs";
import { Report, machine } from "./report.mjs";

/**
 * What every measurement has at hand. `styles` gives Padu's stylesheet, for the peers to wear.
 *
 * @typedef {{
 *   browser: import("@playwright/test").Browser,
 *   address: string,
 *   runs: number,
 *   report: Report,
 *   sizes: { name: string, plain: number, gzip: number, brotli: number }[] | undefined,
 *   launch: (flags?: string[]) => Promise<import("@playwright/test").Browser>,
 *   styles: () => Promise<string>,
 * }} Bench
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "10" },
    only: { type: "string", default: "" },
    json: { type: "string" },
    sizes: { type: "string" },
    needs: { type: "boolean", default: false },
  },
});
const report = new Report(new RegExp(values.only));
if (values.needs) {
  const needs = { bench: asksArithmetic(report), hello: asksNavigation(report), peers: asksPeers(report) };
  for (const [site, isNeeded] of Object.entries(needs)) if (isNeeded) console.log(site);
  process.exit();
}
const [address] = positionals;
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number, not ${values.runs}.`);

const launch = (/** @type {string[]} */ flags = []) =>
  chromium.launch({ executablePath: process.env.PADU_CHROME, args: ["--disable-gpu", ...flags] });

const started = Date.now();
const browser = await launch();
/** @type {Promise<string> | undefined} */
let worn;
/** @type {Bench} */
const bench = { browser, address, runs, report, sizes: values.sizes && JSON.parse(values.sizes), launch, styles: () => (worn ??= styles()) };
const about = { ...machine(browser.version()), runs };
try {
  console.log(`\n${runs} runs; Chromium ${about.browser}, ${about.cores} cores of ${about.cpu}, load ${about.load.toFixed(1)}`);
  bytes(bench);
  for (const measure of [navigation, gestures, drags, peers, arithmetic, memory]) {
    const begun = Date.now();
    await measure(bench);
    const seconds = Math.round((Date.now() - begun) / 1_000);
    if (seconds > 0) console.log(`  ${seconds} s`);
  }
} finally {
  await browser.close();
}
if (report.isEmpty) throw new Error(`No line is called /${values.only}/. A line is called by its section and its name: "Arithmetic: read 300".`);
console.log(`\n${Math.round((Date.now() - started) / 60_000)} minutes.`);
for (const { section, name } of report.over) console.log(`OVER: ${section}: ${name}`);
if (values.json) {
  await report.write(values.json, about);
  console.log(`Also in ${values.json}.`);
}
process.exitCode = report.over.length > 0 ? 1 : 0;

async function styles() {
  const page = await browser.newPage();
  const hand = new Hand(page, SUBJECTS.padu);
  await hand.open(address);
  const text = await hand.styles();
  await page.close();
  return text;
}
