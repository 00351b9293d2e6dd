//! Cells → meaning, once. Each function answers with the value, with nothing for an empty cell, or with the code of
//! what is wrong (`import-refused-<code>` in the catalogues).

use chrono::{Datelike as _, Days, NaiveDate, Timelike as _};
use regulars_sheet::Cell;
use rust_decimal::Decimal;

use crate::dates::{DateHabit, Moment, in_range, parse_birthday, parse_date};
use crate::money::{from_float, parse_decimal};

/// A cell's value, or the code of what is wrong with it.
pub(super) type Reading<T> = Result<Option<T>, &'static str>;

/// Text, with the marks people write for "nothing" read as nothing.
pub(super) fn text(cell: &Cell) -> Reading<String> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Error(_) => Err("cell_error"),
        cell => {
            let text = cell.text();
            let text = text.trim();
            Ok(if is_nothing(text) { None } else { Some(text.to_owned()) })
        }
    }
}

fn is_nothing(text: &str) -> bool {
    matches!(
        text,
        "" | "-"
            | "--"
            | "—"
            | "——"
            | "－"
            | "/"
            | "／"
            | "\\"
            | "无"
            | "暂无"
            | "null"
            | "NULL"
            | "N/A"
            | "n/a"
            | "None"
    )
}

/// Text to the letter, as this program's own export wrote it: only an empty cell is nothing.
pub(super) fn exact(cell: &Cell) -> Reading<String> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Error(_) => Err("cell_error"),
        cell => Ok(Some(cell.text().into_owned()).filter(|text| !text.is_empty())),
    }
}

/// Tags in one cell, so that [`split_tags`] gives them back whatever they hold.
pub(crate) fn join_tags(tags: &[String]) -> String {
    let escaped = |tag: &String| tag.replace('\\', "\\\\").replace('|', "\\|");
    tags.iter().map(escaped).collect::<Vec<_>>().join(" | ")
}

/// The tags that [`join_tags`] put into a cell.
pub(super) fn split_tags(text: &str) -> Vec<String> {
    let mut tags = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, tags.last_mut()) {
            ('|', _) => tags.push(String::new()),
            ('\\', Some(tag)) => tag.extend(letters.next()),
            (letter, Some(tag)) => tag.push(letter),
            (_, None) => {}
        }
    }
    tags.iter().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
}

/// A phone or number-like id: a float with an integral value is repaired, one that lost digits is refused.
pub(super) fn number_text(cell: &Cell) -> Reading<String> {
    let Some(text) = text(cell)? else { return Ok(None) };
    let unpadded = text.strip_suffix(".0").unwrap_or(&text);
    // A spreadsheet always writes the sign; `16161E` is an honest article number.
    let is_scientific =
        unpadded.split_once("E+").or_else(|| unpadded.split_once("e+")).is_some_and(|(head, tail)| {
            let is_number = |text: &str| {
                !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            };
            is_number(head) && is_number(tail)
        });
    if is_scientific { Err("number_damaged") } else { Ok(Some(unpadded.to_owned())) }
}

/// An exact decimal.
pub(super) fn decimal(cell: &Cell) -> Reading<Decimal> {
    match cell {
        Cell::Number(value) => from_float(*value).map(Some).ok_or("amount_unreadable"),
        Cell::Date(_) | Cell::Time(_) | Cell::Bool(_) => Err("amount_unreadable"),
        cell => match text(cell)? {
            None => Ok(None),
            Some(text) => parse_decimal(&text).map(Some).ok_or("amount_unreadable"),
        },
    }
}

/// A day and, when written, its minute.
pub(super) fn moment(cell: &Cell, habit: DateHabit) -> Reading<Moment> {
    let moment = match cell {
        Cell::Date(at) => {
            let minute = u16::try_from(at.hour() * 60 + at.minute()).ok().filter(|minute| *minute > 0);
            Some((at.date(), minute))
        }
        Cell::Number(serial) => from_serial(*serial),
        cell => match text(cell)? {
            None => return Ok(None),
            Some(text) => parse_date(&text, habit),
        },
    };
    moment.filter(|(date, _)| in_range(*date)).map(Some).ok_or("date_unreadable")
}

/// A spreadsheet's day number (1900 system) that lost its format; numbers like 20240501 are dates too.
fn from_serial(serial: f64) -> Option<Moment> {
    let whole = serial.trunc();
    if (19_000_101.0..22_001_231.0).contains(&whole) {
        return parse_date(&format!("{whole:.0}"), DateHabit { day_first: false, year: 2000 });
    }
    if !(1.0..110_000.0).contains(&whole) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 1..110000")]
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole as u64))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of a day in minutes"
    )]
    let minute = ((serial - whole) * 1440.0).round() as u16;
    Some((date, (1..1440).contains(&minute).then_some(minute)))
}

/// A birthday in its partial form.
pub(super) fn birthday(cell: &Cell, lunar: bool) -> Reading<String> {
    let date = match cell {
        Cell::Date(at) => Some(at.date()),
        Cell::Number(serial) => from_serial(*serial).map(|(date, _)| date),
        _ => None,
    };
    if let Some(date) = date {
        let mark = if lunar { "L" } else { "" };
        return Ok(Some(format!("{mark}{:04}-{:02}-{:02}", date.year(), date.month(), date.day())));
    }
    match text(cell)? {
        None => Ok(None),
        Some(text) => parse_birthday(&text, lunar).map(Some).ok_or("birthday_unreadable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_spoilt_by_a_spreadsheet_are_repaired_or_refused() {
        assert_eq!(number_text(&Cell::Number(13_800_138_000.0)), Ok(Some("13800138000".into())));
        assert_eq!(number_text(&Cell::Text("13800138000.0".into())), Ok(Some("13800138000".into())));
        assert_eq!(number_text(&Cell::Text("1.38E+10".into())), Err("number_damaged"));
        assert_eq!(number_text(&Cell::Text("——".into())), Ok(None));
        assert_eq!(number_text(&Cell::Error("#REF!".into())), Err("cell_error"));
        for code in ["E10-2", "16161E", "15056E12"] {
            assert_eq!(number_text(&Cell::Text(code.into())), Ok(Some(code.into())));
        }
    }

    #[test]
    fn tags_come_back_from_a_cell_whatever_they_hold() {
        let tags = ["老客户", "茶|酒", "a\\b", "一、二", "\\|"].map(str::to_owned);
        assert_eq!(join_tags(&tags[..2]), "老客户 | 茶\\|酒");
        assert_eq!(split_tags(&join_tags(&tags)), tags);
        assert_eq!(split_tags(""), Vec::<String>::new());
    }

    #[test]
    fn serial_numbers_are_days() {
        let habit = DateHabit { day_first: false, year: 2026 };
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(moment(&Cell::Number(45_413.0), habit), Ok(Some((day(2024, 5, 1), None))));
        assert_eq!(moment(&Cell::Number(45_413.5), habit), Ok(Some((day(2024, 5, 1), Some(720)))));
        assert_eq!(moment(&Cell::Number(20_240_501.0), habit), Ok(Some((day(2024, 5, 1), None))));
        assert_eq!(moment(&Cell::Text("2024-13-01".into()), habit), Err("date_unreadable"));
    }
}
