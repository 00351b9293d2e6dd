//! The wall between this program and readers that may panic on crafted files.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::SheetError;

/// Runs `work`; a panic inside becomes `file_damaged`. State touched by a panicking `work` must be dropped.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, SheetError>) -> Result<T, SheetError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result,
        Err(_) => Err(SheetError::damaged("the reader panicked")),
    }
}
