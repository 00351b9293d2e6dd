//! Tiers on a real book in memory.

use super::*;
use crate::testing::Shop;

fn tiers(shop: &Shop) -> Vec<Tier> {
    shop.read(list)
}

fn names(shop: &Shop) -> Vec<String> {
    tiers(shop).into_iter().map(|tier| tier.name).collect()
}

fn new(name: &str) -> NewTier {
    NewTier {
        name: name.into(),
        look: TierLook::Blue,
        policy: "生日送茶\n当天回电".into(),
        contact_days: 45,
        response_hours: 2,
        verify_days: 90,
    }
}

#[track_caller]
fn check(shop: &Shop, value: &str, expected: Option<&str>) {
    let tiers = tiers(shop);
    assert_eq!(recognise(&tiers, value).map(|tier| tier.name.as_str()), expected, "{value}");
}

#[test]
fn the_words_of_other_programs_are_understood() {
    let shop = Shop::new();
    check(&shop, "VIP", Some("VIP"));
    check(&shop, "VIP客户", Some("VIP"));
    check(&shop, "ｖｉｐ 客户", Some("VIP"));
    check(&shop, "重点客户", Some("重要"));
    check(&shop, "一般", Some("普通"));
    check(&shop, "Lead", Some("潜在"));
    check(&shop, "B类", Some("重要"));
    check(&shop, "红色", None);
    check(&shop, "", None);
}

#[test]
fn words_go_on_being_understood_when_a_tier_is_renamed_and_recoloured() {
    let shop = Shop::new();
    let important = tiers(&shop)[1].id;
    shop.write(|tx| update(tx, important, &new("铁杆")));
    shop.write(|tx| update(tx, important, &new("老友")));
    for value in ["老友", "铁杆", "重要", "重点客户", "B类"] {
        check(&shop, value, Some("老友"));
    }
    shop.write(|tx| create(tx, &new("铁杆")));
    check(&shop, "铁杆", Some("铁杆"));
}

#[test]
fn a_tier_is_added_shaped_and_arranged_and_each_step_taken_back() {
    let shop = Shop::new();
    let id = shop.write(|tx| create(tx, &new("至尊")));
    assert_eq!(names(&shop), ["VIP", "重要", "普通", "潜在", "至尊"]);
    shop.write(|tx| arrange(tx, &[id]));
    assert_eq!(names(&shop), ["至尊", "VIP", "重要", "普通", "潜在"]);
    let first = tiers(&shop).remove(0);
    assert_eq!((first.look, first.policy.as_str()), (TierLook::Blue, "生日送茶\n当天回电"));
    assert_eq!((first.contact_days, first.response_hours, first.verify_days), (45, 2, 90));
    shop.undo();
    shop.undo();
    assert_eq!(names(&shop), ["VIP", "重要", "普通", "潜在"]);
}

#[test]
fn two_tiers_are_not_called_the_same() {
    let shop = Shop::new();
    let refused = |name: &str| shop.try_write(|tx| create(tx, &new(name))).unwrap_err().code();
    assert_eq!(refused("ｖｉｐ"), "name_taken");
    assert_eq!(refused(" "), "field_required");
    assert_eq!(refused(&"长".repeat(41)), "field_too_long");
}
