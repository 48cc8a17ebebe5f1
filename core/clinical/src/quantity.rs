//! Parsing a number with its unit, exactly: whole numbers of the smallest unit, no floating point.

/// What is wrong with the text of a quantity. It never repeats the text, which may be somebody's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseQuantityError {
    /// There is no number at the start.
    #[error("expected a number and a unit, such as \"{example}\", got no number")]
    NoNumber {
        /// A quantity that would be accepted.
        example: &'static str,
    },
    /// There is a number and nothing after it.
    #[error("expected a unit after the number ({units}), got none")]
    NoUnit {
        /// The units to choose from.
        units: &'static str,
    },
    /// What follows the number is not a unit of this quantity.
    #[error("expected one of the units {units}, got another")]
    UnknownUnit {
        /// The units to choose from.
        units: &'static str,
    },
    /// The number has more than one decimal point or comma, or one with no digit on either side.
    #[error(
        "expected a number with at most one decimal point or comma between digits, such as \"{example}\""
    )]
    NotANumber {
        /// A quantity that would be accepted.
        example: &'static str,
    },
    /// A fraction of the smallest unit, where a comma would be taken for a thousands mark.
    #[error("expected a whole number of {unit}, got one with a decimal point or comma")]
    NotWhole {
        /// The smallest unit.
        unit: &'static str,
    },
    /// Finer than what is kept.
    #[error("expected no finer than 1 {unit}, got a finer number")]
    TooFine {
        /// The smallest unit.
        unit: &'static str,
    },
    /// More than can be kept at all.
    #[error("expected at most {max} {unit}, got more")]
    TooLarge {
        /// The largest number that can be kept.
        max: u32,
        /// The smallest unit.
        unit: &'static str,
    },
}

/// A unit, by the ways it is written (lower case), worth a power of ten of the smallest unit.
pub(crate) struct Unit {
    pub(crate) names: &'static [&'static str],
    pub(crate) smallest_per_unit: u32,
}

/// What a quantity may be written in.
pub(crate) struct Units {
    pub(crate) units: &'static [Unit],
    /// For messages: the units to choose from.
    pub(crate) choice: &'static str,
    /// For messages: the unit kept.
    pub(crate) smallest: &'static str,
    /// For messages: a quantity that is accepted.
    pub(crate) example: &'static str,
}

/// Reads a number and its unit into a whole number of the smallest unit.
pub(crate) fn parse(text: &str, units: &Units) -> Result<u32, ParseQuantityError> {
    let text = text.trim();
    let number_len = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let (number, unit) = text.split_at_checked(number_len).unwrap_or((text, ""));
    if !number.bytes().any(|b| b.is_ascii_digit()) {
        return Err(ParseQuantityError::NoNumber { example: units.example });
    }
    let unit = find_unit(unit, units)?;
    let (whole, fraction) = split_number(number, units)?;
    in_smallest(whole, fraction, unit, units)
}

fn find_unit(text: &str, units: &Units) -> Result<&'static Unit, ParseQuantityError> {
    let name = text.trim().to_ascii_lowercase();
    if name.is_empty() {
        return Err(ParseQuantityError::NoUnit { units: units.choice });
    }
    let found = units.units.iter().find(|unit| unit.names.contains(&name.as_str()));
    found.ok_or(ParseQuantityError::UnknownUnit { units: units.choice })
}

/// Digits before and after the decimal point or comma.
fn split_number<'t>(
    number: &'t str,
    units: &Units,
) -> Result<(&'t str, Option<&'t str>), ParseQuantityError> {
    let Some((whole, fraction)) = number.split_once(['.', ',']) else {
        return Ok((number, None));
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if digits(whole) && digits(fraction) {
        Ok((whole, Some(fraction)))
    } else {
        Err(ParseQuantityError::NotANumber { example: units.example })
    }
}

fn in_smallest(
    whole: &str,
    fraction: Option<&str>,
    unit: &Unit,
    units: &Units,
) -> Result<u32, ParseQuantityError> {
    // "1,000 g" is a kilogram to one reader and a gram to another.
    if unit.smallest_per_unit == 1 && fraction.is_some() {
        return Err(ParseQuantityError::NotWhole { unit: units.smallest });
    }
    let too_large = ParseQuantityError::TooLarge { max: u32::MAX, unit: units.smallest };
    let whole = whole.bytes().try_fold(0, push_digit).ok_or(too_large)?;
    let mut total = whole.checked_mul(unit.smallest_per_unit).ok_or(too_large)?;
    let mut worth = unit.smallest_per_unit;
    for digit in fraction.unwrap_or_default().bytes().map(|b| u32::from(b.wrapping_sub(b'0'))) {
        worth /= 10;
        if worth == 0 && digit != 0 {
            return Err(ParseQuantityError::TooFine { unit: units.smallest });
        }
        total = worth.checked_mul(digit).and_then(|part| total.checked_add(part)).ok_or(too_large)?;
    }
    Ok(total)
}

fn push_digit(sum: u32, digit: u8) -> Option<u32> {
    sum.checked_mul(10)?.checked_add(u32::from(digit.wrapping_sub(b'0')))
}

/// `value` in a unit worth `10^places` of it, without trailing zeros.
pub(crate) fn format_decimal(value: u32, places: u32) -> String {
    let per_unit = 10_u32.saturating_pow(places);
    let (whole, rest) = (value / per_unit, value % per_unit);
    if rest == 0 {
        return whole.to_string();
    }
    let fraction = format!("{rest:0width$}", width = places as usize);
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}
