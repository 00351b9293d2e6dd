//! The list of customers: pages, counts, search, views, bulk changes, export.

use regulars_core::fields::{self, CustomField};
use regulars_core::lists::{
    self, CustomerHit, Export, ListColumn, ListCursor, ListFilter, ListOrder, ListPage, ListSummary,
    ListValues, Selection, ShownColumn, View, ViewId,
};
use regulars_core::tiers::TierId;
use tauri::{AppHandle, State};

use crate::dialogs::{self, Asking};
use crate::shell::{Shell, aside};
use crate::wire::{Answer, WireWritten};
use crate::work::{Work, WorkId};
use crate::{clock, spoken};

/// One page of the list.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_page(
    shell: State<'_, Shell>,
    filter: ListFilter,
    order: ListOrder,
    after: Option<ListCursor>,
    limit: u32,
) -> Answer<ListPage> {
    let now = clock::now();
    shell.read(move |reader, _| lists::page(reader, &filter, order, after.as_ref(), limit, now)).await
}

/// Count and sum of what the filter leaves, one step of counting.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_summary(
    shell: State<'_, Shell>,
    filter: ListFilter,
    after: Option<ListCursor>,
) -> Answer<ListSummary> {
    let now = clock::now();
    shell.read(move |reader, _| lists::summary(reader, &filter, after.as_ref(), now)).await
}

/// The values in use that a filter can choose among.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_values(shell: State<'_, Shell>) -> Answer<ListValues> {
    shell.read(|reader, _| lists::values(reader)).await
}

/// Customers found by name, pinyin, initials, phone tail or company.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_search(
    shell: State<'_, Shell>,
    text: String,
    limit: u32,
) -> Answer<Vec<CustomerHit>> {
    shell.read(move |reader, _| lists::search(reader, &text, limit)).await
}

/// Gives the selected customers a tier, or takes theirs. Answers how many changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_set_tier(
    shell: State<'_, Shell>,
    selection: Selection,
    tier: Option<TierId>,
) -> Answer<WireWritten<u32>> {
    let action = if tier.is_some() { lists::SET_TIER } else { lists::CLEAR_TIER };
    shell.write(action, move |tx| lists::set_tier(tx, &selection, tier)).await
}

/// Gives the selected customers a responsible person, or takes theirs. Answers how many changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_set_responsible(
    shell: State<'_, Shell>,
    selection: Selection,
    name: String,
) -> Answer<WireWritten<u32>> {
    let action = if name.trim().is_empty() { lists::CLEAR_RESPONSIBLE } else { lists::SET_RESPONSIBLE };
    shell.write(action, move |tx| lists::set_responsible(tx, &selection, &name)).await
}

/// Gives the selected customers a tag. Answers how many changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_add_tag(
    shell: State<'_, Shell>,
    selection: Selection,
    tag: String,
) -> Answer<WireWritten<u32>> {
    shell.write(lists::ADD_TAG, move |tx| lists::add_tag(tx, &selection, &tag)).await
}

/// Takes a tag from the selected customers. Answers how many changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_remove_tag(
    shell: State<'_, Shell>,
    selection: Selection,
    tag: String,
) -> Answer<WireWritten<u32>> {
    shell.write(lists::REMOVE_TAG, move |tx| lists::remove_tag(tx, &selection, &tag)).await
}

/// Moves the selected customers to the recycle bin. Answers how many.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_remove(shell: State<'_, Shell>, selection: Selection) -> Answer<WireWritten<u32>> {
    shell.write(lists::REMOVE, move |tx| lists::remove(tx, &selection)).await
}

/// The saved views.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_views(shell: State<'_, Shell>) -> Answer<Vec<View>> {
    shell.read(|reader, _| lists::views(reader)).await
}

/// Saves a filter and an order under a name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_save_view(
    shell: State<'_, Shell>,
    name: String,
    filter: ListFilter,
    order: ListOrder,
) -> Answer<WireWritten<ViewId>> {
    shell.write(lists::SAVE_VIEW, move |tx| lists::save_view(tx, &name, &filter, order)).await
}

/// Renames a view, or makes it show something else.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_change_view(shell: State<'_, Shell>, view: View) -> Answer<WireWritten<()>> {
    shell.write(lists::CHANGE_VIEW, move |tx| lists::change_view(tx, &view)).await
}

/// Removes a view.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_remove_view(shell: State<'_, Shell>, id: ViewId) -> Answer<WireWritten<()>> {
    shell.write(lists::REMOVE_VIEW, move |tx| lists::remove_view(tx, id)).await
}

/// The columns as the owner arranged them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_columns(shell: State<'_, Shell>) -> Answer<Option<Vec<ShownColumn>>> {
    shell.read(|reader, _| lists::columns(reader)).await
}

/// Remembers the columns.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_arrange(
    shell: State<'_, Shell>,
    columns: Vec<ShownColumn>,
) -> Answer<WireWritten<()>> {
    shell.write(lists::ARRANGE, move |tx| lists::arrange(tx, &columns)).await
}

/// Saves what is seen as a spreadsheet. Answers how many rows it has; nothing when no place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lists_export(
    handle: AppHandle,
    shell: State<'_, Shell>,
    works: State<'_, Work>,
    work: WorkId,
    selection: Selection,
    order: ListOrder,
    columns: Vec<ListColumn>,
) -> Answer<Option<u32>> {
    let (book, now) = (shell.open_book()?, clock::now());
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let text = |key: &str| words.text(key, &[]);
    let asking = Asking {
        title: text("lists-export-title"),
        kind: text("lists-export-files"),
        endings: &["xlsx", "csv"],
    };
    let day = now.date_naive().to_string();
    let file_name = words.text("lists-export-file", &[("day", day.into())]);
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(None) };
    let own = shell.read(|reader, _| fields::list(reader)).await?;
    let heads = columns.iter().map(|column| head_of(*column, &own, text)).collect();
    let (sheet, watch) = (text("customers-title"), works.begin(handle, work));
    aside(move || {
        let written = book.read(|reader| {
            let wanted = Export { selection: &selection, order, columns: &columns, heads, sheet };
            lists::export(reader, wanted, &target, now, &watch)
        })?;
        Ok(Some(u32::try_from(written).unwrap_or(u32::MAX)))
    })
    .await
}

/// A column's head: its word, or what the owner calls the field.
fn head_of(column: ListColumn, own: &[CustomField], text: impl Fn(&str) -> String) -> String {
    match column {
        ListColumn::Custom(id) => {
            own.iter().find(|field| field.id == id).map(|field| field.name.clone()).unwrap_or_default()
        }
        _ => text(&format!("lists-column-{}", column.key().replace('_', "-"))),
    }
}
