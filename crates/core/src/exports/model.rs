//! Shapes of an export.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::imports::Field;

/// What the files call things: the words of the book's language, which the import knows as its fields.
pub struct Labels<'a> {
    /// The header of a field's column.
    pub field: &'a dyn Fn(Field) -> String,
    /// The sheet or file of customers.
    pub customers: String,
    /// The sheet or file of purchases.
    pub purchases: String,
}

/// What was exported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExportOutcome {
    /// Customers.
    pub customers: u64,
    /// Contact persons.
    pub persons: u64,
    /// Purchase lines.
    pub purchases: u64,
}
