//! Whose record a file is, and whether that is this child.

use chrono::NaiveDate;
use redbook_clinical::NhsNumber;
use redbook_record::Contact;
use serde_json::Value as Json;

use super::read;
use crate::fhir::map::{NHS_NUMBER, REMARK};

/// The child of a file, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedChild {
    /// What the file names the child's resource by.
    pub full_url: Option<String>,
    /// What the child is called.
    pub name: Option<String>,
    /// Digits of the NHS number, where it is one.
    pub nhs_number: Option<String>,
    /// The birth date, where it is a day.
    pub born: Option<NaiveDate>,
}

/// What nobody in the record contradicts about the child.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettledChild {
    /// The name.
    pub name: Option<String>,
    /// The NHS number.
    pub nhs_number: Option<NhsNumber>,
    /// The birth date.
    pub born: Option<NaiveDate>,
}

/// A reason to ask whether a file is of this child. It shows no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Mismatch {
    /// The file does not say whose it is.
    #[error("expected the child's name or number in the file, got none")]
    NoChild,
    /// Another NHS number.
    #[error("expected the child's NHS number in the file, got another")]
    NhsNumber,
    /// Another birth date.
    #[error("expected the child's birth date in the file, got another")]
    BirthDate,
    /// Another name.
    #[error("expected the child's name in the file, got another")]
    Name,
    /// Record and file have nothing in common by which to tell.
    #[error("expected a number, a birth date or a name that both the record and the file give, got none")]
    NothingCompared,
}

impl SettledChild {
    /// How much speaks for a patient being this child: a number more than a date, a date more than a name.
    pub(super) fn likeness(&self, child: &ImportedChild) -> u8 {
        let says = |fits: Option<bool>, weight: u8| if fits == Some(true) { weight } else { 0 };
        says(self.has_number(child), 4) + says(self.has_birth(child), 2) + says(self.has_name(child), 1)
    }

    fn has_number(&self, child: &ImportedChild) -> Option<bool> {
        Some(self.nhs_number.as_ref()?.digits() == *child.nhs_number.as_ref()?)
    }

    fn has_birth(&self, child: &ImportedChild) -> Option<bool> {
        Some(self.born? == child.born?)
    }

    /// The first word of either has to be among the words of the other: a twin has the family's name too.
    fn has_name(&self, child: &ImportedChild) -> Option<bool> {
        let (ours, theirs) = (words_of(self.name.as_ref()?), words_of(child.name.as_ref()?));
        let is_in = |one: &[String], other: &[String]| one.first().is_some_and(|first| other.contains(first));
        Some(is_in(&ours, &theirs) || is_in(&theirs, &ours))
    }
}

/// Its words, in lower case.
fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

impl ImportedChild {
    /// Whether two patients' resources are of one child.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (&self.nhs_number, &other.nhs_number) {
            (Some(one), Some(another)) => one == another,
            _ => (&self.name, self.born) == (&other.name, other.born),
        }
    }
}

impl super::Imported {
    /// Whether the file names the child so ([`crate::fhir::child_name`]): then this very record made it.
    #[must_use]
    pub fn is_of(&self, child_name: &str) -> bool {
        self.child.as_ref().is_some_and(|child| child.full_url.as_deref() == Some(child_name))
    }

    /// Why the file may be another child's, held against what is settled in the record. The same NHS number settles it: names
    /// change.
    #[must_use]
    pub fn mismatches(&self, settled: &SettledChild) -> Vec<Mismatch> {
        let Some(child) = &self.child else { return vec![Mismatch::NoChild] };
        let number = settled.has_number(child);
        let name = settled.has_name(child).filter(|_| number != Some(true));
        let compared = [
            (number, Mismatch::NhsNumber),
            (settled.has_birth(child), Mismatch::BirthDate),
            (name, Mismatch::Name),
        ];
        if compared.iter().all(|(fits, _)| fits.is_none()) {
            return vec![Mismatch::NothingCompared];
        }
        compared.into_iter().filter(|(fits, _)| *fits == Some(false)).map(|(_, mismatch)| mismatch).collect()
    }
}

pub(super) fn child(full_url: Option<String>, patient: &Json) -> ImportedChild {
    let number = read::list(patient, "identifier")
        .iter()
        .filter(|identifier| read::text(identifier, "system") == Some(NHS_NUMBER))
        .find_map(|identifier| NhsNumber::parse_with_test_numbers(read::text(identifier, "value")?).ok());
    ImportedChild {
        full_url,
        name: read::name(patient),
        nhs_number: number.map(|number| number.digits()),
        born: read::when_in(patient, "birthDate").and_then(|when| when.date()),
    }
}

/// Who publishes the file: the custodian of its document, else the organisation that is named.
pub(super) fn publisher(resources: &[(Option<String>, Json)]) -> Option<String> {
    let of = |kind: &str| {
        resources.iter().map(|(_, one)| one).find(|one| read::text(one, "resourceType") == Some(kind))
    };
    let custodian = of("Composition").and_then(|one| read::words(one.get("custodian")?, "display"));
    let organisation = custodian.or_else(|| read::name(of("Organization")?));
    organisation.or_else(|| {
        let author = read::list(of("Composition")?, "author").first()?;
        read::words(author, "display")
    })
}

/// Somebody to call.
pub(super) fn to_call(contact: &Json) -> Option<Contact> {
    let point = |system: &str| {
        let mut points = read::list(contact, "telecom").iter();
        points
            .find(|point| read::text(point, "system") == Some(system))
            .and_then(|point| read::words(point, "value"))
    };
    let organisation = contact.get("organization").and_then(|one| read::words(one, "display"));
    let remark = read::list(contact, "extension")
        .iter()
        .find(|extension| read::text(extension, "url") == Some(REMARK))
        .and_then(|extension| read::words(extension, "valueString"));
    Some(Contact {
        name: contact.get("name").and_then(read::human_name).or_else(|| organisation.clone())?,
        role: read::list(contact, "relationship").first().and_then(read::concept),
        organisation,
        telephone: point("phone"),
        email: point("email"),
        note: remark,
    })
}
