//! Pages on their way to the printer: laid out by a command, shown by the window that prints them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

use crate::wire::{Answer, WireError};

/// Pages of one size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct PrintPages {
    /// Each an SVG document.
    pub(crate) pages: Vec<String>,
    /// Of the paper.
    pub(crate) width_mm: u32,
    /// Of the paper.
    pub(crate) height_mm: u32,
}

/// As many windows print at once before the first one's pages are forgotten.
const KEPT: usize = 4;

/// What windows are printing.
#[derive(Debug, Default)]
pub(crate) struct Prints {
    kept: Mutex<VecDeque<(String, PrintPages)>>,
}

impl Prints {
    /// Keeps pages and answers with the job's name.
    pub(crate) fn keep(&self, pages: PrintPages) -> String {
        static MADE: AtomicU32 = AtomicU32::new(1);
        let job = format!("job-{}", MADE.fetch_add(1, Ordering::Relaxed));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((job.clone(), pages));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        job
    }

    /// The pages of a job.
    pub(crate) fn pages(&self, job: &str) -> Option<PrintPages> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(name, _)| name == job).map(|(_, pages)| pages.clone())
    }
}

/// Opens a window that prints what its address shows, and closes itself.
pub(crate) fn open_window(handle: &AppHandle, address: &str, title: String) -> Answer<()> {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let label = format!("print-{}", OPENED.fetch_add(1, Ordering::Relaxed));
    WebviewWindowBuilder::new(handle, label, WebviewUrl::App(format!("index.html#/{address}").into()))
        .title(title)
        .inner_size(860.0, 960.0)
        .center()
        .build()
        .map_err(|error| WireError::of("defect", Vec::new(), Some(&error)))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_kept_until_others_come() {
        let prints = Prints::default();
        let pages = PrintPages { pages: vec!["<svg/>".into()], width_mm: 210, height_mm: 297 };
        let first = prints.keep(pages.clone());
        assert_eq!(prints.pages(&first), Some(pages.clone()));
        for _ in 0..KEPT {
            prints.keep(pages.clone());
        }
        assert_eq!(prints.pages(&first), None);
    }
}
