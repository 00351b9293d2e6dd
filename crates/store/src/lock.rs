//! One program, one book: a lock file beside it, held while the book is open and released by the system if we die.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::{Result, StoreError};

/// A book's lock, held while this lives.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would leave the lock with a child process that is just being started and has not let go of the
        // file yet. If unlocking fails, closing still follows.
        let _ = self.0.unlock();
    }
}

/// Takes the lock of the book at `book`.
pub(crate) fn take(book: &Path) -> Result<Lock> {
    let place = crate::key::beside(book, "lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&place)
        .map_err(|source| StoreError::file(&place, source))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::BookInUse(book.to_owned())),
        Err(TryLockError::Error(source)) => Err(StoreError::file(&place, source)),
    }
}
