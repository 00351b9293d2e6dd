//! The desktop program; everything is in the library, so that tests reach it.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    regulars_shell::run()
}
