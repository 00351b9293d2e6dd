//! The book: one encrypted file, its key, and the one door through which every change goes.
//!
//! What holds:
//! * a write is one transaction, checked for permission, recorded in the journal and undoable ([`Book::write`]);
//! * nothing else can write: readers are opened query-only, and the writing connection never leaves this crate
//!   except as a [`Tx`];
//! * the file is encrypted from its first byte, and its key lies wrapped in slots beside it ([`key`]).
//!
//! Must not: know a feature. Tables, migrations and derived sums come in through a [`Schema`].

mod backup;
mod book;
mod changes;
mod check;
mod door;
mod error;
mod files;
mod ids;
mod inverse;
mod journal;
pub mod key;
mod lock;
mod private;
mod schema;
mod standing;
#[cfg(test)]
mod tests;
mod undo;

pub use backup::{BackupParts, back_up, copy_before_upgrade, is_there, look_into, restore};
pub use book::{Book, Reader};
pub use changes::{CellChange, RowChange};
pub use check::CheckReport;
pub use door::{Action, Actor, Role, Tx, Written};
pub use error::{Conflict, Result, StoreError};
pub use ids::IdSource;
pub use journal::{Entry, EntryId, JournalFilter};
pub use rusqlite as sql;
pub use schema::{BASE, InStep, Schema, Table};
pub use standing::Standing;
