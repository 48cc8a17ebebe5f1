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

/// A reason to ask whether a file is of this child. It shows no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
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
}

impl super::Imported {
    /// Whether the file names the child so ([`crate::fhir::child_name`]): then this very record made it.
    #[must_use]
    pub fn is_of(&self, child_name: &str) -> bool {
        self.child.as_ref().is_some_and(|child| child.full_url.as_deref() == Some(child_name))
    }

    /// Why the file may be another child's, held against what is settled in the record. Both have to be known to differ.
    #[must_use]
    pub fn mismatches(&self, nhs_number: Option<NhsNumber>, born: Option<NaiveDate>) -> Vec<Mismatch> {
        let Some(child) = &self.child else { return vec![Mismatch::NoChild] };
        let number = nhs_number.map(|number| number.digits());
        let other_number = number.zip(child.nhs_number.clone()).is_some_and(|(ours, theirs)| ours != theirs);
        let other_date = born.zip(child.born).is_some_and(|(ours, theirs)| ours != theirs);
        let found = [(other_number, Mismatch::NhsNumber), (other_date, Mismatch::BirthDate)];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mismatch)| mismatch).collect()
    }
}

/// The first patient, in the file or in one of its resources.
pub(super) fn find(resources: &[(Option<String>, Json)]) -> Option<ImportedChild> {
    let own = resources.iter().map(|(name, resource)| (name.clone(), resource));
    let contained = resources.iter().flat_map(|(_, resource)| read::list(resource, "contained"));
    let mut all = own.chain(contained.map(|resource| (None, resource)));
    let (name, patient) = all.find(|(_, one)| read::text(one, "resourceType") == Some("Patient"))?;
    Some(child(name, patient))
}

fn child(full_url: Option<String>, patient: &Json) -> ImportedChild {
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
