//! What can go wrong with a file, as codes with parameters.
//!
//! The words a person reads stand in the catalogues of the UI, under `code()`; `Display` is for logs only.
//! A code is part of the program's language: it is never renamed once words exist for it.

use std::{fmt, io};

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SheetError {
    /// The file has no byte, or no character besides a byte order mark and blanks.
    #[error("the file is empty")]
    Empty,
    /// The file is locked with a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// The file begins like a table but breaks off or contradicts itself.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// For the log: what the reader stumbled over.
        detail: String,
    },
    /// The file is larger than `ReadOptions` allow.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size on disk.
        bytes: u64,
        /// The size allowed.
        limit: u64,
    },
    /// The file unpacks to far more than its size lets expect.
    #[error("part {part} of the file unpacks beyond {limit} bytes")]
    Bomb {
        /// The part inside the file.
        part: String,
        /// The unpacked size, or number of cells, allowed.
        limit: u64,
    },
    /// The file is something else: a picture, a web page, a text document.
    #[error("the file is no table but {kind}")]
    NotTable {
        /// A short technical word for what was found: "html", "pdf", "binary".
        kind: &'static str,
    },
    /// The sheet asked for is not in the file.
    #[error("there is no sheet {index}")]
    SheetMissing {
        /// Zero-based index asked for.
        index: usize,
    },
    /// The sheet has no row at all, hence no header.
    #[error("sheet {sheet} has no header")]
    NoHeader {
        /// The sheet's name.
        sheet: String,
    },
    /// The encoding asked for is unknown.
    #[error("encoding {label} is unknown")]
    EncodingUnknown {
        /// What was asked for.
        label: String,
    },
    /// The operating system refused to read.
    #[error("the file cannot be read: {source}")]
    Unreadable {
        /// The system's answer.
        #[source]
        source: io::Error,
    },
    /// The file could not be written; nothing is left behind.
    #[error("the file cannot be written: {detail}")]
    WriteFailed {
        /// For the log: the writer's or system's answer.
        detail: String,
    },
    /// More rows than the format can hold.
    #[error("{rows} rows do not fit, at most {limit}")]
    TooManyRows {
        /// The rows at hand, at least.
        rows: u64,
        /// The rows the format holds.
        limit: u64,
    },
}

impl SheetError {
    /// The stable code under which the UI finds its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::Encrypted => "file_encrypted",
            Self::Damaged { .. } => "file_damaged",
            Self::TooLarge { .. } => "file_too_large",
            Self::Bomb { .. } => "file_bomb",
            Self::NotTable { .. } => "file_not_table",
            Self::SheetMissing { .. } => "sheet_missing",
            Self::NoHeader { .. } => "no_header",
            Self::EncodingUnknown { .. } => "encoding_unknown",
            Self::Unreadable { .. } => "file_unreadable",
            Self::WriteFailed { .. } => "file_write_failed",
            Self::TooManyRows { .. } => "too_many_rows",
        }
    }

    /// What the words may mention. Technical details stay in the log.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", limit.to_string())]
            }
            Self::Bomb { limit, .. } => vec![("limit", limit.to_string())],
            Self::NotTable { kind } => vec![("kind", (*kind).to_owned())],
            Self::SheetMissing { index } => vec![("index", index.to_string())],
            Self::NoHeader { sheet } => vec![("sheet", sheet.clone())],
            Self::EncodingUnknown { label } => vec![("label", label.clone())],
            Self::TooManyRows { rows, limit } => {
                vec![("rows", rows.to_string()), ("limit", limit.to_string())]
            }
            Self::Empty
            | Self::Encrypted
            | Self::Damaged { .. }
            | Self::Unreadable { .. }
            | Self::WriteFailed { .. } => Vec::new(),
        }
    }

    /// Every code there is, so that a test can ask for words in every language.
    pub const CODES: [&'static str; 12] = [
        "file_empty",
        "file_encrypted",
        "file_damaged",
        "file_too_large",
        "file_bomb",
        "file_not_table",
        "sheet_missing",
        "no_header",
        "encoding_unknown",
        "file_unreadable",
        "file_write_failed",
        "too_many_rows",
    ];

    pub(crate) fn damaged<D: fmt::Display>(detail: D) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }

    pub(crate) fn write_failed<D: fmt::Display>(detail: D) -> Self {
        Self::WriteFailed { detail: detail.to_string() }
    }
}

impl From<io::Error> for SheetError {
    /// A reader that ends early or finds bad bytes means damage; anything else is the system's refusal.
    fn from(source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
                Self::damaged(source)
            }
            _ => Self::Unreadable { source },
        }
    }
}
