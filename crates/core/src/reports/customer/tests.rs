//! One customer's year on a small book whose figures are worked out by hand.

use super::super::{Choice, Chosen, ChosenCustomer, chosen, summary};
use super::*;
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day};

struct Buy {
    customer: Option<CustomerId>,
    day: &'static str,
    order: &'static str,
    product: &'static str,
    milli: i64,
    fen: i64,
    discount: i64,
    cost: Option<i64>,
}

impl Buy {
    fn of(customer: CustomerId, day: &'static str, order: &'static str, product: &'static str) -> Self {
        let customer = Some(customer);
        Self { customer, day, order, product, milli: 1_000, fen: 10_000, discount: 0, cost: None }
    }

    fn write(&self, shop: &Shop) {
        let line = NewPurchase {
            customer_id: self.customer,
            order_no: self.order.into(),
            sold_on: day(self.day),
            sold_minute: None,
            product_code: String::new(),
            product_name: self.product.into(),
            quantity_milli: self.milli,
            unit_price_e4: self.fen * 100,
            amount_fen: self.fen,
            cost_fen: self.cost,
            discount_fen: self.discount,
            note: String::new(),
        };
        shop.write(|tx| purchases::create(tx, &line));
    }
}

fn add(shop: &Shop, name: &str) -> CustomerId {
    let profile = Profile { name: name.into(), phone: "138".into(), ..Profile::default() };
    shop.write(|tx| customers::create(tx, &profile))
}

/// 2024: one order. 2025: three orders, one of two products, one of them with a return; a line of another customer, a
/// walk-in sale, and lines dated after today (2025-11-22).
fn shop() -> (Shop, CustomerId, CustomerId) {
    let shop = Shop::new();
    let (wang, li) = (add(&shop, "王雪梅"), add(&shop, "李芳"));
    let of = |day, order, product| Buy::of(wang, day, order, product);
    of("2024-12-20", "A0", "龙井").write(&shop);
    Buy { fen: 20_000, discount: 1_500, cost: Some(12_000), ..of("2025-01-10", "A1", "龙井") }.write(&shop);
    Buy { fen: 5_000, ..of("2025-01-10", "A1", "紫砂壶") }.write(&shop);
    of("2025-02-10", "A2", "龙井").write(&shop);
    Buy { milli: -1_000, fen: -5_000, ..of("2025-02-12", "A1", "紫砂壶") }.write(&shop);
    of("2025-03-20", "A3", "普洱").write(&shop);
    Buy { fen: 70_000, ..of("2025-12-24", "A9", "龙井") }.write(&shop);
    Buy { fen: 90_000, ..Buy::of(li, "2025-05-05", "B1", "龙井") }.write(&shop);
    Buy { fen: 500_000, ..Buy::of(li, "2025-12-25", "B9", "龙井") }.write(&shop);
    Buy { customer: None, fen: 1_000, ..Buy::of(li, "2025-05-05", "C1", "龙井") }.write(&shop);
    (shop, wang, li)
}

fn report(shop: &Shop, id: CustomerId, today: &str) -> CustomerReport {
    shop.read(|reader| {
        let standing = Standing::collect(reader, 2025, day(today))?;
        customer(reader, id, 2025, day(today), Some(&standing))
    })
}

#[test]
fn a_running_year_counts_up_to_today() {
    let (shop, wang, _) = shop();
    let report = report(&shop, wang, "2025-11-22");
    let expected = CustomerYear { revenue_fen: 40_000, orders: 3, discount_fen: 1_500, products: 3 };
    assert_eq!((report.until, report.this_year), (day("2025-11-22"), expected));
    assert_eq!(report.last_year, CustomerYear::default(), "2024-12-20 lies after the 22nd of November");
    assert_eq!(report.months[11].last_year_fen, 10_000);
    assert_eq!(report.months[1], MonthSales { revenue_fen: 5_000, orders: 2, last_year_fen: 0 });
    let inside = &report.inside;
    assert_eq!(inside.rank, Some(Rank { place: 2, of: 2, book_fen: 131_000 }));
    assert_eq!(
        inside.margin,
        Some(Margin { revenue_fen: 20_000, cost_fen: 12_000, known_lines: 1, lines: 5 })
    );
    assert_eq!((inside.first_on, inside.last_on), (Some(day("2024-12-20")), Some(day("2025-03-20"))));
    assert_eq!((inside.usual_days, inside.absent_days), (26, 247), "gaps 21, 31, 2, 36");
    assert_eq!(inside.total_fen, 50_000);
}

#[test]
fn a_finished_year_counts_to_its_end() {
    let (shop, wang, li) = shop();
    let report = report(&shop, wang, "2026-02-01");
    assert_eq!((report.until, report.this_year.revenue_fen), (day("2025-12-31"), 110_000));
    assert_eq!(
        report.last_year,
        CustomerYear { revenue_fen: 10_000, orders: 1, discount_fen: 0, products: 1 }
    );
    assert_eq!(report.inside.rank, Some(Rank { place: 2, of: 2, book_fen: 701_000 }));
    let li = shop.read(|reader| customer(reader, li, 2025, day("2026-02-01"), None));
    assert_eq!((li.inside.rank, li.inside.usual_days), (None, 0), "one gap is no habit");
}

#[test]
fn products_and_orders_are_listed() {
    let (shop, wang, _) = shop();
    let report = report(&shop, wang, "2025-11-22");
    let products: Vec<(&str, i64, i64)> =
        report.products.iter().map(|top| (top.name.as_str(), top.orders, top.revenue_fen)).collect();
    assert_eq!(products, [("龙井", 2, 30_000), ("普洱", 1, 10_000)], "what came back is no favourite");
    let orders: Vec<(String, &str, i64)> = report
        .orders
        .iter()
        .map(|order| (order.sold_on.to_string(), order.order_no.as_str(), order.revenue_fen))
        .collect();
    let expected = [("2025-03-20", "A3", 10_000), ("2025-02-12", "A1", 20_000), ("2025-02-10", "A2", 10_000)];
    assert_eq!(orders, expected.map(|(day, order, fen)| (day.to_owned(), order, fen)));
    assert_eq!(report.orders[1].products, ["龙井", "紫砂壶"]);
}

#[test]
fn the_recycle_bin_is_not_printed() {
    let (shop, wang, li) = shop();
    shop.write(|tx| customers::remove(tx, li));
    let today = day("2025-11-22");
    assert_eq!(report(&shop, wang, "2025-11-22").inside.rank.map(|rank| rank.place), Some(1));
    let refused = shop.book.read(|reader| customer(reader, li, 2025, today, None));
    assert!(matches!(refused, Err(CoreError::NotFound { .. })));
    for choice in
        [Choice::All, Choice::Bought, Choice::Top { count: 9 }, Choice::Chosen { ids: vec![li, wang] }]
    {
        assert_eq!(shop.read(|reader| chosen(reader, &choice, 2025, today)), [wang], "{choice:?}");
    }
}

#[test]
fn a_choice_has_its_order() {
    let (shop, wang, li) = shop();
    let never = add(&shop, "安然");
    let today = day("2025-11-22");
    let check = |choice: Choice, year: i32, expected: &[CustomerId]| {
        assert_eq!(shop.read(|reader| chosen(reader, &choice, year, today)), expected, "{choice:?}");
    };
    check(Choice::All, 2025, &[never, li, wang]);
    check(Choice::Bought, 2025, &[li, wang]);
    check(Choice::Bought, 2024, &[wang]);
    check(Choice::Bought, 2026, &[]);
    check(Choice::Top { count: 1 }, 2025, &[li]);
    check(Choice::Chosen { ids: vec![wang, CustomerId(1), never] }, 2025, &[wang, never]);
    let first = shop.read(|reader| summary(reader, &Choice::All, 2025, today, 1));
    assert_eq!(first, Chosen { count: 3, first: vec![ChosenCustomer { id: never, name: "安然".into() }] });
}

#[test]
fn a_customer_without_a_purchase_has_a_report() {
    let shop = Shop::new();
    let id = add(&shop, "安然");
    let report = report(&shop, id, "2025-11-22");
    assert_eq!((report.this_year, report.inside.rank), (CustomerYear::default(), None));
    assert_eq!(report.inside.last_on, None);
    let state = shop.read(|reader| verifications::state(reader, id, day("2025-11-22")));
    assert_eq!(report.inside.missing, state.missing);
    let wanted = ["phone", "wechat", "address", "region", "birthday", "tier", "preferences", "source"];
    assert_eq!(state.missing, wanted);
}
