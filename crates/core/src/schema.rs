//! The one list of migrations and tables.
//!
//! A released migration never changes; a released table only gains columns at its end, so
//! that old journal entries can still be undone.

use regulars_store::sql::{self, Connection};
use regulars_store::{BASE, Schema, Table};

use crate::{customers, imports, purchases, sales, settings, tiers};

/// The schema of a book.
pub fn schema() -> &'static Schema {
    static SCHEMA: Schema = Schema {
        migrations: &[
            BASE,
            settings::table::CREATE,
            tiers::table::CREATE,
            imports::table::CREATE,
            customers::table::CREATE,
            purchases::table::CREATE,
            sales::table::CREATE,
        ],
        tables: &[
            Table { name: "settings", feature: "settings", bulk: false },
            Table { name: "tiers", feature: "tiers", bulk: false },
            Table { name: "imports", feature: "imports", bulk: false },
            Table { name: "customers", feature: "customers", bulk: true },
            Table { name: "customer_tags", feature: "customers", bulk: true },
            Table { name: "contact_persons", feature: "customers", bulk: true },
            Table { name: "products", feature: "purchases", bulk: true },
            Table { name: "purchases", feature: "purchases", bulk: true },
        ],
        count_bulk: sales::table::count_range,
        rebuild,
        indexes: &[("customer_search", customers::table::search_is_in_step)],
        derived: &["sales_days", "sales_orders", "sales_customers", "sales_years", "sales_products"],
    };
    &SCHEMA
}

fn rebuild(conn: &Connection) -> sql::Result<()> {
    customers::table::rebuild_search(conn)?;
    sales::table::rebuild(conn)
}
