/** The contract against the real element, its types and its manifest, so that none can drift from the others. */
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Ajv } from "ajv";
import manifestSchema from "custom-elements-manifest/schema.json" with { type: "json" };

import { contract } from "./contract";
import { planOf, planText } from "./fixtures";
import { expect, test } from "./support";

const root = new URL("../../", import.meta.url);
const path = (relative: string) => fileURLToPath(new URL(relative, root));
const read = (relative: string) => readFile(new URL(relative, root), "utf8");

test("the element has these members, reads these attributes and tells these events", async ({ page, planner, complaints }) => {
  complaints.tolerate(/404/);
  await page.addInitScript(() => {
    const [read, heard]: [Set<string>, Record<string, string[]>] = [new Set(), {}];
    for (const reader of ["getAttribute", "hasAttribute"] as const) {
      const original: (name: string) => any = Element.prototype[reader];
      Element.prototype[reader] = function (this: Element, name: string) {
        if (this.localName === "padu-planner") read.add(name);
        return original.call(this, name);
      };
    }
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof CustomEvent) heard[event.type] = Object.keys(event.detail).sort();
      return dispatch.call(this, event);
    };
    Object.assign(window, { read, heard });
  });
  await planner.open("/hosts/two.html");
  await planner.load(planOf({ online: [["Regulasi", 4]], tray: [["Klinik", 2]] }));
  await planner.exportJson();
  const found = await planner.host.evaluate(async (element: any) => {
    element.plan = { format: "padu-plan", version: 1 };
    const prototype = Object.getPrototypeOf(element);
    const callbacks = /^(constructor|.*Callback)$/;
    const own = document.createElement("padu-planner") as any;
    // Some attributes are read when the property is.
    for (const name of Object.getOwnPropertyNames(prototype)) if (name !== "constructor") void element[name];
    own.setAttribute("src", "/nowhere.json");
    document.body.append(own);
    await own.ready.catch(() => {});
    const { observedAttributes } = element.constructor;
    const sheets = element.shadowRoot.adoptedStyleSheets as CSSStyleSheet[];
    const css = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
    const styled = [...css.matchAll(/:host\(\[([a-z-]+)/g)].map(([, name]) => name);
    const parts = [...element.shadowRoot.querySelectorAll("[part]")].flatMap((node: Element) => [...(node as any).part]);
    return {
      members: Object.getOwnPropertyNames(prototype).filter((name) => !callbacks.test(name)),
      attributes: [...(window as any).read, ...observedAttributes, ...styled],
      events: (window as any).heard,
      properties: css.match(/--padu-[a-z-]+/g) ?? [],
      parts,
    };
  });
  const sorted = (list: string[]) => [...new Set(list)].sort();
  // What every element has is no member of ours.
  const common = ["disabled", "hidden", "id", "class", "style"];
  expect(sorted(found.members)).toEqual(contract.members);
  expect(sorted(found.attributes).filter((name) => !common.includes(name))).toEqual(contract.attributes);
  expect(found.events).toEqual(contract.events);
  expect(sorted(found.properties)).toEqual(contract.properties);
  expect(sorted(found.parts)).toEqual(contract.parts);
});

test("the manifest describes what there is", async () => {
  const manifest = JSON.parse(await read("src/embed/custom-elements.json"));
  const valid = new Ajv({ strict: false, allErrors: true }).compile(manifestSchema);
  valid(manifest);
  expect(valid.errors ?? [], "breaches of the manifest's schema").toEqual([]);
  const [module] = manifest.modules;
  const [element] = module.declarations;
  const names = (list: { name: string }[]) => list.map(({ name }) => name).sort();
  expect([module.path, element.tagName, element.name]).toEqual(["padu.js", "padu-planner", "PaduPlanner"]);
  expect(names(element.attributes)).toEqual(contract.attributes);
  expect(names(element.members)).toEqual(contract.members);
  expect(names(element.events)).toEqual(Object.keys(contract.events));
  expect(names(element.cssProperties)).toEqual(contract.properties);
  expect(names(element.cssParts)).toEqual(contract.parts);
  for (const { name, description } of [...element.attributes, ...element.members, ...element.events, ...element.cssParts]) {
    expect(description, name).toMatch(/\.$/);
  }
  for (const attribute of element.attributes.filter(({ fieldName }: any) => fieldName)) {
    expect(contract.members, attribute.name).toContain(attribute.fieldName);
  }
});

test("the types have the members, attributes and events, and the plan of the schema", async () => {
  const union = (names: string[]) => names.map((name) => JSON.stringify(name)).join(" | ");
  const schema = JSON.parse(await read("docs/padu-plan-1.schema.json"));
  const folder = "target/e2e/types";
  await mkdir(new URL(`${folder}/`, root), { recursive: true });
  const details = Object.entries(contract.events).map(
    ([type, fields]) => `true satisfies Same<keyof Types.PaduPlannerEventMap["${type}"]["detail"], ${union(fields)}>;`,
  );
  const plans = ["blank", "typical"].map(async (name) => `(${await planText(name)}) satisfies Types.Plan;`);
  const source = [
    `import type * as Types from "../../../src/embed/padu.js";`,
    `import * as core from "../../../src/embed/core.js";`,
    "type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;",
    "/** With every optional field there, so that one that is missing on a side is seen. */",
    "type All<T> = T extends readonly (infer I)[] ? All<I>[] : T extends object ? { [K in keyof T]-?: All<Exclude<T[K], undefined>> } : T;",
    `true satisfies Same<Exclude<keyof Types.PaduPlanner, keyof HTMLElement>, ${union(contract.members)}>;`,
    `true satisfies Same<keyof Types.PaduPlannerAttributes, ${union(contract.attributes)}>;`,
    `true satisfies Same<keyof Types.PaduPlannerEventMap, ${union(Object.keys(contract.events))}>;`,
    `true satisfies Same<keyof typeof core, ${union(contract.headless)}>;`,
    ...details,
    ...(await Promise.all(plans)),
    ...Object.entries(schema.$defs).map(([name, type]) => `type ${name} = ${typeOf(type)};`),
    `type Root = ${typeOf(schema)};`,
    "true satisfies Same<Types.PlanInput, Root>;",
    "true satisfies Same<All<Types.PlanInput>, All<Root>>;",
    "true satisfies Same<All<Types.Plan>, All<Root>>;",
  ];
  await writeFile(new URL(`${folder}/contract.ts`, root), source.join("\n"));
  const options = { strict: true, noEmit: true, target: "es2023", lib: ["es2023", "dom"], module: "esnext", moduleResolution: "bundler", types: [] };
  await writeFile(new URL(`${folder}/tsconfig.json`, root), JSON.stringify({ compilerOptions: options, files: ["contract.ts"] }));
  expect(await compile(folder)).toBe("");
});

/** What the compiler has to say of a project. */
async function compile(project: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [path("node_modules/typescript/bin/tsc"), "--project", path(project)]);
  return run.then(({ stdout }) => stdout, ({ stdout }) => stdout);
}

/** A JSON Schema, as far as ours goes, as a type. */
function typeOf(schema: any): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value: unknown) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => typeOf({ ...schema, type })).join(" | ");
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return `(${typeOf(schema.items)})[]`;
    case "object": {
      // A field that is never allowed is no field.
      const fields = Object.entries(schema.properties).filter(([, type]) => type !== false);
      const field = ([name, type]: [string, unknown]) => `${name}${schema.required?.includes(name) ? "" : "?"}: ${typeOf(type)};`;
      return `{ ${fields.map(field).join(" ")} }`;
    }
    // A text that only other keywords restrict.
    default:
      return schema.type ?? "string";
  }
}
