//! Completeness and checks: what is missing is filled from the ring, a part is checked, and that is undone.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, frame};

#[test]
fn what_is_missing_is_filled_from_the_ring_and_a_part_is_checked() {
    journey("verifications", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王雪梅", "13805712266").await?;
        page.says("completeness", "资料 22%").await?;
        page.click("completeness").await?;
        page.says("completeness-missing", "还缺 7 项").await?;
        page.picture("missing").await?;
        page.click("fill-region").await?;
        page.fill("edit-region", "杭州").await?;
        page.enter().await?;
        page.says("completeness", "资料 33%").await?;

        page.click("verify-reach").await?;
        page.says("notice", "核实“王雪梅”的联系方式").await?;
        page.see("verified-reach").await?;
        page.gone("verify-reach").await?;
        page.picture("verified").await?;
        frame::undo(&page, "核实“王雪梅”的联系方式").await?;
        page.gone("verified-reach").await?;
        page.see("verify-reach").await
    })
    .unwrap();
}
