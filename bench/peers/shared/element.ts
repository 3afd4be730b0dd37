/** The element that both peers are, as far as the measurements use Padu's: `load`, `ready`, and a shadow root. */
import { keep } from "./keep";
import { read, write } from "./plan";
import { Store } from "./store";

/** Defines `<padu-peer>`, filled by `mount`. */
export function define(mount: (box: HTMLElement, store: Store) => void): void {
  customElements.define(
    "padu-peer",
    class extends HTMLElement {
      readonly ready = Promise.resolve();
      readonly #store = new Store();

      connectedCallback(): void {
        const shadow = this.attachShadow({ mode: "open" });
        const box = shadow.appendChild(document.createElement("div"));
        mount(box, this.#store);
        keep(this.#store);
      }

      /** Takes Padu's stylesheet, so that a card costs as much to lay out and to paint as there. */
      wear(styles: string): void {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        this.shadowRoot!.adoptedStyleSheets = [sheet];
      }

      load(text: string): void {
        this.#store.edit({ type: "open", plan: read(text) });
      }

      toJSON(): string {
        return write(this.#store.state.plan);
      }
    },
  );
}
