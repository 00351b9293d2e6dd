//! The computer's fonts, found once a process, and which of them a report is set in.
//!
//! Holds: a report is set only in a font that has its Chinese characters; a character no font has is replaced by the
//! printers' 〓, never by a box. Must not: carry a font: the package depends on one, Windows and macOS have their own.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use typst::text::{FontBook, FontInfo};
use typst_kit::fonts::FontStore;

use crate::ReportError;

/// Families with a full set of simplified Chinese, the finest first; then what older systems have.
const SANS: [&str; 13] = [
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "Hiragino Sans GB",
    "HarmonyOS Sans SC",
    "Heiti SC",
    "STHeiti",
    "DengXian",
    "WenQuanYi Micro Hei",
    "SimHei",
    "SimSun",
];

/// Families for the headline.
const SERIF: [&str; 6] =
    ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun"];

/// Families for a report without a Chinese character, where no Chinese font is there.
const LATIN: [&str; 7] =
    ["Segoe UI", "Helvetica Neue", "Arial", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Ubuntu"];

/// What stands for a character no font has: the geta mark of Chinese and Japanese printing, or else a question mark.
const GETA: char = '〓';

/// Fonts a report can be set in.
pub(crate) struct Fonts {
    pub(crate) store: FontStore,
}

/// The families a report is set in, the first with all its Chinese characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Families {
    /// For everything but the headline.
    pub(crate) sans: Vec<String>,
    /// For the headline.
    pub(crate) serif: Vec<String>,
}

impl Families {
    /// The sans families as a value of SVG's `font-family`.
    pub(crate) fn svg(&self) -> String {
        let quoted = self.sans.iter().map(|family| format!("\"{family}\""));
        quoted.chain(["sans-serif".to_owned()]).collect::<Vec<_>>().join(",")
    }
}

impl Fonts {
    /// The computer's fonts. The first call looks through them (some tenths of a second), later ones are free.
    pub(crate) fn system() -> &'static Self {
        static SYSTEM: OnceLock<Fonts> = OnceLock::new();
        SYSTEM.get_or_init(|| {
            let mut store = FontStore::new();
            store.extend(typst_kit::fonts::system());
            Self { store }
        })
    }

    fn book(&self) -> &FontBook {
        self.store.book()
    }

    /// The families for a report with these characters.
    pub(crate) fn families(&self, characters: &BTreeSet<char>) -> Result<Families, ReportError> {
        let mut needed: BTreeSet<char> = characters.iter().copied().filter(|c| is_common_han(*c)).collect();
        needed.extend(['A', 'a', '0']);
        let listed = |families: &[&str]| -> Vec<String> {
            let has = |family: &&str| self.family_has(family, &needed);
            families.iter().copied().filter(has).map(str::to_owned).collect()
        };
        let mut sans = listed(&SANS);
        if sans.is_empty() {
            sans = listed(&LATIN);
        }
        if sans.is_empty() {
            sans.extend(self.any_family(&needed));
        }
        // One is enough, and a second one would mix two hands in one line.
        sans.truncate(1);
        if sans.is_empty() {
            return Err(ReportError::NoFont);
        }
        let mut serif = listed(&SERIF);
        serif.truncate(1);
        serif.extend(sans.iter().cloned());
        Ok(Families { sans, serif })
    }

    fn family_has(&self, family: &str, needed: &BTreeSet<char>) -> bool {
        let book = self.book();
        let mut faces = book.select_family(&family.to_lowercase()).filter_map(|index| book.info(index));
        faces.any(|info| has_all(info, needed))
    }

    fn any_family(&self, needed: &BTreeSet<char>) -> Option<String> {
        let book = self.book();
        let mut faces = (0..).map_while(|index| book.info(index));
        faces.find(|info| has_all(info, needed)).map(|info| info.family.clone())
    }

    /// The characters among these that no font has.
    pub(crate) fn missing(&self, characters: &BTreeSet<char>) -> BTreeSet<char> {
        let book = self.book();
        let mut missing: BTreeSet<char> =
            characters.iter().copied().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
        for info in (0..).map_while(|index| book.info(index)) {
            if missing.is_empty() {
                break;
            }
            missing.retain(|c| !info.coverage.contains(u32::from(*c)));
        }
        missing
    }

    /// What stands for a character no font has.
    pub(crate) fn stand_in(&self) -> char {
        if self.missing(&BTreeSet::from([GETA])).is_empty() { GETA } else { '?' }
    }
}

fn has_all(info: &FontInfo, needed: &BTreeSet<char>) -> bool {
    needed.iter().all(|c| info.coverage.contains(u32::from(*c)))
}

/// A character of GBK's first block, which every Chinese font has; rarer ones are looked for in other fonts one by one,
/// so that one rare name does not stop a report.
fn is_common_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FA5}').contains(&c)
}

/// Characters that are no ink: a font need not have them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200E}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none() -> Fonts {
        Fonts { store: FontStore::new() }
    }

    #[test]
    fn without_fonts_there_is_no_report() {
        assert_eq!(none().families(&"客户".chars().collect()), Err(ReportError::NoFont));
        assert_eq!(none().families(&BTreeSet::new()), Err(ReportError::NoFont));
    }

    #[test]
    fn a_font_without_chinese_is_no_font_for_chinese() {
        let mut store = FontStore::new();
        let latin = |info: &FontInfo| {
            has_all(info, &"A0".chars().collect()) && !has_all(info, &"客".chars().collect())
        };
        store.extend(typst_kit::fonts::system().filter(|(_, info)| latin(info)));
        let fonts = Fonts { store };
        assert_eq!(fonts.families(&"客户".chars().collect()), Err(ReportError::NoFont));
    }

    #[test]
    fn the_computer_has_a_font_for_chinese() {
        let families = Fonts::system().families(&"客户年度报告".chars().collect()).unwrap();
        assert!(!families.sans.is_empty() && !families.serif.is_empty());
        assert!(families.svg().starts_with('"') && families.svg().ends_with(",sans-serif"));
    }

    #[test]
    fn what_no_font_has_is_known() {
        // U+10FFFD is for private use; no font of the system should have it.
        let missing = Fonts::system().missing(&"客 户\u{200B}\u{10FFFD}".chars().collect());
        assert_eq!(missing, BTreeSet::from(['\u{10FFFD}']));
        assert_eq!(none().stand_in(), '?');
    }
}
