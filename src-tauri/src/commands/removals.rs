//! The recycle bin.

use regulars_core::removals::{self, RemovalCursor, RemovalKey, RemovalPage};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// One page of the recycle bin, removed last first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn removals_page(
    shell: State<'_, Shell>,
    after: Option<RemovalCursor>,
    limit: u32,
) -> Answer<RemovalPage> {
    shell.read(move |reader, _| removals::page(reader, after.as_ref(), limit)).await
}

/// How many rows lie in the recycle bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn removals_count(shell: State<'_, Shell>) -> Answer<i64> {
    shell.read(|reader, _| removals::count(reader)).await
}

/// Brings rows back. Answers how many.
#[tauri::command]
#[specta::specta]
pub(crate) async fn removals_restore(
    shell: State<'_, Shell>,
    keys: Vec<RemovalKey>,
) -> Answer<WireWritten<u32>> {
    shell.write(removals::RESTORE, move |tx| removals::restore(tx, &keys)).await
}
