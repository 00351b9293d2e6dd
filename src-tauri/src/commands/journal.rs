//! The book's own history, and undo.

use regulars_core::journal::{self, EntryChanges, EntryKey, JournalLine};
use tauri::State;

use crate::clock;
use crate::shell::{Shell, aside, owner};
use crate::wire::{Answer, WireError, WireWritten};

/// What the undo button would take back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_last_undoable(shell: State<'_, Shell>) -> Answer<Option<JournalLine>> {
    shell.read(|reader, _| journal::last_undoable(reader)).await
}

/// The history of one record, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_of_row(
    shell: State<'_, Shell>,
    row_id: String,
    limit: u32,
) -> Answer<Vec<JournalLine>> {
    let row_id =
        row_id.parse().map_err(|_| WireError::of("not_found", vec![("kind", "record".to_owned())], None))?;
    shell.read(move |reader, _| journal::of_row(reader, row_id, limit)).await
}

/// The whole journal, newest first, from before an entry on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_list(
    shell: State<'_, Shell>,
    before: Option<EntryKey>,
    limit: u32,
) -> Answer<Vec<JournalLine>> {
    shell.read(move |reader, _| journal::list(reader, before, limit)).await
}

/// What an entry changed: what was and what is. With a record named, an entry about many tells of that one only.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_changes(
    shell: State<'_, Shell>,
    entry: EntryKey,
    row_id: Option<String>,
) -> Answer<EntryChanges> {
    let about = row_id.and_then(|id| id.parse().ok());
    shell.read(move |reader, _| journal::changes(reader, entry, about)).await
}

/// The later entries that stand on one, so that it cannot be taken back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_standing_on(
    shell: State<'_, Shell>,
    entry: EntryKey,
) -> Answer<Vec<JournalLine>> {
    let book = shell.open_book()?;
    aside(move || Ok(journal::standing_on(&book, &owner(), clock::now(), entry)?)).await
}

/// Takes back one entry, or the newest that stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn journal_undo(
    shell: State<'_, Shell>,
    entry: Option<EntryKey>,
) -> Answer<WireWritten<JournalLine>> {
    let book = shell.open_book()?;
    aside(move || {
        let written = book.undo(&owner(), clock::now(), entry.map(Into::into))?;
        Ok(WireWritten::from_store(written, JournalLine::from))
    })
    .await
}
