//! `cargo xtask audit`: known faults of what the project is built from, where the databases can be reached.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::options::Options;
use crate::test::{Step, Tally, report, run_step};
use crate::{process, project, setup};

/// `cargo xtask audit`
pub fn run(options: Options) -> Result<ExitCode> {
    options.finish()?;
    let steps = [Step::new("Advisories, crates", crates), Step::new("Advisories, npm", packages)];
    report(steps.into_iter().map(run_step).collect())
}

fn crates() -> Result<Tally> {
    let deny = || -> Result<Command> { Ok(process::command(cargo_deny()?)) };
    let mut fetch = deny()?;
    if !fetch.args(["fetch", "db"]).status().with_context(|| process::cannot_start(&fetch))?.success() {
        println!("NOT RUN: the database of advisories (github.com/rustsec/advisory-db) cannot be reached from here.");
        return Ok(Tally::not_run());
    }
    let mut check = deny()?;
    check.args(["check", "--disable-fetch", "advisories"]);
    Ok(Tally::of(check.status().with_context(|| process::cannot_start(&check))?.success()))
}

/// The program that knows the format of the database; installed into `target/` where there is none.
fn cargo_deny() -> Result<PathBuf> {
    if process::ask(process::command("cargo-deny").arg("--version")).is_some() {
        return Ok("cargo-deny".into());
    }
    let folder = project::path("target/audit");
    let program = folder.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        println!("Installing cargo-deny into target/audit/, once; this takes some minutes …");
        let mut install = process::cargo();
        install.args(["install", "cargo-deny", "--locked", "--quiet", "--root"]).arg(&folder);
        process::run(&mut install, "`cargo install cargo-deny`")?;
    }
    Ok(program)
}

fn packages() -> Result<Tally> {
    setup::node_packages()?;
    let mut npm = process::npm("npm");
    npm.args(["audit", "--json"]);
    let output = npm.output().with_context(|| process::cannot_start(&npm))?;
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let Some(found) = answer.pointer("/metadata/vulnerabilities/total").and_then(serde_json::Value::as_u64) else {
        println!("NOT RUN: the registry of npm does not answer questions about advisories from here.");
        return Ok(Tally::not_run());
    };
    if found > 0 {
        println!("{answer:#}");
    }
    Ok(Tally::of(found == 0))
}
