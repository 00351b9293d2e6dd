//! The recycle bin: what was removed is there with when and by whom, and comes back.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame};

#[test]
fn what_was_removed_is_brought_back_from_the_bin() {
    journey("removals", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for name in ["王小明", "欧阳雪", "李芳"] {
            customers::add(&page, name, "").await?;
            dossier::close(&page).await?;
        }
        page.click("mark-all").await?;
        page.click("bulk-remove").await?;
        page.says("notice", "删除 3 位客户").await?;
        page.see("customers-empty").await?;

        page.click("rail-removals").await?;
        page.says("removals-count", "3 条").await?;
        page.picture("bin").await?;
        page.click("removal-restore").await?;
        page.says("removals-count", "2 条").await?;
        page.click("removals-mark-all").await?;
        page.says("removals-restore", "恢复 2 条").await?;
        page.click("removals-restore").await?;
        page.see("removals-empty").await?;
        page.picture("empty").await?;

        page.click("rail-customers").await?;
        customers::counted(&page, 3).await?;
        frame::undo(&page, "恢复 2 条记录").await?;
        customers::counted(&page, 1).await
    })
    .unwrap();
}
