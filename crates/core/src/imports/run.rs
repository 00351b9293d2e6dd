//! Running an import: one thread reads the file into drafts, the other writes them through the door, a bounded number
//! of batches between them, so that memory does not grow with the file.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use regulars_sheet::{ReadOptions, Row, Source, TableHead};
use regulars_store::{StoreError, Tx};

use super::custom::{self, Choices};
use super::customers_in::{CustomerWriter, DraftReader};
use super::purchases_in::SaleWriter;
use super::purchases_rows::SaleReader;
use super::{FieldChange, ImportKind, ImportOutcome, ImportPlan, PreviewRow, Refusal, RowFate, table};
use crate::{CoreError, Result, Watch, fields};

/// Rows in one batch between the threads.
const BATCH: usize = 5_000;
/// Batches that may wait for the writer.
const WAITING: usize = 4;
/// Rows of each fate that a preview shows.
const SHOWN: usize = 20;

/// What became of one row.
pub(super) struct Fate {
    kind: RowFate,
    changes: Vec<FieldChange>,
}

impl Fate {
    pub(super) fn new() -> Self {
        Self { kind: RowFate::New, changes: Vec::new() }
    }

    pub(super) fn same() -> Self {
        Self { kind: RowFate::Same, changes: Vec::new() }
    }

    pub(super) fn changed(changes: Vec<FieldChange>) -> Self {
        Self { kind: RowFate::Changed, changes }
    }

    pub(super) fn is_same(&self) -> bool {
        self.kind == RowFate::Same
    }
}

/// Why one row is refused; with a `cause`, why the whole import ends.
#[derive(Debug)]
pub(super) struct RowError {
    pub(super) row: u32,
    pub(super) column: String,
    pub(super) code: &'static str,
    pub(super) value: String,
    pub(super) cause: Option<Box<CoreError>>,
}

impl RowError {
    /// The row as a whole is refused.
    pub(super) fn whole(row: u32, code: &'static str) -> Self {
        Self { row, column: String::new(), code, value: String::new(), cause: None }
    }

    pub(super) fn at(self, row: u32) -> Self {
        Self { row, ..self }
    }
}

impl From<CoreError> for RowError {
    fn from(cause: CoreError) -> Self {
        Self { cause: Some(Box::new(cause)), ..Self::whole(0, "") }
    }
}

/// Writes what a reader made of rows.
pub(super) trait RowWriter<D> {
    /// Writes a batch and tells the fate and title of each row. An `Err` ends the import.
    fn write(
        &mut self,
        drafts: &[D],
        each: &mut dyn FnMut(u32, Result<Fate, RowError>, String),
    ) -> Result<()>;
}

/// A file to import, as it is to be read.
#[derive(Debug, Clone)]
pub struct ImportFile<'a> {
    /// Where it lies.
    pub path: &'a Path,
    /// Encoding and delimiter, when not the detected ones.
    pub options: &'a ReadOptions,
    /// How many refusals the outcome lists; the count is always whole.
    pub refusals_listed: usize,
}

/// Runs the plan inside a write. Stores the import itself only if it changed something.
pub(super) fn run(tx: &Tx, file: &ImportFile, plan: &ImportPlan, watch: Watch) -> Result<ImportOutcome> {
    let import_id = tx.begin_import();
    let mut tally = Tally::new(file.refusals_listed, watch);
    let (plan, made) = custom::make_fields(tx, plan, import_id)?;
    let plan = plan.as_ref();
    match plan.kind {
        ImportKind::Customers => {
            let reader = tx.with_reader(|reader| DraftReader::new(reader, plan))?;
            let set = tx.with_reader(|reader| fields::set(reader, plan.year))?;
            let mut writer =
                CustomerWriter::new(tx, import_id, plan, Choices::new(set, plan.add_choices, &made));
            stream(file, plan, move |row| reader.read(row), &mut writer, &mut tally)?;
            writer.finish()?;
        }
        ImportKind::Purchases => {
            let reader = SaleReader::new(plan)?;
            let mut writer = SaleWriter::new(tx, import_id, plan)?;
            stream(file, plan, move |row| reader.read(row), &mut writer, &mut tally)?;
            tally.outcome.created_customers = writer.created_customers;
            tally.outcome.for_removed = writer.for_removed;
        }
    }
    let mut outcome = tally.outcome;
    if outcome.new + outcome.changed > 0 || !made.is_empty() {
        let file_name = file.path.file_name().unwrap_or_default().to_string_lossy();
        table::insert(tx, import_id, plan.kind, &file_name, &outcome)?;
        table::remember(tx, plan)?;
        tx.describe(import_id, &file_name);
        tx.note("new", &outcome.new.to_string());
        tx.note("changed", &outcome.changed.to_string());
        outcome.import = Some(super::ImportId(import_id));
    }
    Ok(outcome)
}

/// One batch on its way to the writer: drafts, and rows refused already.
struct Batch<D> {
    drafts: Vec<D>,
    refused: Vec<RowError>,
}

/// What the reading thread says first.
enum Message<D> {
    Hint(Option<u64>),
    Batch(Batch<D>),
    Failed(CoreError),
}

fn stream<D: Send>(
    file: &ImportFile,
    plan: &ImportPlan,
    read: impl Fn(&Row) -> Result<D, RowError> + Send,
    writer: &mut impl RowWriter<D>,
    tally: &mut Tally,
) -> Result<()> {
    let (sender, receiver) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Err(error) = send_rows(file, plan, read, &sender) {
                // The writer is gone when this fails, and has its own error to tell.
                let _ = sender.send(Message::Failed(error));
            }
        });
        receive(receiver, writer, tally)
    })
}

fn send_rows<D>(
    file: &ImportFile,
    plan: &ImportPlan,
    read: impl Fn(&Row) -> Result<D, RowError>,
    sender: &SyncSender<Message<D>>,
) -> Result<()> {
    let mut source = Source::open(file.path, file.options)?;
    let sheet = usize::try_from(plan.sheet).unwrap_or(usize::MAX);
    let head = source.head(sheet)?;
    check_head(&head, plan)?;
    let mut batch = Batch { drafts: Vec::with_capacity(BATCH), refused: Vec::new() };
    let mut go_on = sender.send(Message::Hint(head.row_hint)).is_ok();
    source.rows(sheet, &head, &mut |row| {
        match read(&row) {
            Ok(draft) => batch.drafts.push(draft),
            Err(refused) => batch.refused.push(refused),
        }
        if batch.drafts.len() + batch.refused.len() >= BATCH {
            let full = std::mem::replace(
                &mut batch,
                Batch { drafts: Vec::with_capacity(BATCH), refused: Vec::new() },
            );
            go_on = sender.send(Message::Batch(full)).is_ok();
        }
        if go_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let _ = sender.send(Message::Batch(batch));
    Ok(())
}

/// The file may have changed since the plan was made from it.
fn check_head(head: &TableHead, plan: &ImportPlan) -> Result<()> {
    for column in plan.columns.iter().filter(|column| column.field.is_some()) {
        let position = usize::try_from(column.index).unwrap_or(usize::MAX);
        if head.columns.get(position).is_none_or(|there| there.name != column.header) {
            return Err(CoreError::ColumnUnknown { name: column.header.clone() });
        }
    }
    Ok(())
}

fn receive<D>(
    receiver: Receiver<Message<D>>,
    writer: &mut impl RowWriter<D>,
    tally: &mut Tally,
) -> Result<()> {
    for message in receiver {
        match message {
            Message::Hint(rows) => tally.total = rows,
            Message::Failed(error) => return Err(error),
            Message::Batch(Batch { drafts, refused }) => {
                for error in refused {
                    tally.refuse(error);
                }
                writer.write(&drafts, &mut |row, fate, title| tally.count(row, fate, title))?;
                tally.report()?;
            }
        }
    }
    Ok(())
}

/// Counts fates and keeps the first of each for the preview.
struct Tally<'w> {
    outcome: ImportOutcome,
    shown: [usize; 3],
    refusals_listed: usize,
    total: Option<u64>,
    watch: Watch<'w>,
}

impl<'w> Tally<'w> {
    fn new(refusals_listed: usize, watch: Watch<'w>) -> Self {
        Self { outcome: ImportOutcome::default(), shown: [0; 3], refusals_listed, total: None, watch }
    }

    fn count(&mut self, row: u32, fate: Result<Fate, RowError>, title: String) {
        let Fate { kind, changes } = match fate {
            Ok(fate) => fate,
            Err(error) => return self.refuse(error.at(row)),
        };
        self.outcome.read += 1;
        let (count, shown) = match kind {
            RowFate::New => (&mut self.outcome.new, &mut self.shown[0]),
            RowFate::Changed => (&mut self.outcome.changed, &mut self.shown[1]),
            RowFate::Same => (&mut self.outcome.same, &mut self.shown[2]),
        };
        *count += 1;
        if *shown < SHOWN {
            *shown += 1;
            self.outcome.preview.push(PreviewRow { row, fate: kind, title, changes });
        }
    }

    fn refuse(&mut self, error: RowError) {
        self.outcome.read += 1;
        self.outcome.refused += 1;
        if self.outcome.refusals.len() < self.refusals_listed {
            let RowError { row, column, code, value, cause: _ } = error;
            self.outcome.refusals.push(Refusal { row, column, code: code.into(), value });
        }
    }

    fn report(&self) -> Result<()> {
        match (self.watch)(self.outcome.read.into(), self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreError::Cancelled.into()),
        }
    }
}
