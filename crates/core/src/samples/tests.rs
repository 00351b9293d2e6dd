//! The sample business.

use super::*;
use crate::testing::{Shop, now, owner};
use crate::{reports, unwatched};

fn filled(customers: u32, seed: u64) -> Shop {
    let shop = Shop::new();
    fill(&shop.book, &owner(), now(), customers, seed, &unwatched).unwrap();
    shop
}

#[test]
fn the_same_seed_makes_the_same_business() {
    let figures = |seed| filled(200, seed).read(|reader| reports::figures(reader, 2025));
    assert_eq!(figures(1).revenue_fen, figures(1).revenue_fen);
    assert_ne!(figures(1).revenue_fen, figures(2).revenue_fen);
}

#[test]
fn the_sample_is_a_living_business_with_sums_in_step() {
    let shop = filled(600, 7);
    let figures = shop.read(|reader| reports::figures(reader, 2025));
    assert_eq!(figures.customers, 600);
    assert!(figures.active_customers > 200, "{}", figures.active_customers);
    assert!(figures.by_month.iter().all(|month| month.revenue_fen > 0));
    let lines = shop.figure("SELECT count(*) FROM purchases");
    assert!((4_000..10_000).contains(&lines), "{lines}");
    assert!(shop.figure("SELECT count(*) FROM contact_persons") > 30);
    assert!(shop.figure("SELECT count(*) FROM purchases WHERE amount_fen < 0") > 5);
    shop.assert_well();
}

#[test]
fn one_undo_empties_the_book_again() {
    let shop = filled(50, 3);
    shop.undo();
    for table in ["customers", "contact_persons", "customer_tags", "products", "purchases", "sales_days"] {
        assert_eq!(shop.figure(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
    shop.assert_well();
}

#[test]
fn breaking_off_leaves_nothing() {
    let shop = Shop::new();
    let broken = fill(&shop.book, &owner(), now(), 5_000, 1, &|done, _| {
        if done > 600 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    assert_eq!(broken.unwrap_err().code(), "cancelled");
    assert_eq!(shop.figure("SELECT count(*) FROM customers"), 0);
}

#[test]
fn what_a_book_is_founded_on_cannot_be_taken_back() {
    let shop = Shop::new();
    let refused = shop.book.undo(&owner(), now(), None).unwrap_err();
    assert_eq!(refused.code(), "nothing_to_undo");
    assert_eq!(shop.figure("SELECT count(*) FROM tiers"), 4);
}
