import { memo, useLayoutEffect, useMemo, useRef } from "react";

import { type Plan } from "../shared/plan";
import { type RatioView, ratioView } from "../shared/ratio";
import { type Summary } from "../shared/summary";
import { Icon } from "./icon";

interface RatioProps {
  plan: Plan;
  summary: Summary;
}

export const Ratio = memo(function Ratio({ plan, summary }: RatioProps) {
  const view = useMemo(() => ratioView(plan, summary), [plan, summary]);
  return (
    <>
      <div className="ratio" part="ratio">
        <div className="sides">
          <p className="side online">
            <strong>{view.online}</strong> <span>{view.onlineSide}</span>
            {view.onlineParts && <span className="detail">{view.onlineParts}</span>}
          </p>
          <p className="side class">
            <span>{view.classSide}</span>
            {view.classDays && <span className="detail">{view.classDays}</span>} <strong>{view.faceToFace}</strong>
          </p>
        </div>
        <div
          className="gauge" role="meter" aria-label="Porsi daring" aria-valuemin={0} aria-valuemax={100}
          aria-valuenow={view.now as unknown as number} aria-valuetext={view.value}
        >
          <Bar bars={view.bars} seam={view.seam} />
          {view.target && <Marks target={view.target} />}
        </div>
        {view.target && <Target label={view.target.label} place={view.target.place} />}
      </div>
      <div className="ratio-sentence">
        <p className={view.tone}>
          {view.tone !== "plain" && (
            <span className="tone">
              <Icon name={view.tone === "good" ? "check" : "warning"} />
            </span>
          )}
          <span>
            <strong>{view.lead}</strong> {view.rest}
            {view.outside && ` ${view.outside}`}
          </span>
        </p>
        <button type="button" className={view.calls ? "balance-command primary" : "balance-command"} aria-haspopup="dialog">
          Seimbangkan
        </button>
        {view.practice && <Practice practice={view.practice} />}
      </div>
    </>
  );
});

function Bar({ bars, seam }: Pick<RatioView, "bars" | "seam">) {
  return (
    <svg className="bar" width="100%" height="16" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="padu-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="8" height="8" />
          <rect className="hatch-line" width="4" height="8" />
        </pattern>
      </defs>
      {bars.map(({ name, x, width }) => (
        <rect key={name} className={name} x={x} width={width} height="16" />
      ))}
      {seam && <line className="seam" x1={seam} x2={seam} y1="0" y2="16" />}
    </svg>
  );
}

function Marks({ target: { at, from, to } }: { target: NonNullable<RatioView["target"]> }) {
  return (
    <svg className="marks" width="100%" height="30" aria-hidden="true" focusable="false">
      <line className="tick-ground" x1={at} x2={at} y1="0" y2="24" />
      <line className="tick" x1={at} x2={at} y1="0" y2="24" />
      {from !== to && (
        <>
          <line className="bracket" x1={from} x2={to} y1="28" y2="28" />
          <line className="bracket" x1={from} x2={from} y1="24" y2="28.5" />
          <line className="bracket" x1={to} x2={to} y1="24" y2="28.5" />
        </>
      )}
    </svg>
  );
}

const Target = memo(function Target({ label, place }: { label: string; place: string }) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => row.current!.style.setProperty("--target", place), [place]);
  return (
    <div ref={row} className="target-row">
      <button type="button" className="target" aria-haspopup="dialog">
        {label}
      </button>
    </div>
  );
});

function Practice({ practice: { now, value, theory, undecided, practice, fieldPractice, bars } }: { practice: NonNullable<RatioView["practice"]> }) {
  return (
    <div
      className="practice" role="meter" aria-label="Teori : praktik" aria-valuemin={0} aria-valuemax={100}
      aria-valuenow={now as unknown as number} aria-valuetext={value}
    >
      <span className="practice-part">
        {theory}
        {undecided && <small> ({undecided})</small>}
      </span>
      <svg className="practice-bar" width="100%" height="6" aria-hidden="true" focusable="false">
        {bars.map(({ name, x, width }) => (
          <rect key={name} className={name} x={x ?? undefined} width={width} height="6" />
        ))}
      </svg>
      <span className="practice-part">{practice}</span>
      {fieldPractice && <span className="practice-part">{fieldPractice}</span>}
    </div>
  );
}
