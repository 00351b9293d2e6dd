//! Customers' reports laid out and read back.

mod sample;

use regulars_words::{Language, Words};
use typst::layout::{Frame, FrameItem};

use super::*;
use sample::{hostile, large, nothing, usual};

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
        text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
    };
    document.laid_out().pages().iter().map(|laid_out| page(&laid_out.frame)).collect()
}

fn told(report: &CustomerReport, language: Language, version: Version) -> String {
    let document = document(report, &Words::new(language), version).unwrap();
    assert_eq!(document.page_count(), PAGES);
    set_text(&document).concat()
}

#[test]
fn a_customers_year_greets_and_counts() {
    let text = told(&usual(), Language::Zh, Version::HandOver);
    for words in [
        "王雪梅，谢谢您这一年的27次惠顾",
        "27笔订单，一共¥38,260；比去年多3.7%；为您省下¥1,280；最常买的是明前龙井250g。",
        "明前龙井250g",
        "另有9种商品。",
        "13805712266",
        "陈经理",
        "谢谢您的信任",
        "2026年度报告",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn nothing_internal_is_handed_over() {
    for report in [usual(), large(), nothing(), hostile()] {
        for language in Language::ALL {
            let text = told(&report, language, Version::HandOver);
            for secret in [
                "SECRETTIER",
                "SECRETNOTE",
                "SECRETTAG",
                "SECRETSOURCE",
                "SECRETPREFERENCE",
                "SECRETPERSON",
                "SECRETCUSTOM",
            ] {
                assert!(!text.contains(secret), "{secret} in {text}");
            }
            for words in
                ["内部", "毛利", "名次", "还缺", "平时", "internal", "margin", "Rank", "missing", "Usually"]
            {
                assert!(!text.contains(words), "{words} in {text}");
            }
        }
    }
    let text = told(&usual(), Language::Zh, Version::Internal);
    for words in [
        "SECRETTIER",
        "SECRETNOTE",
        "SECRETCUSTOM",
        "¥5,000.00",
        "第4名",
        "共902位有交易",
        "¥12,260",
        "平时30天一单，截至2026-12-31已74天",
        "还缺的资料",
        "地区",
        "2026年度报告·内部",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn any_customer_fits_two_pages() {
    for report in [usual(), large(), nothing(), hostile()] {
        for language in Language::ALL {
            for version in [Version::HandOver, Version::Internal] {
                let text = told(&report, language, version);
                assert!(!text.contains("[reports") && !text.contains("{$"), "{text}");
                // The last parts of each page are there, so nothing was pushed off it.
                assert!(text.contains("1/2") && text.contains("2/2"));
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_counted() {
    let text = told(&large(), Language::Zh, Version::HandOver);
    assert!(text.contains("另有386笔更早的订单，共¥38,600。"), "{text}");
    assert!(text.contains("另有2位联系人。"), "{text}");
    let text = told(&nothing(), Language::Zh, Version::HandOver);
    for words in ["安然，谢谢您一直以来的信任", "这一年没有订单。", "还没有记下您的联系方式"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn many_are_bound_to_one_file() {
    let words = Words::new(Language::Zh);
    let mut binder = Binder::new(&words, Version::HandOver);
    let mut pdf = Vec::new();
    for at in 0..30 {
        let mut report = usual();
        report.customer.profile.name = format!("客户{at}");
        pdf.extend(binder.add(report).unwrap());
    }
    assert!(pdf.starts_with(b"%PDF-1.7"), "the first part is there before the last is bound");
    let (rest, bound) = binder.finish().unwrap();
    pdf.extend(rest);
    assert_eq!(bound, Bound { customers: 30, pages: 60 });
    check_places(&pdf);
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("/Count 60") && text.contains("/Count 30"));
    let nobody = Binder::new(&words, Version::HandOver).finish();
    assert_eq!(nobody.err(), Some(ReportError::Nobody));
}

/// Every object stands where the table says.
fn check_places(pdf: &[u8]) {
    let tail = String::from_utf8_lossy(&pdf[pdf.len() - 60..]).into_owned();
    let table: usize = tail.split("startxref\n").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
    let entries = String::from_utf8_lossy(&pdf[table..]).into_owned();
    let mut seen = 0;
    for (number, line) in entries.lines().skip(2).take_while(|line| line.len() == 19).enumerate() {
        if line.ends_with("n ") {
            let place: usize = line[..10].parse().unwrap();
            let expected = format!("{number} 0 obj");
            assert!(pdf[place..].starts_with(expected.as_bytes()), "{expected}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} objects");
}

/// Writes every sample for the eye: `REGULARS_LOOK=<folder> cargo test -p regulars-report look -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn look() {
    let Some(folder) = std::env::var_os("REGULARS_LOOK").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for (name, report) in
        [("usual", usual()), ("large", large()), ("nothing", nothing()), ("hostile", hostile())]
    {
        for language in Language::ALL {
            for (tag, version) in [("out", Version::HandOver), ("in", Version::Internal)] {
                let document = document(&report, &Words::new(language), version).unwrap();
                let file = format!("{name}-{}-{tag}.pdf", language.tag());
                std::fs::write(folder.join(file), document.pdf().unwrap()).unwrap();
            }
        }
    }
    let words = Words::new(Language::Zh);
    let begun = std::time::Instant::now();
    let mut binder = Binder::new(&words, Version::Internal);
    let mut pdf = Vec::new();
    for at in 0..200 {
        let mut report = usual();
        report.customer.profile.name = format!("王雪梅 {at}");
        pdf.extend(binder.add(report).unwrap());
    }
    pdf.extend(binder.finish().unwrap().0);
    println!("200 reports, {} KB, in {:?}", pdf.len() / 1024, begun.elapsed());
    std::fs::write(folder.join("many.pdf"), pdf).unwrap();
}
