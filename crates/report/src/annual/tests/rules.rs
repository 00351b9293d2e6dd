//! What the headline says of which year.

use regulars_core::reports::{AnnualReport, YearFigures};
use regulars_words::{Language, Words};

use super::super::headline::{figures, headline, sub_sentence};
use super::super::writer::Writer;
use super::sample::{empty, first_year, full, running};

fn said(report: &AnnualReport, language: Language) -> (String, String) {
    let words = Words::new(language);
    let writer = Writer { report, words: &words };
    (headline(&writer), sub_sentence(&writer))
}

fn check(report: &AnnualReport, chinese: &str, english: &str) {
    assert_eq!(said(report, Language::Zh).0, chinese);
    assert_eq!(said(report, Language::En).0, english);
}

/// A year that sold `yuan` after one that sold 1,000, `returning` parts of 1,000 of it to returning customers.
fn year(yuan: i64, returning: i64) -> AnnualReport {
    let mut report = full();
    report.last_year = YearFigures { revenue_fen: 100_000, orders: 10, ..YearFigures::default() };
    report.returning_fen = yuan * returning / 10;
    report.this_year = YearFigures { revenue_fen: yuan * 100, orders: 10, ..YearFigures::default() };
    report
}

#[test]
fn the_headline_says_what_mattered_most() {
    check(&full(), "这一年，老客户撑起了六成生意", "Regulars brought in three fifths of the year’s sales");
    check(
        &running(),
        "今年到现在，老客户撑起了六成生意",
        "So far this year, regulars brought in three fifths of the sales",
    );
    check(&year(800, 700), "这一年，生意比去年少了 20%", "Sales fell 20% this year");
    check(&year(1_600, 700), "这一年，生意比去年多了 60%", "Sales grew 60% this year");
    check(&year(5_200, 0), "这一年，生意是去年的 5.2 倍", "Sales came to 5.2 times last year’s");
    check(&year(1_100, 200), "这一年，生意比去年多了 10%", "Sales grew 10% this year");
    check(&year(950, 200), "这一年，生意比去年少了 5%", "Sales fell 5% this year");
    check(&year(1_010, 200), "这一年，生意和去年差不多", "Sales held level with last year");
    check(&year(-5, 0), "这一年，退货多过了销售", "More came back this year than was sold");
    check(&empty(), "这一年没有交易", "A year without sales");
    check(
        &first_year(),
        "头一年记账，9 位客户带来 ¥3.7 万",
        "The first year on record: ¥36.8K from 9 customers",
    );
    let mut silent = empty();
    silent.last_year = YearFigures { revenue_fen: 100_000, orders: 1, ..YearFigures::default() };
    check(&silent, "这一年没有交易，去年有 ¥1,000", "A year without sales, after ¥1K the year before");
}

#[test]
fn shares_are_said_as_people_say_them() {
    let check = |returning: i64, chinese: &str, english: &str| {
        check(
            &year(1_000, returning),
            &format!("这一年，老客户撑起了{chinese}生意"),
            &format!("Regulars brought in {english} of the year’s sales"),
        );
    };
    check(500, "一半", "half");
    check(540, "一半多", "over half");
    check(580, "近六成", "almost three fifths");
    check(614, "六成", "three fifths");
    check(650, "六成多", "over three fifths");
    check(698, "七成", "seven tenths");
    check(1_000, "几乎全部", "nearly all");
}

#[test]
fn the_sentence_below_says_what_else() {
    let (_, chinese) = said(&full(), Language::Zh);
    assert_eq!(
        chinese,
        "交易额比去年多 9.1%；回头客占比高了 4 个百分点；去年来过的客户有 97 位没再来；四月和九月最旺。"
    );
    let (_, english) = said(&full(), Language::En);
    assert_eq!(
        english,
        "Sales are up 9.1% on last year; the share of regulars rose by 4 points; 97 of last year’s customers did not \
         come back; April and September were the best months."
    );
    assert_eq!(said(&first_year(), Language::Zh).1, "一共 31 单；新来 9 位客户；九月最旺。");
    assert_eq!(said(&empty(), Language::Zh).1, "记一笔交易，或导入一张交易表，这份报告就有了内容。");
}

#[test]
fn the_six_figures_stand_against_last_year() {
    let words = Words::new(Language::Zh);
    let report = full();
    let six = figures(&Writer { report: &report, words: &words });
    let told: Vec<String> = six
        .iter()
        .map(|figure| {
            let change = figure.change.as_ref().map(|cell| cell.text.as_str()).unwrap_or_default();
            format!(
                "{} {} {} {}",
                figure.label,
                figure.value,
                change,
                figure.before.as_deref().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "交易额 ¥2,612,480 +9.1% 去年 ¥2,394,571",
            "订单 3,412 +214 去年 3,198",
            "来过的客户 902 +58 去年 844",
            "新客户 212 −24 去年 236",
            "回头客占比 76% +4 个百分点 去年 72%",
            "没再来的客户 97 +11 去年 86",
        ]
    );
    let report = first_year();
    let six = figures(&Writer { report: &report, words: &words });
    assert!(six.iter().all(|figure| figure.change.is_none() && figure.before.is_none()));
    assert_eq!(six[5].value, "—");
}
