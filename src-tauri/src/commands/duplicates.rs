//! Finding duplicates, comparing them, making them one.

use regulars_core::customers::CustomerId;
use regulars_core::duplicates::{
    self, DuplicateDraft, DuplicateHit, DuplicateList, DuplicateStrength, MergeChoice, MergeView,
};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// All that may be duplicates, counted, and the first of a strength.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates_list(
    shell: State<'_, Shell>,
    strength: Option<DuplicateStrength>,
    limit: u32,
) -> Answer<DuplicateList> {
    shell.read(move |reader, _| duplicates::list(reader, strength, limit)).await
}

/// Who may be the customer being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates_like(
    shell: State<'_, Shell>,
    draft: DuplicateDraft,
    limit: u32,
) -> Answer<Vec<DuplicateHit>> {
    shell.read(move |reader, _| duplicates::like(reader, &draft, limit)).await
}

/// What a merge would leave.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates_compare(
    shell: State<'_, Shell>,
    ids: Vec<CustomerId>,
    keep: Option<CustomerId>,
    choices: Vec<MergeChoice>,
) -> Answer<MergeView> {
    shell.read(move |reader, _| duplicates::compare(reader, &ids, keep, &choices)).await
}

/// Makes several customers one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates_merge(
    shell: State<'_, Shell>,
    keep: CustomerId,
    others: Vec<CustomerId>,
    choices: Vec<MergeChoice>,
) -> Answer<WireWritten<()>> {
    shell.write(duplicates::MERGE, move |tx| duplicates::merge(tx, keep, &others, &choices)).await
}

/// Says that these customers are different ones.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates_keep_apart(
    shell: State<'_, Shell>,
    ids: Vec<CustomerId>,
) -> Answer<WireWritten<()>> {
    shell.write(duplicates::KEEP_APART, move |tx| duplicates::keep_apart(tx, &ids)).await
}
