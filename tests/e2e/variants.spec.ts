/** Alternatives of a plan: kept under a name, compared, opened, taken over in part. */
import { expectValidPlan, planOf } from "./fixtures";
import { layoutFaults } from "./measure";
import { dialogs, planWithVariants, views } from "./states";
import { type Planner, axe, expect, test } from "./support";
import { type Language } from "./words";

const says = {
  id: {
    section: "Alternatif",
    keepTitle: "Simpan sebagai alternatif",
    renameTitle: "Ganti nama alternatif",
    name: "Nama alternatif",
    nameMissing: "Tulis sebuah nama.",
    keep: "Simpan",
    save: "Simpan",
    cancel: "Batal",
    kept: "Rencana disimpan sebagai alternatif Awal.",
    numbered: (number: number) => `Alternatif ${number}`,
    thisPlan: "Rencana ini",
    share: "Porsi daring",
    jp: "JP seluruhnya",
    cost: "Biaya per angkatan",
    same: "sama dengan rencana ini",
    open: (name: string) => `Buka ${name}`,
    opened: "Alternatif Awal dibuka; rencana sebelumnya disimpan sebagai Sebelum membuka Awal.",
    before: "Sebelum membuka Awal",
    see: (name: string) => `Lihat perbedaan ${name}`,
    differences: (name: string) => `Perbedaan dengan ${name}`,
    change: "Tatap muka (luring) → Daring · Daring sinkron",
    outcome: "Daring 33,33% → 50%, di atas target.",
    ticked: "2 dari 3 dipilih",
    take: "Ambil yang dipilih",
    nothing: "Centang paling sedikit satu perbedaan.",
    taken: "2 sesi diambil dari alternatif Alternatif 2.",
    undone: "Diurungkan: 2 sesi diambil dari alternatif Alternatif 2.",
    more: (name: string) => `Tindakan lain untuk ${name}`,
    rename: "Ganti nama…",
    update: "Ganti isinya dengan rencana ini",
    delete: "Hapus",
    renamed: "Alternatif kini bernama Separuh daring.",
    updated: "Alternatif Separuh daring diganti dengan rencana sekarang.",
    deleted: "Alternatif Separuh daring dihapus.",
  },
  en: {
    section: "Alternatives",
    keepTitle: "Keep as alternative",
    renameTitle: "Rename the alternative",
    name: "Name of the alternative",
    nameMissing: "Enter a name.",
    keep: "Keep",
    save: "Save",
    cancel: "Cancel",
    kept: "Plan kept as alternative Awal.",
    numbered: (number: number) => `Alternative ${number}`,
    thisPlan: "This plan",
    share: "Online share",
    jp: "JP in all",
    cost: "Cost per batch",
    same: "same as this plan",
    open: (name: string) => `Open ${name}`,
    opened: "Alternative Awal opened; the plan before it is kept as Before opening Awal.",
    before: "Before opening Awal",
    see: (name: string) => `See differences ${name}`,
    differences: (name: string) => `Differences from ${name}`,
    change: "Face to face → Online · Online, live",
    outcome: "Online 33.33% → 50%, above the target.",
    ticked: "2 of 3 ticked",
    take: "Take over selected",
    nothing: "Tick one difference at least.",
    taken: "2 sessions taken over from alternative Alternative 2.",
    undone: "Undone: 2 sessions taken over from alternative Alternative 2.",
    more: (name: string) => `More actions for ${name}`,
    rename: "Rename…",
    update: "Replace it by this plan",
    delete: "Delete",
    renamed: "The alternative is now called Separuh daring.",
    updated: "Alternative Separuh daring replaced by the plan as it is.",
    deleted: "Alternative Separuh daring deleted.",
  },
} as const;

const plan = () =>
  planOf({
    online: [["Regulasi PBJ", 4, { nature: "regulation" }], ["Etika", 2, { nature: "theory" }]],
    faceToFace: [["Praktik", 6, { nature: "practice" }], ["Studi kasus", 4, { nature: "caseStudy" }]],
    evaluation: [["Post-test", 2, { nature: "postTest" }]],
  });

const section = (planner: Planner, language: Language) => planner.phase(says[language].section);
const button = (planner: Planner, name: string) => planner.host.getByRole("button", { name, exact: true });
const columns = (planner: Planner, language: Language) => section(planner, language).getByRole("columnheader").allTextContents();

/** What stands in a row, the open plan first. */
async function row(planner: Planner, language: Language, name: string): Promise<string[]> {
  const header = planner.page.getByRole("rowheader", { name, exact: true });
  return section(planner, language).getByRole("row").filter({ has: header }).getByRole("cell").allTextContents();
}

/** Keeps the open plan by the menu of the header. */
async function keep(planner: Planner, language: Language, name?: string): Promise<void> {
  await planner.more(planner.words.more.keepAsAlternative);
  const dialog = planner.dialog(says[language].keepTitle);
  const field = dialog.getByRole("textbox", { name: says[language].name, exact: true });
  await expect(field).toBeFocused();
  if (name !== undefined) await field.fill(name);
  await field.press("Enter");
  await expect(dialog).toBeHidden();
}

for (const language of ["id", "en"] as const) {
  const words = says[language];

  test.describe(language, () => {
    test("kept, compared, opened, taken over in part, exported and imported", async ({ planner, page }) => {
      await planner.open();
      await planner.speak(language);
      await planner.load(plan());
      await planner.view("compare").click();
      await button(planner, planner.words.more.keepAsAlternative).click();
      const name = planner.dialog(words.keepTitle).getByRole("textbox", { name: words.name, exact: true });
      await expect(name).toHaveValue(words.numbered(1));
      // The proposal is selected: whoever types replaces it.
      await page.keyboard.type("Awal");
      await planner.dialog(words.keepTitle).getByRole("button", { name: words.keep, exact: true }).click();
      await expect(planner.status).toContainText(words.kept);
      await expect(button(planner, planner.words.more.keepAsAlternative)).toBeFocused();
      expect(await columns(planner, language)).toEqual([expect.anything(), words.thisPlan, `Awal ${words.same}`]);
      const start = await planner.plan();

      await planner.view("board").click();
      await planner.setMode("Studi kasus", "onlineSync");
      await planner.setMode("Etika", "faceToFace");
      await planner.setJp("Praktik", "4");
      await keep(planner, language);
      await planner.setMode("Post-test", "onlineAsync");
      await keep(planner, language, "Ketiga");
      await planner.setJp("Regulasi PBJ", "3");

      await planner.view("compare").click();
      const second = words.numbered(2);
      expect((await columns(planner, language)).slice(1)).toEqual([words.thisPlan, "Awal", second, "Ketiga"]);
      expect((await row(planner, language, words.jp)).map((cell) => cell.trim())).toEqual(["15", "18", "16", "16"]);
      const shares = (await row(planner, language, words.share)).map((cell) => cell.trim().split(" ")[0].replace(",", "."));
      expect(shares).toEqual(["60%", "33.33%", "50%", "62.5%"]);
      const choice = section(planner, language).getByRole("checkbox");
      await choice.nth(1).uncheck();
      expect((await columns(planner, language)).slice(1)).toEqual([words.thisPlan, "Awal", "Ketiga"]);
      await choice.nth(1).check();

      const changed = (await planner.plan()).flow;
      await button(planner, words.open("Awal")).click();
      await expect(planner.status).toContainText(words.opened);
      await expect(button(planner, words.open("Awal"))).toBeFocused();
      expect((await planner.plan()).flow).toEqual(start.flow);
      const kept = (await planner.plan()).variants;
      expect(kept.map((variant: any) => variant.name)).toEqual(["Awal", second, "Ketiga", words.before]);
      expect(kept[3].plan.flow).toEqual(changed);
      // Three are compared; a fourth comes in when one of them goes.
      await expect(choice.nth(3)).toBeDisabled();
      await choice.nth(2).uncheck();
      await choice.nth(3).check();

      const before = await planner.json();
      await button(planner, words.see(second)).click();
      const dialog = planner.dialog(words.differences(second));
      await expect(dialog.getByRole("checkbox")).toHaveCount(3);
      const take = dialog.getByRole("button", { name: words.take, exact: true });
      await expect(dialog).toContainText(words.nothing);
      await take.press("Enter");
      await expect(dialog).toBeVisible();
      const cases = dialog.getByRole("checkbox", { name: "Studi kasus", exact: true });
      await expect(cases).toHaveAccessibleDescription(words.change);
      await cases.check();
      await dialog.getByRole("checkbox", { name: "Praktik", exact: true }).press("Space");
      await expect(dialog).toContainText(words.ticked);
      await take.click();
      await expect(dialog).toBeHidden();
      await expect(planner.status).toContainText(words.taken);
      const [online, faceToFace] = (await planner.plan()).flow;
      expect(online.sessions.map((session: any) => session.id)).toEqual(["s1", "s4", "s2"]);
      expect(faceToFace.sessions.map(({ id, jp }: any) => [id, jp])).toEqual([["s3", 4]]);
      await planner.undo();
      await expect(planner.status).toContainText(words.undone);
      expect(await planner.json()).toBe(before);
      await planner.redo();

      const { text } = await planner.exportJson();
      await expectValidPlan(text);
      await planner.load(plan());
      await expect(section(planner, language).getByRole("table")).toHaveCount(0);
      await planner.importFile(text);
      await expect.poll(() => planner.json()).toBe(text);
      await expect(choice).toHaveCount(4);
    });

    test("renamed, replaced and deleted by keyboard", async ({ planner, page }) => {
      await planner.open();
      await planner.speak(language);
      await views.variants(planner);
      const before = await planner.json();
      const choose = async (name: string, item: string) => {
        await button(planner, words.more(name)).focus();
        await page.keyboard.press("ArrowDown");
        await planner.host.getByRole("menuitem", { name: item, exact: true }).press("Enter");
      };
      await choose("40% daring", words.rename);
      const dialog = planner.dialog(words.renameTitle);
      const field = dialog.getByRole("textbox", { name: words.name, exact: true });
      await expect(field).toHaveValue("40% daring");
      await field.fill(" ");
      await field.press("Enter");
      await expect(dialog.getByRole("alert")).toHaveText(words.nameMissing);
      await expect(field).toBeFocused();
      await field.fill("Separuh daring");
      await field.press("Enter");
      await expect(planner.status).toContainText(words.renamed);

      await choose("Separuh daring", words.update);
      await expect(planner.status).toContainText(words.updated);
      expect(await columns(planner, language)).toContain(`Separuh daring ${words.same}`);
      await choose("Separuh daring", words.delete);
      await expect(planner.status).toContainText(words.deleted);
      await expect(button(planner, planner.words.more.keepAsAlternative)).toBeFocused();
      expect((await planner.plan()).variants).toHaveLength(2);
      await planner.undoTo(before);
    });

    test("nothing is cut off at 320 pixels, and axe finds nothing", async ({ planner, page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await planner.open();
      await planner.speak(language);
      for (const state of [views.variants, dialogs["dialog-variant-differences"], dialogs["dialog-variant-name"]]) {
        await page.keyboard.press("Escape");
        await state(planner);
        expect(await layoutFaults(page)).toEqual([]);
        await axe(page);
      }
    });
  });
}

test("who only reads compares, and changes nothing", async ({ planner }) => {
  await planner.open();
  await planner.load(planWithVariants());
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await planner.view("compare").click();
  expect((await row(planner, "id", says.id.cost)).length).toBe(4);
  await expect(section(planner, "id").getByRole("button")).toHaveCount(0);
});
