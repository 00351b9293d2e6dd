//! What a filter asks of the owner's own fields, as SQL on `custom_keys k`.
//!
//! A key's type is its field's: an amount is whole, a number real, all else text. Words stand behind a tab after what
//! sorts them.

use std::borrow::Cow;

use chrono::NaiveDate;
use regulars_store::sql::types::Value;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::CustomFilter;
use crate::fields::{self, CustomValue, FieldId, FieldKind, Key};

/// A question to one field.
pub(super) struct Question {
    field: FieldId,
    /// What is asked, `?` standing for the parameter.
    asks: Vec<(&'static str, Value)>,
    is_indexed: bool,
}

/// What a filter asks; nothing when it leaves everybody.
pub(super) fn asked(filter: &CustomFilter) -> Option<Question> {
    let CustomFilter { field, one_of, holds, from, to } = filter;
    let mut asks = Vec::new();
    if !one_of.is_empty() {
        let keys: Vec<String> = one_of.iter().map(|choice| choice_key(choice)).collect();
        let keys = serde_json::to_string(&keys).unwrap_or_default();
        asks.push(("k.key IN (SELECT value FROM json_each(?))", keys.into()));
    }
    asks.extend(from.as_ref().and_then(bound).map(|key| ("k.key >= ?", key)));
    asks.extend(to.as_ref().and_then(bound).map(|key| ("k.key <= ?", key)));
    let is_indexed = !asks.is_empty();
    let holds = holds.trim();
    if !holds.is_empty() {
        let words = "instr(lower(substr(k.key, instr(k.key, char(9)) + 1)), lower(?)) > 0";
        asks.push((words, holds.to_owned().into()));
    }
    (!asks.is_empty()).then_some(Question { field: *field, asks, is_indexed })
}

impl Question {
    /// Whether the index of the keys answers it.
    pub(super) fn is_indexed(&self) -> bool {
        self.is_indexed
    }

    /// The clause, its parameters named after the question's number.
    pub(super) fn named(self, number: usize) -> (String, Vec<(Cow<'static, str>, Value)>) {
        let mut clause = format!("k.field_id = {}", self.field.0);
        let mut values = Vec::new();
        for (at, (asks, value)) in self.asks.into_iter().enumerate() {
            let name = format!(":custom_{number}_{at}");
            clause.push_str(" AND ");
            clause.push_str(&asks.replace('?', &name));
            values.push((name.into(), value));
        }
        (clause, values)
    }
}

fn choice_key(choice: &str) -> String {
    match fields::key(FieldKind::Choice, &choice.into()) {
        Key::Text(key) => key,
        Key::Whole(_) | Key::Real(_) => String::new(),
    }
}

/// The end of a range as its field's keys are: minor units, a day, a number.
fn bound(value: &CustomValue) -> Option<Value> {
    match value {
        CustomValue::Fen(fen) => Some((*fen).into()),
        CustomValue::Text(text) if text.parse::<NaiveDate>().is_ok() => Some(text.clone().into()),
        CustomValue::Text(text) => text.parse::<Decimal>().ok()?.to_f64().map(Value::from),
    }
}
