//! Weight, length, height, head circumference.

use redbook_clinical::{Length, Weight};

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::doubt::{Doubt, length_doubt, weight_doubt};
use crate::encode_error::{EncodeError, check_text};
use crate::limits::NOTE_LEN_MAX;

/// What was measured, with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Weight.
    Weight(Weight),
    /// Length, lying down: as measured up to the age of two.
    LengthLying(Length),
    /// Height, standing.
    HeightStanding(Length),
    /// Head circumference.
    HeadCircumference(Length),
}

impl Measured {
    const fn code(self) -> u32 {
        match self {
            Self::Weight(_) => 1,
            Self::LengthLying(_) => 2,
            Self::HeightStanding(_) => 3,
            Self::HeadCircumference(_) => 4,
        }
    }

    fn from_code(code: u64, value: u32) -> Result<Self, Misshapen> {
        match code {
            1 => Ok(Self::Weight(Weight::from_g(value))),
            2 => Ok(Self::LengthLying(Length::from_mm(value))),
            3 => Ok(Self::HeightStanding(Length::from_mm(value))),
            4 => Ok(Self::HeadCircumference(Length::from_mm(value))),
            _ => Err(Misshapen),
        }
    }

    /// Its stable name, as JSON shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weight(_) => "weight",
            Self::LengthLying(_) => "length_lying",
            Self::HeightStanding(_) => "height_standing",
            Self::HeadCircumference(_) => "head_circumference",
        }
    }

    /// The value, in the unit of [`Self::unit`].
    #[must_use]
    pub const fn value(self) -> u32 {
        match self {
            Self::Weight(weight) => weight.g(),
            Self::LengthLying(length) | Self::HeightStanding(length) | Self::HeadCircumference(length) => {
                length.mm()
            }
        }
    }

    /// "g" or "mm".
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Weight(_) => "g",
            Self::LengthLying(_) | Self::HeightStanding(_) | Self::HeadCircumference(_) => "mm",
        }
    }
}

impl std::fmt::Display for Measured {
    /// The value as people say it: "4.2 kg", "52.3 cm".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Weight(weight) => weight.fmt(f),
            Self::LengthLying(length) | Self::HeightStanding(length) | Self::HeadCircumference(length) => {
                length.fmt(f)
            }
        }
    }
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// What was measured, with its value.
    pub measured: Measured,
    /// Anything to add.
    pub note: Option<String>,
}

const WHAT: u64 = 0;
const VALUE: u64 = 1;
const NOTE: u64 = 2;

impl Measurement {
    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        let doubt = match self.measured {
            Measured::Weight(weight) => weight_doubt(weight),
            Measured::LengthLying(length)
            | Measured::HeightStanding(length)
            | Measured::HeadCircumference(length) => length_doubt(length),
        };
        doubt.into_iter().collect()
    }

    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        check_text("note", self.note.as_deref(), NOTE_LEN_MAX)?;
        map.put_unsigned(WHAT, Some(self.measured.code()))
            .put_unsigned(VALUE, Some(self.measured.value()))
            .put_text(NOTE, self.note.as_deref());
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        let what = fields.unsigned(WHAT)?.ok_or(Misshapen)?;
        let value = fields.unsigned(VALUE)?.ok_or(Misshapen)?;
        Ok(Self { measured: Measured::from_code(what, value)?, note: fields.text(NOTE)? })
    }
}
