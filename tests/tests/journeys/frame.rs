//! The frame: layers and their Esc, the notice, the dossier over any page, focus, keys, zoom.

use regulars_tests::journey;
use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame};

#[test]
fn esc_closes_the_topmost_layer_alone_and_a_draft_is_kept() {
    journey("frame-layers", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;

        page.keys('?').await?;
        page.see("keys").await?;
        page.picture("keys").await?;
        page.keys('n').await?;
        page.escape().await?;
        page.gone("keys").await?;
        page.gone("new-customer-save").await?;
        page.see("dossier").await?;

        page.keys('n').await?;
        page.has_focus("new-name").await?;
        page.fill("new-name", "李芳").await?;
        page.click("new-tier").await?;
        frame::menu_open(&page).await?;
        page.escape().await?;
        frame::menu_closed(&page).await?;
        page.see("new-customer-save").await?;
        page.escape().await?;
        page.gone("new-customer-save").await?;
        page.see("dossier").await?;

        page.keys('n').await?;
        page.holds("new-name", "李芳").await?;
        page.click("new-customer-save").await?;
        page.says("dossier-name", "李芳").await?;
        page.escape().await?;
        page.gone("dossier").await
    })
    .unwrap();
}

#[test]
fn a_new_customer_has_nothing_of_the_one_before() {
    journey("frame-new", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("customers-new").await?;
        page.fill("new-name", "王小明").await?;
        page.fill("new-region", "杭州").await?;
        page.click("new-customer-save").await?;
        page.says("dossier-name", "王小明").await?;
        page.keys('n').await?;
        page.holds("new-name", "").await?;
        page.holds("new-region", "").await
    })
    .unwrap();
}

#[test]
fn the_dossier_opens_over_any_page_and_leaves_the_page_as_it_was() {
    journey("frame-dossier", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for name in ["王小明", "李芳"] {
            customers::add(&page, name, "").await?;
            dossier::close(&page).await?;
        }
        page.fill("filter-text", "lif").await?;
        customers::listed(&page, &["李芳"]).await?;
        frame::open(&page, "wxm", "王小明").await?;
        customers::listed(&page, &["李芳"]).await?;

        page.click("rail-settings").await?;
        page.gone("dossier").await?;
        // Added from a page of its own: the dossier opens beside it, and the notice goes along.
        page.keys('n').await?;
        page.fill("new-name", "欧阳雪").await?;
        page.click("new-customer-save").await?;
        page.says("dossier-name", "欧阳雪").await?;
        page.see("settings-file").await?;
        page.says("notice", "欧阳雪").await?;
        page.picture("over-settings").await?;
        frame::nothing_is_covered(&page).await?;
        page.click("notice-undo").await?;
        page.gone("dossier").await?;
        page.says("notice", "已撤销").await?;
        page.click("rail-customers").await?;
        page.gone("notice").await?;
        customers::counted(&page, 2).await
    })
    .unwrap();
}

#[test]
fn letters_and_enter_in_one_breath_open_whom_they_name() {
    journey("frame-search", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for (name, phone) in [("王小明", "13812345678"), ("欧阳雪", "13700001111"), ("王雪", "13900002222")]
        {
            customers::add(&page, name, phone).await?;
            dossier::close(&page).await?;
        }
        for (text, name) in [("wxm", "王小明"), ("oyx", "欧阳雪"), ("2222", "王雪")] {
            page.keys('/').await?;
            page.has_focus("search").await?;
            page.type_at_once(&format!("{text}\u{e007}")).await?;
            page.says("dossier-name", name).await?;
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_keyboard_is_never_lost() {
    journey("frame-focus", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::edit(&page, "region", "杭州").await?;
        page.has_focus("field-region").await?;
        page.escape().await?;
        page.gone("dossier").await?;

        page.click("customer-row").await?;
        page.has_focus("dossier").await?;
        page.escape().await?;
        page.has_focus("customer-row").await?;

        page.keys('g').await?;
        page.keys('s').await?;
        page.see("settings-file").await?;
        page.keys('g').await?;
        page.keys('c').await?;
        page.see("customer-row").await
    })
    .unwrap();
}

#[test]
fn a_tag_being_typed_is_kept_by_a_click_elsewhere() {
    journey("frame-tag", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        page.click("add-tags").await?;
        page.see("edit-tags").await?;
        page.type_at_once("老茶客").await?;
        page.click("figure-year").await?;
        page.says("field-tags", "老茶客").await
    })
    .unwrap();
}

#[test]
fn the_window_is_drawn_larger_and_smaller_and_its_head_still_fits() {
    journey("frame-zoom", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        let usual = page.ask("return innerWidth").await?.as_u64().unwrap_or_default();
        for _ in 0..3 {
            page.with_ctrl('=').await?;
        }
        let wide = |width: Option<u64>, per_cent: u64| {
            width.is_some_and(|width| width.abs_diff(usual * 100 / per_cent) < 4)
        };
        frame::width_that(&page, |width| wide(width, 150)).await?;
        page.picture("150").await?;
        // A pixel of the page may be cut by the scale.
        let too_wide = "const bar = document.querySelector('header'), all = document.documentElement; \
            return Math.max(bar.scrollWidth - bar.clientWidth, all.scrollWidth - all.clientWidth)";
        let excess = page.ask(too_wide).await?.as_i64();
        assert!(excess.is_some_and(|excess| excess <= 1), "at 150 % the head is {excess:?} too wide");
        page.with_ctrl('=').await?;
        page.with_ctrl('0').await?;
        frame::width_that(&page, |width| width == Some(usual)).await?;
        page.with_ctrl('-').await?;
        page.with_ctrl('-').await?;
        frame::width_that(&page, |width| wide(width, 80)).await?;
        page.picture("80").await?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn an_address_without_a_page_says_so() {
    journey("frame-missing", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.go("#/nowhere").await?;
        page.says("page-missing", "这里没有页面").await?;
        page.picture("missing").await?;
        page.click("page-home").await?;
        page.see("customers-empty").await
    })
    .unwrap();
}
