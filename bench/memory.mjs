// Memory of a page: what JavaScript holds once the rubbish is out, and how large the WebAssembly memory has become.
import { PAGE } from "./gestures.mjs";
import { Hand, SUBJECTS } from "./hand.mjs";
import { usual } from "./plans.mjs";
import { spread } from "./report.mjs";

const SECTION = "Memory";
const SESSIONS = 300;
const EDITS = 1_000;
const MOUNTS = 50;

const STAGES = /** @type {const} */ (["before the plan", "after load", "after 1,000 edits", "after 50 mounts and removals"]);

/** @param {import("./run.mjs").Bench} bench */
export async function memory({ launch, address, runs, report }) {
  if (!STAGES.some((stage) => report.wants(SECTION, stage))) return;
  // No time is taken: nothing has to wait for the screen, and two pages at once do not disturb one another.
  const browser = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  /** @type {Awaited<ReturnType<typeof measure>>[]} */
  const found = [];
  let left = runs;
  const several = async () => {
    while (left-- > 0) found.push(await measure(browser, address));
  };
  try {
    await Promise.all([several(), several()]);
  } finally {
    await browser.close();
  }
  report.section(`${SECTION}, ${SESSIONS} sessions`, "MiB", ["JS heap", "spread", "wasm", "spread"]);
  for (const stage of STAGES) {
    const heap = spread(found.map((stages) => stages[stage].heap));
    const wasm = spread(found.map((stages) => stages[stage].wasm));
    report.line(stage, { heap, wasm });
  }
}

/** @param {import("@playwright/test").Browser} browser @param {string} address */
async function measure(browser, address) {
  const context = await browser.newContext(PAGE);
  try {
    const page = await context.newPage();
    // Whatever memory an instance on the page exports.
    await page.addInitScript(() => {
      /** @type {WebAssembly.Memory[]} */
      const memories = (/** @type {any} */ (window).memories = []);
      for (const name of /** @type {const} */ (["instantiate", "instantiateStreaming"])) {
        const original = /** @type {any} */ (WebAssembly[name]);
        /** @type {any} */ (WebAssembly)[name] = async (/** @type {any[]} */ ...given) => {
          const made = await original(...given);
          memories.push((made.instance ?? made).exports.memory);
          return made;
        };
      }
    });
    const hand = new Hand(page, SUBJECTS.padu);
    await hand.open(address);
    const session = await context.newCDPSession(page);
    const held = async () => {
      await hand.rest(100);
      // What is freed by a first collection lets go of more.
      for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const wasm = await page.evaluate(() =>
        /** @type {WebAssembly.Memory[]} */ (/** @type {any} */ (window).memories).reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      );
      return { heap: usedSize / 2 ** 20, wasm: wasm / 2 ** 20 };
    };
    /** @type {Partial<Record<(typeof STAGES)[number], { heap: number, wasm: number }>>} */
    const stages = { "before the plan": await held() };
    const plan = usual(SESSIONS);
    await hand.load(plan);
    stages["after load"] = await held();
    await page.evaluate(edit, EDITS);
    stages["after 1,000 edits"] = await held();
    await page.evaluate(mount, { times: MOUNTS, text: JSON.stringify(plan) });
    stages["after 50 mounts and removals"] = await held();
    return /** @type {Required<typeof stages>} */ (stages);
  } finally {
    await context.close();
  }
}

/** Gives one session after the other another amount of JP, each in a frame of its own. */
async function edit(/** @type {number} */ times) {
  const root = /** @type {ShadowRoot} */ (document.querySelector("padu-planner")?.shadowRoot);
  for (let time = 0; time < times; time += 1) {
    const fields = root.querySelectorAll("input.jp-input");
    const field = /** @type {HTMLInputElement} */ (fields[time % fields.length]);
    field.value = String(1 + (time % 7));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
}

/** Puts another planner beside the first one and takes it out again, so many times. */
async function mount(/** @type {{ times: number, text: string }} */ { times, text }) {
  for (let time = 0; time < times; time += 1) {
    const element = /** @type {any} */ (document.createElement("padu-planner"));
    document.body.append(element);
    await element.ready;
    element.load(text);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    element.remove();
    await new Promise((done) => setTimeout(done));
  }
}
