//! Customers and their contact persons.

use regulars_core::customers::shaping::{self, WordCount, WordKind};
use regulars_core::customers::{
    self, CustomerId, Dossier, FieldKey, FieldValue, PersonId, PersonProfile, Profile,
};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// Tags, sources or regions in use, most used first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_words(shell: State<'_, Shell>, kind: WordKind) -> Answer<Vec<WordCount>> {
    shell.read(move |reader, _| shaping::words(reader, kind)).await
}

/// Gives such a word another name with every customer, or merges it into another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_rename_word(
    shell: State<'_, Shell>,
    kind: WordKind,
    from: String,
    to: String,
) -> Answer<WireWritten<()>> {
    shell.write(kind.rename_action(), move |tx| shaping::rename_word(tx, kind, &from, &to)).await
}

/// Takes such a word from all customers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_remove_word(
    shell: State<'_, Shell>,
    kind: WordKind,
    word: String,
) -> Answer<WireWritten<()>> {
    shell.write(kind.remove_action(), move |tx| shaping::remove_word(tx, kind, &word)).await
}

/// Everything about one customer but the purchases.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_dossier(shell: State<'_, Shell>, id: CustomerId) -> Answer<Dossier> {
    shell.read(move |reader, today| customers::dossier(reader, id, today)).await
}

/// Adds a customer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_create(
    shell: State<'_, Shell>,
    profile: Profile,
) -> Answer<WireWritten<CustomerId>> {
    shell.write(customers::CREATE, move |tx| customers::create(tx, &profile)).await
}

/// Replaces a customer's fields.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_update(
    shell: State<'_, Shell>,
    id: CustomerId,
    profile: Profile,
) -> Answer<WireWritten<()>> {
    shell.write(customers::UPDATE, move |tx| customers::update(tx, id, &profile)).await
}

/// Puts a value into one field of a customer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_put(
    shell: State<'_, Shell>,
    id: CustomerId,
    field: FieldKey,
    value: FieldValue,
) -> Answer<WireWritten<()>> {
    shell.write(customers::PUT, move |tx| customers::put(tx, id, field, &value)).await
}

/// Moves a customer to the recycle bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_remove(shell: State<'_, Shell>, id: CustomerId) -> Answer<WireWritten<()>> {
    shell.write(customers::REMOVE, move |tx| customers::remove(tx, id)).await
}

/// Adds a contact person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_add_person(
    shell: State<'_, Shell>,
    id: CustomerId,
    person: PersonProfile,
) -> Answer<WireWritten<PersonId>> {
    shell.write(customers::ADD_PERSON, move |tx| customers::add_person(tx, id, &person)).await
}

/// Replaces a contact person's fields.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_update_person(
    shell: State<'_, Shell>,
    id: PersonId,
    person: PersonProfile,
) -> Answer<WireWritten<()>> {
    shell.write(customers::UPDATE_PERSON, move |tx| customers::update_person(tx, id, &person)).await
}

/// Removes a contact person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_remove_person(
    shell: State<'_, Shell>,
    id: PersonId,
) -> Answer<WireWritten<()>> {
    shell.write(customers::REMOVE_PERSON, move |tx| customers::remove_person(tx, id)).await
}

/// The profile that a block of text tells of.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customers_read_text(text: String) -> Answer<Profile> {
    Ok(customers::read_text(&text))
}
