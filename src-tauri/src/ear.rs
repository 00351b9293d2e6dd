//! What the page hears unasked.
//!
//! Holds: the page hears by a channel that it hands over itself, and nothing but a [`Told`]. It has no right to Tauri's own
//! events: a file dropped on the window would be told to it with its path.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::ipc::Channel;

use crate::commands::app::AppStatus;
use crate::copies::CopyFailed;
use crate::files::FileDropped;
use crate::wire::WireError;
use crate::work::Progress;

/// Something told to the page.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub(crate) enum Told {
    /// Long work has got further.
    Progress(Progress),
    /// A file was dropped on the window.
    Dropped(FileDropped),
    /// A copy that the program wanted to make by itself could not be made.
    CopyFailed(CopyFailed),
    /// Another book was opened from outside, by a double click.
    OtherBook(Box<AppStatus>),
    /// What was asked for from outside could not be done.
    Refused(WireError),
}

/// The page's ear, once it has one.
#[derive(Default)]
pub(crate) struct Ear {
    channel: Mutex<Option<Channel<Told>>>,
}

impl Ear {
    /// Takes the page's channel in place of an earlier one: a page that is loaded anew hears anew.
    pub(crate) fn lend(&self, channel: Channel<Told>) {
        *self.channel.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }

    /// Tells the page. One that does not listen yet misses it, as it would any event.
    pub(crate) fn tell(&self, told: Told) {
        let channel = self.channel.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(Err(error)) = channel.map(|channel| channel.send(told)) {
            eprintln!("regulars: the page could not be told: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tauri::ipc::InvokeResponseBody;

    use super::*;

    #[test]
    fn the_page_hears_the_name_of_a_dropped_file_and_a_token_and_no_more() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let inner = Arc::clone(&heard);
        let ear = Ear::default();
        let dropped = FileDropped { token: "file-1".into(), file_name: "客户.xlsx".into() };
        ear.tell(Told::Dropped(dropped.clone()));
        ear.lend(Channel::new(move |body| {
            if let InvokeResponseBody::Json(text) = body {
                inner.lock().unwrap_or_else(PoisonError::into_inner).push(text);
            }
            Ok(())
        }));
        ear.tell(Told::Dropped(dropped));
        let expected = r#"{"kind":"dropped","value":{"token":"file-1","file_name":"客户.xlsx"}}"#;
        assert_eq!(*heard.lock().expect("no one panicked"), [expected]);
    }
}
