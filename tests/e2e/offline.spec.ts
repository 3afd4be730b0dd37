/** The planner's own page without a connection, and what it shows when there is a newer one. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { extname } from "node:path";

import { type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { expect, test } from "./support";

test.use({ serviceWorkers: "allow" });

/** The built page. */
const built = new URL(`../../dist/${process.env.PADU_BUILD === "release" ? "site" : "crash"}/`, import.meta.url);
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** A host of the page, whose files can be replaced (`null`: taken away) while somebody looks at it. */
async function host() {
  const files = new Map<string, string | null>();
  const server = createServer(async ({ url }, response) => {
    const name = new URL(url!, "http://host/").pathname.slice(1) || "index.html";
    const own = files.get(name);
    const content = own === undefined ? await readFile(new URL(name, built)).catch(() => null) : own;
    response.writeHead(content === null ? 404 : 200, { "Content-Type": types[extname(name)] ?? "text/plain" }).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const read = async (name: string) => files.get(name) ?? (await readFile(new URL(name, built), "utf8"));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    read,
    close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())),
  };
}

/** Waits until the page is kept, by a worker of this version if one is given. */
async function kept(page: Page, version = ""): Promise<void> {
  await page.evaluate(async (version) => {
    const registration = await navigator.serviceWorker.ready;
    const done = async () => (await caches.keys()).some((name) => name.endsWith(version)) && !registration.installing && !registration.waiting;
    while (!(await done()) || registration.active?.state !== "activated") {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, version);
}

test("the page opens without a connection after the first visit", async ({ page, context, planner }) => {
  await planner.open();
  await kept(page);
  await context.setOffline(true);
  await planner.reload();
  await planner.load(planOf({ online: [["Regulasi", 4]] }));
  await expect(planner.card("Regulasi")).toBeVisible();
  await planner.act("Regulasi", "edit");
  await expect(planner.host.getByRole("dialog")).toContainText("Regulasi");
  for (const address of ["/index.html", "/?utm_source=surat#awal"]) {
    await page.goto(address);
    await planner.ready();
    await expect(planner.card("Regulasi")).toBeVisible();
  }
});

test("it does so below the root as well, and leaves other pages alone", async ({ page, context, planner, complaints }) => {
  complaints.tolerate(/ERR_INTERNET_DISCONNECTED/);
  await planner.open("/some/folder/");
  await kept(page);
  await context.setOffline(true);
  await planner.reload();
  await expect(page.goto("/some/folder/embed.html")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
  await expect(page.goto("/")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
});

test("the element alone registers nothing, on other people's pages and in frames", async ({ page, planner }) => {
  for (const address of ["/hosts/two.html", "/embed.html"]) {
    await planner.open(address);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  }
});

test("a newer page is shown by the next visit, whole; the one that is open keeps its files", async ({ page, context, planner, complaints }) => {
  const site = await host();
  await planner.open(site.url);
  await kept(page);
  const css = /page[^"/]*\.css/.exec(await site.read("index.html"))![0];

  // The host is being updated: the worker has come, the page not yet.
  const worker = await site.read("worker.js");
  const renewed = worker.replace(/"version":"[^"]*"/, '"version":"second"').replaceAll(css, "second.css");
  site.files.set("worker.js", renewed);
  complaints.tolerate(/Another version|Failed to update a ServiceWorker/);
  await planner.reload();
  const refused = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    // Either it is still being looked at, or it has been refused already.
    if (worker) await new Promise<void>((done) => worker.addEventListener("statechange", () => worker.state === "redundant" && done()));
    return (await caches.keys()).every((name) => !name.endsWith("second")) && registration.waiting === null;
  });
  expect(refused).toBe(true);

  site.files.set("second.css", await site.read(css));
  site.files.set("index.html", (await site.read("index.html")).replaceAll(css, "second.css").replace(/<title>.*</, "<title>Edisi kedua<"));
  site.files.set(css, null);
  await planner.reload();
  await expect(page).toHaveTitle(/^Padu/);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await kept(page, "second");
  expect(await page.evaluate(async (css) => (await fetch(css)).ok, css)).toBe(true);

  await planner.reload();
  await expect(page).toHaveTitle("Edisi kedua");
  await context.setOffline(true);
  await planner.reload();
  await expect(page).toHaveTitle("Edisi kedua");
  expect(await page.evaluate(() => document.styleSheets[0].href)).toMatch(/second\.css$/);
  await site.close();
});
