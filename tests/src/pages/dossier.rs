//! One customer's dossier: fields edited in place, the timeline.

use crate::{Page, Step, until};

/// Changes a field where it stands (or adds one that is empty) and waits until it shows.
pub async fn edit(page: &Page, field: &str, text: &str) -> Step {
    let (shown, waiting) = (format!("field-{field}"), format!("add-{field}"));
    page.click_css(&format!("[data-testid=\"{shown}\"], [data-testid=\"{waiting}\"]")).await?;
    page.fill(&format!("edit-{field}"), text).await?;
    page.enter().await?;
    page.gone(&format!("edit-{field}")).await?;
    page.says(&shown, text).await
}

/// Closes it.
pub async fn close(page: &Page) -> Step {
    page.click("dossier-close").await?;
    page.gone("dossier").await
}

/// Picks an option of a field (or of one that is empty).
pub async fn pick(page: &Page, field: &str, option: &str) -> Step {
    open_line(page, &format!("[data-testid=\"field-{field}\"], [data-testid=\"add-{field}\"]")).await?;
    pick_open(page, option).await?;
    page.gone(&format!("edit-{field}")).await
}

/// Fills in a custom field by its name; what is refused stays on the page, and open.
pub async fn fill_custom(page: &Page, name: &str, text: &str) -> Step {
    let editor =
        format!("[data-testid=\"field-line\"][data-label=\"{name}\"] [data-testid^=\"edit-custom:\"]");
    if page.all(&editor).await?.is_empty() {
        open_line(page, &custom(name)).await?;
    }
    let id = until("the editor", async || {
        let script = format!("return document.querySelector('{editor}')?.dataset.testid ?? null");
        Ok(page.ask(&script).await?.as_str().map(str::to_owned))
    })
    .await?;
    page.fill(&id, text).await?;
    page.enter().await
}

/// Picks a choice of a custom field.
pub async fn pick_custom(page: &Page, name: &str, option: &str) -> Step {
    open_line(page, &custom(name)).await?;
    page.see_css(OPEN_LIST).await?;
    let choice = format!("{OPEN_LIST} .ant-select-item-option[title=\"{option}\"]");
    until(&format!("the choice {option:?}"), async || {
        let choices = page.all(&choice).await?;
        let Some(choice) = choices.first() else { return Ok(Some(())) };
        // A list that is still unfolding lets a click go by, so it is pressed until the list is gone.
        choice.click().await?;
        Ok(None)
    })
    .await?;
    reads(page, name, option).await
}

/// A list of choices that is unfolded.
const OPEN_LIST: &str = ".ant-select-dropdown:not(.ant-select-dropdown-hidden)";

/// Waits until the field of that name reads so.
pub async fn reads(page: &Page, name: &str, text: &str) -> Step {
    until(&format!("{name} to read {text:?}"), async || {
        let script =
            "return [...document.querySelectorAll('[data-testid=\"field-line\"]')].map(e => e.innerText)";
        let lines = page.ask(script).await?;
        let mut lines = lines.as_array().into_iter().flatten().filter_map(|line| line.as_str());
        Ok(lines.any(|line| line.starts_with(name) && line.contains(text)).then_some(()))
    })
    .await
}

/// Where a custom field is opened: its line, or the button of one that is empty.
fn custom(name: &str) -> String {
    format!("[data-testid=\"field-line\"][data-label=\"{name}\"] > button, button[data-label=\"{name}\"]")
}

async fn open_line(page: &Page, selector: &str) -> Step {
    page.click_css(selector).await
}

async fn pick_open(page: &Page, option: &str) -> Step {
    page.click_text(&format!("{OPEN_LIST} .ant-select-item-option"), option).await
}
