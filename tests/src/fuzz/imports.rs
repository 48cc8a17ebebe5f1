//! Samples of what other systems write: FHIR, and health cards.

use redbook_share::fhir::{ImportLimits, SettledChild, import};
use redbook_share::{CardIssuer, import_cards};

const SUMMARY: &str = r##"{"resourceType":"Bundle","type":"document","entry":[
{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"c","birthDate":"2025-11-30","name":[{"family":"Jones","given":["Maya"]}],
"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9434765919"}],"contact":[{"name":{"text":"Sue"},"telecom":[{"value":"01632 960001"}]}]}},
{"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"urn:uuid:1"},"effectivePeriod":{"start":"2026-03-14","end":"2026-03-15"},
"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"valueQuantity":{"value":4.2,"code":"kg"},"component":[{"code":{"text":"Note"},"valueString":"x"}]}},
{"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"urn:uuid:1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"412726003"}]},
"valueQuantity":{"value":39.5,"code":"wk"}}},
{"resource":{"resourceType":"AllergyIntolerance","patient":{"reference":"urn:uuid:1"},"code":{"text":"egg"},"reaction":[{"manifestation":[{"text":"rash"}]}]}},
{"resource":{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"urn:uuid:1"},"medicationCodeableConcept":{"text":"iron"},
"dosage":[{"text":"5 ml","timing":{"code":{"text":"daily"}},"doseAndRate":[{"doseQuantity":{"value":5}}]}]}},
{"resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:1"},"code":{"text":"asthma"},"severity":{"text":"mild"},"onsetDateTime":"2026-02"}}]}"##;

const DOSE: &str = r##"{"resourceType":"Immunization","id":"4711","contained":[{"resourceType":"Patient","id":"p","birthDate":"2025-11-30"},
{"resourceType":"Practitioner","id":"n","name":[{"family":"Nightingale"}]}],"status":"completed","patient":{"reference":"#p"},
"vaccineCode":{"coding":[{"system":"http://snomed.info/sct","code":"34765811000001105","display":"Infanrix Hexa"}]},"occurrenceDateTime":"2026-01-25T13:28:17.271+00:00",
"performer":[{"actor":{"reference":"#n"}}],"protocolApplied":[{"doseNumberPositiveInt":1}],"lotNumber":"A1","modifierExtension":[]}"##;

pub(super) fn fhir() -> Vec<Vec<u8>> {
    vec![SUMMARY.into(), DOSE.into()]
}

/// Whatever is taken in is the same the second time.
pub(super) fn read_fhir(bytes: &[u8]) {
    if let Ok(imported) = import(bytes, &ImportLimits::default()) {
        assert_eq!(Ok(imported), import(bytes, &ImportLimits::default()));
    }
}

pub(super) fn cards() -> Vec<Vec<u8>> {
    let signed = b"eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.q1YqLU4tUrJSUKoFAA.AAAA".to_vec();
    let file = [br#"{"verifiableCredential":[""#.as_slice(), &signed, br#""]}"#].concat();
    vec![b"shc:/56762909524320603460292437404460".to_vec(), signed, file]
}

pub(super) fn read_cards(bytes: &[u8]) {
    let jwks = br#"{"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"x","x":"11XvRWy1I2S0EyJlyf_bWfw_TQ5CJJNLw78bHXNxcgw","y":"eZXwxvO1hvCY0KucrPfKo7yAyMT6Ajc3N7OkAB6VYy8"}]}"#;
    let issuers = [CardIssuer { issuer: "https://clinic.example", jwks }];
    drop(import_cards(bytes, &issuers, 1_800_000_000, &ImportLimits::default(), &SettledChild::default()));
}
