//! Who a row means: the one place where a file's names, numbers and phones become a customer of the book.
//!
//! Keys in order: the record of an export of ours, the number, the phone, the e-mail, then the name with the company. A
//! record or a number decides alone. A phone or
//! an e-mail decides when the name agrees or a second key does: families share phones, so that alone it would rename one
//! of them. A masked phone is no key. Whoever is in doubt is refused, and customers with different numbers are never one.

use std::collections::BTreeSet;

use regulars_store::sql::Connection;

use crate::Result;
use crate::customers::CustomerId;
use crate::customers::find_table::{Candidate, Identity, find, find_record, namesakes};
use crate::names::{email_key, name_key, phone_key};

/// What a customer was known by, or what left a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Record,
    Number,
    Phone,
    Email,
    Name,
}

/// A person or organisation as a row names it, in keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Claim {
    /// The record in the book that the file was exported from.
    record: String,
    number: String,
    phone: String,
    email: String,
    name: String,
    /// Nothing when such rows do not tell of companies: any company agrees.
    company: Option<String>,
    /// The phone alone is enough, because the name beside it is a nickname or a receiver's and is not stored.
    trusts_phone: bool,
}

impl Claim {
    /// The same, known by the record it was exported from.
    pub(super) fn recorded(self, record: &str) -> Self {
        Self { record: record.to_owned(), ..self }
    }

    /// A row that tells of the customer itself.
    pub(super) fn of_customer(number: &str, phone: &str, email: &str, name: &str, company: &str) -> Self {
        Self {
            number: number.to_owned(),
            phone: phone_key(phone),
            email: email_key(email),
            name: name_key(name),
            company: Some(name_key(company)),
            ..Self::default()
        }
    }

    /// A row that tells of something the customer did.
    pub(super) fn of_buyer(number: &str, phone: &str, name: &str) -> Self {
        Self {
            number: number.to_owned(),
            phone: phone_key(phone),
            name: name_key(name),
            trusts_phone: true,
            ..Self::default()
        }
    }
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nobody,
    Known(CustomerId, Key),
    /// Only somebody in the recycle bin fits.
    Removed(CustomerId, Key),
    /// The key that leaves a doubt, and why: `ambiguous` or `name_differs`.
    Doubt(Key, &'static str),
}

/// Who is meant. A customer that was merged into another means that one: the look-ups answer with its id under the keys of
/// both.
pub(super) fn identify(conn: &Connection, claim: &Claim) -> Result<Found> {
    let mut open: Option<(Key, Verdict)> = None;
    let mut removed: Option<(Key, CustomerId)> = None;
    for key in [Key::Record, Key::Number, Key::Phone, Key::Email, Key::Name] {
        let (gone, living): (Vec<_>, Vec<_>) =
            look_up(conn, claim, key)?.into_iter().partition(|candidate| candidate.removed);
        match (judge(claim, key, &living), &open) {
            (Verdict::Nothing, _) => {}
            // Two people fit: one by this name, the other by a key that goes before it.
            (_, Some((first, _))) if key == Key::Name => return Ok(Found::Doubt(*first, "ambiguous")),
            (Verdict::Is(id), _) => return Ok(Found::Known(id, key)),
            (verdict, None) => open = Some((key, verdict)),
            (_, Some(_)) => {}
        }
        let fits = |one: &&Candidate| {
            !speaks_against(claim, key, one) && (decides_alone(key) || agrees(claim, key, one))
        };
        removed = removed.or_else(|| gone.iter().find(fits).map(|one| (key, one.id)));
    }
    Ok(match (open, removed) {
        (Some((key, Verdict::Perhaps(id))), _) => Found::Known(id, key),
        (Some((key, Verdict::Doubt(why))), _) => Found::Doubt(key, why),
        (_, Some((key, id))) => Found::Removed(id, key),
        _ => Found::Nobody,
    })
}

fn look_up(conn: &Connection, claim: &Claim, key: Key) -> Result<Vec<Candidate>> {
    match key {
        Key::Record => find_record(conn, &claim.record),
        Key::Number => find(conn, Identity::ExternalId(&claim.number)),
        Key::Phone => find(conn, Identity::Phone(&claim.phone)),
        Key::Email => find(conn, Identity::Email(&claim.email)),
        Key::Name => namesakes(conn, &claim.name, &claim.phone, &claim.number),
    }
}

/// What one key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Nothing,
    Is(CustomerId),
    /// If no other key says otherwise.
    Perhaps(CustomerId),
    Doubt(&'static str),
}

fn judge(claim: &Claim, key: Key, candidates: &[Candidate]) -> Verdict {
    let possible = || candidates.iter().filter(|candidate| !speaks_against(claim, key, candidate));
    let agreeing = distinct(possible().filter(|candidate| agrees(claim, key, candidate)));
    match (agreeing.as_slice(), distinct(possible()).as_slice()) {
        ([one], _) => Verdict::Is(*one),
        ([], []) => Verdict::Nothing,
        ([], [one]) if decides_alone(key) => Verdict::Is(*one),
        ([], [one]) if claim.trusts_phone => Verdict::Perhaps(*one),
        ([], [_]) => Verdict::Doubt("name_differs"),
        _ => Verdict::Doubt("ambiguous"),
    }
}

fn decides_alone(key: Key) -> bool {
    matches!(key, Key::Record | Key::Number)
}

/// Those who are meant, each once: one may be found by its own keys and by those of whom it took in.
fn distinct<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> Vec<CustomerId> {
    let ids: BTreeSet<CustomerId> = candidates.map(|candidate| candidate.id).collect();
    ids.into_iter().collect()
}

/// Whether something stronger than `key`, or as strong, says that this is somebody else.
fn speaks_against(claim: &Claim, key: Key, candidate: &Candidate) -> bool {
    let differ = |ours: &str, theirs: &str| !ours.is_empty() && !theirs.is_empty() && ours != theirs;
    let by_name = || {
        differ(&candidate.phone_key, &claim.phone)
            || differ(&candidate.email_key, &claim.email)
            || claim.company.as_ref().is_some_and(|company| *company != name_key(&candidate.company))
    };
    if key != Key::Record && differ(&candidate.origin, &claim.record) {
        return true;
    }
    match key {
        Key::Record | Key::Number => false,
        Key::Phone | Key::Email => differ(&candidate.external_id, &claim.number),
        Key::Name => differ(&candidate.external_id, &claim.number) || by_name(),
    }
}

/// Whether the name, or a second key, says the same as `key`.
fn agrees(claim: &Claim, key: Key, candidate: &Candidate) -> bool {
    let same = |ours: &str, theirs: &str| !ours.is_empty() && ours == theirs;
    // Somebody who was known only by a number or a phone is called by it.
    let is_unnamed =
        || candidate.name == candidate.external_id || same(&phone_key(&candidate.name), &candidate.phone_key);
    claim.name.is_empty()
        || candidate.name_key == claim.name
        || is_unnamed()
        || (key != Key::Phone && same(&candidate.phone_key, &claim.phone))
        || (key != Key::Email && same(&candidate.email_key, &claim.email))
}
