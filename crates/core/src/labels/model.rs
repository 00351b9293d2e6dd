//! Shapes of labels: what stands on one, and the paper they are printed on.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::reports::ChosenCustomer;

/// A sheet of labels on A4. Lengths are micrometres, so that the makers' 38.1 mm stays exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LabelSheet {
    /// Labels beside each other.
    pub columns: u32,
    /// Labels under each other.
    pub rows: u32,
    /// Width of one.
    pub width_um: u32,
    /// Height of one.
    pub height_um: u32,
    /// From the paper's left edge to the first.
    pub left_um: u32,
    /// From the paper's upper edge to the first.
    pub top_um: u32,
    /// Between two beside each other.
    pub column_gap_um: u32,
    /// Between two under each other.
    pub row_gap_um: u32,
}

/// A sheet that is sold everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct LabelKind {
    /// Its name: `3x8`.
    pub key: &'static str,
    /// Its measures.
    pub sheet: LabelSheet,
}

/// A size of envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeSize {
    /// 220 × 110 mm.
    Dl,
    /// 230 × 120 mm.
    Zl,
    /// 229 × 162 mm.
    C5,
}

impl EnvelopeSize {
    /// Width and height.
    pub fn size_um(self) -> (u32, u32) {
        match self {
            Self::Dl => (220_000, 110_000),
            Self::Zl => (230_000, 120_000),
            Self::C5 => (229_000, 162_000),
        }
    }
}

/// Where the parts of an envelope stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeStyle {
    /// Postcode at the upper left, address in the middle, sender at the lower right.
    Chinese,
    /// Sender at the upper left, address at the lower right.
    Western,
}

/// What labels are printed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LabelPaper {
    /// Sheets of labels.
    Sheet {
        /// Their measures.
        sheet: LabelSheet,
        /// Labels of the first sheet that are used up already.
        used: u32,
    },
    /// One envelope each.
    Envelope {
        /// Its size.
        size: EnvelopeSize,
        /// Where its parts stand.
        style: EnvelopeStyle,
        /// Whether to draw the six boxes of a Chinese postcode.
        boxes: bool,
        /// Who sends it, lines parted by `\n`.
        sender: String,
    },
}

/// What stands on each label, and the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LabelPlan {
    /// The paper.
    pub paper: LabelPaper,
    /// Whether the phone stands below the address.
    pub phone: bool,
    /// Whether the first contact person's name stands below the customer's.
    pub person: bool,
    /// What follows the name, may be empty.
    pub ending: String,
}

/// One label's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressee {
    /// The customer's name.
    pub name: String,
    /// The company, empty when there is none or the customer is it.
    pub company: String,
    /// A contact person, when one was asked for and is there.
    pub person: String,
    /// The postal address.
    pub address: String,
    /// The first phone.
    pub phone: String,
}

/// Who gets a label, and who does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressees {
    /// In the order of printing.
    pub all: Vec<Addressee>,
    /// How many have no address.
    pub left_out: u32,
    /// The first of those.
    pub without_address: Vec<ChosenCustomer>,
}
