//! `history`: what happened to a record, from the journal.

use regulars_core::journal::{self, JournalLine, RecordChange, plain};
use regulars_core::store::Reader;
use serde_json::{Value, json};

use super::Context;
use crate::error::{CliError, Result};
use crate::output::{answer, sentence, words};

/// Entries about a record, newest first, each with what was and what is.
pub(crate) fn run(context: &Context, id: i64, limit: u32) -> Result<()> {
    let book = context.open()?;
    let told = book.read(|reader| {
        let lines = journal::of_row(reader, id, limit)?;
        lines.into_iter().map(|line| tell(reader, id, line)).collect::<Result<Vec<Value>>>()
    })?;
    answer(&told, context.arguments.json);
    Ok::<_, CliError>(())
}

fn tell(reader: &Reader, id: i64, line: JournalLine) -> Result<Value> {
    let changes = journal::changes(reader, line.entry, Some(id))?;
    let text = text_of(&line);
    let JournalLine { entry, at_ms, actor, action, label, undone, undoable, .. } = line;
    let changes: Vec<Value> = changes.records.into_iter().map(record).collect();
    Ok(json!({
        "entry": entry, "at_ms": at_ms, "actor": actor, "action": action, "label": label, "text": text,
        "undone": undone, "undoable": undoable, "changes": changes,
    }))
}

fn record(record: RecordChange) -> Value {
    let RecordChange { kind, title, happened, fields } = record;
    let fields: Vec<Value> = fields
        .into_iter()
        .map(|was| json!({"field": was.field, "name": was.name, "from": plain(was.shown, &was.from), "to": plain(was.shown, &was.to)}))
        .collect();
    json!({"kind": kind, "title": title, "happened": happened, "fields": fields})
}

/// The words of an entry; an undo is told by what it took back.
fn text_of(line: &JournalLine) -> String {
    let words = words();
    let mut params: Vec<(&str, String)> =
        line.params.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    params.push(("label", line.label.clone()));
    let key = |action: &str| format!("action-{}", action.replace(['.', '_'], "-"));
    let base = line.params.get("action").filter(|_| line.action == "journal.undo");
    let Some(base) = base else { return sentence(&words, &key(&line.action), &params) };
    let what = sentence(&words, &key(base), &params);
    let key = if line.params.contains_key("again") { "action-journal-redo" } else { "action-journal-undo" };
    sentence(&words, key, &[("what", what)])
}
