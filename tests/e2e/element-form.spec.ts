/** The element as a control of a form, beside others. */
import { planOf } from "./fixtures";
import { expect, test } from "./support";

const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

test.beforeEach(async ({ planner }) => {
  await planner.open("/hosts/controls.html");
});

test("the form's value is current whenever a call returns, and in every event", async ({ planner }) => {
  const values = await planner.host.evaluate((element: any, plan) => {
    const inForm = () => JSON.parse(new FormData(element.form).get("plan") as string).materials.length;
    const seen: number[] = [inForm()];
    element.addEventListener("padu-change", () => seen.push(inForm()));
    element.load(plan);
    seen.push(inForm());
    element.undo();
    seen.push(inForm());
    element.value = JSON.stringify(plan);
    return { seen, same: element.value === new FormData(element.form).get("plan") };
  }, plan());
  const first = values.seen[0];
  expect(values).toEqual({ seen: [first, 2, 2, first, first, 2], same: true });
  await planner.setJp("Regulasi", "7");
  const submitted = await planner.host.evaluate((element: any) => new FormData(element.form).get("plan"));
  expect(submitted).toBe(await planner.json());
});

test("without a name nothing is submitted, and what is submitted is the exported text", async ({ page, planner }) => {
  await planner.load(plan());
  const text = await planner.json();
  await page.evaluate(() => (document.forms[0].method = "get"));
  await Promise.all([page.waitForURL(/plan=/), page.getByRole("button", { name: "Kirim" }).click()]);
  // A form's line breaks travel as CRLF.
  expect(new URL(page.url()).searchParams.get("plan")).toBe(text.replaceAll("\n", "\r\n"));
  await planner.ready();
  await planner.host.evaluate((element) => element.removeAttribute("name"));
  await Promise.all([page.waitForURL(/\?note=Catatan$/), page.getByRole("button", { name: "Kirim" }).click()]);
});

test("a reset goes back to the first plan, tells of it once, and can be undone", async ({ page, planner }) => {
  const first = await planner.json();
  await planner.load(plan());
  const changed = await planner.json();
  await page.evaluate(() => {
    (window as any).heard = [];
    document.addEventListener("padu-change", ({ detail }: any) => (window as any).heard.push(detail.cause));
  });
  await page.getByRole("button", { name: "Atur ulang" }).click();
  expect(await planner.json()).toBe(first);
  await page.getByRole("button", { name: "Atur ulang" }).click();
  expect(await page.evaluate(() => (window as any).heard)).toEqual(["load"]);
  await planner.undo();
  expect(await planner.json()).toBe(changed);
});

test("in a disabled fieldset it can only be looked at, and is not submitted", async ({ page, planner }) => {
  await planner.load(plan());
  await expect(planner.actionsFor("Regulasi")).toBeVisible();
  const disable = (disabled: boolean) =>
    page.evaluate((disabled) => {
      document.querySelector("fieldset")!.disabled = disabled;
      return [...new FormData(document.forms[0]).keys()];
    }, disabled);
  expect(await disable(true)).toEqual([]);
  await expect(planner.actionsFor("Regulasi")).toHaveCount(0);
  await expect(planner.card("Regulasi")).toBeVisible();
  expect(await disable(false)).toEqual(["note", "plan"]);
  await expect(planner.actionsFor("Regulasi")).toBeVisible();
  // Both reasons have to go.
  await disable(true);
  await planner.host.evaluate((element: any) => (element.readOnly = true));
  await disable(false);
  await expect(planner.actionsFor("Regulasi")).toHaveCount(0);
  await planner.host.evaluate((element: any) => (element.readOnly = false));
  await expect(planner.actionsFor("Regulasi")).toBeVisible();
});

test("one that is disabled from the start", async ({ page, planner }) => {
  await page.route("**/hosts/controls.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("<fieldset>", "<fieldset disabled>") });
  });
  await planner.open("/hosts/controls.html");
  await planner.load(plan());
  await expect(planner.card("Regulasi")).toBeVisible();
  await expect(planner.actionsFor("Regulasi")).toHaveCount(0);
});

test("it is always valid, whatever the checks find, and knows its form and its labels", async ({ page, planner }) => {
  await planner.load(planOf({ online: [["Regulasi", null]] }, { jp: { target: 40 } }));
  const states = await planner.host.evaluate((element: any) => ({
    findings: element.checks.length > 0,
    valid: [element.validity.valid, element.checkValidity(), element.reportValidity(), element.form.checkValidity()],
    willValidate: element.willValidate,
    message: element.validationMessage,
    type: element.type,
    name: element.name,
    labels: [...element.labels].map((label: any) => label.textContent),
    inElements: [...element.form.elements].includes(element),
    matches: element.matches(":valid"),
  }));
  expect(states).toEqual({
    findings: true,
    valid: [true, true, true, true],
    willValidate: true,
    message: "",
    type: "padu-planner",
    name: "plan",
    labels: ["Rencana pelatihan"],
    inElements: true,
    matches: true,
  });
  const stray = page.locator("padu-planner").last();
  expect(await stray.evaluate((element: any) => element.form)).toBe(null);
});

test("going back in history brings back what was in the form", async ({ page, planner }) => {
  // Of a page that must not be stored a browser keeps nothing.
  await page.route("**/hosts/*.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "cache-control": "max-age=600" } });
  });
  await page.goto("/hosts/bare.html");
  await planner.open("/hosts/controls.html");
  await planner.load(plan());
  await planner.setJp("Regulasi", "7");
  const text = await planner.json();
  await page.getByRole("textbox", { name: "Catatan" }).fill("diubah");
  await page.goto("/hosts/bare.html");
  await page.goBack();
  await planner.ready();
  await expect(page.getByRole("textbox", { name: "Catatan" })).toHaveValue("diubah");
  await expect(planner.jpOf("Regulasi")).toHaveValue("7");
  expect(await planner.json()).toBe(text);
});
