//! First run: language, business name, three doors.

use crate::{Page, Step};

/// Which door to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// My spreadsheet.
    Spreadsheet,
    /// Sample data.
    Samples,
    /// Empty.
    Empty,
}

/// Goes through a door as a business of that name, and waits until the book is open.
pub async fn enter(page: &Page, business: &str, door: Door) -> Step {
    page.see("welcome").await?;
    page.fill("business-name-input", business).await?;
    page.click(match door {
        Door::Spreadsheet => "door-spreadsheet",
        Door::Samples => "door-samples",
        Door::Empty => "door-empty",
    })
    .await?;
    page.see("business-name").await
}
