//! The clock. Nothing below the shell reads it.

use chrono::{DateTime, FixedOffset, Local, NaiveDate};

/// This moment, in the owner's time zone.
pub(crate) fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// The owner's calendar day.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}
