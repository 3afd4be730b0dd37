/** The board (Alur): what each command of a session does, what is said of it, and where the focus goes. */
import { planOf } from "./fixtures";
import { expect, test } from "./support";

/** 10 of 32 JP online: 31,25%, within 30 ± 5. */
const bimtek = () =>
  planOf({
    online: [
      ["Regulasi PBJ", 4, { nature: "regulation" }],
      ["Menelaah lingkungan", 4, { nature: "theory" }],
      ["Konsep e-procurement", 2, { nature: "theory" }],
    ],
    faceToFace: [
      ["Menyusun dokumen", 8, { nature: "practice" }],
      ["Simulasi evaluasi", 6, { nature: "simulation" }],
      ["Memilih penyedia", 6, { nature: "caseStudy" }],
    ],
    evaluation: [["Uji kompetensi", 2, { nature: "competencyTest" }]],
  });

test.beforeEach(async ({ planner }) => {
  await planner.open();
  await planner.load(bimtek());
});

test("moves to a stage and position by the dialog, and says the place and the share", async ({ planner }) => {
  const { online, faceToFace } = planner.words.stages;
  await planner.moveTo("Memilih penyedia", online, /^2\b/);
  expect(await planner.sessionsIn(online)).toEqual([
    "Regulasi PBJ",
    "Memilih penyedia",
    "Menelaah lingkungan",
    "Konsep e-procurement",
  ]);
  await expect(planner.status).toHaveText(
    "Memilih penyedia dipindahkan ke Daring, urutan 2 dari 4. Daring 50%, di atas target.",
  );
  await expect(planner.card("Memilih penyedia")).toBeFocused();
  await planner.moveTo("Memilih penyedia", faceToFace);
  await expect(planner.status).toHaveText(
    "Memilih penyedia dipindahkan ke Tatap muka (luring), urutan 3 dari 3. Daring 31,25%, sesuai target.",
  );
  await expect(planner.share).toHaveAttribute("aria-valuetext", /31,25%/);
});

test("moves up and down within the stage, to its ends and no further", async ({ page, planner }) => {
  const { online } = planner.words.stages;
  await planner.act("Konsep e-procurement", "up");
  await expect(planner.status).toContainText("Konsep e-procurement dipindahkan ke Daring, urutan 2 dari 3.");
  await planner.act("Konsep e-procurement", "up");
  expect((await planner.sessionsIn(online))[0]).toBe("Konsep e-procurement");
  await expect(planner.card("Konsep e-procurement")).toBeFocused();
  await planner.actionsFor("Konsep e-procurement").click();
  await expect(planner.item("up")).toBeDisabled();
  await page.keyboard.press("Escape");
  await planner.act("Konsep e-procurement", "down");
  expect((await planner.sessionsIn(online))[1]).toBe("Konsep e-procurement");
});

test("splits by mode and merges back", async ({ planner }) => {
  await planner.act("Menelaah lingkungan", "split");
  const dialog = planner.dialog("Pisahkan Menelaah lingkungan");
  await expect(dialog).toContainText("Jumlah 4 dari 4 JP");
  await dialog.getByRole("button", { name: "Pisahkan", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(planner.card("Menelaah lingkungan (1 dari 2)", planner.words.stages.online)).toBeVisible();
  await expect(planner.card("Menelaah lingkungan (2 dari 2)", planner.words.stages.faceToFace)).toBeVisible();
  await expect(planner.jpOf("Menelaah lingkungan (2 dari 2)")).toHaveValue("2");
  await expect(planner.status).toContainText("dipisah menjadi 2 sesi. Daring 25%, sesuai target.");

  await planner.act("Menelaah lingkungan (1 dari 2)", "merge");
  await expect(planner.jpOf("Menelaah lingkungan")).toHaveValue("4");
  await expect(planner.card("Menelaah lingkungan", planner.words.stages.online)).toBeFocused();
  await planner.actionsFor("Menelaah lingkungan").click();
  await expect(planner.item("merge")).toBeDisabled();
});

test("a split whose parts do not add up is refused in words", async ({ planner }) => {
  const before = await planner.json();
  await planner.act("Menelaah lingkungan", "split");
  const dialog = planner.dialog("Pisahkan Menelaah lingkungan");
  await dialog.getByRole("textbox", { name: "JP" }).first().fill("3");
  await expect(dialog).toContainText("Jumlah 5 dari 4 JP: lebih 1 JP.");
  await expect(dialog.getByRole("button", { name: "Pisahkan", exact: true })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "JP" }).first().press("Enter");
  await expect(dialog).toBeVisible();
  expect(await planner.json()).toBe(before);
});

test("edits the details of a material", async ({ page, planner }) => {
  await planner.act("Regulasi PBJ", "edit");
  const dialog = planner.dialog(/^Ubah /);
  await expect(dialog).toHaveAccessibleName("Ubah Regulasi PBJ");
  await dialog.getByRole("combobox", { name: "Sifat", exact: true }).selectOption({ label: "Teori" });
  await dialog.getByRole("combobox", { name: "Tambah prasyarat…" }).selectOption({ label: "Uji kompetensi" });
  await dialog.getByRole("textbox", { name: "Judul materi" }).fill("Regulasi dan etika PBJ");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(planner.card("Regulasi dan etika PBJ")).toBeVisible();
  const { materials } = await planner.plan();
  const test = materials.find((material: any) => material.title === "Uji kompetensi").id;
  expect(materials[0]).toMatchObject({ title: "Regulasi dan etika PBJ", nature: "theory", requires: [test] });
  await planner.undo();
  await expect(planner.card("Regulasi PBJ")).toBeVisible();
});

test("duplicates, locks and deletes", async ({ planner }) => {
  await planner.act("Uji kompetensi", "duplicate");
  await expect(planner.status).toContainText("Uji kompetensi (salinan) dibuat.");
  expect(await planner.sessionsIn(planner.words.stages.evaluation)).toEqual(["Uji kompetensi", "Uji kompetensi (salinan)"]);
  await expect(planner.card("Uji kompetensi (salinan)")).toBeFocused();

  await planner.act("Uji kompetensi", "lock");
  await expect(planner.status).toContainText("Uji kompetensi dikunci.");
  await planner.actionsFor("Uji kompetensi").click();
  await expect(planner.item("lock")).toBeChecked();
  await planner.item("lock").click();
  await expect(planner.status).toContainText("Kunci Uji kompetensi dibuka.");

  await planner.act("Uji kompetensi (salinan)", "delete");
  await expect(planner.card("Uji kompetensi (salinan)")).toHaveCount(0);
  await expect(planner.status).toContainText("Uji kompetensi (salinan) dihapus.");
  await expect(planner.card("Uji kompetensi")).toBeFocused();
  await planner.undo();
  await expect(planner.status).toContainText("Diurungkan: Uji kompetensi (salinan) dihapus.");
  await expect(planner.card("Uji kompetensi (salinan)")).toBeVisible();
});

test("Alt and arrows move a session, and the focus goes along", async ({ page, planner }) => {
  const { online, faceToFace } = planner.words.stages;
  await planner.card("Menelaah lingkungan").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(planner.status).toContainText("Menelaah lingkungan dipindahkan ke Daring, urutan 1 dari 3.");
  await expect(planner.card("Menelaah lingkungan")).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  expect((await planner.sessionsIn(online))[1]).toBe("Menelaah lingkungan");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(planner.card("Menelaah lingkungan", faceToFace)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(planner.card("Menelaah lingkungan", online)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(planner.card("Menelaah lingkungan", planner.words.tray)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(planner.card("Menelaah lingkungan", online), "back to where it was").toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(planner.card("Menelaah lingkungan", planner.words.tray)).toBeFocused();
});

test("who undoes by the button stays on it", async ({ page, planner }) => {
  await planner.act("Menelaah lingkungan", "down");
  await planner.button("undo").focus();
  await page.keyboard.press("Enter");
  await expect(planner.status).toContainText("Diurungkan: Menelaah lingkungan");
  await expect(planner.button("undo")).toBeFocused();
});

test("the mode box stays in a stage that can hold the mode, else moves where the balancer would", async ({ planner }) => {
  const { online, faceToFace, evaluation, workplace } = planner.words.stages;
  await planner.setMode("Regulasi PBJ", "onlineSync");
  await expect(planner.card("Regulasi PBJ", online)).toBeVisible();
  await planner.setMode("Regulasi PBJ", "faceToFace");
  expect((await planner.sessionsIn(faceToFace))[0], "arrivals from an earlier stage come first").toBe("Regulasi PBJ");
  await expect(planner.status).toContainText("Regulasi PBJ dipindahkan ke Tatap muka (luring), urutan 1 dari 4.");
  await planner.setMode("Simulasi evaluasi", "onlineSync");
  expect((await planner.sessionsIn(online)).at(-1), "arrivals from a later stage come last").toBe("Simulasi evaluasi");
  await planner.setMode("Uji kompetensi", "onlineAsync");
  await expect(planner.card("Uji kompetensi", evaluation), "tests stay in their stage").toBeVisible();
  await planner.setMode("Memilih penyedia", "workplace");
  await expect(planner.card("Memilih penyedia", workplace), "a stage is made for it").toBeVisible();
  await expect(planner.card("Memilih penyedia")).toBeFocused();
});

test("who chooses a mode by keys goes on choosing while the session stays where it is", async ({ page, planner }) => {
  const box = planner.modeOf("Regulasi PBJ");
  await box.focus();
  for (const [key, mode] of [["ArrowDown", "onlineSync"], ["ArrowUp", "onlineAsync"], ["ArrowDown", "onlineSync"]]) {
    await page.keyboard.press(key);
    await expect(box).toHaveValue(mode);
    await expect(box).toBeFocused();
  }
  const session = await planner.card("Regulasi PBJ").getAttribute("data-session");
  await planner.host.evaluate((element: any, id) => element.focusSession(id), session);
  await expect(planner.card("Regulasi PBJ"), "the page has asked for the card itself").toBeFocused();
  await box.focus();
  await page.keyboard.press("ArrowDown");
  await expect(planner.card("Regulasi PBJ", planner.words.stages.faceToFace)).toBeFocused();
});

test("JP are taken with comma or point, and everything else is refused with a reason", async ({ planner }) => {
  const field = planner.jpOf("Regulasi PBJ");
  await planner.setJp("Regulasi PBJ", "1,5");
  expect((await planner.plan()).summary.online).toBe(7.5);
  await expect(planner.status).toContainText("JP Regulasi PBJ menjadi 1,5.");
  await planner.setJp("Regulasi PBJ", "2.25");
  await expect(field).toHaveValue("2,25");
  const reasons: [string, RegExp][] = [
    ["abc", /angka/],
    ["-1", /kurang dari 0/],
    ["1,234", /dua angka di belakang koma/],
    ["10000", /9\.999/],
    ["4 JP?", /angka/],
  ];
  for (const [wrong, reason] of reasons) {
    await planner.setJp("Regulasi PBJ", wrong);
    await expect(field, wrong).toHaveAttribute("aria-invalid", "true");
    await expect(field, "what was typed is not lost").toHaveValue(wrong);
    await expect(planner.card("Regulasi PBJ"), "the reason stands at the field").toContainText(reason);
    expect((await planner.plan()).summary.online).toBe(8.25);
  }
  await field.press("Escape");
  await expect(field).toHaveValue("2,25");
  await planner.setJp("Regulasi PBJ", "");
  expect((await planner.plan()).flow[0].sessions[0].jp).toBeNull();
});

test("regions of one kind are numbered from the second on, and titles of their own win", async ({ planner }) => {
  const stage = (id: string, stage: string, title = "") => ({ id, stage, title, sessions: [] });
  const session = { id: "s1", material: "m1", mode: "faceToFace", jp: 4 };
  await planner.load({
    format: "padu-plan",
    version: 1,
    materials: [{ id: "m1", title: "Kebijakan" }],
    flow: [
      { ...stage("p1", "faceToFace"), sessions: [session] },
      stage("p2", "online"),
      stage("p3", "faceToFace"),
      stage("p4", "online", "On"),
      stage("p5", "workplace"),
    ],
  });
  const names = ["Belum dipetakan", "Tatap muka (luring)", "Daring", "Tatap muka (luring) 2", "On", "Di tempat kerja"];
  for (const name of names) {
    await expect(planner.phase(name)).toBeVisible();
    await expect(planner.phase(name).getByRole("heading", { name, exact: true })).toBeVisible();
  }
});

test("only sessions are list items with a spinbutton, and each is named by its title", async ({ page, planner }) => {
  const items = planner.host.getByRole("listitem").filter({ has: page.getByRole("spinbutton") });
  await expect(items).toHaveCount(7);
  for (const title of ["Regulasi PBJ", "Memilih penyedia", "Uji kompetensi"]) {
    await expect(planner.card(title)).toBeVisible();
    await expect(planner.titleOf(title)).toBeVisible();
    await expect(planner.card(title).getByRole("spinbutton")).toHaveAccessibleName(`JP ${title}`);
  }
  await expect(planner.host.getByRole("status")).toHaveCount(1);
});
