//! The words of the open book's language, for what the shell itself writes: dialogs, reports, problem sheets.

use regulars_core::settings::{self, Language};
use regulars_core::store::Reader;
use regulars_core::{CoreError, Result};
use regulars_words::Words;

/// The words in the language the owner chose.
pub(crate) fn words(reader: &Reader) -> Result<Words, CoreError> {
    Ok(words_in(settings::get(reader)?.language))
}

/// The words of a language.
pub(crate) fn words_in(language: Language) -> Words {
    Words::new(match language {
        Language::Chinese => regulars_words::Language::Zh,
        Language::English => regulars_words::Language::En,
    })
}
