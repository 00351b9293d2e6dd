//! Opening, creating and reading a book.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::key::{self, DataKey, DeviceKey};
use crate::lock::Lock;
use crate::{IdSource, Result, Schema, StoreError, backup, lock};

/// How many idle readers are kept.
const READERS: usize = 4;

/// An open book. Dropping it closes the file and lets others open it.
#[derive(Debug)]
pub struct Book {
    pub(crate) schema: &'static Schema,
    pub(crate) ids: IdSource,
    pub(crate) writer: Mutex<Connection>,
    idle: Mutex<Vec<Connection>>,
    /// The last to go: others may open the book once its connections are closed.
    pub(crate) file: Option<BookFile>,
}

/// What a book on disk has and a book in memory has not.
#[derive(Debug)]
pub(crate) struct BookFile {
    pub(crate) path: PathBuf,
    pub(crate) key: DataKey,
    _lock: Lock,
}

impl Book {
    /// Makes a new book at `path`, its slots beside it, and opens it.
    pub fn create(path: &Path, device: &DeviceKey, schema: &'static Schema) -> Result<Self> {
        if backup::is_there(path) {
            return Err(StoreError::BookExists(path.to_owned()));
        }
        let lock = lock::take(path)?;
        let key = key::create(path, device)?;
        Self::start(path, key, lock, schema)
    }

    /// Opens the book at `path`, bringing an older one up to this program's schema.
    pub fn open(path: &Path, device: &DeviceKey, schema: &'static Schema) -> Result<Self> {
        if !backup::is_there(path) {
            return Err(StoreError::BookMissing(path.to_owned()));
        }
        let lock = lock::take(path)?;
        backup::resume(path, device)?;
        let key = key::open(path, device)?;
        Self::start(path, key, lock, schema)
    }

    /// A book in memory, for tests: the same tables and door, one connection.
    pub fn in_memory(schema: &'static Schema) -> Result<Self> {
        let mut writer = Connection::open_in_memory()?;
        prepare_writer(&mut writer, schema)?;
        Ok(Self {
            schema,
            ids: IdSource::new(1, 0),
            writer: writer.into(),
            file: None,
            idle: Mutex::default(),
        })
    }

    fn start(path: &Path, key: DataKey, lock: Lock, schema: &'static Schema) -> Result<Self> {
        let mut writer = connect(path, &key, OpenFlags::default())?;
        prepare_writer(&mut writer, schema)?;
        let last = writer.query_row(
            "SELECT coalesce(max(last_id, id), 0) FROM journal ORDER BY id DESC LIMIT 1",
            [],
            |row| row.get(0),
        );
        let last = match last {
            Err(rusqlite::Error::QueryReturnedNoRows) => 0,
            other => other?,
        };
        let ids = IdSource::new(key::random_node()?, last);
        let file = BookFile { path: path.to_owned(), key, _lock: lock };
        Ok(Self { schema, ids, writer: writer.into(), file: Some(file), idle: Mutex::default() })
    }

    /// Where the book lies; nothing for a book in memory.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// Runs `work` on one steady view of the book: what is written meanwhile is not seen.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader) -> Result<T, E>) -> Result<T, E> {
        let Some(file) = &self.file else {
            return work(&Reader(&locked(&self.writer)));
        };
        let idle = locked(&self.idle).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => reader(file)?,
        };
        let answer = {
            let view = conn.unchecked_transaction().map_err(StoreError::from)?;
            work(&Reader(&view))
        };
        let mut idle = locked(&self.idle);
        if idle.len() < READERS {
            idle.push(conn);
        }
        answer
    }
}

/// A query-only view of the book.
#[derive(Debug)]
pub struct Reader<'a>(&'a Connection);

impl<'a> Reader<'a> {
    pub(crate) fn over(conn: &'a Connection) -> Self {
        Self(conn)
    }
}

impl Deref for Reader<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

/// A poisoned lock only means that another thread panicked; SQLite has rolled its work back.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Opens an encrypted file with its key and proves that the key fits.
pub(crate) fn connect(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags)?;
    // SQLCipher would write to standard error, where a script reads our own refusal.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key.pragma())?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

fn reader(file: &BookFile) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = connect(&file.path, &file.key, flags)?;
    conn.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;")?;
    Ok(conn)
}

fn prepare_writer(conn: &mut Connection, schema: &Schema) -> Result<()> {
    // FULL: a confirmed change survives a power cut, not only a crash of the program.
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA busy_timeout = 5000;",
    )?;
    let migrations = Migrations::new(schema.migrations.iter().map(|sql| M::up(sql)).collect());
    migrations.to_latest(conn).map_err(|error| migration_error(error, conn, schema))
}

fn migration_error(error: rusqlite_migration::Error, conn: &Connection, schema: &Schema) -> StoreError {
    use rusqlite_migration::{Error, MigrationDefinitionError};
    match error {
        Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
            let found =
                conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).unwrap_or_default();
            StoreError::BookNewer {
                found: usize::try_from(found).unwrap_or_default(),
                known: schema.migrations.len(),
            }
        }
        Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::BookDamaged(other.to_string()),
    }
}
