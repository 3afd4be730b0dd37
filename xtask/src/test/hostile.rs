//! Hostile input: files, tables and sequences of edits that nobody would make by accident.

use super::{Step, steps::test_with};
use crate::process;

/// A minute each, and every input that once failed.
pub fn steps() -> Vec<Step> {
    // As many as a quiet computer does in about a minute.
    const EDITS: u64 = 40_000;
    vec![
        Step::new("Hostile files, a minute", || fuzz("json", "--seconds", 60)),
        Step::new("Hostile tables, a minute", || fuzz("table", "--seconds", 60)),
        Step::new("Random edits, a minute", || edits(EDITS)),
    ]
}

/// So many hostile files.
pub fn files(runs: u64) -> Step {
    Step::new("Hostile files", move || fuzz("json", "--runs", runs))
}

/// So many hostile tables.
pub fn tables(runs: u64) -> Step {
    Step::new("Hostile tables", move || fuzz("table", "--runs", runs))
}

/// So many sequences of edits.
pub fn sequences(runs: u64) -> Step {
    Step::new("Random edits", move || edits(runs))
}

/// Built for speed, and with unwinding: a panic is caught and told with its input.
fn cargo_test(arguments: &[&str]) -> std::process::Command {
    let mut cargo = process::cargo();
    cargo.args(["test", "--profile", "soak", "--package", "padu", "--no-default-features"]).args(arguments);
    cargo
}

fn fuzz(target: &str, limit: &str, amount: u64) -> anyhow::Result<super::tally::Tally> {
    test_with(&mut cargo_test(&["--test", "fuzz", "--", target, limit, &amount.to_string()]))
}

/// The laws of sequences of edits, on so many sequences.
fn edits(sequences: u64) -> anyhow::Result<super::tally::Tally> {
    let mut cargo = cargo_test(&["--lib", "--", "any_sequence_of_edits"]);
    // So many plans need some ids over again: that is no reason to give up.
    cargo.env("PROPTEST_MAX_LOCAL_REJECTS", u32::MAX.to_string());
    test_with(cargo.env("PROPTEST_CASES", sequences.to_string()))
}
