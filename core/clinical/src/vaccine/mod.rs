//! Vaccines by one word each, what people call them, and what they protect against.
//!
//! The words are data (`data/schedule/vaccines.json`). A [`Vaccine`] is always one of them: what a person wrote either
//! names one or is [`UnknownVaccine`], and is then for the caller to keep as it was written.

mod disease;
mod unknown;
mod vocabulary;

pub use disease::Disease;
pub use unknown::UnknownVaccine;

use std::fmt;

use vocabulary::{Entry, VOCABULARY};

/// A vaccine of the vocabulary.
///
/// ```
/// use redbook_clinical::Vaccine;
///
/// let vaccine = Vaccine::parse("Infanrix Hexa")?;
/// assert_eq!((vaccine.id(), vaccine.name()), ("dtap-ipv-hib-hepb", "6-in-1"));
/// assert!(Vaccine::parse("the pink one").is_err());
/// # Ok::<(), redbook_clinical::UnknownVaccine>(())
/// ```
#[derive(Clone, Copy)]
pub struct Vaccine(&'static Entry);

impl Vaccine {
    /// All of them, in the order of the data.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        VOCABULARY.as_ref().map_or(&[][..], |vocabulary| &vocabulary.vaccines).iter().map(Self)
    }

    /// From its word: "menb".
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|vaccine| vaccine.id() == id)
    }

    /// From what a person wrote: the word, the plain name, a product, or a name with its product in brackets, as books have it:
    /// "6-in-1 (Vaxelis)". Capitals, spaces and signs do not matter.
    ///
    /// # Errors
    /// It is none that is known, or it is two: "MMR (Bexsero)". The text is not in the error.
    pub fn parse(text: &str) -> Result<Self, UnknownVaccine> {
        let vocabulary = VOCABULARY.as_ref().map_err(|_| UnknownVaccine)?;
        let known = |name: &str| vocabulary.by_alias(name).map(Self);
        if let Some(vaccine) = known(text) {
            return Ok(vaccine);
        }
        let (name, product) =
            text.trim().strip_suffix(')').and_then(|text| text.split_once('(')).ok_or(UnknownVaccine)?;
        known(name).filter(|vaccine| known(product) == Some(*vaccine)).ok_or(UnknownVaccine)
    }

    /// Its word, which never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        &self.0.id
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.0.name
    }

    /// Other names and products that [`Self::parse`] takes.
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        self.0.aliases.iter().map(String::as_str)
    }

    /// What it protects against.
    pub fn diseases(self) -> impl Iterator<Item = Disease> {
        self.0.diseases.iter().filter_map(|id| Disease::from_id(id))
    }

    /// Whether it protects against the disease.
    #[must_use]
    pub fn is_against(self, disease: Disease) -> bool {
        self.0.diseases.iter().any(|id| id == disease.id())
    }

    /// Whether it is a live vaccine; `None` where there are both kinds (flu: by nose or by needle).
    #[must_use]
    pub const fn is_live(self) -> Option<bool> {
        self.0.live
    }

    /// Whether it is given to the mother before the birth, and so may be dated before it.
    #[must_use]
    pub const fn is_in_pregnancy(self) -> bool {
        self.0.in_pregnancy
    }
}

impl PartialEq for Vaccine {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Vaccine {}

impl fmt::Debug for Vaccine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vaccine({})", self.id())
    }
}

impl fmt::Display for Vaccine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_understood() {
        let written = [
            ("6-in-1", "dtap-ipv-hib-hepb"),
            ("6 in 1", "dtap-ipv-hib-hepb"),
            ("INFANRIX HEXA", "dtap-ipv-hib-hepb"),
            ("DTaP/IPV/Hib/HepB", "dtap-ipv-hib-hepb"),
            ("Men B", "menb"),
            ("Bexsero", "menb"),
            ("Prevenar 13", "pcv"),
            ("ProQuad", "mmrv"),
            ("Hib/MenC", "hib-menc"),
            ("dTaP/IPV", "dtap-ipv"),
            ("Td/IPV", "td-ipv"),
            ("hep b", "hepb"),
            ("Varilrix", "varicella"),
            ("Varivax", "varicella"),
            ("5 in 1", "dtap-ipv-hib"),
            ("Pediacel", "dtap-ipv-hib"),
            ("Men C", "menc"),
            ("6-in-1 (Vaxelis)", "dtap-ipv-hib-hepb"),
            (" MenB ( Bexsero ) ", "menb"),
        ];
        for (text, id) in written {
            assert_eq!(Vaccine::parse(text).map(Vaccine::id), Ok(id), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for text in
            ["", " ", "-", "jab", "men", "6", "in-1", "six", "MMR2", "é", "MMR (Bexsero)", "MenB (left)"]
        {
            assert_eq!(Vaccine::parse(text), Err(UnknownVaccine), "{text}");
        }
    }

    #[test]
    fn diseases_are_those_of_the_names() {
        let ids = |text| -> Vec<&str> { Vaccine::parse(text).unwrap().diseases().map(Disease::id).collect() };
        assert_eq!(ids("mmrv"), ["measles", "mumps", "rubella", "varicella"]);
        assert_eq!(ids("6-in-1"), ["diphtheria", "tetanus", "pertussis", "polio", "hib", "hepatitis-b"]);
        assert!(Vaccine::parse("mmr").unwrap().is_live().unwrap());
        assert_eq!(Vaccine::parse("flu").unwrap().is_live(), None);
    }
}
