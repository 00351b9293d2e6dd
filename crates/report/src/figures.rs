//! How reports write and weigh figures, whatever they report on.

use chrono::{Datelike as _, NaiveDate};
use regulars_words::Words;

use crate::parts::Tone;

/// The part of `whole` that `part` is; `None` of nothing or less, and for a part that is no part.
pub(crate) fn share(part: i64, whole: i64) -> Option<f64> {
    // Exact to 9 × 10¹⁵, and a percentage needs three digits.
    #[allow(clippy::cast_precision_loss)]
    let share = part as f64 / whole as f64;
    (whole > 0 && (-9.995..=9.995).contains(&share)).then_some(share)
}

/// More is good, less is bad.
pub(crate) fn tone(now: i64, before: i64) -> Tone {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => Tone::Good,
        std::cmp::Ordering::Less => Tone::Bad,
        std::cmp::Ordering::Equal => Tone::Quiet,
    }
}

/// A text that begins with a capital, where its letters have them.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// A day as the template takes it.
pub(crate) fn year_month_day(day: NaiveDate) -> [i32; 3] {
    let small = |number: u32| i32::try_from(number).unwrap_or(1);
    [day.year(), small(day.month()), small(day.day())]
}

/// A quantity in thousandths: `12`, `0.5`, `1,234.25`.
pub(crate) fn quantity(words: &Words, milli: i64) -> String {
    let rest = format!("{:03}", milli.unsigned_abs() % 1000);
    let rest = rest.trim_end_matches('0');
    let whole = words.whole(milli / 1000);
    // −0.5 has no whole part to carry its sign.
    let sign = if milli < 0 && milli > -1000 { "\u{2212}" } else { "" };
    if rest.is_empty() { whole } else { format!("{sign}{whole}.{rest}") }
}
