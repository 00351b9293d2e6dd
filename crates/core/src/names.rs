//! Text as keys: what makes two phones, e-mails or names the same, and what a search finds.

use pinyin::ToPinyin as _;

use crate::money::narrow;

/// A phone reduced to what identifies it: digits, without the Chinese country code or a lone extension mark. Empty
/// for masked phones (`186****05`) and for anything with fewer than five digits: these identify nobody.
pub fn phone_key(text: &str) -> String {
    if text.contains(['*', '＊', 'x', 'X']) && !text.contains("ext") {
        return String::new();
    }
    let digits: String = text.chars().map(narrow).filter(char::is_ascii_digit).collect();
    let bare = digits.strip_prefix("0086").or_else(|| digits.strip_prefix("86")).unwrap_or(&digits);
    let is_mobile = bare.len() == 11 && bare.starts_with('1');
    let key = if is_mobile { bare } else { &digits };
    if key.len() < 5 { String::new() } else { key.to_owned() }
}

/// A name or company without what people write differently: case, width, spaces, brackets, punctuation.
pub fn name_key(text: &str) -> String {
    text.chars().map(narrow).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// Chinese endings that only say what legal form a business has, longest first.
const HAN_FORMS: &[&str] =
    &["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "总公司", "公司", "集团"];

/// The same in Latin letters, as whole words.
const LATIN_FORMS: &[&str] = &[
    "co",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "llc",
    "llp",
    "plc",
    "gmbh",
    "corp",
    "corporation",
    "company",
    "pte",
    "pty",
];

/// A [`name_key`] without the legal form at its end: 恒通商务有限公司, 恒通商务（集团） and 恒通商务 Co., Ltd are one business.
/// A name that is nothing but a legal form stays whole.
pub fn business_key(text: &str) -> String {
    let mut key = if text.chars().map(narrow).any(|c| c.is_ascii_alphabetic()) {
        without_latin_form(text)
    } else {
        name_key(text)
    };
    while let Some(bare) = HAN_FORMS.iter().find_map(|form| key.strip_suffix(form)) {
        if bare.is_empty() {
            break;
        }
        key.truncate(bare.len());
    }
    key
}

fn without_latin_form(text: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    let mut was_ascii = None;
    for c in text.chars().map(narrow).flat_map(char::to_lowercase) {
        let is_ascii = c.is_alphanumeric().then(|| c.is_ascii());
        if is_ascii.is_none() || is_ascii != was_ascii {
            words.push(String::new());
        }
        if let (Some(_), Some(word)) = (is_ascii, words.last_mut()) {
            word.push(c);
        }
        was_ascii = is_ascii;
    }
    words.retain(|word| !word.is_empty());
    while words.len() > 1 && words.last().is_some_and(|last| LATIN_FORMS.contains(&last.as_str())) {
        words.pop();
    }
    words.concat()
}

/// How a key sounds: pinyin without tones for Han characters, everything else as it is. 王雪梅, 王学梅 and Wang Xuemei
/// sound alike.
pub fn sound_key(key: &str) -> String {
    let mut sound = String::with_capacity(key.len() * 2);
    for c in key.chars() {
        match c.to_pinyin() {
            Some(syllable) => sound.push_str(syllable.plain()),
            None => sound.push(c),
        }
    }
    sound
}

/// The [`phone_key`]s of one or several phones, written in lines or with separators between them, once each. Numbers that
/// fill a form rather than reach anybody (88888888) are left out.
pub fn phone_keys(text: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for part in text.split(['\n', '/', ',', '，', '、', ';', '；', '|']) {
        let key = phone_key(part);
        let tail = key.len().saturating_sub(8);
        let is_filler = key.bytes().skip(tail).collect::<std::collections::BTreeSet<u8>>().len() < 2;
        if key.len() >= 7 && !is_filler && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// An e-mail address in one case.
pub fn email_key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The key that sorts names: pinyin for Han characters, lower case for the rest.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() * 2);
    for c in text.trim().chars().map(narrow) {
        match c.to_pinyin() {
            Some(syllable) => {
                key.push_str(syllable.plain());
                // Keeps 李 together and before 立安: a character ends before the next begins.
                key.push(' ');
            }
            None => key.extend(c.to_lowercase()),
        }
    }
    key
}

/// The words under which a text is found: each character of Han text, each syllable, joined pinyin from each
/// character on (so that 雪梅 is found by `xuemei` as well as by `wangxuemei`), initials, and Latin words.
pub fn search_words(text: &str, words: &mut Vec<String>) {
    let mut run: Vec<&'static str> = Vec::new();
    let mut latin = String::new();
    for c in text.chars().map(narrow) {
        if let Some(syllable) = c.to_pinyin() {
            flush_latin(&mut latin, words);
            words.push(c.to_string());
            run.push(syllable.plain());
        } else if c.is_alphanumeric() {
            flush_run(&mut run, words);
            // Rare Han characters have no pinyin but are still found as themselves.
            if c.is_ascii() || !is_ideograph(c) {
                latin.extend(c.to_lowercase());
            } else {
                flush_latin(&mut latin, words);
                words.push(c.to_string());
            }
        } else {
            flush_run(&mut run, words);
            flush_latin(&mut latin, words);
        }
    }
    flush_run(&mut run, words);
    flush_latin(&mut latin, words);
}

fn is_ideograph(c: char) -> bool {
    matches!(c as u32, 0x2e80..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}

fn flush_latin(latin: &mut String, words: &mut Vec<String>) {
    if !latin.is_empty() {
        words.push(std::mem::take(latin));
    }
}

/// Long runs (company names) are indexed from their first characters only: nobody types forty syllables.
const RUN_STARTS: usize = 12;

fn flush_run(run: &mut Vec<&'static str>, words: &mut Vec<String>) {
    for start in 0..run.len().min(RUN_STARTS) {
        words.push(run[start..].concat());
        words.push(run[start..].iter().filter_map(|syllable| syllable.chars().next()).collect());
    }
    run.clear();
}

/// The words under which a phone is found: whole and by its last four digits.
pub fn phone_words(text: &str, words: &mut Vec<String>) {
    for line in text.lines() {
        let digits: String = line.chars().map(narrow).filter(char::is_ascii_digit).collect();
        if digits.len() >= 4 {
            words.push(digits[digits.len() - 4..].to_owned());
        }
        if digits.len() > 4 {
            words.push(digits);
        }
    }
}

/// What a person typed, as the words that all must be found: Han characters singly, other words as prefixes.
pub fn query_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut latin = String::new();
    for c in text.chars().map(narrow) {
        if is_ideograph(c) {
            flush_latin(&mut latin, &mut words);
            words.push(c.to_string());
        } else if c.is_alphanumeric() {
            latin.extend(c.to_lowercase());
        } else if !(c == '-' && latin.chars().all(|c| c.is_ascii_digit())) {
            flush_latin(&mut latin, &mut words);
        }
    }
    flush_latin(&mut latin, &mut words);
    words.truncate(12);
    join_digits(words)
}

/// A phone typed in groups, `138 0571 2266`, is one number.
fn join_digits(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if is_digits(last) && is_digits(&word) => last.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_the_same_however_written() {
        for text in ["138 0571 2266", "+86 138-0571-2266", "0086 13805712266", "１３８０５７１２２６６"]
        {
            assert_eq!(phone_key(text), "13805712266", "{text}");
        }
        assert_eq!(phone_key("0571-8822 1100"), "057188221100");
        assert_eq!(phone_key("186******05"), "");
        assert_eq!(phone_key("1234"), "");
    }

    #[test]
    fn names_are_compared_without_brackets_and_width() {
        assert_eq!(name_key("恒通（杭州）ＡＢ "), name_key("恒通(杭州)ab"));
    }

    #[test]
    fn a_business_is_the_same_whatever_its_legal_form() {
        for text in [
            "恒通商务有限公司",
            "恒通商务股份有限公司",
            "恒通商务（集团）有限公司",
            "恒通商务",
            "恒通商务 Co., Ltd.",
            "恒通商务ＣＯ，ＬＴＤ",
        ] {
            assert_eq!(business_key(text), "恒通商务", "{text}");
        }
        assert_eq!(business_key("Taco Company Limited"), "taco");
        assert_eq!(business_key("Taco"), "taco");
        assert_eq!(business_key("有限公司"), "有限公司");
        assert_eq!(business_key("王雪梅"), "王雪梅");
    }

    #[test]
    fn names_that_sound_alike_are_one_sound() {
        assert_eq!(sound_key("王雪梅"), "wangxuemei");
        assert_eq!(sound_key(&name_key("Wang Xuemei")), sound_key("王学梅"));
        assert_ne!(sound_key("王雪梅"), sound_key("王雪明"));
    }

    #[test]
    fn several_phones_give_several_keys_and_fillers_none() {
        assert_eq!(
            phone_keys("+86 138-0571-2266 / 0571-88221100\n186******05"),
            ["13805712266", "057188221100"]
        );
        assert!(phone_keys("13800000000\n88888888\n12345").is_empty());
    }

    #[test]
    fn han_sorts_by_pinyin() {
        let mut names = ["周明", "Anna", "李小龙", "陈国栋"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Anna", "陈国栋", "李小龙", "周明"]);
    }

    #[track_caller]
    fn check_finds(text: &str, typed: &str) {
        let mut words = Vec::new();
        search_words(text, &mut words);
        phone_words("138 0571 2266", &mut words);
        for query in query_words(typed) {
            assert!(words.iter().any(|word| word.starts_with(&query)), "{typed} in {words:?}");
        }
    }

    #[test]
    fn a_customer_is_found_by_what_people_type() {
        for typed in
            ["王", "雪梅", "wang", "wxm", "xuemei", "wangxue", "2266", "138 0571", "13805712266", "xm"]
        {
            check_finds("王雪梅", typed);
        }
        check_finds("李小龙 Tea Space", "tea");
        check_finds("𠮷田商店", "𠮷田");
    }
}
