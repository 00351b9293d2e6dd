//! Many customers' reports as one PDF, made piece by piece.
//!
//! Holds: only a few reports are in memory at a time, however many are bound; fonts and templates are read once for each
//! of those few dozen. Must not: write a file; whoever binds puts the bytes where they belong, in order.

use regulars_core::reports::CustomerReport;
use regulars_words::Words;

use super::join::Join;
use super::{PAGES, Version, set};
use crate::ReportError;
use crate::text::printable;

/// Reports laid out together: enough to share their fonts, few enough to hear a *cancel* soon.
const BATCH: usize = 25;

/// What was bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// Customers.
    pub customers: usize,
    /// Pages.
    pub pages: usize,
}

/// Takes reports one by one and answers with the next bytes of the PDF.
#[derive(Debug)]
pub struct Binder<'a> {
    words: &'a Words,
    version: Version,
    waiting: Vec<CustomerReport>,
    join: Join,
    bound: Bound,
}

impl<'a> Binder<'a> {
    /// An empty PDF.
    pub fn new(words: &'a Words, version: Version) -> Self {
        let join = Join::new(words.language().tag());
        Self { words, version, waiting: Vec::new(), join, bound: Bound { customers: 0, pages: 0 } }
    }

    /// Takes one more report. The bytes are the PDF's next ones, often none.
    pub fn add(&mut self, report: CustomerReport) -> Result<Vec<u8>, ReportError> {
        self.waiting.push(report);
        if self.waiting.len() < BATCH { Ok(Vec::new()) } else { self.bind() }
    }

    /// The last bytes, and what was bound. Of nobody there is no PDF.
    pub fn finish(mut self) -> Result<(Vec<u8>, Bound), ReportError> {
        let mut bytes = self.bind()?;
        if self.bound.customers == 0 {
            return Err(ReportError::Nobody);
        }
        self.join.finish(&mut bytes);
        Ok((bytes, self.bound))
    }

    fn bind(&mut self) -> Result<Vec<u8>, ReportError> {
        if self.waiting.is_empty() {
            return Ok(Vec::new());
        }
        let reports = std::mem::take(&mut self.waiting);
        let document = set(&reports, self.words, self.version)?;
        self.bound.customers += reports.len();
        self.bound.pages += document.page_count();
        let names = reports.iter().map(|report| printable(&report.customer.profile.name, 60));
        self.join.append(&document.plain_pdf()?, PAGES, names)
    }
}
