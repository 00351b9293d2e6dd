//! The import wizard.

use std::path::Path;

use crate::{Page, Stage, Step, dialog, until};

/// What the wizard says would happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows that create something.
    pub new: u32,
    /// Rows that change something.
    pub changed: u32,
    /// Rows that bring nothing new.
    pub same: u32,
    /// Rows that are refused.
    pub refused: u32,
}

/// Chooses a file in the system's dialog, from the wizard's first page or from any later one.
pub async fn choose(stage: &Stage, file: &Path) -> Step {
    let page = stage.page();
    page.click_css("[data-testid=\"import-choose\"], [data-testid=\"import-choose-other\"]").await?;
    dialog::choose(stage, "选择要导入的表格", file).await
}

/// Waits until every row was looked at and the counts are these.
pub async fn counts(page: &Page, wanted: Counts) -> Step {
    let mut seen = Counts::default();
    let answer = until(&format!("{wanted:?}"), async || {
        if page.all("[data-testid=\"import-counts\"][data-current=\"true\"]").await?.is_empty() {
            return Ok(None);
        }
        seen = Counts {
            new: count(page, "new").await?,
            changed: count(page, "changed").await?,
            same: count(page, "same").await?,
            refused: count(page, "refused").await?,
        };
        Ok((seen == wanted).then_some(()))
    })
    .await;
    match answer {
        Err(crate::Trouble::Late { what, .. }) => {
            Err(crate::Trouble::Late { what, last: Some(format!("{seen:?}")) })
        }
        other => other,
    }
}

async fn count(page: &Page, fate: &str) -> Step<u32> {
    let texts = page.texts(&format!("import-count-{fate}")).await?;
    let digits: String = texts.concat().chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse().unwrap_or_default())
}

/// Imports and waits until it is done.
pub async fn run(page: &Page) -> Step {
    page.click("import-run").await?;
    page.see("import-done").await
}

/// Sends a column of the file to a field, by the field's key.
pub async fn send_column(page: &Page, header: &str, field: &str) -> Step {
    let row = format!("[data-testid=\"import-column\"][data-column=\"{header}\"]");
    if page.all(&row).await?.is_empty() {
        page.click("import-mapping-change").await?;
    }
    page.click_css(&format!("{row} [data-testid=\"import-column-field\"]")).await?;
    page.type_text("新字段").await?;
    page.click(&format!("import-field-{field}")).await
}
