// @ts-expect-error it is there once it is built
import instance from "./planner.js";

const { init, show } = instance();
await init({ module_or_path: new URL("planner_bg.wasm", import.meta.url) });
show();
performance.mark("ready");
