// The WebAssembly. All planners of a page live in one instance of it. A panic ends the instance and with it all of
// them; a fresh one is then made of the code that is there already, without asking the network for anything.
//
// Code comes in two modules: the first has all that a planner begins with, the second what is loaded on demand. An
// instance is of the first, and becomes complete when the second has filled its places in its memory and its table.

import instance from "./planner.js";

let code;
/** Fetches and compiles the second module. */
let fetchRest;
/** The second module, as a promise. */
let rest;
/** How the second module is fetched: what was wrong the first time may be in a cache. */
let cache = "default";
/** Told of the death of an instance, with a report. */
let mourn;
/** Told when an instance has become complete. */
let greet;
/** The instance that is being made or runs, as a promise, and as itself once it runs. */
let coming;
let running;

/** What instances are made of; `completed` is called when one is complete, `stopped` with a report when one has died. */
export function use(module, more, completed, stopped) {
  [code, fetchRest, greet, mourn] = [module, more, completed, stopped];
}

/** The instance that runs, else a fresh one. */
export function engine() {
  coming ??= make().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/** The instance that runs now, if there is one. */
export function runningEngine() {
  return running;
}

async function make() {
  const parts = instance();
  await parts.init({ module_or_path: code });
  const { Planner } = parts;
  const made = { Planner, styles: [parts.styles()], version: parts.version(), dead: false, stop, isComplete: false, complete };
  let completing;
  /** Adds what is loaded on demand, with a `priority` as of `fetch`; what failed may be tried again. */
  function complete(priority) {
    completing ??= restOfCode(priority)
      .then((module) => {
        parts.complete(module);
        parts.arrived();
        made.styles.push(parts.laterStyles());
        made.isComplete = true;
        greet();
      })
      .catch((error) => {
        completing = undefined;
        throw error;
      });
    return completing;
  }
  /** The first report of an instance's death counts. May be called from within the dying instance. */
  function stop(report) {
    if (made.dead) return;
    made.dead = true;
    parts.stop();
    coming = running = undefined;
    const where = `${report}\n\n${new Error().stack}`;
    console.error(where);
    // Whoever is told may do what calls the dying instance: it ends first.
    queueMicrotask(() => mourn(where));
  }
  parts.onPanic(stop);
  running = made;
  return made;
}

/** The second module, for all instances. */
function restOfCode(priority) {
  rest ??= fetchRest({ priority, cache })
    .then((module) => {
      // It writes into the memory of the first: whatever a server or a cache has kept of another build must not.
      if (markOf(module) !== markOf(code)) throw new Error("The files of the planner are of different versions.");
      return module;
    })
    .catch((error) => {
      rest = undefined;
      cache = "no-cache";
      throw error;
    });
  return rest;
}

/** What the build has written into both of its modules; see `xtask/src/split.rs`. */
function markOf(module) {
  return WebAssembly.Module.customSections(module, "padu").map((mark) => new TextDecoder().decode(mark)).join();
}
