//! Shapes of the list: what is filtered, in which order, the rows, and the views that keep such a choice by name.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::customers::CustomerId;
use crate::fields::{CustomValue, CustomValues, FieldId};
use crate::ids::id_type;
use crate::tiers::TierId;

id_type!(
    /// Identifies a saved view.
    ViewId
);

/// Which customers to list. Empty fields do not narrow; several values of one field widen it, several fields narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ListFilter {
    /// What was typed: name, pinyin, initials, phone tail, company.
    pub text: String,
    /// One of these tiers.
    pub tiers: Vec<TierId>,
    /// One of these regions.
    pub regions: Vec<String>,
    /// At least one of these tags.
    pub tags: Vec<String>,
    /// Won by one of these.
    pub sources: Vec<String>,
    /// Of one of these trades.
    pub industries: Vec<String>,
    /// Looked after by one of these.
    pub responsibles: Vec<String>,
    /// The last purchase lies more than so many days back.
    pub absent_days: Option<u32>,
    /// The last purchase lies at most so many days back.
    pub bought_days: Option<u32>,
    /// With a purchase in the month of this day.
    pub bought_month: Option<NaiveDate>,
    /// Without any purchase.
    pub never_bought: bool,
    /// Sales over the whole relation of at least this.
    pub sales_from_fen: Option<i64>,
    /// Sales over the whole relation of at most this.
    pub sales_to_fen: Option<i64>,
    /// Birthday in this month: 1–12, or 13–24 for the months of the lunar calendar.
    pub birthday_month: Option<u8>,
    /// With a phone, or without any.
    pub has_phone: Option<bool>,
    /// Added on this day or later.
    pub added_from: Option<NaiveDate>,
    /// Added on this day or earlier.
    pub added_to: Option<NaiveDate>,
    /// What the owner's own fields say; each narrows.
    pub custom: Vec<CustomFilter>,
}

/// What a custom field must say. Empty parts do not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CustomFilter {
    /// Which field.
    pub field: FieldId,
    /// One of these choices.
    pub one_of: Vec<String>,
    /// These letters somewhere in a text.
    pub holds: String,
    /// At least this: minor units for an amount, else a decimal or a day as text.
    pub from: Option<CustomValue>,
    /// At most this.
    pub to: Option<CustomValue>,
}

/// Puts a choice on the wire as its key: a word, or `custom:17` for one of the owner's fields.
macro_rules! on_the_wire {
    ($name:ident, [$(($own:ident, $key:literal)),+ $(,)?]) => {
        impl $name {
            /// Its key.
            pub fn key(self) -> Cow<'static, str> {
                match self {
                    $(Self::$own => $key.into(),)+
                    Self::Custom(field) => field.key().into(),
                }
            }

            fn from_key(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$own),)+
                    _ => FieldId::from_key(key).map(Self::Custom),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.key())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let key = Cow::<'de, str>::deserialize(deserializer)?;
                Self::from_key(&key).ok_or_else(|| serde::de::Error::custom("no such key"))
            }
        }
    };
}

/// What the list is ordered by. On the wire its key: `name`, `custom:17`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Type)]
#[specta(type = String)]
pub enum ListSort {
    /// By name, in pinyin order.
    #[default]
    Name,
    /// Most sales first.
    Sales,
    /// Latest purchase first.
    LastPurchase,
    /// Newest in the book first.
    Added,
    /// In the owner's order of tiers, by name within each; those without a tier last.
    Tier,
    /// By region; those without one last.
    Region,
    /// By one of the owner's fields, the least first; those without a value last, whichever way round.
    Custom(FieldId),
}

on_the_wire!(
    ListSort,
    [
        (Name, "name"),
        (Sales, "sales"),
        (LastPurchase, "last_purchase"),
        (Added, "added"),
        (Tier, "tier"),
        (Region, "region"),
    ]
);

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ListOrder {
    /// By what.
    pub sort: ListSort,
    /// The other way round than `sort` says.
    pub reverse: bool,
}

/// Where the list goes on: after the row looked at last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListCursor {
    /// The part of the order, for orders that have several: a tier, the rows with and without a region.
    pub part: u32,
    /// The row's sort key as text.
    pub key: String,
    /// The row itself, which settles ties.
    pub id: CustomerId,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListRow {
    /// Identity.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// The owner's number.
    pub external_id: String,
    /// Tier.
    pub tier_id: Option<TierId>,
    /// First phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// WeChat id.
    pub wechat: String,
    /// Company.
    pub company: String,
    /// Position.
    pub position: String,
    /// Address.
    pub address: String,
    /// Region.
    pub region: String,
    /// Source.
    pub source: String,
    /// Trade.
    pub industry: String,
    /// Who looks after them.
    pub responsible: String,
    /// Birthday as a partial date.
    pub birthday: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Sales over the whole relation.
    pub total_fen: i64,
    /// Last purchase.
    pub last_on: Option<NaiveDate>,
    /// Unix milliseconds of creation.
    pub created_ms: i64,
    /// What the owner's own fields say.
    pub custom: CustomValues,
}

/// One page of the list: so many rows as were asked for, or fewer where the filter leaves so few that looking on is
/// left to the next page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListPage {
    /// Rows in order.
    pub rows: Vec<ListRow>,
    /// Where to go on; nothing at the end.
    pub next: Option<ListCursor>,
}

/// Count and sum of what a filter leaves, or of the part of it that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListSummary {
    /// Customers.
    pub count: i64,
    /// Their sales over the whole relation.
    pub total_fen: i64,
    /// Where counting goes on; nothing when this is all.
    pub next: Option<ListCursor>,
}

/// A search hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CustomerHit {
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

/// The values in use that a filter can choose among, most customers first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListValues {
    /// Regions.
    pub regions: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
    /// Trades.
    pub industries: Vec<String>,
    /// Responsible persons.
    pub responsibles: Vec<String>,
}

/// Which customers something is done to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// These.
    Ids(Vec<CustomerId>),
    /// All that the filter leaves but these.
    Filtered {
        /// The filter.
        filter: Box<ListFilter>,
        /// Taken out again one by one.
        except: Vec<CustomerId>,
    },
}

/// A column of the list. On the wire its key: `phone`, `custom:17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Type)]
#[specta(type = String)]
#[expect(missing_docs, reason = "each is the field of ListRow of the same name")]
pub enum ListColumn {
    Name,
    ExternalId,
    Tier,
    Phone,
    Email,
    Wechat,
    Company,
    Position,
    Address,
    Region,
    Source,
    Industry,
    Responsible,
    Birthday,
    Tags,
    Total,
    Last,
    Added,
    Custom(FieldId),
}

on_the_wire!(
    ListColumn,
    [
        (Name, "name"),
        (ExternalId, "external_id"),
        (Tier, "tier"),
        (Phone, "phone"),
        (Email, "email"),
        (Wechat, "wechat"),
        (Company, "company"),
        (Position, "position"),
        (Address, "address"),
        (Region, "region"),
        (Source, "source"),
        (Industry, "industry"),
        (Responsible, "responsible"),
        (Birthday, "birthday"),
        (Tags, "tags"),
        (Total, "total"),
        (Last, "last"),
        (Added, "added"),
    ]
);

/// A column as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ShownColumn {
    /// Which.
    pub column: ListColumn,
    /// Its width in pixels, when the owner drew it; 0 takes a share of the room.
    pub width: u16,
}

/// A filter, an order and columns kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct View {
    /// Identity.
    pub id: ViewId,
    /// The owner's name for it.
    pub name: String,
    /// Who is listed.
    pub filter: ListFilter,
    /// In which order.
    pub order: ListOrder,
}
