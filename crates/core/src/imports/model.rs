//! Shapes of an import: what a file is, how its columns are read, what became of its rows.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::customers::ProfileField;
use crate::fields::{FieldId, FieldKind};
use crate::ids::id_type;

id_type!(
    /// Identifies an import.
    ImportId
);

/// What a sheet's rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// One customer (or contact person) a row.
    Customers,
    /// One purchase line a row.
    Purchases,
}

/// What a column can be mapped to. On the wire and in `--map` its key: `phone`, `custom:17`, `custom:new`, `order_no`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Type)]
#[specta(type = String)]
#[expect(
    missing_docs,
    reason = "the names are the documentation: they are the CLI's and the catalogue's keys"
)]
pub enum Field {
    /// A field that every customer has.
    Profile(ProfileField),
    /// One of the book's custom fields.
    Custom(FieldId),
    /// A custom field that the import makes, as [`ColumnPlan::new_field`] says.
    NewCustom,
    // customers, as other programs write them
    LastName,
    FirstName,
    LunarBirthday,
    ContactPerson,
    RecordId,
    // purchases
    OrderNo,
    Date,
    ProductCode,
    ProductName,
    Quantity,
    UnitPrice,
    Amount,
    Cost,
    Discount,
    CustomerId,
    CustomerPhone,
    CustomerName,
    CustomerRecordId,
    LineNote,
    LineId,
}

/// One column of the file and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ColumnPlan {
    /// Position in the sheet's head.
    pub index: u32,
    /// Header as written.
    pub header: String,
    /// Our field; nothing when the column is left out.
    pub field: Option<Field>,
    /// Whether the program guessed it (and the owner has not touched it).
    pub guessed: bool,
    /// A few values of the column.
    pub samples: Vec<String>,
    /// The custom field that [`Field::NewCustom`] makes of the column.
    pub new_field: NewColumn,
}

/// A custom field to be made of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewColumn {
    /// What it will be called; the header, unless changed.
    pub name: String,
    /// What its values are, as far as the first rows show.
    pub kind: FieldKind,
}

/// "VIP客户" in the file → the tier called "VIP".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ValuePlan {
    /// The field whose values are mapped: tier.
    pub field: Field,
    /// Value as written in the file.
    pub theirs: String,
    /// Ours; empty leaves the field empty.
    pub ours: String,
}

/// How a sheet will be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[expect(clippy::struct_excessive_bools, reason = "the owner's switches, each of its own")]
pub struct ImportPlan {
    /// What the rows are.
    pub kind: ImportKind,
    /// Which sheet, by position.
    pub sheet: u32,
    /// Every column of the sheet.
    pub columns: Vec<ColumnPlan>,
    /// Mapped values.
    pub values: Vec<ValuePlan>,
    /// Purchases without any customer become walk-in sales; else they are refused.
    pub walk_in: bool,
    /// An unknown customer named by a purchase is created; else the row is refused.
    pub create_customers: bool,
    /// A choice that a custom field does not have yet is added; else the row is refused.
    pub add_choices: bool,
    /// Year for dates that lack one ("5月1日").
    pub year: i32,
    /// Whether 03/04/2024 is the 3rd of April; decided by the whole column, changeable.
    pub day_first: bool,
}

/// A file as the wizard shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FileView {
    /// File name without its folder.
    pub file_name: String,
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// Character encoding of a text file.
    pub encoding: Option<String>,
    /// Which known system wrote it: a key of `imports-preset-*`.
    pub preset: Option<String>,
    /// Rows, when cheaply known.
    pub row_hint: Option<u32>,
    /// The proposed plan.
    pub plan: ImportPlan,
}

/// Why a row was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Refusal {
    /// Row number as the spreadsheet shows it.
    pub row: u32,
    /// Header of the column, empty when the row as a whole is refused.
    pub column: String,
    /// `import-refused-<code>` in the catalogues.
    pub code: String,
    /// The cell's text.
    pub value: String,
}

/// One line of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreviewRow {
    /// Row number as the spreadsheet shows it.
    pub row: u32,
    /// What becomes of it.
    pub fate: RowFate,
    /// What it is called: a customer's name, or product and day of a purchase.
    pub title: String,
    /// Fields that change, as `field: old → new`, for [`RowFate::Changed`].
    pub changes: Vec<FieldChange>,
}

/// A field that an import changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldChange {
    /// Which.
    pub field: Field,
    /// The owner's word for a custom field; empty for the others.
    pub name: String,
    /// What stood there.
    pub from: String,
    /// What will.
    pub to: String,
}

impl FieldChange {
    /// Of a field that has its word in the catalogues.
    pub(super) fn new(field: Field, from: String, to: String) -> Self {
        Self { field, name: String::new(), from, to }
    }
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// Creates something.
    New,
    /// Changes something that is there.
    Changed,
    /// Brings nothing new.
    Same,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportOutcome {
    /// Rows read.
    pub read: u32,
    /// Rows that created something.
    pub new: u32,
    /// Rows that changed something.
    pub changed: u32,
    /// Rows that brought nothing new.
    pub same: u32,
    /// Rows refused.
    pub refused: u32,
    /// The first refusals (all of them when the outcome is made for the problem sheet).
    pub refusals: Vec<Refusal>,
    /// The first rows of each fate.
    pub preview: Vec<PreviewRow>,
    /// Customers that were created for purchases.
    pub created_customers: u32,
    /// New purchases that went to customers in the recycle bin.
    pub for_removed: u32,
    /// The import, when something was stored.
    pub import: Option<ImportId>,
}
