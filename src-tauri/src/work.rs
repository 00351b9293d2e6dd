//! Long work: how far each piece is, and breaking it off. Whoever asks for work names it, so that neither its progress
//! nor its end is taken for another's.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Manager as _};

use crate::ear::{Ear, Told};

/// How often the page is told.
const BEAT: Duration = Duration::from_millis(80);

/// One piece of work, as the page that asks for it names it. A name is never used again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
pub(crate) struct WorkId(String);

/// How far a piece of long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct Progress {
    /// Which.
    work: WorkId,
    /// Done so far.
    done: u64,
    /// Of how many, when known.
    total: Option<u64>,
}

type Flags = Arc<Mutex<HashMap<WorkId, Arc<AtomicBool>>>>;

/// The work under way, each piece with whether it was asked to break off.
#[derive(Debug, Default)]
pub(crate) struct Work {
    flags: Flags,
}

impl Work {
    /// Asks a piece of work to break off. One that is asked before it begins breaks off at its first step.
    pub(crate) fn cancel(&self, work: WorkId) {
        flag_of(&self.flags, work).store(true, Ordering::Relaxed);
    }

    /// Begins a piece of work: what the core is given to tell its progress to and to hear of a cancel from.
    pub(crate) fn begin(
        &self,
        handle: AppHandle,
        work: WorkId,
    ) -> impl Fn(u64, Option<u64>) -> ControlFlow<()> + Send + 'static {
        let running = self.running(work);
        let told = Mutex::new(None::<Instant>);
        move |done, total| {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.is_none_or(|at| at.elapsed() >= BEAT) {
                *told = Some(Instant::now());
                // A page that misses a step sees the next.
                let step = Progress { work: running.work.clone(), done, total };
                handle.state::<Ear>().tell(Told::Progress(step));
            }
            running.go_on()
        }
    }

    fn running(&self, work: WorkId) -> Running {
        let cancelled = flag_of(&self.flags, work.clone());
        Running { work, cancelled, flags: Arc::clone(&self.flags) }
    }
}

fn flag_of(flags: &Flags, work: WorkId) -> Arc<AtomicBool> {
    let mut flags = flags.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(flags.entry(work).or_default())
}

/// A piece of work that has begun; when it ends, however it ends, it is forgotten.
struct Running {
    work: WorkId,
    cancelled: Arc<AtomicBool>,
    flags: Flags,
}

impl Running {
    fn go_on(&self) -> ControlFlow<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.flags.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.work);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> WorkId {
        WorkId(name.to_owned())
    }

    #[test]
    fn only_the_work_that_was_named_breaks_off() {
        let work = Work::default();
        let (samples, export) = (work.running(named("samples")), work.running(named("export")));
        work.cancel(named("export"));
        assert!(samples.go_on().is_continue());
        assert!(export.go_on().is_break());
    }

    #[test]
    fn a_cancel_that_overtakes_its_work_still_breaks_it_off() {
        let work = Work::default();
        work.cancel(named("import"));
        assert!(work.running(named("import")).go_on().is_break());
    }

    #[test]
    fn ended_work_is_forgotten() {
        let work = Work::default();
        drop(work.running(named("import")));
        assert!(work.flags.lock().unwrap().is_empty());
    }
}
