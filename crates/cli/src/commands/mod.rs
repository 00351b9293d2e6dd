//! One function a command: open the book, one call into the core, print the answer.

mod book;
mod duplicates;
mod export;
mod history;
mod import;
mod report;

use chrono::{DateTime, FixedOffset};
use regulars_core::store::key::DeviceKey;
use regulars_core::store::{Actor, Book};

use crate::arguments::{Arguments, Command};
use crate::error::Result;

/// What every command has at hand.
pub(crate) struct Context<'a> {
    pub(crate) arguments: &'a Arguments,
    pub(crate) now: DateTime<FixedOffset>,
    pub(crate) device: DeviceKey,
    pub(crate) actor: Actor,
}

impl Context<'_> {
    /// Opens the book that was named.
    pub(crate) fn open(&self) -> Result<Book> {
        Ok(Book::open(&self.arguments.book, &self.device, regulars_core::schema())?)
    }
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, now: DateTime<FixedOffset>) -> Result<()> {
    let device = DeviceKey { file: arguments.key_file.clone() };
    let context = Context { arguments, now, device, actor: Actor::owner("cli") };
    match &arguments.command {
        Command::New { sample, seed, name, language } => {
            book::create(&context, *sample, *seed, name.as_deref(), language.as_deref())
        }
        Command::Import { .. } => import::run(&context),
        Command::Export { out } => export::run(&context, out),
        Command::Undo { import, entry } => book::undo(&context, *import, *entry),
        Command::History { id, limit } => history::run(&context, *id, *limit),
        Command::Search { text, limit } => book::search(&context, text, *limit),
        Command::Duplicates { limit } => duplicates::list(&context, *limit),
        Command::Merge { keep, others } => duplicates::merge(&context, *keep, others),
        Command::Figures { year } => report::figures(&context, *year),
        Command::Report { report } => report::run(&context, report),
        Command::Backup { path } => book::back_up(&context, path),
        Command::Restore { path } => book::restore(&context, path),
        Command::Check => book::check(&context),
    }
}
