//! The customers to look after: who they are and why, in a sentence.

use regulars_core::reports::AbsentCustomer;
use regulars_words::Arg;

use super::view::{Align, Cell, Row, Section, Table};
use super::writer::Writer;

/// The customers who stay away longer than their habit.
pub(super) fn care(writer: &Writer<'_>) -> Section {
    let absent = &writer.report.to_look_after;
    if absent.is_empty() {
        let key = if writer.has_sales() { "reports-care-none" } else { "reports-care-unknown" };
        return Section::empty("care", writer.plain("reports-care"), writer.plain(key));
    }
    let columns = vec![
        writer.column("reports-column-customer", Align::Name),
        writer.column("reports-column-tier", Align::Word),
        writer.column("reports-column-reason", Align::Sentence),
        writer.column("reports-column-last", Align::Word),
        writer.column("reports-column-two-years", Align::Figure),
    ];
    let rows = absent.iter().map(|customer| row(writer, customer)).collect();
    Section {
        kind: "care",
        title: writer.text("reports-care-title", &[("count", absent.len().into())]),
        note: writer.plain("reports-care-note"),
        table: Some(Table { columns, rows }),
        ..Section::default()
    }
}

fn row(writer: &Writer<'_>, customer: &AbsentCustomer) -> Row {
    let cells = vec![
        Cell::new(writer.name(&customer.name)),
        Cell::quiet(writer.tier(&customer.tier)),
        Cell::new(reason(writer, customer)),
        Cell::quiet(writer.words.date(customer.last_on)),
        Cell::new(writer.money(customer.revenue_fen)),
    ];
    Row { cells, total: false }
}

/// Why: `平时 30 天一单，已 74 天`.
fn reason(writer: &Writer<'_>, customer: &AbsentCustomer) -> String {
    let absent = ("absent", Arg::from(customer.absent_days));
    match customer.usual_days {
        ..=0 => writer.text("reports-care-reason-once", &[absent]),
        usual => writer.text("reports-care-reason", &[("usual", usual.into()), absent]),
    }
}
