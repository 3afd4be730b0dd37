// `<padu-planner>`, as a page knows it. Importing this file defines the element at once; the first element that is
// connected fetches the rest, with the WebAssembly as a stream. The element only forwards: `session.js` drives its
// planner. What is said when the rest cannot be had is said here.

/** Sentences; `src/i18n/outside.rs` has them too, and a test compares. */
const texts = {
  id: {
    unsupported: "Peramban ini tidak mendukung WebAssembly, yang diperlukan perencana ini. Perbarui peramban, lalu muat ulang halaman.",
    load: "Perencana tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.",
    source: "Rencana yang ditunjuk halaman ini tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.",
    invalid: "Rencana yang ditunjuk halaman ini tidak dapat dibuka.",
    template: "Templat yang ditunjuk halaman ini tidak ada.",
    onDemandFailed: "Bagian perencana yang baru diperlukan sekarang tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.",
    fatal: "Perencana berhenti karena kesalahan.",
    retry: "Coba lagi",
  },
  en: {
    unsupported: "This browser does not support WebAssembly, which this planner needs. Update the browser, then reload the page.",
    load: "The planner could not be loaded. Check the connection, then try again.",
    source: "The plan that this page points to could not be fetched. Check the connection, then try again.",
    invalid: "The plan that this page points to cannot be opened.",
    template: "The template that this page points to does not exist.",
    onDemandFailed: "A part of the planner that is needed only now could not be fetched. Check the connection, then try again.",
    fatal: "The planner has stopped because of an error.",
    retry: "Try again",
  },
};

/** What an element wears until its planner comes, and keeps when none comes. A page may style its host as it likes. */
const plain = `
  :host { display: block !important; }
  :host([hidden]) { display: none !important; }
  div {
    all: initial; display: block; direction: ltr; margin: 8px 0; padding: 12px 16px; border: 1px solid; border-radius: 8px;
    color: CanvasText; background: Canvas; color-scheme: inherit; font: 14px/20px system-ui, sans-serif;
  }
  button { font: inherit; min-height: 32px; margin-top: 8px; padding: 4px 12px; display: block; }
`;

/** Members that a page may have set before the element was defined. */
const SETTABLE = ["plan", "value", "src", "template", "autosave", "readOnly", "readonly", "theme", "name", "wasmSrc"];

let loading;
/** Elements in the document whose planner could not be had. */
const failed = new Set();

/** Loads the planner once for all elements of the page; what failed may be tried again. */
function load(wasmSource) {
  loading ??= Promise.all([import("./session.js"), compile(wasmSource ?? new URL("planner_bg.wasm", import.meta.url))])
    .then(([{ open }, module]) => open(module, (options) => compileRest(wasmSource, options)))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function compile(source, options) {
  if (typeof WebAssembly === "undefined") throw { code: "unsupported" };
  const answer = await fetch(source, options);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  // Only under its own media type may a .wasm be compiled while it arrives, and not every server knows it.
  const streams = WebAssembly.compileStreaming && answer.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/** What is loaded on demand: beside the file of `wasm-src`, if that has its own name and it is there; else beside this one. */
function compileRest(wasmSource, options) {
  const here = new URL("planner_on_demand.wasm", import.meta.url);
  const beside = wasmSource?.href.replace("planner_bg.wasm", "planner_on_demand.wasm");
  if (beside === wasmSource?.href) return compile(here, options);
  return compile(beside, options).catch(() => compile(here, options));
}

export class PaduPlanner extends (globalThis.HTMLElement ?? class {}) {
  static formAssociated = true;
  static observedAttributes = ["lang", "src", "template", "autosave", "readonly"];

  #internals = this.attachInternals();
  #shadow = this.attachShadow({ mode: "open" });
  /** Drives the planner, from when it can be used. */
  #session;
  #starting = false;
  #ready;
  #settle;
  /** Tells that the planner can be used, until that was told. */
  #begun;
  /** What came before there was a planner: the `plan` that was set, and the one that the browser `restored`. */
  #given = {};

  constructor() {
    super();
    this.#renew();
    this.#shadow.append(document.createElement("slot"));
    for (const name of SETTABLE) this.#upgrade(name);
  }

  // What a page uses; see padu.d.ts.

  get ready() {
    // An element that is in no document yet answers as well.
    if (this.#settle) this.#start();
    return this.#ready;
  }

  get plan() {
    return this.#session ? this.#session.plan : this.#given.plan;
  }

  set plan(plan) {
    if (this.#session) this.#session.plan = plan;
    else this.#given.plan = plan ?? undefined;
  }

  get summary() {
    return this.#using.summary;
  }

  get checks() {
    return this.#using.checks;
  }

  balance(options) {
    return this.#using.balance(options);
  }

  apply(proposal) {
    return this.#using.apply(proposal);
  }

  load(jsonOrObject) {
    return this.#using.load(jsonOrObject);
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
    return this.#using.focusSession(id);
  }

  get #using() {
    if (this.#session) return this.#session;
    throw new DOMException("The planner is not ready yet: await its `ready` first.", "InvalidStateError");
  }

  // The attributes, as properties.

  get src() {
    return this.getAttribute("src") ?? "";
  }

  set src(value) {
    this.#reflect("src", value);
  }

  get template() {
    return this.getAttribute("template") ?? "";
  }

  set template(value) {
    this.#reflect("template", value);
  }

  get autosave() {
    return this.getAttribute("autosave") ?? "";
  }

  set autosave(value) {
    this.#reflect("autosave", value);
  }

  get theme() {
    return this.getAttribute("theme") ?? "";
  }

  set theme(value) {
    this.#reflect("theme", value);
  }

  get wasmSrc() {
    return this.getAttribute("wasm-src") ?? "";
  }

  set wasmSrc(value) {
    this.#reflect("wasm-src", value);
  }

  get readOnly() {
    return this.hasAttribute("readonly");
  }

  set readOnly(value) {
    this.toggleAttribute("readonly", Boolean(value));
  }

  /** As the attribute is written, for frameworks that set properties. */
  get readonly() {
    return this.readOnly;
  }

  set readonly(value) {
    this.readOnly = value;
  }

  // A control of a form. Findings never block: a planner is always valid.

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(value) {
    this.#reflect("name", value);
  }

  get type() {
    return this.localName;
  }

  /** What is submitted: the exported text, empty before `ready`. */
  get value() {
    return this.#session?.toJSON() ?? "";
  }

  set value(text) {
    this.plan = text || undefined;
  }

  get form() {
    return this.#internals.form;
  }

  get labels() {
    return this.#internals.labels;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  formResetCallback() {
    this.#session?.reset();
  }

  formDisabledCallback() {
    this.#session?.attribute("readonly");
  }

  formStateRestoreCallback(state) {
    if (this.#session) this.#session.restore(state);
    else this.#given.restored = state;
  }

  // Its life in the document.

  connectedCallback() {
    if (this.#session) this.#session.connected();
    else this.#start();
  }

  /** A move by `moveBefore` takes nothing out. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    failed.delete(this);
    this.#session?.disconnected();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#session?.attribute(name, after);
  }

  /** Gets the planner, unless that is done or under way. */
  async #start() {
    if (this.#starting || this.#session) return;
    this.#starting = true;
    failed.delete(this);
    if (!this.#settle) this.#renew();
    wear(this.#shadow, [plain]);
    try {
      const source = this.getAttribute("wasm-src");
      const begin = await load(source ? new URL(source, this.baseURI) : undefined);
      await begin(this, this.#face());
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#starting = false;
    }
  }

  /** What a session may do with the element beyond what a page may. */
  #face() {
    return {
      internals: this.#internals,
      shadow: this.#shadow,
      given: this.#given,
      language: () => languageOf(this),
      sentence: (code) => texts[languageOf(this)][code],
      wear: (styles) => wear(this.#shadow, styles),
      tell: (type, detail, cancelable) => this.#tell(type, detail, cancelable),
      /** The planner can be used from now on. */
      begun: (session, version) => {
        this.#session = session;
        this.#begun = () => {
          this.#begun = undefined;
          this.#tell("padu-ready", { version });
          session.follow();
        };
        if (this.isConnected) session.connected();
        else session.disconnected();
        if (!session.lives) return this.#answer({ code: "fatal", message: texts[languageOf(this)].fatal });
        this.#answer();
        this.#begun();
      },
      /** The planner has stopped, or, without a problem, goes on. */
      turned: (problem) => {
        if (!this.#settle) this.#renew();
        this.#answer(problem);
        if (!problem) this.#begun?.();
      },
    };
  }

  /** Makes a `ready` that is still to be answered. */
  #renew() {
    this.#ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Who does not wait for it must not find an unhandled rejection.
    this.#ready.catch(() => {});
  }

  #answer(problem) {
    if (problem) this.#settle?.reject(problem);
    else this.#settle?.resolve();
    this.#settle = undefined;
  }

  /** Says what happened under the page's own light content, which stays. */
  #fail(error) {
    this.#session = undefined;
    const said = texts[languageOf(this)];
    const code = said[error?.code] ? error.code : "load";
    const message = error?.message ? `${said[code]} (${error.message})` : said[code];
    const [note, text, retry] = ["div", "p", "button"].map((name) => document.createElement(name));
    note.setAttribute("role", "alert");
    text.textContent = message;
    retry.textContent = said.retry;
    retry.type = "button";
    // What kept one planner from coming kept the others as well.
    retry.onclick = () => [...new Set([this, ...failed])].forEach((element) => element.#start());
    note.append(text, retry);
    this.#shadow.replaceChildren(document.createElement("slot"), note);
    if (this.isConnected) failed.add(this);
    this.#answer({ code, message });
    this.#tell("padu-error", { code, message, problems: error?.problems ?? [] });
  }

  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** A property set before the element was defined hides the accessor; set it again. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

/** The language of an element: its own, else the nearest ancestor's that we speak, else the browser's. */
function languageOf(element) {
  const asked = [];
  for (let node = element; node; node = node.parentNode ?? node.host) asked.push(node.getAttribute?.("lang"));
  for (const tag of [...asked, ...(navigator.languages ?? [navigator.language])]) {
    const primary = tag?.split(/[-_]/)[0].toLowerCase();
    if (primary === "en") return "en";
    // `in` is the old tag of Indonesian.
    if (primary === "id" || primary === "in") return "id";
  }
  return "id";
}

/** One sheet a text and document: a shadow root takes none that another document made. */
const sheets = new WeakMap();

function wear(shadow, styles) {
  const view = shadow.ownerDocument.defaultView;
  if (!view) return;
  const known = sheets.get(shadow.ownerDocument) ?? new Map();
  sheets.set(shadow.ownerDocument, known);
  shadow.adoptedStyleSheets = styles.map((text) => {
    if (!known.has(text)) {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      known.set(text, sheet);
    }
    return known.get(text);
  });
}

if (typeof window !== "undefined" && !customElements.get("padu-planner")) {
  customElements.define("padu-planner", PaduPlanner);
}
