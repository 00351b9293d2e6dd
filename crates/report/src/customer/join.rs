//! PDFs of our own making joined to one, as they come.
//!
//! Holds: what is appended is written at once, so that a book of any size fits any memory; each part keeps its fonts. Must
//! not: read a PDF of anybody else: objects are expected as `typst-pdf` writes them, one after the other with a plain table of
//! their places.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::ReportError;

const CATALOG: usize = 1;
const PAGES: usize = 2;
const OUTLINE: usize = 3;
/// Objects of parts begin here.
const FIRST: usize = 4;

/// A PDF that grows.
#[derive(Debug)]
pub(super) struct Join {
    language: &'static str,
    /// Where each object begins, by its number; 0 for none.
    places: Vec<u64>,
    written: u64,
    /// The page tree of each part, and its pages.
    trees: Vec<(usize, usize)>,
    /// A bookmark's words and its page.
    bookmarks: Vec<(String, usize)>,
}

/// One part while it is read.
struct Part<'a> {
    bytes: &'a [u8],
    /// Where each object begins and ends, by its number.
    objects: BTreeMap<usize, (usize, usize)>,
    trailer: &'a [u8],
}

impl Join {
    pub(super) fn new(language: &'static str) -> Self {
        let places = vec![0; FIRST];
        Self { language, places, written: 0, trees: Vec::new(), bookmarks: Vec::new() }
    }

    /// Takes a PDF in. Every `each` pages have a bookmark, named one after the other.
    pub(super) fn append(
        &mut self,
        pdf: &[u8],
        each: usize,
        names: impl Iterator<Item = String>,
    ) -> Result<Vec<u8>, ReportError> {
        let part = Part::read(pdf).ok_or_else(unreadable)?;
        let root = part.reference(part.trailer, b"/Root ").ok_or_else(unreadable)?;
        let catalog = part.body(root).ok_or_else(unreadable)?;
        let tree = part.reference(catalog, b"/Pages ").ok_or_else(unreadable)?;
        let kids = part.body(tree).map(kids).unwrap_or_default();
        let info = part.reference(part.trailer, b"/Info ");
        let metadata = part.reference(catalog, b"/Metadata ");

        let mut out = Vec::with_capacity(pdf.len() + 64);
        if self.written == 0 {
            out.extend_from_slice(b"%PDF-1.7\n%\x80\x80\x80\x80\n");
        }
        let shift = self.places.len();
        let highest = part.objects.keys().next_back().copied().unwrap_or_default();
        self.places.resize(shift + highest + 1, 0);
        for number in part.objects.keys().copied() {
            if number == root || Some(number) == info || Some(number) == metadata {
                continue;
            }
            let body = part.body(number).ok_or_else(unreadable)?;
            self.begin(&mut out, shift + number);
            let at = out.len();
            shifted(body, shift, &mut out);
            if number == tree {
                let open = out[at..].windows(2).position(|pair| pair == b"<<").ok_or_else(unreadable)?;
                let parent = format!("\n/Parent {PAGES} 0 R");
                out.splice(at + open + 2..at + open + 2, parent.into_bytes());
            }
        }
        self.trees.push((shift + tree, kids.len()));
        self.bookmarks.extend(names.zip(kids.iter().step_by(each).map(|page| shift + page)));
        self.written += out.len() as u64;
        Ok(out)
    }

    fn begin(&mut self, out: &mut Vec<u8>, number: usize) {
        if number >= self.places.len() {
            self.places.resize(number + 1, 0);
        }
        self.places[number] = self.written + out.len() as u64;
        out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    }

    /// The end of the file, behind what `out` holds already.
    pub(super) fn finish(mut self, out: &mut Vec<u8>) {
        // What `out` holds was counted when it was appended.
        self.written -= out.len() as u64;
        let trees = self.trees.iter().fold(String::new(), |list, (tree, _)| list + &format!(" {tree} 0 R"));
        let pages: usize = self.trees.iter().map(|(_, pages)| pages).sum();
        self.object(out, PAGES, &format!("<</Type/Pages/Count {pages}/Kids[{trees} ]>>"));
        let first = self.places.len();
        let count = self.bookmarks.len();
        for (at, (name, page)) in std::mem::take(&mut self.bookmarks).into_iter().enumerate() {
            let mut item = format!("<</Title {}/Parent {OUTLINE} 0 R/Dest[{page} 0 R/Fit]", hex(&name));
            if at > 0 {
                let _ = write!(item, "/Prev {} 0 R", first + at - 1);
            }
            if at + 1 < count {
                let _ = write!(item, "/Next {} 0 R", first + at + 1);
            }
            self.object(out, first + at, &(item + ">>"));
        }
        let ends = format!("/First {first} 0 R/Last {} 0 R/Count {count}", (first + count).saturating_sub(1));
        self.object(out, OUTLINE, &format!("<</Type/Outlines{}>>", if count > 0 { &ends } else { "" }));
        let language = self.language;
        self.object(
            out,
            CATALOG,
            &format!("<</Type/Catalog/Pages {PAGES} 0 R/Outlines {OUTLINE} 0 R/Lang({language})>>"),
        );
        let table = self.written + out.len() as u64;
        let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", self.places.len());
        for place in &self.places[1..] {
            let (generation, kind) = if *place == 0 { (65_535, 'f') } else { (0, 'n') };
            let _ = writeln!(end, "{place:010} {generation:05} {kind} ");
        }
        let size = self.places.len();
        let _ = writeln!(end, "trailer\n<</Size {size}/Root {CATALOG} 0 R>>\nstartxref\n{table}\n%%EOF");
        out.extend_from_slice(end.as_bytes());
    }

    fn object(&mut self, out: &mut Vec<u8>, number: usize, body: &str) {
        self.begin(out, number);
        out.extend_from_slice(body.as_bytes());
        out.extend_from_slice(b"\nendobj\n");
    }
}

fn unreadable() -> ReportError {
    ReportError::Pdf("a part is not as expected".to_owned())
}

impl<'a> Part<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let end = rfind(bytes, b"startxref")?;
        let table = number(&bytes[end + 9..])?;
        let trailer = table + find(bytes.get(table..)?, b"trailer")?;
        let mut lines = bytes.get(table..trailer)?.split(|byte| *byte == b'\n').skip(2);
        let mut places = Vec::new();
        for at in 0.. {
            let Some(line) = lines.next().filter(|line| line.len() > 17) else { break };
            if line[17] == b'n' {
                places.push((number(line)?, at));
            }
        }
        places.sort_unstable();
        let ends = places.iter().skip(1).map(|(place, _)| *place).chain([table]);
        let objects = places.iter().zip(ends).map(|((place, at), end)| (*at, (*place, end))).collect();
        Some(Self { bytes, objects, trailer: &bytes[trailer..end] })
    }

    /// What stands behind `N 0 obj`.
    fn body(&self, number: usize) -> Option<&'a [u8]> {
        let (from, to) = *self.objects.get(&number)?;
        let object = self.bytes.get(from..to)?;
        let begin = find(object, b"obj")? + 3;
        Some(object[begin..].trim_ascii_start())
    }

    /// The object that `key` of a dictionary refers to.
    fn reference(&self, dictionary: &[u8], key: &[u8]) -> Option<usize> {
        let at = find(dictionary, key)? + key.len();
        number(&dictionary[at..]).filter(|number| self.objects.contains_key(number))
    }
}

/// The pages of a page tree's node.
fn kids(body: &[u8]) -> Vec<usize> {
    let Some(at) = find(body, b"/Kids") else { return Vec::new() };
    let list = &body[at..];
    let Some((from, to)) = find(list, b"[").zip(find(list, b"]")) else { return Vec::new() };
    let words: Vec<&[u8]> =
        list[from + 1..to].split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    words.chunks(3).filter_map(|reference| number(reference[0])).collect()
}

/// Copies an object's body with every reference moved up by `shift`. What stands in a stream is copied as it is.
fn shifted(body: &[u8], shift: usize, out: &mut Vec<u8>) {
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        let length = match rest[0] {
            b'(' => literal(rest),
            b'<' if rest.get(1) != Some(&b'<') => {
                rest.iter().position(|byte| *byte == b'>').map_or(1, |end| end + 1)
            }
            b'<' | b'>' => 2.min(rest.len()),
            b'0'..=b'9' => {
                if let Some((number, length)) = reference(rest) {
                    out.extend_from_slice(format!("{} 0 R", number + shift).as_bytes());
                    at += length;
                    continue;
                }
                word(rest)
            }
            byte if is_regular(byte) || byte == b'/' => {
                let length = 1 + word(&rest[1..]);
                if &rest[..length] == b"stream" {
                    out.extend_from_slice(rest);
                    return;
                }
                length
            }
            _ => 1,
        };
        out.extend_from_slice(&rest[..length]);
        at += length;
    }
}

/// `12 0 R` at the beginning: the number and the length of it all.
fn reference(text: &[u8]) -> Option<(usize, usize)> {
    let first = word(text);
    let number = number(&text[..first])?;
    let tail = text[first..].strip_prefix(b" 0 R")?;
    tail.first().is_none_or(|byte| !is_regular(*byte)).then_some((number, first + 4))
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && !b"()<>[]{}/%".contains(&byte) && byte != 0
}

/// Letters up to the next space or delimiter.
fn word(text: &[u8]) -> usize {
    text.iter().position(|byte| !is_regular(*byte)).unwrap_or(text.len())
}

/// The length of `(a (nested) \) string)`.
fn literal(text: &[u8]) -> usize {
    let (mut depth, mut is_escaped) = (0_u32, false);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// The number a text begins with, spaces before it aside.
fn number(text: &[u8]) -> Option<usize> {
    let digits: Vec<u8> =
        text.trim_ascii_start().iter().copied().take_while(u8::is_ascii_digit).take(15).collect();
    String::from_utf8(digits).ok()?.parse().ok()
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

fn rfind(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).rposition(|window| window == wanted)
}

/// A text string that any reader understands: UTF-16 with its mark.
fn hex(text: &str) -> String {
    let mut hex = String::from("<FEFF");
    for unit in text.encode_utf16() {
        let _ = write!(hex, "{unit:04X}");
    }
    hex.push('>');
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_move_and_nothing_else() {
        let check = |body: &str, expected: &str| {
            let mut out = Vec::new();
            shifted(body.as_bytes(), 10, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        };
        check("<</A 1 0 R/B[2 0 R 3 0 R]/C 4 0 0>>", "<</A 11 0 R/B[12 0 R 13 0 R]/C 4 0 0>>");
        check("(1 0 R \\) (2 0 R)) <31203020> /F1 0", "(1 0 R \\) (2 0 R)) <31203020> /F1 0");
        check("<</Length 9>>\nstream\n1 0 R q\nendstream", "<</Length 9>>\nstream\n1 0 R q\nendstream");
        check("[0 0 595.3 841.9] 1 0 Rx", "[0 0 595.3 841.9] 1 0 Rx");
    }
}
