//! The settings as key and value.

use regulars_store::Tx;
use regulars_store::sql::{Connection, params};

use super::{Language, Settings, Theme};
use crate::Result;

pub(crate) const CREATE: &str = "
CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
";

pub(super) fn get(conn: &Connection) -> Result<Settings> {
    let mut settings = Settings {
        business_name: String::new(),
        language: Language::Chinese,
        theme: Theme::System,
        currency: "CNY".into(),
    };
    let mut statement = conn.prepare_cached("SELECT key, value FROM settings")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (key, value): (String, String) = (row.get(0)?, row.get(1)?);
        match key.as_str() {
            "business_name" => settings.business_name = value,
            "language" => settings.language = Language::from_tag(&value),
            "theme" => settings.theme = theme(&value),
            "currency" => settings.currency = value,
            // A newer program's setting; kept, not understood.
            _ => {}
        }
    }
    Ok(settings)
}

fn theme(value: &str) -> Theme {
    match value {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}

pub(super) fn put(tx: &Tx, settings: &Settings) -> Result<()> {
    let Settings { business_name, language, theme, currency } = settings;
    let theme = match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let mut statement = tx.prepare_cached(
        "INSERT INTO settings (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
    )?;
    for (key, value) in [
        ("business_name", business_name.as_str()),
        ("language", language.tag()),
        ("theme", theme),
        ("currency", currency.as_str()),
    ] {
        statement.execute(params![key, value])?;
    }
    Ok(())
}
