//! Custom fields: what the owner's trade keeps of a customer beyond the fields every book has.
//!
//! Holds: a field's kind never changes, so what is stored can always be read; names differ among the fields in use;
//! removing marks the field and leaves its values where they are, so that it can be brought back with them. The values
//! lie with the customers (`customers.custom`); here is only what they mean.

mod model;
mod rules;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use model::*;
use regulars_store::{Action, Reader, Tx};
pub use rules::{FieldSet, Key, key};
pub(crate) use rules::{find_choice, value_text};

use crate::Result;

/// Adding a field.
pub const CREATE: Action = Action::new("fields", "create");
/// Editing a field: its name, its choices, whether the list shows it.
pub const UPDATE: Action = Action::new("fields", "update");
/// Changing the order of the fields.
pub const ARRANGE: Action = Action::new("fields", "arrange");
/// Taking a field out of use.
pub const REMOVE: Action = Action::new("fields", "remove");
/// Bringing a field back.
pub const RESTORE: Action = Action::new("fields", "restore");
/// Renaming a choice, or merging it into another (`customers::shaping::rename_choice`).
pub const RENAME_CHOICE: Action = Action::new("fields", "rename_choice");
/// Dropping a choice (`customers::shaping::remove_choice`).
pub const REMOVE_CHOICE: Action = Action::new("fields", "remove_choice");

/// The fields in the owner's order, those out of use at the end.
pub fn list(reader: &Reader) -> Result<Vec<CustomField>> {
    Ok(table::list(reader)?)
}

/// The book's fields as rules read values by them. `year` is that of dates written without one.
pub fn set(reader: &Reader, year: i32) -> Result<FieldSet> {
    Ok(FieldSet::load(reader, year)?)
}

/// Adds a field.
pub fn create(tx: &Tx, new: &NewField) -> Result<FieldId> {
    let new = rules::tidy(new, &table::list(tx)?, None)?;
    let id = FieldId(tx.new_id());
    tx.describe(id.0, &new.name);
    table::insert(tx, id, &new, 0)?;
    Ok(id)
}

/// Adds a field for a column of an import, whose undo takes it away again with the rows. A field in use of that name
/// and kind is taken as it is. Answers with the field and whether it was made.
pub(crate) fn create_for_import(tx: &Tx, new: &NewField, import_id: i64) -> Result<(FieldId, bool)> {
    let fields = table::list(tx)?;
    if let Some(known) = rules::by_name(&fields, &new.name).filter(|known| known.kind == new.kind) {
        return Ok((known.id, false));
    }
    let new = rules::tidy(new, &fields, None)?;
    tx.bulk("fields", || {
        let id = FieldId(tx.new_id());
        table::insert(tx, id, &new, import_id)?;
        Ok((id, true))
    })
}

/// Replaces a field's name, choices and whether the list shows it. Its kind stays. Choices are only added and arranged
/// here: renaming or dropping one changes customers too (`customers::shaping`).
pub fn update(tx: &Tx, id: FieldId, new: &NewField) -> Result<()> {
    let fields = table::list(tx)?;
    let stored = rules::by_id(&fields, id)?;
    let mut new = rules::tidy(&NewField { kind: stored.kind, ..new.clone() }, &fields, Some(id))?;
    rules::keep_choices(&mut new.choices, &stored.choices);
    tx.describe(id.0, &new.name);
    table::update(tx, id, &new)
}

/// Puts the fields into the order given; fields not named keep theirs behind them.
pub fn arrange(tx: &Tx, order: &[FieldId]) -> Result<()> {
    let fields = table::list(tx)?;
    let rest = fields.iter().map(|field| field.id).filter(|id| !order.contains(id));
    let known = order.iter().copied().filter(|id| rules::by_id(&fields, *id).is_ok());
    for (position, id) in (0_i64..).zip(known.chain(rest)) {
        table::set_position(tx, id, position)?;
    }
    Ok(())
}

/// Takes a field out of use. Its values stay with the customers.
pub fn remove(tx: &Tx, id: FieldId) -> Result<()> {
    set_removed(tx, id, tx.now().timestamp_millis())
}

/// Brings a field back with all its values.
pub fn restore(tx: &Tx, id: FieldId) -> Result<()> {
    let fields = table::list(tx)?;
    let name = rules::by_id(&fields, id)?.name.clone();
    rules::free_name(&name, &fields, Some(id))?;
    set_removed(tx, id, 0)
}

fn set_removed(tx: &Tx, id: FieldId, removed_ms: i64) -> Result<()> {
    let fields = table::list(tx)?;
    tx.describe(id.0, &rules::by_id(&fields, id)?.name);
    table::set_removed(tx, id, removed_ms)
}

/// Replaces a field's choices, after the customers' values were changed to them.
pub(crate) fn set_choices(tx: &Tx, id: FieldId, choices: &[String]) -> Result<()> {
    table::set_choices(tx, id, choices)
}

/// Adds the choices that an import brought.
pub(crate) fn set_choices_for_import(tx: &Tx, id: FieldId, choices: &[String], import_id: i64) -> Result<()> {
    if table::import_of(tx, id)? == import_id {
        tx.bulk("fields", || table::set_imported_choices(tx, id, choices))
    } else {
        table::set_choices(tx, id, choices)
    }
}
