//! Reports on paper: a report's plain data becomes pages (SVG, for the preview and the printer) and a PDF.
//!
//! Holds: names and numbers reach the templates as values, never as markup, so a customer may be called anything; words
//! come from the catalogues; the same data gives the same bytes. Must not: read the book, a clock or the network.
//!
//! A report is laid out once and then asked for its pages, its PDF, or both:
//! `annual::document(&report, &words)?.page_svgs()`.

pub mod annual;
pub mod customer;
mod document;
mod error;
mod figures;
mod fonts;
pub mod labels;
mod parts;
mod text;
mod world;

pub use document::Document;
pub use error::ReportError;
