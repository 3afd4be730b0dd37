/** The recipes of docs/embedding.md, each used as its page is meant to be. */
import { readFile } from "node:fs/promises";

import { type Page } from "@playwright/test";

import { planOf, planText } from "./fixtures";
import { expect, test } from "./support";

const root = new URL("../../", import.meta.url);
const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

test("the guide quotes the examples to the letter", async () => {
  const guide = await readFile(new URL("docs/embedding.md", root), "utf8");
  const quotes = [...guide.matchAll(/^From \[`(examples\/[^`]+)`\]\(\.\.\/\1\):\n\n```\w+\n([\s\S]*?)```$/gm)];
  expect(quotes.length).toBeGreaterThan(10);
  const lines = (text: string) => text.trim().split("\n").map((line) => line.trim()).join("\n");
  for (const [, path, quote] of quotes) {
    expect(lines(await readFile(new URL(path, root), "utf8")), path).toContain(lines(quote));
  }
  const types = await Promise.all(["react", "vue"].map((name) => readFile(new URL(`examples/${name}/padu.d.ts`, root), "utf8")));
  const readme = await readFile(new URL("src/embed/README.md", root), "utf8");
  for (const text of types) expect(readme).toContain(text.trim());
});

test("plain HTML: in its own colours, kept in the browser", async ({ planner }) => {
  await planner.open("/examples/plain/");
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  const colour = await planner.button("balance").evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(colour).toBe("rgb(122, 31, 92)");
  await planner.reload();
  await expect(planner.card("Regulasi")).toBeVisible();
});

test("inside a form: the plan is sent with the other fields", async ({ page, planner }) => {
  await planner.open("/examples/form/");
  await planner.load(plan());
  await planner.setJp("Regulasi", "5");
  const json = await planner.json();
  await page.getByLabel("Unit kerja").fill("Pusdiklat");
  let sent = "";
  await page.route("/usulan", async (route) => {
    sent = route.request().postData() ?? "";
    await route.fulfill({ contentType: "text/html", body: "<title>Diterima</title>" });
  });
  await page.getByRole("button", { name: "Kirim usulan" }).click();
  await expect(page).toHaveTitle("Diterima");
  expect(sent).toContain("Pusdiklat");
  // Forms send line ends in this way.
  expect(sent.replaceAll("\r\n", "\n")).toContain(json);
});

for (const framework of ["react", "vue"]) {
  test(`${framework}: the program gives the plan, hears of changes and calls the element`, async ({ page, planner }) => {
    await planner.open(`/examples/${framework}/`);
    await expect(planner.card("Regulasi Bimtek Pengadaan")).toBeVisible();
    await expect(page.getByText("Belum diubah")).toBeVisible();
    await planner.setJp("Regulasi Bimtek Pengadaan", "6");
    await expect(page.getByText("6 dari 6 JP daring")).toBeVisible();
    await page.getByRole("button", { name: "Batalkan langkah terakhir" }).click();
    await expect(planner.jpOf("Regulasi Bimtek Pengadaan")).toHaveValue("4");
    await expect(page.getByText("4 dari 4 JP daring")).toBeVisible();
    await page.getByRole("combobox", { name: "Rencana", exact: true }).selectOption("Bimtek Arsip");
    await expect(planner.card("Regulasi Bimtek Arsip")).toBeVisible();
  });
}

for (const [system, around] of [["wordpress", "Rencana bimtek kami"], ["moodle", "Rencana kurikulum"]]) {
  test(`${system}: among the site's own markup and styles`, async ({ page, planner }) => {
    await planner.open(`/examples/${system}/`);
    await planner.load(plan());
    await expect(page.getByRole("heading", { name: around })).toBeVisible();
    await planner.setJp("Regulasi", "5");
    await planner.view("table").click();
    await expect(planner.jpOf("Regulasi")).toHaveValue("5");
    // The site's capitals, letter sizes and line heights stay outside.
    const styles = await planner.button("undo").evaluate((button) => {
      const { textTransform, fontSize, lineHeight } = getComputedStyle(button);
      return { textTransform, small: parseFloat(fontSize) <= 16, low: lineHeight === "normal" || parseFloat(lineHeight) <= 24 };
    });
    expect(styles).toEqual({ textTransform: "none", small: true, low: true });
    await expect(planner.saved).toBeVisible();
  });
}

test("a frame and its page: opened, edited and saved by messages", async ({ page, baseURL }) => {
  await serveAs(page, ["http://localhost:8080", "http://127.0.0.1:8080"], baseURL!);
  await page.goto("http://127.0.0.1:8080/examples/iframe/");
  const state = page.getByRole("status").first();
  await expect(state).toHaveText("Siap");
  await page.getByRole("button", { name: "Buka rencana" }).click();
  await expect(state).toHaveText("34 JP, daring 25%");
  const frame = page.frameLocator("#padu");
  await frame.getByRole("spinbutton").first().fill("9");
  await frame.getByRole("spinbutton").first().press("Enter");
  await expect(state).not.toHaveText("34 JP, daring 25%");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(state).toHaveText("Tersimpan di halaman ini");
  const text = await page.evaluate(() => localStorage.getItem("plan"));
  expect(JSON.parse(text!).summary.jp).not.toBe(34);
});

test("your own storage: the latest text arrives, also after a failure", async ({ page, planner, complaints }) => {
  complaints.tolerate(/503/);
  let stored = await planText("typical");
  let refuse = 1;
  await page.route("/api/plans/7", async (route) => {
    if (route.request().method() === "GET") return route.fulfill({ contentType: "application/json", body: stored });
    if (refuse-- > 0) return route.fulfill({ status: 503 });
    stored = route.request().postData()!;
    await route.fulfill({ status: 204 });
  });
  await planner.open("/examples/storage/");
  expect(await planner.json()).toBe(stored);
  const title = planner.host.getByRole("textbox", { name: "Judul kegiatan" });
  await title.fill("Bimtek baru");
  await title.press("Enter");
  const state = page.locator("#state");
  await expect(state).toHaveText("belum tersimpan, dicoba lagi …");
  await expect(state).toHaveText("tersimpan");
  expect(JSON.parse(stored).title).toBe("Bimtek baru");
  expect(stored).toBe(await planner.json());
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("read-only publication: to look at, with the file beside it", async ({ page, planner }) => {
  await planner.open("/examples/publication/");
  expect(await planner.json()).toBe(await planText("typical"));
  await expect(planner.host.getByRole("button", { name: /^Tindakan untuk/ })).toHaveCount(0);
  await expect(planner.share).toBeVisible();
  expect(await (await page.request.get("/examples/publication/bimtek.padu.json")).text()).toBe(await planText("typical"));
});

/** Lets addresses of the examples be answered by the server of the tests. */
async function serveAs(page: Page, origins: string[], base: string): Promise<void> {
  for (const origin of origins) {
    await page.route(`${origin}/**`, async (route) => {
      const url = route.request().url().replace(origin, base.replace(/\/$/, ""));
      await route.fulfill({ response: await route.fetch({ url }) });
    });
  }
}
