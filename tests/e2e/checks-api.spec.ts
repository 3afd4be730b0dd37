/** `checks`, as a page reads it: a list of plain findings, there at once, in the element's language. */
import { planOf } from "./fixtures";
import { expect, test } from "./support";

/** 8 of 40 JP online, of which one session suits its mode poorly; 2 JP short of the programme. */
const plan = (fields: Record<string, unknown> = {}) =>
  planOf(
    {
      online: [["Regulasi", 6, { nature: "regulation" }], ["Simulasi", 2, { nature: "simulation" }]],
      faceToFace: [["Klinik", 32, { nature: "clinic" }]],
    },
    { id: "plan-1", program: { kind: "pelatihan" }, jp: { target: 42, asyncPerDay: null }, ...fields },
  );

const article = "“Metode Pelatihan Blended Learning dalam Bimtek BUMN”";
const expected = {
  total: {
    id: "total.mismatch",
    severity: "error",
    subjects: [{ kind: "plan", id: "plan-1" }],
    message: "Jumlah 40 JP, JP program 42: kurang 2 JP.",
    source: "Jumlah seluruh sesi",
    fixable: true,
    accepted: false,
  },
  offTarget: {
    id: "ratio.offTarget",
    severity: "warning",
    subjects: [{ kind: "plan", id: "plan-1" }],
    message: "Daring 8 dari 40 JP = 20%; target 25–35% memerlukan 10–14 JP; pindahkan paling sedikit 2 JP ke daring.",
    source: `Norma umum Kemnaker, dikutip ${article}`,
    fixable: expect.any(Boolean),
    accepted: false,
  },
  poorFit: {
    id: "mode.poorFit",
    severity: "warning",
    subjects: [{ kind: "session", id: "s2" }],
    message: expect.stringContaining("Simulasi"),
    source: `${article} (artikel)`,
    fixable: true,
    accepted: false,
  },
  copies: {
    id: "offlineCopy.missing",
    severity: "advice",
    subjects: [{ kind: "session", id: "s1" }, { kind: "session", id: "s2" }],
    message: expect.stringContaining("2 sesi asinkron"),
    source: `${article} (artikel)`,
    fixable: true,
    accepted: false,
  },
};

test("`checks` lists what is wrong, the gravest first, each with its fields and no others", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const found = await planner.host.evaluate((element: any) => element.checks);
  expect(found).toEqual([expected.total, expected.offTarget, expected.poorFit, expected.copies]);
  expect(await planner.host.evaluate((element: any) => element.checks === element.checks)).toBe(false);
});

test("`checks` sees the effect of the call before it", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  const ids = await planner.host.evaluate(
    (element: any, [off, on]) => {
      const ids = () => element.checks.map((finding: any) => finding.id);
      const blank = ids();
      element.load(off);
      const loaded = ids();
      element.plan = on;
      const set = ids();
      element.undo();
      const undone = ids();
      element.redo();
      return { blank, loaded, set, undone, redone: ids() };
    },
    [plan(), plan({ jp: { target: 40, asyncPerDay: null } })],
  );
  const rest = ["ratio.offTarget", "mode.poorFit", "offlineCopy.missing"];
  const all = ["total.mismatch", ...rest];
  expect(ids).toEqual({ blank: [], loaded: all, set: rest, undone: all, redone: rest });
});

test("findings that were put aside say so, and all speak the element's language", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  const accepted = [{ check: "mode.poorFit", subjects: [{ kind: "session", id: "s2" }], reason: "Disepakati" }];
  await planner.load(plan({ accepted }));
  const flags = () =>
    planner.host.evaluate((element: any) => element.checks.map((finding: any) => [finding.id, finding.accepted]));
  const expectedFlags = [["total.mismatch", false], ["ratio.offTarget", false], ["mode.poorFit", true], ["offlineCopy.missing", false]];
  expect(await flags()).toEqual(expectedFlags);
  const [total] = await planner.host.evaluate((element: any) => {
    element.setAttribute("lang", "en");
    return element.checks;
  });
  expect(total).toEqual({
    ...expected.total,
    message: "Sum 40 JP, programme 42 JP: 2 JP short.",
    source: "Sum of all sessions",
  });
});

test("before `ready` it throws, as `summary` does", async ({ page }) => {
  await page.goto("/hosts/two.html");
  const thrown = await page.evaluate(async () => {
    await customElements.whenDefined("padu-planner");
    const element: any = document.createElement("padu-planner");
    return ["checks", "summary"].map((member) => {
      try {
        return element[member];
      } catch (error: any) {
        return error.name;
      }
    });
  });
  expect(thrown).toEqual(["InvalidStateError", "InvalidStateError"]);
});
