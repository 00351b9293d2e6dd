//! One program, one book: a lock file beside it, held while the book is open and released by the system if we die.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::{Result, StoreError};

/// Takes the lock of the book at `book`.
pub(crate) fn take(book: &Path) -> Result<File> {
    let place = crate::key::beside(book, "lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&place)
        .map_err(|source| StoreError::file(&place, source))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::BookInUse(book.to_owned())),
        Err(TryLockError::Error(source)) => Err(StoreError::file(&place, source)),
    }
}
