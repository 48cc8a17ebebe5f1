//! Ages in words, exact without a calendar.

use crate::chart::{ChartMessage, ChartText, ChartWords};

const DAYS_PER_WEEK: i32 = 7;
const DAYS_PER_YEAR: f64 = 365.25;
const DAYS_AT_DUE_DATE: i32 = 280;
/// Below, days alone: nobody says "1 week, 5 days" of a newborn.
const WEEKS_FROM_DAYS: i32 = 14;
/// From two years on, decimal years: the age that is looked up.
const YEARS_FROM: f64 = 2.0;

/// An age since birth.
pub(super) fn actual(age_days: u32, words: &ChartWords) -> ChartText {
    since(i32::try_from(age_days).unwrap_or(i32::MAX), words)
}

/// An age since the due date; before it, the week of pregnancy.
pub(super) fn corrected(years: f64, words: &ChartWords) -> ChartText {
    let days = (years * DAYS_PER_YEAR).round() as i32;
    if days >= 0 {
        return since(days, words);
    }
    let pregnancy = days.saturating_add(DAYS_AT_DUE_DATE);
    let (weeks, days) = (pregnancy.div_euclid(DAYS_PER_WEEK), pregnancy.rem_euclid(DAYS_PER_WEEK));
    let facts = (weeks.to_string(), days.to_string());
    words.say(ChartMessage::AgeBeforeDueDate, &[("weeks", &facts.0), ("days", &facts.1)])
}

fn since(days: i32, words: &ChartWords) -> ChartText {
    let years = f64::from(days) / DAYS_PER_YEAR;
    if years >= YEARS_FROM {
        return words.say(ChartMessage::AgeYears, &[("years", &format!("{years:.2}"))]);
    }
    let (weeks, rest) = ((days / DAYS_PER_WEEK).to_string(), (days % DAYS_PER_WEEK).to_string());
    match days {
        1 => words.say(ChartMessage::AgeOneDay, &[]),
        days if days < WEEKS_FROM_DAYS => words.say(ChartMessage::AgeDays, &[("days", &days.to_string())]),
        days if days % DAYS_PER_WEEK == 0 => words.say(ChartMessage::AgeWeeks, &[("weeks", &weeks)]),
        days if days % DAYS_PER_WEEK == 1 => words.say(ChartMessage::AgeWeeksOneDay, &[("weeks", &weeks)]),
        _ => words.say(ChartMessage::AgeWeeksDays, &[("weeks", &weeks), ("days", &rest)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_exact() {
        let words = ChartWords::english();
        let said = [
            (0, "0 days"),
            (1, "1 day"),
            (13, "13 days"),
            (14, "2 weeks"),
            (45, "6 weeks and 3 days"),
            (365, "52 weeks and 1 day"),
            (730, "104 weeks and 2 days"),
            (731, "2.00 years"),
            (3_700, "10.13 years"),
        ];
        for (days, text) in said {
            assert_eq!(actual(days, &words).text, text);
        }
        assert!(actual(u32::MAX, &words).text.ends_with("years"));
    }

    #[test]
    fn before_the_due_date_the_pregnancy_counts() {
        let words = ChartWords::english();
        assert_eq!(corrected(-81.0 / 365.25, &words).text, "28+3 weeks of pregnancy");
        assert_eq!(corrected(-1.0 / 365.25, &words).text, "39+6 weeks of pregnancy");
        assert_eq!(corrected(0.0, &words).text, "0 days");
        assert_eq!(corrected(20.0 / 365.25, &words).text, "2 weeks and 6 days");
    }
}
