//! The journal as the dossier shows it: every change with its name, each undone by its own button.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, journal};

#[test]
fn an_older_change_is_taken_back_from_the_timeline() {
    journey("journal", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::edit(&page, "region", "杭州").await?;
        page.click("timeline-changes").await?;
        page.count("change", 2).await?;
        page.says("change", "修改“王小明”的地区").await?;
        page.click_text("[data-testid=\"change-open\"]", "修改“王小明”").await?;
        page.says("field-was", "杭州").await?;
        page.picture("was-and-is").await?;
        page.click("change-undo").await?;
        page.gone("field-region").await?;
        page.says("notice", "已撤销").await?;
        page.picture("timeline").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn what_stands_on_a_step_is_listed_and_taken_back_first() {
    journey("journal-standing", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::edit(&page, "region", "杭州").await?;
        dossier::edit(&page, "company", "明月茶楼").await?;
        dossier::edit(&page, "region", "苏州").await?;
        dossier::close(&page).await?;

        journal::open(&page).await?;
        page.count("journal-line", 5).await?;
        // The oldest of the three edits: the newest stands on it, the one in between does not.
        page.click_css("[data-testid=\"journal-line\"]:nth-child(3) [data-testid=\"journal-open\"]").await?;
        page.says("field-was", "杭州").await?;
        page.picture("journal").await?;
        page.click_css("[data-testid=\"journal-line\"]:nth-child(3) [data-testid=\"journal-undo\"]").await?;
        page.click("notice-standing").await?;
        page.see("standing").await?;
        let lines = "[data-testid=\"standing\"] [data-testid=\"journal-line\"]";
        assert_eq!(page.all(lines).await?.len(), 1);
        page.picture("standing").await?;
        page.click_css(&format!("{lines} [data-testid=\"journal-undo\"]")).await?;
        page.click("standing-undo").await?;
        page.gone("standing").await?;

        page.click("rail-customers").await?;
        page.click("customer-row").await?;
        page.says("field-company", "明月茶楼").await?;
        page.gone("field-region").await
    })
    .unwrap();
}
