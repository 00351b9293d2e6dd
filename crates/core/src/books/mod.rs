//! A book as a whole: what a new one starts with.

use chrono::{DateTime, FixedOffset};
use regulars_store::{Action, Actor, Book, Written};

use crate::settings::{self, Settings};
use crate::{Result, tiers};

/// Starting a book.
pub const SET_UP: Action = Action::new("books", "set_up");

/// Gives a new book its settings and its four tiers, named in the book's language, most important first.
pub fn set_up(
    book: &Book,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    settings: &Settings,
    tier_names: [&str; 4],
) -> Result<Written<()>> {
    book.write(actor, now, SET_UP, |tx| {
        tx.make_lasting();
        settings::set(tx, settings)?;
        tiers::set_up(tx, tier_names)
    })
}
