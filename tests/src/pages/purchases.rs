//! The form of a purchase.

use crate::{Page, Step};

/// Fills the form of the open dossier's new purchase and saves it.
pub async fn add(page: &Page, product: &str, quantity: &str, price: &str) -> Step {
    page.click("dossier-purchase").await?;
    page.see("purchase-save").await?;
    page.fill("purchase-product", product).await?;
    page.fill("purchase-quantity", quantity).await?;
    page.fill("purchase-unit_price", price).await?;
    save(page).await
}

/// Saves the form and waits until it is gone.
pub async fn save(page: &Page) -> Step {
    page.click("purchase-save").await?;
    page.gone("purchase-save").await
}
