//! Chance from a seed: SplitMix64 (Steele, Lea & Flood 2014), small and the same on every machine and in every version,
//! which the sample book needs and a general crate does not promise.

/// A stream of chance.
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// The stream number `index` of a seed; streams do not depend on each other.
    pub(super) fn new(seed: u64, index: u64) -> Self {
        let mut chance = Self(seed ^ index.wrapping_mul(0xd134_2543_de82_ef95));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in `0..bound`; 0 when `bound` is 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    /// A number in `low..=high`.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below((high - low + 1).unsigned_abs())).unwrap_or_default()
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the entries, each as likely as its weight says.
    pub(super) fn pick<'a, T>(&mut self, entries: &'a [(T, u64)]) -> Option<&'a T> {
        let total = entries.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total);
        entries.iter().find_map(|(entry, weight)| {
            if left < *weight {
                return Some(entry);
            }
            left -= weight;
            None
        })
    }
}
