/**
 * What every end-to-end test starts from: a page with fresh storage that fails its test on any error in the
 * console, uncaught exception, refused resource or unexpected dialog, and a `planner` with the verbs of a designer.
 *
 * All is found by role and name, as docs/embedding.md promises them; nothing by class or test id.
 */
import { readFile } from "node:fs/promises";

import AxeBuilder from "@axe-core/playwright";
import { type Locator, type Page, test as base, expect } from "@playwright/test";

import { type Language, type Words, words } from "./words";

export { expect } from "@playwright/test";

export class Planner {
  readonly page: Page;
  /** The names on the screen, in the language of the test. */
  words: Words = words.id;

  constructor(page: Page) {
    this.page = page;
  }

  // --- The page

  /** Opens a page of the site (or of `tests/e2e/hosts`, as `/hosts/…`) and waits until the planner can be used. */
  async open(path = "/"): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.host.evaluate(async (element: PaduElement) => {
      await customElements.whenDefined("padu-planner");
      await element.ready;
    });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Switches the language by attribute, and that of the words to look for. */
  async speak(language: Language): Promise<void> {
    this.words = words[language];
    await this.host.evaluate((element, lang) => element.setAttribute("lang", lang), language);
  }

  /** The first planner of the page. */
  get host(): Locator {
    return this.page.locator("padu-planner").first();
  }

  // --- The element's own members

  /** Loads a plan by script; fails the test when it is refused. */
  async load(plan: unknown): Promise<void> {
    const result = await this.host.evaluate((element: PaduElement, plan) => element.load(plan), plan);
    expect(result).toEqual({ ok: true });
  }

  async plan(): Promise<any> {
    return this.host.evaluate((element: PaduElement) => element.plan);
  }

  async json(): Promise<string> {
    return this.host.evaluate((element: PaduElement) => element.toJSON());
  }

  // --- What is on the screen

  get share(): Locator {
    return this.host.getByRole("meter", { name: this.words.share });
  }

  get status(): Locator {
    return this.host.getByRole("status");
  }

  get checks(): Locator {
    return this.host.getByRole("region", { name: this.words.checks });
  }

  /** A finding in the panel, by a part of its sentence. */
  finding(text: string | RegExp): Locator {
    return this.checks.getByRole("listitem").filter({ hasText: text });
  }

  /** The button that folds the panel; its name counts the findings. */
  get checksFold(): Locator {
    return this.checks.getByRole("heading", { level: 2 }).getByRole("button");
  }

  button(command: keyof Words["commands"]): Locator {
    return this.host.getByRole("button", { name: this.words.commands[command], exact: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.host.getByRole("dialog", { name });
  }

  phase(name: string): Locator {
    return this.host.getByRole("region", { name, exact: true });
  }

  get tray(): Locator {
    return this.phase(this.words.tray);
  }

  /** The session's list item, anywhere or in one phase. */
  card(title: string, phase?: string): Locator {
    const within = phase === undefined ? this.host : this.phase(phase);
    return within.getByRole("listitem", { name: title, exact: true });
  }

  /** The names of the sessions of a phase, from top to bottom. */
  async sessionsIn(phase: string): Promise<string[]> {
    const items = this.phase(phase).getByRole("listitem").filter({ has: this.page.getByRole("spinbutton") });
    return items.evaluateAll((list) => list.map((item) => item.getAttribute("aria-label") ?? item.textContent!.trim()));
  }

  jpOf(title: string): Locator {
    return this.host.getByRole("spinbutton", { name: `${this.words.jpOf} ${title}`, exact: true });
  }

  modeOf(title: string): Locator {
    return this.host.getByRole("combobox", { name: `${this.words.modeOf} ${title}`, exact: true });
  }

  /** The title as it stands on the session's card; a nature may be called the same. */
  titleOf(title: string): Locator {
    return this.card(title).getByText(title, { exact: true }).first();
  }

  actionsFor(title: string): Locator {
    return this.host.getByRole("button", { name: `${this.words.actionsFor} ${title}`, exact: true });
  }

  item(action: keyof Words["actions"]): Locator {
    const name = this.words.actions[action];
    const item = this.host.getByRole("menuitem", { name, exact: true });
    return item.or(this.host.getByRole("menuitemcheckbox", { name, exact: true }));
  }

  view(view: keyof Words["views"]): Locator {
    return this.host.getByRole("tab", { name: this.words.views[view], exact: true });
  }

  /** Says that the browser keeps the plan; only there while it is true. */
  get saved(): Locator {
    return this.host.getByText(this.words.saved);
  }

  /** Says that another tab has the plan open; only there while it is so. */
  get otherTab(): Locator {
    return this.host.getByRole("region", { name: this.words.otherTab.name, exact: true });
  }

  // --- What a designer does

  async setJp(title: string, text: string): Promise<void> {
    await this.jpOf(title).fill(text);
    await this.jpOf(title).press("Enter");
  }

  async setMode(title: string, mode: keyof Words["modes"]): Promise<void> {
    await this.modeOf(title).selectOption({ label: this.words.modes[mode] });
  }

  /** Opens a session's menu and chooses an item of it. */
  async act(title: string, action: keyof Words["actions"]): Promise<void> {
    await this.actionsFor(title).click();
    await this.item(action).click();
  }

  /** The same with a finger. */
  async tapAction(title: string, action: keyof Words["actions"]): Promise<void> {
    await this.actionsFor(title).tap();
    await this.item(action).tap();
  }

  async moveTo(title: string, stage: string, position?: string | RegExp): Promise<void> {
    await this.act(title, "move");
    const dialog = this.dialog(`${this.words.moveDialog} ${title}`);
    await dialog.getByRole("combobox", { name: this.words.stage }).selectOption({ label: stage });
    if (position !== undefined) {
      await choose(dialog.getByRole("combobox", { name: this.words.position }), position);
    }
    await dialog.getByRole("button", { name: this.words.moveDialog, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens the paste dialog with a table in it and gives the dialog. */
  async paste(table: string): Promise<Locator> {
    await this.button("paste").click();
    const dialog = this.dialog(this.words.commands.paste);
    await dialog.getByRole("textbox", { name: this.words.table, exact: true }).fill(table);
    return dialog;
  }

  /** Takes over the materials that the preview shows. */
  async add(dialog: Locator, materials: number): Promise<void> {
    await dialog.getByRole("button", { name: this.words.addMaterials(materials), exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** What a column of the pasted table was taken for. */
  columnOf(dialog: Locator, header: string): Locator {
    return dialog.getByRole("combobox", { name: `${this.words.column} ${header}`, exact: true });
  }

  async correctColumn(dialog: Locator, header: string, role: string): Promise<void> {
    await this.columnOf(dialog, header).selectOption({ label: role });
  }

  /** What a row of the pasted table was taken for; rows count from the first line of the table. */
  rowOf(dialog: Locator, row: number, what: "mode" | "nature"): Locator {
    return dialog.getByRole("combobox", { name: `${this.words.ofRow[what]} ${row}`, exact: true });
  }

  async correctRow(dialog: Locator, row: number, what: "mode" | "nature", value: string): Promise<void> {
    await this.rowOf(dialog, row, what).selectOption({ label: value });
  }

  /** Unfolds the panel where there is no room for it beside the view. */
  async unfoldChecks(): Promise<void> {
    if ((await this.checksFold.getAttribute("aria-expanded")) === "false") await this.checksFold.click();
  }

  /** Puts a finding aside with a reason. */
  async putAside(finding: Locator, reason: string): Promise<void> {
    const { putAside, putAsideDialog, reason: field, confirm } = this.words.findings;
    await finding.getByRole("button", { name: putAside, exact: true }).click();
    const dialog = this.dialog(putAsideDialog);
    await dialog.getByRole("textbox", { name: field, exact: true }).fill(reason);
    await dialog.getByRole("button", { name: confirm, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async takeOver(): Promise<void> {
    await this.otherTab.getByRole("button", { name: this.words.otherTab.takeOver, exact: true }).click();
  }

  async workOnCopy(): Promise<void> {
    await this.otherTab.getByRole("button", { name: this.words.otherTab.workOnCopy, exact: true }).click();
  }

  async undo(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.button("undo").click();
  }

  async redo(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.button("redo").click();
  }

  /** Chooses an item of the menu of rarer commands. */
  async more(item: string): Promise<void> {
    await this.host.getByRole("button", { name: this.words.more.name, exact: true }).click();
    const named = { name: item, exact: true };
    await this.host.getByRole("menuitem", named).or(this.host.getByRole("menuitemcheckbox", named)).click();
  }

  /** Selects a session, beside what is selected. */
  async select(title: string): Promise<void> {
    await this.host.getByRole("checkbox", { name: `${this.words.select} ${title}`, exact: true }).check();
  }

  /** Opens the dialog that tells an alternative from the plan. */
  async seeDifferences(variant: string): Promise<void> {
    await this.host.getByRole("button", { name: `${this.words.seeDifferences} ${variant}`, exact: true }).click();
  }

  /** Ticks a box in a dialog. */
  async tick(name: string): Promise<void> {
    await this.host.getByRole("dialog").getByRole("checkbox", { name, exact: true }).check();
  }

  /** Undoes until the plan is as it was in this text; fails when it never is. */
  async undoTo(json: string): Promise<void> {
    for (let time = 0; time < 100 && (await this.json()) !== json; time += 1) await this.undo();
    expect(await this.json()).toBe(json);
  }

  /** Exports the plan and gives the downloaded file. */
  async exportJson(): Promise<{ name: string; text: string }> {
    const download = this.page.waitForEvent("download");
    await this.button("export").click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }

  /** Chooses a file as a person would in the system's dialog. */
  async importFile(content: string | Buffer, name = "plan.padu.json"): Promise<void> {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    await this.host.getByLabel(this.words.chooseFile).setInputFiles({ name, mimeType: "application/json", buffer });
  }
}

/** What the page must not say or do; each entry fails the test unless it is tolerated. */
class Complaints {
  private readonly heard: string[] = [];
  private readonly tolerated: RegExp[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.heard.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.heard.push(`exception: ${error.stack ?? error}`));
    page.on("crash", () => this.heard.push("the page crashed"));
    page.on("dialog", (dialog) => {
      this.heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** Says before it happens that a complaint belongs to the test. */
  tolerate(pattern: RegExp): void {
    this.tolerated.push(pattern);
  }

  /** What was heard and not tolerated. */
  left(): string[] {
    return this.heard.filter((text) => !this.tolerated.some((pattern) => pattern.test(text)));
  }
}

export const test = base.extend<{ planner: Planner; complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = new Complaints(page);
      await use(complaints);
      expect(complaints.left(), "complaints of the page").toEqual([]);
    },
    { auto: true },
  ],
  planner: async ({ page }, use) => {
    await use(new Planner(page));
  },
});

/** Chooses an option by its whole label, or by a pattern that one label fits. */
export async function choose(select: Locator, option: string | RegExp): Promise<void> {
  const labels = await select.getByRole("option").allTextContents();
  const label = labels.find((label) => (typeof option === "string" ? label === option : option.test(label)));
  expect(label, `an option ${option} among ${labels.join(", ")}`).toBeDefined();
  await select.selectOption({ label });
}

/** The label of the chosen option. */
export async function chosen(select: Locator): Promise<string> {
  return select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? "");
}

/**
 * Fails when axe finds a breach of WCAG 2.2 AA; says which, where and how to mend it. Of a page with an open dialog
 * only the dialog is looked at: the rest is inert.
 */
export async function axe(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const builder = new AxeBuilder({ page }).withTags(tags);
  if ((await page.getByRole("dialog").count()) > 0) builder.include({ fromShadowDom: ["padu-planner", "dialog[open]"] });
  const { violations } = await builder.analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}\n${node.failureSummary}`),
  );
  expect(found, "what axe found").toEqual([]);
}

/** The members of `<padu-planner>` that the helpers use. */
interface PaduElement extends HTMLElement {
  readonly ready: Promise<void>;
  plan: unknown;
  load(plan: unknown): unknown;
  toJSON(): string;
}
