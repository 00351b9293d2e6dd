//! Custom fields on a real book in memory, with customers that have values in them.

use super::*;
use crate::customers::{self, CustomerId, Profile, shaping};
use crate::testing::{Shop, today};

fn new(name: &str, kind: FieldKind, choices: &[&str]) -> NewField {
    let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
    NewField { name: name.into(), kind, choices, listed: false }
}

fn add(shop: &Shop, name: &str, kind: FieldKind, choices: &[&str]) -> FieldId {
    shop.write(|tx| create(tx, &new(name, kind, choices)))
}

fn profile(name: &str, values: &[(FieldId, &str)]) -> Profile {
    let custom = values.iter().map(|(id, text)| (*id, CustomValue::from(*text))).collect();
    Profile { name: name.into(), custom, ..Profile::default() }
}

fn customer(shop: &Shop, name: &str, values: &[(FieldId, &str)]) -> CustomerId {
    shop.write(|tx| customers::create(tx, &profile(name, values)))
}

fn texts(shop: &Shop, id: CustomerId) -> Vec<String> {
    let texts = shop.read(|reader| customers::custom_texts(reader, id));
    texts.into_iter().map(|text| format!("{}={}", text.name, text.text)).collect()
}

#[track_caller]
fn check_value(kind: FieldKind, typed: &str, stored: Result<&str, &str>) {
    let shop = Shop::new();
    let field = add(&shop, "项", kind, &["直达", "转运"]);
    let written = shop.try_write(|tx| customers::create(tx, &profile("甲", &[(field, typed)])));
    let found = match written {
        Ok(id) => Ok(texts(&shop, id.value).concat()),
        Err(error) => Err(error.code()),
    };
    assert_eq!(found, stored.map(str::to_owned), "{typed}");
}

#[test]
fn a_value_is_of_its_fields_kind_or_refused() {
    use FieldKind::{Choice, Date, Money, Number, Text};
    check_value(Text, "  两行\n都留 ", Ok("项=两行\n都留"));
    check_value(Text, &"长".repeat(501), Err("field_too_long"));
    check_value(Number, "１２.500", Ok("项=12.5"));
    check_value(Number, "1.2万", Ok("项=12000"));
    check_value(Number, "三", Err("field_unreadable"));
    check_value(Money, "¥1,234.5", Ok("项=1234.50"));
    check_value(Money, "-0.05", Ok("项=-0.05"));
    check_value(Money, "很多", Err("field_unreadable"));
    check_value(Date, "2026年5月1日", Ok("项=2026-05-01"));
    check_value(Date, "5月1日", Ok("项=2026-05-01"));
    check_value(Date, "2026-02-30", Err("field_unreadable"));
    check_value(Choice, " 直达 ", Ok("项=直达"));
    check_value(Choice, "空运", Err("choice_unknown"));
    check_value(Text, " ", Ok(""));
}

#[test]
fn an_amount_stays_what_it_is_when_another_field_is_edited() {
    let shop = Shop::new();
    let money = add(&shop, "信用额", FieldKind::Money, &[]);
    let id = customer(&shop, "甲", &[(money, "500")]);
    let stored = shop.read(|reader| customers::dossier(reader, id, today())).customer.profile;
    assert_eq!(stored.custom[&money], CustomValue::Fen(50_000));
    shop.write(|tx| customers::update(tx, id, &Profile { region: "杭州".into(), ..stored.clone() }));
    assert_eq!(texts(&shop, id), ["信用额=500.00"]);
}

#[test]
fn values_are_sorted_by_their_kind_and_kept_in_step() {
    let shop = Shop::new();
    let number = add(&shop, "面积", FieldKind::Number, &[]);
    let text = add(&shop, "店长", FieldKind::Text, &[]);
    let ids: Vec<CustomerId> = [("9", "周明"), ("10", "安然"), ("-1.5", "李芳")]
        .iter()
        .map(|(size, who)| customer(&shop, who, &[(number, size), (text, who)]))
        .collect();
    let order = |field: FieldId| {
        shop.read(|reader| {
            let sql = "SELECT customer_id FROM custom_keys WHERE field_id = ?1 ORDER BY key";
            let mut statement = reader.prepare(sql)?;
            let rows = statement.query_map([field], |row| row.get(0))?;
            Ok(rows.collect::<std::result::Result<Vec<CustomerId>, _>>()?)
        })
    };
    assert_eq!(order(number), [ids[2], ids[0], ids[1]]);
    assert_eq!(order(text), [ids[1], ids[2], ids[0]]);
    shop.assert_well();
    shop.write(|tx| customers::update(tx, ids[0], &profile("周明", &[(number, "11")])));
    assert_eq!((order(number), order(text)), (vec![ids[2], ids[1], ids[0]], vec![ids[1], ids[2]]));
    shop.assert_well();
    shop.undo();
    assert_eq!(order(text), [ids[1], ids[2], ids[0]]);
    shop.assert_well();
}

#[test]
fn a_customer_is_found_by_words_in_custom_fields() {
    let shop = Shop::new();
    let text = add(&shop, "车牌", FieldKind::Text, &[]);
    customer(&shop, "甲", &[(text, "浙A·8U66Q")]);
    let found = |typed: &str| shop.read(|reader| crate::lists::search(reader, typed, 5)).len();
    assert_eq!((found("8u66q"), found("浙A"), found("9999")), (1, 1, 0));
}

#[test]
fn a_removed_field_keeps_its_values_and_comes_back_with_them() {
    let shop = Shop::new();
    let field = add(&shop, "车牌", FieldKind::Text, &[]);
    let id = customer(&shop, "甲", &[(field, "浙A1234")]);
    let counted = shop.read(shaping::field_counts);
    assert_eq!((counted[0].field_id, counted[0].customers), (field, 1));
    shop.write(|tx| remove(tx, field));
    assert!(texts(&shop, id).is_empty());
    let stored = shop.read(|reader| customers::dossier(reader, id, today())).customer.profile;
    shop.write(|tx| customers::update(tx, id, &Profile { region: "杭州".into(), ..stored.clone() }));
    let other = add(&shop, "车牌", FieldKind::Number, &[]);
    assert_eq!(shop.try_write(|tx| restore(tx, field)).unwrap_err().code(), "name_taken");
    shop.write(|tx| remove(tx, other));
    shop.write(|tx| restore(tx, field));
    assert_eq!(texts(&shop, id), ["车牌=浙A1234"]);
}

#[test]
fn a_field_that_customers_use_is_not_undone_away() {
    let shop = Shop::new();
    let field = add(&shop, "车牌", FieldKind::Text, &[]);
    let entry = shop.read(crate::journal::last_undoable).unwrap().entry;
    customer(&shop, "甲", &[(field, "浙A1234")]);
    let refused = shop.book.undo(&crate::testing::owner(), crate::testing::now(), Some(entry.into()));
    assert_eq!(refused.unwrap_err().code(), "undo_conflict");
    shop.undo();
    shop.undo();
    assert!(shop.read(list).is_empty());
}

#[test]
fn a_renamed_choice_is_renamed_with_every_customer_in_one_write() {
    let shop = Shop::new();
    let field = add(&shop, "渠道", FieldKind::Choice, &["门店", "网店"]);
    let ids = [customer(&shop, "甲", &[(field, "门店")]), customer(&shop, "乙", &[(field, "网店")])];
    let values = || ids.map(|id| texts(&shop, id).concat());
    let choices = || shop.read(list)[0].choices.join("、");
    shop.write(|tx| shaping::rename_choice(tx, field, "门店", "到店"));
    assert_eq!((values(), choices()), (["渠道=到店", "渠道=网店"].map(str::to_owned), "到店、网店".into()));
    shop.write(|tx| shaping::rename_choice(tx, field, "网店", "到店"));
    assert_eq!((values(), choices()), (["渠道=到店", "渠道=到店"].map(str::to_owned), "到店".into()));
    shop.undo();
    shop.undo();
    assert_eq!((values(), choices()), (["渠道=门店", "渠道=网店"].map(str::to_owned), "门店、网店".into()));
    shop.write(|tx| shaping::remove_choice(tx, field, "门店"));
    assert_eq!((values(), choices()), ([String::new(), "渠道=网店".into()], "网店".into()));
    shop.undo();
    assert_eq!(values()[0], "渠道=门店");
    shop.assert_well();
}

#[test]
fn fields_are_arranged_and_edited_and_keep_their_kind_and_choices() {
    let shop = Shop::new();
    let (a, b) = (add(&shop, "甲", FieldKind::Text, &[]), add(&shop, "乙", FieldKind::Choice, &["一", "二"]));
    shop.write(|tx| arrange(tx, &[b]));
    let edited = NewField { listed: true, ..new("丙", FieldKind::Number, &["三", "二"]) };
    shop.write(|tx| update(tx, b, &edited));
    let fields = shop.read(list);
    assert_eq!((fields[0].id, fields[1].id), (b, a));
    assert_eq!((fields[0].name.as_str(), fields[0].kind, fields[0].listed), ("丙", FieldKind::Choice, true));
    assert_eq!(fields[0].choices, ["三", "二", "一"]);
    assert_eq!(
        shop.try_write(|tx| update(tx, a, &new("丙", FieldKind::Text, &[]))).unwrap_err().code(),
        "name_taken"
    );
}

#[test]
fn an_unknown_field_is_refused() {
    let shop = Shop::new();
    let refused = shop.try_write(|tx| customers::create(tx, &profile("甲", &[(FieldId(7), "x")])));
    assert_eq!(refused.unwrap_err().code(), "not_found");
}

#[test]
fn edits_of_two_fields_of_one_customer_are_taken_back_in_any_order() {
    let shop = Shop::new();
    let (rail, money) = (add(&shop, "线路", FieldKind::Text, &[]), add(&shop, "押金", FieldKind::Money, &[]));
    let id = customer(&shop, "甲", &[]);
    let edit = |values: &[(FieldId, &str)]| {
        shop.try_write(|tx| customers::update(tx, id, &profile("甲", values))).unwrap().entry
    };
    let first = edit(&[(rail, "直达")]);
    let second = edit(&[(rail, "直达"), (money, "200")]);
    let undo = |entry| shop.book.undo(&crate::testing::owner(), crate::testing::now(), entry).unwrap();
    undo(first);
    assert_eq!(texts(&shop, id), ["押金=200.00"]);
    undo(second);
    assert_eq!(texts(&shop, id), [""; 0]);
    shop.assert_well();
}
