//! What has to be on the machine, and how it gets there.
//!
//! Nothing is installed outside `target/` and `node_modules/` but rustup's own WebAssembly
//! target (and, for the tests, a browser: see `browser`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{fingerprint, process, project};

pub const WASM: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;

/// The standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let installed = process::ask(process::command("rustup").args(["target", "list", "--installed"]));
    match installed {
        Some(list) if list.lines().any(|line| line == WASM) => Ok(()),
        Some(_) => {
            println!("Adding Rust's WebAssembly target, once …");
            process::run(process::command("rustup").args(["target", "add", WASM]), "`rustup target add`").context(
                "Rust's WebAssembly target could not be added. Check the connection to static.rust-lang.org and try again",
            )
        }
        None => wasm_target_without_rustup(),
    }
}

/// Rust from a distribution has no rustup; its WebAssembly target is a package.
fn wasm_target_without_rustup() -> Result<()> {
    let sysroot = process::ask(process::command("rustc").args(["--print", "sysroot"]))
        .context("rustc was not found. Install Rust from https://rustup.rs and try again")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    bail!(
        "Rust's WebAssembly target is missing and there is no rustup to add it. Install Rust from \
         https://rustup.rs, or your distribution's package of the standard library for {WASM}."
    )
}

/// Node, new enough, and the packages of `package-lock.json` in `node_modules/`.
pub fn node_packages() -> Result<()> {
    let advice = format!("Install Node.js {OLDEST_NODE} or newer from https://nodejs.org and try again.");
    let Some(version) = process::ask(process::command("node").arg("--version")) else {
        bail!("Node.js was not found. {advice}");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {version} is too old. {advice}");
    }

    // The lock file's own content tells whether the folder is up to date; a date would
    // not survive a checkout of another branch.
    let wanted = fingerprint::of(project::read("package-lock.json")?.as_bytes());
    let stamp = project::path("node_modules/.padu-lock");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!("Getting the Node packages of package-lock.json …");
    process::run(
        process::npm("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]),
        "`npm ci`",
    )
    .context(
        "The Node packages could not be installed. Check the connection to registry.npmjs.org and that npm works",
    )?;
    project::write(&stamp, wanted)
}
