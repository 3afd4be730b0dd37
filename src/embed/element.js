// The element, until the real one is here: loads the planner and says that it did.
class PaduPlanner extends HTMLElement {
  #resolve;
  ready = new Promise((resolve) => (this.#resolve = resolve));

  async connectedCallback() {
    const planner = await import("./planner.js");
    await planner.default();
    this.textContent = "Padu";
    this.#resolve();
    this.dispatchEvent(new CustomEvent("padu-ready", { bubbles: true, composed: true, detail: {} }));
  }
}

if (!customElements.get("padu-planner")) customElements.define("padu-planner", PaduPlanner);
