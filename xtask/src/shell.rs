//! Starting other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::fault::Fault;

/// Runs a program with our own output and waits for its end.
pub(crate) fn run<A: AsRef<OsStr>>(
    folder: &Path,
    program: impl AsRef<OsStr>,
    arguments: &[A],
) -> Result<(), Fault> {
    let program = program.as_ref();
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    let name = || program.to_string_lossy().into_owned();
    let status = command.status().map_err(|source| Fault::Start { program: name(), source })?;
    if status.success() { Ok(()) } else { Err(Fault::Ended { what: told(&command) }) }
}

/// What a program says on standard output; nothing when it cannot be started or ends badly.
pub(crate) fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output =
        Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a program says on standard output, without which we cannot go on.
pub(crate) fn answer(folder: &Path, program: &str, arguments: &[&str]) -> Result<String, Fault> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|source| Fault::Start { program: program.into(), source })?;
    if !output.status.success() {
        return Err(Fault::Ended { what: told(&command) });
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Names, does and times one step of a longer work.
pub(crate) fn step(name: &str, work: impl FnOnce() -> Result<(), Fault>) -> Result<(), Fault> {
    println!("\n── {name}");
    let start = Instant::now();
    let answer = work();
    let end = if answer.is_ok() { "done" } else { "FAILED" };
    println!("── {name}: {end}, {}", took(start.elapsed()));
    answer
}

/// `7 s` or `3 min 12 s`.
pub(crate) fn took(time: Duration) -> String {
    let seconds = time.as_secs_f64().round();
    let minutes = (seconds / 60.0).floor();
    if minutes > 0.0 {
        format!("{minutes} min {} s", seconds - minutes * 60.0)
    } else {
        format!("{seconds} s")
    }
}

fn told(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::took;

    #[test]
    fn times_are_told_in_minutes_and_seconds() {
        assert_eq!(took(Duration::from_millis(6_600)), "7 s");
        assert_eq!(took(Duration::from_secs(192)), "3 min 12 s");
        assert_eq!(took(Duration::from_millis(59_900)), "1 min 0 s");
    }
}
