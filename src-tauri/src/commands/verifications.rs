//! How well a profile is kept.

use regulars_core::customers::CustomerId;
use regulars_core::verifications::{self, ProfilePart, ProfileState};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// How complete a profile is and when its parts were checked.
#[tauri::command]
#[specta::specta]
pub(crate) async fn verifications_state(shell: State<'_, Shell>, id: CustomerId) -> Answer<ProfileState> {
    shell.read(move |reader, today| verifications::state(reader, id, today)).await
}

/// Says that a part of a profile was checked today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn verifications_verify(
    shell: State<'_, Shell>,
    id: CustomerId,
    part: ProfilePart,
) -> Answer<WireWritten<()>> {
    shell.write(verifications::VERIFY, move |tx| verifications::verify(tx, id, part)).await
}
