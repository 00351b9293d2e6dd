//! The tables of purchases and products: all SQL of the feature.

use chrono::NaiveDate;
use regulars_store::Tx;
use regulars_store::sql::{self, Connection, OptionalExtension as _, Row, named_params, params};

use super::rules::{month_number, order_key};
use super::{NewPurchase, Order, OrderPage, Product, ProductId, Purchase, PurchaseId};
use crate::Result;
use crate::customers::CustomerId;
use crate::dates::{day_number, from_day_number};
use crate::error::found;

/// `sold_on` is a day number, `sold_minute` −1 when unknown; `sold_month` and `order_key` are made from the other
/// columns for the sums. `fingerprint` with the day the file had says which lines of a later file are already here: that
/// day is `sold_on`, or `file_on` where the line was moved to another day since.
pub(crate) const CREATE: &str = "
CREATE TABLE products (
    id             INTEGER PRIMARY KEY,
    code           TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    import_id      INTEGER NOT NULL DEFAULT 0,
    revision       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX products_by_code ON products (code) WHERE code <> '';
CREATE UNIQUE INDEX products_by_name ON products (name) WHERE code = '';
CREATE TABLE purchases (
    id             INTEGER PRIMARY KEY,
    customer_id    INTEGER          REFERENCES customers (id),
    product_id     INTEGER NOT NULL REFERENCES products (id),
    order_no       TEXT    NOT NULL DEFAULT '',
    sold_on        INTEGER NOT NULL,
    sold_minute    INTEGER NOT NULL DEFAULT -1,
    sold_month     INTEGER NOT NULL,
    order_key      TEXT    NOT NULL,
    quantity_milli INTEGER NOT NULL,
    unit_price_e4  INTEGER NOT NULL,
    amount_fen     INTEGER NOT NULL,
    cost_fen       INTEGER,
    discount_fen   INTEGER NOT NULL DEFAULT 0,
    note           TEXT    NOT NULL DEFAULT '',
    fingerprint    INTEGER NOT NULL,
    file_on        INTEGER,
    removed_ms     INTEGER NOT NULL DEFAULT 0,
    import_id      INTEGER NOT NULL DEFAULT 0,
    revision       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX purchases_by_day ON purchases (sold_on, fingerprint);
CREATE INDEX purchases_moved ON purchases (file_on, fingerprint) WHERE file_on IS NOT NULL;
CREATE INDEX purchases_by_customer ON purchases (customer_id, sold_on);
CREATE INDEX purchases_by_product ON purchases (product_id, sold_on, removed_ms, amount_fen);
";

/// The product with this code (or, without a code, this name), made if it is new.
pub(super) fn product_id(tx: &Tx, code: &str, name: &str) -> Result<ProductId> {
    if let Some((id, _)) = find_product(tx, code, name)? {
        return Ok(id);
    }

    let id = ProductId(tx.new_id());
    insert_product(tx, id, code, name, 0)?;
    Ok(id)
}

/// A product by code, or by name when it has no code, with its stored name.
pub(crate) fn find_product(conn: &Connection, code: &str, name: &str) -> Result<Option<(ProductId, String)>> {
    let (sql, key) = if code.is_empty() {
        ("SELECT id, name FROM products WHERE code = '' AND name = ?1", name)
    } else {
        ("SELECT id, name FROM products WHERE code = ?1 AND code <> ''", code)
    };
    Ok(conn.prepare_cached(sql)?.query_row([key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

pub(crate) fn insert_product(tx: &Tx, id: ProductId, code: &str, name: &str, import_id: i64) -> Result<()> {
    tx.prepare_cached("INSERT INTO products (id, code, name, import_id) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, code, name, import_id])?;
    Ok(())
}

/// Stores a new line. `import_id` is 0 for one entered by hand.
pub(crate) fn insert(
    tx: &Tx,
    id: PurchaseId,
    product: ProductId,
    line: &NewPurchase,
    fingerprint: i64,
    import_id: i64,
) -> Result<()> {
    let NewPurchase {
        customer_id,
        order_no,
        sold_on,
        sold_minute,
        product_code: _,
        product_name: _,
        quantity_milli,
        unit_price_e4,
        amount_fen,
        cost_fen,
        discount_fen,
        note,
    } = line;
    tx.prepare_cached(
        "INSERT INTO purchases (id, customer_id, product_id, order_no, sold_on, sold_minute, sold_month, order_key,
             quantity_milli, unit_price_e4, amount_fen, cost_fen, discount_fen, note, fingerprint, import_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        id,
        customer_id,
        product,
        order_no,
        day_number(*sold_on),
        sold_minute.map_or(-1, i64::from),
        month_number(*sold_on),
        order_key(line),
        quantity_milli,
        unit_price_e4,
        amount_fen,
        cost_fen,
        discount_fen,
        note,
        fingerprint,
        import_id
    ])?;
    Ok(())
}

pub(super) fn update(tx: &Tx, id: PurchaseId, product: ProductId, line: &NewPurchase) -> Result<usize> {
    let NewPurchase {
        customer_id,
        order_no,
        sold_on,
        sold_minute,
        product_code: _,
        product_name: _,
        quantity_milli,
        unit_price_e4,
        amount_fen,
        cost_fen,
        discount_fen,
        note,
    } = line;
    Ok(tx
        .prepare_cached(
            "UPDATE purchases SET customer_id = :customer_id, product_id = :product_id, order_no = :order_no,
                 file_on = coalesce(file_on, iif(sold_on <> :sold_on, sold_on, NULL)),
                 sold_on = :sold_on, sold_minute = :sold_minute, sold_month = :sold_month, order_key = :order_key,
                 quantity_milli = :quantity_milli, unit_price_e4 = :unit_price_e4, amount_fen = :amount_fen,
                 cost_fen = :cost_fen, discount_fen = :discount_fen, note = :note, revision = revision + 1
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":customer_id": customer_id, ":product_id": product, ":order_no": order_no,
            ":sold_on": day_number(*sold_on), ":sold_minute": sold_minute.map_or(-1, i64::from),
            ":sold_month": month_number(*sold_on), ":order_key": order_key(line),
            ":quantity_milli": quantity_milli, ":unit_price_e4": unit_price_e4, ":amount_fen": amount_fen,
            ":cost_fen": cost_fen, ":discount_fen": discount_fen, ":note": note,
        })?)
}

/// Gives a customer's lines to another, those in the recycle bin too. Lines without order number are counted under their
/// customer and day, as `rules::order_key` says, so several may become one order.
pub(crate) fn reattach(tx: &Tx, from: CustomerId, to: CustomerId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE purchases SET customer_id = ?2, revision = revision + 1,
             order_key = iif(order_no = '', '@' || ?2 || '@' || sold_on, order_no)
         WHERE customer_id = ?1",
    )?
    .execute(params![from, to])?;
    Ok(())
}

/// What an import corrects on a line it knows: who bought, cost, discount.
pub(crate) fn correct(
    tx: &Tx,
    id: PurchaseId,
    customer: Option<CustomerId>,
    cost_fen: Option<i64>,
    discount_fen: i64,
) -> Result<()> {
    let Purchase { line, .. } = get(tx, id)?;
    let line = NewPurchase { customer_id: customer, cost_fen, discount_fen, ..line };
    tx.prepare_cached(
        "UPDATE purchases SET customer_id = ?2, order_key = ?3, cost_fen = ?4, discount_fen = ?5,
             revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![id, customer, order_key(&line), cost_fen, discount_fen])?;
    Ok(())
}

pub(super) fn set_removed(tx: &Tx, id: PurchaseId, removed_ms: i64) -> Result<usize> {
    Ok(tx
        .prepare_cached("UPDATE purchases SET removed_ms = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed_ms])?)
}

/// A stored line that a row of a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Twin {
    pub(crate) id: PurchaseId,
    pub(crate) customer_id: Option<CustomerId>,
    pub(crate) cost_fen: Option<i64>,
    pub(crate) discount_fen: i64,
}

/// The `nth` (from 0) line that a file had on a day with this fingerprint and that import `except` did not bring. What was
/// edited since is known by what the file said, and a line in the recycle bin counts: what the owner corrected or
/// removed does not come back with the next import.
pub(crate) fn find_twin(
    conn: &Connection,
    day: i64,
    fingerprint: i64,
    nth: u32,
    except: i64,
) -> Result<Option<Twin>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, customer_id, cost_fen, discount_fen FROM (
             SELECT id, customer_id, cost_fen, discount_fen, import_id FROM purchases
             WHERE sold_on = ?1 AND fingerprint = ?2 AND file_on IS NULL
             UNION ALL
             SELECT id, customer_id, cost_fen, discount_fen, import_id FROM purchases
             WHERE file_on = ?1 AND fingerprint = ?2)
         WHERE import_id <> ?3 ORDER BY id LIMIT 1 OFFSET ?4",
    )?;
    Ok(statement.query_row(params![day, fingerprint, except, nth], twin).optional()?)
}

fn twin(row: &Row) -> sql::Result<Twin> {
    Ok(Twin { id: row.get(0)?, customer_id: row.get(1)?, cost_fen: row.get(2)?, discount_fen: row.get(3)? })
}

/// The line of this id, unless import `except` brought it; the recycle bin counts as in [`find_twin`].
pub(crate) fn twin_of(conn: &Connection, id: PurchaseId, except: i64) -> Result<Option<Twin>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, customer_id, cost_fen, discount_fen FROM purchases WHERE id = ?1 AND import_id <> ?2",
    )?;
    Ok(statement.query_row(params![id, except], twin).optional()?)
}

/// The days on which a file may know lines of the book, the recycle bin included.
pub(crate) fn days(conn: &Connection) -> Result<std::collections::HashSet<i64>> {
    // Steps through the index from day to day instead of reading every line.
    let mut statement = conn.prepare(
        "WITH RECURSIVE day (n) AS (
             SELECT min(sold_on) FROM purchases
             UNION ALL SELECT (SELECT min(sold_on) FROM purchases WHERE sold_on > n) FROM day WHERE n IS NOT NULL)
         SELECT n FROM day WHERE n IS NOT NULL
         UNION SELECT file_on FROM purchases WHERE file_on IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

const COLUMNS: &str = "p.id, p.customer_id, p.order_no, p.sold_on, p.sold_minute, p.quantity_milli,
    p.unit_price_e4, p.amount_fen, p.cost_fen, p.discount_fen, p.note, d.code, d.name";

fn purchase(row: &Row) -> sql::Result<Purchase> {
    Ok(Purchase {
        id: row.get("id")?,
        line: NewPurchase {
            customer_id: row.get("customer_id")?,
            order_no: row.get("order_no")?,
            sold_on: from_day_number(row.get("sold_on")?),
            sold_minute: u16::try_from(row.get::<_, i64>("sold_minute")?).ok(),
            product_code: row.get("code")?,
            product_name: row.get("name")?,
            quantity_milli: row.get("quantity_milli")?,
            unit_price_e4: row.get("unit_price_e4")?,
            amount_fen: row.get("amount_fen")?,
            cost_fen: row.get("cost_fen")?,
            discount_fen: row.get("discount_fen")?,
            note: row.get("note")?,
        },
    })
}

pub(super) fn get(conn: &Connection, id: PurchaseId) -> Result<Purchase> {
    let sql =
        format!("SELECT {COLUMNS} FROM purchases p JOIN products d ON d.id = p.product_id WHERE p.id = ?1");
    found(conn.prepare_cached(&sql)?.query_row([id], purchase), "purchase", id.0)
}

/// Makes the month and the order's key of these lines anew from their other columns.
pub(crate) fn refresh(conn: &Connection, rows: &[i64]) -> sql::Result<()> {
    let sql =
        format!("SELECT {COLUMNS} FROM purchases p JOIN products d ON d.id = p.product_id WHERE p.id = ?1");
    let mut read = conn.prepare_cached(&sql)?;
    let mut write =
        conn.prepare_cached("UPDATE purchases SET sold_month = ?2, order_key = ?3 WHERE id = ?1")?;
    for id in rows {
        let Purchase { line, .. } = read.query_row([id], purchase)?;
        write.execute(params![id, month_number(line.sold_on), order_key(&line)])?;
    }
    Ok(())
}

pub(super) fn orders_of(
    conn: &Connection,
    customer: CustomerId,
    before: Option<NaiveDate>,
    limit: u32,
) -> Result<OrderPage> {
    let sql = format!(
        "SELECT {COLUMNS} FROM purchases p JOIN products d ON d.id = p.product_id
         WHERE p.customer_id = ?1 AND p.sold_on < ?2 AND p.removed_ms = 0
         ORDER BY p.sold_on DESC, p.order_no, p.id"
    );
    let before = before.map_or(i64::MAX, day_number);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![customer, before])?;
    let mut orders: Vec<Order> = Vec::new();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(row) = rows.next()? {
        let line = purchase(row)?;
        let day = line.line.sold_on;
        let is_full = orders.len() >= limit;
        match orders.last_mut() {
            Some(order) if order.sold_on == day && order.order_no == line.line.order_no => {
                order.amount_fen += line.line.amount_fen;
                order.lines.push(line);
            }
            // A page ends between two days, so that the next one can begin at a day.
            Some(order) if is_full && order.sold_on != day => return Ok(OrderPage { orders, more: true }),
            _ => orders.push(Order {
                order_no: line.line.order_no.clone(),
                sold_on: day,
                amount_fen: line.line.amount_fen,
                lines: vec![line],
            }),
        }
    }
    Ok(OrderPage { orders, more: false })
}

pub(super) fn search_products(conn: &Connection, text: &str, limit: u32) -> Result<Vec<Product>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, code, name FROM products
         WHERE instr(lower(name), lower(:text)) > 0 OR instr(lower(code), lower(:text)) = 1
         ORDER BY instr(lower(name), lower(:text)) = 1 DESC,
                  (SELECT sum(revenue_fen) FROM sales_products s WHERE s.product_id = products.id) DESC, name
         LIMIT :limit",
    )?;
    let rows = statement.query_map(named_params! {":text": text, ":limit": limit}, |row| {
        Ok(Product { id: row.get(0)?, code: row.get(1)?, name: row.get(2)? })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
