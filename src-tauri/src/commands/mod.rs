//! The commands, one file a feature. Each asks the core for one thing.

pub(crate) mod app;
pub(crate) mod backups;
pub(crate) mod books;
pub(crate) mod customers;
pub(crate) mod duplicates;
pub(crate) mod exports;
pub(crate) mod fields;
pub(crate) mod imports;
pub(crate) mod journal;
pub(crate) mod labels;
pub(crate) mod lists;
pub(crate) mod overviews;
pub(crate) mod purchases;
pub(crate) mod removals;
pub(crate) mod reports;
pub(crate) mod samples;
pub(crate) mod settings;
pub(crate) mod tiers;
pub(crate) mod verifications;
