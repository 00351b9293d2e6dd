//! Verifications on a real book in memory.

use super::*;
use crate::customers::{PersonProfile, Profile};
use crate::testing::{Shop, day, now, owner, today};

fn add(shop: &Shop, profile: &Profile) -> CustomerId {
    shop.write(|tx| customers::create(tx, profile))
}

fn of(shop: &Shop, id: CustomerId) -> ProfileState {
    shop.read(|reader| state(reader, id, today()))
}

fn tier(shop: &Shop, position: usize) -> tiers::TierId {
    shop.read(tiers::list)[position].id
}

#[test]
fn completeness_counts_what_a_person_of_the_tier_needs() {
    let shop = Shop::new();
    let person = Profile {
        name: "王雪梅".into(),
        phone: "186******05".into(),
        region: "杭州".into(),
        tier_id: Some(tier(&shop, 0)),
        ..Profile::default()
    };
    let id = add(&shop, &person);
    let found = of(&shop, id);
    assert_eq!((found.filled, found.required), (3, 9));
    assert_eq!(found.missing, ["phone", "wechat", "address", "birthday", "preferences", "source"]);
    let whole = Profile { phone: "13805712266".into(), tier_id: Some(tier(&shop, 3)), ..person };
    shop.write(|tx| customers::update(tx, id, &whole));
    let prospect = of(&shop, id);
    assert_eq!((prospect.filled, prospect.required, prospect.missing), (3, 4, vec!["source".to_owned()]));
}

#[test]
fn a_business_needs_a_contact_person_and_no_birthday() {
    let shop = Shop::new();
    let id = add(&shop, &Profile { name: "恒通商务有限公司".into(), ..Profile::default() });
    assert_eq!(of(&shop, id).missing.last().map(String::as_str), Some("persons"));
    let clerk = PersonProfile { name: "小李".into(), ..PersonProfile::default() };
    shop.write(|tx| customers::add_person(tx, id, &clerk));
    let missing = of(&shop, id).missing;
    assert!(!missing.iter().any(|field| field == "persons" || field == "birthday"), "{missing:?}");
}

fn reach(shop: &Shop, id: CustomerId, on: NaiveDate) -> PartState {
    shop.read(|reader| state(reader, id, on)).parts[0].clone()
}

#[test]
fn a_checked_part_is_due_again_after_the_interval_and_undo_takes_the_check_back() {
    let shop = Shop::new();
    let id = add(&shop, &Profile { name: "王雪梅".into(), ..Profile::default() });
    assert_eq!((reach(&shop, id, today()).verified_on, reach(&shop, id, today()).is_due), (None, false));
    shop.write(|tx| verify(tx, id, ProfilePart::Reach));
    let part = reach(&shop, id, today());
    assert_eq!((part.verified_on, part.verified_by.as_str()), (Some(day("2026-11-22")), "owner"));
    assert_eq!((part.due_on, part.is_due), (Some(day("2027-05-21")), false));
    assert!(!reach(&shop, id, day("2027-05-20")).is_due);
    assert!(reach(&shop, id, day("2027-05-21")).is_due);
    let again = shop.try_write(|tx| verify(tx, id, ProfilePart::Reach)).unwrap();
    assert_eq!(again.entry, None, "the same check twice is one");
    let later = now() + Days::new(10);
    shop.book.write(&owner(), later, VERIFY, |tx| verify(tx, id, ProfilePart::Reach)).unwrap();
    assert_eq!(reach(&shop, id, today()).verified_on, Some(day("2026-12-02")));
    shop.undo();
    assert_eq!(reach(&shop, id, today()).verified_on, Some(day("2026-11-22")));
    shop.undo();
    assert_eq!(reach(&shop, id, today()).verified_on, None);
}
