//! Rows of purchases: a line → new, changed or same.
//!
//! Holds: a line is the same when its fingerprint was there before this import began, each stored line answering for
//! one row of the file, so that N identical rows stay N and the same file twice adds nothing; who bought is asked only for
//! lines that are new or have nobody; new lines go in in bulk.

use std::collections::{HashMap, HashSet};

use regulars_store::{Entry, JournalFilter, Tx};
use rust_decimal::Decimal;

use super::customers_in::{create, update};
use super::identify::{Claim, Found, Key, identify};
use super::plan::Columns;
use super::purchases_rows::{Buyer, Sale};
use super::run::{Fate, RowError, RowWriter};
use super::{Field, FieldChange, ImportPlan, RUN};
use crate::Result;
use crate::customers::rules::tidy;
use crate::customers::{CustomerId, Profile, field_set, table as customers};
use crate::dates::day_number;
use crate::fields::FieldSet;
use crate::purchases::table::{self, Twin};
use crate::purchases::{NewPurchase, ProductId, PurchaseId};

/// Entries a look-up cache may hold before it starts afresh: bounds the memory of an import of any size.
const CACHED: usize = 200_000;

/// Writes sales into the book; runs inside the door.
pub(super) struct SaleWriter<'a, 'b> {
    tx: &'a Tx<'b>,
    import_id: i64,
    columns: Columns,
    walk_in: bool,
    create_customers: bool,
    /// Days that had lines before this import: only there can a row be the same as a stored line.
    known_days: HashSet<i64>,
    /// How many rows of this file each stored fingerprint has answered for.
    answered: HashMap<(i64, i64), u32>,
    buyers: HashMap<Buyer, Bought>,
    products: HashMap<String, ProductId>,
    /// What the customers' custom values mean.
    fields: FieldSet,
    pub(super) created_customers: u32,
    /// New lines of customers in the recycle bin.
    pub(super) for_removed: u32,
}

/// What became of a buyer that the file names.
#[derive(Debug, Clone, Copy)]
enum Bought {
    By(CustomerId),
    /// A sale happened though its customer lies in the recycle bin; it stays in the year's figures.
    ByRemoved(CustomerId),
    /// The field that speaks for the refusal, and its reason.
    Refused(Key, &'static str),
}

impl Bought {
    fn id(self) -> Option<CustomerId> {
        match self {
            Self::By(id) | Self::ByRemoved(id) => Some(id),
            Self::Refused(..) => None,
        }
    }
}

/// A line ready to go in.
type Pending<'s> = (&'s Sale, ProductId, Option<CustomerId>);

impl<'a, 'b> SaleWriter<'a, 'b> {
    pub(super) fn new(tx: &'a Tx<'b>, import_id: i64, plan: &ImportPlan) -> Result<Self> {
        Ok(Self {
            tx,
            import_id,
            columns: Columns::of(plan),
            walk_in: plan.walk_in,
            create_customers: plan.create_customers,
            known_days: table::days(tx)?,
            answered: HashMap::new(),
            buyers: HashMap::new(),
            products: HashMap::new(),
            fields: field_set(tx)?,
            created_customers: 0,
            for_removed: 0,
        })
    }

    /// Who bought; nobody for a walk-in sale.
    fn buyer(&mut self, sale: &Sale) -> Result<Option<Bought>, RowError> {
        let Sale { row, buyer, .. } = sale;
        if buyer.is_nobody() {
            let refused = || self.columns.refusal(*row, Field::CustomerName, "customer_missing", "");
            return if self.walk_in { Ok(None) } else { Err(refused()) };
        }
        let bought = if let Some(bought) = self.buyers.get(buyer) {
            *bought
        } else {
            let bought = self.identify(buyer)?;
            if self.buyers.len() >= CACHED {
                self.buyers.clear();
            }
            self.buyers.insert(buyer.clone(), bought);
            bought
        };
        match bought {
            Bought::Refused(key, code) => {
                let (field, value) = buyer.said(key);
                Err(self.columns.refusal(*row, field, code, value))
            }
            bought => Ok(Some(bought)),
        }
    }

    fn identify(&mut self, buyer: &Buyer) -> Result<Bought> {
        let claim = Claim::of_buyer(&buyer.external_id, &buyer.phone, &buyer.name).recorded(&buyer.record);
        Ok(match identify(self.tx, &claim)? {
            Found::Known(id, Key::Name) => {
                self.complete(id, buyer)?;
                Bought::By(id)
            }
            Found::Known(id, _) => Bought::By(id),
            Found::Removed(id, _) => Bought::ByRemoved(id),
            Found::Doubt(key, why) => Bought::Refused(key, why),
            Found::Nobody if self.create_customers => Bought::By(self.create(buyer)?),
            Found::Nobody => {
                let strongest = buyer.named().next().map_or(Field::CustomerName, |(field, _)| field);
                let key = match strongest {
                    Field::CustomerRecordId => Key::Record,
                    Field::CustomerId => Key::Number,
                    Field::CustomerPhone => Key::Phone,
                    _ => Key::Name,
                };
                Bought::Refused(key, "customer_unknown")
            }
        })
    }

    /// Keeps the number and the phone of somebody known by name alone, so that the next of that name with another phone is
    /// somebody else.
    fn complete(&self, id: CustomerId, buyer: &Buyer) -> Result<()> {
        let stored = customers::get(self.tx, id)?.profile;
        let filled =
            |stored: &str, new: &str| if stored.is_empty() { new.to_owned() } else { stored.to_owned() };
        let profile = Profile {
            external_id: filled(&stored.external_id, &buyer.external_id),
            phone: filled(&stored.phone, &buyer.phone),
            ..stored.clone()
        };
        if profile == stored { Ok(()) } else { update(self.tx, self.import_id, id, &profile, &self.fields) }
    }

    fn create(&mut self, buyer: &Buyer) -> Result<CustomerId> {
        let name = [&buyer.name, &buyer.phone, &buyer.external_id].into_iter().find(|text| !text.is_empty());
        let profile = tidy(
            &Profile {
                name: name.cloned().unwrap_or_default(),
                external_id: buyer.external_id.clone(),
                phone: buyer.phone.clone(),
                ..Profile::default()
            },
            &self.fields,
        )?;
        let id = create(self.tx, self.import_id, &profile, &self.fields, &buyer.record)?;
        self.created_customers += 1;
        Ok(id)
    }

    fn product(&mut self, line: &NewPurchase) -> Result<ProductId> {
        let key = if line.product_code.is_empty() { &line.product_name } else { &line.product_code };
        if let Some(id) = self.products.get(key) {
            return Ok(*id);
        }
        let known = table::find_product(self.tx, &line.product_code, &line.product_name)?;
        let id = if let Some((id, _)) = known {
            id
        } else {
            let id = ProductId(self.tx.new_id());
            let name = if line.product_name.is_empty() { &line.product_code } else { &line.product_name };
            self.tx.bulk("purchases", || {
                table::insert_product(self.tx, id, &line.product_code, name, self.import_id)
            })?;
            id
        };
        if self.products.len() >= CACHED {
            self.products.clear();
        }
        self.products.insert(key.clone(), id);
        Ok(id)
    }

    /// The stored line that this row is, if it was there before.
    fn twin(&mut self, sale: &Sale) -> Result<Option<Twin>> {
        if let Some(id) = sale.record
            && let Some(twin) = table::twin_of(self.tx, id, self.import_id)?
        {
            return Ok(Some(twin));
        }
        let day = day_number(sale.line.sold_on);
        if !self.known_days.contains(&day) {
            return Ok(None);
        }
        let nth = self.answered.get(&(day, sale.fingerprint)).copied().unwrap_or_default();
        let twin = table::find_twin(self.tx, day, sale.fingerprint, nth, self.import_id)?;
        if twin.is_some() {
            self.answered.insert((day, sale.fingerprint), nth + 1);
        }
        Ok(twin)
    }

    /// What a later file knows better: a buyer where there was none, the cost, the discount. What the owner typed over
    /// stays.
    fn correct(&self, twin: Twin, sale: &Sale, buyer: Option<CustomerId>) -> Result<Fate> {
        let customer = twin.customer_id.or(buyer);
        let mut cost = sale.line.cost_fen.or(twin.cost_fen);
        let mut discount =
            if sale.line.discount_fen == 0 { twin.discount_fen } else { sale.line.discount_fen };
        let differs = (cost, discount) != (twin.cost_fen, twin.discount_fen);
        if differs && self.was_edited(twin.id)? {
            cost = twin.cost_fen.or(cost);
            discount = if twin.discount_fen == 0 { discount } else { twin.discount_fen };
        }
        let mut changes = Vec::new();
        if customer != twin.customer_id {
            let to = sale.buyer.name.clone();
            changes.push(FieldChange::new(Field::CustomerName, String::new(), to));
        }
        let fen = |fen: i64| Decimal::new(fen, 2).to_string();
        if cost != twin.cost_fen {
            let from = twin.cost_fen.map_or(String::new(), fen);
            changes.push(FieldChange::new(Field::Cost, from, cost.map_or(String::new(), fen)));
        }
        if discount != twin.discount_fen {
            changes.push(FieldChange::new(Field::Discount, fen(twin.discount_fen), fen(discount)));
        }
        if changes.is_empty() {
            return Ok(Fate::same());
        }
        table::correct(self.tx, twin.id, customer, cost, discount)?;
        Ok(Fate::changed(changes))
    }

    /// Whether a person was the last to change the line.
    fn was_edited(&self, id: PurchaseId) -> Result<bool> {
        let newest = JournalFilter { row_id: Some(id.0), limit: 1, ..JournalFilter::default() };
        let entries = Entry::list(self.tx, newest)?;
        Ok(entries.first().is_some_and(|entry| entry.action != RUN.to_string()))
    }

    fn settle(&mut self, sale: &Sale) -> Result<Settled, RowError> {
        if let Some(twin) = self.twin(sale)? {
            let asks = twin.customer_id.is_none() && !sale.buyer.is_nobody();
            let bought = if asks { self.buyer(sale)? } else { None };
            return Ok(Settled::Known(self.correct(twin, sale, bought.and_then(Bought::id))?));
        }
        let bought = self.buyer(sale)?;
        if matches!(bought, Some(Bought::ByRemoved(_))) {
            self.for_removed += 1;
        }
        Ok(Settled::New(self.product(&sale.line)?, bought.and_then(Bought::id)))
    }

    fn insert(&self, pending: &[Pending]) -> Result<()> {
        if pending.is_empty() {
            return Ok(());
        }
        self.tx.bulk_counted("purchases", || {
            for (sale, product, buyer) in pending {
                let line = NewPurchase { customer_id: *buyer, ..sale.line.clone() };
                let id = PurchaseId(self.tx.new_id());
                table::insert(self.tx, id, *product, &line, sale.fingerprint, self.import_id)?;
            }
            Ok(())
        })
    }
}

enum Settled {
    Known(Fate),
    New(ProductId, Option<CustomerId>),
}

impl RowWriter<Sale> for SaleWriter<'_, '_> {
    fn write(
        &mut self,
        sales: &[Sale],
        each: &mut dyn FnMut(u32, Result<Fate, RowError>, String),
    ) -> Result<()> {
        let mut pending: Vec<Pending> = Vec::with_capacity(sales.len());
        for sale in sales {
            let name = &sale.line.product_name;
            let title = if name.is_empty() { sale.line.product_code.clone() } else { name.clone() };
            let fate = match self.settle(sale) {
                Ok(Settled::Known(fate)) => Ok(fate),
                Ok(Settled::New(product, buyer)) => {
                    pending.push((sale, product, buyer));
                    Ok(Fate::new())
                }
                Err(RowError { cause: Some(cause), .. }) => return Err(*cause),
                Err(refused) => Err(refused),
            };
            each(sale.row, fate, title);
        }
        self.insert(&pending)
    }
}
