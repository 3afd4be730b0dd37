//! `cargo xtask shots`: the pictures of the documentation, and a quick look at one's own work.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::options::Options;
use crate::test::e2e;
use crate::{browser, process, project, setup};

const CONFIG: &str = "tests/e2e/pictures.config.ts";

/// What the documentation shows; the other states are for looking at a change.
const DOCUMENTED: &str = "(empty|typical|table|300-sessions|readiness|compare-with-rates|strategy)-";

/// `cargo xtask shots [--dev] [--out DIR] [--only REGEX]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let dev = options.flag("--dev");
    let mut only = options.value("--only")?;
    let folder = match options.value("--out")? {
        Some(folder) => env::current_dir()?.join(folder),
        None => {
            only.get_or_insert_with(|| DOCUMENTED.to_owned());
            project::path("docs/pictures")
        }
    };
    options.finish()?;

    setup::node_packages()?;
    let browser = browser::find()?;
    let address = e2e::serve(dev)?;
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let mut playwright = browser::script(e2e::PLAYWRIGHT, &browser);
    playwright.args(["test", "--config", CONFIG]);
    if let Some(pattern) = only {
        playwright.args(["--grep", &pattern]);
    }
    playwright.env("PADU_URL", address).env("PADU_PICTURES", &folder);
    playwright.env("PADU_REPORT", project::path("target/e2e/pictures.json"));
    let status = playwright.status().with_context(|| process::cannot_start(&playwright))?;
    if !status.success() {
        bail!("Not all pictures could be made; the lines above say why.");
    }
    println!("The pictures are in {}.", shown(folder));
    Ok(ExitCode::SUCCESS)
}

fn shown(folder: PathBuf) -> String {
    folder.strip_prefix(project::root()).unwrap_or(&folder).display().to_string()
}
