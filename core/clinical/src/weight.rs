//! Weight in grams.

use std::fmt;
use std::str::FromStr;

use crate::doubt::{QuantityDoubt, doubt_of};
use crate::quantity::{
    Pair, ParseQuantityError, Typed, Unit, Units, Unread, Worth, format_decimal, read, readings,
};

/// One pound is 453.59237 g by definition (Weights and Measures Act 1985), an ounce a sixteenth of it.
const POUND: Worth = Worth { numerator: 45_359_237, denominator: 100_000 };
const OUNCE: Worth = Worth { numerator: 45_359_237, denominator: 1_600_000 };

const UNITS: Units = Units {
    units: &[
        Unit {
            id: "kg",
            names: &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"],
            worth: Worth::whole(1_000),
            is_offered: true,
        },
        Unit { id: "g", names: &["g", "gram", "grams"], worth: Worth::whole(1), is_offered: true },
        Unit { id: "lb", names: &["lb", "lbs", "pound", "pounds"], worth: POUND, is_offered: true },
        Unit { id: "oz", names: &["oz", "ounce", "ounces"], worth: OUNCE, is_offered: false },
    ],
    pair: Pair { id: "lb-oz", first: "lb", second: "oz", second_per_first: 16, example: "9 lb 4 oz" },
    choice: "kg, g, lb or oz",
    smallest: "g",
    example: "4.2 kg",
    offered_from: 200,
    offered_to: 200_000,
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

impl Weight {
    /// From what a person typed, with the unit that it was typed in: "4.2 kg", "4200 g", "9 lb 4 oz", "148 oz". Pounds and
    /// ounces are converted by definition and rounded to the gram, half a gram up.
    ///
    /// # Errors
    /// It is not a weight, or it would have to be guessed which: then the readings to choose from are in the error.
    ///
    /// ```
    /// use redbook_clinical::Weight;
    ///
    /// let typed = Weight::parse_typed("9 lb 4 oz")?;
    /// assert_eq!((typed.quantity.g(), typed.unit), (4_196, "lb-oz"));
    ///
    /// let asked = Weight::parse_typed("4200").unwrap_err();
    /// assert_eq!(asked.to_string(), "expected a unit after the number (kg, g, lb or oz), got none");
    /// assert_eq!(asked.readings[0].quantity.to_string(), "4.2 kg");
    /// # Ok::<(), redbook_clinical::Unread<Weight>>(())
    /// ```
    pub fn parse_typed(text: &str) -> Result<Typed<Self>, Unread<Self>> {
        match read(text, &UNITS) {
            Ok((g, unit)) => Ok(Typed { quantity: Self::from_g(g), unit }),
            Err(why) => Err(Unread::new(why, readings(text, why, &UNITS), Self::from_g)),
        }
    }
}

impl FromStr for Weight {
    type Err = ParseQuantityError;

    /// From "4.2 kg", "4,2kg", "4200 g", "9 lb 4 oz" or "148 oz"; see [`Weight::parse_typed`].
    fn from_str(text: &str) -> Result<Self, ParseQuantityError> {
        read(text, &UNITS).map(|(g, _)| Self::from_g(g))
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
            ("9 lb 4 oz", 4_196),
            ("9lb 4oz", 4_196),
            ("9LB4OZ", 4_196),
            ("9 pounds 4 ounces", 4_196),
            ("9 lb", 4_082),
            ("9.25 lb", 4_196),
            ("148 oz", 4_196),
            ("0 lb 1 oz", 28),
            ("7 lb 15.5 oz", 3_615),
            ("7 lb 15,5 oz", 3_615),
            ("1 lb 0 oz", 454),
            ("100000 lb", 45_359_237),
        ];
        for (text, g) in accepted {
            assert_eq!(text.parse(), Ok(Weight::from_g(g)), "{text}");
        }
    }

    #[test]
    fn a_number_without_a_unit_is_asked_for_one() {
        let error = "4.2".parse::<Weight>().unwrap_err();
        assert_eq!(error.to_string(), "expected a unit after the number (kg, g, lb or oz), got none");
    }

    #[test]
    fn what_is_not_a_weight_is_refused() {
        use ParseQuantityError as E;
        let refused = [
            ("", E::NoNumber { example: "4.2 kg" }),
            ("kg", E::NoNumber { example: "4.2 kg" }),
            ("-4 kg", E::NoNumber { example: "4.2 kg" }),
            (". kg", E::NoNumber { example: "4.2 kg" }),
            ("52 cm", E::UnknownUnit { units: "kg, g, lb or oz" }),
            ("9 lb 4", E::NoUnit { units: "kg, g, lb or oz" }),
            ("9 4 oz", E::NoUnit { units: "kg, g, lb or oz" }),
            ("9 lb 4 cm", E::UnknownUnit { units: "kg, g, lb or oz" }),
            ("9 lb .4 oz", E::UnknownUnit { units: "kg, g, lb or oz" }),
            ("4 oz 9 lb", E::NotAPair { example: "9 lb 4 oz" }),
            ("4 kg 200 g", E::NotAPair { example: "9 lb 4 oz" }),
            ("9 lb 4 lb", E::NotAPair { example: "9 lb 4 oz" }),
            ("9 lb 4 oz 1 g", E::NotAPair { example: "9 lb 4 oz" }),
            ("9 lb 4 oz 1", E::NotAPair { example: "9 lb 4 oz" }),
            ("9 lb 16 oz", E::SecondTooLarge { below: 16, unit: "oz" }),
            ("9.5 lb 4 oz", E::NotWhole { unit: "lb" }),
            ("9 lb 4.1.2 oz", E::NotANumber { example: "4.2 kg" }),
            ("4.2000000000000000001 kg", E::TooFine { unit: "g" }),
            ("99999999999999999999 lb 1 oz", E::TooLarge { max: u32::MAX, unit: "g" }),
            ("18446744073709551615 lb 1.000000000000000001 oz", E::TooLarge { max: u32::MAX, unit: "g" }),
            ("9468835 lb", E::TooLarge { max: u32::MAX, unit: "g" }),
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
    fn the_unit_typed_is_kept() {
        let typed =
            [("4.2 kg", "kg"), ("4200 g", "g"), ("9 lb", "lb"), ("148 oz", "oz"), ("9lb 4oz", "lb-oz")];
        for (text, unit) in typed {
            assert_eq!(Weight::parse_typed(text).map(|typed| typed.unit), Ok(unit), "{text}");
        }
    }

    #[test]
    fn what_would_be_guessed_is_asked_about_with_its_readings() {
        let asked: [(&str, &[(u32, &str)]); 14] = [
            ("4.2", &[(4_200, "kg"), (1_905, "lb")]),
            ("4,2", &[(4_200, "kg"), (1_905, "lb")]),
            ("4200", &[(4_200, "g")]),
            ("4,200 g", &[(4_200, "g"), (1_905, "lb")]),
            ("4.200 g", &[(4_200, "g"), (1_905, "lb")]),
            ("4,2 g", &[(4_200, "kg"), (1_905, "lb")]),
            ("1234,200 g", &[]),
            ("123,456 g", &[(123_456, "g"), (55_999, "lb")]),
            ("0012,345 g", &[(12_345, "kg"), (5_600, "lb")]),
            ("4,20 g", &[(4_200, "kg"), (1_905, "lb")]),
            ("0.1", &[]),
            ("200", &[(200_000, "kg"), (200, "g"), (90_718, "lb")]),
            ("199", &[(199_000, "kg"), (90_265, "lb")]),
            ("201", &[(201, "g"), (91_172, "lb")]),
        ];
        for (text, readings) in asked {
            let unread = Weight::parse_typed(text).unwrap_err();
            let got: Vec<_> = unread.readings.iter().map(|typed| (typed.quantity.g(), typed.unit)).collect();
            assert_eq!(got, readings, "{text}");
            assert_eq!(unread.to_string(), unread.why.to_string());
            assert!(unread.to_string().starts_with("expected "), "{text}");
        }
    }

    #[test]
    fn what_is_plainly_wrong_has_no_readings() {
        for text in ["", "kg", "4.2 cm", "4.2.1", "9 lb 4", "4.2005 kg", "9.5 lb 4 oz"] {
            assert_eq!(Weight::parse_typed(text).unwrap_err().readings, [], "{text}");
        }
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
