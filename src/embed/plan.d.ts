/**
 * The plan file `padu-plan`, version 1, and what is said of a plan.
 *
 * The same as `padu-plan-1.schema.json`; docs/format.md of the source describes every field. JP (jam pelajaran) are the
 * unit of training time, with at most two decimal places.
 */

/** Kind of activity (jenis kegiatan). */
export type Kind = "bimtek" | "diklat" | "pelatihan" | "workshop" | "lokakarya" | "webinar" | "seminar" | "sosialisasi";

/** What kind of learning a material or session is. */
export type Nature =
  | "theory"
  | "regulation"
  | "enrichment"
  | "assignment"
  | "discussion"
  | "caseStudy"
  | "practice"
  | "simulation"
  | "fieldPractice"
  | "preTest"
  | "dailyTest"
  | "quiz"
  | "postTest"
  | "observation"
  | "competencyTest"
  | "coaching"
  | "mentoring"
  | "clinic"
  | "other";

/** What a phase is for. A stage may stand more than once in a plan. */
export type Stage = "online" | "faceToFace" | "evaluation" | "coaching" | "workplace";

/**
 * How a session is delivered. A phase of the stage `online` holds the two online modes, `faceToFace` and `workplace`
 * the mode of their name, the others any.
 */
export type Mode = "onlineAsync" | "onlineSync" | "faceToFace" | "workplace";

/** How the online share stands to the target. */
export type Verdict = "onTarget" | "tooLittleOnline" | "tooMuchOnline" | "notApplicable";

/** A plan as it is written: every field is there, but those marked as optional. */
export interface Plan {
  format: "padu-plan";
  version: 1;
  /** The program that wrote the plan, such as `padu 0.1.0`. */
  generator: string;
  /** Identifies the plan wherever it is kept. */
  id: string;
  /** Judul kegiatan. */
  title: string;
  program: Program;
  jp: JpSettings;
  /** The target of the online share; `null` when the plan has none, such as a webinar. */
  balance: Balance | null;
  competencies: Competency[];
  /** What is taught. Every material has at least one session. */
  materials: Material[];
  /** The phases, in order. */
  flow: Phase[];
  /** The tray: sessions that nobody has mapped yet. */
  unmapped: UnmappedSession[];
  /** Findings that the designer has put aside; left out where there are none. */
  accepted?: Accepted[];
  /** What is noted of those who teach; left out where nothing is. */
  facilitators?: Facilitator[];
  /** How ready the programme is to be run; left out where nothing is noted. */
  readiness?: Readiness;
  /** The rate card; left out where nothing is filled in. */
  costs?: Costs;
  /** Alternatives that are kept beside the plan, at most 12; left out where there are none. */
  variants?: Variant[];
  /** Written for the reader of the file, and computed anew each time. */
  summary: Summary;
}

/** The programme that a plan belongs to. */
export interface Program {
  kind: Kind;
  /** Lembaga penyelenggara. */
  provider: string;
  /** Sasaran peserta. */
  audience: string;
  /** Jumlah peserta; `null` while unknown. */
  participants: number | null;
  /** Tujuan. */
  objectives: string;
  /** Dasar hukum. */
  legalBasis: string;
  /** What the participants make, for workshops. */
  product: string;
  /** Angkatan. */
  batch: string;
  /** `YYYY-MM-DD`; `null` while unknown. */
  startDate: string | null;
  /** `YYYY-MM-DD`; `null` while unknown. */
  endDate: string | null;
  /** Penanggung jawab. */
  responsible: string;
}

/** How JP are counted. */
export interface JpSettings {
  /** Minutes in one JP, 1–240; a session may carry its own. */
  minutes: number;
  /** JP the programme must add up to, or `null`. */
  target: number | null;
  /** Face-to-face JP a day at most, or `null`. */
  perDay: number | null;
  /** Asynchronous JP credited a day, or `null`. */
  asyncPerDay: number | null;
}

/** How much of the counted JP should be online. */
export interface Balance {
  /** The target, in percent of the counted JP. */
  onlinePercent: number;
  /** The tolerance on both sides, in points. */
  tolerance: number;
  /** Where the target comes from. */
  basis: string;
}

/** A competency that the programme builds. */
export interface Competency {
  id: string;
  /** Code of the unit, such as `M.749020.001.02`. */
  code: string;
  title: string;
}

/** What is taught. */
export interface Material {
  id: string;
  code: string;
  title: string;
  /** Kelompok, such as `Dasar`, `Inti`, `Penunjang`. */
  group: string;
  nature: Nature;
  /** Ids of the competencies that it builds. */
  competencies: string[];
  /** Ids of the materials that must come earlier in the flow. */
  requires: string[];
  topics: string[];
  methods: string[];
  media: string[];
  references: string[];
  facilitators: string[];
  /** Whether there is a copy for those without a connection. */
  offlineCopy: boolean;
  notes: string;
}

/** A stretch of the flow. */
export interface Phase {
  id: string;
  stage: Stage;
  /** A name of its own, else empty. */
  title: string;
  sessions: Session[];
}

/** A session in the tray: not mapped to a mode yet. */
export interface UnmappedSession {
  id: string;
  /** Id of the material that it delivers. */
  material: string;
  /** 0–9999 with at most two decimal places; `null` while unknown. */
  jp: number | null;
  /** Overrides the material's. */
  nature?: Nature;
  /** Overrides the plan's `jp.minutes`. */
  minutesPerJp?: number;
  /** Whether it enters the online share. */
  counted: boolean;
  /** Whether the balancer leaves it where it is. */
  locked: boolean;
}

/** A session in a phase. */
export interface Session extends UnmappedSession {
  mode: Mode;
}

/** A finding that the designer has put aside. */
export interface Accepted {
  /** Id of the check, such as `ratio.offTarget`. */
  check: string;
  subjects: AcceptedSubject[];
  /** Why it may stay so. */
  reason: string;
}

/** What a finding that was put aside is about; the plan itself needs no id. */
export interface AcceptedSubject {
  kind: Subject["kind"];
  id?: string;
}

/** What somebody who teaches is. */
export type FacilitatorType =
  | "widyaiswara"
  | "narasumber"
  | "praktisi"
  | "instruktur"
  | "coFacilitator"
  | "digitalSupport"
  | "other";

/** What is noted of somebody whom materials name among their facilitators. */
export interface Facilitator {
  /** As materials name them; nobody stands here twice. */
  name: string;
  type: FacilitatorType | null;
  /** The JP that they can take over at most, or `null`. */
  cap: number | null;
}

/** What is paid, in whole rupiah; `null` while it is not filled in, which is not zero. */
export interface Costs {
  /** The room, for a day in class. */
  room: number | null;
  /** Meals, for a participant and a day in class. */
  meals: number | null;
  /** Lodging, for a participant and a night. */
  lodging: number | null;
  /** Travel, for a participant and a meeting. */
  travel: number | null;
  /** A facilitator, for a JP. */
  facilitator: number | null;
  /** The LMS, for a batch. */
  lms: number | null;
  /** Making modules, for an asynchronous JP, once for all batches. */
  moduleProduction: number | null;
  /** For how many batches the programme is run, 1–10,000. */
  batches: number;
}

/** An element of blended learning (unsur). */
export type BlendElement =
  | "lms"
  | "digitalModules"
  | "faceToFace"
  | "hybridFacilitators"
  | "mixedAssessment"
  | "coaching"
  | "monitoring";

/** A point of the checklist, in the order in which they are done. */
export type ChecklistPoint =
  | "projectTeam"
  | "infrastructureAudit"
  | "lms"
  | "moduleProduction"
  | "moduleTrial"
  | "instructorTraining"
  | "moduleLaunch"
  | "onlineMonitoring"
  | "faceToFaceSchedule"
  | "workshops"
  | "participantEvaluation"
  | "feedback"
  | "moduleRevision"
  | "newRelease";

/** What can go wrong. */
export type Risk = "digitalLiteracy" | "internet" | "resistance" | "facilitatorLoad" | "moduleQuality" | "schedule";

/** What success is measured by. */
export type Indicator =
  | "moduleParticipation"
  | "quizScores"
  | "practiceObservation"
  | "feedback"
  | "workApplication";

/** What is noted about the readiness of the programme; one entry at most for each word of a list. */
export interface Readiness {
  elements: ElementNote[];
  checklist: ChecklistItem[];
  risks: RiskNote[];
  indicators: IndicatorNote[];
}

/** A note on an element. */
export interface ElementNote {
  element: BlendElement;
  notes: string;
}

/** A point of the checklist. */
export interface ChecklistItem {
  point: ChecklistPoint;
  done: boolean;
  /** Penanggung jawab. */
  responsible: string;
  /** `YYYY-MM-DD`; `null` while nobody has said. */
  due: string | null;
  notes: string;
}

/** A risk, and what is done about it. */
export interface RiskNote {
  risk: Risk;
  /** `null` while nobody has said. */
  likelihood: "low" | "medium" | "high" | null;
  owner: string;
  mitigation: string;
  /** Ids of materials that are there because of it. */
  materials: string[];
}

/** An indicator of success: what is to be reached, how and when it is measured. */
export interface IndicatorNote {
  indicator: Indicator;
  target: string;
  method: string;
  when: string;
}

/** The plan as it was when the designer kept it under a name. */
export interface Variant {
  id: string;
  /** What the designer calls it. */
  name: string;
  plan: VariantPlan;
}

/** What a variant has for itself; all else belongs to the whole plan. */
export type VariantPlan = Pick<Plan, VariantField>;

type VariantField =
  | "title"
  | "program"
  | "jp"
  | "balance"
  | "competencies"
  | "materials"
  | "flow"
  | "unmapped"
  | "accepted";

/** The derived figures of a plan. */
export interface Summary {
  /** All known JP, tray and workplace included. */
  jp: number;
  /** The sum of `online` and `faceToFace`. */
  counted: number;
  /** Counted JP of mapped online sessions. */
  online: number;
  /** Counted JP of mapped face-to-face sessions. */
  faceToFace: number;
  /** JP at the workplace. */
  workplace: number;
  /** JP in the tray. */
  unmapped: number;
  /** `online` in percent of `counted`, rounded to two places; `null` when nothing counts. */
  onlinePercent: number | null;
  verdict: Verdict;
}

type Given<T, Required extends keyof T> = Pick<T, Required> & Partial<Omit<T, Required>>;
type GivenSession = Given<Session, "id" | "material" | "mode" | "jp">;
type GivenUnmappedSession = Given<UnmappedSession, "id" | "material" | "jp">;

/**
 * A plan as it may be handed over: whatever is left out has its default. The least that is a plan is
 * `{ format: "padu-plan", version: 1, flow: [] }`.
 */
export interface PlanInput {
  format: "padu-plan";
  version: 1;
  generator?: string;
  id?: string;
  title?: string;
  program?: Partial<Program>;
  jp?: Partial<JpSettings>;
  balance?: Partial<Balance> | null;
  competencies?: Partial<Competency>[];
  materials?: Given<Material, "id" | "title">[];
  flow: (Given<Omit<Phase, "sessions">, "id" | "stage"> & { sessions: GivenSession[] })[];
  unmapped?: GivenUnmappedSession[];
  accepted?: Given<Accepted, "check" | "subjects">[];
  facilitators?: Given<Facilitator, "name">[];
  readiness?: {
    elements?: Given<ElementNote, "element">[];
    checklist?: Given<ChecklistItem, "point">[];
    risks?: Given<RiskNote, "risk">[];
    indicators?: Given<IndicatorNote, "indicator">[];
  };
  costs?: Partial<Costs>;
  variants?: (Omit<Variant, "plan"> & { plan: Pick<PlanInput, VariantField> })[];
  /** Ignored. */
  summary?: Partial<Summary>;
}

/** Why a text or object is no plan. Codes are listed in docs/format.md and stay as they are. */
export interface Problem {
  /** Such as `newerVersion` or `unknownReference`. */
  code: string;
  /** JSON Pointer to the place; empty for the whole. */
  path: string;
  /** A sentence in the language of the interface. */
  message: string;
}

/** What a finding is about. */
export interface Subject {
  kind: "plan" | "phase" | "session" | "material" | "competency";
  id: string;
}

/** What the checks have found. Findings never block anything. */
export interface Finding {
  /** Id of the check, such as `ratio.offTarget`; docs/checks.md lists them. */
  id: string;
  severity: "error" | "warning" | "advice";
  /** What it is about. */
  subjects: Subject[];
  /** A sentence with the arithmetic, in the language of the interface. */
  message: string;
  /** What the check rests on. */
  source: string;
  /** Whether the planner offers to mend it. */
  fixable: boolean;
  /** Whether the designer has put it aside. */
  accepted: boolean;
}

/** What a plan is to be balanced to. */
export interface BalanceOptions {
  /** The online share in percent; the plan's target when left out. */
  onlinePercent?: number;
  /** Points on both sides; the plan's tolerance when left out. */
  tolerance?: number;
  /** Whether sessions may be divided; `false` when left out. */
  allowSplit?: boolean;
}

/** One way to the target. */
export interface Proposal {
  kind: "recommended" | "fewestMoves" | "closest";
  /** Its name in the language of the interface. */
  title: string;
  /** Whether it is proven that there is no better one. */
  proven: boolean;
  /** The online share afterwards, in percent. */
  onlinePercent: number | null;
  /** How that stands to the target. */
  verdict: Verdict;
  /** What it was chosen by; less is better. */
  objective: Objective;
  /** One entry a session. */
  moves: Move[];
  /** What can be had when the target cannot be reached, else `null`. */
  limits: Limits | null;
}

/** What proposals are compared by; less is better. */
export interface Objective {
  /** Distance from the tolerance band, in JP times points. */
  band: number;
  /** How badly sessions suit their mode, in points times JP, over all counted JP. */
  fit: number;
  /** JP that change side. */
  jp: number;
  /** Sessions that change side. */
  moves: number;
  /** Distance from the target, in JP times points. */
  distance: number;
}

/** Where a session stands. */
export interface Place {
  /** Id of the phase. */
  phase: string;
  mode: Mode;
}

/** What happens to one session. */
export interface Move {
  /** Id of the session. */
  session: string;
  /** Where it stands; `null` in the tray. */
  from: Place | null;
  /** Where it goes. */
  to: Place;
  /** The JP that move: all of the session, or a part of it. */
  jp: number;
  /** Why this one, in the language of the interface. */
  reason: string;
}

/** What can be had when the target is out of reach. */
export interface Limits {
  /** The lowest and the highest online share that can be had, in percent. */
  lowest: number;
  highest: number;
  /** The nearest shares that can be had on both sides of the target, in percent; `null` where there is none. */
  below: number | null;
  above: number | null;
  /** Ids of the sessions in the way that are locked. */
  locked: string[];
  /** Ids of the sessions in the way that suit no other side. */
  unsuitable: string[];
  /** All this in a sentence. */
  message: string;
}
