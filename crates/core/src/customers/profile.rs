//! The fields of a customer, each declared once: name, what may stand in it, which group of the profile shows it.
//!
//! From this list come the shape on the wire, the columns of the table, what is tidied and compared, and what a column of
//! a file can be mapped to. A new field of text is one line here, one in `table::CREATE`, and its word
//! (`field-<key>`) in both languages.

use std::borrow::Cow;

use regulars_store::sql;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::fields::{CustomValue, CustomValues, FieldId};
use crate::tiers::TierId;
use crate::{CoreError, FieldRef, Result};

/// What may stand in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileKind {
    /// One line.
    Line,
    /// Several lines, few of them.
    Lines,
    /// A text as long as a spreadsheet's cell holds.
    Text,
    /// A partial date.
    Birthday,
    /// One of the owner's tiers.
    Tier,
    /// Any number of words.
    Tags,
}

/// The groups in which a profile is shown, and verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProfileGroup {
    /// Who it is.
    Identity,
    /// How to reach them.
    Reach,
    /// How they are kept.
    Keeping,
}

macro_rules! profile {
    ($($(#[$doc:meta])* $variant:ident $name:ident $kind:ident $group:ident;)*) => {
        /// The owner's fields of a customer: what a form holds, what an import brings, what a dossier shows.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(default)]
        pub struct Profile {
            $($(#[$doc])* pub $name: String,)*
            /// Tier, if one was given.
            pub tier_id: Option<TierId>,
            /// Tags, in the owner's words.
            pub tags: Vec<String>,
            /// Values of the book's custom fields.
            pub custom: CustomValues,
        }

        /// The fields of a [`Profile`] that every book has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ProfileField {
            $($(#[$doc])* $variant,)*
            /// The tier.
            Tier,
            /// The tags.
            Tags,
        }

        impl ProfileField {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)* Self::Tier, Self::Tags];
            /// Those whose value is a text in a column of the table, in the order of its statements.
            pub(crate) const TEXTS: &'static [Self] = &[$(Self::$variant,)*];

            /// Its key on the wire, in `--map` and in `headers.tsv`; its word is `field-<key>`.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($name),)*
                    Self::Tier => "tier",
                    Self::Tags => "tags",
                }
            }

            /// What may stand in it.
            pub const fn kind(self) -> ProfileKind {
                match self {
                    $(Self::$variant => ProfileKind::$kind,)*
                    Self::Tier => ProfileKind::Tier,
                    Self::Tags => ProfileKind::Tags,
                }
            }

            /// Where a profile shows it.
            pub const fn group(self) -> ProfileGroup {
                match self {
                    $(Self::$variant => ProfileGroup::$group,)*
                    Self::Tier | Self::Tags => ProfileGroup::Keeping,
                }
            }
        }

        impl Profile {
            /// The text of a field; nothing for tier and tags, which are no text.
            pub fn text(&self, field: ProfileField) -> Option<&String> {
                match field {
                    $(ProfileField::$variant => Some(&self.$name),)*
                    ProfileField::Tier | ProfileField::Tags => None,
                }
            }

            /// The same, to be written.
            pub fn text_mut(&mut self, field: ProfileField) -> Option<&mut String> {
                match field {
                    $(ProfileField::$variant => Some(&mut self.$name),)*
                    ProfileField::Tier | ProfileField::Tags => None,
                }
            }
        }
    };
}

profile! {
    /// Full name of the person or organisation. Required.
    Name name Line Identity;
    /// First phone, as people write it.
    Phone phone Line Reach;
    /// Further phones, one a line.
    MorePhones more_phones Lines Reach;
    /// WeChat id.
    Wechat wechat Line Reach;
    /// E-mail address.
    Email email Line Reach;
    /// How the customer likes to be reached.
    PreferredChannel preferred_channel Line Reach;
    /// Postal address.
    Address address Lines Reach;
    /// City or area.
    Region region Line Reach;
    /// Birthday as a partial date: `1990-05-04`, `--05-04`, lunar `L1990-03-08`, `L--03-08`, in a leap month `L1990-+03-08`.
    Birthday birthday Birthday Identity;
    /// Company a person belongs to.
    Company company Line Identity;
    /// Position in that company.
    Position position Line Identity;
    /// Trade.
    Industry industry Line Identity;
    /// Size of the business, in the owner's words.
    Size size Line Identity;
    /// Who looks after them.
    Responsible responsible Line Keeping;
    /// Needs and preferences.
    Preferences preferences Text Keeping;
    /// Where the customer was won: form, visit, event, recommendation.
    Source source Line Keeping;
    /// The owner's own number for the customer, or another system's.
    ExternalId external_id Line Keeping;
    /// Anything else.
    Note note Text Keeping;
}

impl ProfileField {
    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// The field that a column of `customers` holds; nothing for columns that are made from fields.
    pub fn of_column(column: &str) -> Option<Self> {
        if column == "tier_id" {
            Some(Self::Tier)
        } else {
            Self::TEXTS.iter().copied().find(|field| field.key() == column)
        }
    }
}

/// A field of a customer: one that every book has, or one of the owner's. On the wire its key: `phone`, `custom:17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Type)]
#[specta(type = String)]
pub enum FieldKey {
    /// Every book has it.
    Profile(ProfileField),
    /// The owner's.
    Custom(FieldId),
}

impl FieldKey {
    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        ProfileField::from_key(key).map(Self::Profile).or_else(|| FieldId::from_key(key).map(Self::Custom))
    }

    /// Its key.
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Profile(field) => field.key().into(),
            Self::Custom(id) => id.key().into(),
        }
    }
}

impl Serialize for FieldKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for FieldKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = Cow::<'de, str>::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| serde::de::Error::custom("no such field"))
    }
}

/// What an edit puts into one field: a text (of the tier, its id), words, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum FieldValue {
    /// A text.
    Text(String),
    /// Tags.
    Words(Vec<String>),
    /// Nothing: the field is emptied.
    Nothing,
}

impl Profile {
    /// Puts a value into one field.
    ///
    /// # Errors
    /// `field_unreadable` for a value that the field cannot hold.
    pub(super) fn put(&mut self, field: FieldKey, value: &FieldValue) -> Result<()> {
        match (field, value) {
            (FieldKey::Profile(ProfileField::Tags), FieldValue::Words(tags)) => self.tags.clone_from(tags),
            (FieldKey::Profile(ProfileField::Tags), FieldValue::Nothing) => self.tags.clear(),
            (FieldKey::Profile(ProfileField::Tier), FieldValue::Nothing) => self.tier_id = None,
            (FieldKey::Profile(field @ ProfileField::Tier), FieldValue::Text(id)) => {
                let id = id.parse().map_err(|_| unreadable(field, id))?;
                self.tier_id = Some(TierId(id));
            }
            (FieldKey::Profile(field), FieldValue::Text(text)) => match self.text_mut(field) {
                Some(place) => place.clone_from(text),
                None => return Err(unreadable(field, text)),
            },
            (FieldKey::Profile(field), FieldValue::Nothing) => {
                if let Some(place) = self.text_mut(field) {
                    place.clear();
                }
            }
            (FieldKey::Custom(id), FieldValue::Text(text)) => {
                self.custom.insert(id, CustomValue::Text(text.clone()));
            }
            (FieldKey::Custom(id), FieldValue::Nothing) => {
                self.custom.remove(&id);
            }
            (field, FieldValue::Words(words)) => {
                let field = FieldRef::named(field.key().into_owned(), &field.key());
                return Err(CoreError::FieldUnreadable { field, text: words.join(" ") });
            }
        }
        Ok(())
    }
}

fn unreadable(field: ProfileField, text: &str) -> CoreError {
    CoreError::FieldUnreadable { field: field.key().into(), text: text.to_owned() }
}

/// The values of the columns that hold a profile's texts, in the order of [`ProfileField::TEXTS`].
pub(super) fn text_values(profile: &Profile) -> impl Iterator<Item = &dyn sql::ToSql> {
    ProfileField::TEXTS.iter().filter_map(|field| profile.text(*field)).map(|text| text as &dyn sql::ToSql)
}
