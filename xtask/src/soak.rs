//! `cargo xtask soak`: what takes too long for every run of the tests; see docs/reliability.md.

use std::process::ExitCode;

use anyhow::Result;

use crate::options::Options;
use crate::test::{Step, hostile, report, run_step};

/// `cargo xtask soak [part…]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let wanted = options.names();
    let runs = options.value("--runs")?.map_or(Ok(1_000_000), |runs| runs.parse())?;
    options.finish()?;
    let is_wanted = |step: &Step| wanted.is_empty() || wanted.iter().any(|name| step.title.contains(name.as_str()));
    let steps: Vec<Step> = hostile::soak(runs).into_iter().filter(is_wanted).collect();
    report(steps.into_iter().map(run_step).collect())
}
