/** The empty state, and the dialogs of the header: templates, programme, competencies, saved plans, shortcuts. */
import { type Locator } from "@playwright/test";

import { planOf } from "./fixtures";
import { type Planner, expect, test } from "./support";

async function opened(planner: Planner, item: keyof Planner["words"]["more"]): Promise<Locator> {
  await planner.more(planner.words.more[item]);
  return planner.dialog(planner.words.more[item]);
}

async function programme(planner: Planner): Promise<Locator> {
  await planner.open();
  await planner.load(planOf({ online: [["Regulasi", 3]], faceToFace: [["Simulasi", 7]] }));
  return opened(planner, "programme");
}

/** Does with a row of a list what its menu offers. */
async function act(planner: Planner, dialog: Locator, of: string, item: string): Promise<void> {
  await dialog.getByRole("button", { name: `Tindakan untuk ${of}`, exact: true }).click();
  await planner.host.getByRole("menuitem", { name: item, exact: true }).click();
}

test("a table that is dropped on the example, or pasted at it, is previewed", async ({ planner }) => {
  await planner.open();
  const box = planner.host.getByRole("group", { name: "Tempat menempel tabel" });
  const dialog = planner.dialog(planner.words.commands.paste);
  for (const kind of ["drop", "paste"]) {
    await box.evaluate((box, kind) => {
      const data = new DataTransfer();
      data.setData("text/plain", "Materi\tJP\nRegulasi\t4");
      const about = { bubbles: true, composed: true, cancelable: true };
      const event = kind === "drop"
        ? new DragEvent("drop", { ...about, dataTransfer: data })
        : new ClipboardEvent("paste", { ...about, clipboardData: data });
      box.dispatchEvent(event);
    }, kind);
    await expect(dialog.getByRole("textbox", { name: planner.words.table, exact: true })).toHaveValue(/Regulasi/);
    await planner.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});

test("a file with a table is previewed as well", async ({ planner }) => {
  await planner.open();
  await planner.importFile("Materi;JP;Moda\nRegulasi;4;daring\nSimulasi;6;luring\n", "kurikulum.csv");
  const dialog = planner.dialog(planner.words.commands.paste);
  await dialog.getByRole("button", { name: planner.words.addMaterials(2), exact: true }).click();
  await expect(planner.card("Simulasi", planner.words.stages.faceToFace)).toBeVisible();
});

test("a template opens with the focus on its first session, and undo takes it back", async ({ planner }) => {
  await planner.open();
  await planner.host.getByRole("button", { name: /^Bimtek 2–3 hari/ }).press("Enter");
  await expect(planner.card("Pre-test", planner.words.stages.online)).toBeFocused();
  const dialog = await opened(planner, "templates");
  await dialog.getByRole("button", { name: /^Webinar/ }).click();
  await expect(dialog).toBeHidden();
  expect((await planner.plan()).program.kind).toBe("webinar");
  await planner.undo(2);
  await expect(planner.host.getByRole("heading", { name: "Mulai dari daftar materi Anda" })).toBeVisible();
});

test("what is typed into the programme is in the plan at once, a field one step of undo", async ({ planner }) => {
  const dialog = await programme(planner);
  const provider = dialog.getByRole("textbox", { name: "Lembaga penyelenggara" });
  await provider.pressSequentially("LPP Nusantara ");
  await expect(provider).toHaveValue("LPP Nusantara ");
  expect((await planner.plan()).program.provider).toBe("LPP Nusantara ");
  await dialog.getByRole("textbox", { name: "Angkatan" }).pressSequentially("III");
  await planner.page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(planner.host.getByRole("button", { name: planner.words.more.name, exact: true })).toBeFocused();
  await planner.undo();
  expect((await planner.plan()).program).toMatchObject({ provider: "LPP Nusantara ", batch: "" });
  await planner.undo();
  expect((await planner.plan()).program.provider).toBe("");
});

test("a number that is none stays as typed, with the reason, and changes nothing", async ({ planner }) => {
  const dialog = await programme(planner);
  const minutes = dialog.getByRole("textbox", { name: "Menit per JP" });
  for (const [typed, reason] of [
    ["300", "Isi 1 sampai 240 menit."],
    ["tiga", "Isi dengan angka, misalnya 32 atau 1,5."],
    ["", "Wajib diisi."],
  ]) {
    await minutes.fill(typed);
    await minutes.press("Tab");
    await expect(dialog.getByRole("alert")).toHaveText(reason);
    await expect(minutes).toHaveValue(typed);
    await expect(minutes).toHaveAttribute("aria-invalid", "true");
    expect((await planner.plan()).jp.minutes).toBe(45);
  }
  await minutes.press("Escape");
  await expect(minutes).toHaveValue("45");
  await expect(dialog.getByRole("alert")).toHaveCount(0);

  const target = dialog.getByRole("textbox", { name: "JP program" });
  for (const [typed, shown, jp] of [["32,5", "32,5", 32.5], ["40.25", "40,25", 40.25], ["", "", null]] as const) {
    await target.fill(typed);
    await target.press("Enter");
    await expect(target).toHaveValue(shown);
    expect((await planner.plan()).jp.target).toBe(jp);
  }
});

test("an end before the start is said at the field, and kept", async ({ planner }) => {
  const dialog = await programme(planner);
  await dialog.getByLabel("Tanggal mulai").fill("2026-08-24");
  await dialog.getByLabel("Tanggal selesai").fill("2026-08-20");
  await dialog.getByRole("textbox", { name: "Tujuan" }).focus();
  await expect(dialog.getByRole("alert")).toHaveText("Tanggal selesai sebelum tanggal mulai.");
  expect((await planner.plan()).program.endDate).toBe("2026-08-20");
  await dialog.getByLabel("Tanggal selesai").fill("2026-08-26");
  await dialog.getByRole("textbox", { name: "Tujuan" }).focus();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
});

test("a plan does without a target, and takes up its old one again", async ({ planner }) => {
  const dialog = await programme(planner);
  await dialog.getByRole("textbox", { name: "Daring (%)" }).fill("40 %");
  await dialog.getByRole("textbox", { name: "Daring (%)" }).press("Tab");
  const without = dialog.getByRole("checkbox", { name: "Tanpa target porsi" });
  await without.check();
  await expect(dialog.getByRole("textbox", { name: "Daring (%)" })).toHaveCount(0);
  expect((await planner.plan()).balance).toBeNull();
  await without.uncheck();
  expect((await planner.plan()).balance).toMatchObject({ onlinePercent: 40, tolerance: 5 });
});

test("competencies are added one after the other, changed in place, copied and deleted", async ({ planner }) => {
  await planner.open();
  await planner.load(planOf({ online: [["Regulasi", 3]] }));
  const dialog = await opened(planner, "competencies");
  const title = dialog.getByRole("textbox", { name: "Judul kompetensi", exact: true });
  const titles = async () => (await planner.plan()).competencies.map((competency: any) => competency.title);
  await dialog.getByRole("button", { name: "Tambah kompetensi" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Wajib diisi.");
  for (const text of ["Memilih penyedia", "Mengelola kontrak"]) {
    await title.fill(text);
    await title.press("Enter");
    await expect(title).toHaveValue("");
    await expect(dialog.getByRole("textbox", { name: "Kode unit", exact: true })).toBeFocused();
  }
  expect(await titles()).toEqual(["Memilih penyedia", "Mengelola kontrak"]);

  const first = dialog.getByRole("textbox", { name: "Judul kompetensi, kompetensi 1" });
  await first.fill("");
  await first.press("Tab");
  await expect(dialog.getByRole("alert")).toHaveText("Wajib diisi.");
  expect((await titles())[0]).not.toBe("");
  await first.fill("Memilih penyedia barang");
  await act(planner, dialog, "kompetensi 1", planner.words.actions.duplicate);
  await expect(dialog.getByRole("textbox", { name: "Kode unit, kompetensi 2" })).toBeFocused();
  expect(await titles()).toEqual(["Memilih penyedia barang", "Memilih penyedia barang (salinan)", "Mengelola kontrak"]);
  await act(planner, dialog, "kompetensi 2", planner.words.actions.delete);
  await expect(dialog.getByRole("textbox", { name: "Kode unit, kompetensi 2" })).toBeFocused();
  expect(await titles()).toEqual(["Memilih penyedia barang", "Mengelola kontrak"]);
});

test("saved plans are opened, renamed, copied, deleted and restored", async ({ planner }) => {
  await planner.open();
  await planner.host.getByRole("button", { name: /^Webinar/ }).click();
  await planner.button("newPlan").click();
  await planner.host.getByRole("button", { name: /^Bimtek/ }).click();
  const dialog = await opened(planner, "saved");
  const rows = dialog.getByRole("listitem");
  await expect(rows).toHaveText([/^Bimbingan Teknis 32 JP.*Sedang dibuka/, /^Webinar2 JP.*Buka/]);

  await act(planner, dialog, "rencana Webinar", "Ganti nama");
  const name = dialog.getByRole("textbox", { name: "Ganti nama Webinar" });
  await expect(name).toBeFocused();
  await name.fill("Nama lain");
  await name.press("Escape");
  await expect(rows.nth(1)).toHaveText(/^Webinar/);
  await act(planner, dialog, "rencana Webinar", "Ganti nama");
  await name.fill("Webinar PBJ");
  await name.press("Enter");
  await expect(dialog.getByRole("button", { name: "Buka Webinar PBJ" })).toBeFocused();

  await act(planner, dialog, "rencana Webinar PBJ", planner.words.actions.duplicate);
  await expect(rows).toHaveCount(3);
  await act(planner, dialog, "rencana Webinar PBJ (salinan)", planner.words.actions.delete);
  const restore = dialog.getByRole("button", { name: "Pulihkan Webinar PBJ (salinan)" });
  await expect(restore).toBeFocused();
  await restore.press("Enter");
  await expect(dialog.getByRole("button", { name: "Buka Webinar PBJ (salinan)" })).toBeFocused();

  // The open plan can go as well: an empty one is open then.
  await act(planner, dialog, "rencana Bimbingan Teknis 32 JP", planner.words.actions.delete);
  await expect(dialog.getByRole("button", { name: "Pulihkan Bimbingan Teknis 32 JP" })).toBeFocused();
  expect((await planner.plan()).materials).toEqual([]);

  await dialog.getByRole("button", { name: "Buka Webinar PBJ", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(planner.status).toHaveText("Rencana Webinar PBJ dibuka.");
  await planner.reload();
  expect((await planner.plan()).title).toBe("Webinar PBJ");
});

test("a plan in which nothing was done is not kept beside the others", async ({ planner }) => {
  await planner.open();
  await planner.host.getByRole("button", { name: /^Webinar/ }).click();
  for (let time = 0; time < 3; time += 1) await planner.button("newPlan").click();
  const dialog = await opened(planner, "saved");
  await expect(dialog.getByRole("listitem")).toHaveText([/^Tanpa judul.*Sedang dibuka/, /^Webinar/]);
});

test("a page that keeps nothing says so and offers the file", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(planOf({ online: [["Regulasi", 3]] }));
  const dialog = await opened(planner, "saved");
  await expect(dialog).toContainText("tidak menyimpan rencana di peramban");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Unduh sebagai berkas" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.padu\.json$/);
});

test("the shortcuts are a question mark away", async ({ page, planner }) => {
  await planner.open();
  await planner.host.getByRole("group", { name: "Tempat menempel tabel" }).focus();
  await page.keyboard.press("?");
  const dialog = planner.dialog(planner.words.more.shortcuts);
  await expect(dialog.getByRole("row", { name: /^Urungkan/ })).toHaveText(/Ctrl\s*Z/);
  await page.keyboard.press("Escape");
  await expect(planner.host.getByRole("group", { name: "Tempat menempel tabel" })).toBeFocused();
});
