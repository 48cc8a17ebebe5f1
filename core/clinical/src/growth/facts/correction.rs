//! From which day age is counted, and how long.

use chrono::Days;

use super::Fact;
use super::series::Seen;
use crate::growth::{Arg, CorrectedUntil, Message};

/// From which day age is counted; nothing where that is the day of birth, or the length of the pregnancy is not known.
pub(super) fn correction(seen: &Seen<'_>) -> Option<Fact> {
    let gestation = seen.child.gestation?;
    let due = seen.child.due_date().filter(|due| *due != seen.child.birth)?;
    let due = ("due", Arg::Day(due));
    let says = match seen.policy.corrected_until(gestation) {
        CorrectedUntil::Never => return None,
        CorrectedUntil::ForLife => Message::new(
            "growth.age-from-due-date-for-life",
            "Age is counted from the due date, {due}, at every age.",
            [due],
        ),
        CorrectedUntil::Years { years, until_days } => {
            let until = seen.child.birth.checked_add_days(Days::new(u64::from(until_days)))?;
            Message::new(
                "growth.age-from-due-date-until",
                "Age is counted from the due date, {due}, until {until}, when the child is {years} old, and from birth after that.",
                [due, ("until", Arg::Day(until)), ("years", Arg::Years(years))],
            )
        }
    };
    Some(Fact::new(says, seen.child.birth, seen.policy))
}
