//! The Debian package: the program, its entry in the menu, its icon in every size, the file type of a book.
//!
//! Holds: what the package depends on is read from the program itself (`dpkg-shlibdeps`), and what it cannot know is in
//! [`NEEDS`]. Nothing runs at installing: Debian's own triggers take up the entry, the icons and the file type.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::house::House;
use crate::shell;

/// What is installed where, and its rights.
const FILES: &[(&str, &str, &str)] = &[
    ("src-tauri/linux/regulars.desktop", "usr/share/applications/regulars.desktop", "644"),
    ("src-tauri/linux/regulars.xml", "usr/share/mime/packages/regulars.xml", "644"),
    ("icons/32x32.png", "usr/share/icons/hicolor/32x32/apps/regulars.png", "644"),
    ("icons/64x64.png", "usr/share/icons/hicolor/64x64/apps/regulars.png", "644"),
    ("icons/128x128.png", "usr/share/icons/hicolor/128x128/apps/regulars.png", "644"),
    ("icons/128x128@2x.png", "usr/share/icons/hicolor/256x256/apps/regulars.png", "644"),
    ("icons/icon.png", "usr/share/icons/hicolor/512x512/apps/regulars.png", "644"),
    ("icons/regulars.svg", "usr/share/icons/hicolor/scalable/apps/regulars.svg", "644"),
    ("LICENSE", "usr/share/doc/regulars/copyright", "644"),
    ("CHANGELOG.md", "usr/share/doc/regulars/CHANGELOG.md", "644"),
];

/// Letters for the screen and for reports; what makes a double click find the program.
const NEEDS: &str = "fonts-noto-cjk, desktop-file-utils, shared-mime-info";

const PROGRAM: &str = "usr/bin/regulars";

/// Makes the package anew and answers where it lies.
pub(super) fn make(house: &House) -> Result<PathBuf, Fault> {
    let version = env!("CARGO_PKG_VERSION");
    let folder = house.made("release/bundle/deb");
    let architecture = shell::answer(house.root(), "dpkg", &["--print-architecture"])?;
    let name = format!("regulars_{version}_{architecture}");
    let tree = folder.join(&name);
    // Nothing there is as good as removed.
    let _ = fs::remove_dir_all(&folder);
    lay(&house.made("release/regulars"), &tree.join(PROGRAM), "755")?;
    for (from, to, rights) in FILES {
        lay(&house.at(from), &tree.join(to), rights)?;
    }
    let installed = kilobytes(&tree)?;
    let libraries = libraries(&folder, &tree.join(PROGRAM))?;
    write(&tree.join("DEBIAN/md5sums"), &sums(&tree)?)?;
    write(
        &tree.join("DEBIAN/control"),
        &format!(
            "Package: regulars\nVersion: {version}\nArchitecture: {architecture}\n\
             Maintainer: The Regulars authors\nSection: misc\nPriority: optional\n\
             Installed-Size: {installed}\nDepends: {libraries}, {NEEDS}\nRecommends: librsvg2-common\n\
             Description: keeps a small business's customers\n \
             Customers and purchases from any spreadsheet, in one encrypted book on this\n \
             computer; everybody found in a keystroke, the year printed as a report.\n \
             Works without a network. Speaks Chinese and English.\n"
        ),
    )?;
    let package = folder.join(format!("{name}.deb"));
    let words = ["--build", "--root-owner-group", "-Zxz", &text(&tree), &text(&package)];
    shell::run(house.root(), "dpkg-deb", &words)?;
    Ok(package)
}

fn lay(from: &Path, to: &Path, rights: &str) -> Result<(), Fault> {
    shell::run(Path::new("/"), "install", &["-D", "-m", rights, &text(from), &text(to)])
}

/// The packages of the libraries the program was linked with, in the versions it needs.
fn libraries(folder: &Path, program: &Path) -> Result<String, Fault> {
    let desk = folder.join("libraries");
    // The tool asks for a source package around it.
    write(&desk.join("debian/control"), "Source: regulars\n\nPackage: regulars\nArchitecture: any\n")?;
    let answer = shell::answer(&desk, "dpkg-shlibdeps", &["-O", &format!("-e{}", program.display())])?;
    let found = answer.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    found.map(str::to_owned).ok_or_else(|| Fault::Ended { what: "dpkg-shlibdeps".into() })
}

/// Every file's sum, as `dpkg --verify` compares it.
fn sums(tree: &Path) -> Result<String, Fault> {
    let files = FILES.iter().map(|(_, to, _)| *to);
    let words: Vec<&str> = std::iter::once(PROGRAM).chain(files).collect();
    Ok(shell::answer(tree, "md5sum", &words)? + "\n")
}

fn kilobytes(place: &Path) -> Result<u64, Fault> {
    let about = fs::metadata(place).map_err(Fault::file(place))?;
    if !about.is_dir() {
        return Ok(about.len().div_ceil(1024));
    }
    let mut sum = 1;
    for entry in fs::read_dir(place).map_err(Fault::file(place))? {
        sum += kilobytes(&entry.map_err(Fault::file(place))?.path())?;
    }
    Ok(sum)
}

fn write(place: &Path, content: &str) -> Result<(), Fault> {
    let folder = place.parent().unwrap_or(place);
    fs::create_dir_all(folder).map_err(Fault::file(folder))?;
    fs::write(place, content).map_err(Fault::file(place))
}

fn text(place: &Path) -> String {
    place.display().to_string()
}
