//! What can go wrong with a book, each with a code and parameters; the words are in `locales/`.

use std::path::PathBuf;

use crate::standing::Standing;

/// The crate's result.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// One row that an undo cannot take back, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Table the row stands in.
    pub table: String,
    /// Key of the row; 0 when the table has no single integer key.
    pub row_id: i64,
    /// `changed` (edited since), `missing` (no longer there), `exists` (the key is taken), `used` (others refer to it).
    pub reason: &'static str,
}

/// Everything the store can refuse or fail with. `Display` is for logs; people read `error-<code>` of the catalogue.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No book at this place.
    #[error("no book at {0}")]
    BookMissing(PathBuf),
    /// A new book would overwrite a file.
    #[error("a file already lies at {0}")]
    BookExists(PathBuf),
    /// Another program holds the book.
    #[error("the book is open elsewhere: {0}")]
    BookInUse(PathBuf),
    /// The book was written by a newer program.
    #[error("the book's schema {found} is newer than {known}")]
    BookNewer {
        /// Schema version of the file.
        found: usize,
        /// Newest schema this program knows.
        known: usize,
    },
    /// The file is not a readable book although the key fits.
    #[error("the book is damaged: {0}")]
    BookDamaged(String),
    /// The slots file beside the book is missing or unreadable.
    #[error("no key slots beside {0}")]
    SlotsMissing(PathBuf),
    /// The device key is missing.
    #[error("no key at {0}")]
    KeyMissing(PathBuf),
    /// The key does not open the slot.
    #[error("the key does not fit")]
    KeyWrong,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The place cannot be written to.
    #[error("cannot write at {0}")]
    ReadOnly(String),
    /// The actor may not do this.
    #[error("{actor} may not {action}")]
    NotPermitted {
        /// Who tried.
        actor: String,
        /// What was tried.
        action: String,
    },
    /// There is no such journal entry, or nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The entry was undone before.
    #[error("already undone")]
    AlreadyUndone,
    /// The undo of a bulk import cannot itself be undone; the file can be imported again.
    #[error("this undo cannot be undone")]
    NotUndoable,
    /// Later changes stand on the rows to be undone.
    #[error("{} later entries stand on it, {} rows conflict", .0.later.len(), .0.rows.len())]
    UndoConflict(Box<Standing>),
    /// The copy to restore is the book itself.
    #[error("{0} is the book itself")]
    CopyIsBook(PathBuf),
    /// Commands are still at work on the book that is to be closed.
    #[error("the book is still at work")]
    BookBusy,
    /// The person cancelled; nothing was stored.
    #[error("cancelled")]
    Cancelled,
    /// The operating system refused a file operation.
    #[error("{place}: {source}")]
    File {
        /// File or folder concerned.
        place: PathBuf,
        /// The system's own error.
        source: std::io::Error,
    },
    /// A defect: SQL that should never fail did.
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl StoreError {
    /// The stable code, e.g. `book_in_use`; `error-book-in-use` in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BookMissing(_) => "book_missing",
            Self::BookExists(_) => "book_exists",
            Self::BookInUse(_) => "book_in_use",
            Self::BookNewer { .. } => "book_newer",
            Self::BookDamaged(_) => "book_damaged",
            Self::SlotsMissing(_) => "slots_missing",
            Self::KeyMissing(_) => "key_missing",
            Self::KeyWrong => "key_wrong",
            Self::DiskFull => "disk_full",
            Self::ReadOnly(_) => "read_only",
            Self::NotPermitted { .. } => "not_permitted",
            Self::NothingToUndo => "nothing_to_undo",
            Self::AlreadyUndone => "already_undone",
            Self::NotUndoable => "not_undoable",
            Self::UndoConflict(_) => "undo_conflict",
            Self::CopyIsBook(_) => "copy_is_book",
            Self::BookBusy => "book_busy",
            Self::Cancelled => "cancelled",
            Self::File { .. } => "file_failed",
            Self::Sql(_) => "defect",
        }
    }

    /// The parameters of the code's sentence.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BookMissing(path)
            | Self::BookExists(path)
            | Self::BookInUse(path)
            | Self::SlotsMissing(path)
            | Self::CopyIsBook(path)
            | Self::KeyMissing(path) => vec![("file", file_name(path))],
            Self::BookNewer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::File { place, source } => {
                vec![("file", file_name(place)), ("reason", source.kind().to_string())]
            }
            Self::UndoConflict(standing) => {
                vec![("count", standing.later.len().to_string()), ("entry", standing.entry.0.to_string())]
            }
            Self::NotPermitted { actor, action } => {
                vec![("actor", actor.clone()), ("action", action.clone())]
            }
            Self::BookDamaged(_)
            | Self::KeyWrong
            | Self::DiskFull
            | Self::ReadOnly(_)
            | Self::NothingToUndo
            | Self::AlreadyUndone
            | Self::NotUndoable
            | Self::BookBusy
            | Self::Cancelled
            | Self::Sql(_) => Vec::new(),
        }
    }

    /// Whether this is a defect of the program rather than something a person or the machine did.
    pub fn is_defect(&self) -> bool {
        matches!(self, Self::Sql(_))
    }

    /// A failed file operation, with the causes a person can act on told apart.
    pub fn file(place: &std::path::Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::ReadOnly(place.display().to_string())
            }
            _ => Self::File { place: place.to_owned(), source },
        }
    }
}

/// Only the name: a whole path may hold a person's name and is no use in a sentence.
fn file_name(path: &std::path::Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            // A full disk has no room for the log's index either, and SQLite names that differently.
            _ if error.sqlite_extended_error_code() == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => {
                Self::DiskFull
            }
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => {
                Self::ReadOnly(error.to_string())
            }
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::BookDamaged(error.to_string()),
            Some(Code::OperationInterrupted) => Self::Cancelled,
            _ if is_codec_failure(&error) => Self::BookDamaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

/// Once SQLCipher has met a page it cannot decrypt, statements fail with the bare generic error. A mistake in our SQL
/// always names what is wrong.
fn is_codec_failure(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(code, message)
        if code.extended_code == rusqlite::ffi::SQLITE_ERROR
            && message.as_deref().is_none_or(|message| message == "SQL logic error"))
}
