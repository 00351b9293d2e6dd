//! The measurements.

use std::path::Path;
use std::time::Instant;

use calamine::{DataRef, Reader as _, Xlsx, open_workbook};
use chrono::{DateTime, FixedOffset};
use regulars_core::imports::{self, ImportFile, ImportKind};
use regulars_core::settings::{Language, Settings, Theme};
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Actor, Book};
use regulars_core::{books, reports, samples, unwatched};
use regulars_report::annual;
use regulars_report::customer::{Binder, Version};
use regulars_words::Words;
use serde_json::{Value, json};

use crate::Failure;

pub(crate) fn now() -> Result<DateTime<FixedOffset>, Failure> {
    Ok(DateTime::parse_from_rfc3339("2026-11-22T09:00:00+08:00")?)
}

pub(crate) fn print(mut answer: Value) {
    answer["peak_mb"] = json!(peak_mb());
    println!("{answer}");
}

/// The peak of resident memory so far, in MB; 0 where the system does not tell.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}

/// What calamine alone takes to read every cell of the first sheet.
pub(crate) fn cells(file: &Path) -> Result<(), Failure> {
    let start = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook(file)?;
    let sheet = workbook.sheet_names().first().cloned().ok_or("no sheet")?;
    let mut reader = workbook.worksheet_cells_reader(&sheet)?;
    let mut filled = 0_u64;
    while let Some(cell) = reader.next_cell()? {
        filled += u64::from(!matches!(cell.get_value(), DataRef::Empty));
    }
    print(json!({"seconds": start.elapsed().as_secs_f64(), "cells": filled}));
    Ok(())
}

fn new_book(place: &Path) -> Result<Book, Failure> {
    let book = Book::create(place, &DeviceKey::default(), regulars_core::schema())?;
    let settings = Settings {
        business_name: "Bench".into(),
        language: Language::Chinese,
        theme: Theme::System,
        currency: "CNY".into(),
    };
    books::set_up(&book, &Actor::owner("bench"), now()?, &settings, ["A", "B", "C", "D"])?;
    Ok(book)
}

/// From opening the file to the committed, indexed, undoable import.
pub(crate) fn import(file: &Path, place: &Path) -> Result<(), Failure> {
    let book = new_book(place)?;
    let start = Instant::now();
    let file = ImportFile { path: file, options: imports::detect(), refusals_listed: 100 };
    let view = book.read(|reader| imports::view(reader, &file, None, Some(ImportKind::Purchases), 2026))?;
    let outcome = imports::run(&book, &Actor::owner("bench"), now()?, &file, &view.plan, &unwatched)?.value;
    print(json!({"seconds": start.elapsed().as_secs_f64(), "new": outcome.new, "refused": outcome.refused}));
    Ok(())
}

/// A sample book to measure on.
pub(crate) fn sample(place: &Path, customers: u32) -> Result<(), Failure> {
    let book = new_book(place)?;
    let start = Instant::now();
    samples::fill(&book, &Actor::owner("bench"), now()?, customers, 1, &unwatched)?;
    print(json!({"seconds": start.elapsed().as_secs_f64()}));
    Ok(())
}

/// Collecting the annual report's data, and laying it out.
pub(crate) fn report(place: &Path, year: i32) -> Result<(), Failure> {
    let book = Book::open(place, &DeviceKey::default(), regulars_core::schema())?;
    let today = now()?.date_naive();
    let start = Instant::now();
    let report = book.read(|reader| reports::annual(reader, year, today))?;
    let collected = start.elapsed().as_secs_f64();
    let words = Words::new(regulars_words::Language::Zh);
    let start = Instant::now();
    let pages = annual::document(&report, &words)?.page_count();
    let laid_out = start.elapsed().as_secs_f64();
    let start = Instant::now();
    annual::document(&report, &words)?;
    print(json!({
        "collect_seconds": collected, "layout_seconds": laid_out,
        "second_layout_seconds": start.elapsed().as_secs_f64(), "pages": pages,
    }));
    Ok(())
}

/// `count` customers' reports bound to one PDF, once a first one is made: fonts and templates are read by then.
pub(crate) fn customer_reports(place: &Path, year: i32, count: u32) -> Result<(), Failure> {
    let book = Book::open(place, &DeviceKey::default(), regulars_core::schema())?;
    let today = now()?.date_naive();
    let words = Words::new(regulars_words::Language::Zh);
    let bind = |count: u32| {
        book.read(|reader| {
            let choice = reports::Choice::Top { count };
            let standing = reports::Standing::collect(reader, year, today)?;
            let mut binder = Binder::new(&words, Version::Internal);
            let mut bytes = 0;
            for id in reports::chosen(reader, &choice, year, today)? {
                bytes += binder.add(reports::customer(reader, id, year, today, Some(&standing))?)?.len();
            }
            let (rest, bound) = binder.finish()?;
            Ok::<_, Failure>((bound, bytes + rest.len()))
        })
    };
    bind(1)?;
    let start = Instant::now();
    let (bound, bytes) = bind(count)?;
    print(json!({
        "seconds": start.elapsed().as_secs_f64(), "reports": bound.customers, "pages": bound.pages, "bytes": bytes,
    }));
    Ok(())
}
