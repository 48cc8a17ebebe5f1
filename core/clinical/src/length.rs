//! Length in millimetres: lying length, standing height, head circumference.

use std::fmt;
use std::str::FromStr;

use crate::doubt::{QuantityDoubt, doubt_of};
use crate::quantity::{
    Pair, ParseQuantityError, Typed, Unit, Units, Unread, Worth, format_decimal, read, readings,
};

/// One inch is 25.4 mm by definition (Weights and Measures Act 1985), a foot twelve of them.
const INCH: Worth = Worth { numerator: 254, denominator: 10 };
const FOOT: Worth = Worth { numerator: 3_048, denominator: 10 };

const UNITS: Units = Units {
    units: &[
        Unit {
            id: "cm",
            names: &["cm", "cms", "centimetre", "centimetres"],
            worth: Worth::whole(10),
            is_offered: true,
        },
        Unit {
            id: "mm",
            names: &["mm", "millimetre", "millimetres"],
            worth: Worth::whole(1),
            is_offered: true,
        },
        Unit { id: "m", names: &["m", "metre", "metres"], worth: Worth::whole(1_000), is_offered: true },
        Unit { id: "in", names: &["in", "ins", "inch", "inches"], worth: INCH, is_offered: true },
        Unit { id: "ft", names: &["ft", "foot", "feet"], worth: FOOT, is_offered: false },
    ],
    pair: Pair { id: "ft-in", first: "ft", second: "in", second_per_first: 12, example: "3 ft 2 in" },
    choice: "cm, mm, m, ft or in",
    smallest: "mm",
    example: "52.3 cm",
    offered_from: 150,
    offered_to: 2_200,
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

impl Length {
    /// From what a person typed, with the unit that it was typed in: "52.3 cm", "523mm", "1.02 m", "20.5 in", "3 ft 2 in".
    /// Feet and inches are converted by definition and rounded to the millimetre, half a millimetre up.
    ///
    /// # Errors
    /// It is not a length, or it would have to be guessed which: then the readings to choose from are in the error.
    pub fn parse_typed(text: &str) -> Result<Typed<Self>, Unread<Self>> {
        match read(text, &UNITS) {
            Ok((mm, unit)) => Ok(Typed { quantity: Self::from_mm(mm), unit }),
            Err(why) => Err(Unread::new(why, readings(text, why, &UNITS), Self::from_mm)),
        }
    }
}

impl FromStr for Length {
    type Err = ParseQuantityError;

    /// From "52.3 cm", "52,3cm", "523mm", "1.02 m", "20.5 in" or "3 ft 2 in"; see [`Length::parse_typed`].
    fn from_str(text: &str) -> Result<Self, ParseQuantityError> {
        read(text, &UNITS).map(|(mm, _)| Self::from_mm(mm))
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
        let accepted = [
            ("52.3 cm", 523),
            ("52,3cm", 523),
            ("523mm", 523),
            ("1.02 m", 1_020),
            ("35 cm", 350),
            ("20.5 in", 521),
            ("20 inches", 508),
            ("3 ft 2 in", 965),
            ("3ft2in", 965),
            ("3 foot 2.5 in", 978),
            ("3 ft", 914),
        ];
        for (text, mm) in accepted {
            assert_eq!(text.parse(), Ok(Length::from_mm(mm)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_length_is_refused() {
        use ParseQuantityError as E;
        let refused = [
            ("52.3", E::NoUnit { units: "cm, mm, m, ft or in" }),
            ("52.34 cm", E::TooFine { unit: "mm" }),
            ("4.2 kg", E::UnknownUnit { units: "cm, mm, m, ft or in" }),
            ("1,020 mm", E::NotWhole { unit: "mm" }),
            ("3 ft 12 in", E::SecondTooLarge { below: 12, unit: "in" }),
            ("3.5 ft 2 in", E::NotWhole { unit: "ft" }),
            ("1 m 2 cm", E::NotAPair { example: "3 ft 2 in" }),
        ];
        for (text, error) in refused {
            assert_eq!(text.parse::<Length>(), Err(error), "{text}");
        }
    }

    #[test]
    fn what_would_be_guessed_is_asked_about_with_its_readings() {
        let asked: [(&str, &[(u32, &str)]); 6] = [
            ("52.3", &[(523, "cm"), (1_328, "in")]),
            ("20.5", &[(205, "cm"), (521, "in")]),
            ("523", &[(523, "mm")]),
            ("1.02", &[(1_020, "m")]),
            ("1,020 mm", &[(1_020, "mm")]),
            ("14.9", &[(378, "in")]),
        ];
        for (text, readings) in asked {
            let unread = Length::parse_typed(text).unwrap_err();
            let got: Vec<_> = unread.readings.iter().map(|typed| (typed.quantity.mm(), typed.unit)).collect();
            assert_eq!(got, readings, "{text}");
        }
        assert_eq!(Length::parse_typed("3 ft 2 in").map(|typed| typed.unit), Ok("ft-in"));
        assert_eq!(Length::parse_typed("20 in").map(|typed| typed.unit), Ok("in"));
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
