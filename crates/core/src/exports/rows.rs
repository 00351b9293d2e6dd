//! The book as rows of cells, page by page, so that memory does not grow with it.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;
use std::vec::IntoIter;

use regulars_sheet::write::OutCell;
use regulars_store::{Reader, StoreError};

use super::columns::{self, TierNames};
use super::table;
use crate::customers::CustomerId;
use crate::fields::CustomField;
use crate::purchases::PurchaseId;
use crate::{CoreError, Result, Watch};

/// Records read at once.
const PAGE: u32 = 1_000;

/// The work under way: how far it is, and what ended it before its time.
pub(super) struct Work<'w> {
    watch: Watch<'w>,
    total: u64,
    done: Cell<u64>,
    trouble: RefCell<Option<CoreError>>,
}

impl<'w> Work<'w> {
    pub(super) fn new(watch: Watch<'w>, total: u64) -> Self {
        Self { watch, total, done: Cell::new(0), trouble: RefCell::default() }
    }

    /// Whether nothing has ended it.
    pub(super) fn goes_on(&self) -> bool {
        self.trouble.borrow().is_none()
    }

    /// What ended it, if anything did.
    pub(super) fn end(&self) -> Result<()> {
        self.trouble.take().map_or(Ok(()), Err)
    }

    fn passed(&self, records: usize) -> Result<()> {
        self.done.set(self.done.get() + u64::try_from(records).unwrap_or_default());
        match (self.watch)(self.done.get(), Some(self.total)) {
            ControlFlow::Break(()) => Err(StoreError::Cancelled.into()),
            ControlFlow::Continue(()) => Ok(()),
        }
    }
}

/// One page: how many records it has, and their rows. The end is a page without records.
type Page = (usize, Vec<Vec<OutCell>>);

/// The rows of page after page. A failure ends them and is kept in the work.
struct Pages<'w, F> {
    turn: F,
    rows: IntoIter<Vec<OutCell>>,
    work: &'w Work<'w>,
}

impl<F: FnMut() -> Result<Page>> Iterator for Pages<'_, F> {
    type Item = Vec<OutCell>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.rows.next() {
                return Some(row);
            }
            if !self.work.goes_on() {
                return None;
            }
            let page = (self.turn)().and_then(|(records, rows)| {
                self.work.passed(records)?;
                Ok((records, rows))
            });
            match page {
                Ok((0, _)) => return None,
                Ok((_, rows)) => self.rows = rows.into_iter(),
                Err(error) => {
                    self.work.trouble.replace(Some(error));
                    return None;
                }
            }
        }
    }
}

/// Each customer in a row, its contact persons in the rows below, as an import takes them.
pub(super) fn customers<'w>(
    reader: &'w Reader,
    tiers: &'w TierNames,
    own: &'w [CustomField],
    work: &'w Work<'w>,
) -> impl Iterator<Item = Vec<OutCell>> + 'w {
    let mut after = CustomerId(0);
    let turn = move || {
        let ids = table::customers_after(reader, after, PAGE)?;
        after = ids.last().copied().unwrap_or(after);
        let mut rows = Vec::with_capacity(ids.len());
        for id in &ids {
            let customer = crate::customers::table::get(reader, *id)?;
            rows.push(columns::customer(&customer, tiers, own));
            let persons = crate::customers::table::persons(reader, *id)?;
            rows.extend(persons.iter().map(|person| columns::person(&person.profile)));
        }
        Ok((ids.len(), rows))
    };
    Pages { turn, rows: Vec::new().into_iter(), work }
}

/// Each purchase line in a row.
pub(super) fn purchases<'w>(
    reader: &'w Reader,
    work: &'w Work<'w>,
) -> impl Iterator<Item = Vec<OutCell>> + 'w {
    let mut after = PurchaseId(0);
    let turn = move || {
        let sold = table::purchases_after(reader, after, PAGE)?;
        after = sold.last().map_or(after, |sold| sold.purchase.id);
        Ok((sold.len(), sold.iter().map(columns::purchase).collect()))
    };
    Pages { turn, rows: Vec::new().into_iter(), work }
}
