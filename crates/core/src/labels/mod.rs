//! Labels and envelopes: who gets one, and the sheets they are printed on.
//!
//! Holds: a customer without an address gets none and is named instead; a sheet's labels lie on its paper. Must not: lay
//! anything out; that is the report crate's.

mod model;
mod rules;
mod table;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
pub use model::*;
use regulars_store::Reader;
pub use rules::{check, kinds, postcode};

use crate::Result;
use crate::reports::{self, Choice, ChosenCustomer};

/// Customers without an address that are named.
const NAMED: usize = 200;

/// The customers of a choice as they are written on labels. `year` is what the choice counts in.
pub fn addressees(
    reader: &Reader,
    choice: &Choice,
    year: i32,
    today: NaiveDate,
    to_person: bool,
) -> Result<Addressees> {
    let mut answer = Addressees::default();
    for id in reports::chosen(reader, choice, year, today)? {
        let Some(mut addressee) = table::addressee(reader, id)? else { continue };
        if addressee.address.trim().is_empty() {
            answer.left_out += 1;
            if answer.without_address.len() < NAMED {
                answer.without_address.push(ChosenCustomer { id, name: addressee.name });
            }
            continue;
        }
        if to_person {
            addressee.person = table::first_person(reader, id)?;
        }
        answer.all.push(addressee);
    }
    Ok(answer)
}
