//! The owner's ladder of tiers.

use regulars_core::tiers::{self, Tier};
use tauri::State;

use crate::shell::Shell;
use crate::wire::Answer;

/// The tiers in the owner's order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_list(shell: State<'_, Shell>) -> Answer<Vec<Tier>> {
    shell.read(|reader, _| tiers::list(reader)).await
}
