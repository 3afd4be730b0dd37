/** The figures of a plan, counted anew for every plan, exact in whole hundredths. */
import { type Nature, type Plan, sessionsOf } from "./plan";

export interface Summary {
  readonly sessions: number;
  readonly jp: number;
  readonly online: number;
  readonly onlineAsync: number;
  readonly onlineSync: number;
  readonly faceToFace: number;
  readonly workplace: number;
  readonly uncounted: number;
  readonly theory: number;
  readonly practice: number;
  readonly fieldPractice: number;
  /** JP of the nature *Lainnya*, which stand among the theory. */
  readonly undecided: number;
  /** In hundredths of a point; `null` while nothing counts. */
  readonly share: number | null;
  readonly verdict: "onTarget" | "tooLittle" | "tooMuch" | "none";
  /** The online JP that are on target. */
  readonly band: { readonly lowest: number; readonly highest: number } | null;
  /** What to move to come on target. */
  readonly gap: { readonly online: boolean; readonly jp: number } | null;
  /** Days in class; `null` without a cap on a day. */
  readonly classDays: number | null;
}

const PRACTICE: ReadonlySet<Nature> = new Set<Nature>([
  "assignment", "discussion", "caseStudy", "practice", "simulation", "observation", "competencyTest", "coaching", "mentoring", "clinic",
]);

export function summaryOf(plan: Plan): Summary {
  const sum = {
    sessions: 0, jp: 0, online: 0, onlineAsync: 0, onlineSync: 0, faceToFace: 0, workplace: 0, uncounted: 0,
    theory: 0, practice: 0, fieldPractice: 0, undecided: 0,
  };
  for (const { jp, mode, nature, counted } of sessionsOf(plan)) {
    sum.sessions += 1;
    if (jp === null) continue;
    sum.jp += jp;
    if (mode === "workplace") sum.workplace += jp;
    else if (!counted) sum.uncounted += jp;
    else if (mode === "faceToFace") sum.faceToFace += jp;
    else {
      sum.online += jp;
      sum[mode] += jp;
    }
    if (nature === "fieldPractice") sum.fieldPractice += jp;
    else if (PRACTICE.has(nature)) sum.practice += jp;
    else sum.theory += jp;
    if (nature === "other") sum.undecided += jp;
  }
  const counted = sum.online + sum.faceToFace;
  return { ...sum, ...standing(plan, sum.online, counted), share: percentOf(sum.online, counted), classDays: classDays(plan) };
}

/** How `online` of `counted` JP stand to the target, by cross-multiplication: no verdict is taken on a rounded figure. */
function standing({ balance }: Plan, online: number, counted: number): Pick<Summary, "verdict" | "band" | "gap"> {
  if (!balance || counted === 0) return { verdict: "none", band: null, gap: null };
  const [target, tolerance] = [counted * balance.online, counted * balance.tolerance];
  const share = online * 10_000;
  const verdict = Math.abs(share - target) <= tolerance ? "onTarget" : share < target ? "tooLittle" : "tooMuch";
  const lowest = Math.ceil(Math.max(0, target - tolerance) / 10_000);
  const highest = Math.min(Math.floor((target + tolerance) / 10_000), counted);
  if (lowest > highest) return { verdict, band: null, gap: null };
  const band = { lowest, highest };
  if (verdict === "onTarget") return { verdict, band, gap: null };
  const toOnline = verdict === "tooLittle";
  const jp = toOnline ? lowest - online : online - highest;
  const room = toOnline ? highest - online : online - lowest;
  // Whole JP, unless so much would overshoot.
  const whole = Math.ceil(jp / 100) * 100;
  return { verdict, band, gap: { online: toOnline, jp: whole <= room ? whole : jp } };
}

/** A part in hundredths of a point, half up; `null` of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 20_000 + whole) / (whole * 2));
}

function classDays({ flow, jp: { minutes, perDay } }: Plan): number | null {
  if (perDay === null) return null;
  const day = Math.max(1, perDay * minutes);
  let days = 0;
  for (const { stage, sessions } of flow) {
    if (stage === "coaching") continue;
    let inClass = 0;
    for (const session of sessions) {
      if (session.mode === "faceToFace") inClass += (session.jp ?? 0) * (session.minutes ?? minutes);
    }
    days += Math.ceil(inClass / day);
  }
  return days;
}
