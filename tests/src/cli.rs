//! `regulars-cli` from outside.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::tools::built;
use crate::{Step, Trouble};

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; nothing when it was killed.
    pub code: Option<i32>,
    /// What it answered, when that is JSON.
    pub answer: Value,
    /// What it said on standard error, when that is JSON.
    pub refusal: Value,
    /// All of standard error.
    pub errors: String,
}

impl Ended {
    /// The refusal's code.
    pub fn refused_with(&self) -> &str {
        self.refusal["code"].as_str().unwrap_or_default()
    }
}

/// The program with `--json` on a book, ready to be started; English words, no display.
pub fn command<A: AsRef<OsStr>>(book: &Path, words: &[A]) -> Step<Command> {
    let mut command = Command::new(built("regulars-cli")?);
    command.arg("--book").arg(book).arg("--json").args(words);
    command.env("LC_ALL", "en_US.UTF-8").stdin(Stdio::null());
    Ok(command)
}

/// Runs the program to its end.
pub fn run<A: AsRef<OsStr>>(book: &Path, words: &[A]) -> Step<Ended> {
    ended(command(book, words)?)
}

/// Runs a prepared command to its end.
pub fn ended(mut command: Command) -> Step<Ended> {
    let output = command.output().map_err(Trouble::file(Path::new("regulars-cli")))?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let refusal = errors.lines().last().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default();
    let answer = serde_json::from_slice(&output.stdout).unwrap_or_default();
    Ok(Ended { code: output.status.code(), answer, refusal, errors })
}
