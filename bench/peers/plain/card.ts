/** A session's card: a copy of a template, and what changes in it. */
import { hint } from "../shared/fit";
import { PATHS } from "../shared/icons";
import { MODES, type Session } from "../shared/plan";
import { MODE, MODE_SHORT, NATURES, decimal, inField, plain } from "../shared/words";
import { icon } from "./frame";

const MODE_BOX = `<span class="mode">${icon("faceToFace")}<span class="mode-text" aria-hidden="true"> </span>${icon("chevron")}<select>${
  MODES.map((mode) => `<option value="${mode}">${MODE[mode]}</option>`).join("")
}</select></span>`;

const JP = `<input type="text" class="jp-input" role="spinbutton" inputmode="decimal" autocomplete="off" spellcheck="false" aria-valuemin="0"
  aria-valuemax="9999" placeholder="–"><span class="jp-unit" aria-hidden="true">JP</span>`;

const step = (shown: "minus" | "plus") => `<button type="button" class="jp-step" tabindex="-1">${icon(shown)}</button>`;

const MENU = `<button type="button" class="menu-button quiet more" aria-haspopup="menu" aria-expanded="false">${icon("more")}</button>`;

const item = (kind: string, inner: string) =>
  `<li class="card-item" tabindex="0"><div class="${kind}" part="card"><label class="select"><input type="checkbox"></label>${inner}</div></li>`;

const TITLE = `<span class="grip" aria-hidden="true"></span><span class="card-title"> </span>`;

const LINE = template(item("card line", `${TITLE}${MODE_BOX}<span class="jp">${JP}</span>${MENU}`));

const WHOLE = template(
  item("card", `<div class="card-head">${TITLE}${MENU}</div><p class="card-meta"></p><div class="card-controls">${
    MODE_BOX}<span class="jp with-buttons">${step("minus")}${JP}${step("plus")}</span></div>`),
);

function template(html: string): HTMLLIElement {
  const made = document.createElement("template");
  made.innerHTML = html;
  return made.content.firstElementChild as HTMLLIElement;
}

export class Card {
  readonly element: HTMLLIElement;
  readonly #dense: boolean;
  readonly #mode: HTMLElement;
  readonly #path: Element;
  readonly #modeText: Text;
  readonly #select: HTMLSelectElement;
  readonly #input: HTMLInputElement;
  readonly #less: HTMLButtonElement | null;
  #session: Session | undefined;
  #title = "";

  constructor(session: Session, title: string, dense: boolean) {
    const element = (dense ? LINE : WHOLE).cloneNode(true) as HTMLLIElement;
    this.element = element;
    this.#dense = dense;
    this.#mode = element.querySelector(".mode")!;
    this.#path = this.#mode.querySelector("path")!;
    this.#modeText = this.#mode.querySelector(".mode-text")!.firstChild as Text;
    this.#select = this.#mode.querySelector("select")!;
    this.#input = element.querySelector(".jp-input")!;
    this.#less = dense ? null : element.querySelector(".jp-step");
    element.dataset.session = session.id;
    this.update(session, title);
  }

  update(session: Session, title: string): void {
    const before = this.#session;
    if (before === session && title === this.#title) return;
    this.#session = session;
    if (title !== this.#title) this.#setTitle(title);
    if (before?.mode !== session.mode) this.#setMode(session);
    if (before?.jp !== session.jp) this.#setJp(session.jp);
    if (before?.nature !== session.nature || before.mode !== session.mode || before.counted !== session.counted) this.#setNotes(session);
  }

  #setTitle(title: string): void {
    this.#title = title;
    const { element } = this;
    element.setAttribute("aria-label", title);
    element.querySelector("input[type=checkbox]")!.setAttribute("aria-label", `Pilih ${title}`);
    const shown = element.querySelector<HTMLElement>(".card-title")!;
    shown.firstChild!.nodeValue = title;
    if (this.#dense) shown.title = title;
    const menu = element.querySelector<HTMLElement>(".more")!;
    menu.title = `Tindakan untuk ${title}`;
    menu.setAttribute("aria-label", menu.title);
    this.#select.setAttribute("aria-label", `Moda ${title}`);
    this.#input.setAttribute("aria-label", `JP ${title}`);
    if (this.#less) {
      this.#less.setAttribute("aria-label", `Kurangi JP ${title}`);
      this.#less.parentElement!.lastElementChild!.setAttribute("aria-label", `Tambah JP ${title}`);
    }
  }

  #setMode({ mode }: Session): void {
    this.#mode.title = MODE[mode];
    this.#path.setAttribute("d", PATHS[mode]);
    this.#modeText.nodeValue = MODE_SHORT[mode];
    this.#select.value = mode;
  }

  #setJp(jp: number | null): void {
    const text = inField(jp);
    this.#input.value = text;
    this.#input.classList.toggle("long", text.length > 3);
    if (jp === null) this.#input.removeAttribute("aria-valuenow");
    else this.#input.setAttribute("aria-valuenow", plain(jp));
    this.#input.setAttribute("aria-valuetext", jp === null ? "belum diisi" : `${decimal(jp)} JP`);
    if (this.#less) this.#less.disabled = !jp;
  }

  /** Nature, group, marks and hint. */
  #setNotes(session: Session): void {
    const { nature, material, locked, counted } = session;
    const marks = (locked ? mark("lock", "Terkunci") : "") + (counted ? "" : mark("excluded", "Tidak dihitung"));
    const said = hint(session);
    const { element } = this;
    if (this.#dense) {
      for (const old of element.querySelectorAll(".mark, .hint-mark")) old.remove();
      const shown = said ? `${marks}<span class="hint-mark" role="img">${icon("idea")}</span>` : marks;
      if (shown) element.querySelector(".card-title")!.insertAdjacentHTML("afterend", shown);
      if (said) {
        const shown = element.querySelector<HTMLElement>(".hint-mark")!;
        shown.title = said;
        shown.setAttribute("aria-label", said);
      }
      return;
    }
    const meta = element.querySelector<HTMLElement>(".card-meta");
    const names = [nature === "other" ? "" : NATURES[nature], material.group].filter((name) => name !== "");
    if (names.length === 0 && marks === "") meta?.remove();
    else {
      const shown = meta ?? document.createElement("p");
      shown.className = "card-meta";
      shown.innerHTML = marks;
      shown.prepend(...names.map((name) => Object.assign(document.createElement("span"), { textContent: name })));
      if (!meta) element.querySelector(".card-head")!.after(shown);
    }
    element.querySelector(".hint")?.remove();
    if (said) {
      const shown = Object.assign(document.createElement("p"), { className: "hint", textContent: said });
      element.querySelector(".card-controls")!.after(shown);
    }
  }
}

function mark(shown: "lock" | "excluded", word: string): string {
  return `<span class="mark" title="${word}">${icon(shown)}<span class="mark-word">${word}</span></span>`;
}
