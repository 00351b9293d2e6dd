//! Tiers: shaped and ordered in the settings, seen on customers, removed with customers in them.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, frame, settings};
use regulars_tests::{journey, until};

#[test]
fn a_tier_is_shaped_and_one_with_customers_goes() {
    journey("tiers", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::pick(&page, "tier", "VIP").await?;
        dossier::close(&page).await?;

        page.go("/settings?section=tiers").await?;
        settings::act_on(&page, "tier-row", "VIP", "tier-edit").await?;
        page.fill("tier-name", "老友").await?;
        page.click("tier-look-purple").await?;
        page.fill("tier-policy", "生日送茶，当天回电").await?;
        page.fill("tier-contact_days", "20").await?;
        page.picture("form").await?;
        page.click("tier-save").await?;
        page.says("tier-row", "每 20 天联系").await?;
        settings::act_on(&page, "tier-row", "老友", "move-down").await?;
        settings::tiers(&page, &["重要", "老友", "普通", "潜在"]).await?;
        page.picture("settings").await?;
        frame::open(&page, "wxm", "王小明").await?;
        page.says("tier-tag", "老友").await?;

        page.go("/settings?section=tiers").await?;
        settings::act_on(&page, "tier-row", "老友", "tier-remove").await?;
        page.says("tier-remove-dialog", "有 1 位客户").await?;
        page.picture("remove").await?;
        page.click_text("[data-testid=\"tier-remove-to\"]", "普通").await?;
        page.click("tier-remove-go").await?;
        settings::tiers(&page, &["重要", "普通", "潜在"]).await?;
        frame::open(&page, "wxm", "王小明").await?;
        page.says("tier-tag", "普通").await?;
        frame::undo(&page, "删除等级“老友”").await?;
        until("the tier to come back", async || {
            let texts = page.texts("tier-tag").await?;
            Ok(texts.iter().any(|text| text == "老友").then_some(()))
        })
        .await
    })
    .unwrap();
}
