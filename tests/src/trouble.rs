//! What ends a journey before its time, told so that one knows where to look.

use std::fmt;
use std::path::Path;

use fantoccini::error::{CmdError, ErrorStatus, NewSessionError};

/// The result of one step of a journey.
pub type Step<T = ()> = Result<T, Trouble>;

/// Why a journey ended.
#[derive(thiserror::Error)]
pub enum Trouble {
    /// A tool of the machine is not there.
    #[error("{0} is missing: run `cargo xtask setup`")]
    ToolMissing(String),
    /// A program of ours is not built.
    #[error("{0} is not built: run `cargo build --workspace --bins`")]
    NotBuilt(String),
    /// A tool ended badly.
    #[error("{0}")]
    Tool(String),
    /// A file or process could not be used.
    #[error("{place}: {source}")]
    File {
        /// Which.
        place: String,
        /// The system's error.
        source: std::io::Error,
    },
    /// What was waited for did not come.
    #[error("waited in vain for {what}{}", .last.as_ref().map(|last| format!(" (at last: {last})")).unwrap_or_default())]
    Late {
        /// The state.
        what: String,
        /// What was seen instead.
        last: Option<String>,
    },
    /// The window did not open.
    #[error("the window did not open: {0}")]
    NoWindow(#[from] NewSessionError),
    /// The window refused a command.
    #[error("the window: {0}")]
    Window(#[from] CmdError),
    /// A fixture could not be made.
    #[error("the fixture: {0}")]
    Fixture(#[from] regulars_sheet::SheetError),
}

impl fmt::Debug for Trouble {
    /// A test prints its error so; the sentence is what one wants to read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Trouble {
    /// For `map_err` on file operations.
    pub fn file(place: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::File { place: place.display().to_string(), source }
    }

    /// Whether it may be over in a moment: the page was being drawn anew.
    pub(crate) fn is_passing(&self) -> bool {
        let Self::Window(CmdError::Standard(error)) = self else { return false };
        matches!(
            error.error,
            ErrorStatus::NoSuchElement
                | ErrorStatus::StaleElementReference
                | ErrorStatus::ElementClickIntercepted
                | ErrorStatus::ElementNotInteractable
                | ErrorStatus::InvalidElementState
                | ErrorStatus::MoveTargetOutOfBounds
        )
    }
}
