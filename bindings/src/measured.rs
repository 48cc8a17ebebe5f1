//! Measurements: what was measured decides the unit.

use redbook_app::{Kind, Length, Value, Weight};

use crate::draft::{Fields, Given};

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Measured {
    /// A weight.
    Weight {
        /// In grams.
        grams: u32,
    },
    /// A length, lying.
    LengthLying {
        /// In millimetres.
        millimetres: u32,
    },
    /// A height, standing.
    HeightStanding {
        /// In millimetres.
        millimetres: u32,
    },
    /// The head's circumference.
    HeadCircumference {
        /// In millimetres.
        millimetres: u32,
    },
}

/// Weight, length, height or head circumference.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MeasurementDraft {
    /// What, and how much.
    pub measured: Measured,
    /// Who measured, and with what.
    #[uniffi(default = None)]
    pub measured_by: Option<String>,
    /// Anything to add.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

impl From<Measured> for redbook_app::Measured {
    fn from(measured: Measured) -> Self {
        match measured {
            Measured::Weight { grams } => Self::Weight(Weight::from_g(grams)),
            Measured::LengthLying { millimetres } => Self::LengthLying(Length::from_mm(millimetres)),
            Measured::HeightStanding { millimetres } => Self::HeightStanding(Length::from_mm(millimetres)),
            Measured::HeadCircumference { millimetres } => {
                Self::HeadCircumference(Length::from_mm(millimetres))
            }
        }
    }
}

impl Fields for MeasurementDraft {
    const KIND: Kind = Kind::Measurement;

    fn fields(self) -> Vec<(&'static str, Given)> {
        let measured = redbook_app::Measured::from(self.measured);
        let value = match self.measured {
            Measured::Weight { grams } => Given::grams(grams),
            Measured::LengthLying { millimetres }
            | Measured::HeightStanding { millimetres }
            | Measured::HeadCircumference { millimetres } => Given::millimetres(millimetres),
        };
        vec![
            ("what", Given::Is(Value::Choice(measured.what().code))),
            ("value", value),
            ("measured_by", Given::maybe(self.measured_by, Given::text)),
            ("note", Given::maybe(self.note, Given::text)),
        ]
    }
}
