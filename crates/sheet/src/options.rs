//! What a caller may decide before a file is read, and what a file turned out to be.

/// What a file is, judged by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Office Open XML workbook (xlsx, xlsm).
    Xlsx,
    /// Binary workbook of Excel 97–2003.
    Xls,
    /// Binary workbook in a zip container.
    Xlsb,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Delimited text: csv, tsv, txt.
    Text,
    /// Contact cards.
    VCard,
}

/// Bounds on what is read; the defaults fit files people have and machines people own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file opened, in bytes.
    pub file_bytes: u64,
    /// The largest workbook file (xlsx, xls, xlsb, ods) opened, in bytes.
    pub workbook_bytes: u64,
    /// The most that all parts held in memory (shared strings, styles) may unpack to, in bytes.
    pub held_bytes: u64,
    /// The most one streamed sheet may unpack to, in bytes.
    pub sheet_bytes: u64,
    /// The longest single record, element or line, in bytes.
    pub record_bytes: u64,
    /// The most cells a format that must be loaded whole (xls) may span, blanks included.
    pub loaded_cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 16 << 30,
            workbook_bytes: 1 << 30,
            held_bytes: 600 << 20,
            sheet_bytes: 4 << 30,
            record_bytes: 16 << 20,
            loaded_cells: 40_000_000,
        }
    }
}

/// How to read a file. The default detects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// A text file's encoding by its label ("gb18030", "utf-8", "big5"), instead of the detected one.
    pub encoding: Option<String>,
    /// A text file's delimiter, instead of the detected one.
    pub delimiter: Option<char>,
    /// Bounds.
    pub limits: Limits,
}
