//! Dates and times as FHIR writes them: with seconds wherever there is a time of day.

use chrono::{DateTime, SecondsFormat};
use redbook_record::{Precision, When};
use serde::Serialize;

use super::Absent;

/// When something was, or that nobody said. The names are those of a time that stands in `effective[x]`.
#[derive(Debug, Clone, Serialize)]
pub(crate) enum Moment {
    #[serde(rename = "effectiveDateTime")]
    At(String),
    #[serde(rename = "_effectiveDateTime")]
    Unknown(Absent),
    #[serde(rename = "effectivePeriod")]
    During(Period),
}

impl Moment {
    pub(crate) fn of(when: Option<&When>) -> Self {
        when.map_or_else(|| Self::Unknown(Absent::unknown()), |when| Self::At(date_time(when)))
    }
}

/// From, until.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Period {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end: Option<String>,
}

/// A `dateTime`, as precise as it is known.
pub(crate) fn date_time(when: &When) -> String {
    let text = when.to_string();
    match (when.precision(), text.split_at_checked("2026-03-14T09:30".len())) {
        (Precision::Minute, Some((clock, offset))) => format!("{clock}:00{offset}"),
        _ => text,
    }
}

/// A `date`: no time of day, because FHIR has none there.
pub(crate) fn whole_date(when: &When) -> String {
    when.date().map_or_else(|| when.to_string(), |date| date.to_string())
}

/// An `instant`, from milliseconds since 1970; one that no calendar has is the first.
pub(crate) fn instant(ms: u64) -> String {
    let moment = i64::try_from(ms).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_gets_its_seconds_and_nothing_else_does() {
        for (said, written) in [
            ("2026", "2026"),
            ("2026-03", "2026-03"),
            ("2026-03-14", "2026-03-14"),
            ("2026-03-14T09:30Z", "2026-03-14T09:30:00Z"),
            ("2026-03-14T09:30+01:00", "2026-03-14T09:30:00+01:00"),
        ] {
            assert_eq!(date_time(&said.parse().unwrap()), written);
        }
        assert_eq!(whole_date(&"2026-03-14T00:30+01:00".parse().unwrap()), "2026-03-14");
        assert_eq!(whole_date(&"2026-03".parse().unwrap()), "2026-03");
    }

    #[test]
    fn an_instant_is_utc_to_the_millisecond() {
        assert_eq!(instant(1_773_480_700_001), "2026-03-14T09:31:40.001Z");
        assert_eq!(instant(u64::MAX), "1970-01-01T00:00:00.000Z");
    }
}
