//! Reports to test with: a full year of a tea shop, a first year, an empty one, and one with names nobody should have.

use chrono::NaiveDate;
use regulars_core::customers::CustomerId;
use regulars_core::reports::{
    AbsentCustomer, AnnualReport, MonthSales, TierYear, TopCustomer, TopProduct, YearFigures,
};

/// Names that would break a report made by gluing text together.
pub(super) const HOSTILE_NAMES: [&str; 10] = [
    "#panic(\"x\") #set page(width: 1pt)",
    "*粗* _斜_ = 标题 <label> @ref",
    "$sum_(i=0)^n x$ \\ #v(99cm)",
    "</text><script>alert(1)</script>&amp;",
    "=HYPERLINK(\"http://x\")",
    "#{ while true {} }",
    "שלום עולם ABC",
    "مرحبا بالعالم",
    "AVeryLongNameWithoutAnySpacesInItThatGoesOnAndOnAndOnAndOn",
    "`raw` /* comment */ // line #import \"x\": *",
];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn tier(name: &str, counts: [i64; 4], yuan: i64, before: i64) -> TierYear {
    TierYear {
        id: None,
        name: name.to_owned(),
        customers: counts[0],
        active: counts[1],
        new: counts[2],
        lost: counts[3],
        revenue_fen: yuan * 100,
        last_year_fen: before * 100,
    }
}

fn customer(id: i64, name: &str, tier: &str, yuan: i64, before: i64, orders: i64) -> TopCustomer {
    TopCustomer {
        id: CustomerId(id),
        name: name.to_owned(),
        external_id: format!("K{:04}", id * 37 % 1000),
        tier: tier.to_owned(),
        revenue_fen: yuan * 100,
        last_year_fen: before * 100,
        orders,
    }
}

fn product(code: &str, name: &str, yuan: i64, before: i64, quantity_milli: i64) -> TopProduct {
    TopProduct {
        code: code.to_owned(),
        name: name.to_owned(),
        revenue_fen: yuan * 100,
        last_year_fen: before * 100,
        quantity_milli,
    }
}

fn absent(id: i64, name: &str, tier: &str, days: (i64, i64), yuan: i64) -> AbsentCustomer {
    AbsentCustomer {
        id: CustomerId(id),
        name: name.to_owned(),
        tier: tier.to_owned(),
        last_on: day(2026, 12, 31) - chrono::Days::new(u64::try_from(days.1).unwrap()),
        absent_days: days.1,
        usual_days: days.0,
        revenue_fen: yuan * 100,
    }
}

fn months() -> Vec<MonthSales> {
    let now = [2090, 1710, 2460, 2830, 2020, 1810, 1700, 1870, 2760, 2140, 2400, 2330];
    let before = [2000, 1620, 2110, 2150, 1980, 1820, 1850, 1690, 2594, 2160, 1870, 2100];
    now.into_iter()
        .zip(before)
        .map(|(now, before): (i64, i64)| MonthSales {
            revenue_fen: now * 10_000,
            orders: now / 8,
            last_year_fen: before * 10_000,
        })
        .collect()
}

fn weekday_months() -> Vec<Vec<i64>> {
    let weekdays = [10, 11, 12, 13, 28, 29, 14];
    let of_month = |weekday: i64, month: &MonthSales| weekday * month.revenue_fen / 117;
    weekdays
        .into_iter()
        .map(|weekday| months().iter().map(|month| of_month(weekday, month)).collect())
        .collect()
}

/// A tea shop's whole year with everything in it.
pub(super) fn full() -> AnnualReport {
    AnnualReport {
        business_name: "明月茶行".to_owned(),
        currency: "CNY".to_owned(),
        year: 2026,
        made_on: day(2026, 12, 31),
        until: day(2026, 12, 31),
        this_year: YearFigures {
            revenue_fen: 261_248_000,
            walk_in_fen: 31_200_000,
            orders: 3_412,
            active_customers: 902,
            new_customers: 212,
            returning_customers: 690,
            lost_customers: 97,
        },
        last_year: YearFigures {
            revenue_fen: 239_457_100,
            walk_in_fen: 36_100_000,
            orders: 3_198,
            active_customers: 844,
            new_customers: 236,
            returning_customers: 608,
            lost_customers: 86,
        },
        returning_fen: 159_361_000,
        months: months(),
        tiers: vec![
            tier("VIP", [26, 26, 1, 1], 1_071_100, 944_300),
            tier("重要", [118, 114, 9, 4], 840_620, 802_400),
            tier("普通", [702, 640, 142, 61], 362_600, 371_250),
            tier("潜在", [438, 122, 60, 31], 26_160, 0),
            tier("", [17, 0, 0, 0], 0, 12_000),
        ],
        top_customers: top_customers(),
        top_products: top_products(),
        weekday_months: weekday_months(),
        to_look_after: to_look_after(),
    }
}

fn top_customers() -> Vec<TopCustomer> {
    vec![
        customer(1, "恒通商务服务有限公司", "重要", 126_800, 98_200, 41),
        customer(2, "何氏酒楼", "重要", 68_300, 71_900, 36),
        customer(3, "陈国栋", "VIP", 52_140, 40_310, 22),
        customer(4, "李小龙茶空间", "重要", 41_900, 0, 19),
        customer(5, "王雪梅", "VIP", 38_260, 36_900, 27),
        customer(6, "苏州工业园区金鸡湖大酒店管理有限责任公司", "VIP", 33_480, 29_700, 12),
        customer(7, "周明", "VIP", 29_900, 31_020, 18),
        customer(8, "Blue Harbour Trading Ltd.", "重要", 27_350, 18_400, 9),
        customer(9, "赵敏", "VIP", 24_700, 24_700, 15),
        customer(10, "欧阳震华", "普通", 22_180, 9_900, 14),
    ]
}

fn top_products() -> Vec<TopProduct> {
    vec![
        product("LJ-250", "明前龙井 250g", 412_600, 349_700, 2_063_000),
        product("YC-GB", "武夷岩茶礼盒", 286_300, 270_100, 716_000),
        product("BC-100", "安吉白茶 100g", 198_450, 204_600, 1_323_000),
        product("ZS-LZ", "紫砂壶 · 老周", 156_200, 128_000, 71_000),
        product("ML", "茉莉花茶（散装）", 98_760, 97_800, 411_500),
        product("PE-357", "普洱熟茶饼 357g", 91_400, 63_000, 457_000),
        product("", "茶具套装", 84_900, 0, 283_000),
        product("TGY", "铁观音 清香型", 77_120, 81_300, 642_667),
        product("DHP", "大红袍 8 泡装", 64_330, 51_000, 804_125),
        product("ZB", "中秋茶点礼盒", 58_000, 40_400, 290_000),
    ]
}

fn to_look_after() -> Vec<AbsentCustomer> {
    vec![
        absent(5, "王雪梅", "VIP", (30, 74), 75_160),
        absent(2, "何氏酒楼", "重要", (18, 61), 140_200),
        absent(21, "周明", "普通", (45, 112), 12_140),
        absent(22, "林国豪", "VIP", (21, 95), 48_730),
        absent(23, "云栖民宿", "重要", (14, 52), 41_200),
        absent(24, "张丽华", "普通", (60, 190), 18_900),
        absent(25, "陆羽书院", "重要", (35, 88), 17_450),
        absent(26, "Anna Müller", "VIP", (28, 120), 16_020),
        absent(27, "冯先生", "", (0, 301), 9_800),
        absent(28, "海棠春饭店", "普通", (40, 133), 8_640),
    ]
}

/// The same shop in November: the year still runs.
pub(super) fn running() -> AnnualReport {
    let mut report = full();
    (report.made_on, report.until) = (day(2026, 11, 22), day(2026, 11, 22));
    report.months[11] = MonthSales::default();
    report
}

/// A first year: nothing to compare with, one tier, few customers.
pub(super) fn first_year() -> AnnualReport {
    let mut report = full();
    report.last_year = YearFigures::default();
    report.this_year = YearFigures {
        revenue_fen: 3_684_050,
        walk_in_fen: 0,
        orders: 31,
        active_customers: 9,
        new_customers: 9,
        returning_customers: 0,
        lost_customers: 0,
    };
    report.returning_fen = 0;
    for (at, month) in report.months.iter_mut().enumerate() {
        *month = MonthSales { revenue_fen: if at == 8 { 2_284_050 } else { 0 }, orders: 1, last_year_fen: 0 };
    }
    report.months[10].revenue_fen = 1_400_000;
    report.tiers = vec![tier("普通", [12, 9, 9, 0], 36_840, 0)];
    report.top_customers.truncate(2);
    for (customer, fen) in report.top_customers.iter_mut().zip([1_240_000, 860_050]) {
        (customer.revenue_fen, customer.last_year_fen, customer.orders) = (fen, 0, 8);
    }
    report.top_products.clear();
    report.weekday_months = vec![vec![0; 12]; 7];
    report.weekday_months[5][8] = 2_284_050;
    report.weekday_months[6][10] = 1_400_000;
    report.to_look_after.clear();
    report
}

/// A book without a customer or a sale.
pub(super) fn empty() -> AnnualReport {
    AnnualReport {
        business_name: String::new(),
        currency: "CNY".to_owned(),
        year: 2026,
        made_on: day(2027, 1, 3),
        until: day(2026, 12, 31),
        this_year: YearFigures::default(),
        last_year: YearFigures::default(),
        returning_fen: 0,
        months: vec![MonthSales::default(); 12],
        tiers: Vec::new(),
        top_customers: Vec::new(),
        top_products: Vec::new(),
        weekday_months: vec![vec![0; 12]; 7],
        to_look_after: Vec::new(),
    }
}

/// Names that are markup, formulas, right to left, or far too long; figures that are negative or far too large.
pub(super) fn hostile() -> AnnualReport {
    let mut report = full();
    report.business_name = "Ltd. \"#emph[x]\" \u{202E}反".to_owned();
    report.currency = "<b>".to_owned();
    for (customer, name) in report.top_customers.iter_mut().zip(HOSTILE_NAMES) {
        customer.name = name.to_owned();
        customer.external_id = "#1".repeat(40);
        customer.revenue_fen = i64::MAX;
        customer.last_year_fen = i64::MIN;
    }
    for (product, name) in report.top_products.iter_mut().zip(HOSTILE_NAMES) {
        product.name = name.repeat(500 / name.chars().count() + 1);
        product.quantity_milli = -500;
    }
    for (customer, name) in report.to_look_after.iter_mut().zip(HOSTILE_NAMES) {
        (customer.name, customer.tier) = (name.to_owned(), "很长的等级名字".repeat(20));
        (customer.absent_days, customer.usual_days) = (i64::MAX, i64::MAX);
    }
    report.tiers[0].name = "#strike[VIP]".repeat(9);
    report.tiers[1].revenue_fen = -9_000;
    report.months[3].revenue_fen = -20_000_000;
    report.months[4].revenue_fen = i64::MIN;
    report.weekday_months[2][2] = i64::MAX;
    report
}
