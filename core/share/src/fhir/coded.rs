//! Codes for what is written: those that their source is sure of, and no other.

use redbook_clinical::codes::{Code, Subject, System, find, usual};

use super::types::{Coding, Concept};

/// Loinc's own address.
pub(crate) const LOINC: &str = "http://loinc.org";
/// SNOMED CT's own address.
pub(crate) const SNOMED: &str = "http://snomed.info/sct";

/// A code that may be sent, as FHIR writes it.
pub(crate) fn coding(code: &Code) -> Option<Coding> {
    Some(Coding::new(code.system_uri()?, code.sure()?))
}

/// The sure codes of a thing: the usual ones, and those of UK Core where profiles disagree.
pub(crate) fn sure(subject: Subject, key: &str) -> Vec<Coding> {
    let codes = find(subject, key).filter(|code| ["", "uk-core"].contains(&code.variant()));
    codes.filter_map(|code| coding(&code)).collect()
}

/// The sure code of a thing in SNOMED CT.
pub(crate) fn snomed(subject: Subject, key: &str) -> Vec<Coding> {
    usual(subject, key, System::Snomed).and_then(|code| coding(&code)).into_iter().collect()
}

/// A thing with its sure codes and words.
pub(crate) fn concept(subject: Subject, key: &str, words: &str) -> Concept {
    Concept::of(sure(subject, key), words)
}

/// A choice's stable name as the code files have it: "did_not_attend" is "did-not-attend" there.
pub(crate) fn key_of(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unsure_code_is_never_written() {
        assert_eq!(sure(Subject::VaccineProducts, "vaxelis"), []);
        assert_eq!(sure(Subject::BloodSpotOutcomes, "scd:05"), []);
        assert_eq!(sure(Subject::Measurements, "bmi"), [Coding::new(SNOMED, "60621009")]);
    }

    #[test]
    fn a_head_has_the_code_of_uk_core_and_not_the_other() {
        let codes = sure(Subject::Measurements, "head-circumference");
        assert_eq!(codes, [Coding::new(SNOMED, "363812007"), Coding::new(LOINC, "9843-4")]);
    }
}
