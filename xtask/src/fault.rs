//! What can stop a command, each with the sentence that says what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A program that should be there is not.
    Missing { what: String, mend: String },
    /// A program could not be started.
    Start { program: String, source: io::Error },
    /// A program ended badly; its own words stand above.
    Ended { what: String },
    /// A file could not be read or written.
    File { place: PathBuf, source: io::Error },
    /// The floor plan is not kept.
    Untidy { findings: usize },
    /// The person answered no.
    Declined,
    /// A measured figure is beyond its bar.
    Slow { names: Vec<&'static str> },
    /// The command was called wrongly.
    Usage(String),
}

impl Fault {
    /// For `map_err` on file operations.
    pub(crate) fn file(place: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::File { place: place.to_owned(), source }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, mend } => write!(f, "{what} is missing. {mend}"),
            Self::Start { program, source } => write!(f, "{program} could not be started: {source}"),
            Self::Ended { what } => write!(f, "{what} failed; what it said stands above."),
            Self::File { place, source } => write!(f, "{}: {source}", place.display()),
            Self::Untidy { findings: 1 } => write!(f, "one thing is out of place; see above."),
            Self::Untidy { findings } => write!(f, "{findings} things are out of place; see above."),
            Self::Declined => {
                write!(f, "nothing was installed. The packages named above are needed to go on.")
            }
            Self::Slow { names } => write!(f, "beyond the bar: {}.", names.join(", ")),
            Self::Usage(how) => write!(f, "{how}"),
        }
    }
}
