/** The columns and their cards. A card stays the same element wherever it goes. */
import { type Drag, press } from "../shared/drag";
import { focusSession } from "../shared/focus";
import { type Phase, type Session, type Stage } from "../shared/plan";
import { type State, type Store, searchFor, titleOf } from "../shared/store";
import { decimal } from "../shared/words";
import { Card } from "./card";
import { icon } from "./frame";

const ONE_LINE_ABOVE = 40;

const CLASSES: Record<Stage, string> = {
  online: "online",
  faceToFace: "face-to-face",
  evaluation: "evaluation",
  coaching: "coaching",
  workplace: "workplace",
};

/** The cards of all columns. */
interface Cards {
  /** A session's card as it is now. */
  now(session: Session): HTMLElement;
  /** A session's card as it was shown last. */
  known(id: string): HTMLElement | undefined;
}

export class Board {
  readonly #element: HTMLElement;
  readonly #store: Store;
  /** What the tray, which is always empty, says below its heading. */
  readonly #tray: Text;
  #columns: Column[] = [];
  #cards = new Map<string, Card>();
  #dense = false;
  #marked: Element | null = null;
  #ghost: HTMLElement | null = null;

  constructor(root: HTMLElement, store: Store) {
    this.#element = root.querySelector(".board")!;
    this.#store = store;
    this.#tray = this.#element.querySelector(".tray .column-counts")!.firstChild as Text;
    this.#element.addEventListener("pointerdown", (event) =>
      press(this.#element, event, {
        show: (drag) => this.#showDrag(drag),
        ghost: () => this.#ghost,
        drop: (session, to) => store.edit({ type: "move", session, to }),
      }),
    );
  }

  update(before: State, after: State): void {
    const { plan, summary } = after;
    const dense = summary.sessions > ONE_LINE_ABOVE;
    // Another plan has other cards, and other columns.
    if (plan.source !== before.plan.source || dense !== this.#dense) {
      this.#dense = dense;
      this.#element.classList.toggle("dense", dense);
      this.#build(plan.flow);
    }
    const isSearch = after.search !== before.search;
    if (plan.flow !== before.plan.flow || after.titles !== before.titles || isSearch) {
      const found = searchFor(after.search);
      const tray = found ? "0 dari 0 sesi cocok" : "0 sesi · 0 JP";
      if (this.#tray.nodeValue !== tray) this.#tray.nodeValue = tray;
      const cards: Cards = {
        now: (session) => this.#card(session, after.titles.get(session.id) ?? session.material.title).element,
        known: (id) => this.#cards.get(id)?.element,
      };
      for (const [at, column] of this.#columns.entries()) column.update(plan.flow[at], found, cards, isSearch || after.titles !== before.titles);
    }
    if (after.focus !== before.focus && after.focus) focusSession(this.#element, after.focus.session);
  }

  /** The card of a session as it is now. */
  #card(session: Session, title: string): Card {
    const known = this.#cards.get(session.id);
    if (known) {
      known.update(session, title);
      return known;
    }
    const made = new Card(session, title, this.#dense);
    this.#cards.set(session.id, made);
    return made;
  }

  #build(flow: readonly Phase[]): void {
    this.#cards.clear();
    for (const { element } of this.#columns) element.remove();
    this.#columns = flow.map((phase, at) => new Column(phase, at + 1));
    this.#element.lastElementChild!.before(...this.#columns.map(({ element }) => element));
    this.#element.classList.toggle("few", flow.length <= 4);
  }

  #showDrag(drag: Drag | null): void {
    const board = this.#element;
    const card = (session: string) => board.querySelector(`[data-session="${session}"]`);
    if (drag && !this.#ghost) {
      board.classList.add("dragging");
      card(drag.session)?.classList.add("dragged");
      board.insertAdjacentHTML("beforeend", '<div class="ghost" popover="manual" aria-hidden="true"><span class="ghost-title"></span></div>');
      this.#ghost = board.lastElementChild as HTMLElement;
      this.#ghost.firstElementChild!.textContent = titleOf(this.#store.state, drag.session);
    }
    this.#marked?.classList.remove("drop-before");
    for (const over of board.querySelectorAll(".over")) over.classList.remove("over", "drop-end");
    this.#marked = null;
    if (drag?.over) {
      const { spot, mark } = drag.over;
      const column = this.#columns.find(({ id }) => id === spot.phase)!.element;
      column.classList.add("over");
      if (mark === null) column.classList.add("drop-end");
      this.#marked = mark === null ? null : card(mark);
      this.#marked?.classList.add("drop-before");
    }
    if (!drag) {
      board.classList.remove("dragging");
      board.querySelector(".dragged")?.classList.remove("dragged");
      this.#ghost?.remove();
      this.#ghost = null;
    }
  }
}

class Column {
  readonly id: string;
  readonly element: HTMLElement;
  readonly #counts: Text;
  readonly #list: HTMLElement;
  #phase: Phase | undefined;
  #shown: readonly Session[] = [];

  constructor({ id, stage, title, hasOwnTitle }: Phase, number: number) {
    this.id = id;
    const element = document.createElement("section");
    element.className = `column ${CLASSES[stage]}`;
    element.innerHTML =
      `<header class="column-head"><span class="badge" aria-hidden="true">${number}</span><div class="column-name"><h2></h2>` +
      `<p class="column-counts"></p></div><span><button type="button" class="menu-button quiet more" aria-haspopup="menu"` +
      ` aria-expanded="false">${icon("more")}</button></span></header><ul class="cards" role="list"></ul>` +
      `<button type="button" class="quiet add-here">${icon("plus")}Tambah di sini</button>`;
    element.setAttribute("part", "phase");
    element.setAttribute("aria-labelledby", `place-${id}`);
    element.dataset.place = id;
    const heading = element.querySelector("h2")!;
    heading.id = `place-${id}`;
    heading.textContent = title;
    const menu = element.querySelector<HTMLElement>(".more")!;
    menu.title = `Tindakan untuk tahap ${title}`;
    menu.setAttribute("aria-label", menu.title);
    element.querySelector(".add-here")!.setAttribute("aria-label", `Tambah di sini: ${title}`);
    this.#list = element.querySelector("ul")!;
    this.#list.setAttribute("aria-label", title);
    const counts = element.querySelector(".column-counts")!;
    if (hasOwnTitle) counts.append(Object.assign(document.createElement("span"), { className: "column-stage", textContent: stage }), " · ");
    this.#counts = counts.appendChild(document.createTextNode(""));
    this.element = element;
  }

  update(phase: Phase, found: ReturnType<typeof searchFor>, cards: Cards, all: boolean): void {
    if (phase === this.#phase && !all) return;
    const isEmpty = phase.sessions.length === 0;
    if (isEmpty !== (this.#phase?.sessions.length === 0)) {
      this.element.classList.toggle("empty", isEmpty);
      if (isEmpty) this.#list.insertAdjacentHTML("afterend", '<p class="drop-hint">Seret sesi ke sini</p>');
      else this.element.querySelector(".drop-hint")?.remove();
    }
    this.#phase = phase;
    const shown = found ? phase.sessions.filter(({ material }) => found(material.searched)) : phase.sessions;
    const jp = phase.sessions.reduce((sum, { jp }) => sum + (jp ?? 0), 0);
    const counts = found ? `${shown.length} dari ${phase.sessions.length} sesi cocok` : `${phase.sessions.length} sesi · ${decimal(jp)} JP`;
    if (this.#counts.nodeValue !== counts) this.#counts.nodeValue = counts;
    this.#arrange(shown, cards, all);
  }

  /** The list becomes that of these sessions. What stands in front and behind in the same order stays where it is. */
  #arrange(after: readonly Session[], cards: Cards, all: boolean): void {
    const [before, list] = [this.#shown, this.#list];
    this.#shown = after;
    const most = Math.min(before.length, after.length);
    let start = 0;
    for (; start < most && before[start].id === after[start].id; start += 1) {
      if (all || before[start] !== after[start]) cards.now(after[start]);
    }
    let same = 0;
    for (; same < most - start; same += 1) {
      const [was, is] = [before[before.length - 1 - same], after[after.length - 1 - same]];
      if (was.id !== is.id) break;
      if (all || was !== is) cards.now(is);
    }
    const come = after.slice(start, after.length - same).map((session) => cards.now(session));
    const staying = new Set<Element>(come);
    // What has gone to another column by now is there already.
    const here = before.slice(start, before.length - same).map(({ id }) => cards.known(id)).filter((card) => card?.parentElement === list);
    for (const card of here) if (!staying.has(card!)) card!.remove();
    const [first] = here;
    // One that was moved down past others: they stay, it goes.
    if (first && come.length > 1 && come[come.length - 1] === first && come[0] === first.nextElementSibling) {
      list.insertBefore(first, list.children.item(start + come.length));
      return;
    }
    let at = list.children.item(start);
    const together = document.createDocumentFragment();
    for (const card of come) {
      if (card === at) at = at.nextElementSibling;
      else if (here.length === 0) together.append(card);
      else list.insertBefore(card, at);
    }
    list.insertBefore(together, at);
  }
}
