//! Shapes of a purchase: one product line sold to a customer, or to nobody known (walk-in).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::customers::CustomerId;
use crate::ids::id_type;

id_type!(
    /// Identifies a purchase line.
    PurchaseId
);
id_type!(
    /// Identifies a product.
    ProductId
);

/// The owner's fields of one line. Returns have negative quantity and amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewPurchase {
    /// Who bought; nobody known for walk-in sales.
    pub customer_id: Option<CustomerId>,
    /// Order number, may be empty.
    pub order_no: String,
    /// Calendar day.
    pub sold_on: NaiveDate,
    /// Minute of that day, 0–1439, when known.
    pub sold_minute: Option<u16>,
    /// Product code, may be empty.
    pub product_code: String,
    /// Product name; code or name is required.
    pub product_name: String,
    /// Quantity in thousandths.
    pub quantity_milli: i64,
    /// Price of one, in ten-thousandths of the currency's unit (catalogues have prices below a fen).
    pub unit_price_e4: i64,
    /// What was paid for the line, in minor units, after the discount.
    pub amount_fen: i64,
    /// What the goods cost the owner, when known.
    pub cost_fen: Option<i64>,
    /// Discount already taken off the amount.
    pub discount_fen: i64,
    /// Anything else.
    pub note: String,
}

/// One stored line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Purchase {
    /// Identity.
    pub id: PurchaseId,
    /// Fields.
    pub line: NewPurchase,
}

/// An order as the dossier and its timeline show it: the lines of one order number, or of one day without a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Order {
    /// Order number, may be empty.
    pub order_no: String,
    /// Day of the (latest) lines.
    pub sold_on: NaiveDate,
    /// Sum of the lines.
    pub amount_fen: i64,
    /// Its lines.
    pub lines: Vec<Purchase>,
}

/// One page of orders, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrderPage {
    /// Orders.
    pub orders: Vec<Order>,
    /// Whether older ones follow; ask for those before the last one's day.
    pub more: bool,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Product {
    /// Identity.
    pub id: ProductId,
    /// Code, may be empty.
    pub code: String,
    /// Name.
    pub name: String,
}
