//! Pure rules of custom fields: what a field must be, and how a text becomes a value of its kind.

use regulars_store::sql::types::ToSqlOutput;
use regulars_store::sql::{self, Connection, ToSql};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::{CustomField, CustomText, CustomValue, CustomValues, FieldId, FieldKind, NewField, table};
use crate::dates::{DateHabit, parse_date};
use crate::error::FieldRef;
use crate::money::{parse_decimal, to_fen};
use crate::names::{name_key, sort_key};
use crate::text::{self, LINE_MAX};
use crate::{CoreError, Result};

/// Characters of a field's name or a choice: what a list's head and a label can show.
const NAME_MAX: usize = 60;
/// Fields of one book.
const FIELDS_MAX: usize = 100;
/// Choices of one field.
pub(crate) const CHOICES_MAX: usize = 200;

/// A field as it is stored. `id` is its own when it is there already.
pub(super) fn tidy(new: &NewField, fields: &[CustomField], id: Option<FieldId>) -> Result<NewField> {
    let name = text::required("field_name", &new.name, NAME_MAX)?;
    free_name(&name, fields, id)?;
    if id.is_none() && fields.len() >= FIELDS_MAX {
        return Err(CoreError::TooMany { max: FIELDS_MAX });
    }
    let mut choices: Vec<String> = Vec::new();
    if new.kind == FieldKind::Choice {
        for choice in &new.choices {
            let choice = text::line("field_choices", choice, NAME_MAX)?;
            if !choice.is_empty() && find_choice(&choices, &choice).is_none() {
                choices.push(choice);
            }
        }
    }
    if choices.len() > CHOICES_MAX {
        return Err(CoreError::TooMany { max: CHOICES_MAX });
    }
    Ok(NewField { name, choices, ..*new })
}

/// Whether no other field in use is called so.
pub(super) fn free_name(name: &str, fields: &[CustomField], id: Option<FieldId>) -> Result<()> {
    match by_name(fields, name) {
        Some(other) if Some(other.id) != id => Err(CoreError::NameTaken { name: name.to_owned() }),
        _ => Ok(()),
    }
}

/// The field in use that is called so.
pub(super) fn by_name<'a>(fields: &'a [CustomField], name: &str) -> Option<&'a CustomField> {
    let key = name_key(name);
    fields.iter().find(|field| {
        !field.removed && (field.name == name || (!key.is_empty() && name_key(&field.name) == key))
    })
}

/// A field, in use or not.
pub(super) fn by_id(fields: &[CustomField], id: FieldId) -> Result<&CustomField> {
    fields.iter().find(|field| field.id == id).ok_or(CoreError::NotFound { kind: "field", id: id.0 })
}

/// Choices that are stored stay, however a list of new ones forgot them.
pub(super) fn keep_choices(new: &mut Vec<String>, stored: &[String]) {
    for choice in stored {
        if !new.contains(choice) {
            new.push(choice.clone());
        }
    }
}

/// The choice that a text means: the same but for case, width, spaces and punctuation.
pub(crate) fn find_choice<'a>(choices: &'a [String], text: &str) -> Option<&'a String> {
    let key = name_key(text);
    choices
        .iter()
        .find(|choice| *choice == text)
        .or_else(|| choices.iter().find(|choice| !key.is_empty() && name_key(choice) == key))
}

/// What a value is sorted and found by.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// Minor units.
    Whole(i64),
    /// A decimal; near enough to sort by.
    Real(f64),
    /// Words in pinyin order and then as they stand, so that equal keys are equal words; a day as it is.
    Text(String),
}

impl ToSql for Key {
    fn to_sql(&self) -> regulars_store::sql::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Whole(number) => (*number).into(),
            Self::Real(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
        })
    }
}

/// The book's custom fields, as values are read by them.
#[derive(Debug, Clone, Default)]
pub struct FieldSet {
    fields: Vec<CustomField>,
    habit: Habit,
    /// Whether a choice that is not there yet is taken, to be added or refused later.
    open_choices: bool,
}

#[derive(Debug, Clone, Copy)]
struct Habit(DateHabit);

impl Default for Habit {
    fn default() -> Self {
        Self(DateHabit { day_first: false, year: 2000 })
    }
}

impl FieldSet {
    /// All fields of the book. `year` is that of dates written without one.
    pub(crate) fn load(conn: &Connection, year: i32) -> sql::Result<Self> {
        let habit = Habit(DateHabit { day_first: false, year });
        Ok(Self { fields: table::list(conn)?, habit, open_choices: false })
    }

    /// As it stands, but taking choices that are not there yet.
    pub(crate) fn with_open_choices(self) -> Self {
        Self { open_choices: true, ..self }
    }

    /// The fields in use, in the owner's order.
    pub fn in_use(&self) -> impl Iterator<Item = &CustomField> {
        self.fields.iter().filter(|field| !field.removed)
    }

    /// A field, in use or not.
    pub fn get(&self, id: FieldId) -> Option<&CustomField> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The field in use that is called so.
    pub fn by_name(&self, name: &str) -> Option<&CustomField> {
        by_name(&self.fields, name)
    }

    /// Values as they are stored, empty ones left out.
    ///
    /// # Errors
    /// `field_unreadable` or `choice_unknown` for a value that is none of its field's kind, `not_found` for a field
    /// that is not there.
    pub(crate) fn tidy(&self, values: &CustomValues) -> Result<CustomValues> {
        let mut tidied = CustomValues::new();
        for (id, value) in values {
            let field = by_id(&self.fields, *id)?;
            if let Some(value) = self.tidy_value(field, value)? {
                tidied.insert(*id, value);
            }
        }
        Ok(tidied)
    }

    fn tidy_value(&self, field: &CustomField, value: &CustomValue) -> Result<Option<CustomValue>> {
        let name = || FieldRef::named(field.id.key(), &field.name);
        let raw = match value {
            CustomValue::Fen(fen) if field.kind == FieldKind::Money => {
                return Ok(Some(CustomValue::Fen(*fen)));
            }
            CustomValue::Fen(fen) => fen_text(*fen),
            CustomValue::Text(text) => text::block(name(), text, LINE_MAX)?,
        };
        if raw.is_empty() {
            return Ok(None);
        }
        let read = match field.kind {
            FieldKind::Text => Some(CustomValue::Text(raw.clone())),
            FieldKind::Number => parse_decimal(&raw).map(|value| number_text(value).into_value()),
            FieldKind::Money => parse_decimal(&raw).and_then(to_fen).map(CustomValue::Fen),
            FieldKind::Date => parse_date(&raw, self.habit.0).map(|(day, _)| day.to_string().into_value()),
            FieldKind::Choice => match find_choice(&field.choices, &raw) {
                Some(choice) => Some(CustomValue::Text(choice.clone())),
                None if self.open_choices || field.removed => {
                    Some(text::line(name(), &raw, LINE_MAX)?.into_value())
                }
                None => return Err(CoreError::ChoiceUnknown { field: name(), text: raw }),
            },
        };
        read.map(Some).ok_or_else(|| CoreError::FieldUnreadable { field: name(), text: raw })
    }

    /// Makes each choice of `values` one that its field has, adding those that are not there where `add` says so.
    /// Answers with the fields that got a choice.
    ///
    /// # Errors
    /// The field whose choice is not there and may not be added.
    pub(crate) fn settle_choices(
        &mut self,
        values: &mut CustomValues,
        add: impl Fn(FieldId) -> bool,
    ) -> Result<Vec<FieldId>, FieldId> {
        let mut added = Vec::new();
        for (id, value) in values {
            let field = self.fields.iter_mut().find(|field| field.id == *id && !field.removed);
            let (Some(field), CustomValue::Text(text)) = (field, value) else { continue };
            if field.kind != FieldKind::Choice {
                continue;
            }
            match find_choice(&field.choices, text) {
                Some(choice) => text.clone_from(choice),
                None if add(*id) && field.choices.len() < CHOICES_MAX && text.chars().count() <= NAME_MAX => {
                    field.choices.push(text.clone());
                    added.push(*id);
                }
                None => return Err(*id),
            }
        }
        Ok(added)
    }

    /// What the stored values are sorted and found by.
    pub(crate) fn keys(&self, values: &CustomValues) -> Vec<(FieldId, Key)> {
        values.iter().filter_map(|(id, value)| Some((*id, key(self.get(*id)?.kind, value)))).collect()
    }

    /// The stored words of text and choice fields in use: what a search finds.
    pub(crate) fn searchable<'a>(&'a self, values: &'a CustomValues) -> impl Iterator<Item = &'a str> {
        values.iter().filter_map(|(id, value)| {
            let field = self.get(*id).filter(|field| !field.removed)?;
            match (field.kind, value) {
                (FieldKind::Text | FieldKind::Choice, CustomValue::Text(text)) => Some(text.as_str()),
                _ => None,
            }
        })
    }

    /// The values of fields in use, in the owner's order, as a report or an export prints them.
    pub(crate) fn texts(&self, values: &CustomValues) -> Vec<CustomText> {
        self.in_use()
            .filter_map(|field| {
                let text = value_text(values.get(&field.id)?);
                Some(CustomText { field: field.id, name: field.name.clone(), kind: field.kind, text })
            })
            .collect()
    }
}

trait IntoValue {
    fn into_value(self) -> CustomValue;
}

impl IntoValue for String {
    fn into_value(self) -> CustomValue {
        CustomValue::Text(self)
    }
}

/// The key of a stored value.
pub fn key(kind: FieldKind, value: &CustomValue) -> Key {
    match (kind, value) {
        (_, CustomValue::Fen(fen)) => Key::Whole(*fen),
        (FieldKind::Number, CustomValue::Text(text)) => {
            Key::Real(text.parse::<Decimal>().ok().and_then(|value| value.to_f64()).unwrap_or_default())
        }
        (FieldKind::Date, CustomValue::Text(text)) => Key::Text(text.clone()),
        (_, CustomValue::Text(text)) => Key::Text(format!("{}\t{text}", sort_key(text))),
    }
}

/// A stored value as text that reads back as itself.
pub(crate) fn value_text(value: &CustomValue) -> String {
    match value {
        CustomValue::Fen(fen) => fen_text(*fen),
        CustomValue::Text(text) => text.clone(),
    }
}

/// `-1234.50`
fn fen_text(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", fen.unsigned_abs() / 100, fen.unsigned_abs() % 100)
}

fn number_text(value: Decimal) -> String {
    value.normalize().to_string()
}
