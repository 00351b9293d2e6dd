//! Customers on a real book in memory.

use super::*;
use crate::testing::{Shop, now, owner, today};

fn profile(name: &str, phone: &str) -> Profile {
    Profile { name: name.into(), phone: phone.into(), ..Profile::default() }
}

fn add(shop: &Shop, name: &str, phone: &str) -> CustomerId {
    shop.write(|tx| create(tx, &profile(name, phone)))
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
    let found = |text: &str| shop.read(|reader| crate::lists::search(reader, text, 9)).len();
    assert_eq!((found("xuemei"), found("lif"), found("lifang88"), found("0001")), (1, 1, 1, 1));
    shop.book.undo(&owner(), now(), Some(moved)).unwrap();
    assert_eq!((found("xuemei"), found("lif"), found("lifang88")), (1, 0, 0));
    assert_eq!(shop.figure("SELECT revision FROM customers"), 0);
    shop.assert_well();
}

#[test]
fn every_field_has_its_column() {
    let shop = Shop::new();
    let columns: Vec<String> = shop.read(|reader| {
        let mut statement = reader.prepare("SELECT name FROM pragma_table_info('customers')")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    });
    for field in ProfileField::TEXTS {
        assert!(columns.iter().any(|column| ProfileField::of_column(column) == Some(*field)), "{field:?}");
        assert_eq!(FieldKey::from_key(field.key()), Some(FieldKey::Profile(*field)));
    }
}

#[test]
fn what_is_stored_is_what_was_given() {
    let shop = Shop::new();
    let mut profile = Profile { tags: vec!["送礼".into()], ..Profile::default() };
    for field in ProfileField::TEXTS {
        let text = if *field == ProfileField::Birthday { "1990-05-04" } else { field.key() };
        text.clone_into(profile.text_mut(*field).unwrap());
    }
    profile.tier_id = Some(shop.read(crate::tiers::list)[0].id);
    let id = shop.write(|tx| create(tx, &profile));
    assert_eq!(shop.read(|reader| dossier(reader, id, today())).customer.profile, profile);
}

fn words_of(shop: &Shop, kind: shaping::WordKind) -> Vec<(String, i64)> {
    let words = shop.read(|reader| shaping::words(reader, kind));
    words.into_iter().map(|word| (word.word, word.customers)).collect()
}

#[test]
fn tags_sources_and_regions_are_renamed_merged_and_removed_in_one_write_each() {
    use shaping::WordKind::{Region, Source, Tag};
    let shop = Shop::new();
    for (name, tags, place) in
        [("甲", "送礼 茶友", "杭州"), ("乙", "礼品", "杭州市"), ("丙", "送礼 礼品", "杭州")]
    {
        let tags = tags.split(' ').map(str::to_owned).collect();
        let profile = Profile { tags, region: place.into(), source: place.into(), ..profile(name, "") };
        shop.write(|tx| create(tx, &profile));
    }
    let tags = words_of(&shop, Tag);
    assert_eq!(tags, [("礼品".into(), 2), ("送礼".into(), 2), ("茶友".into(), 1)]);
    shop.write(|tx| shaping::rename_word(tx, Tag, "送礼", " 礼品 "));
    assert_eq!(words_of(&shop, Tag), [("礼品".into(), 3), ("茶友".into(), 1)]);
    shop.undo();
    assert_eq!(words_of(&shop, Tag), tags);
    for kind in [Source, Region] {
        shop.write(|tx| shaping::rename_word(tx, kind, "杭州市", "杭州"));
        assert_eq!(words_of(&shop, kind), [("杭州".into(), 3)]);
        shop.undo();
        shop.write(|tx| shaping::remove_word(tx, kind, "杭州"));
        assert_eq!(words_of(&shop, kind), [("杭州市".into(), 1)]);
        shop.undo();
    }
    shop.write(|tx| shaping::remove_word(tx, Tag, "送礼"));
    assert_eq!(words_of(&shop, Tag), [("礼品".into(), 2), ("茶友".into(), 1)]);
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

#[test]
fn a_tier_that_goes_sends_its_customers_elsewhere_and_undo_brings_all_back() {
    let shop = Shop::new();
    let tiers = shop.read(crate::tiers::list);
    let (vip, important) = (tiers[0].id, tiers[1].id);
    let profile = Profile { tier_id: Some(vip), ..profile("甲", "") };
    let id = shop.write(|tx| create(tx, &profile));
    let tier = || shop.read(|reader| dossier(reader, id, today())).customer.profile.tier_id;
    assert_eq!(
        shop.try_write(|tx| shaping::remove_tier(tx, vip, Some(vip))).unwrap_err().code(),
        "not_found"
    );
    shop.write(|tx| shaping::remove_tier(tx, vip, Some(important)));
    assert_eq!(tier(), Some(important));
    assert_eq!(shop.read(crate::tiers::list).len(), 3);
    shop.undo();
    assert_eq!((tier(), shop.read(crate::tiers::list).len()), (Some(vip), 4));
    shop.write(|tx| shaping::remove_tier(tx, vip, None));
    assert_eq!((tier(), shop.read(shaping::tier_counts).len()), (None, 0));
    shop.undo();
    assert_eq!(shop.read(shaping::tier_counts)[0].customers, 1);
}

#[test]
fn one_field_is_put_and_the_others_stay() {
    let shop = Shop::new();
    let id = add(&shop, "甲", "13800000001");
    let vip = shop.read(crate::tiers::list)[0].id;
    let put = |key: &str, value: FieldValue| {
        let field = FieldKey::from_key(key).unwrap();
        shop.try_write(|tx| super::put(tx, id, field, &value)).map(|_| ()).map_err(|error| error.code())
    };
    let text = |text: &str| FieldValue::Text(text.into());
    assert_eq!(put("region", text(" 杭州 ")), Ok(()));
    assert_eq!(put("tier", text(&vip.0.to_string())), Ok(()));
    assert_eq!(put("tags", FieldValue::Words(vec!["送礼".into()])), Ok(()));
    assert_eq!(put("phone", FieldValue::Nothing), Ok(()));
    assert_eq!(put("name", text(" ")), Err("field_required"));
    assert_eq!(put("tier", text("VIP")), Err("field_unreadable"));
    assert_eq!(put("note", FieldValue::Words(Vec::new())), Err("field_unreadable"));
    assert_eq!(put("custom:7", text("x")), Err("not_found"));
    let found = shop.read(|reader| dossier(reader, id, today())).customer.profile;
    let expected =
        Profile {
            region: "杭州".into(), tier_id: Some(vip), tags: vec!["送礼".into()], ..profile("甲", "")
        };
    assert_eq!(found, expected);
    let last = shop.read(crate::journal::last_undoable).unwrap();
    assert_eq!(last.params["field"], "phone");
}

#[test]
fn the_recycle_bin_is_not_edited() {
    let shop = Shop::new();
    let id = add(&shop, "甲", "");
    shop.write(|tx| remove(tx, id));
    let refused = |answer: Result<()>| answer.unwrap_err().code();
    assert_eq!(refused(shop.try_write(|tx| update(tx, id, &profile("乙", ""))).map(drop)), "in_bin");
    assert_eq!(refused(shop.try_write(|tx| remove(tx, id)).map(drop)), "in_bin");
    let person = PersonProfile { name: "刘经理".into(), ..PersonProfile::default() };
    assert_eq!(refused(shop.try_write(|tx| add_person(tx, id, &person)).map(drop)), "in_bin");
}
