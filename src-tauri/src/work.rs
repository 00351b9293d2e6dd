//! Long work: how far it is, and breaking it off.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::AppHandle;
use tauri_specta::Event;

/// How often the page is told.
const BEAT: Duration = Duration::from_millis(80);

/// How far long work is.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub(crate) struct Progress {
    /// Done so far.
    done: u64,
    /// Of how many, when known.
    total: Option<u64>,
}

/// The long work under way. There is one at a time: the page shows its progress over everything else.
#[derive(Debug, Default)]
pub(crate) struct Work {
    cancelled: Arc<AtomicBool>,
}

impl Work {
    /// Asks the work under way to break off.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Begins new work: what the core is given to tell its progress to and to hear of a cancel from.
    pub(crate) fn begin(
        &self,
        handle: AppHandle,
    ) -> impl Fn(u64, Option<u64>) -> ControlFlow<()> + Send + 'static {
        self.cancelled.store(false, Ordering::Relaxed);
        let cancelled = Arc::clone(&self.cancelled);
        let told = std::sync::Mutex::new(None::<Instant>);
        move |done, total| {
            let mut told = told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if told.is_none_or(|at| at.elapsed() >= BEAT) {
                *told = Some(Instant::now());
                // A page that misses a step sees the next.
                let _ = Progress { done, total }.emit(&handle);
            }
            if cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }
}
