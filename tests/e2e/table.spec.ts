/** The table (Tabel): the same sessions and commands as on the board, with subtotals; selecting and searching in both. */
import { type Locator } from "@playwright/test";

import { planOf } from "./fixtures";
import { type Planner, choose, chosen, expect, test } from "./support";

const plan = () =>
  planOf({
    online: [
      ["Regulasi", 4, { nature: "regulation", group: "Dasar" }],
      ["Konsep", 2.5, { nature: "theory", group: "Inti" }],
    ],
    faceToFace: [
      ["Dokumen", 6, { nature: "practice", group: "Inti" }],
      ["Simulasi", 4, { nature: "simulation", group: "Inti" }],
    ],
    tray: [["Klinik", 1, { nature: "clinic" }]],
  });

test.beforeEach(async ({ planner }) => {
  await planner.open();
  await planner.load(plan());
  await planner.view("table").click();
});

/** The row of a session, or one that begins with a text. */
function row(planner: Planner, title: string): Locator {
  return planner.host.getByRole("row").filter({ has: planner.page.getByRole("rowheader", { name: title, exact: true }) });
}

test("the board is the first view, and both tabs show the same plan", async ({ planner }) => {
  await expect(planner.view("table")).toHaveAttribute("aria-selected", "true");
  await expect(planner.tray).toHaveCount(0);
  await planner.setJp("Regulasi", "5");
  await planner.view("board").click();
  await expect(planner.jpOf("Regulasi")).toHaveValue("5");
  await planner.reload();
  await expect(planner.view("board")).toHaveAttribute("aria-selected", "true");
});

test("groups have their subtotals, and the foot the total", async ({ planner }) => {
  await expect(planner.host.getByRole("row").filter({ hasText: "A. Dasar" })).toContainText("4 JP");
  await expect(planner.host.getByRole("row").filter({ hasText: "B. Inti" })).toContainText("12,5 JP");
  await expect(row(planner, "Jumlah")).toContainText("17,5 JP");
  await planner.setJp("Konsep", "1");
  await expect(planner.host.getByRole("row").filter({ hasText: "B. Inti" })).toContainText("11 JP");
  await expect(row(planner, "Jumlah")).toContainText("16 JP");
});

test("the menu of a row does what it does on the board", async ({ planner }) => {
  const { online, evaluation } = planner.words.stages;
  await planner.moveTo("Simulasi", evaluation);
  await expect(planner.status).toContainText("Simulasi dipindahkan ke Evaluasi, urutan 1 dari 1.");
  await expect(row(planner, "Simulasi")).toBeFocused();
  await planner.act("Konsep", "up");
  await expect(planner.status).toContainText("Konsep dipindahkan ke Daring, urutan 1 dari 2.");
  await planner.act("Dokumen", "duplicate");
  await expect(row(planner, "Dokumen (salinan)")).toBeFocused();
  await planner.act("Dokumen (salinan)", "delete");
  await expect(row(planner, "Dokumen (salinan)")).toHaveCount(0);
  await planner.act("Dokumen", "lock");
  expect((await planner.plan()).flow[1].sessions[0].locked).toBe(true);
  await planner.act("Regulasi", "split");
  await planner.dialog("Pisahkan Regulasi").getByRole("button", { name: "Pisahkan", exact: true }).click();
  await expect(row(planner, "Regulasi (2 dari 2)")).toBeVisible();
  await planner.act("Regulasi (1 dari 2)", "merge");
  await expect(planner.jpOf("Regulasi")).toHaveValue("4");
  await planner.view("board").click();
  expect(await planner.sessionsIn(online)).toEqual(["Konsep", "Regulasi"]);
});

test("mode, stage, nature and group are changed in the row", async ({ page, planner }) => {
  // Beside the findings the column of the group needs a wide page.
  await page.setViewportSize({ width: 1440, height: 800 });
  await planner.setMode("Klinik", "onlineSync");
  await expect(planner.status).toContainText("Klinik dipindahkan ke Pendampingan");
  expect(await chosen(planner.host.getByRole("combobox", { name: "Tahap Klinik" }))).toBe("Pendampingan");
  await choose(planner.host.getByRole("combobox", { name: "Tahap Konsep" }), "Tatap muka (luring)");
  await expect(planner.status).toContainText("Konsep dipindahkan ke Tatap muka (luring), urutan 3 dari 3.");
  expect(await chosen(planner.modeOf("Konsep"))).toBe("Tatap muka (luring)");
  await choose(planner.host.getByRole("combobox", { name: "Sifat Konsep" }), "Diskusi");
  await planner.host.getByRole("combobox", { name: "Kelompok Konsep" }).fill("Penunjang");
  await planner.host.getByRole("combobox", { name: "Kelompok Konsep" }).press("Enter");
  await expect(planner.host.getByRole("row").filter({ hasText: "B. Penunjang" })).toContainText("2,5 JP");
  const konsep = (await planner.plan()).materials.find((material: any) => material.title === "Konsep");
  expect(konsep).toMatchObject({ nature: "discussion", group: "Penunjang" });
  await planner.undo();
  await planner.undo();
  expect(await chosen(planner.host.getByRole("combobox", { name: "Sifat Konsep" }))).toBe("Teori");
});

test("keys go from row to row, move within the stage, and select", async ({ page, planner }) => {
  await row(planner, "Konsep").focus();
  await page.keyboard.press("ArrowUp");
  await expect(row(planner, "Regulasi")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(planner.status).toContainText("Konsep dipindahkan ke Daring, urutan 1 dari 2.");
  await expect(row(planner, "Konsep")).toBeFocused();
  await page.keyboard.press(" ");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(planner.host.getByRole("group", { name: "2 sesi dipilih" })).toContainText("8,5 JP");
  await page.keyboard.press("Escape");
  await expect(planner.host.getByRole("group", { name: /dipilih/ })).toHaveCount(0);
});

for (const view of ["board", "table"] as const) {
  test(`one command on all that are selected: ${view}`, async ({ page, planner }) => {
    await planner.view(view).click();
    const before = await planner.json();
    const bar = planner.host.getByRole("group", { name: /dipilih/ });
    await planner.select("Konsep");
    await planner.select("Dokumen");
    await planner.select("Klinik");
    await expect(bar).toContainText("3 sesi dipilih");
    await expect(bar).toContainText("9,5 JP");

    await bar.getByRole("button", { name: "Moda", exact: true }).click();
    await planner.host.getByRole("menuitem", { name: "Daring sinkron" }).click();
    const modes = (plan: any) => [...plan.flow.flatMap((phase: any) => phase.sessions), ...plan.unmapped].map((session: any) => session.mode);
    expect(modes(await planner.plan()).filter((mode) => mode === "onlineSync")).toHaveLength(3);
    await expect(planner.status).toContainText("2 lainnya");
    await planner.undo();
    expect(await planner.json(), "one step").toBe(before);

    await bar.getByRole("button", { name: "Pindahkan ke…" }).click();
    const dialog = planner.dialog(/^Pindahkan .* dan 2 lainnya$/);
    await choose(dialog.getByRole("combobox", { name: "Tahap" }), "Evaluasi");
    await dialog.getByRole("button", { name: "Pindahkan", exact: true }).click();
    expect((await planner.plan()).flow[2].sessions).toHaveLength(3);
    await planner.undo();

    await planner.host.getByRole("checkbox", { name: "Pilih Konsep" }).focus();
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    expect(await planner.json()).toBe(before);
  });

  test(`search narrows the view and keeps the plan: ${view}`, async ({ planner }) => {
    await planner.view(view).click();
    const before = await planner.json();
    const search = planner.host.getByRole("searchbox", { name: "Cari materi" });
    await search.fill("REG");
    await expect(planner.jpOf("Regulasi")).toBeVisible();
    await expect(planner.jpOf("Dokumen")).toHaveCount(0);
    await search.fill("tidak ada yang begini");
    await expect(planner.host.getByRole("spinbutton")).toHaveCount(0);
    const none = view === "table" ? "Tidak ada materi yang cocok." : "0 dari 2 sesi cocok";
    await expect(planner.host.getByText(none).first()).toBeVisible();
    await search.fill("");
    await expect(planner.host.getByRole("spinbutton")).toHaveCount(5);
    expect(await planner.json()).toBe(before);
  });
}

test("all rows are selected at once, and a range with Shift", async ({ planner }) => {
  await planner.host.getByRole("checkbox", { name: "Pilih semua" }).check();
  const bar = planner.host.getByRole("group", { name: /dipilih/ });
  await expect(bar).toContainText("5 sesi dipilih");
  await planner.host.getByRole("checkbox", { name: "Pilih semua" }).uncheck();
  await expect(bar).toHaveCount(0);
  await planner.select("Regulasi");
  await planner.host.getByRole("checkbox", { name: "Pilih Dokumen" }).click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 sesi dipilih");
});

test("where there is little room, title, JP and menu stand in one line, however many digits the JP have", async ({ page, planner }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  for (const jp of ["4", "2,5", "10,75", "1000,75"]) {
    await planner.setJp("Regulasi", jp);
    const [field, menu] = await Promise.all([planner.jpOf("Regulasi"), planner.actionsFor("Regulasi")].map(async (part) => (await part.boundingBox())!));
    expect(Math.abs(field.y + field.height / 2 - menu.y - menu.height / 2), `${jp} JP`).toBeLessThan(4);
  }
});
