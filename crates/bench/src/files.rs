//! The files that are imported: an online shop's two years in the shape of the UCI Online Retail set (D. Chen, CC BY 4.0)
//! — eight columns, about 21 lines an order, 4,000 products, 4,400 customers, a quarter of the lines without a customer —
//! made here from a fixed rule, in the order of the days.

use std::path::Path;

use chrono::{Days, NaiveDate};
use regulars_sheet::write::{OutCell, OutSheet, csv, xlsx};

use crate::Failure;

const HEADERS: [&str; 8] = [
    "InvoiceNo",
    "StockCode",
    "Description",
    "Quantity",
    "InvoiceDate",
    "UnitPrice",
    "CustomerID",
    "Country",
];
const LINES_AN_ORDER: u64 = 21;
const PRODUCTS: u64 = 4_000;
const CUSTOMERS: u64 = 4_400;
const DAYS: u64 = 730;

/// Writes `rows` rows as xlsx or csv, by the file's ending.
pub(crate) fn make(file: &Path, rows: u32) -> Result<(), Failure> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).ok_or("no such day")?;
    let rows = u64::from(rows);
    let mut lines = (0..rows).map(|index| line(first, index, rows));
    let mut sheet = OutSheet {
        name: "Online Retail".into(),
        columns: HEADERS.iter().map(|header| (*header).to_owned()).collect(),
        rows: &mut lines,
    };
    if file.extension().is_some_and(|ending| ending == "csv") {
        csv(file, &mut sheet)?;
    } else {
        xlsx(file, &mut [sheet])?;
    }
    Ok(())
}

/// A number that jumps about as the real ones do (Knuth's multiplicative hash).
fn scatter(index: u64, salt: u64, bound: u64) -> u64 {
    ((index ^ salt).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33) % bound
}

fn line(first: NaiveDate, index: u64, rows: u64) -> Vec<OutCell> {
    let order = index / LINES_AN_ORDER;
    let orders = rows / LINES_AN_ORDER + 1;
    let product = scatter(index, 1, PRODUCTS);
    let whole = |value: u64| i64::try_from(value).unwrap_or_default();
    let is_return = scatter(order, 2, 50) == 0;
    let quantity = whole(scatter(index, 3, 12) + 1) * if is_return { -1 } else { 1 };
    let customer = scatter(order, 4, CUSTOMERS * 4 / 3);
    vec![
        OutCell::Text(format!("{}{}", if is_return { "C" } else { "" }, 536_365 + order)),
        OutCell::Text(format!("{}", 20_000 + product)),
        OutCell::Text(format!("WHITE HANGING HEART T-LIGHT HOLDER {product}")),
        OutCell::Integer(quantity),
        OutCell::Date(first + Days::new(order * DAYS / orders)),
        OutCell::Decimal { fen: whole(85 + product % 1_700) },
        if customer < CUSTOMERS { OutCell::Integer(whole(12_346 + customer)) } else { OutCell::Empty },
        OutCell::Text("United Kingdom".into()),
    ]
}
