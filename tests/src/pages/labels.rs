//! The labels' part of the report page.

use crate::{Page, Step, pages::reports};

/// Opens it and waits until the first page is drawn.
pub async fn open(page: &Page) -> Step {
    reports::part(page, "labels").await?;
    page.see("label-start").await?;
    reports::drawn(page).await.map(drop)
}

/// Begins at a label, counted from 1.
pub async fn start_at(page: &Page, label: u32) -> Step {
    page.click(&format!("label-cell-{label}")).await?;
    page.says(&format!("label-cell-{label}"), &label.to_string()).await
}
