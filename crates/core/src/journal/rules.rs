//! Pure rules of the journal: columns told as fields.
//!
//! A column's name says what it holds: `_fen` money, `_milli` a quantity, `_e4` a price, `_on` a day, `_ms` a moment of
//! bookkeeping, `_id` another record. So a feature's new columns are told without a line here, once they have a word.

use std::collections::{BTreeMap, BTreeSet};

use regulars_store::sql::types::Value;
use regulars_store::{CellChange, RowChange};

use super::{FieldWas, Happened, RecordChange, Shown};
use crate::dates::from_day_number;

/// The name of a record another one refers to, by table and id.
pub(super) type NameOf<'a> = &'a dyn Fn(&str, i64) -> String;

/// Rows as records. A customer's tags are told as one field of the customer.
pub(super) fn tell(rows: &[RowChange], name_of: NameOf) -> Vec<RecordChange> {
    let mut records: Vec<RecordChange> = Vec::new();
    let mut tags: Vec<&RowChange> = Vec::new();
    for row in rows {
        match row.table.as_str() {
            "customer_tags" => tags.push(row),
            // A product comes along with the line that names it.
            "products" if row.cells.iter().any(|cell| cell.old.is_none() || cell.new.is_none()) => {}
            "settings" => records.extend(setting(row)),
            _ => records.extend(record(row, name_of)),
        }
    }
    tell_tags(&tags, &mut records, name_of);
    records
}

fn record(row: &RowChange, name_of: NameOf) -> Option<RecordChange> {
    let mut fields: Vec<FieldWas> =
        row.cells.iter().filter_map(|cell| field(&row.table, cell, name_of)).collect();
    for cell in row.cells.iter().filter(|cell| cell.column == "custom") {
        fields.extend(custom(cell, name_of));
    }
    let happened = happened(row);
    if fields.is_empty() && happened == Happened::Changed {
        return None;
    }
    Some(RecordChange { kind: kind(&row.table).to_owned(), title: title(row, name_of), happened, fields })
}

fn happened(row: &RowChange) -> Happened {
    if row.cells.iter().all(|cell| cell.old.is_none()) {
        return Happened::Added;
    }
    if row.cells.iter().all(|cell| cell.new.is_none()) {
        return Happened::Removed;
    }
    let removed = row.cells.iter().find(|cell| cell.column == "removed_ms");
    match removed.and_then(|cell| cell.new.as_ref()) {
        Some(Value::Integer(0)) => Happened::Restored,
        Some(_) => Happened::Removed,
        None => Happened::Changed,
    }
}

/// `contact_persons` → `contact_person`.
fn kind(table: &str) -> &str {
    table.strip_suffix('s').unwrap_or(table)
}

fn title(row: &RowChange, name_of: NameOf) -> String {
    let named = name_of(&row.table, row.row_id);
    if !named.is_empty() {
        return named;
    }
    let cell = |column| row.cells.iter().find(|cell| cell.column == column);
    if let Some(product) = cell("product_id")
        && let Some(Value::Integer(id)) = product.new.as_ref().or(product.old.as_ref())
    {
        return name_of("products", *id);
    }
    match cell("name").and_then(|cell| cell.new.as_ref().or(cell.old.as_ref())) {
        Some(Value::Text(name)) => name.clone(),
        _ => String::new(),
    }
}

fn field(table: &str, cell: &CellChange, name_of: NameOf) -> Option<FieldWas> {
    let column = cell.column.as_str();
    let orders_the_owners_lists = column == "position" && matches!(table, "tiers" | "fields");
    let is_bookkeeping = matches!(
        column,
        "id" | "import_id"
            | "fingerprint"
            | "file_on"
            | "origin"
            | "sold_minute"
            | "look"
            | "custom"
            | "role"
            | "former_names"
    );
    if is_bookkeeping || orders_the_owners_lists {
        return None;
    }
    let (field, shown) = match column {
        "sold_on" => ("date", Shown::Day),
        "product_id" => ("product_name", Shown::Text),
        "birthday" => ("birthday", Shown::Birthday),
        "code" => ("product_code", Shown::Text),
        "external_id" => ("external_id", Shown::Text),
        _ if column.ends_with("_ms") => return None,
        _ => suffixes(column),
    };
    let referred = column.strip_suffix("_id").map(|name| format!("{name}s"));
    let came_or_went = cell.old.is_none() || cell.new.is_none();
    let text = |value: &Option<Value>| match (value, &referred) {
        // What a form left empty.
        (Some(Value::Integer(0)), _) if came_or_went => String::new(),
        (Some(Value::Integer(id)), Some(table)) => name_of(table, *id),
        (Some(value), _) => written(value, shown),
        (None, _) => String::new(),
    };
    let (from, to) = (text(&cell.old), text(&cell.new));
    (from != to).then(|| FieldWas { field: field.to_owned(), name: String::new(), shown, from, to })
}

/// Values of custom fields, which lie in one column, told field by field: an amount is a number there, all else a text.
fn custom(cell: &CellChange, name_of: NameOf) -> Vec<FieldWas> {
    let values = |value: &Option<Value>| -> BTreeMap<String, serde_json::Value> {
        match value {
            Some(Value::Text(json)) => serde_json::from_str(json).unwrap_or_default(),
            _ => BTreeMap::new(),
        }
    };
    let (old, new) = (values(&cell.old), values(&cell.new));
    let text = |value: Option<&serde_json::Value>| match value {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(number) => number.to_string(),
        None => String::new(),
    };
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    ids.into_iter()
        .filter(|id| old.get(*id) != new.get(*id))
        .map(|id| {
            let is_money = [old.get(id), new.get(id)].into_iter().flatten().any(serde_json::Value::is_number);
            FieldWas {
                field: format!("custom:{id}"),
                name: id.parse().map_or_else(|_| String::new(), |id| name_of("fields", id)),
                shown: if is_money { Shown::Money } else { Shown::Text },
                from: text(old.get(id)),
                to: text(new.get(id)),
            }
        })
        .collect()
}

fn suffixes(column: &str) -> (&str, Shown) {
    let endings = [
        ("_fen", Shown::Money),
        ("_milli", Shown::Quantity),
        ("_e4", Shown::Price),
        ("_on", Shown::Day),
        ("_id", Shown::Text),
    ];
    for (ending, shown) in endings {
        if let Some(field) = column.strip_suffix(ending) {
            return (field, shown);
        }
    }
    (column, Shown::Text)
}

fn written(value: &Value, shown: Shown) -> String {
    match value {
        Value::Integer(day) if shown == Shown::Day => from_day_number(*day).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Null | Value::Blob(_) => String::new(),
    }
}

/// Settings are rows of key and value.
fn setting(row: &RowChange) -> Option<RecordChange> {
    let cell = row.cells.iter().find(|cell| cell.column == "value")?;
    let (shown, prefix) = match row.key.as_str() {
        "theme" => (Shown::Word, "settings-theme-"),
        "language" => (Shown::Word, "app-language-"),
        _ => (Shown::Text, ""),
    };
    let text = |value: &Option<Value>| match value {
        Some(Value::Text(text)) if shown == Shown::Word => format!("{prefix}{}", text.to_ascii_lowercase()),
        Some(value) => written(value, shown),
        None => String::new(),
    };
    let field = FieldWas {
        field: row.key.clone(),
        name: String::new(),
        shown,
        from: text(&cell.old),
        to: text(&cell.new),
    };
    Some(RecordChange {
        kind: "settings".to_owned(),
        title: String::new(),
        happened: Happened::Changed,
        fields: vec![field],
    })
}

fn tell_tags(rows: &[&RowChange], records: &mut Vec<RecordChange>, name_of: NameOf) {
    let mut by_customer: Vec<(i64, [Vec<&str>; 2])> = Vec::new();
    for row in rows {
        let cell = |column| row.cells.iter().find(|cell: &&CellChange| cell.column == column);
        let Some(tag) = cell("tag") else { continue };
        let customer = match cell("customer_id").and_then(|cell| cell.new.as_ref().or(cell.old.as_ref())) {
            Some(Value::Integer(id)) => *id,
            _ => 0,
        };
        let at = by_customer.iter().position(|(id, _)| *id == customer).unwrap_or_else(|| {
            by_customer.push((customer, [Vec::new(), Vec::new()]));
            by_customer.len() - 1
        });
        for (side, value) in [&tag.old, &tag.new].into_iter().enumerate() {
            if let Some(Value::Text(tag)) = value {
                by_customer[at].1[side].push(tag);
            }
        }
    }
    for (customer, [from, to]) in by_customer {
        let title = name_of("customers", customer);
        let field = FieldWas {
            field: "tags".to_owned(),
            name: String::new(),
            shown: Shown::Text,
            from: from.join(" "),
            to: to.join(" "),
        };
        let known = records.iter_mut().find(|record| record.kind == "customer" && record.title == title);
        match known {
            Some(record) => record.fields.push(field),
            None => records.push(RecordChange {
                kind: "customer".to_owned(),
                title,
                happened: Happened::Changed,
                fields: vec![field],
            }),
        }
    }
}

/// A value without a currency or a language, for scripts.
pub fn plain(shown: Shown, text: &str) -> String {
    let scale = match shown {
        Shown::Money => 2,
        Shown::Quantity => 3,
        Shown::Price => 4,
        _ => return text.to_owned(),
    };
    match text.parse() {
        Ok(number) => rust_decimal::Decimal::new(number, scale).normalize().to_string(),
        Err(_) => text.to_owned(),
    }
}
