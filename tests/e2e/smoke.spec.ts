import { axe, expect, test } from "./support";

test("the page opens, under the strict policy and without a complaint", async ({ page, planner }) => {
  const response = await page.goto("/");
  expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await planner.ready();
  await expect(page).toHaveTitle(/Padu/);
  await axe(page);
});

test("the planner loads nothing but its own files", async ({ page, planner, baseURL }) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await planner.open();
  expect(addresses.filter((address) => !address.startsWith(baseURL!) && !address.startsWith("data:"))).toEqual([]);
});

test("the .wasm comes under its media type, and compressed once it is published", async ({ page, planner }) => {
  const wasm = page.waitForResponse((response) => response.url().endsWith(".wasm"));
  await planner.open();
  const headers = await (await wasm).allHeaders();
  expect(headers["content-type"]).toBe("application/wasm");
  expect(headers["content-encoding"]).toBe(process.env.PADU_BUILD === "release" ? "br" : undefined);
});

test("the page works in a folder of a site as well", async ({ planner }) => {
  await planner.open("/some/folder/");
});

test("a page of somebody else takes the element from the package", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  const states = await page.locator("padu-planner").evaluateAll((elements) =>
    Promise.all(elements.map((element) => (element as HTMLElement & { ready: Promise<void> }).ready.then(() => "ready"))),
  );
  expect(states).toEqual(["ready", "ready"]);
});
