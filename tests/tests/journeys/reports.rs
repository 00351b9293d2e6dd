//! The annual report, and customers' own: previewed, saved as a PDF through the system's dialog, the text read back.

use chrono::{Datelike as _, Local};
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{frame, imports, reports};
use regulars_tests::{Stage, Step, files, journey, pdf_text};

/// A tea shop with four customers and two years of purchases.
async fn tea_shop(stage: &Stage, last_year: i32) -> Step {
    let page = stage.page();
    enter(&page, "明月茶行", Door::Spreadsheet).await?;
    imports::choose(stage, &files::customers_xlsx(stage.folder())?).await?;
    imports::run(&page).await?;
    page.click("import-more").await?;
    imports::choose(stage, &files::purchases_xlsx(stage.folder(), last_year)?).await?;
    imports::counts(&page, imports::Counts { new: 244, ..Default::default() }).await?;
    imports::run(&page).await
}

#[test]
fn a_year_is_previewed_and_saved_and_its_chinese_can_be_read() {
    journey("reports", async |stage| {
        let page = stage.page();
        let year = Local::now().year() - 1;
        tea_shop(stage, year).await?;

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

#[test]
fn a_customers_report_is_handed_over_without_what_is_internal() {
    journey("reports-customer", async |stage| {
        let page = stage.page();
        let year = Local::now().year() - 1;
        tea_shop(stage, year).await?;
        page.click("rail-customers").await?;
        frame::open(&page, "wxm", "王小明").await?;
        reports::of_dossier(&page).await?;
        page.picture("hand-over").await?;
        let pdf = stage.folder().join("wang.pdf");
        reports::save(stage, "保存客户年度报告", &pdf, "已保存 1 位客户的报告").await?;
        let text = pdf_text(&pdf)?;
        for words in ["王小明", "谢谢您", "明月茶行", "龙井", "正山小种", "13812345678", "1/2", "2/2"]
        {
            assert!(text.contains(words), "{words} in {text}");
        }
        for words in ["内部", "名次", "毛利", "还缺", "平时", "重要"] {
            assert!(!text.contains(words), "{words} in {text}");
        }

        page.click("report-version-internal").await?;
        reports::drawn(&page).await?;
        page.picture("internal").await?;
        let pdf = stage.folder().join("wang-internal.pdf");
        reports::save(stage, "保存客户年度报告", &pdf, "已保存 1 位客户的报告").await?;
        let text = pdf_text(&pdf)?;
        for words in ["王小明", "内部", "名次", "还缺的资料", "重要"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn all_customers_of_a_year_are_bound_to_one_file() {
    journey("reports-customers", async |stage| {
        let page = stage.page();
        tea_shop(stage, Local::now().year() - 1).await?;
        reports::part(&page, "customers").await?;
        page.says("report-status", "4 位客户").await?;
        reports::drawn(&page).await?;
        page.click("report-next").await?;
        reports::drawn(&page).await?;
        page.picture("leafing").await?;
        let pdf = stage.folder().join("all.pdf");
        reports::save(stage, "保存客户年度报告", &pdf, "已保存 4 位客户的报告").await?;
        let text = pdf_text(&pdf)?;
        assert_eq!(text.matches('\u{c}').count(), 8, "two pages each");
        for words in ["王小明", "李芳", "欧阳雪", "绿源食品有限公司"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        page.choose("report-who", "交易最多的几位").await?;
        page.fill("report-top", "2").await?;
        page.enter().await?;
        page.says("report-status", "2 位客户").await?;
        page.choose("report-who", "某个等级").await?;
        page.choose("report-tier", "VIP").await?;
        page.says("report-status", "1 位客户").await
    })
    .unwrap();
}
