//! `regulars-cli`: the same core without a window, for scripts and for checking.
//!
//! Exit 0 done; 2 refused, with `{"code","text","params"}` on standard error; 1 a defect of the program.

mod arguments;
mod commands;
mod error;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let now = chrono::Local::now().fixed_offset();
    match commands::run(&arguments, now) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output::refuse(&error);
            ExitCode::from(if error.is_defect() { 1 } else { 2 })
        }
    }
}
