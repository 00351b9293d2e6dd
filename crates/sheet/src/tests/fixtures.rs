//! Files for the tests, made by code.

use std::{
    io::Write,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use rust_xlsxwriter::Workbook;
use tempfile::TempDir;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{ReadOptions, SheetError, Source, TableHead};

/// A folder that vanishes with the test.
pub(super) struct Folder(TempDir);

impl Folder {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(super) fn xlsx(&self, fill: impl FnOnce(&mut Workbook)) -> PathBuf {
        let path = self.path("book.xlsx");
        let mut book = Workbook::new();
        fill(&mut book);
        book.save(&path).unwrap();
        path
    }

    pub(super) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

pub(super) fn open(path: &Path) -> Result<Source, SheetError> {
    Source::open(path, &ReadOptions::default())
}

/// The code opening or reading the first sheet ends in; "" if all goes well.
pub(super) fn code(path: &Path) -> &'static str {
    let read = || {
        let mut source = open(path)?;
        let head = source.head(0)?;
        source.rows(0, &head, &mut |_| ControlFlow::Continue(()))
    };
    read().err().map_or("", |error| error.code())
}

pub(super) fn head(path: &Path) -> TableHead {
    open(path).unwrap().head(0).unwrap()
}

pub(super) fn columns(head: &TableHead) -> Vec<&str> {
    head.columns.iter().map(|column| column.name.as_str()).collect()
}

/// The first sheet as text: `number|cell|cell`, one line per row.
pub(super) fn table(path: &Path) -> Vec<String> {
    sheet(&mut open(path).unwrap(), 0)
}

pub(super) fn sheet(source: &mut Source, index: usize) -> Vec<String> {
    let head = source.head(index).unwrap();
    let mut lines = Vec::new();
    source
        .rows(index, &head, &mut |row| {
            assert_eq!(row.cells.len(), head.columns.len());
            let cells: Vec<_> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
            lines.push(format!("{}|{}", row.number, cells.join("|")));
            ControlFlow::Continue(())
        })
        .unwrap();
    lines
}

/// A zip of parts, deflated.
pub(super) fn zip(path: &Path, parts: &[(&str, &[u8])]) {
    let mut zip = ZipWriter::new(std::fs::File::create(path).unwrap());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

/// An xlsx of a single hand-written sheet, with more parts if wanted, and without styles or shared strings.
pub(super) fn bare_xlsx(path: &Path, sheet: &[u8], more: &[(&str, &[u8])]) {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend_from_slice(more);
    zip(path, &parts);
}

/// A worksheet part around rows.
pub(super) fn worksheet(rows: &str, tail: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{rows}</sheetData>{tail}</worksheet>").into_bytes()
}

/// A record of a binary part.
fn record(out: &mut Vec<u8>, kind: u16, body: &[u8]) {
    seven_bits(out, kind.into());
    seven_bits(out, body.len());
    out.extend_from_slice(body);
}

/// A number in one or two bytes of seven bits each, the lower first.
fn seven_bits(out: &mut Vec<u8>, number: usize) {
    let byte = |bits: usize| u8::try_from(bits).unwrap();
    if number < 0x80 {
        out.push(byte(number));
    } else {
        out.extend([byte(number & 0x7f) | 0x80, byte(number >> 7)]);
    }
}

/// A count as it stands before what is counted.
fn count(items: usize) -> [u8; 4] {
    u32::try_from(items).unwrap().to_le_bytes()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = count(units.len()).to_vec();
    bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    bytes
}

/// An xlsb of one sheet of texts, with merged blocks as first row, last row, first column, last column.
pub(super) fn xlsb(path: &Path, rows: &[&[&str]], merges: &[[u32; 4]]) {
    let mut book = Vec::new();
    let sheet_entry = [&[0; 4][..], &1_u32.to_le_bytes(), &wide("rId1"), &wide("S")].concat();
    record(&mut book, 0x009c, &sheet_entry);
    record(&mut book, 0x0090, &[]);
    record(&mut book, 0x009d, &[]);
    let mut sheet = Vec::new();
    record(&mut sheet, 0x0081, &[]);
    record(&mut sheet, 0x0094, &[0; 16]);
    record(&mut sheet, 0x0091, &[]);
    for (number, row) in (0_u32..).zip(rows) {
        record(&mut sheet, 0x0000, &[&number.to_le_bytes()[..], &[0; 13]].concat());
        for (column, text) in (0_u32..).zip(*row).filter(|(_, text)| !text.is_empty()) {
            record(&mut sheet, 0x0006, &[&column.to_le_bytes()[..], &[0; 4], &wide(text)].concat());
        }
    }
    record(&mut sheet, 0x0092, &[]);
    record(&mut sheet, 0x00b1, &count(merges.len()));
    for merge in merges {
        record(&mut sheet, 0x00b0, &merge.map(u32::to_le_bytes).concat());
    }
    record(&mut sheet, 0x00b2, &[]);
    record(&mut sheet, 0x0082, &[]);
    let roots = RELS.replace("workbook.xml", "workbook.bin");
    let relations = BOOK_RELS.replace("sheet1.xml", "sheet1.bin");
    zip(
        path,
        &[
            ("_rels/.rels", roots.as_bytes()),
            ("xl/workbook.bin", &book),
            ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
            ("xl/worksheets/sheet1.bin", &sheet),
        ],
    );
}

/// An ods of the tables given as xml.
pub(super) fn ods(path: &Path, tables: &str) {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    zip(
        path,
        &[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest/>"),
            ("content.xml", content.as_bytes()),
        ],
    );
}
