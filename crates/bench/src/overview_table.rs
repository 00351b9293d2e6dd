//! The overview of a year against summing the same purchases: how long each takes, and whether they agree.

use std::path::Path;
use std::time::Instant;

use regulars_core::dates::year_span;
use regulars_core::overviews;
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Book, sql};
use serde_json::json;

use crate::Failure;
use crate::measure::{now, print};

/// How often each is measured; the best counts, so that neither pays for a cold file.
const ROUNDS: usize = 3;

pub(crate) fn overview(place: &Path, year: i32) -> Result<(), Failure> {
    let book = Book::open(place, &DeviceKey::default(), regulars_core::schema())?;
    let today = now()?.date_naive();
    let (mut told_in, mut summed_in, mut differing) = (f64::INFINITY, f64::INFINITY, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let told = book.read(|reader| overviews::overview(reader, year, today))?.year;
        told_in = told_in.min(start.elapsed().as_secs_f64());
        let start = Instant::now();
        let (months, tiers) = book.read(|reader| Ok::<_, Failure>(sums(reader, year)?))?;
        summed_in = summed_in.min(start.elapsed().as_secs_f64());
        let by_month = told.months.iter().zip(months).filter(|(month, sum)| month.revenue_fen != *sum);
        let sum_of = |id: i64| tiers.iter().find(|(tier, _)| *tier == id).map_or(0, |(_, sum)| *sum);
        let by_tier =
            told.tiers.iter().filter(|tier| tier.revenue_fen != sum_of(tier.id.map_or(0, |tier| tier.0)));
        differing += by_month.count() + by_tier.count();
    }
    print(json!({"overview_seconds": told_in, "sum_seconds": summed_in, "differing": differing}));
    Ok(())
}

/// Sales of each month, and of each tier by its id.
type Sums = ([i64; 12], Vec<(i64, i64)>);

/// The year's sales of each month and of each tier (0 for none), summed from the purchases.
fn sums(conn: &sql::Connection, year: i32) -> sql::Result<Sums> {
    let (first, last) = year_span(year);
    let mut months = [0; 12];
    let mut statement = conn.prepare(
        "SELECT sold_month, sum(amount_fen) FROM purchases
         WHERE sold_on + 0 BETWEEN ?1 AND ?2 AND removed_ms = 0 GROUP BY sold_month",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let month = usize::try_from(row.get::<_, i64>(0)? % 12).unwrap_or_default();
        months[month] = row.get(1)?;
    }
    let mut statement = conn.prepare(
        "SELECT coalesce(c.tier_id, 0), sum(p.amount_fen) FROM purchases p JOIN customers c ON c.id = p.customer_id
         WHERE p.sold_on + 0 BETWEEN ?1 AND ?2 AND p.removed_ms = 0 GROUP BY 1",
    )?;
    let tiers = statement.query_map([first, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((months, tiers.collect::<sql::Result<_>>()?))
}
