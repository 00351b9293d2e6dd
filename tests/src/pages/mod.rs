//! The program's pages by what one does on them. A page object knows test ids; a journey knows people's words.

pub mod access;
pub mod backups;
pub mod customers;
pub mod dossier;
pub mod duplicates;
pub mod exports;
pub mod frame;
pub mod guide;
pub mod imports;
pub mod journal;
pub mod labels;
pub mod lists;
pub mod overviews;
pub mod purchases;
pub mod reports;
pub mod settings;
pub mod welcome;
