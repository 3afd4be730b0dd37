/** What the tests work on: published curricula, plans made for a test, and the schema of the plan file. */
import { readFile, readdir } from "node:fs/promises";

import { expect } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";

import { type Words } from "./words";

const root = new URL("../fixtures/", import.meta.url);

/** The names of the files in a folder of `tests/fixtures`. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(new URL(`${folder}/`, root))).sort();
}

/** The bytes of a file in `tests/fixtures`. */
export async function fixture(path: string): Promise<Buffer> {
  return readFile(new URL(path, root));
}

/** The text of a plan in `tests/fixtures/plans`. */
export async function planText(name: string): Promise<string> {
  return (await fixture(`plans/${name}.padu.json`)).toString();
}

/** A published curriculum as a designer copies it, and what can be counted in it by hand. */
export interface Curriculum {
  text: string;
  rows: Record<string, string>[];
  /** Hundredths of a JP. */
  jp: number;
  titles: string[];
}

export async function curriculum(name: string): Promise<Curriculum> {
  const text = (await fixture(`curricula/${name}.tsv`)).toString();
  const [header, ...lines] = text.replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  const rows = lines.map((line) => Object.fromEntries(line.split("\t").map((cell, at) => [columns[at], cell])));
  const jp = columns.find((column) => column === "JP" || column.includes("(JP)"))!;
  const title = columns.find((column) => column === "Materi" || column === "Mata Pelatihan")!;
  return {
    text,
    rows,
    jp: rows.reduce((sum, row) => sum + hundredths(row[jp]), 0),
    titles: rows.map((row) => row[title]),
  };
}

function hundredths(cell: string): number {
  return cell === "" ? 0 : Math.round(Number(cell.replace(",", ".")) * 100);
}

/** A session in a plan made for a test: its material, its JP, and what is unlike the default. */
type Draft = [title: string, jp: number | null, more?: Record<string, unknown>];
type Places = Partial<Record<keyof Words["stages"] | "tray", Draft[]>>;

/**
 * A plan of the four default phases with these sessions (and a workplace phase if there are some for it);
 * sessions of one title share their material. Sessions are `s1`, `s2`, … in this order: flow, then tray.
 */
export function planOf(places: Places, fields: Record<string, unknown> = {}): any {
  const modes = { online: "onlineAsync", faceToFace: "faceToFace", evaluation: "faceToFace", coaching: "onlineSync", workplace: "workplace" };
  const materials = new Map<string, Record<string, unknown>>();
  let count = 0;
  const session = ([title, jp, { nature, group, requires, ...more } = {}]: Draft, mode?: string) => {
    if (!materials.has(title)) materials.set(title, { id: `m${materials.size + 1}`, title, nature, group, requires });
    count += 1;
    return { id: `s${count}`, material: materials.get(title)!.id, mode, jp, ...more };
  };
  const stages = (Object.keys(modes) as (keyof typeof modes)[]).filter((stage) => stage !== "workplace" || places.workplace);
  const flow = stages.map((stage, at) => ({
    id: `p${at + 1}`,
    stage,
    sessions: (places[stage] ?? []).map((draft) => session(draft, modes[stage])),
  }));
  const unmapped = (places.tray ?? []).map((draft) => session(draft));
  return { format: "padu-plan", version: 1, title: "Bimtek Pengadaan", materials: [...materials.values()], flow, unmapped, ...fields };
}

/** Fails when a text is no valid `padu-plan` file by the published schema. */
export async function expectValidPlan(text: string): Promise<void> {
  const schema = JSON.parse(await readFile(new URL("../../docs/padu-plan-1.schema.json", import.meta.url), "utf8"));
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  ajv.addFormat("date", /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  const valid = ajv.compile(schema);
  valid(JSON.parse(text));
  expect(valid.errors ?? [], "breaches of the schema").toEqual([]);
  expect(text.endsWith("}\n"), "a final newline").toBe(true);
}
