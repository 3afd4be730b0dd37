/** The knowledge of the field in one piece of work: from the questions that lead to a kind to the file that holds it all. */
import { expectValidPlan } from "./fixtures";
import { axe, expect, test } from "./support";

const says = {
  id: {
    title: "Bimtek Pengadaan BUMN 2026",
    team: "Tim proyek",
    literacy: "Kesenjangan literasi digital peserta",
    addSession: "Tambah sesi Pelatihan IT dasar",
    training: "Pelatihan IT dasar",
    answered: "Dijawab",
    person: "Nama",
    assign: "Tugaskan ke materi",
    add: "Tambah fasilitator",
    type: "Jenis Siti Aminah",
    practitioner: "Praktisi",
    participants: "Jumlah peserta",
    room: "Ruang kelas",
    amount: "2.000.000",
    days: "Hari di kelas",
    aspects: ["Fleksibilitas", "Biaya operasional", "Monitoring peserta", "Skala peserta", "Keterlibatan & refleksi", "Pembaruan materi"],
    support: "Pendamping digital",
    partly: "Sebagian di rencana: kesenjangan literasi digital ditangani di Kesiapan.",
    terms: "Teks untuk KAK",
    opening: "Kegiatan “Bimtek Pengadaan BUMN 2026” dilaksanakan dengan pembelajaran campuran",
  },
  en: {
    title: "Procurement bimtek 2026",
    team: "Project team",
    literacy: "Gaps in participants' digital literacy",
    addSession: "Add a session: Basic IT training",
    training: "Basic IT training",
    answered: "Answered",
    person: "Name",
    assign: "Assign to a material",
    add: "Add facilitator",
    type: "Type of Siti Aminah",
    practitioner: "Practitioner",
    participants: "Participants",
    room: "Room",
    amount: "2,000,000",
    days: "Days in class",
    aspects: ["Flexibility", "Running costs", "Monitoring", "Number of participants", "Engagement and reflection", "Updating material"],
    support: "Digital support",
    partly: "Partly in the plan: gaps in digital literacy are seen to in Readiness.",
    terms: "Text for the terms of reference",
    opening: "The programme “Procurement bimtek 2026” uses blended learning",
  },
};

for (const language of ["id", "en"] as const) {
  test(`from the questions to the file and back: ${language}`, async ({ page, planner }) => {
    const words = says[language];
    await planner.open();
    await planner.speak(language);
    const blank = await planner.json();

    // A kind by the questions, and its template.
    const { kinds } = planner.words;
    await planner.host.getByRole("button", { name: planner.words.more.chooseKind, exact: true }).click();
    const dialog = planner.dialog(kinds.chooser);
    for (const name of kinds.answers) await dialog.getByRole("radio", { name, exact: true }).check();
    await dialog.getByRole("button", { name: kinds.startFrom("Bimtek"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(planner.card("Pre-test", planner.words.stages.online)).toBeFocused();
    await planner.host.getByRole("textbox", { name: planner.words.title, exact: true }).fill(words.title);

    // Readiness: a point is ticked, the session against low digital literacy added, somebody who teaches noted.
    await planner.view("readiness").click();
    await planner.host.getByRole("checkbox", { name: words.team, exact: true }).check();
    const literacy = planner.host.getByRole("group", { name: words.literacy, exact: true });
    await literacy.getByRole("button", { name: words.addSession }).click();
    await expect(literacy).toContainText(words.answered);
    const name = { name: words.person, exact: true };
    await planner.host.getByRole("textbox", name).or(planner.host.getByRole("combobox", name)).fill("Siti Aminah");
    await planner.host.getByRole("combobox", { name: words.assign }).selectOption({ label: words.training });
    await planner.host.getByRole("button", { name: words.add }).click();
    await planner.host.getByRole("combobox", { name: words.type, exact: true }).selectOption({ label: words.practitioner });
    await axe(page);

    // Why blended: days, costs, the six aspects.
    await planner.view("compare").click();
    for (const [label, text] of [[words.participants, "30"], [words.room, words.amount]] as const) {
      await planner.host.getByRole("textbox", { name: label, exact: true }).fill(text);
      await planner.host.getByRole("textbox", { name: label, exact: true }).press("Enter");
    }
    await expect(planner.host.getByRole("rowheader", { name: words.days })).toBeVisible();
    for (const aspect of words.aspects) {
      await expect(planner.host.getByRole("rowheader", { name: aspect, exact: true })).toBeVisible();
    }
    await axe(page);

    // Why and how: what was done answers a point, and the text has the plan's own title.
    await planner.view("strategy").click();
    await expect(planner.host.getByRole("checkbox", { name: words.support, exact: true })).toBeChecked();
    await expect(planner.host.getByText(words.partly)).toBeVisible();
    await expect(planner.host.getByRole("region", { name: words.terms })).toContainText(words.opening);
    await axe(page);

    // All of it is in the file, in undo, and in what is opened again.
    const { text } = await planner.exportJson();
    await expectValidPlan(text);
    const plan = JSON.parse(text);
    expect(plan).toMatchObject({
      title: words.title,
      program: { kind: "bimtek", participants: 30 },
      facilitators: [{ name: "Siti Aminah", type: "praktisi", cap: null }],
      readiness: { checklist: [{ point: "projectTeam", done: true }], risks: [{ risk: "digitalLiteracy" }] },
      costs: { room: 2_000_000 },
    });
    expect(plan.materials.find((material: any) => material.title === words.training).facilitators).toEqual(["Siti Aminah"]);
    await planner.undoTo(blank);
    await planner.importFile(text);
    await expect.poll(() => planner.json()).toBe(text);
    await planner.view("readiness").click();
    await expect(planner.host.getByRole("checkbox", { name: words.team, exact: true })).toBeChecked();
    await expect(planner.host.getByRole("combobox", { name: words.type, exact: true })).toBeVisible();
  });
}

test.describe("narrow", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const view of ["readiness", "compare", "strategy"] as const) {
    test(`axe finds nothing at 320 px in a plan from a template: ${view}`, async ({ page, planner }) => {
      await planner.open();
      await planner.host.getByRole("button", { name: /^Bimtek 2–3 hari/ }).click();
      await planner.view(view).click();
      await expect(planner.host.getByRole("heading", { level: 3 }).first()).toBeVisible();
      await axe(page);
    });
  }
});
