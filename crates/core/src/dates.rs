//! Calendar days as the book stores them, and days as people write them.

use chrono::{Datelike as _, NaiveDate};

/// Days since 1970-01-01: what a `*_on` column holds.
pub fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

/// The date of a day number; the epoch for numbers outside of chrono's range, which no write lets in.
pub fn from_day_number(day: i64) -> NaiveDate {
    i32::try_from(day).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default()
}

/// First and last day number of a year.
pub fn year_span(year: i32) -> (i64, i64) {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, day_number);
    (first(year), first(year.saturating_add(1)) - 1)
}

/// How a text with slashes orders day and month, and the year of a text without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateHabit {
    /// 03/04/2024 is the 3rd of April.
    pub day_first: bool,
    /// The year of `5月1日`.
    pub year: i32,
}

/// A day, and the minute of the day when one was written.
pub type Moment = (NaiveDate, Option<u16>);

/// Reads a date as people write it: `2024-5-1`, `2024.5.1 14:30`, `2024年5月1日`, `5月1日`, `20240501`, `1/5/2024`,
/// ISO with `T` and a time zone. Nothing when it is no date or does not exist.
pub fn parse_date(text: &str, habit: DateHabit) -> Option<Moment> {
    let text: String = text.trim().chars().map(crate::money::narrow).collect();
    let (date_part, time_part) = split_time(&text);
    let numbers = numbers_of(date_part)?;
    let date = match numbers.as_slice() {
        [(year, 4), (month, _), (day, _)] => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        [(first, _), (second, _), (year, width @ (2 | 4))] => {
            let year = i32::try_from(*year).ok()? + if *width == 2 { 2000 } else { 0 };
            let (day, month) = if habit.day_first { (*first, *second) } else { (*second, *first) };
            NaiveDate::from_ymd_opt(year, month, day)
        }
        [(month, _), (day, _)] => NaiveDate::from_ymd_opt(habit.year, *month, *day),
        [(whole, 8)] => {
            NaiveDate::from_ymd_opt(i32::try_from(whole / 10_000).ok()?, whole / 100 % 100, whole % 100)
        }
        _ => None,
    }?;
    in_range(date).then(|| (date, time_part.and_then(parse_minute)))
}

/// Days outside of 1900–2200 are typing errors, not dates of a business.
pub fn in_range(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}

fn split_time(text: &str) -> (&str, Option<&str>) {
    let at = text.find(['T', ' ']).or_else(|| text.find('日').map(|at| at + '日'.len_utf8() - 1));
    match at {
        Some(at) if text.is_char_boundary(at + 1) && text[at + 1..].contains(':') => {
            (text[..=at].trim_end_matches(['T', ' ']), Some(text[at + 1..].trim()))
        }
        _ => (text, None),
    }
}

/// The runs of digits with their widths; nothing when anything but a date's separators stands between them.
fn numbers_of(text: &str) -> Option<Vec<(u32, usize)>> {
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut inside = false;
    for c in text.trim().chars() {
        if let Some(digit) = c.to_digit(10) {
            if !inside {
                numbers.push((0, 0));
            }
            let (value, width) = numbers.last_mut()?;
            *value = value.checked_mul(10)?.checked_add(digit)?;
            *width += 1;
            inside = true;
        } else if matches!(c, '-' | '.' | '/' | '年' | '月' | '日' | '号' | ' ') {
            inside = false;
        } else {
            return None;
        }
    }
    Some(numbers)
}

fn parse_minute(text: &str) -> Option<u16> {
    let mut parts = text.split([':', '+', 'Z', '.', ' ']);
    let hour: u16 = parts.next()?.parse().ok()?;
    let minute: u16 = parts.next()?.parse().ok()?;
    let afternoon = text.to_ascii_uppercase().ends_with("PM") && hour < 12;
    let hour = if afternoon { hour + 12 } else { hour };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Whether a column of dates with slashes has the day first; nothing when no value tells.
pub fn day_first<'a>(values: impl Iterator<Item = &'a str>) -> Option<bool> {
    let mut answer = None;
    for value in values {
        let (date_part, _) = split_time(value);
        if let Some([(first, 1..=2), (second, 1..=2), _]) = numbers_of(date_part).as_deref() {
            match (*first > 12, *second > 12) {
                (true, false) => answer = Some(true),
                (false, true) => return Some(false),
                _ => {}
            }
        }
    }
    answer
}

/// What only lunar dates are written with.
const LUNAR_SIGNS: [&str; 7] = ["农历", "阴历", "正月", "冬月", "腊月", "初", "廿"];

/// Reads a birthday into the partial form of [`crate::customers::Profile::birthday`]: a year is optional, `农历` or
/// `阴历` marks the lunar calendar, `闰` a leap month. Nothing when it is none.
pub fn parse_birthday(text: &str, lunar: bool) -> Option<String> {
    let text: String = text.trim().chars().map(crate::money::narrow).collect();
    let is_lunar = lunar || text.starts_with('L') || LUNAR_SIGNS.iter().any(|sign| text.contains(sign));
    let is_leap = text.contains('闰') || text.contains('+');
    let plain: String = text
        .trim_start_matches('L')
        .replace("农历", "")
        .replace("阴历", "")
        .replace(['闰', '+'], "")
        .trim()
        .to_owned();
    let plain = lunar_numerals(&plain);
    let (date_part, _) = split_time(&plain);
    let numbers = numbers_of(date_part)?;
    let (year, month, day) = match numbers.as_slice() {
        [(year, 4), (month, _), (day, _)] => (Some(*year), *month, *day),
        [(month, 1..=2), (day, 1..=2)] => (None, *month, *day),
        [(whole, 8)] => (Some(whole / 10_000), whole / 100 % 100, whole % 100),
        _ => return None,
    };
    exists(year, month, day, is_lunar).then(|| {
        let mark = if is_lunar { "L" } else { "" };
        let leap = if is_lunar && is_leap { "+" } else { "" };
        match year {
            Some(year) => format!("{mark}{year:04}-{leap}{month:02}-{day:02}"),
            None => format!("{mark}--{leap}{month:02}-{day:02}"),
        }
    })
}

fn exists(year: Option<u32>, month: u32, day: u32, lunar: bool) -> bool {
    let sane_year = year.is_none_or(|year| (1900..=2200).contains(&year));
    if lunar {
        return sane_year && (1..=12).contains(&month) && (1..=30).contains(&day);
    }
    // Without a year the 29th of February exists.
    let year = year.map_or(2000, |year| i32::try_from(year).unwrap_or_default());
    sane_year && NaiveDate::from_ymd_opt(year, month, day).is_some()
}

/// `三月初八` → `3月8`: the numerals of lunar dates as digits.
fn lunar_numerals(text: &str) -> String {
    let text =
        text.replace("正月", "一月").replace("冬月", "十一月").replace("腊月", "十二月").replace('初', "");
    let mut out = String::with_capacity(text.len());
    let mut number: Option<u32> = None;
    for c in text.chars() {
        let unit = "零一二三四五六七八九".chars().position(|numeral| numeral == c);
        match (c, unit) {
            ('十', _) => number = Some(number.unwrap_or(1) * 10),
            ('廿', _) => number = Some(20),
            ('卅', _) => number = Some(30),
            (_, Some(value)) => {
                number = Some(number.unwrap_or_default() + u32::try_from(value).unwrap_or_default());
            }
            _ => {
                out.extend(number.take().map(|value| value.to_string()));
                out.push(c);
            }
        }
    }
    out.extend(number.map(|value| value.to_string()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HABIT: DateHabit = DateHabit { day_first: false, year: 2026 };

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = parse_date(text, HABIT).map_or("-".to_owned(), |(date, minute)| {
            minute.map_or(date.to_string(), |minute| format!("{date} {:02}:{:02}", minute / 60, minute % 60))
        });
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn dates_as_people_write_them() {
        check("2024-5-1", "2024-05-01");
        check("2024.5.1", "2024-05-01");
        check("2024/05/01 14:30", "2024-05-01 14:30");
        check("2024年5月1日", "2024-05-01");
        check("2024年5月1日 9:05", "2024-05-01 09:05");
        check("5月1日", "2026-05-01");
        check("20240501", "2024-05-01");
        check("2024-05-01T08:00:00+08:00", "2024-05-01 08:00");
        check("12/1/2010 8:26", "2010-12-01 08:26");
        check("２０２４-５-１", "2024-05-01");
        check("2024-02-30", "-");
        check("星期一", "-");
        check("13800138000", "-");
    }

    #[test]
    fn the_whole_column_decides_the_order() {
        assert_eq!(day_first(["1/2/2024", "13/2/2024"].into_iter()), Some(true));
        assert_eq!(day_first(["1/2/2024", "1/25/2024"].into_iter()), Some(false));
        assert_eq!(day_first(["1/2/2024"].into_iter()), None);
    }

    #[track_caller]
    fn check_birthday(text: &str, expected: Option<&str>) {
        assert_eq!(parse_birthday(text, false).as_deref(), expected, "{text}");
    }

    #[test]
    fn birthdays_solar_lunar_and_without_year() {
        check_birthday("1978/5/4", Some("1978-05-04"));
        check_birthday("10-14", Some("--10-14"));
        check_birthday("--06-18", Some("--06-18"));
        check_birthday("农历三月初八", Some("L--03-08"));
        check_birthday("农历1990-05-05", Some("L1990-05-05"));
        check_birthday("农历闰四月十五", Some("L--+04-15"));
        check_birthday("腊月廿三", Some("L--12-23"));
        check_birthday("2月30日", None);
        check_birthday("未知", None);
    }
}
