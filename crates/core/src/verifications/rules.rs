//! Pure rules of verifications: which fields a customer of a tier needs, and which of them are filled.

use crate::customers::{Profile, ProfileField};
use crate::names::{business_key, name_key, phone_key};
use crate::tiers::TierRole;

/// Days after which a checked part of somebody without a tier is due again.
pub(super) const INTERVAL_DAYS: u32 = 180;

/// Of a person one wants to serve.
const PERSON: &[&str] =
    &["name", "phone", "wechat", "address", "region", "birthday", "tier", "preferences", "source"];
/// Of a business.
const BUSINESS: &[&str] =
    &["name", "phone", "address", "region", "industry", "size", "tier", "preferences", "source", "persons"];
/// Of somebody who may become a customer.
const PROSPECT: &[&str] = &["name", "phone", "tier", "source"];

/// The fields required of this customer.
pub(super) fn required(profile: &Profile, persons: usize, role: Option<TierRole>) -> &'static [&'static str] {
    if role == Some(TierRole::Prospect) {
        PROSPECT
    } else if is_business(profile, persons) {
        BUSINESS
    } else {
        PERSON
    }
}

/// A legal form in the name, a trade, a size or contact persons: no single person has these.
fn is_business(profile: &Profile, persons: usize) -> bool {
    persons > 0
        || !profile.industry.is_empty()
        || !profile.size.is_empty()
        || business_key(&profile.name) != name_key(&profile.name)
}

/// Whether a required field is filled. A masked phone reaches nobody.
pub(super) fn is_filled(profile: &Profile, persons: usize, field: &str) -> bool {
    match field {
        "phone" => !phone_key(&profile.phone).is_empty(),
        "tier" => profile.tier_id.is_some(),
        "persons" => persons > 0,
        _ => ProfileField::from_key(field)
            .and_then(|field| profile.text(field))
            .is_some_and(|text| !text.is_empty()),
    }
}
