//! Money: text → integers. Never a float.

use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// The largest amount of one line, a hundred thousand million of the currency's unit. A larger one is a typing error, and
/// sums of many such still fit.
pub const FEN_MAX: i64 = 10_000_000_000_000;

/// Reads an amount as people and their spreadsheets write it: `¥1,234.50`, `1.2万`, `(30)`, `-30`, `１２`, `30元`.
/// Nothing when it is no number.
pub fn parse_decimal(text: &str) -> Option<Decimal> {
    let mut digits = String::with_capacity(text.len());
    let mut negative = false;
    let mut scale = Decimal::ONE;
    for raw in text.trim().chars() {
        let c = narrow(raw);
        match c {
            '0'..='9' | '.' => digits.push(c),
            'e' | 'E' => return parse_scientific(text),
            '-' | '−' | '(' => negative = true,
            '万' => scale = Decimal::from(10_000),
            '亿' => scale = Decimal::from(100_000_000),
            '¥' | '￥' | '$' | '€' | '£' | '元' | ',' | ')' | ' ' | '\u{a0}' | '+' => {}
            'A'..='Z' if digits.is_empty() => {}
            _ => return None,
        }
    }
    if digits.is_empty() || digits == "." {
        return None;
    }
    let value = digits.parse::<Decimal>().ok()?.checked_mul(scale)?;
    Some(if negative { -value } else { value })
}

fn parse_scientific(text: &str) -> Option<Decimal> {
    Decimal::from_scientific(text.trim()).ok()
}

/// A decimal in minor units (hundredths), half away from zero, as cash registers round. Nothing on overflow.
pub fn to_fen(value: Decimal) -> Option<i64> {
    scaled(value, 100)
}

/// A decimal times `factor`, rounded half away from zero. Nothing on overflow.
pub fn scaled(value: Decimal, factor: i64) -> Option<i64> {
    value
        .checked_mul(factor.into())?
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
        .to_i64()
}

/// The shortest decimal that prints like the spreadsheet's number: `0.1 + 0.2` in a cell is 0.3.
pub fn from_float(value: f64) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 1e15 {
        return None;
    }
    // The common case, exact: the cell is the float nearest to a number of at most four decimals.
    let ten_thousandths = (value * 1e4).round();
    #[expect(clippy::float_cmp, reason = "exactly the nearest float is meant")]
    if ten_thousandths.abs() < 9e15 && ten_thousandths / 1e4 == value {
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
        return Some(Decimal::new(ten_thousandths as i64, 4));
    }
    // Fifteen significant digits are what a spreadsheet shows and stores on purpose; the rest is binary noise.
    Decimal::from_scientific(&format!("{value:.14e}")).ok().map(|value| value.normalize())
}

/// Quantity (thousandths) times unit price (ten-thousandths) less a discount (fen), in fen, half away from zero.
/// Nothing on overflow.
pub fn line_amount_fen(quantity_milli: i64, unit_price_e4: i64, discount_fen: i64) -> Option<i64> {
    let product = i128::from(quantity_milli) * i128::from(unit_price_e4);
    let rounded = (product.abs() + 50_000) / 100_000 * product.signum();
    i64::try_from(rounded).ok()?.checked_sub(discount_fen)
}

/// Full-width ASCII forms become ASCII.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_fen(text: &str, fen: Option<i64>) {
        assert_eq!(parse_decimal(text).and_then(to_fen), fen, "{text}");
    }

    #[test]
    fn amounts_as_people_write_them() {
        check_fen("¥1,234.50", Some(123_450));
        check_fen("￥ 12", Some(1_200));
        check_fen("CNY 3.005", Some(301));
        check_fen("1.2万", Some(1_200_000));
        check_fen("(30)", Some(-3_000));
        check_fen("-0.005", Some(-1));
        check_fen("１２．５", Some(1_250));
        check_fen("30元", Some(3_000));
        check_fen("1.5E3", Some(150_000));
        check_fen("三十", None);
        check_fen("", None);
        check_fen("1.2.3", None);
        check_fen("99999999999999999999", None);
    }

    #[test]
    fn floats_are_read_as_they_are_shown() {
        assert_eq!(from_float(0.1 + 0.2).and_then(to_fen), Some(30));
        assert_eq!(from_float(2.675).and_then(to_fen), Some(268));
        assert_eq!(from_float(f64::NAN), None);
    }

    #[test]
    fn a_line_is_quantity_times_price_less_discount() {
        assert_eq!(line_amount_fen(6_000, 25_500, 0), Some(1_530));
        assert_eq!(line_amount_fen(-1_000, 25_500, 0), Some(-255));
        assert_eq!(line_amount_fen(1_000, 50, 0), Some(1));
        assert_eq!(line_amount_fen(2_000, 100_000, 500), Some(1_500));
    }
}
