//! The book's settings.

use regulars_core::settings::{self, Settings};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// The settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_get(shell: State<'_, Shell>) -> Answer<Settings> {
    shell.read(|reader, _| settings::get(reader)).await
}

/// Replaces the settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_change(shell: State<'_, Shell>, settings: Settings) -> Answer<WireWritten<()>> {
    shell.write(settings::CHANGE, move |tx| settings::change(tx, &settings)).await
}
