//! Columns that go to custom fields: which they may be, the fields that an import makes on the way, their new choices.

use std::borrow::Cow;
use std::collections::BTreeSet;

use regulars_sheet::{Cell, TableHead};
use regulars_store::Tx;

use super::cells::{self, Reading};
use super::plan::is_exact;
use super::{Field, ImportKind, ImportPlan, NewColumn, guess};
use crate::Result;
use crate::customers::Profile;
use crate::dates::DateHabit;
use crate::fields::{self, CustomValue, FieldId, FieldKind, FieldSet, NewField};
use crate::money::to_fen;

/// How the header of an export tells what the owner's field is: `押金 [money]`; text tells nothing.
const KINDS: [(FieldKind, &str); 4] = [
    (FieldKind::Number, "number"),
    (FieldKind::Money, "money"),
    (FieldKind::Date, "date"),
    (FieldKind::Choice, "choice"),
];

/// The header under which an export writes a field of the owner's.
pub(crate) fn own_header(name: &str, kind: FieldKind) -> String {
    match KINDS.iter().find(|(known, _)| *known == kind) {
        Some((_, word)) => format!("{name} [{word}]"),
        None => name.to_owned(),
    }
}

/// The name and kind of the field behind such a header.
pub(super) fn own_field(header: &str) -> (&str, FieldKind) {
    let parts = header.strip_suffix(']').and_then(|header| header.rsplit_once(" ["));
    let known =
        parts.and_then(|(name, word)| Some((name, KINDS.iter().find(|(_, known)| *known == word)?.0)));
    known.unwrap_or((header, FieldKind::Text))
}

/// Says of each column what custom field it would make, and lets go of fields that are out of use. What an export of ours
/// has beyond the fields of every book were fields of the owner's there, and become such here.
pub(super) fn propose(plan: &mut ImportPlan, head: &TableHead, set: &FieldSet, is_fresh: bool) {
    let is_export = plan.kind == ImportKind::Customers && is_exact(plan);
    for column in &mut plan.columns {
        let position = usize::try_from(column.index).unwrap_or(usize::MAX);
        let texts: Vec<Cow<str>> =
            head.sample_rows.iter().filter_map(|row| row.cells.get(position)).map(Cell::text).collect();
        let kind = guess::field_kind(&texts.iter().map(AsRef::as_ref).collect::<Vec<&str>>());
        column.new_field = NewColumn { name: column.header.clone(), kind };
        let is_gone = |id: FieldId| set.get(id).is_none_or(|field| field.removed);
        if matches!(column.field, Some(Field::Custom(id)) if is_gone(id)) {
            (column.field, column.guessed) = (None, false);
        }
        if is_export && is_fresh && column.field.is_none() {
            let (name, kind) = own_field(&column.header);
            column.new_field = NewColumn { name: name.to_owned(), kind };
            (column.field, column.guessed) = (Some(Field::NewCustom), true);
        }
    }
}

/// The plan with every field made that it asks for, and those fields.
pub(super) fn make_fields<'a>(
    tx: &Tx,
    plan: &'a ImportPlan,
    import_id: i64,
) -> Result<(Cow<'a, ImportPlan>, BTreeSet<FieldId>)> {
    let mut made = BTreeSet::new();
    let is_new = |field: Option<Field>| field == Some(Field::NewCustom);
    if plan.kind != ImportKind::Customers || !plan.columns.iter().any(|column| is_new(column.field)) {
        return Ok((Cow::Borrowed(plan), made));
    }
    let mut plan = plan.clone();
    for column in plan.columns.iter_mut().filter(|column| is_new(column.field)) {
        let NewColumn { name, kind } = column.new_field.clone();
        let new = NewField { name, kind, choices: Vec::new(), listed: false };
        let (id, is_made) = fields::create_for_import(tx, &new, import_id)?;
        column.field = Some(Field::Custom(id));
        made.extend(is_made.then_some(id));
    }
    Ok((Cow::Owned(plan), made))
}

/// A cell as a value of a custom field.
pub(super) fn value(kind: FieldKind, cell: &Cell, habit: DateHabit) -> Reading<CustomValue> {
    let number = |code: &'static str| if code == "cell_error" { code } else { "number_unreadable" };
    Ok(match kind {
        FieldKind::Text => cells::number_text(cell)?.map(CustomValue::Text),
        FieldKind::Choice => cells::text(cell)?.map(CustomValue::Text),
        FieldKind::Number => cells::decimal(cell)
            .map_err(number)?
            .map(|value| CustomValue::Text(value.normalize().to_string())),
        FieldKind::Money => match cells::decimal(cell)? {
            None => None,
            Some(value) => Some(CustomValue::Fen(to_fen(value).ok_or("amount_too_large")?)),
        },
        FieldKind::Date => cells::moment(cell, habit)?.map(|(day, _)| CustomValue::Text(day.to_string())),
    })
}

/// The book's custom fields while an import writes: they may get choices on the way.
pub(super) struct Choices {
    pub(super) set: FieldSet,
    add: bool,
    made_here: BTreeSet<FieldId>,
    grown: BTreeSet<FieldId>,
}

impl Choices {
    /// `made_here` are the fields that this import made: they take any choice.
    pub(super) fn new(set: FieldSet, add: bool, made_here: &BTreeSet<FieldId>) -> Self {
        Self { set, add, made_here: made_here.clone(), grown: BTreeSet::new() }
    }

    /// The profile with each choice one that its field has.
    ///
    /// # Errors
    /// The field that has no such choice and may not get it.
    pub(super) fn settle<'a>(&mut self, profile: &'a Profile) -> Result<Cow<'a, Profile>, FieldId> {
        if profile.custom.is_empty() {
            return Ok(Cow::Borrowed(profile));
        }
        let mut settled = profile.clone();
        let (add, made_here) = (self.add, &self.made_here);
        let grown = self.set.settle_choices(&mut settled.custom, |id| add || made_here.contains(&id))?;
        self.grown.extend(grown);
        Ok(Cow::Owned(settled))
    }

    /// Writes the choices that came.
    pub(super) fn store(&self, tx: &Tx, import_id: i64) -> Result<()> {
        for id in &self.grown {
            if let Some(field) = self.set.get(*id) {
                fields::set_choices_for_import(tx, *id, &field.choices, import_id)?;
            }
        }
        Ok(())
    }
}
