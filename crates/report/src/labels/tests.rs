//! Labels laid out and read back.

use regulars_core::labels::{EnvelopeSize, kinds};

use super::*;

fn addressee(at: usize) -> Addressee {
    Addressee {
        name: format!("客户{at}"),
        company: String::new(),
        person: String::new(),
        address: "310000 浙江省杭州市西湖区龙井路 1 号".into(),
        phone: "13812345678".into(),
    }
}

fn sheet_plan(used: u32) -> LabelPlan {
    let paper = LabelPaper::Sheet { sheet: kinds()[0].sheet, used };
    LabelPlan { paper, phone: true, person: false, ending: "收".into() }
}

fn envelope_plan(style: EnvelopeStyle) -> LabelPlan {
    let sender = "明月茶行\n杭州市 2 号".into();
    let paper = LabelPaper::Envelope { size: EnvelopeSize::Dl, style, boxes: true, sender };
    LabelPlan { paper, ..sheet_plan(0) }
}

#[test]
fn the_first_sheet_begins_where_labels_are_left() {
    let all: Vec<Addressee> = (0..30).map(addressee).collect();
    let pages = |plan: &LabelPlan| {
        let count = document(&all, plan, &Words::new(Language::Zh)).unwrap().page_count();
        assert_eq!(count, page_count(all.len(), &plan.paper));
        count
    };
    assert_eq!((pages(&sheet_plan(0)), pages(&sheet_plan(18)), pages(&sheet_plan(19))), (2, 2, 3));
    assert_eq!(pages(&envelope_plan(EnvelopeStyle::Chinese)), 30);
    let Sheet { pages, .. } = on_sheets(&all, &sheet_plan(20), Language::Zh, &kinds()[0].sheet, 20);
    assert_eq!((pages[0].len(), pages[0][0].row, pages[0][0].column), (4, 6, 2));
    assert_eq!(first_pages(&all, &sheet_plan(20).paper, 1).len(), 4);
}

#[test]
fn each_language_writes_its_own_order() {
    let one = Addressee { company: "绿源".into(), ..addressee(1) };
    let told = |plan: &LabelPlan, is_chinese| -> Vec<String> {
        lines(&one, plan, is_chinese, &one.address).into_iter().map(|line| line.text).collect()
    };
    let plan = sheet_plan(0);
    assert_eq!(told(&plan, true), [&one.address, "绿源", "客户1 收", "13812345678"]);
    let plan = LabelPlan { ending: String::new(), phone: false, ..plan };
    assert_eq!(told(&plan, false), ["客户1", "绿源", &one.address]);
    let to_person = Addressee { person: "张三".into(), ..one.clone() };
    let names: Vec<String> = lines(&to_person, &plan, false, "x").into_iter().map(|line| line.text).collect();
    assert_eq!(names, ["张三", "客户1", "x"]);
}

#[test]
fn hostile_addresses_are_set_all_the_same() {
    let all: Vec<Addressee> = ["#panic(\"x\")", "长".repeat(500).as_str(), "W".repeat(500).as_str(), "שלום"]
        .map(|text| Addressee { name: text.into(), address: text.into(), ..addressee(0) })
        .into();
    for plan in [sheet_plan(3), envelope_plan(EnvelopeStyle::Chinese), envelope_plan(EnvelopeStyle::Western)]
    {
        let document = document(&all, &plan, &Words::new(Language::En)).unwrap();
        assert_eq!(document.page_count(), page_count(all.len(), &plan.paper));
    }
    assert_eq!(document(&[], &sheet_plan(0), &Words::new(Language::En)).err(), Some(ReportError::Nobody));
}

/// Writes samples for the eye: `REGULARS_LOOK=<folder> cargo test -p regulars-report look -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn look() {
    let Some(folder) = std::env::var_os("REGULARS_LOOK").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let mut all: Vec<Addressee> = (0..30).map(addressee).collect();
    all[1].address =
        "江苏省苏州市工业园区金鸡湖大道 1355 号国际科技园四期 B 区 3 号楼 18 层 1802 室".repeat(2);
    all[2].company = "苏州工业园区金鸡湖大酒店管理有限责任公司".into();
    all[3] = Addressee {
        name: "Anna Müller".into(),
        company: "Blue Harbour Trading Ltd.".into(),
        address: "12 Long Street, Bristol BS1 4ST, United Kingdom".into(),
        ..addressee(3)
    };
    for (name, kind) in kinds().map(|kind| (kind.key, kind)) {
        let paper = LabelPaper::Sheet { sheet: kind.sheet, used: 2 };
        let plan = LabelPlan { paper, ..sheet_plan(0) };
        let pdf = document(&all, &plan, &Words::new(Language::Zh)).unwrap().pdf().unwrap();
        std::fs::write(folder.join(format!("labels-{name}.pdf")), pdf).unwrap();
    }
    for (name, style, language) in
        [("zh", EnvelopeStyle::Chinese, Language::Zh), ("en", EnvelopeStyle::Western, Language::En)]
    {
        let pdf = document(&all[..4], &envelope_plan(style), &Words::new(language)).unwrap().pdf().unwrap();
        std::fs::write(folder.join(format!("envelope-{name}.pdf")), pdf).unwrap();
    }
}
