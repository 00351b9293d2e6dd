//! `cargo xtask setup`: what a fresh machine with Rust and Node lacks, and the page.
//!
//! Holds: says what it installs before it does; asks for rights only when something is missing; a second run does
//! nothing. Packages are those of Debian 12; on other systems it says what is needed and goes on.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use crate::fault::Fault;
use crate::house::House;
use crate::shell;

/// A Debian package and what it is for.
const PACKAGES: &[(&str, &str)] = &[
    ("build-essential", "the C compiler, for SQLCipher and OpenSSL"),
    ("pkg-config", "finds the system's libraries"),
    ("libclang-dev", "reads SQLite's headers"),
    ("libwebkit2gtk-4.1-dev", "the window"),
    ("librsvg2-common", "the icons in the system's dialogs"),
    ("fonts-noto-cjk", "Chinese letters, on the screen and on paper"),
    ("webkit2gtk-driver", "journeys: drives the window"),
    ("locales", "journeys: a system that speaks Chinese"),
    ("xvfb", "journeys: a display without a screen"),
    ("openbox", "journeys: a window manager on that display"),
    ("xdotool", "journeys: types into the native file dialogs"),
    ("poppler-utils", "journeys: reads the report's PDF back"),
];

/// What Vite needs.
const NODE: (u32, u32) = (20, 19);

pub(crate) fn run(house: &House, _words: &[String]) -> Result<(), Fault> {
    shell::step("system packages", system_packages)?;
    shell::step("Rust's own tools", rust_tools)?;
    shell::step("page: packages", || page_packages(house))?;
    shell::step("page: build", || page_build(house))
}

fn system_packages() -> Result<(), Fault> {
    if shell::ask("dpkg-query", &["--version"]).is_none() {
        if cfg!(target_os = "linux") {
            println!("This is not a Debian-like system. Needed here under the names your system gives them:");
            list(PACKAGES);
        }
        return Ok(());
    }
    let missing: Vec<_> = PACKAGES.iter().copied().filter(|(name, _)| !is_installed(name)).collect();
    if missing.is_empty() {
        println!("All there.");
        return Ok(());
    }
    println!("To be installed:");
    list(&missing);
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    install(&names)
}

fn list(packages: &[(&str, &str)]) {
    for (name, what) in packages {
        println!("  {name:30} {what}");
    }
}

fn is_installed(package: &str) -> bool {
    shell::ask("dpkg-query", &["-W", "-f=${db:Status-Abbrev}", package])
        .is_some_and(|state| state.starts_with("ii"))
}

/// Whether somebody sits there to be asked.
fn is_attended() -> bool {
    io::stdin().is_terminal() && std::env::var_os("CI").is_none()
}

fn install(names: &[&str]) -> Result<(), Fault> {
    let is_root = shell::ask("id", &["-u"]).as_deref() == Some("0");
    if is_attended() && !agreed()? {
        return Err(Fault::Declined);
    }
    let mut prefix: Vec<&str> = Vec::new();
    if !is_root {
        prefix.push("sudo");
        if !is_attended() {
            // Without a terminal sudo could ask for a password for ever.
            prefix.push("-n");
        }
    }
    prefix.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let apt = |words: &[&str]| {
        let all: Vec<&str> = prefix.iter().chain(words).copied().collect();
        shell::run(Path::new("/"), all[0], &all[1..])
    };
    apt(&["update"])?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(names);
    apt(&words)
}

fn agreed() -> Result<bool, Fault> {
    let terminal = Path::new("the terminal");
    print!("Install them now? [Y/n] ");
    io::stdout().flush().map_err(Fault::file(terminal))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer).map_err(Fault::file(terminal))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes"))
}

/// A toolchain installed with the smallest profile lacks these two.
fn rust_tools() -> Result<(), Fault> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if shell::ask("cargo", &[tool, "--version"]).is_some() {
            continue;
        }
        if shell::ask("rustup", &["--version"]).is_none() {
            return Err(Fault::Missing {
                what: format!("`cargo {tool}`"),
                mend: "Install Rust with rustup (https://rustup.rs) or add the component of that name."
                    .into(),
            });
        }
        println!("Installing {component} for the present Rust toolchain.");
        shell::run(Path::new("."), "rustup", &["component", "add", component])?;
    }
    println!("All there.");
    Ok(())
}

fn page_packages(house: &House) -> Result<(), Fault> {
    check_node()?;
    let (lock, installed) =
        (house.at("ui/package-lock.json"), house.at("ui/node_modules/.package-lock.json"));
    if changed(&installed) >= changed(&lock) && changed(&installed).is_some() {
        println!("All there.");
        return Ok(());
    }
    println!("Installing the page's packages as its lock file names them.");
    npm(house, &["ci", "--no-audit", "--no-fund"])
}

fn check_node() -> Result<(), Fault> {
    let version = shell::ask("node", &["--version"]).unwrap_or_default();
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found >= NODE {
        return Ok(());
    }
    let (major, minor) = NODE;
    Err(Fault::Missing {
        what: format!(
            "Node {major}.{minor} or newer (found: {})",
            if version.is_empty() { "none" } else { &version }
        ),
        mend: "Install it from https://nodejs.org or with your version manager.".into(),
    })
}

fn page_build(house: &House) -> Result<(), Fault> {
    let sources = ["ui/src", "ui/index.html", "ui/vite.config.ts", "ui/package-lock.json", "locales"];
    let newest = sources.iter().filter_map(|place| newest_change(&house.at(place))).max();
    let built = changed(&house.at("ui/dist/index.html"));
    if built.is_some() && built >= newest {
        println!("Up to date.");
        return Ok(());
    }
    npm(house, &["run", "build"])
}

/// Runs npm in `ui/`.
pub(crate) fn npm(house: &House, words: &[&str]) -> Result<(), Fault> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    shell::run(&house.at("ui"), npm, words)
}

fn changed(place: &Path) -> Option<SystemTime> {
    fs::metadata(place).and_then(|about| about.modified()).ok()
}

/// The newest change of a file or of anything below a folder, folders included: a removed file changes its folder.
fn newest_change(place: &Path) -> Option<SystemTime> {
    let below = fs::read_dir(place).into_iter().flatten().flatten();
    below.filter_map(|entry| newest_change(&entry.path())).chain(changed(place)).max()
}
