//! Of any record on any day.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::story::day;
use crate::Vaccine;
use crate::schedule::{
    Answer, Answers, Birth, Child, Given, GivenVaccine, Item, Life, Question, Recorded, Schedule, Status, due,
};

fn any_day(from: &str, days: u64) -> impl Strategy<Value = NaiveDate> {
    let from = day(from);
    (0..=days).prop_map(move |days| from + Days::new(days))
}

/// 1950 to 2100.
fn any_birth() -> impl Strategy<Value = NaiveDate> {
    any_day("1950-01-01", 55_151)
}

fn any_vaccine() -> impl Strategy<Value = Vaccine> {
    prop::sample::select(Vaccine::all().collect::<Vec<_>>())
}

/// Mostly at ages at which something happens, sometimes before the birth, sometimes long after.
fn any_given(birth: NaiveDate) -> impl Strategy<Value = Given> {
    let days = prop_oneof![4 => 0_i64..800, 2 => 800_i64..6_000, 1 => -400_i64..0];
    (any_vaccine(), days, prop::option::of(0_u8..9)).prop_map(move |(vaccine, days, written_dose)| {
        let date = birth + chrono::TimeDelta::days(days);
        Given { vaccine: GivenVaccine::Known(vaccine), date, written_dose }
    })
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = prop::sample::select(vec![Answer::Yes, Answer::No, Answer::NotAsked]);
    prop::collection::vec(answer, Question::ALL.len()).prop_map(|answers| {
        Question::ALL
            .into_iter()
            .zip(answers)
            .fold(Answers::default(), |all, (question, answer)| all.with(question, answer))
    })
}

fn any_recorded() -> impl Strategy<Value = Recorded> {
    let checks =
        vec!["blood-spot", "blood-spot-pku", "hearing", "new-birth-visit", "review-2-years", "something"];
    (prop::sample::select(checks), prop::option::of(any_birth())).prop_map(|(what, date)| Recorded {
        what: what.to_owned(),
        date,
        outcome: None,
    })
}

fn any_child() -> impl Strategy<Value = Child> {
    let born = any_birth().prop_flat_map(move |birth| {
        let given = prop::collection::vec(any_given(birth), 0..12);
        (Just(birth), given, any_answers(), prop::collection::vec(any_recorded(), 0..4), any::<bool>())
    });
    born.prop_map(|(birth, given, answers, screening, is_born)| {
        let birth = if is_born { Birth::Born(birth) } else { Birth::Expected(birth) };
        Child { given, answers, screening, ..Child::new(birth) }
    })
}

/// A day of childhood, or before it.
fn on_day(child: &Child, age_days: i64) -> NaiveDate {
    let (Birth::Born(birth) | Birth::Expected(birth)) = child.birth;
    birth + chrono::TimeDelta::days(age_days)
}

/// The vaccines whose answers a dose of `id` may change, and why.
fn may_change(id: &str) -> Vec<&str> {
    match id {
        // Stands in for Hib/MenC; the pre-school booster comes a year after it; polio doses are counted.
        "dtap-ipv-hib-hepb" => vec!["dtap-ipv-hib-hepb", "hib-menc", "dtap-ipv", "td-ipv"],
        // Polio doses are counted at the teenage booster.
        "dtap-ipv" => vec!["dtap-ipv", "td-ipv"],
        "dtap-ipv-hib" => vec!["dtap-ipv-hib", "td-ipv"],
        // One course; two chickenpox doses close the catch-up.
        "mmr" | "mmrv" | "varicella" => vec!["mmr", "mmrv", "varicella"],
        // Given before July 2025, MenB follows at 16 weeks.
        "pcv" => vec!["pcv", "menb"],
        other => vec![other],
    }
}

proptest! {
    #![proptest_config(crate::fixed_seed::fixed_seed(1_500))]

    #[test]
    fn every_record_has_an_answer_and_nothing_recorded_is_lost(child in any_child(), on in any_day("1940-01-01", 73_000)) {
        let schedule = due(&child, on);
        let dated = |status: &[Status]| schedule.items.iter().filter(|item| item.date.is_some() && status.contains(&item.status)).count();
        prop_assert!(dated(&Status::ALL) >= child.given.len(), "a dose is missing");
        for given in &child.given {
            let listed = schedule.items.iter().any(|item| {
                Some(item.what.id.as_str()) == given.vaccine.id() && item.date == Some(given.date)
            });
            prop_assert!(listed, "{given:?} is not listed");
        }
        for item in &schedule.items {
            let text = item.reason.english();
            prop_assert!(!text.contains(['{', '}']) && !text.contains("  ") && text.ends_with('.'), "{text}");
            let is_window = matches!(item.status, Status::Due | Status::Overdue) || (item.status == Status::Upcoming && item.from.is_some());
            if is_window {
                let (from, by) = (item.from.unwrap(), item.by.unwrap());
                prop_assert!(from <= by);
                let expected = if on < from { Status::Upcoming } else if on <= by { Status::Due } else { Status::Overdue };
                prop_assert_eq!(item.status, expected);
                prop_assert!(item.rule.is_some());
            }
        }
        for protection in &schedule.protection {
            let text = protection.english();
            prop_assert!(protection.counted <= protection.given && !text.contains(['{', '}']), "{text}");
        }
    }

    #[test]
    fn a_dose_changes_no_answer_about_another_vaccine(
        (child, more) in any_child().prop_flat_map(|child| {
            let (Birth::Born(birth) | Birth::Expected(birth)) = child.birth;
            (Just(child), any_given(birth))
        }),
        age_days in -300_i64..7_000,
    ) {
        let on = on_day(&child, age_days);
        let id = more.vaccine.id().unwrap();
        let changed = may_change(id);
        let before = due(&child, on);
        let mut with = child.clone();
        with.given.push(more);
        let after = due(&with, on);
        let others = |schedule: &Schedule| -> Vec<Item> {
            schedule.items.iter().filter(|item| !changed.contains(&item.what.id.as_str())).cloned().collect()
        };
        prop_assert_eq!(others(&before), others(&after));
    }

    #[test]
    fn the_order_of_entry_does_not_matter(child in any_child(), age_days in -300_i64..7_000) {
        let on = on_day(&child, age_days);
        let mut turned = child.clone();
        turned.given.sort_by_key(|given| (std::cmp::Reverse(given.date), given.vaccine.id(), given.written_dose));
        let mut straight = child;
        straight.given.sort_by_key(|given| (given.date, given.vaccine.id(), given.written_dose));
        prop_assert_eq!(due(&straight, on).protection, due(&turned, on).protection);
        let asked = |child: &Child| -> Vec<Item> {
            due(child, on).items.into_iter().filter(|item| item.date.is_none()).collect()
        };
        prop_assert_eq!(asked(&straight), asked(&turned));
    }

    #[test]
    fn after_a_loss_nothing_is_asked_for(child in any_child(), on in any_birth(), died in any::<bool>()) {
        let life = if died { Life::Died } else { Life::PregnancyEnded };
        let schedule = due(&Child { life, ..child }, on);
        prop_assert!(schedule.items.iter().all(|item| item.status == Status::Done));
    }
}
