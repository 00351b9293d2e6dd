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
