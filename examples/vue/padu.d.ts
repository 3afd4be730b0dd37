import type { PaduPlannerElement, PaduPlannerAttributes, PaduChangeEvent, PlanInput } from "padu-planner";
import type { HTMLAttributes } from "vue";

declare module "vue" {
  interface GlobalComponents {
    "padu-planner": new () => PaduPlannerElement & {
      $props: HTMLAttributes &
        PaduPlannerAttributes & { plan?: PlanInput; onPaduChange?: (event: PaduChangeEvent) => void };
    };
  }
}
