//! Which columns an export has and what stands in them, by the fields of the import that reads them back.

use std::collections::HashMap;

use regulars_sheet::write::OutCell;
use regulars_store::Reader;

use super::table::Sold;
use crate::Result;
use crate::customers::{Customer, PersonProfile, ProfileField};
use crate::fields::{CustomField, CustomValue};
use crate::ids::record_text;
use crate::imports::{Field, join_tags};
use crate::tiers::{self, TierId};

/// The tiers by id.
pub(super) type TierNames = HashMap<TierId, String>;

pub(super) fn tier_names(reader: &Reader) -> Result<TierNames> {
    Ok(tiers::list(reader)?.into_iter().map(|tier| (tier.id, tier.name)).collect())
}

/// The columns of a customer that every book has; the owner's own fields stand behind them.
pub(super) const CUSTOMERS: &[Field] = &[
    Field::Profile(ProfileField::Name),
    Field::Profile(ProfileField::Phone),
    Field::Profile(ProfileField::Tier),
    Field::Profile(ProfileField::Company),
    Field::Profile(ProfileField::Position),
    Field::ContactPerson,
    Field::Profile(ProfileField::Email),
    Field::Profile(ProfileField::Wechat),
    Field::Profile(ProfileField::MorePhones),
    Field::Profile(ProfileField::Region),
    Field::Profile(ProfileField::Address),
    Field::Profile(ProfileField::Industry),
    Field::Profile(ProfileField::Size),
    Field::Profile(ProfileField::Source),
    Field::Profile(ProfileField::Responsible),
    Field::Profile(ProfileField::Birthday),
    Field::LunarBirthday,
    Field::Profile(ProfileField::Preferences),
    Field::Profile(ProfileField::PreferredChannel),
    Field::Profile(ProfileField::Tags),
    Field::Profile(ProfileField::Note),
    Field::Profile(ProfileField::ExternalId),
    Field::RecordId,
];

/// The columns of a purchase.
pub(super) const PURCHASES: &[Field] = &[
    Field::Date,
    Field::OrderNo,
    Field::CustomerName,
    Field::CustomerPhone,
    Field::CustomerId,
    Field::ProductCode,
    Field::ProductName,
    Field::Quantity,
    Field::UnitPrice,
    Field::Discount,
    Field::Amount,
    Field::Cost,
    Field::LineNote,
    Field::CustomerRecordId,
    Field::LineId,
];

/// A customer's row.
pub(super) fn customer(customer: &Customer, tiers: &TierNames, own: &[CustomField]) -> Vec<OutCell> {
    let profile = &customer.profile;
    let (lunar, solar) = match profile.birthday.strip_prefix('L') {
        Some(lunar) => (lunar, ""),
        None => ("", profile.birthday.as_str()),
    };
    let cell = |field: &Field| match field {
        Field::Profile(ProfileField::Tier) => {
            text(profile.tier_id.and_then(|id| tiers.get(&id)).map_or("", String::as_str))
        }
        Field::Profile(ProfileField::Birthday) => text(without_dashes(solar)),
        Field::LunarBirthday => text(without_dashes(lunar)),
        Field::Profile(ProfileField::Tags) => OutCell::Text(join_tags(&profile.tags)),
        Field::RecordId => OutCell::Text(record_text(customer.id.0)),
        Field::Profile(field) => profile.text(*field).map_or(OutCell::Empty, |value| text(value)),
        _ => OutCell::Empty,
    };
    let own = own.iter().map(|field| match profile.custom.get(&field.id) {
        Some(CustomValue::Fen(fen)) => OutCell::Decimal { fen: *fen },
        Some(CustomValue::Text(value)) => text(value),
        None => OutCell::Empty,
    });
    CUSTOMERS.iter().map(cell).chain(own).collect()
}

/// A contact person's row, below its customer's.
pub(super) fn person(person: &PersonProfile) -> Vec<OutCell> {
    let PersonProfile { name, phone, email, wechat, position, note } = person;
    let cell = |field: &Field| match field {
        Field::ContactPerson => text(name),
        Field::Profile(ProfileField::Phone) => text(phone),
        Field::Profile(ProfileField::Email) => text(email),
        Field::Profile(ProfileField::Wechat) => text(wechat),
        Field::Profile(ProfileField::Position) => text(position),
        Field::Profile(ProfileField::Note) => text(note),
        _ => OutCell::Empty,
    };
    CUSTOMERS.iter().map(cell).collect()
}

/// A purchase line's row.
pub(super) fn purchase(sold: &Sold) -> Vec<OutCell> {
    let line = &sold.purchase.line;
    let of_buyer = |part: fn(&super::table::Buyer) -> &str| sold.buyer.as_ref().map_or("", part);
    let cell = |field: &Field| match field {
        Field::Date => moment(line.sold_on, line.sold_minute),
        Field::OrderNo => text(&line.order_no),
        Field::CustomerName => text(of_buyer(|buyer| &buyer.name)),
        Field::CustomerPhone => text(of_buyer(|buyer| &buyer.phone)),
        Field::CustomerId => text(of_buyer(|buyer| &buyer.external_id)),
        Field::ProductCode => text(&line.product_code),
        Field::ProductName => text(&line.product_name),
        Field::Quantity => OutCell::Number { units: line.quantity_milli, places: 3 },
        Field::UnitPrice => OutCell::Number { units: line.unit_price_e4, places: 4 },
        Field::Discount => OutCell::Decimal { fen: line.discount_fen },
        Field::Amount => OutCell::Decimal { fen: line.amount_fen },
        Field::Cost => line.cost_fen.map_or(OutCell::Empty, |fen| OutCell::Decimal { fen }),
        Field::LineNote => text(&line.note),
        Field::CustomerRecordId => {
            sold.buyer.as_ref().map_or(OutCell::Empty, |buyer| OutCell::Text(record_text(buyer.id.0)))
        }
        Field::LineId => OutCell::Text(record_text(sold.purchase.id.0)),
        _ => OutCell::Empty,
    };
    PURCHASES.iter().map(cell).collect()
}

fn text(text: &str) -> OutCell {
    if text.is_empty() { OutCell::Empty } else { OutCell::Text(text.to_owned()) }
}

/// A birthday without a year as people write it: `--05-04` → `05-04`.
fn without_dashes(birthday: &str) -> &str {
    birthday.trim_start_matches('-')
}

fn moment(day: chrono::NaiveDate, minute: Option<u16>) -> OutCell {
    let at = |minute: u16| day.and_hms_opt(u32::from(minute / 60), u32::from(minute % 60), 0);
    match minute {
        None => OutCell::Date(day),
        // A date cell at midnight is a day without a time.
        Some(0) => OutCell::Text(format!("{day} 00:00")),
        Some(minute) => at(minute).map_or(OutCell::Date(day), OutCell::Moment),
    }
}
