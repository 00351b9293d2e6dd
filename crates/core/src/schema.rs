//! The one list of migrations and tables.
//!
//! A released migration never changes; a released table only gains columns at its end, so
//! that old journal entries can still be undone.

use regulars_store::sql::{self, Connection};
use regulars_store::{BASE, Schema, Table};

use crate::{
    customers, duplicates, fields, imports, lists, purchases, removals, sales, settings, tiers, verifications,
};

/// The schema of a book.
pub fn schema() -> &'static Schema {
    static SCHEMA: Schema = Schema {
        migrations: &[
            BASE,
            settings::table::CREATE,
            tiers::table::CREATE,
            fields::table::CREATE,
            imports::table::CREATE,
            customers::table::CREATE,
            customers::count_table::CREATE,
            purchases::table::CREATE,
            sales::table::CREATE,
            sales::trigger_table::CREATE,
            lists::table::CREATE,
            lists::views_table::CREATE,
            removals::table::CREATE,
            duplicates::table::CREATE,
            verifications::table::CREATE,
        ],
        tables: &[
            Table { name: "settings", feature: "settings", bulk: false },
            Table { name: "tiers", feature: "tiers", bulk: true },
            Table { name: "fields", feature: "fields", bulk: true },
            Table { name: "imports", feature: "imports", bulk: false },
            Table { name: "customers", feature: "customers", bulk: true },
            Table { name: "customer_tags", feature: "customers", bulk: true },
            Table { name: "contact_persons", feature: "customers", bulk: true },
            Table { name: "list_views", feature: "lists", bulk: false },
            Table { name: "products", feature: "purchases", bulk: true },
            Table { name: "purchases", feature: "purchases", bulk: true },
            Table { name: "verifications", feature: "verifications", bulk: false },
            Table { name: "not_duplicates", feature: "duplicates", bulk: false },
        ],
        yielding: &["products"],
        made_columns: &[
            ("customers", &["phone_key", "email_key", "name_key", "sort_key", "search_words", "custom_sort"]),
            ("purchases", &["sold_month", "order_key"]),
        ],
        object_columns: &[("customers", &["custom"])],
        refresh,
        count_bulk: sales::count_range,
        rebuild,
        indexes: &[("customer_search", customers::table::search_is_in_step)],
        derived: &[
            "custom_keys",
            "customer_counts",
            "sales_days",
            "sales_orders",
            "sales_months",
            "sales_customers",
            "sales_years",
            "sales_products",
            "sales_tiers",
            "list_rows",
            "list_totals",
            "list_values",
        ],
    };
    &SCHEMA
}

fn rebuild(conn: &Connection) -> sql::Result<()> {
    customers::table::rebuild_search(conn)?;
    customers::table::rebuild_custom_keys(conn)?;
    customers::count_table::rebuild(conn)?;
    sales::rebuild(conn)?;
    lists::table::rebuild(conn)
}

fn refresh(conn: &Connection, table: &str, rows: &[i64]) -> sql::Result<()> {
    match table {
        "customers" => customers::table::refresh(conn, rows),
        "purchases" => purchases::table::refresh(conn, rows),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::testing::Shop;

    /// Tables that are neither journaled nor made from others: the store's own, and what is only a convenience.
    const NOT_JOURNALED: &[&str] =
        &["bulk", "import_mappings", "journal", "journal_changes", "journal_rows", "list_columns"];

    /// The hash of each migration that was released, in order. A release adds those it brings, and none of them ever
    /// changes; until the first release the list is empty.
    const RELEASED: &[u64] = &[];

    fn names(sql: &str) -> Vec<String> {
        Shop::new().read(|reader| {
            let mut statement = reader.prepare(sql)?;
            let names = statement.query_map([], |row| row.get(0))?;
            Ok(names.collect::<sql::Result<_>>()?)
        })
    }

    #[test]
    fn every_table_is_journaled_or_made_from_others() {
        let Schema { tables, derived, indexes, .. } = schema();
        let known: BTreeSet<&str> = tables.iter().map(|table| table.name).collect();
        let known = known.into_iter().chain(derived.iter().copied()).chain(NOT_JOURNALED.iter().copied());
        let known: BTreeSet<&str> = known.collect();
        let is_index = |name: &str| indexes.iter().any(|(index, _)| name.starts_with(index));
        let unknown: Vec<String> = names("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .into_iter()
            .filter(|name| !known.contains(name.as_str()) && !is_index(name) && !name.starts_with("sqlite_"))
            .collect();
        assert_eq!(unknown, [""; 0], "name each in `tables`, `derived` or `indexes`");
    }

    #[test]
    fn a_table_that_others_refer_to_stands_before_them() {
        let tables: Vec<&str> = schema().tables.iter().map(|table| table.name).collect();
        let sql =
            "SELECT m.name || ' ' || f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                   WHERE m.type = 'table' AND m.name NOT LIKE 'journal%'";
        for pair in names(sql) {
            let (child, parent) = pair.split_once(' ').unwrap();
            let at = |name| tables.iter().position(|table| *table == name);
            let is_journaled = at(child).is_some();
            assert!(child == parent || !is_journaled || at(parent) < at(child), "{pair}");
        }
    }

    #[test]
    fn tables_with_made_columns_have_them() {
        for (table, columns) in schema().made_columns {
            let there = names(&format!("SELECT name FROM pragma_table_info('{table}')"));
            assert!(there.contains(&"id".to_owned()), "{table}");
            for column in *columns {
                assert!(there.contains(&(*column).to_owned()), "{table}.{column}");
            }
        }
    }

    #[test]
    fn released_migrations_never_change() {
        let hash = |sql: &&str| {
            sql.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            })
        };
        let hashes: Vec<u64> = schema().migrations.iter().map(hash).collect();
        assert_eq!(hashes.get(..RELEASED.len()), Some(RELEASED));
    }
}
