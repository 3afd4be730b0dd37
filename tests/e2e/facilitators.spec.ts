/** Those who teach: what each has to, what is noted of them, and who has too much. */
import { expectValidPlan } from "./fixtures";
import { layoutFaults } from "./measure";
import { teachingPlan, views } from "./states";
import { type Planner, axe, expect, test } from "./support";

const says = {
  id: {
    section: "Fasilitator",
    name: (at: number) => `Nama fasilitator ${at}`,
    role: (name: string) => `Jenis ${name}`,
    cap: (name: string) => `Batas JP ${name}`,
    actions: (name: string) => `Tindakan untuk fasilitator ${name}`,
    show: (what: string) => `Lihat ${what}`,
    over: "Lebih 2 JP",
    finding: "Budi Santoso 14 JP dalam 4 sesi, batasnya 12 JP: lebih 2 JP.",
    types: { practitioner: "Praktisi", support: "Pendamping digital" },
    newName: "Nama",
    assign: "Tugaskan ke materi",
    add: "Tambah fasilitator",
    delete: "Hapus",
    added: "Fasilitator Wati ditambahkan.",
    renamed: "budi santoso diganti namanya menjadi Budi Santoso.",
    deleted: "Rina dihapus.",
    alike: "Mirip “Budi Santoso”",
    nobody: "Belum ada fasilitator.",
    required: "Wajib diisi.",
  },
  en: {
    section: "Facilitators",
    name: (at: number) => `Name of facilitator ${at}`,
    role: (name: string) => `Type of ${name}`,
    cap: (name: string) => `JP cap of ${name}`,
    actions: (name: string) => `Actions for facilitator ${name}`,
    show: (what: string) => `Show ${what}`,
    over: "2 JP over",
    finding: "Budi Santoso has 14 JP in 4 sessions, with a cap of 12 JP: 2 JP over.",
    types: { practitioner: "Practitioner", support: "Digital support" },
    newName: "Name",
    assign: "Assign to a material",
    add: "Add facilitator",
    delete: "Delete",
    added: "Facilitator Wati added.",
    renamed: "budi santoso renamed to Budi Santoso.",
    deleted: "Rina deleted.",
    alike: "Much like “Budi Santoso”",
    nobody: "No facilitators yet.",
    required: "Required.",
  },
};

async function opened(planner: Planner, language: keyof typeof says): Promise<(typeof says)["id"]> {
  await planner.open();
  await planner.speak(language);
  await views.facilitators(planner);
  return says[language];
}

for (const language of ["id", "en"] as const) {
  test.describe(language, () => {
    test("who has too much is said, found by the checks, and leads to the sessions", async ({ planner }) => {
      const words = await opened(planner, language);
      const table = planner.host.getByRole("table", { name: words.section });
      const row = table.getByRole("row").filter({ has: planner.page.getByRole("button", { name: words.actions("Budi Santoso"), exact: true }) });
      await expect(row.getByRole("cell", { name: "10", exact: true })).toBeVisible();
      await expect(row.getByRole("cell", { name: "14", exact: true })).toBeVisible();
      await expect(row).toContainText(words.over);
      await planner.unfoldChecks();
      await expect(planner.finding(words.finding)).toBeVisible();
      await row.getByRole("button", { name: words.show("Budi Santoso"), exact: true }).click();
      await expect(planner.card("Simulasi e-purchasing")).toBeFocused();

      await planner.view("readiness").click();
      await table.getByRole("textbox", { name: words.cap("Budi Santoso"), exact: true }).fill("14");
      await table.getByRole("textbox", { name: words.cap("Budi Santoso"), exact: true }).press("Enter");
      await expect(planner.finding(words.finding)).toHaveCount(0);
      await expect(row).not.toContainText(words.over);
      await row.getByRole("button", { name: words.actions("Budi Santoso"), exact: true }).click();
      await planner.host.getByRole("menuitem", { name: words.show("Studi kasus"), exact: true }).click();
      await expect(planner.card("Studi kasus")).toBeFocused();
      await planner.undo();
      await expect(planner.finding(words.finding)).toBeVisible();
    });

    test("people are added, named in a material, noted, renamed into one, and removed", async ({ planner }) => {
      const words = await opened(planner, language);
      const before = await planner.json();
      const form = planner.host.getByRole("textbox", { name: words.newName, exact: true }).or(planner.host.getByRole("combobox", { name: words.newName, exact: true }));
      await planner.host.getByRole("button", { name: words.add }).click();
      await expect(planner.host.getByRole("alert")).toHaveText(words.required);
      await form.fill("Wati");
      await planner.host.getByRole("combobox", { name: words.assign }).selectOption("Rencana aksi");
      await planner.host.getByRole("button", { name: words.add }).click();
      await expect(planner.status).toContainText(words.added);
      await expect(form).toBeFocused();
      await planner.host.getByRole("combobox", { name: words.role("Wati"), exact: true }).selectOption({ label: words.types.support });

      await expect(planner.host.getByText(words.alike)).toBeVisible();
      const twin = planner.host.getByRole("textbox", { name: words.name(2), exact: true });
      await twin.fill("Budi Santoso");
      await twin.press("Enter");
      await expect(planner.status).toContainText(words.renamed);
      await expect(planner.host.getByText(words.alike)).toHaveCount(0);

      await planner.host.getByRole("button", { name: words.actions("Rina"), exact: true }).click();
      await planner.host.getByRole("menuitem", { name: words.delete, exact: true }).click();
      await expect(planner.status).toContainText(words.deleted);
      await expect(form).toBeFocused();

      const { text } = await planner.exportJson();
      await expectValidPlan(text);
      const plan = JSON.parse(text);
      expect(plan.materials.map((material: any) => material.facilitators)).toEqual([
        ["Dra. Siti Aminah, M.Pd."],
        ["Dra. Siti Aminah, M.Pd.", "Budi Santoso"],
        ["Budi Santoso"],
        ["Budi Santoso"],
        ["Budi Santoso", "Wati"],
        ["Budi Santoso"],
      ]);
      expect(plan.facilitators.map(({ name, type, cap }: any) => [name, type, cap])).toEqual([
        ["Budi Santoso", "praktisi", 12],
        ["Dra. Siti Aminah, M.Pd.", "widyaiswara", 20],
        ["Wati", "digitalSupport", null],
      ]);
      await planner.undoTo(before);
      await planner.importFile(text);
      await expect.poll(() => planner.json()).toBe(text);
    });

    test("a plan without facilitators says how one comes by them", async ({ planner }) => {
      await planner.open();
      await planner.speak(language);
      await views.typical(planner);
      const plan = await planner.plan();
      for (const material of plan.materials) material.facilitators = [];
      await planner.load(plan);
      await planner.view("readiness").click();
      await expect(planner.host.getByRole("region", { name: says[language].section })).toContainText(says[language].nobody);
    });

    test.describe("narrow", () => {
      test.use({ viewport: { width: 320, height: 640 } });

      test("at 320 px everything of a person is there", async ({ page, planner }) => {
        const words = await opened(planner, language);
        await expect(planner.host.getByRole("textbox", { name: words.cap("Budi Santoso"), exact: true })).toBeVisible();
        await expect(planner.host.getByRole("table").getByText(words.over)).toBeVisible();
        expect(await layoutFaults(page)).toEqual([]);
        await axe(page);
      });
    });
  });
}

test("a name that is typed is one step, and Escape takes it back", async ({ page, planner }) => {
  const words = await opened(planner, "id");
  const before = await planner.json();
  const name = planner.host.getByRole("textbox", { name: words.name(1), exact: true });
  await name.fill("Siti");
  await page.keyboard.press("Escape");
  await expect(name).toHaveValue("Dra. Siti Aminah, M.Pd.");
  await name.fill("Siti Aminah");
  await page.keyboard.press("Tab");
  await expect(planner.host.getByRole("combobox", { name: words.role("Siti Aminah"), exact: true })).toBeFocused();
  await name.fill(" ");
  await page.keyboard.press("Tab");
  await expect(name).toHaveValue("Siti Aminah");
  await planner.undo();
  expect(await planner.json()).toBe(before);
});

test("where nothing may be changed, loads are shown all the same", async ({ planner }) => {
  await planner.open();
  await planner.load(teachingPlan());
  await planner.host.evaluate((element) => element.toggleAttribute("readonly", true));
  await planner.view("readiness").click();
  await expect(planner.host.getByRole("cell", { name: "14", exact: true })).toBeVisible();
  await expect(planner.host.getByRole("button", { name: says.id.add })).toHaveCount(0);
});
