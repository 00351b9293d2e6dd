//! Labels and envelopes: their kinds, a preview, a PDF, the printer.

use regulars_core::labels::{self, Addressees, LabelKind, LabelPaper, LabelPlan};
use regulars_core::reports::{Choice, ChosenCustomer};
use regulars_report::{Document, labels as sheets};
use regulars_words::Words;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use super::reports::few;
use crate::dialogs::{self, Asking};
use crate::outfile::write_whole;
use crate::prints::{PrintPages, Prints, open_window};
use crate::shell::{Shell, aside};
use crate::spoken;
use crate::wire::Answer;

/// Pages of the preview.
const SHOWN: usize = 3;
/// Pages that are printed from a window at once.
const PRINTED: usize = 40;

/// What labels would look like.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct LabelPreview {
    /// The first pages, each an SVG document.
    pages: Vec<String>,
    /// All pages.
    page_count: u32,
    /// Labels.
    count: u32,
    /// Customers without an address.
    left_out: u32,
    /// The first of those.
    without_address: Vec<ChosenCustomer>,
    /// Of the paper.
    width_mm: u32,
    /// Of the paper.
    height_mm: u32,
}

/// The common sheets.
#[tauri::command]
#[specta::specta]
pub(crate) fn labels_kinds() -> Vec<LabelKind> {
    labels::kinds().to_vec()
}

/// The first pages, and who is left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn labels_preview(
    shell: State<'_, Shell>,
    choice: Choice,
    year: i32,
    plan: LabelPlan,
) -> Answer<LabelPreview> {
    let (found, words) = collect(&shell, choice, year, &plan).await?;
    aside(move || {
        let first = sheets::first_pages(&found.all, &plan.paper, SHOWN);
        let pages =
            if first.is_empty() { Vec::new() } else { sheets::document(first, &plan, &words)?.page_svgs() };
        let (width_mm, height_mm) = size_mm(&plan.paper);
        let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
        Ok(LabelPreview {
            pages,
            page_count: count(sheets::page_count(found.all.len(), &plan.paper)),
            count: count(found.all.len()),
            left_out: found.left_out,
            without_address: found.without_address,
            width_mm,
            height_mm,
        })
    })
    .await
}

/// Saves all labels as a PDF. Answers whether a place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn labels_save(
    handle: AppHandle,
    shell: State<'_, Shell>,
    choice: Choice,
    year: i32,
    plan: LabelPlan,
) -> Answer<bool> {
    let (found, words) = collect(&shell, choice, year, &plan).await?;
    let asking = Asking {
        title: words.text("labels-save-title", &[]),
        kind: words.text("reports-page-files-pdf", &[]),
        endings: &["pdf"],
    };
    let key = match plan.paper {
        LabelPaper::Sheet { .. } => "labels-file",
        LabelPaper::Envelope { .. } => "labels-file-envelopes",
    };
    let file_name = words.text(key, &[]);
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(false) };
    aside(move || Ok(write_whole(&target, &lay_out(&found, &plan, &words)?.pdf()?)?)).await?;
    Ok(true)
}

/// Opens the window that prints all labels.
#[tauri::command]
#[specta::specta]
pub(crate) async fn labels_print(
    handle: AppHandle,
    shell: State<'_, Shell>,
    prints: State<'_, Prints>,
    choice: Choice,
    year: i32,
    plan: LabelPlan,
) -> Answer<()> {
    let (found, words) = collect(&shell, choice, year, &plan).await?;
    few(sheets::page_count(found.all.len(), &plan.paper), PRINTED)?;
    let title = words.text("labels-print-title", &[]);
    let (width_mm, height_mm) = size_mm(&plan.paper);
    let pages = aside(move || Ok(lay_out(&found, &plan, &words)?.page_svgs())).await?;
    let job = prints.keep(PrintPages { pages, width_mm, height_mm });
    open_window(&handle, &format!("print-job/{job}"), title)
}

async fn collect(shell: &Shell, choice: Choice, year: i32, plan: &LabelPlan) -> Answer<(Addressees, Words)> {
    if let LabelPaper::Sheet { sheet, .. } = &plan.paper {
        labels::check(sheet)?;
    }
    let to_person = plan.person;
    shell
        .read(move |reader, today| {
            Ok((labels::addressees(reader, &choice, year, today, to_person)?, spoken::words(reader)?))
        })
        .await
}

fn lay_out(found: &Addressees, plan: &LabelPlan, words: &Words) -> Answer<Document> {
    Ok(sheets::document(&found.all, plan, words)?)
}

fn size_mm(paper: &LabelPaper) -> (u32, u32) {
    match paper {
        LabelPaper::Sheet { .. } => (210, 297),
        LabelPaper::Envelope { size, .. } => {
            let (width_um, height_um) = size.size_um();
            (width_um / 1000, height_um / 1000)
        }
    }
}
