//! Files the owner pointed at. Their paths stay here; the page gets a token and the name.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use specta::Type;

/// A file that was dropped on the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct FileDropped {
    /// Stands for the path.
    pub(crate) token: String,
    /// Name without its folder.
    pub(crate) file_name: String,
}

#[derive(Debug, Default)]
struct Kept {
    paths: HashMap<String, PathBuf>,
    count: u64,
}

/// The paths behind the tokens, as long as the program runs.
#[derive(Debug, Default)]
pub(crate) struct Files {
    kept: Mutex<Kept>,
}

impl Files {
    /// Keeps a path and answers with its token.
    pub(crate) fn keep(&self, path: PathBuf) -> String {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.count += 1;
        let token = format!("file-{}", kept.count);
        kept.paths.insert(token.clone(), path);
        token
    }

    /// The path behind a token.
    pub(crate) fn path(&self, token: &str) -> Option<PathBuf> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).paths.get(token).cloned()
    }
}

/// The name of the folder a file lies in, without the folders above it.
pub(crate) fn folder_of(path: &Path) -> String {
    path.parent().map(name_of).unwrap_or_default()
}

/// The name of a file without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_to_its_path_and_no_other() {
        let files = Files::default();
        let first = files.keep("/a/客户.xlsx".into());
        let second = files.keep("/b/客户.xlsx".into());
        assert_ne!(first, second);
        assert_eq!(files.path(&first), Some("/a/客户.xlsx".into()));
        assert_eq!(files.path("/a/客户.xlsx"), None);
        assert_eq!(name_of(Path::new("/a/客户.xlsx")), "客户.xlsx");
    }
}
