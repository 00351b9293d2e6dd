//! Reports: the years there are; the pages of a year, or of customers, for the preview and the printer; their PDFs.

use std::ops::ControlFlow;
use std::path::Path;

use regulars_core::customers::CustomerId;
use regulars_core::reports::{self, Choice, Chosen, Standing};
use regulars_core::store::{Book, StoreError};
use regulars_report::customer::{self, Binder, Version};
use regulars_report::{Document, ReportError, annual};
use regulars_words::Words;
use tauri::{AppHandle, State, WebviewWindow};

use crate::dialogs::{self, Asking};
use crate::outfile::{OutFile, file_name_of, write_whole};
use crate::prints::{PrintPages, Prints, open_window};
use crate::shell::{Shell, aside};
use crate::wire::{Answer, WireError};
use crate::work::{Work, WorkId};
use crate::{clock, spoken};

/// Customers whose names are listed to leaf through.
const LISTED: usize = 500;
/// Customers who are printed from a window at once: a webview holds every page.
pub(crate) const PRINTED: usize = 20;

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
    let words = shell.read(|reader, _| spoken::words(reader)).await?;
    let title = words.text("reports-page-print-title", &[("year", year.to_string().into())]);
    open_window(&handle, &format!("print/{year}"), title)
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

/// Whom a choice comes to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_chosen(shell: State<'_, Shell>, choice: Choice, year: i32) -> Answer<Chosen> {
    shell.read(move |reader, today| reports::summary(reader, &choice, year, today, LISTED)).await
}

/// The two pages of a customer's report, each an SVG document.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_customer(
    shell: State<'_, Shell>,
    id: CustomerId,
    year: i32,
    internal: bool,
) -> Answer<Vec<String>> {
    let book = shell.open_book()?;
    aside(move || Many::collect(&book, vec![id], year, internal)?.pages(&book)).await
}

/// Saves the reports of a choice as one PDF. Answers with how many; nothing when no place was chosen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_save_customers(
    handle: AppHandle,
    shell: State<'_, Shell>,
    works: State<'_, Work>,
    work: WorkId,
    choice: Choice,
    year: i32,
    internal: bool,
) -> Answer<Option<u32>> {
    let book = shell.open_book()?;
    let ids = shell.read(move |reader, today| reports::chosen(reader, &choice, year, today)).await?;
    let many = aside(move || Many::collect(&book, ids, year, internal)).await?;
    let asking = Asking {
        title: many.words.text("reports-page-customer-save-title", &[]),
        kind: many.words.text("reports-page-files-pdf", &[]),
        endings: &["pdf"],
    };
    let Some(target) = dialogs::save(&handle, asking, many.file_name()).await else { return Ok(None) };
    let (book, watch) = (shell.open_book()?, works.begin(handle, work));
    aside(move || many.save(&book, &target, &watch).map(Some)).await
}

/// Opens the window that prints the reports of a choice.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_print_customers(
    handle: AppHandle,
    shell: State<'_, Shell>,
    prints: State<'_, Prints>,
    choice: Choice,
    year: i32,
    internal: bool,
) -> Answer<()> {
    let book = shell.open_book()?;
    let ids = shell.read(move |reader, today| reports::chosen(reader, &choice, year, today)).await?;
    few(ids.len(), PRINTED)?;
    let (pages, title) = aside(move || {
        let many = Many::collect(&book, ids, year, internal)?;
        let title =
            many.words.text("reports-page-customer-print-title", &[("year", year.to_string().into())]);
        Ok((many.pages(&book)?, title))
    })
    .await?;
    let job = prints.keep(PrintPages { pages, width_mm: 210, height_mm: 297 });
    open_window(&handle, &format!("print-job/{job}"), title)
}

/// The pages of a window that prints.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reports_printing(prints: State<'_, Prints>, job: String) -> Answer<PrintPages> {
    prints.pages(&job).ok_or_else(|| WireError::bare("report_print_gone"))
}

/// Refuses to print more than a window holds.
pub(crate) fn few(count: usize, most: usize) -> Answer<()> {
    if count <= most {
        return Ok(());
    }
    Err(WireError::of("report_too_many", vec![("max", most.to_string())], None))
}

/// Reports of several customers.
struct Many {
    ids: Vec<CustomerId>,
    year: i32,
    version: Version,
    words: Words,
    /// Only the internal version ranks.
    standing: Option<Standing>,
    /// The first customer's name.
    name: String,
}

impl Many {
    fn collect(book: &Book, ids: Vec<CustomerId>, year: i32, internal: bool) -> Answer<Self> {
        let Some(first) = ids.first().copied() else { return Err(ReportError::Nobody.into()) };
        let today = clock::today();
        let (words, standing, name) = book.read(|reader| {
            let standing = if internal { Some(Standing::collect(reader, year, today)?) } else { None };
            let first = reports::customer(reader, first, year, today, None)?;
            Ok::<_, regulars_core::CoreError>((spoken::words(reader)?, standing, first.customer.profile.name))
        })?;
        let version = if internal { Version::Internal } else { Version::HandOver };
        Ok(Self { ids, year, version, words, standing, name })
    }

    fn report(&self, book: &Book, id: CustomerId) -> Answer<reports::CustomerReport> {
        let (year, today) = (self.year, clock::today());
        Ok(book.read(|reader| reports::customer(reader, id, year, today, self.standing.as_ref()))?)
    }

    fn pages(&self, book: &Book) -> Answer<Vec<String>> {
        let mut pages = Vec::with_capacity(self.ids.len() * customer::PAGES);
        for id in &self.ids {
            let report = self.report(book, *id)?;
            pages.extend(customer::document(&report, &self.words, self.version)?.page_svgs());
        }
        Ok(pages)
    }

    fn file_name(&self) -> String {
        let key = match (self.ids.len(), self.version) {
            (1, Version::HandOver) => "reports-page-customer-file",
            (1, Version::Internal) => "reports-page-customer-file-internal",
            (_, Version::HandOver) => "reports-page-customers-file",
            (_, Version::Internal) => "reports-page-customers-file-internal",
        };
        let args = [
            ("name", file_name_of(&self.name).into()),
            ("year", self.year.to_string().into()),
            ("count", self.ids.len().into()),
        ];
        self.words.text(key, &args)
    }

    /// Writes all of them, or nothing.
    fn save(&self, book: &Book, target: &Path, watch: regulars_core::Watch<'_>) -> Answer<u32> {
        if let [id] = self.ids.as_slice() {
            let document = customer::document(&self.report(book, *id)?, &self.words, self.version)?;
            write_whole(target, &document.pdf()?)?;
            return Ok(1);
        }
        let mut file = OutFile::create(target)?;
        let mut binder = Binder::new(&self.words, self.version);
        let total = u64::try_from(self.ids.len()).ok();
        for (done, id) in (0..).zip(&self.ids) {
            if watch(done, total) == ControlFlow::Break(()) {
                return Err(StoreError::Cancelled.into());
            }
            file.write(&binder.add(self.report(book, *id)?)?)?;
        }
        let (rest, bound) = binder.finish()?;
        file.write(&rest)?;
        file.finish()?;
        Ok(u32::try_from(bound.customers).unwrap_or(u32::MAX))
    }
}
