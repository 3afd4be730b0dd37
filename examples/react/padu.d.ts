import type { PaduPlannerElement, PaduPlannerAttributes, PaduChangeEvent, PlanInput } from "padu-planner";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "padu-planner": DetailedHTMLProps<HTMLAttributes<PaduPlannerElement>, PaduPlannerElement> &
        PaduPlannerAttributes & { plan?: PlanInput; "onpadu-change"?: (event: PaduChangeEvent) => void };
    }
  }
}
