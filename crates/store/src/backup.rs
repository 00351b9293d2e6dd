//! Copies of a book, and getting one back.
//!
//! A copy is the encrypted file (made page by page while the book stays open, never by copying a live file), its slots
//! and, when the device key is a file, that key. The key travels along because a copy without it could not be opened
//! after the machine is gone; who hands a copy on leaves `.key` out.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};

use crate::book::{Book, connect};
use crate::key::{self, DeviceKey, beside};
use crate::{Result, StoreError, lock};

/// Pages copied between two looks at other writers.
const PAGES_A_STEP: i32 = 4096;

/// The files of one copy.
#[derive(Debug, Clone)]
pub struct BackupParts {
    /// The encrypted book.
    pub book: PathBuf,
    /// Its slots.
    pub slots: PathBuf,
    /// Its device key.
    pub key: PathBuf,
}

impl BackupParts {
    fn at(target: &Path) -> Self {
        Self { book: target.to_owned(), slots: beside(target, "slots"), key: beside(target, "key") }
    }
}

/// Copies the open book to `target`. An existing copy there is replaced only once the new one is whole.
pub fn back_up(book: &Book, device: &DeviceKey, target: &Path) -> Result<BackupParts> {
    let Some(file) = &book.file else {
        return Err(StoreError::BookMissing(target.to_owned()));
    };
    let parts = BackupParts::at(target);
    let part = beside(target, "part");
    remove_if_there(&part)?;
    let copied = copy_pages(&file.path, &file.key, &part);
    if copied.is_err() {
        remove_if_there(&part)?;
    }
    copied?;
    copy_file(&beside(&file.path, "slots"), &parts.slots)?;
    copy_file(&device.place(&file.path), &parts.key)?;
    fs::rename(&part, &parts.book).map_err(|source| StoreError::file(&parts.book, source))?;
    Ok(parts)
}

fn copy_pages(from: &Path, data_key: &key::DataKey, to: &Path) -> Result<()> {
    let source = connect(from, data_key, OpenFlags::default())?;
    let mut target = connect(to, data_key, OpenFlags::default())?;
    let backup = Backup::new(&source, &mut target)?;
    while backup.step(PAGES_A_STEP)? != StepResult::Done {}
    drop(backup);
    // The copy is one file: no write-ahead log lies beside it.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(())
}

/// Puts the copy at `copy` in the place of the book at `path`, after proving that it opens and is whole. What lay there
/// stays beside it under `<book>.before-restore`.
pub fn restore(path: &Path, device: &DeviceKey, copy: &Path) -> Result<()> {
    if !copy.exists() {
        return Err(StoreError::BookMissing(copy.to_owned()));
    }
    let _held = lock::take(path)?;
    let parts = BackupParts::at(copy);
    rehearse(&parts)?;
    let (slots, key_place) = (beside(path, "slots"), device.place(path));
    for place in [path, slots.as_path(), key_place.as_path()] {
        set_aside(place)?;
    }
    for log in ["wal", "shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push("-");
        name.push(log);
        remove_if_there(Path::new(&name))?;
    }
    copy_file(&parts.slots, &slots)?;
    copy_file(&parts.key, &key_place)?;
    copy_file(&parts.book, path)
}

/// Opens the copy without touching it and checks every page.
fn rehearse(parts: &BackupParts) -> Result<()> {
    let data_key = key::open(&parts.book, &DeviceKey { file: Some(parts.key.clone()) })?;
    let conn = connect(&parts.book, &data_key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::BookDamaged(verdict)) }
}

fn set_aside(place: &Path) -> Result<()> {
    if !place.exists() {
        return Ok(());
    }
    let aside = beside(place, "before-restore");
    fs::rename(place, &aside).map_err(|source| StoreError::file(&aside, source))
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    if from == to {
        return Ok(());
    }
    fs::copy(from, to).map(drop).map_err(|source| StoreError::file(to, source))
}

fn remove_if_there(place: &Path) -> Result<()> {
    match fs::remove_file(place) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(place, error)),
        _ => Ok(()),
    }
}
