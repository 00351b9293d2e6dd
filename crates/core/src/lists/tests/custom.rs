//! The list by the owner's own fields.

use super::*;
use crate::fields::{self, CustomValue, FieldId, FieldKind, NewField};

/// A shop whose customers say something in a field of each kind, but for the last.
fn shop_of_fields() -> (Shop, [FieldId; 4]) {
    let shop = Shop::new();
    let field = |name: &str, kind: FieldKind| {
        let choices =
            if kind == FieldKind::Choice { vec!["自提".into(), "快递".into()] } else { Vec::new() };
        let new = NewField { name: name.into(), kind, choices, listed: false };
        shop.write(|tx| fields::create(tx, &new))
    };
    let made = [
        field("面积", FieldKind::Number),
        field("信用额", FieldKind::Money),
        field("签约", FieldKind::Date),
        field("配送", FieldKind::Choice),
    ];
    for (name, values) in [
        ("甲", ["9", "300", "2026-03-01", "快递"]),
        ("乙", ["10.25", "1000", "2025-12-31", "自提"]),
        ("丙", ["-1.5", "20.5", "2026-10-02", "快递"]),
        ("丁", ["", "", "", ""]),
    ] {
        let custom = made.into_iter().zip(values.map(Into::into)).collect();
        shop.write(|tx| customers::create(tx, &Profile { custom, ..profile(name, "") }));
    }
    (shop, made)
}

#[track_caller]
fn check_custom_order(shop: &Shop, field: FieldId, reverse: bool, expected: &str) {
    let order = ListOrder { sort: ListSort::Custom(field), reverse };
    for limit in [1, 2, 50] {
        let rows = listed(shop, &ListFilter::default(), order, limit);
        let found: String = rows.into_iter().map(|row| row.name).collect();
        assert_eq!(found, expected, "{order:?} {limit}");
    }
}

#[test]
fn a_custom_field_orders_the_list_and_who_has_none_stands_last() {
    let (shop, [size, credit, signed, delivery]) = shop_of_fields();
    check_custom_order(&shop, size, false, "丙甲乙丁");
    check_custom_order(&shop, size, true, "乙甲丙丁");
    check_custom_order(&shop, credit, false, "丙甲乙丁");
    check_custom_order(&shop, signed, false, "乙甲丙丁");
    check_custom_order(&shop, delivery, true, "乙丙甲丁");
    let gone = shop.read(|reader| search(reader, "甲", 1))[0].id;
    shop.write(|tx| customers::remove(tx, gone));
    check_custom_order(&shop, size, false, "丙乙丁");
}

#[track_caller]
fn check_custom(shop: &Shop, custom: CustomFilter, expected: &str) {
    let field = custom.field;
    let filter = ListFilter { custom: vec![custom], ..ListFilter::default() };
    for sort in [ListSort::Name, ListSort::Custom(field)] {
        let rows = listed(shop, &filter, ListOrder { sort, reverse: false }, 1);
        let mut found: Vec<String> = rows.into_iter().map(|row| row.name).collect();
        found.sort_unstable();
        assert_eq!(found.concat(), expected, "{filter:?} {sort:?}");
    }
    assert_eq!(counted(shop, &filter).0, i64::try_from(expected.chars().count()).unwrap());
}

#[test]
fn custom_fields_narrow_by_choice_letters_and_range() {
    let (shop, [size, credit, signed, delivery]) = shop_of_fields();
    let asks = |field| CustomFilter { field, one_of: Vec::new(), holds: String::new(), from: None, to: None };
    let one_of = vec!["快递".to_owned()];
    check_custom(&shop, CustomFilter { one_of, ..asks(delivery) }, "丙甲");
    let both = vec!["快递".to_owned(), "自提".to_owned()];
    check_custom(&shop, CustomFilter { one_of: both, ..asks(delivery) }, "丙乙甲");
    check_custom(&shop, CustomFilter { holds: "提".into(), ..asks(delivery) }, "乙");
    check_custom(&shop, CustomFilter { from: Some("9".into()), ..asks(size) }, "乙甲");
    let (from, to) = (Some(CustomValue::Fen(2_050)), Some(CustomValue::Fen(30_000)));
    check_custom(&shop, CustomFilter { from, to, ..asks(credit) }, "丙甲");
    check_custom(&shop, CustomFilter { to: Some("2026-03-01".into()), ..asks(signed) }, "乙甲");
    check_custom(&shop, asks(signed), "丁丙乙甲");
}
