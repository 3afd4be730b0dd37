//! Runs the tests of a `.wasm` file in a browser: the `runner` of `.cargo/config.toml`.
//!
//! The runner that comes with wasm-bindgen speaks to a browser through a WebDriver, which would have to
//! be there in the browser's own version. This one writes the same page, serves it under the policy that
//! the planner lives under, and opens it with Playwright.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::server::{self, Site};
use crate::{browser, process, project, setup};

const PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><title>Tests</title>\
                    <pre id=\"output\"></pre><script type=\"module\" src=\"./run.js\"></script>";

/// What wasm-bindgen-test expects of its page: a `#output` to write to, the console handed over,
/// and the exported tests called through its context.
const RUN: &str = r#"
import init, * as tests from "./tests.js";

for (const level of ["debug", "log", "info", "warn", "error"]) {
  const original = console[level];
  console[level] = (...values) => {
    tests[`__wbgtest_console_${level}`]?.(values);
    original.apply(console, values);
  };
}
window.__wbg_test_invoke = (test) => test();

const exports = await init();
const filters = new URLSearchParams(location.search).getAll("filter");
const all = Object.keys(exports).filter((name) => name.startsWith("__wbgt_"));
const wanted = all.filter((name) => !filters.length || filters.some((filter) => name.includes(filter)));
const context = new tests.WasmBindgenTestContext(false);
context.include_ignored(false);
context.filtered_count(all.length - wanted.length);
await context.run(wanted.map((name) => exports[name]));
"#;

/// `run-wasm-tests FILE [FILTER…] [--nocapture]`, as cargo calls it.
pub fn run(arguments: impl Iterator<Item = String>) -> Result<ExitCode> {
    // cargo hands its own --quiet on; there is nothing here to leave out.
    let arguments = arguments.filter(|word| word != "--quiet");
    let (flags, words): (Vec<String>, Vec<String>) = arguments.partition(|word| word.starts_with("--"));
    let [file, filters @ ..] = words.as_slice() else {
        bail!("This command is called by `cargo test --target {}`.", setup::WASM);
    };
    if let Some(flag) = flags.iter().find(|flag| *flag != "--nocapture") {
        bail!("'{flag}' is not understood by the tests in the browser; they take names and --nocapture.");
    }
    setup::node_packages()?;
    let browser = browser::find()?;
    let folder = write_page(Path::new(file))?;
    let site = Site { folders: vec![("/", folder)], ..Site::default() };
    let mut script = browser::script("xtask/js/wasm-tests.mjs", &browser);
    script.arg(server::start(site)?).args(filters);
    if !flags.is_empty() {
        script.env("PADU_SHOW_CONSOLE", "1");
    }
    let status = script.status().with_context(|| process::cannot_start(&script))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_page(file: &Path) -> Result<PathBuf> {
    let folder = project::path("target/wasm-tests").join(file.file_stem().unwrap_or_default());
    project::fresh_folder(&folder)?;
    Bindgen::new()
        .input_path(file)
        .out_name("tests")
        .web(true)?
        .typescript(false)
        .debug(true)
        .export_wasm(true)
        .emit_start(false)
        .omit_default_module_path(false)
        .generate(&folder)
        .context("wasm-bindgen could not write the glue of the tests")?;
    project::write(&folder.join("run.js"), RUN)?;
    project::write(&folder.join("index.html"), PAGE)?;
    Ok(folder)
}
