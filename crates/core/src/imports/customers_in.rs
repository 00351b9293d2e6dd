//! Rows of customers: cells → a draft, a draft → a new, changed or same customer.
//!
//! Holds: an empty cell never wipes what is stored; who is meant is decided by `identify`; a row in doubt, or about
//! somebody in the recycle bin, is refused.

use regulars_sheet::{Cell, Row};
use regulars_store::{Reader, Tx};

use super::cells;
use super::identify::{Claim, Found, Key, identify};
use super::plan::Columns;
use super::run::{Fate, RowError, RowWriter};
use super::{Field, FieldChange, ImportPlan};
use crate::customers::rules::{clean, keys, tidy, tidy_person};
use crate::customers::table;
use crate::customers::{CustomerId, PersonId, PersonProfile, Profile};
use crate::names::{email_key, phone_key};
use crate::tiers::{self, Tier, TierId};
use crate::{CoreError, Result};

/// What one row says of a customer.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) row: u32,
    profile: Profile,
    person: Option<PersonProfile>,
}

/// Reads rows into drafts; runs on the reading thread.
pub(super) struct DraftReader {
    columns: Columns,
    tiers: Vec<Tier>,
    values: Vec<(String, Option<TierId>)>,
}

impl DraftReader {
    /// # Errors
    /// `column_missing` when no column holds a name.
    pub(super) fn new(reader: &Reader, plan: &ImportPlan) -> Result<Self> {
        let columns = Columns::of(plan);
        let names = [Field::Name, Field::LastName, Field::FirstName];
        if names.iter().all(|field| columns.position(*field).is_none()) {
            return Err(CoreError::ColumnMissing { field: "name" });
        }
        let tiers = tiers::list(reader)?;
        let values = plan
            .values
            .iter()
            .map(|value| {
                (value.theirs.clone(), tiers.iter().find(|tier| tier.name == value.ours).map(|t| t.id))
            })
            .collect();
        Ok(Self { columns, tiers, values })
    }

    pub(super) fn read(&self, row: &Row) -> Result<Draft, RowError> {
        let mut draft = Draft { row: row.number, ..Draft::default() };
        let (mut last_name, mut first_name) = (String::new(), String::new());
        for (field, position) in self.columns.fields() {
            let cell = row.cells.get(position).unwrap_or(&Cell::Empty);
            let value = match field {
                Field::Phone | Field::MorePhones | Field::ExternalId => cells::number_text(cell),
                Field::Birthday => cells::birthday(cell, false),
                Field::LunarBirthday => cells::birthday(cell, true),
                _ => cells::text(cell),
            };
            let value = value.map_err(|code| self.columns.error(row, position, code))?;
            let Some(value) = value else { continue };
            match field {
                Field::LastName => last_name = value,
                Field::FirstName => first_name = value,
                _ => self.place(&mut draft, field, value),
            }
        }
        if draft.profile.name.is_empty() {
            draft.profile.name = full_name(&last_name, &first_name);
        }
        self.settle(row, draft)
    }

    fn place(&self, draft: &mut Draft, field: Field, value: String) {
        let profile = &mut draft.profile;
        match field {
            Field::Name => profile.name = value,
            Field::ExternalId => profile.external_id = value,
            Field::Phone => {
                let (first, more) = split_phones(&value);
                profile.phone = first;
                add_line(&mut profile.more_phones, &more);
            }
            Field::MorePhones => add_line(&mut profile.more_phones, &value),
            Field::Email => profile.email = value,
            Field::Wechat => profile.wechat = value,
            Field::Company => profile.company = value,
            Field::Position => profile.position = value,
            Field::Address => profile.address = value,
            Field::Industry => profile.industry = value,
            Field::Size => profile.size = value,
            Field::Region => profile.region = value,
            Field::Source => profile.source = value,
            Field::Tier => profile.tier_id = self.tier(&value),
            Field::Birthday | Field::LunarBirthday => profile.birthday = value,
            Field::Preferences => profile.preferences = value,
            Field::PreferredChannel => profile.preferred_channel = value,
            Field::Tags => profile.tags = split_tags(&value),
            Field::Note => profile.note = value,
            Field::ContactPerson => {
                draft.person = Some(PersonProfile { name: value, ..PersonProfile::default() });
            }
            _ => {}
        }
    }

    fn tier(&self, value: &str) -> Option<TierId> {
        match self.values.iter().find(|(theirs, _)| theirs == value) {
            Some((_, tier)) => *tier,
            None => tiers::recognise(&self.tiers, value).map(|tier| tier.id),
        }
    }

    /// The row as a whole: a nameless row is a further contact person, or refused.
    fn settle(&self, row: &Row, mut draft: Draft) -> Result<Draft, RowError> {
        let is_nameless = clean(&draft.profile.name, false).is_empty();
        if let Some(mut person) = draft.person.take() {
            person.position = std::mem::take(&mut draft.profile.position);
            if is_nameless {
                person.phone = std::mem::take(&mut draft.profile.phone);
                person.email = std::mem::take(&mut draft.profile.email);
                person.wechat = std::mem::take(&mut draft.profile.wechat);
            }
            let person =
                tidy_person(&person).map_err(|error| self.untidy(row, &error, Field::ContactPerson))?;
            draft.person = Some(person);
            if is_nameless {
                draft.profile = Profile::default();
                return Ok(draft);
            }
        }
        draft.profile = tidy(&draft.profile).map_err(|error| self.untidy(row, &error, Field::Name))?;
        Ok(draft)
    }

    /// What cannot be stored as it stands, by the column it came from. `name` is the column of the name.
    fn untidy(&self, row: &Row, error: &CoreError, name: Field) -> RowError {
        match error {
            CoreError::FieldTooLong { field, .. } => {
                let field = Field::from_key(field).filter(|field| *field != Field::Name).unwrap_or(name);
                self.columns.error_of(row, field, "too_long")
            }
            _ => self.columns.error_of(row, name, "name_missing"),
        }
    }
}

/// Chinese names join without a space, others as "First Last".
fn full_name(last: &str, first: &str) -> String {
    let is_latin = |text: &str| text.is_ascii();
    match (last.is_empty(), first.is_empty()) {
        (false, false) if is_latin(last) && is_latin(first) => format!("{first} {last}"),
        _ => format!("{last}{first}"),
    }
}

/// `13800138000/0571-88221100`: several numbers in one cell.
fn split_phones(text: &str) -> (String, String) {
    let parts: Vec<&str> = text
        .split(['/', ',', '，', '、', ';', '；', '\n', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let all_phones = parts.iter().all(|part| part.chars().filter(char::is_ascii_digit).count() >= 5);
    match parts.as_slice() {
        [first, rest @ ..] if all_phones && !rest.is_empty() => ((*first).to_owned(), rest.join("\n")),
        _ => (text.to_owned(), String::new()),
    }
}

fn add_line(lines: &mut String, line: &str) {
    if !line.is_empty() {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(line);
    }
}

fn split_tags(text: &str) -> Vec<String> {
    text.split([',', '，', '、', ';', '；', '|', '\n', '┋'])
        .map(|tag| tag.trim().to_owned())
        .filter(|tag| !tag.is_empty() && tag != "* myContacts")
        .collect()
}

/// Writes drafts into the book; runs inside the door.
pub(super) struct CustomerWriter<'a, 'b> {
    tx: &'a Tx<'b>,
    import_id: i64,
    columns: Columns,
    /// The customer of the last row, to which nameless rows below it belong; nobody below a refused row.
    above: Option<CustomerId>,
}

impl<'a, 'b> CustomerWriter<'a, 'b> {
    pub(super) fn new(tx: &'a Tx<'b>, import_id: i64, plan: &ImportPlan) -> Self {
        Self { tx, import_id, columns: Columns::of(plan), above: None }
    }

    fn write_one(&mut self, draft: &Draft) -> Result<Fate, RowError> {
        if draft.profile.name.is_empty() {
            let Some(customer) = self.above else {
                return Err(self.columns.refusal(draft.row, Field::Name, "name_missing", ""));
            };
            let added = self.add_person(customer, draft)?;
            return Ok(if added { Fate::changed(Vec::new()) } else { Fate::same() });
        }
        self.above = None;
        let (customer, fate) = match self.known(draft)? {
            None => (create(self.tx, self.import_id, &draft.profile)?, Fate::new()),
            Some(id) => (id, self.merge(id, &draft.profile)?),
        };
        self.above = Some(customer);
        let added = self.add_person(customer, draft)?;
        Ok(if added && fate.is_same() { Fate::changed(Vec::new()) } else { fate })
    }

    /// The customer of the book that the row is about.
    fn known(&self, draft: &Draft) -> Result<Option<CustomerId>, RowError> {
        let Profile { name, external_id, phone, email, company, .. } = &draft.profile;
        let claim = Claim::of_customer(external_id, phone, email, name, company);
        let refuse = |key: Key, code| {
            let (field, value) = match key {
                Key::Number => (Field::ExternalId, external_id),
                Key::Phone => (Field::Phone, phone),
                Key::Email => (Field::Email, email),
                Key::Name => (Field::Name, name),
            };
            Err(self.columns.refusal(draft.row, field, code, value))
        };
        match identify(self.tx, &claim)? {
            Found::Nobody => Ok(None),
            Found::Known(id, _) => Ok(Some(id)),
            Found::Removed(_, key) => refuse(key, "customer_removed"),
            Found::Doubt(key, code) => refuse(key, code),
        }
    }

    /// Puts what the file says over what is stored; empty cells leave it.
    fn merge(&self, id: CustomerId, new: &Profile) -> Result<Fate> {
        let mut merged = table::get(self.tx, id)?.profile;
        let mut changes = Vec::new();
        overlay(&mut merged, new, &mut changes);
        if changes.is_empty() {
            return Ok(Fate::same());
        }
        update(self.tx, self.import_id, id, &merged)?;
        Ok(Fate::changed(changes))
    }

    fn add_person(&self, customer: CustomerId, draft: &Draft) -> Result<bool> {
        let Some(person) = &draft.person else { return Ok(false) };
        if person.name == draft.profile.name || has_person(self.tx, customer, &person.name)? {
            return Ok(false);
        }
        let id = PersonId(self.tx.new_id());
        self.tx.bulk("customers", || table::insert_person(self.tx, id, customer, person, self.import_id))?;
        Ok(true)
    }
}

impl RowWriter<Draft> for CustomerWriter<'_, '_> {
    fn write(
        &mut self,
        drafts: &[Draft],
        each: &mut dyn FnMut(u32, Result<Fate, RowError>, String),
    ) -> Result<()> {
        for draft in drafts {
            let title = match &draft.person {
                Some(person) if draft.profile.name.is_empty() => person.name.clone(),
                _ => draft.profile.name.clone(),
            };
            match self.write_one(draft) {
                Err(RowError { cause: Some(cause), .. }) => return Err(*cause),
                fate => each(draft.row, fate, title),
            }
        }
        Ok(())
    }
}

fn has_person(tx: &Tx, customer: CustomerId, name: &str) -> Result<bool> {
    Ok(table::persons(tx, customer)?.iter().any(|person| person.profile.name == name))
}

/// A new customer of this import.
pub(super) fn create(tx: &Tx, import_id: i64, profile: &Profile) -> Result<CustomerId> {
    let id = CustomerId(tx.new_id());
    tx.bulk("customers", || table::insert(tx, id, profile, &keys(profile), import_id))?;
    Ok(id)
}

/// Changes a customer. One that came with this import, whose undo removes the row whole, is changed outside the journal.
pub(super) fn update(tx: &Tx, import_id: i64, id: CustomerId, profile: &Profile) -> Result<()> {
    let profile = tidy(profile)?;
    let keys = keys(&profile);
    if table::import_of(tx, id)? == import_id {
        tx.bulk("customers", || table::update(tx, id, &profile, &keys, import_id))
    } else {
        table::update(tx, id, &profile, &keys, 0)
    }
}

/// Every field the file fills and the book has otherwise.
fn overlay(stored: &mut Profile, new: &Profile, changes: &mut Vec<FieldChange>) {
    let same_phone = phone_key(&stored.phone) == phone_key(&new.phone) && !phone_key(&new.phone).is_empty();
    let same_mail = email_key(&stored.email) == email_key(&new.email);
    let mut put = |field: Field, old: &mut String, new: &String| {
        if !new.is_empty() && old != new {
            changes.push(FieldChange { field, from: old.clone(), to: new.clone() });
            old.clone_from(new);
        }
    };
    put(Field::Name, &mut stored.name, &new.name);
    put(Field::ExternalId, &mut stored.external_id, &new.external_id);
    if !same_phone {
        put(Field::Phone, &mut stored.phone, &new.phone);
    }
    put(Field::MorePhones, &mut stored.more_phones, &new.more_phones);
    if !same_mail {
        put(Field::Email, &mut stored.email, &new.email);
    }
    put(Field::Wechat, &mut stored.wechat, &new.wechat);
    put(Field::Company, &mut stored.company, &new.company);
    put(Field::Position, &mut stored.position, &new.position);
    put(Field::Address, &mut stored.address, &new.address);
    put(Field::Industry, &mut stored.industry, &new.industry);
    put(Field::Size, &mut stored.size, &new.size);
    put(Field::Region, &mut stored.region, &new.region);
    put(Field::Source, &mut stored.source, &new.source);
    put(Field::Birthday, &mut stored.birthday, &new.birthday);
    put(Field::Preferences, &mut stored.preferences, &new.preferences);
    put(Field::PreferredChannel, &mut stored.preferred_channel, &new.preferred_channel);
    put(Field::Note, &mut stored.note, &new.note);
    if new.tier_id.is_some() && stored.tier_id != new.tier_id {
        changes.push(FieldChange { field: Field::Tier, from: String::new(), to: String::new() });
        stored.tier_id = new.tier_id;
    }
    for tag in &new.tags {
        if !stored.tags.contains(tag) {
            changes.push(FieldChange { field: Field::Tags, from: String::new(), to: tag.clone() });
            stored.tags.push(tag.clone());
        }
    }
}
