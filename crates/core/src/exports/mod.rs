//! Exports: everything of the book in files that other programs open, and that `imports` reads back to the letter.
//!
//! Holds: importing an export into an empty book gives the same customers with their tags and contact persons, the same
//! purchases and the same figures; phones and numbers are text, and no text is a formula; what lies in the recycle bin
//! stays behind, and a purchase of somebody who lies there goes out without a name. Breaking off leaves no file.

mod columns;
mod model;
mod rows;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::path::Path;

pub use model::*;
use regulars_sheet::write::{NamedSheet, OutCell, OutSheet, csv_folder_if, xlsx_if};
use regulars_store::{Reader, StoreError};

use crate::fields::{self, CustomField};
use crate::imports::{Field, own_header};
use crate::{Result, Watch};

/// Purchases on one sheet of a workbook, which holds some more rows than a million.
const SHEET_ROWS: usize = 1_000_000;

/// Writes everything to one workbook: a sheet of customers, with each one's contact persons in the rows below, and the
/// purchases on as many sheets as they need.
pub fn workbook(reader: &Reader, path: &Path, labels: &Labels, watch: Watch) -> Result<ExportOutcome> {
    write(reader, labels, watch, SHEET_ROWS, |sheets, keep| {
        let mut sheets: Vec<OutSheet> = sheets.into_iter().map(|sheet| sheet.sheet).collect();
        Ok(xlsx_if(path, &mut sheets, keep)?)
    })
}

/// Writes everything to a folder: a csv file of customers and one of purchases. The folder is made if it is not there.
pub fn folder(reader: &Reader, path: &Path, labels: &Labels, watch: Watch) -> Result<ExportOutcome> {
    write(reader, labels, watch, usize::MAX, |mut sheets, keep| Ok(csv_folder_if(path, &mut sheets, keep)?))
}

fn write(
    reader: &Reader,
    labels: &Labels,
    watch: Watch,
    sheet_rows: usize,
    put: impl FnOnce(Vec<NamedSheet>, &dyn Fn() -> bool) -> Result<bool>,
) -> Result<ExportOutcome> {
    let outcome = table::count(reader)?;
    let work = rows::Work::new(watch, outcome.customers + outcome.purchases);
    let tiers = columns::tier_names(reader)?;
    let mut own = fields::list(reader)?;
    own.retain(|field| !field.removed);
    let customers = rows::customers(reader, &tiers, &own, &work);
    let purchases = rows::purchases(reader, &work);
    let sheets = usize::try_from(outcome.purchases).unwrap_or(usize::MAX).div_ceil(sheet_rows).max(1);
    let written = put_sheets(labels, &own, customers, purchases, (sheets, sheet_rows), |sheets| {
        put(sheets, &|| work.goes_on())
    });
    work.end()?;
    if written? { Ok(outcome) } else { Err(StoreError::Cancelled.into()) }
}

/// Lays the rows out as sheets: the customers on one, the purchases on `count` of at most `rows` each.
fn put_sheets<T>(
    labels: &Labels,
    own: &[CustomField],
    mut customers: impl Iterator<Item = Vec<OutCell>>,
    purchases: impl Iterator<Item = Vec<OutCell>>,
    (count, rows): (usize, usize),
    put: impl FnOnce(Vec<NamedSheet>) -> T,
) -> T {
    let purchases = RefCell::new(purchases);
    let next = || purchases.borrow_mut().next();
    let mut parts: Vec<_> = (0..count).map(|_| std::iter::from_fn(next).take(rows)).collect();
    let headers = |fields: &[Field]| fields.iter().map(|field| (labels.field)(*field)).collect::<Vec<_>>();
    let named = |name: String, columns, rows| NamedSheet {
        file_name: format!("{name}.csv"),
        sheet: OutSheet { name, columns, rows },
    };
    let mut customer_headers = headers(columns::CUSTOMERS);
    customer_headers.extend(own.iter().map(|field| own_header(&field.name, field.kind)));
    let mut sheets = vec![named(labels.customers.clone(), customer_headers, &mut customers)];
    for (number, part) in (1..).zip(&mut parts) {
        let name =
            if number == 1 { labels.purchases.clone() } else { format!("{} {number}", labels.purchases) };
        sheets.push(named(name, headers(columns::PURCHASES), part));
    }
    put(sheets)
}
