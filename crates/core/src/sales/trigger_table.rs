//! The triggers that keep the sums in step with single changes of purchases and customers.
//!
//! A customer's part in `sales_tiers` needs the customer's tier, so it is there exactly while the customer's row is: rows of
//! an undo may come in any order.

/// Adds to a row of `sales_tiers`; what stands before it selects the seven values.
macro_rules! add_to_tiers {
    () => {
        " ON CONFLICT (day, tier_id) DO UPDATE SET lines = lines + excluded.lines,
             revenue_fen = revenue_fen + excluded.revenue_fen, came = came + excluded.came,
             came_new = came_new + excluded.came_new, came_back = came_back + excluded.came_back;\n"
    };
}

/// Counts the purchase `new` in.
macro_rules! count_in {
    () => {
        concat!(
            "INSERT INTO sales_days (day, revenue_fen, walk_in_fen, lines)
             VALUES (new.sold_on, new.amount_fen, iif(new.customer_id IS NULL, new.amount_fen, 0), 1)
             ON CONFLICT (day) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 walk_in_fen = walk_in_fen + excluded.walk_in_fen, lines = lines + 1;
             INSERT INTO sales_orders (year, order_key, month, lines)
             VALUES (new.sold_month / 12, new.order_key, new.sold_month, 1)
             ON CONFLICT (year, order_key, month) DO UPDATE SET lines = lines + 1;
             UPDATE sales_customers SET revenue_fen = revenue_fen + new.amount_fen, lines = lines + 1,
                 first_on = iif(lines = 0, new.sold_on, min(first_on, new.sold_on)),
                 last_on = iif(lines = 0, new.sold_on, max(last_on, new.sold_on))
             WHERE customer_id = new.customer_id;
             INSERT INTO sales_products (year, product_id, revenue_fen, quantity_milli, lines)
             VALUES (new.sold_month / 12, new.product_id, new.amount_fen, new.quantity_milli, 1)
             ON CONFLICT (year, product_id) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 quantity_milli = quantity_milli + excluded.quantity_milli, lines = lines + 1;
             INSERT INTO sales_tiers (day, tier_id, lines, revenue_fen, came, came_new, came_back)
             SELECT new.sold_on, coalesce(tier_id, 0), 1, new.amount_fen, 0, 0, 0
             FROM customers WHERE id = new.customer_id",
            add_to_tiers!(),
            "INSERT INTO sales_years (customer_id, year, revenue_fen, lines, first_on)
             SELECT new.customer_id, new.sold_month / 12, new.amount_fen, 1, new.sold_on
             WHERE new.customer_id IS NOT NULL
             ON CONFLICT (customer_id, year) DO UPDATE SET revenue_fen = revenue_fen + excluded.revenue_fen,
                 lines = lines + 1, first_on = min(first_on, excluded.first_on);\n"
        )
    };
}

/// Counts the purchase `old` out. What came to nothing goes, `sales_tiers` last: leaving a year changes it too.
macro_rules! count_out {
    () => {
        "UPDATE sales_days SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             walk_in_fen = walk_in_fen - iif(old.customer_id IS NULL, old.amount_fen, 0) WHERE day = old.sold_on;
         DELETE FROM sales_days WHERE day = old.sold_on AND lines = 0;
         UPDATE sales_orders SET lines = lines - 1
         WHERE year = old.sold_month / 12 AND order_key = old.order_key AND month = old.sold_month;
         DELETE FROM sales_orders
         WHERE year = old.sold_month / 12 AND order_key = old.order_key AND month = old.sold_month AND lines = 0;
         UPDATE sales_customers SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             first_on = coalesce((SELECT min(sold_on) FROM purchases
                                  WHERE customer_id = old.customer_id AND removed_ms = 0), 0),
             last_on = coalesce((SELECT max(sold_on) FROM purchases
                                 WHERE customer_id = old.customer_id AND removed_ms = 0), 0)
         WHERE customer_id = old.customer_id;
         UPDATE sales_products SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             quantity_milli = quantity_milli - old.quantity_milli
         WHERE year = old.sold_month / 12 AND product_id = old.product_id;
         DELETE FROM sales_products
         WHERE year = old.sold_month / 12 AND product_id = old.product_id AND lines = 0;
         UPDATE sales_tiers SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1
         WHERE day = old.sold_on
           AND tier_id = (SELECT coalesce(tier_id, 0) FROM customers WHERE id = old.customer_id);
         UPDATE sales_years SET revenue_fen = revenue_fen - old.amount_fen, lines = lines - 1,
             first_on = iif(lines = 1, first_on,
                 (SELECT min(sold_on) FROM purchases
                  WHERE customer_id = old.customer_id AND sold_on >= first_on AND removed_ms = 0))
         WHERE customer_id = old.customer_id AND year = old.sold_month / 12;
         DELETE FROM sales_years
         WHERE customer_id = old.customer_id AND year = old.sold_month / 12 AND lines = 0;
         DELETE FROM sales_tiers WHERE day = old.sold_on AND lines = 0;\n"
    };
}

/// The customer's whole part in `sales_tiers`, in (`+`) or out (`-`) of the tier that `$row` of the trigger names.
macro_rules! move_customer {
    ($row:literal, $sign:literal) => {
        concat!(
            "INSERT INTO sales_tiers (day, tier_id, lines, revenue_fen, came, came_new, came_back)
             SELECT sold_on, coalesce(",
            $row,
            ".tier_id, 0), ",
            $sign,
            "count(*), ",
            $sign,
            "sum(amount_fen), 0, 0, 0
             FROM purchases WHERE customer_id = ",
            $row,
            ".id AND removed_ms = 0 GROUP BY sold_on",
            add_to_tiers!(),
            "INSERT INTO sales_tiers (day, tier_id, lines, revenue_fen, came, came_new, came_back)
             SELECT first_on, coalesce(",
            $row,
            ".tier_id, 0), 0, 0, ",
            $sign,
            "1,
                 ",
            $sign,
            "(lag(year) OVER (ORDER BY year) IS NULL),
                 ",
            $sign,
            "(coalesce(lag(year) OVER (ORDER BY year), 0) = year - 1)
             FROM sales_years WHERE customer_id = ",
            $row,
            ".id",
            add_to_tiers!(),
        )
    };
}

/// Days on which nobody else of the customer's old tier bought.
macro_rules! drop_emptied_tiers {
    () => {
        "DELETE FROM sales_tiers WHERE tier_id = coalesce(old.tier_id, 0) AND lines = 0
           AND day IN (SELECT sold_on FROM purchases WHERE customer_id = old.id);\n"
    };
}

/// One customer's coming in a year, in or out, on the day that `$day` names.
macro_rules! come {
    ($row:literal, $day:literal, $sign:literal) => {
        concat!(
            "INSERT INTO sales_tiers (day, tier_id, lines, revenue_fen, came, came_new, came_back)
             SELECT ",
            $day,
            ", coalesce(tier_id, 0), 0, 0, ",
            $sign,
            "1,
                 ",
            $sign,
            "NOT EXISTS (SELECT 1 FROM sales_years
                     WHERE customer_id = ",
            $row,
            ".customer_id AND year < ",
            $row,
            ".year),
                 ",
            $sign,
            "EXISTS (SELECT 1 FROM sales_years
                     WHERE customer_id = ",
            $row,
            ".customer_id AND year = ",
            $row,
            ".year - 1)
             FROM customers WHERE id = ",
            $row,
            ".customer_id",
            add_to_tiers!(),
        )
    };
}

/// A year more or less changes what the next one with a purchase counts as: no more new, or back.
macro_rules! change_next {
    ($row:literal, $new:literal, $back:literal) => {
        concat!(
            "UPDATE sales_tiers SET
                 came_new = came_new ",
            $new,
            " NOT EXISTS (SELECT 1 FROM sales_years
                     WHERE customer_id = ",
            $row,
            ".customer_id AND year < ",
            $row,
            ".year),
                 came_back = came_back ",
            $back,
            " (later.year = ",
            $row,
            ".year + 1)
             FROM (SELECT year, first_on FROM sales_years
                   WHERE customer_id = ",
            $row,
            ".customer_id AND year > ",
            $row,
            ".year ORDER BY year LIMIT 1) later
             WHERE day = later.first_on
               AND tier_id = (SELECT coalesce(tier_id, 0) FROM customers WHERE id = ",
            $row,
            ".customer_id);\n"
        )
    };
}

/// All of them.
pub(crate) const CREATE: &str = concat!(
    "CREATE TRIGGER sales_in AFTER INSERT ON purchases
     WHEN (SELECT active FROM bulk) = 0 AND new.removed_ms = 0 BEGIN\n",
    count_in!(),
    "END;
     CREATE TRIGGER sales_out AFTER DELETE ON purchases
     WHEN (SELECT active FROM bulk) = 0 AND old.removed_ms = 0 BEGIN\n",
    count_out!(),
    "END;
     CREATE TRIGGER sales_leave AFTER UPDATE ON purchases
     WHEN (SELECT active FROM bulk) = 0 AND old.removed_ms = 0 BEGIN\n",
    count_out!(),
    "END;
     CREATE TRIGGER sales_enter AFTER UPDATE ON purchases
     WHEN (SELECT active FROM bulk) = 0 AND new.removed_ms = 0 BEGIN\n",
    count_in!(),
    "END;
     CREATE TRIGGER sales_order_in AFTER INSERT ON sales_orders BEGIN
         UPDATE sales_months SET begun = begun - 1
         WHERE month = (SELECT min(month) FROM sales_orders
                        WHERE year = new.year AND order_key = new.order_key AND month > new.month)
           AND NOT EXISTS (SELECT 1 FROM sales_orders
                           WHERE year = new.year AND order_key = new.order_key AND month < new.month);
         INSERT INTO sales_months (month, orders, begun)
         VALUES (new.month, 1, NOT EXISTS (SELECT 1 FROM sales_orders
             WHERE year = new.year AND order_key = new.order_key AND month < new.month))
         ON CONFLICT (month) DO UPDATE SET orders = orders + 1, begun = begun + excluded.begun;
     END;
     CREATE TRIGGER sales_order_out AFTER DELETE ON sales_orders BEGIN
         UPDATE sales_months SET orders = orders - 1,
             begun = begun - NOT EXISTS (SELECT 1 FROM sales_orders
                 WHERE year = old.year AND order_key = old.order_key AND month < old.month)
         WHERE month = old.month;
         DELETE FROM sales_months WHERE month = old.month AND orders = 0;
         UPDATE sales_months SET begun = begun + 1
         WHERE month = (SELECT min(month) FROM sales_orders
                        WHERE year = old.year AND order_key = old.order_key AND month > old.month)
           AND NOT EXISTS (SELECT 1 FROM sales_orders
                           WHERE year = old.year AND order_key = old.order_key AND month < old.month);
     END;
     CREATE TRIGGER sales_year_in AFTER INSERT ON sales_years BEGIN\n",
    come!("new", "new.first_on", ""),
    change_next!("new", "-", "+"),
    "END;
     CREATE TRIGGER sales_year_out AFTER DELETE ON sales_years BEGIN\n",
    come!("old", "old.first_on", "-"),
    change_next!("old", "+", "-"),
    "END;
     CREATE TRIGGER sales_year_moved AFTER UPDATE OF first_on ON sales_years
     WHEN old.first_on <> new.first_on BEGIN\n",
    come!("old", "old.first_on", "-"),
    come!("new", "new.first_on", ""),
    "END;
     CREATE TRIGGER sales_customer_in AFTER INSERT ON customers BEGIN
         INSERT INTO sales_customers (customer_id, revenue_fen, lines, first_on, last_on)
         SELECT new.id, coalesce(sum(amount_fen), 0), count(*), coalesce(min(sold_on), 0),
             coalesce(max(sold_on), 0)
         FROM purchases WHERE customer_id = new.id AND removed_ms = 0;\n",
    move_customer!("new", "+"),
    "END;
     CREATE TRIGGER sales_customer_out AFTER DELETE ON customers BEGIN
         DELETE FROM sales_customers WHERE customer_id = old.id;\n",
    move_customer!("old", "-"),
    drop_emptied_tiers!(),
    "END;
     CREATE TRIGGER sales_customer_moved AFTER UPDATE OF tier_id ON customers
     WHEN old.tier_id IS NOT new.tier_id BEGIN\n",
    move_customer!("old", "-"),
    move_customer!("new", "+"),
    drop_emptied_tiers!(),
    "END;\n",
);
