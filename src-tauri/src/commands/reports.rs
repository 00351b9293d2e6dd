//! Reports: the years there are, a year's pages for the preview and the printer, its PDF.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use regulars_core::reports;
use regulars_core::store::StoreError;
use regulars_report::{Document, ReportError, annual};
use tauri::{AppHandle, State, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::dialogs::{self, Asking};
use crate::shell::{Shell, aside};
use crate::spoken;
use crate::wire::{Answer, WireError};

impl From<ReportError> for WireError {
    fn from(error: ReportError) -> Self {
        Self::of(error.code(), error.params(), Some(&error))
    }
}

/// The years with purchases, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_years(shell: State<'_, Shell>) -> Answer<Vec<i32>> {
    shell.read(|reader, _| reports::years(reader)).await
}

/// The pages of a year's report, each an SVG document.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_annual(shell: State<'_, Shell>, year: i32) -> Answer<Vec<String>> {
    lay_out(&shell, year, |document| Ok(document.page_svgs())).await
}

/// Saves a year's report as a PDF. Answers whether a place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_save_pdf(handle: AppHandle, shell: State<'_, Shell>, year: i32) -> Answer<bool> {
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let asking = Asking {
        title: words.text("reports-page-save-title", &[]),
        kind: words.text("reports-page-files-pdf", &[]),
        endings: &["pdf"],
    };
    let file_name = words.text("reports-page-file", &[("year", year.to_string().into())]);
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(false) };
    lay_out(&shell, year, move |document| Ok(write_whole(&target, &document.pdf()?)?)).await?;
    Ok(true)
}

/// Opens the window that shows a year's pages to the printer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_print(handle: AppHandle, shell: State<'_, Shell>, year: i32) -> Answer<()> {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let label = format!("print-{}", OPENED.fetch_add(1, Ordering::Relaxed));
    let address = WebviewUrl::App(format!("index.html#/print/{year}").into());
    WebviewWindowBuilder::new(&handle, label, address)
        .title(words.text("reports-page-print-title", &[("year", year.to_string().into())]))
        .inner_size(860.0, 960.0)
        .center()
        .build()
        .map_err(|error| WireError::of("defect", Vec::new(), Some(&error)))?;
    Ok(())
}

/// Closes the window that printed.
#[tauri::command]
#[specta::specta]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its window by value")]
pub(crate) fn reports_printed(window: WebviewWindow) -> Answer<()> {
    if !window.label().starts_with("print-") {
        return Ok(());
    }
    window.close().map_err(|error| WireError::of("defect", Vec::new(), Some(&error)))
}

async fn lay_out<T: Send + 'static>(
    shell: &Shell,
    year: i32,
    finish: impl FnOnce(Document) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let (report, words) = shell
        .read(move |reader, today| Ok((reports::annual(reader, year, today)?, spoken::words(reader)?)))
        .await?;
    aside(move || finish(annual::document(&report, &words)?)).await
}

/// Writes beside the target and renames, so that a file is never half there.
fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let part = target.with_file_name(format!(".{name}.part"));
    let written = std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, target));
    written.map_err(|error| {
        // What is left of a failed write is of no use; that it cannot be removed changes nothing of the answer.
        let _ = std::fs::remove_file(&part);
        StoreError::file(target, error)
    })
}
