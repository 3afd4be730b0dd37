/**
 * The main job, start to end, on published curricula: paste, correct in the preview, map, order, export, open again.
 * One is mapped with the mouse, one with a finger, one with the keyboard alone.
 */
import { type Page } from "@playwright/test";

import { type Curriculum, curriculum, expectValidPlan } from "./fixtures";
import { Finger, drag, endOf, middleOf, tabTo } from "./gestures";
import { type Planner, chosen, expect, test } from "./support";

test.describe("a long programme that names its own stages", () => {
  test("becomes a plan in its stages, keeps its order, and is handed over", async ({ planner }) => {
    const source = await curriculum("prakom-ahli");
    const start = await opened(planner);
    const dialog = await planner.paste(source.text);
    await expect(dialog).toContainText("36 baris → 28 materi, 36 sesi");
    await planner.correctRow(dialog, 15, "mode", "Daring asinkron");
    await planner.add(dialog, 28);

    await expectTotal(planner, source);
    const flow = (await planner.plan()).flow;
    expect(flow.map((phase: any) => phase.title)).toEqual(
      ["MOOC", "Tatap muka online", "Lab di unit kerja", "Seminar klasikal"].map((title) => expect.stringContaining(title)),
    );
    expect(await planner.sessionsIn("MOOC")).toEqual(
      source.titles.slice(0, 9).map((title) => nameOf(source, title, source.titles.indexOf(title))),
    );
    expect(await chosen(planner.modeOf("Audit TI")), "as corrected").toBe("Daring asinkron");
    expect(await chosen(planner.modeOf("Administrasi Prakom")), "as in the table").toBe("Daring sinkron");
    expect(await chosen(planner.modeOf("Muatan lokal")), "klasikal").toBe("Tatap muka (luring)");
    expect(await chosen(planner.modeOf("Implementasi di unit kerja"))).toBe("Di tempat kerja");

    await planner.moveTo("Pembekalan Lab", "MOOC", /^1\b/);
    expect((await planner.sessionsIn("MOOC"))[0]).toBe("Pembekalan Lab");
    await handOver(planner, start);
  });
});

test.describe("a programme that repeats its stages", () => {
  test("becomes phases with their titles, and takes a correction of a column", async ({ planner }) => {
    const source = await curriculum("pkb-in-on-in-60");
    const start = await opened(planner);
    const dialog = await planner.paste(source.text);
    await expect(dialog).toContainText("10 baris → 10 materi, 10 sesi");
    await planner.correctRow(dialog, 7, "nature", "Penugasan");
    await planner.add(dialog, 10);

    await expectTotal(planner, source);
    const { flow, materials } = await planner.plan();
    expect(materials.find((material: any) => material.title === "Rencana Belajar Mandiri").nature).toBe("assignment");
    expect(flow.map((phase: any) => [phase.title, phase.sessions.length])).toEqual([
      ["In-1", 6],
      ["On", 1],
      ["In-2", 3],
    ]);
    // What is at the workplace is not counted by default.
    expect((await planner.plan()).summary).toMatchObject({ jp: 60, counted: 30, workplace: 30 });

    await planner.act("Tes Akhir", "up");
    expect(await planner.sessionsIn("In-2")).toEqual(["Presentasi Hasil Kerja", "Tes Akhir", "Refleksi dan RTL"]);
    await handOver(planner, start);
  });
});

test("a curriculum without modes is mapped with the mouse", async ({ page, planner }) => {
  const source = await curriculum("pkb-60-tatap-muka");
  const start = await opened(planner);
  const dialog = await planner.paste(source.text);
  await expect(dialog).toContainText("7 baris → 7 materi, 7 sesi");
  await planner.correctRow(dialog, 3, "nature", "Diskusi");
  await planner.add(dialog, 7);
  await expectTotal(planner, source);
  expect(await planner.sessionsIn(planner.words.tray)).toEqual(source.titles);

  const { online, faceToFace, evaluation } = planner.words.stages;
  const goals = [online, online, faceToFace, faceToFace, online, faceToFace, evaluation];
  for (const [at, title] of source.titles.entries()) {
    await drag(page, planner.titleOf(title), await endOf(planner.phase(goals[at])));
    await expect(planner.card(title, goals[at])).toBeVisible();
    await expect(planner.status).toContainText(`${title} dipindahkan ke ${goals[at]}`);
  }
  await expect(planner.tray.getByRole("spinbutton")).toHaveCount(0);

  // Order by dragging too: the last of the phase before its first.
  const [first, , last] = await planner.sessionsIn(online);
  const top = (await planner.card(first).boundingBox())!;
  await drag(page, planner.titleOf(last), { x: top.x + top.width / 2, y: top.y + 3 });
  await expect.poll(() => planner.sessionsIn(online)).toEqual([last, first, source.titles[1]]);
  await expect(planner.status).toContainText(`${last} dipindahkan ke ${online}, urutan 1 dari 3.`);
  expect((await planner.plan()).summary).toMatchObject({ online: 13, faceToFace: 47, unmapped: 0 });
  await handOver(planner, start);
});

test.describe(() => {
  // A tablet, held upright.
  test.use({ hasTouch: true, viewport: { width: 1024, height: 1366 } });

  test("a curriculum is mapped with a finger", async ({ page, planner }) => {
    const source = await curriculum("cpof-units");
    const start = await opened(planner);
    const dialog = await planner.paste(source.text);
    await expect(dialog).toContainText("7 baris → 7 materi, 7 sesi");
    // The modes of the table are not wanted: its column is left out, and all wait in the tray.
    await planner.correctColumn(dialog, "Moda", "Abaikan");
    await planner.add(dialog, 7);
    await expectTotal(planner, source);
    expect(await planner.sessionsIn(planner.words.tray)).toEqual(source.titles);

    const { online, faceToFace, evaluation } = planner.words.stages;
    const goals = [online, online, faceToFace, faceToFace, faceToFace, faceToFace, evaluation];
    for (const [at, title] of source.titles.entries()) {
      await dragByFinger(page, planner, title, goals[at]);
      await expect(planner.card(title, goals[at])).toBeVisible();
    }
    await expect(planner.tray.getByRole("spinbutton")).toHaveCount(0);

    // JP were never published; the designer types them, and puts the units in order by taps.
    for (const title of source.titles) await planner.setJp(title, "4");
    expect((await planner.plan()).summary).toMatchObject({ jp: 28, online: 8, faceToFace: 20 });
    await planner.tapAction("Kualifikasi Penyedia", "up");
    expect((await planner.sessionsIn(faceToFace)).slice(0, 3)).toEqual([
      "Memilih Penyedia",
      "Kualifikasi Penyedia",
      "Menyusun Dokumen Pengadaan",
    ]);
    await handOver(planner, start);
  });
});

test("a curriculum is pasted, mapped, ordered and exported with the keyboard alone", async ({ page, planner, context }) => {
  const source = await curriculum("pkb-daring-kombinasi-60");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const start = await opened(planner);
  await page.evaluate((text) => navigator.clipboard.writeText(text), source.text);
  const keys = page.keyboard;

  await tabTo(page, planner.button("paste"));
  await keys.press("Enter");
  const dialog = planner.dialog(planner.words.commands.paste);
  await tabTo(page, dialog.getByRole("textbox", { name: planner.words.table, exact: true }));
  await keys.press("Control+v");
  await expect(dialog).toContainText("4 baris → 4 materi, 4 sesi");
  const column = planner.columnOf(dialog, "Moda");
  await tabTo(page, column);
  await keys.press("Home");
  while (!(await chosen(column)).includes("Abaikan")) await keys.press("ArrowDown");
  const add = dialog.getByRole("button", { name: "Tambahkan 4 materi" });
  await tabTo(page, add);
  await keys.press("Enter");
  await expect(dialog).toBeHidden();
  await expectTotal(planner, source);
  expect(await planner.sessionsIn(planner.words.tray)).toEqual(source.titles);

  // Arrows go from card to card, Alt and arrows move them; the focus goes along.
  const { online, faceToFace } = planner.words.stages;
  await tabTo(page, planner.card(source.titles[0]));
  for (const title of source.titles) {
    await goTo(page, planner, planner.words.tray, title);
    const goal = title === "Pembelajaran daring" ? online : faceToFace;
    for (let steps = 0; steps < 2 && (await planner.card(title, goal).count()) === 0; steps += 1) {
      await keys.press("Alt+ArrowRight");
      await expect(planner.status).toContainText(`${title} dipindahkan ke`);
      await expect(planner.card(title)).toBeFocused();
    }
    await expect(planner.card(title, goal)).toBeFocused();
  }
  const meetings = ["Pertemuan awal", "Pertemuan tengah", "Pertemuan akhir"];
  for (const [at, title] of meetings.entries()) {
    await goTo(page, planner, faceToFace, title);
    while ((await planner.sessionsIn(faceToFace)).indexOf(title) > at) {
      const before = await planner.status.textContent();
      await keys.press("Alt+ArrowUp");
      await expect(planner.status).not.toHaveText(before!);
      await expect(planner.card(title)).toBeFocused();
    }
  }
  expect(await planner.sessionsIn(faceToFace)).toEqual(meetings);
  expect((await planner.plan()).summary).toMatchObject({ online: 48, faceToFace: 12, onlinePercent: 80 });

  await tabTo(page, planner.button("export"), "Shift+Tab");
  const download = page.waitForEvent("download");
  await keys.press("Enter");
  await (await download).path();
  await handOver(planner, start);
});

/** Opens the page and gives the text of the plan that is there at first. */
async function opened(planner: Planner): Promise<string> {
  await planner.open();
  return planner.json();
}

async function expectTotal(planner: Planner, source: Curriculum): Promise<void> {
  expect(Math.round((await planner.plan()).summary.jp * 100), "the total of the file, added up by hand").toBe(source.jp);
}

/** Exported as a valid file; undone to the start; imported byte for byte; and back after a reload. */
async function handOver(planner: Planner, start: string): Promise<void> {
  const { name, text } = await planner.exportJson();
  expect(name).toMatch(/\.padu\.json$/);
  await expectValidPlan(text);
  expect(text).toBe(await planner.json());

  await planner.undoTo(start);
  await planner.importFile(text, name);
  await expect.poll(() => planner.json()).toBe(text);
  expect((await planner.exportJson()).text).toBe(text);
  await planner.undo();
  expect(await planner.json()).toBe(start);
  await planner.redo();

  await expect(planner.saved).toBeVisible();
  await planner.reload();
  expect(await planner.json()).toBe(text);
}

/** "Pengelolaan Data (1 dari 2)" for the session of that row, if its material has several. */
function nameOf(source: Curriculum, title: string, row: number): string {
  const of = source.titles.filter((other) => other === title).length;
  const number = source.titles.slice(0, row + 1).filter((other) => other === title).length;
  return of === 1 ? title : `${title} (${number} dari ${of})`;
}

/** Holds a card until it lifts, as it does under a finger, then moves it to the end of a phase. */
async function dragByFinger(page: Page, planner: Planner, title: string, phase: string): Promise<void> {
  const finger = await Finger.on(page);
  const to = await endOf(planner.phase(phase));
  const from = await middleOf(planner.titleOf(title));
  const shown = await planner.host.getByText(title, { exact: true }).count();
  await finger.down(from);
  // What is lifted is shown under the finger, beside its place.
  await expect.poll(() => planner.host.getByText(title, { exact: true }).count()).toBeGreaterThan(shown);
  await finger.move(from, to);
  await finger.up();
}

/** From a focused card by arrows to another: across to its phase, then down to it. */
async function goTo(page: Page, planner: Planner, phase: string, title: string): Promise<void> {
  const column = planner.phase(phase);
  const isThere = () => column.evaluate((region) => region.matches(":focus-within"));
  for (const key of ["ArrowLeft", "ArrowRight"]) {
    for (let presses = 0; presses < 5 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  }
  await page.keyboard.press("Home");
  const order = await planner.sessionsIn(phase);
  for (let at = 0; at < order.indexOf(title); at += 1) await page.keyboard.press("ArrowDown");
  await expect(planner.card(title, phase)).toBeFocused();
}
