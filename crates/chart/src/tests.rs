//! What each chart draws, checked against its figures and against figures no one should have.

use crate::*;

fn style() -> Style {
    Style::new(Theme::Light, "\"Noto Sans CJK SC\",sans-serif")
}

/// The `<rect>`s of a picture but its grid lines: x, y, width, height and fill.
fn rects(svg: &str) -> Vec<(i32, i32, i32, i32, String)> {
    let attribute = |tag: &str, name: &str| {
        let from = tag.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3).unwrap();
        tag[from..].split('"').next().unwrap().to_owned()
    };
    svg.split('<')
        .filter(|tag| tag.starts_with("rect"))
        .map(|tag| {
            let number = |name| attribute(tag, name).parse().unwrap();
            (number("x"), number("y"), number("width"), number("height"), attribute(tag, "fill"))
        })
        .filter(|(.., fill)| fill != "#E7E4DE" && fill != "#C9C5BC")
        .collect()
}

fn whole(chart: &Chart) {
    assert!(!chart.svg.contains("NaN") && !chart.svg.contains("inf"), "{}", chart.svg);
    assert!(chart.svg.starts_with("<svg ") && chart.svg.trim_end().ends_with("</svg>"));
    let (width, height) = (chart.width.cast_signed(), chart.height.cast_signed());
    for (x, y, w, h, _) in rects(&chart.svg) {
        assert!(w > 0 && h > 0, "a bar without area");
        assert!(x >= 0 && y >= 0 && x + w <= width && y + h <= height, "outside");
    }
    for spot in &chart.spots {
        assert!([spot.x, spot.y, spot.w, spot.h].iter().all(|value| *value >= 0));
    }
}

fn pair(month: usize, now: f64, before: f64) -> BarPair {
    let hint =
        Hint::new(format!("month {month}"), format!("{now} / {before}")).with_link(format!("/m/{month}"));
    BarPair { label: month.to_string(), now, before, direct: None, hint }
}

fn year(figures: &[(f64, f64)], size: (u32, u32)) -> Chart {
    let bars: Vec<BarPair> =
        figures.iter().enumerate().map(|(at, (now, before))| pair(at + 1, *now, *before)).collect();
    bars_compared(&bars, &|value| format!("{value}"), size, &style())
}

#[test]
fn months_have_two_bars_and_one_spot() {
    let chart = year(&[(100.0, 50.0); 12], (620, 240));
    whole(&chart);
    let (strong, soft): (Vec<_>, Vec<_>) =
        rects(&chart.svg).into_iter().partition(|rect| rect.4 == "#0F766E");
    assert_eq!((strong.len(), soft.len(), chart.spots.len()), (12, 12, 12));
    for ((strong, soft), spot) in strong.iter().zip(&soft).zip(&chart.spots) {
        assert!(strong.3.abs_diff(2 * soft.3) <= 1, "the bars' heights are as their figures");
        for bar in [strong, soft] {
            assert!(bar.0 >= spot.x && bar.0 + bar.2 <= spot.x + spot.w);
            assert!(bar.1 >= spot.y && bar.1 + bar.3 <= spot.y + spot.h);
        }
    }
    assert_eq!(chart.spots[8].title, "month 9");
    assert_eq!(chart.spots[8].value, "100 / 50");
    assert_eq!(chart.spots[8].link.as_deref(), Some("/m/9"));
}

#[test]
fn negative_months_hang_below_zero() {
    let chart = year(&[(100.0, 0.0), (-50.0, 0.0)], (400, 200));
    whole(&chart);
    let bars = rects(&chart.svg);
    assert_eq!(bars.len(), 2, "zero has no bar");
    assert_eq!(bars[0].1 + bars[0].3, bars[1].1, "both touch the zero line, from either side");
    assert!(!chart.svg.contains("-0\n"), "zero has no sign");
}

#[test]
fn any_figures_make_a_chart() {
    let odd = [0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 9.3e18, 1e-300];
    for size in [(0, 0), (1, 1), (30, 20), (620, 240), (u32::MAX, 7)] {
        whole_or_small(&year(&[], size), size);
        for value in odd {
            whole_or_small(&year(&[(value, 1.0), (2.0, value)], size), size);
            let row = RowPair { label: "VIP".into(), soft: value, strong: 0.4, ..RowPair::default() };
            whole_or_small(&bars_horizontal(&[row.clone(), row], size, &style()), size);
            let part = Share { label: "A".into(), value, direct: "1%".into(), hint: Hint::default() };
            whole_or_small(&shares(&[part.clone(), part], size, &style()), size);
            let cell = HeatCell { value, hint: Hint::default() };
            let names = ["a".to_owned(), "b".to_owned()];
            whole_or_small(&heat(&names, &names, &[vec![cell.clone(), cell]], size, &style()), size);
        }
        whole_or_small(&bars_horizontal(&[], size, &style()), size);
        whole_or_small(&shares(&[], size, &style()), size);
        whole_or_small(&heat(&[], &[], &[], size, &style()), size);
    }
}

/// On a sheet of a few units bars may lie on its edge; it still is a picture.
fn whole_or_small(chart: &Chart, size: (u32, u32)) {
    if size.0 >= 600 && size.1 >= 200 {
        whole(chart);
    }
    assert!(!chart.svg.contains("NaN") && !chart.svg.contains("inf"));
}

#[test]
fn the_busiest_cell_is_the_darkest() {
    let names = |count: usize| (1..=count).map(|at| at.to_string()).collect::<Vec<_>>();
    let cells: Vec<Vec<HeatCell>> = (0..7)
        .map(|row| {
            (0..12)
                .map(|column| HeatCell {
                    value: f64::from(row * 12 + column),
                    hint: Hint::new(format!("{row}/{column}"), ""),
                })
                .collect()
        })
        .collect();
    let chart = heat(&names(7), &names(12), &cells, (320, 220), &style());
    whole(&chart);
    let drawn = rects(&chart.svg);
    assert_eq!((drawn.len(), chart.spots.len()), (84, 84));
    assert_eq!((drawn[0].4.as_str(), drawn[83].4.as_str()), ("#F1F0EC", "#0F766E"));
    for (rect, spot) in drawn.iter().zip(&chart.spots) {
        assert_eq!((rect.0, rect.1, rect.2, rect.3), (spot.x, spot.y, spot.w, spot.h));
    }
    assert_eq!(chart.spots[13].title, "1/1");
}

#[test]
fn tiers_have_two_bars_a_line() {
    let row = |label: &str, soft: f64, strong: f64| RowPair {
        label: label.into(),
        soft,
        strong,
        direct: "26 · 41%".into(),
        hint: Hint::new(label, ""),
    };
    let chart = bars_horizontal(&[row("VIP", 0.02, 0.41), row("Z", 0.5, 0.0)], (300, 80), &style());
    whole(&chart);
    let drawn = rects(&chart.svg);
    assert_eq!(drawn.len(), 3, "nothing has no bar");
    assert!(drawn[0].2 < drawn[1].2 && drawn[1].2 < drawn[2].2, "lengths are on one scale");
    assert_eq!(chart.spots.iter().map(|spot| (spot.y, spot.h)).collect::<Vec<_>>(), [(0, 40), (40, 40)]);
}

#[test]
fn shares_fill_the_whole_bar() {
    let part = |value: f64| Share { label: "x".into(), value, direct: "61%".into(), hint: Hint::default() };
    let chart = shares(&[part(61.0), part(25.0), part(14.0), part(-3.0)], (500, 60), &style());
    whole(&chart);
    let at: Vec<(i32, i32)> = chart.spots.iter().map(|spot| (spot.x, spot.w)).collect();
    assert_eq!(at, [(0, 305), (305, 125), (430, 70), (500, 0)]);
}

#[test]
fn text_is_escaped_and_cleaned() {
    let mut bar = pair(1, 1.0, 1.0);
    bar.label = "<script>&\"'\u{0}\u{202E}\u{FFFF}\n$x".into();
    let font = Style::new(Theme::Print, "A\"/><script>");
    let chart = bars_compared(&[bar], &|_| "<b>".into(), (300, 200), &font);
    assert!(!chart.svg.contains("<script") && !chart.svg.contains("<b>"));
    assert!(chart.svg.contains("&lt;script&gt;&amp;&quot;&apos;"));
    assert!(!chart.svg.contains(['\u{0}', '\u{202E}', '\u{FFFF}']));
}

#[test]
fn letters_are_as_high_as_asked() {
    let chart = bars_compared(&[pair(1, 1.0, 1.0)], &|_| "1".into(), (300, 200), &style().with_text_size(28));
    assert!(chart.svg.contains("font-size=\"28\""), "{}", chart.svg);
    assert!(chart.svg.contains("font-family=\"&quot;Noto Sans CJK SC&quot;,sans-serif\""));
}

#[test]
fn a_long_label_ends_in_dots() {
    let row = RowPair { label: "很长的等级名".repeat(40), direct: "1".into(), ..RowPair::default() };
    let chart = bars_horizontal(&[row], (300, 40), &style());
    assert!(chart.svg.contains("很长的等级名…"), "{}", chart.svg);
}

#[test]
fn themes_differ_in_lightness_not_only_hue() {
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        let colours = Style::new(theme, "x").colours();
        let light = |c: plotters::style::RGBColor| u32::from(c.0) * 2 + u32::from(c.1) * 7 + u32::from(c.2);
        assert!(light(colours.strong).abs_diff(light(colours.soft)) > 700, "{theme:?}");
        assert!(light(colours.strong).abs_diff(light(colours.tint)) > 700, "{theme:?}");
    }
}

/// Writes each chart in each theme for the eye: `REGULARS_LOOK=/tmp/look cargo test -p regulars-chart look -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn look() {
    let Some(folder) = std::env::var_os("REGULARS_LOOK").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        let style = Style::new(theme, "Noto Sans CJK SC");
        let now = [20.9, 17.1, 24.6, 28.3, -6.2, 18.1, 17.0, 18.7, 27.6, 21.4, 24.0, 0.0];
        let bars: Vec<BarPair> = (1..)
            .zip(now)
            .map(|(month, now): (u8, f64)| BarPair {
                label: format!("{month}月"),
                now,
                before: 18.0 + f64::from(month % 5),
                direct: (!(0.0..=27.0).contains(&now)).then(|| format!("{now} 万")),
                hint: Hint::default(),
            })
            .collect();
        let row = |label: &str, soft: f64, strong: f64, direct: &str| RowPair {
            label: label.into(),
            soft,
            strong,
            direct: direct.into(),
            hint: Hint::default(),
        };
        let rows = [
            row("VIP", 0.02, 0.41, "26 位 · 41%"),
            row("重要", 0.09, 0.37, "118 位 · 37%"),
            row("普通", 0.55, 0.21, "702 位 · 21%"),
            row("潜在", 0.34, 0.01, "438 位 · 1%"),
        ];
        let names = |count: usize| (1..=count).map(|at| at.to_string()).collect::<Vec<_>>();
        let cell = |at: usize| HeatCell {
            value: f64::from(u8::try_from(at * 37 % 83).unwrap()),
            hint: Hint::default(),
        };
        let cells: Vec<Vec<HeatCell>> =
            (0..7).map(|row| (0..12).map(|at| cell(row * 12 + at)).collect()).collect();
        let part = |label: &str, value: f64| Share {
            label: format!("{label} {value}%"),
            value,
            direct: format!("{value}%"),
            hint: Hint::default(),
        };
        let charts = [
            ("bars", bars_compared(&bars, &|value| format!("{value} 万"), (740, 230), &style)),
            ("rows", bars_horizontal(&rows, (330, 150), &style)),
            ("heat", heat(&names(7), &names(12), &cells, (340, 190), &style)),
            (
                "shares",
                shares(&[part("老客户", 61.0), part("新客户", 27.0), part("散客", 12.0)], (420, 56), &style),
            ),
        ];
        for (name, chart) in charts {
            std::fs::write(folder.join(format!("chart-{name}-{theme:?}.svg")), chart.svg).unwrap();
        }
    }
}
