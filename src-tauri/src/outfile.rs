//! A file that appears under its name only when it is whole.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use regulars_core::store::StoreError;

/// A file being written beside its place; removed again unless it is finished.
#[derive(Debug)]
pub(crate) struct OutFile {
    part: PathBuf,
    target: PathBuf,
    file: Option<File>,
}

impl OutFile {
    /// Begins a file that will be called `target`.
    pub(crate) fn create(target: &Path) -> Result<Self, StoreError> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let part = target.with_file_name(format!(".{name}.part"));
        let file = File::create(&part).map_err(|error| StoreError::file(target, error))?;
        Ok(Self { part, target: target.to_owned(), file: Some(file) })
    }

    /// Writes the next bytes.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let Some(file) = self.file.as_mut() else { return Ok(()) };
        file.write_all(bytes).map_err(|error| StoreError::file(&self.target, error))
    }

    /// Gives the file its name.
    pub(crate) fn finish(mut self) -> Result<(), StoreError> {
        drop(self.file.take());
        std::fs::rename(&self.part, &self.target).map_err(|error| StoreError::file(&self.target, error))
    }
}

impl Drop for OutFile {
    fn drop(&mut self) {
        drop(self.file.take());
        // Renamed, it is not there any more; a part that stays is of no use and no harm.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// Writes a whole file at once.
pub(crate) fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = OutFile::create(target)?;
    file.write(bytes)?;
    file.finish()
}

/// A name as a file may be called on any system.
pub(crate) fn file_name_of(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|letter| if letter.is_control() || "\\/:*?\"<>|".contains(letter) { ' ' } else { letter })
        .take(60)
        .collect();
    plain.trim_matches([' ', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_or_not_there() {
        let folder = std::env::temp_dir().join(format!("regulars-outfile-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let target = folder.join("a.pdf");
        let mut file = OutFile::create(&target).unwrap();
        file.write(b"half").unwrap();
        drop(file);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
        write_whole(&target, b"whole").unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"whole");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_customer_may_be_called_anything() {
        assert_eq!(file_name_of("../a/b: \"c\"?"), "a b   c");
        assert_eq!(file_name_of("王雪梅"), "王雪梅");
    }
}
