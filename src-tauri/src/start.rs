//! Which book a start is about, and what a second start asks of the program that runs already.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager as _, RunEvent};

use crate::commands::app;
use crate::ear::{Ear, Told};
use crate::recent::Recent;
use crate::shell::Shell;

/// The book a test names. A program started so is one of its own and shares nothing with one that is already running; two on
/// one book are told apart by the book's lock.
pub(crate) fn own_book() -> Option<PathBuf> {
    std::env::var_os("REGULARS_BOOK").filter(|name| !name.is_empty()).map(PathBuf::from)
}

/// The book this start was given: a double click on a file.
pub(crate) fn given_book() -> Option<PathBuf> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    book_in(&arguments, &std::env::current_dir().unwrap_or_default())
}

/// The book among a start's arguments, the first of which is the program itself. `folder` is where it was started.
fn book_in(arguments: &[OsString], folder: &Path) -> Option<PathBuf> {
    let is_book = |word: &&OsString| !word.is_empty() && !word.to_string_lossy().starts_with('-');
    arguments.iter().skip(1).find(is_book).map(|name| folder.join(name))
}

/// The program was started again while it runs: it comes to the front, with the book that start was given.
pub(crate) fn again(handle: &AppHandle, arguments: Vec<String>, folder: &str) {
    to_front(handle);
    let arguments: Vec<OsString> = arguments.into_iter().map(OsString::from).collect();
    if let Some(book) = book_in(&arguments, Path::new(folder)) {
        open_other(handle, book);
    }
}

/// Opens `book` in place of the present one and tells the page; nothing happens when it is the present one. A book that
/// cannot be opened leaves the present one open.
pub(crate) fn open_other(handle: &AppHandle, book: PathBuf) {
    let handle = handle.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let shell = handle.state::<Shell>();
        let before = shell.path();
        if book == before {
            return;
        }
        let told = match shell.replace(book) {
            Ok(()) => {
                handle.state::<Recent>().follow(&before, &shell.path());
                Told::OtherBook(Box::new(app::status(&shell)))
            }
            Err(error) => Told::Refused(error),
        };
        handle.state::<Ear>().tell(told);
    });
}

/// Opens the shell's book while the window is being made, so that the page need not wait for it.
pub(crate) fn open_ahead(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let shell = handle.state::<Shell>();
        // Whoever asks for the book hears why it is not there.
        if matches!(shell.book(), Ok(Some(_))) {
            handle.state::<Recent>().put(&shell.path());
        }
    });
}

/// macOS names the book of a double click in an event, of a first start and of any later one.
pub(crate) fn on_run_event(handle: &AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = &event
        && let Some(book) = urls.iter().find_map(|url| url.to_file_path().ok())
    {
        open_other(handle, book);
    }
    let _ = (handle, event);
}

fn to_front(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        // A window that cannot be raised is still there; nothing is lost.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], expected: Option<&str>) {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        assert_eq!(book_in(&words, Path::new("/shop")), expected.map(PathBuf::from), "{words:?}");
    }

    #[test]
    fn the_first_argument_that_is_no_switch_is_the_book() {
        check(&["regulars"], None);
        check(&["regulars", ""], None);
        check(&["regulars", "客户 2026.regulars"], Some("/shop/客户 2026.regulars"));
        check(&["regulars", "/else/a.regulars"], Some("/else/a.regulars"));
        check(&["regulars", "--sync", "a.regulars"], Some("/shop/a.regulars"));
    }
}
