//! What crosses to the page: errors as code and parameters, writes with what they made stale.

use std::collections::{BTreeMap, BTreeSet};

use regulars_core::CoreError;
use regulars_core::journal::JournalLine;
use regulars_core::store::{StoreError, Written};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The answer of a command.
pub(crate) type Answer<T> = Result<T, WireError>;

/// A refusal or a failure. The page looks its words up under `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct WireError {
    /// The stable code, e.g. `book_in_use`.
    pub(crate) code: String,
    /// Parameters of its sentence.
    pub(crate) params: BTreeMap<String, String>,
}

impl WireError {
    /// An error without parameters.
    pub(crate) fn bare(code: &str) -> Self {
        Self { code: code.to_owned(), params: BTreeMap::new() }
    }

    /// A refusal as any crate tells it. A defect is logged here, once, with what only a developer can use.
    pub(crate) fn of(
        code: &str,
        params: Vec<(&'static str, String)>,
        defect: Option<&dyn std::fmt::Display>,
    ) -> Self {
        if let Some(error) = defect {
            eprintln!("regulars: defect: {error}");
        }
        let params = params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code: code.to_owned(), params }
    }
}

impl From<CoreError> for WireError {
    fn from(error: CoreError) -> Self {
        let defect: Option<&dyn std::fmt::Display> = if error.is_defect() { Some(&error) } else { None };
        Self::of(error.code(), error.params(), defect)
    }
}

impl From<StoreError> for WireError {
    fn from(error: StoreError) -> Self {
        CoreError::from(error).into()
    }
}

/// The answer of a write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct WireWritten<T> {
    /// What the work returned.
    pub(crate) value: T,
    /// What the journal tells of it; nothing when nothing changed.
    pub(crate) line: Option<JournalLine>,
    /// Features whose answers the page must ask for again.
    pub(crate) stale: Vec<String>,
}

/// The features whose answers hold something of `feature`'s.
fn readers_of(feature: &str) -> &'static [&'static str] {
    match feature {
        "tiers" => &["duplicates", "imports", "lists", "overviews", "reports", "verifications"],
        "fields" => &["customers", "duplicates", "imports", "lists", "reports"],
        "customers" => &["duplicates", "lists", "overviews", "removals", "reports", "verifications"],
        "settings" => &["overviews", "reports"],
        "purchases" => &["customers", "duplicates", "lists", "overviews", "removals", "reports"],
        _ => &[],
    }
}

/// The features a write touched, and those that read from them.
pub(crate) fn stale_of(features: &[&'static str]) -> Vec<String> {
    let mut stale: BTreeSet<&str> = features.iter().copied().collect();
    stale.extend(features.iter().flat_map(|feature| readers_of(feature)));
    stale.into_iter().map(str::to_owned).collect()
}

impl<T> WireWritten<T> {
    /// The store's answer with its value made fit for the wire.
    pub(crate) fn from_store<U>(written: Written<U>, value: impl FnOnce(U) -> T) -> Self {
        let Written { value: inner, entry: _, told, stale } = written;
        Self { value: value(inner), line: told.map(Into::into), stale: stale_of(&stale) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purchase_makes_the_list_stale() {
        assert_eq!(
            stale_of(&["purchases"]),
            ["customers", "duplicates", "lists", "overviews", "purchases", "removals", "reports"]
        );
        assert_eq!(stale_of(&["settings"]), ["overviews", "reports", "settings"]);
    }

    #[test]
    fn an_error_keeps_its_code_and_parameters() {
        let error = WireError::from(CoreError::FieldRequired { field: "name".into() });
        assert_eq!(error.code, "field_required");
        assert_eq!(error.params["field"], "name");
    }
}
