// Builds the peers into a folder: each a page with one script, as it would be published.
// usage: node bench/peers/build.mjs <folder>
import { cp, mkdir } from "node:fs/promises";

import { build } from "esbuild";

const from = "bench/peers";
const [to] = process.argv.slice(2);

await build({
  entryPoints: [`${from}/react/main.tsx`, `${from}/plain/main.ts`],
  outbase: from,
  outdir: to,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2023",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
for (const peer of ["react", "plain"]) {
  await mkdir(`${to}/${peer}`, { recursive: true });
  await cp(`${from}/${peer}/index.html`, `${to}/${peer}/index.html`);
}
await cp("page/page.css", `${to}/page.css`);
