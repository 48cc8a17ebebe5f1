//! What others' files say, and what becomes of what is not understood.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

use redbook_clinical::NhsNumber;
use redbook_record::{Allergy, Immunisation, Measured, Medicine, Payload, ReasonNotGiven, Source};
use redbook_share::fhir::{
    self, ImportError, ImportLimits, Imported, Mismatch, NotTakenReason, SettledChild, import,
};
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
fn importing_twice_gives_the_same_keys_and_what_the_source_has_corrected_is_not_the_same() {
    let mut later = nhs_dose();
    later["lotNumber"] = json!("4120Z002");
    let mut served_again = nhs_dose();
    served_again["meta"] = json!({"lastUpdated": "2026-11-28T00:00:00Z"});
    let key = |dose: &Json| read(&bundle(std::slice::from_ref(dose))).entries[0].origin.key;
    assert_eq!(key(&nhs_dose()), key(&served_again));
    assert_ne!(key(&nhs_dose()), key(&later), "a corrected batch must not be taken for what is here");
    assert_eq!(read(&bundle(&[nhs_dose(), later])).entries.len(), 2);
    let both = read(&bundle(&[nhs_dose(), nhs_dose()]));
    assert_eq!(both.entries.len(), 1);
    assert_eq!(both.not_taken[0].why, NotTakenReason::Twice);
}

#[test]
fn a_file_of_another_child_is_noticed() {
    let imported = read(&bundle(&[nhs_dose()]));
    let settled = |number: &str, born: &str, name: &str| SettledChild {
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        nhs_number: NhsNumber::parse_with_test_numbers(number).ok(),
        born: born.parse().ok(),
    };
    let this = settled("943 476 5919", "2025-11-30", "");
    assert!(this.nhs_number.is_some() && this.born.is_some());
    assert_eq!(imported.mismatches(&this), []);
    assert_eq!(imported.mismatches(&SettledChild::default()), [Mismatch::NothingCompared]);
    let both = [Mismatch::NhsNumber, Mismatch::BirthDate];
    assert_eq!(imported.mismatches(&settled("401 023 2137", "2025-11-29", "")), both);
    let nobody = json!({"resourceType": "Condition", "code": {"text": "cough"}});
    assert_eq!(read(&nobody).mismatches(&this), [Mismatch::NoChild]);
    let zoe = json!({"resourceType": "Patient", "name": [{"text": "Zoë O'Neil"}], "birthDate": "2025-11-30"});
    let named =
        |name: &str| read(&bundle(std::slice::from_ref(&zoe))).mismatches(&settled("", "2025-11-30", name));
    assert_eq!(named("O'Neil, zoë"), []);
    assert_eq!(named("Leo O'Neil"), [Mismatch::Name], "a twin has the birth date and the family's name too");
}

/// Twins' files, and those of a search.
#[test]
fn what_is_about_another_child_of_the_file_is_not_taken() {
    let patient = |id: &str, name: &str, number: &str| {
        json!({"resourceType": "Patient", "id": id, "name": [{"text": name}], "birthDate": "2025-11-30",
            "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": number}],
            "contact": [{"name": {"text": format!("Nan of {name}")}}]})
    };
    let allergy = |to: &str, whose: &str| json!({"resourceType": "AllergyIntolerance", "code": {"text": to}, "patient": {"reference": whose}});
    let mut contained = allergy("latex", "#p");
    contained["contained"] = json!([{"resourceType": "Patient", "id": "p", "name": [{"text": "Leo"}]}]);
    let file = bundle(&[
        patient("leo", "Leo", "4010232137"),
        patient("mia", "Mia", "9434765919"),
        allergy("penicillin", "Patient/leo"),
        allergy("egg", "https://others.example/Patient/mia"),
        allergy("nuts", "Patient/nobody"),
        json!({"resourceType": "AllergyIntolerance", "code": {"text": "dust"}}),
        contained,
    ]);
    let mia = SettledChild {
        nhs_number: NhsNumber::parse_with_test_numbers("943 476 5919").ok(),
        ..SettledChild::default()
    };
    let bytes = file.to_string();
    let imported = fhir::import_for(&mia, bytes.as_bytes(), &fhir::ImportLimits::default(), None).unwrap();
    let said: Vec<String> = imported
        .entries
        .iter()
        .map(|entry| entry.payload.says().iter().map(|one| one.text.clone()).collect())
        .collect();
    assert_eq!(said, ["Contact: Nan of Mia", "Allergy to egg"]);
    assert_eq!(imported.mismatches(&mia), []);
    let is_of_others = |why| matches!(why, NotTakenReason::OtherPatient | NotTakenReason::AboutOther);
    let others = imported.not_taken.iter().filter(|it| is_of_others(it.why)).count();
    assert_eq!(others, 5, "{:?}", imported.not_taken);
}

#[test]
fn what_changes_the_meaning_of_a_value_is_never_dropped() {
    let notes = |resource: &Json| match &read(resource).entries[..] {
        [entry] => entry.payload.says().iter().map(|one| one.text.clone()).collect::<Vec<_>>().join("; "),
        entries => panic!("one entry, got {}", entries.len()),
    };
    let allergy = json!({"resourceType": "AllergyIntolerance", "code": {"text": "egg"}, "criticality": "high",
        "reaction": [{"severity": "severe", "description": "collapsed, adrenaline given"}]});
    let said = notes(&allergy);
    for part in ["high", "severe", "collapsed, adrenaline given"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let medicine = json!({"resourceType": "MedicationStatement", "status": "active",
        "medicationCodeableConcept": {"text": "Digoxin"},
        "dosage": [{"doseAndRate": [{"doseQuantity": {"value": 62.5, "unit": "microgram"}}]}]});
    assert!(notes(&medicine).contains("62.5"), "{}", notes(&medicine));
    let mut dose = nhs_dose();
    dose["isSubpotent"] = json!(true);
    dose["reaction"] = json!([{"detail": {"display": "Anaphylaxis"}}]);
    let said = notes(&dose);
    assert!(said.contains("subpotent") && said.contains("Anaphylaxis"), "{said}");
    let below = json!({"resourceType": "Observation", "status": "final", "code": {"coding": [{"code": "29463-7"}], "text": "Weight"},
        "valueQuantity": {"value": 24, "comparator": "<", "unit": "kg", "code": "kg"}});
    assert_eq!((read(&below).entries.len(), read(&below).kept.len()), (0, 1));
    let mut modified = allergy;
    modified["modifierExtension"] = json!([{"url": "urn:not", "valueBoolean": true}]);
    assert_eq!((read(&modified).entries.len(), read(&modified).kept.len()), (0, 1));
}

#[test]
fn no_information_is_no_allergy_and_no_none_known() {
    let coded = |system: &str, code: &str| json!({"resourceType": "AllergyIntolerance", "code": {"coding": [{"system": system, "code": code, "display": "No information"}]}});
    let absent = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    for unknown in [coded(absent, "no-allergy-info"), coded("http://snomed.info/sct", "1287211007")] {
        let imported = read(&unknown);
        assert_eq!((imported.entries.len(), imported.not_taken.len()), (0, 1));
    }
    assert_eq!(read(&coded(absent, "no-known-allergies")).entries.len(), 1);
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

/// The remark of the only entry.
fn remark(resource: &Json) -> String {
    let imported = read(resource);
    let [entry] = imported.entries.as_slice() else { panic!("{imported:?}") };
    format!("{:?}", entry.payload)
}

#[test]
fn what_a_resource_says_beside_its_fields_is_a_remark_under_its_name() {
    let condition = json!({
        "resourceType": "Condition", "code": {"text": "asthma"}, "severity": {"text": "severe"}, "onsetAge": {"value": 2, "unit": "a"},
        "bodySite": [{"text": "left lung"}], "asserter": {"display": "Dr Osei"}, "extension": [{"url": "https://x.example/y", "valueString": "z"}],
        "clinicalStatus": {"coding": [{"code": "active", "system": "http://x"}]}
    });
    let told = remark(&condition);
    for wanted in
        ["severity: severe", "onsetAge: ", "bodySite: left lung", "asserter: Dr Osei", "https://x.example/y"]
    {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
    let weight = json!({
        "resourceType": "Observation", "status": "preliminary", "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
        "effectiveInstant": "2026-03-01T10:00:00Z", "valueQuantity": {"value": 4.2, "code": "kg"}, "method": {"text": "with clothes"},
        "device": {"display": "kitchen scales"}
    });
    let told = remark(&weight);
    assert!(told.contains("Status: preliminary") && told.contains("method: with clothes"), "{told}");
    assert!(told.contains("kitchen scales"), "{told}");
    assert_eq!(read(&weight).entries[0].when.unwrap().to_string(), "2026-03-01T10:00Z");
    let mut outbreak = nhs_dose();
    outbreak["programEligibility"] = json!([{"text": "school leaver"}]);
    let told = remark(&bundle(&[outbreak]));
    assert!(told.contains("programEligibility: school leaver") && told.contains("443684005"), "{told}");
    assert!(told.contains("X99999"), "where it was given, by its code: {told}");
}

#[test]
fn a_cancelled_measurement_is_none_and_stands_as_it_came() {
    let weight = json!({
        "resourceType": "Observation", "status": "cancelled", "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
        "valueQuantity": {"value": 4.2, "code": "kg"}
    });
    let imported = read(&weight);
    assert!(imported.entries.is_empty() && imported.kept.len() == 1, "{imported:?}");
}

#[test]
fn a_birth_weight_in_pounds_or_a_second_one_is_a_remark_and_not_lost() {
    let weight = |value: f64, unit: &str| {
        json!({
            "resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "364589006"}]},
            "effectiveDateTime": "2026-03-01", "valueQuantity": {"value": value, "code": unit}
        })
    };
    let told = remark(&weight(7.5, "[lb_av]"));
    assert!(told.contains("Birth weight: 7.5 [lb_av]"), "{told}");
    let told = remark(&bundle(&[weight(3.4, "kg"), weight(3.5, "kg")]));
    assert!(told.contains("3.5 kg") && told.contains("3400"), "{told}");
}

#[test]
fn what_stands_inside_a_member_that_is_understood_is_not_lost_either() {
    let allergy = json!({
        "resourceType": "AllergyIntolerance", "code": {"text": "egg"}, "reaction": [{
            "manifestation": [{"text": "rash"}], "note": [{"text": "adrenaline given"}], "substance": {"text": "raw egg"}, "onset": "2026-01-01"
        }]
    });
    let told = remark(&allergy);
    for wanted in ["rash", "adrenaline given", "raw egg", "2026-01-01"] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
    let medicine = json!({
        "resourceType": "MedicationStatement", "status": "active", "medicationCodeableConcept": {"text": "ibuprofen"},
        "dosage": [{"text": "5 ml", "patientInstruction": "stop if rash", "asNeededBoolean": true}, {"doseAndRate": [{"doseQuantity": {"value": 3, "unit": "ml"}}]}],
        "reasonCode": [{"text": "fever"}, {"text": "teething"}]
    });
    let told = remark(&medicine);
    for wanted in ["5 ml", "stop if rash", "asNeededBoolean", "doseQuantity", "fever", "teething"] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
    let weight = json!({
        "resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
        "valueQuantity": {"value": 4.2, "code": "kg"}, "interpretation": [{"text": "Critically low"}]
    });
    assert!(remark(&weight).contains("Critically low"));
    let mut dose = nhs_dose();
    dose["protocolApplied"] =
        json!([{"doseNumberPositiveInt": 1, "series": "travel"}, {"doseNumberPositiveInt": 7}]);
    dose["statusReason"] = json!({"text": "given late"});
    let told = remark(&bundle(&[dose]));
    for wanted in ["travel", "7", "given late"] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
}

fn remarks(imported: &Imported) -> String {
    imported.entries.iter().map(|entry| format!("{:?}\n", entry.payload)).collect()
}

#[test]
fn whom_a_reference_means_is_said_by_name() {
    let doctor = json!({"resourceType": "Practitioner", "id": "7", "name": [{"text": "Dr Ruth Okafor"}]});
    let role = json!({"resourceType": "PractitionerRole", "id": "8", "practitioner": {"reference": "Practitioner/7"}});
    for reference in ["Practitioner/7", "PractitionerRole/8"] {
        let allergy = json!({"resourceType": "AllergyIntolerance", "code": {"text": "Egg"}, "asserter": {"reference": reference}});
        let given = json!({
            "resourceType": "Immunization", "status": "completed", "vaccineCode": {"text": "MenB"}, "occurrenceDateTime": "2026-01-25",
            "performer": [{"actor": {"reference": reference}}],
        });
        let imported = read(&bundle(&[doctor.clone(), role.clone(), allergy, given]));
        assert_eq!(imported.entries.len(), 2, "{imported:?}");
        assert_eq!(remarks(&imported).matches("Dr Ruth Okafor").count(), 2, "{}", remarks(&imported));
    }
}

/// A Bundle whose resources have the names that servers give them.
fn on_servers(resources: &[(&str, Json)]) -> Json {
    let entries: Vec<Json> =
        resources.iter().map(|(url, resource)| json!({"fullUrl": url, "resource": resource})).collect();
    json!({"resourceType": "Bundle", "type": "collection", "entry": entries})
}

#[test]
fn a_reference_means_what_is_on_its_own_server_and_nothing_else() {
    let medicine = |name: &str| json!({"resourceType": "Medication", "id": "1", "code": {"text": name}});
    let statement = |reference: &str| json!({"resourceType": "MedicationStatement", "status": "active", "medicationReference": {"reference": reference}});
    let names = |imported: &Imported| -> Vec<String> {
        let all = imported.entries.iter().map(|entry| match &entry.payload {
            Payload::Medicine(medicine) => medicine.name.clone(),
            other => panic!("{other:?}"),
        });
        all.collect()
    };
    let file = on_servers(&[
        ("https://a.example/fhir/Medication/1", medicine("Morphine")),
        ("https://b.example/fhir/Medication/1", medicine("Paracetamol")),
        ("https://b.example/fhir/MedicationStatement/2", statement("Medication/1")),
        ("https://a.example/fhir/MedicationStatement/3", statement("https://a.example/fhir/Medication/1")),
        ("https://c.example/fhir/MedicationStatement/4", statement("https://c.example/fhir/Medication/1")),
    ]);
    let imported = read(&file);
    assert_eq!(names(&imported), ["Paracetamol", "Morphine"]);
    assert_eq!(imported.kept.len(), 1, "the third names a medicine that did not come: {imported:?}");
    let two = bundle(&[medicine("Morphine"), medicine("Paracetamol"), statement("Medication/1")]);
    let imported = read(&two);
    assert_eq!((imported.entries.len(), imported.kept.len()), (0, 3), "either may be meant: {imported:?}");
}

#[test]
fn a_medicine_in_a_resource_of_its_own_is_read_and_what_more_it_says_is_kept() {
    let statement = |reference: Json| json!({"resourceType": "MedicationStatement", "status": "active", "medicationReference": reference});
    let by = |reference: &str| statement(json!({"reference": reference}));
    let plain =
        json!({"resourceType": "Medication", "id": "1", "code": {"text": "Colecalciferol 400 units/mL"}});
    let imported = read(&bundle(&[plain.clone(), by("Medication/1")]));
    let [entry] = imported.entries.as_slice() else { panic!("{imported:?}") };
    assert!(
        matches!(&entry.payload, Payload::Medicine(medicine) if medicine.name == "Colecalciferol 400 units/mL")
    );
    assert_eq!((imported.kept.len(), imported.not_taken.len()), (0, 1), "{imported:?}");

    let counts = |resources: &[Json]| {
        let imported = read(&bundle(resources));
        (imported.entries.len(), imported.kept.len())
    };
    let with = |member: &str, value: Json| {
        let mut more = plain.clone();
        more[member] = value;
        more
    };
    let ingredients = with("ingredient", json!([{"itemCodeableConcept": {"text": "colecalciferol"}}]));
    assert_eq!(counts(&[ingredients, by("Medication/1")]), (1, 1), "its ingredients are kept");
    assert_eq!(counts(&[with("status", json!("inactive")), by("Medication/1")]), (1, 1), "so is its status");
    let mistake = with("status", json!("entered-in-error"));
    assert_eq!(counts(&[mistake, by("Medication/1")]), (0, 1), "what was a mistake names nothing");
    let shorter = statement(json!({"reference": "Medication/1", "display": "Colecalciferol"}));
    assert_eq!(counts(&[plain.clone(), shorter]), (1, 1), "its strength is kept");
    assert_eq!(counts(&[plain.clone(), by("Medication/2")]), (0, 2), "neither says enough alone");
}

#[test]
fn a_medicine_that_no_entry_is_called_after_is_kept() {
    let medicine =
        json!({"resourceType": "Medication", "id": "1", "code": {"text": "Phenobarbital 15mg/5ml"}});
    let reference = json!({"reference": "Medication/1"});
    let others = [
        json!({"resourceType": "MedicationRequest", "status": "active", "medicationReference": reference}),
        json!({"resourceType": "MedicationStatement", "modifierExtension": [{"url": "x"}], "medicationReference": reference}),
        json!({"resourceType": "Composition", "section": [{"entry": [reference]}]}),
    ];
    for other in others {
        let imported = read(&bundle(&[medicine.clone(), other]));
        let kept: Vec<String> =
            imported.kept.iter().map(|kept| format!("{:?}", kept.entry.payload)).collect();
        assert!(kept.iter().any(|kept| kept.contains("Phenobarbital")), "{imported:?}");
    }
}

#[test]
fn who_is_named_changes_no_key() {
    let allergy = json!({"resourceType": "AllergyIntolerance", "code": {"text": "Egg"}, "asserter": {"reference": "Practitioner/7"}});
    let doctor = json!({"resourceType": "Practitioner", "id": "7", "name": [{"text": "Dr Ruth Okafor"}]});
    let [with, without] = [read(&bundle(&[doctor, allergy.clone()])), read(&bundle(&[allergy]))];
    assert_eq!(with.entries[0].origin.key, without.entries[0].origin.key);
}

#[test]
fn a_name_that_is_referred_to_often_is_written_once_and_a_huge_one_never() {
    let asserters: Vec<Json> = (0..2_000).map(|_| json!({"reference": "Practitioner/7"})).collect();
    for (name, times) in [("Dr Ruth Okafor".to_owned(), 1), ("R".repeat(100_000), 0)] {
        let doctor = json!({"resourceType": "Practitioner", "id": "7", "name": [{"text": name}]});
        let allergy =
            json!({"resourceType": "AllergyIntolerance", "code": {"text": "Egg"}, "asserter": asserters});
        assert_eq!(remarks(&read(&bundle(&[doctor, allergy]))).matches(&name).count(), times);
    }
}

#[test]
fn a_note_that_only_begins_like_ours_hides_nothing() {
    let weight = json!({
        "resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
        "effectiveDateTime": "2026-01-25", "valueQuantity": {"value": 4.2, "unit": "kg", "code": "kg", "system": "http://unitsofmeasure.org"},
        "interpretation": [{"text": "Critically low"}], "performer": [{"display": "Sister Joan"}],
        "note": [{"text": "Weighed twice"}, {"text": "Written by the night team after handover"}],
    });
    let imported = read(&bundle(&[weight]));
    let said = remarks(&imported);
    for words in ["Critically low", "Sister Joan", "Weighed twice", "Written by the night team"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!imported.entries[0].origin.from.contains("night team"), "{:?}", imported.entries[0].origin.from);
}

#[test]
fn the_diseases_of_a_vaccine_that_is_not_known_are_kept() {
    let given = |vaccine: &str| {
        json!({
            "resourceType": "Immunization", "status": "completed", "vaccineCode": {"text": vaccine}, "occurrenceDateTime": "2026-01-25",
            "protocolApplied": [{"doseNumberPositiveInt": 1, "targetDisease": [{"text": "Yellow fever"}]}],
        })
    };
    assert!(remarks(&read(&bundle(&[given("Boostrix-XYZ")]))).contains("Yellow fever"));
    assert!(!remarks(&read(&bundle(&[given("MenB")]))).contains("Yellow fever"));
}

#[test]
fn the_same_resource_twice_is_one_and_two_that_differ_are_nobody() {
    let doctor = |name: &str| json!({"resourceType": "Practitioner", "id": "7", "name": [{"text": name}]});
    let allergy = json!({"resourceType": "AllergyIntolerance", "code": {"text": "Egg"}, "asserter": {"reference": "Practitioner/7", "display": ""}});
    let said = |other: &str| remarks(&read(&bundle(&[doctor("Dr Seven"), doctor(other), allergy.clone()])));
    assert!(said("Dr Seven").contains("Dr Seven"));
    assert!(!said("Dr Eight").contains("Dr "), "{}", said("Dr Eight"));
    let medicine = json!({"resourceType": "Medication", "id": "1", "code": {"text": "Paracetamol"}});
    let statement = json!({"resourceType": "MedicationStatement", "status": "active", "medicationReference": {"reference": "Medication/1"}});
    let imported = read(&bundle(&[medicine.clone(), medicine, statement]));
    assert_eq!((imported.entries.len(), imported.kept.len()), (1, 0), "{imported:?}");
}

#[test]
fn a_medicine_that_was_corrected_in_its_own_resource_is_another_entry() {
    let statement = json!({
        "resourceType": "MedicationStatement", "status": "active", "medicationReference": {"reference": "Medication/1"},
        "identifier": [{"system": "https://gp.example", "value": "42"}],
    });
    let keys = ["Amoxicillin 250 mg/5 ml", "Amoxicillin 125 mg/5 ml"].map(|name| {
        let medicine = json!({"resourceType": "Medication", "id": "1", "code": {"text": name}});
        read(&bundle(&[medicine, statement.clone()])).entries[0].origin.key
    });
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn a_medicine_said_in_two_ways_is_kept_in_both() {
    let statement = json!({
        "resourceType": "MedicationStatement", "status": "active", "medicationCodeableConcept": {"text": "Paracetamol"},
        "medicationReference": {"display": "Morphine"},
    });
    let said = remarks(&read(&bundle(&[statement])));
    assert!(said.contains("Paracetamol") && said.contains("Morphine"), "{said}");
}

#[test]
fn a_medicine_whose_name_did_not_go_into_the_entry_is_kept() {
    let reference = json!({"reference": "Medication/1"});
    let named = json!({"resourceType": "Medication", "id": "1", "code": {"text": "Morphine"}});
    let two = json!({"resourceType": "MedicationStatement", "status": "active", "medicationCodeableConcept": {"text": "Paracetamol"}, "medicationReference": reference});
    let one =
        json!({"resourceType": "MedicationStatement", "status": "active", "medicationReference": reference});
    let coded = json!({"resourceType": "Medication", "id": "1", "code": {"text": "Antibiotic", "coding": [{"display": "Amoxicillin 250 mg/5 ml"}]}});
    for (medicine, statement) in [(named, two), (coded, one)] {
        let imported = read(&bundle(&[medicine, statement]));
        assert_eq!((imported.entries.len(), imported.kept.len()), (1, 1), "{imported:?}");
    }
}

#[test]
fn what_a_contained_medicine_says_beside_its_name_is_kept() {
    let statement = |medicine: Json| {
        json!({
            "resourceType": "MedicationStatement", "status": "active", "contained": [medicine], "medicationReference": {"reference": "#m"},
        })
    };
    let fuller = json!({
        "resourceType": "Medication", "id": "m", "code": {"text": "Oramorph"},
        "ingredient": [{"itemCodeableConcept": {"text": "Morphine sulphate 10 mg"}}],
    });
    assert!(remarks(&read(&bundle(&[statement(fuller)]))).contains("Morphine sulphate 10 mg"));
    let plain = json!({"resourceType": "Medication", "id": "m", "code": {"text": "Oramorph"}});
    let said = remarks(&read(&bundle(&[statement(plain)])));
    assert!(said.contains("Oramorph") && !said.contains("as it came"), "{said}");
}
