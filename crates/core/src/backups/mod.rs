//! Copies of the book: when one is made, what it is called, which are kept, and what one holds.
//!
//! Holds: copies lie in the folder `copies` beside the book, named by book, moment and reason; of those the program makes by
//! itself ten are kept, the newest three and then one a day, a week and a month; what a person made or what a restore
//! set aside is never thinned out. A copy that cannot be made never keeps anybody from working.

mod model;
pub(crate) mod rules;
mod table;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};
pub use model::*;
use regulars_store::key::DeviceKey;
use regulars_store::{BackupParts, Book, Reader, StoreError, back_up, copy_before_upgrade, look_into};

use crate::{CoreError, Result, schema};

/// One copy at a time.
static MAKING: Mutex<()> = Mutex::new(());

/// Where the copies of a book lie.
pub fn folder(book: &Path) -> PathBuf {
    book.with_file_name("copies")
}

/// The copies of the book at `book`, newest first, those a restore set aside among them. Reads names and sizes only.
pub fn list(book: &Path, now: DateTime<FixedOffset>) -> Vec<Copy> {
    let mut copies: Vec<Copy> = places(book, now).into_iter().map(|(copy, _)| copy).collect();
    copies.sort_by(|a, b| b.made_at.cmp(&a.made_at).then_with(|| b.name.cmp(&a.name)));
    copies
}

/// The file of a listed copy. A name that is not in the list leads nowhere.
pub fn place(book: &Path, name: &str, now: DateTime<FixedOffset>) -> Result<PathBuf> {
    let found = places(book, now).into_iter().find(|(copy, _)| copy.name == name);
    found.map(|(_, place)| place).ok_or_else(|| StoreError::BookMissing(PathBuf::from(name)).into())
}

fn places(book: &Path, now: DateTime<FixedOffset>) -> Vec<(Copy, PathBuf)> {
    let stem = rules::stem(book);
    let beside = book.parent().unwrap_or(Path::new("."));
    let mut found = Vec::new();
    for folder in [folder(book).as_path(), beside] {
        // A folder that cannot be read has no copies to offer.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(metadata) = entry.metadata() else { continue };
            let set_aside = || {
                let changed = DateTime::<chrono::Utc>::from(metadata.modified().ok()?);
                let moment = changed.with_timezone(now.offset()).naive_local();
                rules::is_set_aside(&name, &stem).then_some((moment, CopyReason::Replaced))
            };
            let told = if folder == beside { set_aside() } else { rules::read_name(&name, &stem) };
            if let Some((made_at, reason)) = told.filter(|_| metadata.is_file()) {
                let bytes = i64::try_from(metadata.len()).unwrap_or(i64::MAX);
                found.push((Copy { name, made_at, reason, bytes }, entry.path()));
            }
        }
    }
    found
}

/// Copies the open book, and thins out older copies. `go_on` is asked between steps.
pub fn make(
    book: &Book,
    device: &DeviceKey,
    now: DateTime<FixedOffset>,
    reason: CopyReason,
    go_on: &dyn Fn() -> bool,
) -> Result<Copy> {
    let Some(path) = book.path() else { return Err(StoreError::BookMissing(PathBuf::new()).into()) };
    let _alone = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    sweep(path);
    let target = target(path, now, reason)?;
    let parts = back_up(book, device, &target, go_on)?;
    thin(path, now);
    let metadata = fs::metadata(&parts.book).map_err(|error| StoreError::file(&parts.book, error))?;
    let name = rules::name(&rules::stem(path), now.naive_local(), reason);
    let bytes = i64::try_from(metadata.len()).unwrap_or(i64::MAX);
    Ok(Copy { name, made_at: rules::whole_seconds(now.naive_local()), reason, bytes })
}

/// Removes what a copy left that was cut short with the program. Only one copy is made at a time, so nobody needs it.
fn sweep(book: &Path) {
    let stem = rules::stem(book);
    for entry in fs::read_dir(folder(book)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let whole = name.split_once(".part").map(|(whole, _)| whole);
        if whole.is_some_and(|whole| rules::read_name(whole, &stem).is_some()) {
            // It is swept with the next copy if not now.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Copies a closed book that this program is about to bring up to date.
pub fn before_upgrade(book: &Path, device: &DeviceKey, now: DateTime<FixedOffset>) -> Result<bool> {
    let name = rules::name(&rules::stem(book), now.naive_local(), CopyReason::Upgrade);
    Ok(copy_before_upgrade(book, device, &folder(book).join(name), schema())?)
}

fn target(book: &Path, now: DateTime<FixedOffset>, reason: CopyReason) -> Result<PathBuf> {
    let folder = folder(book);
    fs::create_dir_all(&folder).map_err(|error| StoreError::file(&folder, error))?;
    Ok(folder.join(rules::name(&rules::stem(book), now.naive_local(), reason)))
}

/// Whether today's copy is still to be made.
pub fn is_due(book: &Path, now: DateTime<FixedOffset>) -> bool {
    list(book, now)
        .iter()
        .all(|copy| copy.reason == CopyReason::Replaced || copy.made_at.date() < now.naive_local().date())
}

/// Whether an import should be preceded by a copy: there is something to lose that no copy holds.
pub fn is_wanted_before_import(reader: &Reader, book: &Path, now: DateTime<FixedOffset>) -> Result<bool> {
    let holds = table::holdings(reader)?;
    if holds.customers == 0 && holds.purchases == 0 {
        return Ok(false);
    }
    let changed = holds.last_change_ms.and_then(DateTime::from_timestamp_millis);
    let changed = changed.map(|moment| moment.with_timezone(now.offset()).naive_local());
    let newest = list(book, now).into_iter().find(|copy| copy.reason != CopyReason::Replaced);
    Ok(newest.is_none_or(|copy| changed.is_none_or(|changed| copy.made_at <= changed)))
}

fn thin(book: &Path, now: DateTime<FixedOffset>) {
    let copies = list(book, now);
    for name in rules::superfluous(&copies) {
        // One that cannot be removed now is removed with the next.
        let _ = BackupParts::at(&folder(book).join(name)).remove();
    }
}

/// What the open book holds.
pub fn holdings(reader: &Reader) -> Result<Holdings> {
    table::holdings(reader)
}

/// Opens a copy, checks every page, and tells what it holds. The copy is not touched.
pub fn look(place: &Path) -> Result<Holdings> {
    look_into(place, schema(), |reader| table::holdings(reader).map_err(damaged))
}

/// A copy whose tables are not as they should be is damaged, and no defect of the program.
fn damaged(error: CoreError) -> CoreError {
    if error.is_defect() { StoreError::BookDamaged(error.to_string()).into() } else { error }
}

/// The newest copy that passes the check, with what it holds.
pub fn newest_whole(book: &Path, now: DateTime<FixedOffset>) -> Option<(Copy, Holdings)> {
    list(book, now).into_iter().find_map(|copy| {
        let holds = look(&place(book, &copy.name, now).ok()?).ok()?;
        Some((copy, holds))
    })
}
