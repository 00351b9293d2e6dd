//! The one door for writes.
//!
//! A write names its actor and action and is one transaction: permission, the work, the change recorded as an SQLite
//! changeset in the journal, commit. What it touched comes back as the features whose answers went stale.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Deref;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::session::Session;

use crate::book::locked;
use crate::changes;
use crate::journal::{self, Draft};
use crate::{Book, Entry, EntryId, IdSource, Result, StoreError};

/// What a person may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything.
    Owner,
    /// Looking only.
    Reader,
}

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name kept in the journal.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

impl Actor {
    /// The owner of the book.
    pub fn owner(name: &str) -> Self {
        Self { name: name.into(), role: Role::Owner }
    }

    fn permit(&self, action: Action) -> Result<()> {
        match self.role {
            Role::Owner => Ok(()),
            Role::Reader => {
                Err(StoreError::NotPermitted { actor: self.name.clone(), action: action.to_string() })
            }
        }
    }
}

/// What is done: `customers.create`. Its words are `action-customers-create`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// Plural noun of the feature.
    pub feature: &'static str,
    /// Verb.
    pub verb: &'static str,
}

impl Action {
    /// `Action::new("customers", "create")`.
    pub const fn new(feature: &'static str, verb: &'static str) -> Self {
        Self { feature, verb }
    }
}

impl std::fmt::Display for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.feature, self.verb)
    }
}

/// The answer of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the work returned.
    pub value: T,
    /// The journal entry; nothing when the work changed nothing.
    pub entry: Option<EntryId>,
    /// That entry as the journal tells it, read before the commit so that a stored write always knows its name.
    pub told: Option<Entry>,
    /// Features whose earlier answers are stale.
    pub stale: Vec<&'static str>,
}

/// A write under way. Reading goes through the connection it derefs to; writing statements stand in `table.rs` files.
pub struct Tx<'a> {
    conn: &'a Connection,
    ids: &'a IdSource,
    now: DateTime<FixedOffset>,
    actor: &'a Actor,
    pub(crate) session: RefCell<Session<'a>>,
    pub(crate) draft: RefCell<Draft>,
    pub(crate) stale: RefCell<BTreeSet<&'static str>>,
    in_bulk: Cell<bool>,
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}

impl Tx<'_> {
    /// A fresh id.
    pub fn new_id(&self) -> i64 {
        self.ids.next(self.now.timestamp_millis())
    }

    /// The moment of the write, in the owner's time zone.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// The owner's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Who writes.
    pub fn actor(&self) -> &Actor {
        self.actor
    }

    /// Calls a reading use case within the write, seeing what it has written so far.
    pub fn with_reader<T>(&self, read: impl FnOnce(&crate::Reader) -> T) -> T {
        read(&crate::Reader::over(self.conn))
    }

    /// Names what the write is about, for the journal and the undo button: the record and the name people know it by.
    pub fn describe(&self, subject_id: i64, label: &str) {
        let mut draft = self.draft.borrow_mut();
        draft.subject_id = subject_id;
        label.clone_into(&mut draft.label);
    }

    /// Names a further record the write is about, so that it stands in that record's history too. Records whose own rows are
    /// written need no naming.
    pub fn also_about(&self, subject_id: i64) {
        self.draft.borrow_mut().about.insert(subject_id);
    }

    /// Says that this write cannot be taken back: what a book is founded on.
    pub fn make_lasting(&self) {
        self.draft.borrow_mut().lasting = true;
    }

    /// Adds a parameter to the journal entry's sentence, e.g. a count.
    pub fn note(&self, name: &str, value: &str) {
        self.draft.borrow_mut().params.insert(name.into(), value.into());
    }

    /// Makes this write an import and answers with its id, which its rows carry as `import_id`.
    pub fn begin_import(&self) -> i64 {
        let id = self.new_id();
        self.draft.borrow_mut().import_id = id;
        id
    }

    /// Inserts rows of the import that was begun outside the changeset: the journal keeps only their id range. `work` inserts
    /// into tables marked `bulk`, with ids from [`Tx::new_id`], and does nothing else. Triggers that keep derived sums
    /// stand still meanwhile; the door counts the rows once at the end.
    pub fn bulk<T, E: From<StoreError>>(
        &self,
        feature: &'static str,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.switch_bulk(true)?;
        let answer = work();
        self.switch_bulk(false)?;
        let mut draft = self.draft.borrow_mut();
        // The import's own id comes before those of its rows.
        draft.first_id = draft.import_id;
        draft.last_id = self.new_id();
        self.stale.borrow_mut().insert(feature);
        answer
    }

    /// [`Tx::bulk`] for rows of which triggers only keep the sums that the door counts at the end: with the triggers of the
    /// whole book switched off, an insert costs half as much.
    pub fn bulk_counted<T, E: From<StoreError>>(
        &self,
        feature: &'static str,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.bulk(feature, || {
            let _quiet = WithoutTriggers::on(self.conn)?;
            work()
        })
    }

    fn switch_bulk(&self, on: bool) -> Result<()> {
        self.session.borrow_mut().set_enabled(!on);
        if self.in_bulk.replace(on) != on {
            self.conn.prepare_cached("UPDATE bulk SET active = ?1")?.execute([on])?;
        }
        Ok(())
    }

    /// Runs `work` unseen by the changeset, for rows that the journal tells of in another way (a bulk undo).
    pub(crate) fn unrecorded<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.switch_bulk(true)?;
        let answer = work();
        self.switch_bulk(false)?;
        answer
    }
}

/// Triggers stand still while this lives; they come back whichever way the work ends.
struct WithoutTriggers<'c>(&'c Connection);

impl<'c> WithoutTriggers<'c> {
    fn on(conn: &'c Connection) -> Result<Self> {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(Self(conn))
    }
}

impl Drop for WithoutTriggers<'_> {
    fn drop(&mut self) {
        // Switching a flag of an open connection cannot fail.
        let _ = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true);
    }
}

impl Book {
    /// Writes: see the head of `door.rs`. When `work` fails, nothing of it stays.
    pub fn write<T, E: From<StoreError>>(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        action: Action,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.through_door(actor, now, action, true, work)
    }

    /// Does the whole work and takes it back: what would a write do? The preview of an import is exactly the import.
    pub fn rehearse<T, E: From<StoreError>>(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        action: Action,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.through_door(actor, now, action, false, work).map(|written| written.value)
    }

    fn through_door<T, E: From<StoreError>>(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        action: Action,
        keep: bool,
        work: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        actor.permit(action)?;
        let conn = locked(&self.writer);
        let transaction = immediate(&conn)?;
        let tx = Tx {
            conn: &conn,
            ids: &self.ids,
            now,
            actor,
            session: self.session(&conn)?.into(),
            draft: Draft::default().into(),
            stale: RefCell::default(),
            in_bulk: Cell::new(false),
        };
        let value = work(&tx)?;
        if !keep {
            return Ok(Written { value, entry: None, told: None, stale: Vec::new() });
        }
        let (told, stale) = self.record(tx, action)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(Written { value, entry: told.as_ref().map(|entry| entry.id), told, stale })
    }

    fn session<'c>(&self, conn: &'c Connection) -> Result<Session<'c>> {
        let mut session = Session::new(conn)?;
        for table in self.schema.tables {
            session.attach(Some(table.name))?;
        }
        Ok(session)
    }

    fn record(&self, tx: Tx, action: Action) -> Result<(Option<Entry>, Vec<&'static str>)> {
        let entry_id = tx.new_id();
        let mut changeset = Vec::new();
        tx.session.borrow_mut().changeset_strm(&mut changeset)?;
        let Tx { conn, now, actor, draft, stale, .. } = tx;
        let (draft, mut stale) = (draft.into_inner(), stale.into_inner());
        if changeset.is_empty() && draft.first_id == 0 && draft.undoes == 0 {
            return Ok((None, stale.into_iter().collect()));
        }
        if draft.first_id != 0 && draft.undoes == 0 {
            (self.schema.count_bulk)(conn, draft.first_id, draft.last_id, 1)?;
        }
        let touched = changes::summary(&changeset)?;
        let features = self.schema.tables.iter().filter(|table| touched.tables.contains(table.name));
        stale.extend(features.map(|table| table.feature));
        journal::insert(conn, entry_id, now, actor, action, &draft, &changeset, &touched)?;
        if draft.undoes != 0 {
            journal::take_back(conn, &Entry::get(conn, EntryId(draft.undoes))?, entry_id)?;
        }
        let told = Entry::get(conn, EntryId(entry_id))?;
        Ok((Some(told), stale.into_iter().collect()))
    }
}

/// Takes the write lock at once, so that a write never fails half-way for want of it.
pub(crate) fn immediate(conn: &Connection) -> Result<rusqlite::Transaction<'_>> {
    Ok(rusqlite::Transaction::new_unchecked(conn, rusqlite::TransactionBehavior::Immediate)?)
}
