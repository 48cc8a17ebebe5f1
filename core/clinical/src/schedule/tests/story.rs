//! A child and what happens to it, said shortly.

use chrono::NaiveDate;

use crate::Vaccine;
use crate::schedule::{
    Answer, Birth, CheckOutcome, Child, Given, GivenVaccine, Item, Kind, Question, Recorded, Schedule,
    Status, due,
};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn born(date: &str) -> Child {
    Child::new(Birth::Born(day(date)))
}

pub(super) fn expected(date: &str) -> Child {
    Child::new(Birth::Expected(day(date)))
}

impl Child {
    pub(super) fn gave(mut self, vaccine: &str, dates: &[&str]) -> Self {
        let vaccine = GivenVaccine::Known(Vaccine::parse(vaccine).unwrap());
        let given = |date: &&str| Given { vaccine: vaccine.clone(), date: day(date), written_dose: None };
        self.given.extend(dates.iter().map(given));
        self
    }

    pub(super) fn answered(mut self, question: Question, answer: Answer) -> Self {
        self.answers = self.answers.with(question, answer);
        self
    }

    pub(super) fn screened(mut self, what: &str) -> Self {
        self.screening.push(Recorded { what: what.to_owned(), date: None, outcome: None });
        self
    }

    pub(super) fn resulted(mut self, what: &str, date: Option<&str>, outcome: CheckOutcome) -> Self {
        let date = date.map(day);
        self.screening.push(Recorded { what: what.to_owned(), date, outcome: Some(outcome) });
        self
    }

    pub(super) fn reviewed(mut self, what: &str, date: &str) -> Self {
        self.reviews.push(Recorded { what: what.to_owned(), date: Some(day(date)), outcome: None });
        self
    }

    pub(super) fn on(&self, date: &str) -> Schedule {
        due(self, day(date))
    }

    /// Weeks and days after birth.
    pub(super) fn at(&self, weeks: i64, days: i64) -> Schedule {
        let Birth::Born(birth) = self.birth else { panic!("not born") };
        due(self, birth + chrono::TimeDelta::days(weeks * 7 + days))
    }
}

impl Schedule {
    /// All items about a dose, or about what has none (0), as "status from rule-id".
    pub(super) fn about(&self, what: &str, dose: u8) -> Vec<&Item> {
        let number = (dose > 0).then_some(dose);
        self.items.iter().filter(|item| item.what.id == what && item.what.dose == number).collect()
    }

    /// The one item about it.
    pub(super) fn one(&self, what: &str, dose: u8) -> &Item {
        let items = self.about(what, dose);
        assert_eq!(items.len(), 1, "{what} {dose}: {items:#?}");
        items[0]
    }

    pub(super) fn status(&self, what: &str, dose: u8) -> Status {
        self.one(what, dose).status
    }

    /// What the record has of it, and what is asked for.
    pub(super) fn statuses(&self, what: &str) -> Vec<(u8, Status)> {
        let of = self.items.iter().filter(|item| item.what.id == what);
        of.map(|item| (item.what.dose.unwrap_or(0), item.status)).collect()
    }

    pub(super) fn from(&self, what: &str, dose: u8) -> NaiveDate {
        let asked = self.about(what, dose).into_iter().find(|item| item.date.is_none()).unwrap();
        asked.from.unwrap()
    }

    pub(super) fn rule(&self, what: &str, dose: u8) -> &str {
        &self.one(what, dose).rule.as_ref().unwrap().id
    }

    /// Doses that can be had on the day.
    pub(super) fn doses_due(&self) -> Vec<&Item> {
        let is_due = |item: &&Item| {
            item.kind == Kind::Immunisation && matches!(item.status, Status::Due | Status::Overdue)
        };
        self.items.iter().filter(is_due).collect()
    }

    pub(super) fn protection_text(&self, disease: &str) -> String {
        self.protection.iter().find(|it| it.disease.id() == disease).unwrap().english()
    }
}
