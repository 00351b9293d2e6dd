//! The overview against the report that reads everything.

use super::*;
use crate::customers::Profile;
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day};

fn shop() -> Shop {
    let shop = Shop::new();
    for (name, region, fen) in [("a", "Hangzhou", 20_000), ("b", "Hangzhou", 5_000), ("c", "", 700)] {
        let profile = Profile { name: name.into(), region: region.into(), ..Profile::default() };
        let id = shop.write(|tx| customers::create(tx, &profile));
        for date in ["2025-03-04", "2026-02-01"] {
            let line = NewPurchase {
                customer_id: Some(id),
                order_no: format!("{name}{date}"),
                sold_on: day(date),
                sold_minute: None,
                product_code: String::new(),
                product_name: "tea".into(),
                quantity_milli: 1_000,
                unit_price_e4: fen * 100,
                amount_fen: fen,
                cost_fen: None,
                discount_fen: 0,
                note: String::new(),
            };
            shop.write(|tx| purchases::create(tx, &line));
        }
    }
    shop
}

#[test]
fn it_says_what_the_annual_report_says() {
    let shop = shop();
    let year = shop.read(|reader| overview(reader, 2026, day("2026-11-22"))).year;
    let report = shop.read(|reader| reports::annual(reader, 2026, day("2026-11-22")));
    assert_eq!(year.this_year, report.this_year);
    assert_eq!(year.last_year.revenue_fen, 25_700);
    assert_eq!((year.months, year.tiers), (report.months, report.tiers));
    assert_eq!((year.top_customers, year.weekday_months), (report.top_customers, report.weekday_months));
}

#[test]
fn regions_come_with_most_customers_first_and_without_the_unknown_one() {
    let told = shop().read(|reader| overview(reader, 2026, day("2026-11-22")));
    assert_eq!(told.regions, [RegionCount { region: "Hangzhou".into(), customers: 2 }]);
    assert_eq!(told.customers, 3);
}
