/**
 * `<padu-planner>`, the planner for blended training. Importing this module defines the element; where there is no
 * `window` it does nothing.
 *
 * ```html
 * <script type="module" src="/padu/padu.js"></script>
 * <padu-planner lang="id" autosave="bimtek-2026" name="plan"></padu-planner>
 * ```
 */

import type { BalanceOptions, Finding, Plan, PlanInput, Problem, Proposal, Summary } from "./plan.js";

export type * from "./plan.js";

/** The element. All members but `ready` are synchronous and see the effect of the call before them. */
export declare class PaduPlanner extends HTMLElement {
  /**
   * Resolves when the planner can be used, and rejects with a {@link PaduProblem} when it cannot. Before, methods
   * throw an `InvalidStateError`, and a plan that is set waits.
   *
   * @example
   * const planner = document.querySelector("padu-planner");
   * await planner.ready;
   * console.log(planner.summary.onlinePercent);
   */
  readonly ready: Promise<void>;

  /**
   * The plan as a plain object, made anew each time: changing it changes nothing. Before `ready`, what was set.
   *
   * Setting it is {@link load} without an answer: what is no plan changes nothing and is told by `padu-error`.
   */
  get plan(): Plan;
  set plan(plan: PlanInput | string);

  /** The derived figures: JP, the online share, the verdict. */
  readonly summary: Summary;

  /** What the checks find, the gravest first. */
  readonly checks: Finding[];

  /**
   * Opens a plan from its text or an object, in place of the one that is open; can be undone. All or nothing.
   *
   * @example
   * const answer = planner.load(await response.text());
   * if (!answer.ok) console.error(answer.problems);
   */
  load(plan: PlanInput | string): Answer;

  /** The text of the plan as `Ekspor JSON` gives it. */
  toJSON(): string;

  /**
   * The best ways to bring the online share to a target, recommended first; changes nothing. Empty when nothing would
   * be better, or there is no target.
   *
   * @example
   * const [recommended] = planner.balance({ onlinePercent: 40 });
   * if (recommended) planner.apply(recommended);
   *
   * @throws {TypeError} with `problems`, when an option is not what it should be
   */
  balance(options?: BalanceOptions): Proposal[];

  /**
   * Carries out a proposal of {@link balance}, in one step that can be undone: all of its moves (some may have been
   * taken out), or, when the plan has changed since, none.
   */
  apply(proposal: Pick<Proposal, "moves">): Answer;

  /** Takes back the last step; whether there was one. */
  undo(): boolean;

  /** Does the last undone step again; whether there was one. */
  redo(): boolean;

  /** Shows a session and puts the focus on its list item; whether there is such a session. */
  focusSession(id: string): boolean;

  /** The attribute `src`: address of a plan to begin with. */
  src: string;
  /** The attribute `template`: id of a built-in template to begin with, such as `bimtek` or `webinar`; the guide lists them. */
  template: string;
  /** The attribute `autosave`: key under which the plan is kept in this browser; nothing is kept without one. */
  autosave: string;
  /** The attribute `theme`. */
  theme: string;
  /** The attribute `wasm-src`: where the `.wasm` lies when it is not beside `padu.js`. */
  wasmSrc: string;
  /** The attribute `readonly`: look, don't touch. */
  readOnly: boolean;
  /** The same, by the name of the attribute, for frameworks that set properties. */
  readonly: boolean;

  /** The attribute `name`, under which the plan is submitted with the form around the element. */
  name: string;
  /** `padu-planner`, as form controls say what they are. */
  readonly type: string;
  /** What is submitted: the text of the plan, empty before `ready`. Setting it sets the plan. */
  value: string;
  /** The form around the element. */
  readonly form: HTMLFormElement | null;
  /** The labels of the element. */
  readonly labels: NodeList;
  /** Whether the form asks the element for its validity. */
  readonly willValidate: boolean;
  /** Always valid: findings never block a form. */
  readonly validity: ValidityState;
  /** Always empty. */
  readonly validationMessage: string;
  /** Always `true`. */
  checkValidity(): boolean;
  /** Always `true`. */
  reportValidity(): boolean;

  addEventListener<Type extends keyof PaduPlannerEventMap>(
    type: Type,
    listener: (this: PaduPlannerElement, event: PaduPlannerEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: PaduPlannerElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What `document.querySelector("padu-planner")` gives. */
export type PaduPlannerElement = PaduPlanner;

/** Whether it was done, and why not. */
export type Answer = { ok: true } | { ok: false; problems: Problem[] };

/** Why the planner cannot be used. */
export interface PaduProblem {
  /** Such as `load`, `source` or `unsupported`. */
  code: string;
  /** A sentence in the language of the interface. */
  message: string;
}

/** The attributes, as they stand in HTML. */
export interface PaduPlannerAttributes {
  /** `id` or `en`; else the nearest ancestor's, else the browser's, else `id`. */
  lang?: string;
  /** Address of a plan to begin with. */
  src?: string;
  /** Id of a built-in template to begin with, such as `bimtek` or `webinar`; the guide lists them. */
  template?: string;
  /** Key under which the plan is kept in this browser; nothing is kept without one. */
  autosave?: string;
  /** Look, don't touch. */
  readonly?: boolean | "";
  /** `auto`, when left out, follows the page. */
  theme?: "light" | "dark" | "auto";
  /** The plan is submitted under this name with the form around the element. */
  name?: string;
  /** Where the `.wasm` lies when it is not beside `padu.js`. */
  "wasm-src"?: string;
}

/** Once, when the planner can be used. */
export type PaduReadyEvent = CustomEvent<{
  /** Of Padu, such as `0.1.0`. */
  version: string;
}>;

/** Once for each committed change; not for the first plan. */
export type PaduChangeEvent = CustomEvent<{
  /** The plan after the change; read from its text when it is asked for. */
  readonly plan: Plan;
  readonly summary: Summary;
  /** Only grows. */
  readonly revision: number;
  readonly cause: "load" | "edit" | "paste" | "balance" | "fix" | "undo" | "redo";
}>;

/** Before a file is downloaded; `preventDefault()` keeps the browser from it. */
export type PaduExportEvent = CustomEvent<{
  /** `padu-plan`, or the ending of the file, such as `csv`. */
  readonly format: string;
  readonly fileName: string;
  readonly text: string;
}>;

/** When the planner cannot be had, has stopped, or was given what is no plan. */
export type PaduErrorEvent = CustomEvent<{
  readonly code: string;
  readonly message: string;
  readonly problems: Problem[];
}>;

/** The events; all bubble and leave shadow trees. */
export interface PaduPlannerEventMap {
  "padu-ready": PaduReadyEvent;
  "padu-change": PaduChangeEvent;
  "padu-export": PaduExportEvent;
  "padu-error": PaduErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "padu-planner": PaduPlannerElement;
  }
  // Bubbling, they can be listened for on every element and on the document.
  interface HTMLElementEventMap extends PaduPlannerEventMap {}
  interface DocumentEventMap extends PaduPlannerEventMap {}
}
