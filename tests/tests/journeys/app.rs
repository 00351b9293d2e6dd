//! The program itself: what it does not let a page do, whoever wrote that page.

use regulars_tests::{journey, until};
use serde_json::Value;

/// What Tauri answers when the page asks for something of Tauri's own.
const ASK: &str = "window.answer = null; window.__TAURI_INTERNALS__.invoke('plugin:event|listen', \
    { event: 'tauri://drag-drop', target: { kind: 'Any' }, handler: 1 }) \
    .then(() => { window.answer = 'heard'; }, error => { window.answer = String(error); });";

#[test]
fn a_page_cannot_listen_for_the_path_of_a_dropped_file() {
    journey("app-events", async |stage| {
        let page = stage.page();
        page.see("welcome").await?;
        page.ask(ASK).await?;
        let answer = until("Tauri's answer", async || {
            Ok(match page.ask("return window.answer").await? {
                Value::String(answer) => Some(answer),
                _ => None,
            })
        })
        .await?;
        assert!(answer.contains("not allowed"), "the page may listen: {answer}");
        Ok(())
    })
    .unwrap();
}
