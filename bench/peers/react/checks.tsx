import { memo } from "react";

import { Icon } from "./icon";

/** The panel as Padu shows it where nothing is found: the peers check nothing, but the board must have as much room. */
export const Checks = memo(function Checks() {
  return (
    <section className="checks" part="checks" aria-label="Pemeriksaan">
      <div className="checks-box">
        <h2>
          <Fold className="checks-fold beside" expanded />
          <Fold className="checks-fold above" expanded={false} />
        </h2>
        <div className="checks-list" id="checks-list">
          <p className="no-findings">
            <Good />
            Tidak ada temuan: rencana ini memenuhi semua pemeriksaan.
          </p>
        </div>
      </div>
    </section>
  );
});

function Fold({ className, expanded }: { className: string; expanded: boolean }) {
  return (
    <button type="button" className={className} aria-expanded={expanded} aria-controls="checks-list" aria-label="Pemeriksaan">
      <span className="checks-name">Pemeriksaan</span>
      <span className="checks-counts">
        <Good />
      </span>
      <Icon name="chevron" />
    </button>
  );
}

function Good() {
  return (
    <span className="sign good" aria-hidden="true">
      <Icon name="check" />
    </span>
  );
}
