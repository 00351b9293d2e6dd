//! `cargo xtask …`: everything one does with this repository, by one name on every machine.
//!
//! Holds: each command is a row of [`COMMANDS`]; each leaves the working tree as it was (what it makes lies in `target/`
//! and `ui/dist/`); a failure ends with one sentence that says what to do. Must not: need anything beyond Rust to start.

mod bench;
mod bundle;
mod fault;
mod house;
mod icons;
mod run;
mod screen;
mod setup;
mod shell;
mod test;
mod tidy;
mod tour;

use std::process::ExitCode;

use fault::Fault;
use house::House;

/// One word after `cargo xtask`.
struct Command {
    name: &'static str,
    what: &'static str,
    run: fn(&House, &[String]) -> Result<(), Fault>,
}

const COMMANDS: &[Command] = &[
    Command { name: "run", what: "install what is missing, build, open the window", run: run::run },
    Command { name: "test", what: "set up and pass every check and test", run: test::run },
    Command {
        name: "tour",
        what: "walk the main job on a virtual display and keep the pictures and the PDF",
        run: tour::run,
    },
    Command {
        name: "tidy",
        what: "check the floor plan: features, arrows, words, file sizes",
        run: tidy::run,
    },
    Command { name: "bench", what: "measure, all or by name: bench [NAME…]", run: bench::run },
    Command {
        name: "bundle",
        what: "make the package to install; with --check install, use and remove it",
        run: bundle::run,
    },
    Command { name: "icons", what: "make every size of the icon from its drawing", run: icons::run },
    Command { name: "setup", what: "install what is missing and build the page", run: setup::run },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = words.first().map(String::as_str);
    let Some(command) = COMMANDS.iter().find(|command| Some(command.name) == wanted) else {
        return usage(wanted);
    };
    match House::find().and_then(|house| (command.run)(&house, &words[1..])) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("cargo xtask {}: {fault}", command.name);
            ExitCode::FAILURE
        }
    }
}

fn usage(wanted: Option<&str>) -> ExitCode {
    if let Some(word) = wanted.filter(|word| !["help", "--help", "-h"].contains(word)) {
        eprintln!("there is no command {word:?}");
    }
    eprintln!("cargo xtask <command>");
    for Command { name, what, .. } in COMMANDS {
        eprintln!("  {name:6} {what}");
    }
    if wanted.is_none_or(|word| word.contains("help") || word == "-h") {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
