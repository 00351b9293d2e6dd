//! Labels: a sheet that is used in part, envelopes, and customers without an address.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, labels, reports};
use regulars_tests::{journey, pdf_text};

#[test]
fn labels_begin_where_the_sheet_is_unused() {
    journey("labels", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        for (name, address) in [
            ("王小明", "310000 浙江省杭州市西湖区龙井路 1 号"),
            ("李芳", ""),
            ("欧阳雪", "上海市衡山路 8 号"),
        ] {
            customers::add(&page, name, "13812345678").await?;
            if !address.is_empty() {
                dossier::edit(&page, "address", address).await?;
            }
            dossier::close(&page).await?;
        }
        labels::open(&page).await?;
        page.says("report-status", "2 张标签，1 页").await?;
        page.says("label-left-out", "李芳").await?;
        labels::start_at(&page, 24).await?;
        page.says("report-status", "2 张标签，2 页").await?;
        page.click("label-phone").await?;
        reports::drawn(&page).await?;
        page.picture("sheet").await?;
        let pdf = stage.folder().join("labels.pdf");
        reports::save(stage, "保存标签", &pdf, "已保存 PDF").await?;
        let text = pdf_text(&pdf)?;
        for words in ["王小明 收", "浙江省杭州市", "欧阳雪 收", "衡山路", "13812345678"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains("李芳"), "{text}");
        assert_eq!(text.matches('\u{c}').count(), 2, "two pages");

        page.click("label-paper-envelope").await?;
        page.says("report-status", "2 个信封").await?;
        page.click("label-boxes").await?;
        reports::drawn(&page).await?;
        page.picture("envelope").await?;
        let pdf = stage.folder().join("envelopes.pdf");
        reports::save(stage, "保存标签", &pdf, "已保存 PDF").await?;
        let text = pdf_text(&pdf)?;
        for words in ["王小明 收", "明月茶行", "衡山路"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        Ok(())
    })
    .unwrap();
}
