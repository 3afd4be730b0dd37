/** *Bandingkan*: the plan beside the same curriculum fully face to face, with rates that the designer fills in. */
import { planOf } from "./fixtures";
import { madeUpRates } from "./states";
import { type Planner, axe, expect, test } from "./support";
import { type Language } from "./words";

const texts = {
  id: {
    rates: {
      participants: "Jumlah peserta",
      batches: "Jumlah angkatan",
      room: "Ruang kelas",
      meals: "Konsumsi",
      lodging: "Penginapan",
      travel: "Perjalanan",
      facilitator: "Honor fasilitator",
      lms: "LMS",
      moduleProduction: "Produksi modul",
    },
    figures: {
      days: "Hari di kelas",
      meetings: "Pertemuan",
      nights: "Malam menginap",
      inClass: "JP tatap muka",
      live: "JP daring sinkron",
      selfPaced: "JP daring asinkron",
      workplace: "JP di tempat kerja",
      facilitatorJp: "JP fasilitator",
      facilitatorHours: "Jam fasilitator",
      perBatch: "Jumlah per angkatan",
      total: "Semua angkatan",
      perParticipant: "Per peserta",
    },
    written: ["Rp 2.000.000", "150000", "400.000", "1.000.000,-", "900.000,00", "3000000", "1.000.000"],
    amount: "1.500.000",
    gist: "Rencana ini 4 hari di kelas; tatap muka penuh 5 hari: hemat 1 hari dan Rp",
    meals: "30 peserta × 4 hari × Rp150.000 = Rp18.000.000",
    wrong: "Isi dengan rupiah utuh, boleh dengan titik ribuan.",
    changed: "Satuan biaya diubah.",
    copy: "Salin tabel",
    notFilledIn: "belum diisi",
    same: "sama",
    tray: "1 sesi di Belum dipetakan (4 JP) tidak dihitung di kedua sisi.",
  },
  en: {
    rates: {
      participants: "Participants",
      batches: "Number of batches",
      room: "Room",
      meals: "Meals",
      lodging: "Lodging",
      travel: "Travel",
      facilitator: "Facilitator fee",
      lms: "LMS",
      moduleProduction: "Module production",
    },
    figures: {
      days: "Days in class",
      meetings: "Meetings",
      nights: "Nights",
      inClass: "JP face to face",
      live: "JP live online",
      selfPaced: "JP self-paced online",
      workplace: "JP at the workplace",
      facilitatorJp: "Facilitator JP",
      facilitatorHours: "Facilitator hours",
      perBatch: "Total per batch",
      total: "All batches",
      perParticipant: "Per participant",
    },
    written: ["Rp 2,000,000", "150000", "400,000", "1,000,000.00", "900,000", "3000000", "1,000,000"],
    amount: "1,500,000",
    gist: "This plan takes 4 days in class; fully face to face, 5 days: 1 day and Rp",
    meals: "30 participants × 4 days × Rp150,000 = Rp18,000,000",
    wrong: "Enter whole rupiah, with or without thousands separators.",
    changed: "Rate card changed.",
    copy: "Copy table",
    notFilledIn: "not filled in",
    same: "the same",
    tray: "1 session of Not mapped yet (4 JP) left out on both sides.",
  },
} as const;

type Texts = (typeof texts)[Language];
const rates = ["room", "meals", "lodging", "travel", "facilitator", "lms", "moduleProduction"] as const;

/** Two phases in class with one online between them, minutes of its own, several facilitators, a tray. */
function plan(): any {
  const plan = planOf(
    {
      online: [
        ["Regulasi", 7.5, { nature: "regulation" }],
        ["Pendalaman", 2, { nature: "theory", mode: "onlineSync" }],
      ],
      faceToFace: [
        ["Praktik", 22, { nature: "practice" }],
        ["Simulasi", 3, { nature: "simulation", minutesPerJp: 60 }],
      ],
      evaluation: [["Post-test", 2, { nature: "postTest" }]],
      coaching: [["Klinik", 1, { nature: "clinic" }]],
      workplace: [["Aktualisasi", 8, { nature: "assignment" }]],
      tray: [["Cadangan", 4, { nature: "theory" }]],
    },
    { program: { kind: "bimtek", participants: 30 } },
  );
  plan.materials.find((material: any) => material.title === "Praktik").facilitators = ["Siti", "Budi"];
  return plan;
}

async function show(planner: Planner, language: Language, content: unknown = plan()): Promise<Texts> {
  await planner.open();
  await planner.speak(language);
  await planner.load(content);
  await planner.view("compare").click();
  return texts[language];
}

const row = (planner: Planner, name: string) =>
  planner.host.getByRole("row").filter({ has: planner.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });

/** What stands in a row: this plan, fully face to face, the difference. */
const cells = (planner: Planner, name: string) => row(planner, name).getByRole("cell").allTextContents();

const field = (planner: Planner, name: string) => planner.host.getByRole("textbox", { name, exact: true });

async function fill(planner: Planner, name: string, text: string): Promise<void> {
  await field(planner, name).fill(text);
  await field(planner, name).press("Enter");
}

// The comparison again, from the exported file alone and by code of its own: docs/comparison.md.

interface Side {
  jp: Record<"faceToFace" | "onlineSync" | "onlineAsync" | "workplace", number>;
  days: number;
  nights: number;
  meetings: number;
  facilitatorJp: number;
  facilitatorMinutes: number;
}

/** JP and minutes in hundredths. */
function side(file: any, allInClass: boolean): Side {
  const side: Side = {
    jp: { faceToFace: 0, onlineSync: 0, onlineAsync: 0, workplace: 0 },
    days: 0,
    nights: 0,
    meetings: 0,
    facilitatorJp: 0,
    facilitatorMinutes: 0,
  };
  const day = Math.round(file.jp.perDay * 100) * file.jp.minutes;
  let meets = false;
  for (const phase of file.flow) {
    let minutes = 0;
    let inClass = false;
    for (const session of phase.sessions) {
      const mode: keyof Side["jp"] = allInClass && session.mode.startsWith("online") ? "faceToFace" : session.mode;
      const jp = Math.round((session.jp ?? 0) * 100);
      const time = jp * (session.minutesPerJp ?? file.jp.minutes);
      side.jp[mode] += jp;
      if (mode === "faceToFace" || mode === "onlineSync") {
        const named: string[] = file.materials.find((material: any) => material.id === session.material).facilitators;
        const team = new Set(named.map((name) => name.trim()).filter((name) => name !== "")).size || 1;
        side.facilitatorJp += jp * team;
        side.facilitatorMinutes += time * team;
      }
      if (mode === "faceToFace" && phase.stage !== "coaching") {
        inClass = true;
        minutes += time;
      }
    }
    if (minutes > 0) {
      const days = Math.ceil(minutes / day);
      side.days += days;
      side.nights += days - (meets ? 0 : 1);
      side.meetings += meets ? 0 : 1;
      meets = true;
    } else if (phase.sessions.length > 0 && !inClass) {
      meets = false;
    }
  }
  return side;
}

/** Every cost in rupiah of both sides, and their sums. */
function costs(file: any): Record<string, [bigint, bigint]> {
  const sides = [side(file, false), side(file, true)];
  const people = BigInt(file.program.participants);
  const batches = BigInt(file.costs.batches);
  const units = ({ jp, days, nights, meetings, facilitatorJp }: Side): Record<(typeof rates)[number], [bigint, number]> => ({
    room: [1n, days * 100],
    meals: [people, days * 100],
    lodging: [people, nights * 100],
    travel: [people, meetings * 100],
    facilitator: [1n, facilitatorJp],
    lms: [1n, jp.onlineSync + jp.onlineAsync > 0 ? 100 : 0],
    moduleProduction: [1n, jp.onlineAsync],
  });
  const of = (side: Side, rate: (typeof rates)[number]) => {
    const [heads, hundredths] = units(side)[rate];
    return (BigInt(file.costs[rate]) * heads * BigInt(hundredths) + 50n) / 100n;
  };
  const both = (figure: (side: Side) => bigint): [bigint, bigint] => [figure(sides[0]!), figure(sides[1]!)];
  const perBatch = (side: Side) => rates.slice(0, -1).reduce((sum, rate) => sum + of(side, rate), 0n);
  const total = (side: Side) => perBatch(side) * batches + of(side, "moduleProduction");
  return {
    ...Object.fromEntries(rates.map((rate) => [rate, both((side) => of(side, rate))])),
    perBatch: both(perBatch),
    total: both(total),
    perParticipant: both((side) => (total(side) + (people * batches) / 2n) / (people * batches)),
  };
}

const digits = (text: string) => text.replace(/\D/g, "");

for (const language of ["id", "en"] as const) {
  test(`the figures on the screen are those of the exported file, to the rupiah: ${language}`, async ({ page, planner }) => {
    const words = await show(planner, language);
    for (const [at, rate] of rates.entries()) await fill(planner, words.rates[rate], words.written[at]!);
    await fill(planner, words.rates.batches, "2");
    await expect(planner.host.getByText(words.gist)).toBeVisible();

    const file = JSON.parse((await planner.exportJson()).text);
    expect(file.costs).toEqual({ ...madeUpRates, lodging: 400_000, moduleProduction: 1_000_000 });
    const found = costs(file);
    const names = { ...words.rates, ...words.figures };
    for (const [figure, [planned, inClass]] of Object.entries(found)) {
      const [one, other, difference] = (await cells(planner, names[figure as keyof typeof names])) as [string, string, string];
      expect([digits(one), digits(other)], figure).toEqual([String(planned), String(inClass)]);
      const expected = planned - inClass;
      const shown = difference === words.same ? 0n : BigInt(digits(difference)) * (difference.startsWith("−") ? -1n : 1n);
      expect(shown, figure).toBe(expected);
    }

    const sides = [side(file, false), side(file, true)];
    const number = (text: string) => Math.round(Number(text.replace(/[^\d.,]/g, "").replace(",", ".")) * 100);
    for (const [name, of] of [
      [words.figures.days, (side: Side) => side.days * 100],
      [words.figures.meetings, (side: Side) => side.meetings * 100],
      [words.figures.nights, (side: Side) => side.nights * 100],
      [words.figures.inClass, (side: Side) => side.jp.faceToFace],
      [words.figures.live, (side: Side) => side.jp.onlineSync],
      [words.figures.selfPaced, (side: Side) => side.jp.onlineAsync],
      [words.figures.workplace, (side: Side) => side.jp.workplace],
      [words.figures.facilitatorJp, (side: Side) => side.facilitatorJp],
    ] as const) {
      const [one, other] = (await cells(planner, name)) as [string, string];
      expect([number(one), number(other)], name).toEqual(sides.map(of));
    }
    const hours = (await cells(planner, words.figures.facilitatorHours)).slice(0, 2);
    const minutes = hours.map((text) => {
      const [hours = "0", minutes = "0"] = text.match(/[\d.,]+/g)!;
      return (Number(digits(hours)) * 60 + Number(minutes.replace(",", "."))) * 100;
    });
    expect(minutes).toEqual(sides.map((side) => side.facilitatorMinutes));

    // Each opens to its arithmetic, by keyboard as well; what was filled in travels with the file.
    const meals = planner.host.getByRole("rowheader").getByRole("button", { name: words.rates.meals, exact: true });
    await meals.focus();
    await page.keyboard.press("Enter");
    await expect(meals).toHaveAttribute("aria-expanded", "true");
    await expect(planner.host.getByText(words.meals)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(planner.host.getByText(words.meals)).toBeHidden();

    await planner.load(plan());
    await expect(field(planner, words.rates.room)).toHaveValue("");
    await planner.importFile(JSON.stringify(file));
    await expect(field(planner, words.rates.room)).toHaveValue(language === "id" ? "2.000.000" : "2,000,000");
    await axe(page);
  });

  test(`a rate that is none is kept as typed, with the reason; one that is one can be undone: ${language}`, async ({ page, planner }) => {
    const words = await show(planner, language);
    const room = field(planner, words.rates.room);
    const before = await planner.json();
    await fill(planner, words.rates.room, "2,5 juta");
    await expect(planner.host.getByText(words.wrong)).toBeVisible();
    await expect(room).toHaveValue("2,5 juta");
    expect(await planner.json()).toBe(before);
    await page.keyboard.press("Escape");
    await expect(room).toHaveValue("");

    await fill(planner, words.rates.room, "1500000");
    await expect(planner.status).toContainText(words.changed);
    await expect(room).toHaveValue(words.amount);
    expect((await planner.plan()).costs.room).toBe(1_500_000);
    await planner.undo();
    await expect(room).toHaveValue("");
    expect(await planner.json()).toBe(before);
    await planner.redo();
    await expect(room).toHaveValue(words.amount);
  });

  test(`without rates there are days, JP and hours, and no rupiah: ${language}`, async ({ planner }) => {
    const words = await show(planner, language);
    expect((await cells(planner, words.figures.days)).map(digits)).toEqual(["4", "5", "1"]);
    for (const rate of rates) {
      expect(await cells(planner, words.rates[rate]), rate).toEqual([words.notFilledIn, words.notFilledIn, ""]);
    }
    await expect(planner.host.getByText(/Rp\d/)).toHaveCount(0);
    // The tray is named as what it is: left out.
    await expect(planner.host.getByText(words.tray)).toBeVisible();
  });
}

test("what is missing is named, with the way to fill it in", async ({ planner }) => {
  const content = plan();
  content.program.participants = null;
  content.jp = { perDay: null };
  const words = await show(planner, "id", { ...content, costs: madeUpRates });
  await expect(planner.host.getByText("Hari di kelas belum dapat dihitung: batas JP tatap muka per hari belum diisi.")).toBeVisible();
  const total = row(planner, words.figures.total);
  await expect(total).toContainText("Belum termasuk: ruang kelas, konsumsi, penginapan, perjalanan.");

  await planner.host.getByRole("button", { name: "Isi jumlah peserta" }).click();
  await expect(field(planner, words.rates.participants)).toBeFocused();
  await planner.page.keyboard.type("25");
  await planner.page.keyboard.press("Enter");
  await expect(planner.host.getByRole("button", { name: "Isi jumlah peserta" })).toHaveCount(0);
  await expect(total).toContainText("Belum termasuk: ruang kelas, konsumsi, penginapan.");

  await planner.host.getByRole("button", { name: "Isi batas JP tatap muka per hari" }).click();
  const dialog = planner.dialog("Rincian kegiatan");
  const perDay = dialog.getByRole("textbox", { name: "Batas JP tatap muka per hari" });
  await expect(perDay).toBeFocused();
  await perDay.fill("10");
  await dialog.getByRole("button", { name: "Selesai" }).click();
  await expect(total).toContainText("Belum termasuk: penginapan.");
  await expect(planner.host.getByText(/^Impas baru pada angkatan ke-\d+, padahal direncanakan 2 angkatan\.$/)).toHaveCount(2);
});

test("blended that costs more is said to cost more", async ({ planner }) => {
  await show(planner, "id", { ...plan(), costs: { lms: 9_000_000, room: 1_000_000 } });
  await expect(planner.host.getByText("hemat 1 hari, tetapi rencana ini Rp8.000.000 lebih mahal per angkatan.")).toBeVisible();
});

test("the comparison is copied as a table", async ({ page, planner, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const words = await show(planner, "id", { ...plan(), costs: madeUpRates });
  await planner.host.getByRole("button", { name: words.copy, exact: true }).click();
  await expect(planner.status).toHaveText("Tabel disalin. Tempel di Word atau Excel.");
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = await (await item!.getType("text/plain")).text();
    const html = new DOMParser().parseFromString(await (await item!.getType("text/html")).text(), "text/html");
    return { text, rows: [...html.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.innerText)) };
  });
  const lines = copied.text.trimEnd().split("\n").map((line) => line.split("\t"));
  expect(lines).toContainEqual(["Hari di kelas", "4 hari", "5 hari", "−1 hari"]);
  expect(lines).toContainEqual(["Konsumsi", "Rp18.000.000", "Rp22.500.000", "−Rp4.500.000"]);
  expect(copied.rows).toContainEqual(["Konsumsi", "Rp18.000.000", "Rp22.500.000", "−Rp4.500.000"]);
});

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const language of ["id", "en"] as const) {
    test(`each figure stands below its name, with the name of its column: ${language}`, async ({ page, planner }) => {
      const words = await show(planner, language, { ...plan(), costs: madeUpRates });
      const cells = row(planner, words.rates.travel).getByRole("cell");
      const boxes = await Promise.all([0, 1].map(async (at) => (await cells.nth(at).boundingBox())!));
      expect(boxes[0]!.y).toBe(boxes[1]!.y);
      const name = (await row(planner, words.rates.travel).getByRole("rowheader").boundingBox())!;
      expect(name.y + name.height).toBeLessThanOrEqual(boxes[0]!.y);
      await axe(page);
    });
  }
});

test("a page that only shows the plan shows the comparison", async ({ planner }) => {
  const words = await show(planner, "id", { ...plan(), costs: madeUpRates });
  await planner.host.evaluate((element) => element.setAttribute("readonly", ""));
  await expect(field(planner, words.rates.room)).not.toBeEditable();
  await expect(row(planner, words.rates.meals)).toContainText("Rp18.000.000");
});
