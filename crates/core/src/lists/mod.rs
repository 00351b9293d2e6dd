//! The list of customers: searched, filtered, ordered, counted, saved as views, exported, and changed many at once.
//!
//! Holds: a page is bounded work on SQL that begins after a row, never an offset; the recycle bin is in no list, count or
//! search; a bulk change is one write, whatever it touches.

mod bulk_table;
mod custom_table;
mod export;
mod filter_table;
mod model;
mod rows_table;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod views_table;
mod walk_table;

use chrono::{DateTime, FixedOffset};
pub use export::{Export, export};
pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::text::{LINE_MAX, line, required};
use crate::tiers::TierId;
use crate::{CoreError, Result};

/// Giving many customers a tier.
pub const SET_TIER: Action = Action::new("lists", "set_tier");
/// Taking the tier from many customers.
pub const CLEAR_TIER: Action = Action::new("lists", "clear_tier");
/// Giving many customers a responsible person.
pub const SET_RESPONSIBLE: Action = Action::new("lists", "set_responsible");
/// Taking the responsible person from many customers.
pub const CLEAR_RESPONSIBLE: Action = Action::new("lists", "clear_responsible");
/// Giving many customers a tag.
pub const ADD_TAG: Action = Action::new("lists", "add_tag");
/// Taking a tag from many customers.
pub const REMOVE_TAG: Action = Action::new("lists", "remove_tag");
/// Moving many customers to the recycle bin.
pub const REMOVE: Action = Action::new("lists", "remove");
/// Saving a view.
pub const SAVE_VIEW: Action = Action::new("lists", "save_view");
/// Changing a view's name or what it shows.
pub const CHANGE_VIEW: Action = Action::new("lists", "change_view");
/// Removing a view.
pub const REMOVE_VIEW: Action = Action::new("lists", "remove_view");
/// Arranging the list's columns.
pub const ARRANGE: Action = Action::new("lists", "arrange");

/// One page of the list: at most `limit` rows after `after`.
pub fn page(
    reader: &Reader,
    filter: &ListFilter,
    order: ListOrder,
    after: Option<&ListCursor>,
    limit: u32,
    now: DateTime<FixedOffset>,
) -> Result<ListPage> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX).max(1);
    let walk = walk_table::Walk { filter, order, after, limit, budget: walk_table::PAGE, now };
    let walk_table::Walked { ids, next } = walk_table::walk(reader, walk)?;
    Ok(ListPage { rows: rows_table::rows(reader, &ids)?, next })
}

/// Count and sum of what the filter leaves, from `after` on. What is not kept is counted in steps: add up what comes
/// until nothing is left to count.
pub fn summary(
    reader: &Reader,
    filter: &ListFilter,
    after: Option<&ListCursor>,
    now: DateTime<FixedOffset>,
) -> Result<ListSummary> {
    walk_table::summary(reader, filter, after, now)
}

/// The values in use that a filter can choose among.
pub fn values(reader: &Reader) -> Result<ListValues> {
    table::values(reader)
}

/// Customers found by name, pinyin, initials, phone, company, number or WeChat id, the most likely first.
pub fn search(reader: &Reader, text: &str, limit: u32) -> Result<Vec<CustomerHit>> {
    rows_table::search(reader, text, limit)
}

/// The ids of a selection, in the list's order where a filter says who.
fn selected(
    reader: &Reader,
    selection: &Selection,
    order: ListOrder,
    now: DateTime<FixedOffset>,
) -> Result<Vec<i64>> {
    match selection {
        Selection::Ids(ids) => Ok(ids.iter().map(|id| id.0).collect()),
        Selection::Filtered { filter, except } => {
            let walk =
                walk_table::Walk { filter, order, after: None, limit: usize::MAX, budget: u32::MAX, now };
            let mut ids = Vec::new();
            let mut after = None;
            loop {
                let walked = walk_table::walk(reader, walk_table::Walk { after: after.as_ref(), ..walk })?;
                ids.extend(walked.ids);
                after = walked.next;
                if after.is_none() {
                    break;
                }
            }
            let except: std::collections::HashSet<i64> = except.iter().map(|id| id.0).collect();
            ids.retain(|id| !except.contains(id));
            Ok(ids)
        }
    }
}

/// Does `change` to the selected customers, and names the write by how many it changed.
fn change_many(
    tx: &Tx,
    selection: &Selection,
    label: &str,
    change: impl FnOnce(&[i64]) -> Result<usize>,
) -> Result<u32> {
    let ids = tx.with_reader(|reader| selected(reader, selection, ListOrder::default(), tx.now()))?;
    let changed = change(&ids)?;
    tx.describe(0, label);
    tx.note("count", &changed.to_string());
    Ok(u32::try_from(changed).unwrap_or(u32::MAX))
}

/// Gives the selected customers a tier, or takes theirs. Answers how many changed.
pub fn set_tier(tx: &Tx, selection: &Selection, tier: Option<TierId>) -> Result<u32> {
    let label = tier.map_or(Ok(String::new()), |tier| bulk_table::tier_name(tx, tier))?;
    change_many(tx, selection, &label, |ids| bulk_table::set_tier(tx, ids, tier))
}

/// Gives the selected customers a responsible person, or takes theirs with an empty name. Answers how many changed.
pub fn set_responsible(tx: &Tx, selection: &Selection, name: &str) -> Result<u32> {
    let name = line("responsible", name, LINE_MAX)?;
    change_many(tx, selection, &name, |ids| bulk_table::set_responsible(tx, ids, &name))
}

/// Gives the selected customers a tag. Answers how many changed.
pub fn add_tag(tx: &Tx, selection: &Selection, tag: &str) -> Result<u32> {
    let tag = required("tags", tag, LINE_MAX)?;
    change_many(tx, selection, &tag, |ids| bulk_table::add_tag(tx, ids, &tag))
}

/// Takes a tag from the selected customers. Answers how many changed.
pub fn remove_tag(tx: &Tx, selection: &Selection, tag: &str) -> Result<u32> {
    change_many(tx, selection, tag, |ids| bulk_table::remove_tag(tx, ids, tag))
}

/// Moves the selected customers to the recycle bin. Answers how many.
pub fn remove(tx: &Tx, selection: &Selection) -> Result<u32> {
    change_many(tx, selection, "", |ids| bulk_table::remove(tx, ids))
}

/// The saved views, oldest first.
pub fn views(reader: &Reader) -> Result<Vec<View>> {
    views_table::list(reader)
}

/// Saves a filter and an order under a name.
pub fn save_view(tx: &Tx, name: &str, filter: &ListFilter, order: ListOrder) -> Result<ViewId> {
    let id = ViewId(tx.new_id());
    put_view(tx, View { id, name: required("view", name, LINE_MAX)?, filter: filter.clone(), order })?;
    Ok(id)
}

/// Renames a view, or makes it show something else.
pub fn change_view(tx: &Tx, view: &View) -> Result<()> {
    views_table::get(tx, view.id)?;
    put_view(tx, View { name: required("view", &view.name, LINE_MAX)?, ..view.clone() })
}

fn put_view(tx: &Tx, view: View) -> Result<()> {
    if views_table::named(tx, &view.name)?.is_some_and(|other| other != view.id) {
        return Err(CoreError::NameTaken { name: view.name });
    }
    tx.describe(view.id.0, &view.name);
    views_table::put(tx, &view)
}

/// Removes a view.
pub fn remove_view(tx: &Tx, id: ViewId) -> Result<()> {
    tx.describe(id.0, &views_table::get(tx, id)?.name);
    views_table::remove(tx, id)
}

/// The columns the owner arranged; nothing when the program's own stand.
pub fn columns(reader: &Reader) -> Result<Option<Vec<ShownColumn>>> {
    views_table::columns(reader)
}

/// Remembers which columns are shown, in which order and how wide. How the book is looked at is no change of the book:
/// there is nothing to undo.
pub fn arrange(tx: &Tx, columns: &[ShownColumn]) -> Result<()> {
    views_table::put_columns(tx, columns)
}
