//! The header row is found under what stands above it.

use std::fmt::Write;

use encoding_rs::GB18030;

use super::fixtures::{Folder, code, columns, head, table};
use crate::TableHead;

fn of(text: &str) -> TableHead {
    head(&Folder::new().file("a.csv", text))
}

fn check(text: &str, row: u32, names: &[&str]) {
    let found = of(text);
    assert_eq!((found.header_row, columns(&found).as_slice()), (row, names), "{text}");
}

#[test]
fn the_first_row_is_the_header_of_a_plain_table() {
    check("姓名,电话\n张三,13800138000\n", 1, &["姓名", "电话"]);
    check("first_name,phone,notes\nAri,+10000000001,x\n", 1, &["first_name", "phone", "notes"]);
    check("甲,乙,丙\n子,丑,寅\n", 1, &["甲", "乙", "丙"]);
}

#[test]
fn titles_and_preambles_are_passed() {
    check(
        "客户信息表,,,\n制表人：王五,,日期：2024-05-01,\n\n姓名,电话,地址,等级\n张三,1,沪,A\n",
        4,
        &["姓名", "电话", "地址", "等级"],
    );
    check("2024年客户名单\n姓名,电话,地址\n张三,1,沪\n李四,2,京\n", 2, &["姓名", "电话", "地址"]);
}

#[test]
fn a_wechat_bill_has_sixteen_lines_above() {
    let mut text = "微信支付账单明细,,,,,,,,,,\n微信昵称：[测试],,,,,,,,,,\n".to_owned();
    for line in 0..13 {
        writeln!(text, "{line}. 说明文字：充值/提现，转账,,,,,,,,,,").unwrap();
    }
    text += "----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n";
    text += "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";
    text += "2019-09-26 12:45:27,商户消费,某店,\"/\",支出,¥28.16,零钱,支付成功,\"39\t\",\"12\t\",/\n";
    let found = of(&text);
    assert_eq!((found.header_row, found.columns.len()), (17, 11));
    assert_eq!(found.sample_rows[0].number, 18);
}

#[test]
fn an_alipay_bill_has_its_header_in_row_25_and_no_last_column() {
    let mut text = "------------------------\n导出信息：\n姓名：某某\n支付宝账户：x@y.com\n".to_owned();
    for line in 0..19 {
        writeln!(text, "{line}.本回单内容可表明支付宝受理了相应支付交易申请").unwrap();
    }
    text += "------------支付宝（中国）网络技术有限公司  电子客户回单------------\n";
    text += "交易时间            ,交易分类    ,交易对方   ,收/支   ,金额    ,备注   ,\n";
    for _ in 0..9 {
        text += "2023-02-12 21:32:14 ,亲友代付   ,某某   ,支出   ,49.74   ,      ,\n";
    }
    let folder = Folder::new();
    let path = folder.file("alipay.csv", &GB18030.encode(&text).0);
    let found = head(&path);
    assert_eq!(found.header_row, 25);
    assert_eq!(columns(&found), ["交易时间", "交易分类", "交易对方", "收/支", "金额", "备注"]);
    assert_eq!(table(&path).len(), 9);
}

#[test]
fn type_hints_of_templates_are_skipped() {
    let text = "客户名称（必填）,电话,备注\n\"此项必填,单行文本字段类型,最大字符数100\",单行文本字段类型,多行文本字段类型\n张三,1,x\n";
    let folder = Folder::new();
    let path = folder.file("a.csv", text);
    assert_eq!(columns(&head(&path)), ["客户名称（必填）", "电话", "备注"]);
    assert_eq!(head(&path).sample_rows.len(), 1);
    assert_eq!(table(&path), ["3|张三|1|x"]);
}

#[test]
fn names_are_trimmed_and_repeated_ones_numbered() {
    check(
        "\u{feff} 姓名 ,分销员,分销员,分销员\n张三,1,2,3\n",
        1,
        &["姓名", "分销员", "分销员 2", "分销员 3"],
    );
    check("名称,名称,名称 2\na,b,c\n", 1, &["名称", "名称 2", "名称 2 2"]);
}

#[test]
fn columns_without_header_or_data_are_dropped() {
    let found = of("姓名,,电话,,\n张三,x,1,,\n");
    assert_eq!(columns(&found), ["姓名", "B", "电话"]);
    assert_eq!(found.columns[2].index, 2);
}

#[test]
fn a_table_without_header_gets_letters_and_keeps_its_first_row() {
    let found = of("张三,13800138000,a@b.cn\n李四,13900139000,c@d.cn\n");
    assert_eq!((found.header_row, columns(&found)), (0, vec!["A", "B", "C"]));
    assert_eq!(found.sample_rows.len(), 2);
}

#[test]
fn headers_with_numbers_among_them_are_headers() {
    check("姓名,2023,2024,2025\n张三,1,2,3\n李四,4,5,6\n", 1, &["姓名", "2023", "2024", "2025"]);
}

#[test]
fn one_column_is_a_table() {
    check("手机号\n13800138000\n13900139000\n", 1, &["手机号"]);
    check("13800138000\n13900139000\n", 0, &["A"]);
}

#[test]
fn only_separators_have_no_header() {
    assert_eq!(code(&Folder::new().file("a.csv", ",,\n,,\n")), "no_header");
}

#[test]
fn captions_and_addresses_are_no_headers() {
    check(
        "部门：销售部,制表：王五,,\n姓名,电话,地址,等级\n张三,1,沪,A\n李四,2,京,B\n",
        2,
        &["姓名", "电话", "地址", "等级"],
    );
    let found = of("张三,13800138000,广东省城市花园\n李四,13900139000,客户公司\n");
    assert_eq!((found.header_row, found.sample_rows.len()), (0, 2));
    check("甲方,签约人,内容\n某某公司,老客户,产品\n", 1, &["甲方", "签约人", "内容"]);
}
