//! Dates as people say them.

use redbook_app::When;

/// How much of a moment to the millisecond is said.
const MINUTE_LEN: usize = "2026-03-14T09:30".len();

/// "14 March 2026, 09:30" for "2026-03-14T09:30+01:00", and less of it where less is known. What is no date stays as it is.
pub(crate) fn say(iso: &str) -> String {
    let to_the_minute = || iso.get(..MINUTE_LEN).and_then(|minute| format!("{minute}Z").parse::<When>().ok());
    iso.parse::<When>().ok().or_else(to_the_minute).map_or_else(|| iso.to_owned(), |when| when.words())
}

/// The day of it.
pub(crate) fn day(iso: &str) -> String {
    say(iso.split_once('T').map_or(iso, |(date, _)| date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_as_is_known() {
        let said = [
            ("2026", "2026"),
            ("2026-03", "March 2026"),
            ("2026-03-04", "4 March 2026"),
            ("2026-03-14T09:30+01:00", "14 March 2026, 09:30"),
            ("2026-03-14T09:30:00.000Z", "14 March 2026, 09:30"),
            ("2026-13", "2026-13"),
        ];
        for (iso, expected) in said {
            assert_eq!(say(iso), expected);
        }
        assert_eq!(day("2026-03-14T09:30Z"), "14 March 2026");
    }
}
