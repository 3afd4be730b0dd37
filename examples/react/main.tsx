import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

import type { PaduPlannerElement, PlanInput, Summary } from "padu-planner";

const plans: PlanInput[] = ["Bimtek Pengadaan", "Bimtek Arsip"].map((title) => ({
  format: "padu-plan",
  version: 1,
  title,
  materials: [{ id: "m1", title: `Regulasi ${title}` }],
  flow: [{ id: "p1", stage: "online", sessions: [{ id: "s1", material: "m1", mode: "onlineAsync", jp: 4 }] }],
}));

function App() {
  const planner = useRef<PaduPlannerElement>(null);
  const [plan, open] = useState(plans[0]);
  const [summary, setSummary] = useState<Summary>();
  return (
    <>
      <label>
        Rencana{" "}
        <select onChange={(event) => open(plans[event.target.selectedIndex])}>
          {plans.map(({ title }) => (
            <option key={title}>{title}</option>
          ))}
        </select>
      </label>{" "}
      <button onClick={() => planner.current?.undo()}>Batalkan langkah terakhir</button>
      <p>{summary ? `${summary.online} dari ${summary.counted} JP daring` : "Belum diubah"}</p>
      <padu-planner ref={planner} lang="id" plan={plan} onpadu-change={(event) => setSummary(event.detail.summary)} />
    </>
  );
}

createRoot(document.getElementById("root")!).render(<App />);
