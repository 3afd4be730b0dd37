import { memo } from "react";

import { useStore } from "./context";
import { Icon } from "./icon";

const TABS = [["tab-flow", "Alur"], ["tab-table", "Tabel"], ["tab-readiness", "Kesiapan"], ["tab-compare", "Bandingkan"], ["tab-strategy", "Strategi"]];

/** The tabs are there for their looks: the peers have the board only. */
export const Toolbar = memo(function Toolbar({ search }: { search: string }) {
  const store = useStore();
  return (
    <div className="toolbar">
      <div className="tabs" role="tablist" aria-label="Tampilan">
        {TABS.map(([id, name], at) => (
          <button
            key={id} type="button" role="tab" id={id} aria-selected={at === 0} aria-controls={at === 0 ? "view" : undefined}
            tabIndex={at === 0 ? 0 : -1}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="search">
        <Icon name="search" />
        <input
          type="search" className="search-field" aria-label="Cari materi" placeholder="Cari materi" autoComplete="off"
          value={search} onChange={({ target }) => store.search(target.value)}
        />
      </div>
      <div className="add">
        <button type="button" className="command" aria-label="Tempel dari tabel">
          <Icon name="sheet" />
          <span className="command-text">Tempel dari tabel</span>
        </button>
        <button type="button" className="command" aria-label="Tambah materi">
          <Icon name="plus" />
          <span className="command-text">Tambah materi</span>
        </button>
      </div>
    </div>
  );
});
