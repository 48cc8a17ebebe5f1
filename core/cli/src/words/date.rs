//! Dates as people say them.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "14 March 2026, 09:30" for "2026-03-14T09:30+01:00", and less of it where less is known. What is no date stays as it is.
pub(crate) fn say(iso: &str) -> String {
    let (date, time) = iso.split_once('T').map_or((iso, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let Some(month) = month else { return year.to_owned() };
    let number = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
    let Some(month) = number.and_then(|month| MONTHS.get(month)) else { return iso.to_owned() };
    let day = day.map(|day| format!("{} ", day.trim_start_matches('0'))).unwrap_or_default();
    let clock = time.and_then(|time| time.get(..5)).map(|clock| format!(", {clock}")).unwrap_or_default();
    format!("{day}{month} {year}{clock}")
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
