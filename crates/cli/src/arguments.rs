//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Regulars without a window.
#[derive(Debug, Parser)]
#[command(name = "regulars-cli", version, about)]
pub(crate) struct Arguments {
    /// The book.
    #[arg(long)]
    pub(crate) book: PathBuf,
    /// The file that holds the device key, when not `<book>.key`.
    #[arg(long)]
    pub(crate) key_file: Option<PathBuf>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new book.
    New {
        /// Fill it with so many sample customers.
        #[arg(long)]
        sample: Option<u32>,
        /// The seed of the sample.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The business name.
        #[arg(long)]
        name: Option<String>,
        /// zh-CN or en; the system's language when not given.
        #[arg(long)]
        language: Option<String>,
    },
    /// Import a file.
    Import {
        /// The spreadsheet, text table or vCard.
        file: PathBuf,
        /// What its rows are.
        #[arg(long = "as")]
        kind: Kind,
        /// The sheet, by name or by number from 1.
        #[arg(long)]
        sheet: Option<String>,
        /// OURS=THEIRS: our field, the file's header. Columns not named are left out. `custom:NAME=THEIRS` is the custom field
        /// NAME, which is made when the book has none of that name.
        #[arg(long)]
        map: Vec<String>,
        /// Take purchases without any customer as walk-in sales.
        #[arg(long)]
        walk_in: bool,
        /// Create the customers that purchases name and the book does not know.
        #[arg(long)]
        create_customers: bool,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Export everything.
    Export {
        /// Where to: a workbook when it ends in .xlsx, else a folder of csv files.
        #[arg(long)]
        out: PathBuf,
    },
    /// Take back the last change, an import, or any earlier entry that nothing stands on.
    Undo {
        /// The import, by the id it answered with.
        #[arg(long, conflicts_with = "entry")]
        import: Option<i64>,
        /// The entry, by the id that `history` answers with.
        #[arg(long)]
        entry: Option<i64>,
    },
    /// Tell what happened to a record: who, when, what was, what is.
    History {
        /// The record, by its id.
        id: i64,
        /// At most so many entries.
        #[arg(long, default_value_t = 200)]
        limit: u32,
    },
    /// Find customers.
    Search {
        /// Name, pinyin, initials, phone, company.
        text: String,
        /// At most so many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Find customers who may be one and the same.
    Duplicates {
        /// At most so many clusters.
        #[arg(long, default_value_t = 1_000)]
        limit: u32,
    },
    /// Make several customers one.
    Merge {
        /// The customer who stays, by id.
        keep: i64,
        /// Those who become one with it.
        #[arg(required = true)]
        others: Vec<i64>,
    },
    /// A year in figures.
    Figures {
        /// The year.
        #[arg(long)]
        year: i32,
    },
    /// Make a report.
    Report {
        #[command(subcommand)]
        report: Report,
    },
    /// Copy the book.
    Backup {
        /// Where to.
        path: PathBuf,
    },
    /// Put a copy in the book's place.
    Restore {
        /// The copy.
        path: PathBuf,
    },
    /// Check that the book is whole.
    Check,
}

/// Which report.
#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// The annual customer report of the book, or of one or all of its customers.
    Annual {
        /// The year.
        #[arg(long)]
        year: i32,
        /// One customer, by id: two pages to hand over.
        #[arg(long, conflicts_with = "all")]
        customer: Option<i64>,
        /// Every customer with a purchase in the year, most sales first.
        #[arg(long)]
        all: bool,
        /// The version for the owner alone, with rank, margin and notes.
        #[arg(long)]
        internal: bool,
        /// The PDF to write.
        #[arg(long)]
        out: PathBuf,
    },
}

/// What a file's rows are.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    /// Customers.
    Customers,
    /// Purchases.
    Purchases,
}
