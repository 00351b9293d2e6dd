//! The second page: the year's orders, how the customer is reached, and what only the owner should read.
//!
//! Holds: the rows of a page are counted, so that nothing runs over; what is left out is told in a line.

use regulars_core::customers::PersonProfile;
use regulars_core::fields::CustomValue;
use regulars_core::reports::BoughtOrder;
use regulars_words::Arg;

use super::Version;
use super::view::{Head, Inside, Pair, Part, Reach};
use super::writer::{LINE, Writer};
use crate::parts::{Align, Cell, Row, Table};
use crate::text::{fit, width};

/// Half widths of a whole line, and of two.
const LINES: [usize; 2] = [90, 176];
/// The owner's own fields a page names.
const CUSTOM: usize = 6;

/// Contact persons a page names.
fn persons_named(version: Version) -> usize {
    match version {
        Version::HandOver => 3,
        Version::Internal => 2,
    }
}

/// Heights of a page's parts as `templates/customer.typ` sets them, in tenths of a millimetre, rather too high than too low.
mod height {
    pub(super) const PAGE: usize = 2360;
    pub(super) const ORDERS: usize = 300;
    pub(super) const ORDER: usize = 68;
    pub(super) const PART: usize = 310;
    pub(super) const PAIR: usize = 50;
    pub(super) const PERSON: usize = 68;
    pub(super) const PERSONS: usize = 170;
    pub(super) const RHYTHM: usize = 80;
    pub(super) const THANKS: usize = 200;
}

/// How many orders there is room for beside everything else.
fn order_rows(writer: &Writer<'_>) -> usize {
    let persons = writer.report.persons.len().min(persons_named(writer.version));
    let persons = if persons == 0 { 0 } else { height::PERSONS + persons * height::PERSON };
    let last = match writer.version {
        Version::HandOver => height::THANKS,
        Version::Internal => height::PART + height::RHYTHM + lines_of(&inside_pairs(writer)) * height::PAIR,
    };
    let reach = height::PART + lines_of(&reach_pairs(writer)) * height::PAIR + persons;
    let room = height::PAGE.saturating_sub(height::ORDERS + reach + last) / height::ORDER;
    room.clamp(1, 19)
}

/// Lines that fields take: two narrow ones share one.
fn lines_of(pairs: &[Pair]) -> usize {
    let (mut lines, mut is_half) = (0, false);
    for pair in pairs {
        if pair.wide {
            lines += width(&pair.value).div_ceil(LINES[0]).max(1);
            is_half = false;
        } else {
            lines += usize::from(!is_half);
            is_half = !is_half;
        }
    }
    lines
}

/// The year's orders, newest first.
pub(super) fn orders(writer: &Writer<'_>) -> Part {
    let report = writer.report;
    if report.orders.is_empty() {
        let head = writer.empty("reports-customer-orders", "reports-customer-orders-none");
        return Part { head, ..Part::default() };
    }
    let columns = vec![
        writer.column("reports-customer-column-date", Align::Word),
        writer.column("field-product-name", Align::Name),
        writer.column("reports-customer-column-amount", Align::Figure),
    ];
    let listed = &report.orders[..report.orders.len().min(order_rows(writer))];
    let rows = listed.iter().map(|order| order_row(writer, order)).collect();
    let rest = report.this_year.orders - i64::try_from(listed.len()).unwrap_or(i64::MAX);
    let sum =
        listed.iter().fold(report.this_year.revenue_fen, |sum, order| sum.saturating_sub(order.revenue_fen));
    let more = [("count", Arg::from(rest)), ("money", writer.money(sum).into())];
    Part {
        head: writer.head("reports-customer-orders", ""),
        table: Some(Table { columns, rows }),
        more: (rest > 0).then(|| writer.text("reports-customer-orders-more", &more)),
    }
}

fn order_row(writer: &Writer<'_>, order: &BoughtOrder) -> Row {
    // Each name by itself, so that a long one does not hide the others.
    let names: Vec<String> = order.products.iter().map(|name| fit(name, 32)).collect();
    let joined = fit(&names.join(&writer.plain("app-comma")), 68);
    let count = usize::try_from(order.product_count).unwrap_or(usize::MAX);
    let products = if count > names.len() {
        let args = [("products", joined.into()), ("count", order.product_count.into())];
        writer.text("reports-customer-order-products", &args)
    } else {
        joined
    };
    let cells = vec![
        Cell::quiet(writer.words.date(order.sold_on)),
        Cell::new(products),
        Cell::new(writer.money(order.revenue_fen)),
    ];
    Row { cells, total: false }
}

fn reach_pairs(writer: &Writer<'_>) -> Vec<Pair> {
    let profile = &writer.report.customer.profile;
    let phones = std::iter::once(profile.phone.as_str()).chain(profile.more_phones.split('\n'));
    let phones: Vec<&str> = phones.map(str::trim).filter(|phone| !phone.is_empty()).collect();
    let company = if profile.company == profile.name { "" } else { profile.company.as_str() };
    let pairs = [
        writer.pair("field-phone", &phones.join(&writer.plain("app-comma")), LINE),
        writer.pair("field-wechat", &profile.wechat, LINE),
        writer.pair("field-email", &profile.email, LINE),
        writer.pair("field-preferred-channel", &profile.preferred_channel, LINE),
        writer.pair("field-company", company, LINE),
        writer.pair("field-position", &profile.position, LINE),
        writer.pair("field-address", &profile.address, LINES[1]),
    ];
    pairs.into_iter().flatten().collect()
}

/// How the customer is reached, to be confirmed.
pub(super) fn reach(writer: &Writer<'_>) -> Reach {
    let pairs = reach_pairs(writer);
    let (title, note, none) = match writer.version {
        Version::HandOver => {
            ("reports-customer-reach", "reports-customer-reach-note", "reports-customer-reach-none")
        }
        Version::Internal => ("reports-customer-reach-internal", "", "reports-customer-reach-none-internal"),
    };
    let head = if pairs.is_empty() && writer.report.persons.is_empty() {
        writer.empty(title, none)
    } else {
        writer.head(title, note)
    };
    let (persons, more) = persons(writer);
    Reach { head, pairs, persons, more }
}

fn persons(writer: &Writer<'_>) -> (Option<Table>, Option<String>) {
    let persons = &writer.report.persons;
    if persons.is_empty() {
        return (None, None);
    }
    let columns = vec![
        writer.column("field-contact-person", Align::Name),
        writer.column("field-position", Align::Name),
        writer.column("field-phone", Align::Name),
        writer.column("reports-customer-column-message", Align::Name),
    ];
    let row = |person: &PersonProfile| {
        let message = if person.wechat.is_empty() { &person.email } else { &person.wechat };
        let texts = [&person.name, &person.position, &person.phone, message];
        Row { cells: texts.map(|text| Cell::new(fit(text, 22))).into(), total: false }
    };
    let named = persons_named(writer.version);
    let rows = persons.iter().take(named).map(|person| row(&person.profile)).collect();
    let rest = persons.len().saturating_sub(named);
    let more = (rest > 0).then(|| writer.text("reports-customer-persons-more", &[("count", rest.into())]));
    (Some(Table { columns, rows }), more)
}

/// What only the owner should read.
pub(super) fn inside(writer: &Writer<'_>) -> Inside {
    let head = Head {
        title: writer.plain("reports-customer-inside"),
        note: writer.plain("reports-customer-inside-note"),
        empty: None,
    };
    Inside { head, rhythm: rhythm(writer), pairs: inside_pairs(writer) }
}

fn inside_pairs(writer: &Writer<'_>) -> Vec<Pair> {
    let (report, profile) = (writer.report, &writer.report.customer.profile);
    let inside = &report.inside;
    let comma = writer.plain("app-comma");
    let date = |day: Option<_>| day.map(|day| writer.words.date(day)).unwrap_or_default();
    let money = |fen| if fen == 0 { String::new() } else { writer.money(fen) };
    let named = |field: &String| match field.as_str() {
        "persons" => writer.plain("customers-persons"),
        key => writer.plain(&format!("field-{}", key.replace('_', "-"))),
    };
    let missing: Vec<String> = inside.missing.iter().map(named).collect();
    let pairs = [
        writer.pair("field-tier", &inside.tier, LINE),
        writer.pair("reports-customer-total", &money(inside.total_fen), LINE),
        writer.pair("reports-customer-first", &date(inside.first_on), LINE),
        writer.pair("reports-customer-last", &date(inside.last_on), LINE),
        writer.pair("reports-customer-discount", &money(report.this_year.discount_fen), LINE),
        writer.pair("field-external-id", &profile.external_id, LINE),
        writer.pair("field-industry", &profile.industry, LINE),
        writer.pair("field-source", &profile.source, LINE),
        writer.pair("field-region", &profile.region, LINE),
        writer.pair("field-birthday", &writer.birthday(&profile.birthday), LINE),
        writer.pair("field-tags", &profile.tags.join(&comma), LINES[0]),
        writer.pair("field-preferences", &profile.preferences, LINES[1]),
        writer.pair("field-note", &profile.note, LINES[1]),
        writer.pair("reports-customer-missing", &missing.join(&comma), LINES[0]),
    ];
    pairs.into_iter().flatten().chain(custom(writer)).collect()
}

/// The owner's own fields.
fn custom(writer: &Writer<'_>) -> Vec<Pair> {
    let (inside, values) = (&writer.report.inside, &writer.report.customer.profile.custom);
    let mut pairs: Vec<Pair> = inside
        .custom
        .iter()
        .take(CUSTOM)
        .map(|custom| {
            let value = match values.get(&custom.field) {
                Some(CustomValue::Fen(fen)) => writer.words.money(*fen, &writer.report.currency),
                _ => fit(&custom.text, LINE),
            };
            Pair { label: fit(&custom.name, 14), value, wide: false }
        })
        .collect();
    let rest = inside.custom.len().saturating_sub(CUSTOM);
    if rest > 0 {
        let value = writer.text("reports-customer-custom-more", &[("count", rest.into())]);
        pairs.push(Pair { label: String::new(), value, wide: true });
    }
    pairs
}

/// The usual gap against the present one: `平时 30 天一单，已 74 天`.
fn rhythm(writer: &Writer<'_>) -> String {
    let inside = &writer.report.inside;
    let (usual, absent) = (("usual", inside.usual_days.into()), ("absent", inside.absent_days.into()));
    let until = ("date", Arg::from(writer.words.date(writer.report.until)));
    match (inside.last_on, inside.usual_days) {
        (None, _) => writer.plain("reports-customer-rhythm-never"),
        (Some(_), ..=0) => writer.text("reports-customer-rhythm-once", &[absent, until]),
        (Some(_), days) if inside.absent_days > days => {
            writer.text("reports-customer-rhythm-late", &[usual, absent, until])
        }
        (Some(_), _) => writer.text("reports-customer-rhythm", &[usual, absent, until]),
    }
}
