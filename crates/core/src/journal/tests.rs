//! What the journal tells of real changes.

use super::*;
use crate::customers::{self, CustomerId, PersonProfile, Profile};
use crate::fields::{self, FieldKind, NewField};
use crate::purchases::{self, NewPurchase};
use crate::settings::{self, Theme};
use crate::testing::{Shop, day, now, owner};
use crate::tiers;

fn tea() -> Profile {
    Profile {
        name: "王雪梅".into(), region: "杭州".into(), tags: vec!["送礼".into()], ..Profile::default()
    }
}

fn add(shop: &Shop) -> CustomerId {
    shop.write(|tx| customers::create(tx, &tea()))
}

/// The newest entry's fields as `field from → to`.
fn told(shop: &Shop, about: Option<i64>) -> Vec<String> {
    shop.read(|reader| {
        let newest = list(reader, None, 1)?.remove(0);
        let records = changes(reader, newest.entry, about)?.records;
        let fields = records.into_iter().flat_map(|record| {
            let head = format!("{:?} {} {}", record.happened, record.kind, record.title);
            let fields = record.fields.into_iter().map(|was| {
                format!("{} {}→{}", was.field, plain(was.shown, &was.from), plain(was.shown, &was.to))
            });
            std::iter::once(head).chain(fields).collect::<Vec<_>>()
        });
        Ok(fields.collect())
    })
}

#[test]
fn an_edit_is_told_field_by_field_without_bookkeeping() {
    let shop = Shop::new();
    let id = add(&shop);
    let vip = shop.read(tiers::list)[0].id;
    let changed =
        Profile { region: "苏州".into(), tier_id: Some(vip), tags: vec!["茶友会".into()], ..tea() };
    shop.write(|tx| customers::update(tx, id, &changed));
    let expected = ["Changed customer 王雪梅", "region 杭州→苏州", "tier →VIP", "tags 送礼→茶友会"];
    assert_eq!(told(&shop, Some(id.0)), expected);
}

#[test]
fn a_new_customer_is_told_by_what_was_filled_in() {
    let shop = Shop::new();
    add(&shop);
    assert_eq!(told(&shop, None), ["Added customer 王雪梅", "name →王雪梅", "region →杭州", "tags →送礼"]);
}

#[test]
fn removing_and_its_undo_are_told_as_such() {
    let shop = Shop::new();
    let id = add(&shop);
    shop.write(|tx| customers::remove(tx, id));
    assert_eq!(told(&shop, None), ["Removed customer 王雪梅"]);
    shop.undo();
    assert_eq!(told(&shop, None), ["Restored customer 王雪梅"]);
}

#[test]
fn a_purchase_is_told_in_money_days_and_names() {
    let shop = Shop::new();
    let customer = add(&shop);
    let line = NewPurchase {
        customer_id: Some(customer),
        order_no: String::new(),
        sold_on: day("2026-11-01"),
        sold_minute: None,
        product_code: String::new(),
        product_name: "龙井".into(),
        quantity_milli: 1_500,
        unit_price_e4: 1_000_000,
        amount_fen: 15_000,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    };
    let id = shop.write(|tx| purchases::create(tx, &line));
    shop.write(|tx| {
        let changed = NewPurchase { sold_on: day("2026-11-02"), amount_fen: 14_050, ..line.clone() };
        purchases::update(tx, id, &NewPurchase { customer_id: None, ..changed })
    });
    let expected =
        ["Changed purchase 龙井", "customer 王雪梅→", "date 2026-11-01→2026-11-02", "amount 150→140.5"];
    assert_eq!(told(&shop, None), expected);
    let newest = shop.read(|reader| list(reader, None, 1))[0].entry;
    let history = shop.read(|reader| of_row(reader, customer.0, 9));
    assert_eq!(history[0].entry, newest, "the one who gave the line away has it in the history");
}

#[test]
fn settings_are_told_by_their_names() {
    let shop = Shop::new();
    shop.write(|tx| {
        settings::change(tx, &settings::SettingsChange { theme: Some(Theme::Dark), ..Default::default() })
    });
    assert_eq!(told(&shop, None), ["Changed settings ", "theme settings-theme-system→settings-theme-dark"]);
}

#[test]
fn what_stands_on_an_entry_is_named() {
    let shop = Shop::new();
    let id = add(&shop);
    let made = shop.read(|reader| of_row(reader, id.0, 1))[0].entry;
    let person = PersonProfile { name: "乙".into(), ..PersonProfile::default() };
    shop.write(|tx| customers::add_person(tx, id, &person));
    let later = standing_on(&shop.book, &owner(), now(), made).unwrap();
    assert_eq!(later.iter().map(|line| line.label.as_str()).collect::<Vec<_>>(), ["乙"]);
    shop.undo();
    assert_eq!(standing_on(&shop.book, &owner(), now(), made).unwrap(), []);
}

#[test]
fn custom_values_are_told_by_the_owners_words() {
    let shop = Shop::new();
    let field = |name: &str, kind| {
        let new = NewField { name: name.into(), kind, ..NewField::default() };
        shop.write(|tx| fields::create(tx, &new))
    };
    let (plate, credit) = (field("车牌", FieldKind::Text), field("信用额", FieldKind::Money));
    let id = add(&shop);
    let put = |field: fields::FieldId, text: &str| {
        let value = customers::FieldValue::Text(text.into());
        shop.write(|tx| customers::put(tx, id, customers::FieldKey::Custom(field), &value));
    };
    put(plate, "浙A1");
    put(credit, "1200.5");
    put(credit, "");
    let told = shop.read(|reader| {
        let newest = list(reader, None, 3)?;
        let fields = newest.iter().map(|line| changes(reader, line.entry, Some(id.0)));
        let fields = fields.collect::<crate::Result<Vec<_>>>()?;
        let fields = fields.into_iter().flat_map(|changes| changes.records).flat_map(|record| record.fields);
        let words = |was: FieldWas| {
            format!("{} {}→{}", was.name, plain(was.shown, &was.from), plain(was.shown, &was.to))
        };
        Ok(fields.map(words).collect::<Vec<_>>())
    });
    assert_eq!(told, ["信用额 1200.5→", "信用额 →1200.5", "车牌 →浙A1"]);
}
