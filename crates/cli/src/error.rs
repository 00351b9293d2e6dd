//! What a command can end with besides its answer.

use std::path::PathBuf;

use regulars_core::CoreError;
use regulars_core::store::StoreError;
use regulars_report::ReportError;

/// The crate's result.
pub(crate) type Result<T, E = CliError> = std::result::Result<T, E>;

/// Everything a command can be refused with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    /// The core.
    #[error(transparent)]
    Core(#[from] CoreError),
    /// A report.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A file could not be written.
    #[error("{path}: {source}")]
    Write {
        /// Which.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
    /// `--map` is not OURS=THEIRS with a field of ours.
    #[error("not a mapping: {0}")]
    MapUnreadable(String),
    /// There is no such sheet.
    #[error("no sheet {0}")]
    SheetUnknown(String),
    /// `--internal` without a customer: the report of the book is the owner's own anyway.
    #[error("--internal belongs to --customer or --all")]
    InternalOfNobody,
    /// The check found something.
    #[error("the book is not whole")]
    NotWhole,
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        Self::Core(error.into())
    }
}

impl CliError {
    /// The stable code.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Core(error) => error.code(),
            Self::Report(error) => error.code(),
            Self::Write { path, source } => write_error(path, source).code(),
            Self::MapUnreadable(_) => "map_unreadable",
            Self::SheetUnknown(_) => "sheet_unknown",
            Self::InternalOfNobody => "internal_of_nobody",
            Self::NotWhole => "book_not_whole",
        }
    }

    /// The parameters of the code's sentence.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Core(error) => error.params(),
            Self::Report(error) => error.params(),
            Self::Write { path, source } => write_error(path, source).params(),
            Self::MapUnreadable(text) => vec![("text", text.clone())],
            Self::SheetUnknown(name) => vec![("name", name.clone())],
            Self::InternalOfNobody | Self::NotWhole => Vec::new(),
        }
    }

    /// Whether the program is at fault.
    pub(crate) fn is_defect(&self) -> bool {
        matches!(self, Self::Core(error) if error.is_defect())
    }
}

/// The same sentences as for the book's own files.
fn write_error(path: &std::path::Path, source: &std::io::Error) -> StoreError {
    StoreError::file(path, std::io::Error::new(source.kind(), source.to_string()))
}
