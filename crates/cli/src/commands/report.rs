//! `figures` and `report`

use std::path::Path;

use regulars_core::reports;
use regulars_report::annual;
use regulars_words::{Language, Words};
use serde_json::json;

use super::Context;
use crate::arguments::Report;
use crate::error::{CliError, Result};
use crate::output::answer;

/// `figures`
pub(crate) fn figures(context: &Context, year: i32) -> Result<()> {
    let figures = context.open()?.read(|reader| reports::figures(reader, year))?;
    let customers: Vec<_> = figures
        .top_customers
        .iter()
        .map(|top| json!({"name": top.name, "external_id": top.external_id, "revenue_fen": top.revenue_fen}))
        .collect();
    let products: Vec<_> = figures
        .top_products
        .iter()
        .map(|top| json!({"code": top.code, "name": top.name, "revenue_fen": top.revenue_fen}))
        .collect();
    let mut value = json!(figures);
    value["top_customers"] = json!(customers);
    value["top_products"] = json!(products);
    answer(&value, context.arguments.json);
    Ok(())
}

/// `report`
pub(crate) fn run(context: &Context, report: &Report) -> Result<()> {
    match report {
        Report::Annual { year, out } => annual_report(context, *year, out),
    }
}

fn annual_report(context: &Context, year: i32, out: &Path) -> Result<()> {
    let book = context.open()?;
    let (report, settings) = book.read(|reader| {
        let report = reports::annual(reader, year, context.now.date_naive())?;
        Ok::<_, CliError>((report, regulars_core::settings::get(reader)?))
    })?;
    let words = Words::new(Language::from_tag(settings.language.tag()).unwrap_or(Language::Zh));
    let document = annual::document(&report, &words)?;
    let pdf = document.pdf()?;
    let write_failed = |source| CliError::Write { path: out.to_owned(), source };
    let part = out.with_extension("part");
    std::fs::write(&part, pdf).map_err(write_failed)?;
    std::fs::rename(&part, out).map_err(write_failed)?;
    answer(&json!({"out": out, "pages": document.page_count()}), context.arguments.json);
    Ok(())
}
