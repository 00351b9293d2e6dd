//! Moving the files of a book about so that a crash at any moment loses none of them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::key::beside;
use crate::{Result, StoreError};

/// `book.regulars` and `"wal"` → `book.regulars-wal`, where SQLite keeps what is not yet in the file.
pub(crate) fn log(book: &Path, ending: &str) -> PathBuf {
    let mut name = book.file_name().unwrap_or_default().to_owned();
    name.push("-");
    name.push(ending);
    book.with_file_name(name)
}

/// Copies a file and makes sure that it lies on the disk.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let copied = fs::copy(from, to).and_then(|_| File::open(to)?.sync_all());
    copied.map_err(|source| StoreError::file(to, source))
}

/// Renames a file over whatever lies there, and makes sure that the folder knows.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(|source| StoreError::file(to, source))?;
    sync_folder(to);
    Ok(())
}

pub(crate) fn remove_if_there(place: &Path) -> Result<()> {
    match fs::remove_file(place) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(place, error)),
        _ => Ok(()),
    }
}

/// Not every system lets a folder be opened; then the rename is as durable as that system makes it.
fn sync_folder(file: &Path) {
    if let Some(folder) = file.parent() {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Renames what lies at `place` to a free name beside it, if anything lies there.
pub(crate) fn set_aside(place: &Path) -> Result<()> {
    if !place.exists() {
        return Ok(());
    }
    let mut names = (1..u32::MAX).map(|number| beside(place, &format!("kept-{number}")));
    let free = names.find(|name| !name.exists());
    free.map_or(Ok(()), |free| rename(place, &free))
}

/// Whether two names lead to the same file.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
