//! Shapes of duplicates: who may be the same customer and why, and how several become one.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::customers::{Customer, CustomerId};
use crate::tiers::TierId;

/// What two customers have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateReason {
    /// The same number.
    Number,
    /// A phone, however written.
    Phone,
    /// The e-mail address.
    Email,
    /// The WeChat id.
    Wechat,
    /// Name and company, legal forms aside.
    NameCompany,
    /// The name, legal forms aside.
    Name,
    /// Only how the name sounds.
    Sound,
}

/// How much speaks for two customers being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateStrength {
    /// Hardly anything else is thinkable: the same name with the same phone.
    Strong,
    /// One thing speaks for it, and it may be a family on one phone.
    Likely,
    /// People of one name, or of names that sound alike.
    Possible,
}

/// One of them, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DuplicateMember {
    /// Identity.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// Tier.
    pub tier_id: Option<TierId>,
    /// First phone.
    pub phone: String,
    /// Company.
    pub company: String,
}

/// Customers who may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DuplicateCluster {
    /// How much speaks for it.
    pub strength: DuplicateStrength,
    /// What does, the strongest first.
    pub reasons: Vec<DuplicateReason>,
    /// How many they are.
    pub size: u32,
    /// Two or more of them, the longest in the book first; of very many only the first.
    pub members: Vec<DuplicateMember>,
}

/// How many clusters of each strength a book has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DuplicateCounts {
    /// Strong ones.
    pub strong: u32,
    /// Likely ones.
    pub likely: u32,
    /// Possible ones.
    pub possible: u32,
}

/// What a look through the whole book found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DuplicateList {
    /// All there are.
    pub counts: DuplicateCounts,
    /// Those asked for, the strongest and newest first.
    pub clusters: Vec<DuplicateCluster>,
}

/// What is known of a customer who is just being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DuplicateDraft {
    /// Name.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// Further phones, one a line.
    pub more_phones: String,
    /// E-mail.
    pub email: String,
    /// WeChat id.
    pub wechat: String,
    /// Company.
    pub company: String,
    /// Number.
    pub external_id: String,
}

/// A stored customer who may be the one being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DuplicateHit {
    /// Who.
    pub customer: DuplicateMember,
    /// How much speaks for it.
    pub strength: DuplicateStrength,
    /// What does.
    pub reasons: Vec<DuplicateReason>,
}

/// A field for which the owner chose whose value stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeChoice {
    /// The field's key.
    pub field: String,
    /// Whose. Of a field with one value the first counts.
    pub from: Vec<CustomerId>,
}

/// One field of a merge, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeLine {
    /// The field's key, as in a profile.
    pub field: String,
    /// Whether values are joined rather than chosen from.
    pub joins: bool,
    /// Each side's value, in the order of the sides; several values of one side stand in lines.
    pub values: Vec<String>,
    /// Whose values stay.
    pub from: Vec<CustomerId>,
    /// What stays.
    pub merged: String,
}

/// One of the customers of a merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeSide {
    /// The customer.
    pub customer: Customer,
    /// Purchase lines.
    pub lines: i64,
    /// Sales over the whole relation.
    pub total_fen: i64,
    /// Contact persons.
    pub persons: i64,
}

/// A merge before it is done: exactly what it would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MergeView {
    /// The customers, the one who stays first.
    pub sides: Vec<MergeSide>,
    /// The fields that anybody has filled.
    pub lines: Vec<MergeLine>,
}
