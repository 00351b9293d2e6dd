//! Lists every `locales/<tag>/*.ftl` of the workspace, so that a new catalogue is embedded by being there.
//!
//! Holds: the list is sorted, so the same files give the same program. Must not: read what the files say.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

const TAGS: [&str; 2] = ["zh-CN", "en"];

fn main() -> Result<(), Box<dyn Error>> {
    let crate_dir = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let locales = crate_dir.join("../../locales").canonicalize()?;
    let mut list = String::from("pub(crate) const FILES: &[(&str, &str, &str)] = &[\n");
    for tag in TAGS {
        let folder = locales.join(tag);
        // A changed folder (file added or removed) and each changed file build this crate anew.
        println!("cargo:rerun-if-changed={}", folder.display());
        for file in catalogues(&folder)? {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let path = file.to_str().ok_or("the path to locales is not UTF-8")?;
            writeln!(list, "    ({tag:?}, {name:?}, include_str!({path:?})),")?;
        }
    }
    list.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("files.rs"), list)?;
    Ok(())
}

fn catalogues(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
