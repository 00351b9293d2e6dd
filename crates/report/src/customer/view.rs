//! What the template of a customer's report is given: words and figures already written.

use serde::Serialize;

use crate::parts::{Figure, Table};

/// Some customers of one book.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) lang: &'static str,
    pub(super) region: Option<&'static str>,
    pub(super) business: String,
    pub(super) title: String,
    /// Year, month and day of making: the document's date.
    pub(super) date: [i32; 3],
    pub(super) customers: Vec<CustomerView>,
}

/// One customer's two pages.
#[derive(Debug, Serialize)]
pub(super) struct CustomerView {
    pub(super) made_on: String,
    /// Whose it is, in the foot of each page.
    pub(super) foot: String,
    pub(super) headline: String,
    pub(super) sub: String,
    pub(super) span: Option<String>,
    pub(super) figures: Vec<Figure>,
    pub(super) months: Months,
    pub(super) products: Part,
    pub(super) orders: Part,
    pub(super) reach: Reach,
    /// What only the owner should read.
    pub(super) inside: Option<Inside>,
    pub(super) thanks: String,
}

/// A subject's head, and its one line when there is nothing to show.
#[derive(Debug, Default, Serialize)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) note: String,
    pub(super) empty: Option<String>,
}

/// Twelve months as bars.
#[derive(Debug, Serialize)]
pub(super) struct Months {
    pub(super) head: Head,
    pub(super) bars: Vec<Bar>,
    /// Where zero lies, in parts of the height from above.
    pub(super) zero: f64,
}

/// One month: where its bars begin and how high they are, in parts of the chart's height.
#[derive(Debug, Serialize)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) before: [f64; 2],
    pub(super) now: [f64; 2],
    /// The dark bar's figure; empty without one.
    pub(super) direct: String,
}

/// A table and what of it did not fit.
#[derive(Debug, Default, Serialize)]
pub(super) struct Part {
    pub(super) head: Head,
    pub(super) table: Option<Table>,
    pub(super) more: Option<String>,
}

/// How the customer is reached.
#[derive(Debug, Serialize)]
pub(super) struct Reach {
    pub(super) head: Head,
    pub(super) pairs: Vec<Pair>,
    pub(super) persons: Option<Table>,
    pub(super) more: Option<String>,
}

/// A field's name and what stands in it.
#[derive(Debug, Serialize)]
pub(super) struct Pair {
    pub(super) label: String,
    pub(super) value: String,
    /// Takes the whole width.
    pub(super) wide: bool,
}

/// What only the owner should read.
#[derive(Debug, Serialize)]
pub(super) struct Inside {
    pub(super) head: Head,
    /// The rhythm in one sentence.
    pub(super) rhythm: String,
    pub(super) pairs: Vec<Pair>,
}
