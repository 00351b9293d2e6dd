//! Spreadsheets to import, made here: what a shop owner has.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use regulars_sheet::write::{self, OutCell, OutSheet};

use crate::{Step, Trouble};

/// 客户维护管理表: four customers, one of them an organisation.
const CUSTOMERS: [[&str; 6]; 4] = [
    ["K001", "王小明", "13812345678", "重要客户", "明月茶楼", "杭州"],
    ["K002", "李芳", "13987654321", "VIP", "", "苏州"],
    ["K003", "欧阳雪", "13700001111", "普通客户", "雪域咖啡", "上海"],
    ["K004", "绿源食品有限公司", "13600002222", "潜在客户", "", "宁波"],
];

/// A workbook of customers with the columns of a typical sheet.
pub fn customers_xlsx(folder: &Path) -> Step<PathBuf> {
    let place = folder.join("customers.xlsx");
    let columns = ["客户编号", "客户名称", "手机号码", "客户等级", "公司", "城市"];
    let mut rows = CUSTOMERS.iter().map(|row| row.iter().map(|cell| OutCell::Text((*cell).into())).collect());
    let sheet =
        OutSheet { name: "客户".into(), columns: columns.map(str::to_owned).to_vec(), rows: &mut rows };
    write::xlsx(&place, &mut [sheet])?;
    Ok(place)
}

/// The same customers as a csv in GB18030, the encoding that turns to mojibake elsewhere, with one of them moved to
/// another city and one more whose name is missing.
pub fn customers_gb18030(folder: &Path) -> Step<PathBuf> {
    let mut text = String::from("客户编号,客户名称,手机号码,客户等级,公司,城市\r\n");
    for (at, row) in CUSTOMERS.iter().enumerate() {
        let city = if at == 0 { "南京" } else { row[5] };
        text.push_str(&[row[0], row[1], row[2], row[3], row[4], city].join(","));
        text.push_str("\r\n");
    }
    text.push_str("K005,,13500003333,普通客户,,无锡\r\n");
    let place = folder.join("customers.csv");
    let (bytes, _, lost) = encoding_rs::GB18030.encode(&text);
    if lost {
        return Err(Trouble::Tool("the fixture does not fit into GB18030".into()));
    }
    std::fs::write(&place, bytes).map_err(Trouble::file(&place))?;
    Ok(place)
}

/// Two years of tea: ten lines a month to the four customers, one walk-in sale and one return a year.
pub fn purchases_xlsx(folder: &Path, last_year: i32) -> Step<PathBuf> {
    let place = folder.join("purchases.xlsx");
    let columns = ["订单号", "日期", "商品编码", "商品名称", "数量", "单价", "金额", "客户编号", "客户名称"];
    let mut lines = Vec::new();
    for (year, month) in (last_year - 1..=last_year).flat_map(|year| (1..=12).map(move |month| (year, month)))
    {
        for at in 0..10_u32 {
            let customer = CUSTOMERS[usize::try_from((at + month) % 4).unwrap_or(0)];
            let growth = if year == last_year { 2 } else { 0 };
            lines.push(line(year, month, at, i64::from(1 + at % 3) + growth, customer[0], customer[1]));
        }
        if month == 6 {
            lines.push(line(year, month, 10, 1, "", ""));
            lines.push(line(year, month, 11, -1, CUSTOMERS[1][0], CUSTOMERS[1][1]));
        }
    }
    let sheet = OutSheet {
        name: "交易".into(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: &mut lines.into_iter(),
    };
    write::xlsx(&place, &mut [sheet])?;
    Ok(place)
}

fn line(year: i32, month: u32, at: u32, quantity: i64, customer_id: &str, customer: &str) -> Vec<OutCell> {
    const TEAS: [(&str, &str, i64); 3] =
        [("T01", "龙井", 16_800), ("T02", "正山小种", 12_900), ("T03", "普洱", 28_000)];
    let (code, name, price_fen) = TEAS[usize::try_from(at % 3).unwrap_or(0)];
    let day = NaiveDate::from_ymd_opt(year, month, 1 + at * 2).unwrap_or_default();
    vec![
        OutCell::Text(format!("{year}{month:02}{at:02}")),
        OutCell::Date(day),
        OutCell::Text(code.into()),
        OutCell::Text(name.into()),
        OutCell::Integer(quantity),
        OutCell::Decimal { fen: price_fen },
        OutCell::Decimal { fen: price_fen * quantity },
        OutCell::Text(customer_id.into()),
        OutCell::Text(customer.into()),
    ]
}
