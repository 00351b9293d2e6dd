//! One list of features: which floors each has, and which may call which inside the core.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Finding, Plan};

/// A floor of the house on which a feature has its own file or folder, under its own name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Floor {
    /// `ui/src/features/<feature>/`.
    Page,
    /// `src-tauri/src/commands/<feature>.rs`.
    Commands,
    /// `crates/core/src/<feature>/`.
    Core,
    /// `locales/*/<feature>.ftl`.
    Words,
    /// `tests/tests/journeys/<feature>.rs`.
    Journey,
}
use Floor::{Commands, Core, Journey, Page, Words};

const FLOORS: [Floor; 5] = [Page, Commands, Core, Words, Journey];

impl Floor {
    /// Where its features lie, and the ending of their names there.
    fn places(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Page => &[("ui/src/features", "")],
            Commands => &[("src-tauri/src/commands", ".rs")],
            Core => &[("crates/core/src", "")],
            Words => &[("locales/zh-CN", ".ftl"), ("locales/en", ".ftl")],
            Journey => &[("tests/tests/journeys", ".rs")],
        }
    }
}

/// A feature, the floors it has, and how high it stands inside the core: it may call what stands lower.
struct Feature {
    name: &'static str,
    floors: &'static [Floor],
    height: u8,
}

const FEATURES: &[Feature] = &[
    Feature { name: "settings", floors: &[Page, Commands, Core, Words, Journey], height: 0 },
    Feature { name: "tiers", floors: &[Page, Commands, Core, Words, Journey], height: 0 },
    Feature { name: "fields", floors: &[Page, Commands, Core, Words, Journey], height: 0 },
    Feature { name: "journal", floors: &[Page, Commands, Core, Words, Journey], height: 0 },
    Feature { name: "backups", floors: &[Page, Commands, Core, Words, Journey], height: 1 },
    Feature { name: "books", floors: &[Page, Commands, Core, Words, Journey], height: 1 },
    Feature { name: "customers", floors: &[Page, Commands, Core, Words, Journey], height: 1 },
    Feature { name: "purchases", floors: &[Page, Commands, Core, Words, Journey], height: 2 },
    Feature { name: "verifications", floors: &[Page, Commands, Core, Words, Journey], height: 2 },
    Feature { name: "duplicates", floors: &[Page, Commands, Core, Words, Journey], height: 3 },
    Feature { name: "sales", floors: &[Core], height: 3 },
    Feature { name: "lists", floors: &[Page, Commands, Core, Words, Journey], height: 4 },
    Feature { name: "removals", floors: &[Page, Commands, Core, Words, Journey], height: 4 },
    Feature { name: "samples", floors: &[Commands, Core], height: 4 },
    Feature { name: "imports", floors: &[Page, Commands, Core, Words, Journey], height: 4 },
    Feature { name: "guide", floors: &[Page, Words, Journey], height: 0 },
    Feature { name: "exports", floors: &[Page, Commands, Core, Words, Journey], height: 5 },
    Feature { name: "reports", floors: &[Page, Commands, Core, Words, Journey], height: 4 },
    Feature { name: "overviews", floors: &[Page, Commands, Core, Words, Journey], height: 5 },
    Feature { name: "labels", floors: &[Page, Commands, Core, Words, Journey], height: 5 },
];

/// What stands beside the features: the program itself, words that all share, a folder's own head.
const BESIDE: &[&str] = &["app", "frame", "access", "mod", "main", "common", "errors", "welcome", "cli"];

/// Each feature has the floors it names, and no floor has a feature that is not in the list.
pub(super) fn floors(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for floor in FLOORS {
        for (folder, ending) in floor.places() {
            check_floor(&plan.root, floor, folder, ending, &mut found);
        }
    }
    found
}

fn check_floor(root: &Path, floor: Floor, folder: &str, ending: &str, found: &mut Vec<Finding>) {
    let there = names(&root.join(folder), ending);
    for feature in FEATURES {
        let name = feature.name;
        let is_there = there.contains(name);
        if feature.floors.contains(&floor) && !is_there {
            let what =
                format!("the feature {name} has no such floor; build it or take it out of tidy's list");
            found.push(Finding::new(format!("{folder}/{name}{ending}"), 0, what));
        } else if !feature.floors.contains(&floor) && is_there {
            let what = format!("tidy's list does not give {name} this floor; name it there");
            found.push(Finding::new(format!("{folder}/{name}{ending}"), 0, what));
        }
    }
    for name in there.iter().filter(|name| !BESIDE.contains(&name.as_str())) {
        // `reports-page.ftl` is a part of what `reports` says.
        let whole = name.split('-').next().unwrap_or_default();
        if FEATURES.iter().all(|feature| feature.name != whole) {
            let what = "no such feature; name it in tidy's list with the floors it has".to_owned();
            found.push(Finding::new(format!("{folder}/{name}{ending}"), 0, what));
        }
    }
}

/// Names of a folder's folders, or of its files with an ending, without it.
fn names(folder: &Path, ending: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_wanted = entry.path().is_dir() == ending.is_empty();
        is_wanted.then(|| name.strip_suffix(ending).map(str::to_owned)).flatten()
    };
    entries.filter_map(name).collect()
}

/// Inside the core a feature calls only features below it.
pub(super) fn direction(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for source in plan.below("crates/core/src/") {
        let name = source.place.split('/').nth(3).unwrap_or_default();
        let Some(feature) = FEATURES.iter().find(|feature| feature.name == name) else { continue };
        if source.is_test() {
            continue;
        }
        for (line, code) in source.code() {
            for called in called_features(&code).filter(|called| !may_call(feature, called)) {
                let what = format!(
                    "{name} calls {}, which does not stand below it; move what both need down, or the call up",
                    called.name
                );
                found.push(Finding::new(&source.place, line, what));
            }
        }
    }
    found
}

fn may_call(caller: &Feature, called: &Feature) -> bool {
    caller.name == called.name || called.height < caller.height
}

/// The features that a line reaches through `crate::…`.
fn called_features(line: &str) -> impl Iterator<Item = &'static Feature> {
    let after = line.split("crate::").skip(1).collect::<Vec<_>>().join(" ");
    let in_braces = after.starts_with('{');
    let words: BTreeSet<String> = after
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .filter(|word| !word.is_empty())
        .take(if in_braces { usize::MAX } else { 1 })
        .map(str::to_owned)
        .collect();
    FEATURES.iter().filter(move |feature| words.contains(feature.name))
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::*;

    fn check(place: &str, text: &str, lines: &[usize]) {
        let plan = Plan { root: "/nowhere".into(), sources: vec![Source::new(place, text)] };
        let found: Vec<usize> = direction(&plan).iter().map(|finding| finding.line).collect();
        assert_eq!(found, lines, "{text}");
    }

    #[test]
    fn a_feature_calls_only_what_stands_below_it() {
        check("crates/core/src/purchases/mod.rs", "use crate::customers::CustomerId;", &[]);
        check("crates/core/src/customers/mod.rs", "//! head\nuse crate::purchases::PurchaseId;", &[2]);
        check("crates/core/src/customers/mod.rs", "use crate::{Result, reports, tiers};", &[1]);
        check("crates/core/src/reports/mod.rs", "use crate::imports::run;", &[1]);
        check("crates/core/src/customers/tests.rs", "use crate::purchases::create;", &[]);
    }
}
