// One element's planner, from when it can be used: its plan, its screen, its storage, its events. The latest text of
// the plan is kept here, outside the WebAssembly memory, so that what ends a planner does not end the plan.

import { panel } from "./crash.js";
import { engine, runningEngine, use } from "./engine.js";
import { bytesOf, copyText, download, fetchText, freshId, jsonOf, textOf } from "./page.js";
import { portTo } from "./port.js";
import { Store } from "./storage.js";

/** The sessions whose elements are in a document. */
const connected = new Set();

/**
 * Sessions of elements that are in no document, the oldest first. The last few keep their planners, and with them
 * what can be undone, for elements that come back; the others only their plans.
 */
let resting = [];
const MOST_RESTING = 4;

/** What was reported when the last instance died. */
let lastReport;

/** Does something when the page has nothing else to do. Not every browser tells when that is. */
const whenIdle = (act) => (globalThis.requestIdleCallback ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 1000));

/**
 * Prepares for compiled WebAssembly, and for the module that `fetchRest` gives; gives the function that begins the
 * session of an element.
 */
export async function open(module, fetchRest) {
  const completed = () => connected.forEach((session) => session.dress());
  use(module, fetchRest, completed, (report) => {
    lastReport = report;
    for (const session of [...connected]) session.stopped();
  });
  await engine();
  return (element, face) => new Session(element, face).begin();
}

/** Makes all planners of the page anew, each from its plan. */
async function restart() {
  await engine();
  for (const session of [...connected]) session.restarted();
}

class Session {
  #element;
  #face;
  #engine;
  #planner;
  #store = new Store(undefined);
  /** The exported text as it is now, and as it was when the planner began. */
  #text = "";
  #first = "";
  #revision = 0;
  /** What happened before the page could be told. */
  #untold = [];
  /** Tells the latest wish for a plan, by `src` or `template`, from those before it. */
  #turn = 0;
  #down = false;
  /** The plan with which it has stopped last, and whether that was the one it had been restarted with. */
  #stopper;
  #again = false;
  #paper;

  constructor(element, face) {
    [this.#element, this.#face] = [element, face];
  }

  // Its life

  /**
   * Opens the first plan: the one kept in this browser, else the one that the browser restored, else the one that the
   * page has set, else `src`, else the template, else a blank one.
   */
  async begin() {
    this.#engine = await engine();
    let kept;
    try {
      this.#make();
      const key = this.#attribute("autosave");
      this.#store = new Store(key);
      kept = this.#store.open();
      const unread = kept === undefined ? undefined : unreadable(this.#call("begin", kept));
      if (kept === undefined || unread) await this.#beginFromPage();
      if (this.#engine.dead) throw { code: "fatal" };
      this.#remember(this.#call("toJSON"));
      this.#first = this.#text;
      if (unread) this.#setAside(unread);
      this.#followStore();
      // What has changed meanwhile.
      if (this.#attribute("autosave") !== key) this.attribute("autosave");
      for (const name of ["lang", "readonly"]) this.attribute(name);
      this.#face.begun(this, this.#engine.version);
      this.#prepare();
    } catch (error) {
      if (this.#engine.dead && kept !== undefined) {
        // The kept plan has stopped it: that is offered, as that of any other planner that has stopped.
        this.#text = this.#first = kept;
        this.#followStore();
        return this.#face.begun(this, this.#engine.version);
      }
      this.#end();
      throw this.#engine.dead ? { code: "fatal" } : error;
    }
  }

  async #beginFromPage() {
    const { given } = this.#face;
    const { restored } = given;
    if (restored !== undefined && this.#call("begin", textOf(restored)) === undefined) {
      given.plan = undefined;
      return;
    }
    for (;;) {
      const { plan } = given;
      given.plan = undefined;
      if (plan !== undefined) {
        const problems = this.#call("begin", textOf(plan));
        if (problems === undefined) return;
        this.#untold.push(() => this.#refuse("invalid", JSON.parse(problems)));
      }
      const source = this.#attribute("src");
      if (source === undefined) break;
      const problem = await this.#fetch(source).then((text) => this.#problemOf(text), (problem) => problem);
      // Meanwhile the page may have thought of something else.
      if (given.plan !== undefined || this.#attribute("src") !== source) continue;
      if (problem) throw problem;
      return;
    }
    const template = this.#attribute("template");
    if (template === undefined) return;
    await this.#engine.complete();
    if (!this.#call("beginWith", template)) this.#untold.push(() => this.#refuse("template"));
  }

  /** Begins with the text that `src` gave, or gives what `ready` is to be rejected with. */
  #problemOf(text) {
    const problems = this.#call("begin", textOf(text));
    if (problems === undefined) return undefined;
    const list = JSON.parse(problems);
    return { code: "invalid", message: list[0]?.message, problems: list };
  }

  /** Says and does what had to wait until the page knew that the planner can be used. */
  follow() {
    for (const act of this.#untold.splice(0)) act();
    // What the page has set in place of a kept plan can be undone.
    const { given } = this.#face;
    const { plan } = given;
    given.plan = undefined;
    this.plan = plan;
  }

  connected() {
    wake(this);
    connected.add(this);
    if (!runningEngine()) this.stopped();
    else if (this.#down) this.restarted();
    else this.#show();
    this.#meetOthers();
  }

  disconnected() {
    // A move disconnects and connects in one go; only what stays away leaves the screen.
    setTimeout(() => this.#element.isConnected || this.#rest());
  }

  #show() {
    const view = this.#element.ownerDocument.defaultView;
    // In a document that nobody sees there is nothing to show.
    if (!view) return;
    let screen;
    try {
      this.#call("speak", this.#face.language());
      this.dress();
      screen = this.#call("show");
    } catch (error) {
      // Its plan may be what has stopped it.
      if (runningEngine()) throw error;
      return this.stopped();
    }
    if (screen.parentNode !== this.#face.shadow) this.#face.shadow.replaceChildren(screen);
    // Printed, the plan is a document. This observes the medium, and is heard by no page.
    if (this.#paper) this.#paper.onchange = null;
    this.#paper = view.matchMedia("print");
    this.#paper.onchange = ({ matches }) => this.#tellPlanner("printing", matches);
  }

  /** Puts on all styles that are there. */
  dress() {
    this.#face.wear(this.#engine.styles);
  }

  #rest() {
    wake(this);
    connected.delete(this);
    this.#meetOthers();
    if (this.#paper) this.#paper.onchange = null;
    this.#face.shadow.replaceChildren(document.createElement("slot"));
    if (!this.lives) return;
    this.#planner.hide();
    resting.push(new WeakRef(this));
    if (resting.length > MOST_RESTING) resting.shift().deref()?.#end();
  }

  #end() {
    connected.delete(this);
    this.#store.leave();
    if (this.lives) this.#planner.free();
    this.#planner = undefined;
  }

  // Its planner

  get lives() {
    return this.#planner !== undefined && !this.#engine.dead;
  }

  #make() {
    this.#planner = new this.#engine.Planner(portTo(this), this.#face.language());
    this.attribute("readonly");
  }

  /** Calls the planner; one that has ended is made anew from its plan. */
  #call(name, ...given) {
    if (!this.lives) {
      const running = runningEngine();
      if (!running) throw new DOMException("The planner has stopped; its plan is still here.", "InvalidStateError");
      this.#engine = running;
      this.#make();
      if (this.#text) this.#ask("begin", this.#text);
      else this.#remember(this.#ask("toJSON"));
      this.#store.tellAgain();
    }
    return this.#ask(name, ...given);
  }

  #ask(name, ...given) {
    try {
      return this.#planner[name](...given);
    } catch (error) {
      // A trap without a panic, such as of a full memory, ends the instance as well.
      if (error instanceof WebAssembly.RuntimeError) this.#engine.stop(String(error));
      throw error;
    }
  }

  /** Tells the planner something, if it is there. */
  #tellPlanner(name, ...given) {
    if (this.lives) this.#call(name, ...given);
  }

  /** The instance has died: what can still be done for the plan is offered without it. */
  stopped() {
    const { shadow, sentence, tell, turned, language } = this.#face;
    const held = shadow.activeElement !== null;
    const message = sentence("fatal");
    this.dress();
    const options = {
      lang: language(),
      text: this.#text,
      report: lastReport,
      save: (fileName) => this.export("padu-plan", fileName, "application/json", this.#text),
      restart,
      // A plan that stops every planner must not keep one from working on others.
      restartBlank: this.#stopsAgain() ? () => this.#restartBlank() : undefined,
    };
    shadow.replaceChildren(panel(options, held));
    if (this.#down) return;
    this.#down = true;
    turned({ code: "fatal", message });
    tell("padu-error", withPlan(this.#text, { code: "fatal", message, problems: [] }, false));
  }

  /** Gets what is loaded on demand beforehand. What fails now is tried again when it is needed. */
  #prepare() {
    whenIdle(() => this.#engine.dead || this.#engine.complete("low").catch(() => {}));
  }

  /** Whether it has stopped with the very plan with which it had been restarted. */
  #stopsAgain() {
    if (!this.#down) [this.#stopper, this.#again] = [this.#text, this.#stopper === this.#text];
    return this.#again;
  }

  async #restartBlank() {
    this.#store.setAside("damaged");
    this.#text = "";
    await restart();
    this.#store.keepOpen(this.#text);
  }

  restarted() {
    if (!this.#down) return;
    this.#down = false;
    this.#prepare();
    const held = this.#face.shadow.activeElement !== null;
    this.#show();
    // The plan may have stopped it again.
    if (!this.lives) return;
    this.#call("warn", "restarted");
    if (held) focus(this.#face.shadow.firstElementChild);
    this.#face.turned();
  }

  // What the element forwards

  get plan() {
    return JSON.parse(this.toJSON());
  }

  set plan(plan) {
    // Frameworks set nothing when they have nothing.
    if (plan === undefined || plan === null) return;
    const answer = this.load(plan);
    if (!answer.ok) this.#refuse("invalid", answer.problems);
  }

  get summary() {
    return JSON.parse(this.#call("summary"));
  }

  get checks() {
    return JSON.parse(this.#call("checks"));
  }

  /**
   * Proposals for the plan's target, or for `onlinePercent` and `tolerance`; changes nothing. Throws a TypeError that
   * has the `problems` when an option is not what it should be.
   */
  balance(options) {
    try {
      return JSON.parse(this.#call("balance", jsonOf(options ?? {})));
    } catch (answer) {
      if (typeof answer !== "string") throw answer;
      const problems = JSON.parse(answer);
      const message = problems.map(({ path, message }) => (path ? `${path.slice(1)}: ${message}` : message)).join(" ");
      throw Object.assign(new TypeError(message), { problems });
    }
  }

  /** Applies a proposal of `balance`, one step of undo: all of its moves, or, of an outdated one, none; answers as `load`. */
  apply(proposal) {
    return answered(this.#call("apply", jsonOf(proposal)));
  }

  load(jsonOrObject) {
    return answered(this.#call("load", textOf(jsonOrObject)));
  }

  toJSON() {
    return runningEngine() ? this.#call("toJSON") : this.#text;
  }

  undo() {
    return this.#call("undo");
  }

  redo() {
    return this.#call("redo");
  }

  focusSession(id) {
    return this.#call("focusSession", String(id));
  }

  /** Back to the plan that the planner began with; can be undone. */
  reset() {
    if (this.toJSON() !== this.#first) this.#call("load", this.#first);
  }

  /** The browser brings back what was in the form. What it keeps itself the planner has already. */
  restore(text) {
    if (this.#attribute("autosave") === undefined && text !== this.toJSON()) this.#call("load", textOf(text));
  }

  /** An attribute that has another value now. */
  attribute(name) {
    const value = this.#attribute(name);
    if (name === "lang") this.#tellPlanner("speak", this.#face.language());
    if (name === "readonly") {
      this.#tellPlanner("setReadOnly", this.#isReadOnly());
      this.#meetOthers();
    }
    if (name === "autosave") this.#keepUnder(value);
    if (name === "template" && value !== undefined) this.#useTemplate(value);
    if (name === "src" && value !== undefined) this.#loadFrom(value);
  }

  /** The value of an attribute; an empty one is none, but for those that say yes by being there. */
  #attribute(name) {
    const value = this.#element.getAttribute(name) ?? undefined;
    return value === "" && name !== "readonly" ? undefined : value;
  }

  /** Opens a template: at once, where templates are there. */
  async #useTemplate(id) {
    const turn = (this.#turn += 1);
    if (runningEngine() && !runningEngine().isComplete) {
      try {
        await runningEngine().complete();
      } catch ({ message }) {
        return turn === this.#turn && this.#refuse("onDemandFailed", [], message);
      }
    }
    if (turn === this.#turn && !this.#call("useTemplate", id)) this.#refuse("template");
  }

  async #loadFrom(source) {
    const turn = (this.#turn += 1);
    try {
      const text = await this.#fetch(source);
      if (turn === this.#turn) this.plan = text;
    } catch ({ code, message }) {
      if (turn === this.#turn) this.#refuse(code, [], message);
    }
  }

  #fetch(source) {
    const fail = ({ message }) => Promise.reject({ code: "source", message });
    return new Promise((done) => done(fetchText(new URL(source, this.#element.baseURI)))).catch(fail);
  }

  /** A disabled control can only be looked at, too. */
  #isReadOnly() {
    return this.#attribute("readonly") !== undefined || this.#element.matches(":disabled");
  }

  /** Keeps the plan under another key from now on; what is kept there is opened. */
  #keepUnder(key) {
    this.#store.leave();
    this.#store = new Store(key);
    const kept = this.#store.open();
    const opened = kept !== undefined && this.#openKept(kept);
    this.#followStore();
    if (!opened) this.#store.keepOpen(this.#text);
    this.#meetOthers();
  }

  /** Opens a kept text; what cannot be read is set aside, and the open plan stays. Whether it could be read. */
  #openKept(text) {
    const unread = unreadable(this.#call("switchTo", text));
    if (unread) this.#setAside(unread);
    return !unread;
  }

  /** Another tab has changed what is open here. */
  #follow(text) {
    if (runningEngine()) return this.#openKept(text) || this.#store.keepOpen(this.#text);
    this.#remember(text);
    if (this.#down) this.stopped();
  }

  #setAside(why) {
    this.#store.setAside(why);
    this.#call("warn", why);
  }

  #followStore() {
    this.#store.watch({
      saving: (saving) => this.#tellPlanner("stored", saving),
      company: (company) => this.#tellPlanner("meet", company),
      warn: (what) => this.#tellPlanner("warn", what),
      open: (text) => this.#follow(text),
    });
  }

  /** Who only looks keeps no plan from others. */
  #meetOthers() {
    if (connected.has(this) && !this.#isReadOnly()) this.#store.enter(this.#text);
    else this.#store.leave();
  }

  #refuse(code, problems = [], detail) {
    const sentence = problems[0]?.message ?? this.#face.sentence(code);
    this.#face.tell("padu-error", { code, message: detail ? `${sentence} (${detail})` : sentence, problems });
  }

  #remember(text) {
    this.#text = text;
    this.#face.internals.setFormValue(text);
  }

  // What the planner asks; see `port.rs`

  changed(id, title, text, summaryText, cause) {
    const summary = JSON.parse(summaryText);
    this.#remember(text);
    // A copy: what the page is told is the page's.
    this.#store.keepChange(text, { id, title, summary: { ...summary } });
    this.#revision += 1;
    this.#face.tell("padu-change", withPlan(text, { summary, revision: this.#revision, cause }));
  }

  switched(id, text, keep) {
    this.#remember(text);
    return this.#store.switchTo(id, text, keep);
  }

  takeOver() {
    this.#held(() => this.#store.takeOver());
  }

  workOnCopy() {
    this.#held(() => this.#store.workOnCopy(this.#text));
  }

  /** Does what takes away the button that has the focus. */
  #held(act) {
    act();
    focus(this.#face.shadow.firstElementChild);
  }

  export(format, fileName, mediaType, text) {
    const taken = !this.#face.tell("padu-export", { format, fileName, text }, true);
    if (!taken) download(fileName, mediaType, text);
    return !taken;
  }

  copy(html, text, isTable) {
    copyText(html, text).then(
      () => this.#tellPlanner("copied", true, isTable),
      () => this.#tellPlanner("copied", false, isTable),
    );
  }

  chooseFile() {
    this.#face.shadow.querySelector("input[type=file]")?.click();
  }

  async readFile(file) {
    try {
      this.#tellPlanner("openFile", file.name, await bytesOf(file), file.size);
    } catch {
      this.#tellPlanner("unreadable", file.name);
    }
  }

  freshId() {
    return freshId();
  }

  failed(code, message, problems) {
    this.#face.tell("padu-error", { code, message, problems: JSON.parse(problems) });
  }

  kept() {
    return this.#store.list(this.#face.language());
  }

  keptText(id) {
    return this.#store.text(id);
  }

  keep(id, text) {
    return this.#store.keep(id, text);
  }

  setDeleted(id, deleted) {
    this.#store.setDeleted(id, deleted);
  }

  speak(lang) {
    this.#element.setAttribute("lang", lang);
  }

  fetchParts(then) {
    const { dead, complete } = this.#engine;
    if (dead) return;
    complete().then(
      () => then(true),
      ({ message }) => {
        then(false);
        if (!this.#engine.dead) this.#refuse("onDemandFailed", [], message);
      },
    );
  }

  print() {
    this.#tellPlanner("printing", true);
    // The document is on the screen by the next task.
    setTimeout(() => {
      this.#element.ownerDocument.defaultView?.print();
      // A page that may not print is told nothing, before or after.
      setTimeout(() => this.#tellPlanner("printing", false), 500);
    });
  }
}

/** A session rests no longer. */
function wake(session) {
  resting = resting.filter((ref) => ref.deref() !== session);
}

/** What a kept text is that could not be read, by the problems with it. */
function unreadable(problems) {
  if (problems === undefined) return undefined;
  const known = { newerVersion: "newer", unknownVersion: "unknown" };
  return known[JSON.parse(problems)[0]?.code] ?? "damaged";
}

/** What a call that may be refused answers. */
function answered(problems) {
  return problems === undefined ? { ok: true } : { ok: false, problems: JSON.parse(problems) };
}

/** The detail of an event with the plan in it, which is read only when somebody looks; one of its fields, or beside them. */
function withPlan(text, rest, enumerable = true) {
  let plan;
  return Object.defineProperty(rest, "plan", { enumerable, get: () => (plan ??= JSON.parse(text)) });
}

/** Puts the focus on what cannot be reached by Tab, for as long as it stays there. */
function focus(element) {
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus();
}
