//! The journal as the dossier shows it: every change with its name, each undone by its own button.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier};

#[test]
fn an_older_change_is_taken_back_from_the_timeline() {
    journey("journal", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::edit(&page, "region", "杭州").await?;
        page.click("timeline-changes").await?;
        page.count("change", 2).await?;
        page.says("change", "修改“王小明”的资料").await?;
        page.click("change-undo").await?;
        page.gone("field-region").await?;
        page.says("notice", "已撤销").await?;
        page.picture("timeline").await?;
        Ok(())
    })
    .unwrap();
}
