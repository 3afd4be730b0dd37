// The tables of docs/performance.md, of what `cargo xtask bench --json FILE` has kept.
// usage: node bench/markdown.mjs FILE
import { readFile } from "node:fs/promises";

import { figure } from "./report.mjs";

/** @typedef {import("./report.mjs").Line} Line */

const { lines, ...about } = JSON.parse(await readFile(process.argv[2], "utf8"));
console.log(`${about.runs} runs; Chromium ${about.browser}, ${about.cores} cores of ${about.cpu}, load ${about.load.toFixed(1)}.`);

/** @type {Map<string, Line[]>} */
const sections = new Map();
for (const line of /** @type {Line[]} */ (lines)) {
  const title = `${line.section} (${line.unit})`;
  sections.set(title, [...(sections.get(title) ?? []), line]);
}
for (const [title, lines] of sections) {
  const heads = [...new Set(lines.flatMap(({ values }) => Object.keys(values)))];
  const hasBars = lines.some(({ bars }) => bars.length > 0);
  console.log();
  row([title, ...heads, ...(hasBars ? ["held against"] : [])]);
  console.log(`|---|${heads.map(() => "---:|").join("")}${hasBars ? "---|" : ""}`);
  for (const { name, values, bars, remark } of lines) {
    const cells = heads.map((head) => {
      const value = values[head];
      if (value === undefined) return "";
      return typeof value === "number" ? figure(value) : `${figure(value.median)} (${figure(value.least)}–${figure(value.most)})`;
    });
    const held = bars.map(({ value, most, within }) => `${within ? "" : "**over**: "}${figure(value)} of ${figure(most)}`);
    row([name, ...cells, ...(hasBars ? [[...held, remark].filter(Boolean).join(", ")] : [])]);
  }
}

function row(/** @type {string[]} */ cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
