/** Strategi: the reference beside the plan, what answers it, and the text for a terms of reference. */
import { type Page } from "@playwright/test";

import { planOf } from "./fixtures";
import { layoutFaults } from "./measure";
import { type Planner, axe, expect, test } from "./support";

const says = {
  id: {
    groups: { Landasan: 4, Keunggulan: 5, "Strategi pelaksanaan": 9, "Dampak yang diharapkan": 6, "Regulasi dan kebijakan": 5 },
    connectivity: "Konektivitas dan aksesibilitas",
    alumni: "Pembelajaran berkelanjutan dan forum alumni",
    issues: "Keterkaitan dengan isu aktual",
    stakeholders: "Pemangku kepentingan sejak awal",
    budget: "Transparansi anggaran",
    standard: "Standar kompetensi dan pedoman pelatihan",
    certification: "Izin atau sertifikasi",
    inPlan: "Di rencana: 1 dari 1 materi asinkron punya salinan luring.",
    partly: "Sebagian di rencana: dasar hukum Perpres 12/2021. Catat kompetensi beserta dasar hukumnya.",
    open: "Belum ada di rencana: Tambahkan studi kasus yang terkini.",
    answered: "2 dari 9 ada di rencana",
    show: "Lihat",
    add: "Tambah materi",
    readiness: "Buka Kesiapan",
    compare: "Buka Bandingkan",
    competencies: "Buka Kompetensi",
    dialogs: { add: "Tambah materi", competencies: "Kompetensi" },
    terms: "Teks untuk KAK",
    copy: "Salin teks untuk KAK",
    copied: "Teks disalin. Tempel di dokumen Anda.",
    refused: "Peramban tidak mengizinkan penyalinan. Blok teks pratinjau, lalu salin sendiri.",
    all: "Centang semua",
    none: "Kosongkan",
    inPlanOnly: "Yang ada di rencana",
    nothing: "Belum ada butir yang dicentang.",
    figures: "Dari 10 JP yang dihitung dalam porsi, 4 JP (40%) dilaksanakan secara daring dan 6 JP (60%) secara tatap muka.",
    basis: "Dasar hukum: Perpres 12/2021.",
  },
  en: {
    groups: { Foundations: 4, Advantages: 5, Strategies: 9, "Expected impact": 6, "Regulation and policy": 5 },
    connectivity: "Connectivity and accessibility",
    alumni: "Continued learning and alumni forum",
    issues: "Tied to current issues",
    stakeholders: "Stakeholders from the start",
    budget: "Transparent budget",
    standard: "Competency standards and guidelines",
    certification: "Permits or certification",
    inPlan: "In the plan: 1 of 1 self-paced materials have an offline copy.",
    partly: "Partly in the plan: legal basis Perpres 12/2021. Note competencies and the legal basis.",
    open: "Not in the plan yet: Add a current case study.",
    answered: "2 of 9 in the plan",
    show: "Show",
    add: "Add a material for it",
    readiness: "Open Readiness",
    compare: "Open Compare",
    competencies: "Open Competencies",
    dialogs: { add: "Add material", competencies: "Competencies" },
    terms: "Text for the terms of reference",
    copy: "Copy text for the terms of reference",
    copied: "Text copied. Paste it into your document.",
    refused: "The browser does not allow copying. Select the text of the preview and copy it yourself.",
    all: "Tick all",
    none: "Untick all",
    inPlanOnly: "Those in the plan",
    nothing: "No point is ticked yet.",
    figures: "Of 10 JP that count in the share, 4 JP (40%) are online and 6 JP (60%) face to face.",
    basis: "Legal basis: Perpres 12/2021.",
  },
};

type Language = keyof typeof says;

/** A plan with a copy for those without a connection and a clinic, but no case study. */
function plan(): any {
  const plan = planOf(
    { online: [["Regulasi <b>PBJ</b>", 4, { nature: "regulation" }]], faceToFace: [["Simulasi", 6, { nature: "simulation" }]], coaching: [["Klinik", null, { nature: "clinic" }]] },
    { program: { kind: "bimtek", legalBasis: "Perpres 12/2021", participants: 30 } },
  );
  plan.materials[0].offlineCopy = true;
  return plan;
}

async function opened(planner: Planner, language: Language) {
  await planner.open();
  await planner.speak(language);
  await planner.load(plan());
  await planner.view("strategy").click();
  return says[language];
}

/** What the clipboard holds, and what its HTML would show. */
async function clipboard(page: Page): Promise<{ text: string; shown: string; elements: string[] }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item.getType(type)).text();
    const html = new DOMParser().parseFromString(await read("text/html"), "text/html");
    return {
      text: await read("text/plain"),
      shown: html.body.textContent ?? "",
      elements: [...new Set([...html.body.querySelectorAll("*")].map((element) => element.tagName.toLowerCase()))].sort(),
    };
  });
}

for (const language of ["id", "en"] as const) {
  test.describe(language, () => {
    test("every point is there, with what in the plan answers it or what to do", async ({ planner }) => {
      const words = await opened(planner, language);
      for (const [name, count] of Object.entries(words.groups)) {
        const group = planner.host.getByRole("region", { name: new RegExp(`^${name}`) });
        await expect(group.getByRole("checkbox")).toHaveCount(count);
      }
      const strategies = planner.host.getByRole("region", { name: new RegExp(`^${Object.keys(words.groups)[2]}`) });
      await expect(strategies.getByRole("heading")).toContainText(words.answered);
      for (const text of [words.inPlan, words.partly, words.open]) {
        await expect(planner.host.getByText(text)).toBeVisible();
      }
      await expect(planner.host.getByRole("checkbox", { name: words.connectivity })).toBeChecked();
      await expect(planner.host.getByRole("checkbox", { name: words.issues })).not.toBeChecked();
    });

    test("buttons lead to what answers a point", async ({ planner }) => {
      const words = await opened(planner, language);
      const press = (label: string, what: string) => planner.host.getByRole("button", { name: `${label}: ${what}`, exact: true }).first().click();
      await press(words.show, "Klinik");
      await expect(planner.card("Klinik")).toBeFocused();
      await planner.view("strategy").click();
      await press(words.readiness, words.stakeholders);
      await expect(planner.view("readiness")).toHaveAttribute("aria-selected", "true");
      await expect(planner.view("readiness")).toBeFocused();
      await planner.view("strategy").click();
      await press(words.compare, words.budget);
      await expect(planner.view("compare")).toHaveAttribute("aria-selected", "true");
      await planner.view("strategy").click();
      await press(words.add, words.issues);
      await expect(planner.dialog(words.dialogs.add)).toBeVisible();
      await planner.page.keyboard.press("Escape");
      await press(words.competencies, words.standard);
      await expect(planner.dialog(words.dialogs.competencies)).toBeVisible();
    });

    test("the text takes over what is ticked, with the plan's figures, and is copied as text and HTML", async ({ page, planner, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const words = await opened(planner, language);
      const terms = planner.host.getByRole("region", { name: words.terms });
      for (const text of [words.figures, words.basis, words.connectivity]) await expect(terms).toContainText(text);
      await expect(terms).not.toContainText(words.certification);
      await planner.host.getByRole("checkbox", { name: words.certification }).check();
      await planner.host.getByRole("checkbox", { name: words.connectivity }).uncheck();
      await expect(terms).toContainText(words.certification);
      await expect(terms).not.toContainText(words.connectivity);

      await terms.getByRole("button", { name: words.copy }).click();
      await expect(planner.status).toHaveText(words.copied);
      const { text, shown, elements } = await clipboard(page);
      for (const part of [words.figures, words.basis, words.certification]) {
        expect(text).toContain(part);
        expect(shown).toContain(part);
      }
      expect(elements).toEqual(["b", "div", "h3", "li", "ol", "p"]);

      await terms.getByRole("button", { name: words.none, exact: true }).click();
      await expect(terms).toContainText(words.nothing);
      await expect(terms.getByRole("button", { name: words.copy })).toBeDisabled();
      await terms.getByRole("button", { name: words.all, exact: true }).click();
      await expect(planner.host.getByRole("checkbox", { checked: true })).toHaveCount(29);
      await terms.getByRole("button", { name: words.inPlanOnly }).click();
      await expect(planner.host.getByRole("checkbox", { name: words.issues })).not.toBeChecked();
    });

    test.describe("narrow", () => {
      test.use({ viewport: { width: 320, height: 640 } });

      test("at 320 px nothing is cut off, and axe finds nothing", async ({ page, planner }) => {
        await opened(planner, language);
        expect(await layoutFaults(page)).toEqual([]);
        await axe(page);
      });
    });
  });
}

test("no text of a plan becomes markup in what is copied", async ({ page, planner, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(planner, "id");
  await planner.load({ ...plan(), title: "<img src=x onerror=alert(1)> & \"lain\"" });
  await planner.host.getByRole("button", { name: says.id.copy }).click();
  await expect(planner.status).toHaveText(says.id.copied);
  const { shown, elements } = await clipboard(page);
  expect(shown).toContain("<img src=x onerror=alert(1)> & \"lain\"");
  expect(elements).not.toContain("img");
});

test("a browser that forbids copying is not called done", async ({ page, planner }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { write: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
  });
  await opened(planner, "id");
  await planner.host.getByRole("button", { name: says.id.copy }).click();
  await expect(planner.status).toHaveText(says.id.refused);
});

test("where nothing may be changed, one still reads, copies, and is led to sessions", async ({ planner }) => {
  await opened(planner, "id");
  await planner.host.evaluate((element) => element.toggleAttribute("readonly", true));
  await expect(planner.host.getByRole("button", { name: says.id.copy })).toBeEnabled();
  await expect(planner.host.getByRole("button", { name: `${says.id.add}: ${says.id.issues}` })).toHaveCount(0);
  await expect(planner.host.getByRole("button", { name: `${says.id.show}: Klinik` })).toBeVisible();
});
