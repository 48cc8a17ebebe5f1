//! What an item is about.

use std::fmt;

use super::english::ENGLISH;
use crate::Vaccine;

/// A vaccine, screening or review by its word, and which dose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct What {
    /// Its word; for a vaccine that is not recognised, as it was written.
    pub id: String,
    /// Which dose, where there is more than one.
    pub dose: Option<u8>,
}

impl What {
    pub(super) fn new(id: &str, dose: Option<u8>) -> Self {
        Self { id: id.to_owned(), dose }
    }

    /// What people call it, without the dose; the word itself where there is no name.
    #[must_use]
    pub fn name(&self) -> &str {
        let vaccine = Vaccine::from_id(&self.id).map(Vaccine::name);
        let named = || ENGLISH.as_ref().ok()?.names.get(&self.id).map(String::as_str);
        vaccine.or_else(named).unwrap_or(&self.id)
    }
}

impl fmt::Display for What {
    /// "MenB dose 2", "new birth visit".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.dose {
            Some(dose) => write!(f, "{} dose {dose}", self.name()),
            None => f.write_str(self.name()),
        }
    }
}
