//! `import`

use chrono::Datelike as _;
use regulars_core::fields;
use regulars_core::imports::{self, ImportFile, ImportKind, ImportOutcome, ImportPlan};
use regulars_core::store::Book;
use regulars_core::unwatched;
use regulars_sheet::Source;
use serde_json::json;

use super::Context;
use crate::arguments::{Command, Kind};
use crate::error::{CliError, Result};
use crate::output::{answer, sentence, words};

/// Refusals listed in the answer: all that a script can want to show, and bounded.
const LISTED: usize = 100_000;

/// `import`
pub(crate) fn run(context: &Context) -> Result<()> {
    let Command::Import { file, dry_run, .. } = &context.arguments.command else { return Ok(()) };
    let book = context.open()?;
    let file = ImportFile { path: file, options: imports::detect(), refusals_listed: LISTED };
    let plan = plan(context, &book, &file)?;
    let outcome = if *dry_run {
        imports::rehearse(&book, &context.actor, context.now, &file, &plan, &unwatched)?
    } else {
        imports::run(&book, &context.actor, context.now, &file, &plan, &unwatched)?.value
    };
    print(&outcome, context.arguments.json);
    Ok(())
}

fn plan(context: &Context, book: &Book, file: &ImportFile) -> Result<ImportPlan> {
    let Command::Import { kind, sheet, map, walk_in, create_customers, .. } = &context.arguments.command
    else {
        return Err(CliError::MapUnreadable(String::new()));
    };
    let kind = match kind {
        Kind::Customers => ImportKind::Customers,
        Kind::Purchases => ImportKind::Purchases,
    };
    let sheet = sheet.as_deref().map(|sheet| position(file, sheet)).transpose()?;
    let view = book.read(|reader| imports::view(reader, file, sheet, Some(kind), context.now.year()))?;
    let mut plan = view.plan;
    if !map.is_empty() {
        let pairs = map.iter().map(|pair| read_pair(pair)).collect::<Result<Vec<_>>>()?;
        let set = book.read(|reader| fields::set(reader, context.now.year()))?;
        plan = imports::plan_from_names(plan, &set, &pairs)?;
    }
    (plan.walk_in, plan.create_customers) = (*walk_in, *create_customers);
    Ok(plan)
}

/// A sheet by name, or by number from 1.
fn position(file: &ImportFile, sheet: &str) -> Result<usize> {
    let source = Source::open(file.path, file.options).map_err(regulars_core::CoreError::from)?;
    let by_name = source.sheets().iter().position(|name| name == sheet);
    let by_number = || sheet.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < source.sheets().len());
    by_name.or_else(by_number).ok_or_else(|| CliError::SheetUnknown(sheet.to_owned()))
}

fn read_pair(pair: &str) -> Result<(String, String)> {
    let (ours, theirs) = pair.split_once('=').ok_or_else(|| CliError::MapUnreadable(pair.to_owned()))?;
    Ok((ours.trim().to_owned(), theirs.to_owned()))
}

fn print(outcome: &ImportOutcome, as_json: bool) {
    let words = words();
    let refused: Vec<_> = outcome
        .refusals
        .iter()
        .map(|refusal| {
            let key = format!("import-refused-{}", refusal.code.replace('_', "-"));
            json!({
                "row": refusal.row,
                "column": refusal.column,
                "code": refusal.code,
                "text": sentence(&words, &key, &[("value", refusal.value.clone())]),
            })
        })
        .collect();
    let import = outcome.import.map(|import| import.0);
    answer(
        &json!({
            "read": outcome.read,
            "new": outcome.new,
            "changed": outcome.changed,
            "same": outcome.same,
            "refused": refused,
            "import": import,
        }),
        as_json,
    );
}
