//! The report page.

use std::path::Path;

use crate::{Page, Stage, Step, dialog, until};

/// Opens the page and waits until the report's pages are drawn; how many.
pub async fn open(page: &Page) -> Step<usize> {
    page.click("rail-reports").await?;
    drawn(page).await
}

/// Waits until the report's pages are drawn; how many.
pub async fn drawn(page: &Page) -> Step<usize> {
    until("the report's pages", async || {
        let script = "const pages = [...document.querySelectorAll('[data-testid=\"report-page\"]')]; \
            return pages.length > 0 && pages.every(p => p.complete && p.naturalWidth > 0) ? pages.length : 0";
        let count = page.ask(script).await?.as_u64().and_then(|count| usize::try_from(count).ok());
        Ok(count.filter(|count| *count > 0))
    })
    .await
}

/// Saves the year as a PDF through the system's dialog and waits until the page says so.
pub async fn save(stage: &Stage, title: &str, pdf: &Path, said: &str) -> Step {
    let page = stage.page();
    page.click("report-save").await?;
    dialog::choose(stage, title, pdf).await?;
    page.says("report-status", said).await
}

/// Opens one part of the page: `annual`, `customers`, `labels`.
pub async fn part(page: &Page, part: &str) -> Step {
    page.click("rail-reports").await?;
    page.click(&format!("report-part-{part}")).await
}

/// Opens the report of the customer whose dossier is open, and waits until its two pages are drawn.
pub async fn of_dossier(page: &Page) -> Step {
    page.click("dossier-more").await?;
    page.click("customer-report").await?;
    page.count("report-page", 2).await?;
    drawn(page).await.map(drop)
}
