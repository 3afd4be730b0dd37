/** A storage that is forbidden, full, emptied, damaged, or from another version: said in words, and the work goes on. */
import { readFile } from "node:fs/promises";

import { type Page } from "@playwright/test";

import { expectValidPlan, planOf } from "./fixtures";
import { Planner, expect, test } from "./support";

const plan = (fields: Record<string, unknown> = {}) => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] }, fields);

/** Under what the page of its own keeps plans. */
const KEY = "padu";

async function stored(page: Page, place = KEY): Promise<string | null> {
  return page.evaluate((place) => localStorage.getItem(place), place);
}

async function savedPlans(planner: Planner) {
  await planner.more(planner.words.more.saved);
  return planner.dialog(planner.words.more.saved);
}

test("in a sandboxed frame storage is forbidden: said, and the work goes on", async ({ page, baseURL }) => {
  await page.goto("/open/blank.html");
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-downloads");
    frame.style.cssText = "width: 1200px; height: 700px";
    frame.srcdoc = `<html lang="id"><script type="module" src="${url}package/padu.js"></script><padu-planner autosave="x"></padu-planner></html>`;
    document.body.append(frame);
  }, baseURL!);
  await expect(page.frameLocator("iframe").getByText("peramban melarang penyimpanan")).toBeVisible();
  const frame = page.frames()[1];
  expect(await frame.evaluate(() => origin)).toBe("null");
  const planner = new Planner(frame as unknown as Page);
  await planner.load(plan());
  await planner.setJp("Regulasi", "5");
  await expect(planner.host.getByText("peramban melarang penyimpanan. Ekspor JSON agar tidak hilang.")).toBeVisible();
  await expect(planner.saved).toHaveCount(0);
  await planner.undo();
  await expect(planner.jpOf("Regulasi")).toHaveValue("4");
  const download = page.waitForEvent("download");
  await planner.button("export").click();
  await expectValidPlan(await readFile(await (await download).path(), "utf8"));
});

/** Leaves no room for a single character more. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(() => {
    let filler = "";
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      try {
        localStorage.setItem("filler", filler + "x".repeat(size));
        filler += "x".repeat(size);
      } catch {
        // Half of it, then.
      }
    }
  });
}

test.describe("a storage that is really full", () => {
  test("is said, the work goes on and can be exported, and is kept once there is room", async ({ page, planner }) => {
    await planner.open();
    await planner.load(plan());
    const before = await stored(page);
    await fill(page);
    await planner.setJp("Regulasi", "4.25");
    await expect(planner.host.getByText("penyimpanan penuh. Ekspor JSON agar tidak hilang.")).toBeVisible();
    await expect(planner.saved).toHaveCount(0);
    expect(await stored(page)).toBe(before);
    const { text } = await planner.exportJson();
    expect(JSON.parse(text).summary.online).toBe(4.25);
    await page.evaluate(() => localStorage.removeItem("filler"));
    await planner.setJp("Simulasi", "7");
    await expect(planner.saved).toBeVisible();
    expect(await stored(page)).toBe(await planner.json());
  });

  test("does not cost the plan that is left its last changes", async ({ page, planner }) => {
    await planner.open();
    await planner.load(plan());
    await fill(page);
    await planner.setJp("Regulasi", "4.25");
    await expect(planner.host.getByText("penyimpanan penuh")).toBeVisible();
    await planner.button("newPlan").click();
    await expect(planner.status).toContainText("Urungkan untuk kembali");
    await expect(planner.card("Regulasi")).toHaveCount(0);
    await planner.undo();
    await expect(planner.jpOf("Regulasi")).toHaveValue("4,25");
  });

  test("does not cost a text that cannot be opened its place", async ({ page, planner }) => {
    await planner.open();
    const damaged = '{"format":"padu-plan","versi';
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, damaged]);
    await fill(page);
    await planner.reload();
    await expect(planner.status).toContainText("rusak");
    await planner.load(plan());
    await expect(planner.host.getByText("penyimpanan penuh")).toBeVisible();
    expect(await stored(page)).toBe(damaged);
  });
});

test("a storage that is emptied while the plan is open gets it back with the next change, and that is said", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await planner.setJp("Regulasi", "5");
  await expect(planner.status).toContainText("dikosongkan dari luar");
  await expect(planner.otherTab).toHaveCount(0);
  expect(await stored(page)).toBe(await planner.json());
  const dialog = await savedPlans(planner);
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("Bimtek Pengadaan");
  await page.keyboard.press("Escape");
  await planner.setJp("Regulasi", "6");
  await expect(planner.status).not.toContainText("dikosongkan");
});

const text = (fields: Record<string, unknown>) => JSON.stringify(plan(fields), null, 2);
const unreadable: Record<string, { text: string; said: string; listed: string }> = {
  "cut off": { text: text({}).slice(0, -40), said: "rusak", listed: "Rusak" },
  "no text at all": { text: "\u0000\u0001\u00ff\uffff\ud83d\ude00\u0000", said: "rusak", listed: "Rusak" },
  "JSON of another kind": { text: '["padu-plan", 1]', said: "rusak", listed: "Rusak" },
  "a number": { text: "0", said: "rusak", listed: "Rusak" },
  null: { text: "null", said: "rusak", listed: "Rusak" },
  "a plan with a hole in it": { text: text({ flow: [{}] }), said: "rusak", listed: "Rusak" },
  "nested without end": { text: "[".repeat(10_000) + "]".repeat(10_000), said: "rusak", listed: "Rusak" },
  "of version 0": { text: text({ version: 0 }), said: "memakai versi format yang tidak dikenal", listed: "Versi formatnya tidak dikenal" },
  "of a newer Padu": { text: text({ version: 2, flow: { new: "shape" } }), said: "dibuat dengan Padu yang lebih baru", listed: "Dibuat dengan Padu yang lebih baru" },
};
for (const [name, { text, said, listed }] of Object.entries(unreadable)) {
  test(`what is kept and cannot be opened is set aside, said, and can be downloaded: ${name}`, async ({ page, planner }) => {
    await planner.open();
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await planner.reload();
    await expect(planner.status).toContainText(`${said} dan disisihkan, tidak dihapus`);
    // Once is enough.
    await planner.reload();
    await expect(planner.status).not.toContainText("disisihkan");
    await planner.load(plan({ title: "Sesudahnya" }));
    await expect(planner.saved).toBeVisible();
    expect(await stored(page)).toBe(await planner.json());
    const dialog = await savedPlans(planner);
    const row = dialog.getByRole("listitem").filter({ hasText: listed });
    await expect(row).toHaveCount(1);
    const download = page.waitForEvent("download");
    await row.getByRole("button", { name: /^Unduh/ }).click();
    expect(await readFile(await (await download).path(), "utf8")).toBe(text);
  });
}

test("a kept plan that is not the open one is not opened when it cannot be, and the open one stays", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  const { id } = await planner.plan();
  await planner.button("newPlan").click();
  const place = await page.evaluate(() => Object.keys(localStorage).find((place) => /^padu\/.*-.*-/.test(place))!);
  const before = await planner.json();
  for (const [kept, said] of [
    [text({ id, version: 2 }), "dibuat dengan Padu yang lebih baru dan tidak dapat dibuka"],
    [text({ id, version: 0 }), "memakai versi format yang tidak dikenal dan tidak dapat dibuka"],
    ["{", "rusak dan tidak dapat dibuka"],
    [null, "tidak ada lagi di peramban ini"],
  ] as const) {
    await page.evaluate(([place, kept]) => (kept === null ? localStorage.removeItem(place) : localStorage.setItem(place, kept)), [place, kept] as const);
    const dialog = await savedPlans(planner);
    await dialog.getByRole("listitem").filter({ hasText: "Bimtek Pengadaan" }).getByRole("button", { name: /^Buka/ }).click();
    await expect(planner.status).toContainText(said);
    expect(await planner.json()).toBe(before);
    expect(await stored(page, place)).toBe(kept);
  }
});

test("a list that is damaged is made anew of the plans that are there", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  await planner.button("newPlan").click();
  await planner.load(plan({ title: "Kedua" }));
  for (const list of ["{", "null", "5", '"x"', "[1, null]", '{"x": null, "y": 3}', '{"z": {"saved": "kapan?", "title": 7, "jp": "x"}}', '{"z": {"saved": 1e300}}']) {
    await page.evaluate(([place, list]) => localStorage.setItem(place, list), [`${KEY}/plans`, list]);
    const dialog = await savedPlans(planner);
    await expect(dialog.getByRole("listitem").filter({ hasText: "Bimtek Pengadaan" })).toHaveCount(1);
    await expect(dialog.getByRole("listitem").filter({ hasText: "Kedua" })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await planner.setJp("Regulasi", String(list.length));
    await expect(planner.saved).toBeVisible();
    // What the page has loaded is kept under the id of the plan in whose place it stands.
    const { id, ...kept } = JSON.parse((await stored(page))!);
    expect(await planner.plan()).toMatchObject(kept);
  }
});

for (const id of ["plans", "probe", "__proto__", "constructor"]) {
  test(`an id that is a name of ours or of the language's costs nobody a plan: ${id}`, async ({ page, planner }) => {
    await planner.open();
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text({ id })]);
    await planner.reload();
    await planner.setJp("Regulasi", "9");
    await planner.button("newPlan").click();
    await planner.load(plan({ title: "Kedua" }));
    const dialog = await savedPlans(planner);
    await expect(dialog.getByRole("listitem").filter({ hasText: "Kedua" })).toHaveCount(1);
    await dialog.getByRole("listitem").filter({ hasText: "Bimtek Pengadaan" }).getByRole("button", { name: /^Buka/ }).click();
    await expect(planner.jpOf("Regulasi")).toHaveValue("9");
  });
}
