//! The same file again after the owner went on working, taking imports back, and cells that cannot be stored.

use super::*;
use crate::customers::CustomerId;
use crate::purchases::{self, NewPurchase, PurchaseId};

const SALES: &str =
    "单号,日期,商品,金额,成本,客户\nA1,2025-03-01,龙井,100,60,王雪梅\nA1,2025-03-01,龙井,100,60,王雪梅\n";

fn sold(desk: &Desk) -> PathBuf {
    let path = desk.file("sales.csv", SALES);
    assert_eq!(counts(&desk.import(&path)), [2, 2, 0, 0, 0]);
    path
}

fn lines(desk: &Desk) -> Vec<purchases::Purchase> {
    let customer = desk.customers()[0].id;
    let page = desk.shop.read(|reader| purchases::orders_of(reader, customer, None, 9));
    page.orders.into_iter().flat_map(|order| order.lines).collect()
}

fn edit(desk: &Desk, change: impl FnOnce(&mut NewPurchase)) -> PurchaseId {
    let purchases::Purchase { id, mut line } = lines(desk).remove(0);
    change(&mut line);
    desk.shop.write(|tx| purchases::update(tx, id, &line));
    id
}

#[track_caller]
fn check_nothing_new(desk: &Desk, path: &Path) {
    let entries = desk.shop.figure("SELECT count(*) FROM journal");
    let outcome = desk.import(path);
    assert_eq!((counts(&outcome), outcome.import), ([2, 0, 0, 2, 0], None));
    assert_eq!(desk.shop.figure("SELECT count(*) FROM journal"), entries);
    assert_eq!(desk.shop.figure("SELECT count(*) FROM purchases"), 2);
    desk.shop.assert_well();
}

#[test]
fn a_corrected_line_is_still_the_line_of_the_file() {
    let desk = Desk::new();
    let path = sold(&desk);
    edit(&desk, |line| line.sold_on = day("2025-04-02"));
    check_nothing_new(&desk, &path);
    edit(&desk, |line| line.sold_on = day("2025-05-03"));
    edit(&desk, |line| {
        (line.amount_fen, line.quantity_milli) = (8_000, 2_000);
        (line.product_name, line.order_no) = ("茶点".into(), "B7".into());
    });
    check_nothing_new(&desk, &path);
    edit(&desk, |line| line.sold_on = day("2025-03-01"));
    check_nothing_new(&desk, &path);
}

#[test]
fn the_owners_cost_stays_and_a_later_file_still_corrects_what_a_file_said() {
    let desk = Desk::new();
    let path = sold(&desk);
    edit(&desk, |line| (line.cost_fen, line.discount_fen) = (Some(7_000), 500));
    check_nothing_new(&desk, &path);
    let dearer = desk.file("b.csv", &SALES.replace(",60,", ",65,"));
    assert_eq!(counts(&desk.import(&dearer)), [2, 0, 1, 1, 0]);
    let dearest = desk.file("c.csv", &SALES.replace(",60,", ",66,"));
    assert_eq!(counts(&desk.import(&dearest)), [2, 0, 1, 1, 0]);
    assert_eq!(desk.shop.figure("SELECT sum(cost_fen) FROM purchases"), 13_600);
}

#[test]
fn a_line_in_the_recycle_bin_does_not_come_back() {
    let desk = Desk::new();
    let path = sold(&desk);
    let moved = edit(&desk, |line| line.sold_on = day("2025-04-02"));
    desk.shop.write(|tx| purchases::remove(tx, moved));
    check_nothing_new(&desk, &path);
}

#[test]
fn a_renamed_or_removed_customer_is_not_made_anew_by_lines_that_are_known() {
    let desk = Desk::new();
    let path = sold(&desk);
    let id = desk.customers()[0].id;
    desk.shop.write(|tx| {
        let profile = customers::Profile { name: "王女士".into(), ..customers::Profile::default() };
        customers::update(tx, id, &profile)
    });
    check_nothing_new(&desk, &path);
    desk.shop.write(|tx| customers::remove(tx, id));
    check_nothing_new(&desk, &path);
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers"), 1);
}

#[test]
fn a_tag_from_a_later_row_goes_with_the_import() {
    let desk = Desk::new();
    desk.import(&desk.file("a.csv", "姓名,手机,标签\n王雪梅,13800000001,茶\n王雪梅,13800000001,老客户\n"));
    assert_eq!(desk.profile("王雪梅").tags, ["茶", "老客户"]);
    desk.shop.undo();
    assert_eq!(
        desk.shop.figure("SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM customer_tags)"),
        0
    );
    desk.shop.assert_well();
}

#[test]
fn a_second_import_with_another_plan_leaves_the_first_undoable() {
    let desk = Desk::new();
    let head = "姓名,手机,城市\n";
    let path = desk.file("a.csv", &format!("{head}王雪梅,13800000001,杭州\n"));
    let first = desk.import(&path);
    let mut plan = desk.plan(&desk.file("b.csv", &format!("{head}李娜,13800000002,上海\n")));
    plan.columns[2].field = Some(Field::Profile(ProfileField::Address));
    desk.run(&desk.dir.path().join("b.csv"), &plan);
    let entry = desk.shop.read(|reader| entry(reader, first.import));
    desk.shop.book.undo(&owner(), now(), Some(entry)).unwrap();
    assert_eq!(desk.customers().len(), 1);
    assert_eq!(
        desk.plan(&path).columns[2].field,
        Some(Field::Profile(ProfileField::Address)),
        "the mapping is still remembered"
    );
    desk.shop.assert_well();
}

#[test]
fn a_cell_that_cannot_be_stored_refuses_its_row_alone() {
    let desk = Desk::new();
    let long = "长".repeat(501);
    let sales = format!(
        "日期,商品,金额,客户\n2025-03-01,茶,1,{long}\n2025-03-01,茶,2,\u{1}\u{2}\n2025-03-01,茶,3,李娜\n"
    );
    let outcome = desk.import(&desk.file("s.csv", &sales));
    assert_eq!(refusals(&outcome), [(2, "客户", "too_long", "长".repeat(80).as_str())]);
    assert_eq!((outcome.new, outcome.created_customers), (2, 1));
    let people = format!(
        "客户名称,联系人,职务\n恒通商务,{long},采购\n恒通商务,\u{1},采购\n恒通商务, 刘\u{2}经理 ,采购\n"
    );
    let outcome = desk.import(&desk.file("p.csv", &people));
    let codes: Vec<_> =
        refusals(&outcome).into_iter().map(|(row, column, code, _)| (row, column, code)).collect();
    assert_eq!(codes, [(2, "联系人", "too_long"), (3, "联系人", "name_missing")]);
    assert_eq!(desk.shop.figure("SELECT count(*) FROM contact_persons WHERE name = '刘经理'"), 1);
}

#[track_caller]
fn check_too_large(head: &str, row: &str, refused: Option<(u32, &str, &str, &str)>) {
    let desk = Desk::new();
    let outcome = desk.import(&desk.file("s.csv", &format!("日期,商品,{head}\n2025-03-01,茶,{row}\n")));
    assert_eq!(refusals(&outcome), Vec::from_iter(refused), "{row}");
    desk.shop.assert_well();
}

#[test]
fn amounts_beyond_anything_sold_are_refused_at_their_column() {
    let code = "amount_too_large";
    check_too_large("金额", "100000000000", None);
    check_too_large("金额", "100000000000.01", Some((2, "金额", code, "100000000000.01")));
    check_too_large("金额", "-92233720368547758.08", Some((2, "金额", code, "-92233720368547758.08")));
    check_too_large("金额", "1e25", Some((2, "金额", code, "1e25")));
    check_too_large("单价", "100000000001", Some((2, "单价", code, "100000000001")));
    check_too_large("金额,数量", "1,1e11", Some((2, "数量", code, "1e11")));
    check_too_large("金额,优惠", "1,-92233720368547758.08", Some((2, "优惠", code, "-92233720368547758.08")));
    check_too_large("单价,数量", "50000000000,3", Some((2, "单价", code, "50000000000")));
}

const DOUBLES: &str =
    "客户编号,姓名,电话,地区,备注\nKH1,王雪梅,13805712266,杭州,\nKH2,王学梅,13700001111,,常客\n";

#[test]
fn who_was_merged_is_not_made_anew_by_the_same_files() {
    let desk = Desk::new();
    let path = desk.file("doubles.csv", DOUBLES);
    let import = desk.import(&path).import.unwrap();
    let sales = desk.file(
        "bought.csv",
        "单号,日期,商品,金额,客户编号\n,2025-03-01,龙井,100,KH2\n,2025-03-01,茶点,5,KH1\n",
    );
    assert_eq!(counts(&desk.import(&sales)), [2, 2, 0, 0, 0]);
    let id = |number: &str| {
        CustomerId(desk.shop.figure(&format!("SELECT id FROM customers WHERE external_id = '{number}'")))
    };
    let (keep, gone) = (id("KH1"), id("KH2"));
    desk.shop.write(|tx| crate::duplicates::merge(tx, keep, &[gone], &[]));
    for path in [&path, &sales] {
        let again = desk.import(path);
        assert_eq!((counts(&again), again.import), ([2, 0, 0, 2, 0], None), "{path:?}");
    }
    let more = desk.file("more.csv", &DOUBLES.replace("常客", "老客人"));
    assert_eq!(counts(&desk.import(&more)), [2, 0, 1, 1, 0], "what is new goes to the one who stays");
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers WHERE removed_ms = 0"), 1);
    desk.shop.undo();
    let first = desk.shop.read(|reader| entry(reader, Some(import)));
    let undo = || desk.shop.book.undo(&owner(), now(), Some(first));
    assert_eq!(undo().unwrap_err().code(), "undo_conflict", "the merge stands on these rows");
    desk.shop.undo();
    desk.shop.undo();
    undo().unwrap();
    assert_eq!(desk.shop.figure("SELECT count(*) FROM customers"), 0);
    desk.shop.assert_well();
}
