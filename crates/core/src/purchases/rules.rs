//! Pure rules of purchases: what a line must be, and what makes two lines the same.

use std::hash::Hasher as _;

use super::NewPurchase;
use crate::money::FEN_MAX;
use crate::text::{self, LINE_MAX, NOTE_MAX};
use crate::{CoreError, Result};

/// A line as it is stored.
pub(crate) fn tidy(line: &NewPurchase) -> Result<NewPurchase> {
    let product_code = text::line("product_code", &line.product_code, LINE_MAX)?;
    let product_name = text::line("product_name", &line.product_name, LINE_MAX)?;
    if product_code.is_empty() && product_name.is_empty() {
        return Err(CoreError::FieldRequired { field: "product_name".into() });
    }
    if !crate::dates::in_range(line.sold_on) {
        return Err(CoreError::FieldUnreadable { field: "date".into(), text: line.sold_on.to_string() });
    }
    bounded(line)?;
    Ok(NewPurchase {
        order_no: text::line("order_no", &line.order_no, LINE_MAX)?,
        product_code,
        product_name,
        note: text::block("note", &line.note, NOTE_MAX)?,
        sold_minute: line.sold_minute.filter(|minute| *minute < 1440),
        ..line.clone()
    })
}

/// Amounts that the page can show exactly and sums can hold.
fn bounded(line: &NewPurchase) -> Result<()> {
    // Prices have two more decimals than amounts, and a thousandth of a thing is its smallest part.
    let bounds = [
        ("cost", line.cost_fen.unwrap_or_default(), FEN_MAX),
        ("discount", line.discount_fen, FEN_MAX),
        ("unit_price", line.unit_price_e4, FEN_MAX * 100),
        ("quantity", line.quantity_milli, FEN_MAX),
        // The last, since it may be made from the others.
        ("amount", line.amount_fen, FEN_MAX),
    ];
    match bounds.iter().find(|(_, value, max)| value.unsigned_abs() > max.unsigned_abs()) {
        Some(&(field, ..)) => Err(CoreError::AmountTooLarge { field: field.into() }),
        None => Ok(()),
    }
}

/// What makes two rows of files the same line: order number, moment, product, quantity, amount and the customer as the
/// file names it. Cost, discount and note may be corrected by a later file without making a second line.
///
/// The hash is stored, so it must never change: FNV-1a over the fields, each ended by a byte that no text holds.
pub(crate) fn fingerprint(line: &NewPurchase, customer_text: &str) -> i64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    let product = if line.product_code.is_empty() { &line.product_name } else { &line.product_code };
    for text in [line.order_no.as_str(), product, customer_text] {
        hasher.write(text.as_bytes());
        hasher.write(&[0xff]);
    }
    hasher.write(&crate::dates::day_number(line.sold_on).to_le_bytes());
    hasher.write(&line.sold_minute.map_or(-1, i64::from).to_le_bytes());
    hasher.write(&line.quantity_milli.to_le_bytes());
    hasher.write(&line.amount_fen.to_le_bytes());
    hasher.finish().cast_signed()
}

struct Fnv(u64);

impl std::hash::Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The key an order is counted under: its number, or customer and day when it has none — what a shop without order
/// numbers would call one sale.
pub(crate) fn order_key(line: &NewPurchase) -> String {
    if line.order_no.is_empty() {
        let customer = line.customer_id.map_or(0, |customer| customer.0);
        format!("@{customer}@{}", crate::dates::day_number(line.sold_on))
    } else {
        line.order_no.clone()
    }
}

/// Months since year 0: `year * 12 + month - 1`.
pub(crate) fn month_number(date: chrono::NaiveDate) -> i64 {
    use chrono::Datelike as _;
    i64::from(date.year()) * 12 + i64::from(date.month0())
}
