//! The system's own file dialogs, driven as a person would: by the keyboard.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::tools::tool;
use crate::{Stage, Step, Trouble, until};

/// Chooses `path` in the dialog titled `title`, whether it opens or saves. A dialog that is still being drawn may miss a
/// key, so the typing is repeated until the dialog closes.
pub async fn choose(stage: &Stage, title: &str, path: &Path) -> Step {
    let path = path.display().to_string();
    let display = stage.display().to_owned();
    until(&format!("the dialog {title:?} to take {path}"), async || {
        let Some(window) = find(&display, title)? else { return Ok(None) };
        press(&display, &["windowactivate", &window])?;
        // The first key opens the field for a path, in a saving dialog it is there already.
        press(&display, &["key", "--clearmodifiers", "ctrl+l"])?;
        press(&display, &["key", "--clearmodifiers", "ctrl+a"])?;
        press(&display, &["type", "--clearmodifiers", "--delay", "4", &path])?;
        press(&display, &["key", "--clearmodifiers", "Return"])?;
        let deadline = Instant::now() + Duration::from_secs(4);
        while Instant::now() < deadline {
            if find(&display, title)?.is_none() {
                return Ok(Some(()));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(None)
    })
    .await
}

/// Waits for the dialog and closes it without choosing.
pub async fn dismiss(stage: &Stage, title: &str) -> Step {
    let display = stage.display().to_owned();
    let mut was_there = false;
    until(&format!("the dialog {title:?} to come and go"), async || {
        let Some(window) = find(&display, title)? else { return Ok(was_there.then_some(())) };
        was_there = true;
        press(&display, &["windowactivate", &window])?;
        press(&display, &["key", "--clearmodifiers", "Escape"])?;
        Ok(None)
    })
    .await
}

fn find(display: &str, title: &str) -> Step<Option<String>> {
    let output = run(display, &["search", "--onlyvisible", "--name", &format!("^{title}$")])?;
    Ok(output.lines().last().map(str::to_owned))
}

fn press(display: &str, words: &[&str]) -> Step {
    run(display, words).map(drop)
}

/// xdotool on the stage's display; what it finds, one a line. A window that is gone meanwhile is no error: one looks again.
fn run(display: &str, words: &[&str]) -> Step<String> {
    let setting = format!("DISPLAY={display}");
    let mut all = vec![setting.as_str(), "xdotool"];
    all.extend(words);
    // `env` finds xdotool; look first, so that its absence is told.
    tool("xdotool", &["version"])?;
    let output = tool("env", &all)?;
    String::from_utf8(output.stdout).map_err(|error| Trouble::Tool(error.to_string()))
}
