//! What only a birth has: `--time-unknown`.

use redbook_app::{Payload, Precision, When};

/// Said where the hour of a birth is only filled in.
pub(super) const TIME_UNKNOWN: &str = "time-unknown";
pub(super) const ABOUT: &str = "The time of day is only filled in";

/// The field that it decides.
pub(super) const TIME_KNOWN: &str = "time_known";

/// Only a birth to the minute says anything about its time of day.
pub(super) fn settle(payload: &mut Payload, when: Option<&When>, unknown: bool) {
    if let Payload::BirthDetails(birth) = payload {
        let to_the_minute = when.is_some_and(|when| when.precision() == Precision::Minute);
        birth.time_known = to_the_minute.then_some(!unknown);
    }
}
