import { memo, useEffect, useState } from "react";

import { hint } from "../shared/fit";
import { MODES, type Mode, type Session } from "../shared/plan";
import { MODE, MODE_SHORT, NATURES, decimal, inField, parseJp, plain } from "../shared/words";
import { useStore } from "./context";
import { Icon } from "./icon";
import { SessionMenu } from "./menu";

interface CardProps {
  session: Session;
  title: string;
  dense: boolean;
  dragged: boolean;
  marked: boolean;
}

export const Card = memo(function Card({ session, title, dense, dragged, marked }: CardProps) {
  const className = ["card-item", dragged && "dragged", marked && "drop-before"].filter(Boolean).join(" ");
  return (
    <li className={className} data-session={session.id} tabIndex={0} aria-label={title}>
      {dense ? <Line session={session} title={title} /> : <Whole session={session} title={title} />}
    </li>
  );
});

interface ViewProps {
  session: Session;
  title: string;
}

function Line({ session, title }: ViewProps) {
  const said = hint(session);
  return (
    <div className="card line" part="card">
      <Select title={title} />
      <span className="grip" aria-hidden="true" />
      <span className="card-title" title={title}>
        {title}
      </span>
      <Marks session={session} />
      {said && (
        <span className="hint-mark" role="img" aria-label={said} title={said}>
          <Icon name="idea" />
        </span>
      )}
      <ModeBox id={session.id} mode={session.mode} title={title} />
      <JpField id={session.id} jp={session.jp} title={title} />
      <SessionMenu id={session.id} title={title} />
    </div>
  );
}

function Whole({ session, title }: ViewProps) {
  const { material, nature } = session;
  const said = hint(session);
  return (
    <div className="card" part="card">
      <Select title={title} />
      <div className="card-head">
        <span className="grip" aria-hidden="true" />
        <span className="card-title">{title}</span>
        <SessionMenu id={session.id} title={title} />
      </div>
      {(nature !== "other" || material.group !== "" || session.locked || !session.counted) && (
        <p className="card-meta">
          {nature !== "other" && <span>{NATURES[nature]}</span>}
          {material.group !== "" && <span>{material.group}</span>}
          <Marks session={session} />
        </p>
      )}
      <div className="card-controls">
        <ModeBox id={session.id} mode={session.mode} title={title} />
        <JpField id={session.id} jp={session.jp} title={title} buttons />
      </div>
      {said && <p className="hint">{said}</p>}
    </div>
  );
}

function Select({ title }: { title: string }) {
  return (
    <label className="select">
      <input type="checkbox" aria-label={`Pilih ${title}`} />
    </label>
  );
}

function Marks({ session: { locked, counted } }: { session: Session }) {
  return (
    <>
      {locked && (
        <span className="mark" title="Terkunci">
          <Icon name="lock" />
          <span className="mark-word">Terkunci</span>
        </span>
      )}
      {!counted && (
        <span className="mark" title="Tidak dihitung">
          <Icon name="excluded" />
          <span className="mark-word">Tidak dihitung</span>
        </span>
      )}
    </>
  );
}

const ModeBox = memo(function ModeBox({ id, mode, title }: { id: string; mode: Mode; title: string }) {
  const store = useStore();
  return (
    <span className="mode" title={MODE[mode]}>
      <Icon name={mode} />
      <span className="mode-text" aria-hidden="true">
        {MODE_SHORT[mode]}
      </span>
      <Icon name="chevron" />
      <select
        aria-label={`Moda ${title}`} value={mode}
        onChange={({ target }) => store.edit({ type: "mode", session: id, mode: target.value as Mode })}
      >
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {MODE[mode]}
          </option>
        ))}
      </select>
    </span>
  );
});

const JpField = memo(function JpField({ id, jp, title, buttons }: { id: string; jp: number | null; title: string; buttons?: boolean }) {
  const store = useStore();
  // What is typed and not taken over yet; out of date once the JP change in another way.
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [jp]);
  const text = draft ?? inField(jp);
  const set = (jp: number | null | undefined) => {
    setDraft(null);
    if (jp !== undefined) store.edit({ type: "jp", session: id, jp });
  };
  return (
    <span className={buttons ? "jp with-buttons" : "jp"}>
      {buttons && (
        <button
          type="button" className="jp-step" tabIndex={-1} disabled={!jp} aria-label={`Kurangi JP ${title}`}
          onClick={() => set(Math.max(0, (jp ?? 0) - 100))}
        >
          <Icon name="minus" />
        </button>
      )}
      <input
        type="text" className={text.length > 3 ? "jp-input long" : "jp-input"} role="spinbutton" inputMode="decimal" autoComplete="off"
        spellCheck={false} aria-label={`JP ${title}`} aria-valuemin={0} aria-valuemax={9999}
        aria-valuenow={jp === null ? undefined : (plain(jp) as unknown as number)}
        aria-valuetext={jp === null ? "belum diisi" : `${decimal(jp)} JP`} placeholder="–"
        value={text}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={({ key }) => key === "Enter" && draft !== null && set(parseJp(draft))}
        onBlur={() => draft !== null && set(parseJp(draft))}
      />
      <span className="jp-unit" aria-hidden="true">
        JP
      </span>
      {buttons && (
        <button
          type="button" className="jp-step" tabIndex={-1} aria-label={`Tambah JP ${title}`}
          onClick={() => set(Math.min(999_900, (jp ?? 0) + 100))}
        >
          <Icon name="plus" />
        </button>
      )}
    </span>
  );
});
