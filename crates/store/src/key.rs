//! The book's key and the slots it is wrapped in.
//!
//! A book is encrypted with a random 256-bit data key that never changes and is never stored bare. Beside the book lies
//! `<book>.slots`, JSON: `{"format":1,"slots":[{"kind":"device","nonce":"…","wrapped":"…"}]}`. Each slot holds the data
//! key sealed with XChaCha20-Poly1305 under a key of its own; any one slot opens the book. The device slot's key is a
//! file readable by the owner alone, `<book>.key` unless another place is named.
//!
//! Must not: print or log a key; `Debug` shows none.

use std::fs;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};

use crate::{Result, StoreError, files, private};

const FORMAT: u32 = 1;

/// The key a book is encrypted with.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey([u8; 32]);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(…)")
    }
}

impl DataKey {
    /// The `PRAGMA key` literal: raw, so SQLCipher derives nothing and opening is quick.
    pub(crate) fn pragma(&self) -> String {
        format!("x'{}'", hex(&self.0))
    }
}

/// Where the device slot's key comes from.
#[derive(Debug, Clone, Default)]
pub struct DeviceKey {
    /// Another file than `<book>.key`.
    pub file: Option<PathBuf>,
}

impl DeviceKey {
    /// The key file for `book`.
    pub fn place(&self, book: &Path) -> PathBuf {
        self.file.clone().unwrap_or_else(|| beside(book, "key"))
    }
}

#[derive(Serialize, Deserialize)]
struct SlotsFile {
    format: u32,
    slots: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
struct Slot {
    kind: String,
    nonce: String,
    wrapped: String,
}

/// `book.regulars` and `"key"` → `book.regulars.key`.
pub fn beside(book: &Path, ending: &str) -> PathBuf {
    let mut name = book.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    book.with_file_name(name)
}

/// Makes a data key for a new book and writes its slots and, if there is none yet, the device key file.
pub(crate) fn create(book: &Path, device: &DeviceKey) -> Result<DataKey> {
    clear_place(book)?;
    let data_key = DataKey(random()?);
    let place = device.place(book);
    let device_key = if place.exists() { read_device_key(&place)? } else { write_device_key(&place)? };
    write_private(&beside(book, "slots"), &seal(&data_key, &device_key)?)?;
    Ok(data_key)
}

/// Keeps what a book that was moved away left behind: without its slots it could never be opened again.
pub(crate) fn clear_place(book: &Path) -> Result<()> {
    files::set_aside(&beside(book, "slots"))?;
    files::set_aside(&files::log(book, "wal"))?;
    files::remove_if_there(&files::log(book, "shm"))
}

/// The slots file of a data key with its device slot.
fn seal(data_key: &DataKey, device_key: &[u8; 32]) -> Result<Vec<u8>> {
    let nonce: [u8; 24] = random()?;
    let wrapped = XChaCha20Poly1305::new(device_key.into())
        .encrypt(&XNonce::from(nonce), data_key.0.as_slice())
        .map_err(|_| StoreError::KeyWrong)?;
    let slot = Slot { kind: "device".into(), nonce: hex(&nonce), wrapped: hex(&wrapped) };
    let slots = SlotsFile { format: FORMAT, slots: vec![slot] };
    serde_json::to_vec_pretty(&slots).map_err(|error| StoreError::file(Path::new("slots"), error.into()))
}

/// Writes the slots at `place` anew for the device key at `key`.
pub(crate) fn reseal(place: &Path, data_key: &DataKey, key: &Path) -> Result<()> {
    let sealed = seal(data_key, &read_device_key(key)?)?;
    files::remove_if_there(place)?;
    write_private(place, &sealed)
}

/// Opens the device slot beside `book`.
pub(crate) fn open(book: &Path, device: &DeviceKey) -> Result<DataKey> {
    open_with(&beside(book, "slots"), &device.place(book))
}

/// Opens the device slot of the slots file at `place` with the key at `key`.
pub(crate) fn open_with(place: &Path, key: &Path) -> Result<DataKey> {
    let text = fs::read(place).map_err(|_| StoreError::SlotsMissing(place.to_owned()))?;
    let slots: SlotsFile =
        serde_json::from_slice(&text).map_err(|_| StoreError::SlotsMissing(place.to_owned()))?;
    if slots.format > FORMAT {
        return Err(StoreError::BookNewer { found: slots.format as usize, known: FORMAT as usize });
    }
    let device_key = read_device_key(key)?;
    let cipher = XChaCha20Poly1305::new(&device_key.into());
    slots
        .slots
        .iter()
        .filter(|slot| slot.kind == "device")
        .find_map(|slot| {
            let nonce: [u8; 24] = unhex(&slot.nonce)?.try_into().ok()?;
            let key = cipher.decrypt(&XNonce::from(nonce), unhex(&slot.wrapped)?.as_slice()).ok()?;
            Some(DataKey(key.try_into().ok()?))
        })
        .ok_or(StoreError::KeyWrong)
}

fn read_device_key(place: &Path) -> Result<[u8; 32]> {
    let text = fs::read_to_string(place).map_err(|_| StoreError::KeyMissing(place.to_owned()))?;
    unhex(text.trim()).and_then(|bytes| bytes.try_into().ok()).ok_or(StoreError::KeyWrong)
}

fn write_device_key(place: &Path) -> Result<[u8; 32]> {
    let key: [u8; 32] = random()?;
    write_private(place, hex(&key).as_bytes())?;
    Ok(key)
}

/// Writes a new file only its owner can read. What lies there is never overwritten.
fn write_private(place: &Path, bytes: &[u8]) -> Result<()> {
    private::write(place, bytes).map_err(|source| StoreError::file(place, source))
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| StoreError::file(Path::new(""), std::io::Error::other(error.to_string())))?;
    Ok(bytes)
}

/// A random number for the id source's node.
pub(crate) fn random_node() -> Result<u16> {
    random::<2>().map(u16::from_le_bytes)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
