//! Hostile input: files and tables that nobody would send by accident.
//!
//! ```text
//! cargo test --profile soak --no-default-features --test fuzz -- [json|table] [--seconds N | --runs N] [--seed N]
//! ```
//!
//! First every input that once failed (`tests/fixtures/fuzz`), every fixture and some extremes are tried as they are. Then
//! inputs are made of the kept ones by mutation, for so many seconds or so many runs; the same seed makes the same inputs.
//! An input that fails is made as small as it can be and kept among the fixtures.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
#![allow(clippy::disallowed_types, reason = "runs on a computer, which has a clock")]

mod json;
mod judge;
mod mutate;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;

use judge::Judge;
use mutate::Mutator;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What is tried with hostile input.
struct Target {
    name: &'static str,
    /// Folders of the fixtures that mutation starts from, and the ending of their files.
    seeds: &'static [(&'static str, &'static str)],
    /// Inputs as large and as strange as they come, tried as they are.
    extremes: fn() -> Vec<String>,
    /// What an expert on the format would put where it hurts.
    words: &'static [&'static str],
    /// Bytes of memory that reading may take however small the input is.
    allowed: usize,
    /// Tries one input; the message says what was wrong.
    run: fn(&[u8], &Judge) -> Result<(), String>,
}

const TARGETS: [Target; 2] = [json::TARGET, table::TARGET];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (mut wanted, mut limit, mut seed) = (Vec::new(), Limit::Seconds(10), 1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse::<u64>().ok());
        match argument.as_str() {
            "--seconds" => limit = Limit::Seconds(number().expect("--seconds takes a number")),
            "--runs" => limit = Limit::Runs(number().expect("--runs takes a number")),
            "--seed" => seed = number().expect("--seed takes a number"),
            name => wanted.push(name.to_owned()),
        }
    }
    // A panic is a finding, told with its input.
    std::panic::set_hook(Box::new(|_| {}));
    let targets = TARGETS.iter().filter(|target| wanted.is_empty() || wanted.iter().any(|name| name == target.name));
    let (mut passed, mut failed) = (0, 0);
    for target in targets {
        match campaign(target, limit, seed) {
            Ok(report) => {
                println!("test fuzz::{} ... ok ({report})", target.name);
                passed += 1;
            }
            Err(finding) => {
                println!("test fuzz::{} ... FAILED\n{finding}", target.name);
                failed += 1;
            }
        }
    }
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {verdict}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out");
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// When a campaign ends.
#[derive(Clone, Copy)]
enum Limit {
    Seconds(u64),
    Runs(u64),
}

/// Tries a target until the limit; a message on what was tried, or on the first finding.
fn campaign(target: &Target, limit: Limit, seed: u64) -> Result<String, String> {
    let kept = fixtures().join("fuzz").join(target.name);
    let mut corpus = read_folder(&kept, "");
    let once_failed = corpus.len();
    for (folder, ending) in target.seeds {
        corpus.extend(read_folder(&fixtures().join(folder), ending));
    }
    let judge = Judge::allowing(target.allowed);
    let texts = (target.extremes)();
    // Under what they begin with.
    let extremes = texts.iter().map(|text| (text.get(..60).unwrap_or("an extreme"), text.as_bytes()));
    for (name, input) in corpus.iter().map(|(name, input)| (&**name, &**input)).chain(extremes) {
        (target.run)(input, &judge).map_err(|what| format!("{name}: {what}"))?;
    }

    let inputs: Vec<Vec<u8>> = corpus.into_iter().map(|(_, input)| input).collect();
    let mut mutator = Mutator::new(seed, &inputs, target.words);
    let started = Instant::now();
    let mut runs = 0_u64;
    let more = |runs: u64| match limit {
        Limit::Runs(most) => runs < most,
        Limit::Seconds(most) => started.elapsed() < Duration::from_secs(most),
    };
    while more(runs) {
        let input = mutator.next();
        runs += 1;
        if let Err(what) = (target.run)(&input, &judge) {
            eprintln!("run {runs} of seed {seed}: {what}; looking for a smaller input");
            let small = mutate::smallest(input, |input| (target.run)(input, &judge).is_err());
            let what = (target.run)(&small, &judge).err().unwrap_or(what);
            let file = kept.join(format!("{:016x}", mutate::digest(&small)));
            let written = std::fs::create_dir_all(&kept).and_then(|()| std::fs::write(&file, &small));
            let shown: String = String::from_utf8_lossy(&small).chars().take(400).collect();
            return Err(format!(
                "run {runs} of seed {seed}: {what}\n{} bytes, kept as {} ({written:?}):\n{shown}",
                small.len(),
                file.display()
            ));
        }
    }
    Ok(format!(
        "{runs} inputs in {:.0?} beside {} fixtures and {} extremes, {once_failed} that once failed; {judge}",
        started.elapsed(),
        inputs.len() - once_failed,
        texts.len(),
    ))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The files of a folder by name, in the order of their names; none where there is no such folder.
fn read_folder(folder: &Path, ending: &str) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read(&path).expect("a fixture"));
    files.into_iter().map(read).collect()
}
