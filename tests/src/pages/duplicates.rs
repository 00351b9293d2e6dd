//! The page of duplicates: the groups, and the open one side by side.

use crate::{Page, Step};

/// Opens the page from the list of customers and waits until it has counted.
pub async fn open(page: &Page, counts: &str) -> Step {
    page.click("rail-customers").await?;
    page.click("customers-duplicates").await?;
    page.says("duplicates-counts", counts).await
}

/// Chooses the value of a field by its text and waits until it is what stays.
pub async fn choose(page: &Page, field: &str, value: &str) -> Step {
    page.click_text(&format!("[data-testid=\"merge-{field}\"]"), value).await?;
    page.says(&format!("merged-{field}"), value).await
}

/// Makes the open group one and waits for the notice that says so.
pub async fn merge(page: &Page) -> Step {
    page.click("merge-run").await?;
    page.says("notice", "合并").await
}
