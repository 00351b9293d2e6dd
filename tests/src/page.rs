//! The page in the window: finding, clicking, typing, and waiting for what it shows.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::Value;

use crate::{Step, Trouble};

/// How long a state may take to come. Generous: two cores may be building something else.
const PATIENCE: Duration = Duration::from_secs(40);
/// How often one looks.
const GLANCE: Duration = Duration::from_millis(40);

/// Keeps the window being drawn for a while, by a speck nobody can see.
const STIR: &str = "const speck = document.createElement('i'); let turns = 0; \
    speck.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px'; document.body.append(speck); \
    const timer = setInterval(() => { speck.style.background = `rgba(0,0,0,.0${1 + turns % 2})`; \
    if (++turns > 60) { clearInterval(timer); speck.remove(); } }, 25);";

/// Looks again and again until there is an answer. What passes by itself (an element drawn anew) is looked at again.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Step<Option<T>>) -> Step<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let last = match tokio::time::timeout(PATIENCE, look()).await {
            Ok(Ok(Some(found))) => return Ok(found),
            Ok(Ok(None)) => None,
            Ok(Err(trouble)) if trouble.is_passing() => Some(trouble.to_string()),
            Ok(Err(trouble)) => return Err(trouble),
            Err(_) => Some("the window did not answer".to_owned()),
        };
        if Instant::now() > deadline {
            return Err(Trouble::Late { what: what.into(), last });
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// The page, its elements named by their test ids.
#[derive(Debug, Clone)]
pub struct Page {
    client: Client,
    album: PathBuf,
}

impl Page {
    pub(crate) fn new(client: Client, album: &Path) -> Self {
        Self { client, album: album.to_owned() }
    }

    pub(crate) fn client(&self) -> Client {
        self.client.clone()
    }

    /// Says that this window was shown around already, so that the tour does not lie over the journey.
    pub(crate) async fn know_the_way(&self) -> Step {
        // Before the page is there, there is nothing that could remember.
        let script = "try { localStorage.setItem('shown-around', 'yes'); return location.protocol !== 'about:' } \
            catch { return false }";
        until("the page to be there", async || {
            Ok((self.ask(script).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Elements a selector finds at this moment, seen or not.
    pub async fn all(&self, selector: &str) -> Step<Vec<Element>> {
        Ok(self.client.find_all(Locator::Css(selector)).await?)
    }

    /// Elements a selector finds that a person can see. The driver's own idea of that leaves out cut-off text.
    async fn shown(&self, selector: &str) -> Step<Vec<Element>> {
        self.matching(selector, None).await
    }

    /// Shown elements of a selector, those that say `text` if it is given: found and read in one look, so that an element is
    /// never taken for its neighbour.
    async fn matching(&self, selector: &str, text: Option<&str>) -> Step<Vec<Element>> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter(e => \
            e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 \
            && (arguments[1] === null || e.innerText.includes(arguments[1])))";
        let found = self.client.execute(script, vec![selector.into(), text.into()]).await?;
        let ids = found.as_array().into_iter().flatten().filter_map(|element| {
            let id = element.as_object()?.values().next()?.as_str()?;
            Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
        });
        Ok(ids.collect())
    }

    /// What a person reads in the shown elements of a selector, one text each.
    async fn read(&self, selector: &str) -> Step<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter(e => \
            e.checkVisibility({ visibilityProperty: true })).map(e => e.innerText)";
        let found = self.client.execute(script, vec![selector.into()]).await?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|text| Some(text.as_str()?.to_owned()))
            .collect())
    }

    /// Waits until a test id is shown.
    pub async fn see(&self, id: &str) -> Step {
        self.see_css(&by_id(id)).await
    }

    /// Waits until something a selector finds is shown.
    pub async fn see_css(&self, selector: &str) -> Step {
        until(selector, async || Ok((!self.shown(selector).await?.is_empty()).then_some(()))).await
    }

    /// Waits until nothing of a test id is shown.
    pub async fn gone(&self, id: &str) -> Step {
        self.gone_css(&by_id(id)).await
    }

    /// Waits until nothing a selector finds is shown.
    pub async fn gone_css(&self, selector: &str) -> Step {
        let what = format!("{selector} to go");
        until(&what, async || Ok(self.shown(selector).await?.is_empty().then_some(()))).await
    }

    /// Waits until a field holds exactly `text`.
    pub async fn holds(&self, id: &str, text: &str) -> Step {
        let id = by_id(id);
        let selector = format!("input{id}, textarea{id}, {id} input, {id} textarea");
        until(&format!("{text:?} in {id}"), async || {
            let fields = self.shown(&selector).await?;
            let Some(field) = fields.first() else { return Ok(None) };
            Ok((field.prop("value").await?.unwrap_or_default() == text).then_some(()))
        })
        .await
    }

    /// Clicks a test id as soon as it can be clicked.
    pub async fn click(&self, id: &str) -> Step {
        self.click_css(&by_id(id)).await
    }

    /// Clicks the first shown element of a selector as soon as it can be clicked.
    pub async fn click_css(&self, selector: &str) -> Step {
        until(&format!("a click on {selector}"), async || {
            for element in self.shown(selector).await? {
                if element.is_enabled().await? {
                    element.click().await?;
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Clicks the first shown element of a selector that says `text`.
    pub async fn click_text(&self, selector: &str, text: &str) -> Step {
        until(&format!("a click on {selector} with {text:?}"), async || {
            let elements = self.matching(selector, Some(text)).await?;
            let Some(element) = elements.first() else { return Ok(None) };
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Puts `text` into a field, in place of what stands there, as fingers would.
    pub async fn fill(&self, id: &str, text: &str) -> Step {
        // The id may stand on the field or on what surrounds it.
        let id = by_id(id);
        let selector = format!("input{id}, textarea{id}, {id} input, {id} textarea");
        until(&format!("{text:?} in {id}"), async || {
            let fields = self.shown(&selector).await?;
            let Some(field) = fields.first() else { return Ok(None) };
            field.click().await?;
            self.replace(field, text).await?;
            let stands = field.prop("value").await?.unwrap_or_default();
            Ok((stands == text).then_some(()))
        })
        .await
    }

    /// Puts `text` in place of what stands in a field that has the focus.
    pub async fn replace(&self, field: &Element, text: &str) -> Step {
        self.client
            .execute("arguments[0].select?.()", vec![serde_json::to_value(field).unwrap_or_default()])
            .await?;
        if text.is_empty() { self.keys(Key::Delete.into()).await } else { Ok(field.send_keys(text).await?) }
    }

    /// Types into whatever has the focus.
    pub async fn keys(&self, key: char) -> Step {
        let field = self.client.active_element().await?;
        Ok(field.send_keys(&key.to_string()).await?)
    }

    /// Types a text into whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Step {
        let field = self.client.active_element().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses Enter.
    pub async fn enter(&self) -> Step {
        self.keys(Key::Enter.into()).await
    }

    /// Types into whatever has the focus, all of it in one breath.
    pub async fn type_at_once(&self, text: &str) -> Step {
        let field = self.client.active_element().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses Esc.
    pub async fn escape(&self) -> Step {
        self.keys(Key::Escape.into()).await
    }

    /// Presses a key with Ctrl held down.
    pub async fn with_ctrl(&self, key: char) -> Step {
        let field = self.client.active_element().await?;
        Ok(field.send_keys(&format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null))).await?)
    }

    /// The test id of what has the focus; empty when that has none.
    pub async fn focused(&self) -> Step<String> {
        let script = "return document.activeElement?.closest('[data-testid]')?.dataset.testid ?? ''";
        Ok(self.ask(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until a test id has the focus.
    pub async fn has_focus(&self, id: &str) -> Step {
        let mut last = String::new();
        let answer = until(&format!("the focus on {id}"), async || {
            last = self.focused().await?;
            Ok((last == id).then_some(()))
        })
        .await;
        match answer {
            Err(Trouble::Late { what, last: None }) => Err(Trouble::Late { what, last: Some(last) }),
            other => other,
        }
    }

    /// The texts of all shown elements of a test id at this moment.
    pub async fn texts(&self, id: &str) -> Step<Vec<String>> {
        self.read(&by_id(id)).await
    }

    /// Waits until a test id's text holds `wanted`.
    pub async fn says(&self, id: &str, wanted: &str) -> Step {
        self.text_that(id, &format!("{wanted:?}"), |text| text.contains(wanted)).await.map(drop)
    }

    /// Waits until a test id's text is as asked for.
    pub async fn text_that(&self, id: &str, what: &str, suits: impl Fn(&str) -> bool) -> Step<String> {
        let selector = by_id(id);
        let mut last = String::new();
        let answer = until(&format!("{id} to say {what}"), async || {
            let texts = self.read(&selector).await?;
            last = texts.join(" | ");
            if let Some(text) = texts.into_iter().find(|text| suits(text)) {
                return Ok(Some(text));
            }
            Ok(None)
        })
        .await;
        match answer {
            Err(Trouble::Late { what, last: None }) => Err(Trouble::Late { what, last: Some(last) }),
            other => other,
        }
    }

    /// Waits until there are so many elements of a test id.
    pub async fn count(&self, id: &str, wanted: usize) -> Step {
        let selector = by_id(id);
        let mut seen = 0;
        let answer = until(&format!("{wanted} × {id}"), async || {
            seen = self.shown(&selector).await?.len();
            Ok((seen == wanted).then_some(()))
        })
        .await;
        match answer {
            Err(Trouble::Late { what, .. }) => Err(Trouble::Late { what, last: Some(format!("{seen}")) }),
            other => other,
        }
    }

    /// Chooses an option of a drop-down by its words.
    pub async fn choose(&self, id: &str, option: &str) -> Step {
        self.click(id).await?;
        self.click_text(
            ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option",
            option,
        )
        .await
    }

    /// What a script in the page answers.
    pub async fn ask(&self, script: &str) -> Step<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Goes to a page by its address within the program.
    pub async fn go(&self, address: &str) -> Step {
        self.client.execute("location.hash = arguments[0]", vec![address.into()]).await?;
        Ok(())
    }

    /// Waits until the fonts are there and nothing moves.
    pub async fn rest(&self) -> Step {
        let script = "return document.fonts.status === 'loaded' \
            && document.getAnimations().every(a => a.playState !== 'running' || a.effect?.getTiming().iterations === Infinity)";
        until("the page to rest", async || Ok((self.ask(script).await? == Value::Bool(true)).then_some(())))
            .await
    }

    /// Keeps a picture of the page, once its fonts are there and nothing moves.
    pub async fn picture(&self, name: &str) -> Step<PathBuf> {
        self.rest().await?;
        let place = self.album.join(format!("{name}.png"));
        // The driver takes its picture when the window is next drawn, and a page at rest is never drawn again.
        self.ask(STIR).await?;
        let picture = until("a picture", async || Ok(Some(self.client.screenshot().await?))).await?;
        std::fs::write(&place, picture).map_err(Trouble::file(&place))?;
        Ok(place)
    }
}

/// The selector of a test id.
pub(crate) fn by_id(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}
