//! The book's custom fields.

use regulars_core::customers::shaping::{self, FieldCount};
use regulars_core::fields::{self, CustomField, FieldId, NewField};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// The fields in the owner's order, those out of use at the end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_list(shell: State<'_, Shell>) -> Answer<Vec<CustomField>> {
    shell.read(|reader, _| fields::list(reader)).await
}

/// How many customers have something in each.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_counts(shell: State<'_, Shell>) -> Answer<Vec<FieldCount>> {
    shell.read(|reader, _| shaping::field_counts(reader)).await
}

/// Adds a field.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_create(shell: State<'_, Shell>, field: NewField) -> Answer<WireWritten<FieldId>> {
    shell.write(fields::CREATE, move |tx| fields::create(tx, &field)).await
}

/// Replaces a field's name, choices and whether the list shows it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_update(
    shell: State<'_, Shell>,
    id: FieldId,
    field: NewField,
) -> Answer<WireWritten<()>> {
    shell.write(fields::UPDATE, move |tx| fields::update(tx, id, &field)).await
}

/// Puts the fields into an order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_arrange(shell: State<'_, Shell>, order: Vec<FieldId>) -> Answer<WireWritten<()>> {
    shell.write(fields::ARRANGE, move |tx| fields::arrange(tx, &order)).await
}

/// Takes a field out of use; its values are kept.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_remove(shell: State<'_, Shell>, id: FieldId) -> Answer<WireWritten<()>> {
    shell.write(fields::REMOVE, move |tx| fields::remove(tx, id)).await
}

/// Brings a field back with its values.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_restore(shell: State<'_, Shell>, id: FieldId) -> Answer<WireWritten<()>> {
    shell.write(fields::RESTORE, move |tx| fields::restore(tx, id)).await
}

/// Renames a choice with every customer that has it, or merges it into another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_rename_choice(
    shell: State<'_, Shell>,
    id: FieldId,
    from: String,
    to: String,
) -> Answer<WireWritten<()>> {
    shell.write(fields::RENAME_CHOICE, move |tx| shaping::rename_choice(tx, id, &from, &to)).await
}

/// Drops a choice, also from the customers that have it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fields_remove_choice(
    shell: State<'_, Shell>,
    id: FieldId,
    choice: String,
) -> Answer<WireWritten<()>> {
    shell.write(fields::REMOVE_CHOICE, move |tx| shaping::remove_choice(tx, id, &choice)).await
}
