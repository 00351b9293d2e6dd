//! Tables as csv files of one folder: all of them or none.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process,
};

use super::{OutSheet, csv_if};
use crate::SheetError;

/// A table and the file it becomes.
pub struct NamedSheet<'a> {
    /// The file's name in the folder; characters file systems refuse are replaced.
    pub file_name: String,
    /// The table.
    pub sheet: OutSheet<'a>,
}

/// Writes each table as a csv file of `folder`, which is made if it is not there; files of these names are replaced, others
/// stay. Only if `keep` says yes when the rows have ended; else nothing stays, and the answer is false.
pub fn csv_folder_if(
    folder: &Path,
    sheets: &mut [NamedSheet<'_>],
    keep: &dyn Fn() -> bool,
) -> Result<bool, SheetError> {
    let beside = Beside::new(folder)?;
    let mut names = Vec::new();
    for NamedSheet { file_name, sheet } in sheets {
        let name = plain(file_name);
        if !csv_if(&beside.0.join(&name), sheet, keep)? {
            return Ok(false);
        }
        names.push(name);
    }
    fs::create_dir_all(folder).map_err(SheetError::write_failed)?;
    for name in names {
        fs::rename(beside.0.join(&name), folder.join(&name)).map_err(SheetError::write_failed)?;
    }
    Ok(true)
}

/// A folder beside the wanted one, where the files are made; it goes when it is dropped.
struct Beside(PathBuf);

impl Beside {
    fn new(folder: &Path) -> Result<Self, SheetError> {
        let Some(name) = folder.file_name() else {
            return Err(SheetError::write_failed("the path has no folder name"));
        };
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(format!(".{}.part", process::id()));
        let beside = folder.with_file_name(beside);
        fs::create_dir(&beside).map_err(SheetError::write_failed)?;
        Ok(Self(beside))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn plain(name: &str) -> String {
    let refused = |letter: char| letter.is_control() || "/\\:*?\"<>|".contains(letter);
    name.chars().map(|letter| if refused(letter) { '_' } else { letter }).collect()
}
