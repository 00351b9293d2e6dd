//! What a file is, judged by its first bytes and, for containers, by what they hold. The name is never asked.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use crate::{Format, Limits, SheetError, package::Package, text::encoding};

/// As much as is looked at of a file that is no container.
const PREFIX: u64 = 64 << 10;

/// Beginnings of files that are no tables, after blanks and byte order marks, lower-case.
const TEXT_MARKS: [(&str, &str); 14] = [
    ("<!doctype", "html"),
    ("<html", "html"),
    ("<head", "html"),
    ("<body", "html"),
    ("<table", "html"),
    ("<meta", "html"),
    ("<style", "html"),
    ("<script", "html"),
    ("<?xml", "xml"),
    ("mime-version:", "mhtml"),
    ("id;p", "slk"),
    ("{\\rtf", "rtf"),
    ("%pdf-", "pdf"),
    ("%!ps", "postscript"),
];

const BINARY_MARKS: [(&[u8], &str); 14] = [
    (b"\x89PNG", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "media"),
    (b"Rar!", "archive"),
    (b"7z\xBC\xAF\x27\x1C", "archive"),
    (b"\x1F\x8B\x08", "archive"),
    (b"BZh9", "archive"),
    (b"\xFD7zXZ", "archive"),
    (b"\x28\xB5\x2F\xFD", "archive"),
    (b"SQLite format 3\0", "database"),
    (b"\x7FELF", "program"),
    (b"MZ\x90", "program"),
    (b"\0\0\x01\0", "image"),
];

const ZIP: &[u8] = b"PK\x03\x04";
const ZIP_EMPTY: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Says what the file is, or why it cannot be read.
pub(crate) fn format(path: &Path, limits: &Limits) -> Result<Format, SheetError> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(SheetError::NotTable { kind: "folder" });
    }
    let bytes = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let mut prefix = Vec::new();
    file.take(PREFIX).read_to_end(&mut prefix)?;
    if prefix.is_empty() {
        return Err(SheetError::Empty);
    }
    let is_container = prefix.starts_with(ZIP) || prefix.starts_with(ZIP_EMPTY) || prefix.starts_with(OLE);
    let limit = if is_container { limits.workbook_bytes } else { limits.file_bytes };
    if bytes > limit {
        return Err(SheetError::TooLarge { bytes, limit });
    }
    if prefix.starts_with(OLE) {
        return Ok(Format::Xls);
    }
    if is_container {
        return Package::open(path)?.format();
    }
    text_format(&prefix)
}

fn text_format(prefix: &[u8]) -> Result<Format, SheetError> {
    if let Some((_, kind)) = BINARY_MARKS.iter().find(|(mark, _)| prefix.starts_with(mark)) {
        return Err(SheetError::NotTable { kind });
    }
    let start = encoding::readable_start(prefix);
    let start = start.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let start: String = start.chars().take(64).collect::<String>().to_ascii_lowercase();
    if start.starts_with("begin:vcard") {
        return Ok(Format::VCard);
    }
    if let Some((_, kind)) = TEXT_MARKS.iter().find(|(mark, _)| start.starts_with(mark)) {
        return Err(SheetError::NotTable { kind });
    }
    if encoding::is_binary(prefix) {
        return Err(SheetError::NotTable { kind: "binary" });
    }
    Ok(Format::Text)
}
