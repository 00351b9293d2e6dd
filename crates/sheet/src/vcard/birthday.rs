//! Birthdays of cards, solar and lunar, as text that keeps an unknown year unknown.

use super::{card::plain, lines::Line};

/// The year Apple writes where there is none: a leap year, so that 29 February stays possible.
const NO_YEAR: u32 = 1604;
/// The cycle of sixty years that began in 1984, by Apple's count.
const CYCLE_OF_1984: i32 = 78;

/// `1990-06-18`, `--06-18` without a year, or what stands there if it is no date.
pub(super) fn solar(line: &Line) -> Option<String> {
    let text = plain(&line.value);
    if text.is_empty() {
        return None;
    }
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let (year, rest) = match day.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => match day.split_at_checked(4) {
            Some((year, rest)) => (year.parse::<u32>().ok(), rest),
            None => return Some(text),
        },
    };
    let digits: String = rest.chars().filter(|letter| *letter != '-').collect();
    let Some((month, day)) = month_and_day(&digits) else { return Some(text) };
    let omitted = line.param("X-APPLE-OMIT-YEAR").next().and_then(|year| year.parse().ok());
    match year {
        Some(year) if Some(year) != omitted && year != NO_YEAR => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        Some(_) => Some(format!("--{month:02}-{day:02}")),
        None if text.starts_with("--") => Some(format!("--{month:02}-{day:02}")),
        None => Some(text),
    }
}

/// `农历1990-05-05`, or `农历--05-05` without a year, from Apple's cycle, year in the cycle, month and day:
/// `007800070505`. A leap month, marked L as in RFC 7529, reads `农历1990-闰05-05`.
pub(super) fn lunar(line: &Line) -> Option<String> {
    let is_chinese = line.param("CALSCALE").any(|scale| scale.eq_ignore_ascii_case("chinese"));
    let text = plain(&line.value);
    if !is_chinese || text.is_empty() {
        return None;
    }
    let is_leap = text.contains(['L', 'l']);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (years, rest) = digits.split_at_checked(digits.len().checked_sub(4)?)?;
    let (month, day) = month_and_day(rest)?;
    let leap = if is_leap { "闰" } else { "" };
    let has_year = line.param("X-APPLE-OMIT-YEAR").next().is_none();
    let year = lunar_year(years).filter(|_| has_year).map_or_else(|| "-".to_owned(), |year| year.to_string());
    Some(format!("农历{year}-{leap}{month:02}-{day:02}"))
}

/// Cycle and year in the cycle, four digits each; the years of a cycle count from 1.
fn lunar_year(digits: &str) -> Option<i32> {
    let (cycle, year) = digits.split_at_checked(4)?;
    let (cycle, year) = (cycle.parse::<i32>().ok()?, year.parse::<i32>().ok()?);
    (cycle > 0 && (1..=60).contains(&year)).then(|| 1984 + (cycle - CYCLE_OF_1984) * 60 + year - 1)
}

fn month_and_day(digits: &str) -> Option<(u32, u32)> {
    let (month, day) = digits.split_at_checked(2)?;
    let (month, day) = (month.parse::<u32>().ok()?, day.parse::<u32>().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}
