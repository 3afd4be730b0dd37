// What a planner may ask of its page; `port.rs` is the other side. It holds the session weakly: a planner must not
// keep alive the element that it belongs to.

const ASKED = [
  "changed", "switched", "export", "copy", "chooseFile", "readFile", "freshId", "failed",
  "kept", "keptText", "keep", "setDeleted", "takeOver", "workOnCopy", "speak", "fetchParts", "print",
];

export function portTo(session) {
  const weak = new WeakRef(session);
  return Object.fromEntries(ASKED.map((name) => [name, (...given) => weak.deref()?.[name](...given)]));
}
