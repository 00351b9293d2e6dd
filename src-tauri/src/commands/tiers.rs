//! The owner's ladder of tiers.

use regulars_core::customers::shaping::{self, TierCount};
use regulars_core::tiers::{self, NewTier, Tier, TierId};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// The tiers in the owner's order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_list(shell: State<'_, Shell>) -> Answer<Vec<Tier>> {
    shell.read(|reader, _| tiers::list(reader)).await
}

/// How many customers are in each.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_counts(shell: State<'_, Shell>) -> Answer<Vec<TierCount>> {
    shell.read(|reader, _| shaping::tier_counts(reader)).await
}

/// Adds a tier below the others.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_create(shell: State<'_, Shell>, tier: NewTier) -> Answer<WireWritten<TierId>> {
    shell.write(tiers::CREATE, move |tx| tiers::create(tx, &tier)).await
}

/// Replaces what a tier is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_update(
    shell: State<'_, Shell>,
    id: TierId,
    tier: NewTier,
) -> Answer<WireWritten<()>> {
    shell.write(tiers::UPDATE, move |tx| tiers::update(tx, id, &tier)).await
}

/// Puts the tiers into an order, most important first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_arrange(shell: State<'_, Shell>, order: Vec<TierId>) -> Answer<WireWritten<()>> {
    shell.write(tiers::ARRANGE, move |tx| tiers::arrange(tx, &order)).await
}

/// Removes a tier; its customers go to another, or to none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tiers_remove(
    shell: State<'_, Shell>,
    id: TierId,
    to: Option<TierId>,
) -> Answer<WireWritten<()>> {
    shell.write(tiers::REMOVE, move |tx| shaping::remove_tier(tx, id, to)).await
}
