//! `cargo xtask bench [NAME…]`: the numbers that must hold, measured.
//!
//! Holds: each figure is a ratio (or a bound) taken in one run on one machine, so that it means the same on any; all are
//! printed as a table and written to `target/bench.json`; a figure beyond its bar is shown with the others and makes the
//! command fail at the end. To add one, write a module and a row of [`BENCHES`].

mod duplicates;
mod import;
mod lists;
mod overview;
mod program;
mod report;
mod start;

use std::fs;

use serde_json::json;

use crate::fault::Fault;
use crate::house::House;
use crate::shell;

/// Something measured together: one run of a program may give several figures.
struct Bench {
    name: &'static str,
    measure: fn(&House) -> Result<Vec<Figure>, Fault>,
}

/// One figure and the bar it must stay under.
struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    bar: f64,
    how: &'static str,
}

impl Figure {
    fn holds(&self) -> bool {
        self.value <= self.bar
    }
}

const BENCHES: &[Bench] = &[
    Bench { name: "import", measure: import::measure_xlsx },
    Bench { name: "growth", measure: import::measure_growth },
    Bench { name: "lists", measure: lists::measure_lists },
    Bench { name: "bulk", measure: lists::measure_bulk },
    Bench { name: "overview", measure: overview::measure_overview },
    Bench { name: "report", measure: report::measure_report },
    Bench { name: "start", measure: start::measure_start },
    Bench { name: "customers", measure: report::measure_customers },
    Bench { name: "duplicates", measure: duplicates::measure_duplicates },
];

pub(crate) fn run(house: &House, words: &[String]) -> Result<(), Fault> {
    if let Some(unknown) = words.iter().find(|word| BENCHES.iter().all(|bench| bench.name != *word)) {
        let names: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        return Err(Fault::Usage(format!("there is no bench {unknown:?}; there are: {}.", names.join(", "))));
    }
    shell::step("programs, optimised", || {
        shell::run(house.root(), "cargo", &["build", "--release", "-p", "regulars-bench", "--locked"])
    })?;
    let mut figures = Vec::new();
    for bench in
        BENCHES.iter().filter(|bench| words.is_empty() || words.iter().any(|word| word == bench.name))
    {
        shell::step(bench.name, || {
            figures.extend((bench.measure)(house)?);
            Ok(())
        })?;
    }
    print(&figures);
    write(house, &figures)?;
    let slow: Vec<&str> = figures.iter().filter(|figure| !figure.holds()).map(|figure| figure.name).collect();
    if slow.is_empty() { Ok(()) } else { Err(Fault::Slow { names: slow }) }
}

fn print(figures: &[Figure]) {
    println!("\n{:28} {:>10} {:>10}  {:6} holds", "figure", "measured", "bar", "unit");
    for figure in figures {
        let Figure { name, value, unit, bar, how } = figure;
        let holds = if figure.holds() { "yes" } else { "NO" };
        println!("{name:28} {value:>10.2} {bar:>10.2}  {unit:6} {holds:5} {how}");
    }
}

fn write(house: &House, figures: &[Figure]) -> Result<(), Fault> {
    let row = |figure: &Figure| {
        json!({
            "name": figure.name, "figure": figure.value, "unit": figure.unit, "bar": figure.bar,
            "holds": figure.holds(), "how": figure.how,
        })
    };
    let place = house.made("bench.json");
    let text = format!("{:#}\n", serde_json::Value::Array(figures.iter().map(row).collect()));
    fs::write(&place, text).map_err(Fault::file(&place))
}
