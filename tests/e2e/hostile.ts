/**
 * Plans from a stranger: every field that holds text, found in the published schema, with text in it that would like to
 * be something else. A new field of the format is among them as soon as it is in the schema.
 */
import { readFile } from "node:fs/promises";

import { type Locator, type Page } from "@playwright/test";

import { Planner } from "./support";

/** What is put before and after a text; `number` counts the fields. */
export type Payload = (text: string, number: number) => string;

/** Calls what the tests listen to, if anybody runs it. */
const run = (what: string) => `pwned('${what}')`;

/** A formula for every sign that a spreadsheet computes, and for what some of them skip before it. */
const FORMULAS = [
  `=HYPERLINK("https://evil.test/formula","klik") `, "+cmd|' /C calc'!A0 ", "-2+3+cmd|' /C calc'!A0 ", `@SUM(1;2) `, "\t=1+1 ", "\n=1+1 ", "  =1+1 ", "＝1+1 ",
  "\u200b=1+1 ", "\ufeff=1+1 ", "\u202e=1+1 ", '"=1+1 ', "';=1+1;'",
];

export const payloads: Record<string, Payload> = {
  markup: (text) =>
    `"'><img src=x onerror="${run("image")}"><svg onload="${run("svg")}"></textarea></title></style><script>${run("script")}</script>${text}" onfocus="${run("focus")}" autofocus x="`,
  addresses: (text) =>
    `javascript:${run("link")}//${text} url(https://evil.test/css) expression(${run("expression")}) https://evil.test/page data:text/html,<script>${run("data")}</script>`,
  formulas: (text, number) => FORMULAS[number % FORMULAS.length] + text,
  directions: (text) => `\u202e\u2066\u202b${text}\u2069\u2069\u200f`,
  templates: (text) => `{{constructor.constructor("${run("template")}")()}} \${${run("literal")}} %s %n $& $1 ${text}`,
};

/** As long as a hostile one, and harmless. */
export const harmless: Payload = (text) => `Teks yang biasa saja, hanya cukup panjang ${text} sampai di sini`;

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $defs?: Record<string, Schema>;
}

export class Fields {
  private constructor(private readonly root: Schema) {}

  static async ofSchema(): Promise<Fields> {
    return new Fields(JSON.parse(await readFile(new URL("../../docs/padu-plan-1.schema.json", import.meta.url), "utf8")));
  }

  /** The path of every field that holds free text, with `*` for the items of a list. */
  all(): string[] {
    const found = new Set<string>();
    const walk = (schema: Schema, path: string, above: Schema[]) => {
      if (above.includes(schema)) return;
      for (const each of this.#meanings(schema)) {
        if (isText(each)) found.add(path);
        for (const [name, field] of Object.entries(each.properties ?? {})) walk(field, `${path}/${name}`, [...above, schema]);
        if (each.items) walk(each.items, `${path}/*`, [...above, schema]);
      }
    };
    walk(this.root, "", []);
    return [...found].sort();
  }

  /** The plan with something done to each of these texts; those that were met are noted. */
  change(plan: any, payload: Payload, met = new Set<string>()): any {
    let number = 0;
    const walk = (value: any, schema: Schema, path: string): any => {
      for (const each of this.#meanings(schema)) {
        if (typeof value === "string" && isText(each)) {
          met.add(path);
          return payload(value, number++);
        }
        if (Array.isArray(value) && each.items) return value.map((item) => walk(item, each.items!, `${path}/*`));
        if (value !== null && typeof value === "object" && !Array.isArray(value) && each.properties) {
          const fields = Object.entries(value).map(([name, field]) => [name, each.properties![name] ? walk(field, each.properties![name], `${path}/${name}`) : field]);
          return Object.fromEntries(fields);
        }
      }
      return value;
    };
    return walk(plan, this.root, "");
  }

  /** A schema without references, each of the alternatives. */
  #meanings(schema: Schema): Schema[] {
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (schema.$ref) return this.#meanings(this.root.$defs![schema.$ref.replace("#/$defs/", "")]);
    return alternatives && !schema.properties ? alternatives.flatMap((each) => this.#meanings(each)) : [schema];
  }
}

/** Free text, not a word of a vocabulary, an id or a date. */
function isText({ type, enum: words, const: word, pattern }: Schema): boolean {
  if (type !== "string" || words || word !== undefined) return false;
  return pattern === undefined || new RegExp(pattern, "u").test("<b>=1+1</b>");
}

/** A planner whose every plan has a payload in it, and who finds its sessions all the same. */
export class HostilePlanner extends Planner {
  constructor(
    page: Page,
    private readonly fields: Fields,
    private readonly payload: Payload,
  ) {
    super(page);
  }

  /** The texts of sessions are told apart by what stands between: which of the payloads it is in depends on the field. */
  #named(title: string): RegExp {
    return new RegExp(title.replace(/[^\w\s-]/g, "."));
  }

  override async load(plan: unknown): Promise<void> {
    await super.load(this.fields.change(plan, this.payload));
  }

  override card(title: string, phase?: string): Locator {
    const within = phase === undefined ? this.host : this.phase(phase);
    return within.getByRole("listitem", { name: this.#named(title) }).filter({ has: this.page.getByRole("spinbutton") });
  }

  override jpOf(title: string): Locator {
    return this.host.getByRole("spinbutton", { name: this.#named(title) });
  }

  override actionsFor(title: string): Locator {
    return this.host.getByRole("button", { name: new RegExp(`^${this.words.actionsFor} [^]*${title}`) });
  }

  override async seeDifferences(variant: string): Promise<void> {
    await this.host.getByRole("button", { name: new RegExp(`^${this.words.seeDifferences} [^]*${variant}`) }).click();
  }

  override async tick(name: string): Promise<void> {
    await this.host.getByRole("dialog").getByRole("checkbox", { name: this.#named(name) }).check();
  }

  override async select(title: string): Promise<void> {
    await this.host.getByRole("checkbox", { name: this.#named(title) }).check();
  }
}

/** What is on the screen, without its texts: how often each element stands there with which attributes. */
export function skeleton(host: Locator): Promise<Record<string, number>> {
  return host.evaluate((element) => {
    const counts: Record<string, number> = {};
    for (const each of element.shadowRoot!.querySelectorAll("*")) {
      const kind = `${each.localName} ${[...each.getAttributeNames()].sort().join(" ")}`;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  });
}

/** Attributes that a browser runs or fetches, with what should not be in them. */
export function dangers(host: Locator): Promise<string[]> {
  return host.evaluate((element) => {
    const found: string[] = [];
    for (const each of element.shadowRoot!.querySelectorAll("*")) {
      for (const { name, value } of each.attributes) {
        const runs = name.startsWith("on") || name === "srcdoc";
        const fetches = ["src", "href", "xlink:href", "action", "formaction", "data", "poster", "srcset"].includes(name) && !/^(https?:|mailto:|#|blob:)/.test(value);
        const styles = name === "style" && /url|evil|expression|[<>]/.test(value);
        if (runs || fetches || styles) found.push(`${each.localName} ${name}="${value}"`);
      }
      if (["script", "style", "link", "iframe", "object", "embed", "base", "meta", "img", "image"].includes(each.localName)) found.push(each.outerHTML);
    }
    return found;
  });
}
