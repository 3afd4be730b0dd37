/** Moving cards with a mouse or a finger: what a press becomes, and how it is taken back. */
import { planOf } from "./fixtures";
import { Finger, drag, endOf, lift, middleOf } from "./gestures";
import { expect, test } from "./support";

const plan = () =>
  planOf({
    online: [["Regulasi", 4], ["Konsep", 2]],
    faceToFace: [["Simulasi", 6]],
    tray: [["Studi kasus", 2], ["Klinik", 1]],
  });

test.beforeEach(async ({ planner }) => {
  await planner.open();
  await planner.load(plan());
});

test("a card is dropped between two others", async ({ page, planner }) => {
  const { online } = planner.words.stages;
  const second = (await planner.card("Konsep").boundingBox())!;
  await drag(page, planner.titleOf("Klinik"), { x: second.x + second.width / 2, y: second.y + 4 });
  await expect.poll(() => planner.sessionsIn(online)).toEqual(["Regulasi", "Klinik", "Konsep"]);
  await expect(planner.status).toContainText("Klinik dipindahkan ke Daring, urutan 2 dari 3.");
  await expect(planner.card("Klinik")).toBeFocused();
  await planner.undo();
  expect(await planner.sessionsIn(planner.words.tray)).toEqual(["Studi kasus", "Klinik"]);
});

test("Escape takes a drag back, and no step of undo is left", async ({ page, planner }) => {
  const before = await planner.json();
  const shown = await planner.host.getByText("Regulasi", { exact: true }).count();
  await lift(page, planner.titleOf("Regulasi"), await endOf(planner.phase(planner.words.stages.faceToFace)));
  await expect.poll(() => planner.host.getByText("Regulasi", { exact: true }).count()).toBeGreaterThan(shown);
  await page.keyboard.press("Escape");
  await expect.poll(() => planner.host.getByText("Regulasi", { exact: true }).count()).toBe(shown);
  await page.mouse.up();
  expect(await planner.json()).toBe(before);
  await planner.undo();
  expect((await planner.plan()).materials, "the load is what is undone").toEqual([]);
});

test("a drop outside the board changes nothing", async ({ page, planner }) => {
  const before = await planner.json();
  await lift(page, planner.titleOf("Regulasi"), { x: 4, y: 4 });
  await page.mouse.up();
  expect(await planner.json()).toBe(before);
});

test("a press on a control of a card is no drag", async ({ page, planner }) => {
  const before = await planner.json();
  const to = await endOf(planner.phase(planner.words.stages.faceToFace));
  const from = await middleOf(planner.jpOf("Regulasi"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  expect(await planner.json()).toBe(before);
});

test("several selected cards move together, in their order", async ({ page, planner }) => {
  await planner.select("Studi kasus");
  await planner.select("Klinik");
  await drag(page, planner.titleOf("Klinik"), await endOf(planner.phase(planner.words.stages.faceToFace)));
  await expect.poll(() => planner.sessionsIn(planner.words.stages.faceToFace)).toEqual(["Simulasi", "Studi kasus", "Klinik"]);
});

test("what lies over the board does not catch a drop", async ({ page, planner }) => {
  const { faceToFace } = planner.words.stages;
  await planner.load(planOf({ online: [["Regulasi", 4]], faceToFace: Array.from({ length: 30 }, (_, at): [string, number] => [`Simulasi ${at + 1}`, 1]) }));
  const column = (await planner.phase(faceToFace).boundingBox())!;
  const { y } = await middleOf(planner.status);
  expect(column.y + column.height, "the column goes on below the status line").toBeGreaterThan(y + 100);
  await drag(page, planner.titleOf("Regulasi"), { x: column.x + column.width / 2, y });
  await expect.poll(() => planner.sessionsIn(faceToFace)).toContain("Regulasi");
  const order = await planner.sessionsIn(faceToFace);
  expect(order.indexOf("Regulasi"), "where the pointer was, not at the end").toBeLessThan(order.length - 1);
});

test("a drop on the gauge, which hides what it stands over, changes nothing", async ({ page, planner }) => {
  const { faceToFace } = planner.words.stages;
  await planner.load(planOf({ faceToFace: Array.from({ length: 30 }, (_, at): [string, number] => [`Simulasi ${at + 1}`, 1]) }));
  await planner.card("Simulasi 20").scrollIntoViewIfNeeded();
  await planner.card("Simulasi 30").scrollIntoViewIfNeeded();
  const column = (await planner.phase(faceToFace).boundingBox())!;
  const { y } = await middleOf(planner.share);
  expect(column.y, "the gauge stands over the column").toBeLessThan(y - 100);
  const before = await planner.json();
  await drag(page, planner.titleOf("Simulasi 30"), { x: column.x + column.width / 2, y });
  expect(await planner.json()).toBe(before);
});

test.describe(() => {
  test.use({ viewport: { width: 390, height: 640 } });

  test("a drag scrolls at the edges of a narrow planner", async ({ page, planner }) => {
    const { coaching } = planner.words.stages;
    const goal = planner.phase(coaching);
    // Clear of the status line, which sticks to the foot.
    await planner.titleOf("Klinik").evaluate((title) => title.scrollIntoView({ block: "center" }));
    await expect(goal).not.toBeInViewport();
    await lift(page, planner.titleOf("Klinik"), { x: 195, y: 632 });
    await expect(goal.getByRole("heading")).toBeInViewport();
    const target = (await goal.getByRole("heading").boundingBox())!;
    await page.mouse.move(target.x + 10, Math.min(target.y + 30, 560), { steps: 4 });
    await page.mouse.up();
    await expect(planner.card("Klinik", coaching)).toBeVisible();
  });
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  test("a swipe over a card scrolls and moves nothing", async ({ page, planner }) => {
    const before = await planner.json();
    const finger = await Finger.on(page);
    const from = await middleOf(planner.titleOf("Klinik"));
    await finger.down(from);
    await finger.move(from, { x: from.x, y: from.y - 250 });
    await finger.up();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await planner.json()).toBe(before);
  });
});
