//! Counts of tests, read from what the test programs print.

use std::ops::AddAssign;

use anyhow::{Context, Result};

/// How many tests did what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    /// Tests that did not run although nobody filtered them out; [`Tally::checked`] counts them as failed.
    pub skipped: usize,
    /// Tests that this machine cannot run, for want of a program; they hide nothing, but are told of.
    pub not_run: usize,
}

impl Tally {
    pub fn success() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    pub fn failure() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// One check that this machine cannot do.
    pub fn not_run() -> Self {
        Self { not_run: 1, ..Self::default() }
    }

    /// One check that holds or does not.
    pub fn of(holds: bool) -> Self {
        if holds { Self::success() } else { Self::failure() }
    }

    /// The tally that counts: a skipped test hides a defect, and a part without a test shows nothing.
    pub fn checked(self) -> Self {
        let failed = self.failed + self.skipped;
        if self.passed + failed + self.not_run == 0 { Self::failure() } else { Self { failed, ..self } }
    }

    /// Adds up the lines `test result: ok. 5 passed; 0 failed; 1 ignored; …` of cargo's tests.
    ///
    /// A run that failed without a failed test did not compile, or died.
    pub fn of_cargo(output: &str, success: bool) -> Self {
        let mut total = Self::default();
        for line in output.lines().filter_map(|line| line.split_once("test result: ").map(|(_, counts)| counts)) {
            let count = |what: &str| {
                let (before, _) = line.split_once(what)?;
                before.trim_end().rsplit([' ', '.', ';']).next()?.parse::<usize>().ok()
            };
            total += Self {
                passed: count("passed").unwrap_or(0),
                failed: count("failed").unwrap_or(0),
                skipped: count("ignored").unwrap_or(0),
                not_run: 0,
            };
        }
        if !success && total.failed == 0 {
            total.failed = 1;
        }
        total
    }

    /// Reads the report that Playwright writes as JSON.
    pub fn of_playwright(report: &str) -> Result<Self> {
        let report: serde_json::Value = serde_json::from_str(report).context("Playwright's report is not JSON")?;
        let count = |name: &str| {
            report
                .pointer(&format!("/stats/{name}"))
                .and_then(serde_json::Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
                .with_context(|| format!("Playwright's report has no number of {name} tests"))
        };
        // Errors outside of any test, such as a file that does not compile.
        let errors = report.get("errors").and_then(serde_json::Value::as_array).map_or(0, Vec::len);
        // A test that passes only now and then is a defect.
        Ok(Self {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")? + errors,
            skipped: count("skipped")?,
            not_run: 0,
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.not_run += other.not_run;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_the_lines_of_cargo() {
        let output = "running 3 tests\n\
                      test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                      test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.5s\n";
        assert_eq!(Tally::of_cargo(output, false), Tally { passed: 15, failed: 2, skipped: 1, not_run: 0 });
    }

    #[test]
    fn a_run_that_does_not_compile_has_failed() {
        assert_eq!(Tally::of_cargo("", false), Tally::failure());
        assert_eq!(Tally::of_cargo("test result: ok. 3 passed; 0 failed; 0 ignored;", false).failed, 1);
    }

    #[test]
    fn skipped_tests_and_no_tests_are_failures() {
        assert_eq!(Tally { passed: 2, failed: 1, skipped: 3, not_run: 4 }.checked().failed, 4);
        assert_eq!(Tally::default().checked(), Tally::failure());
        assert_eq!(Tally::not_run().checked(), Tally::not_run());
    }

    #[test]
    fn reads_playwrights_report() {
        let report = r#"{"errors":[{}],"stats":{"expected":4,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(Tally::of_playwright(report).unwrap(), Tally { passed: 4, failed: 3, skipped: 2, not_run: 0 });
        assert!(Tally::of_playwright("{}").is_err());
    }
}
