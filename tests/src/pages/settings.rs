//! The settings page.

use crate::{Page, Step, until};

/// Switches to a language (`zh-CN`, `en`) and waits until the page speaks it.
pub async fn speak(page: &Page, language: &str) -> Step {
    page.click("rail-settings").await?;
    page.click(&format!("settings-{language}")).await?;
    let start = if language == "en" { "Settings" } else { "设置" };
    page.says("rail-settings", start).await
}

/// Switches the look (`light`, `dark`) and waits until the page wears it.
pub async fn wear(page: &Page, theme: &str) -> Step {
    page.click("rail-settings").await?;
    page.click(&format!("settings-{theme}")).await?;
    until(&format!("the {theme} look"), async || {
        let script = "return getComputedStyle(document.body).backgroundColor";
        let ground = page.ask(script).await?.as_str().map(brightness).unwrap_or_default();
        Ok((if theme == "dark" { ground < 200 } else { ground > 600 }).then_some(()))
    })
    .await
}

/// The sum of the three parts of `rgb(r, g, b)`.
fn brightness(colour: &str) -> u32 {
    let parts =
        colour.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    parts.take(3).sum()
}

/// Clicks a button in the row of a list that is named so.
pub async fn act_on(page: &Page, row: &str, name: &str, button: &str) -> Step {
    page.click_css(&format!("[data-testid=\"{row}\"][data-name=\"{name}\"] [data-testid=\"{button}\"]")).await
}

/// Adds a custom field and waits until it is listed.
pub async fn add_field(page: &Page, name: &str, kind: &str, choices: &[&str]) -> Step {
    page.go("/settings?section=fields").await?;
    page.click("custom-field-new").await?;
    page.fill("custom-field-name", name).await?;
    page.choose("custom-field-kind", kind).await?;
    for choice in choices {
        page.click_css("[data-testid=\"custom-field-choices\"]").await?;
        page.type_text(choice).await?;
        page.enter().await?;
    }
    page.click("custom-field-save").await?;
    page.gone("custom-field-form").await?;
    page.says("custom-field-row", name).await
}

/// Gives a choice of the field that is open another name.
pub async fn rename_choice(page: &Page, from: &str, to: &str) -> Step {
    until(&format!("the choice {from:?}"), async || {
        let script =
            "return [...document.querySelectorAll('[data-testid=\"choice-name\"]')].map(e => e.value)";
        let values = page.ask(script).await?;
        let at = values.as_array().into_iter().flatten().position(|value| value == from);
        let Some(at) = at else { return Ok(None) };
        let fields = page.all("[data-testid=\"choice-name\"]").await?;
        let Some(field) = fields.get(at) else { return Ok(None) };
        field.click().await?;
        page.replace(field, to).await?;
        page.enter().await?;
        Ok(Some(()))
    })
    .await?;
    page.says("notice", to).await
}

/// Waits until the tiers are listed in this order.
pub async fn tiers(page: &Page, wanted: &[&str]) -> Step {
    until(&format!("the tiers {wanted:?}"), async || {
        let script =
            "return [...document.querySelectorAll('[data-testid=\"tier-row\"]')].map(e => e.dataset.name)";
        let names = page.ask(script).await?;
        let names: Vec<&str> =
            names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        Ok((names == wanted).then_some(()))
    })
    .await
}
