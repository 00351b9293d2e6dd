//! Address labels on sheets, and envelopes.
//!
//! Holds: a label is never larger than its place: long addresses wrap, then shrink; one sheet's page is one page of paper.
//! Must not: print for somebody without an address; those are left out before.

mod view;

use regulars_core::labels::{Addressee, EnvelopeStyle, LabelPaper, LabelPlan, LabelSheet, postcode};
use regulars_words::{Language, Words};

use crate::ReportError;
use crate::document::{Document, Manuscript, lay_out};
use crate::fonts::Fonts;
use crate::text::printable;
use view::{Envelope, Item, Line, Sheet, Size, View};

/// The template, which imports nothing.
const TEMPLATES: [(&str, &str); 1] = [("labels.typ", include_str!("../templates/labels.typ"))];

/// Letters of an address that a label can show.
const LONGEST: usize = 200;

/// Labels on one sheet.
pub fn on_one_sheet(sheet: &LabelSheet) -> usize {
    usize::try_from(u64::from(sheet.columns) * u64::from(sheet.rows)).unwrap_or(usize::MAX)
}

/// Pages that so many addressees take.
pub fn page_count(addressees: usize, paper: &LabelPaper) -> usize {
    match paper {
        LabelPaper::Envelope { .. } => addressees,
        LabelPaper::Sheet { sheet, used } => {
            let each = on_one_sheet(sheet).max(1);
            (addressees + usize::try_from(*used).unwrap_or(0) % each).div_ceil(each)
        }
    }
}

/// Addressees of the first `pages` pages.
pub fn first_pages<'a>(all: &'a [Addressee], paper: &LabelPaper, pages: usize) -> &'a [Addressee] {
    let most = match paper {
        LabelPaper::Envelope { .. } => pages,
        LabelPaper::Sheet { sheet, used } => {
            let each = on_one_sheet(sheet).max(1);
            pages.saturating_mul(each).saturating_sub(usize::try_from(*used).unwrap_or(0) % each)
        }
    };
    &all[..all.len().min(most)]
}

/// The labels laid out, ready for their pages and their PDF.
pub fn document(all: &[Addressee], plan: &LabelPlan, words: &Words) -> Result<Document, ReportError> {
    if all.is_empty() {
        return Err(ReportError::Nobody);
    }
    let language = words.language();
    let (sheet, envelope) = match &plan.paper {
        LabelPaper::Sheet { sheet, used } => (Some(on_sheets(all, plan, language, sheet, *used)), None),
        LabelPaper::Envelope { size, style, boxes, sender } => {
            let is_chinese = *style == EnvelopeStyle::Chinese;
            let items = all.iter().map(|one| envelope_item(one, plan, is_chinese)).collect();
            let sender = sender.lines().map(|line| printable(line, 80)).filter(|line| !line.is_empty());
            let size = Size::new(size.size_um());
            (
                None,
                Some(Envelope { size, is_chinese, boxes: *boxes, sender: sender.take(4).collect(), items }),
            )
        }
    };
    let view = View {
        lang: if language == Language::Zh { "zh" } else { "en" },
        region: (language == Language::Zh).then_some("cn"),
        title: words.text("reports-page-part-labels", &[]),
        sheet,
        envelope,
    };
    let data = serde_json::to_value(view).map_err(|error| ReportError::Layout(error.to_string()))?;
    lay_out(Manuscript { templates: &TEMPLATES, data, charts: &|_| Vec::new() }, Fonts::system())
}

fn on_sheets(
    all: &[Addressee],
    plan: &LabelPlan,
    language: Language,
    sheet: &LabelSheet,
    used: u32,
) -> Sheet {
    let each = on_one_sheet(sheet).max(1);
    let columns = usize::try_from(sheet.columns).unwrap_or(1).max(1);
    let begin = usize::try_from(used).unwrap_or(0) % each;
    let mut pages: Vec<Vec<Item>> = Vec::new();
    for (place, one) in (begin..).zip(all) {
        if pages.is_empty() || place % each == 0 {
            pages.push(Vec::new());
        }
        let at = place % each;
        let item = Item {
            column: at % columns,
            row: at / columns,
            postcode: None,
            lines: lines(one, plan, language == Language::Zh, &one.address),
        };
        if let Some(page) = pages.last_mut() {
            page.push(item);
        }
    }
    Sheet {
        label: Size::new((sheet.width_um, sheet.height_um)),
        first: Size::new((sheet.left_um, sheet.top_um)),
        step: Size::new((sheet.width_um + sheet.column_gap_um, sheet.height_um + sheet.row_gap_um)),
        pages,
    }
}

fn envelope_item(one: &Addressee, plan: &LabelPlan, is_chinese: bool) -> Item {
    let (code, address) = if is_chinese { postcode(&one.address) } else { (None, one.address.clone()) };
    Item { column: 0, row: 0, postcode: code, lines: lines(one, plan, is_chinese, &address) }
}

/// The lines of a label: in Chinese the address comes first and the name last, elsewhere the other way round.
fn lines(one: &Addressee, plan: &LabelPlan, is_chinese: bool, address: &str) -> Vec<Line> {
    let plain = |text: &str| Line { text: printable(text, LONGEST), is_name: false };
    // To a person at an organisation, the organisation is part of the address.
    let (place, name) = match (one.person.as_str(), one.company.as_str()) {
        ("", company) => (company, one.name.as_str()),
        (person, _) => (one.name.as_str(), person),
    };
    let ending = printable(&plan.ending, 20);
    let name = format!("{} {ending}", printable(name, 60));
    let name = Line { text: name.trim_end().to_owned(), is_name: true };
    let phone = plain(if plan.phone { &one.phone } else { "" });
    let all = if is_chinese {
        [plain(address), plain(place), name, phone]
    } else {
        [name, plain(place), plain(address), phone]
    };
    all.into_iter().filter(|line| !line.text.is_empty()).collect()
}

#[cfg(test)]
mod tests;
