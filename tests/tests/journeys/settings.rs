//! Settings: language and look change at once, are kept, and can be taken back.

use regulars_tests::pages::settings;
use regulars_tests::pages::welcome::{Door, enter};
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
