//! Exporting, on the settings page.

use std::path::Path;

use crate::{Stage, Step, dialog};

/// The title of the dialog that asks where to.
pub const TITLE: &str = "导出到哪里";

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One xlsx.
    Workbook,
    /// A folder of csv files.
    Folder,
}

/// Exports everything to `target` and waits until the page says that it is there.
pub async fn save(stage: &Stage, form: Form, target: &Path) -> Step {
    let page = stage.page();
    page.click("rail-settings").await?;
    page.click(match form {
        Form::Workbook => "export-workbook",
        Form::Folder => "export-folder",
    })
    .await?;
    dialog::choose(stage, TITLE, target).await?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    page.says("export-done", &name).await
}
