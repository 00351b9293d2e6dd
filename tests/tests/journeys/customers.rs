//! Customers: adding, finding by pinyin initials and phone tail, editing in place, removing, undoing.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame};

#[test]
fn a_customer_is_added_found_edited_and_removed_and_every_step_undone() {
    journey("customers", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for (name, phone) in [("王小明", "13812345678"), ("欧阳雪", "13700001111"), ("李芳", "13987654321")]
        {
            customers::add(&page, name, phone).await?;
            dossier::close(&page).await?;
        }
        customers::counted(&page, 3).await?;

        frame::find(&page, "oyx", "欧阳雪").await?;
        frame::find(&page, "4321", "李芳").await?;
        frame::find(&page, "wangxiao", "王小明").await?;
        page.picture("found").await?;
        frame::open(&page, "wxm", "王小明").await?;

        dossier::edit(&page, "region", "杭州").await?;
        dossier::edit(&page, "company", "明月茶楼").await?;
        page.picture("dossier").await?;
        frame::undo(&page, "王小明").await?;
        page.gone("field-company").await?;
        page.says("field-region", "杭州").await?;

        page.click("dossier-more").await?;
        page.click("customer-remove").await?;
        customers::counted(&page, 2).await?;
        frame::undo(&page, "删除客户“王小明”").await?;
        customers::counted(&page, 3).await
    })
    .unwrap();
}

#[test]
fn the_list_is_filtered_and_sorted() {
    journey("customers-list", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for name in ["赵六", "安然", "李芳"] {
            customers::add(&page, name, "").await?;
            dossier::close(&page).await?;
        }
        page.choose("filter-sort", "按姓名").await?;
        customers::listed(&page, &["安然", "李芳", "赵六"]).await?;
        page.choose("filter-sort", "最新添加").await?;
        customers::listed(&page, &["李芳", "安然", "赵六"]).await?;
        page.fill("filter-text", "lif").await?;
        customers::listed(&page, &["李芳"]).await?;
        page.picture("filtered").await?;
        page.fill("filter-text", "没有的人").await?;
        page.click("customers-clear").await?;
        customers::counted(&page, 3).await
    })
    .unwrap();
}

#[test]
fn a_pasted_text_fills_the_form() {
    journey("customers-paste", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("customers-new").await?;
        page.fill("new-paste", "王雪梅 138-0571-2266 浙江省杭州市西湖区龙井路18号 微信xuemei88").await?;
        page.says("paste-filled", "微信").await?;
        page.click("new-more").await?;
        page.picture("filled").await?;
        page.click("new-customer-save").await?;
        page.says("dossier-name", "王雪梅").await?;
        page.says("field-phone", "13805712266").await?;
        page.says("field-address", "浙江省杭州市西湖区龙井路18号").await?;
        page.says("field-region", "杭州").await?;
        page.says("field-wechat", "xuemei88").await
    })
    .unwrap();
}
