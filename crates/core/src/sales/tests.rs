//! The three ways to the sums agree: triggers, bulk, rebuild. Random changes, undone in random places.

use proptest::prelude::*;

use crate::customers::{self, CustomerId, Profile};
use crate::purchases::{self, NewPurchase, PurchaseId};
use crate::testing::{Shop, day};
use crate::tiers;

#[derive(Debug, Clone)]
enum Step {
    Add { customer: usize, day: i64, order: u8, fen: i64 },
    Move { which: usize, customer: usize, day: i64 },
    Remove { which: usize },
    Tier { customer: usize, tier: usize },
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..4_usize, 0..1_400_i64, 0..3_u8, -500..5_000_i64)
            .prop_map(|(customer, day, order, fen)| Step::Add { customer, day, order, fen }),
        2 => (any::<prop::sample::Index>(), 0..4_usize, 0..1_400_i64)
            .prop_map(|(which, customer, day)| Step::Move { which: which.index(1_000), customer, day }),
        1 => any::<prop::sample::Index>().prop_map(|which| Step::Remove { which: which.index(1_000) }),
        1 => (0..3_usize, 0..5_usize).prop_map(|(customer, tier)| Step::Tier { customer, tier }),
        1 => Just(Step::Undo),
    ]
}

fn line(customer_id: Option<CustomerId>, after: i64, order: u8, fen: i64) -> NewPurchase {
    NewPurchase {
        customer_id,
        order_no: if order == 0 { String::new() } else { format!("A{order}") },
        sold_on: day("2022-06-01") + chrono::Days::new(after.unsigned_abs()),
        sold_minute: None,
        product_code: format!("P{order}"),
        product_name: "x".into(),
        quantity_milli: 1_000,
        unit_price_e4: 0,
        amount_fen: fen,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    }
}

fn play(steps: &[Step]) {
    let shop = Shop::new();
    // The first three are customers, the fourth is nobody.
    let mut buyers: Vec<Option<CustomerId>> = (0..3)
        .map(|name| {
            let profile = Profile { name: name.to_string(), ..Profile::default() };
            Some(shop.write(|tx| customers::create(tx, &profile)))
        })
        .collect();
    buyers.push(None);
    let mut lines: Vec<PurchaseId> = Vec::new();
    for step in steps {
        let pick = |which: usize| lines.get(which % lines.len().max(1)).copied();
        match *step {
            Step::Add { customer, day, order, fen } => {
                let line = line(buyers[customer], day, order, fen);
                // A customer whose adding was undone is gone, and says so.
                lines.extend(shop.try_write(|tx| purchases::create(tx, &line)).map(|written| written.value));
            }
            Step::Move { which, customer, day } => {
                if let Some(id) = pick(which) {
                    // A line whose adding was undone is gone, and says so.
                    let _ =
                        shop.try_write(|tx| purchases::update(tx, id, &line(buyers[customer], day, 1, 7)));
                }
            }
            Step::Remove { which } => {
                if let Some(id) = pick(which) {
                    let _ = shop.try_write(|tx| purchases::remove(tx, id));
                }
            }
            Step::Tier { customer, tier } => {
                let tier_id = shop.read(tiers::list).get(tier).map(|tier| tier.id);
                let profile = Profile { name: customer.to_string(), tier_id, ..Profile::default() };
                if let Some(id) = buyers[customer] {
                    let _ = shop.try_write(|tx| customers::update(tx, id, &profile));
                }
            }
            Step::Undo => {
                let _ = shop.book.undo(&crate::testing::owner(), crate::testing::now(), None);
            }
        }
    }
    shop.assert_well();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_kept_in_step_equal_sums_made_from_nothing(steps in prop::collection::vec(step(), 1..25)) {
        play(&steps);
    }
}
