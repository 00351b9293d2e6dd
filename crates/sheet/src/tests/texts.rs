//! Text tables: encodings, delimiters, quotes, row numbers.

use encoding_rs::{BIG5, GB18030, SHIFT_JIS, WINDOWS_1252};

use super::fixtures::{Folder, code, columns, head, open, table};
use crate::{Limits, ReadOptions, Source};

const TABLE: &str = "姓名,电话,备注\n张三,13800138000,老客户\n李四,13900139000,新\n";
const ROWS: [&str; 2] = ["2|张三|13800138000|老客户", "3|李四|13900139000|新"];

fn utf16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

fn check(bytes: &[u8], encoding: &str) {
    let folder = Folder::new();
    let path = folder.file("a.csv", bytes);
    assert_eq!(open(&path).unwrap().encoding(), Some(encoding));
    assert_eq!(columns(&head(&path)), ["姓名", "电话", "备注"], "{encoding}");
    assert_eq!(table(&path), ROWS, "{encoding}");
}

#[test]
fn encodings_are_found() {
    check(TABLE.as_bytes(), "UTF-8");
    check(format!("\u{feff}{TABLE}").as_bytes(), "UTF-8");
    check(&GB18030.encode(TABLE).0, "GB18030");
    check(&[b"\xFF\xFE".to_vec(), utf16(TABLE, true)].concat(), "UTF-16LE");
    check(&[b"\xFE\xFF".to_vec(), utf16(TABLE, false)].concat(), "UTF-16BE");
    check(&utf16(TABLE, true), "UTF-16LE");
    check(&utf16(TABLE, false), "UTF-16BE");
}

#[test]
fn other_encodings_are_detected() {
    let folder = Folder::new();
    let encoding_of =
        |bytes: &[u8]| open(&folder.file("a.csv", bytes)).unwrap().encoding().unwrap().to_owned();
    let japanese = "氏名,電話\nさとうひろし,03\nすずきさゆり,04\n".repeat(20);
    assert_eq!(encoding_of(&SHIFT_JIS.encode(&japanese).0), "Shift_JIS");
    let taiwanese =
        "姓名,電話,備註\n陳小姐,02,這個客戶喜歡喝咖啡\n林先生,03,請於週末聯絡他們的公司\n".repeat(20);
    assert_eq!(encoding_of(&BIG5.encode(&taiwanese).0), "Big5");
    let french = "nom,ville\nRené,Orléans\nAimée,Besançon\n".repeat(20);
    assert_eq!(encoding_of(&WINDOWS_1252.encode(&french).0), "windows-1252");
    assert_eq!(encoding_of(&GB18030.encode("name,city\nzhang,沪\n").0), "GB18030");
}

/// The first Chinese character stands far behind what any detection by prefix sees.
#[test]
fn a_late_character_decides() {
    let ascii = "name,phone\n".to_owned() + &"zhang,13800138000\n".repeat(40_000);
    let late = ascii.clone() + "张三,1\n";
    let folder = Folder::new();
    let path = folder.file("a.csv", &GB18030.encode(&late).0);
    assert_eq!(open(&path).unwrap().encoding(), Some("GB18030"));
    assert_eq!(table(&path).last().unwrap(), "40002|张三|1");
    let path = folder.file("b.csv", &late);
    assert_eq!(open(&path).unwrap().encoding(), Some("UTF-8"));
    assert_eq!(table(&path).last().unwrap(), "40002|张三|1");
}

#[test]
fn one_broken_character_does_not_change_the_encoding() {
    let mut bytes = TABLE.repeat(2_000).into_bytes();
    bytes.extend_from_slice(b"\xE5\xBC,1,\n");
    assert_eq!(open(&Folder::new().file("a.csv", bytes)).unwrap().encoding(), Some("UTF-8"));
}

#[test]
fn the_choice_can_be_changed() {
    let folder = Folder::new();
    let path = folder.file("a.csv", &GB18030.encode("姓名;电话,x\n张三;1,2\n").0);
    let options =
        ReadOptions { encoding: Some("gbk".into()), delimiter: Some(';'), ..ReadOptions::default() };
    let source = Source::open(&path, &options).unwrap();
    assert_eq!((source.encoding(), source.delimiter()), (Some("GB18030"), Some(';')));
    let options = ReadOptions { encoding: Some("klingon".into()), ..ReadOptions::default() };
    assert_eq!(Source::open(&path, &options).err().unwrap().code(), "encoding_unknown");
}

fn delimiter(text: &str) -> char {
    open(&Folder::new().file("a.txt", text)).unwrap().delimiter().unwrap()
}

#[test]
fn the_delimiter_gives_steady_columns() {
    assert_eq!(delimiter("a,b\n1,2\n"), ',');
    assert_eq!(delimiter("name\taddr\nx\tRoad 1, Town\ny\tRoad 2, Town\n"), '\t');
    assert_eq!(delimiter("name;price\na;1,5\nb;2,5\nc;3,5\n"), ';');
    assert_eq!(delimiter("name|tags\na|x,y\nb|z\nc|u,v\n"), '|');
    assert_eq!(delimiter("name,tags\na,x;y\nb,\"u;v\"\nc,m;n\n"), ',');
    assert_eq!(delimiter("phone\n13800138000\n"), ',');
}

#[test]
fn quotes_hold_delimiters_and_line_breaks_and_rows_are_counted_as_seen() {
    let folder = Folder::new();
    let text =
        "姓名,备注\r\n张三,\"第一行\r\n第二行, 还有\"\r\n\r\n\r\n李四,\"说\"\"好\"\"\"\r\n,\r\n王五,尾";
    let path = folder.file("a.csv", text);
    assert_eq!(table(&path), ["2|张三|第一行\n第二行, 还有", "5|李四|说\"好\"", "7|王五|尾"]);
}

#[test]
fn nul_characters_vanish() {
    let folder = Folder::new();
    let path = folder.file("a.csv", "姓名,电话\n张\0三,138\0\n\0,\0\n");
    assert_eq!(table(&path), ["2|张三|138"]);
}

#[test]
fn ragged_rows_are_laid_out_under_the_columns() {
    let folder = Folder::new();
    let path = folder.file("a.csv", "姓名,电话,备注\n张三\n李四,1,2,3,4\n");
    assert_eq!(table(&path), ["2|张三||||", "3|李四|1|2|3|4"]);
}

#[test]
fn the_longest_cell_a_spreadsheet_holds_is_read() {
    let folder = Folder::new();
    let long = "长".repeat(32_767);
    let path = folder.file("a.csv", format!("姓名,备注\n张三,{long}\n"));
    assert_eq!(table(&path), [format!("2|张三|{long}")]);
}

/// An unclosed quote swallows what follows; a huge file must end, not fill the memory.
#[test]
fn a_record_that_never_ends_is_damage() {
    let folder = Folder::new();
    let text = "姓名,备注\n张三,\"没有\n".to_owned() + &"李四,1\n".repeat(200_000);
    let path = folder.file("a.csv", text);
    let limits = Limits { record_bytes: 100_000, ..Limits::default() };
    let mut source = Source::open(&path, &ReadOptions { limits, ..ReadOptions::default() }).unwrap();
    assert_eq!(source.head(0).err().unwrap().code(), "file_damaged");
}

#[test]
fn rows_are_about_counted_and_a_break_stops() {
    let folder = Folder::new();
    let path = folder.file("a.csv", "姓名,电话\n".to_owned() + &"张三,1\n".repeat(1_000));
    let mut source = open(&path).unwrap();
    let head = source.head(0).unwrap();
    assert_eq!(head.row_hint, Some(1_000));
    assert_eq!(head.sample_rows.len(), crate::SAMPLE_ROWS);
    let mut seen = 0;
    source
        .rows(0, &head, &mut |_| {
            seen += 1;
            if seen == 3 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
        })
        .unwrap();
    assert_eq!(seen, 3);
}

#[test]
fn old_line_ends_are_read() {
    let folder = Folder::new();
    let path = folder.file("a.csv", "姓名,电话\r张三,1\r李四,2\r");
    assert_eq!(table(&path), ["2|张三|1", "3|李四|2"]);
    let path = folder.file("b.csv", "姓名,电话\r\n\n张三,1\n\r李四,2\r\n");
    assert_eq!(table(&path), ["3|张三|1", "5|李四|2"]);
    assert_eq!(code(&path), "");
}

#[test]
fn a_sample_that_ends_inside_a_character_is_still_a_table() {
    // Rows of 3 + 3 + 2 bytes put every kind of cut at the end of the sample, whatever its length.
    for shift in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.csv");
        let text = format!("{}姓名,备注\n{}", "a".repeat(shift), "王,茶\n".repeat(60_000));
        std::fs::write(&path, text).unwrap();
        let mut source = Source::open(&path, &ReadOptions::default()).unwrap();
        assert_eq!(source.head(0).unwrap().columns.len(), 2);
    }
}
