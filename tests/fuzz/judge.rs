//! What reading may cost: time by the processor's clock, memory by the allocator.

use std::cell::Cell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::MEMORY;

/// No hang over so much for each 100 kB, and the least that counts as a hang.
const HANG: Duration = Duration::from_millis(100);
const PER_BYTES: usize = 100_000;

/// No memory over so many times the input, and what a target is allowed in any case.
const TIMES_THE_INPUT: usize = 20;

/// Measures what is tried, and remembers the worst.
pub struct Judge {
    /// Bytes of memory that an input may take however small it is.
    allowed: usize,
    slowest: Cell<Duration>,
    /// In tenths of the input.
    greediest: Cell<usize>,
}

impl Judge {
    pub fn allowing(allowed: usize) -> Judge {
        Judge { allowed, slowest: Cell::default(), greediest: Cell::default() }
    }

    /// Does the work on an input of so many bytes.
    ///
    /// # Errors
    ///
    /// A sentence when it panics, takes too long or takes too much memory.
    pub fn reads<T>(&self, bytes: usize, work: impl Fn() -> T) -> Result<T, String> {
        let limit = HANG.max(HANG * u32::try_from(bytes / PER_BYTES).unwrap_or(u32::MAX));
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let (mut took, result) = timed(&work)?;
        let memory = MEMORY.peak_usage().saturating_sub(before);
        // A page that is fetched, a cache that is cold: what hangs does so again.
        for _ in 0..3 {
            if took > limit {
                took = took.min(timed(&work)?.0);
            }
        }
        if took > limit {
            return Err(format!("{bytes} bytes took {took:.0?}"));
        }
        if memory > self.allowed + bytes * TIMES_THE_INPUT {
            return Err(format!("{bytes} bytes took {memory} bytes of memory"));
        }
        self.slowest.set(self.slowest.get().max(took));
        if memory > self.allowed {
            self.greediest.set(self.greediest.get().max((memory - self.allowed) * 10 / bytes.max(1)));
        }
        Ok(result)
    }

    /// Does what only must not panic.
    ///
    /// # Errors
    ///
    /// A sentence when it does.
    pub fn survives<T>(&self, work: impl FnOnce() -> T) -> Result<T, String> {
        survives(work)
    }
}

fn survives<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let message = panic.downcast_ref::<String>().cloned();
        let message = message.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        format!("panicked: {}", message.unwrap_or_default())
    })
}

fn timed<T>(work: &impl Fn() -> T) -> Result<(Duration, T), String> {
    let clock = ThreadTime::now();
    let result = survives(work)?;
    Ok((clock.elapsed(), result))
}

impl fmt::Display for Judge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let greediest = self.greediest.get();
        write!(f, "slowest reading {:.1?}", self.slowest.get())?;
        match greediest {
            0 => write!(f, ", never over {} KiB of memory", self.allowed >> 10),
            _ => write!(
                f,
                ", at most {}.{} times the input and {} KiB of memory",
                greediest / 10,
                greediest % 10,
                self.allowed >> 10
            ),
        }
    }
}
