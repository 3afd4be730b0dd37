/** Pages that we have never seen: they cannot break the element, and it does not touch them. */
import { type Page } from "@playwright/test";

import { curriculum, planOf, planText } from "./fixtures";
import { drag, endOf, lift } from "./gestures";
import { type Planner, expect, test } from "./support";

const plan = () =>
  planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]], tray: [["Klinik", 2]] });

test.describe("styles of the page", () => {
  /** Opens the planner on a page with this sheet, always in the same room. */
  async function openStyled(page: Page, planner: Planner, sheet: string): Promise<void> {
    await page.route("**/hosts/styled.html", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("SHEET", sheet) });
    });
    await planner.open("/hosts/styled.html");
    await planner.load(JSON.parse(await planText("typical")));
    await expect(planner.share).toBeVisible();
  }

  /** What every element in the planner looks like: its box, what it may inherit, and what sheets like to set. */
  async function looks(planner: Planner): Promise<Record<string, string>[]> {
    return planner.host.evaluate((host) => {
      for (const animation of host.shadowRoot!.getAnimations()) animation.finish();
      const names = `appearance background-color border-collapse border-left-width border-top-color border-top-style border-top-width
        border-top-left-radius box-sizing color cursor direction display font-family font-size font-style font-variant font-weight hyphens
        letter-spacing line-height list-style margin-left margin-top max-width opacity outline-style overflow-wrap padding-left padding-top
        pointer-events position quotes tab-size text-align text-decoration-line text-indent text-shadow text-transform transition-duration
        unicode-bidi user-select vertical-align visibility white-space word-break word-spacing writing-mode`.split(/\s+/);
      return [...host.shadowRoot!.querySelectorAll(".padu, .padu *")].map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const look = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
        const box = [x, y, width, height].map((figure) => figure.toFixed(1)).join(" ");
        return { ...look, box, what: `${element.localName}.${element.getAttribute("class")}` };
      });
    });
  }

  /** What differs, in short. */
  function differences(plain: Record<string, string>[], styled: Record<string, string>[]): string[] {
    const found = plain.flatMap((look, at) =>
      Object.keys(look)
        .filter((name) => look[name] !== styled[at]?.[name])
        .map((name) => `${look.what}: ${name} ${look[name]} → ${styled[at]?.[name]}`),
    );
    return [...(plain.length === styled.length ? [] : [`${plain.length} → ${styled.length} elements`]), ...found.slice(0, 20)];
  }

  for (const [sheet, what] of Object.entries({ reset: "a hostile reset", framework: "a framework", theme: "a theme" })) {
    test(`${what} changes nothing inside, on the board, in the table, or in a dialog`, async ({ page, planner }) => {
      const views = [
        async () => {},
        () => planner.view("table").click(),
        () => planner.button("add").click(),
      ];
      const seen = async (sheet: string) => {
        await openStyled(page, planner, sheet);
        const all = [];
        for (const view of views) {
          await view();
          all.push(await looks(planner));
        }
        await page.unroute("**/hosts/styled.html");
        return all;
      };
      const plain = await seen("plain");
      const styled = await seen(sheet);
      for (const [at, look] of plain.entries()) expect(differences(look, styled[at])).toEqual([]);
    });
  }

  test("what the page hides is hidden, and what it makes deaf is deaf", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    const style = (name: string, value: string) =>
      planner.host.evaluate((element, [name, value]) => element.parentElement!.style.setProperty(name, value), [name, value]);
    await style("visibility", "hidden");
    await expect(planner.card("Regulasi")).toBeHidden();
    await style("visibility", "");
    await expect(planner.card("Regulasi")).toBeVisible();
    await style("pointer-events", "none");
    expect(await planner.button("add").evaluate((button) => getComputedStyle(button).pointerEvents)).toBe("none");
    await style("pointer-events", "");
    await planner.host.evaluate((element) => element.setAttribute("hidden", ""));
    await expect(planner.host).toBeHidden();
    await expect(page.locator("padu-planner").last()).toBeVisible();
  });

  test("the page's own colours, font and radius, and the parts it may style", async ({ planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    const taken = await planner.host.evaluate((host: any) => {
      for (const [name, value] of Object.entries({ accent: "rgb(120, 0, 60)", font: "monospace", radius: "3px", surface: "rgb(250, 250, 240)", text: "rgb(10, 20, 30)" })) {
        host.style.setProperty(`--padu-${name}`, value);
      }
      const style = getComputedStyle(host.shadowRoot.querySelector(".padu"));
      const add = getComputedStyle([...host.shadowRoot.querySelectorAll("button")].find((button: any) => button.className.includes("primary")) ?? host.shadowRoot.querySelector("button"));
      return { surface: style.backgroundColor, text: style.color, font: style.fontFamily, accent: add.backgroundColor, radius: add.borderRadius };
    });
    expect(taken).toEqual({ surface: "rgb(250, 250, 240)", text: "rgb(10, 20, 30)", font: "monospace", accent: expect.any(String), radius: "3px" });
    for (const part of ["header", "ratio", "board", "phase", "card", "checks"]) {
      await expect(planner.host.locator(`[part~=${part}]`).first(), part).toBeVisible();
    }
  });
});

test.describe("keys of the page", () => {
  test("a page that hears single keys is not set off by those that the planner has used", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await page.evaluate(() => {
      (window as any).acted = [];
      document.addEventListener("keydown", (event) => event.defaultPrevented || (window as any).acted.push(event.key));
    });
    await planner.card("Regulasi").focus();
    await page.keyboard.press("2");
    await expect(planner.view("table")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("1");
    await page.keyboard.press("Control+z");
    await expect(planner.card("Regulasi")).toHaveCount(0);
    expect(await page.evaluate(() => (window as any).acted.filter((key: string) => key !== "Control"))).toEqual([]);
  });

  test("where the page lets no key through, all can still be done with fields and buttons", async ({ page, planner }) => {
    await page.addInitScript(() => {
      for (const type of ["keydown", "keyup", "keypress"]) {
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
      }
    });
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await planner.setJp("Regulasi", "7");
    await expect(planner.jpOf("Regulasi")).toHaveValue("7");
    await planner.moveTo("Klinik", planner.words.stages.coaching);
    await planner.undo();
    await expect(planner.card("Klinik", planner.words.tray)).toBeVisible();
    expect((await planner.plan()).summary.online).toBe(7);
  });

  test("nothing happens to a key pressed elsewhere on the page", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await page.evaluate(() => document.querySelector("h1")!.setAttribute("tabindex", "0"));
    await page.locator("h1").focus();
    for (const key of ["2", "n", "?", "Control+z", "Delete"]) await page.keyboard.press(key);
    await expect(planner.view("board")).toHaveAttribute("aria-selected", "true");
    await expect(planner.host.getByRole("dialog")).toHaveCount(0);
    await expect(planner.card("Regulasi")).toBeVisible();
  });

  test("the key that prints prints the plan when it is pressed in the planner", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await page.evaluate(() => {
      window.print = () => ((window as any).printed = document.querySelector("padu-planner")!.shadowRoot!.querySelector("table") !== null);
    });
    await planner.card("Regulasi").focus();
    await page.keyboard.press("Control+p");
    await expect.poll(() => page.evaluate(() => (window as any).printed)).toBe(true);
    await expect(planner.card("Regulasi")).toBeVisible();
  });

  test("the page's own command prints the plan as a document, too", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await page.evaluate(() => {
      addEventListener("afterprint", () => {
        (window as any).printed = document.querySelector("padu-planner")!.shadowRoot!.querySelector("table") !== null;
      });
    });
    await page.pdf();
    expect(await page.evaluate(() => (window as any).printed)).toBe(true);
    await expect(planner.card("Regulasi")).toBeVisible();
  });
});

test.describe("traces in the page", () => {
  /** Writes down who listens to what outside of the planners. */
  async function watchListeners(page: Page): Promise<() => Promise<string[]>> {
    await page.addInitScript(() => {
      const known = new Map<string, unknown[]>();
      // Whoever drives the browser listens as well.
      const ours = () => new Error().stack!.includes(location.origin);
      const outside = (target: unknown) => !(target instanceof Node && (target as any).getRootNode?.().host?.localName === "padu-planner");
      const key = (target: any, type: string, options: any) =>
        `${target?.constructor?.name} ${type} ${Boolean(typeof options === "object" ? options?.capture : options)}`;
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const target: any = this ?? window;
        // Elements are made before they are put into the planner.
        if (ours() && outside(target) && !(target instanceof Element && !target.isConnected)) {
          const list = known.get(key(target, type, options)) ?? [];
          known.set(key(target, type, options), [...list, listener]);
        }
        return addEventListener.call(target, type, listener, options);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        const target: any = this ?? window;
        const list = known.get(key(target, type, options)) ?? [];
        known.set(key(target, type, options), list.filter((known) => known !== listener));
        return removeEventListener.call(target, type, listener, options);
      };
      (window as any).listeners = () => [...known].flatMap(([key, list]) => list.map(() => key));
    });
    return () => page.evaluate(() => (window as any).listeners());
  }

  test("nobody listens outside of the element, but while a gesture lasts", async ({ page, planner }) => {
    const listeners = await watchListeners(page);
    await planner.open();
    await planner.load(plan());
    await expect(planner.card("Regulasi")).toBeVisible();
    expect(await listeners()).toEqual([]);

    const { faceToFace } = planner.words.stages;
    await lift(page, planner.titleOf("Regulasi"), await endOf(planner.phase(faceToFace)));
    expect(await listeners()).not.toEqual([]);
    await page.mouse.up();
    await expect(planner.card("Regulasi", faceToFace)).toBeVisible();
    expect(await listeners()).toEqual([]);

    await planner.actionsFor("Simulasi").click();
    await page.keyboard.press("Escape");
    await planner.moveTo("Klinik", planner.words.stages.coaching);
    await planner.view("table").click();
    await planner.button("paste").click();
    await page.keyboard.press("Escape");
    await planner.exportJson();
    await planner.undo();
    await planner.host.evaluate((element) => document.body.prepend(element));
    expect(await listeners()).toEqual([]);
    await planner.host.evaluate(async (element) => {
      element.remove();
      await new Promise((done) => setTimeout(done));
    });
    expect(await listeners()).toEqual([]);
  });

  test("a drag that the element does not survive leaves nobody behind", async ({ page, planner }) => {
    const listeners = await watchListeners(page);
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await lift(page, planner.titleOf("Regulasi"), await endOf(planner.phase(planner.words.stages.faceToFace)));
    await planner.host.evaluate(async (element) => {
      element.remove();
      await new Promise((done) => setTimeout(done));
    });
    await page.mouse.up();
    expect(await listeners()).toEqual([]);
  });

  test("no global, no id, no node and no mark is left in the page", async ({ page, planner }) => {
    await page.goto("/hosts/bare.html");
    const state = () =>
      page.evaluate(() => ({
        globals: Object.getOwnPropertyNames(window).filter((name) => name !== "before"),
        html: document.documentElement.outerHTML,
      }));
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<p id="view">Milik halaman</p><p id="board">Milik halaman</p>`));
    const before = await state();
    await page.addScriptTag({ type: "module", url: "/package/padu.js" });
    await page.evaluate(() => document.body.append(document.createElement("padu-planner")));
    await planner.ready();
    await planner.load(plan());
    await drag(page, planner.titleOf("Regulasi"), await endOf(planner.phase(planner.words.stages.faceToFace)));
    await planner.actionsFor("Simulasi").click();
    await page.keyboard.press("Escape");
    await planner.view("table").click();
    const found = await planner.host.evaluate((host) => {
      const inside = [...host.shadowRoot!.querySelectorAll("[id]")].map(({ id }) => id);
      const owners = [...new Set(inside)].map((id) => document.getElementById(id)?.textContent ?? "nobody");
      const marks = [...host.shadowRoot!.querySelectorAll("*")].flatMap((element) => Object.keys(element).filter((name) => name.includes("yew")));
      const attributes = host.getAttributeNames();
      host.remove();
      document.querySelector("script[src]")!.remove();
      return { ids: inside.length > 0, twice: inside.length - new Set(inside).size, owners: [...new Set(owners)].sort(), marks, attributes };
    });
    expect(found).toEqual({ ids: true, twice: 0, owners: ["Milik halaman", "nobody"], marks: [], attributes: [] });
    expect(await state()).toEqual(before);
  });
});

test("the whole job under the strict policy: no violation is reported", async ({ page, planner, complaints }) => {
  const violations: string[] = [];
  await page.exposeFunction("report", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      void (window as any).report(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  const response = await page.goto("/hosts/two.html");
  expect(response!.headers()["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'",
  );
  await planner.ready();
  const dialog = await planner.paste((await curriculum("pkb-in-on-in-60")).text);
  await dialog.getByRole("button", { name: /^Tambahkan \d+ materi$/ }).click();
  await expect(dialog).toBeHidden();
  const [title] = (await planner.plan()).materials.map((material: any) => material.title);
  await planner.view("table").click();
  await planner.view("board").click();
  await planner.act(title, "edit");
  await page.keyboard.press("Escape");
  await planner.button("balance").click();
  await expect(planner.host.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await planner.host.evaluate((element: any) => {
    element.plan = { ...element.plan, balance: { onlinePercent: 50, tolerance: 5, basis: "" } };
    const [proposal] = element.balance({});
    if (proposal) element.apply(proposal);
  });
  await planner.exportJson();
  await planner.host.evaluate((element: any) => element.setAttribute("theme", "dark"));
  await planner.undo(2);
  expect(violations).toEqual([]);
  // They would have been heard of.
  complaints.tolerate(/violates the following Content Security Policy/);
  await page.evaluate(() => (new Image().src = "https://elsewhere.invalid/picture.png"));
  await expect.poll(() => violations).toEqual([expect.stringContaining("img-src https://elsewhere.invalid")]);
});
