//! The customers' tables and their search index: all SQL of the feature.
//!
//! `search_words`, `sort_key`, `custom_sort` and the `*_key` columns are made by `rules` on every write and journaled with the row, so
//! that an undo brings them back and the full-text index and `custom_keys` follow by trigger.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regulars_store::Tx;
use regulars_store::sql::{self, Connection, Row, named_params, params};

use super::profile::text_values;
use super::rules::Keys;
use super::{
    ContactPerson, Customer, CustomerId, CustomerSales, PersonId, PersonProfile, Profile, ProfileField,
};
use crate::dates::{day_number, from_day_number};
use crate::error::found;
use crate::fields::{CustomValues, FieldId, FieldSet, Key};
use crate::{CoreError, Result};

/// `merged_into` is the customer that this one was merged into, 0 while it stands for itself; then it lies in the recycle
/// bin and a later file that names it means the other.
pub(crate) const CREATE: &str = "
CREATE TABLE customers (
    id                INTEGER PRIMARY KEY,
    name              TEXT    NOT NULL,
    external_id       TEXT    NOT NULL DEFAULT '',
    phone             TEXT    NOT NULL DEFAULT '',
    more_phones       TEXT    NOT NULL DEFAULT '',
    email             TEXT    NOT NULL DEFAULT '',
    wechat            TEXT    NOT NULL DEFAULT '',
    company           TEXT    NOT NULL DEFAULT '',
    position          TEXT    NOT NULL DEFAULT '',
    address           TEXT    NOT NULL DEFAULT '',
    industry          TEXT    NOT NULL DEFAULT '',
    size              TEXT    NOT NULL DEFAULT '',
    region            TEXT    NOT NULL DEFAULT '',
    source            TEXT    NOT NULL DEFAULT '',
    tier_id           INTEGER          REFERENCES tiers (id),
    birthday          TEXT    NOT NULL DEFAULT '',
    preferences       TEXT    NOT NULL DEFAULT '',
    preferred_channel TEXT    NOT NULL DEFAULT '',
    responsible       TEXT    NOT NULL DEFAULT '',
    note              TEXT    NOT NULL DEFAULT '',
    custom            TEXT    NOT NULL DEFAULT '{}',
    phone_key         TEXT    NOT NULL DEFAULT '',
    email_key         TEXT    NOT NULL DEFAULT '',
    name_key          TEXT    NOT NULL DEFAULT '',
    sort_key          TEXT    NOT NULL DEFAULT '',
    search_words      TEXT    NOT NULL DEFAULT '',
    custom_sort       TEXT    NOT NULL DEFAULT '{}',
    origin            TEXT    NOT NULL DEFAULT '',
    created_ms        INTEGER NOT NULL,
    updated_ms        INTEGER NOT NULL,
    removed_ms        INTEGER NOT NULL DEFAULT 0,
    import_id         INTEGER NOT NULL DEFAULT 0,
    revision          INTEGER NOT NULL DEFAULT 0,
    merged_into       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX customers_by_merge ON customers (merged_into) WHERE merged_into <> 0;
CREATE INDEX customers_by_name ON customers (sort_key, id) WHERE removed_ms = 0;
CREATE INDEX customers_by_tier ON customers (tier_id, sort_key, id);
CREATE INDEX customers_by_region ON customers (region) WHERE region <> '';
CREATE INDEX customers_by_external_id ON customers (external_id) WHERE external_id <> '';
CREATE INDEX customers_by_phone ON customers (phone_key) WHERE phone_key <> '';
CREATE INDEX customers_by_email ON customers (email_key) WHERE email_key <> '';
CREATE INDEX customers_by_origin ON customers (origin) WHERE origin <> '';
CREATE INDEX customers_by_name_key ON customers (name_key, phone_key, external_id);
CREATE TABLE customer_tags (
    id                INTEGER PRIMARY KEY,
    customer_id       INTEGER NOT NULL REFERENCES customers (id),
    tag               TEXT    NOT NULL,
    import_id         INTEGER NOT NULL DEFAULT 0,
    revision          INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX customer_tags_of ON customer_tags (customer_id, tag);
CREATE TABLE contact_persons (
    id                INTEGER PRIMARY KEY,
    customer_id       INTEGER NOT NULL REFERENCES customers (id),
    name              TEXT    NOT NULL,
    phone             TEXT    NOT NULL DEFAULT '',
    email             TEXT    NOT NULL DEFAULT '',
    wechat            TEXT    NOT NULL DEFAULT '',
    position          TEXT    NOT NULL DEFAULT '',
    note              TEXT    NOT NULL DEFAULT '',
    removed_ms        INTEGER NOT NULL DEFAULT 0,
    import_id         INTEGER NOT NULL DEFAULT 0,
    revision          INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_persons_of ON contact_persons (customer_id);
CREATE VIRTUAL TABLE customer_search USING fts5 (
    search_words, content = 'customers', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6', detail = none, columnsize = 0
);
CREATE TRIGGER customer_search_in AFTER INSERT ON customers BEGIN
    INSERT INTO customer_search (rowid, search_words) VALUES (new.id, new.search_words);
END;
CREATE TRIGGER customer_search_out AFTER DELETE ON customers BEGIN
    INSERT INTO customer_search (customer_search, rowid, search_words) VALUES ('delete', old.id, old.search_words);
END;
CREATE TRIGGER customer_search_change AFTER UPDATE OF search_words ON customers
WHEN old.search_words <> new.search_words BEGIN
    INSERT INTO customer_search (customer_search, rowid, search_words) VALUES ('delete', old.id, old.search_words);
    INSERT INTO customer_search (rowid, search_words) VALUES (new.id, new.search_words);
END;
CREATE TABLE custom_keys (
    field_id          INTEGER NOT NULL REFERENCES fields (id),
    key               ANY     NOT NULL,
    customer_id       INTEGER NOT NULL,
    PRIMARY KEY (field_id, key, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_keys_of ON custom_keys (customer_id);
CREATE TRIGGER custom_keys_in AFTER INSERT ON customers WHEN new.custom_sort <> '{}' BEGIN
    INSERT INTO custom_keys (field_id, key, customer_id)
    SELECT CAST(each.key AS INTEGER), each.value, new.id FROM json_each(new.custom_sort) each;
END;
CREATE TRIGGER custom_keys_out AFTER DELETE ON customers WHEN old.custom_sort <> '{}' BEGIN
    DELETE FROM custom_keys WHERE customer_id = old.id;
END;
CREATE TRIGGER custom_keys_change AFTER UPDATE OF custom_sort ON customers
WHEN old.custom_sort <> new.custom_sort BEGIN
    DELETE FROM custom_keys WHERE customer_id = old.id;
    INSERT INTO custom_keys (field_id, key, customer_id)
    SELECT CAST(each.key AS INTEGER), each.value, new.id FROM json_each(new.custom_sort) each;
END;
";

/// Makes the keys of the custom fields anew: what sorts and filters the list by them.
pub(crate) fn rebuild_custom_keys(conn: &Connection) -> sql::Result<()> {
    conn.execute_batch(
        "DELETE FROM custom_keys;
         INSERT INTO custom_keys (field_id, key, customer_id)
         SELECT CAST(each.key AS INTEGER), each.value, c.id
         FROM customers c, json_each(c.custom_sort) each WHERE c.custom_sort <> '{}';",
    )
}

pub(crate) fn rebuild_search(conn: &Connection) -> sql::Result<()> {
    conn.execute("INSERT INTO customer_search (customer_search) VALUES ('rebuild')", []).map(drop)
}

/// Whether the search index says the same as the customers.
pub(crate) fn search_is_in_step(conn: &Connection) -> bool {
    conn.execute("INSERT INTO customer_search (customer_search, rank) VALUES ('integrity-check', 1)", [])
        .is_ok()
}

/// The columns that hold a profile: its texts, then tier, custom values, and what is made from all of them.
fn profile_columns() -> impl Iterator<Item = &'static str> {
    const MADE: [&str; 8] = [
        "tier_id",
        "custom",
        "phone_key",
        "email_key",
        "name_key",
        "sort_key",
        "search_words",
        "custom_sort",
    ];
    ProfileField::TEXTS.iter().map(|field| field.key()).chain(MADE)
}

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<&str> = profile_columns().collect();
    let places = vec!["?"; columns.len() + 4].join(", ");
    format!(
        "INSERT INTO customers ({}, created_ms, updated_ms, import_id, id) VALUES ({places})",
        columns.join(", ")
    )
});

static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<String> = profile_columns().map(|column| format!("{column} = ?")).collect();
    format!(
        "UPDATE customers SET {}, updated_ms = ?, revision = revision + ? WHERE id = ?",
        columns.join(", ")
    )
});

/// Binds the values of [`profile_columns`], then `rest`, and runs the statement.
fn run(tx: &Tx, sql: &str, profile: &Profile, keys: &Keys, rest: &[&dyn sql::ToSql]) -> Result<()> {
    let (custom, custom_sort) = (values_json(&profile.custom), keys_json(&keys.custom));
    let made: [&dyn sql::ToSql; 8] = [
        &profile.tier_id,
        &custom,
        &keys.phone,
        &keys.email,
        &keys.name,
        &keys.sort,
        &keys.search,
        &custom_sort,
    ];
    let values = text_values(profile).chain(made).chain(rest.iter().copied());
    tx.prepare_cached(sql)?.execute(sql::params_from_iter(values))?;
    Ok(())
}

/// The canonical text of custom values: by field id, without spaces.
fn values_json(values: &CustomValues) -> Cow<'static, str> {
    if values.is_empty() { "{}".into() } else { serde_json::to_string(values).unwrap_or_default().into() }
}

/// What the trigger of `custom_keys` reads.
fn keys_json(keys: &[(FieldId, Key)]) -> Cow<'static, str> {
    if keys.is_empty() {
        return "{}".into();
    }
    let object: serde_json::Map<String, serde_json::Value> = keys
        .iter()
        .map(|(id, key)| {
            let value = match key {
                Key::Whole(fen) => (*fen).into(),
                Key::Real(number) => (*number).into(),
                Key::Text(text) => text.as_str().into(),
            };
            (id.0.to_string(), value)
        })
        .collect();
    serde_json::Value::Object(object).to_string().into()
}

/// Stores a new customer with its tags. `import_id` is 0 for one entered by hand.
pub(crate) fn insert(tx: &Tx, id: CustomerId, profile: &Profile, keys: &Keys, import_id: i64) -> Result<()> {
    let now = tx.now().timestamp_millis();
    run(tx, &INSERT, profile, keys, &[&now, &now, &import_id, &id])?;
    insert_tags(tx, id, &profile.tags, import_id)
}

fn insert_tags(tx: &Tx, id: CustomerId, tags: &[String], import_id: i64) -> Result<()> {
    for tag in tags {
        tx.prepare_cached(
            "INSERT INTO customer_tags (id, customer_id, tag, import_id) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (customer_id, tag) DO NOTHING",
        )?
        .execute(params![tx.new_id(), id, tag, import_id])?;
    }
    Ok(())
}

/// Replaces a customer's fields and tags. `import_id` is 0, or the import under way when the row itself is of that import,
/// whose undo removes the row with its tags.
pub(crate) fn update(tx: &Tx, id: CustomerId, profile: &Profile, keys: &Keys, import_id: i64) -> Result<()> {
    let bump = import_id == 0;
    run(tx, &UPDATE, profile, keys, &[&tx.now().timestamp_millis(), &bump, &id])?;
    let tags = &profile.tags;
    let old = tags_of(tx, id)?;
    for gone in old.iter().filter(|tag| !tags.contains(tag)) {
        tx.prepare_cached("DELETE FROM customer_tags WHERE customer_id = ?1 AND tag = ?2")?
            .execute(params![id, gone])?;
    }
    let new: Vec<String> = tags.iter().filter(|tag| !old.contains(tag)).cloned().collect();
    insert_tags(tx, id, &new, import_id)
}

/// Makes the keys of these customers anew from their fields.
pub(crate) fn refresh(conn: &Connection, rows: &[i64]) -> sql::Result<()> {
    let fields = FieldSet::load(conn, 0)?;
    let mut read = conn.prepare_cached(&format!("{} WHERE id = ?1", *SELECT))?;
    let mut write = conn.prepare_cached(
        "UPDATE customers SET phone_key = ?2, email_key = ?3, name_key = ?4, sort_key = ?5, search_words = ?6,
             custom_sort = ?7 WHERE id = ?1",
    )?;
    for id in rows {
        let profile = read.query_row([id], customer)?.profile;
        let Keys { phone, email, name, sort, search, custom } = super::rules::keys(&profile, &fields);
        write.execute(params![id, phone, email, name, sort, search, keys_json(&custom)])?;
    }
    Ok(())
}

/// Moves a customer into the recycle bin, or back with 0: who comes back stands for itself again.
pub(super) fn set_removed(tx: &Tx, id: CustomerId, removed_ms: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE customers SET removed_ms = ?2, merged_into = 0, revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![id, removed_ms])?;
    Ok(())
}

/// Moves a merged customer into the recycle bin; whoever was merged into it before belongs to `keep` as well.
pub(crate) fn set_merged(tx: &Tx, id: CustomerId, keep: CustomerId, now_ms: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE customers SET removed_ms = ?3, merged_into = ?2, revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![id, keep, now_ms])?;
    tx.prepare_cached(
        "UPDATE customers SET merged_into = ?2, revision = revision + 1 WHERE merged_into = ?1 AND merged_into <> 0",
    )?
    .execute(params![id, keep])?;
    Ok(())
}

/// Gives a customer's contact persons to another. A person the other has already, field for field, goes to the
/// recycle bin instead.
pub(crate) fn reattach_persons(tx: &Tx, from: CustomerId, to: CustomerId) -> Result<()> {
    let there: Vec<PersonProfile> = persons(tx, to)?.into_iter().map(|person| person.profile).collect();
    for person in persons(tx, from)? {
        if there.contains(&person.profile) {
            remove_person(tx, person.id, tx.now().timestamp_millis())?;
        }
    }
    tx.prepare_cached(
        "UPDATE contact_persons SET customer_id = ?2, revision = revision + 1 WHERE customer_id = ?1",
    )?
    .execute(params![from, to])?;
    Ok(())
}

/// Everything of a customer but the tags.
static SELECT: LazyLock<String> = LazyLock::new(|| {
    let texts: Vec<&str> = ProfileField::TEXTS.iter().map(|field| field.key()).collect();
    format!(
        "SELECT id, created_ms, updated_ms, removed_ms, tier_id, custom, {} FROM customers",
        texts.join(", ")
    )
});

/// The columns before the texts.
const BEFORE_TEXTS: usize = 6;

/// The custom values of a row's column `custom`.
pub(crate) fn custom_values(stored: sql::types::ValueRef) -> sql::Result<CustomValues> {
    match stored.as_str()? {
        "{}" => Ok(CustomValues::new()),
        json => serde_json::from_str(json)
            .map_err(|error| sql::Error::FromSqlConversionFailure(0, sql::types::Type::Text, error.into())),
    }
}

fn customer(row: &Row) -> sql::Result<Customer> {
    let custom = custom_values(row.get_ref(5)?)?;
    let mut profile = Profile { tier_id: row.get(4)?, custom, ..Profile::default() };
    for (at, field) in (BEFORE_TEXTS..).zip(ProfileField::TEXTS) {
        if let Some(text) = profile.text_mut(*field) {
            *text = row.get(at)?;
        }
    }
    Ok(Customer {
        id: row.get(0)?,
        profile,
        created_ms: row.get(1)?,
        updated_ms: row.get(2)?,
        removed: row.get::<_, i64>(3)? != 0,
    })
}

/// One customer, also from the recycle bin.
pub(crate) fn get(conn: &Connection, id: CustomerId) -> Result<Customer> {
    let sql = format!("{} WHERE id = ?1", *SELECT);
    let row = conn.prepare_cached(&sql)?.query_row([id], customer);
    let mut customer = found(row, "customer", id.0)?;
    customer.profile.tags = tags_of(conn, id)?;
    Ok(customer)
}

/// One customer that something is done to: the recycle bin is refused.
pub(crate) fn live(conn: &Connection, id: CustomerId) -> Result<Customer> {
    let customer = get(conn, id)?;
    if customer.removed { Err(CoreError::InBin { name: customer.profile.name }) } else { Ok(customer) }
}

/// The import that created the row; 0 for one entered by hand.
pub(crate) fn import_of(conn: &Connection, id: CustomerId) -> Result<i64> {
    let row = conn
        .prepare_cached("SELECT import_id FROM customers WHERE id = ?1")?
        .query_row([id], |row| row.get(0));
    found(row, "customer", id.0)
}

fn tags_of(conn: &Connection, id: CustomerId) -> Result<Vec<String>> {
    let mut statement =
        conn.prepare_cached("SELECT tag FROM customer_tags WHERE customer_id = ?1 ORDER BY id")?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn sales(conn: &Connection, id: CustomerId, today: NaiveDate) -> Result<CustomerSales> {
    use chrono::Datelike as _;
    let year = today.year();
    let (start, _) = crate::dates::year_span(year);
    let (last_start, _) = crate::dates::year_span(year - 1);
    let same_day = today.with_year(year - 1).unwrap_or(today - chrono::Days::new(366));
    let mut statement = conn.prepare_cached(
        "SELECT s.revenue_fen, s.lines, s.first_on, s.last_on,
             (SELECT coalesce(sum(amount_fen), 0) FROM purchases
              WHERE customer_id = :id AND sold_on >= :start AND removed_ms = 0),
             (SELECT coalesce(sum(amount_fen), 0) FROM purchases
              WHERE customer_id = :id AND sold_on BETWEEN :last_start AND :same_day AND removed_ms = 0),
             (SELECT count(DISTINCT CASE order_no WHEN '' THEN '@' || sold_on ELSE order_no END) FROM purchases
              WHERE customer_id = :id AND removed_ms = 0)
         FROM sales_customers s WHERE s.customer_id = :id",
    )?;
    let row = statement.query_row(
        named_params! {":id": id, ":start": start, ":last_start": last_start, ":same_day": day_number(same_day)},
        |row| {
            let bought = row.get::<_, i64>(1)? > 0;
            let day = |index: usize| -> sql::Result<Option<NaiveDate>> {
                Ok(if bought { Some(from_day_number(row.get(index)?)) } else { None })
            };
            Ok(CustomerSales {
                this_year_fen: row.get(4)?,
                last_year_to_date_fen: row.get(5)?,
                total_fen: row.get(0)?,
                orders: row.get(6)?,
                first_on: day(2)?,
                last_on: day(3)?,
            })
        },
    );
    found(row, "customer", id.0)
}

pub(crate) fn persons(conn: &Connection, id: CustomerId) -> Result<Vec<ContactPerson>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, phone, email, wechat, position, note FROM contact_persons
         WHERE customer_id = ?1 AND removed_ms = 0 ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(ContactPerson {
            id: row.get(0)?,
            profile: PersonProfile {
                name: row.get(1)?,
                phone: row.get(2)?,
                email: row.get(3)?,
                wechat: row.get(4)?,
                position: row.get(5)?,
                note: row.get(6)?,
            },
        })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(crate) fn insert_person(
    tx: &Tx,
    id: PersonId,
    customer: CustomerId,
    person: &PersonProfile,
    import_id: i64,
) -> Result<()> {
    let PersonProfile { name, phone, email, wechat, position, note } = person;
    tx.prepare_cached(
        "INSERT INTO contact_persons (id, customer_id, name, phone, email, wechat, position, note, import_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![id, customer, name, phone, email, wechat, position, note, import_id])?;
    Ok(())
}

pub(super) fn update_person(tx: &Tx, id: PersonId, person: &PersonProfile) -> Result<usize> {
    let PersonProfile { name, phone, email, wechat, position, note } = person;
    Ok(tx
        .prepare_cached(
            "UPDATE contact_persons SET name = ?2, phone = ?3, email = ?4, wechat = ?5, position = ?6, note = ?7,
                 revision = revision + 1 WHERE id = ?1",
        )?
        .execute(params![id, name, phone, email, wechat, position, note])?)
}

pub(super) fn remove_person(tx: &Tx, id: PersonId, removed_ms: i64) -> Result<usize> {
    Ok(tx
        .prepare_cached("UPDATE contact_persons SET removed_ms = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed_ms])?)
}

/// The customer a person belongs to.
pub(super) fn customer_of_person(conn: &Connection, id: PersonId) -> Result<CustomerId> {
    let row = conn
        .prepare_cached("SELECT customer_id FROM contact_persons WHERE id = ?1")?
        .query_row([id], |row| row.get(0));
    found(row, "contact_person", id.0)
}
