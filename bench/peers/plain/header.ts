import { type State } from "../shared/store";
import { KINDS, decimal } from "../shared/words";
import { icon } from "./frame";

export class Header {
  readonly #box: HTMLElement;
  readonly #title: HTMLTextAreaElement;
  readonly #programme: HTMLElement;
  readonly #travel: HTMLButtonElement[];

  constructor(root: HTMLElement) {
    this.#box = root.querySelector(".title-box")!;
    this.#title = root.querySelector(".title")!;
    this.#programme = root.querySelector(".program")!;
    this.#travel = [...root.querySelectorAll<HTMLButtonElement>(".commands > .icon-only")];
  }

  update(before: State, after: State): void {
    const { plan, summary } = after;
    if (plan.title !== before.plan.title) {
      // The field itself holds what is typed.
      const typing = after.typing && this.#title.matches(":focus");
      if (!typing) this.#title.value = plan.title;
      this.#box.dataset.text = (typing ? this.#title.value : plan.title) || "Judul kegiatan";
    }
    if (plan.source !== before.plan.source || summary.jp !== before.summary.jp) this.#showProgramme(after);
    const [undo, redo] = this.#travel;
    name(undo, "Urungkan", after.past.at(-1)?.label);
    name(redo, "Ulangi", after.future.at(-1)?.label);
  }

  #showProgramme({ plan: { kind, participants, jp: { target, minutes } }, summary: { jp } }: State): void {
    const figures = element("span", "", target === null ? `${decimal(jp)} JP` : `${decimal(jp)} / ${decimal(target)} JP`);
    if (target !== null && target !== jp) {
      const difference = `${jp > target ? "lebih" : "kurang"} ${decimal(Math.abs(jp - target))} JP`;
      figures.append(element("span", "visually-hidden", ", "), element("span", "difference", difference));
    }
    const total = element("span", "");
    total.append(figures, ` @ ${minutes} menit`);
    this.#programme.replaceChildren(
      element("span", "visually-hidden", "Rincian kegiatan: "),
      element("strong", "", KINDS[kind]),
      ...(participants === null ? [] : [element("span", "", `${decimal(participants * 100)} peserta`)]),
      total,
    );
    this.#programme.insertAdjacentHTML("beforeend", icon("pencil"));
  }
}

function name(button: HTMLButtonElement, name: string, step: string | undefined): void {
  const title = step === undefined ? name : `${name}: ${step}`;
  if (button.title === title) return;
  button.title = title;
  if (step === undefined) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
