//! The system's own file dialogs. What is chosen stays in the shell; the page hears a token and a name.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager as _};
use tokio::sync::oneshot;

/// What a dialog is called and which files it shows.
pub(crate) struct Asking {
    /// The dialog's title.
    pub(crate) title: String,
    /// What the files are called, e.g. "Spreadsheets".
    pub(crate) kind: String,
    /// Their endings, without the dot.
    pub(crate) endings: &'static [&'static str],
}

type Answering = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

/// Asks for a file to read. Nothing when the owner thinks better of it.
pub(crate) async fn open(handle: &AppHandle, asking: Asking, all_files: String) -> Option<PathBuf> {
    ask(handle, asking, |dialog, asking| {
        let dialog = dialog.add_filter(&asking.kind, asking.endings).add_filter(all_files, &["*"]);
        Box::pin(dialog.pick_file())
    })
    .await
}

/// Asks where to write a file. A name that the owner gave none of the endings gets the first, without taking another
/// file's name.
pub(crate) async fn save(handle: &AppHandle, asking: Asking, file_name: String) -> Option<PathBuf> {
    let endings = asking.endings;
    let chosen = ask(handle, asking, move |dialog, asking| {
        Box::pin(dialog.add_filter(&asking.kind, asking.endings).set_file_name(file_name).save_file())
    })
    .await?;
    Some(with_ending(chosen, endings, &Path::exists))
}

/// Asks for the name and place of a new folder.
pub(crate) async fn save_folder(handle: &AppHandle, title: String, name: String) -> Option<PathBuf> {
    let asking = Asking { title, kind: String::new(), endings: &[] };
    ask(handle, asking, move |dialog, _| Box::pin(dialog.set_file_name(name).save_file())).await
}

async fn ask(
    handle: &AppHandle,
    asking: Asking,
    show: impl FnOnce(AsyncFileDialog, Asking) -> Answering + Send + 'static,
) -> Option<PathBuf> {
    let (sender, receiver) = oneshot::channel();
    let window = handle.get_webview_window("main");
    // The dialog belongs to the main thread; waiting for it does not.
    handle
        .run_on_main_thread(move || {
            let dialog = AsyncFileDialog::new().set_title(&asking.title);
            let dialog = match &window {
                Some(window) => dialog.set_parent(window),
                None => dialog,
            };
            // The other end is gone only when the program is ending.
            let _ = sender.send(show(dialog, asking));
        })
        .ok()?;
    Some(receiver.await.ok()?.await?.path().to_owned())
}

/// `报告` → `报告.pdf`, or `报告 2.pdf` when the dialog could not ask about overwriting that one.
fn with_ending(chosen: PathBuf, endings: &[&str], is_taken: &dyn Fn(&Path) -> bool) -> PathBuf {
    let has = |ending: &&str| chosen.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    let (None, Some(ending)) = (endings.iter().find(|ending| has(ending)), endings.first()) else {
        return chosen;
    };
    let stem = chosen.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut ended = chosen.with_file_name(format!("{stem}.{ending}"));
    let mut number = 1;
    while is_taken(&ended) {
        number += 1;
        ended = chosen.with_file_name(format!("{stem} {number}.{ending}"));
    }
    ended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_its_ending_and_takes_no_other_file() {
        let free = |_: &Path| false;
        let taken = |path: &Path| path.ends_with("年报.2026.pdf");
        assert_eq!(with_ending("/a/年报.pdf".into(), &["pdf"], &free), Path::new("/a/年报.pdf"));
        assert_eq!(with_ending("/a/年报.PDF".into(), &["pdf"], &taken), Path::new("/a/年报.PDF"));
        assert_eq!(with_ending("/a/年报.2026".into(), &["pdf"], &free), Path::new("/a/年报.2026.pdf"));
        assert_eq!(with_ending("/a/年报.2026".into(), &["pdf"], &taken), Path::new("/a/年报.2026 2.pdf"));
        assert_eq!(with_ending("/a/客户.csv".into(), &["xlsx", "csv"], &free), Path::new("/a/客户.csv"));
    }
}
