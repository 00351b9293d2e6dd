//! The tour: the main job walked once with a spreadsheet of one's own, then a picture of every page of the sample
//! business in both languages and both looks. The album, with the report's PDF, is the first argument, else `target/tour`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{Datelike as _, Local};
use regulars_tests::pages::imports::{self, Counts};
use regulars_tests::pages::welcome::{self, Door};
use regulars_tests::pages::{dossier, frame, overviews, reports, settings};
use regulars_tests::{Page, Stage, Step, Trouble, dialog, empty, files, made};

fn main() -> ExitCode {
    match walk() {
        Ok(album) => {
            println!("The pictures and the report are in {}", album.display());
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("the tour ended early: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn walk() -> Step<PathBuf> {
    let album = match std::env::args_os().nth(1) {
        Some(place) => PathBuf::from(place),
        None => made("tour")?,
    };
    std::fs::create_dir_all(&album).map_err(Trouble::file(&album))?;
    empty(&album)?;
    Stage::act(&album, "zh_CN.UTF-8", async |stage| main_job(stage, &album).await)?;
    Stage::act(&album, "zh_CN.UTF-8", async |stage| {
        let page = stage.page();
        page.click("door-samples").await?;
        page.see("customer-row").await?;
        for language in ["zh-CN", "en"] {
            settings::speak(&page, language).await?;
            for theme in ["light", "dark"] {
                settings::wear(&page, theme).await?;
                every_page(&page, &format!("{language}-{theme}")).await?;
            }
            settings::wear(&page, "light").await?;
            for_the_guide(stage, language).await?;
        }
        Ok(())
    })?;
    Ok(album)
}

/// First run, import by the native dialog, search, edit, undo, report, PDF.
async fn main_job(stage: &Stage, album: &Path) -> Step {
    let page = stage.page();
    page.see("welcome").await?;
    page.click("language-en").await?;
    page.says("welcome", "Welcome").await?;
    page.picture("01-welcome-en").await?;
    page.click("language-zh-CN").await?;
    page.says("welcome", "欢迎").await?;
    page.picture("01-welcome-zh-CN").await?;
    welcome::enter(&page, "明月茶行", Door::Spreadsheet).await?;
    page.see("import-choose").await?;
    page.picture("02-import").await?;

    imports::choose(stage, &files::customers_xlsx(stage.folder())?).await?;
    imports::counts(&page, Counts { new: 4, ..Counts::default() }).await?;
    page.picture("03-preview").await?;
    page.click("import-step-columns").await?;
    page.see("import-columns").await?;
    page.picture("04-columns").await?;
    imports::run(&page).await?;
    page.picture("05-imported").await?;
    page.click("import-more").await?;
    imports::choose(stage, &files::purchases_xlsx(stage.folder(), Local::now().year() - 1)?).await?;
    imports::run(&page).await?;

    page.click("rail-customers").await?;
    frame::find(&page, "oyx", "欧阳雪").await?;
    page.picture("06-found").await?;
    frame::open(&page, "wxm", "王小明").await?;
    dossier::edit(&page, "region", "南京").await?;
    page.picture("07-edited").await?;
    frame::undo(&page, "王小明").await?;
    page.picture("08-undone").await?;
    dossier::close(&page).await?;

    reports::open(&page).await?;
    reports::save(stage, "保存年度报告", &album.join("annual.pdf"), "已保存 PDF").await
}

/// What the guide shows of the window; its `pictures/` are these, made smaller.
async fn for_the_guide(stage: &Stage, language: &str) -> Step {
    let page = stage.page();
    let title =
        if language == "en" { "Choose the spreadsheet to import" } else { "选择要导入的表格" };
    page.go("#/customers").await?;
    page.see("customer-row").await?;
    page.picture(&format!("guide-customers-{language}")).await?;
    page.fill("search", "wang").await?;
    page.see("search-hit").await?;
    page.picture(&format!("guide-find-{language}")).await?;
    page.escape().await?;
    page.go("#/customers?sort=sales").await?;
    page.see("customer-row").await?;
    page.click("customer-row").await?;
    page.see("order").await?;
    page.picture(&format!("guide-dossier-{language}")).await?;
    reports::open(&page).await?;
    page.picture(&format!("guide-report-{language}")).await?;
    page.go("#/imports").await?;
    page.click("import-choose").await?;
    dialog::choose(stage, title, &files::customers_gb18030(stage.folder())?).await?;
    page.see("import-preview").await?;
    page.picture(&format!("guide-import-{language}")).await?;
    Ok(())
}

/// Every page that the rail and the dossier lead to.
async fn every_page(page: &Page, look: &str) -> Step {
    // The best customers have the most to show.
    page.go("#/customers?sort=sales").await?;
    page.see("customer-row").await?;
    page.picture(&format!("customers-{look}")).await?;
    page.click("customer-row").await?;
    page.see("figure-year").await?;
    page.picture(&format!("dossier-{look}")).await?;
    page.click("dossier-purchase").await?;
    page.see("purchase-save").await?;
    page.picture(&format!("purchase-{look}")).await?;
    page.click("drawer-close").await?;
    page.gone("purchase-save").await?;
    dossier::close(page).await?;
    page.click("customers-new").await?;
    page.see("new-customer-save").await?;
    page.picture(&format!("new-customer-{look}")).await?;
    page.click("drawer-close").await?;
    page.gone("new-customer-save").await?;
    page.go("#/duplicates").await?;
    page.see("duplicates-counts").await?;
    page.picture(&format!("duplicates-{look}")).await?;
    page.go("#/imports").await?;
    page.see("import-choose").await?;
    page.picture(&format!("imports-{look}")).await?;
    overviews::open(page).await?;
    page.picture(&format!("overview-{look}")).await?;
    reports::open(page).await?;
    page.picture(&format!("report-{look}")).await?;
    page.click("rail-journal").await?;
    page.see("journal-line").await?;
    page.picture(&format!("journal-{look}")).await?;
    page.click("rail-guide").await?;
    page.see("guide-chapter").await?;
    page.picture(&format!("guide-{look}")).await?;
    page.click("rail-settings").await?;
    page.see("settings-file").await?;
    page.see("copies").await?;
    page.picture(&format!("settings-{look}")).await?;
    Ok(())
}
