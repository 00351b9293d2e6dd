//! The list on a real book in memory.

mod custom;

use std::path::Path;

use chrono::Datelike as _;

use super::*;
use crate::customers::{self, CustomerId, Profile};
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day, now, owner, today};
use crate::{samples, tiers, unwatched};

fn profile(name: &str, phone: &str) -> Profile {
    Profile { name: name.into(), phone: phone.into(), ..Profile::default() }
}

fn add(shop: &Shop, name: &str, phone: &str) -> CustomerId {
    shop.write(|tx| customers::create(tx, &profile(name, phone)))
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
    shop.write(|tx| customers::update(tx, id, &profile("赵明", "")));
    check_search(&shop, "赵敏", &[]);
    check_search(&shop, "zhaoming", &["赵明"]);
    shop.undo();
    check_search(&shop, "赵敏", &["赵敏"]);
    shop.write(|tx| customers::remove(tx, id));
    check_search(&shop, "赵敏", &[]);
    shop.undo();
    check_search(&shop, "赵敏", &["赵敏"]);
    shop.assert_well();
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
        let filter = ListFilter::default();
        let page = shop.read(|reader| page(reader, &filter, ListOrder::default(), after.as_ref(), 2, now()));
        seen.extend(page.rows.into_iter().map(|row| row.name));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["Anna", "陈国栋", "何氏酒楼", "李小龙", "李小龙", "王雪梅", "周明"]);
}

#[test]
fn the_recycle_bin_takes_no_place_among_what_is_found() {
    let shop = Shop::new();
    for index in 0..230 {
        add(&shop, &format!("王{index}"), "");
    }
    let all = Selection::Filtered { filter: Box::default(), except: Vec::new() };
    shop.write(|tx| remove(tx, &all));
    add(&shop, "王雪梅", "");
    check_search(&shop, "w", &["王雪梅"]);
}

const SORTS: [ListSort; 6] = [
    ListSort::Name,
    ListSort::Sales,
    ListSort::LastPurchase,
    ListSort::Added,
    ListSort::Tier,
    ListSort::Region,
];

/// A sample shop of so many customers.
fn sample(customers: u32) -> Shop {
    let shop = Shop::new();
    samples::fill(&shop.book, &owner(), now(), customers, 7, &unwatched).unwrap();
    shop
}

/// All rows that a filter leaves, read page by page.
fn listed(shop: &Shop, filter: &ListFilter, order: ListOrder, limit: u32) -> Vec<ListRow> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let page = shop.read(|reader| page(reader, filter, order, after.as_ref(), limit, now()));
        assert!(page.rows.len() <= limit as usize);
        rows.extend(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return rows,
        }
    }
}

fn names(shop: &Shop, filter: &ListFilter) -> Vec<String> {
    listed(shop, filter, ListOrder::default(), 50).into_iter().map(|row| row.name).collect()
}

/// Counted in steps, as the page does.
fn counted(shop: &Shop, filter: &ListFilter) -> (i64, i64) {
    let (mut count, mut total_fen, mut after) = (0, 0, None);
    loop {
        let step = shop.read(|reader| summary(reader, filter, after.as_ref(), now()));
        count += step.count;
        total_fen += step.total_fen;
        match step.next {
            Some(next) => after = Some(next),
            None => return (count, total_fen),
        }
    }
}

/// What a filter means, said once more without SQL.
fn fits(row: &ListRow, filter: &ListFilter) -> bool {
    let one_of = |values: &[String], value: &str| values.is_empty() || values.iter().any(|one| one == value);
    let days = row.last_on.map(|day| (today() - day).num_days());
    let month = |birthday: &str| -> Option<u8> {
        let month: u8 = birthday.get(birthday.len().checked_sub(5)?..)?.get(..2)?.parse().ok()?;
        Some(if birthday.starts_with('L') { month + 12 } else { month })
    };
    (filter.tiers.is_empty() || row.tier_id.is_some_and(|tier| filter.tiers.contains(&tier)))
        && one_of(&filter.regions, &row.region)
        && one_of(&filter.sources, &row.source)
        && one_of(&filter.industries, &row.industry)
        && one_of(&filter.responsibles, &row.responsible)
        && (filter.tags.is_empty() || filter.tags.iter().any(|tag| row.tags.contains(tag)))
        && filter.absent_days.is_none_or(|least| days.is_some_and(|days| days > i64::from(least)))
        && filter.bought_days.is_none_or(|most| days.is_some_and(|days| days <= i64::from(most)))
        && (!filter.never_bought || days.is_none())
        && filter.sales_from_fen.is_none_or(|least| row.total_fen >= least)
        && filter.sales_to_fen.is_none_or(|most| row.total_fen <= most)
        && filter.birthday_month.is_none_or(|wanted| month(&row.birthday) == Some(wanted))
        && filter.has_phone.is_none_or(|has| has != row.phone.is_empty())
}

/// Filters of every kind, alone and together.
fn filters(shop: &Shop) -> Vec<ListFilter> {
    let tiers: Vec<TierId> = shop.read(tiers::list).into_iter().map(|tier| tier.id).collect();
    let values = shop.read(values);
    let some = |values: &[String], count: usize| values.iter().take(count).cloned().collect::<Vec<_>>();
    let blank = ListFilter::default;
    vec![
        blank(),
        ListFilter { tiers: vec![tiers[1]], ..blank() },
        ListFilter { tiers: tiers[..2].to_vec(), regions: some(&values.regions, 2), ..blank() },
        ListFilter { tags: some(&values.tags, 2), ..blank() },
        ListFilter { sources: some(&values.sources, 1), birthday_month: Some(5), ..blank() },
        ListFilter { birthday_month: Some(15), ..blank() },
        ListFilter { industries: some(&values.industries, 1), has_phone: Some(true), ..blank() },
        ListFilter { absent_days: Some(90), tiers: vec![tiers[2]], ..blank() },
        ListFilter { bought_days: Some(30), sales_from_fen: Some(100_000), ..blank() },
        ListFilter { never_bought: true, ..blank() },
        ListFilter { sales_from_fen: Some(50_000), sales_to_fen: Some(400_000), ..blank() },
        ListFilter { has_phone: Some(false), ..blank() },
    ]
}

#[test]
fn every_filter_under_every_order_leaves_exactly_what_fits() {
    let shop = sample(260);
    let all = listed(&shop, &ListFilter::default(), ListOrder::default(), 1000);
    assert_eq!(all.len(), 260);
    for filter in filters(&shop) {
        let mut wanted: Vec<CustomerId> =
            all.iter().filter(|row| fits(row, &filter)).map(|row| row.id).collect();
        let total: i64 = all.iter().filter(|row| fits(row, &filter)).map(|row| row.total_fen).sum();
        wanted.sort_unstable();
        for (sort, reverse) in SORTS.into_iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            let rows = listed(&shop, &filter, ListOrder { sort, reverse }, 7);
            let mut found: Vec<CustomerId> = rows.iter().map(|row| row.id).collect();
            found.sort_unstable();
            assert_eq!(found, wanted, "{filter:?} {sort:?} {reverse}");
            check_order(&rows, sort, reverse);
        }
        let count = i64::try_from(wanted.len()).unwrap();
        assert_eq!(counted(&shop, &filter), (count, total), "{filter:?}");
    }
}

#[track_caller]
fn check_order(rows: &[ListRow], sort: ListSort, reverse: bool) {
    let mut rows: Vec<&ListRow> = rows.iter().collect();
    if reverse {
        rows.reverse();
    }
    let rises = rows.windows(2).all(|pair| match sort {
        ListSort::Name => crate::names::sort_key(&pair[0].name) <= crate::names::sort_key(&pair[1].name),
        ListSort::Sales => pair[0].total_fen >= pair[1].total_fen,
        ListSort::LastPurchase => pair[0].last_on >= pair[1].last_on,
        ListSort::Added => pair[0].id > pair[1].id,
        // The sample's tiers were made in their order.
        ListSort::Tier => pair[0].tier_id <= pair[1].tier_id,
        ListSort::Region => {
            (pair[0].region.is_empty(), &pair[0].region) <= (pair[1].region.is_empty(), &pair[1].region)
        }
        ListSort::Custom(_) => false,
    });
    assert!(rises, "{sort:?} {reverse}");
}

#[test]
fn a_walk_that_spends_its_budget_says_where_to_go_on() {
    let shop = sample(60);
    let filter = ListFilter { has_phone: Some(true), ..ListFilter::default() };
    let order = ListOrder { sort: ListSort::Tier, reverse: false };
    let whole: Vec<i64> = listed(&shop, &filter, order, 100).iter().map(|row| row.id.0).collect();
    let (mut ids, mut after, mut steps) = (Vec::new(), None, 0);
    loop {
        let walked = shop.read(|reader| {
            let after: Option<&ListCursor> = after.as_ref();
            walk_table::walk(
                reader,
                walk_table::Walk { filter: &filter, order, after, limit: 100, budget: 40, now: now() },
            )
        });
        ids.extend(walked.ids);
        steps += 1;
        match walked.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(ids, whole);
    assert!(steps > 8, "{steps}");
}

#[test]
fn the_days_of_adding_are_the_owners() {
    let shop = Shop::new();
    add(&shop, "甲", "");
    let added = |from: &str, to: &str| ListFilter {
        added_from: Some(day(from)),
        added_to: Some(day(to)),
        ..ListFilter::default()
    };
    assert_eq!(names(&shop, &added("2026-11-22", "2026-11-22")), ["甲"]);
    assert!(names(&shop, &added("2026-11-01", "2026-11-21")).is_empty());
    assert!(names(&shop, &added("2026-11-23", "2026-12-31")).is_empty());
    assert_eq!(today().year(), 2026);
}

#[test]
fn the_lists_rows_follow_every_change_and_its_undo() {
    let shop = Shop::new();
    let tier = shop.read(tiers::list)[0].id;
    let id = shop.write(|tx| {
        customers::create(
            tx,
            &Profile { tier_id: Some(tier), source: "展会".into(), ..profile("甲", "13800000000") },
        )
    });
    let sold = NewPurchase {
        customer_id: Some(id),
        order_no: String::new(),
        sold_on: day("2026-11-01"),
        sold_minute: None,
        product_code: String::new(),
        product_name: "龙井".into(),
        quantity_milli: 1_000,
        unit_price_e4: 10_000,
        amount_fen: 100,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    };
    shop.write(|tx| purchases::create(tx, &sold));
    shop.assert_well();
    shop.write(|tx| customers::update(tx, id, &Profile { region: "杭州".into(), ..profile("乙", "") }));
    shop.assert_well();
    shop.write(|tx| customers::remove(tx, id));
    assert_eq!(counted(&shop, &ListFilter::default()), (0, 0));
    shop.assert_well();
    shop.undo();
    assert_eq!(
        counted(&shop, &ListFilter { regions: vec!["杭州".into()], ..ListFilter::default() }),
        (1, 100)
    );
    shop.undo();
    assert_eq!(shop.read(values).sources, ["展会"]);
    shop.undo();
    shop.undo();
    assert_eq!(shop.figure("SELECT count(*) FROM list_rows"), 0);
    shop.assert_well();
}

#[test]
fn many_are_changed_in_one_write_and_taken_back_in_one() {
    let shop = sample(120);
    let gold = shop.read(tiers::list)[0].id;
    let everybody = Selection::Filtered { filter: Box::default(), except: Vec::new() };
    let before = counted(&shop, &ListFilter { tiers: vec![gold], ..ListFilter::default() });
    let changed = shop.write(|tx| set_tier(tx, &everybody, Some(gold)));
    assert_eq!(i64::from(changed), 120 - before.0);
    assert_eq!(counted(&shop, &ListFilter { tiers: vec![gold], ..ListFilter::default() }).0, 120);
    shop.assert_well();
    let entry = shop.undo();
    assert_eq!((entry.label.as_str(), entry.params["count"].clone()), ("VIP", changed.to_string()));
    assert_eq!(counted(&shop, &ListFilter { tiers: vec![gold], ..ListFilter::default() }), before);
    shop.assert_well();
}

#[test]
fn tags_are_added_and_taken_from_many() {
    let shop = Shop::new();
    let ids: Vec<CustomerId> = ["甲", "乙", "丙"].into_iter().map(|name| add(&shop, name, "")).collect();
    let two = Selection::Ids(ids[..2].to_vec());
    assert_eq!(shop.write(|tx| add_tag(tx, &two, " 茶友会 ")), 2);
    let tagged = ListFilter { tags: vec!["茶友会".into()], ..ListFilter::default() };
    assert_eq!(names(&shop, &tagged), ["甲", "乙"]);
    let all = Selection::Ids(ids);
    assert_eq!(shop.write(|tx| add_tag(tx, &all, "茶友会")), 1);
    assert_eq!(shop.write(|tx| remove_tag(tx, &all, "茶友会")), 3);
    assert!(names(&shop, &tagged).is_empty());
    shop.undo();
    shop.undo();
    assert_eq!(names(&shop, &tagged), ["甲", "乙"]);
    assert_eq!(shop.try_write(|tx| add_tag(tx, &all, " ")).unwrap_err().code(), "field_required");
}

#[test]
fn many_get_a_responsible_person_and_are_found_by_them() {
    let shop = Shop::new();
    let ids: Vec<CustomerId> = ["甲", "乙", "丙"].into_iter().map(|name| add(&shop, name, "")).collect();
    let two = Selection::Ids(ids[1..].to_vec());
    assert_eq!(shop.write(|tx| set_responsible(tx, &two, " 周婷 ")), 2);
    let theirs = ListFilter { responsibles: vec!["周婷".into()], ..ListFilter::default() };
    assert_eq!(names(&shop, &theirs), ["丙", "乙"]);
    assert_eq!(shop.read(values).responsibles, ["周婷"]);
    assert_eq!(shop.write(|tx| set_responsible(tx, &Selection::Ids(ids), "")), 2);
    assert!(shop.read(values).responsibles.is_empty());
    shop.undo();
    assert_eq!(counted(&shop, &theirs), (2, 0));
    shop.assert_well();
}

#[test]
fn a_selection_may_leave_some_out() {
    let shop = Shop::new();
    let ids: Vec<CustomerId> = ["甲", "乙", "丙"].into_iter().map(|name| add(&shop, name, "")).collect();
    let but_one = Selection::Filtered { filter: Box::default(), except: vec![ids[1]] };
    assert_eq!(shop.write(|tx| remove(tx, &but_one)), 2);
    assert_eq!(names(&shop, &ListFilter::default()), ["乙"]);
}

#[test]
fn a_view_is_saved_renamed_removed_and_brought_back() {
    let shop = Shop::new();
    let filter = ListFilter { absent_days: Some(90), ..ListFilter::default() };
    let order = ListOrder { sort: ListSort::Sales, reverse: false };
    let id = shop.write(|tx| save_view(tx, "走远的", &filter, order));
    let other = shop.write(|tx| save_view(tx, "全部", &ListFilter::default(), ListOrder::default()));
    let view = shop.read(views)[0].clone();
    assert_eq!(view, View { id, name: "走远的".into(), filter, order });
    let taken = View { id: other, name: "走远的".into(), ..view.clone() };
    assert_eq!(shop.try_write(|tx| change_view(tx, &taken)).unwrap_err().code(), "name_taken");
    shop.write(|tx| change_view(tx, &View { name: "好久没来".into(), ..view }));
    shop.write(|tx| remove_view(tx, id));
    assert_eq!(shop.read(views).len(), 1);
    shop.undo();
    assert_eq!(shop.read(views)[0].name, "好久没来");
}

#[test]
fn the_columns_are_remembered_and_no_change_of_the_book() {
    let shop = Shop::new();
    assert_eq!(shop.read(columns), None);
    let arranged = [
        ShownColumn { column: ListColumn::Name, width: 0 },
        ShownColumn { column: ListColumn::Tags, width: 180 },
    ];
    let written = shop.try_write(|tx| arrange(tx, &arranged)).unwrap();
    assert_eq!(written.entry, None);
    assert_eq!(shop.read(columns), Some(arranged.to_vec()));
}

fn exported(shop: &Shop, target: &Path) -> String {
    let everybody = Selection::Filtered { filter: Box::default(), except: Vec::new() };
    let columns = [ListColumn::Name, ListColumn::Phone, ListColumn::Total, ListColumn::Added];
    let heads = ["客户", "电话", "累计", "添加"].into_iter().map(str::to_owned).collect();
    let order = ListOrder::default();
    let wanted = Export { selection: &everybody, order, columns: &columns, heads, sheet: "客户".into() };
    let written = shop.read(|reader| export(reader, wanted, target, now(), &unwatched));
    assert_eq!(written, 2);
    std::fs::read_to_string(target).unwrap()
}

#[test]
fn what_is_seen_is_exported_and_no_cell_is_a_formula() {
    let shop = Shop::new();
    add(&shop, "=1+1", "013800000000");
    add(&shop, "王雪梅", "138 0571 2266");
    let folder = tempfile::tempdir().unwrap();
    let text = exported(&shop, &folder.path().join("客户.csv"));
    assert_eq!(
        text,
        "\u{feff}客户,电话,累计,添加\r\n'=1+1,013800000000,,2026-11-22\r\n王雪梅,138 0571 2266,,2026-11-22\r\n"
    );
}

#[test]
fn an_export_that_is_broken_off_leaves_the_old_file() {
    let shop = sample(30);
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("客户.xlsx");
    std::fs::write(&target, "old").unwrap();
    let everybody = Selection::Filtered { filter: Box::default(), except: Vec::new() };
    let wanted = Export {
        selection: &everybody,
        order: ListOrder::default(),
        columns: &[ListColumn::Name],
        heads: vec!["客户".into()],
        sheet: "客户".into(),
    };
    let stop = |_, _| std::ops::ControlFlow::Break(());
    let broken = shop.book.read(|reader| export(reader, wanted, &target, now(), &stop));
    assert_eq!(broken.unwrap_err().code(), "cancelled");
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "old");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn who_bought_in_a_month_is_told_from_who_did_not() {
    let shop = sample(120);
    let in_month = |month: &str| {
        let month = month.parse().unwrap();
        names(&shop, &ListFilter { bought_month: Some(month), ..ListFilter::default() })
    };
    let told = shop.read(|reader| {
        let mut statement = reader.prepare(
            "SELECT DISTINCT c.name FROM purchases p JOIN customers c ON c.id = p.customer_id
             WHERE p.sold_on BETWEEN 20332 AND 20361 AND p.removed_ms = 0 AND c.removed_ms = 0",
        )?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(rows.collect::<regulars_store::sql::Result<std::collections::BTreeSet<_>>>()?)
    });
    // September 2025 has the days 20,332 to 20,361.
    let found = in_month("2025-09-15");
    assert!(!found.is_empty());
    assert_eq!(found.into_iter().collect::<std::collections::BTreeSet<_>>(), told);
    assert!(in_month("1990-01-01").is_empty());
}
