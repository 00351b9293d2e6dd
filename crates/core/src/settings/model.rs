//! What the owner set once for the whole book.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The book's settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Settings {
    /// Printed on reports, shown in the top bar.
    pub business_name: String,
    /// Language of the program and the reports.
    pub language: Language,
    /// Light, dark or as the system.
    pub theme: Theme,
    /// ISO 4217 code of the book's money.
    pub currency: String,
}

/// Which settings to change; nothing leaves one as it is, so that two quick changes do not undo each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SettingsChange {
    /// The business name.
    pub business_name: Option<String>,
    /// The language.
    pub language: Option<Language>,
    /// The look.
    pub theme: Option<Theme>,
    /// The currency.
    pub currency: Option<String>,
}

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub enum Language {
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// `zh-CN` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `zh-Hans-CN` or `en_GB.UTF-8`; English for all but Chinese.
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("zh") { Self::Chinese } else { Self::English }
    }
}

/// How the program looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}
