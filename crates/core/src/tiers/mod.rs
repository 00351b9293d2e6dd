//! Tiers: the owner's ladder of importance, and what each step promises.
//!
//! Holds: a new book gets four tiers in its language; their order is the owner's; names differ; a tier that is removed is
//! marked, and no customer is in it.

mod model;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::names::name_key;
use crate::text::{self, NOTE_MAX};
use crate::{CoreError, Result};

/// Adding a tier.
pub const CREATE: Action = Action::new("tiers", "create");
/// Editing a tier.
pub const UPDATE: Action = Action::new("tiers", "update");
/// Changing the order of the tiers.
pub const ARRANGE: Action = Action::new("tiers", "arrange");
/// Removing a tier (`customers::shaping::remove_tier`, since its customers go elsewhere).
pub const REMOVE: Action = Action::new("tiers", "remove");

/// Characters of a tier's name: what its tag can show.
const NAME_MAX: usize = 40;
/// Tiers of one book.
const TIERS_MAX: usize = 50;
/// A hundred years in days, and the hours of a year: more is a typing error.
const DAYS_MAX: u32 = 36_500;
const HOURS_MAX: u32 = 8_760;

/// The tiers in the owner's order.
pub fn list(reader: &Reader) -> Result<Vec<Tier>> {
    table::list(reader)
}

/// Gives a new book its first tiers, most important first. The names come from the catalogue of the book's language.
pub fn set_up(tx: &Tx, names: [&str; 4]) -> Result<()> {
    let steps = [
        (TierRole::Top, TierLook::Gold, [30, 2, 180]),
        (TierRole::High, TierLook::Teal, [60, 4, 365]),
        (TierRole::Middle, TierLook::Grey, [120, 8, 365]),
        (TierRole::Prospect, TierLook::Outline, [30, 4, 180]),
    ];
    for (name, (role, look, [contact_days, response_hours, verify_days])) in names.into_iter().zip(steps) {
        let policy = String::new();
        let tier = NewTier { name: name.to_owned(), look, policy, contact_days, response_hours, verify_days };
        table::insert(tx, TierId(tx.new_id()), &tier, role, 0)?;
    }
    Ok(())
}

/// Adds a tier below the others.
pub fn create(tx: &Tx, new: &NewTier) -> Result<TierId> {
    let tiers = table::list(tx)?;
    if tiers.len() >= TIERS_MAX {
        return Err(CoreError::TooMany { max: TIERS_MAX });
    }
    let new = tidy(new, &tiers, None)?;
    let id = TierId(tx.new_id());
    tx.describe(id.0, &new.name);
    table::insert(tx, id, &new, TierRole::Own, 0)?;
    Ok(id)
}

/// Adds a tier that an export names, below the others; the undo of its import takes it away again.
pub(crate) fn create_for_import(tx: &Tx, name: &str, import_id: i64) -> Result<TierId> {
    let new = NewTier {
        name: text::required("tier_name", name, NAME_MAX)?,
        look: TierLook::Grey,
        policy: String::new(),
        contact_days: 0,
        response_hours: 0,
        verify_days: 0,
    };
    let id = TierId(tx.new_id());
    tx.bulk("tiers", || table::insert(tx, id, &new, TierRole::Own, import_id))?;
    Ok(id)
}

/// Replaces what a tier is. A name that is given up goes on being understood in files.
pub fn update(tx: &Tx, id: TierId, new: &NewTier) -> Result<()> {
    let tiers = table::list(tx)?;
    let stored = find(&tiers, id)?;
    let new = tidy(new, &tiers, Some(id))?;
    let mut former = stored.former_names.clone();
    former.retain(|name| *name != new.name);
    if stored.name != new.name && !former.contains(&stored.name) {
        former.push(stored.name.clone());
    }
    tx.describe(id.0, &new.name);
    table::update(tx, id, &new, &former)
}

/// Puts the tiers into the order given, most important first; tiers not named keep theirs behind them.
pub fn arrange(tx: &Tx, order: &[TierId]) -> Result<()> {
    let tiers = table::list(tx)?;
    let known = order.iter().copied().filter(|id| tiers.iter().any(|tier| tier.id == *id));
    let rest = tiers.iter().map(|tier| tier.id).filter(|id| !order.contains(id));
    for (position, id) in (0_i64..).zip(known.chain(rest)) {
        table::set_position(tx, id, position)?;
    }
    Ok(())
}

/// Marks a tier as removed, after its customers went elsewhere.
pub(crate) fn set_removed(tx: &Tx, id: TierId) -> Result<()> {
    table::set_removed(tx, id, tx.now().timestamp_millis())
}

/// One of the tiers in use.
pub(crate) fn find(tiers: &[Tier], id: TierId) -> Result<&Tier> {
    tiers.iter().find(|tier| tier.id == id).ok_or(CoreError::NotFound { kind: "tier", id: id.0 })
}

fn tidy(new: &NewTier, tiers: &[Tier], id: Option<TierId>) -> Result<NewTier> {
    let name = text::required("tier_name", &new.name, NAME_MAX)?;
    let is_other = |tier: &&Tier| Some(tier.id) != id && name_key(&tier.name) == name_key(&name);
    if tiers.iter().any(|tier| is_other(&tier)) {
        return Err(CoreError::NameTaken { name });
    }
    Ok(NewTier {
        name,
        look: new.look,
        policy: text::block("policy", &new.policy, NOTE_MAX)?,
        contact_days: new.contact_days.min(DAYS_MAX),
        response_hours: new.response_hours.min(HOURS_MAX),
        verify_days: new.verify_days.min(DAYS_MAX),
    })
}

/// The words that other programs and people use for each step of the usual ladder. Headers and values of files are not words we
/// show; they are matched here and nowhere else.
const SYNONYMS: [(TierRole, &[&str]); 4] = [
    (
        TierRole::Top,
        &["vip", "svip", "高", "a", "a级", "a类", "钻石", "铂金", "白金", "核心", "evangelist", "hot", "key"],
    ),
    (
        TierRole::High,
        &[
            "重要",
            "重点",
            "中",
            "b",
            "b级",
            "b类",
            "黄金",
            "金卡",
            "优质",
            "important",
            "warm",
            "opportunity",
        ],
    ),
    (
        TierRole::Middle,
        &[
            "普通", "一般", "低", "c", "c级", "c类", "银卡", "老", "新", "ordinary", "normal", "standard",
            "customer", "regular",
        ],
    ),
    (
        TierRole::Prospect,
        &[
            "潜在",
            "意向",
            "d",
            "d级",
            "d类",
            "线索",
            "潜客",
            "prospect",
            "potential",
            "lead",
            "subscriber",
            "marketingqualifiedlead",
            "salesqualifiedlead",
            "cold",
        ],
    ),
];

/// The tier that is called so, or was.
pub fn named<'a>(tiers: &'a [Tier], name: &str) -> Option<&'a Tier> {
    let key = name_key(name);
    let is_called = |called: &str| called == name || (!key.is_empty() && name_key(called) == key);
    let was_called = |tier: &&Tier| tier.former_names.iter().any(|former| is_called(former));
    tiers.iter().find(|tier| is_called(&tier.name)).or_else(|| tiers.iter().find(was_called))
}

/// The tier that a file's value means: by name, now or earlier, by name within a longer word ("VIP客户"), by the usual
/// synonyms.
pub fn recognise<'a>(tiers: &'a [Tier], value: &str) -> Option<&'a Tier> {
    let key = name_key(value);
    let bare = key.replace("客户", "").replace("会员", "").replace("customer", "");
    let bare = if bare.is_empty() { key.as_str() } else { bare.as_str() };
    let holds = |tier: &&Tier| {
        let name = name_key(&tier.name);
        name.len() > 1 && key.contains(&name)
    };
    let same_word = |(_, words): &&(TierRole, &[&str])| words.contains(&bare);
    named(tiers, value)
        .or_else(|| named(tiers, bare))
        .or_else(|| tiers.iter().filter(holds).max_by_key(|tier| tier.name.len()))
        .or_else(|| {
            let (role, _) = SYNONYMS.iter().find(same_word)?;
            tiers.iter().find(|tier| tier.role == *role)
        })
}
