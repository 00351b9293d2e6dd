//! The book's place: where it lies, moving it, opening another, making one, and those opened lately.
//!
//! The page sees names of files and folders, never a path; what the owner points at stays in the shell behind a token.

use regulars_core::settings::Language;
use regulars_core::store::{self, StoreError};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager as _};

use super::app::{AppStatus, NewBook, begin, status};
use crate::dialogs::{self, Asking};
use crate::files::{Files, folder_of, name_of};
use crate::recent::Recent;
use crate::shell::{Shell, aside};
use crate::spoken;
use crate::wire::{Answer, WireError};

/// A book that was opened here lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct RecentBook {
    /// Stands for its path.
    token: String,
    /// Its file's name.
    file_name: String,
    /// The name of the folder it lies in.
    folder_name: String,
    /// Whether it is where it was.
    there: bool,
}

/// Where the book lies, and where one can go from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct BookPlace {
    file_name: String,
    folder_name: String,
    /// The others, the latest first.
    recent: Vec<RecentBook>,
}

/// The book's place and the books opened lately.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_place(handle: AppHandle) -> Answer<BookPlace> {
    aside(move || {
        let (path, files) = (handle.state::<Shell>().path(), handle.state::<Files>());
        let others = handle.state::<Recent>().list().into_iter().filter(|other| *other != path);
        let recent = others.map(|other| RecentBook {
            file_name: name_of(&other),
            folder_name: folder_of(&other),
            there: store::is_there(&other),
            token: files.keep(other),
        });
        Ok(BookPlace { file_name: name_of(&path), folder_name: folder_of(&path), recent: recent.collect() })
    })
    .await
}

/// Asks for another book and opens it; the present one stays open when that cannot be done. Nothing when the owner thinks
/// better of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_open(handle: AppHandle, language: Language) -> Answer<Option<AppStatus>> {
    let words = spoken::words_in(language);
    let asking = asking(language, "books-open-title");
    let all_files = words.text("imports-files-all", &[]);
    let Some(path) = dialogs::open(&handle, asking, all_files).await else { return Ok(None) };
    aside(move || go(&handle, &path).map(Some)).await
}

/// Opens one of the books opened lately.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_open_recent(handle: AppHandle, token: String) -> Answer<AppStatus> {
    let path = handle.state::<Files>().path(&token).ok_or_else(|| WireError::bare("file_forgotten"))?;
    aside(move || go(&handle, &path)).await
}

/// Takes a book off the list of those opened lately; its files stay.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_forget(handle: AppHandle, token: String) -> Answer<()> {
    if let Some(path) = handle.state::<Files>().path(&token) {
        handle.state::<Recent>().forget(&path);
    }
    Ok(())
}

/// Asks where a new book is to lie, makes it and opens it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_create(handle: AppHandle, new_book: NewBook) -> Answer<Option<AppStatus>> {
    let language = new_book.language;
    let file_name = spoken::words_in(language)
        .text("books-file-name", &[("name", new_book.business_name.clone().into())]);
    let asking = asking(language, "books-new-title");
    let Some(path) = dialogs::save(&handle, asking, file_name).await else { return Ok(None) };
    aside(move || {
        Shell::make(&path, |book| begin(book, &new_book))?;
        go(&handle, &path).map(Some)
    })
    .await
}

/// Asks for another place and moves the book there, with its key. Copies made earlier stay where they are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn books_move(handle: AppHandle, language: Language) -> Answer<Option<AppStatus>> {
    let file_name = handle.state::<Shell>().file_name();
    let asking = asking(language, "books-move-title");
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(None) };
    aside(move || {
        let shell = handle.state::<Shell>();
        if target.exists() {
            return Err(StoreError::BookExists(target).into());
        }
        let from = shell.path();
        shell.relocate(&target)?;
        let recent = handle.state::<Recent>();
        recent.forget(&from);
        recent.put(&target);
        Ok(Some(status(&shell)))
    })
    .await
}

fn go(handle: &AppHandle, path: &std::path::Path) -> Answer<AppStatus> {
    let (shell, recent) = (handle.state::<Shell>(), handle.state::<Recent>());
    let before = shell.path();
    shell.replace(path.to_owned())?;
    recent.follow(&before, path);
    Ok(status(&shell))
}

fn asking(language: Language, title: &str) -> Asking {
    let words = spoken::words_in(language);
    Asking { title: words.text(title, &[]), kind: words.text("books-files", &[]), endings: &["regulars"] }
}
