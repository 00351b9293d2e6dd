//! Custom fields: made in the settings, filled in in the dossier and by an import, taken out of use and brought back.

use regulars_tests::pages::imports::{self, Counts};
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame, lists, settings};
use regulars_tests::{dialog, journey, until};

#[test]
fn a_custom_field_is_shaped_filled_in_and_brought_back() {
    journey("fields", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::close(&page).await?;
        settings::add_field(&page, "信用额", "金额", &[]).await?;
        settings::add_field(&page, "车牌", "文字", &[]).await?;
        settings::add_field(&page, "配送", "选项", &["自提", "快递"]).await?;
        page.picture("settings").await?;

        frame::open(&page, "wxm", "王小明").await?;
        dossier::fill_custom(&page, "信用额", "1.2万").await?;
        dossier::reads(&page, "信用额", "¥12,000.00").await?;
        dossier::fill_custom(&page, "车牌", "浙-86606").await?;
        dossier::reads(&page, "车牌", "浙-86606").await?;
        dossier::pick_custom(&page, "配送", "快递").await?;
        dossier::fill_custom(&page, "信用额", "很多").await?;
        page.says("dossier", "“信用额”看不懂").await?;
        page.picture("refused").await?;
        dossier::fill_custom(&page, "信用额", "300").await?;
        dossier::reads(&page, "信用额", "¥300.00").await?;
        page.picture("dossier").await?;
        frame::undo(&page, "修改“王小明”的信用额").await?;
        dossier::reads(&page, "信用额", "¥12,000.00").await?;
        frame::find(&page, "86606", "王小明").await?;

        page.go("/settings?section=fields").await?;
        settings::act_on(&page, "custom-field-row", "配送", "custom-field-edit").await?;
        settings::rename_choice(&page, "快递", "送货上门").await?;
        page.picture("choices").await?;
        page.click_css(".ant-drawer-close").await?;
        frame::open(&page, "wxm", "王小明").await?;
        dossier::reads(&page, "配送", "送货上门").await?;

        page.go("/settings?section=fields").await?;
        settings::act_on(&page, "custom-field-row", "车牌", "custom-field-remove").await?;
        page.click("fields-removed").await?;
        page.says("removed-field-row", "留着 1 位的内容").await?;
        page.picture("removed").await?;
        page.click("custom-field-restore").await?;
        frame::open(&page, "wxm", "王小明").await?;
        dossier::reads(&page, "车牌", "浙-86606").await
    })
    .unwrap();
}

#[test]
fn an_import_makes_a_field_of_a_column() {
    journey("fields-import", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Spreadsheet).await?;
        let file = stage.folder().join("cars.csv");
        std::fs::write(&file, "客户名称,手机,里程\n王小明,13812345678,8000\n李芳,13987654321,120\n").unwrap();
        imports::choose(stage, &file).await?;
        imports::counts(&page, Counts { new: 2, ..Counts::default() }).await?;
        imports::send_column(&page, "里程", "custom:new").await?;
        page.says("import-new-field", "数字").await?;
        page.picture("new-field").await?;
        page.click("import-mapping-done").await?;
        imports::counts(&page, Counts { new: 2, ..Counts::default() }).await?;
        imports::run(&page).await?;
        frame::open(&page, "wxm", "王小明").await?;
        dossier::reads(&page, "里程", "8000").await?;
        frame::undo(&page, "cars.csv").await?;
        page.go("/settings?section=fields").await?;
        until("no fields", async || Ok(page.texts("custom-field-row").await?.is_empty().then_some(()))).await
    })
    .unwrap();
}

#[test]
fn custom_fields_are_columns_order_and_filters_of_the_list() {
    journey("fields-list", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        settings::add_field(&page, "信用额", "金额", &[]).await?;
        settings::add_field(&page, "配送", "选项", &["自提", "快递"]).await?;
        page.go("/customers").await?;
        for (name, credit, delivery) in
            [("安然", "300", "快递"), ("李芳", "1200.5", "自提"), ("周明", "20", "快递")]
        {
            customers::add(&page, name, "").await?;
            dossier::fill_custom(&page, "信用额", credit).await?;
            dossier::reads(&page, "信用额", "¥").await?;
            dossier::pick_custom(&page, "配送", delivery).await?;
            dossier::reads(&page, "配送", delivery).await?;
            dossier::close(&page).await?;
        }
        lists::toggle_column(&page, "信用额").await?;
        lists::toggle_column(&page, "配送").await?;
        page.says("customer-row", "¥300.00").await?;
        page.choose("filter-sort", "按信用额").await?;
        customers::listed(&page, &["周明", "安然", "李芳"]).await?;
        page.picture("columns").await?;

        page.click("filter-more").await?;
        page.choose("filter-own-配送", "快递").await?;
        customers::listed(&page, &["周明", "安然"]).await?;
        page.fill("filter-own-信用额-from", "100").await?;
        page.enter().await?;
        customers::listed(&page, &["安然"]).await?;
        page.picture("filters").await?;
        page.click("filter-text").await?;
        page.says("given-own-信用额", "信用额 ≥ ¥100.00").await?;
        lists::save_view(&page, "快递大户").await?;
        page.picture("view").await?;

        let place = stage.folder().join("seen.csv");
        page.click("customers-export").await?;
        dialog::choose(stage, "导出客户", &place).await?;
        page.says("notice", "已导出 1 位客户").await?;
        let text = until("the file", async || Ok(std::fs::read_to_string(&place).ok())).await?;
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "\u{feff}客户,等级,电话,地区,累计交易,最近交易,信用额,配送");
        assert_eq!(lines[1], "安然,,,,,,300.00,快递");
        page.click("view-all").await?;
        customers::counted(&page, 3).await
    })
    .unwrap();
}
