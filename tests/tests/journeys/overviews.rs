//! The overview: what the charts say, where their spots lead, in both languages and looks.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{dossier, frame, overviews, settings};
use regulars_tests::{Page, Step, journey};

#[test]
fn the_overview_says_what_is_going_on_and_leads_to_whom() {
    journey("overviews", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Samples).await?;
        page.see("customer-row").await?;
        overviews::open(&page).await?;
        page.count("overview-figure", 5).await?;
        page.count("customers-line", 5).await?;
        page.count("products-line", 5).await?;
        page.picture("zh-light").await?;
        overviews::point(&page, "months", "20").await?;
        page.text_that("chart-tip", "the month's sales", |tip| tip.contains("交易额 ¥")).await?;
        page.picture("zh-light-tip").await?;
        // A month's spot leads to those who bought in it.
        overviews::follow_first(&page, "months").await?;
        page.see("customer-row").await?;
        assert!(address(&page).await?.starts_with("#/customers?month=20"));
        page.picture("month-list").await?;
        overviews::open(&page).await?;
        // The tier's spot leads to its customers, and back again.
        overviews::follow(&page, "tiers", "VIP").await?;
        page.see("customer-row").await?;
        assert!(address(&page).await?.starts_with("#/customers?tier="));
        overviews::open(&page).await?;
        page.click("customers-line").await?;
        page.see("dossier-name").await?;
        assert!(address(&page).await?.starts_with("#/overview?open="));
        dossier::close(&page).await?;
        for look in ["dark", "light"] {
            settings::wear(&page, look).await?;
            settings::speak(&page, if look == "dark" { "en" } else { "zh-CN" }).await?;
            overviews::open(&page).await?;
            page.picture(look).await?;
            overviews::scroll_to(&page, "regions").await?;
            page.picture(&format!("{look}-below")).await?;
            overviews::scroll_up(&page).await?;
        }
        // A narrow window, and a wide one: the charts are drawn anew in their own size.
        page.with_ctrl('=').await?;
        page.with_ctrl('=').await?;
        frame::width_that(&page, |width| width.is_some_and(|width| width < 1100)).await?;
        overviews::fit(&page).await?;
        page.picture("narrow").await?;
        page.with_ctrl('0').await?;
        for _ in 0..2 {
            page.with_ctrl('-').await?;
        }
        frame::width_that(&page, |width| width.is_some_and(|width| width > 1500)).await?;
        overviews::fit(&page).await?;
        page.picture("wide").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_book_without_purchases_says_how_to_begin() {
    journey("overviews-empty", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("rail-overview").await?;
        page.see("overview-empty-samples").await?;
        page.picture("empty").await?;
        page.click("overview-empty-import").await?;
        page.see("import-choose").await
    })
    .unwrap();
}

async fn address(page: &Page) -> Step<String> {
    Ok(page.ask("return location.hash").await?.as_str().unwrap_or_default().to_owned())
}
