//! Duplicates: warned of while typing, found over the book, merged field by field, undone, called different.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, duplicates, frame, purchases};
use regulars_tests::{Page, Step, cli, journey};

/// 王雪梅 twice with one phone and a purchase each, and a brother on the same phone.
async fn family(page: &Page) -> Step {
    customers::add(page, "王雪梅", "138 0571 2266").await?;
    dossier::edit(page, "region", "杭州").await?;
    purchases::add(page, "龙井", "2", "168").await?;
    dossier::close(page).await?;
    page.click("customers-new").await?;
    page.fill("new-name", "王学梅").await?;
    page.fill("new-phone", "13805712266").await?;
    page.says("like", "电话相同、读音相同").await?;
    page.picture("like").await?;
    page.click("new-customer-save").await?;
    page.says("dossier-name", "王学梅").await?;
    dossier::edit(page, "region", "苏州").await?;
    purchases::add(page, "茶具", "1", "500").await?;
    dossier::close(page).await?;
    customers::add(page, "王大山", "13805712266").await?;
    dossier::close(page).await
}

#[test]
fn two_become_one_field_by_field_and_the_undo_brings_both_back() {
    journey("duplicates", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        family(&page).await?;
        duplicates::open(&page, "1 组基本确定，1 组很可能").await?;
        page.says("compare-reasons", "电话相同").await?;
        page.count("merge-side", 2).await?;
        // The newer value of each, unless one chooses.
        page.says("merged-region", "苏州").await?;
        duplicates::choose(&page, "region", "杭州").await?;
        duplicates::choose(&page, "name", "王雪梅").await?;
        page.picture("compare").await?;
        duplicates::merge(&page).await?;
        page.picture("merged").await?;
        page.click("duplicates-back").await?;
        frame::open(&page, "2266", "王雪梅").await?;
        page.says("field-region", "杭州").await?;
        page.says("figure-year", "¥836").await?;
        page.picture("dossier").await?;
        customers::counted(&page, 2).await?;

        frame::undo(&page, "合并 2 份").await?;
        customers::counted(&page, 3).await?;
        page.says("field-region", "杭州").await?;
        page.says("figure-year", "¥336").await
    })
    .unwrap();
}

#[test]
fn two_are_merged_in_three_clicks_without_typing() {
    journey("duplicates-clicks", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        family(&page).await?;
        page.go("#/").await?;
        customers::counted(&page, 3).await?;
        page.click("customers-duplicates").await?;
        page.click("merge-run").await?;
        page.says("notice", "合并").await?;
        page.click("duplicates-back").await?;
        customers::counted(&page, 2).await
    })
    .unwrap();
}

#[test]
fn those_called_different_stay_away_and_the_command_line_agrees() {
    journey("duplicates-apart", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        family(&page).await?;
        duplicates::open(&page, "1 组基本确定").await?;
        duplicates::merge(&page).await?;
        page.says("duplicates-counts", "0 组基本确定，1 组很可能").await?;
        page.says("compare", "一家人").await?;
        page.picture("family").await?;
        page.click("merge-apart").await?;
        page.see("duplicates-none").await?;
        page.picture("none").await?;
        frame::undo(&page, "不是重复").await?;
        page.says("duplicates-counts", "1 组很可能").await?;
        page.click("merge-apart").await?;
        page.see("duplicates-none").await?;
        stage.close().await?;

        let found = cli::run(&stage.book(), &["duplicates"])?;
        assert_eq!(found.answer["clusters"].as_array().map(Vec::len), Some(0), "{found:?}");
        let back = cli::run(&stage.book(), &["undo"])?;
        assert_eq!(back.answer["undone"], "duplicates.keep_apart");
        let found = cli::run(&stage.book(), &["duplicates"])?;
        let members = &found.answer["clusters"][0]["members"];
        let id = |at: usize| members[at]["id"].as_str().unwrap_or_default().to_owned();
        let merged = cli::run(&stage.book(), &["merge", &id(0), &id(1)])?;
        assert_eq!(merged.code, Some(0), "{merged:?}");
        let twice = cli::run(&stage.book(), &["merge", &id(0), &id(0)])?;
        assert_eq!((twice.code, twice.refused_with()), (Some(2), "merge_needs_two"));
        assert_eq!(cli::run(&stage.book(), &["check"])?.answer["ok"], true);
        Ok(())
    })
    .unwrap();
}
