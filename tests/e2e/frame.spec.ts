/** `embed.html`: the planner in a frame, and whom it listens and talks to. */
import { type FrameLocator, type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { expect, test } from "./support";

const { PADU_OTHER_URL } = process.env;
/** The page around the frame: of another origin than the planner. */
const parentPage = `${PADU_OTHER_URL}open/blank.html`;
const parentOrigin = new URL(PADU_OTHER_URL!).origin;
const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

/** Puts the frame into a page of another origin, and writes down what the page hears from it. */
async function embed(page: Page, address: string): Promise<FrameLocator> {
  await page.goto(parentPage);
  await page.evaluate(async (address) => {
    const heard: any[] = ((window as any).heard = []);
    const frame = document.createElement("iframe");
    addEventListener("message", ({ data, source, origin }) => {
      if (source === frame.contentWindow) heard.push({ ...data, origin });
    });
    frame.style.cssText = "width: 1000px; height: 700px";
    frame.src = address;
    document.body.append(frame);
    // From here on it hears what is sent.
    await new Promise((loaded) => frame.addEventListener("load", loaded));
  }, address);
  return page.frameLocator("iframe");
}

const embedAt = (base: string | undefined, settings: Record<string, string>) =>
  `${base}embed.html?${new URLSearchParams(settings)}`;

/** What the page has heard, by type. */
const heard = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).heard);
const types = async (page: Page) => (await heard(page)).map(({ type }) => type);

async function send(page: Page, message: unknown): Promise<void> {
  await page.evaluate((message) => document.querySelector("iframe")!.contentWindow!.postMessage(message, "*"), message);
}

/** Sends a request that is answered whatever came before it, and waits for the answer: what came before is done. */
async function settled(page: Page, requestId: string): Promise<void> {
  await send(page, { type: "ready", version: 1, requestId });
  await expect.poll(async () => (await heard(page)).some((message) => message.requestId === requestId)).toBe(true);
}

test("a page of another origin loads, hears of changes and takes exports", async ({ page, baseURL }) => {
  const frame = await embed(page, embedAt(baseURL, { origin: parentOrigin, lang: "en", export: "host", accent: "#7a1f5c" }));
  await expect.poll(() => types(page)).toEqual(["ready"]);
  expect((await heard(page))[0]).toEqual({ type: "ready", version: 1, requestId: null, origin: new URL(baseURL!).origin });

  await send(page, { type: "load", version: 1, requestId: "a", plan: plan() });
  await expect(frame.getByRole("spinbutton", { name: "JP of Regulasi" })).toHaveValue("4");
  await expect.poll(() => types(page)).toEqual(["ready", "change", "load"]);
  const [, change, answer] = await heard(page);
  expect(Object.keys(change).sort()).toEqual(["cause", "origin", "plan", "requestId", "revision", "summary", "type", "version"]);
  expect([change.cause, change.plan.title, change.summary.jp]).toEqual(["load", "Bimtek Pengadaan", 10]);
  expect(answer).toEqual({ type: "load", version: 1, requestId: "a", origin: expect.anything() });

  await frame.getByRole("spinbutton", { name: "JP of Regulasi" }).fill("6");
  await frame.getByRole("spinbutton", { name: "JP of Regulasi" }).press("Enter");
  await expect.poll(() => types(page)).toEqual(["ready", "change", "load", "change"]);
  expect((await heard(page)).at(-1).summary.jp).toBe(12);

  await send(page, { type: "export", version: 1, requestId: 7 });
  await expect.poll(() => types(page)).toContain("export");
  const exported = (await heard(page)).at(-1);
  expect(exported).toMatchObject({ requestId: 7, format: "padu-plan" });
  expect(JSON.parse(exported.text).summary.jp).toBe(12);

  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await frame.getByRole("button", { name: "Export JSON", exact: true }).click();
  await expect.poll(async () => (await heard(page)).at(-1).fileName).toBe("bimtek-pengadaan.padu.json");
  expect((await heard(page)).at(-1)).toMatchObject({ type: "export", requestId: null, text: exported.text });
  expect(downloads).toBe(0);

  const accent = await frame.locator("padu-planner").evaluate((element) => getComputedStyle(element).getPropertyValue("--padu-accent"));
  expect(accent).toBe("#7a1f5c");
});

test("what is no plan is answered with its problems, and changes nothing", async ({ page, baseURL }) => {
  await embed(page, embedAt(baseURL, { origin: parentOrigin }));
  // Sent before the planner is ready: it waits.
  await send(page, { type: "load", version: 1, requestId: "early", plan: plan() });
  await send(page, { type: "load", version: 1, requestId: "bad", plan: "{" });
  await settled(page, "after");
  const messages = await heard(page);
  const error = messages.find(({ requestId }) => requestId === "bad");
  expect(error).toMatchObject({ type: "error", version: 1, code: "invalid", problems: [{ code: "notJson", path: "" }] });
  expect(error.message).toBe(error.problems[0].message);
  // One change, by the first message, and none by the second.
  const answers = messages.map(({ type, requestId }) => [type, requestId]).filter(([type, id]) => type !== "ready" || id !== null);
  expect(answers).toEqual([["change", null], ["load", "early"], ["error", "bad"], ["ready", "after"]]);
});

test("malformed messages are answered by name or ignored, and break nothing", async ({ page, baseURL }) => {
  await embed(page, embedAt(baseURL, { origin: parentOrigin }));
  await expect.poll(() => types(page)).toEqual(["ready"]);
  // Nothing that calls itself a message of ours.
  for (const message of [null, 1, "load", "[iFrameSizer]", [], {}, { type: "load" }, { version: "1", type: "load" }]) {
    await send(page, message);
  }
  await send(page, { type: "load", version: 2, requestId: "newer", plan: plan() });
  await send(page, { type: "explode", version: 1, requestId: "unknown" });
  await send(page, { type: "constructor", version: 1, requestId: "inherited" });
  await send(page, { version: 1, requestId: "none" });
  await send(page, { type: "load", version: 1, requestId: {}, plan: plan() });
  await send(page, { type: "load", version: 1, requestId: "empty" });
  await settled(page, "after");
  const answers = (await heard(page)).map(({ type, requestId, code }) => [type, requestId, code]);
  expect(answers).toEqual([
    ["ready", null, undefined],
    ["error", "newer", "version"],
    ["error", "unknown", "malformed"],
    ["error", "inherited", "malformed"],
    ["error", "none", "malformed"],
    ["error", null, "malformed"],
    ["error", "empty", "invalid"],
    ["ready", "after", undefined],
  ]);
});

test("the planner hears and tells nothing where the page is not of the origin in its address", async ({ page, baseURL, complaints }) => {
  // What the browser says of a message that it keeps from the wrong page.
  complaints.tolerate(/postMessage/);
  const origins = ["https://lms.example", "*", "null", `${parentOrigin}/`, parentOrigin.toUpperCase(), undefined];
  for (const origin of origins) {
    const frame = await embed(page, embedAt(baseURL, { lang: "id", ...(origin === undefined ? {} : { origin }) }));
    await frame.locator("padu-planner").evaluate(async (element: any) => {
      await customElements.whenDefined("padu-planner");
      await element.ready;
    });
    await send(page, { type: "load", version: 1, requestId: "a", plan: plan() });
    // A message is heard before those that are sent after it, so this one is past when the planner's own is there.
    const title = await frame.locator("padu-planner").evaluate(async (element: any) => {
      const heard = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
      postMessage("past", "*");
      await heard;
      element.load({ format: "padu-plan", version: 1, title: "Dari dalam", flow: [] });
      return element.undo() && element.plan.title;
    });
    expect(title, String(origin)).toBe("");
    expect(await heard(page), String(origin)).toEqual([]);
    // And is a planner all the same.
    await expect(frame.getByRole("textbox", { name: "Judul kegiatan" })).toBeVisible();
  }
});

test("only the page around the frame is heard, not another one of its origin", async ({ page, baseURL }) => {
  await embed(page, embedAt(baseURL, { origin: parentOrigin }));
  await expect.poll(() => types(page)).toEqual(["ready"]);
  await page.evaluate(async (blank) => {
    const sibling = document.createElement("iframe");
    sibling.src = blank;
    document.body.append(sibling);
    await new Promise((resolve) => (sibling.onload = resolve));
    const script = sibling.contentDocument!.createElement("script");
    script.textContent = `parent.frames[0].postMessage({ type: "export", version: 1, requestId: "sibling" }, "*")`;
    sibling.contentDocument!.body.append(script);
  }, parentPage);
  await settled(page, "after");
  expect(await types(page)).toEqual(["ready", "ready"]);
});

test("a planner that cannot be had says so, also to those who ask", async ({ page, baseURL, complaints }) => {
  complaints.tolerate(/wasm|404|Failed to load/i);
  await page.route(/\.wasm/, (route) => route.fulfill({ status: 404 }));
  await embed(page, embedAt(baseURL, { origin: parentOrigin }));
  await expect.poll(() => types(page)).toEqual(["error"]);
  await send(page, { type: "export", version: 1, requestId: "x" });
  await expect.poll(() => types(page)).toEqual(["error", "error"]);
  expect((await heard(page))[1]).toMatchObject({ requestId: "x", code: "load", problems: [] });
});

test("a planner that a bug has stopped says so, still gives its plan, and goes on after its restart", async ({ page, baseURL, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  const frame = await embed(page, `${baseURL}crash/embed.html?${new URLSearchParams({ origin: parentOrigin, lang: "id" })}`);
  await expect.poll(() => types(page)).toEqual(["ready"]);
  await send(page, { type: "load", version: 1, requestId: "a", plan: plan() });
  await expect.poll(() => types(page)).toContain("load");
  await frame.getByRole("listitem", { name: "Regulasi", exact: true }).focus();
  await page.keyboard.press("F6");
  await expect.poll(() => types(page)).toContain("error");
  await send(page, { type: "load", version: 1, requestId: "b", plan: plan() });
  await send(page, { type: "export", version: 1, requestId: "c" });
  await expect.poll(() => types(page)).toContain("export");
  const [error, refused, exported] = (await heard(page)).slice(-3);
  expect([error.code, error.requestId, refused.code, refused.requestId]).toEqual(["fatal", null, "fatal", "b"]);
  expect(JSON.parse(exported.text).title).toBe("Bimtek Pengadaan");
  await frame.getByRole("button", { name: "Mulai ulang" }).click();
  await settled(page, "after");
  await expect(frame.getByRole("listitem", { name: "Regulasi", exact: true })).toBeVisible();
});
