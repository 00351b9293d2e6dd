//! Tiers: the owner's ladder of importance.
//!
//! Holds: a new book gets four tiers in its language; their order is the owner's.

mod model;
pub(crate) mod table;

pub use model::*;
use regulars_store::{Reader, Tx};

use crate::Result;
use crate::names::name_key;

/// The tiers in the owner's order.
pub fn list(reader: &Reader) -> Result<Vec<Tier>> {
    table::list(reader)
}

/// Gives a new book its first tiers, most important first. The names come from the catalogue of the book's language.
pub fn set_up(tx: &Tx, names: [&str; 4]) -> Result<()> {
    let looks = [TierLook::Gold, TierLook::Teal, TierLook::Grey, TierLook::Outline];
    for (position, (name, look)) in (0_i64..).zip(names.into_iter().zip(looks)) {
        table::insert(tx, &Tier { id: TierId(tx.new_id()), name: name.to_owned(), look }, position)?;
    }
    Ok(())
}

/// The words that other programs and people use for each default look. Headers and values of files are not words we
/// show; they are matched here and nowhere else.
const SYNONYMS: [(TierLook, &[&str]); 4] = [
    (
        TierLook::Gold,
        &["vip", "svip", "高", "a", "a级", "a类", "钻石", "铂金", "白金", "核心", "evangelist", "hot", "key"],
    ),
    (
        TierLook::Teal,
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
        TierLook::Grey,
        &[
            "普通", "一般", "低", "c", "c级", "c类", "银卡", "老", "新", "ordinary", "normal", "standard",
            "customer", "regular",
        ],
    ),
    (
        TierLook::Outline,
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

/// The tier that a file's value means: by name, by name within a longer word ("VIP客户"), by the usual synonyms.
pub fn recognise<'a>(tiers: &'a [Tier], value: &str) -> Option<&'a Tier> {
    let key = name_key(value);
    let bare = key.replace("客户", "").replace("会员", "").replace("customer", "");
    let bare = if bare.is_empty() { key.as_str() } else { bare.as_str() };
    let named = |tier: &&Tier| {
        let name = name_key(&tier.name);
        name == key || name == bare || (!name.is_empty() && name.len() > 1 && key.contains(&name))
    };
    let same_word = |(_, words): &&(TierLook, &[&str])| words.contains(&bare);
    tiers.iter().find(named).or_else(|| {
        let (look, _) = SYNONYMS.iter().find(same_word)?;
        tiers.iter().find(|tier| tier.look == *look)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: Option<&str>) {
        let tiers: Vec<Tier> = [
            ("VIP", TierLook::Gold),
            ("重要", TierLook::Teal),
            ("普通", TierLook::Grey),
            ("潜在", TierLook::Outline),
        ]
        .into_iter()
        .map(|(name, look)| Tier { id: TierId(1), name: name.into(), look })
        .collect();
        assert_eq!(recognise(&tiers, value).map(|tier| tier.name.as_str()), expected, "{value}");
    }

    #[test]
    fn the_words_of_other_programs_are_understood() {
        check("VIP", Some("VIP"));
        check("VIP客户", Some("VIP"));
        check("ｖｉｐ 客户", Some("VIP"));
        check("重点客户", Some("重要"));
        check("一般", Some("普通"));
        check("Lead", Some("潜在"));
        check("B类", Some("重要"));
        check("红色", None);
        check("", None);
    }
}
