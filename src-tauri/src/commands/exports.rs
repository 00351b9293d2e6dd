//! Exporting everything: to a workbook, or to a folder of csv files.

use std::path::PathBuf;

use regulars_core::exports::{self, ExportOutcome, Labels};
use regulars_core::imports::Field;
use regulars_words::Words;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use crate::dialogs::{self, Asking};
use crate::files::name_of;
use crate::shell::{Shell, aside};
use crate::wire::Answer;
use crate::work::{Work, WorkId};
use crate::{clock, spoken};

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ExportForm {
    /// One xlsx.
    Workbook,
    /// A folder of csv files.
    Folder,
}

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct Exported {
    /// What it holds.
    outcome: ExportOutcome,
    /// The file or folder, without the folder it lies in.
    file_name: String,
}

/// Asks for a place and exports everything there. Nothing when the dialog is closed without one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn exports_save(
    handle: AppHandle,
    shell: State<'_, Shell>,
    works: State<'_, Work>,
    work: WorkId,
    form: ExportForm,
) -> Answer<Option<Exported>> {
    let book = shell.open_book()?;
    let (words, business) = shell
        .read(|reader, _| Ok((spoken::words(reader)?, regulars_core::settings::get(reader)?.business_name)))
        .await?;
    let Some(target) = ask(&handle, &words, &business, form).await else { return Ok(None) };
    let watch = works.begin(handle, work);
    aside(move || {
        let header = |field: Field| header(&words, field);
        let labels = labels(&words, &header);
        let outcome = book.read(|reader| match form {
            ExportForm::Workbook => exports::workbook(reader, &target, &labels, &watch),
            ExportForm::Folder => exports::folder(reader, &target, &labels, &watch),
        })?;
        Ok(Some(Exported { outcome, file_name: name_of(&target) }))
    })
    .await
}

fn header(words: &Words, field: Field) -> String {
    words.text(&format!("field-{}", field.key().replace('_', "-")), &[])
}

fn labels<'a>(words: &Words, field: &'a dyn Fn(Field) -> String) -> Labels<'a> {
    Labels {
        field,
        customers: words.text("exports-customers", &[]),
        purchases: words.text("exports-purchases", &[]),
    }
}

async fn ask(handle: &AppHandle, words: &Words, business: &str, form: ExportForm) -> Option<PathBuf> {
    let name = words.text(
        "exports-name",
        &[("name", business.to_owned().into()), ("date", clock::today().to_string().into())],
    );
    let title = words.text("exports-choose-title", &[]);
    match form {
        ExportForm::Workbook => {
            let asking = Asking { title, kind: words.text("imports-files-xlsx", &[]), endings: &["xlsx"] };
            dialogs::save(handle, asking, format!("{name}.xlsx")).await
        }
        ExportForm::Folder => dialogs::save_folder(handle, title, name).await,
    }
}

#[cfg(test)]
mod tests {
    use regulars_core::imports::{ImportFile, ImportKind};
    use regulars_core::store::Book;
    use regulars_core::{imports, schema, unwatched};
    use regulars_words::Language;

    use super::*;

    #[track_caller]
    fn check_headers(language: Language, names: [&str; 2]) {
        let folder =
            std::env::temp_dir().join(format!("regulars-export-{}-{}", std::process::id(), names[0]));
        let words = Words::new(language);
        let header = |field: Field| header(&words, field);
        let book = Book::in_memory(schema()).expect("a book");
        book.read(|reader| exports::folder(reader, &folder, &labels(&words, &header), &unwatched))
            .expect("it is exported");
        for (name, kind) in names.into_iter().zip([ImportKind::Customers, ImportKind::Purchases]) {
            let path = folder.join(format!("{name}.csv"));
            let file = ImportFile { path: &path, options: imports::detect(), refusals_listed: 0 };
            let view =
                book.read(|reader| imports::view(reader, &file, None, None, 2026)).expect("it is read");
            assert_eq!((view.plan.kind, view.preset.as_deref()), (kind, Some("regulars")));
            for column in view.plan.columns {
                let field = column.field.expect(&column.header);
                assert_eq!(header(field), column.header);
            }
        }
        std::fs::remove_dir_all(&folder).expect("the folder is removable");
    }

    #[test]
    fn the_headers_of_both_languages_are_known_to_the_import() {
        check_headers(Language::Zh, ["客户", "交易"]);
        check_headers(Language::En, ["Customers", "Purchases"]);
    }
}
