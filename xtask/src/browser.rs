//! The browser that the tests and pictures are made with: a real Chrome or Chromium.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{process, setup};

/// The variable by which the scripts in `tests/e2e` and `xtask/js` learn of the browser.
pub const VARIABLE: &str = "PADU_CHROME";

/// That by which the smoke test in Firefox learns of a second one, when there is one.
pub const FIREFOX_VARIABLE: &str = "PADU_FIREFOX";

const NAMES: [&str; 5] = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const FIREFOX_NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const FIREFOX_PLACES: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];
const PLACES: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/opt/google/chrome/chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser to use, fetched if there is none: `CHROME`, an installed one, Playwright's, Debian's.
pub fn find() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME").filter(|path| !path.is_empty()) {
        return match works(Path::new(&path)) {
            true => Ok(path.into()),
            false => {
                bail!("CHROME is {}, which does not start. Set it to a Chrome or Chromium.", Path::new(&path).display())
            }
        };
    }
    if let Some(path) = chrome() {
        return Ok(path);
    }
    setup::node_packages()?;
    if let Some(path) = playwrights() {
        return Ok(path);
    }
    println!("There is no Chrome or Chromium here; asking Playwright for one …");
    let fetched =
        process::run(process::npm("npx").args(["playwright", "install", "chromium"]), "Playwright's download");
    if let (Ok(()), Some(path)) = (fetched, playwrights()) {
        return Ok(path);
    }
    if let Some(path) = from_debian(&["chromium", "fonts-liberation"]).and_then(|()| chrome()) {
        return Ok(path);
    }
    bail!("No Chrome or Chromium was found, and none could be fetched. Install one, or set CHROME to its path.")
}

/// A Firefox, installed if we may: `FIREFOX`, an installed one, Debian's. Everything but one test does without.
pub fn find_firefox() -> Option<PathBuf> {
    installed_firefox().or_else(|| from_debian(&["firefox-esr"]).and_then(|()| installed_firefox()))
}

/// A Firefox that is there already.
pub fn installed_firefox() -> Option<PathBuf> {
    let named = env::var_os("FIREFOX").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.filter(|path| works(path)).or_else(|| installed(&FIREFOX_NAMES, &FIREFOX_PLACES))
}

/// A command for a script that drives the browser.
pub fn script(path: &str, browser: &Path) -> Command {
    let mut node = process::command("node");
    node.arg(path).env(VARIABLE, browser);
    node
}

fn chrome() -> Option<PathBuf> {
    installed(&NAMES, &PLACES)
}

fn installed(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let search = env::var_os("PATH").unwrap_or_default();
    let endings: &[&str] = if cfg!(windows) { &[".exe"] } else { &[""] };
    let in_path = env::split_paths(&search)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .flat_map(|path| endings.iter().map(move |ending| with_ending(&path, ending)));
    in_path.chain(places.iter().map(PathBuf::from)).find(|path| path.is_file() && works(path))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// A wrapper script may be there without its browser (Ubuntu's `chromium-browser` without snap, say).
fn works(path: &Path) -> bool {
    // On Windows Chrome opens a window instead of answering.
    if cfg!(windows) { path.is_file() } else { process::ask(process::command(path).arg("--version")).is_some() }
}

/// The browser that Playwright has downloaded, if it has.
fn playwrights() -> Option<PathBuf> {
    let ask = "process.stdout.write((await import('@playwright/test')).chromium.executablePath())";
    let path = process::ask(process::command("node").args(["--input-type=module", "--eval", ask]))?;
    Some(PathBuf::from(path)).filter(|path| path.is_file() && works(path))
}

/// Debian's packages, when we may install them.
fn from_debian(packages: &[&str]) -> Option<()> {
    let root = process::ask(process::command("id").arg("-u")).is_some_and(|id| id == "0");
    if !root || process::ask(process::command("apt-get").arg("--version")).is_none() {
        return None;
    }
    println!("Installing {} with apt-get …", packages.join(" and "));
    process::run(process::command("apt-get").args(["update", "--quiet"]), "`apt-get update`").ok();
    let mut install = process::command("apt-get");
    install.args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(packages);
    process::run(install.env("DEBIAN_FRONTEND", "noninteractive"), "`apt-get install`").ok()
}
