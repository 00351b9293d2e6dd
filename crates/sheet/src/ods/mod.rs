//! `OpenDocument` spreadsheets, streamed.
//!
//! The format counts repeated rows and cells instead of writing them, so a few bytes may stand for a sheet of
//! billions of cells: repetitions are bounded here, and blank ones cost nothing.

mod content;

use std::{ops::ControlFlow, path::Path};

use crate::{
    Limits, SheetError,
    merges::Merge,
    package::Package,
    table::{RowSink, Table},
};

use content::{Visit, walk_content};

/// The manifest is small; encryption is announced in it per part.
const MANIFEST_BYTES: u64 = 4 << 20;

/// An opened ods file.
pub(crate) struct OdsBook {
    package: Package,
    limits: Limits,
    sheets: Vec<String>,
    merges: Vec<Vec<Merge>>,
    rows: Vec<u64>,
}

impl OdsBook {
    pub(crate) fn open(path: &Path, limits: &Limits) -> Result<Self, SheetError> {
        let mut package = Package::open(path)?;
        let manifest = package.text("META-INF/manifest.xml", MANIFEST_BYTES)?.unwrap_or_default();
        if manifest.contains("encryption-data") {
            return Err(SheetError::Encrypted);
        }
        let mut book =
            Self { package, limits: *limits, sheets: Vec::new(), merges: Vec::new(), rows: Vec::new() };
        let Self { package, sheets, merges, rows, .. } = &mut book;
        walk_content(package, limits, None, &mut |visit| {
            match visit {
                Visit::Sheet(name) => {
                    sheets.push(name);
                    merges.push(Vec::new());
                    rows.push(0);
                }
                Visit::Merge(merge) => merges.iter_mut().last().into_iter().for_each(|last| last.push(merge)),
                Visit::Row(_) => rows.iter_mut().last().into_iter().for_each(|last| *last += 1),
            }
            ControlFlow::Continue(())
        })?;
        Ok(book)
    }
}

impl Table for OdsBook {
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
        walk_content(&mut self.package, &self.limits, Some(sheet), &mut |visit| match visit {
            Visit::Row(row) => sink(row),
            Visit::Sheet(_) | Visit::Merge(_) => ControlFlow::Continue(()),
        })
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, SheetError> {
        self.merges.get(sheet).cloned().ok_or(SheetError::SheetMissing { index: sheet })
    }

    fn row_hint(&mut self, sheet: usize) -> Option<u64> {
        self.rows.get(sheet).copied()
    }
}
