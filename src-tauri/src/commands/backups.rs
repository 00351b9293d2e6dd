//! Copies of the book: listing, making, saving one elsewhere, looking into one, restoring one.

use regulars_core::backups::{self, Copy, CopyReason, Holdings};
use regulars_core::store::key::DeviceKey;
use regulars_core::{CoreError, schema, store};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager as _, State};

use super::app::{AppStatus, status};
use crate::dialogs::{self, Asking};
use crate::shell::{Shell, aside};
use crate::wire::{Answer, WireError};
use crate::{clock, copies, spoken};

/// A copy that was opened and checked, beside the present book.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct CopyView {
    copy: Copy,
    /// What the copy holds.
    holds: Holdings,
    /// What the present book holds; nothing when it cannot be opened.
    present: Option<Holdings>,
}

/// The copies of the book, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_list(handle: AppHandle) -> Answer<Vec<Copy>> {
    aside(move || Ok(backups::list(&handle.state::<Shell>().path(), clock::now()))).await
}

/// Makes a copy now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_make(handle: AppHandle, shell: State<'_, Shell>) -> Answer<Copy> {
    let book = shell.open_book()?;
    aside(move || Ok(copies::make(&handle, &book, CopyReason::Manual)?)).await
}

/// Makes today's copy if it is still to be made. Answers with what is to be told if it could not be.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_daily(handle: AppHandle, shell: State<'_, Shell>) -> Answer<Option<WireError>> {
    let book = shell.open_book()?;
    aside(move || Ok(copies::daily(&handle, &book))).await
}

/// Saves a copy where the owner says. Answers whether a place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_save(handle: AppHandle, shell: State<'_, Shell>) -> Answer<bool> {
    let book = shell.open_book()?;
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let asking = Asking {
        title: words.text("backups-save-title", &[]),
        kind: words.text("backups-files", &[]),
        endings: &["regulars"],
    };
    let day = clock::today().to_string();
    let stem = shell.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let file_name = words.text("backups-save-file", &[("name", stem.into()), ("day", day.into())]);
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(false) };
    aside(move || {
        let shell = handle.state::<Shell>();
        store::back_up(&book, &DeviceKey::default(), &target, &|| !shell.is_leaving())?;
        Ok(true)
    })
    .await
}

/// Opens a copy, checks every page, and tells what it holds beside what the present book holds.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_look(handle: AppHandle, name: String) -> Answer<CopyView> {
    aside(move || {
        let shell = handle.state::<Shell>();
        let (path, now) = (shell.path(), clock::now());
        let copy = backups::list(&path, now).into_iter().find(|copy| copy.name == name);
        let copy = copy.ok_or_else(|| WireError::bare("copy_gone"))?;
        let holds = backups::look(&backups::place(&path, &name, now)?).map_err(of_copy)?;
        Ok(CopyView { copy, holds, present: present(&shell)? })
    })
    .await
}

/// The newest copy that passes the check; nothing when there is none. For a book that cannot be opened.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_newest_whole(handle: AppHandle) -> Answer<Option<CopyView>> {
    aside(move || {
        let newest = backups::newest_whole(&handle.state::<Shell>().path(), clock::now());
        Ok(newest.map(|(copy, holds)| CopyView { copy, holds, present: None }))
    })
    .await
}

/// Puts a copy in the place of the present book, which stays in the list of copies.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backups_restore(handle: AppHandle, name: String) -> Answer<AppStatus> {
    aside(move || {
        let shell = handle.state::<Shell>();
        let copy = backups::place(&shell.path(), &name, clock::now())?;
        shell.exchange(|path| {
            store::restore(path, &DeviceKey::default(), &copy, schema())
                .map(drop)
                .map_err(|error| of_copy(error.into()))
        })?;
        Ok(status(&shell))
    })
    .await
}

/// What is wrong with a copy is not said as if it were the book.
fn of_copy(error: CoreError) -> WireError {
    match error.code() {
        "book_damaged" | "slots_missing" | "key_missing" | "key_wrong" => WireError::bare("copy_damaged"),
        "book_missing" => WireError::bare("copy_gone"),
        _ => error.into(),
    }
}

/// What the present book holds, if it is open.
fn present(shell: &Shell) -> Answer<Option<Holdings>> {
    match shell.book() {
        Ok(Some(book)) => Ok(Some(book.read(backups::holdings)?)),
        _ => Ok(None),
    }
}
