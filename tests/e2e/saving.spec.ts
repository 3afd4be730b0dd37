/** What this browser keeps: said only while it is true, and never lost. */
import { type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { Planner, expect, test } from "./support";

const plan = () => planOf({ online: [["Regulasi", 4]], faceToFace: [["Simulasi", 6]] });

/** One whose text is long. */
function largePlan() {
  const { materials, ...rest } = plan();
  return { ...rest, materials: materials.map((material: object) => ({ ...material, notes: "Catatan yang panjang. ".repeat(20_000) })) };
}

/** Every text that the storage holds. */
async function stored(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.values({ ...localStorage }) as string[]);
}

/** The longest text that is written at once, in characters; see storage.js. */
const AT_ONCE = 700_000;

const SMALL = "a small plan, written at once";

const SIZES = { [SMALL]: plan(), "a large plan, written in a moment": largePlan() };

for (const [size, plan] of Object.entries(SIZES)) {
  test.describe(size, () => {
    test("what was done is there after a reload, and said to be saved only once storage holds it", async ({ page, planner }) => {
      await planner.open();
      await planner.load(plan);
      await planner.setJp("Regulasi", "7");
      await expect(planner.saved).toBeVisible();
      const text = await planner.json();
      expect(text.length > AT_ONCE, `${text.length} characters`).toBe(size !== SMALL);
      expect(await stored(page)).toContain(text);
      await planner.reload();
      expect(await planner.json()).toBe(text);
      await expect(planner.jpOf("Regulasi")).toHaveValue("7");
    });

    test("a change is not called saved before it is", async ({ page, planner }) => {
      await planner.open();
      await expect(planner.saved).toBeVisible();
      const lies = await page.evaluate(async (plan) => {
        const element: any = document.querySelector("padu-planner");
        const root: ShadowRoot = element.shadowRoot;
        element.load({ ...plan, title: "Judul yang baru" });
        for (let lies = 0; ; ) {
          await new Promise(requestAnimationFrame);
          const isShown = root.querySelector("textarea")!.value === "Judul yang baru";
          const isSaid = root.textContent!.includes("Tersimpan di peramban ini");
          const isKept = Object.values({ ...localStorage }).includes(element.toJSON());
          if (isShown && isSaid && !isKept) lies += 1;
          if (isShown && isSaid && isKept) return lies;
        }
      }, plan);
      expect(lies).toBe(0);
      await expect(planner.saved).toBeVisible();
      expect(await stored(page)).toContain(await planner.json());
    });

    test("a change right before the page is closed is kept", async ({ page, planner }) => {
      await planner.open();
      await planner.load(plan);
      const text = await planner.host.evaluate((element: any) => {
        element.load({ ...element.plan, title: "Detik terakhir" });
        const text = element.toJSON();
        location.reload();
        return text;
      });
      await page.waitForLoadState("load");
      await planner.ready();
      expect(await planner.json()).toBe(text);
    });

    test("several changes in one moment are all kept, and nothing listens to the page once they are", async ({ page, planner }) => {
      await planner.open();
      await planner.load(plan);
      await expect(planner.saved).toBeVisible();
      const left = await page.evaluate(async (titles) => {
        const heard = new Set<string>();
        for (const target of [document, window]) {
          const [add, remove] = [target.addEventListener, target.removeEventListener];
          target.addEventListener = (type: string, ...rest: any[]) => (heard.add(type), (add as any).call(target, type, ...rest));
          target.removeEventListener = (type: string, ...rest: any[]) => (heard.delete(type), (remove as any).call(target, type, ...rest));
        }
        const element: any = document.querySelector("padu-planner");
        for (const title of titles) element.load({ ...element.plan, title });
        await new Promise<void>((done) => {
          const look = () => (Object.values({ ...localStorage }).includes(element.toJSON()) ? done() : setTimeout(look));
          look();
        });
        return [...heard];
      }, ["Satu", "Dua", "Tiga"]);
      expect(left).toEqual([]);
      await expect(planner.saved).toBeVisible();
      expect(await planner.json()).toContain('"Tiga"');
    });

    test("a page that is hidden has kept everything", async ({ page, planner }) => {
      await planner.open();
      await planner.load(plan);
      await expect(planner.saved).toBeVisible();
      const isKept = await planner.host.evaluate((element: any) => {
        element.load({ ...element.plan, title: "Sebelum tab lain dibuka" });
        document.dispatchEvent(new Event("visibilitychange"));
        return Object.values({ ...localStorage }).includes(element.toJSON());
      });
      expect(isKept).toBe(true);
    });
  });
}

test("a forbidden storage is said, and the work goes on", async ({ page, planner }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await planner.open();
  await expect(planner.host.getByText("peramban melarang penyimpanan")).toBeVisible();
  await planner.load(plan());
  await planner.setJp("Regulasi", "5");
  await expect(planner.host.getByText("peramban melarang penyimpanan")).toBeVisible();
  await expect(planner.saved).toHaveCount(0);
  const { text } = await planner.exportJson();
  expect(JSON.parse(text).summary.online).toBe(5);
});

test("a full storage is said, the work goes on, and is kept once there is room", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    (window as any).makeRoom = () => (Storage.prototype.setItem = set);
  });
  await planner.setJp("Regulasi", "5");
  await expect(planner.host.getByText("penyimpanan penuh")).toBeVisible();
  await expect(planner.saved).toHaveCount(0);
  await planner.setJp("Simulasi", "7");
  await expect(planner.host.getByText("penyimpanan penuh")).toBeVisible();
  await page.evaluate(() => (window as any).makeRoom());
  await planner.setJp("Simulasi", "8");
  await expect(planner.saved).toBeVisible();
  const text = await planner.json();
  await planner.reload();
  expect(await planner.json()).toBe(text);
});

test("a damaged copy is set aside, said, and still there", async ({ page, planner }) => {
  await planner.open();
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  const damaged = await page.evaluate(() => {
    const text = localStorage.getItem("padu")!.slice(0, -40);
    localStorage.setItem("padu", text);
    return text;
  });
  await planner.reload();
  await expect(planner.status).toContainText("rusak dan disisihkan, tidak dihapus");
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  expect(await stored(page)).toContain(damaged);
});

test("two tabs on one plan lose nothing, and the second says so", async ({ page, planner, context }) => {
  await planner.open();
  await planner.load(plan());
  await expect(planner.saved).toBeVisible();
  const other = new Planner(await context.newPage());
  await other.open();
  await expect(other.card("Regulasi")).toBeVisible();

  await planner.setJp("Regulasi", "5");
  await expect(planner.saved).toBeVisible();
  await other.setJp("Simulasi", "9");
  await expect(other.status.or(other.host.getByRole("alert"))).toContainText(/tab lain/);
  await expect(other.saved).toBeVisible();
  await planner.setJp("Regulasi", "8");
  await expect(planner.saved).toBeVisible();

  const kept = (await stored(page)).filter((text) => text.includes('"padu-plan"')).map((text) => JSON.parse(text).summary);
  expect(kept).toContainEqual(expect.objectContaining({ online: 8, faceToFace: 6 }));
  expect(kept).toContainEqual(expect.objectContaining({ online: 4, faceToFace: 9 }));
});
