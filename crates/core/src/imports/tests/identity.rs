//! Who a row means: namesakes, families with one phone, the recycle bin.

use super::*;
use crate::customers::{CustomerId, Profile};

fn add(desk: &Desk, name: &str, phone: &str) -> CustomerId {
    let profile = Profile { name: name.into(), phone: phone.into(), ..Profile::default() };
    desk.shop.write(|tx| customers::create(tx, &profile))
}

/// Customer, phone, lines and their sum, as the book has them, the recycle bin included.
fn buyers(desk: &Desk) -> Vec<String> {
    desk.shop.read(|reader| {
        let mut statement = reader.prepare(
            "SELECT c.name, c.phone, count(p.id), coalesce(sum(p.amount_fen), 0) FROM customers c
             LEFT JOIN purchases p ON p.customer_id = c.id GROUP BY c.id ORDER BY c.id",
        )?;
        let rows = statement.query_map([], |row| {
            let (name, phone): (String, String) = (row.get(0)?, row.get(1)?);
            let (lines, fen): (i64, i64) = (row.get(2)?, row.get(3)?);
            Ok(format!("{name}|{phone}|{lines}|{fen}"))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    })
}

const SALES: &str = "单号,日期,商品,金额,客户,手机\n";

fn sales(desk: &Desk, rows: &str) -> ImportOutcome {
    desk.import(&desk.file("sales.csv", &format!("{SALES}{rows}")))
}

#[test]
fn a_namesake_with_another_phone_or_number_is_somebody_else() {
    let desk = Desk::new();
    desk.import(&desk.file("a.csv", "客户编号,姓名,手机\nK1,王伟,13800000001\nK2,李娜,\n"));
    sales(&desk, "A1,2025-03-01,龙井,100,王伟,13900000009\n");
    desk.import(&desk.file("b.csv", "单号,日期,商品,金额,客户,客户编号\nA2,2025-03-01,龙井,100,李娜,K9\n"));
    assert_eq!(
        buyers(&desk),
        ["王伟|13800000001|0|0", "李娜||0|0", "王伟|13900000009|1|10000", "李娜||1|10000"]
    );
}

#[test]
fn a_namesake_without_a_phone_gets_the_first_and_the_next_phone_is_somebody_else() {
    let desk = Desk::new();
    add(&desk, "王伟", "");
    let rows = "A1,2025-03-01,龙井,100,王伟,13900000001\nA2,2025-03-01,龙井,100,王伟,13900000002\n";
    sales(&desk, rows);
    assert_eq!(buyers(&desk), ["王伟|13900000001|1|10000", "王伟|13900000002|1|10000"]);
    desk.shop.undo();
    assert_eq!(buyers(&desk), ["王伟||0|0"]);
    desk.shop.assert_well();
}

#[test]
fn two_namesakes_are_a_doubt_that_names_its_column() {
    let desk = Desk::new();
    add(&desk, "王伟", "13800000001");
    add(&desk, "王伟", "13800000002");
    let outcome = sales(&desk, "A1,2025-03-01,龙井,100,王伟,\nA2,2025-03-01,龙井,100,王伟,13800000002\n");
    assert_eq!(refusals(&outcome), [(2, "客户", "ambiguous", "王伟")]);
    assert_eq!(buyers(&desk)[1], "王伟|13800000002|1|10000");
    let outcome = desk.import(&desk.file("c.csv", "姓名,地址\n王伟,龙井路 1 号\n"));
    assert_eq!(refusals(&outcome), [(2, "姓名", "ambiguous", "王伟")]);
}

#[test]
fn a_family_shares_a_phone_and_nobody_is_renamed() {
    let desk = Desk::new();
    let path = desk.file("a.csv", "姓名,手机,邮箱\n张父,13800000001,\n张母,13800000001,m@x.cn\n");
    let outcome = desk.import(&path);
    assert_eq!(refusals(&outcome), [(3, "手机", "name_differs", "13800000001")]);
    assert_eq!(counts(&outcome), [2, 1, 0, 0, 1]);
    assert_eq!(counts(&desk.import(&path)), [2, 0, 0, 1, 1]);
    let numbered = desk.file("b.csv", "客户编号,姓名,手机\n1,张父,13800000001\n2,张母,13800000001\n");
    assert_eq!(counts(&desk.import(&numbered)), [2, 1, 1, 0, 0]);
    assert_eq!(counts(&desk.import(&numbered)), [2, 0, 0, 2, 0]);
    assert_eq!(buyers(&desk), ["张父|13800000001|0|0", "张母|13800000001|0|0"]);
}

#[test]
fn a_second_key_lets_a_name_change() {
    let desk = Desk::new();
    let head = "姓名,手机,邮箱\n";
    desk.import(&desk.file("a.csv", &format!("{head}王雪梅,13800000001,m@x.cn\n")));
    let outcome = desk.import(&desk.file("b.csv", &format!("{head}王雪梅女士,13800000001,M@x.cn\n")));
    assert_eq!(counts(&outcome), [1, 0, 1, 0, 0]);
    assert_eq!(buyers(&desk), ["王雪梅女士|13800000001|0|0"]);
}

#[test]
fn who_was_known_by_the_phone_alone_gets_a_name() {
    let desk = Desk::new();
    sales(&desk, "A1,2025-03-01,龙井,100,,138 0000 0001\n");
    let outcome = desk.import(&desk.file("b.csv", "姓名,手机\n王雪梅,13800000001\n"));
    assert_eq!(counts(&outcome), [1, 0, 1, 0, 0]);
    assert_eq!(desk.customers()[0].name, "王雪梅");
}

#[test]
fn a_sale_goes_to_the_phone_unless_the_name_is_another_customer_of_the_book() {
    let desk = Desk::new();
    add(&desk, "王姐", "13800000001");
    add(&desk, "李娜", "");
    let outcome =
        sales(&desk, "A1,2025-03-01,龙井,100,王雪梅,13800000001\nA2,2025-03-01,龙井,100,李娜,13800000001\n");
    assert_eq!(refusals(&outcome), [(3, "手机", "ambiguous", "13800000001")]);
    assert_eq!(buyers(&desk), ["王姐|13800000001|1|10000", "李娜||0|0"]);
}

#[test]
fn an_unknown_buyer_is_refused_at_the_column_that_names_it() {
    let desk = Desk::new();
    let path =
        desk.file("sales.csv", &format!("{SALES}A1,2025-03-01,龙井,100,王伟,\nA2,2025-03-01,龙井,100,,\n"));
    let plan = ImportPlan { walk_in: false, create_customers: false, ..desk.plan(&path) };
    let outcome = desk.run(&path, &plan);
    assert_eq!(
        refusals(&outcome),
        [(2, "客户", "customer_unknown", "王伟"), (3, "客户", "customer_missing", "")]
    );
}

#[test]
fn somebody_in_the_recycle_bin_is_neither_made_anew_nor_forgotten() {
    let desk = Desk::new();
    let id = add(&desk, "王雪梅", "13800000001");
    desk.shop.write(|tx| customers::remove(tx, id));
    let outcome = sales(&desk, "A1,2025-03-01,龙井,100,王雪梅,\n");
    assert_eq!((outcome.new, outcome.created_customers, outcome.for_removed), (1, 0, 1));
    assert_eq!(buyers(&desk), ["王雪梅|13800000001|1|10000"]);
    assert_eq!(desk.shop.read(|reader| reports::figures(reader, 2025)).revenue_fen, 10_000);
    let outcome = desk.import(&desk.file("b.csv", "姓名,手机\n王雪梅,13800000001\n"));
    assert_eq!(refusals(&outcome), [(2, "手机", "customer_removed", "13800000001")]);
    desk.shop.assert_well();
}

#[test]
fn a_living_customer_is_meant_before_one_in_the_recycle_bin() {
    let desk = Desk::new();
    let id = add(&desk, "王雪梅", "13800000001");
    desk.shop.write(|tx| customers::remove(tx, id));
    add(&desk, "王雪梅", "13800000001");
    let outcome = sales(&desk, "A1,2025-03-01,龙井,100,王雪梅,13800000001\n");
    assert_eq!(outcome.for_removed, 0);
    assert_eq!(buyers(&desk)[1], "王雪梅|13800000001|1|10000");
}
