/** What can be done to a plan. Each edit gives a new plan, or the same one where it changes nothing. */
import { type Mode, type Nature, type Phase, type Plan, type Session, type Stage, placeOf } from "./plan";
import { modeOnline } from "./fit";

/** A place in a phase: before one of its sessions, or at its end. */
export interface Spot {
  readonly phase: string;
  readonly before: string | null;
}

export type Edit =
  | { readonly type: "jp"; readonly session: string; readonly jp: number | null }
  | { readonly type: "mode"; readonly session: string; readonly mode: Mode }
  | { readonly type: "shift"; readonly session: string; readonly by: -1 | 1 }
  | { readonly type: "move"; readonly session: string; readonly to: Spot }
  | { readonly type: "title"; readonly title: string }
  | { readonly type: "open"; readonly plan: Plan };

export function apply(plan: Plan, edit: Edit): Plan {
  switch (edit.type) {
    case "jp":
      return change(plan, edit.session, (session) => (session.jp === edit.jp ? session : { ...session, jp: edit.jp }));
    case "mode":
      return chooseMode(plan, edit.session, edit.mode);
    case "shift":
      return shift(plan, edit.session, edit.by);
    case "move":
      return move(plan, edit.session, edit.to);
    case "title":
      return edit.title === plan.title ? plan : { ...plan, title: edit.title };
    case "open":
      return edit.plan;
  }
}

function withSessions(plan: Plan, lists: ReadonlyMap<number, readonly Session[]>): Plan {
  const flow = plan.flow.map((phase, at): Phase => (lists.has(at) ? { ...phase, sessions: lists.get(at)! } : phase));
  return { ...plan, flow };
}

function change(plan: Plan, id: string, how: (session: Session) => Session): Plan {
  const place = placeOf(plan, id);
  if (!place) return plan;
  const [phase, at] = place;
  const { sessions } = plan.flow[phase];
  const changed = how(sessions[at]);
  return changed === sessions[at] ? plan : withSessions(plan, new Map([[phase, sessions.with(at, changed)]]));
}

/** Work at the workplace does not count unless somebody says so; what leaves it does again. */
function withMode(session: Session, mode: Mode): Session {
  if (session.mode === mode) return session;
  const [was, is] = [session.mode === "workplace", mode === "workplace"];
  return { ...session, mode, counted: was === is ? session.counted : !is };
}

function chooseMode(plan: Plan, id: string, mode: Mode): Plan {
  const place = placeOf(plan, id);
  if (!place) return plan;
  const [from, at] = place;
  const { stage, sessions } = plan.flow[from];
  if (holds(stage, mode)) return change(plan, id, (session) => withMode(session, mode));
  const session = sessions[at];
  const goal = destination(plan.flow, from, session.nature, mode);
  if (!goal) return plan;
  const there = plan.flow[goal.phase].sessions;
  const moved = withMode(session, mode);
  return withSessions(
    plan,
    new Map([
      [from, sessions.toSpliced(at, 1)],
      [goal.phase, goal.start ? [moved, ...there] : [...there, moved]],
    ]),
  );
}

function shift(plan: Plan, id: string, by: -1 | 1): Plan {
  const place = placeOf(plan, id);
  if (!place) return plan;
  const [phase, at] = place;
  const { sessions } = plan.flow[phase];
  const other = sessions[at + by];
  return other ? withSessions(plan, new Map([[phase, sessions.with(at, other).with(at + by, sessions[at])]])) : plan;
}

function move(plan: Plan, id: string, to: Spot): Plan {
  const place = placeOf(plan, id);
  const goal = plan.flow.findIndex((phase) => phase.id === to.phase);
  if (!place || goal < 0 || to.before === id) return plan;
  const [from, at] = place;
  const session = plan.flow[from].sessions[at];
  const left = plan.flow[from].sessions.toSpliced(at, 1);
  const there = from === goal ? left : plan.flow[goal].sessions;
  const before = to.before === null ? there.length : there.findIndex((other) => other.id === to.before);
  if (before < 0 || (from === goal && before === at)) return plan;
  const moved = withMode(session, modeIn(plan.flow[goal].stage, session.mode, session.nature));
  return withSessions(plan, new Map([[from, left], [goal, there.toSpliced(before, 0, moved)]]));
}

/** Whether sessions of a mode may stand in a phase of a stage. */
function holds(stage: Stage, mode: Mode): boolean {
  switch (stage) {
    case "online":
      return mode === "onlineAsync" || mode === "onlineSync";
    case "faceToFace":
    case "workplace":
      return mode === stage;
    default:
      return true;
  }
}

/** The mode that a session takes in a phase of a stage. */
function modeIn(stage: Stage, mode: Mode, nature: Nature): Mode {
  if (holds(stage, mode)) return mode;
  return stage === "online" ? modeOnline(nature) : stage === "workplace" ? "workplace" : "faceToFace";
}

const TESTS: ReadonlySet<Nature> = new Set<Nature>(["preTest", "dailyTest", "quiz", "postTest", "observation", "competencyTest"]);
const COACHING: ReadonlySet<Nature> = new Set<Nature>(["coaching", "mentoring", "clinic"]);

/**
 * Where a session goes whose phase cannot hold its new mode: to the nearest phase of the other stage; tests and coaching
 * to phases of their own. Padu makes a phase where there is none that fits; here the session then stays.
 */
function destination(flow: readonly Phase[], from: number, nature: Nature, mode: Mode): { phase: number; start: boolean } | undefined {
  const first = (stage: Stage) => flow.findIndex((phase) => phase.stage === stage);
  const other = { online: "faceToFace", faceToFace: "online" }[flow[from].stage as string];
  if (!TESTS.has(nature) && other && mode !== "workplace" && (other === "online") === (mode !== "faceToFace")) {
    const near = flow.map((_, at) => at).filter((at) => flow[at].stage === other);
    const nearest = near.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b)[0];
    if (nearest !== undefined) return { phase: nearest, start: from < nearest };
  }
  const own =
    nature === "preTest" ? 0 : nature === "quiz" ? first("online") : TESTS.has(nature) ? first("evaluation") : COACHING.has(nature) ? first("coaching") : -1;
  const ofMode = first(mode === "workplace" ? "workplace" : mode === "faceToFace" ? "faceToFace" : "online");
  const phase = own >= 0 && holds(flow[own].stage, mode) ? own : ofMode;
  return phase < 0 ? undefined : { phase, start: nature === "preTest" };
}
