//! `cargo xtask run`: from a fresh clone to the open window.

use crate::fault::Fault;
use crate::house::House;
use crate::{setup, shell, tour};

pub(crate) fn run(house: &House, words: &[String]) -> Result<(), Fault> {
    setup::run(house, &[])?;
    if !has_display() {
        println!("\nThere is no display here, so the same program walks the main job on a virtual one.");
        return tour::walk(house);
    }
    shell::step("program: build", || build(house))?;
    println!("\nThe window opens. The program is {}.", house.program("regulars").display());
    shell::run(house.root(), house.program("regulars"), words)
}

/// Builds every program of the workspace. All at once, because cargo builds shared crates once for each set of features
/// asked for together: `run`, `tour` and `test` use the same.
pub(crate) fn build(house: &House) -> Result<(), Fault> {
    shell::run(house.root(), "cargo", &["build", "--workspace", "--bins"])
}

fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
