use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::calendar::{completed_months, completed_on};
use super::*;
use crate::fixed_seed::fixed_seed;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn age(birth: &str, on: &str) -> String {
    age_words(day(birth), day(on)).unwrap().to_string()
}

#[test]
fn a_child_grows_up() {
    let ages = [
        ("2026-03-14", "born today"),
        ("2026-03-15", "1 day"),
        ("2026-03-17", "3 days"),
        ("2026-03-27", "13 days"),
        ("2026-03-28", "2 weeks"),
        ("2026-03-29", "2 weeks 1 day"),
        ("2026-04-01", "2 weeks 4 days"),
        ("2026-05-02", "7 weeks"),
        ("2026-05-09", "8 weeks"),
        ("2026-07-04", "16 weeks"),
        ("2026-07-13", "17 weeks 2 days"),
        ("2026-07-14", "4 months"),
        ("2026-07-21", "4 months 1 week"),
        ("2026-08-28", "5 months 2 weeks"),
        ("2026-09-13", "5 months 4 weeks"),
        ("2026-09-14", "6 months"),
        ("2027-03-13", "11 months 3 weeks"),
        ("2027-03-14", "1 year"),
        ("2027-04-13", "1 year"),
        ("2027-04-14", "1 year 1 month"),
        ("2027-06-14", "1 year 3 months"),
        ("2029-07-14", "3 years 4 months"),
        ("2030-03-14", "4 years"),
        ("2031-03-13", "4 years 11 months"),
        ("2031-03-14", "5 years"),
        ("2032-03-13", "5 years"),
        ("2044-03-14", "18 years"),
    ];
    for (on, words) in ages {
        assert_eq!(age("2026-03-14", on), words, "{on}");
    }
}

#[test]
fn born_on_29_february_a_year_is_full_on_1_march_where_there_is_no_29th() {
    assert_eq!(age("2024-02-29", "2024-06-28"), "17 weeks 1 day");
    assert_eq!(age("2024-02-29", "2024-06-29"), "4 months");
    assert_eq!(age("2024-02-29", "2025-02-28"), "11 months 4 weeks");
    assert_eq!(age("2024-02-29", "2025-03-01"), "1 year");
    assert_eq!(age("2024-02-29", "2028-02-28"), "3 years 11 months");
    assert_eq!(age("2024-02-29", "2028-02-29"), "4 years");
    assert_eq!(age("2096-02-29", "2100-02-28"), "3 years 11 months", "2100 is no leap year");
    assert_eq!(age("2096-02-29", "2100-03-01"), "4 years");
}

#[test]
fn born_at_the_end_of_a_month_a_short_month_is_full_on_the_first_of_the_next() {
    assert_eq!(age("2025-08-31", "2026-01-31"), "5 months");
    assert_eq!(age("2025-08-31", "2026-02-28"), "5 months 4 weeks");
    assert_eq!(age("2025-08-31", "2026-03-01"), "6 months");
    assert_eq!(age("2025-08-31", "2026-03-31"), "7 months");
    assert_eq!(age("2025-10-31", "2026-04-30"), "5 months 4 weeks");
    assert_eq!(age("2025-10-31", "2026-05-01"), "6 months");
    assert_eq!(age("2025-09-30", "2026-02-28"), "4 months 4 weeks");
    assert_eq!(age("2025-09-30", "2026-03-01"), "5 months");
    assert_eq!(age("2023-09-30", "2024-02-29"), "4 months 4 weeks", "a leap year has no 30th either");
}

#[test]
fn before_birth_there_is_no_age() {
    let error = age_words(day("2026-03-14"), day("2026-03-13")).unwrap_err();
    assert_eq!(error, AgeError::BeforeBirth { days: 1 });
    assert_eq!(error.to_string(), "expected a day on or after the birth, got one 1 days before it");
}

#[test]
fn a_message_has_an_id_and_numbers_for_other_languages() {
    let of = |on: &str| age_words(day("2026-03-14"), day(on)).unwrap().wording();
    let weeks = of("2026-04-01");
    assert_eq!(weeks.id(), "age.weeks-days");
    assert_eq!(weeks.args(), [("weeks", "2".to_owned()), ("days", "4".to_owned())]);
    let year = of("2027-03-14");
    assert_eq!((year.id(), year.args()), ("age.years", &[("years", "1".to_owned())][..]));
    assert_eq!((of("2026-03-14").id(), of("2026-03-14").args().len()), ("age.born-today", 0));
}

#[test]
fn a_pregnancy_is_counted_in_completed_weeks() {
    let due = day("2026-10-10");
    let on = |text: &str| pregnancy_words(due, day(text)).map(|words| words.to_string());
    assert_eq!(on("2026-08-29").unwrap(), "34 weeks pregnant");
    assert_eq!(on("2026-08-28").unwrap(), "33 weeks pregnant");
    assert_eq!(on("2026-09-04").unwrap(), "34 weeks pregnant");
    assert_eq!(on("2026-09-05").unwrap(), "35 weeks pregnant");
    assert_eq!(on("2026-10-10").unwrap(), "40 weeks pregnant");
    assert_eq!(on("2026-10-17").unwrap(), "41 weeks pregnant");
    assert_eq!(on("2026-11-07").unwrap(), "44 weeks pregnant");
    assert_eq!(on("2026-11-08"), Err(AgeError::LongAfterDueDate { max: 28, days: 29 }));
    assert_eq!(on("2026-01-03").unwrap(), "0 weeks pregnant");
    assert_eq!(on("2026-01-02"), Err(AgeError::BeforePregnancy { days: 281 }));
    assert_eq!(on("2026-01-10").unwrap(), "1 week pregnant");
    let words = pregnancy_words(due, day("2026-08-29")).unwrap().wording();
    assert_eq!((words.id(), words.args()), ("age.pregnant", &[("weeks", "34".to_owned())][..]));
}

mod corrected {
    use super::*;

    fn both(gestation: &str, on: &str) -> String {
        corrected_age_words(day("2026-01-01"), gestation.parse().unwrap(), day(on)).unwrap().to_string()
    }

    #[test]
    fn a_baby_born_four_weeks_early_is_two_ages_at_once() {
        // 36+0: due on 29 January.
        assert_eq!(both("36+0", "2026-01-01"), "born today, 4 weeks before the due date");
        assert_eq!(both("36+0", "2026-01-15"), "2 weeks, 2 weeks before the due date");
        assert_eq!(both("36+0", "2026-01-21"), "2 weeks 6 days, 1 week 1 day before the due date");
        assert_eq!(both("36+0", "2026-01-28"), "3 weeks 6 days, 1 day before the due date");
        assert_eq!(both("36+0", "2026-01-29"), "4 weeks, the due date is today");
        assert_eq!(both("36+0", "2026-01-30"), "4 weeks 1 day, corrected 1 day");
        assert_eq!(both("36+0", "2026-02-19"), "7 weeks, corrected 3 weeks");
        assert_eq!(both("36+0", "2026-07-01"), "6 months, corrected 5 months");
    }

    #[test]
    fn it_is_corrected_for_one_year_or_two_and_at_term_not_at_all() {
        assert_eq!(both("36+6", "2026-12-31"), "11 months 4 weeks, corrected 11 months 1 week");
        assert_eq!(both("36+6", "2027-01-01"), "1 year");
        assert_eq!(both("32+0", "2027-01-01"), "1 year");
        assert_eq!(both("31+6", "2027-01-01"), "1 year, corrected 10 months");
        assert_eq!(both("31+6", "2027-12-31"), "1 year 11 months, corrected 1 year 10 months");
        assert_eq!(both("31+6", "2028-01-01"), "2 years");
        assert_eq!(both("37+0", "2026-02-19"), "7 weeks");
        assert_eq!(both("42+0", "2026-02-19"), "7 weeks");
    }

    #[test]
    fn a_message_names_both_ages() {
        let words = corrected_age_words(day("2026-01-01"), "36+0".parse().unwrap(), day("2026-02-20"));
        let wording = words.unwrap().wording();
        assert_eq!(wording.id(), "age.corrected");
        let args: Vec<_> = wording.args().iter().map(|(name, value)| (*name, value.as_str())).collect();
        let expected = [
            ("age", "age.weeks-days"),
            ("weeks", "7"),
            ("days", "1"),
            ("corrected", "age.weeks-days"),
            ("corrected-weeks", "3"),
            ("corrected-days", "1"),
        ];
        assert_eq!(args, expected);
    }

    #[test]
    fn before_and_on_the_due_date_a_message_has_ids_of_their_own() {
        let of = |on: &str| {
            let words =
                corrected_age_words(day("2026-01-01"), "36+0".parse().unwrap(), day(on)).unwrap().wording();
            let last = words.args().last().map(|(name, value)| (*name, value.clone()));
            (words.id(), last.unwrap())
        };
        assert_eq!(of("2026-01-27"), ("age.before-due-date", ("days-before-due-date", "2".to_owned())));
        assert_eq!(of("2026-01-29"), ("age.on-due-date", ("weeks", "4".to_owned())));
        let term = corrected_age_words(day("2026-01-01"), "40+0".parse().unwrap(), day("2026-01-29"));
        assert_eq!(term.unwrap().wording().id(), "age.weeks");
    }
}

#[test]
fn the_end_of_the_calendar_is_an_error_and_no_panic() {
    let (first, last) = (NaiveDate::MIN, NaiveDate::MAX);
    assert!(age_words(first, last).is_ok());
    assert_eq!(age_words(last, last), Ok(AgeWords::BornToday));
    assert!(age_words(last - Days::new(20), last).is_ok());
    assert_eq!(corrected_age_words(last, "30+0".parse().unwrap(), last), Err(AgeError::EndOfCalendar));
    assert!(pregnancy_words(last, first).is_err());
    assert!(pregnancy_words(first, last).is_err());
}

prop_compose! {
    /// A day of 1950 to 2100.
    fn days()(since in 0_u64..55_000) -> NaiveDate {
        day("1950-01-01") + Days::new(since)
    }
}

proptest! {
    #![proptest_config(fixed_seed(512))]

    #[test]
    fn nobody_grows_younger(birth in days(), after in 0_u64..9_000) {
        let (today, tomorrow) = (birth + Days::new(after), birth + Days::new(after + 1));
        prop_assert!(age_words(birth, today).unwrap() <= age_words(birth, tomorrow).unwrap());
    }

    /// What is said is what has passed, to the unit that is said.
    #[test]
    fn an_age_says_what_has_passed(birth in days(), after in 0_u64..9_000) {
        let on = birth + Days::new(after);
        let passed = |age| match age {
            AgeWords::BornToday => birth,
            AgeWords::Days(days) => birth + Days::new(days.into()),
            AgeWords::Weeks { weeks, days } => birth + Days::new(u64::from(weeks * 7 + days)),
            AgeWords::Months { months, weeks } => completed_on(birth, months).unwrap() + Days::new(u64::from(weeks * 7)),
            AgeWords::Years { years, months } => completed_on(birth, years * 12 + months).unwrap(),
        };
        let age = age_words(birth, on).unwrap();
        prop_assert!(passed(age) <= on);
        let next = match age {
            AgeWords::BornToday => AgeWords::Days(1),
            AgeWords::Days(days) => AgeWords::Days(days + 1),
            AgeWords::Weeks { weeks, days } => AgeWords::Weeks { weeks, days: days + 1 },
            AgeWords::Months { months, weeks } => AgeWords::Months { months, weeks: weeks + 1 },
            AgeWords::Years { years, months } if years < 5 => AgeWords::Years { years, months: months + 1 },
            AgeWords::Years { years, .. } => AgeWords::Years { years: years + 1, months: 0 },
        };
        prop_assert!(passed(next) > on, "{:?} and not {:?}", age, next);
    }

    /// Months are completed when as many first-of-months have passed, or one fewer.
    #[test]
    fn months_agree_with_the_calendar_s_own(birth in days(), after in 0_u64..9_000) {
        use chrono::Datelike;
        let on = birth + Days::new(after);
        let (months, completed) = completed_months(birth, on).unwrap();
        let begun = (on.year() - birth.year()) * 12 + on.month() as i32 - birth.month() as i32;
        let expected = if on.day() >= birth.day() { begun } else { begun - 1 };
        prop_assert_eq!(i64::from(months), i64::from(expected));
        prop_assert!(completed <= on);
    }

    #[test]
    fn both_ages_are_total(birth in days(), gestation in 0_u16..400, after in 0_u64..9_000) {
        let on = birth + Days::new(after);
        let words = corrected_age_words(birth, crate::Gestation::from_days(gestation), on).unwrap();
        prop_assert_eq!(words.corrected.is_some() && gestation >= 37 * 7, false);
        prop_assert_eq!(words.age, age_words(birth, on).unwrap());
    }
}
