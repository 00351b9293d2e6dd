//! One customer's dossier: fields edited in place, the timeline.

use crate::{Page, Step};

/// Changes a field where it stands (or adds one that is empty) and waits until it shows.
pub async fn edit(page: &Page, field: &str, text: &str) -> Step {
    let (shown, waiting) = (format!("field-{field}"), format!("add-{field}"));
    page.click_css(&format!("[data-testid=\"{shown}\"], [data-testid=\"{waiting}\"]")).await?;
    page.fill(&format!("edit-{field}"), text).await?;
    page.enter().await?;
    page.gone(&format!("edit-{field}")).await?;
    page.says(&shown, text).await
}

/// Closes it.
pub async fn close(page: &Page) -> Step {
    page.click("dossier-close").await?;
    page.gone("dossier").await
}
