//! `cargo xtask bundle`: what a person installs. `--check` also installs it here, uses it, and removes it again.
//!
//! On Linux the Debian package is laid out and packed by Debian's own tools. Tauri's bundler would write neither the file
//! type nor the libraries' versions, and is one more program to fetch. On Windows and macOS it makes the installer, from
//! `bundle` in `tauri.conf.json`.

mod check;
mod deb;

use std::fs;
use std::path::Path;

use crate::fault::Fault;
use crate::house::House;
use crate::{setup, shell};

/// The package is no larger than this.
const SIZE_MAX_MB: f64 = 40.0;

/// Tauri's tool in the version that belongs to the `tauri` in Cargo.lock; npm keeps it built for every system.
pub(crate) const TAURI: &[&str] = &["--yes", "@tauri-apps/cli@2.12.5"];

pub(crate) fn run(house: &House, words: &[String]) -> Result<(), Fault> {
    let is_checked = match words {
        [] => false,
        [word] if word == "--check" => true,
        _ => return Err(Fault::Usage("bundle [--check]".into())),
    };
    setup::run(house, &[])?;
    let kind = match std::env::consts::OS {
        "windows" => "nsis",
        "macos" => "dmg",
        _ => return debian(house, is_checked),
    };
    if is_checked {
        return Err(Fault::Usage("--check installs a Debian package, and this is not such a system".into()));
    }
    let words = [TAURI, &["build", "--bundles", kind, "--", "--locked"]].concat();
    shell::step("installer", || shell::run(house.root(), npx(), &words))?;
    println!("\nIt lies in {}.", house.made("release/bundle").join(kind).display());
    Ok(())
}

/// npm's runner of programs.
pub(crate) fn npx() -> &'static str {
    if cfg!(windows) { "npx.cmd" } else { "npx" }
}

fn debian(house: &House, is_checked: bool) -> Result<(), Fault> {
    shell::step("program, optimised", || {
        shell::run(house.root(), "cargo", &["build", "--release", "--locked", "-p", "regulars"])
    })?;
    let mut package = None;
    shell::step("Debian package", || {
        package = Some(deb::make(house)?);
        Ok(())
    })?;
    let Some(package) = package else { return Ok(()) };
    let size = megabytes(&package)?;
    println!("\n{}: {size:.1} MB", package.display());
    if size > SIZE_MAX_MB {
        return Err(Fault::Slow { names: vec!["the package's size"] });
    }
    if is_checked {
        check::run(house, &package)?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a file of 2^52 bytes is beyond the bar anyway")]
fn megabytes(file: &Path) -> Result<f64, Fault> {
    let bytes = fs::metadata(file).map_err(Fault::file(file))?.len();
    Ok(bytes as f64 / 1e6)
}
