//! The text files of the repository.

use std::fs;
use std::path::Path;

use super::text;
use crate::fault::Fault;

/// Folders that hold what is made, fetched or drawn.
const SKIPPED: &[&str] = &["target", "node_modules", "dist", "gen", "icons", "pictures"];

/// Endings of the files that rules look into.
const ENDINGS: &[&str] = &[
    "rs", "toml", "ts", "tsx", "css", "html", "ftl", "json", "md", "typ", "tsv", "yml", "yaml", "npmrc",
    "lock", "snap",
];

/// One file.
pub(super) struct Source {
    /// Path from the root, with forward slashes.
    pub(super) place: String,
    /// The whole text.
    pub(super) text: String,
}

impl Source {
    pub(super) fn new(place: &str, text: &str) -> Self {
        Self { place: place.into(), text: text.into() }
    }

    pub(super) fn ends_with(&self, endings: &[&str]) -> bool {
        endings.contains(&self.ending())
    }

    fn ending(&self) -> &str {
        self.place.rsplit('.').next().unwrap_or_default()
    }

    /// Whether people only meet it when they test.
    pub(super) fn is_test(&self) -> bool {
        let place = &self.place;
        place.starts_with("tests/")
            || place.contains("/tests/")
            || place.contains("/tests.rs")
            || place.contains("/testing.rs")
            || place.contains("/examples/")
            || place.contains(".test.ts")
            || place.contains("/test/")
    }

    /// The lines of code: no comments, and nothing from the first test module on.
    pub(super) fn code(&self) -> Vec<(usize, String)> {
        let bare = text::without_comments(&self.text, self.ending());
        let end = bare.find("#[cfg(test)]\nmod ").filter(|_| self.ending() == "rs").unwrap_or(bare.len());
        bare[..end].lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect()
    }
}

/// Every file with one of the endings, and the files of a dot folder that says how to build.
pub(super) fn read_all(root: &Path) -> Result<Vec<Source>, Fault> {
    let mut sources = Vec::new();
    collect(root, root, &mut sources)?;
    sources.sort_by(|one, other| one.place.cmp(&other.place));
    Ok(sources)
}

fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) -> Result<(), Fault> {
    for entry in fs::read_dir(folder).map_err(Fault::file(folder))? {
        let path = entry.map_err(Fault::file(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_hidden = name.starts_with('.') && !matches!(name.as_str(), ".cargo" | ".ci" | ".npmrc");
        if path.is_dir() {
            if !is_hidden && !SKIPPED.contains(&name.as_str()) {
                collect(root, &path, sources)?;
            }
            continue;
        }
        let is_script = folder.file_name().is_some_and(|name| name == ".ci");
        if is_hidden || !(is_script || ENDINGS.iter().any(|ending| name.ends_with(&format!(".{ending}")))) {
            continue;
        }
        // A file that is not text has no lines to find anything in.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let place = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        sources.push(Source::new(&place, &text));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_has_no_comments_and_no_tests() {
        let source =
            Source::new("a/b.rs", "//! what\nlet a = 1; // why\n#[cfg(test)]\nmod tests { let b = 2; }\n");
        let code: String = source.code().into_iter().map(|(_, line)| line).collect();
        assert_eq!(code, "let a = 1; ");
    }
}
