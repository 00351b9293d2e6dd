//! Purchases and products.

use chrono::NaiveDate;
use regulars_core::customers::CustomerId;
use regulars_core::purchases::{self, NewPurchase, OrderPage, Product, PurchaseId};
use tauri::State;

use crate::shell::Shell;
use crate::wire::{Answer, WireWritten};

/// A customer's orders, newest first, of days before `before`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchases_orders_of(
    shell: State<'_, Shell>,
    id: CustomerId,
    before: Option<NaiveDate>,
    limit: u32,
) -> Answer<OrderPage> {
    shell.read(move |reader, _| purchases::orders_of(reader, id, before, limit)).await
}

/// Adds one line.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchases_create(
    shell: State<'_, Shell>,
    purchase: NewPurchase,
) -> Answer<WireWritten<PurchaseId>> {
    shell.write(purchases::CREATE, move |tx| purchases::create(tx, &purchase)).await
}

/// Replaces a line's fields.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchases_update(
    shell: State<'_, Shell>,
    id: PurchaseId,
    purchase: NewPurchase,
) -> Answer<WireWritten<()>> {
    shell.write(purchases::UPDATE, move |tx| purchases::update(tx, id, &purchase)).await
}

/// Moves a line to the recycle bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchases_remove(shell: State<'_, Shell>, id: PurchaseId) -> Answer<WireWritten<()>> {
    shell.write(purchases::REMOVE, move |tx| purchases::remove(tx, id)).await
}

/// Products found by code or name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchases_search_products(
    shell: State<'_, Shell>,
    text: String,
    limit: u32,
) -> Answer<Vec<Product>> {
    shell.read(move |reader, _| purchases::search_products(reader, &text, limit)).await
}
