//! The steps that are cargo's: format, lints, native tests, tests in the browser.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::{Step, tally::Tally};
use crate::{process, setup};

pub fn format() -> Vec<Step> {
    vec![Step::new("Format", || lint_with(&["fmt", "--all", "--check"]))]
}

pub fn lint() -> Vec<Step> {
    const DENY: [&str; 3] = ["--", "-D", "warnings"];
    let clippy = |arguments: &[&str]| lint_with(&[&["clippy"], arguments, &DENY].concat());
    vec![
        Step::new("Lints, everything", move || {
            clippy(&["--workspace", "--all-targets", "--features", "padu/schema,padu/bench,padu/crash-test"])
        }),
        Step::new("Lints, without the widget", move || {
            clippy(&["--package", "padu", "--no-default-features", "--all-targets"])
        }),
        // No test of cargo's, so none of all targets.
        Step::new("Lints, hostile input", move || {
            clippy(&["--package", "padu", "--no-default-features", "--test", "fuzz"])
        }),
        Step::new("Lints, as WebAssembly", move || {
            setup::wasm_target()?;
            clippy(&["--package", "padu", "--lib", "--test", "browser", "--target", setup::WASM])
        }),
        Step::new("Types of the test scripts", || types_of("tests/e2e")),
        Step::new("Types of the recipes", || types_of("examples")),
    ]
}

pub fn native(filters: &[String]) -> Vec<Step> {
    let cargo_test = |arguments: &'static [&'static str]| {
        let filters = filters.to_vec();
        move || test_with(process::cargo().arg("test").args(arguments).arg("--").args(filters))
    };
    let mut steps = vec![
        Step::new(
            "Native tests, without the widget",
            cargo_test(&["--package", "padu", "--no-default-features", "--features", "schema"]),
        ),
        Step::new("Native tests, with the widget", cargo_test(&["--package", "padu"])),
    ];
    // The tests of the tools have no names in common with those of the planner.
    if filters.is_empty() {
        steps.push(Step::new("Native tests, tools", cargo_test(&["--package", "xtask"])));
    }
    steps
}

pub fn browser(filters: &[String]) -> Vec<Step> {
    let filters = filters.to_vec();
    vec![Step::new("Tests in the browser", move || {
        setup::wasm_target()?;
        setup::node_packages()?;
        let mut cargo = process::cargo();
        cargo.args(["test", "--package", "padu", "--test", "browser", "--target", setup::WASM, "--"]).args(filters);
        test_with(&mut cargo)
    })]
}

fn lint_with(arguments: &[&str]) -> Result<Tally> {
    let mut cargo = process::cargo();
    let status = cargo.args(arguments).status().with_context(|| process::cannot_start(&cargo))?;
    Ok(Tally::of(status.success()))
}

/// Checks a TypeScript project.
fn types_of(project: &str) -> Result<Tally> {
    setup::node_packages()?;
    let mut tsc = process::command("node");
    tsc.args(["node_modules/typescript/bin/tsc", "--project", project]);
    Ok(Tally::of(tsc.status().with_context(|| process::cannot_start(&tsc))?.success()))
}

/// Runs tests, shows what they print as it comes, and counts.
pub fn test_with(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| process::cannot_start(command))?;
    let mut output = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            output.push_str(&line);
            output.push('\n');
        }
    }
    Ok(Tally::of_cargo(&output, child.wait()?.success()))
}
