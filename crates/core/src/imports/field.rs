//! The keys of what a column can be mapped to, and which kind of import each belongs to.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Field, ImportKind};
use crate::customers::ProfileField;
use crate::fields::FieldId;

/// The fields beside a customer's own, with their keys.
const OTHERS: [(Field, &str); 21] = [
    (Field::NewCustom, "custom:new"),
    (Field::LastName, "last_name"),
    (Field::FirstName, "first_name"),
    (Field::LunarBirthday, "lunar_birthday"),
    (Field::ContactPerson, "contact_person"),
    (Field::OrderNo, "order_no"),
    (Field::Date, "date"),
    (Field::ProductCode, "product_code"),
    (Field::ProductName, "product_name"),
    (Field::Quantity, "quantity"),
    (Field::UnitPrice, "unit_price"),
    (Field::Amount, "amount"),
    (Field::Cost, "cost"),
    (Field::Discount, "discount"),
    (Field::CustomerId, "customer_id"),
    (Field::CustomerPhone, "customer_phone"),
    (Field::CustomerName, "customer_name"),
    (Field::RecordId, "record_id"),
    (Field::CustomerRecordId, "customer_record_id"),
    (Field::LineNote, "line_note"),
    (Field::LineId, "line_id"),
];

impl Field {
    /// The field's name on the wire, in `--map` and in `headers.tsv`, e.g. `external_id`.
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Profile(field) => field.key().into(),
            Self::Custom(id) => id.key().into(),
            other => OTHERS.iter().find(|(field, _)| *field == other).map_or("", |(_, key)| key).into(),
        }
    }

    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        let other = || OTHERS.iter().find(|(_, known)| *known == key).map(|(field, _)| *field);
        ProfileField::from_key(key)
            .map(Self::Profile)
            .or_else(other)
            .or_else(|| FieldId::from_key(key).map(Self::Custom))
    }

    /// What kind of import the field belongs to.
    pub fn kind(self) -> ImportKind {
        match self {
            Self::Profile(_)
            | Self::Custom(_)
            | Self::NewCustom
            | Self::LastName
            | Self::FirstName
            | Self::LunarBirthday
            | Self::ContactPerson
            | Self::RecordId => ImportKind::Customers,
            Self::OrderNo
            | Self::Date
            | Self::ProductCode
            | Self::ProductName
            | Self::Quantity
            | Self::UnitPrice
            | Self::Amount
            | Self::Cost
            | Self::Discount
            | Self::CustomerId
            | Self::CustomerPhone
            | Self::CustomerName
            | Self::CustomerRecordId
            | Self::LineNote
            | Self::LineId => ImportKind::Purchases,
        }
    }
}

impl Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = Cow::<'de, str>::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| serde::de::Error::custom("no such field"))
    }
}
