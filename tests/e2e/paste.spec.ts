/** Tables as they come out of Word, Excel and mail: what the preview makes of them, and what it lets correct. */
import { pasteOn } from "./gestures";
import { type Planner, expect, test } from "./support";

const tsv = (rows: string[]) => rows.map((row) => row.replaceAll(" | ", "\t")).join("\n");

/** The sessions of the plan as "title: JP mode nature", in the order of flow and tray. */
async function sessions(planner: Planner): Promise<string[]> {
  const { materials, flow, unmapped } = await planner.plan();
  const all = [...flow.flatMap((phase: any) => phase.sessions), ...unmapped];
  return all.map((session: any) => {
    const material = materials.find((material: any) => material.id === session.material);
    return `${material.title}: ${session.jp} ${session.mode ?? "–"} ${session.nature ?? material.nature}`;
  });
}

test("Word's table is read from the clipboard's HTML, merged cells and line breaks included", async ({ page, planner }) => {
  await planner.open();
  await planner.button("paste").click();
  const dialog = planner.dialog(planner.words.commands.paste);
  const html = `<html><body><!--StartFragment--><table class=MsoTableGrid>
    <tr><th rowspan=2>No</th><th rowspan=2>Materi</th><th colspan=2>Jam Pelajaran</th><th rowspan=2>Moda</th></tr>
    <tr><th>T</th><th>P</th></tr>
    <tr><td>1</td><td><p>Kebijakan pengadaan<br>barang/jasa</p></td><td>2</td><td></td><td rowspan=2>Daring sinkron</td></tr>
    <tr><td>2</td><td><p class=MsoNormal>Menyusun <b>dokumen</b></p></td><td>1</td><td>3</td></tr>
    </table><!--EndFragment--></body></html>`;
  await pasteOn(dialog.getByRole("textbox", { name: planner.words.table, exact: true }), { html, text: "plain" });
  await expect(dialog).toContainText("2 baris → 2 materi, 3 sesi");
  await expect(dialog).toContainText("Kebijakan pengadaan barang/jasa");
  await planner.add(dialog, 2);
  expect(await sessions(planner)).toEqual([
    "Kebijakan pengadaan barang/jasa: 2 onlineSync theory",
    "Menyusun dokumen: 1 onlineSync theory",
    "Menyusun dokumen: 3 onlineSync practice",
  ]);
});

test("a table pasted on the planner opens the preview with it", async ({ planner }) => {
  await planner.open();
  await pasteOn(planner.button("paste"), { text: "Materi\tJP\nRegulasi\t4\nKlinik\t2" });
  const dialog = planner.dialog(planner.words.commands.paste);
  await expect(dialog).toContainText("2 baris → 2 materi, 2 sesi");
  await planner.add(dialog, 2);
  await expect(planner.status).toContainText("2 materi ditambahkan, 2 sesi.");
});

test("columns are found in any order and language, with a header or without", async ({ planner }) => {
  await planner.open();
  await planner.paste("Mode\tDuration\tTitle\nOnline\t4\tRegulasi\nFace to face\t6\tSimulasi")
    .then((dialog) => planner.add(dialog, 2));
  expect(await sessions(planner)).toEqual(["Regulasi: 4 onlineAsync regulation", "Simulasi: 6 faceToFace simulation"]);
  await planner.undo();
  await planner.paste("Regulasi\t4\tdaring\nSimulasi\t6\tklasikal").then((dialog) => planner.add(dialog, 2));
  expect(await sessions(planner)).toEqual(["Regulasi: 4 onlineAsync regulation", "Simulasi: 6 faceToFace simulation"]);
});

test("T, P and PL become sessions of one material, under a header of two rows and group rows", async ({ planner }) => {
  await planner.open();
  const table = tsv([
    "No | Materi | Alokasi Waktu |  | ",
    " |  | T | P | PL",
    "A. | Materi Dasar |  |  | ",
    "1 | Kebijakan pelatihan | 2 |  | ",
    "B. | Materi Inti |  |  | ",
    "1 | Penyusunan dokumen | 2 | 4 | 3",
    " | Jumlah | 4 | 4 | 3",
  ]);
  const dialog = await planner.paste(table);
  await expect(dialog).toContainText("2 materi, 4 sesi");
  await planner.add(dialog, 2);
  expect(await sessions(planner)).toEqual([
    "Kebijakan pelatihan: 2 – theory",
    "Penyusunan dokumen: 2 – theory",
    "Penyusunan dokumen: 4 – practice",
    "Penyusunan dokumen: 3 – fieldPractice",
  ]);
  const { materials, summary } = await planner.plan();
  expect(materials.map((material: any) => material.group)).toEqual(["Materi Dasar", "Materi Inti"]);
  expect(summary.jp).toBe(11);
  expect(await planner.sessionsIn(planner.words.tray)).toEqual([
    "Kebijakan pelatihan",
    "Penyusunan dokumen (1 dari 3)",
    "Penyusunan dokumen (2 dari 3)",
    "Penyusunan dokumen (3 dari 3)",
  ]);
});

test("semicolons, quotes and decimals of either kind are read", async ({ planner }) => {
  await planner.open();
  const dialog = await planner.paste('Materi;JP;Moda\n"Regulasi; dasar";1,5;Zoom\nKlinik;2.25;tatap muka\nOrientasi;½;daring');
  await planner.add(dialog, 3);
  expect(await sessions(planner)).toEqual([
    "Regulasi; dasar: 1.5 onlineSync regulation",
    "Orientasi: 0.5 onlineAsync theory",
    "Klinik: 2.25 faceToFace clinic",
  ]);
});

test("what no column means goes to the notes, and is said", async ({ planner }) => {
  await planner.open();
  const dialog = await planner.paste("Materi\tJP\tWarna map\nRegulasi\t4\tbiru");
  await expect(dialog).toContainText("Warna map");
  await expect(dialog).toContainText(/catatan/i);
  await planner.add(dialog, 1);
  expect((await planner.plan()).materials[0].notes).toContain("biru");
});

test("a printed total that its rows do not reach is said, and is no material", async ({ planner }) => {
  await planner.open();
  const dialog = await planner.paste("Materi\tJP\nRegulasi\t4\nSimulasi\t6\nJumlah\t12");
  await expect(dialog).toContainText("2 materi");
  await expect(dialog.getByRole("listitem").filter({ hasText: "12" })).toContainText("10");
  await planner.add(dialog, 2);
  expect((await planner.plan()).summary.jp).toBe(10);
});

test("minutes become JP, row by row", async ({ planner }) => {
  await planner.open();
  const dialog = await planner.paste("Materi\tMenit\nRegulasi\t90\nSimulasi\t100");
  await planner.add(dialog, 2);
  expect(await sessions(planner)).toEqual(["Regulasi: 2 – regulation", "Simulasi: 2.22 – simulation"]);
});

test("rows of one title are one material, unless the designer keeps them apart", async ({ planner }) => {
  await planner.open();
  const table = "Materi\tModa\tJP\nPengelolaan Data\tasinkron\t1\nPengelolaan Data\tsinkron\t6\nAudit TI\tsinkron\t3";
  const dialog = await planner.paste(table);
  await expect(dialog).toContainText("3 baris → 2 materi, 3 sesi");
  const merge = dialog.getByRole("checkbox", { name: "Baris berjudul sama menjadi satu materi" });
  await expect(merge).toBeChecked();
  await merge.uncheck();
  await expect(dialog).toContainText("3 baris → 3 materi, 3 sesi");
  await merge.check();
  await planner.add(dialog, 2);
  expect((await planner.plan()).materials).toHaveLength(2);
});

test("corrections of columns and rows count at once, and what is left out is not added", async ({ planner }) => {
  await planner.open();
  const dialog = await planner.paste("Materi\tJP\tModa\nRegulasi\t4\tDaring\nSimulasi\t6\tTatap muka\nMakan siang\t1\t");
  await expect(dialog).toContainText("3 baris → 3 materi, 3 sesi");
  await dialog.getByRole("checkbox", { name: "Ikutkan baris 4" }).uncheck();
  await expect(dialog.getByRole("button", { name: "Tambahkan 2 materi" })).toBeVisible();
  await planner.correctRow(dialog, 2, "mode", "Belum dipetakan");
  await planner.correctRow(dialog, 3, "mode", "Daring sinkron");
  await planner.correctRow(dialog, 3, "nature", "Studi kasus");
  await planner.correctColumn(dialog, "JP", "Abaikan");
  await planner.add(dialog, 2);
  expect(await sessions(planner)).toEqual(["Simulasi: null onlineSync caseStudy", "Regulasi: null – regulation"]);
});

test("nothing is added from an empty field, by Escape, or by a table of headers alone", async ({ page, planner }) => {
  await planner.open();
  await planner.load({ format: "padu-plan", version: 1, flow: [], title: "Sebelum" });
  const before = await planner.json();
  const dialog = await planner.paste("");
  const none = dialog.getByRole("button", { name: planner.words.addMaterials(0), exact: true });
  await expect(none).toBeDisabled();
  await dialog.getByRole("textbox", { name: planner.words.table, exact: true }).fill("Materi\tJP\tModa");
  await expect(none).toBeDisabled();
  await dialog.getByRole("textbox", { name: planner.words.table, exact: true }).fill("Materi\tJP\nRegulasi\t4");
  await expect(dialog.getByRole("button", { name: "Tambahkan 1 materi" })).toBeEnabled();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(planner.button("paste")).toBeFocused();
  expect(await planner.json()).toBe(before);
});

test("the focus goes to the first of what was added, the empty plan it came from being gone", async ({ planner }) => {
  await planner.open();
  await planner.add(await planner.paste("Materi\tJP\tModa\nRegulasi\t4\tDaring\nKlinik\t2\tTatap muka"), 2);
  await expect(planner.card("Regulasi")).toBeFocused();
  await planner.add(await planner.paste("Materi\tJP\tModa\nSimulasi\t6\tTatap muka"), 1);
  await expect(planner.card("Simulasi")).toBeFocused();
});

test("a paste is one step of undo and redo", async ({ planner }) => {
  await planner.open();
  const before = await planner.json();
  await planner.add(await planner.paste("Materi\tJP\nRegulasi\t4\nKlinik\t2\nSimulasi\t6"), 3);
  const after = await planner.json();
  await planner.undo();
  expect(await planner.json()).toBe(before);
  await planner.redo();
  expect(await planner.json()).toBe(after);
});
