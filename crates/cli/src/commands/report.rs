//! `figures` and `report`

use std::io::Write as _;
use std::path::Path;

use regulars_core::CoreError;
use regulars_core::customers::CustomerId;
use regulars_core::reports::{self, Choice, Standing};
use regulars_core::store::Reader;
use regulars_report::annual;
use regulars_report::customer::{Binder, Version};
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
        Report::Annual { year, customer, all, internal, out } => {
            let choice = match customer {
                Some(id) => Choice::Chosen { ids: vec![CustomerId(*id)] },
                None if *all => Choice::Bought,
                None if *internal => return Err(CliError::InternalOfNobody),
                None => return annual_report(context, *year, out),
            };
            let version = if *internal { Version::Internal } else { Version::HandOver };
            customer_reports(context, *year, &choice, version, out)
        }
    }
}

fn customer_reports(
    context: &Context,
    year: i32,
    choice: &Choice,
    version: Version,
    out: &Path,
) -> Result<()> {
    let book = context.open()?;
    let today = context.now.date_naive();
    let write_failed = |source| CliError::Write { path: out.to_owned(), source };
    let part = out.with_extension("part");
    let bound = book.read(|reader| {
        let ids = reports::chosen(reader, choice, year, today)?;
        if let (Choice::Chosen { ids: wanted }, []) = (choice, ids.as_slice()) {
            let id = wanted.first().map_or(0, |id| id.0);
            return Err(CoreError::NotFound { kind: "customer", id }.into());
        }
        let internal = version == Version::Internal;
        let standing = if internal { Some(Standing::collect(reader, year, today)?) } else { None };
        let words = words_of(reader)?;
        let mut binder = Binder::new(&words, version);
        let mut file = std::fs::File::create(&part).map_err(write_failed)?;
        for id in ids {
            let report = reports::customer(reader, id, year, today, standing.as_ref())?;
            file.write_all(&binder.add(report)?).map_err(write_failed)?;
        }
        let (rest, bound) = binder.finish()?;
        file.write_all(&rest).map_err(write_failed)?;
        Ok::<_, CliError>(bound)
    });
    let bound = bound.inspect_err(|_| {
        // A part of a file is of no use; that it cannot be removed changes nothing of the refusal.
        let _ = std::fs::remove_file(&part);
    })?;
    std::fs::rename(&part, out).map_err(write_failed)?;
    answer(&json!({"out": out, "customers": bound.customers, "pages": bound.pages}), context.arguments.json);
    Ok(())
}

fn words_of(reader: &Reader) -> Result<Words> {
    let language = regulars_core::settings::get(reader)?.language;
    Ok(Words::new(Language::from_tag(language.tag()).unwrap_or(Language::Zh)))
}

fn annual_report(context: &Context, year: i32, out: &Path) -> Result<()> {
    let book = context.open()?;
    let (report, words) = book.read(|reader| {
        let report = reports::annual(reader, year, context.now.date_naive())?;
        Ok::<_, CliError>((report, words_of(reader)?))
    })?;
    let document = annual::document(&report, &words)?;
    let pdf = document.pdf()?;
    let write_failed = |source| CliError::Write { path: out.to_owned(), source };
    let part = out.with_extension("part");
    std::fs::write(&part, pdf).map_err(write_failed)?;
    std::fs::rename(&part, out).map_err(write_failed)?;
    answer(&json!({"out": out, "pages": document.page_count()}), context.arguments.json);
    Ok(())
}
