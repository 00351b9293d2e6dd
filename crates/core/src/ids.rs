//! Newtypes for ids: 63-bit integers in the book, strings on the wire (a webview's numbers hold 53 bits).

/// Declares an id type: SQL integer, wire string.
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
        pub struct $name(#[specta(type = String)] pub i64);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map(Self).map_err(serde::de::Error::custom)
            }
        }

        impl regulars_store::sql::ToSql for $name {
            fn to_sql(&self) -> regulars_store::sql::Result<regulars_store::sql::types::ToSqlOutput<'_>> {
                Ok(self.0.into())
            }
        }

        impl regulars_store::sql::types::FromSql for $name {
            fn column_result(
                value: regulars_store::sql::types::ValueRef<'_>,
            ) -> regulars_store::sql::types::FromSqlResult<Self> {
                value.as_i64().map(Self)
            }
        }
    };
}

pub(crate) use id_type;

/// An id as an export writes it: a spreadsheet takes digits alone for a number and rounds them.
pub(crate) fn record_text(id: i64) -> String {
    format!("R{id}")
}

/// The id that an export wrote.
pub(crate) fn record_id(text: &str) -> Option<i64> {
    text.trim().strip_prefix('R')?.parse().ok().filter(|id| *id > 0)
}
