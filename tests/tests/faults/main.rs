//! What goes wrong on real machines: the power, the disk, the rights, the file, the key. No window: `regulars-cli` as a
//! script would call it.
//!
//! Holds in each: the book is never half changed and never deleted, and the program says what it is by its code, exit 2.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod books;
mod disk;
mod kill;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use regulars_tests::cli::{self, Ended};

/// A folder of its own with a new book of a few sample customers.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let made = cli::run(&desk.book(), &["new", "--sample", "20", "--seed", "7"]).unwrap();
        assert_eq!(made.code, Some(0), "{}", made.errors);
        desk
    }

    fn book(&self) -> PathBuf {
        self.folder.path().join("book.regulars")
    }

    fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("book.regulars.{ending}"))
    }
}

/// A refusal with this code: exit 2, a sentence, and the file still there as it was.
#[track_caller]
fn check_refused(book: &Path, words: &[&str], code: &str) {
    let before = std::fs::read(book).unwrap();
    check_refusal(&cli::run(book, words).unwrap(), code);
    assert_eq!(std::fs::read(book).unwrap(), before, "the file is as it was");
}

#[track_caller]
fn check_refusal(ended: &Ended, code: &str) {
    assert_eq!((ended.code, ended.refused_with()), (Some(2), code), "{}", ended.errors);
    assert!(ended.refusal["text"].as_str().is_some_and(|text| text.len() > 10), "{}", ended.errors);
    assert!(ended.refusal["params"].is_object(), "{}", ended.errors);
}

/// The book opens and is whole.
#[track_caller]
fn check_whole(book: &Path) {
    let ended = cli::run(book, &["check"]).unwrap();
    assert_eq!(ended.code, Some(0), "{} {}", ended.answer, ended.errors);
    assert_eq!(ended.answer["ok"], true, "{}", ended.answer);
}

/// Purchase lines of the one year that [`purchases_csv`] writes.
fn lines(book: &Path) -> u64 {
    let ended = cli::run(book, &["figures", "--year", "1999"]).unwrap();
    ended.answer["purchases"].as_u64().unwrap_or_else(|| panic!("{} {}", ended.answer, ended.errors))
}

/// A csv of purchases in 1999, where the samples have none.
fn purchases_csv(place: &Path, rows: u32) {
    let mut text = String::from("Order No,Date,Product Code,Product Name,Quantity,Amount,Customer Name\n");
    for row in 0..rows {
        let (month, day, customer) = (1 + row % 12, 1 + row / 12 % 28, row % 997);
        let product = row % 50;
        let _ = writeln!(
            text,
            "A{row},1999-{month:02}-{day:02},P{product},Tea {product},1,12.50,Customer {customer}"
        );
    }
    std::fs::write(place, text).unwrap();
}
