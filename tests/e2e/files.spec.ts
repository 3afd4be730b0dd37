/** Files that cannot be opened, and files that try to do harm: each is said in words, and nothing is lost. */
import { writeFile } from "node:fs/promises";

import { filesIn, fixture, planOf, planText } from "./fixtures";
import { expect, test } from "./support";

/** What is said of each file of `tests/fixtures/bad`; `docs/format.md` has the rules behind it. */
const said: Record<string, RegExp[]> = {
  "absurd-jp.json": [/Tahap 1, sesi 1, "jp": 9999\.01 terlalu besar\. Tulis paling banyak 9999\./],
  "blank.json": [/Berkas ini kosong\./],
  "control-characters.json": [/Materi 1, "title": berisi karakter kendali U\+0007/],
  "cut-off.json": [/bukan JSON yang benar: ada kesalahan di baris \d+, kolom \d+/],
  "cycle.json": [/mensyaratkan dirinya sendiri, langsung atau lewat materi lain/],
  "dangling.json": [/Tahap 1, sesi 2, "material": tidak ada materi dengan id/, /tidak ada kompetensi dengan id/],
  "deep.json": [/bersarang lebih dari 32 tingkat/],
  "duplicate-ids.json": [/Materi 2, "id": id .* sudah dipakai di atas/],
  "empty.json": [/Berkas ini kosong\./],
  "list.json": [/bukan rencana Padu/],
  "lone-surrogate.json": [/setengah karakter yang terpisah dari pasangannya \(\\ud83d\)/],
  "many.json": [/18 masalah/, /Tahap 1, sesi 2, "mode": wajib ada/, /kurang dari nol/],
  "missing.json": [/13 masalah/, /Materi 1, "id": wajib ada, tetapi tidak ditemukan/],
  "mode-in-tray.json": [/Belum dipetakan, sesi 1, "mode": sesi yang belum dipetakan tidak memiliki moda/],
  "negative-jp.json": [/Tahap 1, sesi 1, "jp": -4 kurang dari nol/],
  "no-flow.json": [/"flow": wajib ada/],
  "no-session.json": [/Praktik PBJ.*tidak memiliki sesi/],
  "not-json.json": [/bukan JSON yang benar/],
  "numbers.json": [/2\.5 bukan bilangan bulat/, /terlalu kecil/, /100\.01 terlalu besar/],
  "other-format.json": [/bukan rencana Padu/],
  "repeated-field.json": [/nama ini muncul lebih dari sekali/],
  "someone-elses.json": [/bukan rencana Padu/],
  "three-places.json": [/1\.005 memiliki lebih dari dua angka desimal/],
  "trailing-comma.json": [/bukan JSON yang benar: ada kesalahan di baris 9/],
  "unknown-words.json": [/bukan jenis kegiatan yang dikenal/, /bukan tanggal yang ada/],
  "utf-16.json": [/bukan teks UTF-8/],
  "version-0.json": [/0 bukan versi format rencana/],
  "version-1.1.json": [/dibuat dengan Padu yang lebih baru/],
  "version-99.json": [/dibuat dengan Padu yang lebih baru: versi formatnya 99/],
  "version-missing.json": [/"version": wajib ada/],
  "version-text.json": [/bukan versi format rencana/],
  "windows-1252.json": [/bukan teks UTF-8: baris 5 tidak terbaca/],
  "wrong-mode.json": [/moda Tatap muka \(luring\) \("faceToFace"\) tidak dapat berada di tahap Daring/],
  "wrong-types.json": [/harus berupa .*, tetapi berisi/],
};

const open = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]], tray: [["Klinik", 2]] });

test("every bad file is refused in clear words, and the open plan stays as it was", async ({ page, planner }) => {
  test.slow();
  await planner.open();
  await planner.load(open());
  const before = await planner.json();
  expect(await filesIn("bad")).toEqual(Object.keys(said));
  for (const [name, sentences] of Object.entries(said)) {
    await test.step(name, async () => {
      await planner.importFile(await fixture(`bad/${name}`), name);
      const dialog = planner.dialog(planner.words.cannotOpen);
      await expect(dialog).toContainText(name);
      for (const sentence of sentences) await expect(dialog).toContainText(sentence);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      expect(await planner.json()).toBe(before);
    });
  }
  await planner.setJp("Regulasi", "5");
  expect((await planner.plan()).summary.online).toBe(5);
});

test("17 MiB are refused with the size, 100 levels with the depth", async ({ planner }) => {
  await planner.open();
  await planner.load(open());
  const before = await planner.json();
  const dialog = planner.dialog(planner.words.cannotOpen);
  // A character of several bytes lies where 16 MiB end.
  const large = test.info().outputPath("besar.padu.json");
  const around = JSON.stringify({ ...open(), title: "" }).length;
  await writeFile(large, JSON.stringify({ ...open(), title: "é".repeat((17 * 1024 * 1024 - around) / 2) }));
  await planner.host.getByLabel(planner.words.chooseFile).setInputFiles(large);
  await expect(dialog).toContainText("Berkas ini 17 MiB, sedangkan paling besar 16 MiB.");
  await dialog.getByRole("button", { name: "Selesai" }).click();

  const deep = JSON.stringify(open()).replace(/}$/, `,"x":${"[".repeat(100)}${"]".repeat(100)}}`);
  await planner.importFile(deep, "dalam.padu.json");
  await expect(dialog).toContainText("bersarang lebih dari 32 tingkat");
  await dialog.getByRole("button", { name: "Selesai" }).click();
  expect(await planner.json()).toBe(before);
});

test("a file too many sessions long is refused, one at the limit opens", async ({ planner }) => {
  await planner.open();
  const long = (count: number) => JSON.stringify(planOf({ online: Array.from({ length: count }, () => ["Regulasi", 1]) }));
  await planner.importFile(long(10_001));
  await expect(planner.dialog(planner.words.cannotOpen)).toContainText("berisi 10.001 sesi, sedangkan paling banyak 10.000");
});

test("markup and text of the other direction are shown as text, and nothing of it runs", async ({ page, planner }) => {
  await planner.open();
  const text = await planText("hostile");
  await planner.importFile(text, "jahat.padu.json");
  await expect(planner.host.getByRole("textbox", { name: planner.words.title })).toHaveValue(/^<script>alert\('judul'\)<\/script>/);
  expect(await planner.json(), "kept as it was").toBe(text);
  expect(await page.evaluate(() => document.querySelectorAll("body script, img").length), "no element of it").toBe(0);
  const inside = await planner.host.evaluate((element) => element.shadowRoot!.querySelectorAll("script, img, iframe").length);
  expect(inside).toBe(0);
  await planner.view("table").click();
  await planner.act((await firstTitle(planner.json())), "edit");
  await page.keyboard.press("Escape");
  // Any dialog of the browser and any error in its console fails the test by itself.
});

test("a name of a file and a hostile id are shown as text too", async ({ planner }) => {
  await planner.open();
  const plan = JSON.stringify(open()).replaceAll('"m1"', '"<img src=x onerror=alert(1)>"');
  await planner.importFile(plan, "<b>rencana</b>.json");
  const dialog = planner.dialog(planner.words.cannotOpen);
  await expect(dialog).toContainText("<b>rencana</b>.json");
  await expect(dialog).toContainText("<img src=x onerror=alert(1)>");
});

test("a dropped file opens as a chosen one does, and one undo brings the plan back", async ({ planner }) => {
  await planner.open();
  await planner.load(open());
  const before = await planner.json();
  const text = await planText("typical");
  await planner.share.evaluate((element, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "jatuh.padu.json", { type: "application/json" }));
    for (const type of ["dragenter", "dragover", "drop"]) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }
  }, text);
  await expect.poll(() => planner.json()).toBe(text);
  await expect(planner.status).toContainText("Rencana Bimtek Pengadaan Barang/Jasa BUMN dibuka.");
  await planner.undo();
  expect(await planner.json()).toBe(before);
});

test("the import button opens the chooser, and a file with a byte order mark is a plan", async ({ page, planner }) => {
  await planner.open();
  const chooser = page.waitForEvent("filechooser");
  await planner.button("import").click();
  const text = await planText("full");
  await (await chooser).setFiles({ name: "bom.padu.json", mimeType: "application/json", buffer: Buffer.from(`\u{feff}${text}`) });
  await expect.poll(() => planner.json()).toBe(text);
});

async function firstTitle(json: Promise<string>): Promise<string> {
  const plan = JSON.parse(await json);
  const sessions = [...plan.flow.flatMap((phase: any) => phase.sessions), ...plan.unmapped];
  const count = new Map<string, number>();
  for (const { material } of sessions) count.set(material, (count.get(material) ?? 0) + 1);
  const single = sessions.find(({ material }: any) => count.get(material) === 1);
  return plan.materials.find(({ id }: any) => id === single.material).title;
}
