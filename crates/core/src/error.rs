//! What a use case can refuse or fail with, as a code and parameters.

use std::borrow::Cow;
use std::fmt;

use regulars_sheet::SheetError;
use regulars_store::{StoreError, sql};

/// The crate's result.
pub type Result<T, E = CoreError> = std::result::Result<T, E>;

/// A field as an error names it: by its key (`phone`, `custom:17`), and by the owner's own word for it where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRef {
    key: Cow<'static, str>,
    label: Option<String>,
}

impl FieldRef {
    /// A field that the owner named.
    pub fn named(key: String, label: &str) -> Self {
        Self { key: key.into(), label: Some(label.to_owned()) }
    }

    /// The stable key.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// `field` is a word or the key of one (`field-<field>`), `key` finds the place in a form.
    fn params(&self) -> Vec<(&'static str, String)> {
        let word = self.label.as_deref().unwrap_or(&self.key);
        vec![("field", word.to_owned()), ("key", self.key.clone().into_owned())]
    }
}

impl From<&'static str> for FieldRef {
    fn from(key: &'static str) -> Self {
        Self { key: key.into(), label: None }
    }
}

impl fmt::Display for FieldRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)
    }
}

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
        field: FieldRef,
    },
    /// A field is longer than it may be.
    #[error("{field} is longer than {max}")]
    FieldTooLong {
        /// Which.
        field: FieldRef,
        /// Characters allowed.
        max: usize,
    },
    /// A field cannot be understood.
    #[error("{field} cannot be read: {text}")]
    FieldUnreadable {
        /// Which.
        field: FieldRef,
        /// What stood there.
        text: String,
    },
    /// An amount, price or quantity is larger than anything sold.
    #[error("{field} is too large")]
    AmountTooLarge {
        /// Which.
        field: FieldRef,
    },
    /// A value is none of a choice field's choices.
    #[error("{field} has no choice {text}")]
    ChoiceUnknown {
        /// Which field.
        field: FieldRef,
        /// What stood there.
        text: String,
    },
    /// Another tier, field or choice is already called so.
    #[error("{name} is taken")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// There are as many as there may be.
    #[error("more than {max}")]
    TooMany {
        /// So many are allowed.
        max: usize,
    },
    /// The record lies in the recycle bin.
    #[error("{name} is in the recycle bin")]
    InBin {
        /// The name people know it by.
        name: String,
    },
    /// The plan of an import lacks a column for a field it needs.
    #[error("no column for {field}")]
    ColumnMissing {
        /// Which.
        field: FieldRef,
    },
    /// A merge of fewer than two customers, or of one with itself.
    #[error("a merge needs two customers")]
    MergeNeedsTwo,
    /// A `--map` names a field that is not there.
    #[error("no such field: {name}")]
    MapUnknown {
        /// What was named.
        name: String,
    },
    /// A `--map` names a column that is not there.
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
            Self::ChoiceUnknown { .. } => "choice_unknown",
            Self::NameTaken { .. } => "name_taken",
            Self::TooMany { .. } => "too_many",
            Self::InBin { .. } => "in_bin",
            Self::ColumnMissing { .. } => "column_missing",
            Self::MergeNeedsTwo => "merge_needs_two",
            Self::MapUnknown { .. } => "map_unknown",
            Self::ColumnUnknown { .. } => "column_unknown",
            Self::SheetTooLarge => "sheet_too_large",
        }
    }

    /// The parameters of the code's sentence. `field` is a key whose word is `field-<field>`, or the owner's own word.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Store(error) => error.params(),
            Self::Sheet(error) => error.params(),
            Self::NotFound { kind, .. } => vec![("kind", (*kind).into())],
            Self::FieldRequired { field }
            | Self::AmountTooLarge { field }
            | Self::ColumnMissing { field } => field.params(),
            Self::FieldTooLong { field, max } => [field.params(), vec![("max", max.to_string())]].concat(),
            Self::FieldUnreadable { field, text } | Self::ChoiceUnknown { field, text } => {
                [field.params(), vec![("text", text.clone())]].concat()
            }
            Self::TooMany { max } => vec![("max", max.to_string())],
            Self::NameTaken { name } | Self::MapUnknown { name } | Self::ColumnUnknown { name } => {
                vec![("name", name.clone())]
            }
            Self::SheetTooLarge | Self::MergeNeedsTwo => Vec::new(),
            Self::InBin { name } => vec![("name", name.clone())],
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
