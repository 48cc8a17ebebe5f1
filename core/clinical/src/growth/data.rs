//! The tables that are built in.

use crate::growth::age::AgeUnit;
use crate::growth::packed::PackedTable;
use crate::growth::{ReferenceTable, Sex};

/// The growth reference that all results are from.
pub const REFERENCE: &str = "uk-who";

/// The version of the numbers and of how they are used. It changes whenever an answer could change by more than a
/// rounding; a test holds it to the bytes of the tables.
pub const DATA_VERSION: &str = "uk-who-1";

/// The table, if it is built in.
pub(super) fn packed(table: ReferenceTable, sex: Sex) -> Option<PackedTable> {
    let bytes = bytes(table, sex)?;
    let unit = match table {
        ReferenceTable::Uk90Preterm | ReferenceTable::Uk90Term => AgeUnit::WeeksOfGestation,
        ReferenceTable::Who2006Infant | ReferenceTable::Who2006Child => AgeUnit::Days,
        ReferenceTable::Uk90Child => AgeUnit::Months,
    };
    Some(PackedTable { bytes, unit })
}

macro_rules! table {
    ($name:literal) => {
        include_bytes!(concat!("../../data/growth/", $name, ".lms")).as_slice()
    };
}

fn bytes(table: ReferenceTable, sex: Sex) -> Option<&'static [u8]> {
    use Sex::{Female, Male};
    match (table, sex) {
        (ReferenceTable::Who2006Infant, Female) => Some(table!("who/infant-female")),
        (ReferenceTable::Who2006Infant, Male) => Some(table!("who/infant-male")),
        (ReferenceTable::Who2006Child, Female) => Some(table!("who/child-female")),
        (ReferenceTable::Who2006Child, Male) => Some(table!("who/child-male")),
        (table, sex) => uk90(table, sex),
    }
}

#[cfg(feature = "uk90")]
fn uk90(table: ReferenceTable, sex: Sex) -> Option<&'static [u8]> {
    use Sex::{Female, Male};
    match (table, sex) {
        (ReferenceTable::Uk90Preterm, Female) => Some(table!("uk90/preterm-female")),
        (ReferenceTable::Uk90Preterm, Male) => Some(table!("uk90/preterm-male")),
        (ReferenceTable::Uk90Term, Female) => Some(table!("uk90/term-female")),
        (ReferenceTable::Uk90Term, Male) => Some(table!("uk90/term-male")),
        (ReferenceTable::Uk90Child, Female) => Some(table!("uk90/child-female")),
        (ReferenceTable::Uk90Child, Male) => Some(table!("uk90/child-male")),
        _ => None,
    }
}

/// The licence of the UK90 numbers is unresolved (data/growth/uk90/NOTICE): this build is without them.
#[cfg(not(feature = "uk90"))]
fn uk90(_table: ReferenceTable, _sex: Sex) -> Option<&'static [u8]> {
    None
}
