// The WebAssembly. All planners of a page live in one instance of it. A panic ends the instance and with it all of
// them; a fresh one is then made of the code that is there already, without asking the network for anything.

import instance from "./planner.js";

let code;
/** Told of the death of an instance, with a report. */
let mourn;
/** The instance that is being made or runs, as a promise, and as itself once it runs. */
let coming;
let running;

/** What instances are made of; `stopped` is called with a report when one has died. */
export function use(module, stopped) {
  [code, mourn] = [module, stopped];
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
  const made = { Planner, styles: parts.styles(), version: parts.version(), dead: false, stop };
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
