//! A believable small business to look around in.

use regulars_core::samples;
use tauri::{AppHandle, State};

use crate::clock;
use crate::shell::{Shell, aside, owner};
use crate::wire::{Answer, WireWritten};
use crate::work::{Work, WorkId};

/// The same sample for everybody, so that what one person sees another can be told about.
const SEED: u64 = 20_261_122;

/// Fills the open book with `customers` customers and three years of their purchases.
#[tauri::command]
#[specta::specta]
pub(crate) async fn samples_fill(
    handle: AppHandle,
    shell: State<'_, Shell>,
    works: State<'_, Work>,
    work: WorkId,
    customers: u32,
) -> Answer<WireWritten<()>> {
    let book = shell.open_book()?;
    let watch = works.begin(handle, work);
    aside(move || {
        let written = samples::fill(&book, &owner(), clock::now(), customers, SEED, &watch)?;
        Ok(WireWritten::from_store(written, |()| ()))
    })
    .await
}
