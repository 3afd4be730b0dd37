//! Other programs, run so that a failure is a sentence.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// A command that starts in the root of the repository.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm and its kin are scripts with another ending on Windows.
pub fn npm(program: &str) -> Command {
    if cfg!(windows) { command(format!("{program}.cmd")) } else { command(program) }
}

/// Runs with our output; an error when it fails.
pub fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if status.success() { Ok(()) } else { bail!("{what} failed ({status}); the lines above say why.") }
}

/// Runs without a word and gives what it printed, or nothing when it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Gives an input to a command that reads all of it before it writes, and takes its output.
pub fn pipe(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.with_context(|| cannot_start(command))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input)?;
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        bail!("{} failed", command.get_program().to_string_lossy())
    }
}

/// The sentence for a program that did not start.
pub fn cannot_start(command: &Command) -> String {
    format!("{} could not be started", command.get_program().to_string_lossy())
}
