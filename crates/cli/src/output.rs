//! Answers on standard output, refusals on standard error.

use std::collections::BTreeMap;
use std::io::Write as _;

use regulars_words::{Arg, Language, Words};
use serde::Serialize;
use serde_json::json;

use crate::error::CliError;

/// The catalogue of the system's language.
pub(crate) fn words() -> Words {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let tag = tag.into_iter().find(|tag| !tag.is_empty()).unwrap_or_default();
    Words::new(if tag.starts_with("zh") { Language::Zh } else { Language::En })
}

/// Prints an answer as JSON, one line a record in a list unless `--json` asks for all in one.
pub(crate) fn answer(value: &impl Serialize, as_json: bool) {
    let text = if as_json { serde_json::to_string(value) } else { serde_json::to_string_pretty(value) };
    // A closed pipe is the reader's own wish.
    let _ = writeln!(std::io::stdout(), "{}", text.unwrap_or_default());
}

/// Parameters that count something and choose plural forms.
const COUNTS: &[&str] = &["count", "customers", "new", "changed"];

/// The words of a code with its parameters.
pub(crate) fn sentence(words: &Words, key: &str, params: &[(&str, String)]) -> String {
    let args: Vec<(&str, Arg)> = params
        .iter()
        .map(|(name, value)| {
            let field = format!("field-{}", value.replace('_', "-"));
            let value =
                if *name == "field" && words.has(&field) { words.text(&field, &[]) } else { value.clone() };
            let count = value.parse().ok().filter(|_| COUNTS.contains(name));
            (*name, count.map_or_else(|| Arg::from(value), Arg::Whole))
        })
        .collect();
    words.text(key, &args)
}

/// Prints a refusal.
pub(crate) fn refuse(error: &CliError) {
    let key = format!("error-{}", error.code().replace('_', "-"));
    let params: BTreeMap<_, _> = error.params().into_iter().collect();
    let mut text = sentence(&words(), &key, &error.params());
    if error.is_defect() {
        // A defect's own words help whoever mends it.
        text = format!("{text} {error}");
    }
    let line = json!({"code": error.code(), "text": text, "params": params});
    let _ = writeln!(std::io::stderr(), "{line}");
}
