//! Columns that go to custom fields: known ones, new ones, choices that come, values that cannot be read.

use super::*;
use crate::fields::{CustomField, FieldKind, NewField};
use crate::unwatched;

impl Desk {
    fn field(&self, name: &str, kind: FieldKind, choices: &[&str]) -> fields::FieldId {
        let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
        let new = NewField { name: name.into(), kind, choices, listed: false };
        self.shop.write(|tx| fields::create(tx, &new))
    }

    fn fields(&self) -> Vec<CustomField> {
        self.shop.read(fields::list)
    }

    fn texts(&self, name: &str) -> Vec<String> {
        let row = self.customers().into_iter().find(|row| row.name == name).unwrap();
        let texts = self.shop.read(|reader| customers::custom_texts(reader, row.id));
        texts.into_iter().map(|text| format!("{}={}", text.name, text.text)).collect()
    }
}

const FILE: &str = "客户名称,手机,车牌,额度,开业,渠道\n\
    王雪梅,13800000001,浙A1234,\"¥1,200\",2024/5/1,门店\n\
    李雷,13800000002,,很多,,门店\n\
    韩梅,13800000003,沪B99,80,2024-13-1,\n\
    赵敏,13800000004,,30,,网店\n";

#[test]
fn columns_named_like_custom_fields_go_there_and_bad_values_are_refused() {
    let desk = Desk::new();
    desk.field("车牌", FieldKind::Text, &[]);
    desk.field("额度", FieldKind::Money, &[]);
    desk.field("开业", FieldKind::Date, &[]);
    desk.field("渠道", FieldKind::Choice, &["门店"]);
    let path = desk.file("a.csv", FILE);
    let plan = desk.plan(&path);
    assert!(plan.columns.iter().skip(2).all(|column| matches!(column.field, Some(Field::Custom(_)))));
    let strict = ImportPlan { add_choices: false, ..plan.clone() };
    let outcome = rehearse(&desk.shop.book, &owner(), now(), &file_of(&path), &strict, &unwatched);
    assert_eq!(
        refusals(&outcome.unwrap()),
        [
            (3, "额度", "amount_unreadable", "很多"),
            (4, "开业", "date_unreadable", "2024-13-1"),
            (5, "渠道", "choice_unknown", "网店"),
        ]
    );
    let outcome = desk.run(&path, &plan);
    assert_eq!(counts(&outcome), [4, 2, 0, 0, 2]);
    assert_eq!(desk.texts("王雪梅"), ["车牌=浙A1234", "额度=1200.00", "开业=2024-05-01", "渠道=门店"]);
    assert_eq!(desk.fields()[3].choices, ["门店", "网店"]);
    assert_eq!(counts(&desk.import(&path)), [4, 0, 0, 2, 2]);
    desk.shop.assert_well();
    desk.shop.undo();
    assert_eq!(desk.fields()[3].choices, ["门店"]);
    assert!(desk.customers().is_empty());
    desk.shop.assert_well();
}

#[test]
fn a_later_file_changes_custom_values_and_tells_them_by_their_names() {
    let desk = Desk::new();
    desk.field("车牌", FieldKind::Text, &[]);
    desk.import(&desk.file("a.csv", "客户名称,手机,车牌\n王雪梅,13800000001,浙A1\n"));
    let outcome = desk.import(&desk.file("b.csv", "客户名称,手机,车牌,备注\n王雪梅,13800000001,浙A2,\n"));
    let changes = &outcome.preview[0].changes;
    assert_eq!(
        (changes[0].name.as_str(), changes[0].from.as_str(), changes[0].to.as_str()),
        ("车牌", "浙A1", "浙A2")
    );
    desk.shop.undo();
    assert_eq!(desk.texts("王雪梅"), ["车牌=浙A1"]);
}

#[test]
fn fields_made_on_the_way_go_again_with_the_import() {
    let desk = Desk::new();
    let path = desk.file("a.csv", "客户名称,手机,积分,性别\n甲,13800000001,120,男\n乙,13800000002,80,女\n丙,13800000003,5,女\n丁,13800000004,5,男\n");
    let mut plan = desk.plan(&path);
    let guessed: Vec<FieldKind> = plan.columns.iter().map(|column| column.new_field.kind).collect();
    assert_eq!(guessed[2..], [FieldKind::Number, FieldKind::Choice]);
    plan.columns[2].field = Some(Field::NewCustom);
    plan.columns[3].field = Some(Field::NewCustom);
    let rehearsed = rehearse(&desk.shop.book, &owner(), now(), &file_of(&path), &plan, &unwatched);
    assert_eq!(counts(&rehearsed.unwrap()), [4, 4, 0, 0, 0]);
    assert!(desk.fields().is_empty());
    assert_eq!(counts(&desk.run(&path, &plan)), [4, 4, 0, 0, 0]);
    let made: Vec<(String, FieldKind, String)> =
        desk.fields().into_iter().map(|field| (field.name, field.kind, field.choices.join("、"))).collect();
    assert_eq!(
        made,
        [
            ("积分".to_owned(), FieldKind::Number, String::new()),
            ("性别".to_owned(), FieldKind::Choice, "男、女".to_owned())
        ]
    );
    assert_eq!(desk.texts("乙"), ["积分=80", "性别=女"]);
    assert_eq!(counts(&desk.import(&path)), [4, 0, 0, 4, 0], "the mapping is remembered");
    desk.shop.undo();
    assert!(desk.fields().is_empty() && desk.customers().is_empty());
    desk.shop.assert_well();
    assert_eq!(desk.plan(&path).columns[2].field, None);
}

#[test]
fn an_import_whose_field_others_use_is_not_undone() {
    let desk = Desk::new();
    let path = desk.file("a.csv", "客户名称,车牌\n甲,浙A1\n");
    let mut plan = desk.plan(&path);
    plan.columns[1].field = Some(Field::NewCustom);
    let outcome = desk.run(&path, &plan);
    let field = desk.fields()[0].id;
    let custom = [(field, "浙B2".into())].into();
    let profile = customers::Profile { name: "乙".into(), custom, ..customers::Profile::default() };
    desk.shop.write(|tx| customers::create(tx, &profile));
    let entry = desk.shop.read(|reader| entry(reader, outcome.import));
    let undone = desk.shop.book.undo(&owner(), now(), Some(entry));
    assert_eq!(undone.unwrap_err().code(), "undo_conflict");
    assert_eq!(
        (desk.texts("甲"), desk.texts("乙")),
        (vec!["车牌=浙A1".to_owned()], vec!["车牌=浙B2".to_owned()])
    );
}

#[test]
fn a_custom_field_is_mapped_by_name_and_made_when_it_is_not_there() {
    let desk = Desk::new();
    desk.field("车牌", FieldKind::Text, &[]);
    let path = desk.file("a.csv", "姓名,牌照,里程\n甲,浙A1,8000\n");
    let set = desk.shop.read(|reader| fields::set(reader, 2026));
    let pairs: Vec<(String, String)> = [("name", "姓名"), ("custom:车牌", "牌照"), ("custom:公里", "里程")]
        .map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned()))
        .into();
    let plan = plan_from_names(desk.plan(&path), &set, &pairs).unwrap();
    assert_eq!(counts(&desk.run(&path, &plan)), [1, 1, 0, 0, 0]);
    assert_eq!(desk.texts("甲"), ["车牌=浙A1", "公里=8000"]);
}

#[track_caller]
fn check_guess(texts: &[&str], kind: FieldKind) {
    assert_eq!(guess::field_kind(texts), kind, "{texts:?}");
}

#[test]
fn the_kind_of_a_column_is_guessed_from_its_values() {
    check_guess(&["1200", "380.5", ""], FieldKind::Number);
    check_guess(&["¥1,200", "380"], FieldKind::Money);
    check_guess(&["2024-5-1", "2024/12/31"], FieldKind::Date);
    check_guess(&["20240501", "0571"], FieldKind::Text);
    check_guess(&["男", "女", "女", "男", "女"], FieldKind::Choice);
    check_guess(&["浙A1234", "浙B2345", "沪C3456", "京D4567"], FieldKind::Text);
    check_guess(&["330106199001011234", "33010619900101123X"], FieldKind::Text);
    check_guess(&["", " "], FieldKind::Text);
}
