//! Importing through the system's own file dialog: xlsx and GB18030 csv, the same file twice, refused rows, undo.

use regulars_tests::pages::imports::{self, Counts};
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, frame};
use regulars_tests::{dialog, files, journey, until};

#[test]
fn a_workbook_is_imported_once_and_taken_back_whole() {
    journey("imports", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        let file = files::customers_xlsx(stage.folder())?;
        imports::choose(stage, &file).await?;
        imports::counts(&page, Counts { new: 4, ..Counts::default() }).await?;
        page.picture("preview").await?;
        imports::run(&page).await?;
        page.picture("done").await?;

        page.click("import-more").await?;
        imports::choose(stage, &file).await?;
        imports::counts(&page, Counts { same: 4, ..Counts::default() }).await?;

        page.click("rail-customers").await?;
        customers::counted(&page, 4).await?;
        frame::find(&page, "oyx", "欧阳雪").await?;
        frame::undo(&page, "customers.xlsx").await?;
        page.see("customers-empty").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_gb18030_csv_changes_what_is_there_and_its_bad_row_is_saved_with_the_reason() {
    journey("imports-gb18030", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        imports::choose(stage, &files::customers_xlsx(stage.folder())?).await?;
        imports::run(&page).await?;
        page.click("import-more").await?;

        imports::choose(stage, &files::customers_gb18030(stage.folder())?).await?;
        imports::counts(&page, Counts { new: 0, changed: 1, same: 3, refused: 1 }).await?;
        page.says("import-encoding", "GB18030").await?;
        page.click("import-tab-changed").await?;
        page.says("import-preview-row", "南京").await?;
        page.click("import-tab-refused").await?;
        page.says("import-refused-row", "没写名称").await?;
        page.picture("refused").await?;

        let problems = stage.folder().join("problems.xlsx");
        page.click("import-save-problems").await?;
        dialog::choose(stage, "保存问题行", &problems).await?;
        until("the problem sheet", async || Ok(problems.exists().then_some(()))).await?;
        page.says("import-problems-note", "已保存 1 行").await?;

        imports::run(&page).await?;
        page.click("import-undo").await?;
        // The wizard is back at its preview: the same file would change the same again.
        imports::counts(&page, Counts { new: 0, changed: 1, same: 3, refused: 1 }).await?;
        frame::open(&page, "wxm", "王小明").await?;
        page.says("field-region", "杭州").await
    })
    .unwrap();
}

#[test]
fn a_closed_dialog_changes_nothing_and_a_file_that_is_no_table_is_named() {
    journey("imports-trouble", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        page.click("import-choose").await?;
        dialog::dismiss(stage, "选择要导入的表格").await?;
        let picture = stage.folder().join("picture.xlsx");
        std::fs::write(&picture, [0x89, b'P', b'N', b'G', 0, 1, 2, 3]).unwrap();
        imports::choose(stage, &picture).await?;
        page.says("import-trouble-sentence", "数据没有改动").await?;
        page.picture("trouble").await?;
        Ok(())
    })
    .unwrap();
}
