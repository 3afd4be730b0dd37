/** Nothing is cut off or overlaps, however little room there is; and what the reader's settings ask for is given. */
import { planOf } from "./fixtures";
import { coloursOf, layoutFaults } from "./measure";
import { dialogs, views } from "./states";
import { expect, test } from "./support";

const rooms = {
  "320 px": { width: 320, height: 640 },
  "400 % zoom": { width: 320, height: 256 },
  "768 px": { width: 768, height: 1024 },
  "1280 px": { width: 1280, height: 800 },
};

for (const [room, viewport] of Object.entries(rooms)) {
  test.describe(room, () => {
    test.use({ viewport });
    // Where there is room, the dialogs are the same as at 1280 px.
    const states = room === "768 px" ? views : { ...views, ...dialogs };
    for (const [name, show] of Object.entries(states)) {
      test(`at ${room} nothing is cut off or overlaps: ${name}`, async ({ page, planner }) => {
        await planner.open();
        await show(planner);
        expect(await layoutFaults(page)).toEqual([]);
      });
    }
  });
}

test.describe("English words", () => {
  test.use({ viewport: rooms["320 px"] });

  for (const name of ["empty", "typical", "table"] as const) {
    test(`at 320 px nothing is cut off or overlaps in English: ${name}`, async ({ page, planner }) => {
      await planner.open();
      await planner.speak("en");
      await views[name](planner);
      expect(await layoutFaults(page)).toEqual([]);
    });
  }
});

test.describe("under a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  const touched = {
    empty: views.empty,
    typical: views.typical,
    "one-line-cards": views["one-line-cards"],
    findings: views.findings,
    facilitators: views.facilitators,
    strategy: views.strategy,
    readiness: views.readiness,
    move: dialogs["dialog-move"],
    balance: dialogs["dialog-balance-many"],
  };
  for (const [name, show] of Object.entries(touched)) {
    test(`targets have 44 px under a finger: ${name}`, async ({ page, planner }) => {
      await planner.open();
      await show(planner);
      expect(await layoutFaults(page, 44)).toEqual([]);
    });
  }
});

test.describe("narrow", () => {
  test.use({ viewport: rooms["320 px"] });

  test("the ratio bar stays in sight while the phases scroll", async ({ page, planner }) => {
    await planner.open();
    await views.typical(planner);
    await planner.card("Klinik tatap muka").scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 10_000);
    await expect(planner.card("Klinik tatap muka")).toBeInViewport();
    await expect(planner.share).toBeInViewport({ ratio: 1 });
  });

  test("a planner in a narrow box of a wide page is laid out by its box", async ({ page, planner }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await planner.open("/hosts/two.html");
    await page.addStyleTag({ url: "/hosts/narrow.css" });
    await views.typical(planner);
    const box = (await planner.host.boundingBox())!;
    expect(box.width).toBe(320);
    expect(await layoutFaults(page)).toEqual([]);
    const [tray, online] = [(await planner.tray.boundingBox())!, (await planner.phase(planner.words.stages.online).boundingBox())!];
    expect(online.y, "phases stack").toBeGreaterThanOrEqual(tray.y + tray.height);
  });
});

test("long titles and a plan from right to left stay in their cards", async ({ page, planner }) => {
  await planner.open();
  const long = "Penyusunan harga perkiraan sendiri untuk pengadaan barang/jasa ".repeat(6).trim();
  const unbroken = "Pneumonoultramikroskopik".repeat(12);
  await planner.load(planOf({ online: [[long, 4], [unbroken, 2]], faceToFace: [["تقييم العطاءات والمفاوضات", 9999]] }));
  await page.setViewportSize(rooms["320 px"]);
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize(rooms["1280 px"]);
  expect(await layoutFaults(page)).toEqual([]);
  await planner.view("table").click();
  expect(await layoutFaults(page)).toEqual([]);
});

test("with forced colours the bar still shows its parts, and the focus is seen", async ({ page, planner }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await planner.open();
  await views.typical(planner);
  expect(await coloursOf(page, await planner.share.screenshot()), "online, face to face, ground").toBeGreaterThanOrEqual(3);
  for (const target of [planner.button("export"), planner.card("Memilih penyedia"), planner.jpOf("Memilih penyedia")]) {
    await target.focus();
    const outline = await target.evaluate((element) => {
      const within = [element, ...element.querySelectorAll("*"), element.parentElement!];
      return within.map((part) => getComputedStyle(part)).some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    });
    expect(outline, "an outline").toBe(true);
  }
});

test("who asks for less motion gets none", async ({ page, planner }) => {
  const moving = () =>
    planner.host.evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll("*")].filter((part) => {
        const style = getComputedStyle(part);
        const longest = `${style.transitionDuration},${style.animationDuration}`.split(",").map(parseFloat);
        return Math.max(...longest) > 0.01 || style.scrollBehavior === "smooth";
      }).length,
    );
  await page.emulateMedia({ reducedMotion: "reduce" });
  await planner.open();
  await views.typical(planner);
  expect(await moving()).toBe(0);
});

for (const view of ["board", "table"] as const) {
  test(`print shows the plan as a document, without controls: ${view}`, async ({ page, planner }) => {
    await planner.open();
    await views.typical(planner);
    await planner.view(view).click();
    const plan = await planner.plan();
    await page.emulateMedia({ media: "print" });
    await expect(planner.host.getByRole("table", { name: planner.words.views.table })).toBeVisible();
    for (const command of ["paste", "add", "import", "export", "undo", "newPlan", "otherFormats", "balance"] as const) {
      await expect(planner.button(command)).toBeHidden();
    }
    for (const role of ["checkbox", "tab", "searchbox"] as const) {
      await expect(planner.host.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
    }
    for (const { title } of plan.materials) {
      await expect(planner.host.getByText(title, { exact: true }).filter({ visible: true }).first()).toBeVisible();
    }
    await expect(planner.host.getByRole("textbox", { name: planner.words.title })).toHaveValue(plan.title);
    await expect(planner.share).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    await expect(planner.view(view)).toHaveAttribute("aria-selected", "true");
  });
}
