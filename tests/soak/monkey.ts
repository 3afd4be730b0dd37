/**
 * A random hand on the real screen: it finds things by role and name, as a person or a screen reader does, and clicks,
 * types, drags, opens, pastes and undoes. After each hundred gestures the plan is looked at, and every figure on the
 * screen is compared with what is counted from the exported text. The same seed gives the same gestures.
 */
import { type CDPSession, type Locator, type Page, expect } from "@playwright/test";

import { curriculum, expectValidPlan, filesIn, fixture } from "../e2e/fixtures";
import { type Planner } from "../e2e/support";
import { type Language, words } from "../e2e/words";
import { Chance, tell } from "./chance";
import { type Memory, megabytes, memoryOf, watchMemory } from "./memory";
import { hundredths, recount, shown, summaryOf, typed } from "./recount";

/** How many gestures come between two looks. */
const STRETCH = 100;
/** So many sessions are a large programme; with more the hand would wait more than it does. */
const MOST_SESSIONS = 120;

/** How long a gesture waits for what was there a moment ago. */
const PATIENCE = { timeout: 2000 };

/** There is nothing on the screen to do this with. */
class Nothing extends Error {}

/** Something on the screen, as an assistive technology is told of it. */
interface Thing {
  role: string;
  name: string;
  /** Its place among those of the same role and name. */
  at: number;
}

/** A node of Playwright's tree of accessible things. */
interface Node {
  role: string;
  name?: string;
  disabled?: boolean;
  children?: (Node | string)[];
}

type Act = (monkey: Monkey) => Promise<void>;

/** Every node of a tree, in the order of the document. */
function all(list: (Node | string)[]): Node[] {
  return list.flatMap((node) => (typeof node === "string" ? [] : [node, ...all(node.children ?? [])]));
}

const NAMED = /./;
const FILE = new RegExp(`^(${words.id.chooseFile}|${words.en.chooseFile})$`);
const PASTE = new RegExp(`^(${words.id.commands.paste}|${words.en.commands.paste})$`);

/** What a hand types into a field for JP, and into one for text. */
const AMOUNTS = ["1", "2", "2,5", "1.5", "0", "", "0,25", "12", "3,333", "-1", "abc", "9999", "10000", "  4  "];
const TEXTS = ["Materi baru", "", "Évaluasi 100%", "<b>tebal</b>", "=1+1", "🙂 kelas", "a".repeat(300), "‮kanan‬", "  spasi  ", "Regulasi"];
const CARD_KEYS = [
  "Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowLeft", "Alt+ArrowRight", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End",
  " ", "Enter", "F2", "Delete", "ControlOrMeta+a", "Escape", "Shift+F10", "Tab",
];
const KEYS = ["ControlOrMeta+z", "ControlOrMeta+Shift+z", "ControlOrMeta+y", "ControlOrMeta+s", "?", "/", "1", "2", "3", "4", "5", "Escape", "Tab", "Shift+Tab"];
const SIZES = [{ width: 1280, height: 800 }, { width: 1600, height: 900 }, { width: 768, height: 1024 }, { width: 390, height: 760 }];

export async function play(page: Page, planner: Planner, complaints: { left(): string[] }, gestures: number, seed: number): Promise<void> {
  const monkey = new Monkey(page, planner, new Chance(seed));
  await monkey.begin();
  const held: Memory[] = [];
  const began = Date.now();
  for (let done = 1; done <= gestures; done += 1) {
    try {
      await monkey.gesture();
      if (done % STRETCH > 0 && done < gestures) continue;
      await monkey.look();
      expect(complaints.left(), "complaints of the page").toEqual([]);
    } catch (error) {
      throw new Error(`after ${done} gestures with the seed ${seed}; the last were\n${monkey.trace()}\n\n${(error as Error).message}`, { cause: error });
    }
    held.push(await monkey.memory());
    if (done % (10 * STRETCH) === 0 && done < gestures) report(done);
  }
  report(gestures);
  const [first, last] = [held[0], held[held.length - 1]];
  expect(last.heap - first.heap, "bytes of JavaScript that stay").toBeLessThan(8e6);
  expect(last.nodes - first.nodes, "nodes that stay").toBeLessThan(20_000);
  expect(last.wasm - first.wasm, "bytes of WebAssembly that stay").toBeLessThanOrEqual(16e6);
  expect(monkey.missed, "gestures at what was gone or covered").toBeLessThan(Math.max(10, gestures / 10));

  function report(done: number): void {
    const [first, last] = [held[0], held[held.length - 1]];
    tell("gestures", {
      gestures: done,
      missed: monkey.missed,
      looks: held.length,
      seed,
      "heap, MB": `${megabytes(first.heap)} → ${megabytes(last.heap)}`,
      nodes: `${first.nodes} → ${last.nodes}`,
      "wasm, MB": `${megabytes(first.wasm)} → ${megabytes(last.wasm)}`,
      seconds: Math.round((Date.now() - began) / 1000),
    });
  }
}

class Monkey {
  missed = 0;
  readonly #done: string[] = [];
  #things: Thing[] = [];
  #scope!: Locator;
  #session!: CDPSession;
  #tables: string[] = [];
  #files: { name: string; bytes: Buffer }[] = [];

  constructor(
    private readonly page: Page,
    private readonly planner: Planner,
    private readonly chance: Chance,
  ) {}

  async begin(): Promise<void> {
    await watchMemory(this.page);
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // There is no printer, and a page that prints waits for an answer.
    await this.page.addInitScript(() => (window.print = () => {}));
    this.page.on("download", (download) => void download.delete().catch(() => {}));
    await this.planner.open();
    this.#session = await this.page.context().newCDPSession(this.page);
    for (const name of (await filesIn("curricula")).filter((name) => name.endsWith(".tsv"))) {
      this.#tables.push((await curriculum(name.slice(0, -4))).text);
    }
    for (const folder of ["plans", "bad"]) {
      for (const name of (await filesIn(folder)).filter((name) => name.endsWith(".json"))) {
        this.#files.push({ name, bytes: await fixture(`${folder}/${name}`) });
      }
    }
    await this.open("typical");
  }

  /** One gesture, of those there is something for. What was there a moment ago may be gone or covered: then it was none. */
  async gesture(): Promise<void> {
    const place = await this.#see();
    for (;;) {
      const [name, act] = this.chance.weighed(place === "page" ? ON_PAGE : place === "menu" ? IN_MENU : IN_DIALOG);
      this.#done.push(name);
      try {
        return await act(this);
      } catch (error) {
        if (error instanceof Nothing) {
          this.#done.pop();
          continue;
        }
        if (!/Timeout|not attached|not visible|detached/.test(String(error))) throw error;
        this.missed += 1;
        return this.#note("missed");
      }
    }
  }

  // What a gesture is made of

  /** One of what can be used, with these roles and a name that fits. */
  find(roles: string[], name = /(?:)/): Locator {
    const fitting = this.#things.filter((thing) => roles.includes(thing.role) && name.test(thing.name));
    if (fitting.length === 0) throw new Nothing();
    const thing = this.chance.pick(fitting);
    this.#note(`${thing.role} “${thing.name.slice(0, 60)}”`);
    return this.#scope.getByRole(thing.role as "button", { name: thing.name, exact: true }).nth(thing.at);
  }

  async click(roles: string[], name?: RegExp): Promise<void> {
    await this.find(roles, name).click(PATIENCE);
  }

  async fill(roles: string[], texts: string[]): Promise<void> {
    const field = this.find(roles);
    const text = this.chance.pick(texts);
    this.#note(JSON.stringify(text.slice(0, 20)));
    await field.fill(text, PATIENCE);
    await this.press(this.chance.pick(["Enter", "Tab", "Escape"]));
  }

  /** Chooses from a list, or types into one that takes other words as well. */
  async choose(): Promise<void> {
    const box = this.find(["combobox"]);
    const [chance, text] = [this.chance.next(), this.chance.pick(TEXTS)];
    const options = await box.evaluate((box) => (box instanceof HTMLSelectElement ? [...box.options].filter(({ disabled }) => !disabled).map(({ index }) => index) : undefined), undefined, PATIENCE);
    if (!options) await box.fill(text, PATIENCE);
    else if (options.length > 0) await box.selectOption({ index: options[Math.floor(chance * options.length)] }, PATIENCE);
  }

  async press(key: string): Promise<void> {
    this.#note(key);
    await this.page.keyboard.press(key);
  }

  pickKey(): string {
    return this.chance.pick(KEYS);
  }

  async pressOnCard(): Promise<void> {
    await this.find(["listitem"], NAMED).focus(PATIENCE);
    for (let presses = 1 + this.chance.below(3); presses > 0; presses -= 1) await this.press(this.chance.pick(CARD_KEYS));
  }

  async drag(): Promise<void> {
    const [card, target] = [this.find(["listitem"], NAMED), this.find(["region", "listitem"], NAMED)];
    const [across, down, cancelled] = [this.chance.next(), this.chance.next(), this.chance.below(5) === 0];
    await card.scrollIntoViewIfNeeded(PATIENCE);
    const [from, to] = [await card.boundingBox(PATIENCE), await target.boundingBox(PATIENCE)];
    if (!from || !to) return;
    await this.page.mouse.move(from.x + from.width / 2, from.y + 12);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + from.width / 2 + 9, from.y + 20, { steps: 2 });
    await this.page.mouse.move(to.x + to.width * across, to.y + to.height * down, { steps: 3 });
    if (cancelled) await this.press("Escape");
    await this.page.mouse.up();
  }

  async import(): Promise<void> {
    const { name, bytes } = this.chance.pick(this.#files);
    this.#note(name);
    await this.#choose(name, bytes);
  }

  /** Opens a plan of the fixtures as a file. */
  async open(name: string): Promise<void> {
    this.#note(`open ${name}`);
    await this.#choose(`${name}.padu.json`, await fixture(`plans/${name}.padu.json`));
  }

  async #choose(name: string, buffer: Buffer): Promise<void> {
    const field = this.planner.host.getByLabel(words.id.chooseFile).or(this.planner.host.getByLabel(words.en.chooseFile));
    await field.setInputFiles({ name, mimeType: "application/json", buffer });
  }

  async paste(): Promise<void> {
    const button = this.find(["button"], PASTE);
    const [table, taken] = [this.chance.pick(this.#tables), this.chance.below(3) > 0];
    await button.click(PATIENCE);
    const dialog = this.planner.host.getByRole("dialog", { name: PASTE });
    await dialog.getByRole("textbox", { name: /^(Tabel|Table)$/ }).fill(table, PATIENCE);
    if (taken) await dialog.getByRole("button", { name: /^(Tambahkan|Add) \d/ }).click(PATIENCE);
  }

  async resize(): Promise<void> {
    const size = this.chance.pick(SIZES);
    this.#note(`${size.width} px`);
    await this.page.setViewportSize(size);
  }

  async speak(): Promise<void> {
    const lang = this.chance.pick(["id", "en"] as const);
    this.#note(lang);
    await this.planner.host.evaluate((element, lang) => element.setAttribute("lang", lang), lang);
  }

  async reload(): Promise<void> {
    if (await this.#isSaved()) await this.planner.reload();
  }

  #note(what: string): void {
    this.#done[this.#done.length - 1] = `${this.#done.at(-1) ?? ""} ${what}`;
  }

  trace(): string {
    return this.#done.slice(-40).join("\n");
  }

  memory(): Promise<Memory> {
    return memoryOf(this.page, this.#session);
  }

  // What can be used

  /** Lists what there is to be used now, in a menu or dialog where one is open, and gives the place. */
  async #see(): Promise<"page" | "dialog" | "menu"> {
    const { host } = this.planner;
    let list = (await host.ariaSnapshotJSON()) as unknown as (Node | string)[];
    let place: "page" | "dialog" | "menu" = "page";
    this.#scope = host;
    for (const role of ["menu", "dialog"] as const) {
      const open = all(list).filter((node) => node.role === role);
      if (open.length === 0) continue;
      [place, list, this.#scope] = [role, open[open.length - 1].children ?? [], host.getByRole(role).last()];
      break;
    }
    const counts = new Map<string, number>();
    this.#things = [];
    for (const { role, name = "", disabled } of all(list)) {
      const key = `${role} ${name}`;
      const at = counts.get(key) ?? 0;
      counts.set(key, at + 1);
      // A system's dialog is no part of the page.
      if (!disabled && !FILE.test(name)) this.#things.push({ role, name, at });
    }
    return place;
  }

  // What must be true

  /** Compares everything that can be counted. */
  async look(): Promise<void> {
    const { page, planner } = this;
    for (let presses = 0; presses < 8 && (await planner.host.getByRole("dialog").or(planner.host.getByRole("menu")).count()) > 0; presses += 1) {
      await page.keyboard.press("Escape");
    }
    await expect(planner.host.getByRole("dialog"), "dialogs after Escape").toHaveCount(0);
    const language = await planner.host.evaluate((element: any) => element.shadowRoot.querySelector("[lang]").lang as Language);
    planner.words = words[language];
    await page.setViewportSize(SIZES[0]);

    const text = await planner.json();
    await expectValidPlan(text);
    const plan = JSON.parse(text);
    const figures = recount(plan);
    expect(plan.summary, "the summary in the file").toEqual(summaryOf(figures));
    expect(await planner.host.evaluate((element: any) => element.summary), "the summary of the element").toEqual(summaryOf(figures));
    expect(await this.#again(text), "export, import, export").toBe(text);
    if (await this.#isSaved()) expect(await this.#isKept(text), "called saved, and kept").toBe(true);
    await this.#compareScreen(plan, figures, language);

    const sessions = plan.unmapped.length + plan.flow.reduce((sum: number, phase: any) => sum + phase.sessions.length, 0);
    this.#done.push(`— ${sessions} sessions`);
    if (sessions > MOST_SESSIONS || sessions < 3) await this.open("typical");
    await this.#sweep();
  }

  async #compareScreen(plan: any, figures: ReturnType<typeof recount>, language: Language): Promise<void> {
    const { planner } = this;
    const jp = (amount: number) => `${shown(amount, language)} JP`;
    if (plan.materials.length === 0) return;
    await planner.view("board").click();
    // While something is looked for, a place says how many sessions fit instead of its sum.
    const search = planner.host.getByRole("searchbox");
    if ((await search.count()) > 0) await search.fill("");
    if (figures.share !== null) await expect(planner.share, "the share").toHaveAttribute("aria-valuenow", String(figures.share / 100));
    const header = planner.host.getByRole("button", { name: language === "id" ? /^Rincian kegiatan/ : /^Programme details/ });
    await expect(header, "JP in the header").toContainText(plan.jp.target === null ? jp(figures.jp) : `${shown(figures.jp, language)} / ${shown(hundredths(plan.jp.target), language)} JP`);

    // A view that was just chosen is painted in the next frame.
    await expect(async () => {
      const places = [...plan.flow.map((phase: any) => phase.sessions), plan.unmapped];
      const shownPlaces = await planner.host.evaluate((element: any) => {
        const root: ShadowRoot = element.shadowRoot;
        const sections = [...root.querySelectorAll("[role=tabpanel] section")].filter((section) => section.querySelector("h2"));
        return sections.map((section) => ({
          name: section.querySelector("h2")!.textContent!,
          said: section.textContent!.replace(/\s+/g, " "),
          // What is no amount stays as it was typed, and is marked.
          jp: [...section.querySelectorAll<HTMLInputElement>("li [role=spinbutton]")].map((field) => ({
            typed: field.ariaInvalid === "true" ? null : field.value,
            told: field.ariaValueNow,
          })),
        }));
      });
      const inOrder = [...(shownPlaces.length > plan.flow.length ? [plan.unmapped] : []), ...plan.flow.map((phase: any) => phase.sessions)];
      expect(shownPlaces.length, "places on the board").toBeGreaterThanOrEqual(plan.flow.length);
      for (const [at, sessions] of inOrder.entries()) {
        const { name, said, jp: fields } = shownPlaces[at];
        const sum = sessions.reduce((sum: number, session: any) => sum + hundredths(session.jp), 0);
        const amounts: (number | null)[] = sessions.map(({ jp }: any) => jp);
        expect(fields.map(({ told }) => told), `JP that ${name} tells`).toEqual(amounts.map((jp) => (jp === null ? null : String(jp))));
        const typedIn = amounts.map((jp, at) => (fields[at].typed === null ? null : jp === null ? "" : typed(hundredths(jp), language)));
        expect(fields.map(({ typed }) => typed), `JP in ${name}`).toEqual(typedIn);
        expect(said, `the sum of ${name}`).toContain(jp(sum));
      }
      expect(places.flat().length, "sessions").toBe(inOrder.flat().length);
    }).toPass({ timeout: 5000 });

    await planner.view("table").click();
    const total = planner.host.getByRole("tabpanel").getByRole("row").last();
    await expect(total, "the total of the table").toContainText(shown(figures.jp, language));
    await planner.view("board").click();
  }

  /** The text once more, from a planner that has just read it. */
  #again(text: string): Promise<string> {
    return this.page.evaluate(async (text) => {
      const other: any = ((window as any).otherPlanner ??= document.createElement("padu-planner"));
      await other.ready;
      const answer = other.load(text);
      return answer.ok ? other.toJSON() : JSON.stringify(answer.problems);
    }, text);
  }

  async #isSaved(): Promise<boolean> {
    return (await this.planner.host.getByText(words.id.saved).or(this.planner.host.getByText(words.en.saved)).count()) > 0;
  }

  #isKept(text: string): Promise<boolean> {
    return this.page.evaluate((text) => {
      const plain = (text: string) => text.replace(/\n {2}"id": "[^"]*"/, "");
      return Object.values({ ...localStorage }).some((kept) => plain(kept) === plain(text));
    }, text);
  }

  /** Plans that were left are kept for ever; a hand that begins a hundred of them fills any storage. */
  async #sweep(): Promise<void> {
    await this.page.evaluate(() => {
      const left = Object.keys(localStorage).filter((place) => place.startsWith("padu/") && place !== "padu/plans");
      for (const place of left.slice(20)) localStorage.removeItem(place);
    });
  }
}

type Weighed = readonly (readonly [number, readonly [string, Act]])[];

const ON_PAGE: Weighed = [
  [18, ["JP", (monkey) => monkey.fill(["spinbutton"], AMOUNTS)]],
  [10, ["mode", (monkey) => monkey.choose()]],
  [9, ["card menu", (monkey) => monkey.click(["button"], /^(Tindakan untuk|Actions for) /)]],
  [10, ["button", (monkey) => monkey.click(["button"])]],
  [8, ["keys on a card", (monkey) => monkey.pressOnCard()]],
  [8, ["drag", (monkey) => monkey.drag()]],
  [6, ["undo", (monkey) => monkey.click(["button"], /^(Urungkan|Undo)$/)]],
  [4, ["redo", (monkey) => monkey.click(["button"], /^(Ulangi|Redo)$/)]],
  [5, ["key", async (monkey) => monkey.press(monkey.pickKey())]],
  [4, ["text", (monkey) => monkey.fill(["textbox", "searchbox"], TEXTS)]],
  [5, ["select", (monkey) => monkey.click(["checkbox", "radio"])]],
  [4, ["view", (monkey) => monkey.click(["tab"])]],
  [2, ["more", (monkey) => monkey.click(["button"], /^(Tindakan lain|More actions|Format lain|Other formats)$/)]],
  [2, ["import", (monkey) => monkey.import()]],
  [1, ["paste", (monkey) => monkey.paste()]],
  [1, ["window", (monkey) => monkey.resize()]],
  [1, ["language", (monkey) => monkey.speak()]],
  [0.3, ["reload", (monkey) => monkey.reload()]],
];

const IN_MENU: Weighed = [
  [8, ["item", (monkey) => monkey.click(["menuitem", "menuitemcheckbox", "menuitemradio"])]],
  [2, ["keys in a menu", async (monkey) => {
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await monkey.press(key);
  }]],
  [1, ["away", (monkey) => monkey.press("Escape")]],
];

const IN_DIALOG: Weighed = [
  [6, ["button in a dialog", (monkey) => monkey.click(["button"])]],
  [4, ["field in a dialog", (monkey) => monkey.fill(["textbox", "spinbutton", "searchbox"], [...TEXTS, ...AMOUNTS])]],
  [3, ["choice in a dialog", (monkey) => monkey.choose()]],
  [3, ["box in a dialog", (monkey) => monkey.click(["checkbox", "radio", "tab"])]],
  [3, ["away", (monkey) => monkey.press("Escape")]],
];
