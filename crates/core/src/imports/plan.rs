//! A plan as the readers of rows use it: which field stands in which column, and how to name a cell that is wrong.

use regulars_sheet::Row;

use super::run::RowError;
use super::{Field, ImportKind, ImportPlan};
use crate::dates::DateHabit;

/// Characters of a refused cell that are told.
const VALUE_SHOWN: usize = 80;

/// The mapped columns of a plan.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    fields: Vec<(Field, usize)>,
    headers: Vec<String>,
}

impl Columns {
    pub(super) fn of(plan: &ImportPlan) -> Self {
        let position = |index: u32| usize::try_from(index).unwrap_or(usize::MAX);
        Self {
            fields: plan
                .columns
                .iter()
                .filter_map(|column| Some((column.field?, position(column.index))))
                .collect(),
            headers: plan.columns.iter().map(|column| column.header.clone()).collect(),
        }
    }

    /// Field and position of each mapped column.
    pub(super) fn fields(&self) -> impl Iterator<Item = (Field, usize)> + '_ {
        self.fields.iter().copied()
    }

    /// Where a field stands.
    pub(super) fn position(&self, field: Field) -> Option<usize> {
        self.fields.iter().find(|(mapped, _)| *mapped == field).map(|(_, position)| *position)
    }

    /// A refusal that names a cell.
    pub(super) fn error(&self, row: &Row, position: usize, code: &'static str) -> RowError {
        let value = row.cells.get(position).map(|cell| cell.text().chars().take(VALUE_SHOWN).collect());
        RowError {
            row: row.number,
            column: self.headers.get(position).cloned().unwrap_or_default(),
            code,
            value: value.unwrap_or_default(),
            cause: None,
        }
    }

    /// A refusal that names a field's cell, or the whole row when the field has no column.
    pub(super) fn error_of(&self, row: &Row, field: Field, code: &'static str) -> RowError {
        match self.position(field) {
            Some(position) => self.error(row, position, code),
            None => RowError::whole(row.number, code),
        }
    }

    /// A refusal of a row that was read already, for what it says in one field.
    pub(super) fn refusal(&self, row: u32, field: Field, code: &'static str, value: &str) -> RowError {
        let column = self.position(field).and_then(|position| self.headers.get(position));
        RowError {
            row,
            column: column.cloned().unwrap_or_default(),
            code,
            value: value.chars().take(VALUE_SHOWN).collect(),
            cause: None,
        }
    }
}

/// Whether the file is this program's own export: its cells are taken to the letter.
pub(super) fn is_exact(plan: &ImportPlan) -> bool {
    let mark = match plan.kind {
        ImportKind::Customers => Field::RecordId,
        ImportKind::Purchases => Field::LineId,
    };
    plan.columns.iter().any(|column| column.field == Some(mark))
}

/// How the plan's dates are written.
pub(super) fn habit(plan: &ImportPlan) -> DateHabit {
    DateHabit { day_first: plan.day_first, year: plan.year }
}
