//! Copies: one made, the book changed, the copy restored after its check, what was replaced restored in its turn; a damaged
//! book is rescued by its newest whole copy.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{backups, customers, dossier, journal, settings};
use regulars_tests::{dialog, journey, made, until};

#[test]
fn a_copy_is_restored_and_the_replaced_book_in_its_turn() {
    journey("backups", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::close(&page).await?;
        backups::open(&page).await?;
        let before = page.texts("copy").await?.len();
        backups::make(&page, before + 1).await?;
        page.says("copy", "手动").await?;

        page.click("rail-customers").await?;
        customers::add(&page, "李芳", "13987654321").await?;
        dossier::close(&page).await?;
        customers::counted(&page, 2).await?;

        backups::open(&page).await?;
        page.picture("copies").await?;
        backups::restore(&page, "手动").await?;
        page.picture("rehearsed").await?;
        page.click("restore-run").await?;
        page.see("copy-restored").await?;
        page.says("copy", "恢复时换下的").await?;
        page.picture("restored").await?;
        page.click("rail-customers").await?;
        customers::counted(&page, 1).await?;

        backups::open(&page).await?;
        backups::restore(&page, "恢复时换下的").await?;
        page.click("restore-run").await?;
        page.see("copy-restored").await?;
        page.click("rail-customers").await?;
        customers::counted(&page, 2).await?;

        settings::speak(&page, "en").await?;
        settings::wear(&page, "dark").await?;
        backups::open(&page).await?;
        page.picture("copies-english-dark").await?;
        journal::open(&page).await?;
        journal::unfold(&page, "王小明").await?;
        page.picture("journal-english-dark").await.map(drop)
    })
    .unwrap();
}

#[test]
fn a_copy_is_saved_elsewhere_by_the_systems_dialog() {
    journey("backups-save", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.click("rail-settings").await?;
        page.click("copy-save").await?;
        let place = stage.folder().join("usb.regulars");
        dialog::choose(stage, "把备份存到哪里", &place).await?;
        page.see("copy-saved").await?;
        for ending in ["regulars", "regulars.key", "regulars.slots"] {
            assert!(stage.folder().join(format!("usb.{ending}")).exists(), "{ending}");
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_stops_nothing() {
    journey("backups-trouble", async |stage| {
        let page = stage.page();
        // Where the folder of copies should be lies something else.
        std::fs::write(stage.folder().join("copies"), "x").unwrap();
        enter(&page, "明月茶行", Door::Empty).await?;
        page.says("notice", "这次没能自动备份").await?;
        page.picture("told").await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::close(&page).await?;
        page.click("rail-settings").await?;
        page.click("copy-make").await?;
        page.see("copy-refused").await
    })
    .unwrap();
}

#[test]
fn a_damaged_book_is_rescued_by_its_newest_whole_copy() {
    journey("backups-rescue", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::close(&page).await?;
        page.click("rail-settings").await?;
        page.click("copy-make").await?;
        page.says("copy", "手动").await?;
        stage.close().await?;
        let book = stage.book();
        let length = std::fs::metadata(&book).unwrap().len();
        std::fs::write(&book, vec![0x5a; usize::try_from(length).unwrap()]).unwrap();
        stage.start(&made("journeys/backups-rescue")?).await?;
        let page = stage.page();
        page.see("rescue").await?;
        page.picture("rescue").await?;
        page.click("rescue-restore").await?;
        page.see("business-name").await?;
        customers::counted(&page, 1).await?;
        let aside = stage.folder().join("book.before-restore.regulars");
        until("the damaged book beside it", async || Ok(aside.exists().then_some(()))).await
    })
    .unwrap();
}
