//! The overview: what it says of each kind of year, and where its spots lead.

use regulars_core::overviews::{Overview, RegionCount};
use regulars_core::tiers::TierId;

use super::*;
use crate::annual::{Look, Screen, screen};

fn shown(report: regulars_core::reports::AnnualReport, language: Language) -> Screen {
    let regions = vec![RegionCount { region: "杭州".into(), customers: 3 }];
    let overview = Overview { year: report, regions, customers: 4 };
    let look = Look { dark: false, font: "sans-serif".into(), full: 1000, wide: 700, half: 340, side: 320 };
    screen(&overview, &words(language), &look)
}

#[test]
fn every_chart_of_a_full_year_has_its_spots() {
    let screen = shown(full(), Language::Zh);
    let spots = |drawn: &crate::annual::Drawn| drawn.chart.as_ref().map_or(0, |chart| chart.spots.len());
    assert_eq!((spots(&screen.months), spots(&screen.busy), spots(&screen.returning)), (12, 84, 2));
    assert_eq!(screen.figures.len(), 5);
    assert_eq!((screen.customers.lines.len(), screen.products.lines.len()), (5, 5));
    let month = &screen.months.chart.as_ref().unwrap().spots[8];
    assert!(month.title.ends_with("年 9 月"), "{}", month.title);
    assert!(month.value.starts_with("交易额 ¥") && month.value.contains("\n去年 ¥"), "{}", month.value);
}

#[test]
fn tiers_regions_and_customers_lead_to_whom_they_count() {
    let mut report = full();
    report.tiers[0].id = Some(TierId(7));
    let screen = shown(report, Language::En);
    let first = |drawn: &crate::annual::Drawn| drawn.chart.as_ref().unwrap().spots[0].link.clone();
    assert_eq!(first(&screen.tiers).as_deref(), Some("tier:7"));
    assert_eq!(first(&screen.regions).as_deref(), Some("region:杭州"));
    assert!(screen.customers.lines[0].link.as_ref().unwrap().starts_with("customer:"));
    assert_eq!(first(&screen.months).as_deref(), Some("month:2026-01"));
    assert_eq!(first(&screen.busy), None);
}

#[test]
fn an_empty_or_impossible_year_is_shown_all_the_same() {
    for language in [Language::Zh, Language::En] {
        let nothing = shown(empty(), language);
        assert_eq!(nothing.months.chart, None);
        assert!(nothing.products.none.is_some());
        for screen in [nothing, shown(hostile(), language), shown(first_year(), language)] {
            let said = format!("{screen:?}");
            // A key without words would stand in brackets.
            assert!(!said.contains("[overviews-") && !said.contains("[reports-"), "{said}");
        }
    }
}
