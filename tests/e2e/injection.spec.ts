/**
 * Nothing of a plan becomes part of the page, of a style, of an address or of a spreadsheet's formulas, whatever field it
 * stands in, in every view, every dialog and everything that is handed over.
 */
import { type Page } from "@playwright/test";

import { planText } from "./fixtures";
import { Fields, HostilePlanner, type Payload, dangers, harmless, payloads, skeleton } from "./hostile";
import { dialogs, views } from "./states";
import { type Planner, expect, test } from "./support";

/** A page without a policy, which would hide what a planner lets through; everything that is run or fetched is noted. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1") && !request.url().startsWith("blob:")) fetched.push(request.url());
  });
  await page.addInitScript(() => {
    const run: string[] = [];
    Object.assign(window, { pwned: (what: string) => run.push(what), run });
  });
  return async () => [...fetched, ...(await page.evaluate(() => (window as any).run))];
}

/** The plan with every field; its first alternative has all that a plan can have, as well. */
async function full(): Promise<any> {
  const plan = JSON.parse(await planText("full"));
  const { competencies, materials, flow, unmapped } = plan;
  Object.assign(plan.variants[0].plan, { competencies, materials, flow, unmapped });
  return plan;
}

test("the plan with every field has every text field of the schema", async () => {
  const fields = await Fields.ofSchema();
  const met = new Set<string>();
  fields.change(await full(), harmless, met);
  expect([...met].sort()).toEqual(fields.all());
  expect(met.size).toBeGreaterThan(20);
});

const states = {
  ...views,
  ...dialogs,
  "every-field": async (planner: Planner) => planner.load(await full()),
  "every-field-in-the-table": async (planner: Planner) => {
    await planner.load(await full());
    await planner.view("table").click();
  },
};
for (const view of ["readiness", "compare", "strategy"] as const) {
  Object.assign(states, {
    [`every-field-in-${view}`]: async (planner: Planner) => {
      await planner.load(await full());
      await planner.view(view).click();
    },
  });
}

test.describe("on the screen and on paper", () => {
  // All at once: where one of them is let through, the others do not hide it.
  const { markup, addresses, templates, directions } = payloads;
  const everything: Payload = (text, number) => markup(addresses(templates(directions(text, number), number), number), number);

  for (const [state, show] of Object.entries(states)) {
    test(`a text stays text: ${state}`, async ({ page }) => {
      const happened = await watch(page);
      const fields = await Fields.ofSchema();
      const look = async (planner: Planner) => {
        await planner.open("/open/two.html");
        await show(planner);
        await painted(page);
        return skeleton(planner.host);
      };
      const plain = await look(new HostilePlanner(page, fields, harmless));
      const planner = new HostilePlanner(page, fields, everything);
      expect(await look(planner), "elements and attributes").toEqual(plain);
      expect(await dangers(planner.host)).toEqual([]);
      await page.emulateMedia({ media: "print" });
      await painted(page);
      expect(await dangers(planner.host), "on paper").toEqual([]);
      expect(await happened(), "what was run or fetched").toEqual([]);
    });
  }
});

for (const [name, payload] of Object.entries(payloads)) {
  test(`${name} stay text in everything that is handed over`, async ({ page }) => {
    const happened = await watch(page);
    await page.addInitScript(() => {
      const taken: { kind: string; text: string }[] = ((window as any).taken = []);
      const clipboard = {
        writeText: async (text: string) => void taken.push({ kind: "text/plain", text }),
        write: async (items: ClipboardItem[]) => {
          for (const item of items) for (const kind of item.types) taken.push({ kind, text: await (await item.getType(kind)).text() });
        },
      };
      Object.defineProperty(navigator, "clipboard", { value: clipboard });
      window.print = () => {};
      document.addEventListener("padu-export", (event) => {
        const { fileName, text } = (event as CustomEvent).detail;
        taken.push({ kind: fileName, text });
        event.preventDefault();
      });
    });
    const planner = new HostilePlanner(page, await Fields.ofSchema(), payload);
    await planner.open("/open/two.html");
    await planner.load(await full());
    const taken = (): Promise<{ kind: string; text: string }[]> => page.evaluate(() => (window as any).taken);
    await planner.button("export").click();
    await planner.button("otherFormats").click();
    for (const item of await planner.host.getByRole("menuitem").allTextContents()) {
      await planner.host.getByRole("menuitem", { name: item, exact: true }).click();
      await planner.button("otherFormats").click();
    }
    await page.keyboard.press("Escape");
    // What the views give away: the comparison as a table, the reasons as a text.
    await planner.view("compare").click();
    await planner.host.getByRole("button", { name: planner.words.copies.comparison, exact: true }).click();
    await planner.view("strategy").click();
    await planner.host.getByRole("button", { name: planner.words.copies.tickAll, exact: true }).click();
    await planner.host.getByRole("button", { name: planner.words.copies.terms, exact: true }).click();
    const all = ["csv", "json", ...["text/html", "text/plain"].flatMap((kind) => [kind, kind, kind])];
    await expect.poll(async () => (await taken()).map(({ kind }) => kind.replace(/^.*\./, "")).sort()).toEqual(all);
    for (const { kind, text } of await taken()) {
      if (kind.endsWith(".json")) expect(JSON.parse(text)).toEqual(await planner.plan());
      else if (kind === "text/html") expect(await faultsOfHtml(page, text), kind).toEqual([]);
      else expect(formulasIn(kind.endsWith(".csv") ? cellsOfCsv(text, ";") : cellsOfTsv(text)), kind).toEqual([]);
      expect(kind).toMatch(/^[a-z0-9./-]{1,100}$/);
    }
    expect(await happened(), "what was run or fetched").toEqual([]);
  });
}

/** As a program writes it that knows nothing of pairs: half of one in three bytes. */
function bytesOf(text: string): Buffer {
  const pieces = text.split("\ud800").map((piece) => Buffer.from(piece));
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [Buffer.from([0xed, 0xa0, 0x80]), piece])));
}

/** Waits until what was done is on the screen. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Cells that a spreadsheet would compute. Written apart from the planner's own rule. */
function formulasIn(cells: string[]): string[] {
  // What the planner has computed itself, such as "−4 jam 42 menit", is an amount with its sign and unit.
  const amount = /^[+\u2212](Rp[\d.]+|[\d.,]+ (JP|hari|malam|jam|menit)( \d+ menit)?)$/;
  return cells.filter((cell) => !amount.test(cell)).filter((cell) => /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*[=+\-@＝＋－＠\u2212]/u.test(cell) || /^[\t\r\n]/.test(cell));
}

function cellsOfTsv(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.split("\t"));
}

/** CSV as RFC 4180 has it. */
function cellsOfCsv(text: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ["", false];
  const content = text.replace(/^\ufeff/, "");
  for (let at = 0; at < content.length; at += 1) {
    const [letter, next] = [content[at], content[at + 1]];
    if (quoted && letter === '"' && next === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (letter === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (letter === separator || letter === "\n")) [cell] = ["", cells.push(cell)];
    else if (quoted || letter !== "\r") cell += letter;
  }
  return [...cells, cell];
}

/** What is in pasted HTML that should not be there. */
async function faultsOfHtml(page: Page, html: string): Promise<string[]> {
  const { tags, attributes, cells } = await page.evaluate((html) => {
    const all = [...new DOMParser().parseFromString(html, "text/html").body.querySelectorAll("*")];
    const cells = all.filter((each) => /^(td|th|caption)$/.test(each.localName));
    return {
      tags: all.map(({ localName }) => localName),
      attributes: all.flatMap((each) => each.getAttributeNames()),
      cells: cells.map(({ textContent }) => textContent ?? ""),
    };
  }, html);
  const known = /^(table|caption|thead|tbody|tfoot|tr|th|td|b|abbr|p|br|h[1-6]|ul|ol|li|strong|em|span|div)$/;
  const allowed = /^(border|lang|scope|align|title|colspan|rowspan)$/;
  return [...tags.filter((tag) => !known.test(tag)), ...attributes.filter((name) => !allowed.test(name)), ...formulasIn(cells)];
}

test.describe("what no plan may hold", () => {
  const refused: Record<string, [text: string, code: string]> = {
    "half of a surrogate pair": ['{"format":"padu-plan","version":1,"title":"a\\ud800b","flow":[]}', "loneSurrogate"],
    "the same, not escaped": ['{"format":"padu-plan","version":1,"title":"a\ud800b","flow":[]}', "loneSurrogate"],
    "a control character": ['{"format":"padu-plan","version":1,"title":"a\\u0007b","flow":[]}', "controlCharacter"],
    "a control character in a name": ['{"format":"padu-plan","version":1,"a\\u0000b":1,"flow":[]}', "controlCharacter"],
    "lists without end": [`{"format":"padu-plan","version":1,"flow":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, "tooDeep"],
    "objects without end": [`{"format":"padu-plan","version":1,"flow":[],"x":${'{"x":'.repeat(10_000)}1${"}".repeat(10_000)}}`, "tooDeep"],
    "lists that are never closed": ["[".repeat(100_000), "tooDeep"],
  };
  for (const [name, [text, code]] of Object.entries(refused)) {
    test(`is refused by name: ${name}`, async ({ planner }) => {
      await planner.open();
      const before = await planner.json();
      const answer = await planner.host.evaluate((element: any, text) => element.load(text), text);
      expect(answer).toMatchObject({ ok: false, problems: [{ code }] });
      expect(answer.problems[0].message.length).toBeGreaterThan(20);
      await planner.importFile(bytesOf(text), "asing.json");
      await expect(planner.dialog(planner.words.cannotOpen)).toBeVisible();
      expect(await planner.json()).toBe(before);
    });
  }

  test("a title of 1 MiB is a title", async ({ planner }) => {
    test.setTimeout(120_000);
    await planner.open();
    const plan = await full();
    plan.title = "Judul ".repeat(2 ** 20 / 6).trim();
    plan.materials[0].title = "x".repeat(2 ** 20);
    await planner.load(plan);
    await expect(planner.saved).toBeVisible();
    expect((await planner.plan()).title).toBe(plan.title);
    const { name, text } = await planner.exportJson();
    expect(name.length).toBeLessThan(100);
    expect(JSON.parse(text).materials[0].title).toBe(plan.materials[0].title);
    await planner.reload();
    expect((await planner.plan()).title).toBe(plan.title);
  });
});
