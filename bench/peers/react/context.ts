import { createContext, useContext } from "react";

import { type Store } from "../shared/store";

export const StoreContext = createContext<Store | null>(null);

/** The way edits go; the same for ever, so that handing it on renders nothing. */
export function useStore(): Store {
  return useContext(StoreContext)!;
}
