//! `cargo xtask bench`: how long the planner takes, in a real browser; see docs/performance.md.

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result};
use serde_json::json;

use crate::compress::Sizes;
use crate::options::Options;
use crate::server::{self, Site};
use crate::{browser, process, setup, site};

const SCRIPT: &str = "bench/run.mjs";

/// `cargo xtask bench [--runs N] [--only REGEX] [--json FILE]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let mut arguments = Vec::new();
    for name in ["--runs", "--only"] {
        if let Some(value) = options.value(name)? {
            arguments.extend([name.to_owned(), value]);
        }
    }
    if let Some(file) = options.value("--json")? {
        arguments.extend(["--json".to_owned(), env::current_dir()?.join(file).display().to_string()]);
    }
    options.finish()?;

    setup::node_packages()?;
    let browser = browser::find()?;
    let release = site::build_release()?;
    let folders = vec![
        ("/bench/", site::build_bench()?),
        ("/hello/", site::build_hello()?),
        ("/peers/", site::build_peers()?),
        ("/", release.site),
    ];
    let address = server::start(Site { folders, lasting: true, ..Site::default() })?;
    let mut script = browser::script(SCRIPT, &browser);
    script.arg(address).args(["--sizes", &sizes(&release.sizes)]).args(arguments);
    let status = script.status().with_context(|| process::cannot_start(&script))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a first visit takes, for the script.
fn sizes(files: &[Sizes]) -> String {
    let size = |Sizes { name, plain, gzip, brotli }: &Sizes| json!({ "name": name, "plain": plain, "gzip": gzip, "brotli": brotli });
    serde_json::Value::from_iter(files.iter().map(size)).to_string()
}
