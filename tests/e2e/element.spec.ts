/** The element as a page uses it: its members, its events, and what it promises about both. */
import { type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { expect, test } from "./support";

const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]], tray: [["Klinik", 2]] });

/** Writes down every event of the planners from here on; `details` turns what is lazy into values. */
async function listen(page: Page): Promise<() => Promise<any[]>> {
  await page.evaluate(() => {
    const heard: any[] = ((window as any).heard = []);
    for (const type of ["padu-ready", "padu-change", "padu-export", "padu-error"]) {
      document.addEventListener(type, (event) => {
        const detail = (event as CustomEvent).detail;
        heard.push({ type, detail: JSON.parse(JSON.stringify(detail)), keys: Object.keys(detail), composed: event.composed });
      });
    }
  });
  return () => page.evaluate(() => (window as any).heard);
}

test("members throw before `ready`, and a plan set early is there afterwards", async ({ page, planner }) => {
  await page.goto("/hosts/two.html");
  const early = await page.evaluate(async (plan) => {
    await customElements.whenDefined("padu-planner");
    const element: any = document.createElement("padu-planner");
    const thrown = ["toJSON", "undo", "redo"].map((member) => {
      try {
        element[member]();
        return "nothing";
      } catch (error: any) {
        return error.name;
      }
    });
    let loaded = "nothing";
    try {
      element.load(plan);
    } catch (error: any) {
      loaded = error.name;
    }
    element.plan = plan;
    document.body.prepend(element);
    await element.ready;
    return { thrown, loaded, title: element.plan.title };
  }, plan());
  expect(early).toEqual({
    thrown: ["InvalidStateError", "InvalidStateError", "InvalidStateError"],
    loaded: "InvalidStateError",
    title: "Bimtek Pengadaan",
  });
  await expect(planner.card("Regulasi")).toBeVisible();
});

test("`load` answers, is undoable and opens no dialog; `plan =` tells of its problems by event", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  const heard = await listen(page);
  const answers = await planner.host.evaluate((element: any, plan) => {
    const ok = element.load(plan);
    const text = element.toJSON();
    const bad = element.load({ ...plan, version: 99 });
    const notJson = element.load("{");
    const nothing = element.load(undefined);
    element.plan = { format: "padu-plan", version: 1 };
    return { ok, bad, notJson, nothing, same: element.toJSON() === text, undone: [element.undo(), element.undo(), element.redo()] };
  }, plan());
  expect(answers.ok).toEqual({ ok: true });
  expect(answers.bad).toEqual({
    ok: false,
    problems: [{ code: "newerVersion", path: "/version", message: expect.stringContaining("versi formatnya 99") }],
  });
  expect(answers.notJson.problems[0].code).toBe("notJson");
  expect(answers.nothing.ok).toBe(false);
  expect(answers.same).toBe(true);
  expect(answers.undone).toEqual([true, false, true]);
  await expect(planner.host.getByRole("dialog")).toHaveCount(0);
  const events = await heard();
  expect(events.map(({ type, detail }) => [type, detail.cause ?? detail.code])).toEqual([
    ["padu-change", "load"],
    ["padu-error", "invalid"],
    ["padu-change", "undo"],
    ["padu-change", "redo"],
  ]);
  const error = events[1];
  expect(error.keys.sort()).toEqual(["code", "message", "problems"]);
  expect(error.detail.problems).toEqual([{ code: "missing", path: "/flow", message: error.detail.message }]);
});

test("one change is one event with exactly its four fields, and the figures of the moment", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const heard = await listen(page);
  await planner.setJp("Regulasi", "6");
  await planner.moveTo("Klinik", planner.words.stages.coaching);
  await planner.undo();
  const events = await heard();
  expect(events.map(({ type, detail }) => [type, detail.cause])).toEqual([
    ["padu-change", "edit"],
    ["padu-change", "edit"],
    ["padu-change", "undo"],
  ]);
  const revisions = events.map(({ detail }) => detail.revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  expect(new Set(revisions).size).toBe(3);
  for (const { keys, composed } of events) {
    expect(keys.sort()).toEqual(["cause", "plan", "revision", "summary"]);
    expect(composed).toBe(true);
  }
  expect(events[0].detail.summary).toMatchObject({ jp: 14, online: 6, faceToFace: 6, onlinePercent: 50 });
  expect(events[0].detail.plan.flow[0].sessions[0].jp).toBe(6);
  expect(events[0].detail.plan.summary).toEqual(events[0].detail.summary);
});

test("the first plan is told by no event, and what changes nothing neither", async ({ page, planner }) => {
  await page.addInitScript(() => {
    (window as any).heard = [];
    document.addEventListener("padu-change", () => (window as any).heard.push("padu-change"));
    document.addEventListener("padu-ready", (event) => (window as any).heard.push((event as CustomEvent).detail));
  });
  await planner.open();
  await planner.host.evaluate((element: any) => {
    element.undo();
    element.redo();
    element.load("");
  });
  expect(await page.evaluate(() => (window as any).heard)).toEqual([{ version: expect.anything() }]);
});

test("a host may take the export in place of the browser", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.evaluate(() => {
    document.addEventListener("padu-export", (event) => {
      event.preventDefault();
      (window as any).exported = (event as CustomEvent).detail;
    });
  });
  await planner.button("export").click();
  const detail = await page.evaluate(() => (window as any).exported);
  expect(Object.keys(detail).sort()).toEqual(["fileName", "format", "text"]);
  expect(detail).toMatchObject({ format: "padu-plan", fileName: "bimtek-pengadaan.padu.json" });
  expect(detail.text).toBe(await planner.json());
  expect(downloads).toBe(0);
});

test("`focusSession` shows a session and puts the focus on its list item", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(planOf({ online: Array.from({ length: 40 }, (_, at) => [`Materi ${at + 1}`, 1]) }));
  await planner.host.evaluate((element: any) => element.focusSession("s38"));
  await expect(planner.card("Materi 38")).toBeFocused();
  await expect(planner.card("Materi 38")).toBeInViewport();
  expect(await planner.host.evaluate((element: any) => element.focusSession("nobody"))).toBeFalsy();
});

test("`summary` is the plan's, and half a character is refused by name however it comes", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const { summary, own } = await planner.host.evaluate((element: any) => ({ summary: element.summary, own: element.plan.summary }));
  expect(summary).toEqual(own);
  expect(summary).toEqual({
    jp: 12, counted: 10, online: 4, faceToFace: 6, workplace: 0, unmapped: 2, onlinePercent: 40, verdict: "tooMuchOnline",
  });
  const codes = await planner.host.evaluate((element: any) => {
    const plan = { format: "padu-plan", version: 1, flow: [], title: "\u{d83d}" };
    const raw = '{ "format": "padu-plan", "version": 1, "flow": [], "title": "\ud83d" }';
    return [plan, raw].map((given) => element.load(given).problems?.map((problem: any) => problem.code));
  });
  expect(codes).toEqual([["loneSurrogate"], ["loneSurrogate"]]);
});

test("two planners on a page do not mix, and a moved one keeps its plan", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const states = await page.evaluate(async () => {
    const [first, second]: any[] = [...document.querySelectorAll("padu-planner")];
    await second.ready;
    const apart = second.plan.materials.length;
    document.body.append(first);
    await new Promise((done) => requestAnimationFrame(done));
    return { apart, kept: first.plan.materials.length, still: first.toJSON() !== second.toJSON() };
  });
  expect(states).toEqual({ apart: 0, kept: 3, still: true });
  const moved = page.locator("padu-planner").nth(1);
  await expect(moved.getByRole("listitem", { name: "Regulasi", exact: true })).toBeVisible();
});

test("inside a form the plan is submitted under the element's name", async ({ page, planner }) => {
  await page.goto("/hosts/form.html");
  await planner.ready();
  await planner.load(plan());
  const submitted = await page.evaluate(() => new FormData(document.forms[0]).get("plan"));
  expect(submitted).toBe(await planner.json());
});

test("`readonly` shows the plan and lets nothing change it", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const before = await planner.json();
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(planner.actionsFor("Regulasi")).toHaveCount(0);
  await planner.card("Regulasi").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Delete");
  await planner.importFile(JSON.stringify(planOf({ online: [["Lain", 1]] })));
  expect(await planner.json()).toBe(before);
  await planner.host.evaluate((element) => element.removeAttribute("readonly"));
  await expect(planner.actionsFor("Regulasi")).toBeVisible();
});
