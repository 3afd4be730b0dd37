// What was measured, as a table while it comes and as JSON in the end, each bar beside what is held against it.
import { writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";

/**
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {{ value: number, most: number, within: boolean }} Bar what is held against a limit
 * @typedef {{ section: string, name: string, unit: string, values: Record<string, number | Spread>, bars: Bar[], remark?: string }} Line
 */

export function spread(/** @type {number[]} */ samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: middle(sorted), least: sorted[0], most: sorted[sorted.length - 1] };
}

/** The value that `part` of the samples do not exceed. */
export function percentile(/** @type {number[]} */ samples, /** @type {number} */ part) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

function middle(/** @type {number[]} */ sorted) {
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Three digits that count. */
export function figure(/** @type {number} */ value) {
  if (Number.isInteger(value)) return value.toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 0.01 ? 1 : 3);
}

const NAME = 34;
const CELL = 10;

export class Report {
  /** @type {Line[]} */
  #lines = [];
  #section = "";
  #unit = "";

  /** @param {RegExp} only which lines are wanted, by section and name */
  constructor(only) {
    this.only = only;
  }

  /** Whether a line is asked for. */
  wants(/** @type {string} */ section, /** @type {string} */ name) {
    return this.only.test(`${section}: ${name}`);
  }

  /** Begins a section, with the heads of its columns; each spread takes two. */
  section(/** @type {string} */ name, /** @type {string} */ unit, /** @type {string[]} */ heads) {
    [this.#section, this.#unit] = [name, unit];
    console.log(`\n${name} (${unit})`);
    if (heads.length) console.log("".padEnd(NAME) + heads.map((head) => head.padStart(CELL)).join(""));
  }

  /**
   * Adds a line and prints it.
   *
   * @param {string} name
   * @param {Record<string, number | Spread>} values
   * @param {{ value: number, most: number }[]} [limits]
   * @param {string} [remark]
   */
  line(name, values, limits = [], remark) {
    const bars = limits.map((bar) => ({ ...bar, within: bar.value <= bar.most }));
    this.#lines.push({ section: this.#section, name, unit: this.#unit, values, bars, remark });
    const cells = Object.values(values).flatMap((value) =>
      typeof value === "number" ? [figure(value)] : [figure(value.median), `${figure(value.least)}–${figure(value.most)}`],
    );
    const held = bars.map(({ value, most, within }) => `${within ? "" : "OVER: "}${figure(value)} of ${figure(most)}`);
    const row = name.padEnd(NAME) + cells.map((cell) => cell.padStart(cell.length < CELL ? CELL : cell.length + 1)).join("");
    console.log([row, [...held, remark].filter(Boolean).join(", ")].filter((part) => part !== "").join("   "));
  }

  /** A line for what is not there to be measured. */
  missing(/** @type {string} */ name) {
    console.log(`${name.padEnd(NAME)}   not there`);
  }

  get isEmpty() {
    return this.#lines.length === 0;
  }

  /** The lines of which a bar is missed. */
  get over() {
    return this.#lines.filter(({ bars }) => bars.some(({ within }) => !within));
  }

  async write(/** @type {string} */ file, /** @type {object} */ about) {
    await writeFile(file, `${JSON.stringify({ ...about, lines: this.#lines }, null, 2)}\n`);
  }
}

/** The computer, and what runs on it. */
export function machine(/** @type {string} */ browser) {
  return { browser, cpu: cpus()[0].model.trim(), cores: cpus().length, load: loadavg()[0], node: process.version };
}
