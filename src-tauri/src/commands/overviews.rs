//! The overview: what is going on in a year, drawn as the page looks.

use regulars_core::overviews::overview;
use regulars_report::annual::{Look, Screen, screen};
use tauri::State;

use crate::shell::{Shell, aside};
use crate::spoken;
use crate::wire::Answer;

/// A year's figures, sentences and charts.
#[tauri::command]
#[specta::specta]
pub(crate) async fn overviews_show(shell: State<'_, Shell>, year: i32, look: Look) -> Answer<Screen> {
    let (overview, words) =
        shell.read(move |reader, today| Ok((overview(reader, year, today)?, spoken::words(reader)?))).await?;
    aside(move || Ok(screen(&overview, &words, &look))).await
}
