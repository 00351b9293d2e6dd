//! The list: many changed at once and taken back, filters kept as a view, columns chosen, what is seen exported.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame, lists};
use regulars_tests::{Page, Step, dialog, journey, until};

async fn three(page: &Page) -> Step {
    enter(page, "明月茶行", Door::Empty).await?;
    for (name, phone) in [("赵六", "13800001111"), ("安然", ""), ("李芳", "013987654321")] {
        customers::add(page, name, phone).await?;
        dossier::close(page).await?;
    }
    customers::counted(page, 3).await
}

#[test]
fn many_are_changed_at_once_kept_as_a_view_and_taken_back() {
    journey("lists", async |stage| {
        let page = stage.page();
        three(&page).await?;
        page.click("mark-all").await?;
        lists::marked(&page, 3).await?;
        lists::tag(&page, "茶友会").await?;
        page.says("notice", "给 3 位客户加标签“茶友会”").await?;
        page.click("bulk-clear").await?;
        page.gone("bulk").await?;

        lists::mark(&page, "安然").await?;
        lists::mark(&page, "李芳").await?;
        lists::marked(&page, 2).await?;
        page.picture("selected").await?;
        lists::tier(&page, "VIP").await?;
        page.says("notice", "把 2 位客户改为“VIP”").await?;
        page.click("bulk-clear").await?;

        lists::by_tier(&page, "VIP").await?;
        customers::listed(&page, &["安然", "李芳"]).await?;
        page.click("filter-more").await?;
        page.picture("filters").await?;
        page.choose("filter-phone", "没有电话").await?;
        customers::listed(&page, &["安然"]).await?;
        page.click("filter-text").await?;
        page.see("given-phone").await?;
        lists::save_view(&page, "要补电话的").await?;
        page.picture("view").await?;
        page.click("view-all").await?;
        customers::counted(&page, 3).await?;
        page.click("view").await?;
        customers::listed(&page, &["安然"]).await?;

        frame::undo(&page, "保存视图“要补电话的”").await?;
        page.gone("view-chosen").await?;
        frame::undo(&page, "把 2 位客户改为“VIP”").await?;
        page.see("customers-none").await?;
        page.click("customers-clear").await?;
        customers::counted(&page, 3).await
    })
    .unwrap();
}

#[test]
fn what_is_seen_is_exported() {
    journey("lists-export", async |stage| {
        let page = stage.page();
        three(&page).await?;
        page.click("columns-open").await?;
        page.click("column-source").await?;
        page.picture("columns").await?;
        page.click("filter-text").await?;
        page.choose("filter-sort", "最新添加").await?;
        customers::listed(&page, &["李芳", "安然", "赵六"]).await?;
        let place = stage.folder().join("seen.csv");
        page.click("customers-export").await?;
        dialog::choose(stage, "导出客户", &place).await?;
        page.says("notice", "已导出 3 位客户").await?;
        let text = until("the file", async || Ok(std::fs::read_to_string(&place).ok())).await?;
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "\u{feff}客户,等级,电话,地区,累计交易,最近交易,来源");
        assert!(lines[1].starts_with("李芳,,013987654321,,,,"), "{text}");
        assert_eq!(lines.len(), 4);
        Ok(())
    })
    .unwrap();
}
