//! The books opened lately, in a small file among the program's own: their paths, the latest first.
//!
//! It is a convenience: a list that cannot be read is empty, one that cannot be written is forgotten.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// As many as a person tells apart.
const KEPT: usize = 8;

/// The list and where it is kept.
#[derive(Debug)]
pub(crate) struct Recent {
    place: PathBuf,
    books: Mutex<Vec<PathBuf>>,
}

impl Recent {
    /// Reads the list kept at `place`.
    pub(crate) fn at(place: PathBuf) -> Self {
        let books = std::fs::read(&place).ok().and_then(|text| serde_json::from_slice(&text).ok());
        Self { place, books: Mutex::new(books.unwrap_or_default()) }
    }

    /// The books, the latest first.
    pub(crate) fn list(&self) -> Vec<PathBuf> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a book at the head of the list.
    pub(crate) fn put(&self, book: &Path) {
        self.change(|books| {
            books.retain(|known| known != book);
            books.insert(0, book.to_owned());
            books.truncate(KEPT);
        });
    }

    /// Notes that one book was opened in the place of another, which stands behind it.
    pub(crate) fn follow(&self, before: &Path, now: &Path) {
        if regulars_core::store::is_there(before) {
            self.put(before);
        }
        self.put(now);
    }

    /// Takes a book off the list.
    pub(crate) fn forget(&self, book: &Path) {
        self.change(|books| books.retain(|known| known != book));
    }

    fn change(&self, change: impl FnOnce(&mut Vec<PathBuf>)) {
        let mut books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut books);
        let written = serde_json::to_vec(&*books).map_err(std::io::Error::other).and_then(|text| {
            if let Some(folder) = self.place.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(&self.place, text)
        });
        if let Err(error) = written {
            eprintln!("regulars: the list of books could not be kept: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_book_stands_first_and_once_and_is_remembered() {
        let folder = std::env::temp_dir().join(format!("regulars-recent-{}", std::process::id()));
        let place = folder.join("books.json");
        let recent = Recent::at(place.clone());
        for book in ["/a", "/b", "/a", "/c"] {
            recent.put(Path::new(book));
        }
        recent.forget(Path::new("/b"));
        assert_eq!(Recent::at(place).list(), [PathBuf::from("/c"), PathBuf::from("/a")]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
