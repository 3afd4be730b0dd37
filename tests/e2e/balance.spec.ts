/** *Seimbangkan* as a designer uses it: proposals, reasons, unticking, applying, taking back; and what stands in its way. */
import { type Locator } from "@playwright/test";

import { expectValidPlan, planOf } from "./fixtures";
import { tabTo } from "./gestures";
import { longPlan } from "./states";
import { type Planner, axe, expect, test } from "./support";

const theory = { nature: "theory" };
const practice = { nature: "practice" };

/** 4 of 32 JP online, 2 more in the tray: on target are 8.5–11.9 of 34 JP. */
const unbalanced = () =>
  planOf({
    online: [["Regulasi", 4, { nature: "regulation" }]],
    faceToFace: [["Konsep e-procurement", 4, theory], ["Kontrak", 3, theory], ["Menyusun dokumen", 14, practice], ["Simulasi penawaran", 7, { nature: "simulation" }]],
    tray: [["Studi kasus", 2, { nature: "caseStudy" }]],
  });

async function open(planner: Planner, plan: unknown = unbalanced()): Promise<Locator> {
  await planner.load(plan);
  await planner.button("balance").click();
  return planner.dialog(planner.words.commands.balance);
}

const radios = (dialog: Locator) => dialog.getByRole("radio");
const apply = (planner: Planner, dialog: Locator) => dialog.getByRole("button", { name: planner.words.apply, exact: true });
const move = (dialog: Locator, title: string) => dialog.getByRole("checkbox", { name: title, exact: true });
const split = (planner: Planner, dialog: Locator) => dialog.getByRole("checkbox", { name: planner.words.allowSplit, exact: true });
/** The checkboxes of moves: all but the one that allows splitting. */
async function moves(dialog: Locator): Promise<number> {
  return (await dialog.getByRole("checkbox").count()) - 1;
}

test("proposals are chosen, unticked, applied and taken back with the mouse", async ({ planner }) => {
  await planner.open();
  const dialog = await open(planner);
  const before = await planner.json();
  await expect(dialog).toContainText("Sekarang 12,5% daring, 4 dari 32 JP; target 25–35%. Terbukti terbaik.");
  await expect(radios(dialog).first()).toHaveAccessibleName("Disarankan: 12,5% menjadi 32,35%, 11 dari 34 JP, 2 perpindahan, 7 JP, 2 JP ditempatkan");
  await expect(radios(dialog).first()).toBeChecked();
  await expect(radios(dialog).first()).toBeFocused();
  expect(await moves(dialog)).toBe(3);
  await expect(move(dialog, "Konsep e-procurement")).toHaveAccessibleDescription(
    "Luring → Daring asinkron · 4 JP Teori cocok secara daring; kelas lebih singkat 4 JP.",
  );
  await expect(move(dialog, "Studi kasus")).toHaveAccessibleDescription(
    "Belum dipetakan → Luring · 2 JP Studi kasus lebih efektif secara tatap muka.",
  );
  await expect(dialog).toContainText("Daring menjadi 32,35%, sesuai target. 11 dari 34 JP · 3 dari 3 dipilih");

  await move(dialog, "Kontrak").uncheck();
  await expect(dialog).toContainText("Daring menjadi 23,53%, di bawah target. 8 dari 34 JP · 2 dari 3 dipilih");
  // The whole row can be pressed.
  await dialog.getByText("Kontrak", { exact: true }).click();
  await expect(move(dialog, "Kontrak")).toBeChecked();
  await move(dialog, "Studi kasus").uncheck();
  await expect(dialog).toContainText("Daring menjadi 34,38%, sesuai target. 11 dari 32 JP · 2 dari 3 dipilih · 2 JP belum dipetakan");
  expect(await planner.json(), "nothing is in the plan before it is applied").toBe(before);

  await apply(planner, dialog).click();
  await expect(dialog).toBeHidden();
  const { online } = planner.words.stages;
  // Arrivals from a later stage stand at its end, in their order.
  expect(await planner.sessionsIn(online)).toEqual(["Regulasi", "Konsep e-procurement", "Kontrak"]);
  await expect(planner.tray.getByRole("listitem", { name: "Studi kasus" })).toBeVisible();
  await expect(planner.card("Konsep e-procurement", online)).toBeFocused();
  await expect(planner.status).toHaveText("2 sesi diseimbangkan. Sementara daring 34,38%, sesuai target.");
  await expect(planner.share).toHaveAttribute("aria-valuenow", "34.38");

  const { text } = await planner.exportJson();
  await expectValidPlan(text);
  expect(JSON.parse(text).summary).toMatchObject({ online: 11, counted: 32, unmapped: 2, onlinePercent: 34.38, verdict: "onTarget" });
  await planner.undo();
  expect(await planner.json()).toBe(before);
});

test("the same with the keyboard alone", async ({ page, planner }) => {
  await planner.open();
  await planner.load(unbalanced());
  const before = await planner.json();
  await tabTo(page, planner.button("balance"));
  await page.keyboard.press("Enter");
  const dialog = planner.dialog(planner.words.commands.balance);
  await expect(radios(dialog).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(radios(dialog).nth(1)).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(radios(dialog).first()).toBeChecked();
  await tabTo(page, move(dialog, "Kontrak"));
  await page.keyboard.press("Space");
  await expect(move(dialog, "Kontrak")).not.toBeChecked();
  await expect(dialog).toContainText("Daring menjadi 23,53%");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(planner.button("balance")).toBeFocused();
  expect(await planner.json()).toBe(before);

  await page.keyboard.press("Enter");
  await expect(radios(dialog).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(planner.card("Konsep e-procurement", planner.words.stages.online)).toBeFocused();
  await expect(planner.status).toHaveText("3 sesi diseimbangkan. Daring 32,35%, sesuai target.");
  await page.keyboard.press("Control+z");
  await expect.poll(() => planner.json()).toBe(before);
});

test("with nothing ticked there is nothing to apply, and that is said", async ({ page, planner }) => {
  await planner.open();
  const dialog = await open(planner);
  const before = await planner.json();
  for (const title of ["Konsep e-procurement", "Kontrak", "Studi kasus"]) await move(dialog, title).uncheck();
  await expect(apply(planner, dialog)).toHaveAttribute("aria-disabled", "true");
  await expect(apply(planner, dialog)).toHaveAccessibleDescription(/Belum ada yang dipilih: centang paling sedikit satu/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  expect(await planner.json()).toBe(before);
});

test("sessions are split when that is allowed", async ({ planner }) => {
  await planner.open();
  const plan = planOf({ online: [["Regulasi", 2, { nature: "regulation" }]], faceToFace: [["Klinik dokumen", 10, { nature: "clinic" }]] });
  const dialog = await open(planner, plan);
  await expect(dialog).toContainText("Target di luar jangkauan");
  await split(planner, dialog).check();
  await expect(dialog).not.toContainText("Target di luar jangkauan");
  await expect(move(dialog, "Klinik dokumen")).toHaveAccessibleDescription(/Luring → Daring sinkron · \d dari 10 JP/);
  await apply(planner, dialog).click();
  const { online, faceToFace } = planner.words.stages;
  await expect(planner.card("Klinik dokumen (1 dari 2)", online)).toBeFocused();
  await expect(planner.card("Klinik dokumen (2 dari 2)", faceToFace)).toBeVisible();
  expect((await planner.plan()).summary).toMatchObject({ counted: 12, verdict: "onTarget" });
});

test("a target out of reach says why, and one click helps, which can be taken back", async ({ planner }) => {
  await planner.open();
  const plan = planOf({
    online: [["Orientasi", 1, theory]],
    faceToFace: [["Konsep e-procurement", 4, { ...theory, locked: true }], ["Praktik lapangan", 5, { nature: "fieldPractice" }], ["Post-test", 2, { nature: "postTest" }]],
  });
  const dialog = await open(planner, plan);
  const before = await planner.json();
  await expect(dialog).toContainText("porsi 25–35% tidak tercapai: daring paling banyak 1 JP = 8,33%.");
  for (const text of ["Terkunci: Konsep e-procurement.", "Tidak dapat daring: Praktik lapangan.", "Yang dapat dicapai: 0–8,33%, yaitu 0–1 JP daring."]) {
    await expect(dialog).toContainText(text);
  }
  await expect(radios(dialog)).toHaveCount(0);

  await dialog.getByRole("button", { name: "Buka kunci Konsep e-procurement", exact: true }).click();
  await expect(dialog).not.toContainText("Target di luar jangkauan");
  await expect(radios(dialog).first()).toBeFocused();
  await expect(dialog).toContainText("Kunci Konsep e-procurement dibuka.");
  await dialog.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(dialog).toContainText("Target di luar jangkauan");
  expect(await planner.json()).toBe(before);

  await dialog.getByRole("button", { name: /^Terima toleransi ± 21,67 poin$/ }).click();
  await expect(dialog).toContainText("target 8,33–51,67%");
  expect((await planner.plan()).balance).toMatchObject({ onlinePercent: 30, tolerance: 21.67 });
});

test("nothing to do is good news, with the arithmetic", async ({ page, planner }) => {
  await planner.open();
  const plan = planOf({ online: [["Regulasi", 3, { nature: "regulation" }]], faceToFace: [["Simulasi", 7, { nature: "simulation" }]] });
  const dialog = await open(planner, plan);
  await expect(dialog.getByRole("heading", { name: "Sudah seimbang" })).toBeVisible();
  await expect(dialog).toContainText("Daring 3 dari 10 JP = 30%; target 25–35%.");
  await expect(dialog).toContainText("Terbukti");
  await expect(dialog.getByRole("button", { name: "Selesai" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(planner.button("balance")).toBeFocused();
});

test("without a target the dialog offers one; without JP it says what is missing", async ({ planner }) => {
  await planner.open();
  const dialog = await open(planner, planOf({ online: [["Regulasi", 1, { nature: "regulation" }]], faceToFace: [["Konsep", 9, theory]] }, { balance: null }));
  await dialog.getByRole("button", { name: "Atur target porsi…" }).click();
  const programme = planner.dialog(planner.words.more.programme);
  await expect(programme.getByRole("checkbox", { name: "Tanpa target porsi" })).toBeFocused();
  await planner.page.keyboard.press("Escape");
  await expect(planner.button("balance")).toBeFocused();
  await planner.button("balance").click();
  await dialog.getByRole("button", { name: "Pakai target 30% ± 5 poin" }).click();
  await expect(dialog).toContainText("Sekarang 10% daring, 1 dari 10 JP; target 25–35%.");
  expect((await planner.plan()).balance).toMatchObject({ onlinePercent: 30, tolerance: 5 });
  await planner.page.keyboard.press("Escape");

  await open(planner, planOf({ tray: [["Regulasi", null]] }));
  await expect(dialog).toContainText("Belum ada JP yang dihitung dalam porsi.");
  await expect(dialog).toContainText("1 sesi tanpa JP tidak ikut diseimbangkan.");
});

test("a choice that puts requirements out of order says so", async ({ planner }) => {
  await planner.open();
  // 8 of 24 JP are on target: both theories go online, one behind the other.
  const dialog = await open(
    planner,
    planOf({ faceToFace: [["Dasar", 4, theory], ["Lanjutan", 4, { ...theory, requires: ["m1"] }], ["Latihan", 16, practice]] }),
  );
  const warning = dialog.getByText("Akibat pilihan ini:");
  await expect(move(dialog, "Lanjutan")).toBeChecked();
  await expect(warning).toHaveCount(0);
  await move(dialog, "Dasar").uncheck();
  await expect(warning).toHaveText("Akibat pilihan ini: Lanjutan dimulai sebelum prasyaratnya, Dasar.");
  await expect(apply(planner, dialog)).toHaveAccessibleDescription(/Akibat pilihan ini/);
  await move(dialog, "Lanjutan").uncheck();
  await expect(warning).toHaveCount(0);
});

test("what requires another stays behind it", async ({ planner }) => {
  await planner.open();
  // Going online would put the concept before what it builds on.
  const plan = planOf({
    faceToFace: [["Dasar", 3, practice], ["Konsep", 3, { ...theory, requires: ["m1"] }], ["Regulasi", 3, { nature: "regulation" }], ["Simulasi", 2, { nature: "simulation" }]],
  });
  const dialog = await open(planner, plan);
  await expect(move(dialog, "Regulasi")).toBeChecked();
  await expect(move(dialog, "Konsep")).toHaveCount(0);
  await apply(planner, dialog).click();
  expect(await planner.sessionsIn(planner.words.stages.faceToFace)).toEqual(["Dasar", "Konsep", "Simulasi"]);
});

test("the tray is mapped to where each session belongs", async ({ planner }) => {
  await planner.open();
  const plan = planOf({ tray: [["Pre-test", 1, { nature: "preTest" }], ["Konsep", 3, theory], ["Praktik", 6, practice], ["Klinik", 1, { nature: "clinic" }], ["Uji", 1, { nature: "competencyTest" }]] });
  const dialog = await open(planner, plan);
  await expect(dialog).toContainText("Belum ada JP yang dipetakan; target 25–35%.");
  await expect(move(dialog, "Uji")).toHaveAccessibleDescription(/Belum dipetakan → Luring · 1 JP di Evaluasi/);
  await apply(planner, dialog).click();
  const { online, faceToFace, evaluation, coaching } = planner.words.stages;
  expect(await planner.sessionsIn(online)).toEqual(["Pre-test", "Konsep"]);
  expect(await planner.sessionsIn(faceToFace)).toEqual(["Praktik"]);
  expect(await planner.sessionsIn(evaluation)).toEqual(["Uji"]);
  expect(await planner.sessionsIn(coaching)).toEqual(["Klinik"]);
  expect((await planner.plan()).unmapped).toEqual([]);
});

test("in English", async ({ planner }) => {
  await planner.open();
  await planner.speak("en");
  const dialog = await open(planner);
  await expect(dialog).toContainText("Now 12.5% online, 4 of 32 JP; target 25–35%. Proven best.");
  await expect(radios(dialog).first()).toHaveAccessibleName("Recommended: 12.5% becomes 32.35%, 11 of 34 JP, 2 moves, 7 JP, 2 JP placed");
  await expect(split(planner, dialog)).toBeVisible();
  await expect(dialog).toContainText("Online becomes 32.35%, on target. 11 of 34 JP · 3 of 3 ticked");
  await apply(planner, dialog).click();
  await expect(planner.status).toHaveText("3 sessions balanced. Online 32.35%, on target.");
});

test("who may only look is offered nothing", async ({ planner }) => {
  await planner.open();
  await planner.load(unbalanced());
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.button("balance")).toHaveCount(0);
  await expect(planner.host.getByRole("meter", { name: planner.words.theoryPractice })).toBeVisible();
});

test("the button calls for attention only while there is something to do", async ({ planner }) => {
  await planner.open();
  const colour = () => planner.button("balance").evaluate((button) => getComputedStyle(button).backgroundColor);
  await planner.load(unbalanced());
  const called = await colour();
  await planner.load(planOf({ online: [["Regulasi", 3]], faceToFace: [["Simulasi", 7]] }));
  await expect.poll(colour).not.toBe(called);
  await planner.load(planOf({ online: [["Regulasi", 3]], faceToFace: [["Simulasi", 7]], tray: [["Klinik", 1]] }));
  await expect.poll(colour).toBe(called);
});

test("a long list scrolls while the actions stay in sight, and is unticked at once", async ({ planner }) => {
  await planner.open();
  const dialog = await open(planner, longPlan(120));
  const last = dialog.getByRole("checkbox").nth((await moves(dialog)) - 1);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(apply(planner, dialog)).toBeInViewport({ ratio: 1 });
  await dialog.getByRole("button", { name: "Kosongkan", exact: true }).click();
  await expect(last).not.toBeChecked();
  await expect(apply(planner, dialog)).toHaveAttribute("aria-disabled", "true");
  await last.check();
  await expect(apply(planner, dialog)).not.toHaveAttribute("aria-disabled");
});

test("at 320 px the dialog is worked with a finger's width, and axe finds nothing after unticking", async ({ page, planner }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await planner.open();
  const dialog = await open(planner);
  const [first, second] = [(await radios(dialog).first().boundingBox())!, (await radios(dialog).nth(1).boundingBox())!];
  expect(second.y, "tiles stack").toBeGreaterThan(first.y + 40);
  await move(dialog, "Kontrak").uncheck();
  await axe(page);
  await apply(planner, dialog).click();
  await expect(planner.card("Konsep e-procurement", planner.words.stages.online)).toBeFocused();
});

test("theory and practice have a meter of their own", async ({ planner }) => {
  await planner.open();
  await planner.load(unbalanced());
  const meter = planner.host.getByRole("meter", { name: planner.words.theoryPractice });
  await expect(meter).toHaveAttribute("aria-valuetext", "Teori 11 dari 34 JP, 32,35%; praktik 23 JP, 67,65%.");
  await expect(meter).toHaveAttribute("aria-valuenow", "32.35");
  await expect(planner.share).toHaveAttribute("aria-valuenow", "12.5");
  await planner.load(planOf({ online: [["Regulasi", 3]], faceToFace: [["Praktik lapangan", 1, { nature: "fieldPractice" }]] }));
  await expect(meter).toHaveAttribute(
    "aria-valuetext",
    "Teori 3 dari 4 JP, 75% (termasuk 3 JP bersifat Lainnya); praktik 0 JP, 0%; praktik lapangan 1 JP, 25%.",
  );
});
