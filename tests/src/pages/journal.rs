//! The journal: its page, and a step that cannot be taken back.

use crate::{Page, Step};

/// Opens the page of the whole journal.
pub async fn open(page: &Page) -> Step {
    page.click("rail-journal").await?;
    page.see("journal").await
}

/// Opens the newest line that says `what` to what was and what is.
pub async fn unfold(page: &Page, what: &str) -> Step {
    page.click_text("[data-testid=\"journal-open\"]", what).await?;
    page.see("entry-changes").await
}
