//! A display without a screen, with a window manager on it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::tools::bound;
use crate::{Step, Trouble};

/// Wide enough for the window and a dialog beside it.
const SCREEN: &str = "1600x1000x24";

/// An Xvfb with openbox. Both end with it, and with them every window.
pub(crate) struct Display {
    pub(crate) name: String,
    server: Child,
    manager: Option<Child>,
}

impl Display {
    pub(crate) fn open(home: &Path) -> Step<Self> {
        let mut command = bound("Xvfb")?;
        command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]);
        let mut server = start(command.stdout(Stdio::piped()), "Xvfb")?;
        // The server writes its number once it is ready.
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number).map_err(Trouble::file(Path::new("Xvfb")))?;
        }
        let mut display = Self { name: format!(":{}", number.trim()), server, manager: None };
        if number.trim().is_empty() {
            return Err(Trouble::Tool("Xvfb did not start".into()));
        }
        let mut command = bound("openbox")?;
        command.env("DISPLAY", &display.name).env("HOME", home);
        display.manager = Some(start(command.stdout(Stdio::null()), "openbox")?);
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // They are ours and may be gone already; there is nobody to tell.
        for child in self.manager.iter_mut().chain([&mut self.server]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn start(command: &mut Command, name: &str) -> Step<Child> {
    command.stderr(Stdio::null()).spawn().map_err(Trouble::file(Path::new(name)))
}
