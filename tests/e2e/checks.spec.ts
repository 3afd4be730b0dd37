/** The checks: the panel with what they find, one click that mends it, findings put aside, and what stands on cards. */
import { type Locator } from "@playwright/test";

import { expectValidPlan, planOf } from "./fixtures";
import { faultyPlan } from "./states";
import { type Planner, axe, expect, test } from "./support";
import { type Language } from "./words";

/** Practice that stands online, a sum that is wrong, no legal basis, no daily test, asynchronous days. */
const plan = () =>
  planOf(
    {
      online: [
        ["Pre-test", 1, { nature: "preTest" }],
        ["Regulasi", 5, { nature: "regulation" }],
        ["Simulasi", 4, { nature: "simulation" }],
      ],
      faceToFace: [["Menyusun dokumen", 20, { nature: "practice" }]],
      evaluation: [["Post-test", 2, { nature: "postTest" }]],
    },
    { jp: { minutes: 45, target: 30 } },
  );

const sum = "Jumlah 32 JP, JP program 30: lebih 2 JP.";
const poor = "Simulasi kurang cocok dilaksanakan daring asinkron.";

test.beforeEach(async ({ planner }) => {
  await planner.open();
});

function button(finding: Locator, name: string | RegExp): Locator {
  return finding.getByRole("button", { name, exact: typeof name === "string" });
}

test("findings stand in the panel, the gravest first, with their arithmetic and their source", async ({ planner }) => {
  await planner.load(plan());
  const findings = await planner.checks.getByRole("listitem").allInnerTexts();
  const severities = findings.map((text) => text.split(":")[0]);
  expect(severities).toEqual(["Kesalahan", "Peringatan", "Peringatan", "Saran", "Saran", "Saran"]);
  await expect(planner.finding(sum)).toContainText("Jumlah seluruh sesi");
  await expect(planner.finding(poor)).toContainText("“Metode Pelatihan Blended Learning dalam Bimtek BUMN” (artikel)");
  await expect(planner.finding("Daring asinkron 10 JP: sediakan paling sedikit 4 hari (3 JP per hari).")).toBeVisible();
  await expect(planner.checksFold).toHaveAccessibleName("Pemeriksaan: 1 kesalahan, 2 peringatan, 3 saran");
  const headings = planner.checks.getByRole("heading", { level: 3 });
  expect(await headings.allInnerTexts()).toEqual(["1 kesalahan", "2 peringatan", "3 saran"]);
});

test("a fix is one click and one step of undo: the session goes where it should, with the focus", async ({ planner }) => {
  await planner.load(plan());
  const before = await planner.json();
  await button(planner.finding(poor), "Ubah moda menjadi luring").click();
  await expect(planner.finding(poor)).toHaveCount(0);
  await expect(planner.card("Simulasi", planner.words.stages.faceToFace)).toBeFocused();
  await expect(planner.status).toHaveText(/^Simulasi dipindahkan ke Tatap muka \(luring\), urutan 1 dari 2\. Daring 18,75%/);
  await planner.undo();
  await expect(planner.finding(poor)).toBeVisible();
  expect(await planner.json()).toBe(before);
});

test("by keyboard: from one finding to the next, and to the head of the panel after the last", async ({ page, planner }) => {
  await planner.load(planOf(
    { online: [["Webinar", 2, { mode: "onlineSync", nature: "theory" }], ["Rekaman", 1, { nature: "theory" }]] },
    { program: { kind: "webinar" }, jp: { minutes: 30, target: 4, asyncPerDay: null }, balance: null },
  ));
  await button(planner.finding("JP program 4: kurang 1 JP"), "Ubah JP program menjadi 3").focus();
  await page.keyboard.press("Enter");
  await expect(planner.status).toHaveText(/^Rincian kegiatan diubah\./);
  const live = button(planner.finding("1 sesi tidak daring sinkron"), "Ubah moda menjadi daring sinkron");
  await expect(live, "the next finding").toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button(planner.finding("1 sesi tidak daring sinkron"), "Lihat Rekaman")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(planner.finding("kurang 1 JP")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await live.press("Enter");
  await expect(planner.checks).toContainText(planner.words.findings.none);
  await expect(planner.card("Rekaman"), "what the fix has changed").toBeFocused();
  await planner.undo(2);
  await planner.setMode("Rekaman", "onlineSync");
  await button(planner.finding("kurang 1 JP"), "Ubah JP program menjadi 3").press("Enter");
  await expect(planner.checksFold, "nothing is left").toBeFocused();
});

test("one is shown what a finding is about: on the board, in the table, even when searching", async ({ planner }) => {
  await planner.load(plan());
  await button(planner.finding(poor), "Lihat Simulasi").click();
  await expect(planner.card("Simulasi")).toBeFocused();
  await planner.view("table").click();
  const search = planner.host.getByRole("searchbox");
  await search.fill("regulasi");
  await expect(planner.jpOf("Simulasi")).toHaveCount(0);
  await button(planner.finding(poor), "Lihat Simulasi").click();
  await expect(planner.host.getByRole("row", { name: "Simulasi", exact: true })).toBeFocused();
  await expect(search).toHaveValue("");
});

test("what is set in a dialog is shown there, and the focus comes back", async ({ page, planner }) => {
  await planner.load(plan());
  for (const [finding, label] of [["Dasar hukum belum diisi.", "Dasar hukum"], [sum, "JP program"]]) {
    const show = button(planner.finding(finding), `Lihat ${label}`);
    await show.click();
    const dialog = planner.dialog(planner.words.more.programme);
    await expect(dialog.getByRole("textbox", { name: label, exact: true })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(show).toBeFocused();
  }
  await button(planner.finding("Dasar hukum"), "Lihat Dasar hukum").click();
  await page.keyboard.type("Perpres 12/2021");
  await page.keyboard.press("Escape");
  await expect(planner.finding("Dasar hukum")).toHaveCount(0);
  await expect(planner.checks.locator(":focus"), "the focus is in the panel").toHaveCount(1);
});

test("a share that is off target leads to the proposals that mend it", async ({ page, planner }) => {
  await planner.load(planOf({ faceToFace: [["Regulasi", 6, { nature: "regulation" }], ["Praktik", 14, { nature: "practice" }]] }));
  const offTarget = planner.finding("Daring 0 dari 20 JP = 0%; target 25–35% memerlukan 5–7 JP; pindahkan paling sedikit 5 JP ke daring.");
  const show = button(offTarget, "Lihat usulan");
  await show.click();
  const dialog = planner.dialog(planner.words.commands.balance);
  await page.keyboard.press("Escape");
  await expect(show).toBeFocused();
  await show.click();
  await dialog.getByRole("button", { name: planner.words.apply, exact: true }).click();
  await expect(offTarget).toHaveCount(0);
});

for (const language of ["id", "en"] as const satisfies Language[]) {
  test(`a finding is put aside with a reason, which the file keeps, and taken back: ${language}`, async ({ page, planner }) => {
    await planner.speak(language);
    await planner.load(plan());
    const { words } = planner;
    const before = await planner.json();
    const finding = planner.finding(language === "id" ? poor : "Simulasi works poorly online, self-paced.");
    const counts = async () => (await planner.checksFold.getAttribute("aria-label"))!.replace(/\D+/g, " ").trim();
    expect(await counts()).toBe("1 2 3");

    await button(finding, words.findings.putAside).click();
    const dialog = planner.dialog(words.findings.putAsideDialog);
    await expect(dialog.getByRole("textbox", { name: words.findings.reason, exact: true })).toBeFocused();
    await dialog.getByRole("button", { name: words.findings.confirm, exact: true }).click();
    await expect(dialog.getByRole("alert")).toHaveText(
      language === "id" ? "Tulis alasannya, agar orang lain memahami keputusan ini." : "Write the reason, so that others understand the decision.",
    );
    await axe(page);
    await page.keyboard.type("Simulator hanya ada di internet");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(finding).toHaveCount(0);
    expect(await counts()).toBe("1 1 3");
    await expect(planner.checks.locator(":focus"), "the focus stays in the panel").toHaveCount(1);
    await expect(planner.status).toContainText(language === "id" ? "Temuan diabaikan dengan alasan." : "Finding put aside with a reason.");
    await expect(planner.card("Simulasi")).not.toHaveAccessibleDescription(/Kurang cocok|Poor/);

    const { text } = await planner.exportJson();
    await expectValidPlan(text);
    expect(JSON.parse(text).accepted).toEqual([
      { check: "mode.poorFit", subjects: [{ kind: "session", id: "s3" }], reason: "Simulator hanya ada di internet" },
    ]);

    const fold = planner.checks.getByRole("button", { name: words.findings.aside(1), exact: true });
    await fold.click();
    await expect(finding).toContainText("Simulator hanya ada di internet");
    await button(finding, words.findings.showAgain).press("Enter");
    await expect(fold).toHaveCount(0);
    await expect(button(finding, words.findings.putAside)).toBeVisible();
    await expect(planner.checks.locator(":focus")).toHaveCount(1);
    expect(await planner.json()).toBe(before);
    await planner.undo();
    await expect(fold).toBeVisible();
    await planner.undo();
    await expect(fold).toHaveCount(0);
    expect(await planner.json()).toBe(before);
  });
}

test("findings stand on the cards they are about, by a word and not by colour alone", async ({ planner }) => {
  await planner.load(faultyPlan());
  const cards = {
    Simulasi: ["Prasyarat belum urut", "Kurang cocok daring asinkron. Simulasi lebih efektif", "Tanpa salinan luring"],
    Regulasi: ["Prasyarat belum urut"],
    "Uji kompetensi": ["JP belum diisi", "Tes sebelum materinya"],
  };
  await expect(planner.card("Simulasi")).toHaveAccessibleDescription(
    /^Kesalahan: Simulasi dimulai sebelum prasyaratnya, Regulasi\. Peringatan: Kurang cocok .* Saran: Tanpa salinan luring\.$/,
  );
  await expect(planner.card("Uji kompetensi")).toHaveAccessibleDescription(/^Peringatan: JP belum diisi\./);
  for (const word of cards.Simulasi) await expect(planner.card("Simulasi")).toContainText(word);
  for (const word of cards.Regulasi) await expect(planner.card("Regulasi")).toContainText(word);
  await expect(planner.card("Klinik"), "that it waits is said by its place").toHaveAccessibleDescription("");
  await planner.setJp("Uji kompetensi", "2");
  await expect(planner.card("Uji kompetensi")).not.toContainText("JP belum diisi");

  await planner.view("table").click();
  const row = planner.host.getByRole("row", { name: "Simulasi", exact: true });
  await expect(row).toHaveAccessibleDescription(/^Kesalahan: Simulasi dimulai sebelum prasyaratnya, Regulasi\./);
  await expect(row.getByRole("rowheader", { name: "Simulasi", exact: true })).toBeVisible();
});

test("many findings of one check are shown a few at a time, and all can be reached", async ({ planner }) => {
  const sessions = Array.from({ length: 120 }, (_, at): [string, number, Record<string, unknown>] => [`Praktik ${at + 1}`, 1, { nature: "practice" }]);
  await planner.load(planOf({ online: sessions }));
  const poor = planner.finding(/kurang cocok/);
  const similar = (count: number) => planner.checks.getByRole("button", { name: planner.words.findings.similar(count), exact: true });
  await expect(planner.checksFold).toHaveAccessibleName(/12\d peringatan/);
  await expect(poor).toHaveCount(3);
  await expect(planner.card("Praktik 120").getByRole("img", { name: /^Peringatan: Kurang cocok/ })).toBeVisible();
  await similar(117).click();
  await expect(poor).toHaveCount(53);
  await expect(button(poor.nth(3), "Ubah moda menjadi luring"), "the first of those that were opened").toBeFocused();
  await similar(67).press("Enter");
  await similar(17).press("Enter");
  await expect(poor).toHaveCount(120);
  await button(poor.nth(119), "Lihat Praktik 120").click();
  await expect(planner.card("Praktik 120")).toBeFocused();
});

test("where there is no room beside the board, the panel folds under its counts", async ({ page, planner }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await planner.load(plan());
  await expect(planner.checksFold).toHaveAttribute("aria-expanded", "false");
  await expect(planner.finding(sum)).toBeHidden();
  const [panel, tray] = [(await planner.checks.boundingBox())!, (await planner.tray.boundingBox())!];
  expect(panel.height, "a strip").toBeLessThanOrEqual(48);
  expect(tray.y, "right above the board").toBeLessThan(panel.y + panel.height + 24);
  await planner.checksFold.press("Enter");
  await expect(planner.finding(sum)).toBeVisible();
  await button(planner.finding(sum), "Ubah JP program menjadi 32").click();
  await expect(planner.finding(sum)).toHaveCount(0);
  await expect(planner.checks.locator(":focus")).toHaveCount(1);
  await button(planner.finding(poor), "Lihat Simulasi").click();
  await expect(planner.card("Simulasi")).toBeFocused();
  await expect(planner.card("Simulasi")).toBeInViewport();
  await planner.checksFold.click();
  await expect(planner.finding(poor)).toBeHidden();
});

test("beside the board the panel stays in sight, and makes room when it is folded", async ({ page, planner }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await planner.load(faultyPlan());
  const width = async (of: Locator) => (await of.boundingBox())!.width;
  const evaluation = planner.phase(planner.words.stages.evaluation);
  const coaching = planner.phase(planner.words.stages.coaching);
  await expect(planner.checksFold).toHaveAttribute("aria-expanded", "true");
  expect(await width(planner.checks)).toBeLessThanOrEqual(280);
  await expect(coaching.getByRole("heading"), "all stages are seen beside it").toBeInViewport({ ratio: 1 });
  const before = await width(evaluation);
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, 2000);
  await expect(planner.checksFold).toBeInViewport();
  await planner.checksFold.click();
  await expect(planner.finding(/kurang cocok/)).toHaveCount(0);
  expect(await width(evaluation)).toBeGreaterThan(before);
  await planner.checksFold.click();
  await expect(planner.finding(/kurang cocok/)).toHaveCount(3);
});

test("where the plan is only shown, findings can be looked at and nothing else", async ({ planner }) => {
  await planner.load(plan());
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.finding(poor).getByRole("button")).toHaveCount(1);
  await expect(planner.finding(sum).getByRole("button")).toHaveCount(0);
  await button(planner.finding(poor), "Lihat Simulasi").click();
  await expect(planner.card("Simulasi")).toBeFocused();
});

test("a finding of the sum and the header say the same", async ({ planner }) => {
  await planner.load(plan());
  const header = planner.host.getByRole("button", { name: /^Rincian kegiatan:.*32 \/ 30 JP\s?, lebih 2 JP/ });
  await expect(header).toBeVisible();
  await button(planner.finding(sum), "Ubah JP program menjadi 32").click();
  await expect(planner.finding(sum)).toHaveCount(0);
  await expect(header).toHaveCount(0);
});

test("nothing to find is good news", async ({ planner }) => {
  await planner.load(planOf(
    { online: [["Webinar", 2, { mode: "onlineSync", nature: "theory" }]] },
    { program: { kind: "webinar" }, balance: null },
  ));
  await expect(planner.checks.getByRole("listitem")).toHaveCount(0);
  await expect(planner.checks).toContainText(planner.words.findings.none);
});

test("English names are those that are promised", async ({ planner }: { planner: Planner }) => {
  await planner.speak("en");
  await planner.load(plan());
  await expect(planner.checksFold).toHaveAccessibleName("Checks: 1 error, 2 warnings, 3 suggestions");
  await expect(button(planner.finding("Sum 32 JP, programme 30 JP: 2 JP over."), "Change the programme's JP to 32")).toBeVisible();
  await expect(button(planner.finding("Simulasi works poorly online, self-paced."), "Show Simulasi")).toBeVisible();
  await expect(planner.card("Simulasi")).toContainText("Poor online, self-paced.");
});
