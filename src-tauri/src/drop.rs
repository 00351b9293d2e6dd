//! A file dropped on the window: kept behind a token, told to the page.

use tauri::{DragDropEvent, Manager as _, Window, WindowEvent};

use crate::ear::{Ear, Told};
use crate::files::{FileDropped, Files, name_of};

/// Hears the window. Only the first of several files is taken: an import reads one at a time.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event else { return };
    let Some(path) = paths.iter().find(|path| path.is_file()) else { return };
    let file_name = name_of(path);
    let token = window.state::<Files>().keep(path.clone());
    window.state::<Ear>().tell(Told::Dropped(FileDropped { token, file_name }));
}
