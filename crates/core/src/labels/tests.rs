//! Who gets a label, which sheets fit, and postcodes.

use super::*;
use crate::customers::{self, PersonProfile, Profile};
use crate::testing::{Shop, day};

#[test]
fn who_has_no_address_is_named_and_left_out() {
    let shop = Shop::new();
    let add = |name: &str, company: &str, address: &str| {
        let profile = Profile {
            name: name.into(),
            company: company.into(),
            address: address.into(),
            phone: "13812345678".into(),
            ..Profile::default()
        };
        shop.write(|tx| customers::create(tx, &profile))
    };
    let tea = add("绿源食品", "绿源食品", "宁波市中山路 8 号");
    let person = PersonProfile { name: "张三".into(), ..PersonProfile::default() };
    shop.write(|tx| customers::add_person(tx, tea, &person));
    let without = add("李芳", "", "");
    let gone = add("周明", "", "杭州");
    shop.write(|tx| customers::remove(tx, gone));
    let ask = |person| shop.read(|reader| addressees(reader, &Choice::All, 2026, day("2026-11-22"), person));
    let expected = Addressee {
        name: "绿源食品".into(),
        address: "宁波市中山路 8 号".into(),
        phone: "13812345678".into(),
        ..Addressee::default()
    };
    let plain = ask(false);
    assert_eq!(plain.all, std::slice::from_ref(&expected));
    assert_eq!(plain.without_address, [ChosenCustomer { id: without, name: "李芳".into() }]);
    assert_eq!(plain.left_out, 1);
    assert_eq!(ask(true).all, [Addressee { person: "张三".into(), ..expected }]);
}

#[test]
fn every_common_sheet_lies_on_its_paper() {
    for kind in kinds() {
        assert!(check(&kind.sheet).is_ok(), "{}", kind.key);
        let right = kind.sheet.left_um * 2
            + kind.sheet.columns * kind.sheet.width_um
            + (kind.sheet.columns - 1) * kind.sheet.column_gap_um;
        assert_eq!(right, 210_000, "{} lies in the middle", kind.key);
    }
    let sheet = kinds()[0].sheet;
    let refused = |sheet: LabelSheet| check(&sheet).map_err(|error| error.code()) == Err("sheet_too_large");
    assert!(refused(LabelSheet { columns: 4, ..sheet }));
    assert!(refused(LabelSheet { top_um: 2_000, ..sheet }));
    assert!(refused(LabelSheet { rows: 0, ..sheet }));
    assert!(refused(LabelSheet { width_um: 5_000, ..sheet }));
    assert!(refused(LabelSheet { columns: u32::MAX, width_um: u32::MAX, ..sheet }));
}

#[test]
fn a_postcode_stands_at_an_end_of_its_own() {
    let check = |address: &str, code: Option<&str>, rest: &str| {
        assert_eq!(postcode(address), (code.map(str::to_owned), rest.to_owned()), "{address}");
    };
    check("310000 浙江省杭州市龙井路 1 号", Some("310000"), "浙江省杭州市龙井路 1 号");
    check("浙江省杭州市龙井路 1 号 310000", Some("310000"), "浙江省杭州市龙井路 1 号");
    check("浙江省杭州市龙井路 1 号（３１００００）", Some("310000"), "浙江省杭州市龙井路 1 号");
    check("浙江省杭州市龙井路 310000 号", None, "浙江省杭州市龙井路 310000 号");
    check("浙江省杭州市龙井路100086号", None, "浙江省杭州市龙井路100086号");
    check("电话 13812345678", None, "电话 13812345678");
}
