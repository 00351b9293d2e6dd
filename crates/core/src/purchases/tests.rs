//! Purchases on a real book in memory.

use super::*;
use crate::customers::Profile;
use crate::lists::{self, ListFilter, ListOrder, ListSort};
use crate::testing::{Shop, day, now, today};

fn customer(shop: &Shop) -> CustomerId {
    shop.write(|tx| customers::create(tx, &Profile { name: "王雪梅".into(), ..Profile::default() }))
}

fn line(customer_id: Option<CustomerId>, date: &str, order_no: &str, amount_fen: i64) -> NewPurchase {
    NewPurchase {
        customer_id,
        order_no: order_no.into(),
        sold_on: day(date),
        sold_minute: None,
        product_code: "LJ".into(),
        product_name: "龙井".into(),
        quantity_milli: 1_000,
        unit_price_e4: amount_fen * 100,
        amount_fen,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    }
}

#[test]
fn a_purchase_shows_in_list_dossier_and_orders() {
    let shop = Shop::new();
    let id = customer(&shop);
    shop.write(|tx| create(tx, &line(Some(id), "2026-09-09", "A1", 51_200)));
    shop.write(|tx| create(tx, &line(Some(id), "2026-09-09", "A1", 100)));
    shop.write(|tx| create(tx, &line(Some(id), "2025-03-01", "A0", 7_000)));
    let sales = shop.read(|reader| customers::dossier(reader, id, today())).sales;
    assert_eq!((sales.this_year_fen, sales.last_year_to_date_fen, sales.total_fen), (51_300, 7_000, 58_300));
    assert_eq!(
        (sales.orders, sales.first_on, sales.last_on),
        (2, Some(day("2025-03-01")), Some(day("2026-09-09")))
    );
    let orders = shop.read(|reader| orders_of(reader, id, None, 1));
    assert_eq!((orders.orders[0].amount_fen, orders.orders[0].lines.len(), orders.more), (51_300, 2, true));
    let filter = ListFilter { absent_days: Some(30), ..ListFilter::default() };
    let order = ListOrder { sort: ListSort::LastPurchase, reverse: false };
    let page = shop.read(|reader| lists::page(reader, &filter, order, None, 9, now()));
    assert_eq!((page.rows.len(), page.rows[0].total_fen), (1, 58_300));
}

#[test]
fn edit_remove_and_undo_keep_every_sum_in_step() {
    let shop = Shop::new();
    let id = customer(&shop);
    let first = shop.write(|tx| create(tx, &line(Some(id), "2026-01-05", "", 1_000)));
    shop.write(|tx| create(tx, &line(None, "2026-02-05", "B", 2_000)));
    shop.write(|tx| update(tx, first, &line(Some(id), "2025-12-31", "C", -500)));
    shop.assert_well();
    shop.write(|tx| remove(tx, first));
    shop.assert_well();
    assert_eq!(shop.figure("SELECT sum(revenue_fen) FROM sales_days"), 2_000);
    shop.undo();
    assert_eq!(shop.figure("SELECT revenue_fen FROM sales_customers"), -500);
    shop.undo();
    assert_eq!(shop.figure("SELECT revenue_fen FROM sales_customers"), 1_000);
    shop.assert_well();
}

#[test]
fn a_line_needs_a_product_and_a_sane_day() {
    let shop = Shop::new();
    let nameless = NewPurchase {
        product_code: String::new(),
        product_name: " ".into(),
        ..line(None, "2026-01-01", "", 1)
    };
    assert_eq!(shop.try_write(|tx| create(tx, &nameless)).unwrap_err().code(), "field_required");
    let ancient = line(None, "0026-01-01", "", 1);
    assert_eq!(shop.try_write(|tx| create(tx, &ancient)).unwrap_err().code(), "field_unreadable");
}

#[test]
fn an_amount_beyond_anything_sold_is_refused() {
    let shop = Shop::new();
    let most = 10_000_000_000_000;
    let refused =
        |line: NewPurchase| shop.try_write(|tx| create(tx, &line)).unwrap_err().params()[0].1.clone();
    let fine = NewPurchase { unit_price_e4: 0, ..line(None, "2026-01-01", "", most) };
    shop.write(|tx| create(tx, &fine));
    assert_eq!(refused(NewPurchase { amount_fen: -most - 1, ..fine.clone() }), "amount");
    assert_eq!(refused(NewPurchase { cost_fen: Some(i64::MIN), ..fine.clone() }), "cost");
    assert_eq!(refused(NewPurchase { quantity_milli: i64::MAX, ..fine.clone() }), "quantity");
    assert_eq!(refused(NewPurchase { unit_price_e4: most * 100 + 1, ..fine }), "unit_price");
}

#[test]
fn products_are_known_by_code_then_name_and_found_by_either() {
    let shop = Shop::new();
    shop.write(|tx| create(tx, &line(None, "2026-01-01", "", 1)));
    shop.write(|tx| {
        create(tx, &NewPurchase { product_name: "龙井茶".into(), ..line(None, "2026-01-01", "", 1) })
    });
    shop.write(|tx| {
        create(
            tx,
            &NewPurchase {
                product_code: String::new(),
                product_name: "茶点".into(),
                ..line(None, "2026-01-01", "", 1)
            },
        )
    });
    assert_eq!(shop.figure("SELECT count(*) FROM products"), 2);
    let found = shop.read(|reader| search_products(reader, "茶", 5));
    assert_eq!(found[0].name, "茶点");
    assert_eq!(shop.read(|reader| search_products(reader, "lj", 5))[0].code, "LJ");
}

#[test]
fn the_fingerprint_is_stored_and_must_never_change() {
    assert_eq!(rules::fingerprint(&line(None, "2026-01-01", "A1", 100), "王"), -2_174_455_350_724_907_126);
}

#[test]
fn a_line_is_undone_although_its_product_is_sold_again_since() {
    let shop = Shop::new();
    let first = shop.try_write(|tx| create(tx, &line(None, "2026-01-05", "A", 1_000))).unwrap();
    shop.write(|tx| create(tx, &line(None, "2026-01-06", "B", 2_000)));
    shop.book.undo(&crate::testing::owner(), crate::testing::now(), first.entry).unwrap();
    assert_eq!(shop.figure("SELECT sum(revenue_fen) FROM sales_days"), 2_000);
    assert_eq!(shop.figure("SELECT count(*) FROM products"), 1);
    shop.assert_well();
}

#[test]
fn day_and_buyer_of_a_line_are_taken_back_in_any_order() {
    let shop = Shop::new();
    let id = customer(&shop);
    let sold = shop.write(|tx| create(tx, &line(None, "2026-01-05", "", 1_000)));
    let edit = |line: NewPurchase| shop.try_write(|tx| update(tx, sold, &line)).unwrap().entry;
    let moved = edit(line(None, "2025-12-31", "", 1_000));
    let given = edit(line(Some(id), "2025-12-31", "", 1_000));
    let undo = |entry| shop.book.undo(&crate::testing::owner(), crate::testing::now(), entry).unwrap();
    undo(moved);
    assert_eq!(shop.figure("SELECT revenue_fen FROM sales_years WHERE year = 2026"), 1_000);
    shop.assert_well();
    undo(given);
    assert_eq!(shop.figure("SELECT count(*) FROM sales_years"), 0);
    assert_eq!(shop.figure("SELECT revision FROM purchases"), 0);
    shop.assert_well();
}

#[test]
fn nothing_is_sold_to_the_recycle_bin() {
    let shop = Shop::new();
    let id = customer(&shop);
    shop.write(|tx| customers::remove(tx, id));
    let sold = shop.try_write(|tx| create(tx, &line(Some(id), "2026-01-01", "", 1)));
    assert_eq!(sold.unwrap_err().code(), "in_bin");
}
