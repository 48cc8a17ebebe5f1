//! The kinds of entries, and the classes that entries of a kind belong to.

use redbook_protocol::Class;

/// What an entry is, by the numbers of docs/protocol.md §6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Takes back what it replaces.
    Retraction,
    /// The child's birth.
    BirthDetails,
    /// Weight, length, height or head circumference.
    Measurement,
    /// A vaccine that was given.
    Immunisation,
    /// Free text.
    Note,
    /// Somebody to call.
    Contact,
    /// An allergy, or that none is known.
    Allergy,
    /// One thing about who the child is: name, NHS number, address.
    ProfileField,
    /// A kind of a later version, kept and shown as such.
    Unknown(u64),
}

impl Kind {
    /// The number on the wire.
    #[must_use]
    pub const fn code(self) -> u64 {
        match self {
            Self::Retraction => 0,
            Self::BirthDetails => 1,
            Self::Measurement => 2,
            Self::Immunisation => 3,
            Self::Note => 4,
            Self::Contact => 5,
            Self::Allergy => 6,
            Self::ProfileField => 7,
            Self::Unknown(code) => code,
        }
    }

    /// The kind of a number.
    #[must_use]
    pub const fn from_code(code: u64) -> Self {
        match code {
            0 => Self::Retraction,
            1 => Self::BirthDetails,
            2 => Self::Measurement,
            3 => Self::Immunisation,
            4 => Self::Note,
            5 => Self::Contact,
            6 => Self::Allergy,
            7 => Self::ProfileField,
            other => Self::Unknown(other),
        }
    }

    /// Its stable name, as JSON shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retraction => "retraction",
            Self::BirthDetails => "birth_details",
            Self::Measurement => "measurement",
            Self::Immunisation => "immunisation",
            Self::Note => "note",
            Self::Contact => "contact",
            Self::Allergy => "allergy",
            Self::ProfileField => "profile_field",
            Self::Unknown(_) => "unknown",
        }
    }

    /// The class that an entry of this kind has unless its author says otherwise. `None`: no rule of this version.
    #[must_use]
    pub const fn usual_class(self) -> Option<Class> {
        match self {
            Self::BirthDetails | Self::Measurement | Self::Immunisation | Self::Allergy => {
                Some(Class::Clinical)
            }
            Self::Note => Some(Class::Family),
            Self::Contact => Some(Class::Arrangement),
            Self::ProfileField => Some(Class::Profile),
            Self::Retraction | Self::Unknown(_) => None,
        }
    }

    /// Whether docs/protocol.md §6 has this kind in that class. An entry elsewhere counts all the same, because an old
    /// app that does not know the kind cannot refuse it; but it is shown with a doubt, and is not the child's profile.
    #[must_use]
    pub fn belongs_in(self, class: Class) -> bool {
        let note_of_a_professional = self == Self::Note && class == Class::Clinical;
        note_of_a_professional || self.usual_class().is_none_or(|usual| usual == class)
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
    use super::*;

    #[test]
    fn codes_and_kinds_are_one_to_one() {
        for code in 0..=300 {
            assert_eq!(Kind::from_code(code).code(), code);
        }
        assert_eq!(Kind::from_code(8), Kind::Unknown(8));
    }

    #[test]
    fn a_note_is_the_familys_or_a_professionals() {
        assert!(Kind::Note.belongs_in(Class::Family));
        assert!(Kind::Note.belongs_in(Class::Clinical));
        assert!(!Kind::Note.belongs_in(Class::Profile));
        assert!(!Kind::ProfileField.belongs_in(Class::Family));
        assert!(Kind::Unknown(99).belongs_in(Class::Unknown(9)));
    }
}
