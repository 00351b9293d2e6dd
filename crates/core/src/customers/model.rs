//! Shapes of a customer.
//!
//! Text fields are empty when unknown, never absent, so that no caller tells two kinds of nothing apart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Profile;
use crate::ids::id_type;

id_type!(
    /// Identifies a customer.
    CustomerId
);
id_type!(
    /// Identifies a contact person of a customer.
    PersonId
);

/// A customer as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Customer {
    /// Identity.
    pub id: CustomerId,
    /// The owner's fields.
    pub profile: Profile,
    /// Unix milliseconds of creation.
    pub created_ms: i64,
    /// Unix milliseconds of the last edit.
    pub updated_ms: i64,
    /// Whether the customer lies in the recycle bin.
    pub removed: bool,
}

/// A contact person's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PersonProfile {
    /// Name. Required.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// WeChat id.
    pub wechat: String,
    /// Position.
    pub position: String,
    /// Anything else.
    pub note: String,
}

/// A person at an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ContactPerson {
    /// Identity.
    pub id: PersonId,
    /// Fields.
    pub profile: PersonProfile,
}

/// Everything the dossier's head and left column show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Dossier {
    /// The customer.
    pub customer: Customer,
    /// Contact persons in the order they were added.
    pub persons: Vec<ContactPerson>,
    /// What the customer has bought.
    pub sales: CustomerSales,
}

/// A customer's sales in a few figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CustomerSales {
    /// This calendar year, net of returns.
    pub this_year_fen: i64,
    /// Last year up to the same day.
    pub last_year_to_date_fen: i64,
    /// Over the whole relation.
    pub total_fen: i64,
    /// Distinct orders over the whole relation.
    pub orders: i64,
    /// First purchase.
    pub first_on: Option<NaiveDate>,
    /// Last purchase.
    pub last_on: Option<NaiveDate>,
}
