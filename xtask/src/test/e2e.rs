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
const SOAK_CONFIG: &str = "tests/soak/playwright.config.ts";
const REPORT: &str = "target/e2e/report.json";

pub(super) fn steps(arguments: &[String]) -> Vec<Step> {
    vec![step(false, arguments.to_vec())]
}

/// Against the published files, or, to try something quickly, against the dev build.
pub(super) fn step(dev: bool, arguments: Vec<String>) -> Step {
    let title = if dev { "End to end, on the dev build" } else { "End to end, on the built page" };
    Step::new(title, move || run(dev, CONFIG, &arguments, &[]))
}

/// One of the endurance tests, with the variables that tell it how often; see tests/soak.
pub fn endurance(title: &'static str, dev: bool, variables: Vec<(&'static str, String)>) -> Step {
    // Playwright takes a pattern.
    Step::new(title, move || run(dev, SOAK_CONFIG, &["--grep".to_owned(), title.to_owned()], &variables))
}

fn run(dev: bool, config: &str, arguments: &[String], variables: &[(&str, String)]) -> Result<Tally> {
    setup::node_packages()?;
    let browser = browser::find()?;
    let site = tests_site(dev)?;
    let (address, other) = (server::start(site.clone())?, server::start(site)?);

    let report = project::path(REPORT);
    if report.exists() {
        fs::remove_file(&report).with_context(|| format!("{REPORT} cannot be removed"))?;
    }
    let mut playwright = browser::script(PLAYWRIGHT, &browser);
    playwright.args(["test", "--config", config]).args(arguments);
    playwright.envs(variables.iter().map(|(name, value)| (name, value)));
    playwright.env("PADU_URL", address).env("PADU_OTHER_URL", other).env("PADU_REPORT", &report);
    playwright.env("PADU_BUILD", if dev { "dev" } else { "release" });
    // The variable stands for a browser that is there, whatever it was before.
    playwright.env_remove(browser::FIREFOX_VARIABLE);
    let firefox = if dev { browser::installed_firefox() } else { browser::find_firefox() };
    playwright.envs(firefox.iter().map(|path| (browser::FIREFOX_VARIABLE, path)));
    playwright.status().with_context(|| process::cannot_start(&playwright))?;
    let Ok(report) = fs::read_to_string(&report) else {
        bail!("Playwright wrote no report; the lines above say why.");
    };
    if firefox.is_some() {
        return Tally::of_playwright(&report);
    }
    println!(
        "The smoke test in Firefox was NOT RUN: there is no Firefox here, and none could be installed. Install one, or \
         set FIREFOX to its path."
    );
    Ok(Tally { not_run: 1, ..Tally::of_playwright(&report)? })
}

/// Builds and serves until we end; gives the address.
pub fn serve(dev: bool) -> Result<String> {
    server::start(if dev { site_of(site::build_dev()?) } else { release_site()? })
}

/// The same for the tests, with what panics on demand at `/crash/`, and what Padu is measured against at `/peers/`.
fn tests_site(dev: bool) -> Result<Site> {
    // One quick build does for both: no test presses by chance what makes it panic.
    let crash = if dev { site::build_crash_with_package()? } else { site::build_crash()? };
    let mut site = if dev { site_of(crash.clone()) } else { release_site()? };
    site.folders.splice(0..0, [("/crash/", crash), ("/peers/", site::build_peers()?)]);
    Ok(site)
}

fn release_site() -> Result<Site> {
    Ok(site_of(site::build_release()?.site))
}

fn site_of(page: PathBuf) -> Site {
    Site::new(page, project::path("dist/package"))
}
