//! What a family may choose to share, and where each kind of entry belongs.

use std::collections::BTreeSet;

use redbook_record::Kind;

/// A part of a summary that a family chooses or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Allergies, or that none is known.
    Allergies,
    /// Medicines.
    Medicines,
    /// Illnesses, stays in hospital, losses.
    Problems,
    /// Vaccines given and not given, protection by disease, what is due.
    Immunisations,
    /// Weight, length or height, head circumference, body mass index.
    Growth,
    /// The birth and the pregnancy before it.
    Birth,
    /// Blood spot, physical examination, hearing.
    Screening,
    /// Reviews, questionnaires' scores, milestones.
    Development,
    /// Whom to call.
    Contacts,
    /// Notes and questions, as written.
    Notes,
}

impl Section {
    /// All of them, in the order of a summary.
    pub const ALL: [Self; 10] = [
        Self::Allergies,
        Self::Medicines,
        Self::Problems,
        Self::Immunisations,
        Self::Growth,
        Self::Birth,
        Self::Screening,
        Self::Development,
        Self::Contacts,
        Self::Notes,
    ];

    /// Its stable word, as a command line has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Allergies => "allergies",
            Self::Medicines => "medicines",
            Self::Problems => "problems",
            Self::Immunisations => "immunisations",
            Self::Growth => "growth",
            Self::Birth => "birth",
            Self::Screening => "screening",
            Self::Development => "development",
            Self::Contacts => "contacts",
            Self::Notes => "notes",
        }
    }

    /// From its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    /// Where entries of a kind go.
    #[must_use]
    pub const fn of(kind: Kind) -> Going {
        match kind {
            Kind::Allergy => Going::To(Self::Allergies),
            Kind::Medicine => Going::To(Self::Medicines),
            Kind::Illness | Kind::Admission | Kind::Loss => Going::To(Self::Problems),
            Kind::Immunisation => Going::To(Self::Immunisations),
            Kind::Measurement => Going::To(Self::Growth),
            Kind::BirthDetails | Kind::Pregnancy => Going::To(Self::Birth),
            Kind::BloodSpot | Kind::Nipe | Kind::Hearing => Going::To(Self::Screening),
            Kind::Review | Kind::Asq3 | Kind::AsqSe2 | Kind::Milestone => Going::To(Self::Development),
            Kind::Contact => Going::To(Self::Contacts),
            Kind::Note | Kind::Question => Going::To(Self::Notes),
            Kind::ProfileField => Going::WithTheChild,
            Kind::Retraction
            | Kind::AntenatalContact
            | Kind::Feeding
            | Kind::Tooth
            | Kind::FamilyHistory
            | Kind::Diary
            | Kind::Appointment
            | Kind::ServiceContact
            | Kind::Answer
            | Kind::Sibling
            | Kind::ParentHeight
            | Kind::Unknown(_) => Going::Stays,
        }
    }
}

/// Where entries of a kind go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// In a section, if the family chooses it.
    To(Section),
    /// With the child's name, always: name, birth date, sex, NHS number, address.
    WithTheChild,
    /// Nowhere but into an export of the whole record. docs/sharing.md lists them.
    Stays,
}

/// The sections that a family chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sections(BTreeSet<Section>);

impl Sections {
    /// Every one.
    #[must_use]
    pub fn all() -> Self {
        Self(Section::ALL.into())
    }

    /// Whether one is among them.
    #[must_use]
    pub fn contains(&self, section: Section) -> bool {
        self.0.contains(&section)
    }

    /// They, in the order of a summary.
    pub fn iter(&self) -> impl Iterator<Item = Section> {
        self.0.iter().copied()
    }
}

impl FromIterator<Section> for Sections {
    fn from_iter<I: IntoIterator<Item = Section>>(sections: I) -> Self {
        Self(sections.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = include_str!("../../../docs/sharing.md");

    #[test]
    fn every_section_has_a_word_of_its_own_that_the_paper_lists() {
        for section in Section::ALL {
            assert_eq!(Section::from_name(section.name()), Some(section));
            assert!(PAPER.contains(&format!("| `{}` |", section.name())), "{}", section.name());
        }
        assert_eq!(Section::from_name("diary"), None);
        assert_eq!(Sections::all().iter().count(), Section::ALL.len());
    }

    #[test]
    fn every_kind_is_decided_and_the_paper_lists_those_that_stay() {
        let stays = PAPER.split("## What stays at home").nth(1).unwrap();
        let stays = stays.split("\n## ").next().unwrap();
        for kind in Kind::ALL {
            let listed = stays.contains(&format!("`{}`", kind.name()));
            assert_eq!(listed, Section::of(*kind) == Going::Stays, "{}", kind.name());
        }
    }
}
