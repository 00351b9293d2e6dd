//! Contact cards of all versions.

use encoding_rs::GBK;

use super::fixtures::{Folder, columns, head, open, table};
use crate::Format;

fn flat(body: &str) -> Vec<(String, String)> {
    let folder = Folder::new();
    let path = folder.file("联系人.vcf", format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{body}\r\nEND:VCARD\r\n"));
    let head = head(&path);
    let row = &head.sample_rows[0];
    head.columns
        .iter()
        .zip(&row.cells)
        .map(|(column, cell)| (column.name.clone(), cell.text().into_owned()))
        .collect()
}

fn check(body: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert_eq!(flat(body), expected);
}

#[test]
fn cards_become_rows_of_the_columns_that_occur() {
    let folder = Folder::new();
    let path = folder.file(
        "my.vcf",
        "BEGIN:VCARD\nFN:张三\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:李四\nEMAIL:a@b.cn\nEND:VCARD\n",
    );
    let source = open(&path).unwrap();
    assert_eq!((source.format(), source.sheets()), (Format::VCard, &["my".to_owned()][..]));
    let head = head(&path);
    assert_eq!((columns(&head), head.row_hint), (vec!["name", "phone", "email"], Some(2)));
    assert_eq!(table(&path), ["1|张三|1|", "2|李四||a@b.cn"]);
}

#[test]
fn chinese_names_are_joined_without_a_space() {
    check("N:王;小明;;;", &[("name", "王小明")]);
    check("N:王;小明;;;\nFN:小明 王", &[("name", "王小明")]);
    check("FN:欧阳 锋", &[("name", "欧阳锋")]);
    check("N:Doe;John;Q;Mr.;\nFN:Mr. John Doe", &[("name", "Mr. John Doe")]);
    check("N:Doe;John;Q;;", &[("name", "John Q Doe")]);
    check("N:;;;;\nFN:\nORG:某公司;市场部", &[("name", "某公司"), ("company", "某公司")]);
}

#[test]
fn quoted_printable_with_soft_breaks_is_decoded() {
    let name = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=\r\n=B8=89;;;";
    check(&format!("{name}\r\nTEL;CELL:138"), &[("name", "张三"), ("phone", "138")]);
    check(
        "FN:a\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=C0=CF=0D=0A=BF=CD",
        &[("name", "a"), ("note", "老\n客")],
    );
    check("FN:a\nNOTE;QUOTED-PRINTABLE:1+1=3D2=\r\n, ja", &[("name", "a"), ("note", "1+1=2, ja")]);
}

#[test]
fn raw_bytes_of_a_named_character_set_are_decoded() {
    let folder = Folder::new();
    let (name, _, _) = GBK.encode("诸葛亮");
    let bytes = [b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=GBK:", &name[..], b"\nEND:VCARD\n"].concat();
    assert_eq!(table(&folder.file("a.vcf", &bytes)), ["1|诸葛亮"]);
    let bytes = [b"BEGIN:VCARD\nVERSION:2.1\nFN:", &name[..], b"\nEND:VCARD\n"].concat();
    assert_eq!(table(&folder.file("b.vcf", bytes)), ["1|诸葛亮"]);
    let text = "BEGIN:VCARD\r\nFN:诸葛亮\r\nEND:VCARD\r\n";
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(table(&folder.file("c.vcf", utf16)), ["1|诸葛亮"]);
}

#[test]
fn mobile_phones_come_first_and_nothing_is_lost() {
    check(
        "FN:a\nTEL;TYPE=HOME:1\nTEL;TYPE=CELL:2\nTEL;TYPE=WORK,FAX:9\nTEL;TYPE=WORK;TYPE=pref:3\nTEL:4\nTEL:2",
        &[("name", "a"), ("phone", "2"), ("phone 2", "3"), ("phone 3", "1"), ("note", "4")],
    );
    check("FN:a\nTEL;VALUE=uri;TYPE=cell:tel:+86-138", &[("name", "a"), ("phone", "+86-138")]);
    check("FN:a\nEMAIL:x@y.z\nEMAIL;PREF=1:u@v.w", &[("name", "a"), ("email", "u@v.w"), ("note", "x@y.z")]);
}

#[test]
fn birthdays_keep_an_unknown_year_unknown() {
    let birthday = |line: &str| flat(&format!("FN:a\n{line}")).remove(1);
    let solar = |value: &str| ("birthday".to_owned(), value.to_owned());
    assert_eq!(birthday("BDAY:1990-06-18"), solar("1990-06-18"));
    assert_eq!(birthday("BDAY;VALUE=date:19900618"), solar("1990-06-18"));
    assert_eq!(birthday("BDAY:1990-06-18T00:00:00Z"), solar("1990-06-18"));
    assert_eq!(birthday("BDAY:--0618"), solar("--06-18"));
    assert_eq!(birthday("BDAY:--06-18"), solar("--06-18"));
    assert_eq!(birthday("BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-18"), solar("--06-18"));
    assert_eq!(birthday("BDAY:六月十八"), solar("六月十八"));
}

/// 1990 is the seventh year of the cycle that began in 1984, the 78th by Apple's count.
#[test]
fn lunar_birthdays_are_read() {
    let birthday = |line: &str| flat(&format!("FN:a\n{line}")).remove(1);
    let lunar = |value: &str| ("lunar birthday".to_owned(), value.to_owned());
    assert_eq!(birthday("X-ALTBDAY;CALSCALE=chinese:007800070505"), lunar("农历1990-05-05"));
    assert_eq!(birthday("X-ALTBDAY;CALSCALE=chinese:007800011230"), lunar("农历1984-12-30"));
    assert_eq!(birthday("X-ALTBDAY;CALSCALE=chinese:007700600101"), lunar("农历1983-01-01"));
    assert_eq!(
        birthday("X-ALTBDAY;CALSCALE=chinese;X-APPLE-OMIT-YEAR=1604:007200410505"),
        lunar("农历--05-05")
    );
}

#[test]
fn wechat_accounts_are_found() {
    let found = [("name", "a"), ("wechat", "lao_wang")];
    check("FN:a\nIMPP;X-SERVICE-TYPE=微信号;type=pref:x-apple:lao_wang", &found);
    check("FN:a\nitem1.IMPP:x-apple:lao%5Fwang\nitem1.X-ABLabel:微信", &found);
    check("FN:a\nIMPP;X-SERVICE-TYPE=QQ:x-apple:123\nX-WECHAT:lao_wang", &found);
}

#[test]
fn the_other_columns_are_filled() {
    check(
        "FN:李四\nORG:甲公司;销售部\nTITLE:经理\nADR;TYPE=WORK:;;南京路1号;上海;上海市;200000;中国\nCATEGORIES:熟客,VIP\\,金\nNOTE:第一\\n第二\\, 三\nUID:urn:uuid:7-7",
        &[
            ("name", "李四"),
            ("company", "甲公司"),
            ("position", "经理"),
            ("address", "上海市上海南京路1号"),
            ("tags", "熟客,VIP,金"),
            ("note", "第一\n第二, 三"),
            ("uid", "7-7"),
        ],
    );
}

#[test]
fn folded_lines_are_joined_and_pictures_passed_over() {
    check(
        "FN:张\r\n 三\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB\r\n CC==\r\nitem2.TEL:905\r\nitem2.X-ABLabel:_$!<HomeFAX>!$_",
        &[("name", "张三")],
    );
}
