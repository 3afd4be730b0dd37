/** How ready a programme is: stages that follow from the data, elements, the checklist, risks, indicators. */
import { type Locator } from "@playwright/test";

import { expectValidPlan, planOf } from "./fixtures";
import { layoutFaults } from "./measure";
import { preparedPlan, views } from "./states";
import { type Planner, axe, expect, test } from "./support";

const says = {
  id: {
    stages: ["Analisis kebutuhan dan kurikulum", "Teknologi dan infrastruktur", "Evaluasi dan umpan balik"],
    of: (done: number, all: number) => `${done} dari ${all}`,
    team: "Tim proyek",
    point: "Butir 1: Tim proyek",
    lmsPoint: "Butir 3: LMS",
    ticked: /^Daftar periksa: 1 dari 14 selesai\. /,
    unticked: /^Diurungkan: Daftar periksa: 1 dari 14 selesai\. /,
    responsible: "Penanggung jawab",
    due: "Tenggat",
    notes: "Catatan",
    noDay: "Isi dengan tanggal yang ada.",
    late: "Sesudah tanggal mulai kegiatan.",
    lms: "Platform LMS",
    face: "Sesi tatap muka dan workshop",
    states: { covered: "Tercakup", partly: "Sebagian", notYet: "Belum", none: "Tidak berlaku" },
    namesLms: "Sebut LMS-nya pada media materi daring, atau centang butir 3.",
    byPoint: "Butir 3 pada daftar periksa sudah selesai.",
    literacy: "Kesenjangan literasi digital peserta",
    internet: "Akses internet tidak stabil",
    addSession: "Tambah sesi Pelatihan IT dasar",
    training: "Pelatihan IT dasar",
    added: /^Pelatihan IT dasar ditambahkan ke Daring\. Daring 50%/,
    show: "Lihat Pelatihan IT dasar",
    unlink: "Lepas Pelatihan IT dasar",
    link: /^Tautkan materi yang ada…/,
    answered: "Dijawab",
    unanswered: "Belum dijawab",
    likelihood: "Kemungkinan",
    high: "Tinggi",
    offline: "Tandai 1 materi asinkron: ada salinan luring",
    allOffline: "Semua materi asinkron punya salinan luring.",
    quiz: "Skor kuis",
    measured: ["Target capaian", "Cara mengukur", "Waktu pengukuran"],
    mapped: "Semua sesi sudah dipetakan",
    legal: "Dasar hukum disebut",
    legalField: "Dasar hukum",
  },
  en: {
    stages: ["Needs analysis and curriculum", "Technology and infrastructure", "Evaluation and feedback"],
    of: (done: number, all: number) => `${done} of ${all}`,
    team: "Project team",
    point: "Point 1: Project team",
    lmsPoint: "Point 3: LMS",
    ticked: /^Checklist: 1 of 14 done\. /,
    unticked: /^Undone: Checklist: 1 of 14 done\. /,
    responsible: "Person in charge",
    due: "Due",
    notes: "Notes",
    noDay: "Enter a day of the calendar.",
    late: "After the start of the activity.",
    lms: "LMS platform",
    face: "Face-to-face sessions and workshops",
    states: { covered: "Covered", partly: "Partly", notYet: "Not yet", none: "Not applicable" },
    namesLms: "Name the LMS among the media of online materials, or tick point 3.",
    byPoint: "Point 3 of the checklist is done.",
    literacy: "Gaps in participants' digital literacy",
    internet: "Unstable internet access",
    addSession: "Add a session: Basic IT training",
    training: "Basic IT training",
    added: /^Basic IT training added to Online\. Online 50%/,
    show: "Show Basic IT training",
    unlink: "Unlink Basic IT training",
    link: /^Link a material…/,
    answered: "Answered",
    unanswered: "Not answered",
    likelihood: "Likelihood",
    high: "High",
    offline: "Mark 1 self-paced material: there is an offline copy",
    allOffline: "Every self-paced material has an offline copy.",
    quiz: "Quiz scores",
    measured: ["Target", "How measured", "When measured"],
    mapped: "All sessions mapped",
    legal: "Legal basis named",
    legalField: "Legal basis",
  },
};

type Says = (typeof says)["id"];

/** A material to study alone, one to practise in class, and nothing noted yet. */
const plain = () =>
  planOf(
    { online: [["Regulasi PBJ", 4, { nature: "regulation" }]], faceToFace: [["Menyusun dokumen", 4, { nature: "practice" }]] },
    { program: { kind: "bimtek", startDate: "2026-09-01" } },
  );

async function opened(planner: Planner, language: keyof typeof says, plan: unknown = plain()): Promise<Says> {
  await planner.open();
  await planner.speak(language);
  await planner.load(plan);
  await planner.view("readiness").click();
  return says[language];
}

const row = (planner: Planner, name: string): Locator => planner.host.getByRole("group", { name, exact: true });
const field = (planner: Planner, label: string, of: string): Locator => planner.host.getByLabel(`${label}: ${of}`, { exact: true });
const stage = (planner: Planner, name: string): Locator => planner.host.locator("summary").filter({ hasText: name });

for (const language of ["id", "en"] as const) {
  test.describe(language, () => {
    test("a point is ticked in one step, and the stage it belongs to comes further by it", async ({ planner }) => {
      const its = await opened(planner, language);
      const first = stage(planner, its.stages[0]);
      await expect(first).toContainText(its.of(2, 7));
      const team = planner.host.getByRole("checkbox", { name: its.team, exact: true });
      await team.check();
      await expect(planner.status).toHaveText(its.ticked);
      await expect(first).toContainText(its.of(3, 7));
      expect((await planner.plan()).readiness.checklist).toEqual([
        { point: "projectTeam", done: true, responsible: "", due: null, notes: "" },
      ]);
      await planner.undo();
      await expect(planner.status).toHaveText(its.unticked);
      await expect(team).not.toBeChecked();
      await expect(first).toContainText(its.of(2, 7));
      expect(await planner.plan()).not.toHaveProperty("readiness");
    });

    test("who and when are typed in, each one step of undo; a day that is none is said", async ({ page, planner }) => {
      const its = await opened(planner, language);
      const before = await planner.json();
      await field(planner, its.responsible, its.team).pressSequentially("Bagian Diklat");
      await field(planner, its.due, its.team).fill("2026-09-15");
      const point = row(planner, its.point);
      await expect(point).toContainText(its.late);
      await field(planner, its.due, its.team).fill("2026-08-15");
      await expect(point).not.toContainText(its.late);
      await field(planner, its.notes, its.team).fill("Rapat pertama\nSenin");
      expect((await planner.plan()).readiness.checklist).toEqual([
        { point: "projectTeam", done: false, responsible: "Bagian Diklat", due: "2026-08-15", notes: "Rapat pertama\nSenin" },
      ]);
      await planner.undo();
      expect((await planner.plan()).readiness.checklist[0]).toMatchObject({ due: "2026-08-15", notes: "" });
      await planner.undoTo(before);
      // A part of a day is none.
      await field(planner, its.due, "LMS").focus();
      await page.keyboard.press("0");
      await page.keyboard.press("2");
      await field(planner, its.responsible, "LMS").focus();
      await expect(row(planner, its.lmsPoint).getByRole("alert")).toHaveText(its.noDay);
      expect(await planner.json(), "nothing changed by it").toBe(before);
    });

    test("elements are found in the sessions, and lead to them", async ({ planner }) => {
      const its = await opened(planner, language);
      const [lms, face] = [row(planner, its.lms), row(planner, its.face)];
      await expect(lms).toContainText(its.states.partly);
      await expect(lms).toContainText(its.namesLms);
      await expect(face).toContainText(its.states.covered);
      await planner.host.getByRole("checkbox", { name: "LMS", exact: true }).check();
      await expect(lms).toContainText(its.states.covered);
      await expect(lms).toContainText(its.byPoint);
      await field(planner, its.notes, its.lms).fill("Moodle lembaga");
      expect((await planner.plan()).readiness.elements).toEqual([{ element: "lms", notes: "Moodle lembaga" }]);
      await face.getByRole("button", { name: /Menyusun dokumen$/ }).click();
      await expect(planner.card("Menyusun dokumen")).toBeFocused();
      await planner.load(planOf({ faceToFace: [["Praktik", 2, { nature: "practice" }]] }, { balance: null }));
      await planner.view("readiness").click();
      await expect(lms).toContainText(its.states.none);
    });

    test("the session against low digital literacy is added, leads to the board, and goes again", async ({ planner }) => {
      const its = await opened(planner, language);
      const before = await planner.json();
      const literacy = row(planner, its.literacy);
      await expect(literacy).toContainText(its.unanswered);
      await literacy.getByRole("button", { name: its.addSession }).click();
      await expect(planner.status).toHaveText(its.added);
      const show = literacy.getByRole("button", { name: its.show, exact: true });
      await expect(show, "the focus follows").toBeFocused();
      await expect(literacy).not.toContainText(its.unanswered);
      await expect(literacy).toContainText(its.answered);
      await expect(literacy.getByRole("button", { name: its.addSession })).toHaveCount(0);
      const plan = await planner.plan();
      expect(plan.readiness.risks).toEqual([
        { risk: "digitalLiteracy", likelihood: null, owner: "", mitigation: "", materials: [plan.materials[2].id] },
      ]);
      expect(plan.flow[0].sessions[0]).toMatchObject({ material: plan.materials[2].id, mode: "onlineSync", jp: null, counted: false });
      await show.press("Enter");
      await expect(planner.card(its.training, planner.words.stages.online)).toBeFocused();
      // Without its session it is no answer any longer.
      await planner.act(its.training, "delete");
      expect(await planner.json()).toBe(before);
      await planner.undo(2);
      expect(await planner.json(), "the session and the deletion taken back").toBe(before);
      await planner.redo();
      await planner.view("readiness").click();
      await literacy.getByRole("button", { name: its.unlink, exact: true }).click();
      await expect(literacy).toContainText(its.unanswered);
      await literacy.getByRole("combobox", { name: its.link }).selectOption({ label: its.training });
      await expect(show).toBeFocused();
    });

    test("other risks are weighed, and answered in words or by offline copies", async ({ planner }) => {
      const its = await opened(planner, language);
      const internet = row(planner, its.internet);
      await internet.getByRole("combobox", { name: `${its.likelihood}: ${its.internet}`, exact: true }).selectOption(its.high);
      await field(planner, its.responsible, its.internet).fill("Unit TI");
      await expect(internet).toContainText(its.unanswered);
      await expect(stage(planner, its.stages[1])).toContainText(its.of(0, 5));
      await internet.getByRole("button", { name: its.offline }).click();
      await expect(internet).toContainText(its.allOffline);
      await expect(internet, "the focus stays in the row").toBeFocused();
      await expect(stage(planner, its.stages[1])).toContainText(its.of(1, 5));
      const plan = await planner.plan();
      expect(plan.materials.map((material: any) => material.offlineCopy)).toEqual([true, false]);
      expect(plan.readiness.risks).toEqual([
        { risk: "internet", likelihood: "high", owner: "Unit TI", mitigation: "", materials: [] },
      ]);
    });

    test("an indicator counts once it says what, how and when", async ({ planner }) => {
      const its = await opened(planner, language);
      const evaluation = stage(planner, its.stages[2]);
      for (const label of its.measured) {
        await expect(evaluation).toContainText(its.of(0, 8));
        await field(planner, label, its.quiz).fill("x");
      }
      await expect(evaluation).toContainText(its.of(1, 8));
    });

    test("by keyboard: from a stage to what it is made of", async ({ page, planner }) => {
      const its = await opened(planner, language, planOf({ tray: [["Regulasi PBJ", 2, { nature: "regulation" }]] }));
      const first = stage(planner, its.stages[0]);
      await first.focus();
      await page.keyboard.press("Enter");
      const fact = (name: string) => planner.host.getByRole("button", { name, exact: true });
      await fact(its.legal).press("Enter");
      await expect(planner.dialog(planner.words.more.programme).getByRole("textbox", { name: its.legalField })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(fact(its.legal), "the focus comes back").toBeFocused();
      await fact(its.point).press("Enter");
      await expect(row(planner, its.point)).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await expect(planner.status).toHaveText(/14/);
      await fact(its.mapped).press("Enter");
      await expect(planner.card("Regulasi PBJ", planner.words.tray)).toBeFocused();
    });

    test("it travels with the file", async ({ planner }) => {
      const its = await opened(planner, language, await preparedPlan());
      await planner.host.getByRole("checkbox", { name: its.team, exact: true }).uncheck();
      const { text } = await planner.exportJson();
      await expectValidPlan(text);
      await planner.load(plain());
      await planner.importFile(text);
      await expect(field(planner, its.responsible, its.team)).toHaveValue("Bagian Diklat");
      await expect(planner.host.getByRole("checkbox", { name: its.team, exact: true })).not.toBeChecked();
      await expect(field(planner, its.due, "LMS")).toHaveValue("2026-09-15");
      expect((await planner.exportJson()).text).toBe(text);
    });

    test("at 320 px nothing is cut off, and axe finds nothing", async ({ page, planner }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await planner.open();
      await planner.speak(language);
      await views.readiness(planner);
      expect(await layoutFaults(page)).toEqual([]);
      await axe(page);
    });
  });
}

test("where nothing may be changed there is nothing to change", async ({ page, planner }) => {
  const its = await opened(planner, "id", await preparedPlan());
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.host.getByRole("checkbox", { name: its.team, exact: true })).toBeDisabled();
  await expect(field(planner, its.responsible, its.team)).not.toBeEditable();
  await expect(planner.host.getByRole("button", { name: its.addSession })).toHaveCount(0);
  await expect(planner.host.getByRole("combobox", { name: its.link })).toHaveCount(0);
  await stage(planner, its.stages[0]).click();
  await expect(planner.host.getByRole("button", { name: its.legal })).toHaveCount(0);
  await planner.host.getByRole("button", { name: its.point, exact: true }).click();
  await expect(row(planner, its.point)).toBeFocused();
  await axe(page);
});
