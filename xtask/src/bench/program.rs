//! Running `regulars-bench`, which takes one measurement a process and answers with one line of JSON.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::fault::Fault;
use crate::house::House;

/// A folder of its own for a bench's files, emptied first.
pub(super) fn folder(house: &House, name: &str) -> Result<PathBuf, Fault> {
    let folder = house.made("bench").join(name);
    // Nothing there is as good as removed.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
    Ok(folder)
}

/// Runs one measurement.
pub(super) fn measure(house: &House, words: &[&str]) -> Result<Value, Fault> {
    let program = house.made("release/regulars-bench");
    answer_of(Command::new(&program), &program.display().to_string(), words)
}

/// Runs one measurement with all its threads on one core.
pub(super) fn measure_on_one_core(house: &House, words: &[&str]) -> Result<Value, Fault> {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", "0"]).arg(house.made("release/regulars-bench"));
    answer_of(command, "taskset", words)
}

fn answer_of(mut command: Command, program: &str, words: &[&str]) -> Result<Value, Fault> {
    let answer = command
        .args(words)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Fault::Start { program: program.to_owned(), source })?;
    let ended = || Fault::Ended { what: format!("regulars-bench {}", words.join(" ")) };
    if !answer.status.success() {
        return Err(ended());
    }
    println!("  {} → {}", words[0], String::from_utf8_lossy(&answer.stdout).trim());
    // Making a file answers with nothing.
    if answer.stdout.is_empty() {
        Ok(Value::Null)
    } else {
        serde_json::from_slice(&answer.stdout).map_err(|_| ended())
    }
}

/// A number of an answer; 0 when it is not there.
pub(super) fn number(answer: &Value, name: &str) -> f64 {
    answer[name].as_f64().unwrap_or_default()
}
