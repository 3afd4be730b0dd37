// Builds the examples of docs/embedding.md into dist/examples/: pages as they are, programs as one script.
import { cp, readFile, rm } from "node:fs/promises";

import { build } from "esbuild";
import { compileScript, parse } from "vue/compiler-sfc";

const from = "examples";
const to = "dist/examples";

/**
 * Single-file components, as Vue's own tools compile them.
 * @type {import("esbuild").Plugin}
 */
const vue = {
  name: "vue",
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor, errors } = parse(await readFile(path, "utf8"), { filename: path });
      if (errors.length > 0) throw errors[0];
      const script = compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: { compilerOptions: { isCustomElement: (tag) => tag === "padu-planner" } },
      });
      return { contents: script.content, loader: "js" };
    });
  },
};

await rm(to, { recursive: true, force: true });
await cp(from, to, { recursive: true });
await build({
  entryPoints: [`${from}/react/main.tsx`, `${from}/vue/main.js`],
  outbase: from,
  outdir: to,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  format: "esm",
  jsx: "automatic",
  define: {
    "process.env.NODE_ENV": '"production"',
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  plugins: [vue],
  logLevel: "warning",
});
