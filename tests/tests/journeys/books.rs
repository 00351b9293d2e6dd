//! Several books: a new one, the one before, a book moved to another folder, one that is gone.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{customers, dossier, settings};
use regulars_tests::{dialog, journey, until};

#[test]
fn another_book_is_made_the_first_opened_again_and_moved() {
    journey("books", async |stage| {
        let page = stage.page();
        enter(&page, "明月茶行", Door::Empty).await?;
        customers::add(&page, "王小明", "13812345678").await?;
        dossier::close(&page).await?;

        page.go("/settings?section=book").await?;
        page.says("settings-file", "book.regulars").await?;
        page.click("book-new").await?;
        page.fill("book-new-name", "清风茶行").await?;
        page.click("book-new-go").await?;
        let second = stage.folder().join("second.regulars");
        dialog::choose(stage, "新建客户簿", &second).await?;
        page.says("business-name", "清风茶行").await?;
        page.see("customers-empty").await?;

        page.go("/settings?section=book").await?;
        page.says("settings-file", "second.regulars").await?;
        page.says("recent-book", "book.regulars").await?;
        page.picture("recent").await?;
        settings::act_on(&page, "recent-book", "book.regulars", "recent-open").await?;
        page.says("business-name", "明月茶行").await?;
        customers::counted(&page, 1).await?;

        let shelf = stage.folder().join("shelf");
        std::fs::create_dir(&shelf).unwrap();
        page.go("/settings?section=book").await?;
        page.click("book-move").await?;
        dialog::choose(stage, "把客户簿移到哪里", &shelf.join("moved.regulars")).await?;
        page.says("settings-file", "moved.regulars").await?;
        page.says("settings-folder", "shelf").await?;
        page.picture("moved").await?;
        until("the old files to go", async || Ok((!stage.book().exists()).then_some(()))).await?;
        page.click("rail-customers").await?;
        customers::counted(&page, 1).await
    })
    .unwrap();
}
