/**
 * What can go wrong before there is a planner: the page's own words stay, what happened is said in the element's
 * language, the host is told, and there is a way on.
 */
import { type Page, type Route } from "@playwright/test";

import { planOf } from "./fixtures";
import { expect, test } from "./support";

const retry = { id: "Coba lagi", en: "Try again" };

/** Opens a page with light content in two planners, one a language, after `before` has run in it. */
async function openPage(page: Page, attributes = "", before: () => void = () => {}): Promise<void> {
  await page.addInitScript(() => {
    const heard: any[] = ((window as any).heard = []);
    for (const type of ["padu-ready", "padu-error"]) {
      document.addEventListener(type, (event) => {
        const { detail } = event as CustomEvent;
        heard.push({ type, keys: Object.keys(detail).sort(), ...detail });
      });
    }
    addEventListener("unhandledrejection", () => heard.push({ type: "unhandledrejection" }));
  });
  await page.addInitScript(before);
  await page.route("**/hosts/failing.html", async (route) => {
    const elements = ["id", "en"].map((lang) => `<padu-planner lang="${lang}" ${attributes}><p>Isi ${lang}</p></padu-planner>`);
    const response = await route.fetch({ url: new URL("/hosts/two.html", route.request().url()).href });
    const html = (await response.text()).replace(/<padu-planner[^]*<\/padu-planner>/, elements.join("\n"));
    await route.fulfill({ response, body: html });
  });
  await page.goto("/hosts/failing.html");
}

/** Waits until both planners have failed with this code, each in its language, with the light content still there. */
async function expectFailure(page: Page, code: string, sentences: { id: string | RegExp; en: string | RegExp }): Promise<void> {
  for (const lang of ["id", "en"] as const) {
    const element = page.locator(`padu-planner[lang=${lang}]`);
    await expect(element.getByRole("alert")).toContainText(sentences[lang]);
    await expect(element.getByText(`Isi ${lang}`)).toBeVisible();
    await expect(element.getByRole("button", { name: retry[lang], exact: true })).toBeVisible();
    const rejected = await element.evaluate((element: any) => element.ready.then(() => "ready", (problem: any) => problem));
    expect(rejected).toEqual({ code, message: expect.stringMatching(sentences[lang]) });
  }
  const heard = await page.evaluate(() => (window as any).heard);
  expect(heard.map(({ type, code, keys }: any) => [type, code, keys])).toEqual(
    Array(2).fill(["padu-error", code, ["code", "message", "problems"]]),
  );
}

const cannotLoad = { id: /tidak dapat dimuat/, en: /could not be loaded/ };

test("without WebAssembly", async ({ page }) => {
  await openPage(page, "", () => delete (globalThis as any).WebAssembly);
  await expectFailure(page, "unsupported", { id: /tidak mendukung WebAssembly/, en: /does not support WebAssembly/ });
});

const cut = async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
};

const breakages: Record<string, [address: string, act: (route: Route) => Promise<void>]> = {
  "the .wasm is not there": ["**/*.wasm", (route) => route.fulfill({ status: 404, body: "Not here" })],
  "the .wasm is blocked": ["**/*.wasm", (route) => route.abort("blockedbyclient")],
  "the .wasm is cut off": ["**/*.wasm", cut],
  "the .wasm is a page of a login": ["**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<p>Masuk</p>" })],
  "the glue is blocked": ["**/planner*.js", (route) => route.abort("blockedbyclient")],
  "a script of the element is not there": ["**/session*.js", (route) => route.fulfill({ status: 404, body: "" })],
};

for (const [name, [address, act]] of Object.entries(breakages)) {
  test(`${name}: said in both languages, and gone once it can be had`, async ({ page, planner, complaints }) => {
    complaints.tolerate(/Failed to load resource|Loading module|net::ERR/);
    await page.route(address, act);
    await openPage(page);
    await expectFailure(page, "load", cannotLoad);
    await page.unroute(address);
    await planner.host.getByRole("button", { name: retry.id }).click();
    // What kept one planner from coming kept the other as well.
    for (const lang of ["id", "en"]) {
      const element = page.locator(`padu-planner[lang=${lang}]`);
      await expect(element.getByRole("alert")).toHaveCount(0);
      await element.evaluate((element: any) => element.ready);
      await expect(element.getByText(`Isi ${lang}`)).toBeHidden();
    }
    await planner.load(planOf({ online: [["Regulasi", 4]] }));
    await expect(planner.card("Regulasi")).toBeVisible();
  });
}

test("a wrong media type of the .wasm is no failure, and no complaint", async ({ page, planner }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  const warnings: string[] = [];
  page.on("console", (message) => warnings.push(message.text()));
  await openPage(page);
  await planner.ready();
  await planner.load(planOf({ online: [["Regulasi", 4]] }));
  await expect(planner.card("Regulasi")).toBeVisible();
  expect(warnings).toEqual([]);
});

test("`wasm-src` says where the .wasm lies: one of another name alone, else both beside each other", async ({ page, planner, complaints }) => {
  let asked: string[] = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(new URL(request.url()).pathname));
  await page.route("**/elsewhere/*.wasm", async (route) => {
    const name = route.request().url().includes("on_demand") ? "planner_on_demand.wasm" : "planner_bg.wasm";
    await route.fulfill({ response: await route.fetch({ url: new URL(`/package/${name}`, route.request().url()).href }) });
  });
  await openPage(page, 'wasm-src="../elsewhere/padu.wasm"');
  await planner.ready();
  await expect.poll(() => asked).toEqual(["/elsewhere/padu.wasm", "/package/planner_on_demand.wasm"]);

  asked = [];
  await openPage(page, 'wasm-src="../elsewhere/planner_bg.wasm"');
  await planner.ready();
  await expect.poll(() => asked).toEqual(["/elsewhere/planner_bg.wasm", "/elsewhere/planner_on_demand.wasm"]);

  // A host that has only the first one there.
  complaints.tolerate(/Failed to load resource/);
  await page.route("**/elsewhere/planner_on_demand.wasm", (route) => route.fulfill({ status: 404 }));
  asked = [];
  await openPage(page, 'wasm-src="../elsewhere/planner_bg.wasm"');
  await planner.ready();
  await expect.poll(() => asked).toHaveLength(3);
  expect(asked[2]).toBe("/package/planner_on_demand.wasm");
});

async function serve(page: Page, name: string, body: string, status = 200): Promise<void> {
  await page.route(`**/plans/${name}`, (route) => route.fulfill({ status, contentType: "application/json", body }));
}

test("a plan that cannot be fetched", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource/);
  await serve(page, "gone.json", "gone", 404);
  await openPage(page, 'src="../plans/gone.json"');
  await expectFailure(page, "source", { id: /tidak dapat diambil/, en: /could not be fetched/ });
  await page.unroute("**/plans/gone.json");
  await serve(page, "gone.json", JSON.stringify(planOf({ online: [["Regulasi", 4]] })));
  await planner.host.getByRole("button", { name: retry.id }).click();
  await expect(planner.card("Regulasi")).toBeVisible();
});

test("a plan that is none", async ({ page }) => {
  await serve(page, "bad.json", '{ "format": "padu-plan", "version": 99 }');
  await openPage(page, 'src="../plans/bad.json"');
  await expectFailure(page, "invalid", { id: /versi formatnya 99/, en: /format version 99|version 99/ });
  const problems = await page.evaluate(() => (window as any).heard.map(({ problems }: any) => problems));
  for (const list of problems) expect(list).toEqual([{ code: "newerVersion", path: "/version", message: expect.any(String) }]);
});

test("an address that is none, and an unknown template", async ({ page, planner }) => {
  await openPage(page, 'src="https://["');
  await expectFailure(page, "source", { id: /tidak dapat diambil/, en: /could not be fetched/ });
  const error = await planner.host.evaluate(async (element: any) => {
    const heard = new Promise<any>((done) => element.addEventListener("padu-error", ({ detail }: any) => done(detail)));
    element.remove();
    element.removeAttribute("src");
    element.template = "tidak-ada";
    document.body.append(element);
    await element.ready;
    return heard;
  });
  expect(error).toEqual({ code: "template", message: "Templat yang ditunjuk halaman ini tidak ada.", problems: [] });
});

test("an element that failed is tried again when it comes back", async ({ page, planner, complaints }) => {
  complaints.tolerate(/Failed to load resource|net::ERR/);
  await page.route("**/*.wasm", (route) => route.abort("blockedbyclient"));
  await openPage(page);
  await expectFailure(page, "load", cannotLoad);
  await page.unroute("**/*.wasm");
  await planner.host.evaluate(async (element: any) => {
    const failed = element.ready;
    document.body.append(element);
    if (element.ready === failed) throw new Error("the same `ready` as before");
    await element.ready;
  });
  await expect(page.locator("padu-planner").last().getByRole("alert")).toHaveCount(0);
});
