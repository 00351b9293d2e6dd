//! Written files: what is text stays text, nothing runs, nothing half-written stays.

use chrono::NaiveDate;

use super::fixtures::{Folder, columns, head, open, sheet, table};
use crate::{
    Cell,
    write::{OutCell, OutSheet, csv, xlsx},
};

fn text(text: &str) -> OutCell {
    OutCell::Text(text.into())
}

fn sample() -> Vec<Vec<OutCell>> {
    vec![
        vec![
            text("张三"),
            text("013800138000"),
            OutCell::Integer(7),
            OutCell::Decimal { fen: -123_405 },
            OutCell::Date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap()),
        ],
        vec![text("=1+1"), text("+86"), OutCell::Empty, OutCell::Decimal { fen: 5 }, OutCell::Empty],
    ]
}

fn names() -> Vec<String> {
    ["姓名", "手机", "次数", "金额", "日期"].map(str::to_owned).to_vec()
}

#[test]
fn xlsx_is_read_back_with_its_types() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let mut rows = sample().into_iter();
    xlsx(&path, &mut [OutSheet { name: "客户[1]/*".into(), columns: names(), rows: &mut rows }]).unwrap();
    let mut source = open(&path).unwrap();
    assert_eq!(source.sheets(), ["客户_1___"]);
    let head = source.head(0).unwrap();
    assert_eq!(columns(&head), ["姓名", "手机", "次数", "金额", "日期"]);
    assert_eq!(head.sample_rows[0].cells[1], Cell::Text("013800138000".into()));
    assert_eq!(head.sample_rows[0].cells[3], Cell::Number(-1234.05));
    assert_eq!(head.sample_rows[1].cells[0], Cell::Text("=1+1".into()));
    assert_eq!(sheet(&mut source, 0), ["2|张三|013800138000|7|-1234.05|2024-05-01", "3|=1+1|+86||0.05|"]);
    assert_eq!(folder.names(), ["a.xlsx"]);
}

#[test]
fn xlsx_sheets_get_distinct_names_and_long_text_is_cut() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let mut first = std::iter::once(vec![text(&"长".repeat(40_000))]);
    let mut second = std::iter::empty();
    let long = "名".repeat(40);
    xlsx(
        &path,
        &mut [
            OutSheet { name: long.clone(), columns: vec!["备注".into()], rows: &mut first },
            OutSheet { name: long, columns: vec!["备注".into()], rows: &mut second },
        ],
    )
    .unwrap();
    let mut source = open(&path).unwrap();
    assert_eq!(source.sheets(), ["名".repeat(31), "名".repeat(29) + " 2"]);
    let cell = source.head(0).unwrap().sample_rows[0].cells[0].text().chars().count();
    assert_eq!(cell, 32_767);
}

#[test]
fn amounts_beyond_a_float_stay_exact() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let row = vec![OutCell::Integer(i64::MAX), OutCell::Decimal { fen: i64::MIN }];
    let mut rows = std::iter::once(row);
    xlsx(
        &path,
        &mut [OutSheet {
            name: String::new(), columns: vec!["编号".into(), "金额".into()], rows: &mut rows
        }],
    )
    .unwrap();
    assert_eq!(table(&path), ["2|9223372036854775807|-92233720368547758.08"]);
}

#[test]
fn csv_has_a_mark_and_runs_no_formula() {
    let folder = Folder::new();
    let path = folder.path("a.csv");
    let danger = ["=1", "+1", "-1", "@x", "\tx", "\rx", "a,\"b\"\n"];
    let mut rows = danger.iter().map(|danger| vec![text(danger), OutCell::Integer(-1)]);
    csv(
        &path,
        &mut OutSheet {
            name: String::new(), columns: vec!["姓名".into(), "次数".into()], rows: &mut rows
        },
    )
    .unwrap();
    let written = std::fs::read_to_string(&path).unwrap();
    let expected = "\u{feff}姓名,次数\r\n'=1,-1\r\n'+1,-1\r\n'-1,-1\r\n'@x,-1\r\n'\tx,-1\r\n\"'\rx\",-1\r\n\"a,\"\"b\"\"\n\",-1\r\n";
    assert_eq!(written, expected);
    assert_eq!(head(&path).header_row, 1);
}

#[test]
fn small_prices_and_times_are_written_exactly() {
    let folder = Folder::new();
    let noon = NaiveDate::from_ymd_opt(2024, 5, 1).unwrap().and_hms_opt(14, 25, 0).unwrap();
    let row = || {
        let number = |units, places| OutCell::Number { units, places };
        vec![number(-12_500, 3), number(123_456_789, 4), number(1, 4), number(7, 0), OutCell::Moment(noon)]
    };
    let columns = || ["数量", "单价", "折扣", "次数", "时间"].map(str::to_owned).to_vec();
    let path = folder.path("a.xlsx");
    xlsx(&path, &mut [OutSheet { name: "a".into(), columns: columns(), rows: &mut std::iter::once(row()) }])
        .unwrap();
    assert_eq!(table(&path), ["2|-12.5|12345.6789|0.0001|7|2024-05-01 14:25:00"]);
    let path = folder.path("a.csv");
    csv(&path, &mut OutSheet { name: "a".into(), columns: columns(), rows: &mut std::iter::once(row()) })
        .unwrap();
    assert_eq!(table(&path), ["2|-12.5|12345.6789|0.0001|7|2024-05-01 14:25"]);
}

#[test]
fn what_fails_leaves_nothing_and_keeps_the_old_file() {
    let folder = Folder::new();
    let path = folder.file("a.xlsx", "old");
    let mut rows = std::iter::repeat_n(Vec::new(), 1_048_576);
    let error =
        xlsx(&path, &mut [OutSheet { name: "a".into(), columns: names(), rows: &mut rows }]).unwrap_err();
    assert_eq!(error.code(), "too_many_rows");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(folder.names(), ["a.xlsx"]);
    let nowhere = folder.path("none/a.csv");
    let mut rows = std::iter::empty();
    let error =
        csv(&nowhere, &mut OutSheet { name: "a".into(), columns: names(), rows: &mut rows }).unwrap_err();
    assert_eq!(error.code(), "file_write_failed");
}
