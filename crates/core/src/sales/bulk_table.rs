//! Counting rows in bulk, and making all sums anew: the same meaning as the triggers, in one pass over the rows.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use regulars_store::sql::{self, Connection, OptionalExtension as _, params};

use super::table::TABLES;

/// Sums waiting to be written.
#[derive(Default)]
struct Pending {
    days: HashMap<i64, [i64; 3]>,
    orders: HashMap<(i64, String), i64>,
    customers: HashMap<i64, CustomerSum>,
    years: HashMap<(i64, i64), YearSum>,
    products: HashMap<(i64, i64), [i64; 3]>,
    tiers: HashMap<(i64, i64), [i64; 2]>,
    rows: usize,
}

struct CustomerSum {
    /// 0 for none; nothing when the customer's row is gone, as while an undo is under way.
    tier_id: Option<i64>,
    revenue_fen: i64,
    lines: i64,
    first_on: i64,
    last_on: i64,
}

#[derive(Default)]
struct YearSum {
    revenue_fen: i64,
    lines: i64,
    first_on: i64,
}

/// One purchase as the sums see it.
struct Line<'r> {
    customer: Option<i64>,
    day: i64,
    month: i64,
    order_key: &'r str,
    product: i64,
    quantity_milli: i64,
    amount_fen: i64,
}

/// Rows summed in memory before they are written: bounds the memory whatever the size of an import.
const BATCH: usize = 250_000;

/// Counts the imported rows with ids in `first..=last` in (`sign` 1) or out (−1).
pub(crate) fn count_range(conn: &Connection, first: i64, last: i64, sign: i64) -> sql::Result<()> {
    sum_rows(
        conn,
        "SELECT customer_id, sold_on, sold_month, order_key, product_id, quantity_milli, amount_fen
         FROM purchases WHERE id BETWEEN ?1 AND ?2 AND import_id <> 0 AND removed_ms = 0",
        &[&first, &last],
        sign,
    )?;
    if sign < 0 {
        drop_empty(conn, first, last)?;
    }
    Ok(())
}

/// Makes all sums anew from the purchases.
pub(crate) fn rebuild(conn: &Connection) -> sql::Result<()> {
    for table in TABLES {
        conn.execute(&format!("DELETE FROM {table}"), [])?;
    }
    conn.execute("INSERT INTO sales_customers (customer_id) SELECT id FROM customers", [])?;
    sum_rows(
        conn,
        "SELECT customer_id, sold_on, sold_month, order_key, product_id, quantity_milli, amount_fen
         FROM purchases WHERE removed_ms = 0",
        &[],
        1,
    )
}

fn sum_rows(conn: &Connection, query: &str, range: &[&dyn sql::ToSql], sign: i64) -> sql::Result<()> {
    let mut statement = conn.prepare(query)?;
    let mut rows = statement.query(range)?;
    let mut tier_of = conn.prepare_cached("SELECT coalesce(tier_id, 0) FROM customers WHERE id = ?1")?;
    let mut tier_of = |customer: i64| tier_of.query_row([customer], |row| row.get(0)).optional();
    let mut pending = Pending::default();
    while let Some(row) = rows.next()? {
        let line = Line {
            customer: row.get(0)?,
            day: row.get(1)?,
            month: row.get(2)?,
            order_key: row.get_ref(3)?.as_str()?,
            product: row.get(4)?,
            quantity_milli: row.get(5)?,
            amount_fen: row.get(6)?,
        };
        pending.add(&line, sign, &mut tier_of)?;
        if pending.rows >= BATCH {
            std::mem::take(&mut pending).write(conn)?;
        }
    }
    pending.write(conn)
}

impl Pending {
    fn add(
        &mut self,
        line: &Line,
        sign: i64,
        tier_of: &mut impl FnMut(i64) -> sql::Result<Option<i64>>,
    ) -> sql::Result<()> {
        let Line { customer, day, month, order_key, product, quantity_milli, amount_fen } = *line;
        let (quantity_milli, amount_fen) = (sign * quantity_milli, sign * amount_fen);
        self.rows += 1;
        let year = month / 12;
        let walk_in_fen = if customer.is_none() { amount_fen } else { 0 };
        add_to(self.days.entry(day).or_default(), [amount_fen, walk_in_fen, sign]);
        match self.orders.get_mut(&(month, order_key) as &dyn OrderKey) {
            Some(count) => *count += sign,
            None => {
                self.orders.insert((month, order_key.to_owned()), sign);
            }
        }
        add_to(self.products.entry((year, product)).or_default(), [amount_fen, quantity_milli, sign]);
        let Some(customer) = customer else { return Ok(()) };
        let in_year =
            self.years.entry((customer, year)).or_insert(YearSum { first_on: day, ..YearSum::default() });
        in_year.revenue_fen += amount_fen;
        in_year.lines += sign;
        in_year.first_on = in_year.first_on.min(day);
        let sum = match self.customers.entry(customer) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(CustomerSum {
                tier_id: tier_of(customer)?,
                revenue_fen: 0,
                lines: 0,
                first_on: day,
                last_on: day,
            }),
        };
        sum.revenue_fen += amount_fen;
        sum.lines += sign;
        sum.first_on = sum.first_on.min(day);
        sum.last_on = sum.last_on.max(day);
        if let Some(tier) = sum.tier_id {
            add_to(self.tiers.entry((day, tier)).or_default(), [sign, amount_fen]);
        }
        Ok(())
    }

    fn write(self, conn: &Connection) -> sql::Result<()> {
        let mut statement = conn.prepare_cached(
            "INSERT INTO sales_days (day, revenue_fen, walk_in_fen, lines) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (day) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 walk_in_fen = walk_in_fen + excluded.walk_in_fen, lines = lines + excluded.lines",
        )?;
        for (day, [revenue_fen, walk_in_fen, lines]) in sorted(self.days) {
            statement.execute(params![day, revenue_fen, walk_in_fen, lines])?;
        }
        let mut statement = conn.prepare_cached(
            "INSERT INTO sales_orders (year, order_key, month, lines) VALUES (?1 / 12, ?2, ?1, ?3)
             ON CONFLICT (year, order_key, month) DO UPDATE SET lines = lines + excluded.lines",
        )?;
        for ((month, order_key), lines) in sorted(self.orders) {
            statement.execute(params![month, order_key, lines])?;
        }
        let mut statement = conn.prepare_cached(
            "INSERT INTO sales_tiers (day, tier_id, lines, revenue_fen, came, came_new, came_back)
             VALUES (?1, ?2, ?3, ?4, 0, 0, 0)
             ON CONFLICT (day, tier_id) DO UPDATE SET lines = lines + excluded.lines,
                 revenue_fen = revenue_fen + excluded.revenue_fen",
        )?;
        for ((day, tier), [lines, revenue_fen]) in sorted(self.tiers) {
            statement.execute(params![day, tier, lines, revenue_fen])?;
        }
        write_customers(conn, self.customers)?;
        // Their triggers count who came in `sales_tiers`, so they follow it.
        write_years(conn, self.years)?;
        let mut statement = conn.prepare_cached(
            "INSERT INTO sales_products (year, product_id, revenue_fen, quantity_milli, lines)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (year, product_id) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 quantity_milli = quantity_milli + excluded.quantity_milli, lines = lines + excluded.lines",
        )?;
        for ((year, product), [revenue_fen, quantity_milli, lines]) in sorted(self.products) {
            statement.execute(params![year, product, revenue_fen, quantity_milli, lines])?;
        }
        Ok(())
    }
}

fn write_customers(conn: &Connection, customers: HashMap<i64, CustomerSum>) -> sql::Result<()> {
    let mut statement = conn.prepare_cached(
        "UPDATE sales_customers SET revenue_fen = revenue_fen + ?2, lines = lines + ?3,
             first_on = iif(lines = 0, ?4, min(first_on, ?4)), last_on = iif(lines = 0, ?5, max(last_on, ?5))
         WHERE customer_id = ?1",
    )?;
    for (customer, CustomerSum { tier_id: _, revenue_fen, lines, first_on, last_on }) in sorted(customers) {
        statement.execute(params![customer, revenue_fen, lines, first_on, last_on])?;
    }
    Ok(())
}

fn write_years(conn: &Connection, years: HashMap<(i64, i64), YearSum>) -> sql::Result<()> {
    let mut add = conn.prepare_cached(
        "INSERT INTO sales_years (customer_id, year, revenue_fen, lines, first_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (customer_id, year) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
             lines = lines + excluded.lines, first_on = min(first_on, excluded.first_on)",
    )?;
    for ((customer, year), YearSum { revenue_fen, lines, first_on }) in sorted(years) {
        add.execute(params![customer, year, revenue_fen, lines, first_on])?;
    }
    Ok(())
}

/// Rows that stay when a range is counted out, and the customers it is counted out of.
const STAYS: &str = "p.removed_ms = 0 AND NOT (p.id BETWEEN ?1 AND ?2 AND p.import_id <> 0)";
const COUNTED_OUT: &str = "(SELECT customer_id FROM purchases
     WHERE id BETWEEN ?1 AND ?2 AND import_id <> 0 AND customer_id IS NOT NULL)";

/// After counting out: sums that came to nothing go, and the first and last days of those customers are looked up,
/// leaving out the rows in `first..=last` that are about to go.
fn drop_empty(conn: &Connection, first: i64, last: i64) -> sql::Result<()> {
    for table in ["sales_days", "sales_orders", "sales_years", "sales_products"] {
        conn.execute(&format!("DELETE FROM {table} WHERE lines = 0"), [])?;
    }
    let customers = format!(
        "UPDATE sales_customers SET
             first_on = coalesce((SELECT min(sold_on) FROM purchases p
                                  WHERE p.customer_id = sales_customers.customer_id AND {STAYS}), 0),
             last_on = coalesce((SELECT max(sold_on) FROM purchases p
                                 WHERE p.customer_id = sales_customers.customer_id AND {STAYS}), 0)
         WHERE customer_id IN {COUNTED_OUT}"
    );
    conn.execute(&customers, params![first, last])?;
    let years = format!(
        "UPDATE sales_years SET first_on = (SELECT min(sold_on) FROM purchases p
             WHERE p.customer_id = sales_years.customer_id AND p.sold_on >= sales_years.first_on AND {STAYS})
         WHERE customer_id IN {COUNTED_OUT}"
    );
    conn.execute(&years, params![first, last])?;
    conn.execute("DELETE FROM sales_tiers WHERE lines = 0", [])?;
    Ok(())
}

fn add_to<const N: usize>(sum: &mut [i64; N], part: [i64; N]) {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part;
    }
}

/// In key order, so that the tables are written from left to right.
fn sorted<K: Ord, V>(sums: HashMap<K, V>) -> Vec<(K, V)> {
    let mut sums: Vec<(K, V)> = sums.into_iter().collect();
    sums.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    sums
}

/// Looks an order up by a borrowed key, so that only an order's first row allocates.
trait OrderKey {
    fn parts(&self) -> (i64, &str);
}

impl OrderKey for (i64, String) {
    fn parts(&self) -> (i64, &str) {
        (self.0, &self.1)
    }
}

impl OrderKey for (i64, &str) {
    fn parts(&self) -> (i64, &str) {
        *self
    }
}

impl std::hash::Hash for dyn OrderKey + '_ {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl PartialEq for dyn OrderKey + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for dyn OrderKey + '_ {}

impl<'a> std::borrow::Borrow<dyn OrderKey + 'a> for (i64, String) {
    fn borrow(&self) -> &(dyn OrderKey + 'a) {
        self
    }
}
