//! The catalogues themselves: whole, in step, and free of marks; and what looking up gives.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use super::FILES;
use crate::{Language, Words};

/// The variables of each key of a language. An attribute's key is `message.attribute`, a term's `-term`.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn pattern_variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, found);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, found),
        Expression::Select { selector, variants } => {
            inline_variables(selector, found);
            for variant in variants {
                pattern_variables(&variant.value, found);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, found);
            }
        }
        _ => {}
    }
}

/// Keys of one language over all its files; the second list holds what is wrong with them.
fn keys(tag: &str) -> (Keys, Vec<String>) {
    let (mut keys, mut faults) = (Keys::new(), Vec::new());
    let mut add = |key: String, pattern: &ast::Pattern<&str>, file: &str, faults: &mut Vec<String>| {
        let mut found = BTreeSet::new();
        pattern_variables(pattern, &mut found);
        if keys.insert(key.clone(), found).is_some() {
            faults.push(format!("{tag}/{file}.ftl: {key} stands twice"));
        }
    };
    for (_, file, text) in FILES.iter().filter(|(of, ..)| *of == tag) {
        let resource = match parser::parse(*text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| format!("{tag}/{file}.ftl: {error}")));
                resource
            }
        };
        for entry in &resource.body {
            let (name, value, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
                }
                Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
                _ => continue,
            };
            for attribute in attributes {
                add(format!("{name}.{}", attribute.id.name), &attribute.value, file, &mut faults);
            }
            if let Some(value) = value {
                add(name, value, file, &mut faults);
            }
        }
    }
    (keys, faults)
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (zh, mut faults) = keys("zh-CN");
    let (en, more) = keys("en");
    faults.extend(more);
    faults.extend(zh.keys().filter(|key| !en.contains_key(*key)).map(|key| format!("en lacks {key}")));
    faults.extend(en.keys().filter(|key| !zh.contains_key(*key)).map(|key| format!("zh-CN lacks {key}")));
    for (key, variables) in &zh {
        if let Some(other) = en.get(key).filter(|other| *other != variables) {
            faults.push(format!("{key}: zh-CN uses {variables:?}, en uses {other:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(!zh.is_empty());
}

#[test]
fn both_languages_have_the_same_files() {
    let files = |tag: &str| -> Vec<&str> {
        FILES.iter().filter(|(of, ..)| *of == tag).map(|(_, file, _)| *file).collect()
    };
    assert_eq!(files("zh-CN"), files("en"));
}

#[test]
fn chinese_uses_full_width_punctuation() {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let mut faults = Vec::new();
    for (_, file, text) in FILES.iter().filter(|(tag, ..)| *tag == "zh-CN") {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let chars: Vec<char> = line.chars().collect();
            // A point with a letter behind it belongs to a file's name.
            let half = |at: usize| match chars.get(at + 1) {
                Some(',' | ';' | ':' | '?' | '!' | '(') => han(chars[at]),
                Some('.') => han(chars[at]) && !chars.get(at + 2).is_some_and(char::is_ascii_alphabetic),
                _ => false,
            };
            if (0..chars.len()).any(half) {
                faults.push(format!("zh-CN/{file}.ftl:{}: {line}", number + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_missing_key_stands_in_brackets() {
    let words = Words::new(Language::Zh);
    assert!(!words.has("no-such-key"));
    assert_eq!(words.text("no-such-key", &[]), "[no-such-key]");
}

#[test]
fn a_variable_is_put_in_without_marks() {
    let words = Words::new(Language::En);
    assert!(words.has("unit-customers"));
    assert_eq!(words.text("unit-customers", &[("count", 1.into())]), "1 customer");
    assert_eq!(words.text("unit-customers", &[("count", 12_345.into())]), "12,345 customers");
    assert_eq!(Words::new(Language::Zh).text("unit-customers", &[("count", 1_234.into())]), "1,234 位");
}

#[test]
fn the_program_has_a_name_in_both_languages() {
    assert_eq!(Words::new(Language::Zh).text("app-name", &[]), "熟客");
    assert_eq!(Words::new(Language::En).text("app-name", &[]), "Regulars");
}
