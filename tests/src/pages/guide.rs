//! The guide and the tour.

use serde_json::Value;

use crate::{Page, Step, until};

/// The chapters, in their order.
pub const CHAPTERS: [&str; 10] =
    ["begin", "import", "find", "customers", "purchases", "undo", "reports", "shape", "keys", "safety"];

/// Forgets that this window was ever shown around. Journeys are, so that the tour does not lie over them.
pub async fn as_a_newcomer(page: &Page) -> Step {
    page.ask("localStorage.removeItem('shown-around')").await.map(drop)
}

/// Waits until a chapter is the one that is told, its picture drawn if it has one.
pub async fn told(page: &Page, chapter: &str) -> Step {
    let script = format!(
        "const told = document.querySelector('[data-testid=\"guide-chapter\"]'); \
         const link = document.querySelector('[data-testid=\"guide-{chapter}\"]'); \
         return told !== null && link?.getAttribute('aria-current') === 'page' \
             && told.querySelectorAll('p').length > 0 \
             && [...told.querySelectorAll('img')].every(i => i.complete && i.naturalWidth > 0)"
    );
    until(&format!("the chapter {chapter}"), async || {
        Ok((page.ask(&script).await? == Value::Bool(true)).then_some(()))
    })
    .await
}
