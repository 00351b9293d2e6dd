//! Journeys in the real window: one module a feature, named as the feature is on every floor. The pictures of each are
//! kept in `target/journeys/<journey>/`, a failed one's last picture as `failed.png`.

mod access;
mod app;
mod backups;
mod books;
mod customers;
mod duplicates;
mod exports;
mod fields;
mod frame;
mod guide;
mod imports;
mod journal;
mod labels;
mod lists;
mod overviews;
mod purchases;
mod removals;
mod reports;
mod settings;
mod tiers;
mod verifications;
mod welcome;
