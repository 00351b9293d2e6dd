//! The frame around every page: search, undo, the notice.

use crate::{Page, Step};

/// Types into the search box and waits until the first customer found is `name`.
pub async fn find(page: &Page, text: &str, name: &str) -> Step {
    page.fill("search", text).await?;
    page.text_that("search-hit", &format!("{name:?}"), |hit| hit.contains(name)).await?;
    Ok(())
}

/// Finds a customer by `text` and opens the dossier.
pub async fn open(page: &Page, text: &str, name: &str) -> Step {
    find(page, text, name).await?;
    page.click_text("[data-testid=\"search-hit\"]", name).await?;
    page.says("dossier-name", name).await
}

/// Presses the undo button, which must offer `name`, and waits for the notice that says so.
pub async fn undo(page: &Page, name: &str) -> Step {
    page.says("undo", name).await?;
    page.click("undo").await?;
    page.says("notice", "已撤销").await
}
