//! `cargo xtask test`: set up and pass every check and test, the quick ones first, stopping at the first that fails.
//!
//! Holds: the dependency tree is built once for checking (clippy) and once for running; all cargo steps ask for the whole
//! workspace, so that shared crates have the same features in each and nothing is built a third time.

use std::time::Instant;

use crate::fault::Fault;
use crate::house::House;
use crate::{setup, shell, tidy};

/// One step: a name and what to do.
struct Step {
    name: &'static str,
    work: Work,
}

enum Work {
    Cargo(&'static [&'static str]),
    Npm(&'static [&'static str]),
    Own(fn(&House) -> Result<(), Fault>),
}

const STEPS: &[Step] = &[
    Step { name: "formatting", work: Work::Cargo(&["fmt", "--all", "--check"]) },
    Step { name: "tidy", work: Work::Own(|house| tidy::run(house, &[])) },
    Step { name: "page: types", work: Work::Npm(&["run", "check"]) },
    Step { name: "page: lint", work: Work::Npm(&["run", "lint"]) },
    Step { name: "page: tests", work: Work::Npm(&["test"]) },
    Step {
        name: "clippy",
        work: Work::Cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    },
    // Programs and tests in one go: the journeys start the programs.
    Step { name: "build", work: Work::Cargo(&["build", "--workspace", "--all-targets", "--locked"]) },
    Step {
        name: "tests without a window",
        work: Work::Cargo(&["test", "--workspace", "--locked", "--lib", "--bins", "--test", "faults"]),
    },
    Step {
        name: "examples in the documentation",
        work: Work::Cargo(&["test", "--workspace", "--locked", "--doc"]),
    },
    Step {
        name: "journeys in the real window",
        work: Work::Cargo(&[
            "test",
            "--workspace",
            "--locked",
            "--test",
            "journeys",
            "--",
            "--test-threads=1",
        ]),
    },
];

pub(crate) fn run(house: &House, _words: &[String]) -> Result<(), Fault> {
    let start = Instant::now();
    setup::run(house, &[])?;
    for (done, Step { name, work }) in STEPS.iter().enumerate() {
        let answer = shell::step(name, || match work {
            Work::Cargo(words) => shell::run(house.root(), "cargo", words),
            Work::Npm(words) => setup::npm(house, words),
            Work::Own(check) => check(house),
        });
        if let Err(fault) = answer {
            println!("\nStopped at \"{name}\" (step {} of {}). {fault}", done + 1, STEPS.len());
            return Err(Fault::Ended { what: format!("the step \"{name}\"") });
        }
    }
    println!("\nAll {} steps passed in {}.", STEPS.len(), shell::took(start.elapsed()));
    Ok(())
}
