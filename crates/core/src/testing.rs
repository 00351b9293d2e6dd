//! What the feature tests share: a book in memory, a fixed clock, one-line writes and reads.

use chrono::{DateTime, FixedOffset, NaiveDate};
use regulars_store::{Action, Actor, Book, Entry, Reader, Tx, Written};

use crate::settings::{Language, Settings, Theme};
use crate::{Result, books};

pub(crate) struct Shop {
    pub(crate) book: Book,
}

pub(crate) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T09:00:00+08:00").unwrap()
}

pub(crate) fn today() -> NaiveDate {
    now().date_naive()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn owner() -> Actor {
    Actor::owner("owner")
}

impl Shop {
    pub(crate) fn new() -> Self {
        let book = Book::in_memory(crate::schema()).unwrap();
        let settings = Settings {
            business_name: "明月茶行".into(),
            language: Language::Chinese,
            theme: Theme::System,
            currency: "CNY".into(),
        };
        books::set_up(&book, &owner(), now(), &settings, ["VIP", "重要", "普通", "潜在"]).unwrap();
        Self { book }
    }

    pub(crate) fn try_write<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<Written<T>> {
        self.book.write(&owner(), now(), Action::new("tests", "write"), work)
    }

    pub(crate) fn write<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> T {
        self.try_write(work).unwrap().value
    }

    pub(crate) fn read<T>(&self, work: impl FnOnce(&Reader) -> Result<T>) -> T {
        self.book.read(work).unwrap()
    }

    pub(crate) fn undo(&self) -> Entry {
        self.book.undo(&owner(), now(), None).unwrap().value
    }

    /// One number from the book.
    pub(crate) fn figure(&self, sql: &str) -> i64 {
        self.read(|reader| Ok(reader.query_row(sql, [], |row| row.get(0))?))
    }

    #[track_caller]
    pub(crate) fn assert_well(&self) {
        let report = self.book.check().unwrap();
        assert!(report.is_well(), "{report:?}");
    }
}
