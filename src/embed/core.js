// `padu-planner/core`: plans without a planner, in a page, a worker or Node.
// The same WebAssembly as the element's, in an instance of its own: what
// happens to an element on the page does not touch it.

import { freshId, jsonOf, textOf } from "./page.js";
import instance from "./planner.js";

/** What Rust exports, once it can be asked, and the promise of it. */
let core;
let coming;

/** Loads the WebAssembly, once; must be awaited before anything else is called. */
export default async function init(source) {
  coming ??= start(source).catch((error) => {
    // The next call may try again.
    coming = undefined;
    throw error;
  });
  core = await coming;
}

/** Reads a plan from a text or an object; all or nothing. */
export function readPlan(plan, { lang = "id" } = {}) {
  const { ok, value, problems } = ask("readPlan", plan, lang, freshId());
  return ok ? { ok, plan: value } : { ok, problems };
}

/** The derived figures of a plan. */
export function summarize(plan) {
  return valueOf(ask("summarize", plan, "id"));
}

/** What the checks find in a plan. */
export function check(plan, { lang = "id" } = {}) {
  return valueOf(ask("checkPlan", plan, lang));
}

/** The best ways to bring the online share of a plan to a target. */
export function balance(plan, { lang = "id", ...options } = {}) {
  return valueOf(ask("balancePlan", plan, lang, jsonOf(options)));
}

/** What was given is no plan; `problems` says why. */
export class InvalidPlanError extends Error {
  name = "InvalidPlanError";

  constructor(problems) {
    super(problems[0]?.message);
    this.problems = problems;
  }
}

function ask(name, plan, ...rest) {
  if (!core) throw new Error("padu-planner/core: await init() before using it.");
  try {
    return JSON.parse(core[name](textOf(plan), ...rest));
  } catch (error) {
    // An instance that has stopped does not go on; `init` makes another.
    if (error instanceof WebAssembly.RuntimeError) core = coming = undefined;
    throw error;
  }
}

function valueOf({ ok, value, of, problems }) {
  if (ok) return value;
  if (of === "plan") throw new InvalidPlanError(problems);
  const message = problems.map(({ path, message }) => (path ? `${path.slice(1)}: ${message}` : message)).join(" ");
  throw Object.assign(new TypeError(message), { problems });
}

async function start(source) {
  const made = instance();
  await made.init({ module_or_path: await wasm(source) });
  return made;
}

/** What to start from: nothing (the file beside this one), an address, an answer, bytes or a compiled module. */
async function wasm(source) {
  const own = new URL("planner_bg.wasm", import.meta.url);
  const url = typeof source === "string" ? new URL(source, globalThis.document?.baseURI ?? own) : (source ?? own);
  if (!(url instanceof URL && url.protocol === "file:")) return url;
  // Node fetches no files. The name is in a variable so that no bundler looks for it.
  const files = "node:fs/promises";
  const { readFile } = await import(files);
  return readFile(url);
}
