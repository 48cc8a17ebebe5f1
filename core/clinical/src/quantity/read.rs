//! From text to a whole number of the smallest unit.

use super::number::Number;
use super::part::{Part, first_part};
use super::{ParseQuantityError, Unit, Units, Worth};

/// A quantity in the smallest unit, and the id of the unit or pair that it was typed in.
pub(crate) fn read(text: &str, units: &Units) -> Result<(u32, &'static str), ParseQuantityError> {
    let (first, rest) = first_part(text.trim());
    if !first.has_digits() {
        return Err(ParseQuantityError::NoNumber { example: units.example });
    }
    if rest.is_empty() {
        let unit = units.find(first.unit)?;
        return Ok((in_unit(Number::read(first.number, units)?, unit, units)?, unit.id));
    }
    match first_part(rest) {
        (second, "") => Ok((pair(first, second, units)?, units.pair.id)),
        _ => Err(ParseQuantityError::NotAPair { example: units.pair.example }),
    }
}

/// A number of one unit.
pub(super) fn in_unit(number: Number, unit: &Unit, units: &Units) -> Result<u32, ParseQuantityError> {
    // "1,000 g" is a kilogram to one reader and a gram to another.
    if unit.is_smallest() && number.has_point {
        return Err(ParseQuantityError::NotWhole { unit: units.smallest });
    }
    in_smallest(number, unit.worth, unit.is_exact(), units)
}

fn pair(first: Part<'_>, second: Part<'_>, units: &Units) -> Result<u32, ParseQuantityError> {
    let (first_unit, second_unit) = (units.find(first.unit)?, units.find(second.unit)?);
    let pair = &units.pair;
    if (first_unit.id, second_unit.id) != (pair.first, pair.second) {
        return Err(ParseQuantityError::NotAPair { example: pair.example });
    }
    let (whole, number) = (Number::read(first.number, units)?, Number::read(second.number, units)?);
    if whole.has_point {
        return Err(ParseQuantityError::NotWhole { unit: pair.first });
    }
    let below = u128::from(pair.second_per_first);
    if number.digits >= below * number.scale() {
        return Err(ParseQuantityError::SecondTooLarge { below: pair.second_per_first, unit: pair.second });
    }
    // Both in the second unit, so that the sum is rounded once.
    let too_large = ParseQuantityError::TooLarge { max: u32::MAX, unit: units.smallest };
    let first = whole.digits.checked_mul(below).and_then(|first| first.checked_mul(number.scale()));
    let digits = first.and_then(|first| first.checked_add(number.digits)).ok_or(too_large)?;
    in_smallest(Number { digits, ..number }, second_unit.worth, false, units)
}

fn in_smallest(
    number: Number,
    worth: Worth,
    is_exact: bool,
    units: &Units,
) -> Result<u32, ParseQuantityError> {
    let too_large = ParseQuantityError::TooLarge { max: u32::MAX, unit: units.smallest };
    let numerator = number.digits.checked_mul(u128::from(worth.numerator)).ok_or(too_large)?;
    let denominator = number.scale() * u128::from(worth.denominator);
    if is_exact && !numerator.is_multiple_of(denominator) {
        return Err(ParseQuantityError::TooFine { unit: units.smallest });
    }
    // Half of the smallest unit is rounded up; what is exact is not touched by it.
    let rounded = numerator.checked_add(denominator / 2).ok_or(too_large)? / denominator;
    u32::try_from(rounded).map_err(|_| too_large)
}
