//! Copies, restores, new books: nothing that was there is ever lost.

use super::*;

const NAME: &str = "shop.regulars";

fn people(book: &Book) -> i64 {
    figure(book, "SELECT count(*) FROM people")
}

fn copied(book: &Book, to: &Path) -> Result<BackupParts> {
    back_up(book, &DeviceKey::default(), to, &|| true)
}

fn restored(dir: &Path, copy: &Path) -> Result<Option<std::path::PathBuf>> {
    restore(&dir.join(NAME), &DeviceKey::default(), copy, &SCHEMA)
}

/// A book with one person and a copy of it, then a second person; closed.
fn desk() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    add_person(&book, "a");
    let copy = dir.path().join("copy.regulars");
    copied(&book, &copy).unwrap();
    add_person(&book, "b");
    (dir, copy)
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| std::path::Path::new(name).extension().is_none_or(|ending| ending != "lock"));
    names.sort();
    names
}

#[test]
fn a_copy_restores_the_book_and_what_was_there_can_be_restored_in_turn() {
    let (dir, copy) = desk();
    let first = restored(dir.path(), &copy).unwrap().unwrap();
    assert_eq!(people(&open(dir.path()).unwrap()), 1);
    let second = restored(dir.path(), &first).unwrap().unwrap();
    assert_eq!(people(&open(dir.path()).unwrap()), 2);
    assert_ne!(first, second);
    for (aside, expected) in [(&first, 2), (&second, 1)] {
        assert_eq!(people(&Book::open(aside, &DeviceKey::default(), &SCHEMA).unwrap()), expected);
    }
}

#[test]
fn what_was_only_in_the_log_is_set_aside_too() {
    let (dir, copy) = desk();
    let book = open(dir.path()).unwrap();
    add_person(&book, "c");
    // A program that was killed leaves its last commits in the log.
    let crashed = tempfile::tempdir().unwrap();
    for name in [NAME, "shop.regulars-wal", "shop.regulars.slots", "shop.regulars.key"] {
        fs::copy(dir.path().join(name), crashed.path().join(name)).unwrap();
    }
    drop(book);
    let aside = restored(crashed.path(), &copy).unwrap().unwrap();
    assert_eq!(people(&open(crashed.path()).unwrap()), 1);
    assert_eq!(people(&Book::open(&aside, &DeviceKey::default(), &SCHEMA).unwrap()), 3);
}

#[test]
fn a_damaged_book_is_set_aside_with_its_log() {
    let (dir, copy) = desk();
    let place = dir.path().join(NAME);
    fs::write(&place, [7; 8192]).unwrap();
    fs::write(dir.path().join("shop.regulars-wal"), [8; 100]).unwrap();
    let aside = restored(dir.path(), &copy).unwrap().unwrap();
    assert_eq!(people(&open(dir.path()).unwrap()), 1);
    assert_eq!(fs::read(&aside).unwrap(), [7; 8192]);
    assert_eq!(fs::read(aside.with_file_name("shop.before-restore.regulars-wal")).unwrap(), [8; 100]);
}

#[test]
fn a_book_is_not_restored_from_itself() {
    let (dir, _) = desk();
    let place = dir.path().join(NAME);
    assert_eq!(restored(dir.path(), &place).unwrap_err().code(), "copy_is_book");
    let book = open(dir.path()).unwrap();
    assert_eq!(copied(&book, &place).unwrap_err().code(), "copy_is_book");
    assert_eq!(people(&book), 2);
}

#[test]
fn a_damaged_copy_is_not_restored_and_leaves_no_trace() {
    let (dir, copy) = desk();
    let mut bytes = fs::read(&copy).unwrap();
    let half = bytes.len() / 2 / 4096 * 4096;
    bytes[half..half + 4096].fill(0);
    fs::write(&copy, bytes).unwrap();
    let before = names(dir.path());
    assert_eq!(restored(dir.path(), &copy).unwrap_err().code(), "book_damaged");
    assert_eq!(names(dir.path()), before);
    assert_eq!(people(&open(dir.path()).unwrap()), 2);
}

#[test]
fn a_copy_without_its_key_is_not_restored() {
    let (dir, copy) = desk();
    fs::remove_file(beside(&copy, "key")).unwrap();
    assert_eq!(restored(dir.path(), &copy).unwrap_err().code(), "key_missing");
    assert_eq!(people(&open(dir.path()).unwrap()), 2);
}

#[test]
fn a_copy_of_another_book_brings_its_own_keys() {
    let (dir, _) = desk();
    let other = tempfile::tempdir().unwrap();
    let book = on_disk(other.path());
    let copy = other.path().join("copy.regulars");
    copied(&book, &copy).unwrap();
    let aside = restored(dir.path(), &copy).unwrap().unwrap();
    assert_eq!(people(&open(dir.path()).unwrap()), 0);
    assert_eq!(people(&Book::open(&aside, &DeviceKey::default(), &SCHEMA).unwrap()), 2);
}

#[test]
fn a_named_key_stays_as_it_is_when_a_copy_of_another_book_is_restored() {
    let (dir, copy) = desk();
    let shared = dir.path().join("shared.key");
    let device = DeviceKey { file: Some(shared.clone()) };
    let place = dir.path().join("other.regulars");
    drop(Book::create(&place, &device, &SCHEMA).unwrap());
    let key = fs::read(&shared).unwrap();
    restore(&place, &device, &copy, &SCHEMA).unwrap();
    assert_eq!(fs::read(&shared).unwrap(), key);
    assert_eq!(people(&Book::open(&place, &device, &SCHEMA).unwrap()), 1);
}

#[test]
fn a_restore_that_was_cut_short_is_finished_at_the_next_opening() {
    let (dir, copy) = desk();
    let at = |name: &str| dir.path().join(name);
    // As after the last moment before the book itself is renamed: the copy is whole, the place is empty.
    for ending in ["slots", "key"] {
        fs::copy(beside(&copy, ending), at(&format!("shop.regulars.restoring.{ending}"))).unwrap();
    }
    fs::copy(&copy, at("shop.regulars.restoring")).unwrap();
    fs::rename(at(NAME), at("shop.before-restore.regulars")).unwrap();
    assert!(is_there(&at(NAME)));
    assert_eq!(people(&open(dir.path()).unwrap()), 1);
    assert!(!at("shop.regulars.restoring").exists());
}

#[test]
fn a_copy_over_the_copy_of_another_book_keeps_that_one() {
    let (dir, copy) = desk();
    let other = tempfile::tempdir().unwrap();
    copied(&on_disk(other.path()), &copy).unwrap();
    let kept = dir.path().join("copy.regulars.kept-1");
    fs::rename(dir.path().join("copy.regulars.slots.kept-1"), beside(&kept, "slots")).unwrap();
    fs::rename(dir.path().join("copy.regulars.key.kept-1"), beside(&kept, "key")).unwrap();
    assert_eq!(people(&Book::open(&kept, &DeviceKey::default(), &SCHEMA).unwrap()), 1);
}

#[test]
fn a_copy_that_is_broken_off_leaves_nothing() {
    let (dir, copy) = desk();
    let book = open(dir.path()).unwrap();
    write(&book, |tx| {
        let sql = "INSERT INTO labels (key, value) VALUES (?1, hex(zeroblob(500000)))";
        for number in 0..40 {
            tx.execute(sql, [number.to_string()])?;
        }
        Ok(())
    });
    let before = names(dir.path());
    let broken = back_up(&book, &DeviceKey::default(), &copy, &|| false);
    assert_eq!(broken.unwrap_err().code(), "cancelled");
    let after: Vec<String> = names(dir.path());
    assert_eq!(after, before);
}

#[test]
fn a_copy_tells_what_it_holds_without_being_touched() {
    let (_dir, copy) = desk();
    let before = fs::read(&copy).unwrap();
    let count = look_into(&copy, &SCHEMA, |reader| {
        Ok::<_, StoreError>(reader.query_row("SELECT count(*) FROM people", [], |row| row.get::<_, i64>(0))?)
    });
    assert_eq!(count.unwrap(), 1);
    assert_eq!(fs::read(&copy).unwrap(), before);
}

#[test]
fn a_new_book_in_the_place_of_one_that_was_moved_away_leaves_that_one_its_slots() {
    let dir = tempfile::tempdir().unwrap();
    let book = on_disk(dir.path());
    add_person(&book, "a");
    drop(book);
    let moved = dir.path().join("moved.regulars");
    fs::rename(dir.path().join(NAME), &moved).unwrap();
    assert_eq!(people(&on_disk(dir.path())), 0);
    fs::rename(dir.path().join("shop.regulars.slots.kept-1"), beside(&moved, "slots")).unwrap();
    fs::copy(dir.path().join("shop.regulars.key"), beside(&moved, "key")).unwrap();
    assert_eq!(people(&Book::open(&moved, &DeviceKey::default(), &SCHEMA).unwrap()), 1);
}

#[test]
fn a_book_is_founded_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join(NAME);
    let failed = Book::found(&place, &DeviceKey::default(), &SCHEMA, |_| Err(StoreError::Cancelled));
    assert_eq!(failed.unwrap_err().code(), "cancelled");
    assert_eq!(names(dir.path()), [""; 0]);
    let book = Book::found(&place, &DeviceKey::default(), &SCHEMA, |book| {
        add_person(book, "a");
        Ok::<_, StoreError>(())
    });
    assert_eq!(people(&book.unwrap()), 1);
    assert_eq!(names(dir.path()), [NAME, "shop.regulars.key", "shop.regulars.slots"]);
    let again = Book::found(&place, &DeviceKey::default(), &SCHEMA, |_| Ok::<_, StoreError>(()));
    assert_eq!(again.unwrap_err().code(), "book_exists");
}
