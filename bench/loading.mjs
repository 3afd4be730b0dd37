// A first visit: what it downloads, when something is to be seen, when the planner can be used.
import { PAGE } from "./gestures.mjs";
import { spread } from "./report.mjs";

const BYTES = "First visit";
const TIMES = "Navigation";
const RATIOS = "Navigation, against a hello-world page of Yew";

/** All features in. */
const MOST_BYTES = 144_021;
const MOST_TIMES = 1.5;

/**
 * A phone on a bad line, as Lighthouse has it: the processor at a quarter of its speed, 1.6 Mbit/s down, 750 kbit/s up, and
 * 150 ms until an answer begins. Chromium holds back each answer; it does not imitate packets.
 */
const SLOW = { processor: 4, latency: 150, down: 1_638_400 / 8, up: 750_000 / 8 };

const PAGES = [
  { name: "Padu", path: "" },
  { name: "hello, world", path: "hello/" },
];

/** @param {import("./run.mjs").Bench} bench */
export function bytes({ report, sizes }) {
  if (!sizes || !report.wants(BYTES, "bytes")) return;
  report.section(BYTES, "bytes", ["plain", "gzip", "Brotli"]);
  for (const { name, plain, gzip, brotli } of sizes) report.line(name, { plain, gzip, brotli });
  const sum = (/** @type {"plain" | "gzip" | "brotli"} */ form) => sizes.reduce((sum, file) => sum + file[form], 0);
  const all = { plain: sum("plain"), gzip: sum("gzip"), brotli: sum("brotli") };
  report.line("in all", all, [{ value: all.brotli, most: MOST_BYTES }]);
}

/** Under which conditions navigation is to be measured. */
function conditions(/** @type {import("./report.mjs").Report} */ report) {
  const all = [{ slow: false, name: "unthrottled" }, { slow: true, name: "4× CPU, slow 4G" }];
  return all.filter(({ name }) => report.wants(TIMES, name) || report.wants(RATIOS, name));
}

/** Whether any of it is asked for. */
export function asksNavigation(/** @type {import("./report.mjs").Report} */ report) {
  return conditions(report).length > 0;
}

/** @param {import("./run.mjs").Bench} bench */
export async function navigation(bench) {
  const { report, runs } = bench;
  const wanted = conditions(report);
  if (wanted.length === 0) return;
  report.section(TIMES, "ms", ["to paint", "spread", "to ready", "spread"]);
  /** @type {[name: string, padu: number, hello: number][]} */
  const ratios = [];
  for (const condition of wanted) {
    /** @type {Visit[][][]} of each page, each run: cold, warm */
    const found = PAGES.map(() => []);
    // By turns, so that what else the computer does falls on both.
    for (let run = 0; run < runs; run += 1) {
      for (const [at, { path }] of PAGES.entries()) found[at].push(await visits(bench, path, condition.slow));
    }
    for (const [at, warmth] of ["cold", "warm"].entries()) {
      const medians = PAGES.map(({ name }, page) => {
        const times = found[page].map((visits) => visits[at]);
        const [paint, ready] = [spread(times.map(({ paint }) => paint)), spread(times.map(({ ready }) => ready))];
        report.line(`${name}, ${warmth}, ${condition.name}`, { paint, ready });
        return ready.median;
      });
      ratios.push([`ready, ${warmth}, ${condition.name}`, medians[0], medians[1]]);
    }
  }
  report.section(RATIOS, "times", ["Padu", "hello", "ratio"]);
  for (const [name, padu, hello] of ratios) {
    report.line(name, { padu, hello, ratio: padu / hello }, [{ value: padu / hello, most: MOST_TIMES }]);
  }
}

/** @typedef {{ paint: number, ready: number }} Visit milliseconds since the navigation began */

/**
 * A visit with an empty cache, and one when the files are in it and their code has been used before.
 *
 * @param {import("./run.mjs").Bench} bench @param {string} path @param {boolean} slow
 */
async function visits({ browser, address }, path, slow) {
  const context = await browser.newContext(PAGE);
  try {
    const page = await context.newPage();
    await context.addInitScript(() => document.addEventListener("padu-ready", () => performance.mark("ready"), true));
    const session = await context.newCDPSession(page);
    if (slow) {
      await session.send("Network.enable");
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.processor });
      const { latency, down: downloadThroughput, up: uploadThroughput } = SLOW;
      await session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput, uploadThroughput });
    }
    const visit = async () => {
      await page.goto(`${address}${path}`, { waitUntil: "commit" });
      const times = await page.evaluate(async () => {
        const when = (/** @type {string} */ type, /** @type {string} */ name) =>
          new Promise((/** @type {(time: number) => void} */ done) => {
            new PerformanceObserver((list) => {
              for (const entry of list.getEntriesByName(name)) done(entry.startTime);
            }).observe({ type, buffered: true });
          });
        return { paint: await when("paint", "first-paint"), ready: await when("mark", "ready") };
      });
      await page.goto("about:blank");
      return times;
    };
    const cold = await visit();
    // The second visit notes what is worth keeping compiled; the third finds it.
    await visit();
    return [cold, await visit()];
  } finally {
    await context.close();
  }
}
