//! The names of records that the journal's changes refer to.

use regulars_store::sql::{Connection, OptionalExtension as _};

/// What people call a record, by its table and id; empty when it has no name or is gone.
pub(super) fn name_of(conn: &Connection, table: &str, id: i64) -> String {
    let sql = match table {
        "customers" => "SELECT name FROM customers WHERE id = ?1",
        "contact_persons" => "SELECT name FROM contact_persons WHERE id = ?1",
        "fields" => "SELECT name FROM fields WHERE id = ?1",
        "tiers" => "SELECT name FROM tiers WHERE id = ?1",
        "list_views" => "SELECT name FROM list_views WHERE id = ?1",
        "products" => "SELECT iif(name = '', code, name) FROM products WHERE id = ?1",
        "purchases" => {
            "SELECT iif(d.name = '', d.code, d.name) FROM purchases p JOIN products d ON d.id = p.product_id
             WHERE p.id = ?1"
        }
        "imports" => "SELECT file_name FROM imports WHERE id = ?1",
        _ => return String::new(),
    };
    // A name that cannot be read is no reason not to tell the rest.
    let name = conn.prepare_cached(sql).and_then(|mut one| one.query_row([id], |row| row.get(0)).optional());
    name.ok().flatten().unwrap_or_default()
}
