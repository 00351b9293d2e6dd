//! The sample customers.

use regulars_store::Tx;

use super::chance::Chance;
use super::vocabulary::pick;
use crate::Result;
use crate::customers::rules::keys;
use crate::customers::{CustomerId, PersonId, PersonProfile, Profile, table};
use crate::fields::FieldSet;
use crate::tiers::Tier;

/// How closely a customer keeps to the shop; the position of the tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bond {
    Close,
    Good,
    Ordinary,
    Loose,
}

/// A customer to be.
pub(super) struct Person {
    pub(super) chance: Chance,
    pub(super) bond: Bond,
    pub(super) is_organisation: bool,
    profile: Profile,
    contact: Option<PersonProfile>,
}

impl Person {
    /// The customer number `index` of a seed.
    pub(super) fn new(seed: u64, index: u32, tiers: &[Tier]) -> Self {
        let mut chance = Chance::new(seed, u64::from(index));
        let bond = match chance.below(100) {
            0..2 => Bond::Close,
            2..12 => Bond::Good,
            12..66 => Bond::Ordinary,
            _ => Bond::Loose,
        };
        let is_organisation = chance.percent(if bond == Bond::Loose { 10 } else { 18 });
        let name = if is_organisation { organisation(&mut chance) } else { person(&mut chance) };
        let contact = is_organisation.then(|| PersonProfile {
            name: person(&mut chance),
            phone: mobile(&mut chance, index.wrapping_add(40_000_000)),
            position: pick(&mut chance, "positions").into(),
            ..PersonProfile::default()
        });
        let mut profile = Profile {
            name,
            external_id: format!("KH{:05}", index + 1),
            phone: mobile(&mut chance, index),
            region: pick(&mut chance, "regions").into(),
            source: pick(&mut chance, "sources").into(),
            tier_id: tiers.get(bond as usize).map(|tier| tier.id),
            ..Profile::default()
        };
        if is_organisation {
            profile.industry = pick(&mut chance, "industries").into();
            profile.size = pick(&mut chance, "sizes").into();
        }
        details(&mut chance, &mut profile, is_organisation);
        Self { chance, bond, is_organisation, profile, contact }
    }
}

/// What is known of some customers and not of others, as in a real book.
fn details(chance: &mut Chance, profile: &mut Profile, is_organisation: bool) {
    if chance.percent(70) {
        profile.wechat = format!("wx_{:07}", chance.below(10_000_000));
    }
    if chance.percent(45) {
        let number = chance.between(1, 400);
        profile.address = format!("{}{number}号", pick(chance, "streets"));
    }
    if !is_organisation && chance.percent(50) {
        let (month, day) = (chance.between(1, 12), chance.between(1, 28));
        profile.birthday = match chance.below(10) {
            0..5 => format!("{}-{month:02}-{day:02}", chance.between(1955, 2002)),
            5..8 => format!("--{month:02}-{day:02}"),
            _ => format!("L--{month:02}-{day:02}"),
        };
    }
    if chance.percent(40) {
        profile.preferences = pick(chance, "preferences").into();
    }
    if chance.percent(50) {
        profile.preferred_channel = pick(chance, "channels").into();
    }
    if chance.percent(35) {
        profile.tags = vec![pick(chance, "tags").into()];
    }
}

fn person(chance: &mut Chance) -> String {
    format!("{}{}", pick(chance, "surnames"), pick(chance, "given"))
}

fn organisation(chance: &mut Chance) -> String {
    format!("{}{}", pick(chance, "org_first"), pick(chance, "org_last"))
}

/// A mobile number that no other `index` has. The block 1xx 5555 belongs to nobody in the sample's world.
fn mobile(chance: &mut Chance, index: u32) -> String {
    let prefixes = ["135", "136", "137", "138", "139", "150", "158", "186", "188"];
    let prefix = prefixes[usize::try_from(chance.below(9)).unwrap_or_default()];
    let tail = (u64::from(index) * 7_919 + 31) % 100_000_000;
    format!("{prefix} {:04} {:04}", tail / 10_000, tail % 10_000)
}

/// Puts a customer and its contact person into the book.
pub(super) fn store(tx: &Tx, person: &Person, import_id: i64) -> Result<CustomerId> {
    let id = CustomerId(tx.new_id());
    table::insert(tx, id, &person.profile, &keys(&person.profile, &FieldSet::default()), import_id)?;
    if let Some(contact) = &person.contact {
        table::insert_person(tx, PersonId(tx.new_id()), id, contact, import_id)?;
    }
    Ok(id)
}
