//! Copies of a book, and getting one back.
//!
//! A copy is the encrypted file (made page by page while the book stays open, never by copying a live file), its slots
//! and, when the device key is a file, that key. The key travels along because a copy without it could not be opened
//! after the machine is gone; who hands a copy on leaves `.key` out.
//!
//! Holds: everything is written under another name, opened and checked before anything that was there is touched; the
//! book itself is renamed last. Whatever a restore replaces stays beside it as a book of its own.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::book::{Book, connect, locked};
use crate::files::{self, is_same, log, remove_if_there};
use crate::key::{self, DataKey, DeviceKey, beside};
use crate::{Reader, Result, Schema, StoreError, lock};

/// Pages copied between two looks at whether to go on.
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
    /// The files of the copy at `target`.
    pub fn at(target: &Path) -> Self {
        Self { book: target.to_owned(), slots: beside(target, "slots"), key: beside(target, "key") }
    }

    fn open(&self) -> Result<DataKey> {
        key::open_with(&self.slots, &self.key)
    }

    /// Removes the copy's files, as many as there are.
    pub fn remove(&self) -> Result<()> {
        for place in [&log(&self.book, "wal"), &log(&self.book, "shm"), &self.book, &self.slots, &self.key] {
            remove_if_there(place)?;
        }
        Ok(())
    }
}

/// Copies the open book to `target`; `go_on` is asked between steps. An existing copy there is replaced only once the new
/// one is whole and has been opened and checked.
pub fn back_up(
    book: &Book,
    device: &DeviceKey,
    target: &Path,
    go_on: &dyn Fn() -> bool,
) -> Result<BackupParts> {
    let Some(file) = &book.file else {
        return Err(StoreError::BookMissing(target.to_owned()));
    };
    let source = connect(&file.path, &file.key, OpenFlags::default())?;
    write_copy(&file.path, device, &file.key, &source, target, book.schema, go_on)
}

/// Copies the closed book at `path` if this program is about to bring it up to its own schema. Answers whether it did.
pub fn copy_before_upgrade(
    path: &Path,
    device: &DeviceKey,
    target: &Path,
    schema: &'static Schema,
) -> Result<bool> {
    if !path.exists() {
        return Ok(false);
    }
    let _held = lock::take(path)?;
    let data_key = key::open(path, device)?;
    let source = connect(path, &data_key, OpenFlags::default())?;
    if schema_of(&source)? >= schema.migrations.len() {
        return Ok(false);
    }
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|source| StoreError::file(folder, source))?;
    }
    write_copy(path, device, &data_key, &source, target, schema, &|| true).map(|_| true)
}

fn write_copy(
    path: &Path,
    device: &DeviceKey,
    data_key: &DataKey,
    source: &Connection,
    target: &Path,
    schema: &Schema,
    go_on: &dyn Fn() -> bool,
) -> Result<BackupParts> {
    if is_same(path, target) {
        return Err(StoreError::CopyIsBook(target.to_owned()));
    }
    let (parts, coming) = (BackupParts::at(target), BackupParts::at(&beside(target, "part")));
    coming.remove()?;
    let made = || -> Result<()> {
        copy_pages(source, data_key, &coming.book, go_on)?;
        files::copy(&beside(path, "slots"), &coming.slots)?;
        files::copy(&device.place(path), &coming.key)?;
        check(&coming, schema)
    };
    if let Err(error) = made() {
        // What is left over is swept away by the next copy to this place.
        let _ = coming.remove();
        return Err(error);
    }
    keep_stranger(&parts, &coming)?;
    files::rename(&coming.slots, &parts.slots)?;
    files::rename(&coming.key, &parts.key)?;
    files::rename(&coming.book, &parts.book)?;
    Ok(parts)
}

fn schema_of(conn: &Connection) -> Result<usize> {
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(found).unwrap_or_default())
}

/// A copy of another book that lies at the target keeps its slots, without which it could never be opened again.
fn keep_stranger(parts: &BackupParts, coming: &BackupParts) -> Result<()> {
    if !parts.book.exists() {
        return Ok(());
    }
    match (parts.open(), coming.open()) {
        (Ok(old), Ok(new)) if old != new => {
            files::set_aside(&parts.slots)?;
            files::set_aside(&parts.key)?;
            files::set_aside(&parts.book)
        }
        _ => Ok(()),
    }
}

fn copy_pages(source: &Connection, data_key: &DataKey, to: &Path, go_on: &dyn Fn() -> bool) -> Result<()> {
    let mut target = connect(to, data_key, OpenFlags::default())?;
    // One steady view: a write meanwhile does not make the copy begin again.
    let view = source.unchecked_transaction()?;
    source.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let backup = Backup::new(source, &mut target)?;
    while backup.step(PAGES_A_STEP)? != StepResult::Done {
        if !go_on() {
            return Err(StoreError::Cancelled);
        }
    }
    drop(backup);
    drop(view);
    // The copy is one file: no write-ahead log lies beside it.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    drop(target);
    fs::File::open(to).and_then(|file| file.sync_all()).map_err(|source| StoreError::file(to, source))
}

/// Opens a copy without touching it and checks every page.
fn check(parts: &BackupParts, schema: &Schema) -> Result<()> {
    let conn = open_to_read(parts)?;
    let found = schema_of(&conn)?;
    if found > schema.migrations.len() {
        return Err(StoreError::BookNewer { found, known: schema.migrations.len() });
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::BookDamaged(verdict)) }
}

fn open_to_read(parts: &BackupParts) -> Result<Connection> {
    if !parts.book.exists() {
        return Err(StoreError::BookMissing(parts.book.clone()));
    }
    // What a book that was set aside had not yet in its file can only be read by a connection that may write.
    let has_log = log(&parts.book, "wal").exists();
    let flags = if has_log { OpenFlags::default() } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let conn = connect(&parts.book, &parts.open()?, flags)?;
    conn.execute_batch("PRAGMA query_only = ON")?;
    Ok(conn)
}

/// Opens the copy at `copy`, checks every page, and reads from it.
pub fn look_into<T, E: From<StoreError>>(
    copy: &Path,
    schema: &Schema,
    read: impl FnOnce(&Reader) -> Result<T, E>,
) -> Result<T, E> {
    let parts = BackupParts::at(copy);
    check(&parts, schema)?;
    let conn = open_to_read(&parts)?;
    read(&Reader::over(&conn))
}

/// Where a restore gathers its files.
fn restoring(path: &Path) -> BackupParts {
    BackupParts::at(&beside(path, "restoring"))
}

/// Whether a book lies at `path`, if only as a restore that was cut short once the copy was whole.
pub fn is_there(path: &Path) -> bool {
    path.exists() || restoring(path).book.exists()
}

/// Puts the copy at `copy` in the place of the book at `path`, after proving that it opens and is whole. What lay there
/// stays beside it under the name this answers with, a book that can be opened and restored in its turn.
pub fn restore(
    path: &Path,
    device: &DeviceKey,
    copy: &Path,
    schema: &'static Schema,
) -> Result<Option<PathBuf>> {
    if !copy.exists() {
        return Err(StoreError::BookMissing(copy.to_owned()));
    }
    if is_same(path, copy) {
        return Err(StoreError::CopyIsBook(copy.to_owned()));
    }
    let _held = lock::take(path)?;
    let (source, coming) = (BackupParts::at(copy), restoring(path));
    coming.remove()?;
    let gathered = || -> Result<DataKey> {
        let data_key = source.open()?;
        copy_pages(&open_to_read(&source)?, &data_key, &coming.book, &|| true)?;
        files::copy(&source.slots, &coming.slots)?;
        files::copy(&source.key, &coming.key)?;
        check(&coming, schema)?;
        Ok(data_key)
    };
    let data_key = match gathered() {
        Ok(data_key) => data_key,
        Err(error) => {
            let _ = coming.remove();
            return Err(error);
        }
    };
    let aside = set_aside(path, device, &data_key)?;
    finish(path, device, &coming)?;
    Ok(aside)
}

/// Gives what lies at `path` another name, with everything that is needed to open it there.
fn set_aside(path: &Path, device: &DeviceKey, data_key: &DataKey) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let aside = BackupParts::at(&free_base(path));
    let present = key::open(path, device).ok();
    if let Some(key) = &present
        && connect(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY).is_ok()
        && let Ok(conn) = connect(path, key, OpenFlags::default())
    {
        // Whole in one file, if it can be. A damaged one is only looked at, and takes its log along.
        let _ = conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    for (from, to) in [(beside(path, "slots"), &aside.slots), (device.place(path), &aside.key)] {
        if from.exists() {
            files::copy(&from, to)?;
        }
    }
    let wal = log(path, "wal");
    let is_whole = !wal.exists();
    let same_key = present.as_ref() == Some(data_key);
    // With a second name for the file there is no moment without a book. When the keys change too, the gap is needed:
    // it tells the next start that a restore must be finished.
    if is_whole && same_key && fs::hard_link(path, &aside.book).is_ok() {
        return Ok(Some(aside.book));
    }
    if !is_whole {
        files::rename(&wal, &log(&aside.book, "wal"))?;
    }
    remove_if_there(&log(path, "shm"))?;
    files::rename(path, &aside.book)?;
    Ok(Some(aside.book))
}

/// `shop.regulars` → `shop.before-restore.regulars`, or with a number when that name is taken.
fn free_base(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = |number: u32| match number {
        1 => path.with_file_name(format!("{stem}.before-restore{ending}")),
        _ => path.with_file_name(format!("{stem}.before-restore-{number}{ending}")),
    };
    let is_free = |base: &PathBuf| {
        let BackupParts { book, slots, key } = BackupParts::at(base);
        [&book, &slots, &key, &log(base, "wal")].iter().all(|place| !place.exists())
    };
    (1..u32::MAX).map(name).find(is_free).unwrap_or_else(|| name(u32::MAX))
}

/// Moves the gathered files to their places: the keys first, the book last. Can be begun again at any point.
fn finish(path: &Path, device: &DeviceKey, coming: &BackupParts) -> Result<()> {
    let (slots, key_place) = (beside(path, "slots"), device.place(path));
    if coming.slots.exists() {
        let key_of_slots = if coming.key.exists() { &coming.key } else { &key_place };
        let data_key = key::open_with(&coming.slots, key_of_slots)?;
        if key::open(path, device).ok().as_ref() != Some(&data_key) {
            if coming.key.exists() && device.file.is_some() && key_place.exists() {
                // A named key may open other books too: it stays, and the slots are sealed for it.
                key::reseal(&coming.slots, &data_key, &key_place)?;
            } else if coming.key.exists() {
                files::rename(&coming.key, &key_place)?;
            }
            files::rename(&coming.slots, &slots)?;
        }
        remove_if_there(&coming.key)?;
        remove_if_there(&coming.slots)?;
    }
    files::rename(&coming.book, path)
}

/// Finishes a restore that was cut short, when the book's place is empty and the gathered copy is whole.
pub(crate) fn resume(path: &Path, device: &DeviceKey) -> Result<()> {
    let coming = restoring(path);
    if path.exists() || !coming.book.exists() {
        return Ok(());
    }
    let slots = if coming.slots.exists() { coming.slots.clone() } else { beside(path, "slots") };
    let key = if coming.key.exists() { coming.key.clone() } else { device.place(path) };
    let conn = connect(&coming.book, &key::open_with(&slots, &key)?, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    drop(conn);
    if verdict == "ok" { finish(path, device, &coming) } else { Err(StoreError::BookDamaged(verdict)) }
}

impl Book {
    /// Makes a new book with what every book begins with: `begin` writes into it before it lies at its place, so that a
    /// book is there whole or not at all.
    pub fn found<E: From<StoreError>>(
        path: &Path,
        device: &DeviceKey,
        schema: &'static Schema,
        begin: impl FnOnce(&Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        if is_there(path) {
            return Err(StoreError::BookExists(path.to_owned()).into());
        }
        let held = lock::take(path)?;
        let making = BackupParts::at(&beside(path, "making"));
        making.remove()?;
        let key = device.place(path);
        let had_key = key.exists();
        let named = DeviceKey { file: Some(key.clone()) };
        let begun = Self::create(&making.book, &named, schema).map_err(E::from).and_then(|book| begin(&book));
        // Its lock served only until here.
        remove_if_there(&beside(&making.book, "lock"))?;
        if let Err(error) = begun {
            let _ = making.remove();
            if !had_key {
                let _ = remove_if_there(&key);
            }
            return Err(error);
        }
        key::clear_place(path)?;
        files::rename(&making.slots, &beside(path, "slots"))?;
        files::rename(&making.book, path)?;
        drop(held);
        Ok(Self::open(path, device, schema)?)
    }

    /// Waits for a write under way to end. For who is about to close the book.
    pub fn settle(&self) {
        drop(locked(&self.writer));
    }
}
