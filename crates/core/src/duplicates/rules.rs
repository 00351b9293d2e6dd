//! Pure rules of duplicates: what identifies a customer, what two have in common, and which belong together.
//!
//! Holds: a masked phone is nobody's; only customers that share a key are compared, so that a whole book costs little more
//! than reading it; two whom the owner called different are in no cluster together.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::{DuplicateReason, DuplicateStrength};
use crate::customers::CustomerId;
use crate::names::{business_key, name_key, phone_keys, sound_key};

/// The texts a customer is recognised by.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Texts<'a> {
    pub(super) name: &'a str,
    pub(super) company: &'a str,
    pub(super) external_id: &'a str,
    pub(super) phone: &'a str,
    pub(super) more_phones: &'a str,
    /// In the form of `names::email_key`.
    pub(super) email_key: &'a str,
    pub(super) wechat: &'a str,
}

/// The same as numbers, 0 for what is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Traits {
    number: u64,
    phones: Vec<u64>,
    email: u64,
    wechat: u64,
    name: u64,
    company: u64,
    sound: u64,
    is_business: bool,
}

fn hash(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish().max(1)
}

impl Traits {
    pub(super) fn of(texts: Texts) -> Self {
        let name = business_key(texts.name);
        let mut phones: Vec<u64> = Vec::new();
        for text in [texts.phone, texts.more_phones].into_iter().filter(|text| !text.is_empty()) {
            phones.extend(phone_keys(text).iter().map(|key| hash(key)));
        }
        Self {
            number: hash(texts.external_id.trim()),
            phones,
            email: hash(texts.email_key),
            wechat: hash(&texts.wechat.trim().to_lowercase()),
            company: if texts.company.is_empty() { 0 } else { hash(&business_key(texts.company)) },
            sound: hash(&sound_key(&name)),
            is_business: name != name_key(texts.name),
            name: hash(&name),
        }
    }

    fn shares_phone(&self, other: &Self) -> bool {
        self.phones.iter().any(|phone| other.phones.contains(phone))
    }

    /// The keys under which others must be found to be compared with this one, and whether a key alone says little.
    fn keys(&self, mut put: impl FnMut(u64, bool)) {
        let mut key = |kind: u64, value: u64, is_weak: bool| {
            if value != 0 {
                put(value ^ kind.wrapping_mul(0x9e37_79b9_7f4a_7c15), is_weak);
            }
        };
        key(1, self.number, false);
        key(3, self.email, false);
        key(4, self.wechat, false);
        key(5, if self.company == 0 { 0 } else { self.name ^ self.company.rotate_left(17) }, false);
        key(6, self.sound, true);
        for phone in &self.phones {
            key(2, *phone, false);
        }
    }
}

/// A set of reasons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reasons(u8);

const REASONS: [DuplicateReason; 7] = [
    DuplicateReason::Number,
    DuplicateReason::Phone,
    DuplicateReason::Email,
    DuplicateReason::Wechat,
    DuplicateReason::NameCompany,
    DuplicateReason::Name,
    DuplicateReason::Sound,
];

impl Reasons {
    fn of(reasons: &[(DuplicateReason, bool)]) -> Self {
        Self(
            reasons.iter().filter(|(_, holds)| *holds).fold(0, |set, (reason, _)| set | 1 << (*reason as u8)),
        )
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The strongest first.
    pub(super) fn list(self) -> Vec<DuplicateReason> {
        REASONS.into_iter().filter(|reason| self.0 & (1 << (*reason as u8)) != 0).collect()
    }
}

/// What two customers have in common, and how much it says. Nothing when it says too little.
pub(super) fn compare(a: &Traits, b: &Traits) -> Option<(DuplicateStrength, Reasons)> {
    use DuplicateReason as R;
    use DuplicateStrength::{Likely, Possible, Strong};
    let same = |one: u64, other: u64| one != 0 && one == other;
    let number = same(a.number, b.number);
    let (phone, email, wechat) = (a.shares_phone(b), same(a.email, b.email), same(a.wechat, b.wechat));
    let (name, sound) = (same(a.name, b.name), same(a.sound, b.sound));
    let company = same(a.company, b.company);
    let reasons = Reasons::of(&[
        (R::Number, number),
        (R::Phone, phone),
        (R::Email, email),
        (R::Wechat, wechat),
        (R::NameCompany, name && company),
        (R::Name, name && !company),
        (R::Sound, sound && !name),
    ]);
    if reasons.is_empty() {
        return None;
    }
    // What speaks against it: both can be reached, and nowhere alike; both work somewhere, and not together.
    let apart = !phone && !a.phones.is_empty() && !b.phones.is_empty();
    let elsewhere = a.company != 0 && b.company != 0 && !company;
    let strength = if number || phone || email || wechat {
        if sound { Strong } else { Likely }
    } else if name && (company || a.is_business || b.is_business) {
        if apart { Likely } else { Strong }
    } else if company {
        if apart { Possible } else { Likely }
    } else if elsewhere || (apart && !name) {
        return None;
    } else {
        Possible
    };
    Some((strength, reasons))
}

/// Customers with one key are compared each with each up to this many; beyond, a weak key says nothing (there are two
/// hundred 王伟), and of a strong one neighbours are compared.
const BLOCK: usize = 40;

/// Customers who belong together, by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) strength: DuplicateStrength,
    pub(super) reasons: Reasons,
    pub(super) members: Vec<usize>,
}

struct Edge {
    strength: DuplicateStrength,
    reasons: Reasons,
    ends: (usize, usize),
}

/// Two customers as the table of those called different holds them.
pub(super) fn pair(a: CustomerId, b: CustomerId) -> (CustomerId, CustomerId) {
    if a < b { (a, b) } else { (b, a) }
}

/// All clusters of a book: the strongest first, then those with the newest customer.
pub(super) fn clusters(
    book: &[(CustomerId, Traits)],
    distinct: &HashSet<(CustomerId, CustomerId)>,
) -> Vec<Found> {
    let mut edges = edges(book, distinct);
    edges.sort_unstable_by_key(|edge| (edge.strength, edge.ends));
    let foes = foes(book, distinct);
    let levels = [DuplicateStrength::Strong, DuplicateStrength::Likely, DuplicateStrength::Possible];
    let mut groups: [Groups; 3] = Default::default();
    let mut found = Vec::new();
    for (level, strength) in levels.into_iter().enumerate() {
        let (above, here) = groups.split_at_mut(level);
        let here = &mut here[0];
        let mut joined = Vec::new();
        for edge in edges.iter().filter(|edge| edge.strength == strength) {
            // Those who are one by something stronger stand here as one, so that a family on one phone with a double of
            // each is three clusters of two.
            let root = |at: usize| above.first().map_or(at, |strong| strong.root(at));
            let (a, b) = (root(edge.ends.0), root(edge.ends.1));
            let is_told = a == b || above.iter().any(|above| above.root(a) == above.root(b));
            if !is_told && here.join(a, b, &foes) {
                joined.push((a, edge.reasons));
            }
        }
        let mut reasons: HashMap<usize, Reasons> = HashMap::new();
        for (member, reason) in joined {
            let of_root = reasons.entry(here.root(member)).or_default();
            of_root.0 |= reason.0;
        }
        found.extend(here.members.iter().map(|(root, members)| Found {
            strength,
            reasons: reasons.get(root).copied().unwrap_or_default(),
            members: members.clone(),
        }));
    }
    for cluster in &mut found {
        cluster.members.sort_unstable();
    }
    found.sort_unstable_by_key(|cluster| {
        (cluster.strength, std::cmp::Reverse(cluster.members.last().copied()), cluster.reasons)
    });
    found
}

fn edges(book: &[(CustomerId, Traits)], distinct: &HashSet<(CustomerId, CustomerId)>) -> Vec<Edge> {
    let mut entries: Vec<(u64, usize)> = Vec::with_capacity(book.len() * 4);
    for (at, (_, traits)) in book.iter().enumerate() {
        traits.keys(|key, is_weak| entries.push(((key & !1) | u64::from(is_weak), at)));
    }
    entries.sort_unstable();
    let mut edges = Vec::new();
    let mut look = |a: usize, b: usize| {
        let ((one, of_one), (other, of_other)) = (&book[a], &book[b]);
        if a != b && !distinct.contains(&pair(*one, *other)) {
            let edge = compare(of_one, of_other);
            edges.extend(edge.map(|(strength, reasons)| Edge { strength, reasons, ends: (a, b) }));
        }
    };
    for block in entries.chunk_by(|a, b| a.0 == b.0) {
        let is_weak = block[0].0 & 1 == 1;
        if block.len() <= BLOCK {
            for (at, (_, one)) in block.iter().enumerate() {
                for (_, other) in &block[at + 1..] {
                    look(*one, *other);
                }
            }
        } else if !is_weak {
            for two in block.windows(2) {
                look(two[0].1, two[1].1);
            }
        }
    }
    edges
}

/// Those who must not be together, by position both ways. The book is in the order of its ids.
fn foes(
    book: &[(CustomerId, Traits)],
    distinct: &HashSet<(CustomerId, CustomerId)>,
) -> HashMap<usize, Vec<usize>> {
    let at = |id: CustomerId| book.binary_search_by_key(&id, |(id, _)| *id).ok();
    let mut foes: HashMap<usize, Vec<usize>> = HashMap::new();
    for (one, other) in distinct {
        if let (Some(one), Some(other)) = (at(*one), at(*other)) {
            foes.entry(one).or_default().push(other);
            foes.entry(other).or_default().push(one);
        }
    }
    foes
}

/// Disjoint sets; the smallest member stands for each.
#[derive(Default)]
struct Groups {
    roots: HashMap<usize, usize>,
    members: HashMap<usize, Vec<usize>>,
}

impl Groups {
    fn root(&self, at: usize) -> usize {
        self.roots.get(&at).copied().unwrap_or(at)
    }

    /// Makes the sets of two members one, unless two of them must not be together. Whether they are one now.
    fn join(&mut self, a: usize, b: usize, foes: &HashMap<usize, Vec<usize>>) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        let added = self.members.remove(&gone).unwrap_or_else(|| vec![gone]);
        let is_foe = |member: &usize| {
            foes.get(member).is_some_and(|foes| foes.iter().any(|foe| self.root(*foe) == keep))
        };
        if !foes.is_empty() && added.iter().any(is_foe) {
            if added.len() > 1 {
                self.members.insert(gone, added);
            }
            return false;
        }
        for member in &added {
            self.roots.insert(*member, keep);
        }
        self.members.entry(keep).or_insert_with(|| vec![keep]).extend(added);
        true
    }
}
