//! Settings: language and look change at once, are kept, and can be taken back.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame, settings};
use regulars_tests::{journey, made};

#[test]
fn language_and_look_change_at_once_and_are_kept() {
    journey("settings", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        settings::speak(&page, "en").await?;
        page.says("rail-customers", "Customers").await?;
        settings::wear(&page, "dark").await?;
        page.picture("english-dark").await?;
        stage.reopen(&made("journeys/settings")?).await?;
        let page = stage.page();
        page.says("rail-customers", "Customers").await?;
        settings::speak(&page, "zh-CN").await?;
        settings::wear(&page, "light").await?;
        page.picture("chinese-light").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_business_is_renamed() {
    journey("settings-name", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("rail-settings").await?;
        page.fill("settings-business-name", "清风茶行").await?;
        page.enter().await?;
        page.says("business-name", "清风茶行").await?;
        page.click("undo").await?;
        page.says("business-name", "明月茶行").await
    })
    .unwrap();
}

#[test]
fn tags_and_regions_are_renamed_and_merged_with_their_customers() {
    journey("settings-words", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for (name, region) in [("王小明", "杭州"), ("李芳", "杭州市")] {
            customers::add(&page, name, "").await?;
            dossier::edit(&page, "region", region).await?;
            dossier::close(&page).await?;
        }
        page.go("/settings?section=words").await?;
        page.click("words-region").await?;
        page.count("word-row", 2).await?;
        settings::act_on(&page, "word-row", "杭州市", "word-rename").await?;
        page.fill("word-name", "杭州").await?;
        page.says("word-row", "两个会合并成一个").await?;
        page.picture("merge").await?;
        page.click("word-save").await?;
        page.count("word-row", 1).await?;
        page.says("word-row", "2 位").await?;
        frame::undo(&page, "把地区“杭州市”改为“杭州”").await?;
        page.count("word-row", 2).await
    })
    .unwrap();
}
