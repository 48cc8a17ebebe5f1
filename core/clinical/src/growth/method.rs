//! What was measured.

/// What was measured, with the unit that the reference has it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasurementMethod {
    /// Weight, in kg.
    Weight,
    /// Length lying down below two years, height standing from two years, in cm.
    Height,
    /// Head circumference, in cm.
    HeadCircumference,
    /// Body mass index, in kg/m2.
    Bmi,
}

impl MeasurementMethod {
    /// All, in the order in which the packed tables have them.
    pub const ALL: [Self; 4] = [Self::Weight, Self::Height, Self::HeadCircumference, Self::Bmi];

    /// As it is written in data: "weight", "height", "ofc", "bmi".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Height => "height",
            Self::HeadCircumference => "ofc",
            Self::Bmi => "bmi",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.id() == id)
    }

    /// "kg", "cm" or "kg/m2".
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Weight => "kg",
            Self::Height | Self::HeadCircumference => "cm",
            Self::Bmi => "kg/m2",
        }
    }

    /// Its section in a packed table.
    pub(super) const fn section(self) -> usize {
        match self {
            Self::Weight => 0,
            Self::Height => 1,
            Self::HeadCircumference => 2,
            Self::Bmi => 3,
        }
    }
}
