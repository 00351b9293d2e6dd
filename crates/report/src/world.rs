//! What a template can reach: its own files, the report's data and charts, and fonts. Nothing else: no disk, no clock,
//! no package from the network.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::ReportError;
use crate::fonts::Fonts;

/// The world of one layout.
pub(crate) struct Desk<'a> {
    fonts: &'a Fonts,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl<'a> Desk<'a> {
    /// A desk with these templates (the first is the one to set) and these files, by name.
    pub(crate) fn new(
        fonts: &'a Fonts,
        templates: &[(&str, &str)],
        files: Vec<(String, Vec<u8>)>,
    ) -> Result<Self, ReportError> {
        let mut sources = HashMap::new();
        let mut main = None;
        for (name, text) in templates {
            let id = file_id(name)?;
            main.get_or_insert(id);
            sources.insert(id, Source::new(id, (*text).to_owned()));
        }
        let files = files
            .into_iter()
            .map(|(name, bytes)| Ok((file_id(&name)?, Bytes::new(bytes))))
            .collect::<Result<_, ReportError>>()?;
        let main = main.ok_or_else(|| ReportError::Layout("no template".to_owned()))?;
        Ok(Self { fonts, main, sources, files })
    }
}

fn file_id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|error| ReportError::Layout(format!("{name}: {error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
