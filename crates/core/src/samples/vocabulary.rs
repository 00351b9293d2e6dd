//! The lists in `vocabulary.txt` and `products.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::chance::Chance;

/// A product the shop sells.
#[derive(Debug)]
pub(super) struct SampleProduct {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) price_fen: i64,
    pub(super) cost_percent: i64,
    pub(super) weight: u64,
    /// Months (1–12) in which it sells four times as well.
    pub(super) season: Vec<u32>,
}

type Lists = HashMap<&'static str, Vec<(&'static str, u64)>>;

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        include_str!("vocabulary.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'))
            .map(|(list, entries)| (list, entries.split(' ').map(weighted).collect()))
            .collect()
    })
}

fn weighted(entry: &'static str) -> (&'static str, u64) {
    match entry.split_once('*') {
        Some((entry, weight)) => (entry, weight.parse().unwrap_or(1)),
        None => (entry, 1),
    }
}

/// One entry of a list.
pub(super) fn pick(chance: &mut Chance, list: &str) -> &'static str {
    lists().get(list).and_then(|entries| chance.pick(entries)).copied().unwrap_or_default()
}

/// The shop's products.
pub(super) fn products() -> &'static [SampleProduct] {
    static PRODUCTS: OnceLock<Vec<SampleProduct>> = OnceLock::new();
    PRODUCTS.get_or_init(|| {
        include_str!("products.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(product)
            .collect()
    })
}

fn product(line: &'static str) -> Option<SampleProduct> {
    let mut parts = line.split('\t');
    Some(SampleProduct {
        code: parts.next()?,
        name: parts.next()?,
        price_fen: parts.next()?.parse().ok()?,
        cost_percent: parts.next()?.parse().ok()?,
        weight: parts.next()?.parse().ok()?,
        season: parts.next()?.split(',').filter_map(|month| month.parse().ok()).collect(),
    })
}
