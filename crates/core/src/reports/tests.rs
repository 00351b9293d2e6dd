//! The annual report on a small book whose figures are worked out by hand.

use super::*;
use crate::customers::{self, CustomerId, Profile};
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day};
use crate::tiers;

fn buy(shop: &Shop, customer_id: Option<CustomerId>, date: &str, order_no: &str, fen: i64) {
    let line = NewPurchase {
        customer_id,
        order_no: order_no.into(),
        sold_on: day(date),
        sold_minute: None,
        product_code: order_no[..1].into(),
        product_name: format!("product {}", &order_no[..1]),
        quantity_milli: 1_000,
        unit_price_e4: fen * 100,
        amount_fen: fen,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    };
    shop.write(|tx| purchases::create(tx, &line));
}

/// 2024: old 100, gone 300. 2025: old 200 − 50 returned, new 400, walk-in 30. The order A1 spans two months of 2025.
fn shop() -> Shop {
    let shop = Shop::new();
    let vip = shop.read(tiers::list)[0].id;
    let add = |name: &str, tier_id| {
        let profile = Profile { name: name.into(), tier_id, external_id: name.into(), ..Profile::default() };
        shop.write(|tx| customers::create(tx, &profile))
    };
    let (old, gone, new) = (add("old", Some(vip)), add("gone", None), add("new", None));
    add("never", None);
    buy(&shop, Some(old), "2024-03-04", "A0", 10_000);
    buy(&shop, Some(gone), "2024-05-01", "B0", 30_000);
    buy(&shop, Some(old), "2025-01-31", "A1", 20_000);
    buy(&shop, Some(old), "2025-02-01", "A1", -5_000);
    buy(&shop, Some(new), "2025-12-31", "B1", 40_000);
    buy(&shop, None, "2025-06-06", "C1", 3_000);
    shop
}

#[test]
fn a_finished_year_is_compared_with_the_whole_year_before() {
    let report = shop().read(|reader| annual(reader, 2025, day("2026-11-22")));
    assert_eq!(report.until, day("2025-12-31"));
    assert_eq!(
        report.this_year,
        YearFigures {
            revenue_fen: 58_000,
            walk_in_fen: 3_000,
            orders: 3,
            active_customers: 2,
            new_customers: 1,
            returning_customers: 1,
            lost_customers: 1,
        }
    );
    assert_eq!(report.returning_fen, 15_000);
    assert_eq!((report.last_year.revenue_fen, report.last_year.new_customers), (40_000, 2));
    assert_eq!(report.months[0], MonthSales { revenue_fen: 20_000, orders: 1, last_year_fen: 0 });
    assert_eq!(report.months[4].last_year_fen, 30_000);
}

#[test]
fn tiers_customers_and_products_add_up() {
    let report = shop().read(|reader| annual(reader, 2025, day("2026-11-22")));
    let tiers: Vec<(&str, i64, i64, i64, i64)> = report
        .tiers
        .iter()
        .map(|tier| (tier.name.as_str(), tier.customers, tier.active, tier.lost, tier.revenue_fen))
        .collect();
    let expected = [
        ("VIP", 1, 1, 0, 15_000),
        ("重要", 0, 0, 0, 0),
        ("普通", 0, 0, 0, 0),
        ("潜在", 0, 0, 0, 0),
        ("", 3, 1, 1, 40_000),
    ];
    assert_eq!(tiers, expected);
    let top: Vec<(&str, i64, i64)> =
        report.top_customers.iter().map(|top| (top.name.as_str(), top.revenue_fen, top.orders)).collect();
    assert_eq!(top, [("new", 40_000, 1), ("old", 15_000, 1)]);
    let products: Vec<(&str, i64, i64)> = report
        .top_products
        .iter()
        .map(|top| (top.code.as_str(), top.revenue_fen, top.last_year_fen))
        .collect();
    assert_eq!(products, [("B", 40_000, 30_000), ("A", 15_000, 10_000), ("C", 3_000, 0)]);
    assert_eq!(report.weekday_months[4][0], 20_000, "2025-01-31 is a Friday");
}

#[test]
fn a_running_year_is_compared_up_to_the_same_day() {
    let report = shop().read(|reader| annual(reader, 2025, day("2025-04-30")));
    assert_eq!(report.until, day("2025-04-30"));
    assert_eq!((report.last_year.revenue_fen, report.last_year.orders), (10_000, 1));
    assert_eq!((report.last_year.active_customers, report.last_year.new_customers), (1, 1));
    assert_eq!(report.tiers[4].last_year_fen, 0, "who came in May does not count in April");
    assert_eq!(report.top_products[0].last_year_fen, 0);
}

#[test]
fn who_stays_away_longer_than_usual_is_to_be_looked_after() {
    let shop = shop();
    let regular =
        shop.write(|tx| customers::create(tx, &Profile { name: "regular".into(), ..Profile::default() }));
    for date in ["2025-07-01", "2025-07-31", "2025-08-30", "2025-09-29"] {
        buy(&shop, Some(regular), date, "D9", 1_000);
    }
    let report = shop.read(|reader| annual(reader, 2025, day("2026-11-22")));
    let absent: Vec<(&str, i64, i64)> = report
        .to_look_after
        .iter()
        .map(|absent| (absent.name.as_str(), absent.usual_days, absent.absent_days))
        .collect();
    assert_eq!(absent, [("old", 167, 333), ("regular", 30, 93)], "the greater first");
}

#[test]
fn figures_for_scripts() {
    let shop = shop();
    let figures = shop.read(|reader| figures(reader, 2025));
    assert_eq!((figures.customers, figures.active_customers, figures.purchases), (4, 2, 4));
    assert_eq!((figures.orders, figures.revenue_fen, figures.walk_in_fen), (3, 58_000, 3_000));
    assert_eq!(figures.by_month[1], MonthFigures { month: 2, revenue_fen: -5_000, orders: 1 });
    assert_eq!(shop.read(years), [2025, 2024]);
}

#[test]
fn an_empty_book_has_an_empty_report() {
    let shop = Shop::new();
    assert!(shop.read(years).is_empty());
    let report = shop.read(|reader| annual(reader, 2026, day("2026-11-22")));
    assert_eq!(report.this_year, YearFigures::default());
}
