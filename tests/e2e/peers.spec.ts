/** The programs that `cargo xtask bench` measures Padu against show the same as Padu, before and after every gesture. */
import { type Browser, type Page } from "@playwright/test";

import { EDITS, Hand, SEARCH, SUBJECTS } from "../../bench/hand.mjs";
import { calm } from "../../bench/plans.mjs";
import { expect, test } from "./support";
import { words } from "./words";

/**
 * The elements of the planner as text, one a line. What frameworks write differently is left out: the order of attributes
 * and of classes, comments, and the attributes in which they keep what fields begin with; what fields hold is compared.
 */
function shown(page: Page, host: string): Promise<string[]> {
  return page.evaluate((host) => {
    const lines: string[] = [];
    const describe = (element: Element, indent: string) => {
      const leftOut = element instanceof HTMLOptionElement ? ["selected"] : ["value", "checked"];
      const attributes = [...element.attributes].filter(({ name }) => !leftOut.includes(name));
      const texts = attributes.map(({ name, value }) => {
        const words = name === "class" ? value.split(/\s+/).sort().join(" ") : value;
        return `${name}=${name === "disabled" ? "" : words}`;
      });
      if (element instanceof HTMLInputElement) texts.push(`[value]=${element.value}`, `[checked]=${element.checked}`);
      if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) texts.push(`[value]=${element.value}`);
      lines.push(`${indent}<${element.localName} ${texts.sort().join(" ")}>`);
      if (element instanceof HTMLTextAreaElement) return;
      let text = "";
      const say = () => {
        if (text !== "") lines.push(`${indent}  "${text}"`);
        text = "";
      };
      for (const child of element.childNodes) {
        if (child instanceof Text) text += child.data;
        if (!(child instanceof Element)) continue;
        say();
        describe(child, `${indent}  `);
      }
      say();
    };
    describe(document.querySelector(host)!.shadowRoot!.querySelector(".padu")!, "");
    const active = document.querySelector(host)!.shadowRoot!.activeElement;
    lines.push(`focus: ${active?.getAttribute("aria-label") ?? ""}`);
    return lines;
  }, host);
}

/** A page of its own for each: Padu and its peers must not know of one another. */
async function three(browser: Browser, baseURL: string): Promise<Record<keyof typeof SUBJECTS, Hand>> {
  const open = async (subject: keyof typeof SUBJECTS, styles?: string) => {
    const page = await browser.newPage({ reducedMotion: "reduce", serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
    page.on("pageerror", (error) => expect(error, subject).toBeUndefined());
    const hand = new Hand(page, SUBJECTS[subject]);
    await hand.open(baseURL, styles);
    return hand;
  };
  const padu = await open("padu");
  const styles = await padu.styles();
  return { padu, react: await open("react", styles), plain: await open("plain", styles) };
}

for (const sessions of [40, 300]) {
  test(`Padu, React and plain JavaScript show the same of ${sessions} sessions`, async ({ browser, baseURL }) => {
    test.slow();
    const hands = await three(browser, baseURL!);
    const all = Object.values(hands);
    const compare = async (when: string) => {
      // Padu writes a large plan a moment after a change and says so meanwhile; its peers write theirs at once.
      await expect(hands.padu.find(".saving"), when).toHaveText(words.id.saved);
      const [expected, ...others] = await Promise.all(all.map((hand) => shown(hand.page, hand.subject.host)));
      // Of what is searched for something is left.
      expect(expected.filter((line) => line.includes("data-session")).length).toBeGreaterThanOrEqual(sessions / 10);
      for (const [at, found] of others.entries()) expect(found.join("\n"), `${all[at + 1].subject.path} ${when}`).toBe(expected.join("\n"));
    };
    for (const hand of all) await hand.load(calm(sessions));
    await compare("opened");
    for (const { name, prepare, act, after } of [...EDITS, SEARCH]) {
      for (const hand of all) {
        await prepare(hand);
        await act(hand);
        await hand.rest();
      }
      await compare(`after: ${name}`);
      for (const hand of all) await after?.(hand);
      await compare(`taken back: ${name}`);
    }
  });
}
