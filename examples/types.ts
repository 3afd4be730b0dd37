// Uses of the types, compiled by `cargo xtask test lint`; what must not compile says so.
import init, { InvalidPlanError, balance, check, readPlan, summarize } from "padu-planner/core";
import type { Plan, PlanInput } from "padu-planner";
import type { GlobalComponents } from "vue";

const least: PlanInput = { format: "padu-plan", version: 1, flow: [] };

export async function members(): Promise<Plan | undefined> {
  const planner = document.querySelector("padu-planner");
  if (planner === null) return undefined;
  await planner.ready;
  planner.plan = least;
  const answer = planner.load(JSON.stringify(least));
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const [recommended] = planner.balance({ onlinePercent: 40, allowSplit: true });
  if (recommended) planner.apply(recommended);
  planner.addEventListener("padu-change", ({ detail }) => detail.plan.flow[0]?.sessions[0]?.mode.slice());
  document.addEventListener("padu-export", (event) => event.preventDefault());
  planner.addEventListener("click", ({ clientX }) => clientX.toFixed());
  document.createElement("padu-planner").readOnly = true;
  // @ts-expect-error: a plan has a flow
  planner.load({ format: "padu-plan", version: 1 });
  // @ts-expect-error: figures are derived
  planner.summary = planner.summary;
  return planner.plan;
}

export async function headless(text: string): Promise<number | null> {
  await init(new URL("planner_bg.wasm", location.href));
  const answer = readPlan(text, { lang: "en" });
  // @ts-expect-error: only what could be read is a plan
  answer.plan;
  if (!answer.ok) throw new Error(answer.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  try {
    const errors = check(answer.plan).filter(({ severity, accepted }) => severity === "error" && !accepted);
    return errors.length + balance(answer.plan, { lang: "en", tolerance: 2 }).length;
  } catch (error) {
    return error instanceof InvalidPlanError ? error.problems.length : summarize(answer.plan).onlinePercent;
  }
}

export type VueProps = InstanceType<GlobalComponents["padu-planner"]>["$props"];
export const props: VueProps = { plan: least, onPaduChange: ({ detail }) => detail.revision.toFixed() };
