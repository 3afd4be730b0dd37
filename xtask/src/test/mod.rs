//! `cargo xtask test`: everything that has to hold, in one command.
//!
//! A step that fails does not stop the next one, so that one run tells all. The last line counts all
//! steps: each lint is one, each test is one, and a part that ran no test has failed.

pub mod e2e;
pub mod hostile;
mod size;
mod steps;
mod supply;
mod tally;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::options::Options;
pub use tally::Tally;

/// Makes the steps of a part; the arguments are those behind `--`.
type Part = fn(&[String]) -> Vec<Step>;

/// The parts, in the order in which they run: the quick ones first.
const PARTS: [(&str, Part); 8] = [
    ("format", |_| steps::format()),
    ("lint", |_| steps::lint()),
    ("supply", |_| supply::steps()),
    ("native", steps::native),
    ("hostile", |_| hostile::steps()),
    ("browser", steps::browser),
    ("size", |_| size::steps()),
    ("e2e", e2e::steps),
];

/// One thing to run.
pub struct Step {
    pub title: &'static str,
    run: Box<dyn FnOnce() -> Result<Tally>>,
}

impl Step {
    pub fn new(title: &'static str, run: impl FnOnce() -> Result<Tally> + 'static) -> Self {
        Self { title, run: Box::new(run) }
    }
}

/// `cargo xtask test [part…] [-- arguments]`
pub fn run(mut options: Options) -> Result<ExitCode> {
    let wanted = options.names();
    let rest = std::mem::take(&mut options.rest);
    options.finish()?;
    if let Some(word) = wanted.iter().find(|word| PARTS.iter().all(|(name, _)| name != word)) {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        bail!("There is no part '{word}'. The parts are {}; names of tests go behind `--`.", names.join(", "));
    }
    if !rest.is_empty() && wanted.len() != 1 {
        bail!("Arguments behind `--` need one part in front of it, such as `cargo xtask test native -- paste`.");
    }
    let chosen = PARTS.into_iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|word| word == name));
    report(chosen.flat_map(|(_, steps)| steps(&rest)).map(run_step).collect())
}

/// `cargo xtask e2e [--dev] [Playwright's arguments]`
pub fn run_e2e(mut options: Options) -> Result<ExitCode> {
    let dev = options.flag("--dev");
    let arguments = options.everything();
    report(vec![run_step(e2e::step(dev, arguments))])
}

pub struct Outcome {
    title: &'static str,
    tally: Tally,
    took: Duration,
}

pub fn run_step(step: Step) -> Outcome {
    println!("\n━━ {}", step.title);
    let started = Instant::now();
    let tally = (step.run)().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally::failure()
    });
    Outcome { title: step.title, tally, took: started.elapsed() }
}

/// Prints what each step came to, and the line that counts.
pub fn report(outcomes: Vec<Outcome>) -> Result<ExitCode> {
    println!();
    let mut total = Tally::default();
    for Outcome { title, tally, took } in &outcomes {
        let tally = tally.checked();
        let mark = if tally.failed == 0 { "ok    " } else { "FAILED" };
        let apart = [(tally.skipped, "skipped"), (tally.not_run, "NOT RUN, see above")];
        let apart = apart.map(|(count, what)| if count == 0 { String::new() } else { format!(" ({count} {what})") });
        println!(
            "{mark} {title:44} {:>5} passed, {} failed{}, {:.0?}",
            tally.passed,
            tally.failed,
            apart.concat(),
            took
        );
        total += tally;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
