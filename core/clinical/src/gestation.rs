//! How long the pregnancy was, in completed weeks and days.

use std::fmt;
use std::str::FromStr;

use crate::doubt::{QuantityDoubt, doubt_of};

const DAYS_PER_WEEK: u16 = 7;

/// The length of a pregnancy at birth, exact to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gestation {
    days: u16,
}

/// What is wrong with the text of a gestation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseGestationError {
    /// Not one of the ways to write it.
    #[error(
        "expected weeks and days, such as \"39+4\", \"39 weeks\", \"39w 4d\" or \"277 days\", got something else"
    )]
    Form,
    /// More days than a week has beside the weeks.
    #[error("expected 0 to 6 days beside the weeks, got {got}")]
    DaysOfWeek {
        /// The days found.
        got: u16,
    },
    /// More than can be kept at all.
    #[error("expected at most {max} days, got more", max = u16::MAX)]
    TooLong,
}

impl Gestation {
    /// Above this, [`Self::doubt`] asks whether a digit too many was typed. Not clinical.
    pub const TYPING_SLIP_DAYS: u16 = 365;

    /// From days.
    #[must_use]
    pub const fn from_days(days: u16) -> Self {
        Self { days }
    }

    /// In days.
    #[must_use]
    pub const fn days(self) -> u16 {
        self.days
    }

    /// Whether it looks like a slip of the finger.
    #[must_use]
    pub const fn doubt(self) -> Option<QuantityDoubt> {
        doubt_of(self.days as u32, Self::TYPING_SLIP_DAYS as u32)
    }

    fn from_weeks(weeks: u16, days: u16) -> Result<Self, ParseGestationError> {
        if days >= DAYS_PER_WEEK {
            return Err(ParseGestationError::DaysOfWeek { got: days });
        }
        let total = weeks.checked_mul(DAYS_PER_WEEK).and_then(|total| total.checked_add(days));
        total.map(Self::from_days).ok_or(ParseGestationError::TooLong)
    }
}

impl FromStr for Gestation {
    type Err = ParseGestationError;

    /// From "39+4", "39 weeks", "39w4d", "39 weeks 4 days" or "277 days". A bare number is refused: weeks or days?
    fn from_str(text: &str) -> Result<Self, ParseGestationError> {
        let text: String =
            text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        let text = text.strip_suffix("weeks").map(|rest| format!("{rest}w")).unwrap_or(text);
        if let Some((weeks, days)) = text.trim_end_matches('w').split_once('+') {
            return Self::from_weeks(number(weeks)?, number(days)?);
        }
        if let Some((weeks, days)) = text.split_once('w') {
            let days = days.strip_prefix("eeks").or_else(|| days.strip_prefix("eek")).unwrap_or(days);
            let days = if days.is_empty() { 0 } else { number(strip_days(days)?)? };
            return Self::from_weeks(number(weeks)?, days);
        }
        number(strip_days(&text)?).map(Self::from_days)
    }
}

fn strip_days(text: &str) -> Result<&str, ParseGestationError> {
    let stripped = ["days", "day", "d"].iter().find_map(|unit| text.strip_suffix(unit));
    stripped.ok_or(ParseGestationError::Form)
}

fn number(digits: &str) -> Result<u16, ParseGestationError> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseGestationError::Form);
    }
    digits.parse().map_err(|_| ParseGestationError::TooLong)
}

impl fmt::Display for Gestation {
    /// As midwives write it: "39+4 weeks".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{} weeks", self.days / DAYS_PER_WEEK, self.days % DAYS_PER_WEEK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_people_write_it() {
        for text in ["39+4", "39+4 weeks", "39 + 4", "39w4d", "39W 4D", "39 weeks 4 days", "277 days", "277d"]
        {
            assert_eq!(text.parse(), Ok(Gestation::from_days(277)), "{text}");
        }
        for text in ["40 weeks", "40w", "40+0", "40 week"] {
            assert_eq!(text.parse(), Ok(Gestation::from_days(280)), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_gestation_is_refused() {
        use ParseGestationError as E;
        for text in ["", "39", "+", "39+", "+4", "w", "days", "39-4", "39 weeks 4", "39.5 weeks", "-1 days"] {
            assert_eq!(text.parse::<Gestation>(), Err(E::Form), "{text}");
        }
        assert_eq!("39+7".parse::<Gestation>(), Err(E::DaysOfWeek { got: 7 }));
        assert_eq!("99999 days".parse::<Gestation>(), Err(E::TooLong));
        assert_eq!("9999 weeks".parse::<Gestation>(), Err(E::TooLong));
    }

    #[test]
    fn prints_weeks_and_days_and_reads_back() {
        let gestation = Gestation::from_days(277);
        assert_eq!(gestation.to_string(), "39+4 weeks");
        assert_eq!(gestation.to_string().parse(), Ok(gestation));
    }

    #[test]
    fn doubts_only_a_typing_slip() {
        assert_eq!(Gestation::from_days(0).doubt(), Some(QuantityDoubt::Zero));
        assert_eq!(Gestation::from_days(160).doubt(), None);
        assert_eq!(Gestation::from_days(366).doubt(), Some(QuantityDoubt::TooLarge));
    }
}
