/** The main job in English, and the change of language while working. */
import { expectValidPlan } from "./fixtures";
import { drag, endOf } from "./gestures";
import { expect, test } from "./support";
import { words } from "./words";

const table = [
  "Material\tJP\tMode\tGroup",
  "Procurement regulation\t4\tOnline\tBasics",
  "Drafting documents\t1.5\tFace to face\tCore",
  "Bid evaluation\t1200\t\tCore",
].join("\n");

test("the main job in English, start to end", async ({ page, planner }) => {
  await planner.open();
  await planner.speak("en");
  const start = await planner.json();
  const dialog = await planner.paste(table);
  await expect(dialog).toContainText("3 rows → 3 materials, 3 sessions");
  await planner.correctRow(dialog, 2, "mode", "Online, live");
  await planner.correctRow(dialog, 4, "nature", "Simulation");
  await planner.add(dialog, 3);
  await expect(planner.status).toContainText("3 materials added, 3 sessions.");

  const { online, faceToFace } = planner.words.stages;
  await drag(page, planner.titleOf("Bid evaluation"), await endOf(planner.phase(faceToFace)));
  await expect(planner.status).toHaveText(
    "Bid evaluation moved to Face to face, position 2 of 2. Online 0.33%, below the target.",
  );
  await planner.setJp("Bid evaluation", "8.5");
  await expect(planner.status).toHaveText("JP of Bid evaluation is now 8.5. Online 28.57%, on target.");
  await planner.moveTo("Bid evaluation", faceToFace, /^1\b/);
  expect(await planner.sessionsIn(faceToFace)).toEqual(["Bid evaluation", "Drafting documents"]);
  await planner.setMode("Drafting documents", "onlineAsync");
  expect(await planner.sessionsIn(online)).toEqual(["Procurement regulation", "Drafting documents"]);
  await expect(planner.share).toHaveAttribute("aria-valuetext", /39\.29%/);

  const { name, text } = await planner.exportJson();
  expect(name).toMatch(/\.padu\.json$/);
  await expectValidPlan(text);
  await planner.undoTo(start);
  await planner.importFile(text);
  await expect.poll(() => planner.json()).toBe(text);

  await planner.importFile("[]");
  await expect(planner.dialog(planner.words.cannotOpen)).toContainText("not a Padu plan");
});

test("the language changes in place, from the menu and by attribute, and the plan stays", async ({ page, planner }) => {
  await planner.open();
  await planner.load({
    format: "padu-plan",
    version: 1,
    title: "Bimtek",
    materials: [{ id: "m1", title: "Regulasi" }, { id: "m2", title: "Klinik" }],
    flow: [{ id: "p1", stage: "online", sessions: [{ id: "s1", material: "m1", mode: "onlineSync", jp: 1234.5 }] }],
    unmapped: [{ id: "s2", material: "m2", jp: 1.25 }],
  });
  const before = await planner.json();
  await expect(planner.host.getByText("1.234,5").first()).toBeVisible();
  await expect(planner.jpOf("Klinik")).toHaveValue("1,25");

  await planner.more("English");
  planner.words = words.en;
  await expect(planner.phase("Online")).toBeVisible();
  await expect(planner.jpOf("Klinik")).toHaveValue("1.25");
  await expect(planner.host.getByText("1,234.5").first()).toBeVisible();
  for (const command of Object.keys(words.en.commands) as (keyof typeof words.en.commands)[]) {
    await expect(planner.button(command)).toBeVisible();
  }
  expect(await planner.json()).toBe(before);
  expect(await planner.host.getAttribute("lang")).toBe("en");

  await planner.speak("id");
  await expect(planner.phase("Daring")).toBeVisible();
  await expect(planner.jpOf("Klinik")).toHaveValue("1,25");
  await page.keyboard.press("Escape");
});
