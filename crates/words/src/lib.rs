//! The words people read, for Rust: the Fluent catalogues of `locales/`, and how figures and dates are written.
//!
//! Holds: every `locales/<tag>/*.ftl` is embedded in the program; the page, the reports, the charts and the command
//! line read the same files. Must not: hold a word itself, read a clock, or know a feature.

mod catalogue;
mod figures;
mod language;

pub use catalogue::{Arg, Words};
pub use language::Language;
