//! The guide and the tour: shown once by itself, left at any step, walked again from Help; every chapter in both languages.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{guide, settings};

#[test]
fn who_begins_is_shown_around_once_and_again_when_asked() {
    journey("guide-tour", async |stage| {
        let page = stage.page();
        guide::as_a_newcomer(&page).await?;
        enter(&page, "明月茶行", Door::Empty).await?;
        for step in ["search", "customers", "import", "undo", "reports", "guide"] {
            page.see(&format!("tour-{step}")).await?;
            page.picture(step).await?;
            page.has_focus("tour-next").await?;
            page.enter().await?;
        }
        page.gone("tour-guide").await?;

        // It does not come back by itself.
        page.click("rail-settings").await?;
        page.see("settings-file").await?;
        page.click("rail-customers").await?;
        page.see("customers-empty").await?;
        page.gone("tour-search").await?;

        page.click("rail-guide").await?;
        page.click("guide-tour").await?;
        page.see("tour-search").await?;
        // Letters do nothing under it, and Esc leaves it.
        page.keys('n').await?;
        page.escape().await?;
        page.gone("tour-search").await?;
        page.gone("new-customer-save").await?;
        page.see("customers-empty").await
    })
    .unwrap();
}

#[test]
fn every_chapter_is_told_in_both_languages() {
    journey("guide", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for (language, begin) in [("zh-CN", "客户簿"), ("en", "customer book")] {
            settings::speak(&page, language).await?;
            page.keys('g').await?;
            page.keys('g').await?;
            page.says("guide-chapter", begin).await?;
            for chapter in guide::CHAPTERS {
                page.click(&format!("guide-{chapter}")).await?;
                guide::told(&page, chapter).await?;
                page.picture(&format!("{chapter}-{language}")).await?;
            }
        }
        Ok(())
    })
    .unwrap();
}
