//! Every rule of reading and writing, on files made by the tests themselves.

mod bombs;
mod cards;
mod fixtures;
mod heads;
mod sniffing;
mod spreadsheets;
mod texts;
mod writing;
