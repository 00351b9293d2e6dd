//! The recycle bin on a real book in memory.

use super::*;
use crate::customers::{self, CustomerId, PersonProfile, Profile};
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day, now};

fn add(shop: &Shop, name: &str) -> CustomerId {
    shop.write(|tx| customers::create(tx, &Profile { name: name.into(), ..Profile::default() }))
}

fn names(shop: &Shop) -> Vec<String> {
    shop.read(|reader| page(reader, None, 50)).rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn what_was_removed_lies_in_the_bin_with_who_and_when() {
    let shop = Shop::new();
    let id = add(&shop, "王雪梅");
    let person = PersonProfile { name: "刘经理".into(), ..PersonProfile::default() };
    let person = shop.write(|tx| customers::add_person(tx, id, &person));
    let sold = NewPurchase {
        customer_id: Some(id),
        order_no: "A1".into(),
        sold_on: day("2026-09-09"),
        sold_minute: None,
        product_code: "LJ".into(),
        product_name: "龙井".into(),
        quantity_milli: 1_000,
        unit_price_e4: 10_000,
        amount_fen: 5_120,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    };
    let sold = shop.write(|tx| purchases::create(tx, &sold));
    shop.write(|tx| purchases::remove(tx, sold));
    shop.write(|tx| customers::remove_person(tx, person));
    shop.write(|tx| customers::remove(tx, id));
    let rows = shop.read(|reader| page(reader, None, 50)).rows;
    let purchase = rows.iter().find(|row| row.key.kind == RemovalKind::Purchase).unwrap();
    assert_eq!(
        *purchase,
        Removal {
            key: RemovalKey { kind: RemovalKind::Purchase, id: RemovedId(sold.0) },
            name: "龙井".into(),
            customer: "王雪梅".into(),
            amount_fen: Some(5_120),
            sold_on: Some(day("2026-09-09")),
            removed_ms: now().timestamp_millis(),
            actor: "owner".into(),
        }
    );
    assert_eq!((rows.len(), shop.read(count)), (3, 3));
    let keys: Vec<RemovalKey> = rows.iter().map(|row| row.key).collect();
    assert_eq!(shop.write(|tx| restore(tx, &keys)), 3);
    assert!(names(&shop).is_empty());
    assert_eq!(shop.figure("SELECT revenue_fen FROM sales_customers"), 5_120);
    assert_eq!(shop.read(|reader| customers::dossier(reader, id, now().date_naive())).persons.len(), 1);
    shop.assert_well();
    shop.undo();
    assert_eq!(names(&shop).len(), 3);
    shop.assert_well();
}

#[test]
fn the_bin_is_read_page_by_page_and_one_alone_is_named() {
    let shop = Shop::new();
    for name in ["甲", "乙", "丙"] {
        let id = add(&shop, name);
        shop.write(|tx| customers::remove(tx, id));
    }
    let first = shop.read(|reader| page(reader, None, 2));
    let rest = shop.read(|reader| page(reader, first.next.as_ref(), 2));
    let seen: Vec<&str> = first.rows.iter().chain(&rest.rows).map(|row| row.name.as_str()).collect();
    assert_eq!(seen, ["丙", "乙", "甲"]);
    assert_eq!(rest.next, None);
    let one = first.rows[0].key;
    assert_eq!(shop.write(|tx| restore(tx, &[one])), 1);
    assert_eq!(shop.write(|tx| restore(tx, &[one])), 0);
    assert_eq!(shop.undo().label, "丙");
}
