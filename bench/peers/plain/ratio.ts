import { type RatioView, ratioView } from "../shared/ratio";
import { type State } from "../shared/store";
import { icon } from "./frame";

/** The ratio bar. Its elements are made anew only when others are needed; else they get their new texts and places. */
export class Ratio {
  readonly #root: ParentNode;
  #shape = "";
  #set: (view: RatioView) => void = () => {};

  constructor(root: HTMLElement) {
    this.#root = root.querySelector(".padu")!;
  }

  update(before: State, after: State): void {
    if (after.summary === before.summary) return;
    const view = ratioView(after.plan, after.summary);
    const shape = html(view);
    if (shape !== this.#shape) {
      this.#shape = shape;
      for (const old of this.#root.querySelectorAll(":scope > .ratio, :scope > .ratio-sentence")) old.remove();
      this.#root.querySelector(".header")!.insertAdjacentHTML("afterend", shape);
      this.#set = setter(this.#root);
    }
    this.#set(view);
  }
}

/** The elements that a view needs, without what changes in them. */
function html({ onlineParts, classDays, bars, seam, target, tone, calls, practice }: RatioView): string {
  const span = (name: string, is: unknown) => (is ? `<span class="${name}"> </span>` : "");
  const bracket = '<line class="bracket"';
  return `<div class="ratio" part="ratio"><div class="sides"
    ><p class="side online"><strong> </strong> <span> </span>${span("detail", onlineParts)}</p
    ><p class="side class"><span> </span>${span("detail", classDays)} <strong> </strong></p></div
    ><div class="gauge" role="meter" aria-label="Porsi daring" aria-valuemin="0" aria-valuemax="100"
      ><svg class="bar" width="100%" height="16" aria-hidden="true" focusable="false"><defs
      ><pattern id="padu-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
      ><rect class="hatch-ground" width="8" height="8"></rect><rect class="hatch-line" width="4" height="8"></rect></pattern></defs>${
        bars.map(({ name }) => `<rect class="${name}" height="16"></rect>`).join("")
      }${seam ? '<line class="seam" y1="0" y2="16"></line>' : ""}</svg>${
        target
          ? `<svg class="marks" width="100%" height="30" aria-hidden="true" focusable="false"><line class="tick-ground" y1="0" y2="24"></line
            ><line class="tick" y1="0" y2="24"></line>${
              target.from === target.to ? "" : `${bracket} y1="28" y2="28"></line>${bracket} y1="24" y2="28.5"></line>${bracket} y1="24" y2="28.5"></line>`
            }</svg>`
          : ""
      }</div>${target ? '<div class="target-row"><button type="button" class="target" aria-haspopup="dialog"> </button></div>' : ""}</div
    ><div class="ratio-sentence"><p class="${tone}">${
      tone === "plain" ? "" : `<span class="tone">${icon(tone === "good" ? "check" : "warning")}</span>`
    }<span><strong> </strong> <!----></span></p
    ><button type="button" class="balance-command${calls ? " primary" : ""}" aria-haspopup="dialog">Seimbangkan</button>${
      practice
        ? `<div class="practice" role="meter" aria-label="Teori : praktik" aria-valuemin="0" aria-valuemax="100"
          ><span class="practice-part"><!---->${practice.undecided ? "<small> </small>" : ""}</span
          ><svg class="practice-bar" width="100%" height="6" aria-hidden="true" focusable="false">${
            practice.bars.map(({ name }) => `<rect class="${name}" height="6"></rect>`).join("")
          }</svg>${span("practice-part", true)}${span("practice-part", practice.fieldPractice)}</div>`
        : ""
    }</div>`.replace(/\s+>/g, ">");
}

/** What changes in the elements that are there. */
function setter(root: ParentNode): (view: RatioView) => void {
  const find = <E extends Element>(selector: string) => root.querySelector<E>(selector);
  const texts: [node: Node, of: (view: RatioView) => string][] = [];
  const attributes: [element: Element, name: string, of: (view: RatioView) => string | null][] = [];
  const text = (selector: string, of: (view: RatioView) => string) => {
    const node = find(selector)?.firstChild;
    if (node) texts.push([node, of]);
  };
  const attribute = (element: Element | null, name: string, of: (view: RatioView) => string | null) => {
    if (element) attributes.push([element, name, of]);
  };
  text(".side.online > strong", ({ online }) => online);
  text(".side.online > span", ({ onlineSide }) => onlineSide);
  text(".side.online > .detail", ({ onlineParts }) => onlineParts);
  text(".side.class > span", ({ classSide }) => classSide);
  text(".side.class > .detail", ({ classDays }) => classDays);
  text(".side.class > strong", ({ faceToFace }) => faceToFace);
  text(".target", ({ target }) => target!.label);
  text(".ratio-sentence strong", ({ lead }) => lead);
  const gauge = find(".gauge");
  attribute(gauge, "aria-valuenow", ({ now }) => now);
  attribute(gauge, "aria-valuetext", ({ value }) => value);
  for (const [at, bar] of [...root.querySelectorAll(".bar > rect")].entries()) {
    attribute(bar, "x", ({ bars }) => bars[at].x);
    attribute(bar, "width", ({ bars }) => bars[at].width);
  }
  for (const end of ["x1", "x2"]) attribute(find(".seam"), end, ({ seam }) => seam);
  for (const tick of [".tick-ground", ".tick"]) for (const end of ["x1", "x2"]) attribute(find(tick), end, ({ target }) => target!.at);
  const [whole, left, right] = root.querySelectorAll(".bracket");
  attribute(whole ?? null, "x1", ({ target }) => target!.from);
  attribute(whole ?? null, "x2", ({ target }) => target!.to);
  for (const end of ["x1", "x2"]) {
    attribute(left ?? null, end, ({ target }) => target!.from);
    attribute(right ?? null, end, ({ target }) => target!.to);
  }
  // A text in the place of the comment that held it.
  const fill = (selector: string, of: (view: RatioView) => string) => {
    const holder = [...(find(selector)?.childNodes ?? [])].find((node) => node.nodeType === Node.COMMENT_NODE);
    if (!holder) return;
    const node = document.createTextNode("");
    (holder as ChildNode).replaceWith(node);
    texts.push([node, of]);
  };
  fill(".ratio-sentence > p > span:last-child", ({ rest, outside }) => (outside ? `${rest} ${outside}` : rest));
  fill(".practice > .practice-part", ({ practice }) => practice!.theory);
  text(".practice small", ({ practice }) => ` (${practice!.undecided})`);
  text(".practice-bar + .practice-part", ({ practice }) => practice!.practice);
  text(".practice-bar + .practice-part + .practice-part", ({ practice }) => practice!.fieldPractice);
  const practice = find(".practice");
  attribute(practice, "aria-valuenow", ({ practice }) => practice!.now);
  attribute(practice, "aria-valuetext", ({ practice }) => practice!.value);
  for (const [at, bar] of [...root.querySelectorAll(".practice-bar > rect")].entries()) {
    attribute(bar, "x", ({ practice }) => practice!.bars[at].x);
    attribute(bar, "width", ({ practice }) => practice!.bars[at].width);
  }
  const row = find<HTMLElement>(".target-row");
  let place = "";

  return (view) => {
    for (const [node, of] of texts) {
      const value = of(view);
      if (node.nodeValue !== value) node.nodeValue = value;
    }
    for (const [element, name, of] of attributes) {
      const value = of(view);
      if (value !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    if (row && view.target && view.target.place !== place) row.style.setProperty("--target", (place = view.target.place));
  };
}
