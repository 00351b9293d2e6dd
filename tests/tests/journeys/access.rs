//! Every page in both looks, looked at by axe-core: nothing serious stands between a page and a person who uses it by
//! keyboard or by ear.

use regulars_tests::pages::welcome::{Door, enter};
use regulars_tests::pages::{access, overviews, reports, settings};
use regulars_tests::{Page, Step, journey};

#[test]
fn axe_finds_nothing_serious_on_any_page() {
    journey("access", async |stage| {
        let page = stage.page();
        page.see("welcome").await?;
        let mut found = access::look(&page, "welcome").await?;
        enter(&page, "明月茶行", Door::Samples).await?;
        page.see("customer-row").await?;
        for theme in ["light", "dark"] {
            settings::wear(&page, theme).await?;
            let mut eye = Eye { page: &page, theme, found: Vec::new() };
            eye.every_page().await?;
            found.extend(eye.found);
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
        Ok(())
    })
    .unwrap();
}

/// Goes from page to page in one look and gathers what axe finds.
struct Eye<'a> {
    page: &'a Page,
    theme: &'a str,
    found: Vec<String>,
}

impl Eye<'_> {
    async fn look(&mut self, name: &str) -> Step {
        let found = access::look(self.page, &format!("{name}, {}", self.theme)).await?;
        self.found.extend(found);
        Ok(())
    }

    async fn every_page(&mut self) -> Step {
        let page = self.page;
        self.look("settings").await?;
        self.customers().await?;
        page.click("rail-journal").await?;
        page.see("journal-line").await?;
        self.look("journal").await?;
        page.keys('?').await?;
        page.see("keys").await?;
        self.look("keys").await?;
        page.escape().await?;
        page.gone("keys").await?;
        page.keys('/').await?;
        page.see("search-results").await?;
        self.look("search").await?;
        page.escape().await?;
        page.go("#/imports").await?;
        page.see("import-choose").await?;
        self.look("imports").await?;
        overviews::open(page).await?;
        self.look("overview").await?;
        reports::open(page).await?;
        self.look("reports").await?;
        page.go("#/reports?part=labels").await?;
        reports::drawn(page).await?;
        self.look("labels").await?;
        page.click("rail-guide").await?;
        page.see("guide-chapter").await?;
        self.look("guide").await?;
        page.click("guide-tour").await?;
        page.see("tour-search").await?;
        self.look("tour").await?;
        page.escape().await?;
        page.gone("tour-search").await
    }

    async fn customers(&mut self) -> Step {
        let page = self.page;
        page.go("#/customers?sort=sales").await?;
        page.see("customer-row").await?;
        self.look("customers").await?;
        page.click("customer-row").await?;
        page.see("figure-year").await?;
        self.look("dossier").await?;
        page.click("dossier-purchase").await?;
        page.see("purchase-save").await?;
        self.look("purchase").await?;
        page.escape().await?;
        page.gone("purchase-save").await?;
        page.keys('n').await?;
        page.see("new-customer-save").await?;
        self.look("new customer").await?;
        page.escape().await?;
        page.gone("new-customer-save").await
    }
}
