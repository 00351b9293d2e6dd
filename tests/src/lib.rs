//! What the journeys, the faults and the tour share: the real program on a display of its own, and its pages by name.
//!
//! Holds: waiting is for a state, with a deadline, never a pause of fixed length; each journey has its own display, home
//! and book, so none sees another's leavings; what a page looks like is known in `pages/` alone. Must not: reach into the
//! program past its window, its command line and its files.

pub mod cli;
pub mod dialog;
mod display;
mod driver;
pub mod files;
mod page;
pub mod pages;
mod stage;
mod tools;
mod trouble;

pub use page::{Page, until};
pub use stage::{Stage, empty, journey};
pub use tools::{built, made, pdf_text, tool};
pub use trouble::{Step, Trouble};
