/**
 * What the planner can show, and how it comes to it: each distinct state that is looked at by axe, by the tests of
 * the layout, and in pictures.
 */
import { curriculum, planOf, planText } from "./fixtures";
import { type Planner } from "./support";

export type State = (planner: Planner) => Promise<void>;

const typical: State = async (planner) => planner.load(JSON.parse(await planText("typical")));

/** What is shown after the typical plan was loaded and this was done. */
const then = (step: (planner: Planner) => Promise<unknown>): State => async (planner) => {
  await typical(planner);
  await step(planner);
};

const more = (item: (planner: Planner) => string) => then((planner) => planner.more(item(planner)));

export const views = {
  empty: async () => {},
  typical,
  table: then((planner) => planner.view("table").click()),
  "one-line-cards": async (planner) => planner.load(longPlan(45)),
  findings: async (planner) => {
    await planner.load(faultyPlan());
    await planner.unfoldChecks();
    await planner.putAside(planner.finding(planner.words.code === "id" ? "Dasar hukum" : "legal basis"), "Disusun bersama biro hukum");
    await planner.checks.getByRole("button", { name: planner.words.findings.aside(1), exact: true }).click();
  },
  "findings-in-the-table": async (planner) => {
    await planner.load(faultyPlan());
    await planner.view("table").click();
  },
  "no-findings": async (planner) => {
    await planner.load(planOf({ online: [["Pembukaan", 2, { mode: "onlineSync", nature: "theory" }]] }, faultless));
    await planner.unfoldChecks();
  },
  selection: then(async (planner) => {
    await planner.select("Memilih penyedia");
    await planner.select("Klinik dokumen");
  }),
  "selection-in-the-table": then(async (planner) => {
    await planner.view("table").click();
    await planner.select("Memilih penyedia");
  }),
  readiness: async (planner) => {
    await planner.load(await preparedPlan());
    await planner.view("readiness").click();
    // A stage and what it is made of.
    await planner.host.locator("summary").first().click();
  },
  facilitators: async (planner) => {
    await planner.load(teachingPlan());
    await planner.view("readiness").click();
    await planner.host.getByRole("table", { name: planner.words.code === "id" ? "Fasilitator" : "Facilitators" }).scrollIntoViewIfNeeded();
  },
  strategy: then((planner) => planner.view("strategy").click()),
  refused: then((planner) => planner.setJp("Memilih penyedia", "empat")),
  compare: then((planner) => planner.view("compare").click()),
  "compare-with-rates": async (planner) => {
    await planner.load({ ...JSON.parse(await planText("typical")), costs: madeUpRates });
    await planner.view("compare").click();
    for (const row of await planner.host.getByRole("rowheader").getByRole("button").all()) await row.click();
  },
  variants: async (planner) => {
    await planner.load(planWithVariants());
    await planner.view("compare").click();
    await planner.host.getByRole("table", { name: planner.words.code === "id" ? "Alternatif" : "Alternatives" }).scrollIntoViewIfNeeded();
  },
  "session-menu": then((planner) => planner.actionsFor("Memilih penyedia").click()),
  "formats-menu": then((planner) => planner.button("otherFormats").click()),
} satisfies Record<string, State>;

export const dialogs = {
  "dialog-paste": async (planner) => {
    await planner.paste((await curriculum("pkb-in-on-in-60")).text);
  },
  "dialog-add": then((planner) => planner.button("add").click()),
  "dialog-move": then((planner) => planner.act("Memilih penyedia", "move")),
  "dialog-split": then((planner) => planner.act("Memilih penyedia", "split")),
  "dialog-details": then((planner) => planner.act("Memilih penyedia", "edit")),
  "dialog-balance": then((planner) => planner.button("balance").click()),
  "dialog-balance-many": async (planner) => {
    await planner.load(longPlan(120));
    await planner.button("balance").click();
  },
  "dialog-balance-out-of-reach": async (planner) => {
    await planner.load(planOf({
      online: [["Orientasi program", 1, { nature: "theory" }]],
      faceToFace: [
        ["Konsep e-procurement", 4, { nature: "theory", locked: true }],
        ["Praktik lapangan", 5, { nature: "fieldPractice" }],
        ["Post-test", 2, { nature: "postTest" }],
      ],
    }));
    await planner.button("balance").click();
  },
  "dialog-balance-settled": async (planner) => {
    await planner.load(planOf({ online: [["Regulasi", 3, { nature: "regulation" }]], faceToFace: [["Simulasi", 7, { nature: "simulation" }]] }));
    await planner.button("balance").click();
  },
  "dialog-balance-no-target": async (planner) => {
    await planner.load(planOf({ online: [["Regulasi", 3, { nature: "regulation" }]] }, { balance: null }));
    await planner.button("balance").click();
  },
  "dialog-put-aside": then(async (planner) => {
    await planner.unfoldChecks();
    await planner.checks.getByRole("button", { name: planner.words.findings.putAside, exact: true }).first().click();
  }),
  "dialog-problems": then((planner) => planner.importFile('{ "format": "padu-plan", "version": 1, "flow": [{}] }', "rusak.json")),
  "dialog-programme": more((planner) => planner.words.more.programme),
  "dialog-competencies": more((planner) => planner.words.more.competencies),
  "dialog-templates": more((planner) => planner.words.more.templates),
  "dialog-templates-online": then(async (planner) => {
    await planner.more(planner.words.more.templates);
    await planner.host.getByRole("radio", { name: planner.words.kinds.online, exact: true }).check();
  }),
  "dialog-choose-kind": more((planner) => planner.words.more.chooseKind),
  "dialog-choose-kind-answered": then(async (planner) => {
    await planner.more(planner.words.more.chooseKind);
    for (const answer of planner.words.kinds.answers) {
      await planner.host.getByRole("radio", { name: answer, exact: true }).check();
    }
  }),
  "dialog-variant-name": more((planner) => planner.words.more.keepAsAlternative),
  "dialog-variant-differences": async (planner) => {
    await views.variants(planner);
    await planner.seeDifferences("40% daring");
    await planner.tick("Studi kasus");
  },
  "dialog-saved": more((planner) => planner.words.more.saved),
  "dialog-shortcuts": more((planner) => planner.words.more.shortcuts),
} satisfies Record<string, State>;

/** Rates for the tests; nobody charges these. */
export const madeUpRates = {
  room: 2_000_000,
  meals: 150_000,
  lodging: null,
  travel: 1_000_000,
  facilitator: 900_000,
  lms: 3_000_000,
  moduleProduction: 100_000_000,
  batches: 2,
};

/** A webinar of which no check has anything to say. */
const faultless = { program: { kind: "webinar" }, balance: null };

/** A plan with findings of every severity: sessions that do not suit their mode, an order that is wrong, JP that are missing. */
export function faultyPlan(): any {
  const practice = (title: string): [string, number, Record<string, unknown>] => [title, 2, { nature: "practice" }];
  return planOf(
    {
      online: [
        ["Simulasi", 4, { nature: "simulation", requires: ["m7"] }],
        practice("Menyusun dokumen"),
        practice("Memilih penyedia"),
        practice("Menilai penawaran"),
        practice("Menyusun kontrak"),
        practice("Mengelola risiko"),
      ],
      faceToFace: [["Regulasi", 6, { nature: "regulation" }]],
      evaluation: [["Uji kompetensi", null, { nature: "competencyTest" }]],
      tray: [["Klinik", 1, { nature: "clinic" }]],
    },
    { jp: { minutes: 45, target: 32 } },
  );
}

/** The typical plan, for which a part of what makes it ready is noted. */
export async function preparedPlan(): Promise<any> {
  const plan = JSON.parse(await planText("typical"));
  plan.program.startDate = "2026-09-01";
  plan.materials[1].media = ["Modul PDF", "LMS Moodle"];
  plan.materials[1].facilitators = plan.materials[3].facilitators = ["Dra. Siti Aminah, M.Pd."];
  plan.materials[1].offlineCopy = true;
  plan.readiness = {
    elements: [{ element: "coaching", notes: "Klinik dua minggu sesudah kelas, lewat Zoom" }],
    checklist: [
      { point: "projectTeam", done: true, responsible: "Bagian Diklat", due: "2026-07-01", notes: "" },
      { point: "infrastructureAudit", done: true, responsible: "Unit TI", due: "2026-07-10" },
      { point: "lms", responsible: "Unit TI", due: "2026-09-15", notes: "Menunggu akun peserta dari tiap unit kerja" },
    ],
    risks: [
      { risk: "digitalLiteracy", likelihood: "high", owner: "Unit TI" },
      { risk: "resistance", likelihood: "low" },
      { risk: "schedule", likelihood: "medium", mitigation: "Satu hari cadangan pada minggu kedua" },
    ],
    indicators: [{ indicator: "quizScores", target: "Nilai lulus yang disepakati", method: "Rekap LMS", when: "Akhir tahap daring" }],
  };
  return plan;
}

/** A plan of which is known who teaches what, and one of whom has too much. */
export function teachingPlan(): any {
  const plan = planOf(
    {
      online: [["Regulasi PBJ", 4, { nature: "regulation" }], ["Klinik daring", 1.5, { nature: "clinic", mode: "onlineSync" }]],
      faceToFace: [["Simulasi e-purchasing", 6, { nature: "simulation" }], ["Menyusun dokumen", 4, { nature: "practice" }]],
      workplace: [["Rencana aksi", 2, { nature: "assignment" }]],
      tray: [["Studi kasus", 2, { nature: "caseStudy" }]],
    },
    {
      facilitators: [
        { name: "Budi Santoso", type: "praktisi", cap: 12 },
        { name: "Dra. Siti Aminah, M.Pd.", type: "widyaiswara", cap: 20 },
      ],
    },
  );
  const people = [["Dra. Siti Aminah, M.Pd."], ["Dra. Siti Aminah, M.Pd.", "budi santoso"], ["Budi Santoso"], ["Budi Santoso"], [], ["Budi Santoso", "Rina"]];
  people.forEach((facilitators, at) => (plan.materials[at].facilitators = facilitators));
  plan.materials[4].facilitators = ["Budi Santoso"];
  return plan;
}

/** A plan with alternatives: two that differ, one that is the same. */
export function planWithVariants(): any {
  const content = (places: Parameters<typeof planOf>[0], fields: Record<string, unknown> = {}) => {
    const { title, materials, flow, unmapped } = planOf(places, fields);
    return { title, materials, flow, unmapped, program: { participants: 30 } };
  };
  const regulation = ["Regulasi PBJ", 4, { nature: "regulation" }] as const;
  const ethics = ["Etika pengadaan", 2, { nature: "theory" }] as const;
  const practice = (jp: number) => ["Praktik e-purchasing", jp, { nature: "practice" }] as const;
  const cases = ["Studi kasus", 4, { nature: "caseStudy" }] as const;
  const test = ["Post-test", 2, { nature: "postTest" }] as const;
  const places = (online: readonly (readonly [string, number, Record<string, unknown>])[], faceToFace: typeof online) =>
    ({ online, faceToFace, evaluation: [test] }) as unknown as Parameters<typeof planOf>[0];
  const named = (plan: any) => {
    // One id for a session of one title, whatever the plan.
    const ids = new Map([regulation, ethics, practice(0), cases, test].map(([title], at) => [title, at + 1]));
    const number = (material: string) => ids.get(plan.materials.find((each: any) => each.id === material).title as any);
    const sessions = plan.flow.flatMap((phase: any) => phase.sessions);
    for (const session of sessions) session.id = `s${number(session.material)}`;
    for (const session of sessions) session.material = `m${number(session.material)}`;
    for (const material of plan.materials) material.id = `m${ids.get(material.title as any)}`;
    return plan;
  };
  const now = places([regulation, ethics], [practice(6), cases]);
  return {
    ...named(planOf(now, { program: { kind: "bimtek", participants: 30 }, costs: madeUpRates })),
    variants: [
      { id: "v1", name: "40% daring", plan: named(content(places([regulation, ethics, cases], [practice(8)]))) },
      {
        id: "v2",
        name: "Semua tatap muka di kampus Jatinangor, tanpa modul daring",
        plan: named(content(places([], [regulation, ethics, practice(6), cases]))),
      },
      { id: "v3", name: "Awal", plan: named(content(now)) },
    ],
  };
}

/** A plan of that many sessions in five phases, and some in the tray. */
export function longPlan(sessions: number): unknown {
  const groups = ["Dasar", "Inti", "Penunjang"];
  const natures = ["theory", "regulation", "discussion", "caseStudy", "practice", "simulation"];
  const stages = [
    { stage: "online", mode: "onlineAsync" },
    { stage: "online", mode: "onlineSync" },
    { stage: "faceToFace", mode: "faceToFace" },
    { stage: "evaluation", mode: "faceToFace" },
    { stage: "coaching", mode: "onlineSync" },
  ];
  const numbers = Array.from({ length: sessions }, (_, index) => index + 1);
  const mapped = Math.round(sessions * 0.95);
  const session = (number: number) => ({ id: `s${number}`, material: `m${number}`, jp: 1 + (number % 4) });
  return {
    format: "padu-plan",
    version: 1,
    title: `Pelatihan Jabatan Fungsional, ${sessions} sesi`,
    program: { kind: "pelatihan" },
    jp: { minutes: 45, target: 750 },
    balance: { onlinePercent: 40, tolerance: 5 },
    materials: numbers.map((number) => ({
      id: `m${number}`,
      title: `Unit ${number}: ${["Konsep", "Analisis", "Perancangan", "Penerapan", "Evaluasi"][number % 5]} bagian ${Math.ceil(number / 5)}`,
      group: groups[Math.floor((number / sessions) * 2.99)],
      nature: natures[number % natures.length],
    })),
    flow: stages.map(({ stage, mode }, phase) => ({
      id: `p${phase + 1}`,
      stage,
      sessions: numbers
        .filter((number) => number <= mapped && Math.floor(((number - 1) / mapped) * stages.length) === phase)
        .map((number) => ({ ...session(number), mode })),
    })),
    unmapped: numbers.filter((number) => number > mapped).map(session),
  };
}
