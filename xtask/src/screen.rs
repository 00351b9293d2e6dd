//! A virtual display whose picture can be read: an Xvfb that keeps its screen in a file, so that a program is watched
//! from outside, without asking it anything.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::fault::Fault;

/// As large as the program's window.
const SIZE: &str = "1280x800x24";

/// The display. It ends with this value, and with it every window on it.
pub(crate) struct Screen {
    name: String,
    home: PathBuf,
    server: Child,
}

impl Screen {
    /// Opens a display that keeps its screen, and the homes of the programs on it, in `folder`.
    pub(crate) fn open(folder: &Path) -> Result<Self, Fault> {
        let home = folder.join("home");
        for place in ["data", "config", "cache", "run"] {
            let place = home.join(place);
            fs::create_dir_all(&place).map_err(Fault::file(&place))?;
        }
        let mut server = bound("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset", "-fbdir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|source| Fault::Start { program: "Xvfb".into(), source })?;
        let number = first_line(&mut server)?;
        // The screen's file lies where the server was told, whatever the display's number.
        Ok(Self { name: format!(":{number}"), home, server })
    }

    /// The home of the programs on this display.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// A program that will open its window here, with a home of its own and no desktop around it.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = bound(program);
        command
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("HOME", &self.home)
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("XDG_CONFIG_HOME", self.home.join("config"))
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env("XDG_RUNTIME_DIR", self.home.join("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        command
    }

    /// All that is on the screen at this moment, as it lies in the server's file.
    pub(crate) fn picture(&self) -> Result<Vec<u8>, Fault> {
        let place = self.home.with_file_name("Xvfb_screen0");
        fs::read(&place).map_err(Fault::file(&place))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

/// A program that ends when we do, however we end.
pub(crate) fn bound(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL"]).arg(program).stdin(Stdio::null());
    command
}

/// The first line a started program writes, which says that it is ready.
pub(crate) fn first_line(child: &mut Child) -> Result<String, Fault> {
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        BufReader::new(out).read_line(&mut line).map_err(Fault::file(Path::new("a program's output")))?;
    }
    Ok(line.trim().to_owned())
}

/// Ends a program of ours. It may be gone already.
pub(crate) fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
