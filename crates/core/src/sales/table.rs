//! The sums' tables and the triggers that keep them in step with single changes. Counting in bulk is `bulk_table.rs`.
//!
//! Holds: a customer has its part in `sales_tiers` exactly while its row is in `customers`, whatever order the rows of an
//! undo come in; every customer has a row in `sales_customers`; all else holds only what was sold.

/// The tables. Every sum over a span of days is a sum over `sales_days` and `sales_tiers`, however many customers there
/// are:
/// * `sales_months`: orders with a line in the month (`year * 12 + month - 1`), and those of them that began in it, so that
///   a year's orders are the sum of what began in its months;
/// * `sales_years`: one row for each customer and year with a purchase, and the first day of it;
/// * `sales_tiers`: sales by day and present tier (0 for none), and the customers whose first purchase *of the year* lies on
///   the day (`came`): of these, those who had never come in an earlier year (`came_new`) and those who had come the
///   year before (`came_back`).
pub(crate) const CREATE: &str = "
CREATE TABLE sales_days (
    day           INTEGER PRIMARY KEY,
    revenue_fen   INTEGER NOT NULL,
    walk_in_fen   INTEGER NOT NULL,
    lines         INTEGER NOT NULL
) STRICT;
CREATE TABLE sales_orders (
    year          INTEGER NOT NULL,
    order_key     TEXT    NOT NULL,
    month         INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    PRIMARY KEY (year, order_key, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_months (
    month         INTEGER PRIMARY KEY,
    orders        INTEGER NOT NULL,
    begun         INTEGER NOT NULL
) STRICT;
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
    customer_id   INTEGER NOT NULL,
    year          INTEGER NOT NULL,
    revenue_fen   INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    first_on      INTEGER NOT NULL,
    PRIMARY KEY (customer_id, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_years_by_revenue ON sales_years (year, revenue_fen);
CREATE TABLE sales_products (
    year           INTEGER NOT NULL,
    product_id     INTEGER NOT NULL,
    revenue_fen    INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,
    lines          INTEGER NOT NULL,
    PRIMARY KEY (year, product_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_tiers (
    day           INTEGER NOT NULL,
    tier_id       INTEGER NOT NULL,
    lines         INTEGER NOT NULL,
    revenue_fen   INTEGER NOT NULL,
    came          INTEGER NOT NULL,
    came_new      INTEGER NOT NULL,
    came_back     INTEGER NOT NULL,
    PRIMARY KEY (day, tier_id)
) STRICT, WITHOUT ROWID;
";

/// The sums' tables, in the order they are emptied.
pub(super) const TABLES: [&str; 7] = [
    "sales_days",
    "sales_orders",
    "sales_months",
    "sales_customers",
    "sales_years",
    "sales_products",
    "sales_tiers",
];
