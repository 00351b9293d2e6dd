//! What `cargo xtask bench` measures, one measurement a process, so that each has its own peak of memory.
//!
//! Prints one line of JSON: seconds of the measured part and the peak of resident memory in MB. A measurement that fails
//! prints why and exits with 1.

mod duplicates;
mod files;
mod lists_table;
mod measure;
mod overview_table;
mod plain_table;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whatever went wrong; a bench has nobody to tell more to.
type Failure = Box<dyn std::error::Error>;

fn run(words: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u32>();
    match words.as_slice() {
        ["make", file, rows] => files::make(&PathBuf::from(file), number(rows)?),
        ["cells", file] => measure::cells(&PathBuf::from(file)),
        ["import", file, book] => measure::import(&PathBuf::from(file), &PathBuf::from(book)),
        ["sample", book, customers] => measure::sample(&PathBuf::from(book), number(customers)?),
        ["report", book, year] => measure::report(&PathBuf::from(book), year.parse()?),
        ["customers", book, year, count] => {
            measure::customer_reports(&PathBuf::from(book), year.parse()?, number(count)?)
        }
        ["overview", book, year] => overview_table::overview(&PathBuf::from(book), year.parse()?),
        ["lists", book] => lists_table::read(&PathBuf::from(book)),
        ["bulk", book, plain] => lists_table::bulk(&PathBuf::from(book), &PathBuf::from(plain)),
        ["duplicates", book, customers] => duplicates::find(&PathBuf::from(book), number(customers)?),
        ["merge", book, plain] => duplicates::merge(&PathBuf::from(book), &PathBuf::from(plain)),
        _ => Err("make FILE ROWS | cells FILE | import FILE BOOK | sample BOOK N | report BOOK YEAR | \
                  customers BOOK YEAR N | overview BOOK YEAR | lists BOOK | bulk BOOK PLAIN | \
                  duplicates BOOK N | merge BOOK PLAIN"
            .into()),
    }
}
