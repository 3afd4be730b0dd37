//! The front door of Padu: `cargo xtask <command>`.
//!
//! Every command gets what it needs by itself (see `setup`), shows what it is doing, and
//! ends in a sentence that says what to do when something is missing.

mod audit;
mod bench;
mod browser;
mod compress;
mod fingerprint;
mod glue;
mod http;
mod live;
mod options;
mod package;
mod process;
mod project;
mod serve;
mod server;
mod setup;
mod shots;
mod site;
mod soak;
mod split;
mod test;
mod wasm_tests;
mod widget;

use std::process::ExitCode;

use options::Options;

const HELP: &str = "\
Padu, from its source

Usage: cargo xtask <command>

  serve [--port N] [--release] [--no-open]
        build, serve on this computer, and build again when a file changes
  build
        dist/site/ for any static host, dist/package/ for npm, and their sizes
  test [format] [lint] [supply] [native] [hostile] [browser] [size] [e2e] [-- arguments]
        everything, or these parts; with one part, the arguments go to its tests:
        `test native -- paste`, `test browser -- board`, `test e2e -- tests/e2e/paste.spec.ts`
  e2e [--dev] [Playwright's arguments]
        the end-to-end tests alone; with --dev on a quick build: `e2e --dev -g 'undo'`
  shots [--dev] [--out DIR] [--only REGEX]
        the pictures of the documentation into docs/pictures/, or some of them elsewhere:
        `shots --dev --out /tmp/look --only 'typical-1280'`
  bench [--runs N] [--only REGEX] [--json FILE]
        how long the planner takes, in the browser: medians and spread, against the limits;
        `bench --only 'balance.*1,000'`
  soak [files] [tables] [edits] [crashes] [kills] [gestures] [--runs N] [--seed N] [--dev]
        what takes too long for every run of the tests: a million hostile files, tables and
        sequences of edits, 100 crashes in a row, 50 killed renderers, 10,000 random gestures; all of
        it, or these parts, or --runs of each; crashes, kills and gestures print the seed that
        repeats them, and kills and gestures run on a quick build with --dev
  audit
        known faults of what the project is built from, where the databases can be reached

Tests, pictures and measurements use the browser of the variable CHROME, else one that is installed, else fetch one.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let mut command = arguments.next().unwrap_or_else(|| "help".to_owned());
    // `cargo xtask serve --help` asks for help; what stands behind `--` is for another program.
    if std::env::args().skip(1).take_while(|word| word != "--").any(|word| word == "--help" || word == "-h") {
        command = "help".to_owned();
    }
    if command == "run-wasm-tests" {
        return wasm_tests::run(arguments);
    }
    let options = Options::parse(arguments);
    match command.as_str() {
        "serve" => serve::run(options),
        "build" => site::run_build(options),
        "test" => test::run(options),
        "shots" => shots::run(options),
        "e2e" => test::run_e2e(options),
        "bench" => bench::run(options),
        "soak" => soak::run(options),
        "audit" => audit::run(options),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => anyhow::bail!("There is no command '{other}'. `cargo xtask help` lists the commands."),
    }
}
