//! The open book and the two ways to it: reading and writing, both off the main thread.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{self, Action, Actor, BackupParts, Book, Reader, StoreError, Tx};
use regulars_core::{CoreError, schema};

use crate::wire::{Answer, WireError, WireWritten};
use crate::{clock, copies};

/// The name of a book that nobody named.
pub(crate) const BOOK_NAME: &str = "book.regulars";

/// Who writes until there are users.
const OWNER: &str = "owner";

/// How long a book that is to be closed may still be at work.
const PATIENCE: Duration = Duration::from_secs(20);

/// What became of the book at the shell's place.
enum Place {
    /// There is none.
    None,
    /// Nobody has asked for it yet.
    Unopened,
    /// It is open.
    Open(Arc<Book>),
    /// It is there and cannot be opened.
    Trouble(WireError),
    /// It is closed for a moment: another is put in its place.
    Changing,
}

/// The shell's state.
///
/// A command holds the book it began with until it ends. Who changes the book takes it away first, so that no further
/// command begins on it (they answer `book_busy`), waits for those under way, and gives up with `book_busy`, everything as
/// it was, when they take too long. Automatic copies hear of it through [`Shell::is_leaving`] and break off.
pub(crate) struct Shell {
    path: RwLock<PathBuf>,
    place: RwLock<Place>,
    leaving: AtomicBool,
    /// One change of books at a time.
    changing: Mutex<()>,
    /// Whether a book must be at the place it was started with: one that was opened lately and is gone is no first run.
    expected: bool,
}

impl Shell {
    /// The shell of the book at `path`, if there is one; an `expected` book that is not there is missing. It is opened by
    /// whoever first asks for it: bringing a book up to date can take a while, and the main thread waits for nothing.
    pub(crate) fn start(path: PathBuf, expected: bool) -> Self {
        let (path, place) = (RwLock::new(path), RwLock::new(Place::Unopened));
        Self { path, place, leaving: AtomicBool::new(false), changing: Mutex::default(), expected }
    }

    /// Opens the book if nobody has yet; whoever asks meanwhile waits.
    fn open_first(&self) {
        if !matches!(*self.place.read().unwrap_or_else(PoisonError::into_inner), Place::Unopened) {
            return;
        }
        let mut place = self.place.write().unwrap_or_else(PoisonError::into_inner);
        if matches!(*place, Place::Unopened) {
            *place = open_expected(&self.path(), self.expected);
        }
    }

    /// Where the book lies. The page never learns it.
    pub(crate) fn path(&self) -> PathBuf {
        self.path.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The book's file name.
    pub(crate) fn file_name(&self) -> String {
        self.path().file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The open book, nothing when there is none, or why it cannot be opened.
    pub(crate) fn book(&self) -> Answer<Option<Arc<Book>>> {
        self.open_first();
        match &*self.place.read().unwrap_or_else(PoisonError::into_inner) {
            Place::None | Place::Unopened => Ok(None),
            Place::Open(book) => Ok(Some(Arc::clone(book))),
            Place::Trouble(error) => Err(error.clone()),
            Place::Changing => Err(StoreError::BookBusy.into()),
        }
    }

    /// The open book, for a command that cannot do without.
    pub(crate) fn open_book(&self) -> Answer<Arc<Book>> {
        let missing = || WireError::of("book_missing", vec![("file", self.file_name())], None);
        self.book()?.ok_or_else(missing)
    }

    /// Whether the open book is about to be closed, so that work in the background should break off.
    pub(crate) fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::Relaxed)
    }

    fn put(&self, place: Place) -> Place {
        std::mem::replace(&mut *self.place.write().unwrap_or_else(PoisonError::into_inner), place)
    }

    /// Tries to open the book again. An open one stays as it is.
    pub(crate) fn retry(&self) {
        let mut place = self.place.write().unwrap_or_else(PoisonError::into_inner);
        if matches!(*place, Place::Unopened | Place::None | Place::Trouble(_)) {
            *place = open_expected(&self.path(), self.expected);
        }
    }

    /// Makes the book with what every book begins with, and opens it. When `begin` fails there is no book.
    pub(crate) fn create(&self, begin: impl FnOnce(&Book) -> Answer<()>) -> Answer<()> {
        let mut place = self.place.write().unwrap_or_else(PoisonError::into_inner);
        let path = self.path();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::file(folder, error))?;
        }
        let book = Book::found(&path, &DeviceKey::default(), schema(), begin)?;
        *place = Place::Open(Arc::new(book));
        Ok(())
    }

    /// Closes the book, lets `work` change its files, and opens whatever lies there then.
    pub(crate) fn exchange<T>(&self, work: impl FnOnce(&Path) -> Answer<T>) -> Answer<T> {
        let _alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        self.close()?;
        let path = self.path();
        let answer = work(&path);
        self.put(open(&path));
        answer
    }

    /// Makes a book at `path` with what every book begins with, without opening it here.
    pub(crate) fn make(path: &Path, begin: impl FnOnce(&Book) -> Answer<()>) -> Answer<()> {
        Book::found(path, &DeviceKey::default(), schema(), begin).map(drop)
    }

    /// Moves the book with its key to `target`, where nothing lies yet. When that cannot be done, it stays where it was.
    pub(crate) fn relocate(&self, target: &Path) -> Answer<()> {
        let _alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        self.open_book()?;
        self.close()?;
        let from = self.path();
        if let Err(error) = carry(&from, target) {
            self.put(open(&from));
            return Err(error);
        }
        let there = open(target);
        if matches!(there, Place::Open(_)) {
            leave(&from);
        }
        target.clone_into(&mut self.path.write().unwrap_or_else(PoisonError::into_inner));
        self.put(there);
        Ok(())
    }

    /// Opens the book at `path` instead of the present one, which stays open when that cannot be done.
    pub(crate) fn replace(&self, path: PathBuf) -> Answer<()> {
        let _alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        if path == self.path() {
            self.retry();
            return self.book().map(drop);
        }
        copies::before_upgrade(&path);
        let next = Book::open(&path, &DeviceKey::default(), schema())?;
        self.close()?;
        *self.path.write().unwrap_or_else(PoisonError::into_inner) = path;
        self.put(Place::Open(Arc::new(next)));
        Ok(())
    }

    /// Takes the book away from new commands and closes it once those under way have ended.
    fn close(&self) -> Answer<()> {
        let Place::Open(mut book) = self.put(Place::Changing) else { return Ok(()) };
        self.leaving.store(true, Ordering::Relaxed);
        let deadline = Instant::now() + PATIENCE;
        let closed = loop {
            match Arc::try_unwrap(book) {
                Ok(book) => {
                    drop(book);
                    break Ok(());
                }
                Err(held) if Instant::now() > deadline => {
                    self.put(Place::Open(held));
                    break Err(StoreError::BookBusy.into());
                }
                Err(held) => book = held,
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        self.leaving.store(false, Ordering::Relaxed);
        closed
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

/// Copies the closed book to `target`, opened and checked there.
fn carry(from: &Path, target: &Path) -> Answer<()> {
    let book = Book::open(from, &DeviceKey::default(), schema())?;
    store::back_up(&book, &DeviceKey::default(), target, &|| true)?;
    Ok(())
}

/// Removes the files of a book that lives elsewhere now. What cannot be removed is left over and does no harm.
fn leave(from: &Path) {
    let lock = store::key::beside(from, "lock");
    let gone = BackupParts::at(from).remove();
    let unlocked = std::fs::remove_file(lock);
    if gone.is_err() || unlocked.is_err() {
        eprintln!("regulars: the book has moved; some of its files stayed at the old place");
    }
}

fn open_expected(path: &Path, expected: bool) -> Place {
    match open(path) {
        Place::None if expected => Place::Trouble(StoreError::BookMissing(path.to_owned()).into()),
        place => place,
    }
}

fn open(path: &Path) -> Place {
    if !store::is_there(path) {
        return Place::None;
    }
    copies::before_upgrade(path);
    match Book::open(path, &DeviceKey::default(), schema()) {
        Ok(book) => Place::Open(Arc::new(book)),
        Err(error) => Place::Trouble(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails no more than a real beginning does: the settings are there.
    fn begin(book: &Book) -> Answer<()> {
        Ok(book.read(|reader| regulars_core::settings::get(reader).map(drop))?)
    }

    struct Desk {
        folder: PathBuf,
    }

    impl Desk {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("regulars-shell-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            Self { folder }
        }
    }

    impl Drop for Desk {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    #[test]
    fn a_book_that_could_not_be_begun_is_not_there() {
        let desk = Desk::new("begin");
        let shell = Shell::start(desk.folder.join("shop.regulars"), false);
        let failed = shell.create(|_| Err(WireError::bare("cancelled")));
        assert_eq!(failed.unwrap_err().code, "cancelled");
        shell.retry();
        assert_eq!(shell.book().unwrap().map(|_| ()), None);
        shell.create(begin).unwrap();
        assert!(shell.book().unwrap().is_some());
    }

    #[test]
    fn a_book_is_opened_by_whoever_asks_first() {
        let desk = Desk::new("first");
        let path = desk.folder.join("shop.regulars");
        let shell = Shell::start(path.clone(), false);
        shell.create(begin).unwrap();
        drop(shell);
        let shell = Shell::start(path.clone(), false);
        assert!(Book::open(&path, &DeviceKey::default(), schema()).is_ok(), "the start opens nothing");
        assert!(shell.book().unwrap().is_some());
        assert!(Book::open(&path, &DeviceKey::default(), schema()).is_err(), "the shell has it open");
    }

    #[test]
    fn another_book_takes_the_place_once_the_commands_under_way_have_ended() {
        let desk = Desk::new("replace");
        let (one, other) = (desk.folder.join("one.regulars"), desk.folder.join("other.regulars"));
        let shell = Shell::start(other.clone(), false);
        shell.create(begin).unwrap();
        drop(shell);
        let shell = Shell::start(one.clone(), false);
        shell.create(begin).unwrap();
        assert_eq!(shell.replace(desk.folder.join("none.regulars")).unwrap_err().code, "book_missing");
        assert_eq!(shell.book().unwrap().unwrap().path(), Some(one.as_path()));
        let held = shell.book().unwrap().unwrap();
        std::thread::scope(|scope| {
            let changed = scope.spawn(|| shell.replace(other.clone()));
            while !shell.is_leaving() {
                std::thread::yield_now();
            }
            assert_eq!(shell.open_book().unwrap_err().code, "book_busy");
            drop(held);
            changed.join().unwrap().unwrap();
        });
        assert_eq!(shell.book().unwrap().unwrap().path(), Some(other.as_path()));
        assert!(Book::open(&one, &DeviceKey::default(), schema()).is_ok(), "the first is closed");
    }

    #[test]
    fn the_book_is_closed_while_its_files_change_and_opened_again() {
        let desk = Desk::new("exchange");
        let shell = Shell::start(desk.folder.join("shop.regulars"), false);
        shell.create(begin).unwrap();
        let answer = shell.exchange(|path| {
            drop(Book::open(path, &DeviceKey::default(), schema())?);
            Err::<(), _>(WireError::bare("cancelled"))
        });
        assert_eq!(answer.unwrap_err().code, "cancelled");
        assert!(shell.book().unwrap().is_some());
    }

    #[test]
    fn a_moved_book_is_whole_at_its_new_place_and_gone_from_the_old() {
        let desk = Desk::new("move");
        let (from, target) = (desk.folder.join("shop.regulars"), desk.folder.join("账本.regulars"));
        let shell = Shell::start(from.clone(), false);
        shell.create(begin).unwrap();
        shell.relocate(&target).unwrap();
        assert_eq!(shell.path(), target);
        assert!(shell.book().unwrap().is_some());
        let left: Vec<_> =
            std::fs::read_dir(&desk.folder).unwrap().flatten().map(|entry| entry.file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().starts_with("shop")), "{left:?}");
    }

    #[test]
    fn a_book_that_cannot_be_moved_stays_open_where_it_is() {
        let desk = Desk::new("unmoved");
        let from = desk.folder.join("shop.regulars");
        let shell = Shell::start(from.clone(), false);
        shell.create(begin).unwrap();
        assert!(shell.relocate(&desk.folder.join("no/such/folder/a.regulars")).is_err());
        assert_eq!(shell.path(), from);
        assert!(shell.book().unwrap().is_some());
    }

    #[test]
    fn a_book_that_was_open_lately_and_is_gone_is_missing() {
        let desk = Desk::new("gone");
        let shell = Shell::start(desk.folder.join("shop.regulars"), true);
        assert_eq!(shell.book().map(|_| ()).unwrap_err().code, "book_missing");
        shell.retry();
        assert_eq!(shell.book().map(|_| ()).unwrap_err().code, "book_missing");
    }
}
