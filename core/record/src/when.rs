//! When something happened, as precisely as the person knew it: a year, a month, a day, or a minute.

mod cbor;
mod text;
mod words;

pub use text::ParseWhenError;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;
/// The furthest that clocks anywhere differ from UTC, with room to spare.
const OFFSET_MINUTES_MAX: i64 = 18 * 60;
const MONTHS: i64 = 12;
const YEARS: std::ops::RangeInclusive<i64> = 1..=9_999;

/// How precisely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A minute, with the offset from UTC where it happened.
    Minute,
}

/// When something happened, in the years 1 to 9999. Its text is ISO 8601, cut to its precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When(Inner);

/// In the units of docs/protocol.md §6. Only made by the constructors, which keep the year in [`YEARS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Inner {
    Year(i64),
    /// Year × 12 + month − 1.
    Month(i64),
    Day(NaiveDate),
    Minute {
        since_1970: i64,
        offset: i64,
    },
}

impl When {
    /// Some time in a year from 1 to 9999.
    #[must_use]
    pub fn year(year: i64) -> Option<Self> {
        YEARS.contains(&year).then_some(Self(Inner::Year(year)))
    }

    /// Some time in a month (1 to 12).
    #[must_use]
    pub fn month(year: i64, month: i64) -> Option<Self> {
        let valid = YEARS.contains(&year) && (1..=MONTHS).contains(&month);
        valid.then(|| Self(Inner::Month(year * MONTHS + month - 1)))
    }

    /// Some time on a day.
    #[must_use]
    pub fn day(date: NaiveDate) -> Option<Self> {
        YEARS.contains(&i64::from(date.year())).then_some(Self(Inner::Day(date)))
    }

    /// A minute; seconds are cut off.
    #[must_use]
    pub fn minute(moment: DateTime<FixedOffset>) -> Option<Self> {
        let since_1970 = moment.timestamp().div_euclid(60);
        let offset = moment.offset().local_minus_utc();
        if offset % 60 != 0 {
            return None;
        }
        Self::from_minutes(since_1970, i64::from(offset) / 60)
    }

    fn from_minutes(since_1970: i64, offset: i64) -> Option<Self> {
        let when = Self(Inner::Minute { since_1970, offset });
        let in_range = (-OFFSET_MINUTES_MAX..=OFFSET_MINUTES_MAX).contains(&offset)
            && local(since_1970, offset).is_some_and(|local| YEARS.contains(&i64::from(local.year())));
        in_range.then_some(when)
    }

    /// How precisely it is known.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        match self.0 {
            Inner::Year(_) => Precision::Year,
            Inner::Month(_) => Precision::Month,
            Inner::Day(_) => Precision::Day,
            Inner::Minute { .. } => Precision::Minute,
        }
    }

    /// The earliest it can have been, in milliseconds since 1970: what a timeline sorts by.
    #[must_use]
    pub fn starts_ms(&self) -> i64 {
        match self.0 {
            Inner::Year(year) => day_ms(year, 1),
            Inner::Month(months) => day_ms(months / MONTHS, months % MONTHS + 1),
            Inner::Day(date) => i64::from(days_since_1970(date)) * DAY_MS,
            Inner::Minute { since_1970, .. } => since_1970 * MINUTE_MS,
        }
    }

    /// The day on the wall calendar where it happened, where it is known that precisely.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self.0 {
            Inner::Year(_) | Inner::Month(_) => None,
            Inner::Day(date) => Some(date),
            Inner::Minute { since_1970, offset } => {
                local(since_1970, offset).map(|moment| moment.date_naive())
            }
        }
    }
}

/// The moment on the clock where it happened.
fn local(since_1970: i64, offset: i64) -> Option<DateTime<FixedOffset>> {
    let seconds = i32::try_from(offset.checked_mul(60)?).ok()?;
    let utc = DateTime::from_timestamp(since_1970.checked_mul(60)?, 0)?;
    // Checked, because a moment at the very edge leaves chrono's range when its offset is added.
    utc.naive_utc().checked_add_offset(FixedOffset::east_opt(seconds)?)?;
    Some(utc.with_timezone(&FixedOffset::east_opt(seconds)?))
}

fn days_since_1970(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

/// The first moment of a month, in UTC. The month is in range, so that there is such a day.
fn day_ms(year: i64, month: i64) -> i64 {
    let date = i32::try_from(year)
        .ok()
        .zip(u32::try_from(month).ok())
        .and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
    date.map_or(0, |date| i64::from(days_since_1970(date)) * DAY_MS)
}

impl serde::Serialize for When {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn out_of_range_is_refused() {
        assert_eq!(When::year(0), None);
        assert_eq!(When::year(10_000), None);
        assert_eq!(When::month(2026, 0), None);
        assert_eq!(When::month(2026, 13), None);
        assert_eq!(When::day(NaiveDate::MAX), None);
        for (minutes, offset) in
            [(i64::MAX, 0), (i64::MIN, 0), (0, i64::MAX), (0, 1_081), (4_223_371_679, 60)]
        {
            assert_eq!(When::from_minutes(minutes, offset), None, "{minutes} {offset}");
        }
    }

    #[test]
    fn the_day_is_that_of_the_place() {
        let half_past_midnight: When = "2026-06-02T00:30+01:00".parse().unwrap();
        assert_eq!(half_past_midnight.date(), NaiveDate::from_ymd_opt(2026, 6, 2));
        let same_moment: When = "2026-06-01T23:30Z".parse().unwrap();
        assert_eq!(same_moment.date(), NaiveDate::from_ymd_opt(2026, 6, 1));
        assert_eq!(same_moment.starts_ms(), half_past_midnight.starts_ms());
    }

    #[test]
    fn sorts_by_the_earliest_it_can_have_been() {
        let starts = |text: &str| text.parse::<When>().unwrap().starts_ms();
        assert_eq!(starts("1970"), 0);
        assert_eq!(starts("1970-02"), 31 * DAY_MS);
        assert_eq!(starts("1969-12-31"), -DAY_MS);
        assert_eq!(starts("1970-01-01T00:01Z"), MINUTE_MS);
        assert!(starts("2026") < starts("2026-03"));
    }
}
