//! A moment in English.

use super::When;

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

impl When {
    /// "14 March 2026, 09:30", and less of it where less is known.
    #[must_use]
    pub fn words(&self) -> String {
        let iso = self.to_string();
        let (date, time) =
            iso.split_once('T').map_or((iso.as_str(), None), |(date, time)| (date, Some(time)));
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        let number =
            month.and_then(|month| month.parse::<usize>().ok()).and_then(|month| month.checked_sub(1));
        let Some(month) = number.and_then(|month| MONTHS.get(month)) else { return year.to_owned() };
        let day = day.map(|day| format!("{} ", day.trim_start_matches('0'))).unwrap_or_default();
        let clock = time.and_then(|time| time.get(..5)).map(|clock| format!(", {clock}")).unwrap_or_default();
        format!("{day}{month} {year}{clock}")
    }
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
            ("2026-12-30", "30 December 2026"),
            ("2026-03-14T09:30+01:00", "14 March 2026, 09:30"),
        ];
        for (iso, expected) in said {
            assert_eq!(iso.parse::<When>().unwrap().words(), expected);
        }
    }
}
