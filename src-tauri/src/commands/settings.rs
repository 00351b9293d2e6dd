//! The book's settings.

use regulars_core::settings::{self, Settings, SettingsChange};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// The settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_get(shell: State<'_, Shell>) -> Answer<Settings> {
    shell.read(|reader, _| settings::get(reader)).await
}

/// Changes some of the settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_change(
    shell: State<'_, Shell>,
    change: SettingsChange,
) -> Answer<WireWritten<()>> {
    shell.write(settings::CHANGE, move |tx| settings::change(tx, &change)).await
}
