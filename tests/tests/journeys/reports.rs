//! The annual report: previewed, saved as a PDF through the system's dialog, its text read back.

use chrono::{Datelike as _, Local};
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{imports, reports};
use regulars_tests::{files, journey, pdf_text};

#[test]
fn a_year_is_previewed_and_saved_and_its_chinese_can_be_read() {
    journey("reports", async |stage| {
        let page = stage.page();
        let year = Local::now().year() - 1;
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        imports::choose(stage, &files::customers_xlsx(stage.folder())?).await?;
        imports::run(&page).await?;
        page.click("import-more").await?;
        imports::choose(stage, &files::purchases_xlsx(stage.folder(), year)?).await?;
        imports::counts(&page, imports::Counts { new: 244, ..Default::default() }).await?;
        imports::run(&page).await?;

        let count = reports::open(&page).await?;
        assert!(count >= 2, "{count} pages");
        page.picture("report").await?;
        let pdf = stage.folder().join("report.pdf");
        reports::save(stage, "保存年度报告", &pdf, "已保存 PDF").await?;
        let text = pdf_text(&pdf)?;
        for words in ["明月茶行", &year.to_string(), "王小明", "绿源食品有限公司", "正山小种"]
        {
            assert!(text.contains(words), "{words} in {text}");
        }
        Ok(())
    })
    .unwrap();
}
