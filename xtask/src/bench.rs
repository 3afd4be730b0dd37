//! `cargo xtask bench`: how long the planner takes, in a real browser; see docs/performance.md.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::compress::Sizes;
use crate::options::Options;
use crate::server::{self, Site};
use crate::{browser, process, setup, site};

const SCRIPT: &str = "bench/run.mjs";

/// `cargo xtask bench [--runs N] [--only REGEX] [--json FILE]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let mut arguments = Vec::new();
    let only = options.value("--only")?.unwrap_or_default();
    if let Some(runs) = options.value("--runs")? {
        arguments.extend(["--runs".to_owned(), runs]);
    }
    if let Some(file) = options.value("--json")? {
        arguments.extend(["--json".to_owned(), env::current_dir()?.join(file).display().to_string()]);
    }
    options.finish()?;

    setup::node_packages()?;
    let browser = browser::find()?;
    let release = site::build_release()?;
    let mut folders = Vec::new();
    for needed in needs(&only, &browser)?.lines() {
        folders.push(match needed {
            "bench" => ("/bench/", site::build_bench()?),
            "hello" => ("/hello/", site::build_hello()?),
            "peers" => ("/peers/", site::build_peers()?),
            other => bail!("{SCRIPT} asks for a site that nobody can build: {other}"),
        });
    }
    folders.push(("/", release.site));
    let address = server::start(Site { folders, lasting: true, ..Site::default() })?;
    let mut script = browser::script(SCRIPT, &browser);
    script.arg(address).args(["--sizes", &sizes(&release.sizes), &format!("--only={only}")]).args(arguments);
    let status = script.status().with_context(|| process::cannot_start(&script))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Which sites the lines that are asked for need besides the published one: each takes minutes to build.
fn needs(only: &str, browser: &Path) -> Result<String> {
    let mut script = browser::script(SCRIPT, browser);
    script.args(["--needs", &format!("--only={only}")]);
    process::ask(&mut script)
        .with_context(|| format!("{SCRIPT} does not say what /{only}/ needs; is it a regular expression?"))
}

/// What a first visit takes, for the script.
fn sizes(files: &[Sizes]) -> String {
    let size = |Sizes { name, plain, gzip, brotli }: &Sizes| json!({ "name": name, "plain": plain, "gzip": gzip, "brotli": brotli });
    serde_json::Value::from_iter(files.iter().map(size)).to_string()
}
