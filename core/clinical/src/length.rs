//! Length in millimetres: lying length, standing height, head circumference.

use std::fmt;
use std::str::FromStr;

use crate::doubt::{QuantityDoubt, doubt_of};
use crate::quantity::{ParseQuantityError, Unit, Units, format_decimal, parse};

const UNITS: Units = Units {
    units: &[
        Unit { names: &["cm", "cms", "centimetre", "centimetres"], smallest_per_unit: 10 },
        Unit { names: &["mm", "millimetre", "millimetres"], smallest_per_unit: 1 },
        Unit { names: &["m", "metre", "metres"], smallest_per_unit: 1_000 },
    ],
    choice: "cm, mm or m",
    smallest: "mm",
    example: "52.3 cm",
};

/// A length, exact to the millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length {
    mm: u32,
}

impl Length {
    /// Above this, [`Self::doubt`] asks whether a digit too many was typed. Not clinical: far above any child.
    pub const TYPING_SLIP_MM: u32 = 3_000;

    /// From millimetres.
    #[must_use]
    pub const fn from_mm(mm: u32) -> Self {
        Self { mm }
    }

    /// In millimetres.
    #[must_use]
    pub const fn mm(self) -> u32 {
        self.mm
    }

    /// Whether it looks like a slip of the finger.
    #[must_use]
    pub const fn doubt(self) -> Option<QuantityDoubt> {
        doubt_of(self.mm, Self::TYPING_SLIP_MM)
    }
}

impl FromStr for Length {
    type Err = ParseQuantityError;

    /// From "52.3 cm", "52,3cm", "523mm" or "1.02 m".
    fn from_str(text: &str) -> Result<Self, ParseQuantityError> {
        parse(text, &UNITS).map(Self::from_mm)
    }
}

impl fmt::Display for Length {
    /// In centimetres.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cm", format_decimal(self.mm, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_exactly() {
        let accepted = [("52.3 cm", 523), ("52,3cm", 523), ("523mm", 523), ("1.02 m", 1_020), ("35 cm", 350)];
        for (text, mm) in accepted {
            assert_eq!(text.parse(), Ok(Length::from_mm(mm)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_length_is_refused() {
        use ParseQuantityError as E;
        let refused = [
            ("52.3", E::NoUnit { units: "cm, mm or m" }),
            ("52.34 cm", E::TooFine { unit: "mm" }),
            ("4.2 kg", E::UnknownUnit { units: "cm, mm or m" }),
            ("1,020 mm", E::NotWhole { unit: "mm" }),
        ];
        for (text, error) in refused {
            assert_eq!(text.parse::<Length>(), Err(error), "{text}");
        }
    }

    #[test]
    fn prints_in_centimetres_and_reads_back() {
        for (mm, text) in [(523, "52.3 cm"), (520, "52 cm"), (7, "0.7 cm")] {
            assert_eq!(Length::from_mm(mm).to_string(), text);
            assert_eq!(text.parse(), Ok(Length::from_mm(mm)));
        }
    }

    #[test]
    fn doubts_only_a_typing_slip() {
        assert_eq!(Length::from_mm(0).doubt(), Some(QuantityDoubt::Zero));
        assert_eq!(Length::from_mm(3_000).doubt(), None);
        assert_eq!(Length::from_mm(3_001).doubt(), Some(QuantityDoubt::TooLarge));
    }
}
