/** The package as somebody gets it who installs it: what is in it, its types, and its headless module in Node. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, test as base } from "@playwright/test";

import { contract } from "./contract";
import { filesIn, fixture, planOf } from "./fixtures";
import { test as inPage } from "./support";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** A folder of somebody's own, in which the packed package is installed. */
const test = base.extend<object, { home: string }>({
  home: [
    async ({}, use) => {
      const home = await mkdtemp(join(tmpdir(), "padu-"));
      const { stdout } = await run(npm, ["pack", "--json", "--pack-destination", home], { cwd: join(root, "dist/package") });
      const [{ filename }] = JSON.parse(stdout);
      await writeFile(join(home, "package.json"), JSON.stringify({ name: "somebody", private: true, type: "module" }));
      await run(npm, ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", join(home, filename)], { cwd: home });
      await use(home);
      await rm(home, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

/** Runs a module in that folder and gives what it prints. */
async function node(home: string, source: string, ...files: string[]): Promise<string> {
  await writeFile(join(home, "main.mjs"), source);
  const { stdout, stderr } = await run(process.execPath, ["main.mjs", ...files], { cwd: home, maxBuffer: 2 ** 28 });
  expect(stderr).toBe("");
  return stdout;
}

test("the package has what it says, and nothing else", async ({ home }) => {
  const folder = join(home, "node_modules/padu-planner");
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { stdout } = await run(npm, ["pack", "--json", "--dry-run"], { cwd: join(root, "dist/package") });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const packed = files.map(({ path }) => path).sort();
  expect(packed).toEqual([...manifest.files, "package.json"].sort());
  const exported = Object.values(manifest.exports).flatMap((to: any) => (typeof to === "string" ? [to] : Object.values(to)));
  for (const file of [...exported, manifest.main, manifest.types, manifest.customElements]) {
    expect(packed, file).toContain(file.replace("./", ""));
  }
  const { version } = JSON.parse(await readFile(join(root, "dist/package/package.json"), "utf8"));
  expect(await readFile(join(root, "Cargo.toml"), "utf8")).toContain(`version = "${version}"`);
  expect(manifest.dependencies).toBeUndefined();
});

test("its types are found by their names, as a program and as a bundler look for them", async ({ home }) => {
  await writeFile(
    join(home, "main.ts"),
    `import "padu-planner";
     import init, { readPlan, type Plan } from "padu-planner/core";
     import type { PaduPlannerElement } from "padu-planner";
     const planner: PaduPlannerElement = document.createElement("padu-planner");
     await init();
     const answer = readPlan(planner.toJSON());
     export const plan: Plan = answer.ok ? answer.plan : planner.plan;`,
  );
  for (const [module, moduleResolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    const options = ["--noEmit", "--strict", "--target", "es2023", "--lib", "es2023,dom", "--module", module, "--moduleResolution", moduleResolution];
    const tsc = [join(root, "node_modules/typescript/bin/tsc"), ...options, "--types", "", "main.ts"];
    const said = await run(process.execPath, tsc, { cwd: home }).then(({ stdout }) => stdout, ({ stdout }) => stdout);
    expect(said, module).toBe("");
  }
});

test("in Node the headless module exports what it should, and the element's module does nothing", async ({ home }) => {
  const said = await node(
    home,
    `import { createRequire } from "node:module";
     import * as core from "padu-planner/core";
     import "padu-planner";
     const { $schema } = createRequire(import.meta.url)("padu-planner/padu-plan-1.schema.json");
     console.log(JSON.stringify({ names: Object.keys(core).sort(), $schema, defined: "customElements" in globalThis }));`,
  );
  const schema = "https://json-schema.org/draft/2020-12/schema";
  expect(JSON.parse(said)).toEqual({ names: contract.headless, $schema: schema, defined: false });
});

test("it says what is wrong: too early, no plan, a module that is not there", async ({ home }) => {
  const said = await node(
    home,
    `import init, * as core from "padu-planner/core";
     const tried = (act) => { try { return act(); } catch (error) { return { name: error.name, message: error.message, problems: error.problems }; } };
     const early = tried(() => core.summarize({}));
     const missing = await init(new URL("./nowhere.wasm", import.meta.url)).catch((error) => error.code);
     await init();
     const bad = ["summarize", "check", "balance"].map((name) => tried(() => core[name]({ format: "padu-plan", version: 1 })));
     const read = core.readPlan({ format: "padu-plan", version: 99 }, { lang: "en" });
     const half = core.readPlan('{ "format": "padu-plan", "version": 1, "flow": [], "title": "\\ud83d" }');
     console.log(JSON.stringify({ early, missing, bad, read, half: half.problems?.[0].code }));`,
  );
  const { early, missing, bad, read, half } = JSON.parse(said);
  expect(early).toEqual({ name: "Error", message: expect.stringContaining("init()") });
  expect(missing).toBe("ENOENT");
  const problem = { code: "missing", path: "/flow", message: expect.any(String) };
  expect(bad).toEqual(Array(3).fill({ name: "InvalidPlanError", message: expect.any(String), problems: [problem] }));
  expect(read).toEqual({ ok: false, problems: [{ code: "newerVersion", path: "/version", message: expect.stringContaining("newer") }] });
  expect(half).toBe("loneSurrogate");
});

test("it starts from bytes, an answer and a compiled module as well", async ({ home }) => {
  const wasm = join(home, "node_modules/padu-planner/planner_bg.wasm");
  const of = (source: string) => `import { readFile } from "node:fs/promises";
    import init, { summarize } from "padu-planner/core";
    const bytes = await readFile(${JSON.stringify(wasm)});
    await Promise.all([init(${source}), init()]);
    console.log(summarize({ format: "padu-plan", version: 1, flow: [] }).verdict);`;
  const answer = `Promise.resolve(new Response(bytes, { headers: { "Content-Type": "application/wasm" } }))`;
  for (const source of ["bytes", answer, "await WebAssembly.compile(bytes)"]) {
    expect(await node(home, of(source)), source).toBe("notApplicable\n");
  }
});

test("the recipe for Node judges plans", async ({ home }) => {
  const source = await readFile(join(root, "examples/node/check.mjs"), "utf8");
  const judge = (name: string) => node(home, source, join(root, `tests/fixtures/${name}`)).catch((error) => error);
  expect(await judge("plans/blank.padu.json")).toMatch(/blank\.padu\.json: 0 JP, daring 0%\n/);
  const typical = await judge("plans/typical.padu.json");
  expect(typical.stdout).toMatch(/: 34 JP, daring 25%\n  error: /);
  const bad = await judge("bad/no-flow.json");
  expect(bad.stderr).toContain("/flow: ");
  expect([typical.code, bad.code]).toEqual([1, 1]);
});

inPage("in Node the headless module answers byte for byte as the element does in the browser", async ({ page, planner }) => {
  inPage.setTimeout(180_000);
  const plans = ["full", "hostile", "typical", "blank"].map((name) => `plans/${name}.padu.json`);
  const bad = (await filesIn("bad")).map((name) => `bad/${name}`);
  const files = await Promise.all([...plans, ...bad].map(fixture));
  // What is not UTF-8 is no text.
  const texts = files.filter((file) => Buffer.from(file.toString()).equals(file)).map((file) => file.toString());
  // A plan of every published curriculum, as the planner makes it from the pasted table.
  await planner.open("/hosts/two.html");
  for (const name of (await filesIn("curricula")).filter((name) => name.endsWith(".tsv"))) {
    const dialog = await planner.paste((await fixture(`curricula/${name}`)).toString());
    await dialog.getByRole("button", { name: /^Tambahkan \d+ materi$/ }).click();
    texts.push(await planner.json());
    await planner.load(planOf({}));
  }
  const inBrowser: string[][] = await page.evaluate(`(async () => {
    const ask = ${headless};
    const core = await import(new URL("/package/core.js", location.href).href);
    await core.default();
    const element = document.querySelector("padu-planner");
    // The element, asked as the module is.
    const asModule = {
      readPlan(text, { lang }) {
        element.setAttribute("lang", lang);
        const answer = element.load(text);
        if (answer.ok && JSON.stringify(element.plan, null, 2) + "\\n" !== element.toJSON()) throw new Error("another file");
        return answer.ok ? { ok: true, plan: element.plan } : answer;
      },
      summarize: () => element.summary,
      check: () => element.checks,
      balance: (plan, { lang, ...options }) => element.balance(options),
    };
    const all = (of) => ${JSON.stringify(texts)}.flatMap((text) => ["id", "en"].map((lang) => ask(of, text, lang)));
    return [all(asModule), all(core)];
  })()`);
  const home = await mkdtemp(join(tmpdir(), "padu-"));
  await writeFile(join(home, "texts.json"), JSON.stringify(texts));
  const said = await node(
    home,
    `import { readFile } from "node:fs/promises";
     import init, * as core from ${JSON.stringify(new URL("../../dist/package/core.js", import.meta.url).href)};
     await init();
     const ask = ${headless};
     const texts = JSON.parse(await readFile("texts.json", "utf8"));
     process.stdout.write(JSON.stringify(texts.flatMap((text) => ["id", "en"].map((lang) => ask(core, text, lang)))));`,
  );
  await rm(home, { recursive: true, force: true });
  const inNode: string[] = JSON.parse(said);
  const curricula = texts.length - files.filter((file) => texts.includes(file.toString())).length;
  expect(curricula).toBeGreaterThanOrEqual(5);
  expect(inNode.filter((answer) => answer.startsWith('{"ok":true')).length).toBe((plans.length + curricula) * 2);
  for (const [at, answer] of inNode.entries()) {
    expect([inBrowser[0][at], inBrowser[1][at]], `plan ${at >> 1}`).toEqual([answer, answer]);
  }
});

/** All that the headless module says of a plan, as one text. */
const headless = (core: any, text: string, lang: string): string => {
  const answer = core.readPlan(text, { lang });
  if (!answer.ok) return JSON.stringify(answer);
  const goals = [{}, { allowSplit: true, onlinePercent: 50, tolerance: 1 }];
  return JSON.stringify({
    ok: true,
    file: JSON.stringify(answer.plan, null, 2) + "\n",
    summary: core.summarize(answer.plan),
    checks: core.check(answer.plan, { lang }),
    proposals: goals.map((goal) => core.balance(answer.plan, { ...goal, lang })),
  });
};
