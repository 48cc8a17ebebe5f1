//! Where entries stand in a keepsake.

use redbook_record::Kind;

/// A part of a keepsake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Chapter {
    /// Of the whole life: name, birthday.
    Child,
    /// Of the whole life: the pregnancy and the birth.
    Birth,
    /// Of the whole life: brothers, sisters, parents.
    Family,
    /// Of the whole life: people around the child.
    People,
    Firsts,
    Diary,
    Growth,
    Vaccinations,
    Reviews,
    Health,
    Notes,
    Remembered,
    Else,
}

impl Chapter {
    /// Those that are not told by year.
    pub(super) const OF_A_LIFE: [Self; 4] = [Self::Child, Self::Birth, Self::Family, Self::People];
    /// Those that are, in the order of a year.
    pub(super) const OF_A_YEAR: [Self; 9] = [
        Self::Firsts,
        Self::Diary,
        Self::Growth,
        Self::Vaccinations,
        Self::Reviews,
        Self::Health,
        Self::Notes,
        Self::Remembered,
        Self::Else,
    ];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Child => "The child",
            Self::Birth => "Before and at birth",
            Self::Family => "Family",
            Self::People => "People to know",
            Self::Firsts => "Firsts and milestones",
            Self::Diary => "Diary",
            Self::Growth => "Growth",
            Self::Vaccinations => "Vaccinations",
            Self::Reviews => "Reviews and checks",
            Self::Health => "Health",
            Self::Notes => "Notes and questions",
            Self::Remembered => "Remembered",
            Self::Else => "Everything else",
        }
    }

    /// Where entries of a kind stand.
    pub(super) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::ProfileField => Self::Child,
            Kind::BirthDetails | Kind::Pregnancy | Kind::AntenatalContact => Self::Birth,
            Kind::FamilyHistory | Kind::Sibling | Kind::ParentHeight => Self::Family,
            Kind::Contact => Self::People,
            Kind::Milestone | Kind::Tooth => Self::Firsts,
            Kind::Diary => Self::Diary,
            Kind::Measurement => Self::Growth,
            Kind::Immunisation => Self::Vaccinations,
            Kind::Review | Kind::Asq3 | Kind::AsqSe2 | Kind::BloodSpot | Kind::Nipe | Kind::Hearing => {
                Self::Reviews
            }
            Kind::Illness | Kind::Admission | Kind::Medicine | Kind::Allergy => Self::Health,
            Kind::Note | Kind::Question => Self::Notes,
            Kind::Loss => Self::Remembered,
            Kind::Retraction
            | Kind::Feeding
            | Kind::Appointment
            | Kind::ServiceContact
            | Kind::Answer
            | Kind::Unknown(_) => Self::Else,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_one_chapter_that_is_told() {
        for kind in Kind::ALL {
            let chapter = Chapter::of(*kind);
            let told = Chapter::OF_A_LIFE.iter().chain(&Chapter::OF_A_YEAR).filter(|told| **told == chapter);
            assert_eq!(told.count(), 1, "{}", kind.name());
        }
    }
}
