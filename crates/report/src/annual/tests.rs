//! The report of a full year, an almost empty one and an impossible one, laid out and read back.

mod rules;
mod sample;
mod screens;

use regulars_words::{Language, Words};
use typst::layout::{Frame, FrameItem};

use super::{document, document_in};
use crate::fonts::Fonts;
use crate::{Document, ReportError};
use sample::{empty, first_year, full, hostile};

fn words(language: Language) -> Words {
    Words::new(language)
}

/// Every text that was set, page by page; charts are pictures and not in it.
fn set_text(document: &Document) -> Vec<String> {
    fn walk(frame: &Frame, text: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, text),
                FrameItem::Text(run) => text.push_str(&run.text),
                _ => {}
            }
        }
    }
    let page = |frame: &Frame| {
        let mut text = String::new();
        walk(frame, &mut text);
        text
    };
    document.laid_out().pages().iter().map(|laid_out| page(&laid_out.frame)).collect()
}

/// Text without spaces and places to break, for looking names up.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

#[test]
fn a_full_year_has_its_headline_and_pages() {
    let document = document(&full(), &words(Language::Zh)).unwrap();
    let pages = set_text(&document);
    let first = bare(&pages[0]);
    for text in
        ["明月茶行", "2026年度客户报告", "老客户撑起了六成生意", "¥2,612,480", "+9.1%", "2026-12-31生成"]
    {
        assert!(first.contains(text), "{text} in {first}");
    }
    assert!((2..=4).contains(&pages.len()), "{} pages", pages.len());
    assert!(bare(&pages.concat()).contains("平时30天一单，已74天"));
}

#[test]
fn each_report_is_whole_in_both_languages() {
    for language in Language::ALL {
        for report in [full(), sample::running(), first_year(), empty(), hostile()] {
            let document = document(&report, &words(language)).unwrap();
            let pages = set_text(&document);
            let text = pages.concat();
            // Also tells that the layout settled: where it does not, the last page has another number than the foot says.
            for (at, page) in pages.iter().enumerate() {
                assert!(bare(page).ends_with(&format!("{}/{}", at + 1, pages.len())), "{page}");
            }
            assert!(!text.contains("[reports") && !text.contains("{$"), "{text}");
            for svg in document.page_svgs() {
                assert!(svg.starts_with("<svg") && !svg.contains("NaN"));
            }
            assert!(document.pdf().unwrap().starts_with(b"%PDF-"));
        }
    }
}

#[test]
fn the_templates_hold_no_word() {
    for (name, text) in super::TEMPLATES {
        let odd: String = text.chars().filter(|c| !c.is_ascii() && !"‘’“”…·".contains(*c)).collect();
        assert!(odd.is_empty(), "{name}: {odd}");
    }
}

#[test]
fn a_year_without_figures_says_so_in_lines() {
    let document = document(&empty(), &words(Language::Zh)).unwrap();
    let text = bare(&set_text(&document).concat());
    for line in ["这一年没有交易", "客户簿里还没有客户。", "看不出哪几天忙。", "画不出每月的图。"]
    {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn names_are_set_as_they_are_written() {
    let document = document(&hostile(), &words(Language::Zh)).unwrap();
    let text = bare(&set_text(&document).concat());
    // Word by word: of a name that runs from right to left, the words stand in reading order, not in typing order.
    for word in sample::HOSTILE_NAMES.iter().flat_map(|name| name.split_whitespace()) {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let once = || document(&full(), &words(Language::Zh)).unwrap();
    assert_eq!(once().page_svgs(), once().page_svgs());
    assert_eq!(once().pdf().unwrap(), once().pdf().unwrap());
}

#[test]
fn without_a_font_the_report_says_so() {
    let none = Fonts { store: typst_kit::fonts::FontStore::new() };
    let result = document_in(&full(), &words(Language::Zh), &none);
    assert_eq!(result.err(), Some(ReportError::NoFont));
}

#[test]
fn a_character_no_font_has_becomes_a_mark() {
    let mut report = full();
    report.top_customers[0].name = "王\u{10FFFD}梅".to_owned();
    let text = set_text(&document(&report, &words(Language::Zh)).unwrap()).concat();
    assert!(!text.contains('\u{10FFFD}'));
    assert!(text.contains("王〓梅") || text.contains("王?梅"), "{text}");
}

#[test]
fn a_report_fits_a_small_stack() {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let handle =
        thread.spawn(|| document(&full(), &words(Language::En)).map(|document| document.page_count()));
    assert!(handle.unwrap().join().unwrap().unwrap() >= 2);
}

/// Writes every sample for the eye: `REGULARS_LOOK=/tmp/look cargo test -p regulars-report look -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn look() {
    let Some(folder) = std::env::var_os("REGULARS_LOOK").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let samples = [
        ("full", full()),
        ("running", sample::running()),
        ("first", first_year()),
        ("empty", empty()),
        ("hostile", hostile()),
    ];
    for (name, report) in &samples {
        for language in Language::ALL {
            let begun = std::time::Instant::now();
            let document = document(report, &words(language)).unwrap();
            let laid_out = begun.elapsed();
            let pdf = document.pdf().unwrap();
            let written = begun.elapsed();
            let svgs = document.page_svgs();
            let tag = language.tag();
            println!(
                "{name} {tag}: {} pages, laid out {laid_out:?}, PDF {} KB at {written:?}, SVG {} KB at {:?}",
                svgs.len(),
                pdf.len() / 1024,
                svgs.iter().map(String::len).sum::<usize>() / 1024,
                begun.elapsed()
            );
            std::fs::write(folder.join(format!("{name}-{tag}.pdf")), pdf).unwrap();
            std::fs::write(folder.join(format!("{name}-{tag}-1.svg")), &svgs[0]).unwrap();
        }
    }
}
