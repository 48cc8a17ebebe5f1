//! Where the day of a contact lies: in the pregnancy, and how far, or after the birth, and how old the child was.

use chrono::{Months, NaiveDate, TimeDelta};
use redbook_clinical::Gestation;
use redbook_clinical::age::{age_words, pregnancy_words};
use redbook_clinical::schedule::Birth;

use super::super::message::Sentence;
use super::JourneyStage;
use crate::MessageView;

/// Of a pregnancy, from the first day of the last period to the due date.
const PREGNANCY_DAYS: i64 = 280;

const BEFORE_BIRTH: Sentence = Sentence("journey.before-birth", "before the birth");

/// What is known of the child's way, beside the contact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) birth: Option<Birth>,
    /// How long the pregnancy had lasted at the birth; where nobody says, no forty weeks are made up.
    pub(super) gestation: Option<Gestation>,
}

/// Where a day lies on the way.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) stage: JourneyStage,
    /// Completed months of age.
    pub(super) months: Option<u32>,
    pub(super) age: Option<MessageView>,
}

impl Way {
    /// Places a contact of a day. `pregnant`: what the contact itself says of the pregnancy.
    pub(super) fn place(self, day: Option<NaiveDate>, pregnant: Option<Gestation>) -> Placed {
        match (day, self.birth) {
            (Some(day), Some(Birth::Born(born))) if day >= born => {
                let age = age_words(born, day).ok().map(|age| MessageView::from(&age.wording()));
                Placed { stage: JourneyStage::AfterBirth, months: completed_months(born, day), age }
            }
            (Some(day), Some(Birth::Born(born))) => {
                let said = pregnant.and_then(|at| due_date(day, at));
                let due = said.or_else(|| due_date(born, self.gestation?));
                let weeks = due.and_then(|due| weeks_pregnant(due, day));
                Placed::in_pregnancy(weeks.or_else(|| Some(BEFORE_BIRTH.say([]))))
            }
            (Some(day), Some(Birth::Expected(due))) => Placed::in_pregnancy(weeks_pregnant(due, day)),
            _ => Placed { stage: JourneyStage::NotKnown, months: None, age: None },
        }
    }
}

impl Placed {
    const fn in_pregnancy(age: Option<MessageView>) -> Self {
        Self { stage: JourneyStage::Pregnancy, months: None, age }
    }
}

/// The due date of a pregnancy that had lasted so long on a day.
fn due_date(day: NaiveDate, at: Gestation) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::days(PREGNANCY_DAYS - i64::from(at.days())))
}

/// Nothing for a day on which nobody is pregnant with a child of that due date.
fn weeks_pregnant(due: NaiveDate, on: NaiveDate) -> Option<MessageView> {
    pregnancy_words(due, on).ok().map(|weeks| MessageView::from(&weeks.wording()))
}

fn completed_months(born: NaiveDate, day: NaiveDate) -> Option<u32> {
    day.years_since(born).map(|years| {
        let whole = years * 12;
        let more = (1..12).take_while(|more| {
            born.checked_add_months(Months::new(whole + more)).is_some_and(|reached| reached <= day)
        });
        whole + u32::try_from(more.count()).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_counted_when_they_are_over() {
        let months = |born: &str, on: &str| completed_months(day(born), day(on));
        assert_eq!(months("2026-01-09", "2026-01-09"), Some(0));
        assert_eq!(months("2026-01-09", "2026-02-08"), Some(0));
        assert_eq!(months("2026-01-09", "2026-02-09"), Some(1));
        assert_eq!(months("2026-01-09", "2027-01-08"), Some(11));
        assert_eq!(months("2026-01-09", "2027-01-09"), Some(12));
        assert_eq!(months("2026-01-09", "2028-01-08"), Some(23));
    }

    #[test]
    fn before_the_birth_it_is_weeks_of_pregnancy_where_somebody_said_so_and_never_guessed() {
        let born = Some(Birth::Born(day("2026-03-14")));
        let age = |gestation: Option<&str>, pregnant: Option<&str>, on: &str| {
            let read = |text: &str| text.parse().unwrap();
            let way = Way { birth: born, gestation: gestation.map(read) };
            let placed = way.place(Some(day(on)), pregnant.map(read));
            assert_eq!((placed.stage, placed.months), (JourneyStage::Pregnancy, None));
            placed.age.unwrap().english
        };
        assert_eq!(age(None, None, "2026-03-13"), "before the birth");
        assert_eq!(age(Some("36+0"), None, "2026-03-07"), "35 weeks pregnant");
        assert_eq!(age(Some("36+0"), Some("28+2"), "2026-03-07"), "28 weeks pregnant", "who met them knows");
        assert_eq!(age(Some("36+0"), None, "2024-03-07"), "before the birth", "long before");
        assert_eq!(age(None, Some("60000 days"), "2026-03-07"), "before the birth", "a slip");
    }
}
