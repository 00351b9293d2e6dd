//! A spreadsheet reader's values as cells.

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::Cell;

/// The cell a value of a streamed sheet stands for.
pub(crate) fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => text_cell(text),
        DataRef::String(text) => text_cell(text),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Int(number) => integer(*number),
        DataRef::Bool(truth) => Cell::Bool(*truth),
        DataRef::DateTime(moment) => moment_cell(*moment),
        DataRef::DateTimeIso(text) => iso_moment(text),
        DataRef::DurationIso(text) => iso_duration(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

/// The cell a value of a loaded sheet stands for.
pub(crate) fn loaded_cell(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => text_cell(text),
        Data::Float(number) => Cell::Number(*number),
        Data::Int(number) => integer(*number),
        Data::Bool(truth) => Cell::Bool(*truth),
        Data::DateTime(moment) => moment_cell(*moment),
        Data::DateTimeIso(text) => iso_moment(text),
        Data::DurationIso(text) => iso_duration(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}

/// Text without NUL characters; nothing if nothing is left.
pub(crate) fn text_cell(text: &str) -> Cell {
    if text.is_empty() {
        Cell::Empty
    } else if memchr::memchr(0, text.as_bytes()).is_some() {
        let kept = text.replace('\0', "");
        if kept.is_empty() { Cell::Empty } else { Cell::Text(kept) }
    } else {
        Cell::Text(text.to_owned())
    }
}

fn integer(number: i64) -> Cell {
    // Whole numbers beyond 32 bits are ids: digits must not be lost to a float.
    i32::try_from(number)
        .map_or_else(|_| Cell::Text(number.to_string()), |small| Cell::Number(f64::from(small)))
}

fn moment_cell(moment: ExcelDateTime) -> Cell {
    /// The day after 31 December 9999, the last that spreadsheets know.
    const SERIAL_END: f64 = 2_958_466.0;
    let serial = moment.as_f64();
    if moment.is_duration() {
        return duration(serial);
    }
    if !(0.0..SERIAL_END).contains(&serial) {
        return Cell::Number(serial);
    }
    match moment.as_datetime() {
        Some(moment) if serial < 1.0 => Cell::Time(moment.time()),
        Some(moment) => Cell::Date(moment),
        None => Cell::Number(serial),
    }
}

/// A duration in days: a time of day if it is shorter than one, else text as spreadsheets show it.
fn duration(days: f64) -> Cell {
    let seconds = (days * 86_400.0).round();
    let text = format!("{seconds:.0}");
    let Ok(seconds) = text.parse::<u32>() else { return Cell::Number(days) };
    match NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0) {
        Some(time) => Cell::Time(time),
        None => Cell::Text(format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)),
    }
}

/// `2024-05-01`, `2024-05-01T08:30:00`, with fractions or `Z`.
pub(crate) fn iso_moment(text: &str) -> Cell {
    let plain = text.trim().trim_end_matches('Z');
    if let Ok(moment) = NaiveDateTime::parse_from_str(plain, "%Y-%m-%dT%H:%M:%S%.f") {
        return Cell::Date(moment);
    }
    if let Ok(moment) = NaiveDateTime::parse_from_str(plain, "%Y-%m-%dT%H:%M") {
        return Cell::Date(moment);
    }
    if let Ok(date) = NaiveDate::parse_from_str(plain, "%Y-%m-%d") {
        return Cell::Date(date.and_time(NaiveTime::MIN));
    }
    text_cell(text)
}

/// `PT08H30M00S`.
pub(crate) fn iso_duration(text: &str) -> Cell {
    let Some(body) = text.trim().strip_prefix("PT") else { return text_cell(text) };
    let mut seconds = 0.0;
    let mut digits = String::new();
    for letter in body.chars() {
        let unit = match letter {
            'H' => 3600.0,
            'M' => 60.0,
            'S' => 1.0,
            _ => {
                digits.push(if letter == ',' { '.' } else { letter });
                continue;
            }
        };
        let Ok(count) = digits.parse::<f64>() else { return text_cell(text) };
        seconds += count * unit;
        digits.clear();
    }
    duration(seconds / 86_400.0)
}
