// Plans to measure with. The same arguments always give the same plan.

/** @typedef {{ materials: any[], flow: any[], unmapped: any[], [field: string]: any }} Plan */

const TAUGHT = ["theory", "regulation", "enrichment", "assignment", "discussion", "caseStudy", "practice", "simulation", "other"];

/** Numbers that look random, the same in each run (mulberry32). */
function numbers(/** @type {number} */ seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * @param {{ id: string, nature: string, jp: number, mode?: string, phase?: number, [field: string]: any }[]} rows
 * @param {Record<string, unknown>} fields
 * @returns {Plan}
 */
function planOf(rows, fields = {}) {
  const flow = ["online", "faceToFace", "evaluation", "coaching"].map((stage, at) => ({
    id: `p${at + 1}`,
    stage,
    sessions: rows.filter((row) => row.phase === at).map(session),
  }));
  const materials = rows.map(({ id, nature, competencies, requires, title, offlineCopy }) => ({
    id: `m${id}`,
    title: title ?? `Materi pelatihan ${id}`,
    group: "Inti",
    nature,
    competencies,
    requires,
    offlineCopy,
  }));
  return {
    format: "padu-plan", version: 1, id: "plan", title: "Ukuran", materials, flow,
    unmapped: rows.filter((row) => row.phase === undefined).map(session), ...fields,
  };
}

function session(/** @type {any} */ { id, jp, mode }) {
  return { id: `s${id}`, material: `m${id}`, mode, jp };
}

/**
 * A plan to balance: all its sessions may change side. `most` and `grain` are hundredths of a JP: each session has a multiple
 * of `grain` up to `most`. With `chain`, materials require one another in chains of so many, in the order of the flow.
 *
 * @param {{ sessions: number, most: number, grain: number, chain?: number, tolerance?: number }} size
 */
export function movable({ sessions, most, grain, chain, tolerance = 5 }) {
  const next = numbers(sessions);
  const rows = Array.from({ length: sessions }, (_, at) => {
    const online = next(10) === 0;
    return {
      id: String(at + 1),
      nature: TAUGHT[next(TAUGHT.length)],
      jp: ((1 + next(most / grain)) * grain) / 100,
      phase: online ? 0 : 1,
      mode: online ? "onlineSync" : "faceToFace",
    };
  });
  const inOrder = rows.toSorted((a, b) => a.phase - b.phase);
  const requires = new Map(inOrder.map((row, at) => [row.id, chain && at % chain ? [`m${inOrder[at - 1].id}`] : []]));
  const balance = { onlinePercent: 30, tolerance };
  return planOf(rows.map((row) => ({ ...row, requires: requires.get(row.id) })), { balance });
}

/** A plan as a designer leaves it: mapped, in order, with competencies and prerequisites, and with a dozen findings. */
export function usual(/** @type {number} */ sessions) {
  const next = numbers(sessions);
  const competencies = Array.from({ length: 20 }, (_, at) => ({ id: `c${at + 1}`, title: `Kompetensi ${at + 1}` }));
  const some = () => [`c${1 + next(20)}`];
  const online = Math.floor(sessions * 0.3);
  const rows = Array.from({ length: sessions }, (_, at) => {
    const id = String(at + 1);
    const jp = (1 + next(16)) / 4;
    if (at === 0) return { id, nature: "preTest", jp: 1, phase: 0, mode: "onlineAsync" };
    if (at > sessions - 6) return { id, nature: "postTest", jp: 1, phase: 2, mode: "faceToFace", competencies: competencies.map(({ id }) => id) };
    if (at < online) {
      const nature = ["theory", "regulation", "enrichment"][next(3)];
      return { id, nature, jp, phase: 0, mode: "onlineAsync", competencies: some() };
    }
    const nature = ["practice", "simulation", "caseStudy", "discussion"][next(4)];
    const requires = next(3) === 0 ? [`m${2 + next(online - 2)}`] : [];
    return { id, nature, jp, phase: 1, mode: "faceToFace", competencies: some(), requires };
  });
  return planOf(rows, { competencies, jp: { target: sessions * 2, perDay: 10, asyncPerDay: 3 } });
}

/**
 * A plan in which nothing is found, even after a gesture: what stands on the screen is then the plan alone, and can be
 * compared with what programs show that check nothing. Three of ten sessions are online, each as long as those in class.
 */
export function calm(/** @type {number} */ sessions) {
  const next = numbers(sessions);
  const online = Math.floor(sessions * 0.3);
  const rows = Array.from({ length: sessions }, (_, at) => {
    const jp = 1 + (at % 5) / 4;
    const common = { id: String(at + 1), jp, competencies: ["c1"] };
    if (at < online) return { ...common, nature: ["theory", "regulation", "enrichment"][next(3)], phase: 0, mode: "onlineAsync", offlineCopy: true };
    if (at === sessions - 1) return { ...common, nature: "postTest", phase: 2, mode: "faceToFace" };
    const nature = ["practice", "simulation", "caseStudy", "discussion"][next(4)];
    return { ...common, nature, phase: 1, mode: "faceToFace", requires: ["m1"] };
  });
  return planOf(rows, {
    title: "Pelatihan pengadaan",
    program: { kind: "pelatihan", participants: 30 },
    competencies: [{ id: "c1", title: "Menyusun dokumen pengadaan" }],
    jp: { perDay: 10, asyncPerDay: null },
    balance: { onlinePercent: 30, tolerance: 15 },
  });
}

/** A plan in which almost everything is wrong: each session has findings, and many of them are to be mended. */
export function wrong(/** @type {number} */ sessions) {
  const next = numbers(sessions);
  const competencies = Array.from({ length: sessions / 10 }, (_, at) => ({ id: `c${at + 1}`, title: `Kompetensi ${at + 1}` }));
  const rows = Array.from({ length: sessions }, (_, at) => ({
    id: String(at + 1),
    // Each title stands twice.
    title: `Materi pelatihan ${at >> 1}`,
    nature: ["practice", "simulation", "competencyTest", "observation", "theory"][next(5)],
    jp: next(8) === 0 ? null : (1 + next(16)) / 4,
    ...[{ phase: 0, mode: "onlineAsync" }, { phase: 1, mode: "faceToFace" }, { phase: 2, mode: "onlineAsync" }, {}][next(4)],
    competencies: [`c${1 + next(sessions / 10)}`],
    // What comes later is required earlier.
    requires: at < sessions - 1 ? [`m${at + 2}`] : [],
  }));
  return planOf(/** @type {any} */ (rows), { competencies, jp: { target: 1 } });
}
