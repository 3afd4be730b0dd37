//! The tests that use the planner as a person does: Playwright, in a real browser, on the built page.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{Step, tally::Tally};
use crate::server::{self, Site};
use crate::{browser, process, project, setup, site};

/// Playwright's command line, to be run with Node.
pub const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";
const CONFIG: &str = "tests/e2e/playwright.config.ts";
const REPORT: &str = "target/e2e/report.json";

pub(super) fn steps(arguments: &[String]) -> Vec<Step> {
    vec![step(false, arguments.to_vec())]
}

/// Against the published files, or, to try something quickly, against the dev build.
pub(super) fn step(dev: bool, arguments: Vec<String>) -> Step {
    let title = if dev { "End to end, on the dev build" } else { "End to end, on the built page" };
    Step::new(title, move || run(dev, &arguments))
}

fn run(dev: bool, arguments: &[String]) -> Result<Tally> {
    setup::node_packages()?;
    let browser = browser::find()?;
    let address = serve_tests(dev)?;

    let report = project::path(REPORT);
    if report.exists() {
        fs::remove_file(&report).with_context(|| format!("{REPORT} cannot be removed"))?;
    }
    let mut playwright = browser::script(PLAYWRIGHT, &browser);
    playwright.args(["test", "--config", CONFIG]).args(arguments);
    playwright.env("PADU_URL", address).env("PADU_REPORT", &report);
    playwright.env("PADU_BUILD", if dev { "dev" } else { "release" });
    playwright.status().with_context(|| process::cannot_start(&playwright))?;
    match fs::read_to_string(&report) {
        Ok(report) => Tally::of_playwright(&report),
        Err(_) => bail!("Playwright wrote no report; the lines above say why."),
    }
}

/// Builds and serves until we end; gives the address.
pub fn serve(dev: bool) -> Result<String> {
    server::start(if dev { quick_site(site::build_dev()?) } else { release_site()? })
}

/// The same for the tests, with what panics on demand at `/crash/`.
fn serve_tests(dev: bool) -> Result<String> {
    let crash = site::build_crash()?;
    // One quick build does for both: no test presses by chance what makes it panic.
    let mut site = if dev { quick_site(crash.clone()) } else { release_site()? };
    site.folders.insert(0, ("/crash/", crash));
    server::start(site)
}

fn quick_site(folder: PathBuf) -> Site {
    Site::new(folder.clone(), folder)
}

fn release_site() -> Result<Site> {
    Ok(Site::new(site::build_release()?.site, project::path("dist/package")))
}
