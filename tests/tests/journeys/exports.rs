//! Exporting everything through the system's own dialog, and taking it back in.

use regulars_tests::pages::exports::{self, Form};
use regulars_tests::pages::imports::{self, Counts};
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, frame};
use regulars_tests::{dialog, files, journey, until};

#[test]
fn a_workbook_of_everything_is_known_again_and_brings_back_what_was_undone() {
    journey("exports", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        imports::choose(stage, &files::customers_xlsx(stage.folder())?).await?;
        imports::run(&page).await?;

        let workbook = stage.folder().join("everything.xlsx");
        exports::save(stage, Form::Workbook, &workbook).await?;
        page.says("export-done", "4 位客户").await?;
        page.ask("document.querySelector('[data-testid=\"export-done\"]').scrollIntoView()").await?;
        page.picture("workbook").await?;
        let folder = stage.folder().join("everything");
        exports::save(stage, Form::Folder, &folder).await?;
        until("the csv files", async || Ok(folder.join("客户.csv").exists().then_some(()))).await?;
        assert!(folder.join("交易.csv").exists());

        page.click("rail-customers").await?;
        page.click("customers-import").await?;
        imports::choose(stage, &workbook).await?;
        imports::counts(&page, Counts { same: 4, ..Counts::default() }).await?;
        page.picture("known-again").await?;
        frame::undo(&page, "customers.xlsx").await?;
        // The dialog is typed into with a keyboard that has only Latin letters.
        let copy = stage.folder().join("back.csv");
        std::fs::copy(folder.join("客户.csv"), &copy).unwrap();
        imports::choose(stage, &copy).await?;
        imports::counts(&page, Counts { new: 4, ..Counts::default() }).await?;
        imports::run(&page).await?;
        page.click("rail-customers").await?;
        customers::counted(&page, 4).await
    })
    .unwrap();
}

#[test]
fn a_closed_dialog_exports_nothing() {
    journey("exports-closed", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("rail-settings").await?;
        page.click("export-workbook").await?;
        dialog::dismiss(stage, exports::TITLE).await?;
        page.click("export-workbook").await?;
        dialog::dismiss(stage, exports::TITLE).await
    })
    .unwrap();
}
