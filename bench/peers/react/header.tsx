import { memo, useState } from "react";

import { KINDS, decimal } from "../shared/words";
import { useStore } from "./context";
import { Icon } from "./icon";

interface HeaderProps {
  title: string;
  kind: string;
  participants: number | null;
  minutes: number;
  target: number | null;
  jp: number;
  undo: string | undefined;
  redo: string | undefined;
}

export const Header = memo(function Header({ title, undo, redo, ...programme }: HeaderProps) {
  return (
    <div className="header" part="header">
      <div className="identity">
        <Title title={title} />
        <Programme {...programme} />
      </div>
      <p className="saving saved">
        <Icon name="check" />
        <span>Tersimpan di peramban ini</span>
      </p>
      <Commands undo={undo} redo={redo} />
      <button
        type="button" className="menu-button quiet icon-only header-more" aria-label="Tindakan lain" title="Tindakan lain"
        aria-haspopup="menu" aria-expanded="false"
      >
        <Icon name="more" />
      </button>
    </div>
  );
});

const Title = memo(function Title({ title }: { title: string }) {
  const store = useStore();
  // As typed, while it is typed.
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft ?? title;
  return (
    <div className="title-box" data-text={value || "Judul kegiatan"}>
      <textarea
        className="title" rows={1} aria-label="Judul kegiatan" placeholder="Judul kegiatan" spellCheck={false} autoComplete="off"
        value={value}
        onChange={({ target }) => {
          const text = target.value.replace(/[\r\n]/g, " ");
          setDraft(text);
          store.edit({ type: "title", title: text.trim() });
        }}
        onBlur={() => {
          setDraft(null);
          store.settle();
        }}
      />
    </div>
  );
});

const Programme = memo(function Programme({ kind, participants, minutes, target, jp }: Omit<HeaderProps, "title" | "undo" | "redo">) {
  const difference = target === null || target === jp ? null : `${jp > target ? "lebih" : "kurang"} ${decimal(Math.abs(jp - target))} JP`;
  return (
    <button type="button" className="program" aria-haspopup="dialog" title="Rincian kegiatan">
      <span className="visually-hidden">Rincian kegiatan: </span>
      <strong>{KINDS[kind]}</strong>
      {participants !== null && <span>{decimal(participants * 100)} peserta</span>}
      <span>
        <span>
          {target === null ? `${decimal(jp)} JP` : `${decimal(jp)} / ${decimal(target)} JP`}
          {difference && (
            <>
              <span className="visually-hidden">, </span>
              <span className="difference">{difference}</span>
            </>
          )}
        </span>
        {` @ ${minutes} menit`}
      </span>
      <Icon name="pencil" />
    </button>
  );
});

const Commands = memo(function Commands({ undo, redo }: { undo: string | undefined; redo: string | undefined }) {
  const store = useStore();
  return (
    <div className="commands">
      <button
        type="button" className="quiet icon-only" aria-label="Urungkan" aria-disabled={undo === undefined || undefined}
        title={undo === undefined ? "Urungkan" : `Urungkan: ${undo}`} onClick={() => store.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button" className="quiet icon-only" aria-label="Ulangi" aria-disabled={redo === undefined || undefined}
        title={redo === undefined ? "Ulangi" : `Ulangi: ${redo}`} onClick={() => store.redo()}
      >
        <Icon name="redo" />
      </button>
      <Command icon="newPage" name="Rencana baru" />
      <Command icon="open" name="Impor" />
      <button type="button" className="menu-button command" aria-label="Format lain" title="Format lain" aria-haspopup="menu" aria-expanded="false">
        <Icon name="sheet" />
        <span className="command-text">Format lain</span>
        <Icon name="chevron" />
      </button>
      <Command icon="download" name="Ekspor JSON" />
    </div>
  );
});

/** A command that only Padu has. */
function Command({ icon, name }: { icon: "newPage" | "open" | "download"; name: string }) {
  return (
    <button type="button" className="command" aria-label={name} title={name}>
      <Icon name={icon} />
      <span className="command-text">{name}</span>
    </button>
  );
}
