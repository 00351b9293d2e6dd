//! Guessing what a sheet is and which column is which, from its headers alone.
//!
//! The vocabulary stands in `headers.tsv` and `presets.tsv`: words of other programs' files, not words we show.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Field, ImportKind, custom};
use crate::customers::ProfileField;
use crate::dates::{DateHabit, parse_date};
use crate::fields::{FieldKind, FieldSet};
use crate::money::{narrow, parse_decimal};

/// A header as it is compared: width, case, spaces and marks of required fields do not count.
pub(super) fn normalise(header: &str) -> String {
    let narrow: String = header.trim().trim_start_matches('\u{feff}').chars().map(narrow).collect();
    let bare = narrow.replace("(必填)", "").replace('*', "").replace("（必填）", "").to_lowercase();
    bare.split(|c: char| c.is_whitespace() || c == '_')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

type Vocabulary = HashMap<(ImportKind, String), Vec<(Field, usize)>>;

/// Header → the fields it may mean, with the rank of the header in that field's list.
fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let mut words = Vocabulary::new();
        for line in include_str!("headers.tsv").lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.split('\t');
            let (Some(key), Some(_), Some(headers)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            let Some(field) = Field::from_key(key) else { continue };
            for (rank, header) in headers.split('|').enumerate() {
                words.entry((field.kind(), normalise(header))).or_default().push((field, rank));
            }
        }
        words
    })
}

/// The field of each column, for rows of this kind. A header that is one of the owner's own words means that field;
/// the others are looked up in the vocabulary.
pub(super) fn fields_with(kind: ImportKind, headers: &[String], set: &FieldSet) -> Vec<Option<Field>> {
    let mut fields = fields(kind, headers);
    if kind == ImportKind::Customers {
        for (field, header) in fields.iter_mut().zip(headers) {
            let (name, _) = custom::own_field(header);
            if let Some(custom) = set.by_name(header).or_else(|| set.by_name(name)) {
                *field = Some(Field::Custom(custom.id));
            }
        }
    }
    fields
}

/// The field of each column, for rows of this kind. Each field is given once, to the column with its best header; a
/// header that may mean two fields goes to the one that no better header claims.
pub(super) fn fields(kind: ImportKind, headers: &[String]) -> Vec<Option<Field>> {
    let vocabulary = vocabulary();
    let mut claims: Vec<(usize, usize, Field)> = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let header = normalise(header);
        for (field, rank) in vocabulary.get(&(kind, header)).into_iter().flatten() {
            claims.push((*rank, column, *field));
        }
    }
    claims.sort_by_key(|(rank, column, _)| (*rank, *column));
    let mut fields: Vec<Option<Field>> = vec![None; headers.len()];
    for (_, column, field) in claims {
        if fields[column].is_none() && !fields.contains(&Some(field)) {
            fields[column] = Some(field);
        }
    }
    settle_name(kind, &mut fields);
    fields
}

/// Where a customer has no name column but a company or a contact person, that is the name.
fn settle_name(kind: ImportKind, fields: &mut [Option<Field>]) {
    let has = |fields: &[Option<Field>], field| fields.contains(&Some(field));
    if kind == ImportKind::Purchases
        || has(fields, Field::Profile(ProfileField::Name))
        || has(fields, Field::LastName)
        || has(fields, Field::FirstName)
    {
        return;
    }
    for stand_in in [Field::Profile(ProfileField::Company), Field::ContactPerson] {
        if let Some(field) = fields.iter_mut().find(|field| **field == Some(stand_in)) {
            *field = Some(Field::Profile(ProfileField::Name));
            return;
        }
    }
}

/// What the rows are: purchases when there is a day and something sold or paid, else customers.
pub(super) fn kind(headers: &[String]) -> ImportKind {
    let fields = fields(ImportKind::Purchases, headers);
    let has = |field| fields.contains(&Some(field));
    let is_sale = has(Field::Amount) || has(Field::UnitPrice) || has(Field::Quantity);
    let is_what = has(Field::OrderNo) || has(Field::ProductName) || has(Field::ProductCode);
    if has(Field::Date) && is_sale && is_what { ImportKind::Purchases } else { ImportKind::Customers }
}

/// Which program wrote a file with these headers: the key of `imports-preset-<key>`.
pub(super) fn preset(headers: &[String]) -> Option<&'static str> {
    let headers: Vec<String> = headers.iter().map(|header| normalise(header)).collect();
    include_str!("presets.tsv").lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut parts = line.split('\t');
        let (key, _, signature) = (parts.next()?, parts.next()?, parts.next()?);
        signature.split('|').all(|sign| headers.iter().any(|header| header == sign)).then_some(key)
    })
}

/// How well the headers are understood, as rows of the kind that is wanted if one is: columns with a field. Chooses among
/// the sheets of a workbook.
pub(super) fn score(headers: &[String], wanted: Option<ImportKind>) -> usize {
    fields(wanted.unwrap_or_else(|| kind(headers)), headers).iter().flatten().count()
}

/// What a column of texts would be as a field: the narrowest kind that all of them are. Few words that come again are
/// choices.
pub(super) fn field_kind(texts: &[&str]) -> FieldKind {
    let filled = || texts.iter().copied().filter(|text| !text.trim().is_empty());
    let habit = DateHabit { day_first: false, year: 2000 };
    let is_money = |text: &str| text.contains(['¥', '￥', '元', '$', '€', '£']);
    let is_number = |text: &str| {
        // A leading zero or very many digits make a code, not an amount.
        let code = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        !code && text.chars().filter(char::is_ascii_digit).count() <= 12 && parse_decimal(text).is_some()
    };
    let count = filled().count();
    if count == 0 {
        return FieldKind::Text;
    }
    if filled().all(|text| text.contains(['-', '/', '.', '年']) && parse_date(text, habit).is_some()) {
        return FieldKind::Date;
    }
    if filled().all(is_number) {
        return if filled().any(is_money) { FieldKind::Money } else { FieldKind::Number };
    }
    let mut words: Vec<&str> = filled().map(str::trim).collect();
    words.sort_unstable();
    words.dedup();
    let comes_again = count >= 4 && words.len() * 2 <= count;
    if comes_again && words.len() <= 12 && words.iter().all(|word| word.chars().count() <= 12) {
        FieldKind::Choice
    } else {
        FieldKind::Text
    }
}
