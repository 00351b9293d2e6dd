//! The program itself: which book is open, making one, trying again, breaking off.

use regulars_core::settings::{Language, Settings, Theme};
use regulars_core::store::Book;
use regulars_core::{books, settings};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager as _, State, WebviewWindow};

use crate::ear::{Ear, Told};
use crate::shell::{Shell, aside, owner};
use crate::wire::{Answer, WireError};
use crate::work::{Work, WorkId};
use crate::{clock, spoken};

/// How small and how large a window may be drawn, in per cent.
const SMALLEST: u32 = 80;
const LARGEST: u32 = 150;

/// What there is to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BookState {
    /// No book yet.
    None,
    /// A book, open.
    Open,
    /// A book that cannot be opened.
    Trouble,
}

/// All the page needs to draw its first picture.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct AppStatus {
    state: BookState,
    /// The book's file name.
    file_name: String,
    /// The settings of an open book.
    settings: Option<Settings>,
    /// Why it cannot be opened.
    error: Option<WireError>,
}

/// What a new book is made from.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct NewBook {
    pub(super) business_name: String,
    pub(super) language: Language,
}

/// Which book is open, if any.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_status(handle: AppHandle) -> Answer<AppStatus> {
    aside(move || Ok(status(&handle.state::<Shell>()))).await
}

/// Makes the book and opens it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_create(handle: AppHandle, new_book: NewBook) -> Answer<AppStatus> {
    aside(move || {
        let shell = handle.state::<Shell>();
        shell.create(|book| begin(book, &new_book))?;
        Ok(status(&shell))
    })
    .await
}

/// Tries once more to open the book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_retry(handle: AppHandle) -> Answer<AppStatus> {
    aside(move || {
        let shell = handle.state::<Shell>();
        shell.retry();
        Ok(status(&shell))
    })
    .await
}

/// Breaks off a piece of long work.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_cancel(works: State<'_, Work>, work: WorkId) -> Answer<()> {
    works.cancel(work);
    Ok(())
}

/// Draws the window larger or smaller: 100 is the size things have by themselves.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_zoom(window: WebviewWindow, percent: u32) -> Answer<()> {
    let scale = f64::from(percent.clamp(SMALLEST, LARGEST)) / 100.0;
    window.set_zoom(scale).map_err(|error| WireError::of("defect", Vec::new(), Some(&error)))
}

/// Lends the shell an ear: what it tells unasked goes into this channel. The window that prints has nothing to hear.
#[tauri::command]
#[specta::specta]
pub(crate) async fn app_listen(
    window: WebviewWindow,
    ear: State<'_, Ear>,
    channel: Channel<Told>,
) -> Answer<()> {
    if window.label() == "main" {
        ear.lend(channel);
    }
    Ok(())
}

/// The status as it is.
pub(crate) fn status(shell: &Shell) -> AppStatus {
    let file_name = shell.file_name();
    let read = shell.book().and_then(|book| book.map(|book| Ok(book.read(settings::get)?)).transpose());
    match read {
        Ok(None) => AppStatus { state: BookState::None, file_name, settings: None, error: None },
        Ok(settings) => AppStatus { state: BookState::Open, file_name, settings, error: None },
        Err(error) => AppStatus { state: BookState::Trouble, file_name, settings: None, error: Some(error) },
    }
}

/// What a new book begins with.
pub(super) fn begin(book: &Book, new_book: &NewBook) -> Answer<()> {
    let words = spoken::words_in(new_book.language);
    let names =
        ["vip", "important", "ordinary", "prospect"].map(|tier| words.text(&format!("tiers-{tier}"), &[]));
    let [vip, important, ordinary, prospect] = &names;
    let first = Settings {
        business_name: new_book.business_name.clone(),
        language: new_book.language,
        theme: Theme::System,
        currency: "CNY".into(),
    };
    books::set_up(book, &owner(), clock::now(), &first, [vip, important, ordinary, prospect])?;
    Ok(())
}
