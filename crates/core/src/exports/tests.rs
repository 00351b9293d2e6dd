//! Export, import into an empty book, compare: the books are the same.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::*;
use crate::customers::{self, CustomerId, PersonProfile, Profile};
use crate::fields::CustomValue;
use crate::imports::{self, ImportFile, ImportKind, ImportOutcome};
use crate::purchases::{self, NewPurchase};
use crate::testing::{Shop, day, now, owner};
use crate::{reports, samples, tiers, unwatched};

/// Headers as a Chinese book writes them.
fn header(field: Field) -> String {
    let headers = [
        "名称=name",
        "电话=phone",
        "等级=tier",
        "公司=company",
        "职位=position",
        "联系人=contact_person",
        "邮箱=email",
        "微信=wechat",
        "其他电话=more_phones",
        "地区=region",
        "地址=address",
        "行业=industry",
        "规模=size",
        "来源=source",
        "生日=birthday",
        "农历生日=lunar_birthday",
        "需求和偏好=preferences",
        "喜欢的联系方式=preferred_channel",
        "标签=tags",
        "备注=note",
        "客户编号=external_id",
        "熟客编号=record_id",
        "日期=date",
        "订单号=order_no",
        "客户姓名=customer_name",
        "客户电话=customer_phone",
        "客户编号=customer_id",
        "货号=product_code",
        "商品=product_name",
        "数量=quantity",
        "单价=unit_price",
        "优惠=discount",
        "金额=amount",
        "成本=cost",
        "备注=line_note",
        "客户的熟客编号=customer_record_id",
        "熟客行号=line_id",
    ];
    let found = headers.iter().filter_map(|pair| pair.split_once('=')).find(|(_, key)| *key == field.key());
    found.map_or(String::new(), |(header, _)| header.to_owned())
}

fn labels() -> Labels<'static> {
    Labels { field: &header, customers: "客户".into(), purchases: "交易".into() }
}

/// Everything of a book that a person would miss, one record a line.
fn contents(shop: &Shop) -> Vec<String> {
    shop.read(|reader| {
        let tiers = columns::tier_names(reader)?;
        let fields = crate::fields::list(reader)?;
        let mut lines = Vec::new();
        for id in table::customers_after(reader, CustomerId(0), u32::MAX)? {
            let Profile { tier_id, mut tags, .. } = customers::table::get(reader, id)?.profile;
            tags.sort();
            let mut profile = Profile { tier_id: None, tags, ..customers::table::get(reader, id)?.profile };
            let own = fields.iter().map(|field| (&field.name, field.kind, profile.custom.get(&field.id)));
            let own = format!("{:?}", own.filter(|(.., value)| value.is_some()).collect::<Vec<_>>());
            profile.custom.clear();
            let tier = tier_id.and_then(|id| tiers.get(&id));
            let persons = customers::table::persons(reader, id)?;
            let persons: Vec<PersonProfile> = persons.into_iter().map(|person| person.profile).collect();
            lines.push(format!("{profile:?} {own} {tier:?} {persons:?}"));
        }
        for sold in table::purchases_after(reader, purchases::PurchaseId(0), u32::MAX)? {
            let line = NewPurchase { customer_id: None, ..sold.purchase.line };
            let buyer = sold.buyer.map(|buyer| (buyer.name, buyer.phone, buyer.external_id));
            lines.push(format!("{line:?} {buyer:?}"));
        }
        for year in reports::years(reader)? {
            let mut figures = reports::figures(reader, year)?;
            figures.top_customers.clear();
            lines.push(format!("{figures:?}"));
        }
        Ok(lines)
    })
}

/// Imports on the day after, so that the ids of two books differ as those of two computers do.
fn import(shop: &Shop, path: &Path, kind: Option<ImportKind>) -> ImportOutcome {
    let file = ImportFile { path, options: imports::detect(), refusals_listed: 9 };
    let view = shop.read(|reader| imports::view(reader, &file, None, kind, 2026));
    assert_eq!(view.preset.as_deref(), Some("regulars"));
    let unknown: Vec<_> = view.plan.columns.iter().filter(|column| column.field.is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let tomorrow = now() + chrono::Days::new(1);
    imports::run(&shop.book, &owner(), tomorrow, &file, &view.plan, &unwatched).unwrap().value
}

#[track_caller]
fn check_whole(shop: &Shop, path: &Path, files: [PathBuf; 2]) {
    let again = Shop::new();
    let [customers, purchases] = files;
    for (path, kind) in [(&customers, ImportKind::Customers), (&purchases, ImportKind::Purchases)] {
        let outcome = import(&again, path, Some(kind));
        assert_eq!((outcome.refusals, outcome.created_customers), (Vec::new(), 0), "{}", path.display());
    }
    assert_eq!(contents(&again), contents(shop), "{}", path.display());
    again.assert_well();
    // A second time, and into the book it came from, nothing changes.
    for book in [&again, shop] {
        for (path, kind) in [(&customers, ImportKind::Customers), (&purchases, ImportKind::Purchases)] {
            let outcome = import(book, path, Some(kind));
            assert_eq!((outcome.new, outcome.changed, outcome.refused), (0, 0, 0), "{outcome:#?}");
        }
    }
}

#[track_caller]
fn check_round_trip(shop: &Shop) -> ExportOutcome {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("全部.xlsx");
    let outcome = shop.read(|reader| workbook(reader, &path, &labels(), &unwatched));
    check_whole(shop, &path, [path.clone(), path.clone()]);
    let path = dir.path().join("全部");
    assert_eq!(shop.read(|reader| folder(reader, &path, &labels(), &unwatched)), outcome);
    check_whole(shop, &path, [path.join("客户.csv"), path.join("交易.csv")]);
    outcome
}

#[test]
fn the_sample_business_comes_back_whole() {
    let shop = Shop::new();
    samples::fill(&shop.book, &owner(), now(), 60, 7, &unwatched).unwrap();
    let outcome = check_round_trip(&shop);
    assert_eq!(outcome.customers, 60);
    assert!(outcome.purchases > 300, "{outcome:?}");
}

#[test]
fn an_empty_book_is_exported_as_headers() {
    let shop = Shop::new();
    assert_eq!(check_round_trip(&shop), ExportOutcome::default());
}

/// Names and notes that files and spreadsheets like to spoil.
const HARD: [&str; 14] = [
    "=1+1",
    "+86 138",
    "-",
    "@家",
    "'=x",
    "无",
    "N/A",
    "𠮷野家",
    "שלום (א) عليكم",
    "1.0",
    "1.38E+10",
    "_x0041_",
    "a\"b,c;d|e",
    "00123",
];

fn hard_customers(shop: &Shop) -> Vec<CustomerId> {
    let mut all = Vec::new();
    for (number, name) in (0..).zip(HARD) {
        let profile = Profile {
            name: name.into(),
            phone: if number % 2 == 0 { "13800138000/0571-88221100".into() } else { String::new() },
            more_phones: "0571-1\n0571-2".into(),
            external_id: if number == 3 { "1.0".into() } else { String::new() },
            birthday: ["1990-05-04", "--02-29", "L--03-08", "L1990-+04-15", ""][number % 5].into(),
            tags: vec![name.into(), "茶|酒、烟".into()],
            note: format!("第一行\n{name}\n\n'末行"),
            region: name.into(),
            ..Profile::default()
        };
        all.push(shop.write(|tx| customers::create(tx, &profile)));
    }
    // Namesakes without anything to tell them apart, and one as long as a name may be.
    for name in ["王伟", "王伟", &"长".repeat(500)] {
        let profile = Profile { name: name.into(), ..Profile::default() };
        all.push(shop.write(|tx| customers::create(tx, &profile)));
    }
    all
}

#[test]
fn names_that_files_spoil_namesakes_and_families_come_back_to_the_letter() {
    let shop = Shop::new();
    let all = hard_customers(&shop);
    for (name, phone) in [("刘经理", "13800000001"), ("刘经理", "13800000002"), ("=经理", "")] {
        let person = PersonProfile {
            name: name.into(),
            phone: phone.into(),
            position: "采购".into(),
            note: "周三\n下午".into(),
            ..PersonProfile::default()
        };
        shop.write(|tx| customers::add_person(tx, all[0], &person));
    }
    for (number, id) in (0_i64..).zip(&all) {
        let line = NewPurchase {
            customer_id: (number != 4).then_some(*id),
            order_no: if number % 3 == 0 { "007".into() } else { String::new() },
            sold_on: day("2025-03-01"),
            sold_minute: [None, Some(0), Some(865)][usize::try_from(number % 3).unwrap()],
            product_code: if number % 4 == 0 { format!("{number:03}") } else { String::new() },
            product_name: HARD[usize::try_from(number % 14).unwrap()].into(),
            quantity_milli: [1_000, -1_500, 1][usize::try_from(number % 3).unwrap()],
            unit_price_e4: 123_456_789 + number,
            amount_fen: [-500, 12_345, 10_000_000_000_000][usize::try_from(number % 3).unwrap()],
            cost_fen: (number % 2 == 0).then_some(number),
            discount_fen: number - 3,
            note: "=note\n二".into(),
        };
        shop.write(|tx| purchases::create(tx, &line));
        shop.write(|tx| purchases::create(tx, &line));
    }
    assert_eq!(check_round_trip(&shop), ExportOutcome { customers: 17, persons: 3, purchases: 34 });
}

#[test]
fn a_tier_of_the_owners_comes_along_and_goes_with_the_imports_undo() {
    let shop = Shop::new();
    let id = shop.write(|tx| tiers::create_for_import(tx, "重点客户", 0));
    let profile = Profile { name: "王雪梅".into(), tier_id: Some(id), ..Profile::default() };
    shop.write(|tx| customers::create(tx, &profile));
    check_round_trip(&shop);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.xlsx");
    shop.read(|reader| workbook(reader, &path, &labels(), &unwatched));
    let again = Shop::new();
    import(&again, &path, Some(ImportKind::Customers));
    assert_eq!(again.read(tiers::list).len(), 5);
    again.undo();
    assert_eq!((again.read(tiers::list).len(), again.figure("SELECT count(*) FROM customers")), (4, 0));
    again.assert_well();
}

#[test]
fn the_owners_own_fields_come_along() {
    use crate::fields::{self, FieldKind, NewField};
    let shop = Shop::new();
    let mut profile = Profile { name: "王雪梅".into(), ..Profile::default() };
    let own = [
        ("车牌", FieldKind::Text, CustomValue::from("=浙A·12345")),
        ("押金", FieldKind::Money, CustomValue::Fen(-12_050)),
        ("桌数", FieldKind::Number, CustomValue::from("12.5")),
        ("开业日", FieldKind::Date, CustomValue::from("2020-02-29")),
    ];
    for (name, kind, value) in own {
        let new = NewField { name: name.into(), kind, ..NewField::default() };
        let id = shop.write(|tx| fields::create(tx, &new));
        profile.custom.insert(id, value);
    }
    shop.write(|tx| customers::create(tx, &profile));
    assert!(contents(&shop)[0].contains("12050"), "{:?}", contents(&shop));
    check_round_trip(&shop);
}

#[test]
fn the_recycle_bin_stays_behind_and_its_purchases_lose_the_name() {
    let shop = Shop::new();
    let profile = Profile { name: "王雪梅".into(), ..Profile::default() };
    let id = shop.write(|tx| customers::create(tx, &profile));
    let line = NewPurchase {
        customer_id: Some(id),
        order_no: String::new(),
        sold_on: day("2025-03-01"),
        sold_minute: None,
        product_code: String::new(),
        product_name: "茶".into(),
        quantity_milli: 1_000,
        unit_price_e4: 0,
        amount_fen: 700,
        cost_fen: None,
        discount_fen: 0,
        note: String::new(),
    };
    shop.write(|tx| purchases::create(tx, &line));
    let gone = shop.write(|tx| purchases::create(tx, &line));
    shop.write(|tx| purchases::remove(tx, gone));
    shop.write(|tx| customers::remove(tx, id));
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.xlsx");
    let outcome = shop.read(|reader| workbook(reader, &path, &labels(), &unwatched));
    assert_eq!(outcome, ExportOutcome { customers: 0, persons: 0, purchases: 1 });
    let again = Shop::new();
    assert_eq!(import(&again, &path, Some(ImportKind::Purchases)).created_customers, 0);
    let figures = again.read(|reader| reports::figures(reader, 2025));
    assert_eq!((figures.revenue_fen, figures.walk_in_fen), (700, 700));
}

#[test]
fn more_purchases_than_a_sheet_holds_go_on_on_the_next() {
    let shop = Shop::new();
    samples::fill(&shop.book, &owner(), now(), 30, 7, &unwatched).unwrap();
    let mut seen = Vec::new();
    let outcome = shop.read(|reader| {
        write(reader, &labels(), &unwatched, 100, |sheets, keep| {
            for sheet in sheets {
                seen.push((sheet.file_name.clone(), sheet.sheet.rows.count()));
            }
            Ok(keep())
        })
    });
    assert_eq!((seen[0].0.as_str(), seen[0].1 as u64), ("客户.csv", 30 + outcome.persons));
    assert_eq!((seen[1].clone(), seen[2].clone()), (("交易.csv".into(), 100), ("交易 2.csv".into(), 100)));
    assert_eq!(seen[1..].iter().map(|(_, rows)| *rows as u64).sum::<u64>(), outcome.purchases);
}

#[test]
fn breaking_off_leaves_no_file_and_keeps_the_old_one() {
    let shop = Shop::new();
    samples::fill(&shop.book, &owner(), now(), 30, 7, &unwatched).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.xlsx");
    std::fs::write(&path, "old").unwrap();
    let stop = |done: u64, _: Option<u64>| {
        if done > 30 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let failed = |result: Result<ExportOutcome>| result.unwrap_err().code();
    assert_eq!(failed(shop.book.read(|reader| workbook(reader, &path, &labels(), &stop))), "cancelled");
    let away = dir.path().join("b");
    assert_eq!(failed(shop.book.read(|reader| folder(reader, &away, &labels(), &stop))), "cancelled");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    let nowhere = dir.path().join("none/deep/a.xlsx");
    assert_eq!(
        failed(shop.book.read(|reader| workbook(reader, &nowhere, &labels(), &unwatched))),
        "file_write_failed"
    );
}
