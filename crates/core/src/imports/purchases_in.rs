//! Rows of purchases: cells → a line, a line → new, changed or same.
//!
//! Holds: a line is the same when its fingerprint was there before this import began, each stored line answering for
//! one row of the file, so that N identical rows stay N and the same file twice adds nothing; new lines go in in bulk.

use std::collections::{HashMap, HashSet};

use regulars_sheet::{Cell, Row};
use regulars_store::Tx;
use rust_decimal::Decimal;

use super::cells;
use super::plan::{Columns, habit};
use super::run::{Fate, RowError, RowWriter};
use super::{Field, FieldChange, ImportPlan};
use crate::customers::rules::{keys, tidy};
use crate::customers::table::{self as customers, Identity};
use crate::customers::{CustomerId, Profile};
use crate::dates::{DateHabit, day_number};
use crate::money::{line_amount_fen, scaled, to_fen};
use crate::names::{name_key, phone_key};
use crate::purchases::table::{self, Twin};
use crate::purchases::{NewPurchase, ProductId, PurchaseId, rules};
use crate::{CoreError, Result};

/// What one row says was sold.
#[derive(Debug, Clone)]
pub(super) struct Sale {
    pub(super) row: u32,
    line: NewPurchase,
    buyer: Buyer,
    fingerprint: i64,
}

/// The customer as the file names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Buyer {
    external_id: String,
    phone: String,
    name: String,
}

impl Buyer {
    fn is_nobody(&self) -> bool {
        self.external_id.is_empty() && self.phone.is_empty() && self.name.is_empty()
    }
}

/// Reads rows into sales; runs on the reading thread.
pub(super) struct SaleReader {
    columns: Columns,
    habit: DateHabit,
}

impl SaleReader {
    /// # Errors
    /// `column_missing` when the plan has no day, no product or no money.
    pub(super) fn new(plan: &ImportPlan) -> Result<Self> {
        let columns = Columns::of(plan);
        let has = |field| columns.position(field).is_some();
        if !has(Field::Date) {
            return Err(CoreError::ColumnMissing { field: "date" });
        }
        if !has(Field::Amount) && !has(Field::UnitPrice) {
            return Err(CoreError::ColumnMissing { field: "amount" });
        }
        Ok(Self { columns, habit: habit(plan) })
    }

    pub(super) fn read(&self, row: &Row) -> Result<Sale, RowError> {
        let date = self.column(row, Field::Date, |cell| cells::moment(cell, self.habit))?;
        let (sold_on, sold_minute) =
            date.ok_or_else(|| self.columns.error_of(row, Field::Date, "date_missing"))?;
        let mut line = NewPurchase {
            customer_id: None,
            order_no: self.number(row, Field::OrderNo)?,
            sold_on,
            sold_minute,
            product_code: self.number(row, Field::ProductCode)?,
            product_name: self.column(row, Field::ProductName, cells::text)?.unwrap_or_default(),
            quantity_milli: 0,
            unit_price_e4: 0,
            amount_fen: 0,
            cost_fen: self.money(row, Field::Cost)?,
            discount_fen: self.money(row, Field::Discount)?.unwrap_or_default().abs(),
            note: String::new(),
        };
        self.settle_amount(row, &mut line)?;
        if line.product_code.is_empty() && line.product_name.is_empty() {
            // A sheet without product columns still tells what came in; the order stands for what was sold.
            line.product_name = self.stand_in_product(row)?;
        }
        let line = rules::tidy(&line).map_err(|error| match error {
            CoreError::FieldTooLong { field, .. } => {
                self.columns.error_of(row, Field::from_key(field).unwrap_or(Field::ProductName), "too_long")
            }
            _ => self.columns.error_of(row, Field::ProductName, "product_missing"),
        })?;
        let buyer = Buyer {
            external_id: self.number(row, Field::CustomerId)?,
            phone: self.number(row, Field::CustomerPhone)?,
            name: self.column(row, Field::CustomerName, cells::text)?.unwrap_or_default(),
        };
        let named = [&buyer.external_id, &buyer.phone, &buyer.name].into_iter().find(|text| !text.is_empty());
        let fingerprint = rules::fingerprint(&line, named.map_or("", String::as_str));
        Ok(Sale { row: row.number, line, buyer, fingerprint })
    }

    fn stand_in_product(&self, row: &Row) -> Result<String, RowError> {
        let has_product = [Field::ProductCode, Field::ProductName]
            .iter()
            .any(|field| self.columns.position(*field).is_some());
        if has_product {
            return Err(self.columns.error_of(row, Field::ProductName, "product_missing"));
        }
        Ok("-".into())
    }

    /// Quantity, price and amount from whichever of them the row has.
    fn settle_amount(&self, row: &Row, line: &mut NewPurchase) -> Result<(), RowError> {
        let quantity = self.column(row, Field::Quantity, cells::decimal)?.unwrap_or(Decimal::ONE);
        let price = self.column(row, Field::UnitPrice, cells::decimal)?;
        let amount = self.money(row, Field::Amount)?;
        let too_large = || self.columns.error_of(row, Field::Amount, "amount_too_large");
        line.quantity_milli = scaled(quantity, 1_000).ok_or_else(too_large)?;
        line.unit_price_e4 = match (price, amount) {
            (Some(price), _) => scaled(price, 10_000).ok_or_else(too_large)?,
            (None, Some(amount)) if !quantity.is_zero() => {
                let each = Decimal::new(amount, 2).checked_div(quantity).ok_or_else(too_large)?;
                scaled(each.abs(), 10_000).ok_or_else(too_large)?
            }
            (None, _) => 0,
        };
        line.amount_fen = match (amount, price) {
            (Some(amount), _) => amount,
            (None, Some(_)) => {
                // A returned line's discount comes back too.
                let discount = line.discount_fen * line.quantity_milli.signum();
                line_amount_fen(line.quantity_milli, line.unit_price_e4, discount).ok_or_else(too_large)?
            }
            (None, None) => return Err(self.columns.error_of(row, Field::Amount, "amount_missing")),
        };
        // A return is negative whichever column the file marks it in.
        if line.quantity_milli < 0 && line.amount_fen > 0 {
            line.amount_fen = -line.amount_fen;
        } else if line.amount_fen < 0 && line.quantity_milli > 0 && line.unit_price_e4 >= 0 {
            line.quantity_milli = -line.quantity_milli;
        }
        Ok(())
    }

    fn money(&self, row: &Row, field: Field) -> Result<Option<i64>, RowError> {
        match self.column(row, field, cells::decimal)? {
            None => Ok(None),
            Some(value) => match to_fen(value) {
                None => Err(self.columns.error_of(row, field, "amount_too_large")),
                fen => Ok(fen),
            },
        }
    }

    fn number(&self, row: &Row, field: Field) -> Result<String, RowError> {
        Ok(self.column(row, field, cells::number_text)?.unwrap_or_default())
    }

    fn column<T>(
        &self,
        row: &Row,
        field: Field,
        read: impl FnOnce(&Cell) -> cells::Reading<T>,
    ) -> Result<Option<T>, RowError> {
        let Some(position) = self.columns.position(field) else { return Ok(None) };
        let cell = row.cells.get(position).unwrap_or(&Cell::Empty);
        read(cell).map_err(|code| self.columns.error(row, position, code))
    }
}

/// Entries a look-up cache may hold before it starts afresh: bounds the memory of an import of any size.
const CACHED: usize = 200_000;

/// Writes sales into the book; runs inside the door.
pub(super) struct SaleWriter<'a, 'b> {
    tx: &'a Tx<'b>,
    import_id: i64,
    walk_in: bool,
    create_customers: bool,
    /// Days that had lines before this import: only there can a row be the same as a stored line.
    known_days: HashSet<i64>,
    /// How many rows of this file each stored fingerprint has answered for.
    answered: HashMap<(i64, i64), u32>,
    buyers: HashMap<Buyer, Option<CustomerId>>,
    products: HashMap<String, ProductId>,
    pub(super) created_customers: u32,
}

/// A line ready to go in.
type Pending<'s> = (&'s Sale, ProductId, Option<CustomerId>);

impl<'a, 'b> SaleWriter<'a, 'b> {
    pub(super) fn new(tx: &'a Tx<'b>, import_id: i64, plan: &ImportPlan) -> Result<Self> {
        Ok(Self {
            tx,
            import_id,
            walk_in: plan.walk_in,
            create_customers: plan.create_customers,
            known_days: table::days(tx)?,
            answered: HashMap::new(),
            buyers: HashMap::new(),
            products: HashMap::new(),
            created_customers: 0,
        })
    }

    /// The buyer's id; nobody for a walk-in sale.
    fn buyer(&mut self, sale: &Sale) -> Result<Option<CustomerId>, RowError> {
        if sale.buyer.is_nobody() {
            return if self.walk_in { Ok(None) } else { Err(RowError::whole(sale.row, "customer_missing")) };
        }
        if let Some(known) = self.buyers.get(&sale.buyer) {
            return known.map(Some).ok_or_else(|| RowError::whole(sale.row, "customer_unknown"));
        }
        let found = match self.find(&sale.buyer).map_err(|error| error.at(sale.row))? {
            None if self.create_customers => Some(self.create(&sale.buyer)?),
            found => found,
        };
        if self.buyers.len() >= CACHED {
            self.buyers.clear();
        }
        self.buyers.insert(sale.buyer.clone(), found);
        found.map(Some).ok_or_else(|| RowError::whole(sale.row, "customer_unknown"))
    }

    fn find(&self, buyer: &Buyer) -> Result<Option<CustomerId>, RowError> {
        let phone = phone_key(&buyer.phone);
        let name = name_key(&buyer.name);
        let identities =
            [Identity::ExternalId(&buyer.external_id), Identity::Phone(&phone), Identity::Name(&name)];
        for identity in identities {
            if matches!(identity, Identity::Name("")) {
                continue;
            }
            match customers::find(self.tx, identity)?.as_slice() {
                [] => {}
                [one] => return Ok(Some(*one)),
                several => {
                    for id in several {
                        if name_key(&customers::get(self.tx, *id)?.profile.name) == name && !phone.is_empty()
                        {
                            return Ok(Some(*id));
                        }
                    }
                    return Err(RowError::whole(0, "ambiguous"));
                }
            }
        }
        Ok(None)
    }

    fn create(&mut self, buyer: &Buyer) -> Result<CustomerId> {
        let name = [&buyer.name, &buyer.phone, &buyer.external_id].into_iter().find(|text| !text.is_empty());
        let profile = tidy(&Profile {
            name: name.cloned().unwrap_or_default(),
            external_id: buyer.external_id.clone(),
            phone: buyer.phone.clone(),
            ..Profile::default()
        })?;
        let id = CustomerId(self.tx.new_id());
        self.tx.bulk("customers", || {
            customers::insert(self.tx, id, &profile, &keys(&profile), self.import_id)
        })?;
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

    /// What a later file knows better: a buyer where there was none, the cost, the discount.
    fn correct(&self, twin: Twin, sale: &Sale, buyer: Option<CustomerId>) -> Result<Fate> {
        let customer = twin.customer_id.or(buyer);
        let cost = sale.line.cost_fen.or(twin.cost_fen);
        let discount = if sale.line.discount_fen == 0 { twin.discount_fen } else { sale.line.discount_fen };
        let mut changes = Vec::new();
        if customer != twin.customer_id {
            let to = sale.buyer.name.clone();
            changes.push(FieldChange { field: Field::CustomerName, from: String::new(), to });
        }
        let fen = |fen: i64| Decimal::new(fen, 2).to_string();
        if cost != twin.cost_fen {
            let from = twin.cost_fen.map_or(String::new(), fen);
            changes.push(FieldChange { field: Field::Cost, from, to: cost.map_or(String::new(), fen) });
        }
        if discount != twin.discount_fen {
            changes.push(FieldChange {
                field: Field::Discount,
                from: fen(twin.discount_fen),
                to: fen(discount),
            });
        }
        if changes.is_empty() {
            return Ok(Fate::same());
        }
        table::correct(self.tx, twin.id, customer, cost, discount)?;
        Ok(Fate::changed(changes))
    }

    fn settle(&mut self, sale: &Sale) -> Result<Settled, RowError> {
        let buyer = self.buyer(sale)?;
        if let Some(twin) = self.twin(sale)? {
            return Ok(Settled::Known(self.correct(twin, sale, buyer)?));
        }
        Ok(Settled::New(self.product(&sale.line)?, buyer))
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
