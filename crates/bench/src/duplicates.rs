//! Finding duplicates against reading the customers, and merging against plain SQL.

use std::path::Path;
use std::time::{Duration, Instant};

use regulars_core::customers::{self, Customer};
use regulars_core::duplicates;
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Actor, Book};
use serde_json::json;

use crate::measure::{now, print};
use crate::{Failure, plain_table};

/// One in so many customers is entered twice.
const DOUBLES: u32 = 50;
/// Measured so often, the fastest counts.
const TAKES: usize = 3;
const MERGES: u32 = 300;

fn open(place: &Path) -> Result<Book, Failure> {
    Ok(Book::open(place, &DeviceKey::default(), regulars_core::schema())?)
}

fn first(book: &Book, count: u32) -> Result<Vec<Customer>, Failure> {
    let today = now()?.date_naive();
    book.read(|reader| {
        let ids = plain_table::first(reader, count)?;
        ids.into_iter().map(|id| Ok(customers::dossier(reader, id, today)?.customer)).collect()
    })
}

fn fastest(mut work: impl FnMut() -> Result<(), Failure>) -> Result<f64, Failure> {
    let mut best = Duration::MAX;
    for _ in 0..TAKES {
        let start = Instant::now();
        work()?;
        best = best.min(start.elapsed());
    }
    Ok(best.as_secs_f64())
}

/// A look through a book with doubles, and one pass reading its customers.
pub(crate) fn find(place: &Path, customers: u32) -> Result<(), Failure> {
    let book = open(place)?;
    let doubled = first(&book, customers / DOUBLES)?;
    book.write(&Actor::owner("bench"), now()?, customers::CREATE, |tx| {
        for customer in &doubled {
            let mut profile = customer.profile.clone();
            profile.phone = format!("+86 {}", profile.phone);
            profile.external_id = String::new();
            customers::create(tx, &profile)?;
        }
        Ok::<(), regulars_core::CoreError>(())
    })?;
    let pass = fastest(|| book.read(plain_table::read_customers).map(drop))?;
    let mut found = 0;
    let find = fastest(|| {
        found = book.read(|reader| duplicates::list(reader, None, 200))?.counts.strong;
        Ok(())
    })?;
    print(json!({"pass_seconds": pass, "find_seconds": find, "found": found, "doubled": doubled.len()}));
    Ok(())
}

/// Merges of two and their undo through the book's door, and the same by hand in a file of its own.
pub(crate) fn merge(place: &Path, plain: &Path) -> Result<(), Failure> {
    let book = open(place)?;
    let customers = first(&book, MERGES * 2)?;
    let pairs: Vec<(&Customer, &Customer)> =
        customers.chunks_exact(2).map(|two| (&two[0], &two[1])).collect();
    let conn = book.read(|reader| plain_table::copy(reader, plain))?;
    let mut moved = Vec::new();
    for (keep, gone) in &pairs {
        moved.push(plain_table::moved(&conn, keep, gone.id)?);
    }
    let owner = Actor::owner("bench");
    let start = Instant::now();
    for (keep, gone) in &pairs {
        book.write(&owner, now()?, duplicates::MERGE, |tx| duplicates::merge(tx, keep.id, &[gone.id], &[]))?;
    }
    let merge = start.elapsed().as_secs_f64();
    let start = Instant::now();
    for moved in &moved {
        plain_table::merge(&conn, moved, "13800138000")?;
    }
    let plain_merge = start.elapsed().as_secs_f64();
    let start = Instant::now();
    for _ in &pairs {
        book.undo(&owner, now()?, None)?;
    }
    let undo = start.elapsed().as_secs_f64();
    let start = Instant::now();
    for moved in moved.iter().rev() {
        plain_table::undo(&conn, moved)?;
    }
    let plain_undo = start.elapsed().as_secs_f64();
    print(json!({
        "merge_seconds": merge, "plain_merge_seconds": plain_merge,
        "undo_seconds": undo, "plain_undo_seconds": plain_undo,
    }));
    Ok(())
}
