//! Looking words up: a key and its variables become a sentence in one language.
//!
//! Holds: each language is parsed once a process; a key that is missing is shown in brackets, so a hole is seen and
//! nothing stops. Must not: mark the direction of what is put in (no bidi isolates: they would end up in files and PDFs).

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// What stands in a sentence's variable.
///
/// A [`Arg::Whole`] is written with thousands separators and may choose a plural; a year, a date or a sum of money is
/// text that is already written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, put in as it is.
    Text(Cow<'a, str>),
    /// A whole number: written as `1,234`, and what a plural is chosen by.
    Whole(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}

impl From<i32> for Arg<'_> {
    fn from(whole: i32) -> Self {
        Self::Whole(i64::from(whole))
    }
}

impl From<u32> for Arg<'_> {
    fn from(whole: u32) -> Self {
        Self::Whole(i64::from(whole))
    }
}

impl From<usize> for Arg<'_> {
    fn from(whole: usize) -> Self {
        Self::Whole(i64::try_from(whole).unwrap_or(i64::MAX))
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The words of one language. Cheap to make and to copy; the catalogue behind it lives as long as the process.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static Bundle,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `language`. The first call in a language parses its catalogues (a few milliseconds).
    pub fn new(language: Language) -> Self {
        static ZH: OnceLock<Bundle> = OnceLock::new();
        static EN: OnceLock<Bundle> = OnceLock::new();
        let cell = match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        };
        Self { language, bundle: cell.get_or_init(|| bundle(language)) }
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the catalogue has a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The text of `key` with its variables filled in; `[key]` when the catalogue has none.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let values: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        // A variable that was not given stands as {$name} in the text: seen at once, and nothing stops.
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

fn value<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        // Fluent counts in f64, which is exact to 9 × 10¹⁵: far beyond any count in a book.
        #[allow(clippy::cast_precision_loss)]
        Arg::Whole(whole) => FluentValue::Number(FluentNumber::from(*whole as f64)),
    }
}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    // The page's side (Intl.NumberFormat) writes 1,234 as well: one sentence looks the same everywhere.
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            #[allow(clippy::cast_possible_truncation)]
            let whole = number.value as i64;
            Some(crate::figures::whole(whole))
        }
        _ => None,
    }));
    for (tag, _, text) in FILES {
        if *tag == language.tag() {
            // What can be read of a faulty file is kept; a test refuses the fault itself.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(kept, _)| kept);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

#[cfg(test)]
mod tests;
