//! Customers on a real book in memory.

use super::*;
use crate::testing::{Shop, now, owner, today};

fn profile(name: &str, phone: &str) -> Profile {
    Profile { name: name.into(), phone: phone.into(), ..Profile::default() }
}

fn add(shop: &Shop, name: &str, phone: &str) -> CustomerId {
    shop.write(|tx| create(tx, &profile(name, phone)))
}

fn names(shop: &Shop, filter: &CustomerFilter, sort: CustomerSort) -> Vec<String> {
    let page = shop.read(|reader| page(reader, filter, sort, None, 50, today()));
    page.rows.into_iter().map(|row| row.name).collect()
}

#[track_caller]
fn check_search(shop: &Shop, typed: &str, expected: &[&str]) {
    let hits = shop.read(|reader| search(reader, typed, 10));
    let found: Vec<&str> = hits.iter().map(|hit| hit.name.as_str()).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn customers_are_found_by_name_pinyin_initials_and_phone_tail() {
    let shop = Shop::new();
    add(&shop, "王雪梅", "138 0571 2266");
    add(&shop, "恒通商务有限公司", "0571-8822 1100");
    add(&shop, "𠮷田商店", "");
    for typed in ["王", "雪梅", "wangxuemei", "xuemei", "wxm", "2266", "13805712266", "138 0571"] {
        check_search(&shop, typed, &["王雪梅"]);
    }
    check_search(&shop, "恒通", &["恒通商务有限公司"]);
    check_search(&shop, "htsw", &["恒通商务有限公司"]);
    check_search(&shop, "𠮷田", &["𠮷田商店"]);
    check_search(&shop, "nobody", &[]);
    check_search(&shop, "\"*OR -", &[]);
}

#[test]
fn the_search_follows_edits_removal_and_undo() {
    let shop = Shop::new();
    let id = add(&shop, "赵敏", "");
    shop.write(|tx| update(tx, id, &profile("赵明", "")));
    check_search(&shop, "赵敏", &[]);
    check_search(&shop, "zhaoming", &["赵明"]);
    shop.undo();
    check_search(&shop, "赵敏", &["赵敏"]);
    shop.write(|tx| remove(tx, id));
    check_search(&shop, "赵敏", &[]);
    shop.undo();
    check_search(&shop, "赵敏", &["赵敏"]);
    shop.assert_well();
}

#[test]
fn a_customer_needs_a_name_of_bearable_length() {
    let shop = Shop::new();
    let refused = |name: &str| shop.try_write(|tx| create(tx, &profile(name, ""))).unwrap_err().code();
    assert_eq!(refused("  \0 "), "field_required");
    assert_eq!(refused(&"长".repeat(501)), "field_too_long");
    assert_eq!(shop.figure("SELECT count(*) FROM customers"), 0);
    add(&shop, &"长".repeat(500), "");
}

#[test]
fn what_is_typed_is_kept_and_never_meant() {
    let shop = Shop::new();
    let name = "<script>alert(1)</script> =1+1 '; DROP TABLE customers";
    let id = add(&shop, name, "");
    assert_eq!(shop.read(|reader| dossier(reader, id, today())).customer.profile.name, name);
}

#[test]
fn the_list_pages_in_pinyin_order_without_gap_or_double() {
    let shop = Shop::new();
    for name in ["周明", "陈国栋", "李小龙", "Anna", "李小龙", "何氏酒楼", "王雪梅"] {
        add(&shop, name, "");
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let filter = CustomerFilter::default();
        let page = shop.read(|reader| page(reader, &filter, CustomerSort::Name, after.as_ref(), 2, today()));
        seen.extend(page.rows.into_iter().map(|row| row.name));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["Anna", "陈国栋", "何氏酒楼", "李小龙", "李小龙", "王雪梅", "周明"]);
}

#[test]
fn filters_narrow_list_and_summary_alike() {
    let shop = Shop::new();
    let vip = shop.read(crate::tiers::list)[0].id;
    add(&shop, "甲", "");
    let profile = Profile { tier_id: Some(vip), region: "杭州".into(), ..profile("乙", "") };
    shop.write(|tx| create(tx, &profile));
    let filter = CustomerFilter { tier_id: Some(vip), region: "杭州".into(), ..CustomerFilter::default() };
    for sort in [CustomerSort::Name, CustomerSort::Sales, CustomerSort::LastPurchase, CustomerSort::Added] {
        assert_eq!(names(&shop, &filter, sort), ["乙"]);
    }
    assert_eq!(shop.read(|reader| summary(reader, &filter, today())).count, 1);
    assert_eq!(shop.read(regions), ["杭州"]);
}

#[test]
fn contact_persons_belong_to_their_customer() {
    let shop = Shop::new();
    let id = add(&shop, "恒通商务", "");
    let person =
        PersonProfile { name: "刘经理".into(), phone: "13900000000".into(), ..PersonProfile::default() };
    let person_id = shop.write(|tx| add_person(tx, id, &person));
    let renamed = PersonProfile { name: "刘总".into(), ..person };
    shop.write(|tx| update_person(tx, person_id, &renamed));
    let persons = |shop: &Shop| shop.read(|reader| dossier(reader, id, today())).persons;
    assert_eq!(persons(&shop)[0].profile, renamed);
    shop.write(|tx| remove_person(tx, person_id));
    assert!(persons(&shop).is_empty());
    shop.undo();
    assert_eq!(persons(&shop).len(), 1);
}

#[test]
fn tags_are_kept_once_and_replaced_whole() {
    let shop = Shop::new();
    let tagged = |tags: &[&str]| Profile {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..profile("甲", "")
    };
    let id = shop.write(|tx| create(tx, &tagged(&["送礼", "送礼", " "])));
    shop.write(|tx| update(tx, id, &tagged(&["送礼", "茶友会"])));
    let tags = |shop: &Shop| shop.read(|reader| dossier(reader, id, today())).customer.profile.tags;
    assert_eq!(tags(&shop), ["送礼", "茶友会"]);
    shop.undo();
    assert_eq!(tags(&shop), ["送礼"]);
}

#[test]
fn the_history_of_a_customer_names_who_and_what() {
    let shop = Shop::new();
    let id = add(&shop, "甲", "");
    shop.write(|tx| update(tx, id, &profile("乙", "")));
    let lines = shop.read(|reader| crate::journal::of_row(reader, id.0, 10));
    let labels: Vec<&str> = lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["乙", "甲"]);
}

#[test]
fn an_unknown_customer_is_said_to_be_missing() {
    let shop = Shop::new();
    let missing = shop.book.read(|reader| dossier(reader, CustomerId(9), today()));
    assert_eq!(missing.unwrap_err().code(), "not_found");
}

#[test]
fn edits_of_one_customer_are_taken_back_in_any_order_and_search_keeps_up() {
    let shop = Shop::new();
    let id = add(&shop, "王雪梅", "13800000001");
    let edit = |change: fn(&mut Profile)| {
        shop.try_write(|tx| {
            let mut profile = table::get(tx, id)?.profile;
            change(&mut profile);
            update(tx, id, &profile)
        })
        .unwrap()
        .entry
        .unwrap()
    };
    let renamed = edit(|profile| profile.name = "李芳".into());
    let moved = edit(|profile| profile.wechat = "lifang88".into());
    shop.book.undo(&owner(), now(), Some(renamed)).unwrap();
    let found = |text: &str| shop.read(|reader| search(reader, text, 9)).len();
    assert_eq!((found("xuemei"), found("lif"), found("lifang88"), found("0001")), (1, 1, 1, 1));
    shop.book.undo(&owner(), now(), Some(moved)).unwrap();
    assert_eq!((found("xuemei"), found("lif"), found("lifang88")), (1, 0, 0));
    assert_eq!(shop.figure("SELECT revision FROM customers"), 0);
    shop.assert_well();
}

#[test]
fn a_customers_history_holds_contact_persons_and_purchases() {
    let shop = Shop::new();
    let id = add(&shop, "甲", "");
    let person = PersonProfile { name: "乙".into(), ..PersonProfile::default() };
    let person = shop.write(|tx| add_person(tx, id, &person));
    shop.write(|tx| remove_person(tx, person));
    let lines = shop.read(|reader| crate::journal::of_row(reader, id.0, 10));
    assert_eq!(lines.len(), 3);
}
