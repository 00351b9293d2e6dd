//! The package as a person meets it: installed, found in the menu, a book opened by its file type, a second book opened in
//! the program that runs already; then removed without a trace.
//!
//! Needs root, as installing does. What a book's being open means is read from outside: its lock is held.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::fault::Fault;
use crate::house::House;
use crate::screen::{self, Screen};
use crate::shell;

const ENTRY: &str = "/usr/share/applications/regulars.desktop";
const KIND: &str = "application/vnd.regulars.book";
/// How long the program may take for anything.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(50);

/// Installs, uses and removes the package.
pub(super) fn run(house: &House, package: &Path) -> Result<(), Fault> {
    shell::step("program for books without a window", || {
        shell::run(house.root(), "cargo", &["build", "--workspace", "--bins", "--locked"])
    })?;
    let root = Path::new("/");
    shell::step("install", || {
        let words =
            ["install", "--yes", "--no-install-recommends", "--reinstall", &package.display().to_string()];
        shell::run(root, "apt-get", &words)?;
        shell::run(root, "dpkg", &["--verify", "regulars"])
    })?;
    let used = shell::step("menu, icon, file type", || menu(house))
        .and_then(|()| shell::step("books by double click", || books(house)));
    // It goes again whatever came of it.
    shell::step("remove", || shell::run(root, "dpkg", &["--remove", "regulars"]))?;
    used?;
    for gone in ["/usr/bin/regulars", ENTRY, "/usr/share/mime/packages/regulars.xml"] {
        held(&format!("{gone} is gone"), !Path::new(gone).exists())?;
    }
    Ok(())
}

fn menu(house: &House) -> Result<(), Fault> {
    let desk = house.made("bundle-check");
    std::fs::create_dir_all(&desk).map_err(Fault::file(&desk))?;
    shell::run(&desk, "desktop-file-validate", &[ENTRY])?;
    let book = desk.join("kind.regulars");
    // An empty file would be called that, whatever its name.
    std::fs::write(&book, [0x5a, 0xa5, 0x00, 0xff]).map_err(Fault::file(&book))?;
    let kind = shell::answer(&desk, "gio", &["info", "-a", "standard::content-type", "kind.regulars"])?;
    held("a book has its file type", kind.contains(KIND))?;
    let opener = shell::answer(&desk, "gio", &["mime", KIND])?;
    held("the program opens that type", opener.contains("regulars.desktop"))?;
    let entry = std::fs::read_to_string(ENTRY).map_err(Fault::file(Path::new(ENTRY)))?;
    held("the entry names the icon", entry.lines().any(|line| line == "Icon=regulars"))?;
    for size in ["32x32", "64x64", "128x128", "256x256", "512x512"] {
        let icon = format!("/usr/share/icons/hicolor/{size}/apps/regulars.png");
        held(&format!("the icon is there in {size}"), Path::new(&icon).is_file())?;
    }
    Ok(())
}

/// A session on a display of its own: the program from the menu, then one book after the other.
fn books(house: &House) -> Result<(), Fault> {
    let desk = house.made("bundle-check");
    let screen = Screen::open(&desk)?;
    let session = Session::open()?;
    let one = new_book(house, &desk, "one.regulars")?;
    let other = new_book(house, &desk, "another book.regulars")?;
    let own = screen.home().join("data/cn.regulars.app/book.regulars");
    let start = |words: &[&str]| session.gio(&screen, &desk, words);

    start(&["open", "one.regulars"])?;
    wait("a double click opens its book", || is_open(&one))?;
    start(&["open", "another book.regulars"])?;
    wait("the running program opens the other book", || is_open(&other))?;
    wait("and lets go of the first", || !is_open(&one))?;
    start(&["launch", ENTRY])?;
    wait("one program runs", || running() == 1)?;
    held("the menu's entry opens no other book", !own.exists() && is_open(&other))
}

fn new_book(house: &House, desk: &Path, name: &str) -> Result<PathBuf, Fault> {
    let book = desk.join(name);
    for part in ["", ".slots", ".key", ".lock"] {
        // Nothing there is as good as removed.
        let _ = std::fs::remove_file(desk.join(format!("{name}{part}")));
    }
    let words = ["--book", name, "new", "--sample", "50"];
    shell::run(desk, house.program("regulars-cli"), &words)?;
    Ok(book)
}

/// How many programs run that were started from the entry: by their bare name, as no test starts one.
fn running() -> usize {
    let found = shell::ask("pgrep", &["-c", "-x", "-f", "regulars( .*)?"]);
    found.and_then(|count| count.parse().ok()).unwrap_or_default()
}

/// Whether a program has the book open.
fn is_open(book: &Path) -> bool {
    let lock = PathBuf::from(format!("{}.lock", book.display()));
    File::open(lock).is_ok_and(|file| matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
}

/// The bus by which a second start finds the first.
struct Session {
    bus: Child,
    address: String,
}

impl Session {
    fn open() -> Result<Self, Fault> {
        let mut bus = screen::bound("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|source| Fault::Start { program: "dbus-daemon".into(), source })?;
        let address = screen::first_line(&mut bus)?;
        Ok(Self { bus, address })
    }

    /// What a file manager or a menu does.
    fn gio(&self, screen: &Screen, desk: &Path, words: &[&str]) -> Result<(), Fault> {
        let mut command: Command = screen.command(Path::new("gio"));
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address).current_dir(desk).args(words);
        let status = command.status().map_err(|source| Fault::Start { program: "gio".into(), source })?;
        held(&format!("gio {}", words.join(" ")), status.success())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        screen::end(&mut self.bus);
    }
}

fn wait(what: &str, is_so: impl Fn() -> bool) -> Result<(), Fault> {
    let begin = Instant::now();
    while !is_so() && begin.elapsed() < PATIENCE {
        thread::sleep(GLANCE);
    }
    held(what, is_so())
}

fn held(what: &str, is_so: bool) -> Result<(), Fault> {
    println!("  {}: {what}", if is_so { "yes" } else { "NO" });
    if is_so { Ok(()) } else { Err(Fault::Ended { what: format!("the check \"{what}\"") }) }
}
