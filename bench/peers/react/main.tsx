import { createRoot } from "react-dom/client";

import { define } from "../shared/element";
import { App } from "./app";

define((box, store) => createRoot(box).render(<App store={store} />));
