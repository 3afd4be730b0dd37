// What the browser says it has done: its own trace, cut into the gestures that were made meanwhile.

/** @typedef {{ name: string, cat: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, id?: string, id2?: { local?: string }, args?: any }} Event */
/** @typedef {{ script: number, style: number, layout: number, paint: number }} Work milliseconds of the page's main thread */

/** What counts as work. Of events within one another the outermost counts, for all of its time. */
const KINDS = {
  script: [
    "EventDispatch", "FunctionCall", "EvaluateScript", "TimerFire", "FireAnimationFrame", "FireIdleCallback", "RunMicrotasks",
    "MajorGC", "MinorGC", "V8.GC_MC_BACKGROUND_SWEEPING", "HandlePostMessage",
  ],
  style: ["UpdateLayoutTree", "RecalculateStyles"],
  layout: ["Layout", "HitTest", "IntersectionObserverController::computeIntersections"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit", "CompositeLayers"],
};

/** @type {Map<string, keyof typeof KINDS>} */
const KIND_OF = new Map();
for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) for (const name of KINDS[kind]) KIND_OF.set(name, kind);

const CATEGORIES = ["-*", "devtools.timeline", "blink.user_timing", "v8.execute"];

export class Trace {
  /** @param {import("@playwright/test").CDPSession} browser a session with the whole browser @param {import("@playwright/test").CDPSession} page */
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  async start() {
    await this.browser.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { recordMode: "recordUntilFull", includedCategories: CATEGORIES, traceBufferSizeInKb: 400_000 },
    });
  }

  /** Notes in the trace that something begins or ends now. */
  async mark(/** @type {string} */ name) {
    await this.page.send("Runtime.evaluate", { expression: `performance.mark(${JSON.stringify(name)})` });
  }

  /** @returns {Promise<Timeline>} */
  async stop() {
    /** @type {Event[]} */
    const events = [];
    const collect = (/** @type {any} */ { value }) => events.push(...value);
    this.browser.on("Tracing.dataCollected", collect);
    await new Promise((done) => {
      this.browser.once("Tracing.tracingComplete", done);
      void this.browser.send("Tracing.end");
    });
    this.browser.off("Tracing.dataCollected", collect);
    return new Timeline(events);
  }
}

export class Timeline {
  /** @param {Event[]} events */
  constructor(events) {
    this.events = events.toSorted((a, b) => a.ts - b.ts);
  }

  /** When a mark was made, and by which thread. */
  #mark(/** @type {string} */ name) {
    const found = this.events.find((event) => event.name === name && event.cat.includes("blink.user_timing"));
    if (!found) throw new Error(`The trace has no mark "${name}".`);
    return found;
  }

  /**
   * From the time of the first of the events to the frame that shows what came of the last, in milliseconds.
   *
   * @param {string} from a mark @param {string} to a mark @param {string[]} types
   */
  painted(from, to, types) {
    const [start, end] = [this.#mark(from), this.#mark(to)];
    const timings = this.events.filter(({ name, pid }) => name === "EventTiming" && pid === start.pid);
    let [first, last] = [Infinity, -Infinity];
    for (const [at, event] of timings.entries()) {
      const { type } = event.args?.data ?? {};
      if (event.ph !== "b" || event.ts < start.ts || event.ts > end.ts || !types.includes(type)) continue;
      const shown = timings.slice(at + 1).find((other) => other.ph === "e" && idOf(other) === idOf(event));
      if (!shown) throw new Error(`The browser does not say when it showed what came of ${type}.`);
      first = Math.min(first, event.ts);
      last = Math.max(last, shown.ts);
    }
    if (last < first) throw new Error(`Between "${from}" and "${to}" there was no ${types.join(" or ")}.`);
    return (last - first) / 1_000;
  }

  /**
   * The work of the page's main thread between two marks.
   *
   * @param {string} from @param {string} to @returns {Work}
   */
  work(from, to) {
    const [start, end] = [this.#mark(from), this.#mark(to)];
    return this.workBetween(start, start.ts, end.ts);
  }

  /** @returns {Work} */
  workBetween(/** @type {Event} */ { pid, tid }, /** @type {number} */ from, /** @type {number} */ to) {
    const work = { script: 0, style: 0, layout: 0, paint: 0 };
    let covered = from;
    for (const { name, ph, ts, dur = 0, tdur = dur, ...event } of this.events) {
      const kind = KIND_OF.get(name);
      if (!kind || ph !== "X" || event.pid !== pid || event.tid !== tid || ts < covered || ts >= to) continue;
      work[kind] += tdur / 1_000;
      covered = ts + dur;
    }
    return work;
  }

  /**
   * For each pointer move between two marks the work until the next one.
   *
   * @param {string} from @param {string} to
   */
  moves(from, to) {
    const [start, end] = [this.#mark(from), this.#mark(to)];
    const moves = this.events.filter(
      ({ name, pid, ts, args }) => name === "EventDispatch" && args?.data?.type === "pointermove" && pid === start.pid && ts > start.ts && ts < end.ts,
    );
    return moves.map((move, at) => this.workBetween(start, move.ts, moves[at + 1]?.ts ?? end.ts));
  }
}

function idOf(/** @type {Event} */ { id, id2 }) {
  return id2?.local ?? id;
}
