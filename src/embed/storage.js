// Plans kept in this browser, in `localStorage`: synchronous, so that every change
// is written before the call that made it returns. Nothing is left to be written
// when the page is hidden or closed, and nobody has to watch for that.
//
//   <key>          the text of the plan that is open
//   <key>/<id>     the text of every other kept plan
//   <key>/plans    what is known of each: { [id]: { title, jp, saved, deleted, damaged } }
//
export class Store {
  #key;
  /** Where this tab writes the open plan: the key, or a place of its own after a conflict. */
  #slot;
  /** The id under which the open plan is listed. */
  #id;
  /** What the slot held when this tab last read or wrote it. */
  #seen = null;
  /** What the storage has refused so far. */
  #pending;
  /** What was last told. */
  #told = "off";
  #listener = () => {};
  #conflict = () => {};

  /** @param {string | undefined} key where plans are kept; nothing is kept without one */
  constructor(key) {
    this.#key = key;
    this.#slot = key;
  }

  /** The text kept under the key, or `undefined`. */
  open() {
    if (this.#key === undefined) return undefined;
    this.#seen = read(this.#key) ?? null;
    if (this.#seen !== null) this.#id = parse(this.#seen)?.id;
    return this.#seen ?? undefined;
  }

  /** Tells `listener` what is true of the storage, and `conflict` when another tab wrote. */
  watch(listener, conflict) {
    [this.#listener, this.#conflict] = [listener, conflict];
    if (this.#key === undefined) this.#tell("off");
    else this.#tell(usable(this.#key) ? "saved" : "forbidden");
  }

  /** Tells once more what was told last. */
  tellAgain() {
    this.#tell(this.#told);
  }

  /** Keeps the open plan. */
  keepOpen(text) {
    if (this.#key === undefined) return;
    this.#pending = text;
    this.flush();
  }

  /** Writes what the storage has not taken yet. */
  flush() {
    if (this.#pending === undefined) return;
    const text = this.#pending;
    this.#pending = undefined;
    if ((read(this.#slot) ?? null) !== this.#seen) this.#stepAside();
    const plan = parse(text);
    const owned = this.#id === undefined || this.#id === plan?.id ? text : withId(text, plan.id, this.#id);
    this.#id ??= plan?.id;
    const refused = write(this.#slot, owned);
    if (refused) {
      this.#pending = text;
      return this.#tell(refused);
    }
    this.#seen = owned;
    this.#note(this.#id, plan);
    this.#tell("saved");
  }

  /** Another plan is open from now on; the one before stays kept, if there is anything in it. */
  switchTo(id, text, keep) {
    if (this.#key === undefined) return;
    this.flush();
    const left = this.#id;
    // What another tab wrote in the same place is not ours to forget.
    const forget = !keep && left !== undefined && (read(this.#slot) ?? null) === this.#seen;
    const owned = !forget && left !== undefined && this.#seen !== null;
    const refused = owned ? write(this.#place(left), this.#seen) : undefined;
    if (refused) {
      // Both cannot be kept in one place: this tab goes on in a place of its own.
      this.#slot = this.#place(id);
    } else {
      if (this.#slot !== this.#key) this.#slot = this.#key;
      if ((read(this.#slot) ?? null) !== this.#seen && read(this.#slot) !== undefined) this.#slot = this.#place(id);
    }
    this.#id = id;
    this.#seen = read(this.#slot) ?? null;
    this.#pending = text;
    this.flush();
    if (this.#slot === this.#key) remove(this.#place(id));
    if (forget) {
      remove(this.#place(left));
      this.#list((plans) => delete plans[left]);
    }
  }

  /** The text under the key is damaged: it is set aside, never deleted. */
  setAside() {
    const id = `damaged-${Date.now()}`;
    if (this.#seen === null) return;
    if (write(this.#place(id), this.#seen)) {
      this.#slot = this.#place(`plan-${Date.now()}`);
      this.#seen = null;
    } else {
      this.#list((plans) => (plans[id] = { title: "", jp: 0, saved: Date.now(), damaged: true }));
    }
    this.#id = undefined;
  }

  /** Every kept plan as JSON, newest first; `undefined` when none are kept. */
  list(lang) {
    if (this.#key === undefined) return undefined;
    this.flush();
    const time = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
    const plans = Object.entries(this.#plans()).sort(([, a], [, b]) => b.saved - a.saved);
    return JSON.stringify(
      plans.map(([id, plan]) => ({
        id,
        title: plan.title ?? "",
        jp: plan.jp ?? 0,
        when: time.format(plan.saved),
        open: id === this.#id,
        deleted: plan.deleted ?? false,
        damaged: plan.damaged ?? false,
      })),
    );
  }

  /** The text of a kept plan. */
  text(id) {
    this.flush();
    return read(id === this.#id ? this.#slot : this.#place(id));
  }

  /** Keeps a plan beside the open one; whether the storage took it. */
  keep(id, text) {
    const refused = write(this.#place(id), text);
    if (refused) this.#tell(refused);
    else this.#note(id, parse(text));
    return !refused;
  }

  /** Marks a plan as deleted, or not; its text stays. */
  setDeleted(id, deleted) {
    this.#list((plans) => plans[id] && (plans[id].deleted = deleted));
  }

  /** Another tab wrote where this one writes: this one goes on as a copy. */
  #stepAside() {
    this.#id = `${this.#id ?? "plan"}-${Date.now().toString(36)}`.slice(-64);
    this.#slot = this.#place(this.#id);
    this.#seen = null;
    this.#conflict();
  }

  #tell(saving) {
    this.#told = saving;
    this.#listener(saving);
  }

  #note(id, plan) {
    if (!id || !plan) return;
    const jp = Math.round((plan.summary?.jp ?? 0) * 100);
    this.#list((plans) => (plans[id] = { title: plan.title ?? "", jp, saved: Date.now() }));
  }

  #place(id) {
    return `${this.#key}/${id}`;
  }

  #plans() {
    return parse(read(this.#place("plans")) ?? "{}") ?? {};
  }

  #list(change) {
    const plans = this.#plans();
    change(plans);
    const refused = write(this.#place("plans"), JSON.stringify(plans));
    if (refused) this.#tell(refused);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The plan's own id, at the root of its file, replaced. */
function withId(text, before, after) {
  return text.replace(`\n  "id": "${before}"`, `\n  "id": "${after}"`);
}

function read(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Why the storage refused, or `undefined` when it holds the text. */
function write(key, text) {
  try {
    localStorage.setItem(key, text);
    return localStorage.getItem(key) === text ? undefined : "full";
  } catch (error) {
    return error?.name === "QuotaExceededError" || error?.name === "NS_ERROR_DOM_QUOTA_REACHED" ? "full" : "forbidden";
  }
}

function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then it is listed twice at worst; nothing is lost.
  }
}

function usable(key) {
  const probe = `${key}/probe`;
  const refused = write(probe, "1");
  remove(probe);
  return refused !== "forbidden";
}
