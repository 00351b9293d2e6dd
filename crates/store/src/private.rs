//! Files only their owner can read, on each system in its own way.
//!
//! Holds: the rights are narrowed before the first byte is written. A file system without rights (a memory stick's) keeps
//! none; that stops nobody from having a book there.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a new file for its owner's eyes alone. What lies there is never overwritten.
pub(crate) fn write(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = open(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn open(place: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(place)
}

/// Windows has no rights at creation without its raw interface, so its own tool narrows them while the file is empty: nothing
/// inherited, everything for the owner (the well-known S-1-3-4, whatever the system's language calls it).
#[cfg(windows)]
fn open(place: &Path) -> io::Result<File> {
    use std::os::windows::process::CommandExt as _;
    /// No console window flashes up.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let file = OpenOptions::new().write(true).create_new(true).open(place)?;
    // Where it fails there are no rights to narrow.
    let _ = std::process::Command::new("icacls")
        .arg(place)
        .args(["/inheritance:r", "/grant:r", "*S-1-3-4:F", "/q"])
        .creation_flags(CREATE_NO_WINDOW)
        .output();
    Ok(file)
}
