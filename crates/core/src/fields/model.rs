//! Shapes of a custom field and of its values.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ids::id_type;

id_type!(
    /// Identifies a custom field.
    FieldId
);

impl FieldId {
    /// `custom:17`: the field's key beside the keys of the fields that every book has.
    pub fn key(self) -> String {
        format!("{CUSTOM}{}", self.0)
    }

    /// The field of such a key.
    pub fn from_key(key: &str) -> Option<Self> {
        key.strip_prefix(CUSTOM)?.parse().ok().map(Self)
    }
}

const CUSTOM: &str = "custom:";

/// What a field's values are. Never changes once the field is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// Words.
    #[default]
    Text,
    /// An exact decimal.
    Number,
    /// An amount in the book's currency.
    Money,
    /// A day.
    Date,
    /// One of the field's choices.
    Choice,
}

/// A custom field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CustomField {
    /// Identity.
    pub id: FieldId,
    /// The owner's word for it.
    pub name: String,
    /// What its values are.
    pub kind: FieldKind,
    /// What can be chosen, in the owner's order; only for [`FieldKind::Choice`].
    pub choices: Vec<String>,
    /// Whether the list has a column for it unless told otherwise.
    pub listed: bool,
    /// Whether it is out of use; its values are kept.
    pub removed: bool,
}

/// What a field is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewField {
    /// The owner's word for it.
    pub name: String,
    /// What its values are.
    pub kind: FieldKind,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// Whether the list has a column for it.
    pub listed: bool,
}

/// A customer's value in a custom field. Stored: an amount as its minor units, everything else as text — a decimal
/// without needless zeros, a day as `2026-05-01`, a choice as the field has it. From a person: any text, which
/// [`super::FieldSet`] turns into that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum CustomValue {
    /// An amount in minor units.
    Fen(i64),
    /// Anything else.
    Text(String),
}

impl Default for CustomValue {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<&str> for CustomValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A customer's values by field.
pub type CustomValues = std::collections::BTreeMap<FieldId, CustomValue>;

/// A field's values as a report or an export prints them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CustomText {
    /// Which field.
    pub field: FieldId,
    /// The owner's word for it.
    pub name: String,
    /// What the value is.
    pub kind: FieldKind,
    /// The value as a spreadsheet reads it: `1234.50` for an amount.
    pub text: String,
}
