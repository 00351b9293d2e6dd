//! Logical lines of a vCard file: unfolded, quoted-printable and character sets decoded, split into name,
//! parameters and value. Escapes inside values are left to the reader of the value.

use std::io::{BufRead, Read};

use encoding_rs::{Encoding, UTF_8};

use crate::SheetError;

/// One property.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Of `item1.TEL` the `item1`, lower-case.
    pub(super) group: String,
    /// Upper-case.
    pub(super) name: String,
    /// Names upper-case; parameters without a name, as 2.1 has them, are types.
    pub(super) params: Vec<(String, String)>,
    pub(super) value: String,
}

impl Line {
    /// The values of a parameter.
    pub(super) fn param<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.params.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// True if `kind` is among the types, in any letter case.
    pub(super) fn has_type(&self, kind: &str) -> bool {
        self.param("TYPE").any(|value| value.eq_ignore_ascii_case(kind))
    }
}

/// Properties that carry pictures, sounds and keys; their contents are passed over.
const BULKY: [&[u8]; 4] = [b"PHOTO", b"LOGO", b"SOUND", b"KEY"];

/// Reads logical lines one by one.
pub(super) struct Lines {
    input: Box<dyn BufRead>,
    encoding: &'static Encoding,
    limit: u64,
    /// A physical line read ahead.
    ahead: Option<Vec<u8>>,
}

impl Lines {
    pub(super) fn new(input: Box<dyn BufRead>, encoding: &'static Encoding, limit: u64) -> Self {
        Self { input, encoding, limit, ahead: None }
    }

    /// The next property; lines that are none are passed over.
    pub(super) fn next_line(&mut self) -> Result<Option<Line>, SheetError> {
        while let Some(bytes) = self.unfolded()? {
            if let Some(line) = parse(&bytes, self.encoding) {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }

    fn physical(&mut self) -> Result<Option<Vec<u8>>, SheetError> {
        if let Some(line) = self.ahead.take() {
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        let read = self.input.by_ref().take(self.limit).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        if read as u64 == self.limit {
            return Err(SheetError::damaged("a line never ends"));
        }
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
        if line.starts_with(b"\xEF\xBB\xBF") {
            line.drain(..3);
        }
        Ok(Some(line))
    }

    fn unfolded(&mut self) -> Result<Option<Vec<u8>>, SheetError> {
        let Some(mut line) = self.physical()? else { return Ok(None) };
        let is_quoted =
            head_of(&line).to_ascii_uppercase().windows(16).any(|part| part == b"QUOTED-PRINTABLE");
        let is_bulky = is_bulky(&line);
        if is_bulky {
            line.truncate(0);
        }
        loop {
            if is_quoted && line.last() == Some(&b'=') {
                line.pop();
                match self.physical()? {
                    Some(next) => line.extend_from_slice(&next),
                    None => return Ok(Some(line)),
                }
            } else {
                match self.physical()? {
                    Some(next) if matches!(next.first(), Some(b' ' | b'\t')) => {
                        if !is_bulky {
                            line.extend_from_slice(&next[1..]);
                        }
                    }
                    other => {
                        self.ahead = other;
                        return Ok(Some(line));
                    }
                }
            }
            if line.len() as u64 > self.limit {
                return Err(SheetError::damaged("a line never ends"));
            }
        }
    }
}

/// What stands before the colon that ends the parameters; everything if there is none.
fn head_of(line: &[u8]) -> &[u8] {
    let mut quoted = false;
    for (at, byte) in line.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return &line[..at],
            _ => {}
        }
    }
    line
}

fn is_bulky(line: &[u8]) -> bool {
    let head = head_of(line);
    let name = head.split(|byte| *byte == b';').next().unwrap_or_default();
    let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    BULKY.iter().any(|bulky| name.eq_ignore_ascii_case(bulky))
}

fn parse(bytes: &[u8], default: &'static Encoding) -> Option<Line> {
    let head = head_of(bytes);
    let value = bytes.get(head.len() + 1..)?;
    let head = default.decode_without_bom_handling(head).0;
    let mut pieces = split_outside_quotes(&head, ';').into_iter();
    let full_name = pieces.next()?;
    let (group, name) = full_name.rsplit_once('.').unwrap_or(("", full_name));
    let mut line = Line {
        group: group.trim().to_ascii_lowercase(),
        name: name.trim().to_ascii_uppercase(),
        ..Line::default()
    };
    if line.name.is_empty() {
        return None;
    }
    for piece in pieces {
        let (name, values) = piece.split_once('=').unwrap_or((implied_name(piece), piece));
        for value in split_outside_quotes(values, ',') {
            line.params.push((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()));
        }
    }
    let is_quoted = line.param("ENCODING").any(|value| value.eq_ignore_ascii_case("quoted-printable"));
    let charset = line.param("CHARSET").next().and_then(|label| Encoding::for_label(label.as_bytes()));
    line.value = if is_quoted {
        decoded(&quoted_printable(value), charset, default)
    } else {
        decoded(value, charset, default)
    };
    Some(line)
}

/// 2.1 writes `TEL;CELL` and `N;QUOTED-PRINTABLE`.
fn implied_name(value: &str) -> &'static str {
    let is_encoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"]
        .iter()
        .any(|known| value.trim().eq_ignore_ascii_case(known));
    if is_encoding { "ENCODING" } else { "TYPE" }
}

/// What is good UTF-8 is UTF-8 unless a character set is named; files mix both.
fn decoded(bytes: &[u8], charset: Option<&'static Encoding>, default: &'static Encoding) -> String {
    if let Some(charset) = charset.filter(|charset| *charset != UTF_8) {
        let (text, broken) = charset.decode_without_bom_handling(bytes);
        if !broken {
            return text.into_owned();
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if default == UTF_8 => {
            crate::text::encoding::legacy(bytes).decode_without_bom_handling(bytes).0.into_owned()
        }
        Err(_) => default.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| *first == b'=').and_then(hexadecimal);
        if let Some(byte) = code {
            plain.push(byte);
            rest = &tail[2..];
        } else {
            plain.push(*first);
            rest = tail;
        }
    }
    plain
}

pub(super) fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let text =
        std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(text, 16).ok()
}

fn split_outside_quotes(text: &str, mark: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|letter| {
        quoted ^= letter == '"';
        letter == mark && !quoted
    })
    .collect()
}
