//! Binary workbooks of Excel 97–2003, loaded whole through calamine.
//!
//! These files cannot be streamed. A walk over their records first makes sure that what calamine will span
//! fits in memory, because it makes room for every cell between the first and the last of a sheet.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use crate::{
    Cell, Limits, SheetError,
    merges::Merge,
    table::{RowGather, RowSink, Table},
    values,
};

/// An opened xls file.
pub(crate) struct XlsBook {
    book: Xls<BufReader<File>>,
    sheets: Vec<String>,
}

impl XlsBook {
    pub(crate) fn open(path: &Path, limits: &Limits) -> Result<Self, SheetError> {
        check(path, limits)?;
        let book = Xls::new(BufReader::new(File::open(path)?)).map_err(xls_error)?;
        let sheets = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible != SheetVisible::VeryHidden)
            .map(|sheet| sheet.name.clone())
            .collect();
        Ok(Self { book, sheets })
    }

    fn name(&self, sheet: usize) -> Result<&str, SheetError> {
        self.sheets.get(sheet).map(String::as_str).ok_or(SheetError::SheetMissing { index: sheet })
    }
}

impl Table for XlsBook {
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
        let name = self.name(sheet)?.to_owned();
        let range = self.book.worksheet_range(&name).map_err(xls_error)?;
        let Some((top, left)) = range.start() else { return Ok(()) };
        let mut gather = RowGather::new(sink);
        for (row, column, value) in range.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
            let cell = values::loaded_cell(value);
            if cell != Cell::Empty && gather.push(top + row, left + column, cell).is_break() {
                return Ok(());
            }
        }
        let _ = gather.finish();
        Ok(())
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, SheetError> {
        let blocks = self.book.merge_cells_by_sheet_name(self.name(sheet)?).map_err(xls_error)?;
        let merge = |block: &calamine::Dimensions| {
            Some(Merge {
                first_row: block.start.0,
                first_column: usize::try_from(block.start.1).ok()?,
                last_row: block.end.0,
                last_column: usize::try_from(block.end.1).ok()?,
            })
        };
        let ordered =
            |merge: &Merge| merge.first_row <= merge.last_row && merge.first_column <= merge.last_column;
        Ok(blocks.iter().filter_map(merge).filter(ordered).collect())
    }
}

/// Looks into the container before calamine does.
fn check(path: &Path, limits: &Limits) -> Result<(), SheetError> {
    let mut container =
        cfb::CompoundFile::open(BufReader::new(File::open(path)?)).map_err(SheetError::damaged)?;
    if container.exists("/EncryptedPackage") {
        return Err(SheetError::Encrypted);
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name)) else {
        return Err(SheetError::NotTable { kind: "document" });
    };
    let stream = container.open_stream(name).map_err(SheetError::damaged)?;
    let mut bytes = Vec::new();
    stream.take(limits.workbook_bytes).read_to_end(&mut bytes).map_err(SheetError::damaged)?;
    check_records(&bytes, limits.loaded_cells)
}

/// Adds up the cells between the corners of each sheet, both announced and real.
fn check_records(stream: &[u8], limit: u64) -> Result<(), SheetError> {
    const FORMULA: u16 = 0x0006;
    const END: u16 = 0x000A;
    const FILE_PASS: u16 = 0x002F;
    const DIMENSIONS: u16 = 0x0200;
    const CELLS: [u16; 9] = [FORMULA, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];
    let bomb = || SheetError::Bomb { part: "Workbook".to_owned(), limit };
    let mut corners = Corners::default();
    let mut total = 0_u64;
    let mut rest = stream;
    while let Some((head, tail)) = rest.split_at_checked(4) {
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let Some((data, tail)) = tail.split_at_checked(length) else { break };
        rest = tail;
        match kind {
            FILE_PASS => return Err(SheetError::Encrypted),
            DIMENSIONS if announced_cells(data).is_none_or(|cells| cells > limit) => return Err(bomb()),
            END => total += std::mem::take(&mut corners).cells(),
            kind if CELLS.contains(&kind) && data.len() >= 4 => {
                corners.add(
                    u16::from_le_bytes([data[0], data[1]]),
                    u16::from_le_bytes([data[2], data[3]]),
                    data,
                    kind == 0x00BD,
                );
            }
            _ => {}
        }
        if total > limit {
            return Err(bomb());
        }
    }
    if total + corners.cells() > limit { Err(bomb()) } else { Ok(()) }
}

/// The cells a sheet announces; nothing if the corners are in the wrong order.
fn announced_cells(data: &[u8]) -> Option<u64> {
    let wide = |at: usize| Some(u64::from(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?)));
    let narrow = |at: usize| Some(u64::from(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?)));
    let (top, bottom, left, right) = if data.len() >= 14 {
        (wide(0)?, wide(4)?, narrow(8)?, narrow(10)?)
    } else {
        (narrow(0)?, narrow(2)?, narrow(4)?, narrow(6)?)
    };
    if (bottom, right) == (0, 0) {
        return Some(0);
    }
    Some((bottom + 1).checked_sub(top)? * (right + 1).checked_sub(left)?)
}

/// The first and last row and column of a sheet's cells.
#[derive(Default)]
struct Corners {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Corners {
    fn add(&mut self, row: u16, column: u16, data: &[u8], several: bool) {
        // A record of several numbers ends with its last column.
        let last = if several && data.len() >= 6 {
            u16::from_le_bytes([data[data.len() - 2], data[data.len() - 1]])
        } else {
            column
        };
        let (top, bottom) = self.rows.unwrap_or((row, row));
        self.rows = Some((top.min(row), bottom.max(row)));
        let (left, right) = self.columns.unwrap_or((column, last));
        self.columns = Some((left.min(column), right.max(last)));
    }

    fn cells(self) -> u64 {
        let span = |ends: Option<(u16, u16)>| ends.map_or(0, |(first, last)| u64::from(last - first) + 1);
        span(self.rows) * span(self.columns)
    }
}

fn xls_error(error: XlsError) -> SheetError {
    match error {
        XlsError::Password => SheetError::Encrypted,
        XlsError::Io(error) => error.into(),
        other => SheetError::damaged(other),
    }
}
