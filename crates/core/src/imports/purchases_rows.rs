//! Rows of purchases: cells → what was sold, and to whom as the file names it.

use regulars_sheet::{Cell, Row};
use rust_decimal::Decimal;

use super::cells;
use super::identify::Key;
use super::plan::{Columns, habit, is_exact};
use super::run::RowError;
use super::{Field, ImportPlan};
use crate::dates::DateHabit;
use crate::ids::record_id;
use crate::money::{FEN_MAX, line_amount_fen, scaled, to_fen};
use crate::purchases::{NewPurchase, PurchaseId, rules};
use crate::text::{LINE_MAX, clean};
use crate::{CoreError, Result};

/// What one row says was sold.
#[derive(Debug, Clone)]
pub(super) struct Sale {
    pub(super) row: u32,
    pub(super) line: NewPurchase,
    pub(super) buyer: Buyer,
    pub(super) fingerprint: i64,
    /// The line of this book that an export of it wrote here.
    pub(super) record: Option<PurchaseId>,
}

/// The customer as the file names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Buyer {
    /// The record of the book it was exported from.
    pub(super) record: String,
    pub(super) external_id: String,
    pub(super) phone: String,
    pub(super) name: String,
}

impl Buyer {
    pub(super) fn is_nobody(&self) -> bool {
        self.named().next().is_none()
    }

    /// The fields that say something, the strongest first.
    pub(super) fn named(&self) -> impl Iterator<Item = (Field, &str)> {
        let fields = [
            (Field::CustomerRecordId, &self.record),
            (Field::CustomerId, &self.external_id),
            (Field::CustomerPhone, &self.phone),
            (Field::CustomerName, &self.name),
        ];
        fields.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| (field, text.as_str()))
    }

    /// The field of a key and what it says.
    pub(super) fn said(&self, key: Key) -> (Field, &str) {
        match key {
            Key::Record => (Field::CustomerRecordId, &self.record),
            Key::Number => (Field::CustomerId, &self.external_id),
            Key::Phone => (Field::CustomerPhone, &self.phone),
            Key::Email | Key::Name => (Field::CustomerName, &self.name),
        }
    }
}

/// Reads rows into sales; runs on the reading thread.
pub(super) struct SaleReader {
    columns: Columns,
    habit: DateHabit,
    exact: bool,
}

impl SaleReader {
    /// # Errors
    /// `column_missing` when the plan has no day, no product or no money.
    pub(super) fn new(plan: &ImportPlan) -> Result<Self> {
        let columns = Columns::of(plan);
        let has = |field| columns.position(field).is_some();
        if !has(Field::Date) {
            return Err(CoreError::ColumnMissing { field: "date".into() });
        }
        if !has(Field::Amount) && !has(Field::UnitPrice) {
            return Err(CoreError::ColumnMissing { field: "amount".into() });
        }
        Ok(Self { columns, habit: habit(plan), exact: is_exact(plan) })
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
            product_name: self.text(row, Field::ProductName)?.unwrap_or_default(),
            quantity_milli: 0,
            unit_price_e4: 0,
            amount_fen: 0,
            cost_fen: self.money(row, Field::Cost)?,
            discount_fen: self.discount(row)?,
            note: self.text(row, Field::LineNote)?.unwrap_or_default(),
        };
        self.settle_amount(row, &mut line)?;
        if line.product_code.is_empty() && line.product_name.is_empty() {
            // A sheet without product columns still tells what came in; the order stands for what was sold.
            line.product_name = self.stand_in_product(row)?;
        }
        let line = rules::tidy(&line).map_err(|error| match error {
            CoreError::FieldTooLong { field, .. } => {
                let field = match field.key() {
                    "note" => Field::LineNote,
                    key => Field::from_key(key).unwrap_or(Field::ProductName),
                };
                self.columns.error_of(row, field, "too_long")
            }
            CoreError::AmountTooLarge { field } => {
                self.too_large(row, Field::from_key(field.key()).unwrap_or(Field::Amount))
            }
            _ => self.columns.error_of(row, Field::ProductName, "product_missing"),
        })?;
        let buyer = self.buyer(row)?;
        let fingerprint = rules::fingerprint(&line, buyer.named().next().map_or("", |(_, text)| text));
        let record = self.column(row, Field::LineId, cells::text)?;
        let record = record.and_then(|text| record_id(&text)).map(PurchaseId);
        Ok(Sale { row: row.number, line, buyer, fingerprint, record })
    }

    /// The customer as the row names it, fit to be stored.
    fn buyer(&self, row: &Row) -> Result<Buyer, RowError> {
        let fit = |field, text: Option<String>| {
            let text = clean(&text.unwrap_or_default(), false);
            let fits = text.len() <= LINE_MAX || text.chars().count() <= LINE_MAX;
            if fits { Ok(text) } else { Err(self.columns.error_of(row, field, "too_long")) }
        };
        let number = |field| fit(field, Some(self.number(row, field)?));
        Ok(Buyer {
            record: number(Field::CustomerRecordId)?,
            external_id: number(Field::CustomerId)?,
            phone: number(Field::CustomerPhone)?,
            name: fit(Field::CustomerName, self.text(row, Field::CustomerName)?)?,
        })
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
        let too_large_in = |field| self.too_large(row, field);
        let too_large = || too_large_in(Field::Amount);
        line.quantity_milli = scaled(quantity, 1_000)
            .filter(|milli| milli.unsigned_abs() <= FEN_MAX.unsigned_abs())
            .ok_or_else(|| too_large_in(Field::Quantity))?;
        line.unit_price_e4 = match (price, amount) {
            (Some(price), _) => scaled(price, 10_000).ok_or_else(|| too_large_in(Field::UnitPrice))?,
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
        if self.exact {
            return Ok(());
        }
        // A return is negative whichever column the file marks it in.
        if line.quantity_milli < 0 && line.amount_fen > 0 {
            line.amount_fen = -line.amount_fen;
        } else if line.amount_fen < 0 && line.quantity_milli > 0 && line.unit_price_e4 >= 0 {
            line.quantity_milli = -line.quantity_milli;
        }
        Ok(())
    }

    /// An amount made from the price is refused at the price.
    fn too_large(&self, row: &Row, field: Field) -> RowError {
        let is_made = field == Field::Amount && self.columns.position(field).is_none();
        self.columns.error_of(row, if is_made { Field::UnitPrice } else { field }, "amount_too_large")
    }

    fn money(&self, row: &Row, field: Field) -> Result<Option<i64>, RowError> {
        match self.column(row, field, cells::decimal)? {
            None => Ok(None),
            Some(value) => match to_fen(value) {
                Some(fen) if fen.unsigned_abs() <= FEN_MAX.unsigned_abs() => Ok(Some(fen)),
                _ => Err(self.columns.error_of(row, field, "amount_too_large")),
            },
        }
    }

    /// A discount is taken off, with whatever sign the file writes it.
    fn discount(&self, row: &Row) -> Result<i64, RowError> {
        let fen = self.money(row, Field::Discount)?.unwrap_or_default();
        Ok(if self.exact { fen } else { fen.abs() })
    }

    fn number(&self, row: &Row, field: Field) -> Result<String, RowError> {
        let read = if self.exact { cells::exact } else { cells::number_text };
        Ok(self.column(row, field, read)?.unwrap_or_default())
    }

    fn text(&self, row: &Row, field: Field) -> Result<Option<String>, RowError> {
        self.column(row, field, if self.exact { cells::exact } else { cells::text })
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
