//! The zip container of xlsx, xlsb and ods: what it holds, and whether it may be unpacked.
//!
//! A size written in a zip directory may lie, so sizes are judged by what deflate can yield at most (1032 : 1)
//! and, where that would be too much, by unpacking into nothing.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{Format, Limits, SheetError, bin_scan::BinScan, xml_scan::XmlScan};

/// The most that deflate yields per byte.
const DEFLATE_MAX: u64 = 1032;
/// Past this size a part that unpacks more than `RATIO_MAX` times is no sheet anybody wrote.
const RATIO_FROM: u64 = 512 << 20;
const RATIO_MAX: u64 = 400;
const CHUNK: usize = 64 << 10;
/// Parts up to this packed size may be unpacked without a look.
const SMALL_PART: u64 = 16 << 10;
/// The most shared strings; each costs memory of its own besides its text.
const STRINGS_MAX: u64 = 20_000_000;
/// The most parts a container may list.
const PARTS_MAX: usize = 200_000;

type Archive = ZipArchive<BufReader<File>>;
type Part<'a> = ZipFile<'a, BufReader<File>>;

/// A walk over a part's bytes. Refuses a single record or element that no honest file has.
pub(crate) trait Scan {
    /// Takes the next bytes.
    fn feed(&mut self, chunk: &[u8]) -> Result<(), Oversized>;
}

/// One record or element stands for more bytes than allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Oversized;

/// What the walk over a worksheet part found.
pub(crate) enum Scanned {
    Xml(XmlScan),
    Bin(BinScan),
}

/// An opened container.
pub(crate) struct Package {
    archive: Archive,
    names: Vec<String>,
}

impl Package {
    pub(crate) fn open(path: &Path) -> Result<Self, SheetError> {
        let mut archive = ZipArchive::new(BufReader::new(File::open(path)?)).map_err(zip_error)?;
        if archive.len() > PARTS_MAX {
            return Err(SheetError::Bomb { part: String::new(), limit: PARTS_MAX as u64 });
        }
        let mut names = Vec::with_capacity(archive.len());
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(zip_error)?;
            if part.encrypted() {
                return Err(SheetError::Encrypted);
            }
            names.push(String::from_utf8_lossy(part.name_raw()).replace('\\', "/").to_ascii_lowercase());
        }
        Ok(Self { archive, names })
    }

    /// What the parts make of it, or `file_not_table`.
    pub(crate) fn format(&mut self) -> Result<Format, SheetError> {
        if self.has("content.xml") || self.has("mimetype") {
            let kind = self.text("mimetype", 256)?.unwrap_or_default();
            if kind.contains("opendocument.spreadsheet") {
                return Ok(Format::Ods);
            }
            return Err(SheetError::NotTable { kind: "document" });
        }
        if self.names.iter().any(|name| name.ends_with("workbook.bin")) {
            return Ok(Format::Xlsb);
        }
        let beside_sheets = |name: &String| name.contains("worksheets/") || name.ends_with("workbook.xml");
        if self.names.iter().any(beside_sheets) {
            return Ok(Format::Xlsx);
        }
        if self.names.iter().any(|name| name.starts_with("word/") || name.starts_with("ppt/")) {
            return Err(SheetError::NotTable { kind: "document" });
        }
        Err(SheetError::NotTable { kind: "zip" })
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    fn index(&self, name: &str) -> Option<usize> {
        let wanted = name.trim_start_matches('/').to_ascii_lowercase();
        self.names.iter().rposition(|known| *known == wanted)
    }

    fn part(&mut self, index: usize) -> Result<Part<'_>, SheetError> {
        self.archive.by_index(index).map_err(zip_error)
    }

    /// A reader of the part `name`.
    pub(crate) fn reader(&mut self, name: &str) -> Result<Option<Part<'_>>, SheetError> {
        self.index(name).map(|index| self.part(index)).transpose()
    }

    /// A small part as text, at most `limit` bytes of it.
    pub(crate) fn text(&mut self, name: &str, limit: u64) -> Result<Option<String>, SheetError> {
        let Some(part) = self.reader(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        part.take(limit).read_to_end(&mut bytes)?;
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Refuses a container whose parts held in memory would unpack beyond `limits.held_bytes`.
    /// `held` says by lower-case name which parts those are.
    pub(crate) fn check_held(
        &mut self,
        limits: &Limits,
        held: &dyn Fn(&str) -> bool,
    ) -> Result<(), SheetError> {
        let mut total = 0_u64;
        for index in 0..self.names.len() {
            if !held(&self.names[index]) {
                continue;
            }
            let packed = self.archive.by_index_raw(index).map_err(zip_error)?.compressed_size();
            total += if packed <= SMALL_PART {
                packed.saturating_mul(DEFLATE_MAX)
            } else {
                let mut scan = XmlScan::new(limits.record_bytes);
                let room = limits.held_bytes.saturating_sub(total);
                let is_xml = is_xml(&self.names[index]);
                let walk: Option<&mut dyn Scan> = if is_xml { Some(&mut scan) } else { None };
                let size = self.unpack(index, room, walk)?;
                if scan.units > STRINGS_MAX {
                    return Err(SheetError::Bomb { part: self.names[index].clone(), limit: STRINGS_MAX });
                }
                size
            };
            if total > limits.held_bytes {
                return Err(SheetError::Bomb { part: self.names[index].clone(), limit: limits.held_bytes });
            }
        }
        Ok(())
    }

    /// Refuses a string table that announces more strings than fit: its reader makes room for them at once.
    pub(crate) fn check_string_count(&mut self) -> Result<(), SheetError> {
        let tables: Vec<String> =
            self.names.iter().filter(|name| name.ends_with("sharedstrings.xml")).cloned().collect();
        for name in tables {
            let top = self.text(&name, 16 << 10)?.unwrap_or_default();
            let Some((_, rest)) = top.split_once("uniqueCount") else { continue };
            let digits: String = rest
                .chars()
                .skip_while(|letter| !letter.is_ascii_digit() && *letter != '>')
                .take_while(char::is_ascii_digit)
                .collect();
            let announced = digits.parse::<u64>().unwrap_or(if digits.is_empty() { 0 } else { u64::MAX });
            if announced > STRINGS_MAX {
                return Err(SheetError::Bomb { part: name, limit: STRINGS_MAX });
            }
        }
        Ok(())
    }

    /// Walks a worksheet part that will be streamed, within `limits.sheet_bytes`.
    pub(crate) fn scan_sheet(&mut self, name: &str, limits: &Limits) -> Result<Option<Scanned>, SheetError> {
        let Some(index) = self.index(name) else { return Ok(None) };
        if is_xml(name) {
            let mut scan = XmlScan::new(limits.record_bytes);
            self.unpack(index, limits.sheet_bytes, Some(&mut scan))?;
            return Ok(Some(Scanned::Xml(scan)));
        }
        let mut scan = BinScan::new(limits.record_bytes);
        self.unpack(index, limits.sheet_bytes, Some(&mut scan))?;
        Ok(Some(Scanned::Bin(scan)))
    }

    /// Unpacks a part into nothing and returns its true size.
    fn unpack(
        &mut self,
        index: usize,
        limit: u64,
        mut scan: Option<&mut dyn Scan>,
    ) -> Result<u64, SheetError> {
        let name = self.names[index].clone();
        let mut part = self.part(index)?;
        let packed = part.compressed_size().max(1);
        // The zip reader ends a part that outgrows the size it declares, so an honest giant is known at once.
        let declared = part.size();
        if declared > limit || (declared > RATIO_FROM && declared / packed > RATIO_MAX) {
            return Err(SheetError::Bomb { part: name, limit });
        }
        let mut chunk = vec![0; CHUNK];
        let mut total = 0_u64;
        loop {
            let read = match part.read(&mut chunk) {
                Ok(0) => return Ok(total),
                Ok(read) => read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                // The zip reader stops where a part outgrows the size it declares.
                Err(error) if error.to_string().contains("declared") => {
                    return Err(SheetError::Bomb { part: name, limit });
                }
                Err(error) => return Err(SheetError::damaged(error)),
            };
            total += read as u64;
            if total > limit || (total > RATIO_FROM && total / packed > RATIO_MAX) {
                return Err(SheetError::Bomb { part: name, limit });
            }
            if let Some(scan) = scan.as_deref_mut() {
                scan.feed(&chunk[..read]).map_err(|_| SheetError::Bomb { part: name.clone(), limit })?;
            }
        }
    }
}

/// Parts of xlsb are records, not elements.
fn is_xml(name: &str) -> bool {
    !Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("bin"))
}

/// What a zip reader's refusal means to a person.
pub(crate) fn zip_error(error: ZipError) -> SheetError {
    match error {
        ZipError::Io(error) => error.into(),
        ZipError::InvalidPassword => SheetError::Encrypted,
        other => SheetError::damaged(other),
    }
}
