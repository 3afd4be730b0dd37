/** `balance` and `apply`, as a page calls them. */
import { planOf } from "./fixtures";
import { expect, test } from "./support";

const theory = { nature: "theory" };
/** 4 of 32 JP online, 2 more in the tray. */
const plan = (fields: Record<string, unknown> = {}) =>
  planOf(
    {
      online: [["Regulasi", 4, { nature: "regulation" }]],
      faceToFace: [["Konsep", 4, theory], ["Kontrak", 3, theory], ["Dokumen", 14, { nature: "practice" }], ["Simulasi", 7, { nature: "simulation" }]],
      tray: [["Studi kasus", 2, { nature: "caseStudy" }]],
    },
    fields,
  );

const class_ = { phase: "p2", mode: "faceToFace" };

test("proposals have their fields and no others, recommended first, and change nothing", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const before = await planner.json();
  const [recommended, ...others] = await planner.host.evaluate((element: any) => element.balance());
  expect(recommended).toEqual({
    kind: "recommended",
    title: "Disarankan",
    proven: true,
    onlinePercent: 32.35,
    verdict: "onTarget",
    // 11 of 34 JP: |100 · 11 − 30 · 34| = 80 JP·points, within 5 · 34.
    objective: { band: 0, fit: 0, jp: 7, moves: 2, distance: 80 },
    moves: [
      { session: "s2", from: class_, to: { phase: "p1", mode: "onlineAsync" }, jp: 4, reason: "Teori cocok secara daring; kelas lebih singkat 4 JP." },
      { session: "s3", from: class_, to: { phase: "p1", mode: "onlineAsync" }, jp: 3, reason: "Teori cocok secara daring; kelas lebih singkat 3 JP." },
      { session: "s6", from: null, to: class_, jp: 2, reason: "Studi kasus lebih efektif secara tatap muka." },
    ],
    limits: null,
  });
  expect(others.map((proposal: any) => proposal.kind)).toEqual(expect.arrayContaining(["closest"]));
  expect(await planner.json()).toBe(before);
});

test("options ask for another goal, and are refused by name", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const asked = await planner.host.evaluate((element: any) => {
    const thrown = (options: unknown) => {
      try {
        element.balance(options);
        return "nothing";
      } catch (error: any) {
        return [error.name, error.message, error.problems?.map((problem: any) => [problem.code, problem.path])];
      }
    };
    return {
      none: element.balance({ onlinePercent: 12.5, tolerance: 2 })[0].onlinePercent,
      exact: element.balance({ onlinePercent: 50, tolerance: 0 })[0],
      split: element.balance({ onlinePercent: 50, tolerance: 0, allowSplit: true })[0],
      empty: [undefined, null, {}].map((options) => element.balance(options).length > 0),
      thrown: [{ onlinePercent: "30" }, { onlinePercent: 101, tolerance: NaN }, { allowSplit: 1 }, 30].map(thrown),
    };
  });
  expect(asked.none).toBe(11.76);
  expect(asked.exact).toMatchObject({ onlinePercent: 50, verdict: "onTarget", limits: null });
  expect(asked.split.objective.fit).toBeLessThanOrEqual(asked.exact.objective.fit);
  expect(asked.empty).toEqual([true, true, true]);
  expect(asked.thrown).toEqual([
    ["TypeError", expect.stringMatching(/^onlinePercent: /), [["wrongType", "/onlinePercent"]]],
    ["TypeError", expect.stringContaining("tolerance: "), [["tooBig", "/onlinePercent"], ["wrongType", "/tolerance"]]],
    ["TypeError", expect.stringMatching(/^allowSplit: /), [["wrongType", "/allowSplit"]]],
    ["TypeError", expect.any(String), [["wrongType", ""]]],
  ]);
});

test("a goal out of reach gives the nearest and says why; no target gives none", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  const stuck = planOf({
    online: [["Orientasi", 1, theory]],
    faceToFace: [["Konsep", 4, { ...theory, locked: true }], ["Praktik lapangan", 5, { nature: "fieldPractice" }], ["Klinik", 2, { nature: "clinic" }]],
  });
  await planner.load(stuck);
  const [nearest] = await planner.host.evaluate((element: any) => element.balance({ onlinePercent: 70 }));
  expect(nearest).toMatchObject({ onlinePercent: 25, verdict: "tooLittleOnline", objective: { distance: 540, band: 480 } });
  expect(nearest.limits).toEqual({
    lowest: 0,
    highest: 25,
    below: 25,
    above: null,
    locked: ["s2"],
    unsuitable: ["s3"],
    message: expect.stringContaining("daring paling banyak 3 JP = 25%"),
  });
  await planner.load(plan({ balance: null }));
  const found = await planner.host.evaluate((element: any) => [element.balance(), element.balance({ tolerance: 3 }), element.balance({ onlinePercent: 30 })]);
  expect(found.slice(0, 2)).toEqual([[], []]);
  expect(found[2][0].verdict, "with the tolerance of a new plan").toBe("onTarget");
});

test("`apply` is one step with the cause `balance`, leaves the focus where it is, and takes fewer moves as well", async ({ page, planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Host";
    document.body.prepend(button);
    button.focus();
  });
  const done = await planner.host.evaluate((element: any) => {
    const causes: string[] = [];
    element.addEventListener("padu-change", (event: CustomEvent) => causes.push(event.detail.cause));
    const before = element.toJSON();
    const [proposal] = element.balance();
    const whole = [element.apply(proposal), element.summary.onlinePercent, element.balance().some(({ kind }: any) => kind === "recommended")];
    const undone = [element.undo(), element.toJSON() === before];
    const part = [element.apply({ moves: proposal.moves.slice(0, 1) }), element.summary.onlinePercent];
    const nothing = [element.apply({ moves: [] }), element.summary.onlinePercent];
    return { causes, whole, undone, part, nothing };
  });
  expect(done).toEqual({
    causes: ["balance", "undo", "balance"],
    whole: [{ ok: true }, 32.35, false],
    undone: [true, true],
    part: [{ ok: true }, 25],
    nothing: [{ ok: true }, 25],
  });
  await expect(planner.card("Konsep", planner.words.stages.online)).toBeVisible();
  await expect(page.getByRole("button", { name: "Host" })).toBeFocused();
});

test("a proposal that does not fit the plan, or is none, is refused whole", async ({ planner }) => {
  await planner.open("/hosts/two.html");
  await planner.load(plan());
  const refused = await planner.host.evaluate((element: any) => {
    const [proposal] = element.balance();
    const foreign = { ...proposal, moves: proposal.moves.map((move: any) => ({ ...move, session: `x${move.session}` })) };
    const bent = { ...proposal, moves: [proposal.moves[0], { ...proposal.moves[1], to: { phase: "p3", mode: "onlineAsync" } }] };
    element.apply(proposal);
    const before = element.toJSON();
    const answers = [proposal, foreign, bent, {}, undefined, { moves: [{ session: "s2", to: null, jp: "4" }] }].map((it) => element.apply(it));
    element.undo();
    element.setAttribute("readonly", "");
    return { answers, same: element.toJSON() !== before, only: element.apply(proposal) };
  });
  const outdated = { code: "outdatedProposal", path: "", message: "Rencana sudah berubah sejak usulan ini dibuat; seimbangkan lagi." };
  const codes = (answer: any) => [answer.ok, answer.problems.map((problem: any) => `${problem.code} ${problem.path}`)];
  expect(refused.answers[0]).toEqual({ ok: false, problems: [outdated] });
  expect(refused.answers.slice(1).map(codes)).toEqual([
    [false, ["outdatedProposal "]],
    [false, ["outdatedProposal "]],
    [false, ["missing /moves"]],
    [false, ["notJson "]],
    [false, ["missing /moves/0/from", "wrongType /moves/0/to", "wrongType /moves/0/jp"]],
  ]);
  expect(codes(refused.only)).toEqual([false, ["readOnly "]]);
  await expect(planner.status).not.toContainText("Rencana sudah berubah");
});

test("before `ready` both throw, and the titles and reasons are in the element's language", async ({ page, planner }) => {
  await page.goto("/hosts/two.html");
  const early = await page.evaluate(async () => {
    await customElements.whenDefined("padu-planner");
    const element: any = document.createElement("padu-planner");
    return ["balance", "apply"].map((member) => {
      try {
        return element[member]({ moves: [] });
      } catch (error: any) {
        return error.name;
      }
    });
  });
  expect(early).toEqual(["InvalidStateError", "InvalidStateError"]);
  await planner.ready();
  await planner.load(plan());
  await planner.speak("en");
  const [recommended] = await planner.host.evaluate((element: any) => element.balance());
  expect(recommended.title).toBe("Recommended");
  expect(recommended.moves[0].reason).toBe("Theory suits online delivery; 4 JP less in class.");
});
