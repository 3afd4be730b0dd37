//! What a first visit downloads; see docs/performance.md.

use anyhow::Result;

use super::{Step, tally::Tally};
use crate::site;

/// The bytes of all files of `dist/site/` as Brotli that a first visit may take. The aim is 147,456.
const BUDGET: usize = 349_000;

pub(super) fn steps() -> Vec<Step> {
    vec![Step::new("Size of a first visit", run)]
}

fn run() -> Result<Tally> {
    let taken = site::build_release()?.brotli();
    println!("{taken} of {BUDGET} bytes");
    if taken > BUDGET {
        eprintln!(
            "error: a first visit has grown over its budget. docs/performance.md says how to find what grew; what \
             is worth its bytes raises BUDGET in xtask/src/test/size.rs."
        );
    }
    Ok(Tally::of(taken <= BUDGET))
}
