//! Months of the calendar.

use chrono::{Datelike, Months, NaiveDate};

/// The day on which so many months are completed: the day of the same number, or the first of the next month where the
/// month has no such day. `None` beyond the calendar.
pub(super) fn completed_on(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    // chrono goes back to the last day of a short month.
    let clamped = from.checked_add_months(Months::new(months))?;
    if clamped.day() == from.day() { Some(clamped) } else { clamped.succ_opt() }
}

/// How many months are completed, and on which day the last of them was. `until` is not before `from`.
pub(super) fn completed_months(from: NaiveDate, until: NaiveDate) -> Option<(u32, NaiveDate)> {
    let months_of = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    let begun = u32::try_from(months_of(until) - months_of(from)).ok()?;
    let completed = |months: u32| completed_on(from, months).map(|day| (months, day));
    match completed(begun) {
        Some((months, day)) if day <= until => Some((months, day)),
        _ => completed(begun.checked_sub(1)?),
    }
}
