//! The one shape behind every format: sheets of raw rows, walked from the top.

use std::ops::ControlFlow;

use crate::{
    Column, SheetError,
    cell::{Cell, RawRow},
    merges::Merge,
};

/// Takes raw rows; breaking ends the walk without an error.
pub(crate) type RowSink<'a> = dyn FnMut(&mut RawRow) -> ControlFlow<()> + 'a;

/// A file whose rows can be walked any number of times.
pub(crate) trait Table: Send {
    fn sheets(&self) -> &[String];

    /// Walks a sheet. Rows come in the file's order; wholly absent rows are left out.
    fn walk(&mut self, sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError>;

    /// Merged blocks of a sheet, if the format has them.
    fn merges(&mut self, _sheet: usize) -> Result<Vec<Merge>, SheetError> {
        Ok(Vec::new())
    }

    /// About how many rows a sheet has, if cheaply known.
    fn row_hint(&mut self, _sheet: usize) -> Option<u64> {
        None
    }

    /// Columns that the format itself names, so that no header need be found.
    fn fixed_columns(&self) -> Option<Vec<Column>> {
        None
    }

    fn encoding(&self) -> Option<&str> {
        None
    }

    fn delimiter(&self) -> Option<char> {
        None
    }
}

/// Gathers single cells, as spreadsheet readers give them, into raw rows.
pub(crate) struct RowGather<'a, 'b> {
    row: RawRow,
    sink: &'a mut RowSink<'b>,
}

/// The columns a spreadsheet can have.
const COLUMNS_MAX: usize = 16_384;

impl<'a, 'b> RowGather<'a, 'b> {
    pub(crate) fn new(sink: &'a mut RowSink<'b>) -> Self {
        Self { row: RawRow::default(), sink }
    }

    /// Takes the cell at zero-based `row` and `column`.
    pub(crate) fn push(&mut self, row: u32, column: u32, cell: Cell) -> ControlFlow<()> {
        let number = row.saturating_add(1);
        if number != self.row.number {
            self.finish()?;
            self.row.number = number;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= COLUMNS_MAX {
            return ControlFlow::Continue(());
        }
        match self.row.cells.last() {
            Some((last, _)) if *last >= column => {
                match self.row.cells.binary_search_by_key(&column, |(at, _)| *at) {
                    Ok(found) => self.row.cells[found].1 = cell,
                    Err(place) => self.row.cells.insert(place, (column, cell)),
                }
            }
            _ => self.row.cells.push((column, cell)),
        }
        ControlFlow::Continue(())
    }

    /// Hands on the row gathered so far.
    pub(crate) fn finish(&mut self) -> ControlFlow<()> {
        if self.row.cells.is_empty() {
            return ControlFlow::Continue(());
        }
        let flow = (self.sink)(&mut self.row);
        self.row.cells.clear();
        flow
    }
}
