//! The text of a moment: ISO 8601, as much of it as is known.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate};

use super::{Inner, MONTHS, When, local};

/// What is wrong with the text of a moment. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseWhenError {
    /// Not one of the four forms.
    #[error(
        "expected a date such as \"2026\", \"2026-03\", \"2026-03-14\" or \"2026-03-14T09:30+01:00\", got another form"
    )]
    Form,
    /// A time without an offset from UTC.
    #[error("expected an offset after the time, such as \"+01:00\" in summer or \"Z\" in winter, got none")]
    NoOffset,
    /// The form is right, but there is no such day or time.
    #[error("expected a day and time that exist, got one that does not")]
    NoSuchTime,
}

impl FromStr for When {
    type Err = ParseWhenError;

    /// From "2026", "2026-03", "2026-03-14", "2026-03-14T09:30+01:00" or "…Z".
    fn from_str(text: &str) -> Result<Self, ParseWhenError> {
        let text = text.trim();
        let (date, time) =
            text.split_once(['T', 't', ' ']).map_or((text, None), |(date, time)| (date, Some(time)));
        let mut parts = date.split('-');
        let year = digits(parts.next(), 4)?;
        let month = parts.next().map(|part| digits(Some(part), 2)).transpose()?;
        let day = parts.next().map(|part| digits(Some(part), 2)).transpose()?;
        if parts.next().is_some() {
            return Err(ParseWhenError::Form);
        }
        let when = match (month, day, time) {
            (None, None, None) => Self::year(year),
            (Some(month), None, None) => Self::month(year, month),
            (Some(_), Some(_), None) => {
                let date = date.parse::<NaiveDate>().map_err(|_| ParseWhenError::NoSuchTime)?;
                Self::day(date)
            }
            (Some(_), Some(_), Some(time)) => return minute(date, time),
            _ => return Err(ParseWhenError::Form),
        };
        when.ok_or(ParseWhenError::NoSuchTime)
    }
}

/// So many digits and nothing else.
fn digits(part: Option<&str>, count: usize) -> Result<i64, ParseWhenError> {
    let part = part.ok_or(ParseWhenError::Form)?;
    if part.len() != count || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseWhenError::Form);
    }
    part.parse().map_err(|_| ParseWhenError::Form)
}

/// "09:30+01:00", on a date that has been looked at.
fn minute(date: &str, time: &str) -> Result<When, ParseWhenError> {
    let (clock, offset) = time.split_at_checked(5).ok_or(ParseWhenError::Form)?;
    let (hour, minute) = clock.split_once(':').ok_or(ParseWhenError::Form)?;
    digits(Some(hour), 2)?;
    digits(Some(minute), 2)?;
    match offset {
        "" => return Err(ParseWhenError::NoOffset),
        "Z" | "z" => {}
        _ => {
            let (hours, minutes) = offset.split_once(':').ok_or(ParseWhenError::Form)?;
            digits(hours.strip_prefix(['+', '-']), 2)?;
            digits(Some(minutes), 2)?;
        }
    }
    let moment = DateTime::parse_from_rfc3339(&format!("{date}T{clock}:00{offset}"));
    moment.ok().and_then(When::minute).ok_or(ParseWhenError::NoSuchTime)
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Inner::Year(year) => write!(f, "{year:04}"),
            Inner::Month(months) => write!(f, "{:04}-{:02}", months / MONTHS, months % MONTHS + 1),
            Inner::Day(date) => write!(f, "{}", date.format("%Y-%m-%d")),
            // A constructor has made sure that there is such a moment.
            Inner::Minute { since_1970, offset } => match local(since_1970, offset) {
                Some(moment) if offset == 0 => write!(f, "{}", moment.format("%Y-%m-%dT%H:%MZ")),
                Some(moment) => write!(f, "{}", moment.format("%Y-%m-%dT%H:%M%:z")),
                None => Err(fmt::Error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_prints_as_it_was_read() {
        for text in [
            "2026",
            "0001",
            "2026-03",
            "2026-03-14",
            "2024-02-29",
            "0001-01-01",
            "9999-12-31",
            "2026-03-14T09:30+01:00",
            "2026-01-14T09:30Z",
            "2026-03-14T00:05-09:30",
        ] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
        assert_eq!("2026-03-14 09:30+00:00".parse::<When>().unwrap().to_string(), "2026-03-14T09:30Z");
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "26",
            "14/03/2026",
            "2026-3",
            "2026-03-14T",
            "2026-03-14T9:30Z",
            "2026-03-14T09:30:00Z",
            "2026-03-14T09:30+1",
            "2026-03T09:30Z",
            "2026T09:30Z",
            "2026-03-14-15",
            "+2026",
            "2026-03-14T09:3é",
        ] {
            assert_eq!(text.parse::<When>(), Err(ParseWhenError::Form), "{text}");
        }
        assert_eq!("2026-03-14T09:30".parse::<When>(), Err(ParseWhenError::NoOffset));
        for text in ["0000", "2026-13", "2026-02-30", "2026-03-14T24:00Z", "2026-03-14T09:30+23:00"] {
            assert_eq!(text.parse::<When>(), Err(ParseWhenError::NoSuchTime), "{text}");
        }
    }
}
