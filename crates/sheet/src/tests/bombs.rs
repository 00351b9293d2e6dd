//! Files that claim little and unpack to much end in a code, in bounded memory.

use std::io::{Seek, SeekFrom, Write};

use super::fixtures::{Folder, bare_xlsx, code, ods, worksheet};
use crate::{Limits, ReadOptions, Source};

const HEAD: &str = r#"<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>"#;

fn limited_code(path: &std::path::Path, limits: Limits) -> &'static str {
    let read = || {
        let mut source = Source::open(path, &ReadOptions { limits, ..ReadOptions::default() })?;
        source.head(0)
    };
    read().err().map_or("", |error| error.code())
}

#[test]
fn a_string_table_that_unpacks_to_much_is_a_bomb() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let strings = "<sst>".to_owned() + &"<si><t>很长的文字</t></si>".repeat(400_000);
    bare_xlsx(&path, &worksheet(HEAD, ""), &[("xl/sharedStrings.xml", strings.as_bytes())]);
    let limits = Limits { held_bytes: 4 << 20, ..Limits::default() };
    assert_eq!(limited_code(&path, limits), "file_bomb");
}

#[test]
fn a_string_table_that_announces_too_many_is_a_bomb() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let strings: &[u8] = br#"<sst count="1" uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    bare_xlsx(&path, &worksheet(HEAD, ""), &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(code(&path), "file_bomb");
}

#[test]
fn a_sheet_of_one_endless_cell_is_a_bomb() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let endless = |open: &str, close: &str| format!("{open}{}{close}", "<v>x</v>".repeat(3_000_000));
    for (open, close) in [
        (r#"<row r="2"><c r="A2" t="str">"#, "</c></row>"),
        (r#"<row r="2"><c r=""#, "\"></c></row>"),
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
    ] {
        bare_xlsx(&path, &worksheet(&(HEAD.to_owned() + &endless(open, close)), ""), &[]);
        assert_eq!(code(&path), "file_bomb", "{open}");
    }
}

#[test]
fn a_sheet_over_its_limit_is_a_bomb() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let rows = HEAD.to_owned() + &"<row><c/></row>".repeat(100_000);
    bare_xlsx(&path, &worksheet(&rows, ""), &[]);
    assert_eq!(limited_code(&path, Limits { sheet_bytes: 1 << 20, ..Limits::default() }), "file_bomb");
    assert_eq!(code(&path), "");
}

/// Many megabytes of nothing in a part of some kilobytes, whose directory entry says ten bytes.
#[test]
fn a_lying_size_does_not_help() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let spaces = vec![b' '; 67_890_123];
    bare_xlsx(&path, &spaces, &[]);
    drop(spaces);
    let mut bytes = std::fs::read(&path).unwrap();
    let real = 67_890_123_u32.to_le_bytes();
    let places: Vec<usize> = memchr::memmem::find_iter(&bytes, &real).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(0)).unwrap();
    file.write_all(&bytes).unwrap();
    assert_eq!(code(&path), "file_bomb");
}

#[test]
fn repetitions_in_ods_are_bounded() {
    let folder = Folder::new();
    let path = folder.path("a.ods");
    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>"#;
    ods(
        &path,
        &format!(
            r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row></table:table>"#
        ),
    );
    assert_eq!(code(&path), "file_bomb");
}

/// A BIFF stream that announces a sheet of 65,536 by 65,535 cells, or has cells in opposite corners of many
/// sheets.
#[test]
fn spans_in_xls_are_bounded() {
    let folder = Folder::new();
    let path = folder.path("a.xls");
    let check = |stream: &[u8]| {
        let mut container = cfb::create(&path).unwrap();
        container.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
        container.flush().unwrap();
        drop(container);
        assert_eq!(code(&path), "file_bomb");
    };
    let bof: &[u8] = &[9, 8, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0];
    let dimensions: &[u8] = &[0, 2, 14, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 255, 255, 0, 0];
    check(&[bof, dimensions].concat());
    let number = |row: u16, column: u16| {
        let mut record = vec![3, 2, 14, 0];
        record.extend(row.to_le_bytes());
        record.extend(column.to_le_bytes());
        record.extend([0; 10]);
        record
    };
    let sheet = [bof, &number(0, 0), &number(65_535, 255), &[10, 0, 0, 0]].concat();
    check(&sheet.repeat(5));
}
