//! Kill −9 at any moment of an import: the book opens and holds all of it or nothing.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use regulars_tests::cli;

use crate::{Desk, check_whole, lines, purchases_csv};

const ROWS: u32 = 12_000;
const ROUNDS: u32 = 10;

fn words(file: &Path) -> [&str; 5] {
    ["import", file.to_str().unwrap(), "--as", "purchases", "--create-customers"]
}

#[test]
fn a_killed_import_leaves_all_or_nothing() {
    let desk = Desk::new();
    let file = desk.folder.path().join("purchases.csv");
    purchases_csv(&file, ROWS);
    // One whole import tells how long the moments are, and is taken back again.
    let start = Instant::now();
    assert_eq!(cli::run(&desk.book(), &words(&file)).unwrap().code, Some(0));
    let whole = start.elapsed();
    assert_eq!(lines(&desk.book()), u64::from(ROWS));
    assert_eq!(cli::run(&desk.book(), &["undo"]).unwrap().code, Some(0));

    let mut random: u64 = 20_261_123;
    let mut cut_short = 0;
    for round in 0..ROUNDS {
        // Knuth's MMIX generator: the same moments in every run.
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = u32::try_from(random >> 40).unwrap() % 1_000;
        let moment = whole * share / 1_000 + Duration::from_millis(1);
        let mut child =
            cli::command(&desk.book(), &words(&file)).unwrap().stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        let finished = child.wait().unwrap().success();
        cut_short += u32::from(!finished);

        let there = lines(&desk.book());
        assert!(
            there == 0 || there == u64::from(ROWS),
            "round {round}, after {moment:?}: {there} of {ROWS} lines"
        );
        assert!(!finished || there == u64::from(ROWS), "round {round}: finished, yet {there} lines");
        if there > 0 {
            assert_eq!(cli::run(&desk.book(), &["undo"]).unwrap().code, Some(0));
        }
    }
    check_whole(&desk.book());
    assert!(cut_short >= ROUNDS / 2, "only {cut_short} of {ROUNDS} imports were cut short");
}

#[test]
fn a_killed_import_can_be_done_again() {
    let desk = Desk::new();
    let file = desk.folder.path().join("purchases.csv");
    purchases_csv(&file, ROWS);
    let mut child = cli::command(&desk.book(), &words(&file)).unwrap().stdout(Stdio::null()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(150));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(cli::run(&desk.book(), &words(&file)).unwrap().code, Some(0));
    assert_eq!(lines(&desk.book()), u64::from(ROWS), "neither lost nor doubled");
    check_whole(&desk.book());
}

#[test]
fn a_killed_restore_leaves_the_book_or_the_copy() {
    let desk = Desk::new();
    let copy = desk.folder.path().join("copy.regulars");
    let restore = ["restore", copy.to_str().unwrap()];
    assert_eq!(cli::run(&desk.book(), &["backup", copy.to_str().unwrap()]).unwrap().code, Some(0));
    let file = desk.folder.path().join("purchases.csv");
    purchases_csv(&file, ROWS);
    assert_eq!(cli::run(&desk.book(), &words(&file)).unwrap().code, Some(0));
    let rich = desk.folder.path().join("rich.regulars");
    assert_eq!(cli::run(&desk.book(), &["backup", rich.to_str().unwrap()]).unwrap().code, Some(0));
    let start = Instant::now();
    assert_eq!(cli::run(&desk.book(), &restore).unwrap().code, Some(0));
    let whole = start.elapsed();
    for round in 0..ROUNDS {
        let (from, other) = if round % 2 == 0 { (&rich, 0) } else { (&copy, u64::from(ROWS)) };
        let wanted = if round % 2 == 0 { u64::from(ROWS) } else { 0 };
        let words = ["restore", from.to_str().unwrap()];
        let mut child = cli::command(&desk.book(), &words).unwrap().stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * round / ROUNDS);
        child.kill().unwrap();
        child.wait().unwrap();
        let there = lines(&desk.book());
        assert!(there == wanted || there == other, "round {round}: {there} lines");
        check_whole(&desk.book());
        assert_eq!(cli::run(&desk.book(), &words).unwrap().code, Some(0));
        assert_eq!(lines(&desk.book()), wanted);
    }
}
