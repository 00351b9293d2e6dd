//! The sums' tables, their triggers, and counting rows in bulk.

use std::collections::HashMap;

use regulars_store::sql::{self, Connection, params};

/// What one purchase row adds, as an SQL trigger body: `in` counts `new` in, `out` counts `old` out.
macro_rules! trigger {
    ($name:literal, $event:literal, $when:literal, $($body:expr),+) => {
        concat!("CREATE TRIGGER ", $name, " AFTER ", $event, " ON purchases WHEN (SELECT active FROM bulk) = 0 AND ",
                $when, " BEGIN ", $($body,)+ " END;\n")
    };
}

macro_rules! count_in {
    () => {
        "INSERT INTO sales_days (day, revenue_fen, walk_in_fen, lines)
         VALUES (new.sold_on, new.amount_fen, iif(new.customer_id IS NULL, new.amount_fen, 0), 1)
         ON CONFLICT (day) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
             walk_in_fen = walk_in_fen + excluded.walk_in_fen, lines = lines + 1;
         INSERT INTO sales_orders (month, order_key, lines) VALUES (new.sold_month, new.order_key, 1)
         ON CONFLICT (month, order_key) DO UPDATE SET lines = lines + 1;
         UPDATE sales_customers SET revenue_fen = revenue_fen + new.amount_fen, lines = lines + 1,
             first_on = iif(lines = 0, new.sold_on, min(first_on, new.sold_on)),
             last_on = iif(lines = 0, new.sold_on, max(last_on, new.sold_on))
         WHERE customer_id = new.customer_id;
         INSERT INTO sales_years (year, customer_id, revenue_fen, lines)
         SELECT new.sold_month / 12, new.customer_id, new.amount_fen, 1 WHERE new.customer_id IS NOT NULL
         ON CONFLICT (year, customer_id) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
             lines = lines + 1;
         INSERT INTO sales_products (year, product_id, revenue_fen, quantity_milli, lines)
         VALUES (new.sold_month / 12, new.product_id, new.amount_fen, new.quantity_milli, 1)
         ON CONFLICT (year, product_id) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
             quantity_milli = quantity_milli + excluded.quantity_milli, lines = lines + 1;"
    };
}

macro_rules! count_out {
    () => {
        "UPDATE sales_days SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             walk_in_fen = walk_in_fen - iif(old.customer_id IS NULL, old.amount_fen, 0) WHERE day = old.sold_on;
         DELETE FROM sales_days WHERE day = old.sold_on AND lines = 0;
         UPDATE sales_orders SET lines = lines - 1 WHERE month = old.sold_month AND order_key = old.order_key;
         DELETE FROM sales_orders WHERE month = old.sold_month AND order_key = old.order_key AND lines = 0;
         UPDATE sales_customers SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             first_on = coalesce((SELECT min(sold_on) FROM purchases
                                  WHERE customer_id = old.customer_id AND removed_ms = 0), 0),
             last_on = coalesce((SELECT max(sold_on) FROM purchases
                                 WHERE customer_id = old.customer_id AND removed_ms = 0), 0)
         WHERE customer_id = old.customer_id;
         UPDATE sales_years SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1
         WHERE year = old.sold_month / 12 AND customer_id = old.customer_id;
         DELETE FROM sales_years
         WHERE year = old.sold_month / 12 AND customer_id = old.customer_id AND lines = 0;
         UPDATE sales_products SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             quantity_milli = quantity_milli - old.quantity_milli
         WHERE year = old.sold_month / 12 AND product_id = old.product_id;
         DELETE FROM sales_products
         WHERE year = old.sold_month / 12 AND product_id = old.product_id AND lines = 0;"
    };
}

/// Every customer has a row in `sales_customers`, with `lines` 0 until the first purchase, also while rows come in bulk:
/// a line that an import corrects may get a customer that the same import created. The others hold only what was sold.
pub(crate) const CREATE: &str = concat!(
    "
CREATE TABLE sales_days (
    day           INTEGER PRIMARY KEY,
    revenue_fen   INTEGER NOT NULL,
    walk_in_fen   INTEGER NOT NULL,
    lines         INTEGER NOT NULL
) STRICT;
CREATE TABLE sales_orders (
    month         INTEGER NOT NULL,
    order_key     TEXT    NOT NULL,
    lines         INTEGER NOT NULL,
    PRIMARY KEY (month, order_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_customers (
    customer_id   INTEGER PRIMARY KEY,
    revenue_fen   INTEGER NOT NULL DEFAULT 0,
    lines         INTEGER NOT NULL DEFAULT 0,
    first_on      INTEGER NOT NULL DEFAULT 0,
    last_on       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sales_customers_by_revenue ON sales_customers (revenue_fen, customer_id);
CREATE INDEX sales_customers_by_last ON sales_customers (last_on, customer_id);
CREATE TABLE sales_years (
    year          INTEGER NOT NULL,
    customer_id   INTEGER NOT NULL,
    revenue_fen   INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    PRIMARY KEY (year, customer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_products (
    year           INTEGER NOT NULL,
    product_id     INTEGER NOT NULL,
    revenue_fen    INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,
    lines          INTEGER NOT NULL,
    PRIMARY KEY (year, product_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sales_customer_in AFTER INSERT ON customers BEGIN
    INSERT INTO sales_customers (customer_id) VALUES (new.id);
END;
CREATE TRIGGER sales_customer_out AFTER DELETE ON customers BEGIN
    DELETE FROM sales_customers WHERE customer_id = old.id;
END;
",
    trigger!("sales_in", "INSERT", "new.removed_ms = 0", count_in!()),
    trigger!("sales_out", "DELETE", "old.removed_ms = 0", count_out!()),
    trigger!("sales_leave", "UPDATE", "old.removed_ms = 0", count_out!()),
    trigger!("sales_enter", "UPDATE", "new.removed_ms = 0", count_in!()),
);

const TABLES: [&str; 5] = ["sales_days", "sales_orders", "sales_customers", "sales_years", "sales_products"];

/// Sums waiting to be written.
#[derive(Default)]
struct Pending {
    days: HashMap<i64, [i64; 3]>,
    orders: HashMap<(i64, String), i64>,
    customers: HashMap<i64, CustomerSum>,
    years: HashMap<(i64, i64), [i64; 2]>,
    products: HashMap<(i64, i64), [i64; 3]>,
    rows: usize,
}

struct CustomerSum {
    revenue_fen: i64,
    lines: i64,
    first_on: i64,
    last_on: i64,
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
    let mut pending = Pending::default();
    while let Some(row) = rows.next()? {
        let (customer, day, month): (Option<i64>, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (product, quantity, amount): (i64, i64, i64) = (row.get(4)?, row.get(5)?, row.get(6)?);
        let order_key = row.get_ref(3)?.as_str()?;
        pending.add(customer, day, month, order_key, product, sign * quantity, sign * amount, sign);
        if pending.rows >= BATCH {
            std::mem::take(&mut pending).write(conn)?;
        }
    }
    pending.write(conn)
}

impl Pending {
    #[expect(clippy::too_many_arguments, reason = "the columns of one row")]
    fn add(
        &mut self,
        customer: Option<i64>,
        day: i64,
        month: i64,
        order_key: &str,
        product: i64,
        quantity_milli: i64,
        amount_fen: i64,
        lines: i64,
    ) {
        self.rows += 1;
        let year = month / 12;
        let sum = self.days.entry(day).or_default();
        add_to(sum, [amount_fen, if customer.is_none() { amount_fen } else { 0 }, lines]);
        match self.orders.get_mut(&(month, order_key) as &dyn OrderKey) {
            Some(count) => *count += lines,
            None => {
                self.orders.insert((month, order_key.to_owned()), lines);
            }
        }
        add_to(self.products.entry((year, product)).or_default(), [amount_fen, quantity_milli, lines]);
        let Some(customer) = customer else { return };
        add_to(self.years.entry((year, customer)).or_default(), [amount_fen, lines]);
        let sum = self.customers.entry(customer).or_insert(CustomerSum {
            revenue_fen: 0,
            lines: 0,
            first_on: day,
            last_on: day,
        });
        sum.revenue_fen += amount_fen;
        sum.lines += lines;
        sum.first_on = sum.first_on.min(day);
        sum.last_on = sum.last_on.max(day);
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
            "INSERT INTO sales_orders (month, order_key, lines) VALUES (?1, ?2, ?3)
             ON CONFLICT (month, order_key) DO UPDATE SET lines = lines + excluded.lines",
        )?;
        for ((month, order_key), lines) in sorted(self.orders) {
            statement.execute(params![month, order_key, lines])?;
        }
        write_customers(conn, self.customers)?;
        let mut statement = conn.prepare_cached(
            "INSERT INTO sales_years (year, customer_id, revenue_fen, lines) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (year, customer_id) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 lines = lines + excluded.lines",
        )?;
        for ((year, customer), [revenue_fen, lines]) in sorted(self.years) {
            statement.execute(params![year, customer, revenue_fen, lines])?;
        }
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
    for (customer, CustomerSum { revenue_fen, lines, first_on, last_on }) in sorted(customers) {
        statement.execute(params![customer, revenue_fen, lines, first_on, last_on])?;
    }
    Ok(())
}

/// After counting out: sums that came to nothing go, and the first and last days of those customers are looked up,
/// leaving out the rows in `first..=last` that are about to go.
fn drop_empty(conn: &Connection, first: i64, last: i64) -> sql::Result<()> {
    for table in ["sales_days", "sales_orders", "sales_years", "sales_products"] {
        conn.execute(&format!("DELETE FROM {table} WHERE lines = 0"), [])?;
    }
    conn.execute(
        "UPDATE sales_customers SET
             first_on = coalesce((SELECT min(sold_on) FROM purchases p WHERE p.customer_id = sales_customers.customer_id
                 AND p.removed_ms = 0 AND NOT (p.id BETWEEN ?1 AND ?2 AND p.import_id <> 0)), 0),
             last_on = coalesce((SELECT max(sold_on) FROM purchases p WHERE p.customer_id = sales_customers.customer_id
                 AND p.removed_ms = 0 AND NOT (p.id BETWEEN ?1 AND ?2 AND p.import_id <> 0)), 0)
         WHERE customer_id IN (SELECT customer_id FROM purchases
                               WHERE id BETWEEN ?1 AND ?2 AND import_id <> 0 AND customer_id IS NOT NULL)",
        params![first, last],
    )?;
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
