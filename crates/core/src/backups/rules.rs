//! Pure rules of copies: names, and which are kept.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Datelike as _, NaiveDateTime, Timelike as _};

use super::{Copy, CopyReason};

/// How many copies are kept of those the program makes by itself.
const KEPT: usize = 10;
/// Of these the newest, whatever their age, …
const NEWEST: usize = 3;
/// … then the newest of so many further days, …
const DAYS: usize = 3;
/// … weeks …
const WEEKS: usize = 2;
/// … and months.
const MONTHS: usize = 2;

const ENDING: &str = ".regulars";
const MOMENT: &str = "%Y-%m-%d-%H%M%S";
const REASONS: [(CopyReason, &str); 4] = [
    (CopyReason::Daily, "daily"),
    (CopyReason::Import, "import"),
    (CopyReason::Upgrade, "upgrade"),
    (CopyReason::Manual, "manual"),
];

/// `shop.regulars` → `shop`.
pub(super) fn stem(book: &Path) -> String {
    book.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `shop.2026-11-25-134500.daily.regulars`.
pub(super) fn name(stem: &str, moment: NaiveDateTime, reason: CopyReason) -> String {
    let word = REASONS.iter().find(|(known, _)| *known == reason).map_or("manual", |(_, word)| *word);
    format!("{stem}.{}.{word}{ENDING}", moment.format(MOMENT))
}

/// The moment and reason in a copy's name; nothing for other files and other books.
pub(super) fn read_name(name: &str, stem: &str) -> Option<(NaiveDateTime, CopyReason)> {
    let rest = name.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(ENDING)?;
    let (moment, word) = rest.split_once('.')?;
    let (reason, _) = REASONS.iter().find(|(_, known)| *known == word)?;
    Some((NaiveDateTime::parse_from_str(moment, MOMENT).ok()?, *reason))
}

/// Whether a file is a book that a restore set aside: `shop.before-restore.regulars`, `shop.before-restore-2.regulars`.
pub(super) fn is_set_aside(name: &str, stem: &str) -> bool {
    let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix(".before-restore"));
    let number = rest.and_then(|rest| rest.strip_suffix(ENDING));
    number.is_some_and(|number| {
        number.is_empty() || number.strip_prefix('-').is_some_and(|digits| digits.parse::<u32>().is_ok())
    })
}

/// What a name can hold of a moment.
pub(super) fn whole_seconds(moment: NaiveDateTime) -> NaiveDateTime {
    moment.with_nanosecond(0).unwrap_or(moment)
}

/// The day, week or month that a copy was made in.
type SpanOf = fn(&Copy) -> (i32, u32);

/// Names of the copies to remove: the oldest of those that are neither among the newest nor the newest of a day, a week or
/// a month, until ten are left. `copies` stand newest first.
pub(super) fn superfluous(copies: &[Copy]) -> Vec<&str> {
    let own: Vec<&Copy> = copies
        .iter()
        .filter(|copy| !matches!(copy.reason, CopyReason::Manual | CopyReason::Replaced))
        .collect();
    let excess = own.len().saturating_sub(KEPT);
    let mut kept: BTreeSet<&str> = own.iter().take(NEWEST).map(|copy| copy.name.as_str()).collect();
    let spans: [(usize, SpanOf); 3] = [
        (DAYS, |copy| (copy.made_at.year(), copy.made_at.ordinal())),
        (WEEKS, |copy| (copy.made_at.iso_week().year(), copy.made_at.iso_week().week())),
        (MONTHS, |copy| (copy.made_at.year(), copy.made_at.month())),
    ];
    for (count, span) in spans {
        let mut seen: BTreeSet<(i32, u32)> =
            own.iter().filter(|copy| kept.contains(copy.name.as_str())).map(|copy| span(copy)).collect();
        let firsts: Vec<&str> =
            own.iter().filter(|copy| seen.insert(span(copy))).map(|copy| copy.name.as_str()).collect();
        kept.extend(firsts.into_iter().take(count));
    }
    let spare = own.iter().rev().map(|copy| copy.name.as_str()).filter(|name| !kept.contains(name));
    spare.take(excess).collect()
}
