//! The encoding of a text file: byte order mark, then strict UTF-8, then GB18030 or what detection says.
//!
//! Bytes far behind the beginning may be the first that are not ASCII, so the whole file is surveyed once.

use std::{fs::File, io::Read, path::Path};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use crate::SheetError;

const CHUNK: usize = 256 << 10;
/// As much text with foreign bytes as is kept for detection.
const EVIDENCE: usize = 512 << 10;

/// What one pass over a file found.
pub(crate) struct Survey {
    pub(crate) encoding: &'static Encoding,
    /// Line feeds in the file.
    pub(crate) lines: u64,
}

/// The encoding asked for by its label, or the one found.
pub(crate) fn chosen(label: Option<&str>, survey: &Survey) -> Result<&'static Encoding, SheetError> {
    match label {
        None => Ok(survey.encoding),
        Some(label) => Encoding::for_label(label.trim().as_bytes())
            .ok_or_else(|| SheetError::EncodingUnknown { label: label.to_owned() }),
    }
}

/// The name shown for an encoding. GBK is decoded as its superset.
pub(crate) fn display_name(encoding: &'static Encoding) -> &'static str {
    if encoding == GBK || encoding == GB18030 { "GB18030" } else { encoding.name() }
}

/// Reads the whole file once.
pub(crate) fn survey(path: &Path) -> Result<Survey, SheetError> {
    let mut file = File::open(path)?;
    let mut chunk = vec![0; CHUNK];
    let mut tally = Tally::default();
    let mut lines = 0;
    let mut marked = None;
    let mut first = true;
    loop {
        let read = read_full(&mut file, &mut chunk)?;
        let bytes = &chunk[..read];
        if first {
            marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| unmarked_utf16(bytes));
            first = false;
        }
        lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
        if marked.is_none() && !tally.is_settled() {
            tally.feed(bytes);
        }
        if read < chunk.len() {
            break;
        }
    }
    Ok(Survey { encoding: marked.unwrap_or_else(|| tally.encoding()), lines })
}

/// Fills the chunk as far as the file goes.
fn read_full(file: &mut File, chunk: &mut [u8]) -> Result<usize, SheetError> {
    let mut filled = 0;
    while filled < chunk.len() {
        match file.read(&mut chunk[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(filled)
}

/// Counts characters of several bytes that are good UTF-8, and bytes that are not.
#[derive(Default)]
struct Tally {
    good: u64,
    bad: u64,
    /// The bytes of a character cut by the end of a chunk.
    cut: Vec<u8>,
    evidence: Vec<u8>,
}

impl Tally {
    /// Enough is known: so much is broken that it is not UTF-8.
    fn is_settled(&self) -> bool {
        self.bad > 100_000 && self.good < self.bad
    }

    fn feed(&mut self, bytes: &[u8]) {
        if !bytes.is_ascii() && self.evidence.len() < EVIDENCE {
            let room = (EVIDENCE - self.evidence.len()).min(bytes.len());
            self.evidence.extend_from_slice(&bytes[..room]);
        }
        if self.cut.is_empty() {
            self.count(bytes);
        } else {
            let mut joined = std::mem::take(&mut self.cut);
            joined.extend_from_slice(bytes);
            self.count(&joined);
        }
    }

    fn count(&mut self, mut bytes: &[u8]) {
        loop {
            let error = match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.good += wide_characters(text.as_bytes());
                    return;
                }
                Err(error) => error,
            };
            self.good += wide_characters(&bytes[..error.valid_up_to()]);
            let Some(length) = error.error_len() else {
                self.cut = bytes[error.valid_up_to()..].to_vec();
                return;
            };
            self.bad += 1;
            bytes = &bytes[error.valid_up_to() + length..];
        }
    }

    fn encoding(mut self) -> &'static Encoding {
        if !self.cut.is_empty() {
            self.bad += 1;
        }
        // A few broken characters do not make another encoding of a file full of good ones: by chance, bytes of
        // GB18030 form good UTF-8 far less often than they fail to.
        if self.bad == 0 || self.good / 8 > self.bad {
            return UTF_8;
        }
        legacy(&self.evidence)
    }
}

/// Characters beyond ASCII in good UTF-8.
fn wide_characters(bytes: &[u8]) -> u64 {
    if bytes.is_ascii() {
        return 0;
    }
    bytes.iter().filter(|byte| **byte >= 0xC0).count() as u64
}

/// The encoding of text that is not UTF-8. The field is Chinese business, so what can be GB18030 and is not
/// clearly another East Asian encoding is GB18030.
pub(crate) fn legacy(evidence: &[u8]) -> &'static Encoding {
    if is_japanese(evidence) {
        return SHIFT_JIS;
    }
    if is_traditional(evidence) {
        return BIG5;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(evidence, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    if guess == GBK || guess == GB18030 {
        return GB18030;
    }
    let east_asian = [BIG5, SHIFT_JIS, EUC_KR, EUC_JP].contains(&guess);
    if !east_asian && in_pairs(evidence) && is_gb18030(evidence) {
        return GB18030;
    }
    guess
}

/// Japanese text is full of kana, which Chinese text read as `Shift_JIS` is not. The detector, told that files are
/// Chinese, would not say so.
fn is_japanese(bytes: &[u8]) -> bool {
    let (text, _) = SHIFT_JIS.decode_without_bom_handling(bytes);
    let wide = text.chars().filter(|letter| !letter.is_ascii()).count();
    let kana = text.chars().filter(|letter| matches!(letter, '\u{3041}'..='\u{30fc}')).count();
    let broken = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    kana * 3 > wide && broken <= 1
}

/// Big5 puts common characters behind few lead bytes, and a good third of them on ASCII trail bytes, which
/// simplified Chinese hardly ever has.
fn is_traditional(bytes: &[u8]) -> bool {
    let (mut pairs, mut common, mut low) = (0_usize, 0_usize, 0_usize);
    let mut rest = bytes.iter();
    while let Some(lead) = rest.next() {
        if lead.is_ascii() {
            continue;
        }
        let Some(trail) = rest.next() else { break };
        pairs += 1;
        common += usize::from((0xA1..=0xC6).contains(lead));
        low += usize::from((0x40..=0x7E).contains(trail));
    }
    let broken = || BIG5.decode_without_bom_handling(bytes).0.matches(char::REPLACEMENT_CHARACTER).count();
    pairs > 0 && common * 10 >= pairs * 8 && low * 6 >= pairs && broken() <= 1
}

/// Accented letters of western encodings stand alone; Chinese characters make runs of even length.
fn in_pairs(bytes: &[u8]) -> bool {
    let mut even = 0_u32;
    let mut odd = 0_u32;
    for run in bytes.split(u8::is_ascii).filter(|run| !run.is_empty()) {
        if run.len() % 2 == 0 { even += 1 } else { odd += 1 }
    }
    even / 4 >= odd && even > 0
}

fn is_gb18030(bytes: &[u8]) -> bool {
    // The evidence may end inside a character.
    (0..4).any(|cut| {
        let end = bytes.len().saturating_sub(cut);
        GB18030.decode_without_bom_handling_and_without_replacement(&bytes[..end]).is_some()
    })
}

/// UTF-16 without a mark: ASCII characters, line ends and delimiters at least, leave every other byte zero, and
/// what comes out is text. A file of another encoding may hold stray zeros.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) / 2 * 2];
    let mut zeros = [0_usize; 2];
    for (index, byte) in sample.iter().enumerate() {
        if *byte == 0 {
            zeros[index % 2] += 1;
        }
    }
    let [even, odd] = zeros;
    let enough = sample.len() / 2 / 20;
    let encoding = if odd > enough && even * 8 < odd {
        UTF_16LE
    } else if even > enough && odd * 8 < even {
        UTF_16BE
    } else {
        return None;
    };
    let is_utf8 = std::str::from_utf8(sample).is_ok_and(|_| (even + odd) * 10 < sample.len() * 3);
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let letters = text.chars().count();
    let usual = text.chars().filter(|letter| is_usual(*letter)).count();
    (!is_utf8 && usual * 10 >= letters * 9).then_some(encoding)
}

/// Letters and marks of tables in the languages at hand.
fn is_usual(letter: char) -> bool {
    matches!(letter,
        '\t' | '\r' | '\n' | ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{30ff}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// The beginning of a file as readable text, for looking for marks in it.
pub(crate) fn readable_start(prefix: &[u8]) -> String {
    let prefix = &prefix[..prefix.len().min(4096)];
    let encoding = Encoding::for_bom(prefix).map(|(encoding, _)| encoding).or_else(|| unmarked_utf16(prefix));
    encoding.unwrap_or(UTF_8).decode(prefix).0.into_owned()
}

/// True for bytes that are no text of any encoding: control characters where text has none.
pub(crate) fn is_binary(prefix: &[u8]) -> bool {
    if Encoding::for_bom(prefix).is_some() || unmarked_utf16(prefix).is_some() {
        return false;
    }
    let zeros = memchr::memchr_iter(0, prefix).count();
    let controls = prefix.iter().filter(|byte| matches!(byte, 1..=8 | 11 | 14..=25 | 27..=31 | 127)).count();
    zeros * 4 > prefix.len() || controls * 50 > prefix.len()
}
