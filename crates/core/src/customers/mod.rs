//! Customers: the people and organisations the owner keeps, their contact persons and their tags.
//!
//! Holds: a customer has a name; removing moves it to the recycle bin and leaves its purchases; what a search finds is
//! always what is stored.

pub(crate) mod count_table;
pub(crate) mod find_table;
mod model;
mod paste;
mod profile;
pub(crate) mod rules;
pub mod shaping;
mod shaping_table;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
pub use model::*;
pub use profile::*;
use regulars_store::{Action, Reader, Tx};

use crate::fields::{CustomText, FieldSet};
use crate::{CoreError, Result};

/// Adding a customer.
pub const CREATE: Action = Action::new("customers", "create");
/// Editing a customer.
pub const UPDATE: Action = Action::new("customers", "update");
/// Editing one field of a customer.
pub const PUT: Action = Action::new("customers", "put");
/// Moving a customer to the recycle bin.
pub const REMOVE: Action = Action::new("customers", "remove");
/// Adding a contact person.
pub const ADD_PERSON: Action = Action::new("customers", "add_person");
/// Editing a contact person.
pub const UPDATE_PERSON: Action = Action::new("customers", "update_person");
/// Removing a contact person.
pub const REMOVE_PERSON: Action = Action::new("customers", "remove_person");

/// The profile that a block of text tells of: name, phone, address, company … in any order.
pub fn read_text(text: &str) -> Profile {
    paste::read(text)
}

/// Everything about one customer but the purchases.
pub fn dossier(reader: &Reader, id: CustomerId, today: NaiveDate) -> Result<Dossier> {
    Ok(Dossier {
        customer: table::get(reader, id)?,
        persons: table::persons(reader, id)?,
        sales: table::sales(reader, id, today)?,
    })
}

/// A customer's values in the custom fields in use, in the owner's order, as text: what reports and exports print.
pub fn custom_texts(reader: &Reader, id: CustomerId) -> Result<Vec<CustomText>> {
    Ok(FieldSet::load(reader, 0)?.texts(&table::get(reader, id)?.profile.custom))
}

/// Adds a customer.
pub fn create(tx: &Tx, profile: &Profile) -> Result<CustomerId> {
    let fields = field_set(tx)?;
    let profile = rules::tidy(profile, &fields)?;
    let id = CustomerId(tx.new_id());
    tx.describe(id.0, &profile.name);
    table::insert(tx, id, &profile, &rules::keys(&profile, &fields), 0)?;
    Ok(id)
}

/// Replaces a customer's fields.
pub fn update(tx: &Tx, id: CustomerId, profile: &Profile) -> Result<()> {
    let fields = field_set(tx)?;
    let profile = rules::tidy(profile, &fields)?;
    let stored = table::live(tx, id)?;
    tx.describe(id.0, &profile.name);
    if stored.profile == profile {
        return Ok(());
    }
    table::update(tx, id, &profile, &rules::keys(&profile, &fields), 0)
}

/// Puts a value into one field of a customer and leaves the others as they are.
pub fn put(tx: &Tx, id: CustomerId, field: FieldKey, value: &FieldValue) -> Result<()> {
    let fields = field_set(tx)?;
    let stored = table::live(tx, id)?;
    let mut profile = stored.profile.clone();
    profile.put(field, value)?;
    let profile = rules::tidy(&profile, &fields)?;
    tx.describe(id.0, &profile.name);
    match field {
        FieldKey::Profile(field) => tx.note("field", field.key()),
        FieldKey::Custom(id) => tx.note("field", fields.get(id).map_or("", |field| field.name.as_str())),
    }
    if stored.profile == profile {
        return Ok(());
    }
    table::update(tx, id, &profile, &rules::keys(&profile, &fields), 0)
}

/// The custom fields, for reading what is written at this moment.
pub(crate) fn field_set(tx: &Tx) -> Result<FieldSet> {
    use chrono::Datelike as _;
    Ok(FieldSet::load(tx, tx.today().year())?)
}

/// Moves a customer to the recycle bin. The purchases stay in the year's figures.
pub fn remove(tx: &Tx, id: CustomerId) -> Result<()> {
    let customer = table::live(tx, id)?;
    tx.describe(id.0, &customer.profile.name);
    table::set_removed(tx, id, tx.now().timestamp_millis())
}

/// Adds a contact person to a customer.
pub fn add_person(tx: &Tx, customer: CustomerId, person: &PersonProfile) -> Result<PersonId> {
    let person = rules::tidy_person(person)?;
    table::live(tx, customer)?;
    let id = PersonId(tx.new_id());
    tx.describe(customer.0, &person.name);
    table::insert_person(tx, id, customer, &person, 0)?;
    Ok(id)
}

/// Replaces a contact person's fields.
pub fn update_person(tx: &Tx, id: PersonId, person: &PersonProfile) -> Result<()> {
    let person = rules::tidy_person(person)?;
    tx.describe(table::customer_of_person(tx, id)?.0, &person.name);
    changed(table::update_person(tx, id, &person)?, id)
}

/// Removes a contact person.
pub fn remove_person(tx: &Tx, id: PersonId) -> Result<()> {
    let customer = table::customer_of_person(tx, id)?;
    let persons = table::persons(tx, customer)?;
    let name =
        persons.iter().find(|person| person.id == id).map_or("", |person| person.profile.name.as_str());
    tx.describe(customer.0, name);
    changed(table::remove_person(tx, id, tx.now().timestamp_millis())?, id)
}

fn changed(rows: usize, id: PersonId) -> Result<()> {
    if rows == 0 { Err(CoreError::NotFound { kind: "contact_person", id: id.0 }) } else { Ok(()) }
}
