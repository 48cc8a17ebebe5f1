//! The kinds of entries: the one list of them, and the classes that entries of a kind belong to.

use redbook_protocol::Class;

use crate::declared::{Declared, KindSpec};
use crate::payload::{
    Admission, Allergy, Answer, AntenatalContact, Appointment, Asq3, AsqSe2, BirthDetails, BloodSpot,
    Contact, Diary, FamilyHistory, Feeding, Hearing, Illness, Immunisation, Loss, Measurement, Medicine,
    Milestone, Nipe, Note, ParentHeight, Pregnancy, ProfileField, Question, Retraction, Review,
    ServiceContact, Sibling, Tooth,
};

/// Makes [`Kind`] and [`Payload`] from one list: each is a line here, and would be six arms in six matches.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $name:ident = $code:literal; )+) => {
        /// What an entry is, by the numbers of docs/protocol.md §6.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( $(#[$doc])* $name, )+
            /// A kind of a later version, kept and shown as such.
            Unknown(u64),
        }

        /// What an entry of a known kind says.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Payload {
            $( $(#[$doc])* $name($name), )+
        }

        impl Kind {
            /// All that this version knows, by number.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )+ ];

            /// The number on the wire.
            #[must_use]
            pub const fn code(self) -> u64 {
                match self {
                    $( Self::$name => $code, )+
                    Self::Unknown(code) => code,
                }
            }

            /// The kind of a number.
            #[must_use]
            pub const fn from_code(code: u64) -> Self {
                match code {
                    $( $code => Self::$name, )+
                    other => Self::Unknown(other),
                }
            }

            /// What is to be known of it; `None` for one of a later version.
            #[must_use]
            pub const fn spec(self) -> Option<&'static KindSpec> {
                match self {
                    $( Self::$name => Some(&$name::SPEC), )+
                    Self::Unknown(_) => None,
                }
            }
        }

        impl Payload {
            /// Its kind.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self {
                    $( Self::$name(_) => Kind::$name, )+
                }
            }

            /// One that says nothing yet; `None` for a kind of a later version.
            #[must_use]
            pub fn empty(kind: Kind) -> Option<Self> {
                match kind {
                    $( Kind::$name => Some(Self::$name($name::default())), )+
                    Kind::Unknown(_) => None,
                }
            }

            pub(crate) fn declared(&self) -> &dyn Declared {
                match self {
                    $( Self::$name(payload) => payload, )+
                }
            }

            pub(crate) fn declared_mut(&mut self) -> &mut dyn Declared {
                match self {
                    $( Self::$name(payload) => payload, )+
                }
            }
        }

        $(
            impl From<$name> for Payload {
                fn from(payload: $name) -> Self {
                    Self::$name(payload)
                }
            }
        )+
    };
}

kinds! {
    /// Takes back what it replaces.
    Retraction = 0;
    /// The child's birth; when it happened is the birth.
    BirthDetails = 1;
    /// Weight, length, height or head circumference.
    Measurement = 2;
    /// A vaccine that was given, or was not and why.
    Immunisation = 3;
    /// Free text.
    Note = 4;
    /// Somebody to call.
    Contact = 5;
    /// An allergy, or that none is known.
    Allergy = 6;
    /// One thing about who the child is: name, NHS number, address.
    ProfileField = 7;
    /// A pregnancy, and when the child is due.
    Pregnancy = 8;
    /// A meeting with a professional before the birth.
    AntenatalContact = 9;
    /// A newborn blood spot result, for one condition.
    BloodSpot = 10;
    /// A newborn or infant physical examination, of one system.
    Nipe = 11;
    /// A newborn hearing test.
    Hearing = 12;
    /// A review of the child's health and development.
    Review = 13;
    /// The five scores of an ASQ-3 questionnaire.
    Asq3 = 14;
    /// The total score of an ASQ:SE-2 questionnaire.
    AsqSe2 = 15;
    /// A first: what the child can do, and since when.
    Milestone = 16;
    /// How the child is fed.
    Feeding = 17;
    /// A tooth that came or went.
    Tooth = 18;
    /// An illness or health problem.
    Illness = 19;
    /// A stay in hospital, or a visit to emergency care.
    Admission = 20;
    /// A medicine.
    Medicine = 21;
    /// An illness in the family, or that none is known.
    FamilyHistory = 22;
    /// A page of the family's diary.
    Diary = 23;
    /// A question for the next visit, and its answer.
    Question = 24;
    /// An appointment.
    Appointment = 25;
    /// A contact with a service, in the parent's words.
    ServiceContact = 26;
    /// An answer that decides what is offered to this child.
    Answer = 27;
    /// A pregnancy that ended, or a child who died.
    Loss = 28;
    /// A brother, sister or twin.
    Sibling = 29;
    /// How tall a parent is.
    ParentHeight = 30;
}

impl Kind {
    /// Its stable name, as JSON shows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().map_or("unknown", |spec| spec.name)
    }

    /// The class that an entry of this kind has unless its author says otherwise. `None`: no rule of this version.
    #[must_use]
    pub fn usual_class(self) -> Option<Class> {
        self.spec()?.classes.first().copied()
    }

    /// Whether docs/protocol.md §6 has this kind in that class. An entry elsewhere counts all the same, because an old
    /// app that does not know the kind cannot refuse it; but it is shown with a doubt, and is not the child's profile.
    #[must_use]
    pub fn belongs_in(self, class: Class) -> bool {
        self.spec().is_none_or(|spec| spec.classes.is_empty() || spec.classes.contains(&class))
    }

    /// Whether an entry of this kind may speak of a day still to come.
    pub(crate) fn may_lie_ahead(self) -> bool {
        self.spec().is_none_or(|spec| spec.may_lie_ahead)
    }
}

/// The stable name of a class, as JSON shows it.
#[must_use]
pub const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Clinical => "clinical",
        Class::Family => "family",
        Class::Profile => "profile",
        Class::Arrangement => "arrangement",
        Class::Unknown(_) => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_and_kinds_are_one_to_one() {
        for code in 0..=300 {
            assert_eq!(Kind::from_code(code).code(), code);
        }
        let codes: Vec<u64> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, (0..Kind::ALL.len() as u64).collect::<Vec<_>>(), "numbers are given without gaps");
        assert_eq!(Kind::from_code(31), Kind::Unknown(31));
    }

    #[test]
    fn every_kind_has_a_name_of_its_own_and_an_empty_payload() {
        let names: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(Payload::empty(*kind).map(|payload| payload.kind()), Some(*kind));
        }
        assert_eq!(Payload::empty(Kind::Unknown(99)), None);
    }

    #[test]
    fn a_note_is_the_familys_or_a_professionals() {
        assert!(Kind::Note.belongs_in(Class::Family));
        assert!(Kind::Note.belongs_in(Class::Clinical));
        assert!(!Kind::Note.belongs_in(Class::Profile));
        assert!(!Kind::ProfileField.belongs_in(Class::Family));
        assert!(Kind::Retraction.belongs_in(Class::Profile));
        assert!(Kind::Unknown(99).belongs_in(Class::Unknown(9)));
    }

    #[test]
    fn nobody_but_guardians_and_professionals_can_end_what_is_due() {
        assert_eq!(Kind::Loss.spec().unwrap().classes, [Class::Clinical]);
    }
}
