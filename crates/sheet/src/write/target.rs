//! A file that appears under its name only when it is complete.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use crate::SheetError;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A file beside its target, removed unless finished.
pub(super) struct Target {
    beside: PathBuf,
    under: PathBuf,
    finished: bool,
}

impl Target {
    pub(super) fn new(target: &Path) -> Result<Self, SheetError> {
        let Some(name) = target.file_name() else {
            return Err(SheetError::write_failed("the path has no file name"));
        };
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(format!(".{}-{}.part", process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
        Ok(Self { beside: target.with_file_name(beside), under: target.to_owned(), finished: false })
    }

    /// Where to write.
    pub(super) fn path(&self) -> &Path {
        &self.beside
    }

    /// Finishes only if `keep` says yes; else nothing stays. Answers what `keep` said.
    pub(super) fn finish_if(self, keep: &dyn Fn() -> bool) -> Result<bool, SheetError> {
        if !keep() {
            return Ok(false);
        }
        self.finish()?;
        Ok(true)
    }

    /// Makes what was written durable and gives it its name.
    fn finish(mut self) -> Result<(), SheetError> {
        let file = fs::OpenOptions::new().write(true).open(&self.beside).map_err(SheetError::write_failed)?;
        file.sync_all().map_err(SheetError::write_failed)?;
        drop(file);
        fs::rename(&self.beside, &self.under).map_err(SheetError::write_failed)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_file(&self.beside);
        }
    }
}
