//! What a vaccine protects against.

use std::fmt;

use super::vocabulary::VOCABULARY;

/// A disease of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disease {
    id: &'static str,
    name: &'static str,
}

impl Disease {
    /// All of them, by their words.
    pub fn all() -> impl Iterator<Item = Self> {
        let diseases = VOCABULARY.as_ref().ok().map(|vocabulary| &vocabulary.diseases);
        diseases.into_iter().flatten().map(|(id, name)| Self { id, name })
    }

    /// From its word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let (id, name) = VOCABULARY.as_ref().ok()?.diseases.get_key_value(id)?;
        Some(Self { id, name })
    }

    /// Its word, which never changes: "hepatitis-b".
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }
}

impl fmt::Display for Disease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
