// Plans kept in this browser, in `localStorage`, which is synchronous: a change is written before the call that made it
// returns. With a large plan the frame that shows the change comes first, and a moment later the plan is written, or when
// the page is hidden or left.
//
//   <key>          the text of the plan that opens next time
//   <key>/<id>     the text of every other kept plan
//   <key>/plans    what is known of each: { [id]: { title, jp, saved, deleted, damaged } }
//
// A plan stands in one place. One tab writes there, and looks before whether another one did all the same.

import { freshId } from "./page.js";
import { Tabs } from "./tabs.js";

/** How long it takes at most until one tab sees what another one wrote, in milliseconds, with room to spare. */
const SEEN_EVERYWHERE = 1000;

/** The longest text that is written at once, in characters: some 1,200 sessions, a millisecond and now and then three. */
const AT_ONCE = 700_000;

/** How long after a change a longer one is written, in milliseconds; what changes meanwhile is written with it. */
const SOON = 150;

/** What stands beside the key and is no plan. */
const OURS = ["plans", "probe"];

export class Store {
  #key;
  /** Where this tab writes the open plan: the key, or a place beside it. */
  #slot;
  /** The id under which the open plan is listed. */
  #id;
  /** What the slot held when this tab last read or wrote it. */
  #seen = null;
  /** The open plan as it was last given, and what is known of it, once it is; whether the storage has not taken it yet. */
  #text;
  #plan;
  #pending = false;
  /** Calls off what is to be written soon. */
  #callOff = () => {};
  /** Whether it is a copy of a plan that another tab has open. */
  #copy = false;
  /** Who else is there, from when this tab is among them; whether it wrote since; whether the key has no room for its plan. */
  #tabs;
  #entered = false;
  #wrote = false;
  #stuck = false;
  /** What was last told. */
  #saving = "off";
  #company = "alone";
  #tell = { saving() {}, company() {}, warn() {}, open() {} };

  /** @param {string | undefined} key where plans are kept; nothing is kept without one */
  constructor(key) {
    this.#key = this.#slot = key;
    this.#tabs = new Tabs(key, {
      written: () => (this.#wrote ? this.#seen : undefined),
      met: (sure) => this.#met(sure),
      taken: (what, taker) => this.#taken(what, taker),
    });
  }

  /** The text to begin with, or `undefined`: of the copy that this tab had open before a reload, else what the key has. */
  open() {
    if (this.#key === undefined) return undefined;
    const { id, copy = false } = this.#tabs.memory;
    const place = this.#place(id);
    [this.#slot, this.#copy] = id !== undefined && parse(read(place)) ? [place, copy] : [this.#key, false];
    this.#hold(read(this.#slot));
    this.#seen = this.#text ?? null;
    this.#id = this.#known()?.id;
    return this.#text;
  }

  /**
   * Tells what is true of the storage: `saving`, whether the plan is kept; `company`, who else has it open; `warn`, what
   * the designer should know. `open` is given a text that takes the place of the open plan.
   */
  watch(tell) {
    this.#tell = tell;
    const refused = this.#key === undefined ? "off" : usable(this.#key) ? "saved" : "forbidden";
    this.#says(refused);
  }

  /** Tells once more what was told last. */
  tellAgain() {
    this.#tell.saving(this.#saving);
    this.#tell.company(this.#company);
  }

  /** Other tabs know from now on what this one has open, and this one what they have. */
  enter(text) {
    if (this.#key === undefined || this.#entered) return;
    if (this.#text === undefined) this.#hold(text);
    [this.#entered, this.#wrote] = [true, false];
    this.#meet();
  }

  leave() {
    this.flush();
    this.#entered = false;
    this.#tabs.leave();
    this.#meet();
  }

  /** Keeps the open plan. */
  keepOpen(text) {
    if (this.#key === undefined) return;
    this.#hold(text, true);
    this.flush();
  }

  /** Keeps what was changed in the open plan: at once, or within a moment. To read `plan` from the text would take as long as to write it. */
  keepChange(text, plan) {
    if (this.#key === undefined) return;
    const isPlanned = this.#pending && this.#saving === "pending";
    this.#hold(text, true, plan);
    if (text.length <= AT_ONCE) return void this.flush();
    if (isPlanned) return;
    this.#callOff = soon(() => this.flush());
    this.#says("pending");
  }

  /** Writes what the storage has not taken yet; whether all is written now. */
  flush() {
    this.#callOff();
    if (!this.#pending) return true;
    const there = read(this.#slot) ?? null;
    const emptied = there === null && this.#seen !== null;
    if (this.#tabs.second) this.stepAside("copy");
    else if (emptied ? this.#standsUnderKey(this.#id) : there !== this.#seen) this.stepAside("elsewhere");
    const written = this.#write();
    if (emptied && written) this.#tell.warn("emptied");
    return written;
  }

  /**
   * Another plan is open from now on; the one before stays kept, if there is anything in it. Whether it is: where there
   * was no room for its last changes, nothing has them any more.
   */
  switchTo(id, text, keep) {
    if (this.#key === undefined) return true;
    const kept = this.flush();
    const [left, from] = [this.#id, this.#slot];
    // What another tab has, or wrote in the same place, is not ours to forget.
    const ours = !this.#tabs.second && (read(from) ?? null) === this.#seen;
    const forget = ours && !keep && left !== undefined && left !== id;
    const place = this.#placeOf(id);
    const isFree = from === this.#key ? ours : !this.#tabs.has(undefined, this.#key);
    if (this.#tabs.has(id) || !isFree) this.#slot = place;
    // Where there is no room for both, this one stays beside the other.
    else this.#slot = (forget && from === this.#key) || this.#clearKey(id) ? this.#key : place;
    [this.#id, this.#copy, this.#stuck, this.#wrote] = [id, false, false, false];
    this.#hold(text);
    this.#seen = read(this.#slot) ?? null;
    this.#meet();
    if (!this.#tabs.second) this.keepOpen(text);
    if (this.#slot === this.#key) remove(this.#place(id));
    if (forget) {
      remove(this.#place(left));
      this.#list((plans) => delete plans[left]);
    }
    return kept;
  }

  /** What was to be opened cannot be read: it is set aside, never deleted. */
  setAside(why) {
    if (this.#seen === null) return;
    this.#id = undefined;
    if (this.#aside(this.#seen, why)) {
      remove(this.#slot);
    } else {
      this.#id = freshId();
      this.#slot = this.#place(this.#id);
    }
    this.#seen = null;
  }

  /** Every kept plan as JSON, newest first; `undefined` when none are kept. */
  list(lang) {
    if (this.#key === undefined) return undefined;
    this.flush();
    const time = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
    const plans = this.#listed();
    // The list may be damaged, or there was no room for it: the plans are what is there.
    for (const place of placesIn(this.#key)) {
      const id = place.slice(this.#key.length + 1).replace(/\.$/, "");
      if (place !== this.#key && plans[id]) continue;
      const plan = parse(read(place));
      if (plan?.id && (place === this.#key || plan.id === id)) plans[plan.id] ??= about(plan);
    }
    const shown = Object.entries(plans).map(([id, plan]) => ({ ...plan, id, saved: +new Date(plan.saved) || 0 }));
    shown.sort((a, b) => b.saved - a.saved);
    return JSON.stringify(shown.map((plan) => ({ ...plan, when: time.format(plan.saved), open: plan.id === this.#id })));
  }

  /** The text of a kept plan. */
  text(id) {
    this.flush();
    return read(this.#placeOf(id));
  }

  /** Keeps a plan beside the open one; whether the storage took it. */
  keep(id, text) {
    const refused = write(this.#placeOf(id), text);
    if (refused) this.#says(refused);
    else this.#note(id, parse(text));
    return !refused;
  }

  /** Marks a plan as deleted, or not; its text stays. */
  setDeleted(id, deleted) {
    this.#list((plans) => plans[id] && (plans[id].deleted = deleted));
  }

  // Two tabs on one plan

  /** What is open here goes on as a copy, in a place of its own. */
  stepAside(why) {
    this.#id = `${this.#id ?? "plan"}-${Date.now().toString(36)}`.slice(-64);
    this.#slot = this.#place(this.#id);
    [this.#seen, this.#copy, this.#wrote] = [null, true, false];
    this.#meet();
    this.#tell.warn(why);
  }

  /** The designer wants to work on a copy. */
  workOnCopy(text) {
    this.stepAside("copy");
    this.keepOpen(text);
  }

  /** What is open here is what the key has from now on; who has it open is told, and goes on as a copy. */
  takeOver() {
    const there = read(this.#slot) ?? null;
    if (this.#tabs.second) {
      this.#tabs.take("plan", there);
      this.#meet();
      // Nothing was done here yet: one goes on from what was done there.
      this.#follow(there);
    } else if (!this.#moveToKey()) {
      return;
    }
    this.#lookAgain();
    this.#tell.warn("tookOver");
  }

  /** Another tab took the plan that is open here, or the key for its own; `kept` is what the storage still has of it. */
  #taken(what, { plan, place, kept }) {
    const isKept = kept === this.#seen && !this.#pending;
    this.#lookAgain();
    if (what === "key") {
      if (this.#slot !== this.#key) return;
      if (this.#id === undefined) return this.stepAside("taken");
      // The plan was given its own place, as the taker saw it.
      [this.#slot, this.#copy, this.#seen, this.#wrote] = [this.#place(this.#id), true, kept, false];
      this.#meet();
      this.#tell.warn("taken");
      if (!isKept) this.#write();
    } else if (this.#company !== "second" && (place === this.#slot || plan === this.#id)) {
      if (isKept) return this.#meet("taken");
      this.stepAside("taken");
      this.keepOpen(this.#text);
    }
  }

  /** Of two that wrote in one moment only one can see it; the other finds it here. */
  #lookAgain() {
    setTimeout(() => {
      if (!this.#entered || this.#tabs.second || (read(this.#slot) ?? null) === this.#seen) return;
      this.#pending = this.#text !== undefined;
      this.flush();
    }, SEEN_EVERYWHERE);
  }

  #met(sure) {
    if (this.#company === "second") {
      // The other one may have opened another plan in that place, and given this one a place of its own.
      const place = this.#id === undefined || this.#standsUnderKey(this.#id) ? this.#key : this.#place(this.#id);
      if (read(place) !== undefined) this.#slot = place;
      this.#meet();
      // It is gone: one goes on from what was done there.
      if (this.#company === "alone") this.#follow(read(this.#slot) ?? null);
    }
    // The plan that was changed last opens next time.
    const isBeside = this.#company !== "second" && this.#slot !== this.#key && !this.#stuck;
    if (sure && isBeside && !this.#tabs.has(undefined, this.#key)) this.#stuck = !this.#moveToKey();
    this.#meet();
  }

  /** Tells others where this tab is, and this tab what that makes of it. */
  #meet(why = "second") {
    const beside = this.#slot !== this.#key;
    if (this.#entered) {
      this.#tabs.enter(this.#id, this.#slot);
      this.#tabs.remember(beside ? { id: this.#id, copy: this.#copy } : {});
    }
    const { second } = this.#tabs;
    this.#tabs.keepAsking(second || beside);
    const company = second ? "second" : this.#entered && this.#copy ? "copy" : "alone";
    if (company === this.#company) return;
    this.#company = company;
    this.#tell.company(company);
    if (!second) return;
    this.#wrote = false;
    this.#tell.warn(why);
  }

  /** The open plan gives way to what another tab kept in its place. */
  #follow(text) {
    if (text === null || text === this.#seen) return;
    this.#hold(text);
    this.#seen = text;
    this.#id = this.#known()?.id ?? this.#id;
    this.#tell.open(text);
  }

  /** Writes the open plan; whether the storage took it. */
  #write() {
    const plan = this.#known();
    this.#id ??= plan?.id;
    const text = this.#owned(plan);
    const refused = write(this.#slot, text);
    this.#pending = refused !== undefined;
    if (!refused) {
      // What was there already is nobody's work of this tab.
      [this.#wrote, this.#seen] = [this.#wrote || text !== this.#seen, text];
      this.#note(this.#id, plan);
    }
    this.#says(refused ?? "saved");
    return !refused;
  }

  /** From now on this is the open plan. */
  #hold(text, pending = false, plan = undefined) {
    [this.#text, this.#pending, this.#plan] = [text, pending, plan];
  }

  /** What is known of the open plan: its id, its title and its summary. */
  #known() {
    return (this.#plan ??= parse(this.#text));
  }

  // Places

  /** The place of a plan beside the key. No id has a dot: two names are ours. */
  #place(id) {
    return `${this.#key}/${id}${OURS.includes(id) ? "." : ""}`;
  }

  /** Where a plan stands, or is to stand. */
  #placeOf(id) {
    if (id === this.#id) return this.#slot;
    const place = this.#place(id);
    return read(place) === undefined && this.#standsUnderKey(id) ? this.#key : place;
  }

  #standsUnderKey(id) {
    return parse(read(this.#key))?.id === id;
  }

  /** What stands under the key, unless it is this plan, gets a place of its own. Whether there is room. */
  #clearKey(id) {
    const there = read(this.#key);
    const other = parse(there)?.id;
    if (there === undefined || other === id) return true;
    return other === undefined ? this.#aside(there) : !write(this.#place(other), there);
  }

  /** The open plan changes its place for the key. Whether there is room. */
  #moveToKey() {
    const [from, seen, kept] = [this.#slot, this.#seen, read(this.#key) ?? null];
    const isClear = this.#clearKey(this.#id);
    this.#slot = isClear ? this.#key : from;
    if (!isClear) this.#says("full");
    if (!isClear || !this.#write()) {
      this.#slot = from;
      return false;
    }
    if (read(from) === seen) remove(from);
    this.#copy = false;
    this.#tabs.take("key", kept);
    this.#meet();
    this.#lookAgain();
    return true;
  }

  /** Keeps a text that cannot be opened; whether there was room. */
  #aside(text, why = "damaged") {
    const id = `damaged-${Date.now()}`;
    if (write(this.#place(id), text)) return false;
    const plan = parse(text) ?? {};
    this.#list((plans) => {
      plans[id] = { ...about(plan), damaged: why };
      delete plans[plan.id];
    });
    return true;
  }

  /** The open plan as it is kept: under the id by which it is listed. */
  #owned(plan) {
    return this.#id === plan?.id ? this.#text : withId(this.#text, plan?.id, this.#id);
  }

  // What is known of the plans

  #note(id, plan) {
    if (id && plan) this.#list((plans) => (plans[id] = about(plan)));
  }

  /** What is known of each plan, by its id. */
  #listed() {
    const listed = parse(read(`${this.#key}/plans`));
    const plans = Object.entries(listed ?? {}).filter(([, plan]) => plan instanceof Object);
    // An id may be a name that objects have.
    return Object.assign(Object.create(null), Object.fromEntries(plans));
  }

  #list(change) {
    const plans = this.#listed();
    change(plans);
    const refused = write(`${this.#key}/plans`, JSON.stringify(plans));
    if (refused) this.#says(refused);
  }

  #says(saving) {
    this.#saving = saving;
    this.#tell.saving(saving);
  }
}

/** Does something in a moment, or when the page is hidden or left; gives what calls it off. */
function soon(act) {
  const events = [[document, "visibilitychange"], [window, "pagehide"]];
  const callOff = () => {
    clearTimeout(timer);
    for (const [target, event] of events) target.removeEventListener(event, act);
  };
  const timer = setTimeout(act, SOON);
  for (const [target, event] of events) target.addEventListener(event, act);
  return callOff;
}

/** What the list says of a plan that is kept now. */
function about({ title = "", summary }) {
  return { title, jp: Math.round((summary?.jp ?? 0) * 100), saved: Date.now() };
}

function parse(text) {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The plan's own id, at the root of its file, replaced. */
function withId(text, before, after) {
  return text.replace(`\n  "id": "${before}"`, `\n  "id": "${after}"`);
}

function read(place) {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Why the storage refused, or `undefined` when it holds the text. */
function write(place, text) {
  try {
    localStorage.setItem(place, text);
    return localStorage.getItem(place) === text ? undefined : "full";
  } catch (error) {
    return error?.name === "QuotaExceededError" || error?.name === "NS_ERROR_DOM_QUOTA_REACHED" ? "full" : "forbidden";
  }
}

function remove(place) {
  try {
    localStorage.removeItem(place);
  } catch {
    // Then it is listed twice at worst; nothing is lost.
  }
}

/** The key and all places beside it that hold something. */
function placesIn(key) {
  try {
    return Object.keys(localStorage).filter((place) => place === key || place.startsWith(`${key}/`));
  } catch {
    return [];
  }
}

function usable(key) {
  const probe = `${key}/probe`;
  const refused = write(probe, "1");
  remove(probe);
  return refused !== "forbidden";
}
