//! `cargo xtask tidy`: is the house built as its plan says? Also a plain test (`cargo test -p xtask`).
//!
//! Holds: each rule is a row of [`RULES`], says file and line and what to do, and is tested on a small example of its
//! own. Must not: change a file, or know a rule that formatting, clippy, the type check or the linter already know.

mod arrows;
mod codes;
mod features;
mod source;
mod sources;
mod text;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::house::House;
use source::Source;

/// One thing out of place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    /// Path from the repository's root.
    place: String,
    /// Line, 0 when the file or folder as a whole is meant.
    line: usize,
    /// What is wrong and what to do.
    what: String,
}

impl Finding {
    fn new(place: impl Into<String>, line: usize, what: impl Into<String>) -> Self {
        Self { place: place.into(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, line, what } = self;
        if *line == 0 { write!(f, "{place}: {what}") } else { write!(f, "{place}:{line}: {what}") }
    }
}

/// The repository as the rules see it: where it lies, and every text file of it.
struct Plan {
    root: PathBuf,
    sources: Vec<Source>,
}

impl Plan {
    /// Files below a place, in the order of their names.
    fn below<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Source> {
        self.sources.iter().filter(move |source| source.place.starts_with(place))
    }
}

type Rule = fn(&Plan) -> Vec<Finding>;

const RULES: &[Rule] = &[
    features::floors,
    features::direction,
    arrows::crates,
    arrows::bridge,
    sources::heads,
    sources::lengths,
    sources::sql,
    sources::foreign_words,
    sources::machine,
    codes::error_words,
    codes::action_words,
];

pub(crate) fn run(house: &House, _words: &[String]) -> Result<(), Fault> {
    let found = findings(house.root())?;
    for finding in &found {
        println!("{finding}");
    }
    match found.len() {
        0 => {
            println!("Everything is in its place.");
            Ok(())
        }
        findings => Err(Fault::Untidy { findings }),
    }
}

fn findings(root: &Path) -> Result<Vec<Finding>, Fault> {
    let plan = Plan { root: root.to_owned(), sources: source::read_all(root)? };
    let mut found: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&plan)).collect();
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() {
        let house = House::find().expect("the repository is there");
        let found = findings(house.root()).expect("the repository is readable");
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
    }
}
