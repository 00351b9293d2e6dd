//! Purchases: adding a line from the dossier, editing it, removing it, undoing that.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, frame, purchases};

#[test]
fn a_purchase_is_added_edited_removed_and_brought_back() {
    journey("purchases", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;

        purchases::add(&page, "龙井", "2", "168").await?;
        page.says("figure-year", "¥336").await?;
        page.says("order", "龙井").await?;

        page.click("order").await?;
        page.click("line-edit").await?;
        page.fill("purchase-quantity", "3").await?;
        page.fill("purchase-amount", "500").await?;
        purchases::save(&page).await?;
        page.says("figure-year", "¥500").await?;
        page.picture("dossier").await?;

        page.click("line-remove").await?;
        page.count("order", 0).await?;
        frame::undo(&page, "龙井").await?;
        page.says("figure-year", "¥500").await
    })
    .unwrap();
}
