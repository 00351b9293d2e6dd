//! Rows of customers: cells → a draft, a draft → a new, changed or same customer.
//!
//! Holds: an empty cell never wipes what is stored; who is meant is decided by `identify`; a row in doubt, or about
//! somebody in the recycle bin, is refused.

use std::borrow::Cow;
use std::collections::HashMap;

use regulars_sheet::{Cell, Row};
use regulars_store::{Reader, Tx};

use super::custom::{self, Choices};
use super::identify::{Claim, Found, Key, identify};
use super::plan::{Columns, habit, is_exact};
use super::run::{Fate, RowError, RowWriter};
use super::{Field, FieldChange, ImportPlan, cells};
use crate::customers::find_table::set_origin;
use crate::customers::rules::{keys, tidy, tidy_person};
use crate::customers::{CustomerId, PersonId, PersonProfile, Profile, ProfileField, find_table, table};
use crate::dates::DateHabit;
use crate::fields::{CustomValue, FieldId, FieldSet, value_text};
use crate::names::{email_key, phone_key};
use crate::text::clean;
use crate::tiers::{self, Tier, TierId};
use crate::{CoreError, Result};

/// What one row says of a customer.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) row: u32,
    profile: Profile,
    person: Option<PersonProfile>,
    /// The record of the book it was exported from.
    record: String,
    /// A tier of an export that this book does not have.
    new_tier: Option<String>,
}

/// Reads rows into drafts; runs on the reading thread.
pub(super) struct DraftReader {
    columns: Columns,
    tiers: Vec<Tier>,
    /// Cells are taken to the letter: the file is an export of ours.
    exact: bool,
    values: Vec<(String, Option<TierId>)>,
    fields: FieldSet,
    habit: DateHabit,
}

const NAME: Field = Field::Profile(ProfileField::Name);

impl DraftReader {
    /// # Errors
    /// `column_missing` when no column holds a name.
    pub(super) fn new(reader: &Reader, plan: &ImportPlan) -> Result<Self> {
        let columns = Columns::of(plan);
        let names = [NAME, Field::LastName, Field::FirstName];
        if names.iter().all(|field| columns.position(*field).is_none()) {
            return Err(CoreError::ColumnMissing { field: "name".into() });
        }
        let tiers = tiers::list(reader)?;
        let values = plan
            .values
            .iter()
            .map(|value| (value.theirs.clone(), tiers::named(&tiers, &value.ours).map(|tier| tier.id)))
            .collect();
        let fields = crate::fields::set(reader, plan.year)?.with_open_choices();
        Ok(Self { columns, tiers, exact: is_exact(plan), values, fields, habit: habit(plan) })
    }

    pub(super) fn read(&self, row: &Row) -> Result<Draft, RowError> {
        let mut draft = Draft { row: row.number, ..Draft::default() };
        let (mut last_name, mut first_name) = (String::new(), String::new());
        for (field, position) in self.columns.fields() {
            let cell = row.cells.get(position).unwrap_or(&Cell::Empty);
            let refused = |code| self.columns.error(row, position, code);
            if let Field::Custom(id) = field {
                if let Some(value) = self.custom(id, cell).map_err(refused)? {
                    draft.profile.custom.insert(id, value);
                }
                continue;
            }
            let value = if self.exact { exact_value(field, cell) } else { own_value(field, cell) };
            let Some(value) = value.map_err(refused)? else { continue };
            match field {
                Field::LastName => last_name = value,
                Field::FirstName => first_name = value,
                Field::ContactPerson => {
                    draft.person = Some(PersonProfile { name: value, ..PersonProfile::default() });
                }
                Field::LunarBirthday => draft.profile.birthday = value,
                Field::RecordId => draft.record = value,
                Field::Profile(field) if self.exact => self.place_exact(&mut draft, field, value),
                Field::Profile(field) => self.place(&mut draft.profile, field, value),
                _ => {}
            }
        }
        if draft.profile.name.is_empty() {
            draft.profile.name = full_name(&last_name, &first_name);
        }
        self.settle(row, draft)
    }

    fn custom(&self, id: FieldId, cell: &Cell) -> cells::Reading<CustomValue> {
        match self.fields.get(id) {
            Some(field) => custom::value(field.kind, cell, self.habit),
            None => Ok(None),
        }
    }

    fn place(&self, profile: &mut Profile, field: ProfileField, value: String) {
        match field {
            ProfileField::Phone => {
                let (first, more) = split_phones(&value);
                profile.phone = first;
                add_line(&mut profile.more_phones, &more);
            }
            ProfileField::MorePhones => add_line(&mut profile.more_phones, &value),
            ProfileField::Tier => profile.tier_id = self.tier(&value),
            ProfileField::Tags => profile.tags = split_tags(&value),
            text => {
                if let Some(place) = profile.text_mut(text) {
                    *place = value;
                }
            }
        }
    }

    fn place_exact(&self, draft: &mut Draft, field: ProfileField, value: String) {
        match field {
            ProfileField::Tags => draft.profile.tags = cells::split_tags(&value),
            ProfileField::Tier => match self.tiers.iter().find(|tier| tier.name == value) {
                Some(tier) => draft.profile.tier_id = Some(tier.id),
                None => draft.new_tier = Some(value),
            },
            text => {
                if let Some(place) = draft.profile.text_mut(text) {
                    *place = value;
                }
            }
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
                person.note = std::mem::take(&mut draft.profile.note);
            }
            let person =
                tidy_person(&person).map_err(|error| self.untidy(row, &error, Field::ContactPerson))?;
            draft.person = Some(person);
            if is_nameless {
                draft.profile = Profile::default();
                return Ok(draft);
            }
        }
        draft.profile = tidy(&draft.profile, &self.fields).map_err(|error| self.untidy(row, &error, NAME))?;
        Ok(draft)
    }

    /// What cannot be stored as it stands, by the column it came from. `name` is the column of the name.
    fn untidy(&self, row: &Row, error: &CoreError, name: Field) -> RowError {
        let (field, code) = match error {
            CoreError::FieldTooLong { field, .. } => (field, "too_long"),
            CoreError::FieldUnreadable { field, .. } => (field, "value_unreadable"),
            _ => return self.columns.error_of(row, name, "name_missing"),
        };
        let field = Field::from_key(field.key()).filter(|field| *field != NAME).unwrap_or(name);
        self.columns.error_of(row, field, code)
    }
}

/// A cell as text of one of the fields that every customer has.
fn own_value(field: Field, cell: &Cell) -> cells::Reading<String> {
    match field {
        Field::Profile(ProfileField::Phone | ProfileField::MorePhones | ProfileField::ExternalId) => {
            cells::number_text(cell)
        }
        Field::Profile(ProfileField::Birthday) => cells::birthday(cell, false),
        Field::LunarBirthday => cells::birthday(cell, true),
        _ => cells::text(cell),
    }
}

/// The same of an export of ours.
fn exact_value(field: Field, cell: &Cell) -> cells::Reading<String> {
    match field {
        Field::Profile(ProfileField::Birthday) => cells::birthday(cell, false),
        Field::LunarBirthday => cells::birthday(cell, true),
        _ => cells::exact(cell),
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
    choices: Choices,
    /// The tiers this import added, by name.
    new_tiers: HashMap<String, TierId>,
    /// The customer of the last row, to which nameless rows below it belong; nobody below a refused row.
    above: Option<CustomerId>,
}

impl<'a, 'b> CustomerWriter<'a, 'b> {
    pub(super) fn new(tx: &'a Tx<'b>, import_id: i64, plan: &ImportPlan, choices: Choices) -> Self {
        let columns = Columns::of(plan);
        Self { tx, import_id, columns, choices, new_tiers: HashMap::new(), above: None }
    }

    /// Writes what belongs to the import as a whole.
    pub(super) fn finish(&self) -> Result<()> {
        self.choices.store(self.tx, self.import_id)
    }

    fn write_one(&mut self, draft: &Draft) -> Result<Fate, RowError> {
        if draft.profile.name.is_empty() {
            let Some(customer) = self.above else {
                return Err(self.columns.refusal(draft.row, NAME, "name_missing", ""));
            };
            let added = self.add_person(customer, draft)?;
            return Ok(if added { Fate::changed(Vec::new()) } else { Fate::same() });
        }
        self.above = None;
        let known = self.known(draft)?;
        let profile = match self.choices.settle(&draft.profile) {
            Ok(profile) => profile,
            Err(id) => return Err(self.no_choice(draft, id)),
        };
        let profile = self.with_tier(profile, draft.new_tier.as_deref())?;
        let (customer, fate) = match known {
            None => {
                (create(self.tx, self.import_id, &profile, &self.choices.set, &draft.record)?, Fate::new())
            }
            Some(id) => (id, self.merge(id, &profile)?),
        };
        self.above = Some(customer);
        let added = self.add_person(customer, draft)?;
        Ok(if added && fate.is_same() { Fate::changed(Vec::new()) } else { fate })
    }

    /// The profile in the tier that this book did not have.
    fn with_tier<'d>(&mut self, profile: Cow<'d, Profile>, name: Option<&str>) -> Result<Cow<'d, Profile>> {
        let Some(name) = name else { return Ok(profile) };
        let tier = match self.new_tiers.get(name) {
            Some(tier) => *tier,
            None => tiers::create_for_import(self.tx, name, self.import_id)?,
        };
        self.new_tiers.insert(name.to_owned(), tier);
        Ok(Cow::Owned(Profile { tier_id: Some(tier), ..profile.into_owned() }))
    }

    /// The customer of the book that the row is about.
    fn known(&self, draft: &Draft) -> Result<Option<CustomerId>, RowError> {
        let Profile { name, external_id, phone, email, company, .. } = &draft.profile;
        let claim = Claim::of_customer(external_id, phone, email, name, company).recorded(&draft.record);
        let refuse = |key: Key, code| {
            let (field, value) = match key {
                Key::Record => (Field::RecordId, &draft.record),
                Key::Number => (Field::Profile(ProfileField::ExternalId), external_id),
                Key::Phone => (Field::Profile(ProfileField::Phone), phone),
                Key::Email => (Field::Profile(ProfileField::Email), email),
                Key::Name => (NAME, name),
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

    fn no_choice(&self, draft: &Draft, id: FieldId) -> RowError {
        let value = draft.profile.custom.get(&id).map(value_text).unwrap_or_default();
        self.columns.refusal(draft.row, Field::Custom(id), "choice_unknown", &value)
    }

    /// Puts what the file says over what is stored; empty cells leave it.
    fn merge(&self, id: CustomerId, new: &Profile) -> Result<Fate> {
        let stored = table::get(self.tx, id)?.profile;
        let changes_of = |to: &Profile, new: &Profile| {
            let (mut merged, mut changes) = (to.clone(), Vec::new());
            overlay(&mut merged, new, &self.choices.set, &mut changes);
            (merged, changes)
        };
        let (mut merged, mut changes) = changes_of(&stored, new);
        let gone = if changes.is_empty() { Vec::new() } else { find_table::merged_into(self.tx, id)? };
        for gone in gone {
            let gone = table::get(self.tx, gone)?.profile;
            if changes_of(&gone, new).1.len() < changes.len() {
                // The row tells of somebody who was merged into this customer. What it said before the merge stays as the
                // owner chose then; what is new is taken over.
                (merged, changes) = changes_of(&stored, &without(new, &gone));
            }
        }
        if changes.is_empty() {
            return Ok(Fate::same());
        }
        update(self.tx, self.import_id, id, &merged, &self.choices.set)?;
        Ok(Fate::changed(changes))
    }

    fn add_person(&self, customer: CustomerId, draft: &Draft) -> Result<bool> {
        let Some(person) = &draft.person else { return Ok(false) };
        if person.name == draft.profile.name || has_person(self.tx, customer, person)? {
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

/// A contact person is known by the name, unless the phones or e-mails tell two of one name apart.
fn has_person(tx: &Tx, customer: CustomerId, new: &PersonProfile) -> Result<bool> {
    let differ = |ours: &str, theirs: &str| !ours.is_empty() && !theirs.is_empty() && ours != theirs;
    Ok(table::persons(tx, customer)?.iter().any(|person| {
        person.profile.name == new.name
            && !differ(&phone_key(&person.profile.phone), &phone_key(&new.phone))
            && !differ(&email_key(&person.profile.email), &email_key(&new.email))
    }))
}

/// What a row says beyond what is known already.
fn without(new: &Profile, known: &Profile) -> Profile {
    let mut fresh = new.clone();
    for field in ProfileField::TEXTS {
        if let Some(text) = fresh.text_mut(*field).filter(|text| Some(&**text) == known.text(*field)) {
            text.clear();
        }
    }
    fresh.tier_id = new.tier_id.filter(|_| new.tier_id != known.tier_id);
    fresh.tags.retain(|tag| !known.tags.contains(tag));
    fresh.custom.retain(|field, value| known.custom.get(field) != Some(value));
    fresh
}

/// A new customer of this import, and the record of another book it was exported from, if any.
pub(super) fn create(
    tx: &Tx,
    import_id: i64,
    profile: &Profile,
    fields: &FieldSet,
    record: &str,
) -> Result<CustomerId> {
    let id = CustomerId(tx.new_id());
    tx.bulk("customers", || {
        table::insert(tx, id, profile, &keys(profile, fields), import_id)?;
        if record.is_empty() { Ok(()) } else { set_origin(tx, id, record) }
    })?;
    Ok(id)
}

/// Changes a customer. One that came with this import, whose undo removes the row whole, is changed outside the journal.
pub(super) fn update(
    tx: &Tx,
    import_id: i64,
    id: CustomerId,
    profile: &Profile,
    fields: &FieldSet,
) -> Result<()> {
    let profile = tidy(profile, fields)?;
    let keys = keys(&profile, fields);
    if table::import_of(tx, id)? == import_id {
        tx.bulk("customers", || table::update(tx, id, &profile, &keys, import_id))
    } else {
        table::update(tx, id, &profile, &keys, 0)
    }
}

/// Every field the file fills and the book has otherwise.
fn overlay(stored: &mut Profile, new: &Profile, fields: &FieldSet, changes: &mut Vec<FieldChange>) {
    let same_phone = phone_key(&stored.phone) == phone_key(&new.phone) && !phone_key(&new.phone).is_empty();
    let same_mail = email_key(&stored.email) == email_key(&new.email);
    for field in ProfileField::TEXTS {
        let is_same = match field {
            ProfileField::Phone => same_phone,
            ProfileField::Email => same_mail,
            _ => false,
        };
        let (Some(to), Some(place)) = (new.text(*field), stored.text_mut(*field)) else { continue };
        if !is_same && !to.is_empty() && place != to {
            let from = std::mem::replace(place, to.clone());
            changes.push(FieldChange::new(Field::Profile(*field), from, to.clone()));
        }
    }
    if new.tier_id.is_some() && stored.tier_id != new.tier_id {
        let tier = Field::Profile(ProfileField::Tier);
        changes.push(FieldChange::new(tier, String::new(), String::new()));
        stored.tier_id = new.tier_id;
    }
    for tag in &new.tags {
        if !stored.tags.contains(tag) {
            let tags = Field::Profile(ProfileField::Tags);
            changes.push(FieldChange::new(tags, String::new(), tag.clone()));
            stored.tags.push(tag.clone());
        }
    }
    for (id, value) in &new.custom {
        let old = stored.custom.insert(*id, value.clone());
        if old.as_ref() != Some(value) {
            changes.push(FieldChange {
                field: Field::Custom(*id),
                name: fields.get(*id).map(|field| field.name.clone()).unwrap_or_default(),
                from: old.as_ref().map(value_text).unwrap_or_default(),
                to: value_text(value),
            });
        }
    }
}
