//! The frame around every page: search, undo, the notice.

use crate::{Page, Step, until};

/// Types into the search box and waits until the first customer found is `name`.
pub async fn find(page: &Page, text: &str, name: &str) -> Step {
    page.fill("search", text).await?;
    until(&format!("{name:?} as the first that {text:?} finds"), async || {
        let hits = page.texts("search-hit").await?;
        Ok(hits.first().is_some_and(|hit| hit.contains(name)).then_some(()))
    })
    .await
}

/// Finds a customer by `text` and opens the dossier.
pub async fn open(page: &Page, text: &str, name: &str) -> Step {
    find(page, text, name).await?;
    page.click_text("[data-testid=\"search-hit\"]", name).await?;
    page.says("dossier-name", name).await
}

/// Presses the undo button, which must offer `name`, and waits for the notice that says so.
pub async fn undo(page: &Page, name: &str) -> Step {
    page.says("undo", name).await?;
    page.click("undo").await?;
    page.says("notice", "已撤销").await
}

/// Waits until nothing of the page or of the dossier lies under the notice.
pub async fn nothing_is_covered(page: &Page) -> Step {
    let script = "const notice = document.querySelector('[data-testid=\"notice\"]')?.getBoundingClientRect(); \
        return notice !== undefined && [...document.querySelectorAll('main, aside')].every(e => \
            e.getBoundingClientRect().bottom <= notice.top + 1)";
    until("the notice to have room of its own", async || {
        Ok((page.ask(script).await? == serde_json::Value::Bool(true)).then_some(()))
    })
    .await
}

/// Waits until the window is as many of the page's own pixels wide as asked for.
pub async fn width_that(page: &Page, suits: impl Fn(Option<u64>) -> bool) -> Step {
    let mut last = None;
    let answer = until("another width", async || {
        last = page.ask("return innerWidth").await?.as_u64();
        Ok(suits(last).then_some(()))
    })
    .await;
    match answer {
        Err(crate::Trouble::Late { what, .. }) => {
            Err(crate::Trouble::Late { what, last: Some(format!("{last:?}")) })
        }
        other => other,
    }
}

/// What a drop-down of any field unfolds.
const MENU: &str = ".ant-select-dropdown";

/// Waits until a field's menu is unfolded.
pub async fn menu_open(page: &Page) -> Step {
    page.see_css(MENU).await
}

/// Waits until no field's menu is unfolded.
pub async fn menu_closed(page: &Page) -> Step {
    page.gone_css(MENU).await
}
