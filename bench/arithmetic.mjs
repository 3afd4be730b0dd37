// Reading, writing, analysing and balancing, timed inside the module (src/embed/bench.rs) or on the element's members.
import { movable, usual, wrong } from "./plans.mjs";
import { spread } from "./report.mjs";

/**
 * What to measure: `work` names a method of `Bench` (src/embed/bench.rs), or one of `members` below. `limit` is that of
 * the median of later calls, in milliseconds; `beside` the line of which this one may take so many times.
 *
 * @typedef {{ name: string, plan: () => object, work: string, split?: boolean, limit?: number, beside?: [name: string, times: number] }} Case
 */

const SECTION = "Arithmetic";
/** On so many pages each is measured; each page gives twenty runs, or five of what takes long. */
const PAGES = 2;
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
  ...balances("300", quarters(300)),
  ...balances("1,000", quarters(1_000), 50),
  { name: "balance 10,000", plan: () => movable(quarters(10_000)), work: "propose" },
  ...balances("200 in chains of 5", { ...quarters(200), chain: 5 }),
  ...balances("1,000 in chains of 5", { ...quarters(1_000), chain: 5 }),
  ...balances("200 in one chain", { ...quarters(200), chain: 200 }),
  ...balances("200 of 0.01–20 JP", { sessions: 200, grain: 1, most: 2_000 }),
  ...balances("1,000 of 0.01–20 JP", { sessions: 1_000, grain: 1, most: 2_000 }),
  ...balances("1,000 of 0.01–9,999 JP", { sessions: 1_000, grain: 1, most: 999_900, tolerance: 0 }),
  { name: "element.balance() 200", plan: () => movable(quarters(200)), work: "balance" },
  { name: "element.balance() 1,000", plan: () => movable(quarters(1_000)), work: "balance" },
  ...COUNTS.flatMap((count) => {
    const most = (/** @type {string} */ name) => (count === 10_000 ? /** @type {[string, number]} */ ([name, 3]) : undefined);
    const plan = () => usual(count);
    return [
      { name: `JSON.parse ${called(count)}`, plan, work: "parse" },
      { name: `read ${called(count)}`, plan, work: "read", beside: most(`JSON.parse ${called(count)}`) },
      { name: `JSON.stringify ${called(count)}`, plan, work: "stringify" },
      { name: `write ${called(count)}`, plan, work: "write", beside: most(`JSON.stringify ${called(count)}`) },
    ];
  }),
];

/** @returns {Case[]} */
function balances(/** @type {string} */ name, /** @type {Parameters<typeof movable>[0]} */ size, limit = 200) {
  const common = { plan: () => movable(size), work: "propose" };
  return [
    { name: `balance ${name}`, ...common, limit },
    { name: `balance ${name}, divided`, ...common, split: true, limit: 200 },
  ];
}

/** Whether any of it is asked for. */
export function asksArithmetic(/** @type {import("./report.mjs").Report} */ report) {
  return CASES.some(({ name }) => report.wants(SECTION, name));
}

/** @param {import("./run.mjs").Bench} bench */
export async function arithmetic({ browser, address, runs, report }) {
  const asked = CASES.filter(({ name }) => report.wants(SECTION, name));
  // What a line stands beside is measured with it.
  const wanted = CASES.filter((one) => asked.includes(one) || asked.some(({ beside }) => beside?.[0] === one.name));
  if (wanted.length === 0) return;
  report.section(SECTION, "ms", ["first", "spread", "again", "spread"]);
  /** @type {Map<string, number>} */
  const medians = new Map();
  for (const one of wanted) {
    const found = [];
    for (let page = 0; page < Math.min(PAGES, runs); page += 1) found.push(await measure(browser, address, one));
    const times = found.filter((times) => times !== undefined);
    if (!times.length) {
      report.missing(one.name);
      continue;
    }
    const first = spread(times.map(({ first }) => first));
    const again = spread(times.flatMap(({ again }) => again));
    medians.set(one.name, again.median);
    const limits = one.limit === undefined ? [] : [{ value: again.median, most: one.limit }];
    const other = one.beside && medians.get(one.beside[0]);
    if (one.beside && other) limits.push({ value: again.median / other, most: one.beside[1] });
    const unproven = one.work === "propose" && times[0].result ? `${times[0].result} not proven` : "";
    report.line(one.name, { first, again }, limits, [one.beside && `times ${one.beside[0]}`, unproven].filter(Boolean).join(", "));
  }
}

/**
 * On a fresh page: milliseconds of the first call, and of later ones.
 *
 * @param {import("@playwright/test").Browser} browser @param {string} address @param {Case} one
 * @returns {Promise<{ first: number, again: number[], result: unknown } | undefined>} nothing when there is no such member
 */
async function measure(browser, address, { plan, work, split }) {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}bench/`);
    return await page.evaluate(
      async ({ plan, work, split }) => {
        const element = /** @type {any} */ (document.querySelector("padu-planner"));
        await customElements.whenDefined("padu-planner");
        await element.ready;
        /** @type {(times: number) => unknown} */
        let calls;
        // As Padu writes it, so that both read and write the same.
        element.load(plan);
        const text = element.toJSON();
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
          if (work === "balance" && !(work in element)) return undefined;
          calls = repeat(member);
        } else {
          // Out of the reach of a type checker: it is there once it is built.
          const made = (await import(/** @type {any} */ ("/bench/planner.js"))).default();
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
        const batches = first.each > 100 ? 5 : 20;
        for (let batch = 0; batch < batches / 2; batch += 1) time(times);
        const again = Array.from({ length: batches }, () => time(times).each);
        return { first: first.each, again, result: first.result };
      },
      { plan: JSON.stringify(plan()), work, split: split ?? false },
    );
  } finally {
    await page.close();
  }
}
