//! `cargo xtask icons`: every size of the icon, made from its drawing `icons/regulars.svg` by Tauri's tool.

use std::fs;

use crate::bundle::{TAURI, npx};
use crate::fault::Fault;
use crate::house::House;
use crate::shell;

/// The sizes that are used; the tool makes those of telephones and shops too.
const SIZES: &[&str] =
    &["32x32.png", "64x64.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.icns", "icon.ico"];

pub(crate) fn run(house: &House, _words: &[String]) -> Result<(), Fault> {
    let drawing = house.at("icons/regulars.svg").display().to_string();
    let made = house.made("icons");
    let album = made.display().to_string();
    let words = [TAURI, &["icon", &drawing, "--output", &album]].concat();
    shell::run(house.root(), npx(), &words)?;
    for size in SIZES {
        let place = house.at("icons").join(size);
        fs::copy(made.join(size), &place).map_err(Fault::file(&place))?;
    }
    Ok(())
}
