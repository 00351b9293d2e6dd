//! The door, undo and the file's bad days, on a toy schema of two tables and one derived sum.

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, params};

use crate::key::{DeviceKey, beside};
use crate::*;

const TOY: &str = "
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, import_id INTEGER NOT NULL DEFAULT 0,
                     revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sales (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES people (id), fen INTEGER NOT NULL,
                    import_id INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0) STRICT;
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
        Table { name: "sales", feature: "sales", bulk: true },
    ],
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
        tx.execute("INSERT INTO people (id, name) VALUES (?1, ?2)", params![id, name])?;
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
fn undo_names_each_row_that_changed_since() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let id = add_person(&book, "a");
    let first = write(&book, |tx| Ok(tx.execute("UPDATE people SET name = 'b'", [])?)).entry;
    write(&book, |tx| Ok(tx.execute("UPDATE people SET name = 'c'", [])?));
    match undo(&book, first).unwrap_err() {
        StoreError::UndoConflict(rows) => {
            assert_eq!(rows, [Conflict { table: "people".into(), row_id: id, reason: "changed" }]);
        }
        other => panic!("{other}"),
    }
    assert_eq!(figure(&book, "SELECT count(*) FROM people WHERE name = 'c'"), 1);
}

#[test]
fn undo_of_a_creation_that_others_refer_to_is_refused() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let person = add_person(&book, "a");
    let created = book.read(|reader| Entry::last_undoable(reader)).unwrap().unwrap();
    import_sales(&book, Some(person), &[100]);
    assert_eq!(undo(&book, Some(created.id)).unwrap_err().code(), "undo_conflict");
    assert_eq!(figure(&book, "SELECT count(*) FROM people"), 1);
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
fn a_bulk_import_with_an_edited_row_is_not_undone() {
    let book = Book::in_memory(&SCHEMA).unwrap();
    let entry = import_sales(&book, None, &[100, 200]);
    write(&book, |tx| Ok(tx.execute("UPDATE sales SET fen = fen, revision = 1 WHERE fen = 100", [])?));
    assert_eq!(undo(&book, Some(entry)).unwrap_err().code(), "undo_conflict");
    assert_eq!(figure(&book, "SELECT count(*) FROM sales"), 2);
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
    static OLDER: Schema =
        Schema { migrations: &[BASE], tables: &[], count_bulk, rebuild, derived: &[], indexes: &[] };
    let dir = tempfile::tempdir().unwrap();
    drop(on_disk(dir.path()));
    let opened = Book::open(&dir.path().join("shop.regulars"), &DeviceKey::default(), &OLDER);
    assert_eq!(opened.unwrap_err().params(), [("found", "2".to_owned()), ("known", "1".to_owned())]);
}

#[test]
fn a_copy_restores_the_book_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    add_person(&book, "a");
    let copy = dir.path().join("copy.regulars");
    back_up(&book, &DeviceKey::default(), &copy).unwrap();
    add_person(&book, "b");
    drop(book);
    restore(&dir.path().join("shop.regulars"), &DeviceKey::default(), &copy).unwrap();
    assert_eq!(figure(&open(dir.path()).unwrap(), "SELECT count(*) FROM people"), 1);
}

#[test]
fn a_damaged_copy_is_not_restored() {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    let copy = dir.path().join("copy.regulars");
    back_up(&book, &DeviceKey::default(), &copy).unwrap();
    drop(book);
    let mut bytes = fs::read(&copy).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 64].fill(0);
    fs::write(&copy, bytes).unwrap();
    let restored = restore(&dir.path().join("shop.regulars"), &DeviceKey::default(), &copy);
    assert_eq!(restored.unwrap_err().code(), "book_damaged");
    assert!(open(dir.path()).is_ok());
}

#[test]
fn ids_rise_even_when_the_clock_goes_back() {
    let ids = IdSource::new(5, 0);
    let first = ids.next(1_800_000_000_000);
    let second = ids.next(1_700_000_000_000);
    assert!(second > first);
    assert_eq!((first & 1023, second & 1023), (5, 5));
}
