//! What the sample customers bought.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use regulars_store::Tx;

use super::chance::Chance;
use super::people::{Bond, Person};
use super::vocabulary::{SampleProduct, products};
use crate::Result;
use crate::customers::CustomerId;
use crate::money::line_amount_fen;
use crate::purchases::{NewPurchase, ProductId, PurchaseId, rules, table};

/// The shop during its three years.
pub(super) struct Shop<'a, 'b> {
    tx: &'a Tx<'b>,
    import_id: i64,
    opened: NaiveDate,
    today: NaiveDate,
    product_ids: Vec<ProductId>,
    /// For each month, the products with their weight in it.
    shelves: Vec<Vec<(usize, u64)>>,
    order_count: u32,
    walk_in_chance: Chance,
    walk_ins_a_day: i64,
}

impl<'a, 'b> Shop<'a, 'b> {
    /// Stocks the shelves.
    pub(super) fn open(tx: &'a Tx<'b>, import_id: i64, seed: u64, customers: u32) -> Result<Self> {
        let today = tx.today();
        let product_ids = tx.bulk("purchases", || {
            products().iter().map(|product| stock(tx, product, import_id)).collect::<Result<Vec<_>>>()
        })?;
        Ok(Self {
            tx,
            import_id,
            opened: NaiveDate::from_ymd_opt(today.year() - 2, 1, 1).unwrap_or(today),
            today,
            product_ids,
            shelves: (1..=12).map(shelf).collect(),
            order_count: 0,
            walk_in_chance: Chance::new(seed, u64::MAX),
            walk_ins_a_day: i64::from(customers / 600) + 1,
        })
    }

    /// Everything one customer bought.
    pub(super) fn serve(&mut self, id: CustomerId, person: &Person) -> Result<()> {
        let mut chance = person.chance.clone();
        let span = (self.today - self.opened).num_days();
        let usual_gap = match person.bond {
            Bond::Close => chance.between(9, 20),
            Bond::Good => chance.between(16, 40),
            Bond::Ordinary => chance.between(45, 150),
            // Most prospects have bought nothing; some came once to try.
            Bond::Loose if chance.percent(75) => return Ok(()),
            Bond::Loose => span * 2,
        };
        // Half were customers before the first year; the others found the shop since.
        let mut day = if chance.percent(50) { chance.between(0, usual_gap) } else { chance.between(0, span) };
        let leaves_at = if chance.percent(22) { chance.between(day, span + 1) } else { span + 1 };
        while day <= span.min(leaves_at) {
            let date = self.opened + Days::new(day.unsigned_abs());
            if date <= self.today && self.opens(&mut chance, date) {
                self.sell(&mut chance, Some(id), date, person.is_organisation)?;
            }
            day += chance.between(usual_gap / 2, usual_gap * 3 / 2).max(1);
        }
        Ok(())
    }

    /// Sales to people nobody knows.
    pub(super) fn walk_ins(&mut self) -> Result<()> {
        let mut chance = self.walk_in_chance.clone();
        let mut date = self.opened;
        while date <= self.today {
            for _ in 0..chance.between(0, self.walk_ins_a_day * 2) {
                if self.opens(&mut chance, date) {
                    self.sell(&mut chance, None, date, false)?;
                }
            }
            date = date + Days::new(1);
        }
        Ok(())
    }

    /// One order of one to three lines, now and then brought back in part.
    fn sell(
        &mut self,
        chance: &mut Chance,
        customer: Option<CustomerId>,
        date: NaiveDate,
        is_organisation: bool,
    ) -> Result<()> {
        self.order_count += 1;
        let order_no = format!("XS{}-{:05}", date.format("%y%m%d"), self.order_count);
        let minute = u16::try_from(chance.between(9 * 60, 20 * 60)).ok();
        for _ in 0..chance.between(1, 3) {
            let Some(product) = chance.pick(&self.shelves[date.month0() as usize]).copied() else { continue };
            let quantity = if is_organisation { chance.between(2, 12) } else { chance.between(1, 3) };
            let discount_percent = if quantity >= 6 { 10 } else { 0 };
            self.line(customer, &order_no, (date, minute), product, quantity, discount_percent)?;
            if chance.percent(1) {
                let back = date + Days::new(chance.between(1, 10).unsigned_abs());
                if back <= self.today {
                    self.line(customer, &order_no, (back, None), product, -1, discount_percent)?;
                }
            }
        }
        Ok(())
    }

    fn line(
        &self,
        customer_id: Option<CustomerId>,
        order_no: &str,
        (sold_on, sold_minute): (NaiveDate, Option<u16>),
        product: usize,
        quantity: i64,
        discount_percent: i64,
    ) -> Result<()> {
        let SampleProduct { code, name, price_fen, cost_percent, .. } = &products()[product];
        let discount_fen = price_fen * quantity * discount_percent / 100;
        let (quantity_milli, unit_price_e4) = (quantity * 1_000, price_fen * 100);
        let line = NewPurchase {
            customer_id,
            order_no: order_no.to_owned(),
            sold_on,
            sold_minute,
            product_code: (*code).to_owned(),
            product_name: (*name).to_owned(),
            quantity_milli,
            unit_price_e4,
            amount_fen: line_amount_fen(quantity_milli, unit_price_e4, discount_fen).unwrap_or_default(),
            cost_fen: Some(price_fen * quantity * cost_percent / 100),
            discount_fen,
            note: String::new(),
        };
        let id = PurchaseId(self.tx.new_id());
        let fingerprint = rules::fingerprint(&line, "");
        table::insert(self.tx, id, self.product_ids[product], &line, fingerprint, self.import_id)
    }

    /// Whether a planned visit happens: spring tea, mid-autumn and the weekend bring more, high summer less, and the shop
    /// grows a little every year.
    fn opens(&self, chance: &mut Chance, date: NaiveDate) -> bool {
        let month = [78, 52, 84, 96, 80, 64, 58, 60, 96, 74, 70, 80][date.month0() as usize];
        let weekday = match date.weekday() {
            Weekday::Fri | Weekday::Sat => 100,
            Weekday::Sun => 86,
            Weekday::Mon => 66,
            _ => 74,
        };
        let years = (date.year() - self.opened.year()).unsigned_abs();
        chance.percent(month)
            && chance.percent(weekday)
            && chance.percent((84 + u64::from(years) * 8).min(100))
    }
}

fn stock(tx: &Tx, product: &SampleProduct, import_id: i64) -> Result<ProductId> {
    if let Some((id, _)) = table::find_product(tx, product.code, product.name)? {
        return Ok(id);
    }
    let id = ProductId(tx.new_id());
    table::insert_product(tx, id, product.code, product.name, import_id)?;
    Ok(id)
}

fn shelf(month: u32) -> Vec<(usize, u64)> {
    let weight =
        |product: &SampleProduct| product.weight * if product.season.contains(&month) { 4 } else { 1 };
    products().iter().enumerate().map(|(at, product)| (at, weight(product))).collect()
}
