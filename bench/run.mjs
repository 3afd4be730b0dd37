// Measures the built planner in a real browser and prints one table. Started by `cargo xtask bench`.
// usage: node run.mjs <address> [--runs N] [--only REGEX] [--json FILE]
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { movable, usual, wrong } from "./plans.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "10" }, only: { type: "string", default: "" }, json: { type: "string" } },
});
const [address] = positionals;
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number, not ${values.runs}.`);

/**
 * What to measure: `work` names a method of `Bench` (src/embed/bench.rs), or one of `members` below. `limit` is that of
 * the median of later calls, in milliseconds.
 *
 * @typedef {{ name: string, plan: () => object, work: string, split?: boolean, limit?: number }} Case
 */

const COUNTS = [300, 1_000, 10_000];
const called = (/** @type {number} */ count) => count.toLocaleString("en");
const quarters = (/** @type {number} */ sessions) => ({ sessions, grain: 25, most: sessions < 1_000 ? 3_900 : 700 });

/** @type {Case[]} */
const CASES = [
  ...COUNTS.map((count) => ({
    name: `analyse ${called(count)}`, plan: () => usual(count), work: "analyse", limit: count === 1_000 ? 2 : undefined,
  })),
  { name: "analyse 1,000, all wrong", plan: () => wrong(1_000), work: "analyse" },
  { name: "element.checks 1,000", plan: () => usual(1_000), work: "checks" },
  ...balances("200", quarters(200), 5),
  ...balances("1,000", quarters(1_000), 50),
  ...balances("200 in chains of 5", { ...quarters(200), chain: 5 }),
  ...balances("1,000 in chains of 5", { ...quarters(1_000), chain: 5 }),
  ...balances("200 in one chain", { ...quarters(200), chain: 200 }),
  ...balances("200 of 0.01–20 JP", { sessions: 200, grain: 1, most: 2_000 }),
  ...balances("1,000 of 0.01–20 JP", { sessions: 1_000, grain: 1, most: 2_000 }),
  ...balances("1,000 of 0.01–9,999 JP", { sessions: 1_000, grain: 1, most: 999_900, tolerance: 0 }),
  { name: "element.balance() 200", plan: () => movable(quarters(200)), work: "balance" },
  { name: "element.balance() 1,000", plan: () => movable(quarters(1_000)), work: "balance" },
  ...COUNTS.flatMap((count) => [
    { name: `read ${called(count)}`, plan: () => usual(count), work: "read" },
    { name: `  JSON.parse ${called(count)}`, plan: () => usual(count), work: "parse" },
    { name: `write ${called(count)}`, plan: () => usual(count), work: "write" },
    { name: `  JSON.stringify ${called(count)}`, plan: () => usual(count), work: "stringify" },
  ]),
];

/** @returns {Case[]} */
function balances(/** @type {string} */ name, /** @type {Parameters<typeof movable>[0]} */ size, limit = 200) {
  const common = { plan: () => movable(size), work: "propose" };
  return [
    { name: `balance ${name}`, ...common, limit },
    { name: `balance ${name}, divided`, ...common, split: true, limit: 200 },
  ];
}

/**
 * On a fresh page: milliseconds of the first call, and of later ones.
 *
 * @returns {Promise<{ first: number, again: number[], result: unknown } | undefined>} nothing when there is no such member
 */
async function measure(/** @type {import("@playwright/test").Browser} */ browser, /** @type {Case} */ { plan, work, split }) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await page.evaluate(
      async ({ text, work, split }) => {
        const element = /** @type {any} */ (document.querySelector("padu-planner"));
        await customElements.whenDefined("padu-planner");
        await element.ready;
        /** @type {(times: number) => unknown} */
        let calls;
        const repeat = (/** @type {() => any} */ call) => (/** @type {number} */ times) => {
          let size;
          for (let at = 0; at < times; at += 1) size = call().length;
          return size;
        };
        const value = JSON.parse(text);
        const members = /** @type {Record<string, () => any>} */ ({
          checks: () => element.checks,
          balance: () => element.balance(),
          parse: () => [JSON.parse(text)],
          stringify: () => JSON.stringify(value, null, 2),
        });
        const member = members[work];
        if (member) {
          if (work in element) element.load(text);
          else if (work === "balance") return undefined;
          calls = repeat(member);
        } else {
          // Out of the reach of a type checker: it is there once it is built.
          const made = (await import(/** @type {any} */ ("/planner.js"))).default();
          await made.init();
          const bench = made.Bench.of(text);
          calls = work === "propose" ? (times) => bench.propose(split, times) : (times) => bench[work](times);
        }
        const time = (/** @type {number} */ times) => {
          const started = performance.now();
          const result = calls(times);
          return { each: (performance.now() - started) / times, result };
        };
        const first = time(1);
        // The clock is coarse, and other programs interrupt: many batches, each of enough calls for 5 ms. Until then the browser
        // has compiled what is called often a second time.
        let times = 1;
        while (times < 4_096 && time(times).each * times < 5) times *= 2;
        const batches = first.each > 100 ? 4 : 20;
        for (let batch = 0; batch < batches / 2; batch += 1) time(times);
        const again = Array.from({ length: batches }, () => time(times).each);
        return { first: first.each, again, result: first.result };
      },
      { text: JSON.stringify(plan()), work, split: split ?? false },
    );
  } finally {
    await page.close();
  }
}

function middle(/** @type {number[]} */ sorted) {
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function spread(/** @type {number[]} */ times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: middle(sorted), least: sorted[0], most: sorted[sorted.length - 1] };
}

/** Three digits that count. */
function milliseconds(/** @type {number} */ time) {
  return time >= 100 ? time.toFixed(0) : time.toPrecision(time < 0.01 ? 1 : 3);
}

function line(/** @type {string} */ name, /** @type {string[]} */ cells, remark = "") {
  console.log(`${name.padEnd(40)}${cells.map((cell, at) => cell.padStart(at % 2 ? 16 : 9)).join("")}  ${remark}`.trimEnd());
}

const browser = await chromium.launch({ executablePath: process.env.PADU_CHROME, args: ["--disable-gpu"] });
const report = [];
try {
  console.log(`\nMilliseconds, ${runs} runs, each on a fresh page; Chromium ${browser.version()}, ${cpus()[0].model.trim()}\n`);
  line("", ["first", "spread", "again", "spread", "limit"]);
  const wanted = CASES.filter(({ name }) => new RegExp(values.only).test(name));
  if (!wanted.length) throw new Error(`Nothing is called /${values.only}/. There are: ${CASES.map(({ name }) => name.trim()).join("; ")}`);
  for (const one of wanted) {
    const found = [];
    for (let run = 0; run < runs; run += 1) found.push(await measure(browser, one));
    const times = found.filter((times) => times !== undefined);
    if (!times.length) {
      line(one.name, ["not there"]);
      continue;
    }
    const first = spread(times.map(({ first }) => first));
    const again = spread(times.flatMap(({ again }) => again));
    const { result } = times[0];
    const cells = [first, again].flatMap(({ median, least, most }) => [milliseconds(median), `${milliseconds(least)}–${milliseconds(most)}`]);
    const within = one.limit === undefined ? undefined : again.median <= one.limit;
    const remark = [within === false && "OVER", one.work === "propose" && result && `${result} not proven`].filter(Boolean);
    line(one.name, [...cells, String(one.limit ?? "")], remark.join(", "));
    report.push({ name: one.name.trim(), first, again, limit: one.limit, within, result });
  }
} finally {
  await browser.close();
}
if (values.json) {
  const machine = { browser: browser.version(), cpu: cpus()[0].model.trim(), node: process.version };
  await writeFile(values.json, `${JSON.stringify({ ...machine, runs, unit: "ms", cases: report }, null, 2)}\n`);
  console.log(`\nAlso in ${values.json}.`);
}
process.exitCode = report.some(({ within }) => within === false) ? 1 : 0;
