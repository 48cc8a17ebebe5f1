//! Who the child is, as far as growth asks: read from what stands, and never picked where people disagree.

use chrono::NaiveDate;
use redbook_clinical::growth::{Child, Sex};
use redbook_clinical::{Gestation, Length};
use redbook_record::{BirthDetails, Parent, ParentHeight, Payload, When};

use super::missing::Missing;
use crate::phone::open_record::OpenRecord;

const SEX: &str = "sex";
const DATE_OF_BIRTH: &str = "date-of-birth";

/// What the record says of the child; for each thing that is not settled, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) sex: Result<Sex, Missing>,
    pub(super) birth: Result<NaiveDate, Missing>,
    /// `None` where nobody says: then 40+0 is counted with, and that is said.
    pub(super) gestation: Result<Option<Gestation>, Missing>,
    /// The profile has a date of birth that cannot be read, beside a birth that can.
    pub(super) has_unread_birth: bool,
}

impl Known {
    /// The child, where everything that the reference needs is settled.
    pub(super) fn child(&self) -> Option<Child> {
        Some(Child { sex: self.sex.ok()?, birth: self.birth.ok()?, gestation: self.gestation.ok()? })
    }

    /// Whether a day is before the day of birth, where both are known.
    pub(super) fn is_born_after(&self, when: Option<When>) -> bool {
        let on = when.and_then(|when| when.date());
        on.zip(self.birth.ok()).is_some_and(|(on, birth)| on < birth)
    }

    /// What is not settled, in the order in which people would settle it.
    pub(super) fn missing(&self) -> Vec<Missing> {
        let mut missing: Vec<Missing> = self.sex.err().into_iter().chain(self.birth.err()).collect();
        match self.gestation {
            Ok(Some(_)) => {}
            Ok(None) => missing.push(Missing::GestationNotRecorded),
            Err(why) => missing.push(why),
        }
        if self.has_unread_birth {
            missing.push(Missing::BirthNotRead);
        }
        missing
    }
}

impl OpenRecord {
    pub(super) fn known(&self) -> Known {
        let births: Vec<(Option<When>, &BirthDetails)> = self.births().collect();
        let said = self.profile_says(DATE_OF_BIRTH);
        let read: Vec<When> = said.iter().filter_map(|text| text.trim().parse().ok()).collect();
        let has_unread = read.len() < said.len();
        let whens = births.iter().filter_map(|(when, _)| *when).chain(read);
        let birth = birth_of(&whens.collect::<Vec<_>>(), has_unread);
        Known {
            sex: sex_of(&self.profile_says(SEX)),
            birth,
            gestation: gestation_of(births.iter().filter_map(|(_, birth)| birth.gestation)),
            has_unread_birth: has_unread && birth.is_ok(),
        }
    }

    /// The day of birth, where that is settled.
    pub(in crate::phone) fn settled_birth(&self) -> Option<NaiveDate> {
        self.known().birth.ok()
    }

    /// How long the pregnancy had lasted at the birth, where that is settled and likely.
    pub(in crate::phone) fn settled_gestation(&self) -> Option<Gestation> {
        self.known().gestation.ok().flatten()
    }

    /// Every birth that stands, with when it was.
    pub(super) fn births(&self) -> impl Iterator<Item = (Option<When>, &BirthDetails)> {
        self.book.current(&self.roles).filter_map(|it| match it.entry.payload()? {
            Payload::BirthDetails(birth) => Some((it.entry.when().copied(), birth)),
            _ => None,
        })
    }

    /// The heights of both parents, or what is missing of them; nothing where neither is known.
    pub(super) fn parents(&self) -> Result<Option<(Length, Length)>, Missing> {
        let heights = self.book.current(&self.roles).filter_map(|it| match it.entry.payload()? {
            Payload::ParentHeight(ParentHeight { parent, height: Some(height), .. }) => {
                Some(((*parent)?, *height))
            }
            _ => None,
        });
        let heights: Vec<(Parent, Length)> = heights.collect();
        let of = |parent: &Parent, name| {
            let mut found = heights.iter().filter(|(of, _)| of == parent).map(|(_, height)| *height);
            let first = found.next();
            match found.any(|other| Some(other) != first) {
                true => Err(Missing::ParentHeightDisputed(name)),
                false => Ok(first),
            }
        };
        match (of(&Parent::Mother, "mother")?, of(&Parent::Father, "father")?) {
            (Some(mother), Some(father)) => Ok(Some((mother, father))),
            (Some(_), None) => Err(Missing::ParentHeight("father")),
            (None, Some(_)) => Err(Missing::ParentHeight("mother")),
            (None, None) => Ok(None),
        }
    }

    fn profile_says(&self, field: &str) -> Vec<String> {
        let fields = self.book.profile(&self.roles).fields.into_iter();
        let values = fields.filter(|known| known.field == field).flat_map(|known| known.values);
        values.map(|value| value.value).collect()
    }
}

/// Words that mean the same do not disagree; a word that cannot be read disagrees with every other.
fn sex_of(said: &[String]) -> Result<Sex, Missing> {
    let mut read = said.iter().map(|text| match text.trim().to_lowercase().as_str() {
        "female" | "f" | "girl" => Some(Sex::Female),
        "male" | "m" | "boy" => Some(Sex::Male),
        _ => None,
    });
    let first = read.next().ok_or(Missing::SexNotRecorded)?;
    if read.any(|other| other != first) {
        return Err(Missing::SexDisputed);
    }
    first.ok_or(Missing::SexNotRead)
}

/// The day that everybody says, or that is left by who says only its month or year.
fn birth_of(said: &[When], has_unread: bool) -> Result<NaiveDate, Missing> {
    let mut days = said.iter().filter_map(When::date);
    let Some(day) = days.next() else {
        return Err(match (said, has_unread) {
            ([], true) => Missing::BirthNotRead,
            ([], false) => Missing::BirthNotRecorded,
            _ => Missing::BirthNotADay,
        });
    };
    let is_within = |when: &When| when.date().is_some() || day.to_string().starts_with(&when.to_string());
    if days.any(|other| other != day) || !said.iter().all(is_within) {
        return Err(Missing::BirthDisputed);
    }
    Ok(day)
}

fn gestation_of(mut said: impl Iterator<Item = Gestation>) -> Result<Option<Gestation>, Missing> {
    let Some(gestation) = said.next() else { return Ok(None) };
    if said.any(|other| other != gestation) {
        return Err(Missing::GestationDisputed);
    }
    let is_assessed = (Gestation::GROWTH_MIN..=Gestation::GROWTH_MAX).contains(&gestation);
    if is_assessed { Ok(Some(gestation)) } else { Err(Missing::GestationOutside) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sex(said: &[&str]) -> Result<Sex, Missing> {
        sex_of(&said.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    fn birth(said: &[&str], has_unread: bool) -> Result<String, Missing> {
        let said: Vec<When> = said.iter().map(|text| text.parse().unwrap()).collect();
        birth_of(&said, has_unread).map(|day| day.to_string())
    }

    #[test]
    fn words_that_mean_the_same_do_not_disagree() {
        assert_eq!(sex(&["Female", " girl ", "F"]), Ok(Sex::Female));
        assert_eq!(sex(&["boy"]), Ok(Sex::Male));
        assert_eq!(sex(&[]), Err(Missing::SexNotRecorded));
        assert_eq!(sex(&["not known yet"]), Err(Missing::SexNotRead));
    }

    #[test]
    fn nobody_picks_for_the_people() {
        assert_eq!(sex(&["female", "male"]), Err(Missing::SexDisputed));
        assert_eq!(sex(&["female", "not known yet"]), Err(Missing::SexDisputed));
        assert_eq!(birth(&["2026-01-09", "2026-01-10"], false), Err(Missing::BirthDisputed));
        assert_eq!(birth(&["2026-01-09", "2026-02"], false), Err(Missing::BirthDisputed));
        let weeks = |days: &[u16]| gestation_of(days.iter().map(|days| Gestation::from_days(*days)));
        assert_eq!(weeks(&[280, 281]), Err(Missing::GestationDisputed));
        assert_eq!(weeks(&[280, 280]), Ok(Some(Gestation::from_days(280))));
        assert_eq!(weeks(&[153]), Err(Missing::GestationOutside));
        assert_eq!(weeks(&[]), Ok(None));
    }

    #[test]
    fn a_birth_needs_its_day() {
        assert_eq!(
            birth(&["2026-01-09T04:12Z", "2026-01-09", "2026-01", "2026"], false).unwrap(),
            "2026-01-09"
        );
        assert_eq!(birth(&["2026-01-09"], true).unwrap(), "2026-01-09");
        assert_eq!(birth(&["2026-01"], false), Err(Missing::BirthNotADay));
        assert_eq!(birth(&[], true), Err(Missing::BirthNotRead));
        assert_eq!(birth(&[], false), Err(Missing::BirthNotRecorded));
    }
}
