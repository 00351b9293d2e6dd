//! The open book and the two ways to it: reading and writing, both off the main thread.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Action, Actor, Book, Reader, Tx};
use regulars_core::{CoreError, schema};

use crate::clock;
use crate::wire::{Answer, WireError, WireWritten};

/// The name of a book that nobody named.
pub(crate) const BOOK_NAME: &str = "book.regulars";

/// Who writes until there are users.
const OWNER: &str = "owner";

/// The book named by the environment (tests) or by the first argument (a double click on a file).
pub(crate) fn named_book() -> Option<PathBuf> {
    let given = std::env::var_os("REGULARS_BOOK").or_else(|| std::env::args_os().nth(1));
    given.filter(|name| !name.is_empty()).map(PathBuf::from)
}

/// What became of the book at the shell's place.
enum Place {
    /// There is none.
    None,
    /// It is open.
    Open(Arc<Book>),
    /// It is there and cannot be opened.
    Trouble(WireError),
}

/// The shell's state.
pub(crate) struct Shell {
    path: PathBuf,
    place: RwLock<Place>,
}

impl Shell {
    /// Opens the book at `path` if there is one.
    pub(crate) fn start(path: PathBuf) -> Self {
        let place = RwLock::new(open(&path));
        Self { path, place }
    }

    /// The book's file name; the page never learns where it lies.
    pub(crate) fn file_name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The open book, nothing when there is none, or why it cannot be opened.
    pub(crate) fn book(&self) -> Answer<Option<Arc<Book>>> {
        match &*self.place.read().unwrap_or_else(PoisonError::into_inner) {
            Place::None => Ok(None),
            Place::Open(book) => Ok(Some(Arc::clone(book))),
            Place::Trouble(error) => Err(error.clone()),
        }
    }

    /// The open book, for a command that cannot do without.
    pub(crate) fn open_book(&self) -> Answer<Arc<Book>> {
        let missing = || WireError::of("book_missing", vec![("file", self.file_name())], None);
        self.book()?.ok_or_else(missing)
    }

    /// Tries to open the book again. An open one stays as it is.
    pub(crate) fn retry(&self) {
        let mut place = self.place.write().unwrap_or_else(PoisonError::into_inner);
        if !matches!(*place, Place::Open(_)) {
            *place = open(&self.path);
        }
    }

    /// Makes the book and lets `begin` write what every book begins with. When that fails the file stays closed and is
    /// removed again: it holds nothing yet.
    pub(crate) fn create(&self, begin: impl FnOnce(&Book) -> Answer<()>) -> Answer<()> {
        let mut place = self.place.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| regulars_core::store::StoreError::file(folder, error))?;
        }
        let book = Book::create(&self.path, &DeviceKey::default(), schema())?;
        begin(&book)?;
        *place = Place::Open(Arc::new(book));
        Ok(())
    }

    /// Reads the open book, away from the main thread. `work` is given today.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Reader, NaiveDate) -> Result<T, CoreError> + Send + 'static,
    ) -> Answer<T> {
        let book = self.open_book()?;
        aside(move || Ok(book.read(|reader| work(reader, clock::today()))?)).await
    }

    /// Writes through the book's one door, away from the main thread.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        action: Action,
        work: impl FnOnce(&Tx) -> Result<T, CoreError> + Send + 'static,
    ) -> Answer<WireWritten<T>> {
        let book = self.open_book()?;
        aside(move || {
            let written = book.write(&owner(), clock::now(), action, work)?;
            Ok(WireWritten::from_store(written, |value| value))
        })
        .await
    }
}

/// The one who writes.
pub(crate) fn owner() -> Actor {
    Actor::owner(OWNER)
}

/// Runs `work` on a thread that may block.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(error) => Err(WireError::of("defect", Vec::new(), Some(&error))),
    }
}

fn open(path: &Path) -> Place {
    if !path.exists() {
        return Place::None;
    }
    match Book::open(path, &DeviceKey::default(), schema()) {
        Ok(book) => Place::Open(Arc::new(book)),
        Err(error) => Place::Trouble(error.into()),
    }
}
