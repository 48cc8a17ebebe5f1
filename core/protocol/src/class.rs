//! The class of an entry: what rights attach to, so that an old app can judge a kind it does not know.

/// What sort of thing an entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Medical fact: birth, growth, immunisation, allergy.
    Clinical,
    /// The family's own words: diary, firsts.
    Family,
    /// Who the child is: name, date of birth, NHS number.
    Profile,
    /// Contacts and appointments.
    Arrangement,
    /// A class of a later version, kept and shown as such.
    Unknown(u8),
}

impl Class {
    /// The number on the wire (docs/protocol.md §6).
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Clinical => 1,
            Self::Family => 2,
            Self::Profile => 3,
            Self::Arrangement => 4,
            Self::Unknown(code) => code,
        }
    }

    /// The class of a number.
    #[must_use]
    pub const fn from_code(code: u8) -> Self {
        match code {
            1 => Self::Clinical,
            2 => Self::Family,
            3 => Self::Profile,
            4 => Self::Arrangement,
            other => Self::Unknown(other),
        }
    }
}
