//! Guessing what a sheet is and which column is which, from its headers alone.
//!
//! The vocabulary stands in `headers.tsv` and `presets.tsv`: words of other programs' files, not words we show.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Field, ImportKind};
use crate::money::narrow;

impl Field {
    /// All fields in the order a wizard offers them.
    pub const ALL: [Self; 35] = [
        Self::Name,
        Self::LastName,
        Self::FirstName,
        Self::Phone,
        Self::MorePhones,
        Self::Email,
        Self::Wechat,
        Self::Company,
        Self::Position,
        Self::ContactPerson,
        Self::Tier,
        Self::Region,
        Self::Address,
        Self::Industry,
        Self::Size,
        Self::Source,
        Self::Birthday,
        Self::LunarBirthday,
        Self::Preferences,
        Self::PreferredChannel,
        Self::Tags,
        Self::Note,
        Self::ExternalId,
        Self::OrderNo,
        Self::Date,
        Self::ProductCode,
        Self::ProductName,
        Self::Quantity,
        Self::UnitPrice,
        Self::Amount,
        Self::Cost,
        Self::Discount,
        Self::CustomerId,
        Self::CustomerPhone,
        Self::CustomerName,
    ];

    /// The field's name in `--map` and in `headers.tsv`, e.g. `external_id`.
    pub fn key(self) -> &'static str {
        match self {
            Self::ExternalId => "external_id",
            Self::Name => "name",
            Self::LastName => "last_name",
            Self::FirstName => "first_name",
            Self::Phone => "phone",
            Self::MorePhones => "more_phones",
            Self::Email => "email",
            Self::Wechat => "wechat",
            Self::Company => "company",
            Self::Position => "position",
            Self::Address => "address",
            Self::Industry => "industry",
            Self::Size => "size",
            Self::Region => "region",
            Self::Source => "source",
            Self::Tier => "tier",
            Self::Birthday => "birthday",
            Self::LunarBirthday => "lunar_birthday",
            Self::Preferences => "preferences",
            Self::PreferredChannel => "preferred_channel",
            Self::Tags => "tags",
            Self::Note => "note",
            Self::ContactPerson => "contact_person",
            Self::OrderNo => "order_no",
            Self::Date => "date",
            Self::ProductCode => "product_code",
            Self::ProductName => "product_name",
            Self::Quantity => "quantity",
            Self::UnitPrice => "unit_price",
            Self::Amount => "amount",
            Self::Cost => "cost",
            Self::Discount => "discount",
            Self::CustomerId => "customer_id",
            Self::CustomerPhone => "customer_phone",
            Self::CustomerName => "customer_name",
        }
    }

    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// What kind of import the field belongs to.
    pub fn kind(self) -> ImportKind {
        let purchases = [
            Self::OrderNo,
            Self::Date,
            Self::ProductCode,
            Self::ProductName,
            Self::Quantity,
            Self::UnitPrice,
            Self::Amount,
            Self::Cost,
            Self::Discount,
            Self::CustomerId,
            Self::CustomerPhone,
            Self::CustomerName,
        ];
        if purchases.contains(&self) { ImportKind::Purchases } else { ImportKind::Customers }
    }
}

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
        || has(fields, Field::Name)
        || has(fields, Field::LastName)
        || has(fields, Field::FirstName)
    {
        return;
    }
    for stand_in in [Field::Company, Field::ContactPerson] {
        if let Some(field) = fields.iter_mut().find(|field| **field == Some(stand_in)) {
            *field = Some(Field::Name);
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

/// How well the headers are understood: columns with a field. Chooses among the sheets of a workbook.
pub(super) fn score(headers: &[String]) -> usize {
    fields(kind(headers), headers).iter().flatten().count()
}
