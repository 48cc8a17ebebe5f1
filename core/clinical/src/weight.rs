//! Weight in grams.

use std::fmt;
use std::str::FromStr;

use crate::doubt::{QuantityDoubt, doubt_of};
use crate::quantity::{ParseQuantityError, Unit, Units, format_decimal, parse};

const UNITS: Units = Units {
    units: &[
        Unit { names: &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"], smallest_per_unit: 1_000 },
        Unit { names: &["g", "gram", "grams"], smallest_per_unit: 1 },
    ],
    choice: "kg or g",
    smallest: "g",
    example: "4.2 kg",
};

/// A weight, exact to the gram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight {
    g: u32,
}

impl Weight {
    /// Above this, [`Self::doubt`] asks whether a digit too many was typed. Not clinical: far above any child.
    pub const TYPING_SLIP_G: u32 = 300_000;

    /// From grams.
    #[must_use]
    pub const fn from_g(g: u32) -> Self {
        Self { g }
    }

    /// In grams.
    #[must_use]
    pub const fn g(self) -> u32 {
        self.g
    }

    /// Whether it looks like a slip of the finger.
    #[must_use]
    pub const fn doubt(self) -> Option<QuantityDoubt> {
        doubt_of(self.g, Self::TYPING_SLIP_G)
    }
}

impl FromStr for Weight {
    type Err = ParseQuantityError;

    /// From "4.2 kg", "4,2kg" or "4200 g".
    fn from_str(text: &str) -> Result<Self, ParseQuantityError> {
        parse(text, &UNITS).map(Self::from_g)
    }
}

impl fmt::Display for Weight {
    /// In kilograms, as the page of the red book has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} kg", format_decimal(self.g, 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_exactly() {
        let accepted = [
            ("4.2 kg", 4_200),
            ("4,2 kg", 4_200),
            ("4.2kg", 4_200),
            ("4200 g", 4_200),
            (" 4200G ", 4_200),
            ("4.255 Kg", 4_255),
            ("4.2550000 kg", 4_255),
            ("0.001 kg", 1),
            ("0 kg", 0),
            ("4294967295 g", u32::MAX),
            ("4294967.295 kg", u32::MAX),
        ];
        for (text, g) in accepted {
            assert_eq!(text.parse(), Ok(Weight::from_g(g)), "{text}");
        }
    }

    #[test]
    fn a_number_without_a_unit_is_asked_for_one() {
        let error = "4.2".parse::<Weight>().unwrap_err();
        assert_eq!(error.to_string(), "expected a unit after the number (kg or g), got none");
    }

    #[test]
    fn what_is_not_a_weight_is_refused() {
        use ParseQuantityError as E;
        let refused = [
            ("", E::NoNumber { example: "4.2 kg" }),
            ("kg", E::NoNumber { example: "4.2 kg" }),
            ("-4 kg", E::NoNumber { example: "4.2 kg" }),
            (". kg", E::NoNumber { example: "4.2 kg" }),
            ("9 lb 2 oz", E::UnknownUnit { units: "kg or g" }),
            ("52 cm", E::UnknownUnit { units: "kg or g" }),
            ("4.2.1 kg", E::NotANumber { example: "4.2 kg" }),
            (".5 kg", E::NotANumber { example: "4.2 kg" }),
            ("5. kg", E::NotANumber { example: "4.2 kg" }),
            ("1,000 g", E::NotWhole { unit: "g" }),
            ("4.2005 kg", E::TooFine { unit: "g" }),
            ("4294967296 g", E::TooLarge { max: u32::MAX, unit: "g" }),
            ("4294967.296 kg", E::TooLarge { max: u32::MAX, unit: "g" }),
            ("99999999999999999999 kg", E::TooLarge { max: u32::MAX, unit: "g" }),
        ];
        for (text, error) in refused {
            assert_eq!(text.parse::<Weight>(), Err(error), "{text}");
        }
        assert!("４ kg".parse::<Weight>().is_err(), "only ASCII digits");
    }

    #[test]
    fn prints_in_kilograms_and_reads_back() {
        for (g, text) in
            [(4_200, "4.2 kg"), (4_255, "4.255 kg"), (4_000, "4 kg"), (5, "0.005 kg"), (0, "0 kg")]
        {
            assert_eq!(Weight::from_g(g).to_string(), text);
            assert_eq!(text.parse(), Ok(Weight::from_g(g)));
        }
    }

    #[test]
    fn doubts_only_a_typing_slip() {
        assert_eq!(Weight::from_g(0).doubt(), Some(QuantityDoubt::Zero));
        assert_eq!(Weight::from_g(1).doubt(), None);
        assert_eq!(Weight::from_g(300_000).doubt(), None);
        assert_eq!(Weight::from_g(300_001).doubt(), Some(QuantityDoubt::TooLarge));
    }
}
