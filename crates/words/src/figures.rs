//! How figures, money, dates and their names are written.
//!
//! Holds: the same figure is written the same everywhere: thousands separators, a real minus sign (U+2212), dates as
//! 2026-11-22. Rounding is half away from zero. Must not: compute anything about the business.

use chrono::{Datelike as _, NaiveDate};

use crate::{Language, Words};

const MINUS: char = '\u{2212}';

/// `1234567` → `1,234,567`, negative with a minus sign.
pub(crate) fn whole(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 3);
    if number < 0 {
        text.push(MINUS);
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The sign before an ISO 4217 code's amounts; an unknown code stands itself, with a space.
fn symbol(currency: &str) -> String {
    match currency {
        "CNY" | "JPY" => "¥".to_owned(),
        "USD" => "$".to_owned(),
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        "HKD" => "HK$".to_owned(),
        "TWD" => "NT$".to_owned(),
        other => format!("{other} "),
    }
}

/// A figure short enough for an axis: its digits and the power of ten its unit stands for (0 for none).
fn shorten(fen: i64, steps: &[u32]) -> (String, u32) {
    let fen = i128::from(fen);
    let mut above = None;
    for power in steps.iter().copied().chain([0]) {
        let one = 100 * 10_i128.pow(power);
        if fen.abs() >= one || power == 0 {
            let text = if power == 0 { signed_text(rounded(fen, one)) } else { three_digits(fen, one) };
            // Rounding may reach the step above: 99,999,999 is 1 亿, not 10,000 万.
            return match above {
                Some(above) if rounded(fen, one).abs() >= 10_i128.pow(above - power) => {
                    (signed_text(fen.signum()), above)
                }
                _ => (text, power),
            };
        }
        above = Some(power);
    }
    (signed_text(rounded(fen, 100)), 0)
}

/// `fen ÷ one` with three digits, which is enough to read: 2.5, 26.1, but 261.
fn three_digits(fen: i128, one: i128) -> String {
    let tenths = rounded(fen * 10, one);
    if tenths.abs() >= 1000 || tenths % 10 == 0 {
        return signed_text(rounded(fen, one));
    }
    let sign = if tenths < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}.{}", whole(clamp(tenths.abs() / 10)), tenths.abs() % 10)
}

fn signed_text(number: i128) -> String {
    whole(clamp(number))
}

fn clamp(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}

/// `number ÷ by`, half away from zero; `by` is positive.
fn rounded(number: i128, by: i128) -> i128 {
    let half = if number < 0 { -by / 2 } else { by / 2 };
    (number + half) / by
}

fn decimal(number: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", number.abs());
    let zero = text.chars().all(|c| c == '0' || c == '.');
    if number < 0.0 && !zero { format!("{MINUS}{text}") } else { text }
}

impl Words {
    /// A whole number with thousands separators: `1,234`, `−1,234`.
    pub fn whole(&self, number: i64) -> String {
        whole(number)
    }

    /// A difference with its sign: `+58`, `−11`, and `±0`.
    pub fn difference(&self, number: i64) -> String {
        match number {
            0 => "±0".to_owned(),
            more if more > 0 => format!("+{}", whole(more)),
            less => whole(less),
        }
    }

    /// Money with its hundredths, `¥12,345.60` and `−¥1,234.00`. `fen` is hundredths of the currency's unit.
    pub fn money(&self, fen: i64, currency: &str) -> String {
        let sign = if fen < 0 { "\u{2212}" } else { "" };
        let (units, cents) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
        let units = whole(i64::try_from(units).unwrap_or(i64::MAX));
        format!("{sign}{}{units}.{cents:02}", symbol(currency))
    }

    /// Money in whole units, `¥12,346` and `−¥1,234`. `fen` is hundredths of the currency's unit.
    pub fn money_whole(&self, fen: i64, currency: &str) -> String {
        let units = clamp(rounded(i128::from(fen), 100));
        let sign = if units < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}{}", symbol(currency), whole(units.saturating_abs()))
    }

    /// Money for an axis or a label, without its sign: `26.1 万`, `1.2 亿`, `261K`, `1.2M`; `fen` is hundredths.
    pub fn money_short(&self, fen: i64) -> String {
        let steps: &[u32] = match self.language() {
            Language::Zh => &[8, 4],
            Language::En => &[9, 6, 3],
        };
        let (number, power) = shorten(fen, steps);
        let key = match power {
            0 => return number,
            3 => "unit-thousand",
            4 => "unit-ten-thousand",
            6 => "unit-million",
            8 => "unit-hundred-million",
            _ => "unit-billion",
        };
        self.text(key, &[("number", number.into())])
    }

    /// Money in short with the currency's sign: `¥26.1 万`, `−$1.2M`. `fen` is hundredths.
    pub fn money_short_with_sign(&self, fen: i64, currency: &str) -> String {
        let text = self.money_short(fen);
        match text.strip_prefix(MINUS) {
            Some(rest) => format!("{MINUS}{}{rest}", symbol(currency)),
            None => format!("{}{text}", symbol(currency)),
        }
    }

    /// A share of 1 as a percentage with `digits` decimals: `0.614` → `61%`, `61.4%`. Not a number gives a dash.
    pub fn percent(&self, share: f64, digits: usize) -> String {
        if share.is_finite() { format!("{}%", decimal(share * 100.0, digits)) } else { self.none() }
    }

    /// How much `now` is more than `before`, in parts of it: `+9.1%`, `−3.0%`, `±0%`; from 1,000 % on without decimals.
    /// `None` when there is nothing to compare with (`before` is not positive).
    pub fn growth(&self, now: i64, before: i64) -> Option<String> {
        if before <= 0 {
            return None;
        }
        // Exact to 9 × 10¹⁵, and a percentage needs four digits.
        #[allow(clippy::cast_precision_loss)]
        let share = (now as f64 - before as f64) / before as f64;
        let digits = usize::from(share.abs() < 10.0);
        let text = decimal(share * 100.0, digits);
        if text.chars().all(|c| c == '0' || c == '.') {
            return Some("±0%".to_owned());
        }
        Some(if share > 0.0 { format!("+{}%", grouped(&text)) } else { format!("{text}%") })
    }

    /// What stands where there is no figure: a dash.
    pub fn none(&self) -> String {
        "—".to_owned()
    }

    /// A day: `2026-11-22`.
    pub fn date(&self, day: NaiveDate) -> String {
        day.format("%Y-%m-%d").to_string()
    }

    /// A month of the year (1 = January) in short: `3 月`, `Mar`.
    pub fn month(&self, month: u32) -> String {
        self.text(&format!("month-{month}"), &[])
    }

    /// A month of the year (1 = January) in running text: `三月`, `March`.
    pub fn month_name(&self, month: u32) -> String {
        self.text(&format!("month-{month}-name"), &[])
    }

    /// A weekday (0 = Monday) in short: `周一`, `Mon`.
    pub fn weekday(&self, from_monday: u32) -> String {
        self.text(&format!("weekday-{}", from_monday + 1), &[])
    }

    /// A weekday (0 = Monday) in running text: `周一`, `Monday`.
    pub fn weekday_name(&self, from_monday: u32) -> String {
        self.text(&format!("weekday-{}-name", from_monday + 1), &[])
    }

    /// The weekday of a day in short: `周日`, `Sun`.
    pub fn weekday_of(&self, day: NaiveDate) -> String {
        self.weekday(day.weekday().num_days_from_monday())
    }

    /// Several things in running text: `九月和三月`, `March, April and September`.
    pub fn list(&self, parts: &[String]) -> String {
        let Some((last, before)) = parts.split_last() else { return String::new() };
        let Some((second, first)) = before.split_last() else { return last.clone() };
        let mut text = first.iter().rev().fold(second.clone(), |rest, part| {
            self.text("list-comma", &[("first", part.into()), ("rest", rest.into())])
        });
        text = self.text("list-and", &[("first", text.into()), ("last", last.into())]);
        text
    }
}

/// Thousands separators in the digits before the point of a positive decimal.
fn grouped(text: &str) -> String {
    match text.parse::<i64>() {
        Ok(number) => whole(number),
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::{Language, Words};

    fn zh() -> Words {
        Words::new(Language::Zh)
    }

    fn en() -> Words {
        Words::new(Language::En)
    }

    #[test]
    fn whole_numbers_have_thousands() {
        let check = |number: i64, expected: &str| assert_eq!(zh().whole(number), expected);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(-1_234_567, "−1,234,567");
        check(i64::MIN, "−9,223,372,036,854,775,808");
    }

    #[test]
    fn differences_have_a_sign() {
        assert_eq!(zh().difference(58), "+58");
        assert_eq!(zh().difference(-1_100), "−1,100");
        assert_eq!(zh().difference(0), "±0");
    }

    #[test]
    fn money_has_its_sign_and_hundredths() {
        let check = |fen: i64, currency: &str, exact: &str, units: &str| {
            assert_eq!(zh().money(fen, currency), exact);
            assert_eq!(zh().money_whole(fen, currency), units);
        };
        check(1_234_560, "CNY", "¥12,345.60", "¥12,346");
        check(-123_400, "CNY", "−¥1,234.00", "−¥1,234");
        check(5, "USD", "$0.05", "$0");
        check(-5, "EUR", "−€0.05", "€0");
        check(10_000, "HKD", "HK$100.00", "HK$100");
        check(10_000, "TWD", "NT$100.00", "NT$100");
        check(10_000, "CHF", "CHF 100.00", "CHF 100");
        check(i64::MIN, "GBP", "−£92,233,720,368,547,758.08", "−£92,233,720,368,547,758");
        check(i64::MAX, "JPY", "¥92,233,720,368,547,758.07", "¥92,233,720,368,547,758");
    }

    #[test]
    fn money_for_an_axis_is_short() {
        let check = |yuan: i64, chinese: &str, english: &str| {
            assert_eq!(zh().money_short(yuan * 100), chinese);
            assert_eq!(en().money_short(yuan * 100), english);
        };
        check(0, "0", "0");
        check(950, "950", "950");
        check(9_999, "9,999", "10K");
        check(25_000, "2.5 万", "25K");
        check(261_248, "26.1 万", "261K");
        check(2_612_480, "261 万", "2.6M");
        check(99_999, "10 万", "100K");
        check(999_960, "100 万", "1M");
        check(99_999_999, "1 亿", "100M");
        check(-25_000, "−2.5 万", "−25K");
        check(123_456_789_000, "1,235 亿", "123B");
        assert_eq!(zh().money_short_with_sign(-2_500_000, "CNY"), "−¥2.5 万");
        assert_eq!(zh().money_short(i64::MAX), "922,337,204 亿");
        assert_eq!(zh().money_short(i64::MIN), "−922,337,204 亿");
    }

    #[test]
    fn percentages_round_and_keep_their_sign() {
        assert_eq!(zh().percent(0.614, 0), "61%");
        assert_eq!(zh().percent(-0.0312, 1), "−3.1%");
        assert_eq!(zh().percent(-0.000_01, 1), "0.0%");
        assert_eq!(zh().percent(f64::NAN, 1), "—");
        assert_eq!(zh().percent(1.0 / 0.0, 1), "—");
    }

    #[test]
    fn growth_needs_something_to_compare_with() {
        assert_eq!(zh().growth(1_091, 1_000).as_deref(), Some("+9.1%"));
        assert_eq!(zh().growth(970, 1_000).as_deref(), Some("−3.0%"));
        assert_eq!(zh().growth(1_000, 1_000).as_deref(), Some("±0%"));
        assert_eq!(zh().growth(-500, 1_000).as_deref(), Some("−150.0%"));
        assert_eq!(zh().growth(5_000_000, 100).as_deref(), Some("+4,999,900%"));
        assert_eq!(zh().growth(5, 0), None);
        assert_eq!(zh().growth(5, -7), None);
        assert!(zh().growth(i64::MAX, 1).is_some());
    }

    #[test]
    fn days_and_their_names() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(zh().date(day), "2026-11-22");
        assert_eq!(zh().weekday_of(day), "周日");
        assert_eq!(en().weekday_of(day), "Sun");
        assert_eq!((zh().month(9), en().month(9)), ("9 月".to_owned(), "Sep".to_owned()));
        assert_eq!((zh().month_name(9), en().month_name(9)), ("九月".to_owned(), "September".to_owned()));
        assert_eq!((zh().weekday_name(0), en().weekday_name(0)), ("周一".to_owned(), "Monday".to_owned()));
        for words in [zh(), en()] {
            assert!((1..=12).all(|month| !words.month(month).starts_with('[')));
            assert!((0..7).all(|weekday| !words.weekday_name(weekday).starts_with('[')));
        }
    }

    #[test]
    fn lists_are_joined_as_each_language_does() {
        let parts: Vec<String> = ["A", "B", "C"].map(str::to_owned).to_vec();
        assert_eq!(zh().list(&parts), "A、B和C");
        assert_eq!(en().list(&parts), "A, B and C");
        assert_eq!(en().list(&parts[..2]), "A and B");
        assert_eq!(en().list(&parts[..1]), "A");
        assert_eq!(en().list(&[]), "");
    }
}
