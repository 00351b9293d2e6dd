//! The list of customers and the form of a new one.

use crate::{Page, Step};

/// Waits until the summary above the list counts so many.
pub async fn counted(page: &Page, count: usize) -> Step {
    page.says("customers-summary", &format!("{count} 位")).await
}

/// Adds a customer by the form, and waits for the dossier that opens.
pub async fn add(page: &Page, name: &str, phone: &str) -> Step {
    page.click("customers-new").await?;
    page.fill("new-name", name).await?;
    page.fill("new-phone", phone).await?;
    page.click("new-customer-save").await?;
    page.says("dossier-name", name).await
}

/// Names in the list, as they stand at this moment.
pub async fn names(page: &Page) -> Step<Vec<String>> {
    let rows = page.texts("customer-row").await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| row.lines().find(|line| !line.trim().is_empty()).map(str::to_owned))
        .collect())
}

/// Waits until exactly these names stand in the list.
pub async fn listed(page: &Page, wanted: &[&str]) -> Step {
    crate::until(&format!("the list {wanted:?}"), async || Ok((names(page).await? == wanted).then_some(())))
        .await
}
