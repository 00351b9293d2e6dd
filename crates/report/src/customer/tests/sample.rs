//! Customers to test with: a usual one, one with hundreds of orders, one without any, one with names nobody should have.

use chrono::{Days, NaiveDate};
use regulars_core::customers::{ContactPerson, Customer, CustomerId, PersonId, PersonProfile, Profile};
use regulars_core::fields::{CustomText, CustomValue, FieldId, FieldKind};
use regulars_core::reports::{
    BoughtOrder, BoughtProduct, CustomerReport, CustomerYear, Inside, Margin, MonthSales, Rank,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn person(id: i64, name: &str) -> ContactPerson {
    let profile = PersonProfile {
        name: name.into(),
        phone: "13900001111".into(),
        email: "chen@example.com".into(),
        wechat: String::new(),
        position: "采购经理".into(),
        note: "SECRETPERSON".into(),
    };
    ContactPerson { id: PersonId(id), profile }
}

fn custom(id: i64, name: &str, text: &str) -> CustomText {
    CustomText { field: FieldId(id), name: name.into(), kind: FieldKind::Text, text: text.into() }
}

fn months() -> Vec<MonthSales> {
    let now = [3200, 0, 5400, 4100, 2600, 1900, 2200, 3050, 6010, 4700, 5100, 0];
    let before = [2900, 1800, 4400, 3900, 3100, 1500, 2400, 2000, 5900, 3600, 3300, 2100];
    let month = |(now, before): (i64, i64)| MonthSales {
        revenue_fen: now * 100,
        orders: now / 1000,
        last_year_fen: before * 100,
    };
    now.into_iter().zip(before).map(month).collect()
}

fn product(name: &str, orders: i64, milli: i64, yuan: i64) -> BoughtProduct {
    BoughtProduct { name: name.into(), orders, quantity_milli: milli, revenue_fen: yuan * 100 }
}

fn order(at: u64, products: &[&str], count: i64, yuan: i64) -> BoughtOrder {
    BoughtOrder {
        sold_on: day(2026, 10, 18) - Days::new(at * 13),
        order_no: format!("A{at}"),
        products: products.iter().map(|name| (*name).to_owned()).collect(),
        product_count: count,
        revenue_fen: yuan * 100,
    }
}

fn profile() -> Profile {
    Profile {
        name: "王雪梅".into(),
        external_id: "K0001".into(),
        phone: "13805712266".into(),
        more_phones: "0571-88880000".into(),
        email: "wang@example.com".into(),
        wechat: "wxm1988".into(),
        company: "云栖民宿".into(),
        position: "老板".into(),
        address: "310000 浙江省杭州市西湖区云栖小镇龙井路 18 号 3 幢 201 室".into(),
        preferred_channel: "微信".into(),
        birthday: "L1988-03-08".into(),
        source: "SECRETSOURCE".into(),
        tags: vec!["SECRETTAG".into(), "爱喝绿茶".into()],
        preferences: "SECRETPREFERENCE 喜欢头采，不要礼盒".into(),
        note: "SECRETNOTE 去年投诉过一次包装，换货后满意。".into(),
        custom: [(FieldId(2), CustomValue::Fen(500_000))].into(),
        ..Profile::default()
    }
}

/// A whole year of a good customer.
pub(super) fn usual() -> CustomerReport {
    let mut orders = vec![
        order(0, &["明前龙井 250g", "紫砂壶 · 老周"], 2, 1_860),
        order(1, &["武夷岩茶礼盒"], 1, 980),
        order(2, &["明前龙井 250g", "安吉白茶 100g", "茉莉花茶（散装）", "普洱熟茶饼 357g"], 7, 2_640),
    ];
    orders.extend((3..20).map(|at| order(at, &["明前龙井 250g"], 1, 660)));
    CustomerReport {
        business_name: "明月茶行".into(),
        currency: "CNY".into(),
        year: 2026,
        made_on: day(2027, 1, 3),
        until: day(2026, 12, 31),
        customer: Customer {
            id: CustomerId(1),
            profile: profile(),
            created_ms: 0,
            updated_ms: 0,
            removed: false,
        },
        persons: vec![person(1, "陈经理"), person(2, "小周")],
        this_year: CustomerYear { revenue_fen: 3_826_000, orders: 27, discount_fen: 128_000, products: 15 },
        last_year: CustomerYear { revenue_fen: 3_690_000, orders: 25, discount_fen: 96_000, products: 12 },
        months: months(),
        products: vec![
            product("明前龙井 250g", 14, 28_000, 16_800),
            product("武夷岩茶礼盒", 6, 6_000, 5_880),
            product("安吉白茶 100g", 5, 7_500, 3_150),
            product("茉莉花茶（散装）", 4, 2_250, 1_080),
            product("普洱熟茶饼 357g", 3, 3_000, 1_800),
            product("紫砂壶 · 老周", 2, 2_000, 2_400),
        ],
        orders,
        inside: Inside {
            tier: "SECRETTIER".into(),
            rank: Some(Rank { place: 4, of: 902, book_fen: 261_248_000 }),
            margin: Some(Margin { revenue_fen: 3_526_000, cost_fen: 2_300_000, known_lines: 40, lines: 43 }),
            first_on: Some(day(2021, 3, 8)),
            last_on: Some(day(2026, 10, 18)),
            absent_days: 74,
            usual_days: 30,
            total_fen: 15_340_000,
            missing: vec!["region".into(), "persons".into()],
            custom: vec![custom(1, "茶具偏好", "SECRETCUSTOM 盖碗"), custom(2, "授信额度", "5000.00")],
        },
    }
}

/// Four hundred orders and five contact persons, while the year runs.
pub(super) fn large() -> CustomerReport {
    let mut report = usual();
    report.persons = (0..5).map(|at| person(at, "苏州工业园区金鸡湖大酒店管理有限责任公司采购部")).collect();
    report.this_year = CustomerYear { revenue_fen: 4_000_000, orders: 400, discount_fen: 0, products: 90 };
    report.last_year.discount_fen = 0;
    report.orders =
        (0..20).map(|at| order(at, &["很长的商品名字很长的商品名字很长的商品名字"; 4], 60, 100)).collect();
    report.inside.custom = (0..12)
        .map(|id| custom(id, "很长的字段名字很长", "很长的值很长的值很长的值很长的值很长的值"))
        .collect();
    report.customer.profile.name = "苏州工业园区金鸡湖大酒店管理有限责任公司".into();
    report.customer.profile.note = format!("SECRETNOTE {}", "很长的备注。".repeat(200));
    report.customer.profile.preferences = format!("SECRETPREFERENCE {}", "很长的偏好，".repeat(200));
    report
}

/// A customer who bought in earlier years and left nothing behind.
pub(super) fn nothing() -> CustomerReport {
    let mut report = usual();
    report.customer.profile = Profile { name: "安然".into(), ..Profile::default() };
    report.persons.clear();
    report.this_year = CustomerYear::default();
    report.last_year = CustomerYear::default();
    report.months = vec![MonthSales::default(); 12];
    report.products.clear();
    report.orders.clear();
    report.inside = Inside {
        first_on: Some(day(2021, 3, 8)),
        last_on: Some(day(2024, 3, 8)),
        absent_days: 663,
        missing: vec!["phone".into(), "address".into()],
        ..Inside::default()
    };
    report
}

/// Names that are markup or far too long, figures that are negative or far too large.
pub(super) fn hostile() -> CustomerReport {
    let mut report = large();
    let names = [
        "#panic(\"x\") #set page(width: 1pt)",
        "*粗* _斜_ <label> @ref",
        "</text><script>",
        "שלום עולם",
        "مرحبا",
    ];
    report.customer.profile.name = "WMWM".repeat(125);
    report.customer.profile.address = format!("{}{}", names[0], "地址".repeat(250));
    report.customer.profile.company = "𠮷䶮".repeat(250);
    report.business_name = "明月".repeat(200);
    for (product, name) in report.products.iter_mut().zip(names) {
        product.name = name.repeat(500 / name.chars().count() + 1);
        (product.revenue_fen, product.quantity_milli) = (i64::MAX, -500);
    }
    for order in &mut report.orders {
        order.products = names.iter().take(4).map(|name| name.repeat(9)).collect();
    }
    report.months[3].revenue_fen = -90_000_000;
    report.months[4] = MonthSales { revenue_fen: i64::MIN, orders: 1, last_year_fen: i64::MAX };
    report.this_year.revenue_fen = i64::MAX;
    report.last_year.revenue_fen = i64::MIN;
    (report.inside.absent_days, report.inside.usual_days) = (i64::MAX, 7);
    report.inside.margin =
        Some(Margin { revenue_fen: i64::MIN, cost_fen: i64::MAX, known_lines: 1, lines: 1 });
    report
}
