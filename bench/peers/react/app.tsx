/** The planner in React: one store, everything below it memoised by what it shows. */
import { useSyncExternalStore } from "react";

import { type Store } from "../shared/store";
import { Board } from "./board";
import { Checks } from "./checks";
import { StoreContext } from "./context";
import { Header } from "./header";
import { Ratio } from "./ratio";
import { Toolbar } from "./toolbar";

export function App({ store }: { store: Store }) {
  const { plan, summary, titles, past, future, search, said, focus } = useSyncExternalStore(store.subscribe, store.now);
  return (
    <StoreContext value={store}>
      <div className="padu" lang="id" dir="ltr">
        <Header
          title={plan.title} kind={plan.kind} participants={plan.participants} minutes={plan.jp.minutes}
          target={plan.jp.target} jp={summary.jp} undo={past.at(-1)?.label} redo={future.at(-1)?.label}
        />
        <Ratio plan={plan} summary={summary} />
        <Toolbar search={search} />
        <div className="work">
          <div className="work-main">
            <div className="view" id="view" role="tabpanel" aria-labelledby="tab-flow">
              <Board flow={plan.flow} titles={titles} search={search} focus={focus} dense={summary.sessions > 40} />
            </div>
          </div>
          <Checks />
        </div>
        <p className="status" role="status">
          <span>{said}</span>
        </p>
        <label className="visually-hidden">
          Pilih berkas rencana
          <input type="file" className="file" accept=".json,.csv,.tsv,application/json,text/csv" tabIndex={-1} />
        </label>
      </div>
    </StoreContext>
  );
}
