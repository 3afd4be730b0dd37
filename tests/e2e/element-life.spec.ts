/** The life of an element in pages that make, set, move and drop it in every order. */
import { type Page } from "@playwright/test";

import { planOf, planText } from "./fixtures";
import { Planner, expect, test } from "./support";

const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });
const other = () => planOf({ online: [["Pengantar", 2]] }, { title: "Rencana lain" });

/** Opens a page that does not know the element, lets it do something, and then defines the element. */
async function defineAfter(page: Page, act: (given: any) => void, given: unknown): Promise<void> {
  await page.goto("/hosts/bare.html");
  await page.evaluate(act, given);
  await page.addScriptTag({ type: "module", url: "/package/padu.js" });
}

/** Opens a page that knows the element and has none. */
async function openBare(page: Page): Promise<void> {
  await defineAfter(page, () => {}, undefined);
  await page.evaluate(() => customElements.whenDefined("padu-planner").then(() => {}));
}

test.describe("what is set when", () => {
  test("properties set before the definition are taken over, each as its attribute", async ({ page, planner }) => {
    await defineAfter(
      page,
      (plan) => {
        const element: any = document.createElement("padu-planner");
        Object.assign(element, { plan, theme: "dark", name: "rencana", autosave: "kunci", template: "webinar", readOnly: true });
        element.lang = "en";
        element.wasmSrc = "/package/planner_bg.wasm";
        document.body.append(element);
      },
      plan(),
    );
    await planner.ready();
    const taken = await planner.host.evaluate((element: any) => ({
      own: Object.keys(element),
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }: any) => [name, value])),
      title: element.plan.title,
    }));
    expect(taken).toEqual({
      own: [],
      attributes: {
        lang: "en", theme: "dark", name: "rencana", autosave: "kunci", template: "webinar", readonly: "", "wasm-src": "/package/planner_bg.wasm",
      },
      title: "Bimtek Pengadaan",
    });
    await expect(planner.host.getByText("Read-only").or(planner.host.getByRole("meter", { name: "Online share" })).first()).toBeVisible();
    await expect(planner.actionsFor("Regulasi")).toHaveCount(0);
  });

  test("every property reflects its attribute, and nothing is nothing", async ({ page }) => {
    await openBare(page);
    const states = await page.evaluate(() => {
      const element: any = document.createElement("padu-planner");
      const names = { src: "src", template: "template", autosave: "autosave", theme: "theme", name: "name", wasmSrc: "wasm-src" };
      const empty = Object.keys(names).map((name) => element[name]);
      const set = Object.entries(names).map(([name, attribute]) => {
        element[name] = `nilai ${name}`;
        return [element[name], element.getAttribute(attribute)];
      });
      for (const name of Object.keys(names)) element[name] = null;
      const attributes = element.getAttributeNames();
      element.readonly = true;
      const readonly = [element.readOnly, element.readonly, element.hasAttribute("readonly")];
      element.readOnly = false;
      return { empty, set, attributes, readonly, writable: element.hasAttribute("readonly") };
    });
    expect(states.empty).toEqual(Array(6).fill(""));
    expect(states.set.every(([property, attribute]) => property === attribute && property.startsWith("nilai"))).toBe(true);
    expect(states).toMatchObject({ attributes: [], readonly: [true, true, true], writable: false });
  });

  const makers: Record<string, (html: string) => Element> = {
    createElement: () => {
      const element = document.createElement("padu-planner");
      element.setAttribute("template", "webinar");
      document.body.append(element);
      return element;
    },
    innerHTML: (html) => {
      document.body.insertAdjacentHTML("beforeend", html);
      return document.body.lastElementChild!;
    },
    "a template's content": (html) => {
      const template = document.createElement("template");
      template.innerHTML = html;
      document.body.append(document.importNode(template.content, true));
      return document.body.lastElementChild!;
    },
    cloneNode: (html) => {
      document.body.insertAdjacentHTML("beforeend", html);
      const element = document.body.lastElementChild!;
      element.replaceWith(element.cloneNode(true));
      return document.body.lastElementChild!;
    },
    "a constructor": () => {
      const element = new (customElements.get("padu-planner")!)();
      element.setAttribute("template", "webinar");
      document.body.append(element);
      return element;
    },
  };
  for (const [name, make] of Object.entries(makers)) {
    test(`an element made by ${name}`, async ({ page, planner }) => {
      await openBare(page);
      await page.evaluate(`(${make})('<padu-planner template="webinar"></padu-planner>')`);
      await planner.ready();
      expect((await planner.plan()).program.kind).toBe("webinar");
      await expect(planner.share).toBeVisible();
    });
  }

  test("attributes changed later: language, theme, template, name", async ({ page, planner }) => {
    await planner.open("/hosts/form.html");
    await planner.load(plan());
    await planner.speak("en");
    await expect(planner.button("export")).toBeVisible();
    await planner.host.evaluate((element) => element.removeAttribute("lang"));
    await expect(page.getByRole("button", { name: "Ekspor JSON" })).toBeVisible();

    const scheme = () => planner.host.getByRole("meter").first().evaluate((meter) => getComputedStyle(meter).colorScheme);
    await planner.host.evaluate((element: any) => (element.theme = "dark"));
    expect(await scheme()).toBe("dark");
    await planner.host.evaluate((element: any) => (element.theme = "light"));
    expect(await scheme()).toBe("light");

    const changes = await planner.host.evaluate((element: any) => {
      const heard: string[] = [];
      element.addEventListener("padu-change", ({ detail }: any) => heard.push(`${detail.cause} ${detail.plan.program.kind}`));
      element.addEventListener("padu-error", ({ detail }: any) => heard.push(detail.code));
      element.template = "webinar";
      element.template = "tidak-ada";
      element.undo();
      return heard;
    });
    expect(changes).toEqual(["load webinar", "template", "undo bimtek"]);

    const submitted = await planner.host.evaluate((element: any) => {
      element.name = "lain";
      const named = [...new FormData(document.forms[0]).keys()];
      element.removeAttribute("name");
      return [named, [...new FormData(document.forms[0]).keys()]];
    });
    expect(submitted).toEqual([["lain"], []]);
  });

  test("a language that we do not speak is passed over for the nearest that we do", async ({ page }) => {
    await openBare(page);
    await page.evaluate(() => {
      document.documentElement.lang = "fr";
      document.body.innerHTML = `<div lang="EN-gb"><div lang="fr"><padu-planner lang="de"></padu-planner></div></div><padu-planner></padu-planner>`;
    });
    await expect(page.locator("padu-planner").first().getByRole("button", { name: "Export JSON" })).toBeVisible();
    // The browser's own is Indonesian.
    await expect(page.locator("padu-planner").last().getByRole("button", { name: "Ekspor JSON" })).toBeVisible();
    await page.evaluate(() => document.querySelector("div")!.append(document.querySelectorAll("padu-planner")[1]));
    await expect(page.getByRole("button", { name: "Export JSON" })).toHaveCount(2);
  });

  test("`src` changed later opens that plan, undoable; the last wish counts; what fails changes nothing", async ({ page, planner, complaints }) => {
    complaints.tolerate(/Failed to load resource/);
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/plans/slow.json", async (route) => {
      await held;
      await route.fulfill({ json: plan() });
    });
    await page.route("**/plans/other.json", (route) => route.fulfill({ json: other() }));
    await page.route("**/plans/gone.json", (route) => route.fulfill({ status: 404 }));
    await planner.open("/hosts/two.html");
    await page.evaluate(() => {
      (window as any).heard = [];
      for (const type of ["padu-change", "padu-error"]) {
        document.addEventListener(type, ({ detail }: any) => (window as any).heard.push(detail.cause ?? detail.code));
      }
    });
    const heard = () => page.evaluate(() => (window as any).heard);
    await planner.host.evaluate((element: any) => {
      element.src = "/plans/slow.json";
      element.src = "/plans/other.json";
    });
    await expect(planner.card("Pengantar")).toBeVisible();
    release();
    await planner.host.evaluate((element: any) => (element.src = "/plans/gone.json"));
    await expect.poll(heard).toEqual(["load", "source"]);
    await expect(planner.card("Pengantar")).toBeVisible();
    await planner.undo();
    await expect(planner.card("Pengantar")).toHaveCount(0);
  });

  test("another `autosave` key opens what is kept there; an unused one goes on with the plan", async ({ page, planner }) => {
    await openBare(page);
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<padu-planner autosave="a"></padu-planner>`));
    await planner.ready();
    await planner.load(plan());
    const text = await planner.json();
    const kept = (key: string) => page.evaluate((key) => localStorage.getItem(key), key);
    expect(await kept("a")).toBe(text);
    await planner.host.evaluate((element: any) => (element.autosave = "b"));
    expect(await planner.json()).toBe(text);
    expect(await kept("b")).toBe(text);
    await planner.load(other());
    const second = await planner.json();
    expect(JSON.parse((await kept("b"))!).title).toBe("Rencana lain");
    await planner.host.evaluate((element: any) => (element.autosave = "a"));
    expect(await planner.json()).toBe(text);
    await planner.host.evaluate((element: any) => (element.autosave = null));
    await planner.load(other());
    expect(await kept("a")).toBe(text);
    expect(JSON.parse((await kept("b"))!).title).toBe(JSON.parse(second).title);
    await expect(planner.saved).toHaveCount(0);
  });

  test("the first plan: what is kept, else `plan`, else `src`, else the template", async ({ page, planner }) => {
    await page.route("**/plans/other.json", (route) => route.fulfill({ json: other() }));
    await openBare(page);
    const begin = (attributes: Record<string, string>, plan?: unknown) =>
      page.evaluate(
        async ([attributes, plan]: any) => {
          const element: any = document.createElement("padu-planner");
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
          if (plan !== undefined) element.plan = plan;
          const heard: string[] = [];
          element.addEventListener("padu-change", ({ detail }: any) => heard.push(detail.cause));
          element.addEventListener("padu-error", ({ detail }: any) => heard.push(detail.code));
          document.body.prepend(element);
          await element.ready;
          const { title, program } = element.plan;
          const undone = element.undo();
          const before = element.plan.title;
          element.remove();
          return { title, kind: program.kind, heard: heard.slice(0, undone ? -1 : undefined), before: undone ? before : undefined };
        },
        [attributes, plan],
      );
    const source = { src: "/plans/other.json", template: "webinar" };
    expect(await begin({ template: "webinar" })).toMatchObject({ kind: "webinar", heard: [] });
    expect(await begin(source)).toMatchObject({ title: "Rencana lain", heard: [], before: undefined });
    expect(await begin(source, plan())).toMatchObject({ title: "Bimtek Pengadaan", heard: [], before: undefined });
    expect(await begin(source, JSON.stringify(plan()))).toMatchObject({ title: "Bimtek Pengadaan" });
    expect(await begin(source, { flow: 3 })).toMatchObject({ title: "Rencana lain", heard: ["invalid"] });
    expect(await begin(source, null)).toMatchObject({ title: "Rencana lain", heard: [] });
    await page.evaluate((text) => localStorage.setItem("kunci", text), JSON.stringify(plan()));
    expect(await begin({ ...source, autosave: "kunci" })).toMatchObject({ title: "Bimtek Pengadaan", heard: [] });
    // What the page sets replaces the kept plan; one undo brings it back.
    expect(await begin({ autosave: "kunci" }, other())).toMatchObject({ title: "Rencana lain", heard: ["load"], before: "Bimtek Pengadaan" });
    expect(await planner.host.count()).toBe(0);
  });

  for (const [name, change, title] of [
    ["`src`", (element: any) => void (element.src = "/plans/other.json"), "Rencana lain"],
    ["`plan`", (element: any) => void (element.plan = { format: "padu-plan", version: 1, flow: [], title: "Dari halaman" }), "Dari halaman"],
  ] as const) {
    test(`what changes while the first plan is on its way counts: ${name}, language, read-only, key`, async ({ page, planner }) => {
      let release = () => {};
      const held = new Promise<void>((done) => (release = done));
      await page.route("**/plans/slow.json", async (route) => {
        await held;
        await route.fulfill({ json: plan() });
      });
      await page.route("**/plans/other.json", (route) => route.fulfill({ json: other() }));
      await openBare(page);
      const asked = page.waitForRequest("**/plans/slow.json");
      await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<padu-planner src="/plans/slow.json"></padu-planner>`));
      await asked;
      await planner.host.evaluate((element: any) => Object.assign(element, { lang: "en", readOnly: true, autosave: "kunci" }));
      await planner.host.evaluate(change);
      release();
      await planner.ready();
      expect((await planner.plan()).title).toBe(title);
      await expect(page.getByRole("button", { name: "Export JSON" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
      expect(JSON.parse((await page.evaluate(() => localStorage.getItem("kunci")))!).title).toBe(title);
    });
  }

  test("before `ready` the plan that was set is there to be read, and the rest throws", async ({ page }) => {
    await openBare(page);
    const states = await page.evaluate((plan) => {
      const element: any = document.createElement("padu-planner");
      const before = element.plan;
      element.plan = plan;
      const thrown = ["summary", "checks", "load", "toJSON", "undo", "redo", "focusSession"].map((member) => {
        try {
          return typeof element[member] === "function" ? element[member]("s1") : element[member];
        } catch (error: any) {
          return error instanceof DOMException && error.name;
        }
      });
      return { before, same: element.plan === plan, thrown, value: element.value };
    }, plan());
    expect(states).toEqual({ before: undefined, same: true, thrown: Array(7).fill("InvalidStateError"), value: "" });
  });
});

test.describe("`ready`", () => {
  test("answers for an element that is in no document, which then can be used", async ({ page, planner }) => {
    await openBare(page);
    const states = await page.evaluate(async (plan) => {
      const element: any = ((window as any).element = document.createElement("padu-planner"));
      await element.ready;
      element.load(plan);
      return { jp: element.summary.jp, undone: element.undo(), redone: element.redo() };
    }, plan());
    expect(states).toEqual({ jp: 10, undone: true, redone: true });
    await page.evaluate(() => document.body.append((window as any).element));
    await expect(planner.card("Regulasi")).toBeVisible();
    await planner.undo();
    await expect(planner.card("Regulasi")).toHaveCount(0);
  });

  test("answers for an element that was taken out before, and once for all", async ({ page }) => {
    await openBare(page);
    const states = await page.evaluate(async () => {
      const unhandled: unknown[] = [];
      addEventListener("unhandledrejection", (event) => unhandled.push(event.reason));
      const element: any = document.createElement("padu-planner");
      document.body.append(element);
      const { ready } = element;
      element.remove();
      await ready;
      const usable = element.load({ format: "padu-plan", version: 1, flow: [] }).ok;
      document.body.append(element);
      await element.ready;
      return { usable, same: element.ready === ready, unhandled };
    });
    expect(states).toEqual({ usable: true, same: true, unhandled: [] });
  });

  test("is answered to who takes the element out at that very moment, and its screen is given back", async ({ page }) => {
    await openBare(page);
    const states = await page.evaluate(async () => {
      const element: any = document.createElement("padu-planner");
      document.body.append(element);
      element.addEventListener("padu-ready", () => element.remove());
      await element.ready;
      await new Promise((done) => setTimeout(done));
      const shown = element.shadowRoot.querySelector("div") !== null;
      document.body.append(element);
      return [shown, element.shadowRoot.querySelector("div") !== null];
    });
    expect(states).toEqual([false, true]);
  });

  test("is told by one event, with the version, and by none for a move", async ({ page }) => {
    await openBare(page);
    const heard = await page.evaluate(async () => {
      const heard: any[] = [];
      document.addEventListener("padu-ready", ({ detail }: any) => heard.push(detail));
      const element: any = document.createElement("padu-planner");
      document.body.append(element);
      await element.ready;
      document.body.prepend(element);
      element.remove();
      await new Promise((done) => setTimeout(done));
      document.body.append(element);
      await element.ready;
      return heard;
    });
    expect(heard).toEqual([{ version: expect.stringMatching(/^\d+\.\d+\.\d+/) }]);
  });
});

test.describe("moved, taken out, put back", () => {
  const back = async (planner: Planner, absence: (element: any) => Promise<void>) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await planner.setJp("Regulasi", "7");
    await planner.view("table").click();
    await planner.host.evaluate(absence);
  };

  const absences: Record<string, (element: any) => Promise<void>> = {
    "a move": async (element) => document.querySelector("h1")!.before(element),
    "a move by moveBefore": async (element) => (document.body as any).moveBefore?.(element, document.querySelector("h1")),
    "an absence of some tasks": async (element) => {
      element.remove();
      for (let task = 0; task < 5; task += 1) await new Promise((done) => setTimeout(done));
      document.querySelector("h1")!.before(element);
    },
  };
  for (const [name, absence] of Object.entries(absences)) {
    test(`${name} keeps the plan, the view and what can be undone`, async ({ planner }) => {
      await back(planner, absence);
      await expect(planner.view("table")).toHaveAttribute("aria-selected", "true");
      await expect(planner.jpOf("Regulasi")).toHaveValue("7");
      await planner.undo();
      await expect(planner.jpOf("Regulasi")).toHaveValue("4");
      await planner.undo();
      await expect(planner.jpOf("Regulasi")).toHaveCount(0);
    });
  }

  test("after many others, the plan is still there", async ({ planner }) => {
    await back(planner, async (element) => {
      element.remove();
      await new Promise((done) => setTimeout(done));
      for (let count = 0; count < 8; count += 1) {
        const other: any = document.createElement("padu-planner");
        document.body.append(other);
        await other.ready;
        other.remove();
        await new Promise((done) => setTimeout(done));
      }
      (window as any).alone = element.summary.jp;
      document.querySelector("h1")!.before(element);
    });
    expect(await planner.host.evaluate(() => (window as any).alone)).toBe(13);
    await expect(planner.jpOf("Regulasi")).toHaveValue("7");
    await planner.setJp("Regulasi", "8");
    await expect(planner.jpOf("Regulasi")).toHaveValue("8");
  });

  test("into the document of a frame and back", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await planner.host.evaluate((element) => {
      const frame = document.createElement("iframe");
      document.body.prepend(frame);
      frame.setAttribute("width", "1000");
      frame.setAttribute("height", "700");
      frame.contentDocument!.body.append(element);
    });
    const framed = page.frameLocator("iframe").locator("padu-planner");
    const field = framed.getByRole("spinbutton", { name: "JP Regulasi" });
    await field.fill("9");
    await field.press("Enter");
    await expect.poll(() => framed.evaluate((element: any) => element.summary.jp)).toBe(15);
    expect(await framed.getByRole("button", { name: "Urungkan" }).evaluate((button) => getComputedStyle(button).appearance)).toBe("none");
    await framed.getByRole("button", { name: "Tindakan untuk Regulasi" }).click();
    await framed.getByRole("menuitem", { name: "Gandakan" }).click();
    await expect.poll(() => framed.evaluate((element: any) => element.summary.jp)).toBe(24);
    await framed.evaluate((element) => parent.document.querySelector("h1")!.before(element));
    await planner.undo(2);
    await expect(planner.jpOf("Regulasi")).toHaveValue("4");
    expect(await planner.button("undo").evaluate((button) => getComputedStyle(button).appearance)).toBe("none");
  });

  test("into a document that nobody sees and back", async ({ page, planner }) => {
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    const jp = await planner.host.evaluate(async (element: any) => {
      const unseen = document.implementation.createHTMLDocument();
      unseen.body.append(element);
      await new Promise((done) => setTimeout(done));
      element.undo();
      const { jp } = element.summary;
      element.redo();
      document.querySelector("h1")!.before(element);
      return jp;
    });
    expect(jp).toBe(0);
    await expect(planner.card("Regulasi")).toBeVisible();
    expect(await page.locator("padu-planner").count()).toBe(2);
  });
});

test.describe("places", () => {
  test("inside another shadow root, with its events heard outside", async ({ page }) => {
    await openBare(page);
    await page.evaluate(() => {
      (window as any).heard = [];
      document.addEventListener("padu-change", (event) => (window as any).heard.push((event.target as Element).localName));
      const host = document.createElement("div");
      document.body.append(host);
      host.attachShadow({ mode: "open" }).innerHTML = `<section lang="en"><padu-planner></padu-planner></section>`;
    });
    const planner = page.locator("padu-planner");
    await planner.evaluate(async (element: any, plan) => {
      await element.ready;
      element.load(plan);
    }, plan());
    await planner.getByRole("button", { name: "Actions for Regulasi" }).click();
    await planner.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect(planner.getByRole("listitem", { name: /Regulasi/ })).toHaveCount(2);
    expect(await page.evaluate(() => (window as any).heard)).toEqual(["div", "div"]);
  });

  test("inside a modal dialog of the host: menus and dialogs open above it, Escape closes one at a time", async ({ page, planner }) => {
    await openBare(page);
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      dialog.id = "host";
      dialog.append(document.createElement("padu-planner"));
      document.body.append(dialog);
      dialog.showModal();
    });
    await planner.ready();
    await planner.load(plan());
    await planner.actionsFor("Regulasi").click();
    await expect(planner.item("duplicate")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(planner.item("duplicate")).toBeHidden();
    await planner.act("Regulasi", "edit");
    const own = planner.host.getByRole("dialog");
    await expect(own).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(own).toHaveCount(0);
    await expect(page.locator("dialog#host")).toBeVisible();
    // Nothing says how wide the dialog is to be; it is as wide as a planner needs to be used.
    expect(await planner.host.evaluate((element) => element.clientWidth)).toBeGreaterThanOrEqual(300);
    await planner.moveTo("Regulasi", planner.words.stages.coaching);
    await expect(planner.card("Regulasi", planner.words.stages.coaching)).toBeVisible();
  });

  test("in an iframe of its own page", async ({ page }) => {
    // The strict policy allows no frames.
    await page.route("**/hosts/framed.html", async (route) => {
      const response = await route.fetch();
      const policy = `${response.headers()["content-security-policy"]}; frame-src 'self'`;
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await page.goto("/hosts/framed.html");
    const planner = page.frameLocator("iframe").locator("padu-planner").first();
    await planner.evaluate(async (element: any, plan) => {
      await element.ready;
      element.load(plan);
    }, plan());
    await planner.getByRole("spinbutton", { name: "JP Regulasi" }).fill("5");
    await planner.getByRole("spinbutton", { name: "JP Regulasi" }).press("Enter");
    await expect.poll(() => planner.evaluate((element: any) => element.summary.jp)).toBe(11);
  });

  test("in a part of the page that is not shown yet", async ({ page, planner }) => {
    await openBare(page);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", `<div hidden><padu-planner></padu-planner></div><padu-planner hidden></padu-planner>`);
    });
    await planner.ready();
    await planner.load(plan());
    await expect(planner.host).toBeHidden();
    const second = page.locator("padu-planner").last();
    await second.evaluate((element: any) => element.ready);
    await expect(second).toBeHidden();
    await page.evaluate(() => document.querySelectorAll("[hidden]").forEach((element) => ((element as HTMLElement).hidden = false)));
    await expect(planner.card("Regulasi")).toBeVisible();
    await expect(second).toBeVisible();
    await planner.setJp("Regulasi", "5");
    await expect(planner.jpOf("Regulasi")).toHaveValue("5");
  });

  test("in a tab in the background, where nothing is painted", async ({ page, planner }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
      Object.defineProperty(document, "hidden", { get: () => true });
      window.requestAnimationFrame = () => 0;
      (window as any).requestIdleCallback = () => 0;
    });
    await planner.open("/hosts/two.html");
    await planner.load(plan());
    await expect(planner.card("Regulasi")).toBeVisible();
    expect(await planner.host.evaluate((element: any) => element.undo())).toBe(true);
  });

  test("where there is no window nothing happens", async ({ request }) => {
    const script = await (await request.get("/package/padu.js")).text();
    const module = await import(`data:text/javascript,${encodeURIComponent(script)}`);
    expect(Object.keys(module)).toEqual(["PaduPlanner"]);
  });

  test("the loader is small, and a second copy of it harmless", async ({ page, request }) => {
    const script = await (await request.get("/package/padu.js")).text();
    if (process.env.PADU_BUILD === "release") expect(script.length).toBeLessThan(8_000);
    await openBare(page);
    await page.addScriptTag({ type: "module", url: "/package/padu.js?again" });
    await page.evaluate(async () => {
      const element: any = document.createElement("padu-planner");
      document.body.append(element);
      await element.ready;
    });
  });
});

test("memory stays flat over 500 elements that come and go", async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    (WebAssembly as any).instantiate = async (...given: [any, any]) => {
      const made: any = await instantiate(...given);
      (window as any).memory = (made.instance ?? made).exports.memory;
      return made;
    };
  });
  await openBare(page);
  const text = await planText("typical");
  const comeAndGo = (count: number) =>
    page.evaluate(
      async ([text, count]: any) => {
        for (let time = 0; time < count; time += 1) {
          const element: any = document.createElement("padu-planner");
          document.body.append(element);
          await element.ready;
          element.load(text);
          // Until it is on the screen.
          while (!element.shadowRoot.querySelector("[role=meter]")) await new Promise((done) => setTimeout(done));
          element.remove();
          await new Promise((done) => setTimeout(done));
        }
      },
      [text, count],
    );
  const session = await page.context().newCDPSession(page);
  const measure = async () => {
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const [{ usedSize }, { nodes, jsEventListeners }] = [await session.send("Runtime.getHeapUsage"), await session.send("Memory.getDOMCounters")];
    return { heap: usedSize, nodes, listeners: jsEventListeners, wasm: await page.evaluate(() => (window as any).memory.buffer.byteLength) };
  };
  await comeAndGo(50);
  const before = await measure();
  await comeAndGo(500);
  const after = await measure();
  const grown = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name as keyof typeof before]]));
  test.info().annotations.push({ type: "grown by", description: JSON.stringify(grown) });
  expect(grown.heap, "bytes of JavaScript a mount").toBeLessThan(500 * 200);
  expect(grown.nodes, "nodes").toBeLessThan(500);
  expect(grown.listeners, "listeners").toBeLessThan(50);
  expect(grown.wasm, "bytes of WebAssembly").toBe(0);
});

test("what is dropped is collected", async ({ page }) => {
  await openBare(page);
  await page.evaluate(async (plan) => {
    (window as any).refs = [];
    for (const attached of [true, false]) {
      const element: any = document.createElement("padu-planner");
      if (attached) document.body.append(element);
      await element.ready;
      element.load(plan);
      element.remove();
      (window as any).refs.push(new WeakRef(element));
    }
    await new Promise((done) => setTimeout(done));
  }, plan());
  await expect.poll(async () => {
    await page.requestGC();
    return page.evaluate(() => (window as any).refs.map((ref: any) => ref.deref()?.localName));
  }).toEqual([undefined, undefined]);
});
