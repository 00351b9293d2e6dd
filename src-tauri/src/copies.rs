//! The copies the program makes by itself, and what went wrong with them.
//!
//! Holds: a copy that cannot be made is told once and never keeps anybody from working.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use regulars_core::backups::{self, CopyReason};
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Book, StoreError};
use regulars_core::{CoreError, Result};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager as _};

use crate::clock;
use crate::ear::{self, Ear};
use crate::shell::Shell;
use crate::wire::WireError;

/// A copy the program wanted to make by itself could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct CopyFailed {
    /// Why, as the page tells it.
    pub(crate) error: WireError,
}

/// What was told already.
#[derive(Debug, Default)]
pub(crate) struct Told {
    codes: Mutex<BTreeSet<String>>,
}

impl Told {
    /// The error to tell, if it was not told before.
    pub(crate) fn once(&self, error: &CoreError) -> Option<WireError> {
        let code = match error {
            CoreError::Store(StoreError::DiskFull) => "copy_disk_full",
            CoreError::Store(StoreError::ReadOnly(_)) => "copy_read_only",
            // Broken off because the book is being closed.
            CoreError::Store(StoreError::Cancelled) => return None,
            _ => "copy_failed",
        };
        if code == "copy_failed" {
            eprintln!("regulars: a copy could not be made: {error}");
        }
        let mut codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        codes.insert(code.to_owned()).then(|| match code {
            "copy_disk_full" => WireError::bare("copy_disk_full"),
            "copy_read_only" => WireError::bare("copy_read_only"),
            _ => WireError::bare("copy_failed"),
        })
    }
}

/// Makes today's copy if it is still to be made. Answers with what is to be told if it could not be.
pub(crate) fn daily(handle: &AppHandle, book: &Book) -> Option<WireError> {
    let made = || -> Result<()> {
        match book.path() {
            Some(path) if backups::is_due(path, clock::now()) => {
                make(handle, book, CopyReason::Daily).map(drop)
            }
            _ => Ok(()),
        }
    };
    made().err().and_then(|error| handle.state::<Told>().once(&error))
}

/// Makes a copy before an import, when there is something to lose that no copy holds.
pub(crate) fn before_import(handle: &AppHandle, book: &Book) {
    let made = || -> Result<()> {
        let Some(path) = book.path() else { return Ok(()) };
        let now = clock::now();
        if book.read(|reader| backups::is_wanted_before_import(reader, path, now))? {
            make(handle, book, CopyReason::Import)?;
        }
        Ok(())
    };
    if let Err(error) = made()
        && let Some(error) = handle.state::<Told>().once(&error)
    {
        // A page that does not hear it sees the list of copies.
        handle.state::<Ear>().tell(ear::Told::CopyFailed(CopyFailed { error }));
    }
}

/// Makes a copy of the open book; closing the book breaks it off.
pub(crate) fn make(handle: &AppHandle, book: &Book, reason: CopyReason) -> Result<backups::Copy> {
    let shell = handle.state::<Shell>();
    backups::make(book, &DeviceKey::default(), clock::now(), reason, &|| !shell.is_leaving())
}

/// Makes a copy of a book that is about to be brought up to date. Opening goes on whatever becomes of it.
pub(crate) fn before_upgrade(path: &Path) {
    if let Err(error) = backups::before_upgrade(path, &DeviceKey::default(), clock::now()) {
        eprintln!("regulars: no copy before the upgrade: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_told_once_and_a_copy_broken_off_not_at_all() {
        let told = Told::default();
        let full = CoreError::Store(StoreError::DiskFull);
        assert_eq!(told.once(&full), Some(WireError::bare("copy_disk_full")));
        assert_eq!(told.once(&full), None);
        let read_only = CoreError::Store(StoreError::ReadOnly("copies".into()));
        assert_eq!(told.once(&read_only), Some(WireError::bare("copy_read_only")));
        assert_eq!(told.once(&CoreError::Store(StoreError::Cancelled)), None);
    }
}
