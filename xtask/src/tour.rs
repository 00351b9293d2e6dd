//! `cargo xtask tour`: the main job walked by the real program on a virtual display, with a picture of every page.

use crate::fault::Fault;
use crate::house::House;
use crate::{run, setup, shell};

pub(crate) fn run(house: &House, _words: &[String]) -> Result<(), Fault> {
    setup::run(house, &[])?;
    walk(house)
}

/// Builds, walks, and says where the pictures and the PDF are.
pub(crate) fn walk(house: &House) -> Result<(), Fault> {
    shell::step("program: build", || run::build(house))?;
    let album = house.made("tour");
    shell::step("tour", || shell::run(house.root(), house.program("tour"), &[&album]))
}
