/**
 * What is loaded on demand, as the second module of WebAssembly: a first visit does without it, it comes when there is
 * nothing else to do, and when it cannot be had nothing is lost, the designer is told, and there is a way on.
 */
import { type Page, type Route } from "@playwright/test";

import { planOf } from "./fixtures";
import { type Planner, axe, expect, test } from "./support";

const second = "**/planner_on_demand*.wasm";
const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

const said = {
  id: { title: "Belum dapat dimuat", what: "tidak dapat diambil", retry: "Coba lagi", loading: "Memuat…" },
  en: { title: "Could not be loaded yet", what: "could not be fetched", retry: "Try again", loading: "Loading…" },
};

/** Opens the page with a plan, and notes what the element tells of errors. */
async function openWithPlan(page: Page, planner: Planner, path = "/"): Promise<() => Promise<any[]>> {
  await page.addInitScript(() => {
    const heard: any[] = ((window as any).heard = []);
    document.addEventListener("padu-error", ({ detail }: any) => heard.push({ ...detail }));
    addEventListener("unhandledrejection", () => heard.push("unhandledrejection"));
  });
  await planner.open(path);
  await planner.load(plan());
  return () => page.evaluate(() => (window as any).heard);
}

/** Holds requests for the second module back; gives the function that lets them go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((done) => (letGo = done));
  await page.route(second, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test("it is fetched once, after the planner is ready and without being asked for; then dialogs are there at once", async ({ page, planner }) => {
  const order: string[] = [];
  page.on("request", (request) => request.url().includes("on_demand") && order.push("fetched"));
  await page.exposeFunction("tell", (what: string) => order.push(what));
  await page.addInitScript(() => document.addEventListener("padu-ready", () => (window as any).tell("ready")));
  const come = page.waitForResponse(second);
  await planner.open();
  await (await come).finished();
  expect(order).toEqual(["ready", "fetched"]);

  await planner.load(plan());
  await page.route("**", (route) => route.abort());
  await planner.act("Regulasi", "edit");
  await expect(planner.host.getByRole("dialog")).toContainText("Regulasi");
  await expect(planner.dialog(said.id.loading)).toHaveCount(0);
});

test("without it the planner works, and answers whatever a page may ask", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource/);
  await page.route(second, (route) => route.abort("blockedbyclient"));
  const heard = await openWithPlan(page, planner);
  await planner.setJp("Regulasi", "6");
  await planner.view("table").click();
  await expect(planner.host.getByRole("tabpanel").getByRole("table")).toBeVisible();
  await planner.view("board").click();
  expect((await planner.exportJson()).text).toBe(await planner.json());
  const answers = await planner.host.evaluate((element: any) => {
    const [proposal] = element.balance({ onlinePercent: 100 });
    return {
      jp: element.summary.jp,
      checks: element.checks.length > 0 && element.checks.every(({ message }: any) => message !== ""),
      applied: element.apply(proposal),
      undone: element.undo(),
      redone: element.redo(),
      refused: element.load({ format: "padu-plan" }).problems.length > 0,
      focused: element.focusSession(element.plan.flow[0].sessions[0].id),
    };
  });
  const yes = true;
  expect(answers).toEqual({ jp: 12, checks: yes, applied: { ok: true }, undone: yes, redone: yes, refused: yes, focused: yes });
  // It was tried beforehand, and nobody was bothered with that.
  expect(await heard()).toEqual([]);
});

const cut = async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.body()).subarray(0, 50_000) });
};
const ofAnotherBuild = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  body.write("0123456789abcdef", body.length - 16);
  await route.fulfill({ response, body });
};
const breakages: Record<string, (route: Route) => Promise<void>> = {
  "is not there": (route) => route.fulfill({ status: 404, body: "Not here" }),
  "is blocked": (route) => route.abort("blockedbyclient"),
  "is cut off": cut,
  "is a page of a login": (route) => route.fulfill({ contentType: "text/html", body: "<p>Masuk</p>" }),
  "is of another build": ofAnotherBuild,
};

for (const [name, act] of Object.entries(breakages)) {
  test(`a dialog whose code ${name}: said in both languages, and there once it can be had`, async ({ page, planner, complaints }) => {
    complaints.tolerate(/Failed to load resource/);
    await page.route(second, act);
    const heard = await openWithPlan(page, planner);
    const before = await planner.json();
    for (const lang of ["id", "en"] as const) {
      await planner.speak(lang);
      await planner.button("add").focus();
      await page.keyboard.press("Enter");
      const dialog = planner.dialog(said[lang].title);
      await expect(dialog.getByRole("alert")).toContainText(said[lang].what);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      await expect(planner.button("add")).toBeFocused();
    }
    const errors = await heard();
    expect(errors.map(({ code, problems }) => ({ code, problems }))).toEqual(Array(2).fill({ code: "onDemandFailed", problems: [] }));
    expect(errors[1].message).toMatch(/^A part of the planner .* could not be fetched\. .* \(.+\)$/);

    await page.keyboard.press("Enter");
    const dialog = planner.dialog(said.en.title);
    await expect(dialog.getByRole("alert")).toContainText(said.en.what);
    await axe(page);
    await page.unroute(second);
    await dialog.getByRole("button", { name: said.en.retry, exact: true }).press("Enter");
    await expect(planner.dialog(planner.words.commands.add)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(planner.button("add")).toBeFocused();
    expect(await planner.json()).toBe(before);
  });
}

test("a view that cannot be had says so in its place, and comes when it is tried again", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource/);
  await page.route(second, (route) => route.abort("internetdisconnected"));
  await openWithPlan(page, planner);
  const tab = planner.host.getByRole("tab", { name: "Kesiapan", exact: true });
  await tab.click();
  const view = planner.host.getByRole("tabpanel");
  await expect(view.getByRole("alert")).toContainText(said.id.what);
  await axe(page);
  // Still not.
  await view.getByRole("button", { name: said.id.retry, exact: true }).press("Enter");
  await expect(view.getByRole("alert")).toContainText(said.id.what);
  await expect(view.getByRole("button", { name: said.id.retry, exact: true })).toBeFocused();
  await page.unroute(second);
  await page.keyboard.press("Enter");
  await expect(view.getByRole("heading", { name: "Kesiapan" })).toBeAttached();
  await expect(tab).toBeFocused();
  await planner.view("board").click();
  await expect(planner.card("Regulasi")).toBeVisible();
});

test("while it is on its way nothing flashes; what takes long is told, and can be left", async ({ page, planner }) => {
  const letGo = await holdBack(page);
  await openWithPlan(page, planner);
  await planner.button("add").focus();
  await page.keyboard.press("Enter");
  const waiting = planner.dialog(said.id.loading);
  const opacities = await waiting.evaluate(async (dialog) => {
    const [animation] = dialog.getAnimations();
    animation.pause();
    const at = (time: number) => ((animation.currentTime = time), getComputedStyle(dialog).opacity);
    const seen = [at(0), at(450), at(2000)];
    animation.play();
    return seen;
  });
  expect(opacities).toEqual(["0", "0", "1"]);
  await page.keyboard.press("Escape");
  await expect(waiting).toHaveCount(0);
  await expect(planner.button("add")).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(waiting).toBeVisible();
  letGo();
  await expect(planner.dialog(planner.words.commands.add)).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(planner.button("add")).toBeFocused();
});

test("commands wait for it: a template, a table for other programs", async ({ page, planner }) => {
  const letGo = await holdBack(page);
  await planner.open();
  await planner.host.getByRole("button", { name: /^Webinar/ }).click();
  letGo();
  await expect(planner.host.getByRole("meter", { name: planner.words.share })).toBeVisible();
  const download = page.waitForEvent("download");
  await planner.button("otherFormats").click();
  await planner.host.getByRole("menuitem", { name: "Simpan CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test("a command that cannot have it says so in the status line", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource/);
  await page.route(second, (route) => route.abort("internetdisconnected"));
  const heard = await openWithPlan(page, planner);
  await planner.button("otherFormats").click();
  await planner.host.getByRole("menuitem", { name: "Simpan CSV" }).click();
  await expect(planner.status).toContainText(said.id.what);
  expect((await heard()).map(({ code }) => code)).toEqual(["onDemandFailed"]);
});

test("the attribute `template` waits for it; a first plan from it is not replaced by a blank one", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource/);
  await page.route(second, (route) => route.abort("internetdisconnected"));
  const heard = await openWithPlan(page, planner);
  const before = await planner.json();
  await planner.host.evaluate((element: any) => (element.template = "webinar"));
  await expect.poll(async () => (await heard()).map(({ code }) => code)).toEqual(["onDemandFailed"]);
  expect(await planner.json()).toBe(before);

  const rejected = await planner.host.evaluate(async (element: any) => {
    const other: any = document.createElement("padu-planner");
    other.setAttribute("template", "webinar");
    element.before(other);
    return other.ready.then(() => "ready", ({ code }: any) => code);
  });
  expect(rejected).toBe("load");
  await page.unroute(second);
  await planner.host.getByRole("button", { name: said.id.retry, exact: true }).click();
  await planner.ready();
  expect((await planner.plan()).program.kind).toBe("webinar");
});

test("after a crash it is there again, without the network", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await openWithPlan(page, planner, "/hosts/crash.html");
  await planner.act("Regulasi", "edit");
  await page.keyboard.press("Escape");
  await page.route("**", (route) => route.abort());
  for (const round of [1, 2]) {
    await planner.card("Regulasi").focus();
    await page.keyboard.press("F8");
    await planner.host.getByRole("button", { name: "Mulai ulang" }).click();
    await planner.ready();
    await planner.act("Simulasi", "edit");
    await expect(planner.host.getByRole("dialog"), `round ${round}`).toContainText("Simulasi");
    await page.keyboard.press("Escape");
  }
});
