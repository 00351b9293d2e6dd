//! The book as a whole: new, undo, search, backup, restore, check.

use std::path::Path;

use regulars_core::imports::{self, ImportId};
use regulars_core::settings::{Language, Settings, Theme};
use regulars_core::store::{self, Book, EntryId};
use regulars_core::{books, lists, samples, tiers, unwatched};
use regulars_words::Words;
use serde_json::json;

use super::Context;
use crate::error::{CliError, Result};
use crate::output::{answer, words};

/// `new`
pub(crate) fn create(
    context: &Context,
    sample: Option<u32>,
    seed: u64,
    name: Option<&str>,
    language: Option<&str>,
) -> Result<()> {
    let tag = language.map_or_else(|| words().language().tag().to_owned(), str::to_owned);
    let language = Language::from_tag(&tag);
    let words = Words::new(regulars_words::Language::from_tag(language.tag()).unwrap_or(words().language()));
    let named = name.map_or_else(|| words.text("app-sample-business", &[]), str::to_owned);
    let settings = Settings { business_name: named, language, theme: Theme::System, currency: "CNY".into() };
    let tier = |key: &str| words.text(key, &[]);
    let names = [tier("tiers-vip"), tier("tiers-important"), tier("tiers-ordinary"), tier("tiers-prospect")];
    let book = Book::found(&context.arguments.book, &context.device, regulars_core::schema(), |book| {
        let names = names.each_ref().map(String::as_str);
        books::set_up(book, &context.actor, context.now, &settings, names).map(drop)
    })?;
    if let Some(customers) = sample {
        samples::fill(&book, &context.actor, context.now, customers, seed, &unwatched)?;
    }
    answer(
        &json!({"book": context.arguments.book, "customers": sample.unwrap_or_default()}),
        context.arguments.json,
    );
    Ok(())
}

/// `undo`
pub(crate) fn undo(context: &Context, import: Option<i64>, entry: Option<i64>) -> Result<()> {
    let book = context.open()?;
    let entry = match import {
        Some(id) => Some(book.read(|reader| imports::entry(reader, Some(ImportId(id))))?),
        None => entry.map(EntryId),
    };
    let undone = book.undo(&context.actor, context.now, entry)?;
    answer(&json!({"undone": undone.value.action, "label": undone.value.label}), context.arguments.json);
    Ok(())
}

/// `search`
pub(crate) fn search(context: &Context, text: &str, limit: u32) -> Result<()> {
    let book = context.open()?;
    let (hits, tiers) =
        book.read(|reader| Ok::<_, CliError>((lists::search(reader, text, limit)?, tiers::list(reader)?)))?;
    let hits: Vec<_> = hits
        .into_iter()
        .map(|hit| {
            let tier =
                tiers.iter().find(|tier| Some(tier.id) == hit.tier_id).map_or("", |tier| tier.name.as_str());
            json!({"id": hit.id, "name": hit.name, "tier": tier, "phone": hit.phone})
        })
        .collect();
    answer(&hits, context.arguments.json);
    Ok(())
}

/// `backup`
pub(crate) fn back_up(context: &Context, path: &Path) -> Result<()> {
    let book = context.open()?;
    let parts = store::back_up(&book, &context.device, path, &|| true)?;
    answer(&json!({"book": parts.book, "slots": parts.slots, "key": parts.key}), context.arguments.json);
    Ok(())
}

/// `restore`
pub(crate) fn restore(context: &Context, path: &Path) -> Result<()> {
    let aside = store::restore(&context.arguments.book, &context.device, path, regulars_core::schema())?;
    drop(context.open()?);
    answer(&json!({"book": context.arguments.book, "aside": aside}), context.arguments.json);
    Ok(())
}

/// `check`
pub(crate) fn check(context: &Context) -> Result<()> {
    let report = context.open()?.check()?;
    let found = json!({
        "ok": report.is_well(),
        "file": report.file,
        "foreign_keys": report.dangling,
        "derived": report.derived,
        "journal": report.journal,
    });
    answer(&found, context.arguments.json);
    if report.is_well() { Ok(()) } else { Err(CliError::NotWhole) }
}
