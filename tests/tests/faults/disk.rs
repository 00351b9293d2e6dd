//! Disks that are full and folders that cannot be written to.

use std::path::{Path, PathBuf};
use std::process::Command;

use regulars_tests::{cli, tool};

use crate::{Desk, check_refusal, check_whole, lines, purchases_csv};

/// A disk of a few megabytes, in memory; nothing where we may not mount one.
struct SmallDisk {
    place: PathBuf,
}

impl SmallDisk {
    fn at(place: PathBuf, size: &str) -> Option<Self> {
        std::fs::create_dir(&place).unwrap();
        let option = format!("size={size}");
        let words: [&std::ffi::OsStr; 6] = [
            "-t".as_ref(),
            "tmpfs".as_ref(),
            "-o".as_ref(),
            option.as_ref(),
            "tmpfs".as_ref(),
            place.as_ref(),
        ];
        let mounted = tool("mount", &words).is_ok_and(|output| output.status.success());
        mounted.then_some(Self { place })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // What cannot be unmounted now goes with the machine.
        let _ = tool("umount", &["--lazy".as_ref(), self.place.as_os_str()]);
    }
}

#[test]
fn a_full_disk_is_named_and_costs_nothing_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::at(folder.path().join("disk"), "4m") else {
        println!("skipped: no right to mount a small disk here; run it as root to see it");
        return;
    };
    let (book, file) = (disk.place.join("book.regulars"), folder.path().join("purchases.csv"));
    assert_eq!(cli::run(&book, &["new", "--sample", "20"]).unwrap().code, Some(0));
    purchases_csv(&file, 60_000);
    let words = ["import", file.to_str().unwrap(), "--as", "purchases", "--create-customers"];
    check_refusal(&cli::run(&book, &words).unwrap(), "disk_full");
    assert_eq!(lines(&book), 0);
    check_whole(&book);
}

#[test]
fn a_copy_or_a_restore_on_a_full_disk_costs_nothing_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::at(folder.path().join("disk"), "6m") else {
        println!("skipped: no right to mount a small disk here; run it as root to see it");
        return;
    };
    let book = disk.place.join("book.regulars");
    assert_eq!(cli::run(&book, &["new", "--sample", "20"]).unwrap().code, Some(0));
    let (file, copy) = (folder.path().join("purchases.csv"), folder.path().join("copy.regulars"));
    purchases_csv(&file, 2_000);
    let words = ["import", file.to_str().unwrap(), "--as", "purchases", "--create-customers"];
    assert_eq!(cli::run(&book, &words).unwrap().code, Some(0));
    assert_eq!(cli::run(&book, &["backup", copy.to_str().unwrap()]).unwrap().code, Some(0));
    // What is left of the disk goes to something else.
    let rest = disk.place.join("rest");
    let filled = std::fs::write(&rest, vec![1; 8 << 20]);
    assert!(filled.is_err(), "the disk is full");
    let full = disk.place.join("full.regulars");
    check_refusal(&cli::run(&book, &["restore", copy.to_str().unwrap()]).unwrap(), "disk_full");
    std::fs::write(&rest, []).unwrap();
    std::fs::write(&rest, vec![1; 8 << 20]).unwrap_err();
    check_refusal(&cli::run(&book, &["backup", full.to_str().unwrap()]).unwrap(), "disk_full");
    std::fs::remove_file(&rest).unwrap();
    assert_eq!(lines(&book), 2_000);
    check_whole(&book);
    let left: Vec<_> =
        std::fs::read_dir(&disk.place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("part")), "{left:?}");
}

/// The program as somebody without special rights: root may write everywhere.
fn as_nobody(folder: &Path, book: &Path, words: &[&str]) -> cli::Ended {
    let ours = cli::command(book, words).unwrap();
    let is_root = tool("id", &["-u"]).unwrap().stdout.starts_with(b"0\n");
    if !is_root {
        return cli::ended(ours).unwrap();
    }
    // Its own place may lie below a folder that nobody may enter.
    let program = folder.join("regulars-cli");
    if !program.exists() {
        std::fs::copy(ours.get_program(), &program).unwrap();
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
        .arg(program)
        .args(ours.get_args());
    command.env("LC_ALL", "en_US.UTF-8");
    cli::ended(command).unwrap()
}

fn change_mode(mode: &str, place: &Path) {
    assert!(tool("chmod", &[mode.as_ref(), place.as_os_str()]).unwrap().status.success());
}

#[test]
fn a_read_only_folder_is_named() {
    let desk = Desk::new();
    let outer = tempfile::tempdir().unwrap();
    change_mode("755", outer.path());
    change_mode("777", desk.folder.path());
    let owner = [std::ffi::OsStr::new("-R"), "65534:65534".as_ref(), desk.folder.path().as_os_str()];
    // Who is not root owns it already.
    let _ = tool("chown", &owner).unwrap();
    change_mode("555", desk.folder.path());
    let opened = as_nobody(outer.path(), &desk.book(), &["search", "a"]);
    let made = as_nobody(outer.path(), &desk.folder.path().join("new.regulars"), &["new"]);
    change_mode("755", desk.folder.path());
    check_refusal(&opened, "read_only");
    check_refusal(&made, "read_only");
    assert!(desk.book().exists());
}
