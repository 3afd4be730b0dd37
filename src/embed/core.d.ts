/**
 * Plans without a planner: reading, figures, checks and balancing, in a page, a worker or Node 20 and newer. The answers
 * are those of the element, to the letter.
 *
 * ```js
 * import init, { readPlan, summarize, check } from "padu-planner/core";
 *
 * await init();
 * const answer = readPlan(await readFile("bimtek.padu.json", "utf8"));
 * if (answer.ok) console.log(summarize(answer.plan).onlinePercent, check(answer.plan));
 * ```
 */

import type { BalanceOptions, Finding, Plan, PlanInput, Problem, Proposal, Summary } from "./plan.js";

export type * from "./plan.js";

/** Where the WebAssembly may come from. */
export type WasmSource = string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

/**
 * Loads the WebAssembly, once; to be awaited before anything else is called, which throws until then.
 *
 * Without a source it is `planner_bg.wasm` beside this module, fetched or, in Node, read from the disk. After a failure,
 * or a `WebAssembly.RuntimeError` of another function, the next call tries anew.
 */
export default function init(source?: WasmSource): Promise<void>;

/** The language of sentences: `id` when left out, or `en`. */
export interface LanguageOption {
  lang?: string;
}

/** A plan with every default filled in, or why it is none. */
export type ReadAnswer = { ok: true; plan: Plan } | { ok: false; problems: Problem[] };

/**
 * Reads a plan from its text or an object. A plan without an `id` gets a new one.
 *
 * `JSON.stringify(answer.plan, null, 2) + "\n"` is the plan's file.
 */
export function readPlan(plan: PlanInput | string, options?: LanguageOption): ReadAnswer;

/**
 * The derived figures of a plan.
 *
 * @throws {InvalidPlanError} when it is no plan
 */
export function summarize(plan: PlanInput | string): Summary;

/**
 * What the checks find in a plan, the gravest first.
 *
 * @throws {InvalidPlanError} when it is no plan
 */
export function check(plan: PlanInput | string, options?: LanguageOption): Finding[];

/**
 * The best ways to bring the online share of a plan to a target, recommended first.
 *
 * @throws {InvalidPlanError} when it is no plan
 * @throws {TypeError} with `problems`, when an option is not what it should be
 */
export function balance(plan: PlanInput | string, options?: BalanceOptions & LanguageOption): Proposal[];

/** What was given is no plan. */
export class InvalidPlanError extends Error {
  readonly name: "InvalidPlanError";
  readonly problems: Problem[];
}
