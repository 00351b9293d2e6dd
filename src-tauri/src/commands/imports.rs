//! Importing: choosing a file, seeing what it is, rehearsing, importing, and saving the rows that were refused.

use std::path::PathBuf;

use chrono::Datelike as _;
use regulars_core::imports::{self, FileView, ImportFile, ImportKind, ImportOutcome, ImportPlan};
use regulars_sheet::ReadOptions;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use crate::dialogs::{self, Asking};
use crate::files::{FileDropped, Files, name_of};
use crate::shell::{Shell, aside, owner};
use crate::wire::{Answer, WireError, WireWritten};
use crate::work::{Work, WorkId};
use crate::{clock, copies, problem_sheet, spoken};

/// Refusals that the page lists; the problem sheet has all of them.
const LISTED: usize = 200;

/// What can be read; a dialog may mind the case.
const READABLE: &[&str] =
    &["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "vcf", "XLSX", "XLS", "CSV", "VCF"];

/// A file behind its token, and how its text is encoded when the owner knows better.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct ImportSource {
    token: String,
    encoding: Option<String>,
}

impl ImportSource {
    fn found(self, files: &Files) -> Answer<Found> {
        let path = files.path(&self.token).ok_or_else(|| WireError::bare("file_forgotten"))?;
        Ok(Found { path, options: ReadOptions { encoding: self.encoding, ..ReadOptions::default() } })
    }
}

/// A source whose path is known.
struct Found {
    path: PathBuf,
    options: ReadOptions,
}

impl Found {
    fn listing(&self, refusals_listed: usize) -> ImportFile<'_> {
        ImportFile { path: &self.path, options: &self.options, refusals_listed }
    }
}

/// Asks for a file. Nothing when the dialog is closed without one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports_choose(
    handle: AppHandle,
    shell: State<'_, Shell>,
    files: State<'_, Files>,
) -> Answer<Option<FileDropped>> {
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let text = |key| words.text(key, &[]);
    let asking =
        Asking { title: text("imports-choose-title"), kind: text("imports-files"), endings: READABLE };
    let Some(path) = dialogs::open(&handle, asking, text("imports-files-all")).await else { return Ok(None) };
    let file_name = name_of(&path);
    Ok(Some(FileDropped { token: files.keep(path), file_name }))
}

/// What the file is and how it would be read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports_view(
    shell: State<'_, Shell>,
    files: State<'_, Files>,
    source: ImportSource,
    sheet: Option<u32>,
    kind: Option<ImportKind>,
) -> Answer<FileView> {
    let found = source.found(&files)?;
    let sheet = sheet.map(|sheet| usize::try_from(sheet).unwrap_or(usize::MAX));
    shell.read(move |reader, today| imports::view(reader, &found.listing(0), sheet, kind, today.year())).await
}

/// What the import would do, exactly.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports_rehearse(
    handle: AppHandle,
    shell: State<'_, Shell>,
    files: State<'_, Files>,
    works: State<'_, Work>,
    work: WorkId,
    source: ImportSource,
    plan: ImportPlan,
) -> Answer<ImportOutcome> {
    let (book, found, watch) = (shell.open_book()?, source.found(&files)?, works.begin(handle, work));
    aside(move || {
        Ok(imports::rehearse(&book, &owner(), clock::now(), &found.listing(LISTED), &plan, &watch)?)
    })
    .await
}

/// Imports the file: all of it, or nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports_run(
    handle: AppHandle,
    shell: State<'_, Shell>,
    files: State<'_, Files>,
    works: State<'_, Work>,
    work: WorkId,
    source: ImportSource,
    plan: ImportPlan,
) -> Answer<WireWritten<ImportOutcome>> {
    let (book, found, watch) = (shell.open_book()?, source.found(&files)?, works.begin(handle.clone(), work));
    aside(move || {
        copies::before_import(&handle, &book);
        let written = imports::run(&book, &owner(), clock::now(), &found.listing(LISTED), &plan, &watch)?;
        Ok(WireWritten::from_store(written, |outcome| outcome))
    })
    .await
}

/// Saves every refused row with its reason as a spreadsheet. Answers whether a place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports_save_problems(
    handle: AppHandle,
    shell: State<'_, Shell>,
    files: State<'_, Files>,
    works: State<'_, Work>,
    work: WorkId,
    source: ImportSource,
    plan: ImportPlan,
) -> Answer<bool> {
    let (book, found) = (shell.open_book()?, source.found(&files)?);
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let stem = found.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let asking = Asking {
        title: words.text("imports-problems-title", &[]),
        kind: words.text("imports-files-xlsx", &[]),
        endings: &["xlsx"],
    };
    let file_name = words.text("imports-problems-file", &[("name", stem.into())]);
    let Some(target) = dialogs::save(&handle, asking, file_name).await else { return Ok(false) };
    let watch = works.begin(handle, work);
    aside(move || {
        let file = found.listing(usize::MAX);
        let outcome = imports::rehearse(&book, &owner(), clock::now(), &file, &plan, &watch)?;
        problem_sheet::write(&file, &plan, &outcome.refusals, &words, &target)
            .map_err(regulars_core::CoreError::from)?;
        Ok(true)
    })
    .await
}
