/** Two tabs on one key: neither writes over the other unseen, and what was done in either is kept. */
import { type BrowserContext, type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { Planner, axe, expect, test } from "./support";

const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

/** A first tab with the plan, and a second one on the same. */
async function openTwo(planner: Planner, context: BrowserContext): Promise<Planner> {
  await planner.open();
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  return openAnother(context);
}

async function openAnother(context: BrowserContext): Promise<Planner> {
  const other = new Planner(await context.newPage());
  await other.open();
  return other;
}

/** JP of Regulasi and of Simulasi in every kept plan, the one under the key first. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places = Object.keys(localStorage).filter((place) => place === "padu" || place.startsWith("padu/"));
    const texts = places.sort().map((place) => JSON.parse(localStorage.getItem(place)!));
    return texts.filter(({ format }) => format === "padu-plan").map(({ summary }) => `${summary.online} ${summary.faceToFace}`);
  });
}

test("the second is told at once, in both languages, and nothing has to be answered", async ({ planner, context }) => {
  const other = await openTwo(planner, context);
  await expect(other.otherTab).toContainText("juga terbuka di tab lain");
  await expect(other.otherTab.getByRole("button")).toHaveText(["Ambil alih di sini", "Kerjakan sebagai salinan"]);
  await expect(other.status).toContainText("juga terbuka di tab lain");
  await expect(other.host.getByRole("status")).toHaveCount(1);
  await expect(other.saved).toBeVisible();
  await expect(planner.otherTab).toHaveCount(0);
  await axe(other.page);
  await other.speak("en");
  await expect(other.otherTab).toContainText("also open in another tab");
  await expect(other.otherTab.getByRole("button")).toHaveText(["Take over here", "Work on a copy"]);
  await axe(other.page);
  await other.page.setViewportSize({ width: 320, height: 700 });
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("who takes over goes on from the latest of the first, which is told and goes on as a copy", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await planner.setJp("Regulasi", "5");
  await expect(planner.saved).toBeVisible();
  await expect(other.otherTab).toBeVisible();
  await other.otherTab.getByRole("button", { name: other.words.otherTab.takeOver }).focus();
  await other.page.keyboard.press("Enter");
  await expect(other.otherTab).toHaveCount(0);
  await expect(other.jpOf("Regulasi")).toHaveValue("5");
  await expect(other.status).toContainText("sekarang dikerjakan di sini");
  // The button is gone, the keyboard is still in the planner.
  expect(await other.host.evaluate((element) => document.activeElement === element)).toBe(true);

  await expect(planner.status).toContainText("Tab lain mengambil alih");
  await expect(planner.otherTab).toBeVisible();
  await planner.setJp("Simulasi", "9");
  await expect(planner.otherTab).toContainText("salinan tersendiri");
  await other.setJp("Simulasi", "7");
  await expect(other.saved).toBeVisible();
  await expect.poll(() => kept(page)).toEqual(["5 7", "5 9"]);
  // Each goes on with what it had.
  await planner.reload();
  await expect(planner.jpOf("Simulasi")).toHaveValue("9");
  await other.reload();
  await expect(other.jpOf("Simulasi")).toHaveValue("7");
});

test("who goes on without an answer works on a copy, and may still take over with it", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await expect(other.otherTab).toBeVisible();
  await other.setJp("Simulasi", "9");
  await expect(other.status).toContainText("salinan tersendiri");
  await expect(other.otherTab.getByRole("button")).toHaveText(["Ambil alih di sini"]);
  await expect(other.saved).toBeVisible();
  await planner.setJp("Regulasi", "5");
  await expect.poll(() => kept(page)).toEqual(["5 6", "4 9"]);

  await other.takeOver();
  await expect(other.otherTab).toHaveCount(0);
  await expect(planner.otherTab).toContainText("salinan tersendiri");
  await expect.poll(() => kept(page)).toEqual(["4 9", "5 6"]);
  await planner.setJp("Regulasi", "8");
  await other.setJp("Regulasi", "3");
  await expect.poll(() => kept(page)).toEqual(["3 9", "8 6"]);
  await other.more(other.words.more.saved);
  const rows = other.dialog(other.words.more.saved).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "12 JP" })).toContainText("Sedang dibuka");
  await expect(rows.filter({ hasText: "14 JP" }).getByRole("button", { name: "Buka" }).first()).toBeVisible();
});

test("a copy is kept at once, and what the key has stays the first one's", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await other.workOnCopy();
  await expect(other.otherTab).toContainText("salinan tersendiri");
  await expect.poll(() => kept(page)).toEqual(["4 6", "4 6"]);
  await planner.setJp("Regulasi", "5");
  await other.setJp("Regulasi", "2");
  await expect.poll(() => kept(page)).toEqual(["5 6", "2 6"]);
  await expect(planner.otherTab).toHaveCount(0);
});

test("when the first is closed, the second goes on with the plan as it was left", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await expect(other.otherTab).toBeVisible();
  await planner.setJp("Regulasi", "5");
  await page.close();
  await expect(other.otherTab).toHaveCount(0);
  await expect(other.jpOf("Regulasi")).toHaveValue("5");
  await other.setJp("Regulasi", "8");
  await expect.poll(() => kept(other.page)).toEqual(["8 6"]);
});

test("when the first is closed, the copy is what opens next time, and the plan is kept beside it", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await expect(other.otherTab).toBeVisible();
  await other.setJp("Simulasi", "9");
  await planner.setJp("Regulasi", "5");
  await page.close();
  await expect(other.otherTab).toHaveCount(0);
  await expect.poll(() => kept(other.page)).toEqual(["4 9", "5 6"]);
  const next = await openAnother(context);
  await expect(next.jpOf("Simulasi")).toHaveValue("9");
});

test("a reload does not cost the first its turn, nor does a duplicate of it", async ({ page, planner, context }) => {
  const other = await openTwo(planner, context);
  await expect(other.otherTab).toBeVisible();
  await planner.reload();
  await planner.setJp("Regulasi", "5");
  await expect(planner.otherTab).toHaveCount(0);
  await expect(other.otherTab).toBeVisible();

  const memory = await page.evaluate(() => sessionStorage.getItem("padu/tab"));
  const page3 = await context.newPage();
  await page3.addInitScript((memory) => sessionStorage.setItem("padu/tab", memory!), memory);
  const third = new Planner(page3);
  await third.open();
  await expect(third.otherTab).toBeVisible();
  await planner.setJp("Regulasi", "7");
  await expect(planner.otherTab).toHaveCount(0);
  await expect.poll(() => kept(page)).toEqual(["7 6"]);
});

test("of three, the one that takes over is the first, and the others are told", async ({ page, planner, context }) => {
  const second = await openTwo(planner, context);
  const third = await openAnother(context);
  await expect(second.otherTab).toBeVisible();
  await expect(third.otherTab).toBeVisible();
  await third.takeOver();
  await expect(third.otherTab).toHaveCount(0);
  await expect(planner.otherTab).toBeVisible();
  await expect(second.otherTab).toBeVisible();
  await third.setJp("Regulasi", "1");
  await second.setJp("Regulasi", "2");
  await planner.setJp("Regulasi", "3");
  await expect.poll(async () => (await kept(page)).sort()).toEqual(["1 6", "2 6", "3 6"]);
  expect((await kept(page))[0]).toBe("1 6");
});

test("a plan that the page sets over a kept one does not cost another tab its own", async ({ page, planner, context }) => {
  await planner.open();
  await planner.load(plan());
  await planner.setJp("Regulasi", "5");
  const other = new Planner(await context.newPage());
  await other.page.addInitScript((plan) => {
    addEventListener("DOMContentLoaded", () => Object.assign(document.querySelector("padu-planner")!, { plan }));
  }, plan());
  await other.open();
  await expect(other.jpOf("Regulasi")).toHaveValue("4");
  await expect.poll(async () => (await kept(page)).sort()).toEqual(["4 6", "5 6"]);
  await planner.setJp("Regulasi", "8");
  await other.setJp("Regulasi", "2");
  await expect.poll(async () => (await kept(page)).sort()).toEqual(["2 6", "8 6"]);
});

test("one who opens a kept plan that another tab has open is told", async ({ page, planner, context }) => {
  await planner.open();
  await planner.load(plan());
  await planner.button("newPlan").click();
  await planner.host.evaluate((element: any) => element.load({ ...element.plan, title: "Rencana kedua" }));
  const other = await openAnother(context);
  await other.more(other.words.more.saved);
  const dialog = other.dialog(other.words.more.saved);
  await dialog.getByRole("listitem").filter({ hasText: "Bimtek Pengadaan" }).getByRole("button", { name: /^Buka/ }).click();
  await expect(other.card("Regulasi")).toBeVisible();
  await expect(other.otherTab).toHaveCount(0);
  await other.setJp("Regulasi", "9");

  await planner.more(planner.words.more.saved);
  const row = planner.dialog(planner.words.more.saved).getByRole("listitem").filter({ hasText: "Bimtek Pengadaan" });
  await row.getByRole("button", { name: /^Buka/ }).click();
  await expect(planner.jpOf("Regulasi")).toHaveValue("9");
  await expect(planner.otherTab).toBeVisible();
  await planner.setJp("Simulasi", "1");
  await expect.poll(async () => (await kept(page)).sort()).toEqual(["0 0", "9 1", "9 6"]);
});

test("two planners of one page on one key are two tabs to each other", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  await page.evaluate(() => document.body.append(document.querySelector("padu-planner")!.cloneNode()));
  const second = page.locator("padu-planner").nth(1);
  const bar = second.getByRole("region", { name: "Tab lain" });
  await expect(bar).toBeVisible();
  await expect(planner.otherTab).toHaveCount(0);
  // One that is taken out says so.
  await planner.host.evaluate((element) => element.remove());
  await expect(page.getByRole("region", { name: "Tab lain" })).toHaveCount(0);
});

test("who only looks keeps no plan from others, and is not asked", async ({ page, planner, context }) => {
  await planner.open();
  await planner.load(plan());
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  const other = await openAnother(context);
  await other.setJp("Regulasi", "5");
  await expect(other.saved).toBeVisible();
  await expect(other.otherTab).toHaveCount(0);
  await planner.reload();
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.otherTab).toHaveCount(0);
  expect(await kept(page)).toEqual(["5 6"]);
});

test("where tabs cannot talk, one learns of the other when it writes, and nothing is lost", async ({ page, planner, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, "BroadcastChannel"));
  const other = await openTwo(planner, context);
  await planner.setJp("Regulasi", "5");
  await expect(planner.saved).toBeVisible();
  await other.setJp("Simulasi", "9");
  await expect(other.status).toContainText("juga diubah di tab lain");
  await planner.setJp("Regulasi", "8");
  await expect.poll(() => kept(page)).toEqual(["8 6", "4 9"]);
  await expect(other.otherTab.getByRole("button")).toHaveText(["Ambil alih di sini"]);
});
