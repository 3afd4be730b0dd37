/** The element as docs/embedding.md promises it to hosts: one list, to which everything that tells of it is held. */
export const contract = {
  attributes: ["autosave", "lang", "name", "readonly", "src", "template", "theme", "wasm-src"],
  members: [
    "apply", "autosave", "balance", "checkValidity", "checks", "focusSession", "form", "labels", "load", "name", "plan",
    "readOnly", "readonly", "ready", "redo", "reportValidity", "src", "summary", "template", "theme", "toJSON", "type",
    "undo", "validationMessage", "validity", "value", "wasmSrc", "willValidate",
  ],
  /** Each with the fields of its `detail`. */
  events: {
    "padu-change": ["cause", "plan", "revision", "summary"],
    "padu-error": ["code", "message", "problems"],
    "padu-export": ["fileName", "format", "text"],
    "padu-ready": ["version"],
  } as Record<string, string[]>,
  properties: ["--padu-accent", "--padu-font", "--padu-radius", "--padu-surface", "--padu-text"],
  parts: ["board", "card", "checks", "header", "phase", "ratio"],
  /** What `padu-planner/core` exports. */
  headless: ["InvalidPlanError", "balance", "check", "default", "readPlan", "summarize"],
};
