//! Which part of a workbook's container holds which sheet.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::{SheetError, package::Package};

/// Relationship and workbook parts are small; what lies beyond this is not read.
const PART_BYTES: u64 = 16 << 20;

/// The names of parts, lower-case.
pub(crate) struct Parts {
    /// The workbook part itself.
    pub(crate) book: String,
    /// One entry per sheet in the workbook's order.
    pub(crate) sheets: Vec<Option<String>>,
}

/// Follows the relationships. What cannot be followed is left out: the reader proper will say what is wrong.
pub(crate) fn read_parts(package: &mut Package) -> Result<Parts, SheetError> {
    let roots = package.text("_rels/.rels", PART_BYTES)?.unwrap_or_default();
    let mut book = "xl/workbook.xml".to_owned();
    each_element(&roots, "Relationship", &mut |element| {
        let is_book = attribute(element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        if let Some(target) = attribute(element, "Target").filter(|_| is_book) {
            target.trim_start_matches('/').to_ascii_lowercase().clone_into(&mut book);
        }
    });
    let (folder, file) = book.rsplit_once('/').map_or(("", book.as_str()), |(folder, file)| (folder, file));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let relations = package.text(&format!("{folder}_rels/{file}.rels"), PART_BYTES)?.unwrap_or_default();
    let mut targets = Vec::new();
    each_element(&relations, "Relationship", &mut |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}{target}"),
            };
            targets.push((id, path.to_ascii_lowercase()));
        }
    });
    let mut sheets = Vec::new();
    if book.to_ascii_lowercase().ends_with(".bin") {
        // The binary workbook part is not followed: parts come in the order of their relationships.
        let is_sheet = |path: &&(String, String)| path.1.contains("sheets/");
        sheets.extend(targets.iter().filter(is_sheet).map(|(_, path)| Some(path.clone())));
    } else {
        let workbook = package.text(&book, PART_BYTES)?.unwrap_or_default();
        each_element(&workbook, "sheet", &mut |element| {
            let id = attribute(element, "id");
            let target = targets.iter().find(|(known, _)| Some(known) == id.as_ref());
            sheets.push(target.map(|(_, path)| path.clone()));
        });
    }
    Ok(Parts { book, sheets })
}

fn each_element(xml: &str, name: &str, sink: &mut dyn FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) if element.local_name().as_ref() == name => {
                sink(&element);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its local name.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
        })
}
