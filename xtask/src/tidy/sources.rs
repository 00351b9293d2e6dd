//! Rules on the text of single files.

use super::source::Source;
use super::{Finding, Plan};

/// The longest file a reader can hold.
const LINES_MAX: usize = 500;

/// Files that are as long as what they are made from.
const MADE: &[&str] = &["ui/src/bridge/bindings.ts", "ui/package-lock.json", "Cargo.lock"];

/// Code that knows words of other programs' files, or makes sample data. Everything else takes its words from `locales/`.
const KNOWS_FOREIGN_WORDS: &[&str] = &[
    "crates/core/src/customers/paste/",
    "crates/core/src/dates.rs",
    "crates/core/src/imports/cells.rs",
    "crates/core/src/imports/guess.rs",
    "crates/core/src/money.rs",
    "crates/core/src/names.rs",
    "crates/core/src/samples/",
    "crates/core/src/tiers/mod.rs",
    "crates/sheet/src/vcard/",
    "crates/sheet/src/vocabulary.rs",
    "ui/src/words/figures.ts",
];

/// Statements that belong into a table's own file.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "CREATE TRIGGER ",
    "CREATE VIRTUAL ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
];

/// Every Rust file opens with what it is for.
pub(super) fn heads(plan: &Plan) -> Vec<Finding> {
    let rust = plan.sources.iter().filter(|source| source.ends_with(&["rs"]));
    let headless = rust.filter(|source| {
        let first = source.text.lines().next().unwrap_or_default();
        !first.starts_with("//! ") || first.trim_start_matches("//! ").len() < 8
    });
    headless
        .map(|source| {
            Finding::new(
                &source.place,
                1,
                "begin with `//!`: what the file is for, what holds, what it must not do",
            )
        })
        .collect()
}

/// A file is short enough to be read whole.
pub(super) fn lengths(plan: &Plan) -> Vec<Finding> {
    let code = plan.sources.iter().filter(|source| source.ends_with(&["rs", "ts", "tsx", "css", "typ"]));
    code.filter(|source| !MADE.contains(&source.place.as_str()))
        .filter_map(|source| {
            let lines = source.text.lines().count();
            let what = format!(
                "{lines} lines, {LINES_MAX} at most; what in it can be understood alone? Move that out"
            );
            (lines > LINES_MAX).then(|| Finding::new(&source.place, lines, what))
        })
        .collect()
}

/// SQL stands in `table.rs` files and in the store.
pub(super) fn sql(plan: &Plan) -> Vec<Finding> {
    let places = plan.sources.iter().filter(|source| {
        let place = source.place.as_str();
        source.ends_with(&["rs", "ts", "tsx"])
            && !source.is_test()
            && !place.starts_with("crates/store/")
            && !place.starts_with("xtask/src/tidy/")
            && !place.ends_with("table.rs")
            && !place.contains("/table/")
    });
    lines_with(places, |code| {
        let statement = STATEMENTS.iter().find(|statement| code.contains(*statement))?;
        Some(format!("{statement}… belongs into the feature's table.rs"))
    })
}

/// Words a person reads come from `locales/`.
pub(super) fn foreign_words(plan: &Plan) -> Vec<Finding> {
    let places = plan.sources.iter().filter(|source| {
        source.ends_with(&["rs", "ts", "tsx"])
            && !source.is_test()
            && !KNOWS_FOREIGN_WORDS.iter().any(|place| source.place.starts_with(place))
    });
    lines_with(places, |code| {
        let han = code.chars().find(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'))?;
        Some(format!("'{han}' in code: words a person reads stand in locales/*/<feature>.ftl"))
    })
}

/// Nothing names the machine it was made on, or where its packages were fetched from.
pub(super) fn machine(plan: &Plan) -> Vec<Finding> {
    let places = plan.sources.iter().filter(|source| !source.place.starts_with("xtask/src/tidy/"));
    let mut found = Vec::new();
    for source in places {
        for (at, line) in source.text.lines().enumerate() {
            if let Some(what) = machine_words(line) {
                found.push(Finding::new(&source.place, at + 1, what));
            }
        }
    }
    found
}

fn machine_words(line: &str) -> Option<String> {
    const FOLDERS: &[&str] = &["/home/", "/root/", "/Users/", "C:\\Users\\"];
    if let Some(folder) = FOLDERS.iter().find(|folder| stands_free(line, folder)) {
        return Some(format!(
            "{folder}… is a place on one machine; make it relative, or ask the system for it"
        ));
    }
    let source =
        line.trim().strip_prefix("source = \"").or_else(|| line.trim().strip_prefix("\"resolved\": \""))?;
    let is_public = source.starts_with("registry+https://github.com/rust-lang/crates.io-index")
        || source.starts_with("https://registry.npmjs.org/");
    (!is_public).then(|| "a lock file names a private registry; lock again against the public one".to_owned())
}

/// Whether a path begins there, rather than being the tail of another (`docs/home/…`, `//host/home/…`).
fn stands_free(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|letter| matches!(letter, '"' | '\'' | '`' | ' ' | '=' | '(' | ':'))
    })
}

fn lines_with<'a>(
    sources: impl Iterator<Item = &'a Source>,
    look: impl Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for source in sources {
        for (line, code) in source.code() {
            found.extend(look(&code).map(|what| Finding::new(&source.place, line, what)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::Rule;
    use super::*;

    fn check(rule: Rule, place: &str, text: &str, lines: &[usize]) {
        let plan = Plan { root: "/nowhere".into(), sources: vec![Source::new(place, text)] };
        let found: Vec<usize> = rule(&plan).iter().map(|finding| finding.line).collect();
        assert_eq!(found, lines, "{place}: {text}");
    }

    #[test]
    fn a_file_opens_with_what_it_is_for() {
        check(heads, "crates/a/src/lib.rs", "//! Reads tables.\n", &[]);
        check(heads, "crates/a/src/lib.rs", "use std::fs;\n", &[1]);
        check(heads, "crates/a/src/lib.rs", "//! x\n", &[1]);
    }

    #[test]
    fn a_long_file_is_named() {
        check(lengths, "crates/a/src/lib.rs", &"a\n".repeat(500), &[]);
        check(lengths, "crates/a/src/lib.rs", &"a\n".repeat(501), &[501]);
        check(lengths, "ui/src/bridge/bindings.ts", &"a\n".repeat(900), &[]);
    }

    #[test]
    fn sql_stands_in_table_files() {
        let text = "//! head\nlet sql = \"SELECT id FROM customers\";";
        check(sql, "crates/core/src/customers/mod.rs", text, &[2]);
        check(sql, "crates/core/src/customers/table.rs", text, &[]);
        check(sql, "crates/core/src/customers/tests.rs", text, &[]);
        check(sql, "crates/core/src/customers/mod.rs", "// SELECT is in table.rs", &[]);
    }

    #[test]
    fn words_stand_in_the_catalogues() {
        check(foreign_words, "ui/src/a.tsx", "// 客户\n<p>客户</p>", &[2]);
        check(foreign_words, "ui/src/a.test.tsx", "<p>客户</p>", &[]);
        check(foreign_words, "crates/core/src/dates.rs", "'年'", &[]);
    }

    #[test]
    fn no_machine_is_named() {
        check(machine, "README.md", "see /home/anna/book", &[1]);
        check(machine, "README.md", "see docs/home/book", &[]);
        check(machine, "Cargo.lock", "source = \"registry+https://mirror.example/index\"", &[1]);
        check(
            machine,
            "Cargo.lock",
            "source = \"registry+https://github.com/rust-lang/crates.io-index\"",
            &[],
        );
    }
}
