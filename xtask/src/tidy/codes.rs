//! Every error code and every action has words in both languages.

use std::collections::BTreeMap;

use super::source::Source;
use super::{Finding, Plan, text};

const LANGUAGES: [&str; 2] = ["locales/zh-CN/", "locales/en/"];

/// `book_in_use` in an `error.rs` needs `error-book-in-use` in both catalogues.
pub(super) fn error_words(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for (code, (place, line)) in codes(plan) {
        let key = format!("error-{}", code.replace('_', "-"));
        for language in LANGUAGES {
            if !plan.below(language).any(|catalogue| has_key(catalogue, &key)) {
                let what = format!("the code {code} has no words: add {key} to {language}*.ftl");
                found.push(Finding::new(&place, line, what));
            }
        }
    }
    found
}

/// `Action::new("customers", "create")` needs `action-customers-create` in both catalogues.
pub(super) fn action_words(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let sources = plan.sources.iter().filter(|source| source.ends_with(&["rs"]) && !source.is_test());
    for source in sources.filter(|source| !source.place.starts_with("xtask/")) {
        for (line, code) in source.code() {
            let Some(made) = code.split("Action::new(\"").nth(1) else { continue };
            let mut names = made.split('"');
            let (Some(feature), Some(verb)) = (names.next(), names.nth(1)) else { continue };
            let key = format!("action-{feature}-{}", verb.replace('_', "-"));
            for language in LANGUAGES {
                if !plan.below(language).any(|catalogue| has_key(catalogue, &key)) {
                    let what =
                        format!("the action {feature}.{verb} has no words: add {key} to {language}*.ftl");
                    found.push(Finding::new(&source.place, line, what));
                }
            }
        }
    }
    found
}

fn has_key(catalogue: &Source, key: &str) -> bool {
    catalogue
        .text
        .lines()
        .any(|line| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')))
}

/// Codes with the first place that names them: what the `code` functions answer with, and what the shell makes itself.
fn codes(plan: &Plan) -> BTreeMap<String, (String, usize)> {
    let mut codes = BTreeMap::new();
    let sources = plan.sources.iter().filter(|source| source.ends_with(&["rs"]) && !source.is_test());
    for source in sources.filter(|source| !source.place.starts_with("xtask/")) {
        let is_error_file = source.place.ends_with("/error.rs");
        let mut in_code = false;
        for (line, code) in source.code() {
            if code.contains("fn ") {
                in_code = is_error_file && code.contains("fn code(");
            }
            let named = if in_code && code.contains("=> \"") {
                text::strings(&code).next()
            } else {
                ["WireError::bare(\"", "WireError::of(\""]
                    .iter()
                    .find_map(|made| code.split(made).nth(1))
                    .and_then(|rest| rest.split('"').next())
            };
            if let Some(named) = named {
                codes.entry(named.to_owned()).or_insert_with(|| (source.place.clone(), line));
            }
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_words_is_named_once_for_each_language() {
        let error = "//! head\nfn code(&self) {\n    Self::Full => \"disk_full\",\n}\nfn params() {\n    A => \"no\",\n}\n";
        let sources = vec![
            Source::new("crates/store/src/error.rs", error),
            Source::new("locales/en/common.ftl", "error-disk-full = The disk is full.\n"),
        ];
        let found = error_words(&Plan { root: "/nowhere".into(), sources });
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].what.contains("zh-CN")), (3, true));
    }

    #[test]
    fn an_action_without_words_is_named_once_for_each_language() {
        let text = "//! head\npub const ADD: Action = Action::new(\"customers\", \"add_person\");\n";
        let sources = vec![
            Source::new("crates/core/src/customers/mod.rs", text),
            Source::new("locales/en/customers.ftl", "action-customers-add-person = add\n"),
        ];
        let found = action_words(&Plan { root: "/nowhere".into(), sources });
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].what.contains("zh-CN")), (2, true));
    }
}
