//! The rows an import refused, as a spreadsheet: the cells as they stood, and beside them the reason in words. Mended, the
//! same sheet can be imported.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{SyncSender, sync_channel};

use regulars_core::imports::{ImportFile, ImportPlan, Refusal};
use regulars_sheet::write::{OutCell, OutSheet, xlsx};
use regulars_sheet::{Row, SheetError, Source, TableHead};
use regulars_words::Words;

/// Rows on their way from the reader to the writer.
const WAITING: usize = 500;

/// Writes the refused rows of `file` to `target`. Memory does not grow with the rows.
pub(crate) fn write(
    file: &ImportFile,
    plan: &ImportPlan,
    refusals: &[Refusal],
    words: &Words,
    target: &Path,
) -> Result<(), SheetError> {
    let sheet = usize::try_from(plan.sheet).unwrap_or(usize::MAX);
    let mut source = Source::open(file.path, file.options)?;
    let head = source.head(sheet)?;
    let mut columns: Vec<String> = head.columns.iter().map(|column| column.name.clone()).collect();
    columns.push(words.text("imports-reason", &[]));
    let reasons: HashMap<u32, &Refusal> = refusals.iter().map(|refusal| (refusal.row, refusal)).collect();
    let (sender, receiver) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let (head, reasons) = (&head, &reasons);
        // The sender goes with the reading thread, so that the writer sees the end of the rows.
        let reading = scope.spawn(move || send_refused(&mut source, sheet, head, reasons, words, &sender));
        let name = words.text("imports-problem-sheet", &[]);
        let written = xlsx(target, &mut [OutSheet { name, columns, rows: &mut receiver.into_iter() }]);
        let read = reading.join().unwrap_or_else(|_| {
            Err(SheetError::WriteFailed { detail: "the reading thread ended early".to_owned() })
        });
        written.and(read)
    })
}

fn send_refused(
    source: &mut Source,
    sheet: usize,
    head: &TableHead,
    reasons: &HashMap<u32, &Refusal>,
    words: &Words,
    sender: &SyncSender<Vec<OutCell>>,
) -> Result<(), SheetError> {
    source.rows(sheet, head, &mut |row| {
        let Some(refusal) = reasons.get(&row.number) else { return ControlFlow::Continue(()) };
        // The writer is gone when this fails, and has its own error to tell.
        if sender.send(cells(&row, &reason(refusal, words))).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })
}

fn cells(row: &Row, reason: &str) -> Vec<OutCell> {
    let cells = row.cells.iter().map(|cell| OutCell::Text(cell.text().into_owned()));
    cells.chain([OutCell::Text(reason.to_owned())]).collect()
}

/// What is wrong, with the column where there is one.
fn reason(refusal: &Refusal, words: &Words) -> String {
    let what = words.text(&format!("import-refused-{}", refusal.code.replace('_', "-")), &[]);
    if refusal.column.is_empty() {
        return what;
    }
    words.text("imports-reason-in-column", &[("column", (&refusal.column).into()), ("reason", what.into())])
}

#[cfg(test)]
mod tests {
    use regulars_core::imports::{ColumnPlan, ImportKind};
    use regulars_sheet::ReadOptions;
    use regulars_words::Language;

    use super::*;

    fn refusal(row: u32, column: &str, code: &str) -> Refusal {
        Refusal { row, column: column.into(), code: code.into(), value: String::new() }
    }

    fn plan() -> ImportPlan {
        ImportPlan {
            kind: ImportKind::Customers,
            sheet: 0,
            columns: Vec::<ColumnPlan>::new(),
            values: Vec::new(),
            walk_in: true,
            create_customers: true,
            add_choices: true,
            year: 2026,
            day_first: false,
        }
    }

    #[test]
    fn refused_rows_keep_their_cells_and_gain_the_reason() {
        let folder = std::env::temp_dir().join(format!("regulars-problems-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let (path, target) = (folder.join("客户.csv"), folder.join("问题行.xlsx"));
        std::fs::write(&path, "姓名,手机\n王雪梅,1.39E+10\n陈国栋,13805712266\n,13900000000\n")
            .expect("a file");
        let options = ReadOptions::default();
        let file = ImportFile { path: &path, options: &options, refusals_listed: usize::MAX };
        let refusals = [refusal(2, "手机", "number_damaged"), refusal(4, "", "name_missing")];

        write(&file, &plan(), &refusals, &Words::new(Language::Zh), &target).expect("it is written");

        let mut source = Source::open(&target, &options).expect("it opens");
        let head = source.head(0).expect("it has a head");
        let rows: Vec<String> = head
            .sample_rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(head.columns.last().map(|column| column.name.as_str()), Some("原因"));
        assert_eq!(rows, ["王雪梅|1.39E+10|「手机」号码被表格弄坏了，后几位丢了", "|13900000000|没写名称"]);
        std::fs::remove_dir_all(&folder).expect("the folder is removable");
    }
}
