//! Duplicates on a real book in memory.

use std::collections::BTreeMap;

use regulars_store::sql::types::Value;

use super::*;
use crate::customers::{PersonProfile, dossier};
use crate::fields::{CustomValue, FieldKind, NewField};
use crate::purchases::NewPurchase;
use crate::testing::{Shop, day, today};
use crate::verifications::ProfilePart;

fn add(shop: &Shop, profile: &Profile) -> CustomerId {
    shop.write(|tx| customers::create(tx, profile))
}

fn person(shop: &Shop, name: &str, phone: &str) -> CustomerId {
    add(shop, &Profile { name: name.into(), phone: phone.into(), ..Profile::default() })
}

fn found(shop: &Shop) -> Vec<(DuplicateStrength, Vec<String>, Vec<DuplicateReason>)> {
    let list = shop.read(|reader| list(reader, None, 100));
    let names = |cluster: &DuplicateCluster| cluster.members.iter().map(|one| one.name.clone()).collect();
    list.clusters.iter().map(|cluster| (cluster.strength, names(cluster), cluster.reasons.clone())).collect()
}

/// Two customers, and whether they may be one.
#[track_caller]
fn check(a: &Profile, b: &Profile, expected: Option<(DuplicateStrength, &[DuplicateReason])>) {
    let shop = Shop::new();
    let draft = DuplicateDraft {
        name: b.name.clone(),
        phone: b.phone.clone(),
        more_phones: b.more_phones.clone(),
        email: b.email.clone(),
        wechat: b.wechat.clone(),
        company: b.company.clone(),
        external_id: b.external_id.clone(),
    };
    add(&shop, a);
    let typing = shop.read(|reader| like(reader, &draft, 5));
    let typing = typing.first().map(|hit| (hit.strength, hit.reasons.clone()));
    add(&shop, b);
    let whole = found(&shop).into_iter().next().map(|(strength, _, reasons)| (strength, reasons));
    let expected = expected.map(|(strength, reasons)| (strength, reasons.to_vec()));
    assert_eq!(whole, expected, "over the whole book");
    assert_eq!(typing, expected, "while typing");
}

fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

fn phoned(name: &str, phone: &str) -> Profile {
    Profile { phone: phone.into(), ..named(name) }
}

fn employed(name: &str, company: &str) -> Profile {
    Profile { company: company.into(), ..named(name) }
}

use DuplicateReason::{Email, Name, NameCompany, Number, Phone, Sound, Wechat};
use DuplicateStrength::{Likely, Possible, Strong};

#[test]
fn a_phone_is_the_same_however_written_and_ranked_by_the_name() {
    let stored = || phoned("王雪梅", "+86 138-0571-2266");
    check(&stored(), &phoned("王雪梅", "１３８０５７１２２６６"), Some((Strong, &[Phone, Name])));
    check(&stored(), &phoned("王学梅", "138 0571 2266"), Some((Strong, &[Phone, Sound])));
    check(&stored(), &phoned("李大山", "13805712266"), Some((Likely, &[Phone])));
    check(&stored(), &phoned("李大山", "13805712267"), None);
    let further = Profile { more_phones: "0571-88221100\n13805712266".into(), ..named("雪梅") };
    check(&stored(), &further, Some((Likely, &[Phone])));
    check(&further, &stored(), Some((Likely, &[Phone])));
}

#[test]
fn masked_and_filler_phones_are_nobodys() {
    check(&phoned("甲先生", "186******05"), &phoned("乙女士", "186******05"), None);
    check(&phoned("甲先生", "13800000000"), &phoned("乙女士", "13800000000"), None);
}

#[test]
fn mail_wechat_and_number_speak_for_one() {
    let mailed = |name: &str, email: &str| Profile { email: email.into(), ..named(name) };
    check(&mailed("王雪梅", "Xue@Ming.cn"), &mailed("小王", " xue@ming.cn"), Some((Likely, &[Email])));
    let chatting = |name: &str, wechat: &str| Profile { wechat: wechat.into(), ..named(name) };
    check(&chatting("王雪梅", "xuemei_w"), &chatting("王雪梅", "Xuemei_W"), Some((Strong, &[Wechat, Name])));
    let numbered = |name: &str, id: &str| Profile { external_id: id.into(), ..named(name) };
    check(&numbered("王雪梅", "KH001"), &numbered("小王", "KH001"), Some((Likely, &[Number])));
}

#[test]
fn a_business_is_known_without_its_legal_form() {
    check(&named("恒通商务有限公司"), &named("恒通商务（集团）"), Some((Strong, &[Name])));
    check(&named("恒通商务 Co., Ltd."), &named("恒通商务"), Some((Strong, &[Name])));
    check(&named("Taco Trading Ltd"), &named("TACO trading"), Some((Strong, &[Name])));
    check(&named("恒通商务有限公司"), &named("恒通贸易有限公司"), None);
    let reached = |name: &str, phone: &str| phoned(name, phone);
    check(
        &reached("恒通商务有限公司", "0571-88221100"),
        &reached("恒通商务", "0571-88660022"),
        Some((Likely, &[Name])),
    );
}

#[test]
fn people_are_told_by_company_and_sound_is_the_weakest() {
    check(
        &employed("刘伟", "恒通商务有限公司"),
        &employed("刘 伟", "恒通商务(集团)"),
        Some((Strong, &[NameCompany])),
    );
    check(&employed("刘伟", "恒通商务"), &employed("刘维", "恒通商务"), Some((Likely, &[Sound])));
    check(&employed("刘伟", "恒通商务"), &employed("刘伟", "青禾文创"), None);
    check(&named("刘伟"), &named("刘伟"), Some((Possible, &[Name])));
    check(&named("刘伟"), &named("刘维"), Some((Possible, &[Sound])));
    check(&named("Liu Wei"), &named("刘伟"), Some((Possible, &[Sound])));
    check(&phoned("刘伟", "13800138001"), &phoned("刘维", "13900139002"), None);
}

#[test]
fn rare_characters_and_markup_are_only_names() {
    check(&named("𠮷田商店"), &named("𠮷田商店"), Some((Possible, &[Name])));
    check(&named("\"*OR -"), &named("王雪梅"), None);
    check(&phoned("<b>\"甲\"", "13805712266"), &phoned("b甲", "13805712266"), Some((Strong, &[Phone, Name])));
}

#[test]
fn many_of_one_are_one_cluster_and_a_family_stays_apart() {
    let shop = Shop::new();
    for name in ["王雪梅", "王学梅", "王雪梅"] {
        person(&shop, name, "13805712266");
    }
    person(&shop, "王大山", "13805712266");
    let found = found(&shop);
    assert_eq!(found[0].0, Strong);
    assert_eq!(found[0].1, ["王雪梅", "王学梅", "王雪梅"]);
    // The three stand as one beside the fourth.
    assert_eq!((found[1].0, found[1].1.clone()), (Likely, vec!["王雪梅".into(), "王大山".into()]));
    assert_eq!(found.len(), 2);
}

#[test]
fn a_phone_of_very_many_is_one_cluster_and_a_frequent_name_none() {
    let shop = Shop::new();
    shop.write(|tx| {
        for index in 0..60 {
            customers::create(tx, &phoned(&format!("客人{index}"), "0571-88221100"))?;
            customers::create(tx, &named("王伟"))?;
        }
        Ok(())
    });
    let list = shop.read(|reader| list(reader, None, 10));
    assert_eq!(list.counts, DuplicateCounts { strong: 0, likely: 1, possible: 0 });
    assert_eq!((list.clusters[0].size, list.clusters[0].members.len()), (60, NAMED));
}

#[test]
fn those_called_different_are_not_brought_up_again_until_that_is_undone() {
    let shop = Shop::new();
    let ids: Vec<_> = ["王雪梅", "王学梅", "王雪美"].map(|name| person(&shop, name, "13805712266")).into();
    shop.write(|tx| keep_apart(tx, &[ids[1], ids[0]]));
    let names = |shop: &Shop| found(shop).into_iter().map(|(_, names, _)| names).collect::<Vec<_>>();
    // The third may still be either of them, but they are never in one cluster.
    assert_eq!(names(&shop), [["王雪梅", "王雪美"]]);
    shop.write(|tx| keep_apart(tx, &ids));
    assert!(names(&shop).is_empty());
    shop.undo();
    shop.undo();
    assert_eq!(names(&shop), [["王雪梅", "王学梅", "王雪美"]]);
    shop.write(|tx| keep_apart(tx, &ids[..2]));
    shop.write(|tx| merge(tx, ids[0], &[ids[2]], &[]));
    assert!(names(&shop).is_empty(), "who was told from the one merged is told from the one who stays");
}

#[test]
fn the_recycle_bin_is_left_out() {
    let shop = Shop::new();
    let id = person(&shop, "王雪梅", "13805712266");
    person(&shop, "王雪梅", "13805712266");
    shop.write(|tx| customers::remove(tx, id));
    assert!(found(&shop).is_empty());
    let draft = DuplicateDraft { name: "王雪梅".into(), ..DuplicateDraft::default() };
    assert_eq!(shop.read(|reader| like(reader, &draft, 5)).len(), 1);
}

fn sale(customer: CustomerId, date: &str, order_no: &str, amount_fen: i64) -> NewPurchase {
    NewPurchase {
        customer_id: Some(customer),
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

fn sell(shop: &Shop, customer: CustomerId, date: &str, order_no: &str, amount_fen: i64) {
    shop.write(|tx| purchases::create(tx, &sale(customer, date, order_no, amount_fen)));
}

/// Every row of every table but the journal, in order.
fn contents(shop: &Shop) -> BTreeMap<String, Vec<Vec<Value>>> {
    shop.read(|reader| {
        let mut tables = reader.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'journal%' AND name NOT LIKE 'customer_search%'",
        )?;
        let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut contents = BTreeMap::new();
        for name in names {
            let mut statement = reader.prepare(&format!("SELECT * FROM {name} ORDER BY 1"))?;
            let columns = statement.column_count();
            let rows = statement
                .query_map([], |row| (0..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>())?
                .collect::<Result<_, _>>()?;
            contents.insert(name, rows);
        }
        Ok(contents)
    })
}

/// Three of one customer, with everything that can hang on them.
fn three(shop: &Shop) -> [CustomerId; 3] {
    let vip = shop.read(tiers::list)[0].id;
    let ordinary = shop.read(tiers::list)[2].id;
    let first = add(
        shop,
        &Profile {
            region: "杭州".into(),
            tier_id: Some(vip),
            tags: vec!["送礼".into()],
            note: "老客人".into(),
            ..phoned("王雪梅", "186******05")
        },
    );
    let second = add(
        shop,
        &Profile {
            region: "苏州".into(),
            tier_id: Some(ordinary),
            tags: vec!["送礼".into(), "茶友会".into()],
            note: "春茶先打电话".into(),
            email: "xue@ming.cn".into(),
            more_phones: "0571-88221100".into(),
            ..phoned("王雪梅", "138 0571 2266")
        },
    );
    let third = add(
        shop,
        &Profile {
            wechat: "xuemei_w".into(), note: "老客人".into(), ..phoned("王学梅", "13700001111")
        },
    );
    let clerk =
        PersonProfile { name: "小李".into(), phone: "13600000001".into(), ..PersonProfile::default() };
    shop.write(|tx| customers::add_person(tx, first, &clerk));
    shop.write(|tx| customers::add_person(tx, second, &clerk));
    shop.write(|tx| {
        customers::add_person(tx, third, &PersonProfile { name: "小周".into(), ..clerk.clone() })
    });
    shop.write(|tx| verifications::verify(tx, second, ProfilePart::Identity));
    shop.write(|tx| verifications::verify(tx, first, ProfilePart::Reach));
    let later = crate::testing::now() + chrono::Days::new(1);
    let verify = |tx: &Tx| verifications::verify(tx, third, ProfilePart::Reach);
    shop.book.write(&crate::testing::owner(), later, verifications::VERIFY, verify).unwrap();
    sell(shop, first, "2026-03-01", "", 1_000);
    sell(shop, first, "2026-03-02", "A1", 2_000);
    sell(shop, second, "2026-03-01", "", 500);
    sell(shop, second, "2025-12-31", "", -300);
    sell(shop, third, "2024-01-05", "A1", 700);
    [first, second, third]
}

#[test]
fn three_become_one_and_the_undo_gives_the_book_from_before() {
    let shop = Shop::new();
    let [first, second, third] = three(&shop);
    let before = contents(&shop);
    shop.write(|tx| merge(tx, first, &[second, third], &[]));
    shop.assert_well();
    let merged = shop.read(|reader| dossier(reader, first, today()));
    let profile = merged.customer.profile;
    assert_eq!((profile.name.as_str(), profile.region.as_str()), ("王雪梅", "杭州"));
    assert_eq!((profile.email.as_str(), profile.wechat.as_str()), ("xue@ming.cn", "xuemei_w"));
    assert_eq!(profile.phone, "138 0571 2266", "one that is not masked");
    assert_eq!(profile.more_phones, "186******05\n0571-88221100\n13700001111");
    assert_eq!(profile.tags, ["送礼", "茶友会"]);
    assert_eq!(profile.note, "老客人\n春茶先打电话");
    assert_eq!(profile.tier_id, Some(shop.read(tiers::list)[0].id), "the higher tier");
    let persons: Vec<_> = merged.persons.iter().map(|person| person.profile.name.as_str()).collect();
    assert_eq!(persons, ["小李", "小周"]);
    // Two lines of one day without number are one order now; A1 of two years stays one number.
    assert_eq!((merged.sales.total_fen, merged.sales.orders), (3_900, 3));
    assert_eq!(merged.sales.first_on, Some(day("2024-01-05")));
    assert_eq!(shop.figure("SELECT count(*) FROM sales_orders WHERE month = 2026 * 12 + 2"), 2);
    let parts = shop.read(|reader| verifications::state(reader, first, today())).parts;
    assert_eq!(
        (parts[0].verified_on, parts[1].verified_on),
        (Some(day("2026-11-23")), Some(day("2026-11-22"))),
        "the newer check of each part"
    );
    assert_eq!(shop.figure("SELECT sum(revenue_fen) FROM sales_days"), 3_900);
    shop.undo();
    assert_eq!(contents(&shop), before);
    shop.assert_well();
}

#[test]
fn each_field_is_the_one_that_was_chosen_and_the_preview_is_the_merge() {
    let shop = Shop::new();
    let [first, second, third] = three(&shop);
    let choice = |field: &str, from: &[CustomerId]| MergeChoice { field: field.into(), from: from.into() };
    let choices = [
        choice("region", &[second]),
        choice("phone", &[third]),
        choice("note", &[second]),
        choice("tags", &[first]),
        choice("more_phones", &[]),
    ];
    let ids = [third, second, first];
    let view = shop.read(|reader| compare(reader, &ids, None, &choices));
    let order: Vec<_> = view.sides.iter().map(|side| side.customer.id).collect();
    assert_eq!(order, [first, second, third], "most purchases first, then the longest in the book");
    assert_eq!((view.sides[0].lines, view.sides[0].total_fen, view.sides[0].persons), (2, 3_000, 1));
    let kept = shop.read(|reader| compare(reader, &ids, Some(third), &choices)).sides[0].customer.id;
    assert_eq!(kept, third);
    shop.write(|tx| merge(tx, first, &[second, third], &choices));
    let profile = shop.read(|reader| dossier(reader, first, today())).customer.profile;
    assert_eq!((profile.region.as_str(), profile.phone.as_str()), ("苏州", "13700001111"));
    assert_eq!((profile.more_phones.as_str(), profile.note.as_str()), ("", "春茶先打电话"));
    assert_eq!(profile.tags, ["送礼"]);
    for line in view.lines {
        let text = match line.field.as_str() {
            "tags" => profile.tags.join("\n"),
            "tier" => profile.tier_id.unwrap().0.to_string(),
            field => serde_json::to_value(&profile).unwrap()[field].as_str().unwrap().to_owned(),
        };
        assert_eq!(text, line.merged, "{}", line.field);
    }
}

#[test]
fn of_two_values_the_newer_stays_and_an_empty_one_never_wins() {
    let shop = Shop::new();
    let older = add(&shop, &Profile { region: "杭州".into(), company: "恒通".into(), ..named("王雪梅") });
    let newer = add(&shop, &Profile { region: "苏州".into(), ..named("王雪美") });
    shop.write(|tx| {
        tx.execute("UPDATE customers SET updated_ms = updated_ms + 1 WHERE id = ?1", [newer])?;
        merge(tx, older, &[newer], &[])
    });
    let profile = shop.read(|reader| dossier(reader, older, today())).customer.profile;
    assert_eq!(
        (profile.name.as_str(), profile.region.as_str(), profile.company.as_str()),
        ("王雪美", "苏州", "恒通")
    );
}

#[test]
fn a_merge_of_a_merged_customer_carries_those_before_and_is_undone_in_turn() {
    let shop = Shop::new();
    let [first, second, third] = three(&shop);
    let before = contents(&shop);
    shop.write(|tx| merge(tx, second, &[third], &[]));
    let earlier = shop.read(|reader| Ok(regulars_store::Entry::last_undoable(reader)?)).unwrap().id;
    shop.write(|tx| merge(tx, first, &[second], &[]));
    assert_eq!(shop.figure(&format!("SELECT count(*) FROM customers WHERE merged_into = {}", first.0)), 2);
    let refused = shop.book.undo(&crate::testing::owner(), crate::testing::now(), Some(earlier));
    assert_eq!(refused.unwrap_err().code(), "undo_conflict");
    shop.undo();
    shop.undo();
    assert_eq!(contents(&shop), before);
    shop.assert_well();
}

#[test]
fn a_merge_needs_two_customers_who_are_there() {
    let shop = Shop::new();
    let [first, second, third] = three(&shop);
    let refused = |keep: CustomerId, others: &[CustomerId]| {
        shop.try_write(|tx| merge(tx, keep, others, &[])).unwrap_err().code()
    };
    assert_eq!(refused(first, &[]), "merge_needs_two");
    assert_eq!(refused(first, &[first]), "merge_needs_two");
    assert_eq!(refused(first, &[second, second]), "merge_needs_two");
    shop.write(|tx| customers::remove(tx, third));
    assert_eq!(refused(first, &[second, third]), "not_found");
    assert_eq!(refused(first, &[CustomerId(9)]), "not_found");
}

#[test]
fn what_is_too_long_together_is_refused_and_nothing_is_merged() {
    let shop = Shop::new();
    let long = |name: &str, letter: &str| Profile { note: letter.repeat(20_000), ..named(name) };
    let (first, second) = (add(&shop, &long("甲", "长")), add(&shop, &long("乙", "短")));
    let before = contents(&shop);
    let refused = shop.try_write(|tx| merge(tx, first, &[second], &[])).unwrap_err();
    assert_eq!(refused.code(), "field_too_long");
    assert!(refused.params().iter().any(|(_, value)| value == "note"), "{refused}");
    assert_eq!(contents(&shop), before);
}

#[test]
fn the_owners_own_fields_are_merged_like_the_others() {
    let shop = Shop::new();
    let field = |name: &str, kind: FieldKind| {
        let new = NewField { name: name.into(), kind, ..NewField::default() };
        shop.write(|tx| fields::create(tx, &new))
    };
    let (budget, taste, gone) = (
        field("茶叶预算", FieldKind::Money),
        field("口味", FieldKind::Text),
        field("旧编号", FieldKind::Text),
    );
    let with = |name: &str, values: &[(fields::FieldId, &str)]| Profile {
        custom: values.iter().map(|(field, value)| (*field, CustomValue::from(*value))).collect(),
        ..named(name)
    };
    let keep = add(&shop, &with("王雪梅", &[(taste, "浓")]));
    let other = add(&shop, &with("王雪梅", &[(taste, "淡"), (budget, "1200.50"), (gone, "A7")]));
    shop.write(|tx| fields::remove(tx, gone));
    let choice = MergeChoice { field: taste.key(), from: vec![other] };
    let view = shop.read(|reader| compare(reader, &[keep, other], None, &[]));
    let line = view.lines.iter().find(|line| line.field == budget.key()).unwrap();
    assert_eq!((line.values.join("|"), line.merged.as_str()), ("|1200.50".to_owned(), "1200.50"));
    shop.write(|tx| merge(tx, keep, &[other], &[choice]));
    let custom = shop.read(|reader| dossier(reader, keep, today())).customer.profile.custom;
    assert_eq!(custom.get(&budget), Some(&CustomValue::Fen(120_050)));
    assert_eq!(custom.get(&taste), Some(&CustomValue::from("淡")));
    assert_eq!(custom.get(&gone), Some(&CustomValue::from("A7")), "also in a field out of use");
    shop.assert_well();
}
