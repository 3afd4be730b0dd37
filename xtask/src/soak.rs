//! `cargo xtask soak`: what takes too long for every run of the tests; see docs/reliability.md.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::options::Options;
use crate::test::{Step, e2e, hostile, report, run_step};

/// The parts, and how often each does what it does.
const PARTS: [(&str, u64); 6] = [
    ("files", 1_000_000),
    ("tables", 1_000_000),
    ("edits", 1_000_000),
    ("crashes", 100),
    ("kills", 50),
    ("gestures", 10_000),
];

/// `cargo xtask soak [part…]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let runs: Option<u64> = options.value("--runs")?.map(|runs| runs.parse()).transpose()?;
    let seed: Option<u32> = options.value("--seed")?.map(|seed| seed.parse()).transpose()?;
    let dev = options.flag("--dev");
    let wanted = options.names();
    options.finish()?;
    if let Some(word) = wanted.iter().find(|word| PARTS.iter().all(|(name, _)| name != word)) {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        bail!("There is no part '{word}'. The parts are {}.", names.join(", "));
    }
    let chosen = PARTS.into_iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|word| word == name));
    let steps = chosen.map(|(name, usual)| step(name, runs.unwrap_or(usual), seed, dev));
    report(steps.map(run_step).collect())
}

fn step(name: &str, runs: u64, seed: Option<u32>, dev: bool) -> Step {
    let endurance = |title, dev, variable| {
        let seed = seed.map(|seed| ("PADU_SEED", seed.to_string()));
        e2e::endurance(title, dev, seed.into_iter().chain([(variable, runs.to_string())]).collect())
    };
    match name {
        "files" => hostile::files(runs),
        "tables" => hostile::tables(runs),
        "edits" => hostile::sequences(runs),
        // What panics on demand is built quickly; nothing of it is published.
        "crashes" => endurance("Crashes in a row", true, "PADU_CRASHES"),
        "kills" => endurance("Killed renderers", dev, "PADU_KILLS"),
        _ => endurance("Random gestures", dev, "PADU_GESTURES"),
    }
}
