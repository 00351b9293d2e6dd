//! `export`

use std::path::Path;

use regulars_core::exports::{self, Labels};
use regulars_core::imports::Field;
use regulars_core::{settings, unwatched};
use regulars_words::{Language, Words};
use serde_json::json;

use super::Context;
use crate::error::Result;
use crate::output::answer;

/// `export`: headers are in the book's language.
pub(crate) fn run(context: &Context, out: &Path) -> Result<()> {
    let book = context.open()?;
    let language = book.read(settings::get)?.language;
    let words = Words::new(Language::from_tag(language.tag()).unwrap_or(Language::Zh));
    let labels = Labels {
        field: &|field: Field| words.text(&format!("field-{}", field.key().replace('_', "-")), &[]),
        customers: words.text("exports-customers", &[]),
        purchases: words.text("exports-purchases", &[]),
    };
    let is_workbook = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let outcome = book.read(|reader| {
        if is_workbook {
            exports::workbook(reader, out, &labels, &unwatched)
        } else {
            exports::folder(reader, out, &labels, &unwatched)
        }
    })?;
    let value = json!({
        "out": out,
        "customers": outcome.customers,
        "persons": outcome.persons,
        "purchases": outcome.purchases,
    });
    answer(&value, context.arguments.json);
    Ok(())
}
