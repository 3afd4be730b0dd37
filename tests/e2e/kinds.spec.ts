/** Kinds of activity: what they mean, the questions that lead to one, the defaults they set, and their templates. */
import { type Locator } from "@playwright/test";

import { planOf } from "./fixtures";
import { type Planner, axe, expect, test } from "./support";
import { type Language } from "./words";

const languages: Language[] = ["id", "en"];

async function programme(planner: Planner): Promise<Locator> {
  await planner.more(planner.words.more.programme);
  return planner.dialog(planner.words.more.programme);
}

/** What a kind sets besides itself. */
async function defaults(planner: Planner): Promise<unknown> {
  const { program, jp, balance } = await planner.plan();
  const share = balance && `${balance.onlinePercent} ± ${balance.tolerance}`;
  return [program.kind, jp.target, jp.perDay, jp.asyncPerDay, share];
}

async function answer(dialog: Locator, answers: string[]): Promise<void> {
  for (const name of answers) await dialog.getByRole("radio", { name, exact: true }).check();
}

for (const language of languages) {
  test(`the questions lead to a kind, and to its template (${language})`, async ({ planner }) => {
    await planner.open();
    await planner.speak(language);
    const { kinds } = planner.words;
    await planner.host.getByRole("button", { name: planner.words.more.chooseKind, exact: true }).click();
    const dialog = planner.dialog(kinds.chooser);
    await expect(dialog.getByRole("button", { name: kinds.use, exact: true })).toHaveCount(0);
    await answer(dialog, kinds.answers);
    await expect(dialog.getByRole("heading", { level: 3, name: /Bimtek$/ })).toBeVisible();
    // Three grounds for it, one against: it usually takes longer than a day.
    await expect(dialog.getByRole("listitem").filter({ hasText: "2–3" })).toHaveCount(1);
    await axe(planner.page);
    await dialog.getByRole("radio", { name: kinds.online, exact: true }).check();
    await dialog.getByRole("button", { name: kinds.startFrom("Bimtek"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(planner.card("Pre-test", planner.words.stages.online)).toBeFocused();
    expect(await defaults(planner)).toEqual(["bimtek", 32, 10, 3, "100 ± 0"]);
    const checks: { severity: string }[] = await planner.host.evaluate((element: any) => element.checks);
    expect(checks.filter((check) => check.severity !== "advice")).toEqual([]);
    await planner.undo();
    expect((await planner.plan()).materials).toEqual([]);
  });

  test(`asked from the programme, the answers set the kind there (${language})`, async ({ planner }) => {
    await planner.open();
    await planner.speak(language);
    await planner.load(planOf({ online: [["Regulasi", 3]], faceToFace: [["Simulasi", 7]] }));
    const { kinds } = planner.words;
    const before = await planner.json();
    const form = await programme(planner);
    await form.getByRole("button", { name: planner.words.more.chooseKind, exact: true }).click();
    const dialog = planner.dialog(kinds.chooser);
    await answer(dialog, [kinds.twoHours, kinds.online]);
    await dialog.getByRole("button", { name: kinds.use, exact: true }).click();
    await expect(form.getByRole("combobox", { name: kinds.kind })).toHaveValue("webinar");
    expect((await planner.plan()).program.kind).toBe("webinar");
    await planner.page.keyboard.press("Escape");
    await expect(form).toBeHidden();
    await planner.undo();
    expect(await planner.json()).toBe(before);
  });

  test(`a kind says what it means, and sets what nobody has touched (${language})`, async ({ planner }) => {
    await planner.open();
    await planner.speak(language);
    const { kinds } = planner.words;
    await planner.load(planOf({ online: [["Regulasi", 3]] }, { jp: { perDay: 8 } }));
    const form = await programme(planner);
    const kind = form.getByRole("combobox", { name: kinds.kind });
    const guide = form.getByRole("definition");

    await kind.selectOption("diklat");
    await expect(kind).toHaveAccessibleDescription(kinds.diklat);
    await expect(guide.filter({ hasText: "Widyaiswara" })).toBeVisible();
    await expect(form.getByText("“Antara Bimtek dan Diklat”").first()).toBeVisible();
    expect(await defaults(planner)).toEqual(["diklat", 32, 8, 3, "30 ± 5"]);

    // What the designer has set stays: eight JP a day.
    await kind.selectOption("webinar");
    await expect(guide.filter({ hasText: "Google Meet" })).toBeVisible();
    await expect(form.getByRole("checkbox", { name: kinds.online, exact: true })).toHaveCount(0);
    expect(await defaults(planner)).toEqual(["webinar", null, 8, null, null]);
    await kind.selectOption("bimtek");
    expect(await defaults(planner)).toEqual(["bimtek", null, 8, 3, "30 ± 5"]);

    const online = form.getByRole("checkbox", { name: kinds.online, exact: true });
    await online.check();
    expect(await defaults(planner)).toEqual(["bimtek", null, 8, 3, "100 ± 0"]);
    await kind.selectOption("diklat");
    await expect(online).toBeChecked();
    await online.uncheck();
    expect(await defaults(planner)).toEqual(["diklat", 32, 8, 3, "30 ± 5"]);

    await planner.page.keyboard.press("Escape");
    await expect(planner.status).toContainText("30%");
    await planner.undo();
    expect(await defaults(planner)).toEqual(["diklat", 32, 8, 3, "100 ± 0"]);
    await planner.undo(5);
    expect(await defaults(planner)).toEqual(["bimtek", null, 8, 3, "30 ± 5"]);
  });
}

test("every template opens from the dialog, without errors and warnings, and undo takes it back", async ({ planner }) => {
  await planner.open();
  const dialog = planner.dialog(planner.words.more.templates);
  await planner.host.getByRole("button", { name: planner.words.kinds.all, exact: true }).click();
  const form = { false: "Bauran atau tatap muka", true: planner.words.kinds.online };
  const cards = dialog.locator("ul").getByRole("button");
  expect(await cards.count()).toBe(15);
  await planner.page.keyboard.press("Escape");
  const opened = new Set<string>();
  for (const online of ["false", "true"] as const) {
    // With the kinds come the cases and the blank plan, which are the same in both forms.
    for (let at = 0; at < (online === "true" ? 8 : 15); at += 1) {
      await planner.more(planner.words.more.templates);
      await dialog.getByRole("radio", { name: form[online], exact: true }).check();
      await cards.nth(at).click();
      await expect(dialog).toBeHidden();
      const checks: { severity: string }[] = await planner.host.evaluate((element: any) => element.checks);
      const { title } = await planner.plan();
      expect(checks.filter((check) => check.severity !== "advice"), title).toEqual([]);
      opened.add(title);
    }
  }
  // A webinar is online in both forms.
  expect(opened.size).toBe(22);
});

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("the questions, the templates and the kind are accessible and stay within the dialog", async ({ planner }) => {
      await planner.open();
      const { more, kinds } = planner.words;
      for (const [item, name] of [[more.chooseKind, kinds.chooser], [more.templates, more.templates], [more.programme, more.programme]]) {
        await planner.more(item);
        const dialog = planner.dialog(name);
        if (item === more.chooseKind) await answer(dialog, kinds.answers);
        expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBeLessThanOrEqual(0);
        await axe(planner.page);
        await planner.page.keyboard.press("Escape");
        await expect(dialog).toBeHidden();
      }
    });
  });
}
