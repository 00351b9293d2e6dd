//! First run: each of the three doors, in the system's language and in the other one.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, imports};
use regulars_tests::{Stage, empty, files, journey, made};

#[test]
fn the_empty_door_leads_to_an_empty_list() {
    journey("welcome-empty", async |stage| {
        let page = stage.page();
        page.says("welcome", "欢迎使用熟客").await?;
        page.picture("welcome").await?;
        enter(&page, "明月茶行", Door::Empty).await?;
        page.says("business-name", "明月茶行").await?;
        page.see("customers-empty").await?;
        page.picture("empty").await?;
        assert!(stage.book().exists(), "the book lies where it was asked for");
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_name_is_asked_for_before_a_door_opens() {
    journey("welcome-name", async |stage| {
        let page = stage.page();
        page.click("door-empty").await?;
        page.says("welcome", "请先写下店名").await?;
        assert!(!stage.book().exists(), "no book before there is a name");
        enter(&page, "小店", Door::Empty).await
    })
    .unwrap();
}

#[test]
fn the_samples_door_fills_a_business_to_look_around_in() {
    journey("welcome-samples", async |stage| {
        let page = stage.page();
        page.click("door-samples").await?;
        page.says("business-name", "明月茶行").await?;
        customers::counted(&page, 600).await?;
        page.see("customer-row").await?;
        page.picture("samples").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_spreadsheet_door_leads_to_the_import() {
    journey("welcome-spreadsheet", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        let file = files::customers_xlsx(stage.folder())?;
        imports::choose(stage, &file).await?;
        imports::counts(&page, imports::Counts { new: 4, ..Default::default() }).await
    })
    .unwrap();
}

#[test]
fn an_english_system_is_spoken_to_in_english_and_the_book_remembers() {
    let album = made("journeys/welcome-english").unwrap();
    empty(&album).unwrap();
    Stage::act(&album, "en_US.UTF-8", async |stage| {
        let page = stage.page();
        page.says("welcome", "spreadsheet").await?;
        enter(&page, "Moon Tea", Door::Empty).await?;
        page.says("rail-customers", "Customers").await?;
        stage.reopen(&album).await?;
        let page = stage.page();
        page.says("business-name", "Moon Tea").await?;
        page.says("rail-customers", "Customers").await
    })
    .unwrap();
}
