/**
 * A plan as the peers hold it: values that are never changed, so that an edit makes a new plan which shares all that it
 * has not touched. JP are whole hundredths, as in Padu: 1.5 JP are 150.
 */

export type Mode = "onlineAsync" | "onlineSync" | "faceToFace" | "workplace";
export type Stage = "online" | "faceToFace" | "evaluation" | "coaching" | "workplace";
export type Nature =
  | "theory" | "regulation" | "enrichment" | "assignment" | "discussion" | "caseStudy" | "practice" | "simulation"
  | "fieldPractice" | "preTest" | "dailyTest" | "quiz" | "postTest" | "observation" | "competencyTest" | "coaching"
  | "mentoring" | "clinic" | "other";

export const MODES: readonly Mode[] = ["onlineAsync", "onlineSync", "faceToFace", "workplace"];

export interface Material {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly group: string;
  readonly nature: Nature;
  /** Title and code as they are searched. */
  readonly searched: string;
}

export interface Session {
  readonly id: string;
  readonly material: Material;
  readonly mode: Mode;
  /** Hundredths; `null` while unknown. */
  readonly jp: number | null;
  readonly nature: Nature;
  readonly counted: boolean;
  readonly locked: boolean;
  /** Minutes in one JP, where they are not the plan's. */
  readonly minutes: number | undefined;
  /** The fields of the file, to be written again. */
  readonly source: Record<string, unknown>;
}

export interface Phase {
  readonly id: string;
  readonly stage: Stage;
  /** Its own, else its stage's name with its number among those of the stage. */
  readonly title: string;
  readonly hasOwnTitle: boolean;
  readonly sessions: readonly Session[];
  readonly source: Record<string, unknown>;
}

export interface Plan {
  readonly title: string;
  readonly kind: string;
  readonly participants: number | null;
  readonly jp: { readonly minutes: number; readonly target: number | null; readonly perDay: number | null };
  /** In hundredths of a point; `null` for a plan without a target. */
  readonly balance: { readonly online: number; readonly tolerance: number } | null;
  readonly flow: readonly Phase[];
  readonly source: Record<string, unknown>;
}

const STAGES: Record<Stage, string> = {
  online: "Daring",
  faceToFace: "Tatap muka (luring)",
  evaluation: "Evaluasi",
  coaching: "Pendampingan",
  workplace: "Di tempat kerja",
};

/**
 * Reads a `padu-plan` file. The file is taken to be right: what Padu does with one that is not, no peer does.
 *
 * @throws when sessions wait in the tray, whose commands the peers lack
 */
export function read(text: string): Plan {
  const file = JSON.parse(text);
  if (file.unmapped?.length) throw new Error("The peers take no sessions that are not mapped.");
  const materials = new Map<string, Material>();
  for (const { id, title, code = "", group = "", nature = "other" } of file.materials ?? []) {
    materials.set(id, { id, title, code, group, nature, searched: `${title} ${code}`.toLowerCase() });
  }
  const seen = new Map<Stage, number>();
  const flow = file.flow.map((phase: any): Phase => {
    const number = (seen.get(phase.stage) ?? 0) + 1;
    seen.set(phase.stage, number);
    const name = STAGES[phase.stage as Stage];
    return {
      id: phase.id,
      stage: phase.stage,
      title: phase.title || (number > 1 ? `${name} ${number}` : name),
      hasOwnTitle: Boolean(phase.title),
      sessions: phase.sessions.map((session: any) => readSession(session, materials)),
      source: phase,
    };
  });
  const { program = {}, jp = {}, balance = {} } = file;
  return {
    title: file.title ?? "",
    kind: program.kind ?? "bimtek",
    participants: program.participants ?? null,
    jp: { minutes: jp.minutes ?? 45, target: hundredths(jp.target ?? null), perDay: hundredths(jp.perDay === undefined ? 10 : jp.perDay) },
    balance: balance && { online: hundredths(balance.onlinePercent ?? 30)!, tolerance: hundredths(balance.tolerance ?? 5)! },
    flow,
    source: file,
  };
}

function readSession(source: any, materials: ReadonlyMap<string, Material>): Session {
  const material = materials.get(source.material)!;
  return {
    id: source.id,
    material,
    mode: source.mode,
    jp: hundredths(source.jp),
    nature: source.nature ?? material.nature,
    counted: source.counted ?? source.mode !== "workplace",
    locked: source.locked ?? false,
    minutes: source.minutesPerJp,
    source,
  };
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100);
}

/** The text of the file, indented as Padu indents it. */
export function write(plan: Plan): string {
  const flow = plan.flow.map((phase) => ({
    ...phase.source,
    sessions: phase.sessions.map(({ source, mode, jp, counted }) => ({ ...source, mode, jp: jp === null ? null : jp / 100, counted })),
  }));
  return JSON.stringify({ ...plan.source, title: plan.title, flow }, null, 2);
}

export function* sessionsOf(plan: Plan): Generator<Session> {
  for (const phase of plan.flow) yield* phase.sessions;
}

/** Where a session stands: the index of its phase, and its index there. */
export function placeOf(plan: Plan, id: string): [phase: number, at: number] | undefined {
  for (let phase = 0; phase < plan.flow.length; phase += 1) {
    const at = plan.flow[phase].sessions.findIndex((session) => session.id === id);
    if (at >= 0) return [phase, at];
  }
  return undefined;
}

/**
 * What sessions are called that share their material with others: "Regulasi PBJ (2 dari 3)". Sessions that are called as
 * their material are not in it.
 */
export function numberedTitles(plan: Plan): ReadonlyMap<string, string> {
  const counts = new Map<Material, number>();
  let several = false;
  for (const { material } of sessionsOf(plan)) {
    const count = (counts.get(material) ?? 0) + 1;
    counts.set(material, count);
    several ||= count > 1;
  }
  const titles = new Map<string, string>();
  if (!several) return titles;
  const seen = new Map<Material, number>();
  for (const { id, material } of sessionsOf(plan)) {
    const of = counts.get(material)!;
    if (of === 1) continue;
    const number = (seen.get(material) ?? 0) + 1;
    seen.set(material, number);
    titles.set(id, `${material.title} (${number} dari ${of})`);
  }
  return titles;
}
