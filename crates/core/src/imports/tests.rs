//! Imports of real files, made by the tests, into a real book in memory.

mod custom;

use std::path::{Path, PathBuf};

mod again;
mod identity;

use super::*;
use crate::customers;
use crate::lists::{self, ListFilter, ListOrder, ListRow};
use crate::testing::{Shop, day, now, owner, today};
use crate::{reports, unwatched};

struct Desk {
    shop: Shop,
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { shop: Shop::new(), dir: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn plan(&self, path: &Path) -> ImportPlan {
        self.shop.read(|reader| view(reader, &file_of(path), None, None, 2026)).plan
    }

    fn import(&self, path: &Path) -> ImportOutcome {
        self.run(path, &self.plan(path))
    }

    fn run(&self, path: &Path, plan: &ImportPlan) -> ImportOutcome {
        run(&self.shop.book, &owner(), now(), &file_of(path), plan, &unwatched).unwrap().value
    }

    fn customers(&self) -> Vec<ListRow> {
        let (filter, order) = (ListFilter::default(), ListOrder::default());
        self.shop.read(|reader| lists::page(reader, &filter, order, None, 100, now())).rows
    }

    fn profile(&self, name: &str) -> customers::Profile {
        let row = self.customers().into_iter().find(|row| row.name == name).unwrap();
        self.shop.read(|reader| customers::dossier(reader, row.id, today())).customer.profile
    }
}

fn file_of(path: &Path) -> ImportFile<'_> {
    ImportFile { path, options: detect(), refusals_listed: 100 }
}

fn counts(outcome: &ImportOutcome) -> [u32; 5] {
    [outcome.read, outcome.new, outcome.changed, outcome.same, outcome.refused]
}

fn refusals(outcome: &ImportOutcome) -> Vec<(u32, &str, &str, &str)> {
    outcome
        .refusals
        .iter()
        .map(|refusal| (refusal.row, refusal.column.as_str(), refusal.code.as_str(), refusal.value.as_str()))
        .collect()
}

const CUSTOMERS: &str = "客户名称,手机号码,客户级别,所在城市,出生日期,积分\n\
    王雪梅,138 0571 2266,VIP客户,杭州,1978/5/4,1200\n\
    恒通商务有限公司,0571-88221100,重点,宁波,,380\n\
    陈国栋,1.39E+10,一般,上海,农历三月初八,\n\
    ,13500000000,,,,\n";

#[test]
fn a_customer_sheet_maps_itself_and_refuses_with_reasons() {
    let desk = Desk::new();
    let path = desk.file("客户.csv", CUSTOMERS);
    let plan = desk.plan(&path);
    let fields: Vec<_> = plan.columns.iter().map(|column| column.field.map(Field::key)).collect();
    let fields: Vec<Option<&str>> = fields.iter().map(|key| key.as_deref()).collect();
    assert_eq!(fields, [Some("name"), Some("phone"), Some("tier"), Some("region"), Some("birthday"), None]);
    let values: Vec<(&str, &str)> =
        plan.values.iter().map(|value| (value.theirs.as_str(), value.ours.as_str())).collect();
    assert_eq!(values, [("VIP客户", "VIP"), ("重点", "重要"), ("一般", "普通")]);
    let outcome = desk.run(&path, &plan);
    assert_eq!(counts(&outcome), [4, 2, 0, 0, 2]);
    assert_eq!(
        refusals(&outcome),
        [(4, "手机号码", "number_damaged", "1.39E+10"), (5, "客户名称", "name_missing", "")]
    );
    assert_eq!(desk.profile("王雪梅").birthday, "1978-05-04");
    desk.shop.assert_well();
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let desk = Desk::new();
    let path = desk.file("客户.csv", CUSTOMERS);
    desk.import(&path);
    let entries = desk.shop.figure("SELECT count(*) FROM journal");
    let again = desk.import(&path);
    assert_eq!(counts(&again), [4, 0, 0, 2, 2]);
    assert_eq!(again.import, None);
    assert_eq!(desk.shop.figure("SELECT count(*) FROM journal"), entries);
}

#[test]
fn a_rehearsal_says_what_the_import_does_and_changes_nothing() {
    let desk = Desk::new();
    let path = desk.file("客户.csv", CUSTOMERS);
    let plan = desk.plan(&path);
    let rehearsed = rehearse(&desk.shop.book, &owner(), now(), &file_of(&path), &plan, &unwatched).unwrap();
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers"), 0);
    let done = desk.run(&path, &plan);
    assert_eq!(ImportOutcome { import: None, ..done }, rehearsed);
}

#[test]
fn an_update_fills_and_overwrites_but_never_wipes_and_undo_restores_it() {
    let desk = Desk::new();
    desk.import(&desk.file("a.csv", "客户名称,手机,地址,备注\n王雪梅,13805712266,龙井路 18 号,老客户\n"));
    let second = desk.file(
        "b.csv",
        "客户名称,手机,地址,微信\n王雪梅,+86 138-0571-2266,文三路 1 号,xm\n李雷,13900001111,,\n",
    );
    let outcome = desk.import(&second);
    assert_eq!(counts(&outcome), [2, 1, 1, 0, 0]);
    let profile = desk.profile("王雪梅");
    assert_eq!(
        [&profile.phone, &profile.address, &profile.wechat, &profile.note].map(String::as_str),
        ["13805712266", "文三路 1 号", "xm", "老客户"]
    );
    desk.shop.undo();
    let profile = desk.profile("王雪梅");
    assert_eq!((profile.address.as_str(), profile.wechat.as_str()), ("龙井路 18 号", ""));
    assert_eq!(desk.customers().len(), 1);
    desk.shop.assert_well();
}

#[test]
fn masked_phones_recognise_nobody_and_namesakes_stay_apart() {
    let desk = Desk::new();
    let path =
        desk.file("c.csv", "姓名,手机\n甲,186******05\n乙,186******05\n丙,13800000001\n丙,13800000002\n");
    assert_eq!(counts(&desk.import(&path)), [4, 4, 0, 0, 0]);
}

#[test]
fn a_shared_phone_with_another_name_is_refused_as_doubt() {
    let desk = Desk::new();
    desk.import(&desk.file("a.csv", "客户编号,姓名,手机\n1,甲,13800000001\n2,乙,13800000001\n"));
    assert_eq!(desk.customers().len(), 2);
    let outcome = desk.import(&desk.file("b.csv", "姓名,手机\n甲,13800000001\n丁,13800000001\n"));
    assert_eq!(refusals(&outcome), [(3, "手机", "ambiguous", "13800000001")]);
    assert_eq!(outcome.same, 1);
}

#[test]
fn rows_below_a_customer_without_a_name_are_its_contact_persons() {
    let desk = Desk::new();
    let path = desk.file(
        "d.csv",
        "客户名称,联系人,手机,职务\n恒通商务,刘经理,13800000001,采购\n,张会计,13800000002,财务\n",
    );
    assert_eq!(counts(&desk.import(&path)), [2, 1, 1, 0, 0]);
    let id = desk.customers()[0].id;
    let persons = desk.shop.read(|reader| customers::dossier(reader, id, today())).persons;
    let names: Vec<(&str, &str)> = persons
        .iter()
        .map(|person| (person.profile.name.as_str(), person.profile.position.as_str()))
        .collect();
    assert_eq!(names, [("刘经理", "采购"), ("张会计", "财务")]);
    assert_eq!(counts(&desk.import(&path))[3], 2);
}

#[track_caller]
fn check_preset(headers: &str, preset: Option<&str>, kind: ImportKind, fields: &[&str]) {
    let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
    assert_eq!(guess::preset(&headers), preset, "{headers:?}");
    assert_eq!(guess::kind(&headers), kind, "{headers:?}");
    let found: Vec<String> = headers
        .iter()
        .zip(guess::fields(kind, &headers))
        .filter_map(|(header, field)| Some(format!("{}={header}", field?.key())))
        .collect();
    assert_eq!(found, fields);
}

#[test]
fn exports_of_other_programs_are_recognised() {
    use ImportKind::{Customers, Purchases};
    check_preset(
        "Record Id,Contact Owner.id,First Name,Last Name,Account Name,Email,Phone,Mobile,Date of Birth,Mailing Street,Mailing City,Tag",
        Some("zoho"),
        Customers,
        &[
            "external_id=Record Id",
            "first_name=First Name",
            "last_name=Last Name",
            "company=Account Name",
            "email=Email",
            "phone=Mobile",
            "birthday=Date of Birth",
            "address=Mailing Street",
            "region=Mailing City",
            "tags=Tag",
        ],
    );
    check_preset(
        "Record ID,First Name,Last Name,Email,Mobile Phone Number,Contact owner,Company Name,Lifecycle Stage",
        Some("hubspot"),
        Customers,
        &[
            "external_id=Record ID",
            "first_name=First Name",
            "last_name=Last Name",
            "email=Email",
            "phone=Mobile Phone Number",
            "company=Company Name",
            "tier=Lifecycle Stage",
        ],
    );
    check_preset(
        "唯一性ID（必填）,客户名称（必填）,客户级别,客户行业（必填）,负责人（必填）,电话,详细地址,备注",
        Some("fxiaoke"),
        Customers,
        &[
            "external_id=唯一性ID（必填）",
            "name=客户名称（必填）",
            "tier=客户级别",
            "industry=客户行业（必填）",
            "responsible=负责人（必填）",
            "phone=电话",
            "address=详细地址",
            "note=备注",
        ],
    );
    check_preset(
        "订单号,商品名称,商品编码,商品单价,商品数量,商品实际成交金额,收货人/提货人,收货人手机号/提货人手机号,交易成功时间",
        Some("youzan_items"),
        Purchases,
        &[
            "order_no=订单号",
            "product_name=商品名称",
            "product_code=商品编码",
            "unit_price=商品单价",
            "quantity=商品数量",
            "amount=商品实际成交金额",
            "customer_name=收货人/提货人",
            "customer_phone=收货人手机号/提货人手机号",
            "date=交易成功时间",
        ],
    );
    check_preset(
        "订单号,订单下单时间,收件人姓名,收件人手机,商品名称,商品实际价格(总共),商品数量",
        Some("wechat_shop"),
        Purchases,
        &[
            "order_no=订单号",
            "date=订单下单时间",
            "customer_name=收件人姓名",
            "customer_phone=收件人手机",
            "product_name=商品名称",
            "amount=商品实际价格(总共)",
            "quantity=商品数量",
        ],
    );
    check_preset(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        None,
        Purchases,
        &[
            "order_no=InvoiceNo",
            "product_code=StockCode",
            "product_name=Description",
            "quantity=Quantity",
            "date=InvoiceDate",
            "unit_price=UnitPrice",
            "customer_id=CustomerID",
        ],
    );
}

const PURCHASES: &str = "订单号,日期,商品,数量,单价,客户编号,客户\n\
    A1,2025-03-01,龙井,2,120.50,K1,王雪梅\n\
    A1,2025-03-01,龙井,2,120.50,K1,王雪梅\n\
    A2,2025-04-01,龙井,-1,120.50,K1,王雪梅\n\
    A3,2025年5月1日,茶点,1,30,,\n\
    A4,2025-13-01,茶点,1,30,,\n";

#[test]
fn purchases_come_in_with_returns_walk_ins_and_identical_lines() {
    let desk = Desk::new();
    let path = desk.file("p.csv", PURCHASES);
    let outcome = desk.import(&path);
    assert_eq!(counts(&outcome), [5, 4, 0, 0, 1]);
    assert_eq!(refusals(&outcome), [(6, "日期", "date_unreadable", "2025-13-01")]);
    assert_eq!(outcome.created_customers, 1);
    let figures = desk.shop.read(|reader| reports::figures(reader, 2025));
    assert_eq!((figures.revenue_fen, figures.walk_in_fen, figures.orders), (39_150, 3_000, 3));
    desk.shop.assert_well();
    assert_eq!(counts(&desk.import(&path)), [5, 0, 0, 4, 1]);
    desk.shop.undo();
    assert_eq!(desk.shop.figure("SELECT count(*) FROM purchases"), 0);
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers"), 0);
    desk.shop.assert_well();
}

#[test]
fn without_leave_walk_ins_and_strangers_are_refused() {
    let desk = Desk::new();
    let path = desk.file("p.csv", PURCHASES);
    let plan = ImportPlan { walk_in: false, create_customers: false, ..desk.plan(&path) };
    let outcome = desk.run(&path, &plan);
    let codes: Vec<&str> = outcome.refusals.iter().map(|refusal| refusal.code.as_str()).collect();
    assert_eq!(counts(&outcome), [5, 0, 0, 0, 5]);
    assert!(codes.contains(&"customer_unknown") && codes.contains(&"customer_missing"), "{codes:?}");
    assert_eq!(desk.shop.figure("SELECT count(*) FROM products"), 0);
}

#[test]
fn a_longer_file_adds_only_its_new_lines_and_a_cost_corrects() {
    let desk = Desk::new();
    let head = "订单号,日期,商品,金额,成本\n";
    desk.import(&desk.file("a.csv", &format!("{head}A1,2025-03-01,龙井,100,\n")));
    let outcome = desk.import(
        &desk.file("b.csv", &format!("{head}A1,2025-03-01,龙井,100,60\nA1,2025-03-01,龙井,100,60\n")),
    );
    assert_eq!(counts(&outcome), [2, 1, 1, 0, 0]);
    assert_eq!(desk.shop.figure("SELECT sum(cost_fen) FROM purchases"), 12_000);
    desk.shop.undo();
    assert_eq!(desk.shop.figure("SELECT count(*) FROM purchases WHERE cost_fen IS NULL"), 1);
}

#[test]
fn a_walk_in_line_gets_the_customer_that_a_later_file_creates() {
    let desk = Desk::new();
    desk.import(&desk.file("a.csv", "单号,日期,商品,金额,客户\nA1,2025-03-01,龙井,100,王雪梅\n"));
    let unknown = "UPDATE purchases SET customer_id = NULL, revision = 1";
    desk.shop.write(|tx| Ok(tx.execute(unknown, [])?));
    desk.shop.write(|tx| Ok(tx.execute("UPDATE customers SET name_key = 'x', removed_ms = 1", [])?));
    let again = desk.file("b.csv", "单号,日期,商品,金额,客户\nA1,2025-03-01,龙井,100,王雪梅\n");
    assert_eq!(counts(&desk.import(&again)), [1, 0, 1, 0, 0]);
    desk.shop.assert_well();
    assert_eq!(desk.shop.figure("SELECT max(revenue_fen) FROM sales_customers"), 10_000);
    desk.shop.undo();
    desk.shop.assert_well();
}

#[test]
fn columns_can_be_named_and_a_wrong_name_is_refused() {
    let desk = Desk::new();
    let path = desk.file("n.csv", "A,B\n王,13800000001\n");
    let plan = desk.plan(&path);
    let set = FieldSet::default();
    let pair = |ours: &str, theirs: &str| (ours.to_owned(), theirs.to_owned());
    let named = plan_from_names(plan.clone(), &set, &[pair("name", "A"), pair("phone", "b")]).unwrap();
    assert_eq!(counts(&desk.run(&path, &named)), [1, 1, 0, 0, 0]);
    let unknown =
        |ours, theirs| plan_from_names(plan.clone(), &set, &[pair(ours, theirs)]).unwrap_err().code();
    assert_eq!(unknown("name", "C"), "column_unknown");
    assert_eq!(unknown("colour", "A"), "map_unknown");
    assert_eq!(unknown("custom:17", "A"), "map_unknown");
    let phone = Some(Field::Profile(ProfileField::Phone));
    assert_eq!(desk.plan(&path).columns[1].field, phone, "the mapping is remembered");
}

#[test]
fn a_file_without_a_day_or_money_is_refused_as_purchases() {
    let desk = Desk::new();
    let path = desk.file("x.csv", "姓名,手机\n甲,13800000001\n");
    let plan =
        desk.shop.read(|reader| view(reader, &file_of(&path), None, Some(ImportKind::Purchases), 2026)).plan;
    let refused = run(&desk.shop.book, &owner(), now(), &file_of(&path), &plan, &unwatched);
    assert_eq!(refused.unwrap_err().code(), "column_missing");
}

#[test]
fn a_file_without_names_is_refused_as_customers() {
    let desk = Desk::new();
    let path = desk.file("x.csv", "a,b\n1,2\n3,4\n");
    let refused = run(&desk.shop.book, &owner(), now(), &file_of(&path), &desk.plan(&path), &unwatched);
    assert_eq!(refused.unwrap_err().params()[0], ("field", "name".to_owned()));
}

#[test]
fn cancelling_leaves_nothing() {
    let desk = Desk::new();
    let path = desk.file("c.csv", CUSTOMERS);
    let plan = desk.plan(&path);
    let cancelled = run(&desk.shop.book, &owner(), now(), &file_of(&path), &plan, &|_, _| {
        std::ops::ControlFlow::Break(())
    });
    assert_eq!(cancelled.unwrap_err().code(), "cancelled");
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers"), 0);
}

#[test]
fn an_import_that_others_built_on_is_not_undone_and_says_why() {
    let desk = Desk::new();
    let outcome = desk.import(&desk.file("a.csv", "客户编号,客户名称\nK1,王雪梅\n"));
    desk.import(&desk.file("p.csv", PURCHASES));
    let entry = desk.shop.read(|reader| entry(reader, outcome.import));
    let refused = desk.shop.book.undo(&owner(), now(), Some(entry)).unwrap_err();
    assert_eq!(refused.code(), "undo_conflict");
    assert_eq!(desk.customers().len(), 1);
}
