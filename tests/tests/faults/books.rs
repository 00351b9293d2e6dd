//! Books that are in use, damaged, locked with another key, or from a newer program.

use std::fs;

use regulars_core::schema;
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Book, Schema};
use regulars_tests::cli;

use crate::{Desk, check_refusal, check_refused, check_whole};

#[test]
fn a_book_is_open_once() {
    let desk = Desk::new();
    let held = Book::open(&desk.book(), &DeviceKey::default(), schema()).unwrap();
    check_refused(&desk.book(), &["search", "a"], "book_in_use");
    drop(held);
    check_whole(&desk.book());
}

#[test]
fn a_book_from_a_newer_program_is_not_touched() {
    let desk = Desk::new();
    let mut migrations = schema().migrations.to_vec();
    migrations.push("CREATE TABLE tomorrow (id INTEGER PRIMARY KEY) STRICT;");
    let newer = Box::leak(Box::new(Schema { migrations: migrations.leak(), ..*schema() }));
    drop(Book::open(&desk.book(), &DeviceKey::default(), newer).unwrap());
    check_refused(&desk.book(), &["search", "a"], "book_newer");
}

#[test]
fn another_key_is_told_from_no_key_and_from_no_slots() {
    let desk = Desk::new();
    let key = fs::read(desk.beside("key")).unwrap();
    fs::write(desk.beside("key"), "00".repeat(32)).unwrap();
    check_refused(&desk.book(), &["check"], "key_wrong");
    fs::remove_file(desk.beside("key")).unwrap();
    check_refused(&desk.book(), &["check"], "key_missing");
    fs::write(desk.beside("key"), key).unwrap();
    check_whole(&desk.book());
    fs::remove_file(desk.beside("slots")).unwrap();
    check_refused(&desk.book(), &["check"], "slots_missing");
}

#[test]
fn a_book_whose_beginning_is_gone_is_named_and_kept() {
    let desk = Desk::new();
    let mut bytes = fs::read(desk.book()).unwrap();
    bytes[..4096].fill(0x5a);
    fs::write(desk.book(), bytes).unwrap();
    check_refused(&desk.book(), &["search", "a"], "book_damaged");
}

#[test]
fn a_book_with_a_hole_in_it_does_not_pass_the_check() {
    let desk = Desk::new();
    let mut bytes = fs::read(desk.book()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    fs::write(desk.book(), &bytes).unwrap();
    let ended = cli::run(&desk.book(), &["check"]).unwrap();
    assert!(["book_damaged", "book_not_whole"].contains(&ended.refused_with()), "{}", ended.errors);
    assert_eq!(ended.code, Some(2));
    assert_eq!(fs::read(desk.book()).unwrap().len(), bytes.len(), "nothing was cut off");
}

#[test]
fn a_book_that_is_not_there_is_not_made() {
    let desk = Desk::new();
    let other = desk.folder.path().join("other.regulars");
    check_refusal(&cli::run(&other, &["check"]).unwrap(), "book_missing");
    assert!(!other.exists());
    check_refused(&desk.book(), &["new"], "book_exists");
}

#[test]
fn a_damaged_book_is_restored_from_its_copy_and_stays_beside_it() {
    let desk = Desk::new();
    let copy = desk.folder.path().join("copy.regulars");
    assert_eq!(cli::run(&desk.book(), &["backup", copy.to_str().unwrap()]).unwrap().code, Some(0));
    let mut bytes = fs::read(desk.book()).unwrap();
    bytes[..4096].fill(0x5a);
    fs::write(desk.book(), &bytes).unwrap();
    let ended = cli::run(&desk.book(), &["restore", copy.to_str().unwrap()]).unwrap();
    assert_eq!(ended.code, Some(0), "{}", ended.errors);
    check_whole(&desk.book());
    let aside = desk.folder.path().join("book.before-restore.regulars");
    assert_eq!(ended.answer["aside"], aside.to_str().unwrap());
    assert_eq!(fs::read(&aside).unwrap(), bytes, "the damaged file is kept");
    assert!(desk.folder.path().join("book.before-restore.regulars.key").exists(), "with its key");
}

#[test]
fn a_book_is_not_restored_from_itself() {
    let desk = Desk::new();
    check_refused(&desk.book(), &["restore", desk.book().to_str().unwrap()], "copy_is_book");
    check_refused(&desk.book(), &["backup", desk.book().to_str().unwrap()], "copy_is_book");
    check_whole(&desk.book());
}

#[test]
fn what_a_restore_replaced_is_restored_in_its_turn() {
    let desk = Desk::new();
    let copy = desk.folder.path().join("copy.regulars");
    assert_eq!(cli::run(&desk.book(), &["backup", copy.to_str().unwrap()]).unwrap().code, Some(0));
    let file = desk.folder.path().join("purchases.csv");
    crate::purchases_csv(&file, 100);
    let words = ["import", file.to_str().unwrap(), "--as", "purchases", "--create-customers"];
    assert_eq!(cli::run(&desk.book(), &words).unwrap().code, Some(0));
    let ended = cli::run(&desk.book(), &["restore", copy.to_str().unwrap()]).unwrap();
    assert_eq!(crate::lines(&desk.book()), 0);
    let aside = ended.answer["aside"].as_str().unwrap().to_owned();
    assert_eq!(cli::run(&desk.book(), &["restore", &aside]).unwrap().code, Some(0));
    assert_eq!(crate::lines(&desk.book()), 100);
    check_whole(&desk.book());
}
