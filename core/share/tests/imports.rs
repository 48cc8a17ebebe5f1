//! What others' files say, and what becomes of what is not understood.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

use redbook_clinical::NhsNumber;
use redbook_record::{Allergy, Immunisation, Measured, Medicine, Payload, ReasonNotGiven, Source};
use redbook_share::fhir::{ImportError, ImportLimits, Imported, Mismatch, import};
use serde_json::{Value as Json, json};

fn read(json: &Json) -> Imported {
    import(json.to_string().as_bytes(), &ImportLimits::default()).unwrap()
}

fn bundle(resources: &[Json]) -> Json {
    let entries: Vec<Json> = resources.iter().map(|one| json!({"resource": one})).collect();
    json!({"resourceType": "Bundle", "type": "searchset", "entry": entries})
}

/// A dose in the shape of the NHS Immunisation API: patient and practitioner contained, dm+d by the address of SNOMED CT.
fn nhs_dose() -> Json {
    json!({
        "resourceType": "Immunization",
        "id": "4711",
        "contained": [
            {"resourceType": "Practitioner", "id": "Pract1", "name": [{"family": "Nightingale", "given": ["Florence"]}]},
            {"resourceType": "Patient", "id": "Pat1", "birthDate": "2025-11-30",
             "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"}],
             "name": [{"family": "Jones", "given": ["Maya"]}]}
        ],
        "extension": [{
            "url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure",
            "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "1082441000000108"}]}
        }],
        "identifier": [{"system": "https://supplierABC/identifiers/vacc", "value": "ACME-vacc123456"}],
        "status": "completed",
        "vaccineCode": {"coding": [{"system": "http://snomed.info/sct", "code": "34765811000001105", "display": "Infanrix Hexa vaccine powder"}]},
        "patient": {"reference": "#Pat1"},
        "occurrenceDateTime": "2026-01-25T13:28:17.271+00:00",
        "recorded": "2026-01-25T13:28:17.271+00:00",
        "primarySource": true,
        "manufacturer": {"display": "GSK"},
        "location": {"identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "X99999"}},
        "lotNumber": "4120Z001",
        "expirationDate": "2027-07-02",
        "site": {"coding": [{"system": "http://snomed.info/sct", "code": "61396006"}]},
        "route": {"coding": [{"system": "http://snomed.info/sct", "code": "78421000", "display": "Intramuscular route"}]},
        "doseQuantity": {"value": 0.5, "unit": "milliliter", "system": "http://unitsofmeasure.org", "code": "ml"},
        "performer": [
            {"actor": {"reference": "#Pract1"}},
            {"actor": {"type": "Organization", "display": "Acme Healthcare",
                       "identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "B0C4P"}}}
        ],
        "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "443684005"}]}],
        "protocolApplied": [{"doseNumberPositiveInt": 1}]
    })
}

fn dose(imported: &Imported) -> &Immunisation {
    let [entry] = imported.entries.as_slice() else { panic!("{imported:?}") };
    let Payload::Immunisation(dose) = &entry.payload else { panic!("{:?}", entry.payload) };
    dose
}

#[test]
fn a_dose_of_the_nhs_immunisation_api_is_read_with_who_gave_it() {
    let imported = read(&bundle(&[nhs_dose()]));
    let dose = dose(&imported);
    assert_eq!((dose.vaccine.as_str(), dose.dose), ("6-in-1", Some(1)));
    assert_eq!(dose.product.as_deref(), Some("Infanrix hexa"));
    assert_eq!(dose.given_by.as_deref(), Some("Florence Nightingale"));
    assert_eq!(dose.organisation.as_deref(), Some("Acme Healthcare"));
    assert_eq!(dose.ods_code.as_deref(), Some("B0C4P"));
    assert_eq!(dose.site.as_deref(), Some("left thigh"));
    assert_eq!(dose.route.as_deref(), Some("Intramuscular route"));
    assert_eq!(dose.amount.as_deref(), Some("0.5 milliliter"));
    assert_eq!(dose.source, Some(Source::Primary));
    let entry = &imported.entries[0];
    assert_eq!(entry.when.unwrap().to_string(), "2026-01-25T13:28Z");
    assert_eq!(entry.origin.from, "Immunization 4711");
}

#[test]
fn importing_twice_gives_the_same_keys_even_where_the_source_has_changed_its_mind() {
    let mut later = nhs_dose();
    later["lotNumber"] = json!("4120Z002");
    let (once, twice) = (read(&bundle(&[nhs_dose()])), read(&bundle(&[later])));
    assert_eq!(once.entries[0].origin.key, twice.entries[0].origin.key);
    let both = read(&bundle(&[nhs_dose(), nhs_dose()]));
    assert_eq!(both.entries.len(), 1);
    assert_eq!(both.not_taken[0].why, "says the same as another in the file");
}

#[test]
fn a_file_of_another_child_is_noticed() {
    let imported = read(&bundle(&[nhs_dose()]));
    let number = |text: &str| NhsNumber::parse_with_test_numbers(text).ok();
    let (other, number) = (number("401 023 2137"), number("943 476 5919"));
    let born = "2025-11-30".parse().ok();
    assert!(number.is_some() && born.is_some());
    assert_eq!(imported.mismatches(number, born), []);
    assert_eq!(imported.mismatches(None, None), []);
    let both = [Mismatch::NhsNumber, Mismatch::BirthDate];
    assert_eq!(imported.mismatches(other, "2025-11-29".parse().ok()), both);
    let nobody = json!({"resourceType": "Condition", "code": {"text": "cough"}});
    assert_eq!(read(&nobody).mismatches(number, born), [Mismatch::NoChild]);
}

#[test]
fn a_dose_not_given_for_a_reason_that_is_not_known_is_not_taken_for_one_that_was_given() {
    let mut missed = nhs_dose();
    missed["status"] = json!("not-done");
    missed["statusReason"] = json!({"coding": [{"system": "http://snomed.info/sct", "code": "310376006"}]});
    assert_eq!(dose(&read(&missed)).not_given, Some(ReasonNotGiven::NoConsent));
    missed["statusReason"] = json!({"text": "the moon was full"});
    let imported = read(&missed);
    assert_eq!((imported.entries.len(), imported.kept.len()), (0, 1));
    let Payload::Note(note) = &imported.kept[0].entry.payload else { panic!() };
    assert!(note.text.contains("the moon was full"), "its JSON is in the note");
}

#[test]
fn what_is_not_understood_is_kept_with_its_json_and_nothing_is_dropped() {
    let questionnaire =
        json!({"resourceType": "QuestionnaireResponse", "status": "completed", "item": [{"linkId": "1"}]});
    let pulse = json!({"resourceType": "Observation", "status": "final", "code": {"text": "Heart rate"},
        "valueQuantity": {"value": 120, "unit": "/min"}});
    let device = json!({"resourceType": "Device"});
    let wrong = json!({"resourceType": "Condition", "status": "entered-in-error", "code": {"text": "cough"}});
    let imported = read(&bundle(&[questionnaire, pulse, device, wrong, json!("nonsense")]));
    let kept: Vec<&str> = imported.kept.iter().map(|kept| kept.resource.as_str()).collect();
    assert_eq!(kept, ["QuestionnaireResponse", "Observation", "Resource"]);
    assert_eq!((imported.entries.len(), imported.not_taken.len()), (0, 2));
}

#[test]
fn an_allergy_that_its_source_refutes_is_none() {
    let allergy = json!({"resourceType": "AllergyIntolerance", "code": {"text": "egg"},
        "verificationStatus": {"coding": [{"code": "refuted"}]}});
    let imported = read(&allergy);
    assert_eq!((imported.entries.len(), imported.kept[0].why), (0, "its source says that it is not so"));
}

#[test]
fn one_that_is_longer_than_a_note_is_cut_and_says_so() {
    let long = json!({"resourceType": "Binary", "data": "é".repeat(20_000)});
    let kept = &read(&long).kept[0];
    assert!(kept.is_cut);
    let Payload::Note(note) = &kept.entry.payload else { panic!() };
    assert!(note.text.len() <= 12_000 && note.text.contains("bytes of FHIR"));
}

#[test]
fn a_weight_counts_by_its_unit_and_not_without_one() {
    let weight = |quantity: Json| {
        json!({"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-01-05",
            "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}, "valueQuantity": quantity})
    };
    for (quantity, g) in [
        (json!({"value": 4.2, "unit": "kilogram", "code": "kg"}), Some(4_200)),
        (json!({"value": 4200, "unit": "g"}), Some(4_200)),
        (json!({"value": 4.2}), None),
        (json!({"value": 4.2, "unit": "stone"}), None),
        (json!({"value": -4.2, "unit": "kg"}), None),
        (json!({"value": 1e300, "unit": "kg"}), None),
    ] {
        let imported = read(&weight(quantity.clone()));
        let found = imported.entries.first().map(|entry| match &entry.payload {
            Payload::Measurement(measurement) => measurement.measured,
            other => panic!("{other:?}"),
        });
        let expected = g.map(|g| Measured::Weight(redbook_clinical::Weight::from_g(g)));
        assert_eq!(found, expected, "{quantity}");
        assert_eq!(imported.kept.len(), usize::from(g.is_none()), "{quantity}");
    }
}

#[test]
fn an_international_summary_of_others_gives_allergies_and_medicines_in_their_words() {
    let allergy = json!({"resourceType": "AllergyIntolerance", "onsetDateTime": "2024",
        "clinicalStatus": {"coding": [{"code": "active", "system": "x"}]},
        "verificationStatus": {"coding": [{"code": "unconfirmed", "system": "x"}]},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": "373270004", "display": "Penicillin"}]},
        "reaction": [{"manifestation": [{"text": "rash"}, {"text": "swelling"}]}]});
    let medicine = json!({"resourceType": "MedicationStatement", "status": "on-hold",
        "medicationCodeableConcept": {"text": "Salbutamol"}, "effectivePeriod": {"start": "2025-01"},
        "dosage": [{"text": "2 puffs"}, {"text": "4 puffs at night"}]});
    let composition = json!({"resourceType": "Composition", "custodian": {"display": "The Surgery"}});
    let imported = read(&bundle(&[composition, allergy, medicine]));
    let expected = Allergy {
        substance: Some("Penicillin".into()),
        reaction: Some("rash, swelling".into()),
        note: Some("verificationStatus: unconfirmed".into()),
    };
    assert_eq!(imported.entries[0].payload, Payload::Allergy(expected));
    assert_eq!(imported.entries[0].origin.from, "The Surgery; AllergyIntolerance");
    let Payload::Medicine(Medicine { dose, note, .. }) = &imported.entries[1].payload else { panic!() };
    assert_eq!(dose.as_deref(), Some("2 puffs"));
    assert_eq!(note.as_deref(), Some("Dose: 4 puffs at night\nStatus: on-hold"));
}

#[test]
fn each_limit_of_a_file_is_kept() {
    let limits = ImportLimits { resources_max: 1, ..ImportLimits::default() };
    let two = bundle(&[nhs_dose(), nhs_dose()]).to_string();
    assert_eq!(import(two.as_bytes(), &limits), Err(ImportError::TooMany { max: 1, got: 2 }));
    let deep = "[".repeat(100_000);
    let error = import(deep.as_bytes(), &ImportLimits::default());
    assert_eq!(error, Err(ImportError::TooDeep { max: 40 }));
    assert_eq!(import(b"{\"a\":1}", &ImportLimits::default()), Err(ImportError::NotFhir));
    assert_eq!(import(b"<Bundle/>", &ImportLimits::default()), Err(ImportError::NotJson));
}
