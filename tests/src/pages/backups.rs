//! The copies of the book, in the settings.

use crate::{Page, Step};

/// Opens the settings and waits for the list of copies, which is then in sight.
pub async fn open(page: &Page) -> Step {
    page.click("rail-settings").await?;
    page.see("copies").await?;
    page.ask("document.querySelector('[data-testid=\"copies\"]').scrollIntoView({block: 'end'})")
        .await
        .map(drop)
}

/// Makes a copy now and waits until `count` stand in the list.
pub async fn make(page: &Page, count: usize) -> Step {
    page.click("copy-make").await?;
    page.count("copy", count).await
}

/// Restores the newest copy whose line says `why`, once its check has told what it holds.
pub async fn restore(page: &Page, why: &str) -> Step {
    let rows = page.texts("copy").await?;
    let at = rows.iter().position(|row| row.contains(why)).map_or(1, |at| at + 1);
    page.click_css(&format!(
        "[data-testid=\"copies\"] tbody tr:nth-child({at}) [data-testid=\"copy-restore\"]"
    ))
    .await?;
    page.see("copy-holds").await
}
