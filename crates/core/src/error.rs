//! What a use case can refuse or fail with, as a code and parameters.

use regulars_sheet::SheetError;
use regulars_store::{StoreError, sql};

/// The crate's result.
pub type Result<T, E = CoreError> = std::result::Result<T, E>;

/// Everything a use case can end with besides its answer. People read `error-<code>` of the catalogues.
#[derive(Debug, thiserror::Error)]
pub enum CoreError {
    /// The book.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file to import or export.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The record is not there (any more).
    #[error("{kind} {id} is not there")]
    NotFound {
        /// `customer`, `purchase`, …
        kind: &'static str,
        /// Its id.
        id: i64,
    },
    /// A field that must be filled is empty.
    #[error("{field} is required")]
    FieldRequired {
        /// Which.
        field: &'static str,
    },
    /// A field is longer than it may be.
    #[error("{field} is longer than {max}")]
    FieldTooLong {
        /// Which.
        field: &'static str,
        /// Characters allowed.
        max: usize,
    },
    /// A field cannot be understood.
    #[error("{field} cannot be read: {text}")]
    FieldUnreadable {
        /// Which.
        field: &'static str,
        /// What stood there.
        text: String,
    },
    /// An amount, price or quantity is larger than anything sold.
    #[error("{field} is too large")]
    AmountTooLarge {
        /// Which.
        field: &'static str,
    },
    /// The plan of an import lacks a column for a field it needs.
    #[error("no column for {field}")]
    ColumnMissing {
        /// Which.
        field: &'static str,
    },
    /// A `--map` names a field or column that is not there.
    #[error("no such column: {name}")]
    ColumnUnknown {
        /// What was named.
        name: String,
    },
    /// A sheet of labels does not lie on its paper, or its labels are too small.
    #[error("the labels do not fit on the paper")]
    SheetTooLarge,
}

impl CoreError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::Sheet(error) => error.code(),
            Self::NotFound { .. } => "not_found",
            Self::FieldRequired { .. } => "field_required",
            Self::FieldTooLong { .. } => "field_too_long",
            Self::FieldUnreadable { .. } => "field_unreadable",
            Self::AmountTooLarge { .. } => "amount_too_large",
            Self::ColumnMissing { .. } => "column_missing",
            Self::ColumnUnknown { .. } => "column_unknown",
            Self::SheetTooLarge => "sheet_too_large",
        }
    }

    /// The parameters of the code's sentence. `field` is a key: `field-<field>` is its word.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Store(error) => error.params(),
            Self::Sheet(error) => error.params(),
            Self::NotFound { kind, .. } => vec![("kind", (*kind).into())],
            Self::FieldRequired { field }
            | Self::AmountTooLarge { field }
            | Self::ColumnMissing { field } => {
                vec![("field", (*field).into())]
            }
            Self::FieldTooLong { field, max } => vec![("field", (*field).into()), ("max", max.to_string())],
            Self::FieldUnreadable { field, text } => {
                vec![("field", (*field).into()), ("text", text.clone())]
            }
            Self::ColumnUnknown { name } => vec![("name", name.clone())],
            Self::SheetTooLarge => Vec::new(),
        }
    }

    /// Whether this is a defect of the program rather than something a person, a file or the machine did.
    pub fn is_defect(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_defect())
    }
}

impl From<sql::Error> for CoreError {
    fn from(error: sql::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Turns "no such row" into [`CoreError::NotFound`].
pub(crate) fn found<T>(row: sql::Result<T>, kind: &'static str, id: i64) -> Result<T> {
    match row {
        Err(sql::Error::QueryReturnedNoRows) => Err(CoreError::NotFound { kind, id }),
        other => Ok(other?),
    }
}
