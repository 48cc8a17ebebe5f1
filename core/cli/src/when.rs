//! When something happened, as a person types it here and now.

use chrono::{DateTime, Days, Local, NaiveDate, NaiveDateTime, TimeZone};
use redbook_app::{ParseWhenError, When};

use crate::failure::Failure;

/// How to give it, for refusals.
pub(crate) const GIVE: &str = "--when today, now, a date such as 2026-03-14, 2026-03 or 2026, or unknown";

/// The day that is asked about: today, unless another is given.
pub(crate) fn day(text: Option<&str>) -> Result<NaiveDate, Failure> {
    let when = parse(text.unwrap_or("today"))?;
    let day = when.and_then(|when| when.date());
    day.ok_or_else(|| Failure::value("day", "expected a day such as 2026-03-14, got something less exact"))
}

/// Reads "today", "yesterday", "now", "unknown", or a date or time. A time without an offset is the wall clock's here.
pub(crate) fn parse(text: &str) -> Result<Option<When>, Failure> {
    parse_at(text, &Local::now())
}

fn parse_at<Z: TimeZone>(text: &str, now: &DateTime<Z>) -> Result<Option<When>, Failure> {
    let today = now.naive_local().date();
    let when = match text.trim().to_lowercase().as_str() {
        "unknown" => return Ok(None),
        "today" => When::day(today),
        "yesterday" => today.checked_sub_days(Days::new(1)).and_then(When::day),
        "now" => When::minute(now.fixed_offset()),
        _ => return parse_date(text, &now.timezone()).map(Some),
    };
    when.map(Some).ok_or_else(|| Failure::value("when", "the clock of this computer is out of range"))
}

fn parse_date<Z: TimeZone>(text: &str, zone: &Z) -> Result<When, Failure> {
    match text.parse() {
        Err(ParseWhenError::NoOffset) => wall_clock(text, zone),
        parsed => parsed.map_err(|error| Failure::value("when", error)),
    }
}

fn wall_clock<Z: TimeZone>(text: &str, zone: &Z) -> Result<When, Failure> {
    let text = text.trim().replace(['t', ' '], "T");
    let naive = NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M");
    // When the clocks go back an hour happens twice, and when they go forward one never does.
    let moment = naive.ok().and_then(|naive| zone.from_local_datetime(&naive).single());
    let when = moment.and_then(|moment| When::minute(moment.fixed_offset()));
    when.ok_or_else(|| Failure::value("when", ParseWhenError::NoSuchTime))
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    fn text(typed: &str) -> String {
        let now = DateTime::parse_from_rfc3339("2026-07-01T00:30:59+01:00").unwrap();
        assert_eq!(now.timezone(), FixedOffset::east_opt(3_600).unwrap());
        parse_at(typed, &now).unwrap().map_or_else(|| "none".into(), |when| when.to_string())
    }

    #[test]
    fn people_say_today() {
        assert_eq!(text("today"), "2026-07-01");
        assert_eq!(text(" Yesterday "), "2026-06-30");
        assert_eq!(text("now"), "2026-07-01T00:30+01:00");
        assert_eq!(text("unknown"), "none");
    }

    #[test]
    fn a_time_without_an_offset_is_the_wall_clocks() {
        assert_eq!(text("2026-03-14T09:30"), "2026-03-14T09:30+01:00");
        assert_eq!(text("2026-03-14 09:30"), "2026-03-14T09:30+01:00");
        assert_eq!(text("2026-03-14T09:30Z"), "2026-03-14T09:30Z");
        assert_eq!(text("2026-03"), "2026-03");
    }

    #[test]
    fn what_is_no_date_is_refused_without_repeating_it() {
        for typed in ["Zoë", "14/03/2026", "2026-02-30"] {
            let failure = parse(typed).unwrap_err();
            assert_eq!(failure.code(), "bad-value");
            assert!(!failure.to_string().contains(typed), "{failure}");
        }
    }
}
