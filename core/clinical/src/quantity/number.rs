//! A number as it was typed, without loss.

use super::{ParseQuantityError, Units};

/// More digits behind the point than this are finer than anything that is kept.
const PLACES_MAX: usize = 18;

/// `digits / 10^places`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) digits: u128,
    pub(super) places: u32,
    /// Whether there was a point or comma, even with nothing but zeros after it.
    pub(super) has_point: bool,
}

impl Number {
    /// From digits with at most one decimal point or comma between them.
    pub(super) fn read(text: &str, units: &Units) -> Result<Self, ParseQuantityError> {
        let (whole, fraction) = match text.split_once(['.', ',']) {
            None => (text, ""),
            Some((_, "")) => return Err(ParseQuantityError::NotANumber { example: units.example }),
            Some(parts) => parts,
        };
        if whole.is_empty() || ![whole, fraction].iter().all(|part| are_digits(part)) {
            return Err(ParseQuantityError::NotANumber { example: units.example });
        }
        let too_large = ParseQuantityError::TooLarge { max: u32::MAX, unit: units.smallest };
        let whole = digits(whole).filter(|whole| *whole <= u128::from(u64::MAX)).ok_or(too_large)?;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > PLACES_MAX {
            return Err(ParseQuantityError::TooFine { unit: units.smallest });
        }
        let places = fraction.len() as u32;
        let digits = whole * 10_u128.pow(places) + digits(fraction).unwrap_or_default();
        Ok(Self { digits, places, has_point: text.contains(['.', ',']) })
    }

    /// How many ones of the denominator [`Self::places`] stand for.
    pub(super) const fn scale(self) -> u128 {
        10_u128.pow(self.places)
    }
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn digits(text: &str) -> Option<u128> {
    text.bytes().try_fold(0_u128, |sum, b| sum.checked_mul(10)?.checked_add(u128::from(b.wrapping_sub(b'0'))))
}
