//! What is seen, as a spreadsheet: the filtered rows in their order, the shown columns in theirs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use regulars_sheet::write::{OutCell, OutSheet, csv, xlsx};
use regulars_store::{Reader, StoreError};

use super::{ListColumn, ListOrder, ListRow, Selection, rows_table};
use crate::fields::CustomValue;
use crate::{CoreError, Result, Watch, tiers};

/// Rows read at once.
const BATCH: usize = 500;

/// What is written, and how it is called in the owner's words.
pub struct Export<'a> {
    /// Who.
    pub selection: &'a Selection,
    /// In which order.
    pub order: ListOrder,
    /// The columns, in their order.
    pub columns: &'a [ListColumn],
    /// The head of each.
    pub heads: Vec<String>,
    /// The sheet's name.
    pub sheet: String,
}

/// Writes the selected customers to `target`: csv when its name ends so, else xlsx. Answers how many.
pub fn export(
    reader: &Reader,
    export: Export,
    target: &Path,
    now: DateTime<FixedOffset>,
    watch: Watch,
) -> Result<usize> {
    let Export { selection, order, columns, heads, sheet } = export;
    let ids = super::selected(reader, selection, order, now)?;
    let tiers = tiers::list(reader)?.into_iter().map(|tier| (tier.id.0, tier.name)).collect();
    let mut feed =
        Feed { reader, ids: &ids, columns, tiers, now, watch, at: 0, waiting: Vec::new(), trouble: None };
    let mut sheet = OutSheet { name: sheet, columns: heads, rows: &mut feed };
    let is_csv = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    // The writer takes rows that broke off for the end of them, so the file gets its name only after that was asked.
    let beside = beside(target);
    let written = if is_csv { csv(&beside, &mut sheet) } else { xlsx(&beside, &mut [sheet]) };
    let whole = match feed.trouble {
        Some(trouble) => Err(trouble),
        None => written.map_err(CoreError::from),
    };
    let named = whole.and_then(|()| {
        std::fs::rename(&beside, target).map_err(|error| StoreError::file(target, error).into())
    });
    if named.is_err() {
        // What cannot be removed was never there.
        let _ = std::fs::remove_file(&beside);
    }
    named.map(|()| ids.len())
}

/// A name for the file while it is written.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.export", std::process::id()))
}

/// The rows, read in batches while the file is written.
struct Feed<'a> {
    reader: &'a Reader<'a>,
    ids: &'a [i64],
    columns: &'a [ListColumn],
    tiers: HashMap<i64, String>,
    now: DateTime<FixedOffset>,
    watch: Watch<'a>,
    at: usize,
    waiting: Vec<ListRow>,
    trouble: Option<CoreError>,
}

impl Feed<'_> {
    fn read(&mut self) -> Result<()> {
        let done = u64::try_from(self.at).unwrap_or_default();
        if (self.watch)(done, u64::try_from(self.ids.len()).ok()).is_break() {
            return Err(StoreError::Cancelled.into());
        }
        let end = (self.at + BATCH).min(self.ids.len());
        self.waiting = rows_table::rows(self.reader, self.ids.get(self.at..end).unwrap_or_default())?;
        self.waiting.reverse();
        self.at = end;
        Ok(())
    }

    fn cell(&self, row: &ListRow, column: ListColumn) -> OutCell {
        let text = match column {
            ListColumn::Name => &row.name,
            ListColumn::ExternalId => &row.external_id,
            ListColumn::Phone => &row.phone,
            ListColumn::Email => &row.email,
            ListColumn::Wechat => &row.wechat,
            ListColumn::Company => &row.company,
            ListColumn::Position => &row.position,
            ListColumn::Address => &row.address,
            ListColumn::Region => &row.region,
            ListColumn::Source => &row.source,
            ListColumn::Industry => &row.industry,
            ListColumn::Responsible => &row.responsible,
            ListColumn::Birthday => &row.birthday,
            ListColumn::Tags => return text(&row.tags.join("\u{3001}")),
            ListColumn::Tier => {
                let name = row.tier_id.and_then(|tier| self.tiers.get(&tier.0));
                return text(name.map_or("", String::as_str));
            }
            ListColumn::Total => {
                return row.last_on.map_or(OutCell::Empty, |_| OutCell::Decimal { fen: row.total_fen });
            }
            ListColumn::Custom(field) => return row.custom.get(&field).map_or(OutCell::Empty, custom),
            ListColumn::Last => return row.last_on.map_or(OutCell::Empty, OutCell::Date),
            ListColumn::Added => {
                let at = DateTime::from_timestamp_millis(row.created_ms).unwrap_or_default();
                return OutCell::Date(at.with_timezone(self.now.offset()).date_naive());
            }
        };
        self::text(text)
    }
}

/// A custom value, days as days.
fn custom(value: &CustomValue) -> OutCell {
    match value {
        CustomValue::Fen(fen) => OutCell::Decimal { fen: *fen },
        CustomValue::Text(value) => value.parse().map_or_else(|_| text(value), OutCell::Date),
    }
}

fn text(text: &str) -> OutCell {
    if text.is_empty() { OutCell::Empty } else { OutCell::Text(text.to_owned()) }
}

impl Iterator for Feed<'_> {
    type Item = Vec<OutCell>;

    fn next(&mut self) -> Option<Vec<OutCell>> {
        while self.waiting.is_empty() {
            if self.at >= self.ids.len() || self.trouble.is_some() {
                return None;
            }
            if let Err(trouble) = self.read() {
                self.trouble = Some(trouble);
                return None;
            }
        }
        let row = self.waiting.pop()?;
        Some(self.columns.iter().map(|column| self.cell(&row, *column)).collect())
    }
}
