//! Imports: any table of customers or purchases into the book.
//!
//! Holds: the preview is the import, rehearsed and rolled back; a row is new, changed, same or refused with its reason,
//! never dropped; the same file twice changes nothing; one undo takes the whole import back, updated rows too.

mod cells;
mod custom;
mod customers_in;
mod field;
mod guess;
mod identify;
mod model;
mod plan;
mod purchases_in;
mod purchases_rows;
mod run;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub(crate) use cells::join_tags;
use chrono::{DateTime, FixedOffset};
pub(crate) use custom::own_header;
pub use model::*;
use regulars_sheet::{ReadOptions, Source, TableHead};
use regulars_store::{Action, Actor, Book, Entry, EntryId, Reader, StoreError, Written};
pub use run::ImportFile;

use crate::customers::ProfileField;
use crate::fields::{self, FieldSet};
use crate::{CoreError, Result, Watch, tiers};

/// Importing a file.
pub const RUN: Action = Action::new("imports", "run");

/// Opens a file and proposes how to read it: the sheet understood best (or the one asked for), the mapping last used
/// for such headers, else a guess.
pub fn view(
    reader: &Reader,
    file: &ImportFile,
    sheet: Option<usize>,
    kind: Option<ImportKind>,
    year: i32,
) -> Result<FileView> {
    let mut source = Source::open(file.path, file.options)?;
    let (sheet, head) = match sheet {
        Some(sheet) => (sheet, source.head(sheet)?),
        None => best_sheet(&mut source, kind)?,
    };
    let headers: Vec<String> = head.columns.iter().map(|column| column.name.clone()).collect();
    Ok(FileView {
        file_name: file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        sheets: source.sheets().to_vec(),
        encoding: source.encoding().map(str::to_owned),
        preset: guess::preset(&headers).map(str::to_owned),
        row_hint: head.row_hint.and_then(|rows| rows.try_into().ok()),
        plan: propose(reader, &head, &headers, sheet, kind, year)?,
    })
}

/// The sheet whose headers are understood best; the first on a tie. Errors of single sheets count only if none is left.
fn best_sheet(source: &mut Source, kind: Option<ImportKind>) -> Result<(usize, TableHead)> {
    let mut best: Option<(usize, usize, TableHead)> = None;
    let mut first_error = None;
    for sheet in 0..source.sheets().len() {
        match source.head(sheet) {
            Ok(head) => {
                let headers: Vec<String> = head.columns.iter().map(|column| column.name.clone()).collect();
                let score = guess::score(&headers, kind);
                if best.as_ref().is_none_or(|(known, ..)| score > *known) {
                    best = Some((score, sheet, head));
                }
            }
            Err(error) => {
                first_error.get_or_insert(error);
            }
        }
    }
    match (best, first_error) {
        (Some((_, sheet, head)), _) => Ok((sheet, head)),
        (None, Some(error)) => Err(error.into()),
        (None, None) => Err(CoreError::ColumnMissing { field: "name".into() }),
    }
}

fn propose(
    reader: &Reader,
    head: &TableHead,
    headers: &[String],
    sheet: usize,
    kind: Option<ImportKind>,
    year: i32,
) -> Result<ImportPlan> {
    let texts: Vec<&str> = headers.iter().map(String::as_str).collect();
    let recalled = table::recall(reader, &texts)?.filter(|plan| kind.is_none_or(|kind| plan.kind == kind));
    let set = fields::set(reader, year)?;
    let is_fresh = recalled.is_none();
    let mut plan = recalled.unwrap_or_else(|| guessed(headers, kind, year, &set));
    custom::propose(&mut plan, head, &set, is_fresh);
    plan.sheet = u32::try_from(sheet).unwrap_or_default();
    plan.year = year;
    for column in &mut plan.columns {
        column.samples = samples(head, usize::try_from(column.index).unwrap_or(usize::MAX));
    }
    if let Some(day_first) = day_first(head, &plan) {
        plan.day_first = day_first;
    }
    // An export of ours names tiers as they are.
    if plan.values.is_empty() && !plan::is_exact(&plan) {
        plan.values = value_plans(reader, head, &plan)?;
    }
    Ok(plan)
}

fn guessed(headers: &[String], kind: Option<ImportKind>, year: i32, set: &FieldSet) -> ImportPlan {
    let kind = kind.unwrap_or_else(|| guess::kind(headers));
    let fields = guess::fields_with(kind, headers, set);
    let columns = (0_u32..)
        .zip(headers.iter().zip(fields))
        .map(|(index, (header, field))| ColumnPlan {
            index,
            header: header.clone(),
            field,
            guessed: field.is_some(),
            samples: Vec::new(),
            new_field: NewColumn::default(),
        })
        .collect();
    ImportPlan {
        kind,
        sheet: 0,
        columns,
        values: Vec::new(),
        walk_in: true,
        create_customers: true,
        add_choices: true,
        year,
        day_first: false,
    }
}

fn samples(head: &TableHead, position: usize) -> Vec<String> {
    let cells = head.sample_rows.iter().filter_map(|row| row.cells.get(position));
    let mut samples: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let text: String = cell.text().chars().take(40).collect();
        if !samples.contains(&text) {
            samples.push(text);
        }
        if samples.len() == 3 {
            break;
        }
    }
    samples
}

fn day_first(head: &TableHead, plan: &ImportPlan) -> Option<bool> {
    let column = plan.columns.iter().find(|column| column.field == Some(Field::Date))?;
    let position = usize::try_from(column.index).ok()?;
    let texts: Vec<_> = head
        .sample_rows
        .iter()
        .filter_map(|row| row.cells.get(position))
        .map(regulars_sheet::Cell::text)
        .collect();
    crate::dates::day_first(texts.iter().map(AsRef::as_ref))
}

const TIER: Field = Field::Profile(ProfileField::Tier);

/// The tier values seen, each with the tier it is taken for.
fn value_plans(reader: &Reader, head: &TableHead, plan: &ImportPlan) -> Result<Vec<ValuePlan>> {
    let Some(column) = plan.columns.iter().find(|column| column.field == Some(TIER)) else {
        return Ok(Vec::new());
    };
    let position = usize::try_from(column.index).unwrap_or(usize::MAX);
    let tiers = tiers::list(reader)?;
    let mut values: Vec<ValuePlan> = Vec::new();
    for cell in head.sample_rows.iter().filter_map(|row| row.cells.get(position)) {
        let Ok(Some(theirs)) = cells::text(cell) else { continue };
        if values.iter().all(|value| value.theirs != theirs) {
            let ours = tiers::recognise(&tiers, &theirs).map_or(String::new(), |tier| tier.name.clone());
            values.push(ValuePlan { field: TIER, theirs, ours });
        }
    }
    Ok(values)
}

/// Does the whole import and takes it back: what it would do, exactly.
pub fn rehearse(
    book: &Book,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    file: &ImportFile,
    plan: &ImportPlan,
    watch: Watch,
) -> Result<ImportOutcome> {
    let outcome = book.rehearse(actor, now, RUN, |tx| run::run(tx, file, plan, watch))?;
    Ok(ImportOutcome { import: None, ..outcome })
}

/// Imports the file: all of it, or nothing when it fails or is cancelled.
pub fn run(
    book: &Book,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    file: &ImportFile,
    plan: &ImportPlan,
    watch: Watch,
) -> Result<Written<ImportOutcome>> {
    book.write(actor, now, RUN, |tx| run::run(tx, file, plan, watch))
}

/// The journal entry of an import, or of the newest one: what undoing it takes back.
pub fn entry(reader: &Reader, import: Option<ImportId>) -> Result<EntryId> {
    let id = match import {
        Some(id) => id.0,
        None => table::newest(reader)?.ok_or(StoreError::NothingToUndo)?,
    };
    Ok(Entry::of_import(reader, id)?.ok_or(StoreError::NothingToUndo)?.id)
}

/// A plan from named columns instead of a guess: `(ours, header)` pairs; columns not named are left out. Ours is the key
/// of a field, or `custom:` and the name of a custom field, which is made on the way when the book has none of that name.
///
/// # Errors
/// `column_unknown` when a header is not in the file, `map_unknown` when ours is no field.
pub fn plan_from_names(
    mut plan: ImportPlan,
    set: &FieldSet,
    pairs: &[(String, String)],
) -> Result<ImportPlan> {
    for column in &mut plan.columns {
        (column.field, column.guessed) = (None, false);
    }
    for (ours, header) in pairs {
        let wanted = guess::normalise(header);
        let column = plan.columns.iter_mut().find(|column| guess::normalise(&column.header) == wanted);
        let Some(column) = column else { return Err(CoreError::ColumnUnknown { name: header.clone() }) };
        column.field = Some(match (Field::from_key(ours), ours.strip_prefix("custom:")) {
            (Some(Field::Custom(id)), _) if set.get(id).is_none() => return Err(map_unknown(ours)),
            (Some(field), _) => field,
            (None, Some(name)) => {
                if let Some(known) = set.by_name(name) {
                    Field::Custom(known.id)
                } else {
                    name.clone_into(&mut column.new_field.name);
                    Field::NewCustom
                }
            }
            (None, None) => return Err(map_unknown(ours)),
        });
    }
    plan.values.clear();
    Ok(plan)
}

fn map_unknown(ours: &str) -> CoreError {
    CoreError::MapUnknown { name: ours.to_owned() }
}

/// Reading options with everything detected.
pub fn detect() -> &'static ReadOptions {
    static OPTIONS: std::sync::OnceLock<ReadOptions> = std::sync::OnceLock::new();
    OPTIONS.get_or_init(ReadOptions::default)
}
