//! A file is what it contains, whatever its name says.

use std::io::Write;

use super::fixtures::{Folder, code, open, table, zip};
use crate::{
    Format, Limits, ReadOptions, SheetError, Source,
    write::{OutCell, OutSheet, csv},
};

fn check(name: &str, bytes: &[u8], expected: &str) {
    assert_eq!(code(&Folder::new().file(name, bytes)), expected, "{name}");
}

#[test]
fn empty_files_are_empty() {
    check("a.xlsx", b"", "file_empty");
    check("a.csv", b"\xEF\xBB\xBF", "file_empty");
    check("a.csv", b" \r\n\r\n", "file_empty");
    check("a.csv", b"\xFF\xFE", "file_empty");
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    check("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "file_not_table");
    check("a.xls", b"\xEF\xBB\xBF  <!DOCTYPE html><p>", "file_not_table");
    check("a.xls", b"<?xml version=\"1.0\"?><Workbook/>", "file_not_table");
    check("a.xls", b"ID;PWXL;N;E\nC;Y1;X1;K\"a\"\nE\n", "file_not_table");
    check("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file_not_table");
    check("a.csv", b"%PDF-1.7\n", "file_not_table");
    check("a.csv", &(0..=255).cycle().take(4000).collect::<Vec<u8>>(), "file_not_table");
}

#[test]
fn a_document_in_a_zip_is_no_table() {
    let folder = Folder::new();
    zip(&folder.path("a.xlsx"), &[("word/document.xml", b"<w/>"), ("_rels/.rels", b"<r/>")]);
    assert_eq!(code(&folder.path("a.xlsx")), "file_not_table");
    zip(
        &folder.path("b.xlsx"),
        &[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")],
    );
    assert_eq!(code(&folder.path("b.xlsx")), "file_not_table");
}

#[test]
fn a_text_table_named_xls_is_read() {
    let folder = Folder::new();
    let path = folder.file("export.xls", "姓名\t电话\n张三\t13800138000\n");
    let source = open(&path).unwrap();
    assert_eq!((source.format(), source.delimiter()), (Format::Text, Some('\t')));
    assert_eq!(source.sheets(), ["export"]);
    assert_eq!(table(&path), ["2|张三|13800138000"]);
}

#[test]
fn a_workbook_named_csv_is_read() {
    let folder = Folder::new();
    let made = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "姓名").unwrap().write(0, 1, "电话").unwrap();
        sheet.write(1, 0, "张三").unwrap().write(1, 1, "1").unwrap();
    });
    let path = folder.path("a.csv");
    std::fs::rename(made, &path).unwrap();
    assert_eq!(open(&path).unwrap().format(), Format::Xlsx);
    assert_eq!(table(&path), ["2|张三|1"]);
}

fn ole(path: &std::path::Path, streams: &[(&str, &[u8])]) {
    let mut container = cfb::create(path).unwrap();
    for (name, bytes) in streams {
        container.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    container.flush().unwrap();
}

#[test]
fn locked_workbooks_are_encrypted() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    ole(&path, &[("/EncryptedPackage", b"secret"), ("/EncryptionInfo", b"info")]);
    assert_eq!(code(&path), "file_encrypted");
    let path = folder.path("b.xls");
    // BOF of BIFF8, then FilePass.
    let stream = [&[9, 8, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0][..], &[0x2F, 0, 4, 0, 1, 0, 1, 0]].concat();
    ole(&path, &[("/Workbook", &stream)]);
    assert_eq!(code(&path), "file_encrypted");
}

#[test]
fn an_old_office_document_is_no_table() {
    let folder = Folder::new();
    let path = folder.path("a.xls");
    ole(&path, &[("/WordDocument", b"text")]);
    assert_eq!(code(&path), "file_not_table");
}

#[test]
fn broken_containers_are_damaged() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        for row in 0..500 {
            sheet.write(row, 0, f64::from(row) * 1.37).unwrap();
        }
    });
    let whole = std::fs::read(&path).unwrap();
    for keep in [30, whole.len() / 2, whole.len() - 30] {
        assert_eq!(code(&folder.file("cut.xlsx", &whole[..keep])), "file_damaged", "{keep}");
    }
    assert_eq!(code(&folder.file("cut.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest")), "file_damaged");
}

/// Whatever single byte is spoilt, the answer is rows or a code, never a panic.
#[test]
fn spoilt_bytes_never_panic() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "姓名").unwrap();
        sheet.write(1, 0, "张三").unwrap();
    });
    let whole = std::fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(41) {
        let mut spoilt = whole.clone();
        spoilt[at] ^= 0x55;
        let _ = code(&folder.file("spoilt.xlsx", spoilt));
    }
}

#[test]
fn a_missing_file_and_a_folder_have_codes() {
    let folder = Folder::new();
    assert_eq!(code(&folder.path("none.csv")), "file_unreadable");
    assert_eq!(code(&folder.path("")), "file_not_table");
}

#[test]
fn a_file_over_the_limit_is_too_large() {
    let path = Folder::new();
    let path = path.file("a.csv", "a,b\n1,2\n");
    let limits = Limits { file_bytes: 4, ..Limits::default() };
    let error = Source::open(&path, &ReadOptions { limits, ..ReadOptions::default() }).err().unwrap();
    assert!(matches!(error, SheetError::TooLarge { bytes: 8, limit: 4 }));
    assert_eq!(error.params(), [("bytes", "8".to_owned()), ("limit", "4".to_owned())]);
}

#[test]
fn a_missing_sheet_is_said() {
    let folder = Folder::new();
    let mut source = open(&folder.file("a.csv", "姓名,电话\n张三,1\n")).unwrap();
    assert_eq!(source.head(1).err().unwrap().code(), "sheet_missing");
}

proptest::proptest! {
    /// Whatever the bytes, the answer is rows or a code.
    #[test]
    fn any_bytes_end_in_rows_or_a_code(bytes: Vec<u8>, mark in 0_usize..5) {
        let marks: [&[u8]; 5] = [b"", b"BEGIN:VCARD\n", b"a,b\n", b"PK\x03\x04", b"\xFF\xFE"];
        let _ = code(&Folder::new().file("any", [marks[mark], &bytes].concat()));
    }

    /// What is written as csv is read back, apostrophes before formulas aside.
    #[test]
    fn csv_is_read_back(names in proptest::collection::vec("x[a-z张三,\"\n ;|]{0,12}x", 1..8)) {
        let folder = Folder::new();
        let path = folder.path("a.csv");
        let mut rows = names.iter().map(|name| vec![OutCell::Text(name.clone()), OutCell::Integer(1)]);
        let columns = vec!["姓名".to_owned(), "次数".to_owned()];
        csv(&path, &mut OutSheet { name: String::new(), columns, rows: &mut rows }).unwrap();
        let options = ReadOptions { delimiter: Some(','), ..ReadOptions::default() };
        let mut source = Source::open(&path, &options).unwrap();
        let head = source.head(0).unwrap();
        let mut read = Vec::new();
        source.rows(0, &head, &mut |row| {
            read.push(row.cells[0].text().into_owned());
            std::ops::ControlFlow::Continue(())
        }).unwrap();
        proptest::prop_assert_eq!(read, names);
    }
}
