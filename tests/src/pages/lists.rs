//! The list's bulk bar, views and filters.

use crate::{Page, Step};

/// Selects the customer of this name.
pub async fn mark(page: &Page, name: &str) -> Step {
    page.click_css(&format!("[data-testid=\"row-mark\"][aria-label*=\"{name}\"]")).await
}

/// Waits until so many are selected.
pub async fn marked(page: &Page, count: usize) -> Step {
    page.says("bulk-count", &format!("已选 {count} 位")).await
}

/// Gives all that are selected a tag.
pub async fn tag(page: &Page, tag: &str) -> Step {
    page.click("bulk-add-tag").await?;
    page.fill("bulk-add-tag-name", tag).await?;
    page.enter().await?;
    page.gone("bulk-add-tag-name").await
}

/// Gives all that are selected a tier.
pub async fn tier(page: &Page, tier: &str) -> Step {
    page.click("bulk-tier").await?;
    page.click_text("[data-testid=\"bulk-tier-choice\"]", tier).await
}

/// Shows only a tier, or all again.
pub async fn by_tier(page: &Page, tier: &str) -> Step {
    page.click_text("[data-testid=\"filter-tier\"]", tier).await
}

/// Keeps what is filtered as a view.
pub async fn save_view(page: &Page, name: &str) -> Step {
    page.click("view-new").await?;
    page.fill("view-name", name).await?;
    page.click("view-name-save").await?;
    page.says("view-chosen", name).await
}

/// Shows a column, or hides it, by the name at its head.
pub async fn toggle_column(page: &Page, name: &str) -> Step {
    page.click("columns-open").await?;
    page.click_text("[data-testid=\"columns\"] .ant-checkbox-wrapper", name).await?;
    page.click("filter-text").await
}
