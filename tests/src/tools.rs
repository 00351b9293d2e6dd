//! Programs: ours, which cargo built, and the machine's.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::{Step, Trouble};

/// A program of the workspace as it lies beside this test.
pub fn built(name: &str) -> Step<PathBuf> {
    let place = target()?.join(name);
    if place.exists() { Ok(place) } else { Err(Trouble::NotBuilt(name.into())) }
}

/// A folder for what journeys leave behind: `target/<place>`.
pub fn made(place: &str) -> Step<PathBuf> {
    let profile = target()?;
    let folder = profile.parent().unwrap_or(&profile).join(place);
    std::fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
    Ok(folder)
}

/// `target/debug`: this program lies there or in `deps/` below it.
fn target() -> Step<PathBuf> {
    let exe = std::env::current_exe().map_err(Trouble::file(Path::new("this test")))?;
    let folder = exe.parent().unwrap_or(&exe);
    let folder = if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder };
    Ok(folder.to_owned())
}

/// A tool of the machine, ready to be started; it ends when we do, however we end.
pub(crate) fn bound(name: &str) -> Step<Command> {
    find(name)?;
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", name]).stdin(Stdio::null());
    Ok(command)
}

fn find(name: &str) -> Step<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let place = std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|place| place.is_file());
    place.ok_or_else(|| Trouble::ToolMissing(name.into()))
}

/// Runs a tool of the machine to its end; its output, whatever its exit status.
pub fn tool<A: AsRef<OsStr>>(name: &str, words: &[A]) -> Step<Output> {
    let place = find(name)?;
    Command::new(&place).args(words).stdin(Stdio::null()).output().map_err(Trouble::file(&place))
}

/// The text of a PDF as another program reads it.
pub fn pdf_text(pdf: &Path) -> Step<String> {
    let output = tool("pdftotext", &["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])?;
    if !output.status.success() {
        return Err(Trouble::Tool(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
