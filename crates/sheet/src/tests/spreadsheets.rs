//! xlsx, xls and ods: typed cells, dates of both epochs, merged blocks, blanks.

use std::fmt::Write;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula};

use super::fixtures::{Folder, bare_xlsx, code, columns, head, ods, open, sheet, table, worksheet, xlsb};
use crate::{Cell, Format as FileFormat};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn cells_keep_their_types() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        for (column, name) in (0_u16..).zip(["姓名", "电话", "日期", "时间", "会员", "公式", "金额"])
        {
            sheet.write(0, column, name).unwrap();
        }
        sheet.write(1, 0, "张三").unwrap();
        sheet.write(1, 1, 13_800_138_000_i64).unwrap();
        sheet.write_with_format(1, 2, &day(2024, 5, 1), &Format::new().set_num_format("yyyy/m/d")).unwrap();
        sheet.write_with_format(1, 3, 0.354_166_666_7, &Format::new().set_num_format("hh:mm")).unwrap();
        sheet.write(1, 4, true).unwrap();
        sheet.write(1, 5, Formula::new("=A99").set_result("#REF!")).unwrap();
        sheet.write(1, 6, 0.1 + 0.2).unwrap();
    });
    let head = head(&path);
    let cells = &head.sample_rows[0].cells;
    assert_eq!(cells[1], Cell::Number(13_800_138_000.0));
    assert_eq!(cells[1].text(), "13800138000");
    assert_eq!(cells[2], Cell::Date(day(2024, 5, 1).and_hms_opt(0, 0, 0).unwrap()));
    assert_eq!((cells[2].text(), cells[3].text()), ("2024-05-01".into(), "08:30:00".into()));
    assert_eq!(cells[4], Cell::Bool(true));
    assert_eq!(cells[6].text(), "0.3");
}

#[test]
fn errors_of_formulas_are_errors() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let rows = r#"<row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="str"><v>金额</v></c></row>
        <row r="2"><c r="A2" t="str"><v>张三</v></c><c r="B2" t="e"><f>X!A1</f><v>#REF!</v></c></row>
        <row r="3"><c r="A3" t="e"><v>#SPILL!</v></c><c r="B3"><v>5</v></c></row>"#;
    bare_xlsx(&path, &worksheet(rows, ""), &[]);
    let head = head(&path);
    assert_eq!(head.sample_rows[0].cells[1], Cell::Error("#REF!".into()));
    // An error the reader does not know leaves its cell blank and the rest whole.
    assert_eq!(table(&path), ["2|张三|#REF!", "3||5"]);
}

#[test]
fn a_workbook_without_styles_and_shared_strings_is_read() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>年龄</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>张三</t></is></c><c r="B2"><v>1.38E+10</v></c></row>"#;
    bare_xlsx(&path, &worksheet(rows, ""), &[]);
    assert_eq!(table(&path), ["2|张三|13800000000"]);
}

#[test]
fn the_epoch_of_1904_is_kept() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let book = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let styles = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let rows =
        r#"<row r="1"><c r="A1" t="str"><v>日期</v></c></row><row r="2"><c r="A2" s="1"><v>1</v></c></row>"#;
    let rels = r#"<Relationships><Relationship Id="rId1" Type="x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = r#"<Relationships><Relationship Id="r" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    super::fixtures::zip(
        &path,
        &[
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/styles.xml", styles.as_bytes()),
            ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
            ("xl/worksheets/sheet1.xml", &worksheet(rows, "")),
        ],
    );
    assert_eq!(table(&path), ["2|1904-01-02"]);
}

#[test]
fn merged_blocks_are_filled_in_the_data() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 3, "客户联系人表", &plain).unwrap();
        for (column, name) in (0_u16..).zip(["客户名称", "联系人", "手机", "备注"]) {
            sheet.write(1, column, name).unwrap();
        }
        sheet.merge_range(2, 0, 4, 0, "甲公司", &plain).unwrap();
        for (row, name) in (2_u32..).zip(["张三", "李四"]) {
            sheet.write(row, 1, name).unwrap();
        }
        sheet.merge_range(5, 2, 5, 3, "同上", &plain).unwrap();
        sheet.write(5, 1, "王五").unwrap();
        sheet.merge_range(6, 0, 6, 3, "合计三人", &plain).unwrap();
    });
    assert_eq!(head(&path).header_row, 2);
    // The block's last row has nothing of its own and is no row; a line across the table is no value.
    let expected = ["3|甲公司|张三||", "4|甲公司|李四||", "6||王五|同上|同上", "7|合计三人|||"];
    assert_eq!(table(&path), expected);
}

#[test]
fn headers_of_two_levels_take_the_lower() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.merge_range(0, 0, 1, 0, "姓名", &plain).unwrap();
        sheet.merge_range(0, 1, 0, 2, "联系方式", &plain).unwrap();
        sheet.write(1, 1, "手机").unwrap().write(1, 2, "邮箱").unwrap();
        sheet.write(2, 0, "张三").unwrap().write(2, 1, "13800138000").unwrap().write(2, 2, "a@b.cn").unwrap();
    });
    let head = head(&path);
    assert_eq!((head.header_row, columns(&head)), (2, vec!["姓名", "手机", "邮箱"]));
    assert_eq!(table(&path), ["3|张三|13800138000|a@b.cn"]);
}

#[test]
fn sheets_without_content_have_no_header_and_others_are_read() {
    let folder = Folder::new();
    let path = folder.xlsx(|book| {
        book.add_worksheet().set_name("空").unwrap();
        let sheet = book.add_worksheet().set_name("客户").unwrap();
        sheet.write(9, 2, "姓名").unwrap().write(9, 3, "电话").unwrap();
        sheet.write(11, 2, "张三").unwrap().write(11, 3, " ").unwrap();
        sheet.write_blank(30, 8, &Format::new().set_bold()).unwrap();
    });
    let mut source = open(&path).unwrap();
    assert_eq!(source.sheets(), ["空", "客户"]);
    assert_eq!(source.head(0).err().unwrap().code(), "no_header");
    assert_eq!(source.head(1).unwrap().header_row, 10);
    assert_eq!(sheet(&mut source, 1), ["12|张三| "]);
}

/// Formatted but empty cells down to the last row cost a walk and nothing else.
#[test]
fn a_sheet_of_formatted_blanks_ends_quickly() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let mut rows = r#"<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>"#.to_owned();
    for row in 2..=200_000 {
        let _ = write!(
            rows,
            r#"<row r="{row}" s="1" customFormat="1"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>"#
        );
    }
    bare_xlsx(&path, &worksheet(&rows, ""), &[]);
    let head = head(&path);
    assert_eq!((columns(&head), head.row_hint), (vec!["姓名"], Some(0)));
    assert_eq!(table(&path), Vec::<String>::new());
}

#[test]
fn prefixed_elements_and_single_quotes_are_read() {
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let xml = "<x:worksheet><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>姓名</x:v></x:c><x:c r='B1' t='str'><x:v>电话</x:v></x:c></x:row><x:row r='2'><x:c r='A2' t='str'><x:v>张三</x:v></x:c></x:row><x:row r='3'><x:c r='B3' t='str'><x:v>9</x:v></x:c></x:row></x:sheetData><x:mergeCells count='1'><x:mergeCell ref='A2:A3'/></x:mergeCells></x:worksheet>";
    bare_xlsx(&path, xml.as_bytes(), &[]);
    assert_eq!(table(&path), ["2|张三|", "3|张三|9"]);
}

const ODS_HEADER: &str = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>姓名</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>日期</text:p></table:table-cell></table:table-row>"#;

#[test]
fn merged_blocks_of_a_binary_workbook_are_filled() {
    let folder = Folder::new();
    let path = folder.path("book.xlsb");
    let rows: [&[&str]; 4] = [
        &["客户", "联系人", "电话"],
        &["甲公司", "刘经理", "1"],
        &["", "张会计", "2"],
        &["乙公司", "李四", "3"],
    ];
    xlsb(&path, &rows, &[[1, 2, 0, 0], [3, 3, 0, 0]]);
    assert_eq!(table(&path), ["2|甲公司|刘经理|1", "3|甲公司|张会计|2", "4|乙公司|李四|3"]);
}

#[test]
fn ods_cells_repetitions_and_merges_are_read() {
    let folder = Folder::new();
    let path = folder.path("a.ods");
    ods(
        &path,
        &format!(
            r#"<table:table table:name="甲">{ODS_HEADER}
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-rows-spanned="3"><office:annotation><text:p>注</text:p></office:annotation><text:p>张<text:s text:c="2"/>三</text:p><text:p>二&amp;</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-05-01"><text:p>x</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="7"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>
        <table:table table:name="乙"/>"#
        ),
    );
    let mut source = open(&path).unwrap();
    assert_eq!(
        (source.format(), source.sheets()),
        (FileFormat::Ods, &["甲".to_owned(), "乙".to_owned()][..])
    );
    let rows = ["2|张  三\n二&|2024-05-01", "3|张  三\n二&|2024-05-01", "9||7"];
    assert_eq!(sheet(&mut source, 0), rows);
    assert_eq!(source.head(1).err().unwrap().code(), "no_header");
}

#[test]
fn a_locked_or_cut_ods_is_refused() {
    let folder = Folder::new();
    let path = folder.path("a.ods");
    let mime: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let manifest: &[u8] = b"<m><manifest:encryption-data/></m>";
    super::fixtures::zip(
        &path,
        &[("mimetype", mime), ("META-INF/manifest.xml", manifest), ("content.xml", b"x")],
    );
    assert_eq!(code(&path), "file_encrypted");
    super::fixtures::zip(
        &path,
        &[("mimetype", mime), ("content.xml", b"<a><table:table table:name='x'><table:table-row>")],
    );
    assert_eq!(code(&path), "file_damaged");
}

/// A BIFF8 record.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
    record.extend(data);
    record
}

fn place(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let count = u16::try_from(units.len() / 2).unwrap().to_le_bytes();
    record(0x0204, &[&place(row, column)[..], &count, &[1], &units].concat())
}

fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    record(0x0203, &[&place(row, column)[..], &number.to_le_bytes()].concat())
}

#[test]
fn xls_is_read_with_merged_blocks_and_errors() {
    let bof = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000A, &[]);
    let codepage = record(0x0042, &1200_u16.to_le_bytes());
    let bound = |at: u32| record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    let globals = |at: u32| [bof(5), codepage.clone(), bound(at), end.clone()].concat();
    let start = u32::try_from(globals(0).len()).unwrap();
    let sheet = [
        bof(16),
        label(0, 0, "公司"),
        label(0, 1, "联系人"),
        label(0, 2, "手机"),
        label(1, 0, "甲"),
        label(1, 1, "张三"),
        number(1, 2, 13_800_138_000.0),
        label(2, 1, "李四"),
        record(0x0205, &[&place(2, 2)[..], &[0x17, 1]].concat()),
        record(0x00E5, &[1, 0, 1, 0, 2, 0, 0, 0, 0, 0]),
        end.clone(),
    ]
    .concat();
    let folder = Folder::new();
    let path = folder.path("a.xlsx");
    let mut container = cfb::create(&path).unwrap();
    let stream = [globals(start), sheet].concat();
    std::io::Write::write_all(&mut container.create_stream("/Workbook").unwrap(), &stream).unwrap();
    container.flush().unwrap();
    drop(container);
    assert_eq!(open(&path).unwrap().format(), FileFormat::Xls);
    assert_eq!(table(&path), ["2|甲|张三|13800138000", "3|甲|李四|#REF!"]);
}

/// A caller's own panic is not taken for damage of the file.
#[test]
#[should_panic(expected = "the caller's own")]
fn panics_of_the_sink_pass_through() {
    let folder = Folder::new();
    let mut source = open(&folder.file("a.csv", "姓名,电话\n张三,1\n")).unwrap();
    let head = source.head(0).unwrap();
    let _ = source.rows(0, &head, &mut |_| panic!("the caller's own"));
}
