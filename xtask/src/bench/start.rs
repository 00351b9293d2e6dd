//! The program's start, against an empty window of the same framework.
//!
//! Both are watched from outside: the start ends when the screen shows for the first time what it still shows seconds
//! later. For the program that is the list of customers with its first rows, its counts and sums.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::Figure;
use super::program::{folder, measure};
use crate::fault::Fault;
use crate::house::House;
use crate::screen::{self, Screen};
use crate::shell;

/// Starts of each, in turn; one more of each before them fills the machine's caches.
const TAKES: usize = 7;
/// The screen is looked at so often.
const GLANCE: Duration = Duration::from_millis(5);
/// A screen that has stood still for so long is finished.
const STILL: Duration = Duration::from_secs(3);
/// No start takes longer.
const PATIENCE: Duration = Duration::from_mins(1);
/// What an ended program leaves running (its web processes) is gone after this.
const LEAVE: Duration = Duration::from_secs(1);

pub(super) fn measure_start(house: &House) -> Result<Vec<Figure>, Fault> {
    let words = ["build", "--release", "--locked", "-p", "regulars", "--bins", "--examples"];
    shell::run(house.root(), "cargo", &words)?;
    let folder = folder(house, "start")?;
    let book = folder.join("book.regulars");
    measure(house, &["sample", &book.display().to_string(), "100000"])?;
    let screen = Screen::open(&folder)?;
    let (empty, ours) = (house.made("release/examples/empty"), house.made("release/regulars"));
    let (mut of_empty, mut of_ours) = (Vec::new(), Vec::new());
    for take in 0..=TAKES {
        let (one, other) = (start(&screen, &empty, &book)?, start(&screen, &ours, &book)?);
        println!("  empty window {one:.2?}, program {other:.2?}");
        if take > 0 {
            of_empty.push(one);
            of_ours.push(other);
        }
    }
    Ok(vec![Figure {
        name: "start",
        value: median(of_ours).as_secs_f64() / median(of_empty).as_secs_f64(),
        unit: "×",
        bar: 1.5,
        how: "to the finished first page, 100,000 customers, over an empty window; medians of seven",
    }])
}

/// From the start of the process to the finished picture.
fn start(screen: &Screen, program: &Path, book: &Path) -> Result<Duration, Fault> {
    let bare = screen.picture()?;
    let begin = Instant::now();
    let mut child = screen
        .command(program)
        .env("REGULARS_BOOK", book)
        .spawn()
        .map_err(|source| Fault::Start { program: program.display().to_string(), source })?;
    let (mut shown, mut finished) = (bare.clone(), Duration::ZERO);
    while finished.is_zero() || begin.elapsed() < finished + STILL {
        if begin.elapsed() > PATIENCE {
            screen::end(&mut child);
            return Err(Fault::Ended { what: format!("the start of {}", program.display()) });
        }
        thread::sleep(GLANCE);
        let picture = screen.picture()?;
        if picture != shown {
            (shown, finished) = (picture, begin.elapsed());
        }
    }
    screen::end(&mut child);
    thread::sleep(LEAVE);
    Ok(finished)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
