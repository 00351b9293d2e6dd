//! Duplicates: customers who may be one and the same — found while typing and over the whole book, with the reason — and
//! how several become one.
//!
//! Holds: only customers outside of the recycle bin are compared; two whom the owner called different are not brought up
//! again; a merge is one write, so its undo gives the book from before; it moves everything that hangs on a customer
//! through [`REATTACH`], and those merged go to the recycle bin with `merged_into` set.

mod compose;
mod model;
mod rules;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeSet;

pub use model::*;
use regulars_store::{Action, Reader, Tx};

use self::rules::{Texts, Traits};
use crate::customers::{self, Customer, CustomerId, Profile};
use crate::names::{business_key, email_key, phone_key, phone_keys, query_words, sound_key};
use crate::tiers::{self, TierId};
use crate::{CoreError, Result, fields, purchases, verifications};

/// Making several customers one.
pub const MERGE: Action = Action::new("duplicates", "merge");
/// Calling customers different.
pub const KEEP_APART: Action = Action::new("duplicates", "keep_apart");

/// Moves what belongs to the first customer to the second.
type Reattach = fn(&Tx, CustomerId, CustomerId) -> Result<()>;

/// Everything that hangs on a customer. A feature whose rows name one adds its line.
const REATTACH: &[Reattach] = &[
    purchases::table::reattach,
    customers::table::reattach_persons,
    verifications::table::reattach,
    reattach_marks,
];

/// Of a cluster's members so many are named; nobody merges more in one go.
const NAMED: usize = 30;

/// All that may be duplicates, counted, and the first `limit` clusters of a strength (of any, when none is named).
pub fn list(reader: &Reader, strength: Option<DuplicateStrength>, limit: u32) -> Result<DuplicateList> {
    let book = table::book(reader)?;
    let found = rules::clusters(&book, &table::distinct(reader)?);
    let mut counts = DuplicateCounts::default();
    for cluster in &found {
        match cluster.strength {
            DuplicateStrength::Strong => counts.strong += 1,
            DuplicateStrength::Likely => counts.likely += 1,
            DuplicateStrength::Possible => counts.possible += 1,
        }
    }
    let wanted = found.iter().filter(|cluster| strength.is_none_or(|strength| cluster.strength == strength));
    let clusters = wanted
        .take(usize::try_from(limit).unwrap_or(usize::MAX))
        .map(|cluster| {
            let members = cluster.members.iter().take(NAMED).map(|at| table::hit(reader, book[*at].0));
            Ok(DuplicateCluster {
                strength: cluster.strength,
                reasons: cluster.reasons.list(),
                size: u32::try_from(cluster.members.len()).unwrap_or(u32::MAX),
                members: members.collect::<Result<_>>()?,
            })
        })
        .collect::<Result<_>>()?;
    Ok(DuplicateList { counts, clusters })
}

/// Who in the book may be the one being typed, the most likely first.
pub fn like(reader: &Reader, draft: &DuplicateDraft, limit: u32) -> Result<Vec<DuplicateHit>> {
    let DuplicateDraft { name, phone, more_phones, email, wechat, company, external_id } = draft;
    let email_key = email_key(email);
    let mut ids: BTreeSet<CustomerId> = BTreeSet::new();
    ids.extend(table::with_key(reader, &phone_key(phone), &email_key, external_id.trim())?);
    for expression in expressions(draft) {
        ids.extend(table::matching(reader, &expression)?);
    }
    let email_key = email_key.as_str();
    let typed = Traits::of(Texts { name, company, external_id, phone, more_phones, email_key, wechat });
    let mut hits = Vec::new();
    for id in ids {
        let Some(traits) = table::traits_of(reader, id)? else { continue };
        hits.extend(rules::compare(&typed, &traits).map(|(strength, reasons)| (strength, reasons, id)));
    }
    hits.sort_unstable();
    hits.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let hit = |(strength, reasons, id): (DuplicateStrength, rules::Reasons, CustomerId)| {
        Ok(DuplicateHit { customer: table::hit(reader, id)?, strength, reasons: reasons.list() })
    };
    hits.into_iter().map(hit).collect()
}

/// What the search index is asked for, one thing at a time, so that a frequent name does not crowd out a phone: phones
/// whole, the WeChat id, how the name sounds, the name's characters.
fn expressions(draft: &DuplicateDraft) -> Vec<String> {
    let all = |words: Vec<String>| {
        words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<String>>().join(" AND ")
    };
    let phones = phone_keys(&format!("{}\n{}", draft.phone, draft.more_phones));
    let phones: Vec<String> = phones.iter().map(|key| format!("\"{key}\" OR \"86{key}\"")).collect();
    let name = business_key(&draft.name);
    let sound = sound_key(&name);
    let is_sound = name.chars().count() > 1 && sound.chars().all(char::is_alphanumeric);
    // A business may be stored with its legal form behind.
    let is_long = name.chars().count() > 3 && sound != name;
    let stem =
        if is_sound { format!("\"{sound}\"{}", if is_long { "*" } else { "" }) } else { String::new() };
    // A name in Latin letters is indexed by its words, one in Han characters by its syllables together.
    let syllables = if is_sound && sound != name {
        name.chars().map(|letter| sound_key(letter.encode_utf8(&mut [0; 4]))).collect()
    } else {
        Vec::new()
    };
    let words = [query_words(&draft.wechat), query_words(&draft.name), syllables];
    let mut asked = vec![phones.join(" OR "), stem];
    asked.extend(words.into_iter().map(all));
    asked.retain(|expression| !expression.is_empty());
    asked
}

/// Says that none of these customers is another of them.
pub fn keep_apart(tx: &Tx, ids: &[CustomerId]) -> Result<()> {
    let sides = sides(tx, ids)?;
    tx.describe(sides[0].id.0, &sides[0].profile.name);
    for (at, one) in sides.iter().enumerate() {
        tx.also_about(one.id.0);
        for other in &sides[at + 1..] {
            table::set_distinct(tx, one.id, other.id)?;
        }
    }
    Ok(())
}

/// What a merge of these customers would leave. `keep` is who stays; when nobody is named it is the one with the most
/// purchases, and of equals the one longest in the book.
pub fn compare(
    reader: &Reader,
    ids: &[CustomerId],
    keep: Option<CustomerId>,
    choices: &[MergeChoice],
) -> Result<MergeView> {
    let mut sides = Vec::new();
    for customer in sides_of(ids, |id| customers::table::get(reader, id))? {
        let (lines, total_fen, persons) = table::weight(reader, customer.id)?;
        sides.push(MergeSide { customer, lines, total_fen, persons });
    }
    sides.sort_by_key(|side| (Some(side.customer.id) != keep, Reverse(side.lines), side.customer.id));
    let customers: Vec<Customer> = sides.iter().map(|side| side.customer.clone()).collect();
    let (_, lines) =
        compose::compose(&customers, choices, &ladder(tiers::list(reader)?), &ids_of(fields::list(reader)?));
    Ok(MergeView { sides, lines })
}

/// Makes `others` and `keep` one: see the head of this file. What stays of each field is what [`compare`] shows.
pub fn merge(tx: &Tx, keep: CustomerId, others: &[CustomerId], choices: &[MergeChoice]) -> Result<()> {
    let ids: Vec<CustomerId> = std::iter::once(keep).chain(others.iter().copied()).collect();
    let sides = sides(tx, &ids)?;
    let (tiers, custom) = (tx.with_reader(tiers::list)?, tx.with_reader(fields::list)?);
    let (profile, _) = compose::compose(&sides, choices, &ladder(tiers), &ids_of(custom));
    let fields = customers::field_set(tx)?;
    let profile: Profile = customers::rules::tidy(&profile, &fields)?;
    tx.describe(keep.0, &profile.name);
    tx.note("count", &sides.len().to_string());
    for other in others {
        for reattach in REATTACH {
            reattach(tx, *other, keep)?;
        }
        customers::table::set_merged(tx, *other, keep, tx.now().timestamp_millis())?;
    }
    customers::table::update(tx, keep, &profile, &customers::rules::keys(&profile, &fields), 0)
}

fn ladder(tiers: Vec<tiers::Tier>) -> Vec<TierId> {
    tiers.into_iter().map(|tier| tier.id).collect()
}

fn ids_of(fields: Vec<fields::CustomField>) -> Vec<fields::FieldId> {
    fields.into_iter().map(|field| field.id).collect()
}

/// Whoever was called different from the one who goes is different from the one who stays.
fn reattach_marks(tx: &Tx, from: CustomerId, to: CustomerId) -> Result<()> {
    for other in table::distinct_from(tx, from)? {
        if other != to {
            table::set_distinct(tx, other, to)?;
        }
    }
    Ok(())
}

fn sides(tx: &Tx, ids: &[CustomerId]) -> Result<Vec<Customer>> {
    sides_of(ids, |id| customers::table::get(tx, id))
}

/// The customers of a merge, in the order given.
///
/// # Errors
/// `merge_needs_two` when fewer than two are named or one twice; `not_found` for one in the recycle bin.
fn sides_of(ids: &[CustomerId], get: impl Fn(CustomerId) -> Result<Customer>) -> Result<Vec<Customer>> {
    let is_double = |at: usize| ids[..at].contains(&ids[at]);
    if ids.len() < 2 || (0..ids.len()).any(is_double) {
        return Err(CoreError::MergeNeedsTwo);
    }
    let side = |id: &CustomerId| match get(*id)? {
        customer if customer.removed => Err(CoreError::NotFound { kind: "customer", id: id.0 }),
        customer => Ok(customer),
    };
    ids.iter().map(side).collect()
}
