//! The door, undo and the file's bad days, on a toy schema of a few tables and one derived sum.

mod copies;
mod undo;

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, params};

use crate::key::{DeviceKey, beside};
use crate::*;

const TOY: &str = "
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '',
                     words TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '{}', updated_ms INTEGER NOT NULL DEFAULT 0,
                     removed_ms INTEGER NOT NULL DEFAULT 0, import_id INTEGER NOT NULL DEFAULT 0,
                     revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE goods (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, import_id INTEGER NOT NULL DEFAULT 0,
                    revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sales (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES people (id), fen INTEGER NOT NULL,
                    import_id INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0,
                    good_id INTEGER REFERENCES goods (id)) STRICT;
CREATE TABLE labels (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tags (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES people (id), tag TEXT NOT NULL,
                   UNIQUE (person_id, tag)) STRICT;
CREATE INDEX sales_person ON sales (person_id);
CREATE TABLE total (fen INTEGER NOT NULL) STRICT;
INSERT INTO total VALUES (0);
CREATE TRIGGER sales_in AFTER INSERT ON sales WHEN (SELECT active FROM bulk) = 0
  BEGIN UPDATE total SET fen = fen + new.fen; END;
CREATE TRIGGER sales_out AFTER DELETE ON sales WHEN (SELECT active FROM bulk) = 0
  BEGIN UPDATE total SET fen = fen - old.fen; END;
";

static SCHEMA: Schema = Schema {
    migrations: &[BASE, TOY],
    tables: &[
        Table { name: "people", feature: "people", bulk: true },
        Table { name: "goods", feature: "sales", bulk: true },
        Table { name: "sales", feature: "sales", bulk: true },
        Table { name: "labels", feature: "labels", bulk: false },
        Table { name: "tags", feature: "people", bulk: false },
    ],
    yielding: &["goods"],
    made_columns: &[("people", &["words"])],
    object_columns: &[("people", &["extra"])],
    refresh,
    count_bulk,
    rebuild,
    derived: &["total"],
    indexes: &[],
};

fn count_bulk(conn: &Connection, first: i64, last: i64, sign: i64) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE total SET fen = fen + ?3 *
           (SELECT coalesce(sum(fen), 0) FROM sales WHERE id BETWEEN ?1 AND ?2 AND import_id <> 0)",
        params![first, last, sign],
    )?;
    Ok(())
}

fn refresh(conn: &Connection, table: &str, rows: &[i64]) -> rusqlite::Result<()> {
    for id in rows.iter().filter(|_| table == "people") {
        conn.execute("UPDATE people SET words = name || ' ' || phone WHERE id = ?1", [id])?;
    }
    Ok(())
}

fn rebuild(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("UPDATE total SET fen = (SELECT coalesce(sum(fen), 0) FROM sales)", [])?;
    Ok(())
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T09:00:00+08:00").unwrap()
}

fn write<T>(book: &Book, work: impl FnOnce(&Tx) -> Result<T>) -> Written<T> {
    book.write(&Actor::owner("me"), now(), Action::new("people", "change"), work).unwrap()
}

fn add_person(book: &Book, name: &str) -> i64 {
    write(book, |tx| {
        let id = tx.new_id();
        tx.execute("INSERT INTO people (id, name, words) VALUES (?1, ?2, ?2 || ' ')", params![id, name])?;
        tx.describe(id, name);
        Ok(id)
    })
    .value
}

fn import_sales(book: &Book, person: Option<i64>, fen: &[i64]) -> EntryId {
    write(book, |tx| {
        let import_id = tx.begin_import();
        tx.bulk("sales", || {
            for fen in fen {
                tx.execute(
                    "INSERT INTO sales (id, person_id, fen, import_id) VALUES (?1, ?2, ?3, ?4)",
                    params![tx.new_id(), person, fen, import_id],
                )?;
            }
            Ok::<_, StoreError>(())
        })
    })
    .entry
    .unwrap()
}

fn figure(book: &Book, sql: &str) -> i64 {
    book.read(|reader| Ok::<_, StoreError>(reader.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

fn undo(book: &Book, entry: Option<EntryId>) -> Result<Written<Entry>> {
    book.undo(&Actor::owner("me"), now(), entry)
}

#[test]
fn a_write_is_journaled_and_names_what_went_stale() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "王雪梅");
    let entries = book
        .read(|reader| Entry::list(reader, JournalFilter { row_id: Some(id), before: None, limit: 9 }))
        .unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].actor.as_str(), entries[0].label.as_str()), ("me", "王雪梅"));
    let written = write(&book, |tx| Ok(tx.execute("UPDATE people SET name = 'x'", [])?));
    assert_eq!(written.stale, ["people"]);
}

#[test]
fn a_failed_write_leaves_nothing() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let failed: Result<Written<()>> =
        book.write(&Actor::owner("me"), now(), Action::new("people", "x"), |tx| {
            tx.execute("INSERT INTO people (id, name) VALUES (1, 'x')", [])?;
            Err(StoreError::Cancelled)
        });
    assert_eq!(failed.unwrap_err().code(), "cancelled");
    assert_eq!(figure(&book, "SELECT count(*) FROM people"), 0);
    assert_eq!(figure(&book, "SELECT count(*) FROM journal"), 0);
}

#[test]
fn a_reader_may_not_write() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let actor = Actor { name: "guest".into(), role: Role::Reader };
    let refused = book.write(&actor, now(), Action::new("people", "create"), |_| Ok::<_, StoreError>(()));
    assert_eq!(refused.unwrap_err().code(), "not_permitted");
}

#[test]
fn undo_takes_back_and_can_be_taken_back() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    add_person(&book, "a");
    write(&book, |tx| Ok(tx.execute("UPDATE people SET name = 'b'", [])?));
    let undone = undo(&book, None).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM people WHERE name = 'a'"), 1);
    undo(&book, undone.entry).unwrap();
    assert_eq!(figure(&book, "SELECT count(*) FROM people WHERE name = 'b'"), 1);
    assert_eq!(undo(&book, undone.entry).unwrap_err().code(), "already_undone");
}

#[test]
fn a_bulk_import_is_counted_once_and_undone_whole() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let person = add_person(&book, "a");
    write(&book, |tx| Ok(tx.execute("INSERT INTO sales (id, fen) VALUES (5, 1)", [])?));
    let entry = import_sales(&book, Some(person), &[100, 200, -50]);
    assert_eq!(figure(&book, "SELECT fen FROM total"), 251);
    assert!(book.check().unwrap().is_well());
    undo(&book, Some(entry)).unwrap();
    assert_eq!(figure(&book, "SELECT fen FROM total"), 1);
    assert_eq!(figure(&book, "SELECT count(*) FROM sales"), 1);
    assert!(book.check().unwrap().is_well());
}

#[test]
fn a_rehearsal_changes_nothing() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let added = book.rehearse(&Actor::owner("me"), now(), Action::new("people", "x"), |tx| {
        Ok::<_, StoreError>(tx.execute("INSERT INTO people (id, name) VALUES (1, 'x')", [])?)
    });
    assert_eq!(added.unwrap(), 1);
    assert_eq!(figure(&book, "SELECT count(*) FROM people"), 0);
}

#[test]
fn the_check_finds_a_derived_table_out_of_step() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    locked_execute(&book, "UPDATE total SET fen = 9");
    assert_eq!(book.check().unwrap().derived, ["total"]);
}

fn locked_execute(book: &Book, sql: &str) {
    crate::book::locked(&book.writer).execute_batch(sql).unwrap();
}

fn on_disk(dir: &Path) -> Book {
    Book::create(&dir.join("shop.regulars"), &DeviceKey::default(), &SCHEMA).unwrap()
}

fn open(dir: &Path) -> Result<Book> {
    Book::open(&dir.join("shop.regulars"), &DeviceKey::default(), &SCHEMA)
}

#[test]
fn the_file_is_encrypted_and_opens_again() {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    add_person(&book, "plaintext-needle");
    assert_eq!(figure(&book, "SELECT count(*) FROM people"), 1);
    drop(book);
    let bytes = fs::read(dir.path().join("shop.regulars")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(16).any(|part| part == b"plaintext-needle"));
    assert_eq!(figure(&open(dir.path()).unwrap(), "SELECT count(*) FROM people"), 1);
}

#[cfg(unix)]
#[test]
fn the_key_file_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    drop(on_disk(dir.path()));
    let mode = fs::metadata(dir.path().join("shop.regulars.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn readers_cannot_write() {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    let tried = book.read(|reader| Ok::<_, StoreError>(reader.execute("DELETE FROM people", [])?));
    assert_eq!(tried.unwrap_err().code(), "read_only");
}

fn check_opening(spoil: impl FnOnce(&Path), code: &str) {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    add_person(&book, "a");
    drop(book);
    spoil(&dir.path().join("shop.regulars"));
    assert_eq!(open(dir.path()).unwrap_err().code(), code);
}

#[test]
fn each_bad_day_has_its_own_message() {
    check_opening(|book| fs::remove_file(book).unwrap(), "book_missing");
    check_opening(|book| fs::remove_file(beside(book, "slots")).unwrap(), "slots_missing");
    check_opening(|book| fs::write(beside(book, "slots"), "{").unwrap(), "slots_missing");
    check_opening(|book| fs::remove_file(beside(book, "key")).unwrap(), "key_missing");
    check_opening(|book| fs::write(beside(book, "key"), "00".repeat(32)).unwrap(), "key_wrong");
    check_opening(|book| fs::write(book, [7; 8192]).unwrap(), "book_damaged");
}

#[test]
fn a_book_is_opened_once() {
    let dir = tempfile::tempdir().unwrap();
    let _held = on_disk(dir.path());
    assert_eq!(open(dir.path()).unwrap_err().code(), "book_in_use");
}

#[test]
fn a_newer_book_is_refused() {
    static OLDER: Schema = Schema { migrations: &[BASE], tables: &[], derived: &[], ..SCHEMA };
    let dir = tempfile::tempdir().unwrap();
    drop(on_disk(dir.path()));
    let opened = Book::open(&dir.path().join("shop.regulars"), &DeviceKey::default(), &OLDER);
    assert_eq!(opened.unwrap_err().params(), [("found", "2".to_owned()), ("known", "1".to_owned())]);
}

#[test]
fn ids_rise_even_when_the_clock_goes_back() {
    let ids = IdSource::new(5, 0);
    let first = ids.next(1_800_000_000_000);
    let second = ids.next(1_700_000_000_000);
    assert!(second > first);
    assert_eq!((first & 1023, second & 1023), (5, 5));
}
