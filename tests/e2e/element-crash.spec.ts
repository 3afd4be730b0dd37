/**
 * What comes after a bug: all planners of the page have stopped, say so, offer their plans, and go on when told to,
 * with nothing lost. The build at `/crash/` panics on demand; see `src/ui/crash_test.rs`.
 */
import { readFile } from "node:fs/promises";

import { type Locator, type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { Planner, axe, expect, test } from "./support";

const panics = { event: "F6", reduce: "F7", render: "F8", effect: "F9" };

const first = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });
const second = () => planOf({ online: [["Orientation", 2]] }, { title: "Second plan" });

const panel = {
  id: { title: "Perencana berhenti karena kesalahan", restart: "Mulai ulang", download: "Unduh rencana", copy: "Salin rencana" },
  en: { title: "The planner has stopped because of an error", restart: "Restart", download: "Download plan", copy: "Copy plan" },
};

/** Opens two planners with a plan each, the first with a change in it, and gives them. */
async function openTwo(page: Page, planner: Planner): Promise<[Planner, Locator]> {
  await planner.open("/hosts/crash.html");
  await planner.load(first());
  const other = page.locator("padu-planner").nth(1);
  await other.evaluate(async (element: any, plan) => {
    await element.ready;
    element.load(plan);
    const heard: any[] = ((window as any).heard = []);
    document.addEventListener("padu-error", (event) => {
      const { detail } = event as CustomEvent;
      const text = (event.target as any).toJSON();
      heard.push({ keys: Object.keys(detail).sort(), code: detail.code, message: detail.message, plan: detail.plan, text });
    });
  }, second());
  await planner.setJp("Regulasi", "7");
  return [planner, other];
}

for (const [place, key] of Object.entries(panics)) {
  test(`a panic in ${place} stops both planners, and a restart brings back both`, async ({ page, planner, complaints }) => {
    complaints.tolerate(/crash test|unreachable/);
    const [, other] = await openTwo(page, planner);
    const texts = [await planner.json(), await other.evaluate((element: any) => element.toJSON())];

    await planner.card("Regulasi").focus();
    await page.keyboard.press(key);
    await expect(planner.host.getByRole("alert")).toContainText(panel.id.title);
    await expect(other.getByRole("alert")).toContainText(panel.en.title);
    const heard = await page.evaluate(() => (window as any).heard);
    expect(heard.map(({ keys, code }: any) => [code, keys])).toEqual([
      ["fatal", ["code", "message", "problems"]],
      ["fatal", ["code", "message", "problems"]],
    ]);
    expect(heard.map(({ text }: any) => text)).toEqual(texts);
    expect(heard.map(({ plan }: any) => plan)).toEqual(texts.map((text) => JSON.parse(text)));

    // The focus was in the first planner, and stays in it.
    await expect(planner.host.getByRole("button", { name: panel.id.restart })).toBeFocused();
    await page.keyboard.press("Enter");
    await planner.ready();
    await expect(planner.card("Regulasi")).toBeVisible();
    await expect(other.getByRole("listitem", { name: "Orientation", exact: true })).toBeVisible();
    await expect(planner.status).toContainText("rencana Anda utuh");
    expect([await planner.json(), await other.evaluate((element: any) => element.toJSON())]).toEqual(texts);

    // Both work again: changes, undo, storage.
    await planner.setJp("Simulasi", "9");
    await other.getByRole("spinbutton", { name: "JP of Orientation" }).fill("3");
    await other.getByRole("spinbutton", { name: "JP of Orientation" }).press("Enter");
    await expect.poll(() => other.evaluate((element: any) => element.summary.jp)).toBe(3);
    await planner.undo();
    await expect(planner.jpOf("Simulasi")).toHaveValue("6");
    await expect(planner.saved).toBeVisible();
    await planner.reload();
    await expect(planner.jpOf("Regulasi")).toHaveValue("7");
  });
}

test("the panel gives the plan as a file and as text, and tells what went wrong", async ({ page, planner, complaints, context }) => {
  complaints.tolerate(/crash test|unreachable/);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [, other] = await openTwo(page, planner);
  const text = await planner.json();
  await planner.card("Regulasi").focus();
  await page.keyboard.press(panics.render);
  const alert = planner.host.getByRole("alert");
  await expect(alert).toBeVisible();
  await axe(page);

  const download = page.waitForEvent("download");
  await alert.getByRole("button", { name: panel.id.download }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("bimtek-pengadaan.padu.json");
  expect(await readFile(await file.path(), "utf8")).toBe(text);

  await alert.getByRole("button", { name: panel.id.copy }).click();
  await expect(alert.getByRole("status")).toHaveText("Rencana disalin.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  await alert.getByText("Rincian teknis").click();
  await expect(alert).toContainText("crash test: render");

  // Members throw, but what the page may need of the plan is there; `ready` says why.
  const states = await planner.host.evaluate(async (element: any) => {
    const thrown = ["undo", "redo"].map((member) => {
      try {
        return element[member]();
      } catch (error: any) {
        return error.name;
      }
    });
    return { thrown, title: element.plan.title, ready: await element.ready.catch((problem: any) => Object.keys(problem).sort()) };
  });
  expect(states).toEqual({ thrown: ["InvalidStateError", "InvalidStateError"], title: "Bimtek Pengadaan", ready: ["code", "message"] });
  await expect(other.getByRole("alert").getByRole("button")).toHaveText([panel.en.restart, panel.en.download, panel.en.copy]);
});

test("where the browser does not let it copy, the plan stands there to be copied", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await openTwo(page, planner);
  const text = await planner.json();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
  });
  await planner.card("Regulasi").focus();
  await page.keyboard.press(panics.event);
  await planner.host.getByRole("button", { name: panel.id.copy }).click();
  await expect(planner.host.getByRole("textbox", { name: "Isi rencana" })).toHaveValue(text);
});

test("a host that takes exports takes this one as well", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await openTwo(page, planner);
  const text = await planner.json();
  await page.evaluate(() => {
    document.addEventListener("padu-export", (event) => {
      event.preventDefault();
      (window as any).exported = (event as CustomEvent).detail;
    });
  });
  await planner.card("Regulasi").focus();
  await page.keyboard.press(panics.effect);
  await planner.host.getByRole("button", { name: panel.id.download }).click();
  expect(await page.evaluate(() => (window as any).exported)).toEqual({
    format: "padu-plan",
    fileName: "bimtek-pengadaan.padu.json",
    text,
  });
});

test("it may stop again, and a planner that comes meanwhile starts the page anew", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await openTwo(page, planner);
  const crash = async () => {
    await planner.card("Regulasi").focus();
    await page.keyboard.press(panics.reduce);
    await expect(planner.host.getByRole("alert")).toBeVisible();
  };
  await crash();
  await planner.host.getByRole("button", { name: panel.id.restart }).click();
  await crash();
  const third = await page.evaluate(async () => {
    const element: any = document.createElement("padu-planner");
    document.body.append(element);
    await element.ready;
    return element.summary.jp;
  });
  expect(third).toBe(0);
  await planner.host.getByRole("button", { name: panel.id.restart }).click();
  await expect(planner.jpOf("Regulasi")).toHaveValue("7");
  await crash();
  await expect(page.locator("padu-planner").nth(2).getByRole("alert")).toBeVisible();
});

test("revisions only grow, over a restart as well, and a moved panel stays a panel", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await openTwo(page, planner);
  await page.evaluate(() => {
    const revisions: number[] = ((window as any).revisions = []);
    document.addEventListener("padu-change", (event) => revisions.push((event as CustomEvent).detail.revision));
  });
  await planner.setJp("Regulasi", "8");
  await planner.setJp("Regulasi", "9");
  await planner.card("Regulasi").focus();
  await page.keyboard.press(panics.render);
  await expect(planner.host.getByRole("alert")).toBeVisible();
  await planner.host.evaluate((element) => element.parentElement!.prepend(element));
  await expect(planner.host.getByRole("alert")).toBeVisible();
  await planner.host.getByRole("button", { name: panel.id.restart }).click();
  await planner.setJp("Regulasi", "10");
  const revisions = await page.evaluate(() => (window as any).revisions);
  expect(revisions).toEqual([...revisions].sort((a: number, b: number) => a - b));
  expect(new Set(revisions).size).toBe(3);
  expect(await page.evaluate(() => (window as any).heard.length)).toBe(2);
});

for (const [place, key] of Object.entries({ event: "Shift+F6", render: "Shift+F8", effect: "Shift+F9" })) {
  test(`a panic in ${place} of what is loaded on demand is one as any other`, async ({ page, planner, complaints }) => {
    complaints.tolerate(/crash test|unreachable/);
    const [, other] = await openTwo(page, planner);
    const texts = [await planner.json(), await other.evaluate((element: any) => element.toJSON())];
    await planner.view("strategy").click();
    await expect(planner.host.getByRole("tabpanel").getByRole("heading").first()).toBeVisible();
    await planner.view("strategy").press(key);
    const alert = planner.host.getByRole("alert");
    await expect(alert).toContainText(panel.id.title);
    await expect(other.getByRole("alert")).toContainText(panel.en.title);
    await alert.getByText("Rincian teknis").click();
    await expect(alert).toContainText(`crash test: ${place}, on demand`);
    await alert.getByRole("button", { name: panel.id.restart }).click();
    await expect(planner.jpOf("Regulasi")).toHaveValue("7");
    expect([await planner.json(), await other.evaluate((element: any) => element.toJSON())]).toEqual(texts);
    // What is loaded on demand is there again.
    await planner.view("strategy").click();
    await expect(planner.host.getByRole("tabpanel").getByRole("heading").first()).toBeVisible();
  });
}

test("a panic in a call from the page is one as any other", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  const [, other] = await openTwo(page, planner);
  const texts = [await planner.json(), await other.evaluate((element: any) => element.toJSON())];
  const thrown = await other.evaluate((element: any) => {
    try {
      return element.focusSession("crash-test");
    } catch (error: any) {
      return error.name;
    }
  });
  expect(thrown).toBe("RuntimeError");
  await expect(planner.host.getByRole("alert")).toContainText(panel.id.title);
  await expect(other.getByRole("alert")).toContainText(panel.en.title);
  await planner.host.getByRole("button", { name: panel.id.restart }).click();
  await expect(planner.jpOf("Regulasi")).toHaveValue("7");
  expect([await planner.json(), await other.evaluate((element: any) => element.toJSON())]).toEqual(texts);
});

test.describe("a plan that stops every planner", () => {
  /** Where such a plan stops it; see `src/ui/crash_test.rs`. */
  const deadly = (place: string) => JSON.stringify({ ...first(), id: "deadly", title: `crash test: ${place}` }, null, 2);

  for (const place of ["read", "show", "render"]) {
    test(`and is the one that is kept, stopping it when it is ${place}: can be had, and locks nobody out`, async ({ page, planner, complaints }) => {
      complaints.tolerate(/crash test|unreachable/);
      await planner.open("/hosts/crash.html");
      await planner.load(first());
      await page.evaluate((text) => localStorage.setItem("crash", text), deadly(place));
      await page.addInitScript(() => {
        const heard: string[] = ((window as any).heard = []);
        for (const type of ["padu-ready", "padu-error"]) {
          document.addEventListener(type, ({ target, detail }: any) => target.lang || heard.push(`${type} ${detail.code ?? ""}`.trim()));
        }
        addEventListener("unhandledrejection", ({ reason }) => heard.push(`unhandled ${reason}`));
      });
      await page.reload();
      const alert = planner.host.getByRole("alert");
      await expect(alert).toContainText(panel.id.title);
      // Where it is only rendered later, it could be used for a moment.
      const code = await planner.host.evaluate((element: any) => element.ready.then(() => "ready", (problem: any) => problem.code));
      expect(code).toBe("fatal");
      expect(JSON.parse(await planner.json()).title).toBe(`crash test: ${place}`);
      const download = page.waitForEvent("download");
      await alert.getByRole("button", { name: panel.id.download }).click();
      const given = JSON.parse(await readFile(await (await download).path(), "utf8"));
      expect(given.materials.length).toBe(first().materials.length);

      await alert.getByRole("button", { name: panel.id.restart }).click();
      await expect(alert).toContainText("berhenti lagi pada rencana yang sama");
      await axe(page);
      await alert.getByRole("button", { name: "Mulai dengan rencana kosong" }).click();
      await planner.ready();
      await expect(alert).toHaveCount(0);
      expect((await planner.plan()).materials).toEqual([]);
      await planner.load(first());
      await planner.setJp("Regulasi", "5");
      await expect(planner.saved).toBeVisible();
      const heard: string[] = await page.evaluate(() => (window as any).heard);
      expect(heard.filter((what) => what === "padu-ready")).toHaveLength(1);
      expect(heard.filter((what) => what.startsWith("unhandled"))).toEqual([]);
      await planner.reload();
      await expect(planner.jpOf("Regulasi")).toHaveValue("5");

      // The text of the other one is still there.
      await planner.more(planner.words.more.saved);
      const row = planner.dialog(planner.words.more.saved).getByRole("listitem").filter({ hasText: "Rusak" });
      const again = page.waitForEvent("download");
      await row.getByRole("button", { name: /^Unduh/ }).click();
      expect(await readFile(await (await again).path(), "utf8")).toContain(`crash test: ${place}`);
    });
  }

  test("may be loaded by the page as well: the one before is an undo away until then", async ({ page, planner, complaints }) => {
    complaints.tolerate(/crash test|unreachable/);
    await planner.open("/hosts/crash.html");
    await planner.load(first());
    await planner.host.evaluate((element: any, text) => element.load(text), deadly("render"));
    const alert = planner.host.getByRole("alert");
    await expect(alert).toBeVisible();
    expect(JSON.parse(await planner.json()).title).toBe("crash test: render");
    await expect(alert.getByRole("button")).toHaveText([panel.id.restart, panel.id.download, panel.id.copy]);
  });
});
