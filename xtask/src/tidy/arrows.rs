//! Which part of the house may know which.

use std::collections::BTreeSet;

use super::{Finding, Plan};

/// A crate and those of ours it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("crates/store", &[]),
    ("crates/sheet", &[]),
    ("crates/chart", &[]),
    ("crates/words", &[]),
    ("crates/core", &["regulars-sheet", "regulars-store"]),
    ("crates/report", &["regulars-chart", "regulars-core", "regulars-words"]),
    (
        "crates/cli",
        &["regulars-chart", "regulars-core", "regulars-report", "regulars-sheet", "regulars-words"],
    ),
    (
        "src-tauri",
        &["regulars-chart", "regulars-core", "regulars-report", "regulars-sheet", "regulars-words"],
    ),
    ("crates/bench", &["regulars-core", "regulars-report", "regulars-sheet", "regulars-words"]),
    // Journeys meet the programs from outside; faults also look into the book they left.
    ("tests", &["regulars-core", "regulars-sheet", "regulars-words"]),
    ("xtask", &[]),
];

/// Cargo.toml files name only allowed crates of ours.
pub(super) fn crates(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for source in plan.sources.iter().filter(|source| source.place.ends_with("/Cargo.toml")) {
        let folder = source.place.trim_end_matches("/Cargo.toml");
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == folder) else {
            let what = "a crate without a place in the plan; add it to tidy's arrows and to ARCHITECTURE.md";
            found.push(Finding::new(&source.place, 0, what));
            continue;
        };
        for (line, name) in our_dependencies(&source.text) {
            if !allowed.contains(&name.as_str()) {
                let what = format!("{folder} may not know {name}; see the arrows in ARCHITECTURE.md");
                found.push(Finding::new(&source.place, line, what));
            }
        }
    }
    found
}

/// Lines of any dependency table that name one of our crates.
fn our_dependencies(manifest: &str) -> Vec<(usize, String)> {
    let mut in_table = false;
    let mut found = Vec::new();
    for (at, line) in manifest.lines().enumerate() {
        if line.starts_with('[') {
            in_table = line.contains("dependencies");
        }
        let name = line.trim_start_matches('[').split(['=', '.', ' ', ']']).next().unwrap_or_default();
        let name = name.trim_matches('"');
        if in_table && name.starts_with("regulars") {
            found.push((at + 1, name.to_owned()));
        }
    }
    found
}

/// The page speaks to the shell in one folder; and a feature of the page reaches another by its front door only.
pub(super) fn bridge(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let allowed: BTreeSet<&str> = ["ui/src/bridge/"].into();
    for source in plan.below("ui/src/").filter(|source| source.ends_with(&["ts", "tsx"])) {
        if allowed.iter().any(|folder| source.place.starts_with(folder)) {
            continue;
        }
        for (line, code) in source.code() {
            if code.contains("@tauri-apps") || code.contains("__TAURI") {
                let what = "only ui/src/bridge speaks to the shell; call it through the bridge";
                found.push(Finding::new(&source.place, line, what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::*;

    fn plan(place: &str, text: &str) -> Plan {
        Plan { root: "/nowhere".into(), sources: vec![Source::new(place, text)] }
    }

    #[test]
    fn the_core_may_not_know_the_words() {
        let text =
            "[package]\nname = \"regulars-core\"\n[dependencies]\nregulars-words = { workspace = true }\n";
        let found = crates(&plan("crates/core/Cargo.toml", text));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 4);
    }

    #[test]
    fn a_crate_nobody_planned_is_named() {
        assert_eq!(crates(&plan("crates/extra/Cargo.toml", "")).len(), 1);
    }

    #[test]
    fn only_the_bridge_speaks_to_the_shell() {
        let text = "import { invoke } from \"@tauri-apps/api/core\";\n";
        assert_eq!(bridge(&plan("ui/src/features/customers/api.ts", text)).len(), 1);
        assert_eq!(bridge(&plan("ui/src/bridge/bindings.ts", text)).len(), 0);
    }
}
