// The element `<padu-planner>`: defines it at once, loads the planner when one
// is connected, keeps the latest plan outside the WebAssembly memory, and is the
// planner's way to the page. The planner itself is Rust; nothing here decides
// anything about a plan.

import { Store } from "./storage.js";

/** The largest file that is read; of a larger one only the size is told. */
const MOST_BYTES = 16 * 1024 * 1024;
const PRINTING = ["beforeprint", "afterprint"];

let loading;

/** Loads the WebAssembly once for all elements of the page. */
function load(wasmSource) {
  loading ??= (async () => {
    const planner = await import("./planner.js");
    await planner.default(wasmSource ? { module_or_path: new URL(wasmSource, document.baseURI) } : undefined);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(planner.styles());
    return { Planner: planner.Planner, sheet };
  })();
  // A failed load may be tried again by the next element.
  loading.catch(() => (loading = undefined));
  return loading;
}

const Base = typeof HTMLElement === "undefined" ? class {} : HTMLElement;

export class PaduPlanner extends Base {
  static formAssociated = true;
  static observedAttributes = ["lang", "readonly", "autosave"];

  #internals;
  #shadow;
  #planner;
  #store = new Store(undefined);
  #mounting = false;
  #text = "";
  #waiting;
  #ready;
  #resolve;
  #reject;

  constructor() {
    super();
    this.#internals = this.attachInternals?.();
    this.#shadow = this.attachShadow({ mode: "open" });
    this.#shadow.append(document.createElement("slot"));
    this.#ready = new Promise((resolve, reject) => ([this.#resolve, this.#reject] = [resolve, reject]));
    // Who does not wait for it must not find an unhandled rejection.
    this.#ready.catch(() => {});
  }

  /** Resolves when the planner can be used; rejects with `{ code, message }`. */
  get ready() {
    return this.#ready;
  }

  get plan() {
    return JSON.parse(this.toJSON());
  }

  set plan(plan) {
    if (!this.#planner) {
      this.#waiting = plan;
      return;
    }
    const answer = this.load(plan);
    if (!answer.ok) this.#tell("padu-error", { code: "invalid", message: answer.problems[0].message, problems: answer.problems });
  }

  get summary() {
    return JSON.parse(this.#using.summary());
  }

  get checks() {
    return JSON.parse(this.#using.checks());
  }

  /**
   * Proposals for the plan's target, or for `onlinePercent` and `tolerance`; changes nothing. Throws a TypeError that
   * has the `problems` when an option is not what it should be.
   */
  balance(options) {
    const planner = this.#using;
    try {
      return JSON.parse(planner.balance(jsonOf(options ?? {})));
    } catch (answer) {
      if (typeof answer !== "string") throw answer;
      const problems = JSON.parse(answer);
      const message = problems.map(({ path, message }) => (path ? `${path.slice(1)}: ${message}` : message)).join(" ");
      throw Object.assign(new TypeError(message), { problems });
    }
  }

  /** Applies a proposal of `balance`, one step of undo: all of its moves, or, of an outdated one, none; answers as `load`. */
  apply(proposal) {
    return answered(this.#using.apply(jsonOf(proposal)));
  }

  load(jsonOrObject) {
    return answered(this.#using.load(typeof jsonOrObject === "string" ? escaped(jsonOrObject) : jsonOf(jsonOrObject)));
  }

  toJSON() {
    return this.#using.toJSON();
  }

  undo() {
    return this.#using.undo();
  }

  redo() {
    return this.#using.redo();
  }

  focusSession(id) {
    return this.#using.focusSession(String(id));
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  get form() {
    return this.#internals?.form ?? null;
  }

  get #using() {
    if (this.#planner) return this.#planner;
    throw new DOMException("The planner is not ready yet: await its `ready` first.", "InvalidStateError");
  }

  /** The browser's own print command shows the document too. */
  #print = (event) => this.#planner?.printing(event.type === "beforeprint");

  connectedCallback() {
    for (const name of ["plan"]) this.#upgrade(name);
    if (this.#planner || this.#mounting) return;
    this.#mounting = true;
    this.#mount().then(
      () => {
        this.#resolve();
        this.#tell("padu-ready", { version: 1 });
      },
      (error) => {
        const problem = { code: error?.code ?? "load", message: sentence(this.#language(), error) };
        this.#explain(problem.message);
        this.#reject(problem);
        this.#tell("padu-error", { ...problem, problems: error?.problems ?? [] });
      },
    ).finally(() => (this.#mounting = false));
  }

  disconnectedCallback() {
    this.#store.flush();
    // A move disconnects and connects in one go; only what stays away is freed.
    queueMicrotask(() => {
      if (this.isConnected || !this.#planner) return;
      this.#waiting = this.#text;
      this.#planner.free();
      this.#planner = undefined;
      this.#store.close();
      for (const type of PRINTING) window.removeEventListener(type, this.#print);
      this.#shadow.replaceChildren(document.createElement("slot"));
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#planner || before === after) return;
    if (name === "lang") this.#planner.speak(this.#language());
    if (name === "readonly") this.#planner.setReadOnly(after !== null);
  }

  /** A property set before the element was defined hides the accessor; set it again. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  async #mount() {
    const { Planner, sheet } = await load(this.getAttribute("wasm-src"));
    const first = await this.#firstPlan();
    this.#shadow.adoptedStyleSheets = [sheet];
    const root = document.createElement("div");
    root.className = "mount";
    this.#shadow.replaceChildren(root);
    this.#planner = new Planner(root, this.#port(), this.#language(), first);
    this.#remember(this.#planner.toJSON());
    this.#planner.setReadOnly(this.hasAttribute("readonly"));
    for (const type of PRINTING) window.addEventListener(type, this.#print);
    this.#store.watch((saving) => this.#planner?.stored(saving), () => this.#planner?.warn("elsewhere"));
    if (first === undefined && this.hasAttribute("template")) this.#planner.useTemplate(this.getAttribute("template"));
    if (this.#waiting !== undefined) {
      const plan = this.#waiting;
      this.#waiting = undefined;
      this.plan = plan;
    }
  }

  /** The text of the plan to begin with: kept in this browser, else from `src`. */
  async #firstPlan() {
    this.#store = new Store(this.getAttribute("autosave") ?? undefined);
    const kept = this.#store.open();
    if (kept !== undefined) return kept;
    const source = this.getAttribute("src");
    if (source === null) return undefined;
    const answer = await fetch(new URL(source, document.baseURI));
    if (!answer.ok) throw Object.assign(new Error(`${source}: ${answer.status}`), { code: "source" });
    return answer.text();
  }

  #language() {
    for (let node = this; node; node = node.parentNode ?? node.host) {
      const lang = node.getAttribute?.("lang");
      if (lang) return lang;
    }
    return navigator.language ?? "id";
  }

  /** What the planner may ask of the page; see `port.rs`. */
  #port() {
    return {
      changed: (text, summary, revision, cause) => {
        this.#remember(text);
        this.#store.keepOpen(text);
        const detail = {
          get plan() {
            return JSON.parse(text);
          },
          summary: JSON.parse(summary),
          revision,
          cause,
        };
        this.#tell("padu-change", detail);
      },
      switched: (id, text, keep) => {
        this.#remember(text);
        this.#store.switchTo(id, text, keep);
      },
      damaged: () => this.#store.setAside(),
      export: (format, fileName, mediaType, text) => {
        const taken = !this.#tell("padu-export", { format, fileName, text }, true);
        if (!taken) download(fileName, mediaType, text);
        return !taken;
      },
      copy: (html, text) => {
        copyTable(html, text).then(
          () => this.#planner?.copied(true),
          () => this.#planner?.copied(false),
        );
      },
      chooseFile: () => this.#shadow.querySelector("input[type=file]")?.click(),
      readFile: (file) => this.#readFile(file),
      freshId: () => crypto.randomUUID?.() ?? randomId(),
      failed: (code, message, problems) => this.#tell("padu-error", { code, message, problems: JSON.parse(problems) }),
      kept: () => this.#store.list(this.#language()),
      keptText: (id) => this.#store.text(id),
      keep: (id, text) => this.#store.keep(id, text),
      setDeleted: (id, deleted) => this.#store.setDeleted(id, deleted),
      speak: (lang) => this.setAttribute("lang", lang),
      print: () => {
        this.#planner?.printing(true);
        // The document is on the screen by the next task.
        setTimeout(() => {
          window.print();
          // A page that may not print is told nothing, before or after.
          setTimeout(() => this.#planner?.printing(false), 500);
        });
      },
    };
  }

  async #readFile(file) {
    try {
      const bytes = file.size > MOST_BYTES ? new ArrayBuffer(0) : await file.arrayBuffer();
      this.#planner?.openFile(file.name, new Uint8Array(bytes), file.size);
    } catch {
      this.#planner?.unreadable(file.name);
    }
  }

  #remember(text) {
    this.#text = text;
    this.#internals?.setFormValue?.(text);
  }

  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }

  /** Says what happened under the page's own light content, which stays. */
  #explain(message) {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = message;
    this.#shadow.replaceChildren(document.createElement("slot"), note);
  }
}

/** A value as the planner reads it; empty where JSON has no word for it. */
function jsonOf(value) {
  return escaped(JSON.stringify(value) ?? "");
}

/** What a call that may be refused answers. */
function answered(problems) {
  return problems === undefined ? { ok: true } : { ok: false, problems: JSON.parse(problems) };
}

/**
 * Half of a surrogate pair would silently become another character on its way
 * into the WebAssembly memory; written as an escape it arrives, and is refused
 * by name.
 */
function escaped(text) {
  const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
  return text.replace(lone, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

function sentence(lang, error) {
  const why = error?.message ? ` (${error.message})` : "";
  return lang.startsWith("en")
    ? `The planner could not be loaded. Check the connection and reload the page.${why}`
    : `Perencana tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang halaman ini.${why}`;
}

function download(fileName, mediaType, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next task but one; then its memory is freed.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function copyTable(html, text) {
  const kinds = { "text/html": html, "text/plain": text };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** For pages without a secure context, where `randomUUID` is missing. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

if (typeof window !== "undefined" && !customElements.get("padu-planner")) {
  customElements.define("padu-planner", PaduPlanner);
}
