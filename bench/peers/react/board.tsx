import { type PointerEvent, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";

import { type Drag, press } from "../shared/drag";
import { focusSession } from "../shared/focus";
import { type Phase, type Stage } from "../shared/plan";
import { type State, searchFor, titleOf } from "../shared/store";
import { decimal } from "../shared/words";
import { Card } from "./card";
import { useStore } from "./context";
import { Icon } from "./icon";

interface BoardProps {
  flow: readonly Phase[];
  titles: ReadonlyMap<string, string>;
  search: string;
  focus: State["focus"];
  dense: boolean;
}

export const Board = memo(function Board({ flow, titles, search, focus, dense }: BoardProps) {
  const store = useStore();
  const board = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const found = useMemo(() => searchFor(search), [search]);

  useLayoutEffect(() => {
    if (focus) focusSession(board.current!, focus.session);
  }, [focus]);

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLDivElement>) =>
      press(board.current!, event.nativeEvent, {
        show: setDrag,
        ghost: () => ghost.current,
        drop: (session, to) => store.edit({ type: "move", session, to }),
      }),
    [store],
  );
  const className = ["board", flow.length <= 4 && "few", dense && "dense", drag && "dragging"].filter(Boolean).join(" ");
  return (
    <div ref={board} className={className} part="board" onPointerDown={onPointerDown}>
      <Tray isSearched={found !== null} />
      {flow.map((phase, at) => {
        const over = drag?.over?.spot.phase === phase.id ? drag.over : null;
        return (
          <Column
            key={phase.id} phase={phase} number={at + 1} titles={titles} found={found} dense={dense}
            dragged={drag?.session} isOver={over !== null} mark={over?.mark}
          />
        );
      })}
      <button type="button" className="quiet add-phase" title="Tambah tahap">
        <Icon name="plus" />
        <span className="add-phase-word">Tambah tahap</span>
      </button>
      {drag && (
        <div ref={ghost} className="ghost" popover="manual" aria-hidden="true">
          <span className="ghost-title">{titleOf(store.state, drag.session)}</span>
        </div>
      )}
    </div>
  );
});

const CLASSES: Record<Stage, string> = {
  online: "online",
  faceToFace: "face-to-face",
  evaluation: "evaluation",
  coaching: "coaching",
  workplace: "workplace",
};

interface ColumnProps {
  phase: Phase;
  number: number;
  titles: ReadonlyMap<string, string>;
  found: ((searched: string) => boolean) | null;
  dense: boolean;
  dragged: string | undefined;
  isOver: boolean;
  /** The card with the mark; `null` at the end, `undefined` while nothing is dragged here. */
  mark: string | null | undefined;
}

const Column = memo(function Column({ phase, number, titles, found, dense, dragged, isOver, mark }: ColumnProps) {
  const { id, title, sessions } = phase;
  const shown = found ? sessions.filter(({ material }) => found(material.searched)) : sessions;
  const isEmpty = sessions.length === 0;
  const className = ["column", CLASSES[phase.stage], isEmpty && "empty", isOver && "over", isOver && mark === null && "drop-end"];
  return (
    <section className={className.filter(Boolean).join(" ")} part="phase" aria-labelledby={`place-${id}`} data-place={id}>
      <header className="column-head">
        <span className="badge" aria-hidden="true">
          {number}
        </span>
        <div className="column-name">
          <h2 id={`place-${id}`}>{title}</h2>
          <p className="column-counts">
            {phase.hasOwnTitle && (
              <>
                <span className="column-stage">{phase.stage}</span>
                {" · "}
              </>
            )}
            {found ? `${shown.length} dari ${sessions.length} sesi cocok` : counts(phase)}
          </p>
        </div>
        <span>
          <button
            type="button" className="menu-button quiet more" aria-label={`Tindakan untuk tahap ${title}`}
            title={`Tindakan untuk tahap ${title}`} aria-haspopup="menu" aria-expanded="false"
          >
            <Icon name="more" />
          </button>
        </span>
      </header>
      <ul className="cards" role="list" aria-label={title}>
        {shown.map((session) => (
          <Card
            key={session.id} session={session} title={titles.get(session.id) ?? session.material.title} dense={dense}
            dragged={session.id === dragged} marked={session.id === mark}
          />
        ))}
      </ul>
      {isEmpty && <p className="drop-hint">Seret sesi ke sini</p>}
      <button type="button" className="quiet add-here" aria-label={`Tambah di sini: ${title}`}>
        <Icon name="plus" />
        Tambah di sini
      </button>
    </section>
  );
});

function counts({ sessions }: Phase): string {
  return `${sessions.length} sesi · ${decimal(sessions.reduce((sum, { jp }) => sum + (jp ?? 0), 0))} JP`;
}

/** Always empty here. */
const Tray = memo(function Tray({ isSearched }: { isSearched: boolean }) {
  return (
    <section className="column tray empty" part="phase" aria-labelledby="place-" data-place="">
      <header className="column-head">
        <div className="column-name">
          <h2 id="place-">Belum dipetakan</h2>
          <p className="column-counts">{isSearched ? "0 dari 0 sesi cocok" : "0 sesi · 0 JP"}</p>
        </div>
      </header>
      <ul className="cards" role="list" aria-label="Belum dipetakan" />
      <p className="drop-hint">Semua sesi sudah dipetakan</p>
    </section>
  );
});
