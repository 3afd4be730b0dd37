/** *Format lain*: the curriculum for Word, Excel and anything that reads CSV. */
import { readFile } from "node:fs/promises";

import { planOf } from "./fixtures";
import { type Planner, expect, test } from "./support";

const plan = () =>
  planOf({
    online: [
      ["Regulasi", 2.5, { nature: "regulation", group: "Dasar" }],
      ["Dokumen", 1, { nature: "practice", group: "Inti" }],
    ],
    faceToFace: [["Dokumen", 6]],
    tray: [['=HYPERLINK("http://x";"k")', 2, { nature: "theory", group: "Inti" }]],
  });

async function choose(planner: Planner, item: string): Promise<void> {
  await planner.button("otherFormats").click();
  await planner.host.getByRole("menuitem", { name: item, exact: true }).click();
}

async function saveCsv(planner: Planner, item: string): Promise<{ name: string; lines: string[] }> {
  const download = planner.page.waitForEvent("download");
  await choose(planner, item);
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  expect(text.endsWith("\r\n")).toBe(true);
  return { name: file.suggestedFilename(), lines: text.split("\r\n").slice(0, -1) };
}

test("CSV has the separator of the language, subtotals, T and P, and no formula that runs", async ({ planner }) => {
  await planner.open();
  await planner.load(plan());
  const id = await saveCsv(planner, "Simpan CSV");
  expect(id.name).toBe("bimtek-pengadaan.csv");
  expect(id.lines).toEqual([
    "\u{feff}No;Materi;Sifat;Moda;Tahap;T;P;PL;JP",
    ";A. Dasar;;;;;;;",
    "1;Regulasi;Regulasi;Daring asinkron;Daring;2,5;;;2,5",
    ";Subtotal A;;;;2,5;0;0;2,5",
    ";B. Inti;;;;;;;",
    "1;Dokumen (1 dari 2);Praktik;Daring asinkron;Daring;;1;;1",
    ";Dokumen (2 dari 2);Praktik;Tatap muka (luring);Tatap muka (luring);;6;;6",
    `2;"'=HYPERLINK(""http://x"";""k"")";Teori;Belum dipetakan;–;2;;;2`,
    ";Subtotal B;;;;2;7;0;9",
    ";Jumlah;;;;4,5;7;0;11,5",
  ]);
  await planner.speak("en");
  const en = await saveCsv(planner, "Save CSV");
  expect(en.lines[2]).toBe('1,Regulasi,Regulation,"Online, self-paced",Online,2.5,,,2.5');
});

test("the table is copied as HTML and as text, and read back it is the same curriculum", async ({ page, planner, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await planner.open();
  await planner.load(plan());
  await choose(planner, "Salin tabel untuk Word dan Excel");
  await expect(planner.status).toHaveText("Tabel disalin. Tempel di Word atau Excel.");
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item.getType(type)).text();
    const html = new DOMParser().parseFromString(await read("text/html"), "text/html");
    const rows = [...html.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.innerText.trim()));
    return { rows, text: await read("text/plain"), scripts: html.querySelectorAll("script").length };
  });
  expect(copied.text.trimEnd().split("\n").at(-1)!.split("\t")).toEqual(["", "Jumlah", "", "", "", "4,5", "7", "0", "11,5"]);
  expect(copied.rows).toContainEqual(["1", "Regulasi", "Regulasi", "Daring asinkron", "Daring", "2,5", "", "", "2,5"]);
  expect(copied.rows.at(-1)!.at(-1)).toBe("11,5");

  // What one planner copies another one understands.
  await planner.button("newPlan").click();
  const dialog = await planner.paste(copied.text);
  await dialog.getByRole("button", { name: /^Tambahkan \d+ materi$/ }).click();
  expect((await planner.plan()).summary).toMatchObject({ jp: 11.5, online: 3.5, faceToFace: 6 });
});

test("a browser that forbids copying is not called done", async ({ page, planner }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { write: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
  });
  await planner.open();
  await planner.load(plan());
  await choose(planner, "Salin tabel untuk Word dan Excel");
  await expect(planner.status).toContainText("Peramban tidak mengizinkan penyalinan");
});
