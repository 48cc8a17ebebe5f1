//! Each cohort written out: what a child gets who is given each dose on the first day it is due.
//!
//! The tables in `golden/` are for people to read and to hold beside the sources.

use std::fmt::Write as _;

use chrono::{Datelike, Months, NaiveDate};

use super::story::{born, day};
use crate::Vaccine;
use crate::schedule::{Answers, Birth, Child, Given, GivenVaccine, Kind, Question, Status, due};

macro_rules! tables {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("../golden/", $name, ".txt")))),+] };
}

#[test]
fn every_cohort_gets_what_its_table_says() {
    let tables = tables![
        "2018-05-10",
        "2019-12-31",
        "2020-01-01",
        "2022-08-31",
        "2022-09-01",
        "2024-06-30",
        "2024-07-01",
        "2024-12-31",
        "2025-01-01",
        "2025-03-10",
        "2025-03-20",
        "2025-04-07",
        "2025-04-08",
        "2026-02-28-all-asked",
    ];
    let mut wrong = String::new();
    for (name, expected) in tables {
        let (head, _) = expected.split_once("\n\n").unwrap();
        let actual = format!("{head}\n\n{}", written_out(&mut child_of(head)));
        if actual != expected {
            write!(wrong, "=== {name}\n{actual}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "other than the tables say:\n{wrong}");
}

/// "born 2024-07-01", and for those who were asked "asked, yes to tb-family flu-risk".
fn child_of(head: &str) -> Child {
    let lines = || head.lines();
    let mut child = born(lines().find_map(|line| line.strip_prefix("born ")).unwrap());
    if let Some(yes) = lines().find_map(|line| line.strip_prefix("asked, yes to")) {
        let yes: Vec<Question> = yes.split_whitespace().map(|id| Question::from_id(id).unwrap()).collect();
        child.answers = Answers::all_asked(&yes);
    }
    child
}

/// Lives through the years: on each day on which something can be had, it is given.
fn written_out(child: &mut Child) -> String {
    let Birth::Born(birth) = child.birth else { panic!("not born") };
    let ends = birth + Months::new(18 * 12);
    let mut text = String::new();
    let mut on = birth;
    while on < ends {
        let names = give_all(child, on);
        if !names.is_empty() {
            writeln!(text, "{on}  {:18} {}", age(birth, on), names.join(", ")).unwrap();
        }
        on = next_day(child, on);
    }
    text
}

fn give_all(child: &mut Child, on: NaiveDate) -> Vec<String> {
    let schedule = due(child, on);
    let items = schedule.doses_due();
    let given = items.iter().map(|item| Given {
        vaccine: GivenVaccine::Known(Vaccine::from_id(&item.what.id).unwrap()),
        date: on,
        written_dose: None,
    });
    let given: Vec<Given> = given.collect();
    child.given.extend(given);
    assert!(due(child, on).doses_due().is_empty(), "given and still due on {on}");
    items.iter().map(|item| item.what.to_string()).collect()
}

/// The next day on which anything may change: a first day, a change of the rules, the end of a flu season.
fn next_day(child: &Child, on: NaiveDate) -> NaiveDate {
    let schedule = due(child, on);
    let upcoming = schedule.items.iter().filter(|item| {
        item.kind == Kind::Immunisation && item.status == Status::Upcoming && item.date.is_none()
    });
    let from = upcoming.filter_map(|item| item.from);
    let april = NaiveDate::from_ymd_opt(on.year() + i32::from(on.month() >= 4), 4, 1).unwrap();
    let changes = ["2025-07-01", "2026-01-01", "2026-11-01"].map(day);
    from.chain(changes).chain([april]).filter(|day| on < *day).min().unwrap()
}

fn age(birth: NaiveDate, on: NaiveDate) -> String {
    let days = (on - birth).num_days();
    if days % 7 == 0 && days <= 16 * 7 {
        return if days == 0 { "at birth".to_owned() } else { format!("{} weeks", days / 7) };
    }
    let months = (0..220).rev().find(|months| birth + Months::new(*months) <= on).unwrap();
    let over = (on - (birth + Months::new(months))).num_days();
    let parts = [(months / 12, "y"), (months % 12, "m")].map(|(count, unit)| format!("{count}{unit}"));
    format!("{} {}d", parts.join(" "), over)
}
