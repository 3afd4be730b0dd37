// The gestures that are measured, as a hand does them: the same on Padu and on its peers, with real input.
//
// A gesture is prepared (what it is done to is focused, the pointer is over it), then done in one go, then taken back.

/**
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {{
 *   name: string,
 *   events: string[],
 *   prepare: (hand: Hand) => Promise<void>,
 *   act: (hand: Hand) => Promise<void>,
 *   after?: (hand: Hand) => Promise<void>,
 * }} Gesture `events` are those of the browser that `act` leads to: from the first one's time to the frame after the last is what
 *   the gesture takes
 */

/** Pages as the browser sees them: what is measured, and where it is. */
export const SUBJECTS = {
  padu: { name: "Padu", path: "", host: "padu-planner" },
  react: { name: "React", path: "peers/react/", host: "padu-peer" },
  plain: { name: "by hand", path: "peers/plain/", host: "padu-peer" },
};

export class Hand {
  /** @param {Page} page @param {{ path: string, host: string }} subject */
  constructor(page, subject) {
    this.page = page;
    this.subject = subject;
  }

  /**
   * Opens the page and waits until it can be used.
   *
   * @param {string} address where the site is
   * @param {string} [styles] what a peer wears: Padu's stylesheet, as `styles` gives it
   */
  async open(address, styles) {
    await this.page.goto(`${address}${this.subject.path}`);
    await this.page.evaluate(
      async ([host, styles]) => {
        await customElements.whenDefined(/** @type {string} */ (host));
        const element = /** @type {any} */ (document.querySelector(/** @type {string} */ (host)));
        await element.ready;
        element.wear?.(styles);
      },
      [this.subject.host, styles],
    );
    if (this.subject === SUBJECTS.padu) await this.whole();
  }

  /** Until what a planner loads on demand is there: its styles come with it. */
  async whole() {
    await this.page.waitForFunction(
      (host) => /** @type {any} */ (document.querySelector(host)).shadowRoot.adoptedStyleSheets.length > 1,
      this.subject.host,
    );
  }

  /** The text of the planner's stylesheets. */
  async styles() {
    await this.whole();
    return this.page.evaluate((host) => {
      const sheets = /** @type {CSSStyleSheet[]} */ (/** @type {any} */ (document.querySelector(host)).shadowRoot.adoptedStyleSheets);
      return sheets.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join("\n");
    }, this.subject.host);
  }

  async load(/** @type {object} */ plan) {
    await this.page.evaluate(
      ([host, text]) => void (/** @type {any} */ (document.querySelector(host)).load(text)),
      [this.subject.host, JSON.stringify(plan)],
    );
    await this.rest();
  }

  /** Until nothing is left to be painted, and for so many milliseconds. */
  async rest(milliseconds = 0) {
    await this.page.evaluate(
      (milliseconds) =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, milliseconds)))),
      milliseconds,
    );
  }

  /** Something inside the planner, by a selector: roles and names would be looked up in the page at a cost of their own. */
  find(/** @type {string} */ selector) {
    return this.page.locator(`${this.subject.host} ${selector}`).first();
  }

  inCard(/** @type {string} */ session, selector = "") {
    return this.find(`[data-session="${session}"] ${selector}`);
  }

  /** Where something is, scrolled into sight: its middle, or so far from its top. */
  async spot(/** @type {import("@playwright/test").Locator} */ target, part = 0.5) {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} is not to be seen.`);
    return { x: box.x + box.width / 2, y: box.y + box.height * part };
  }

  /** Puts the pointer over something. */
  async hover(/** @type {import("@playwright/test").Locator} */ target) {
    const { x, y } = await this.spot(target);
    await this.page.mouse.move(x, y);
  }

  async press() {
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async click(/** @type {string} */ selector) {
    await this.hover(this.find(selector));
    await this.press();
    await this.rest();
  }

  async undo() {
    await this.click(UNDO);
  }
}

const UNDO = ".commands > .icon-only:nth-child(1)";

/** Which sessions of which phases a plan must have for the gestures: `s1` to `s3` in the first, two in the second. */
const SECOND_PHASE = '[data-place="p2"]';

/** @type {Gesture[]} */
export const EDITS = [
  {
    name: "change a JP",
    events: ["keydown", "keypress"],
    async prepare(hand) {
      await hand.inCard("s1", ".jp-input").focus();
      await hand.page.keyboard.press("ControlOrMeta+a");
      await hand.page.keyboard.type("3");
    },
    act: (hand) => hand.page.keyboard.press("Enter"),
    after: (hand) => hand.undo(),
  },
  {
    name: "change a mode",
    events: ["keydown", "keypress"],
    prepare: (hand) => hand.inCard("s2", "select").focus(),
    // The next that begins so: from "Daring asinkron" to "Daring sinkron".
    act: (hand) => hand.page.keyboard.press("D"),
    after: (hand) => hand.undo(),
  },
  {
    name: "move by menu",
    events: ["click"],
    async prepare(hand) {
      await hand.hover(hand.inCard("s3", ".more"));
      await hand.press();
      const down = hand.inCard("s3", "[role=menuitem]:has-text('Turun')");
      await down.waitFor();
      await hand.hover(down);
    },
    act: (hand) => hand.press(),
    after: (hand) => hand.undo(),
  },
  {
    name: "drop",
    events: ["pointerup"],
    prepare: lift,
    act: (hand) => hand.page.mouse.up(),
  },
  {
    name: "undo",
    events: ["click"],
    prepare: (hand) => hand.hover(hand.find(UNDO)),
    act: (hand) => hand.press(),
  },
  {
    name: "type in the title",
    events: ["keydown", "input"],
    async prepare(hand) {
      await hand.find(".title").focus();
      await hand.page.keyboard.press("End");
    },
    act: (hand) => hand.page.keyboard.press("x"),
    after: (hand) => hand.undo(),
  },
];

/** @type {Gesture} */
export const SEARCH = {
  name: "search",
  events: ["keydown", "input"],
  prepare: (hand) => hand.find(".search-field").focus(),
  act: (hand) => hand.page.keyboard.press("7"),
  async after(hand) {
    await hand.page.keyboard.press("Backspace");
    await hand.rest();
  },
};

/** What only Padu has. @type {Gesture[]} */
export const OTHERS = [
  {
    name: "to the table",
    events: ["click"],
    prepare: (hand) => hand.hover(hand.find("#tab-table")),
    act: (hand) => hand.press(),
  },
  {
    name: "back to the board",
    events: ["click"],
    prepare: (hand) => hand.hover(hand.find("#tab-flow")),
    act: (hand) => hand.press(),
  },
  {
    name: "apply a proposal",
    events: ["click"],
    async prepare(hand) {
      await hand.click(".balance-command");
      const apply = hand.find("dialog[open] button.primary[type=submit]");
      await apply.waitFor();
      await hand.hover(apply);
    },
    act: (hand) => hand.press(),
    after: (hand) => hand.undo(),
  },
];

/**
 * Opens a plan by a button of the page around the planner, in place of an empty one.
 *
 * @param {object} plan
 * @returns {Gesture}
 */
export function opening(plan) {
  const empty = { format: "padu-plan", version: 1, flow: [] };
  return {
    name: "open",
    events: ["click"],
    async prepare(hand) {
      await hand.load(empty);
      await hand.page.evaluate(
        ([host, text]) => {
          document.querySelector("#open")?.remove();
          const button = Object.assign(document.createElement("button"), { id: "open", textContent: "Open" });
          button.onclick = () => /** @type {any} */ (document.querySelector(host)).load(text);
          document.body.prepend(button);
        },
        [hand.subject.host, JSON.stringify(plan)],
      );
      await hand.hover(hand.page.locator("#open"));
    },
    act: (hand) => hand.press(),
  };
}

/** Lifts the second session of the first phase to above the second of the second, in steps as a hand does. */
export async function lift(/** @type {Hand} */ hand) {
  const { mouse } = hand.page;
  const to = hand.find(`${SECOND_PHASE} [data-session]:nth-child(2)`);
  await to.scrollIntoViewIfNeeded();
  const from = await hand.spot(hand.inCard("s2", ".card-title"));
  const goal = await to.boundingBox();
  if (!goal) throw new Error("The second phase has no second session.");
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 4, { steps: 8 });
  await hand.rest();
}
