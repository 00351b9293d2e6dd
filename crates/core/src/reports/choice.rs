//! Whom reports and labels are printed for.
//!
//! Holds: nobody in the recycle bin is ever chosen; the order is stable, so that what was previewed is what is printed.

use chrono::NaiveDate;
use regulars_store::Reader;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::customer::Standing;
use super::customer_table as table;
use crate::Result;
use crate::customers::CustomerId;
use crate::tiers::TierId;

/// Whom to print for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Choice {
    /// Everybody in the book, by name.
    All,
    /// Everybody with a purchase in the year, most sales first.
    Bought,
    /// Everybody of a tier, by name.
    Tier {
        /// Which.
        tier_id: TierId,
    },
    /// Those with the most sales in the year, most first.
    Top {
        /// At most so many.
        count: u32,
    },
    /// These, in this order.
    Chosen {
        /// Whom.
        ids: Vec<CustomerId>,
    },
}

/// A customer who was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChosenCustomer {
    /// Identity.
    pub id: CustomerId,
    /// Name.
    pub name: String,
}

/// Whom a choice comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Chosen {
    /// How many.
    pub count: u32,
    /// The first of them, to leaf through.
    pub first: Vec<ChosenCustomer>,
}

/// The customers of a choice, in the order of printing.
pub fn chosen(reader: &Reader, choice: &Choice, year: i32, today: NaiveDate) -> Result<Vec<CustomerId>> {
    let standing = || Standing::collect(reader, year, today);
    Ok(match choice {
        Choice::All => table::by_name(reader, None)?,
        Choice::Tier { tier_id } => table::by_name(reader, Some(*tier_id))?,
        Choice::Bought => standing()?.customers.into_iter().map(|(id, _)| id).collect(),
        Choice::Top { count } => {
            let most = usize::try_from(*count).unwrap_or(usize::MAX);
            let sold = standing()?.customers.into_iter().filter(|(_, fen)| *fen > 0);
            sold.take(most).map(|(id, _)| id).collect()
        }
        Choice::Chosen { ids } => {
            let mut here = Vec::with_capacity(ids.len());
            for id in ids {
                here.extend(table::name(reader, *id)?.map(|customer| customer.id));
            }
            here
        }
    })
}

/// How many a choice comes to, and the names of the first `listed`.
pub fn summary(
    reader: &Reader,
    choice: &Choice,
    year: i32,
    today: NaiveDate,
    listed: usize,
) -> Result<Chosen> {
    let ids = chosen(reader, choice, year, today)?;
    let mut first = Vec::new();
    for id in ids.iter().take(listed) {
        first.extend(table::name(reader, *id)?);
    }
    Ok(Chosen { count: u32::try_from(ids.len()).unwrap_or(u32::MAX), first })
}
