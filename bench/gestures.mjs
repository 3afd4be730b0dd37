// Gestures with real input: from the input to the frame that shows what came of it, and the browser's work for it.
import { EDITS, Hand, OTHERS, SEARCH, SUBJECTS, lift, opening } from "./hand.mjs";
import { calm, usual } from "./plans.mjs";
import { percentile, spread } from "./report.mjs";
import { Trace } from "./trace.mjs";

/** @typedef {import("./hand.mjs").Gesture} Gesture */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {{ painted: number, work: number }} Found milliseconds */

const SIZES = [40, 300, 1_000, 10_000];
/** The sizes at which the peers do the same. */
const COMPARED = [300, 1_000];

const SECTION = "Gestures";
const DRAG = "Pointer moves while dragging";
const DRAGGED = "1,000 sessions";
const PEERS = "Padu and its peers";

/** How long a gesture is watched, in milliseconds: whatever is put off until after its frame has to come in that time. */
const WATCHED = 200;

/** Each gesture is done so often on a page: the first time tells how fresh code does, the others, its runs, how it goes on. */
const ROUNDS = 6;

/** On how many pages so many runs of gestures are done. */
const pagesOf = (/** @type {number} */ runs) => Math.ceil(runs / (ROUNDS - 1));

/** How often a gesture is done on each of these pages. */
const roundsOf = (/** @type {number} */ runs) => Math.ceil(runs / pagesOf(runs)) + 1;

/** After so many milliseconds a gesture is given up, and said to take more; so is what prepares it and what takes it back. */
const PATIENCE = 60_000;

/** A gesture that was given up. */
class Endless extends Error {
  /** @param {Gesture} gesture */
  constructor(gesture) {
    super(`"${gesture.name}" takes more than ${PATIENCE / 1_000} s.`);
    this.gesture = gesture;
  }
}

/** How many pointer moves are measured on a page. */
const MOVES = 60;

const called = (/** @type {number} */ count) => count.toLocaleString("en");

/** What a person feels, and what a phone has to do, in milliseconds. */
function limits(/** @type {number} */ sessions, /** @type {Gesture} */ { name }) {
  const isEdit = name === "apply a proposal" || EDITS.some((edit) => edit.name === name);
  return {
    painted: sessions === 300 ? 33 : undefined,
    work: !isEdit ? undefined : sessions === 300 ? 16 : sessions === 10_000 ? 50 : undefined,
  };
}

/** @param {import("./run.mjs").Bench} bench */
export async function gestures(bench) {
  const { runs, report } = bench;
  const all = [...EDITS, SEARCH, ...OTHERS];
  for (const sessions of SIZES) {
    const section = `${SECTION} at ${called(sessions)} sessions`;
    let wanted = inPairs(all, ({ name }) => report.wants(section, name));
    if (wanted.length === 0) continue;
    // Away from its target: there is something to propose.
    const plan = { ...usual(sessions), balance: { onlinePercent: 45, tolerance: 5 } };
    const times = sessions === 10_000 ? Math.min(3, runs) : runs;
    /** @type {Record<string, Found[]>[]} */
    const found = [];
    /** @type {Gesture[]} */
    const endless = [];
    while (found.length < pagesOf(times) && wanted.length > 0) {
      // One of its own: what is given up leaves a browser behind that is still at work, and traced.
      const browser = await bench.launch();
      try {
        found.push(await measure(bench, browser, "padu", plan, wanted, roundsOf(times)));
      } catch (error) {
        if (!(error instanceof Endless)) throw error;
        const { gesture } = error;
        endless.push(gesture);
        wanted = inPairs(all, (other) => wanted.includes(other) && !isPair(gesture, other));
      } finally {
        await browser.close();
      }
    }
    report.section(section, "ms", ["first", "spread", "again", "spread"]);
    for (const gesture of wanted) {
      const most = limits(sessions, gesture);
      for (const what of /** @type {(keyof Found)[]} */ (["painted", "work"])) {
        const first = spread(found.map((page) => page[gesture.name][0][what]));
        const again = spread(found.flatMap((page) => page[gesture.name].slice(1).map((times) => times[what])));
        const limit = most[what];
        report.line(`${gesture.name}, ${what}`, { first, again }, limit === undefined ? [] : [{ value: again.median, most: limit }]);
      }
    }
    for (const gesture of endless) {
      const { painted } = limits(sessions, gesture);
      const bars = painted === undefined ? [] : [{ value: PATIENCE, most: painted }];
      report.line(`${gesture.name}, painted`, {}, bars, `more than ${PATIENCE / 1_000} s`);
    }
  }
}

/** @param {import("./run.mjs").Bench} bench */
export async function drags(bench) {
  const { browser, runs, report } = bench;
  if (!report.wants(DRAG, DRAGGED)) return;
  /** @type {Record<string, number[]>} */
  const found = { padu: [], react: [], plain: [] };
  for (let run = 0; run < pagesOf(runs); run += 1) {
    for (const subject of subjects()) found[subject].push(...(await onPage(bench, browser, subject, calm(1_000), dragged)));
  }
  report.section(DRAG, "ms of script, style and layout each", ["median", "spread"]);
  for (const subject of subjects()) {
    const moves = found[subject];
    // The first moves of a page find fresh code; they count all the same.
    const slow = percentile(moves, 0.95);
    const limit = subject === "padu" ? [{ value: slow, most: 12 }] : [];
    report.line(`${DRAGGED}, ${SUBJECTS[subject].name}`, { each: spread(moves) }, limit, `95% within ${slow.toFixed(1)}`);
  }
}

/** Whether the peers are to be measured. */
export function asksPeers(/** @type {Report} */ report) {
  return report.wants(DRAG, DRAGGED) || COMPARED.some((sessions) => compared(report, sessions).wanted.length > 0);
}

/** What is to be compared, and the opening of the plan to compare it on. */
function compared(/** @type {Report} */ report, /** @type {number} */ sessions) {
  const section = `${PEERS} at ${called(sessions)} sessions`;
  const open = opening(calm(sessions));
  return { section, open, wanted: inPairs([...EDITS, SEARCH, open], ({ name }) => report.wants(section, name)) };
}

/** The same on the peers. @param {import("./run.mjs").Bench} bench */
export async function peers(bench) {
  const { runs, report } = bench;
  for (const sessions of COMPARED) {
    const { section, open, wanted } = compared(report, sessions);
    if (wanted.length === 0) continue;
    // A frame that waits for the screen to be ready for it waits up to 17 ms, at random: more than what is compared.
    const browser = await bench.launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
    try {
      /** @type {Record<string, Record<string, Found[]>[]>} */
      const found = { padu: [], react: [], plain: [] };
      // By turns, so that what else the computer does falls on all of them.
      for (let run = 0; run < pagesOf(runs); run += 1) {
        for (const subject of subjects()) {
          found[subject].push(await measure(bench, browser, subject, calm(sessions), wanted, roundsOf(runs)));
        }
      }
      report.section(section, "ms", ["Padu", "spread", "React", "spread", "by hand", "spread", "/React", "/hand"]);
      for (const { name } of wanted) {
        for (const what of /** @type {(keyof Found)[]} */ (["painted", "work"])) {
          const [padu, react, plain] = subjects().map((subject) =>
            spread(found[subject].flatMap((page) => page[name].slice(1).map((times) => times[what]))),
          );
          const ratios = { react: padu.median / react.median, plain: padu.median / plain.median };
          const bars = [];
          const isEdit = EDITS.some((edit) => edit.name === name);
          if (sessions === 1_000 && what === "painted" && (isEdit || name === open.name)) bars.push({ value: ratios.react, most: 1 });
          if (sessions === 1_000 && what === "painted" && isEdit) bars.push({ value: ratios.plain, most: 1.5 });
          report.line(`${name}, ${what}`, { padu, react, plain, "padu/react": ratios.react, "padu/plain": ratios.plain }, bars);
        }
      }
    } finally {
      await browser.close();
    }
  }
}

function subjects() {
  return /** @type {(keyof typeof SUBJECTS)[]} */ (Object.keys(SUBJECTS));
}

/** What is taken back has to be done first: one is not measured without the other. */
const PAIRS = [["to the table", "back to the board"], ["drop", "undo"]];

function isPair(/** @type {Gesture} */ one, /** @type {Gesture} */ other) {
  return one === other || PAIRS.some((pair) => pair.includes(one.name) && pair.includes(other.name));
}

/** What is wanted, each with the other of its pair. */
function inPairs(/** @type {Gesture[]} */ all, /** @type {(gesture: Gesture) => boolean} */ isWanted) {
  const wanted = all.filter(isWanted);
  return all.filter((gesture) => wanted.some((one) => isPair(one, gesture)));
}

/** Waits for a gesture as long as patience lasts. */
async function patiently(/** @type {Gesture} */ gesture, /** @type {() => Promise<void>} */ act) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const acting = act();
  // When it is given up, it fails as its page is closed.
  acting.catch(() => {});
  const impatience = new Promise((_, giveUp) => void (timer = setTimeout(() => giveUp(new Endless(gesture)), PATIENCE)));
  try {
    await Promise.race([acting, impatience]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Does something on a fresh page with a plan.
 *
 * @template T
 * @param {import("./run.mjs").Bench} bench
 * @param {import("@playwright/test").Browser} browser
 * @param {keyof typeof SUBJECTS} subject
 * @param {object} plan
 * @param {(hand: Hand, trace: Trace) => Promise<T>} act
 */
async function onPage(bench, browser, subject, plan, act) {
  const context = await browser.newContext(PAGE);
  try {
    const page = await context.newPage();
    // Patience is ours: see `patiently`.
    page.setDefaultTimeout(0);
    const hand = new Hand(page, SUBJECTS[subject]);
    await hand.open(bench.address, await bench.styles());
    await hand.load(plan);
    await hand.rest(WATCHED);
    const [whole, own] = [await browser.newBrowserCDPSession(), await context.newCDPSession(page)];
    const result = await act(hand, new Trace(whole, own));
    await context.close();
    return result;
  } catch (error) {
    // A page that is still at work would not close until it is done; the whole browser does.
    if (!(error instanceof Endless)) await context.close();
    throw error;
  }
}

/** A usual laptop, and nothing that moves by itself. @type {import("@playwright/test").BrowserContextOptions} */
export const PAGE = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", serviceWorkers: "block", locale: "id-ID" };

/**
 * Each gesture so many times, on a fresh page.
 *
 * @param {import("./run.mjs").Bench} bench
 * @param {import("@playwright/test").Browser} browser
 * @param {keyof typeof SUBJECTS} subject
 * @param {object} plan
 * @param {Gesture[]} wanted
 * @param {number} times
 * @returns {Promise<Record<string, Found[]>>}
 */
function measure(bench, browser, subject, plan, wanted, times) {
  return onPage(bench, browser, subject, plan, async (hand, trace) => {
    const rounds = Array.from({ length: times }, (_, round) => wanted.map((gesture) => ({ gesture, round })));
    await trace.start();
    for (const { gesture, round } of rounds.flat()) {
      await patiently(gesture, async () => {
        await gesture.prepare(hand);
        await hand.rest(50);
      });
      await trace.mark(`${gesture.name} ${round} begins`);
      await patiently(gesture, async () => {
        await gesture.act(hand);
        await hand.rest(WATCHED);
      });
      await trace.mark(`${gesture.name} ${round} ends`);
      await patiently(gesture, async () => gesture.after?.(hand));
    }
    const timeline = await trace.stop();
    /** @type {Record<string, Found[]>} */
    const found = {};
    for (const { gesture, round } of rounds.flat()) {
      const [from, to] = [`${gesture.name} ${round} begins`, `${gesture.name} ${round} ends`];
      const { script, style, layout, paint } = timeline.work(from, to);
      (found[gesture.name] ??= []).push({ painted: timeline.painted(from, to, gesture.events), work: script + style + layout + paint });
    }
    return found;
  });
}

/** Script, style and layout of each of many pointer moves over the cards of two phases. */
async function dragged(/** @type {Hand} */ hand, /** @type {Trace} */ trace) {
  const { mouse, keyboard } = hand.page;
  await lift(hand);
  const to = await hand.spot(hand.find('[data-place="p2"] [data-session]:nth-child(2)'));
  await trace.start();
  await trace.mark("drag begins");
  for (let move = 0; move < MOVES; move += 1) {
    // Down one column and up the other, about a card's height in four moves, away from the edges where the board scrolls.
    const height = Math.abs(((move + 15) % 30) - 15) * 10;
    await mouse.move(move < MOVES / 2 ? to.x : to.x - 300, to.y + height);
    await hand.rest();
  }
  await trace.mark("drag ends");
  const timeline = await trace.stop();
  await keyboard.press("Escape");
  await mouse.up();
  return timeline.moves("drag begins", "drag ends").map(({ script, style, layout }) => script + style + layout);
}
