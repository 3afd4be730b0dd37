/** The state behind one door, with what can be undone; both peers show what is in it. */
import { type Edit, apply } from "./edit";
import { type Plan, numberedTitles, placeOf, sessionsOf } from "./plan";
import { type Summary, summaryOf } from "./summary";
import { decimal, percent } from "./words";

export interface Step {
  readonly plan: Plan;
  readonly label: string;
}

export interface State {
  readonly plan: Plan;
  /** What is computed of the plan. */
  readonly summary: Summary;
  readonly titles: ReadonlyMap<string, string>;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Whether the last step goes on growing while the title is typed. */
  readonly typing: boolean;
  readonly search: string;
  readonly said: string;
  /** The session to be focused; a new object each time. */
  readonly focus: { readonly session: string } | null;
}

const MOST_STEPS = 100;

const BLANK: Plan = {
  title: "", kind: "bimtek", participants: null, jp: { minutes: 45, target: null, perDay: 1_000 },
  balance: { online: 3_000, tolerance: 500 }, flow: [], source: {},
};

export class Store {
  state: State = {
    plan: BLANK, summary: summaryOf(BLANK), titles: new Map(), past: [], future: [], typing: false, search: "", said: "", focus: null,
  };
  readonly #listeners = new Set<(before: State, after: State) => void>();

  readonly subscribe = (listener: (before: State, after: State) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): State => this.state;

  /** Does an edit; one that types grows the step before it, until `settle`. */
  edit(edit: Edit): void {
    const { state } = this;
    const plan = apply(state.plan, edit);
    if (plan === state.plan) return;
    const computed = compute(plan, state);
    const label = step(edit, computed);
    const typing = edit.type === "title";
    const grows = typing && state.typing;
    const past = grows ? state.past.with(-1, { ...state.past.at(-1)!, label }) : [...state.past, { plan: state.plan, label }].slice(-MOST_STEPS);
    const moved = edit.type === "mode" || edit.type === "shift" || edit.type === "move";
    this.#become({
      ...state, ...computed, past, future: [], typing,
      said: typing ? state.said : said(label, computed.summary),
      focus: moved ? { session: edit.session } : state.focus,
    });
  }

  /** What is typed from now on is a step of its own. */
  settle(): void {
    if (this.state.typing) this.#become({ ...this.state, typing: false });
  }

  undo(): void {
    const { state } = this;
    const last = state.past.at(-1);
    if (last) this.#travel(last, "Diurungkan", { past: state.past.slice(0, -1), future: [...state.future, { plan: state.plan, label: last.label }] });
  }

  redo(): void {
    const { state } = this;
    const next = state.future.at(-1);
    if (next) this.#travel(next, "Diulangi", { future: state.future.slice(0, -1), past: [...state.past, { plan: state.plan, label: next.label }] });
  }

  #travel({ plan, label }: Step, done: string, history: Pick<State, "past" | "future">): void {
    const computed = compute(plan, this.state);
    this.#become({ ...this.state, ...history, ...computed, typing: false, said: said(`${done}: ${label}`, computed.summary) });
  }

  search(text: string): void {
    if (text !== this.state.search) this.#become({ ...this.state, search: text });
  }

  #become(after: State): void {
    const before = this.state;
    this.state = after;
    for (const listener of this.#listeners) listener(before, after);
  }
}

/** What depends on the plan alone; the numbers of sessions stay the same object while there are none. */
function compute(plan: Plan, before: State): Pick<State, "plan" | "summary" | "titles"> {
  const titles = numberedTitles(plan);
  return { plan, summary: summaryOf(plan), titles: titles.size === 0 && before.titles.size === 0 ? before.titles : titles };
}

export function titleOf({ plan, titles }: Pick<State, "plan" | "titles">, id: string): string {
  const known = titles.get(id);
  if (known !== undefined) return known;
  for (const session of sessionsOf(plan)) if (session.id === id) return session.material.title;
  return "";
}

/** What an edit did, as the step is called. */
function step(edit: Edit, after: Pick<State, "plan" | "titles">): string {
  switch (edit.type) {
    case "jp":
      return edit.jp === null
        ? `JP ${titleOf(after, edit.session)} dikosongkan.`
        : `JP ${titleOf(after, edit.session)} menjadi ${decimal(edit.jp)}.`;
    case "mode":
    case "shift":
    case "move": {
      const [phase, at] = placeOf(after.plan, edit.session)!;
      const { title, sessions } = after.plan.flow[phase];
      return `${titleOf(after, edit.session)} dipindahkan ke ${title}, urutan ${at + 1} dari ${sessions.length}.`;
    }
    case "title":
      return "Judul kegiatan diubah.";
    case "open":
      return after.plan.title === "" ? "Rencana tanpa judul dibuka." : `Rencana ${after.plan.title} dibuka.`;
  }
}

const STANDING = { onTarget: ", sesuai target", tooLittle: ", di bawah target", tooMuch: ", di atas target", none: "" };

function said(label: string, { share, verdict }: Summary): string {
  return share === null ? label : `${label} Daring ${percent(share)}${STANDING[verdict]}.`;
}

/** Whether a material is shown while something is searched for: every word, anywhere, in any case. */
export function searchFor(text: string): ((searched: string) => boolean) | null {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return words.length === 0 ? null : (searched) => words.every((word) => searched.includes(word));
}
