//! Changes to the book's shape that reach all customers: a tier that goes, a choice, tag, source or region that is
//! renamed, merged or removed. Each is one write and one undo.

use regulars_store::{Action, Reader, Tx};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CustomerId, rules, shaping_table as table, table as customers};
use crate::fields::{self, CustomValue, FieldId, FieldKind, find_choice};
use crate::text::{self, LINE_MAX};
use crate::tiers::{self, TierId};
use crate::{CoreError, Result};

/// The words that owners put on customers beside tiers and custom fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WordKind {
    /// Tags: any number to a customer.
    Tag,
    /// Where a customer was won.
    Source,
    /// City or area.
    Region,
}

impl WordKind {
    /// Renaming such a word, or merging it into another.
    pub fn rename_action(self) -> Action {
        Action::new(
            "customers",
            match self {
                Self::Tag => "rename_tag",
                Self::Source => "rename_source",
                Self::Region => "rename_region",
            },
        )
    }

    /// Taking such a word from all customers.
    pub fn remove_action(self) -> Action {
        Action::new(
            "customers",
            match self {
                Self::Tag => "remove_tag",
                Self::Source => "remove_source",
                Self::Region => "remove_region",
            },
        )
    }
}

/// A word in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WordCount {
    /// The word.
    pub word: String,
    /// Customers that have it.
    pub customers: i64,
}

/// How many customers are in a tier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TierCount {
    /// Which.
    pub tier_id: TierId,
    /// Customers in it.
    pub customers: i64,
}

/// How many customers have something in a custom field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldCount {
    /// Which.
    pub field_id: FieldId,
    /// Customers with a value in it.
    pub customers: i64,
}

/// The words of a kind in use, most used first.
pub fn words(reader: &Reader, kind: WordKind) -> Result<Vec<WordCount>> {
    table::words(reader, kind)
}

/// Customers by tier.
pub fn tier_counts(reader: &Reader) -> Result<Vec<TierCount>> {
    table::tier_counts(reader)
}

/// Customers with a value, by custom field, those out of use as well.
pub fn field_counts(reader: &Reader) -> Result<Vec<FieldCount>> {
    table::field_counts(reader)
}

/// Gives a word another name everywhere; when that is in use already, the two become one.
pub fn rename_word(tx: &Tx, kind: WordKind, from: &str, to: &str) -> Result<()> {
    let to = text::required("word", to, LINE_MAX)?;
    tx.describe(0, from);
    tx.note("to", &to);
    if from != to {
        table::rename_word(tx, kind, from, &to)?;
    }
    Ok(())
}

/// Takes a word from all customers.
pub fn remove_word(tx: &Tx, kind: WordKind, word: &str) -> Result<()> {
    tx.describe(0, word);
    table::remove_word(tx, kind, word)
}

/// Removes a tier; its customers go to another, or to none.
pub fn remove_tier(tx: &Tx, id: TierId, to: Option<TierId>) -> Result<()> {
    let tiers = tx.with_reader(tiers::list)?;
    let tier = tiers::find(&tiers, id)?;
    if let Some(to) = to {
        tiers::find(&tiers, to)?;
        if to == id {
            return Err(CoreError::NotFound { kind: "tier", id: id.0 });
        }
    }
    tx.describe(id.0, &tier.name);
    let moved = table::move_tier(tx, id, to)?;
    tx.note("customers", &moved.to_string());
    tiers::set_removed(tx, id)
}

/// Renames a choice of a field, in the field and with every customer; when there is one of the new name, the two become
/// one.
pub fn rename_choice(tx: &Tx, id: FieldId, from: &str, to: &str) -> Result<()> {
    let set = super::field_set(tx)?;
    let field = set
        .get(id)
        .filter(|field| field.kind == FieldKind::Choice && field.choices.iter().any(|choice| choice == from))
        .ok_or(CoreError::NotFound { kind: "field", id: id.0 })?;
    let to = text::required("field_choices", to, LINE_MAX)?;
    let others: Vec<String> = field.choices.iter().filter(|choice| *choice != from).cloned().collect();
    let merged = find_choice(&others, &to).cloned();
    let choices = match &merged {
        Some(_) => others,
        None => field
            .choices
            .iter()
            .map(|choice| if choice == from { to.clone() } else { choice.clone() })
            .collect(),
    };
    let to = merged.unwrap_or(to);
    tx.describe(id.0, from);
    tx.note("to", &to);
    tx.note("name", &field.name);
    fields::set_choices(tx, id, &choices)?;
    put_choice(tx, id, from, Some(&to))
}

/// Drops a choice from a field; customers that have it keep nothing there.
pub fn remove_choice(tx: &Tx, id: FieldId, choice: &str) -> Result<()> {
    let set = super::field_set(tx)?;
    let field = set.get(id).ok_or(CoreError::NotFound { kind: "field", id: id.0 })?;
    let choices: Vec<String> = field.choices.iter().filter(|known| *known != choice).cloned().collect();
    tx.describe(id.0, choice);
    tx.note("name", &field.name);
    fields::set_choices(tx, id, &choices)?;
    put_choice(tx, id, choice, None)
}

fn put_choice(tx: &Tx, id: FieldId, from: &str, to: Option<&str>) -> Result<()> {
    // The field's choices have changed; values are keyed by its kind, which has not.
    let set = super::field_set(tx)?;
    let old = CustomValue::from(from);
    let customers: Vec<CustomerId> = table::with_value(tx, id, &fields::key(FieldKind::Choice, &old))?;
    for customer in customers {
        let mut profile = customers::get(tx, customer)?.profile;
        match to {
            Some(to) => profile.custom.insert(id, CustomValue::from(to)),
            None => profile.custom.remove(&id),
        };
        customers::update(tx, customer, &profile, &rules::keys(&profile, &set), 0)?;
    }
    Ok(())
}
