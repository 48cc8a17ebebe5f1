//! What a clinician is told of a child, with named people.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Told, id, json, observation, of_type, section, summary};
use redbook_clinical::{Length, Weight};
use redbook_record::{
    Allergy, BirthDetails, Contact, Diary, Illness, Immunisation, Loss, Measured, Measurement, Medicine,
    Nipe, NipeResult, NipeSystem, ProfileField, ReasonNotGiven, Side, WhichLoss,
};
use redbook_share::{GrowthReading, Profile, Protection, Section, Summary, SummaryEntry, fhir, text};
use serde_json::{Value as Json, json as value};

const MUM: usize = 0;
const NURSE: usize = 1;
const DAD: usize = 2;

fn field(name: &str, value: &str, author: usize) -> Told {
    Told::new(ProfileField { field: name.to_owned(), value: value.to_owned() }, None, author)
}

fn weight(g: u32, when: &str, author: usize) -> Told {
    Told::new(Measurement::of(Measured::Weight(Weight::from_g(g))), Some(when), author)
}

fn dose(vaccine: &str, dose: u32) -> Immunisation {
    Immunisation { vaccine: vaccine.to_owned(), dose: Some(dose), ..Immunisation::default() }
}

fn maya() -> Vec<Told> {
    vec![
        field("name", "Maya Jones", MUM),
        field("date-of-birth", "2025-11-30", MUM),
        field("sex", "Female", MUM),
        field("nhs-number", "943 476 5919", MUM),
    ]
}

fn codes(resource: &Json) -> Vec<(&str, &str)> {
    let all = resource["coding"].as_array().into_iter().flatten();
    all.map(|code| (code["system"].as_str().unwrap(), code["code"].as_str().unwrap())).collect()
}

#[test]
fn the_child_is_named_with_number_birth_date_and_sex() {
    let bundle = json(&summary(&maya(), Profile::Ips));
    let patient = &bundle["entry"][1]["resource"];
    assert_eq!(patient["name"], value!([{"text": "Maya Jones"}]));
    assert_eq!((&patient["birthDate"], &patient["gender"]), (&value!("2025-11-30"), &value!("female")));
    let number = value!([{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"}]);
    assert_eq!(patient["identifier"], number);
    assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "Composition");
    assert_eq!(bundle["timestamp"], "2026-03-14T09:31:40.000Z");
}

#[test]
fn a_disputed_birth_date_is_not_given_as_one_and_both_stand_with_who_said_each() {
    let mut told = maya();
    told.push(field("date-of-birth", "2025-11-29", DAD));
    let bundle = json(&summary(&told, Profile::Ips));
    let patient = &bundle["entry"][1]["resource"];
    assert_eq!(patient["birthDate"], Json::Null);
    assert_eq!(patient["_birthDate"]["extension"][0]["valueCode"], "as-text");
    let said: Vec<_> = of_type(&bundle, "Observation")
        .into_iter()
        .filter(|found| found["code"]["text"] == "As recorded: date-of-birth")
        .map(|found| (found["valueString"].as_str().unwrap(), found["note"][0]["text"].as_str().unwrap()))
        .collect();
    let expected =
        [("2025-11-30", "Written by Amina (mother)."), ("2025-11-29", "Written by Tom (guardian).")];
    assert_eq!(said, expected);
    section(&bundle, "Who the child is: what is said differently, or cannot be read");
}

#[test]
fn the_same_birthday_said_twice_is_no_dispute() {
    let mut told = maya();
    told.push(Told::new(BirthDetails::default(), Some("2025-11-30T04:12Z"), DAD));
    told.push(field("date-of-birth", "2025-11-30", DAD));
    let bundle = json(&summary(&told, Profile::Ips));
    assert_eq!(bundle["entry"][1]["resource"]["birthDate"], "2025-11-30");
}

#[test]
fn an_nhs_number_with_a_slip_is_no_identifier() {
    let told = [field("name", "Maya", MUM), field("nhs-number", "943 476 5918", MUM)];
    let bundle = json(&summary(&told, Profile::Ips));
    assert_eq!(bundle["entry"][1]["resource"]["identifier"], Json::Null);
    assert_eq!(observation(&bundle, "As recorded: nhs-number")["valueString"], "943 476 5918");
}

#[test]
fn allergies_have_four_states_and_none_known_is_only_what_somebody_recorded() {
    let title = "Allergies";
    let reason = |told: &[Told], change: &dyn Fn(&mut Summary<'_>)| {
        let mut summary = summary(told, Profile::Ips);
        change(&mut summary);
        section(&json(&summary), title)["emptyReason"]["coding"][0]["code"].clone()
    };
    assert_eq!(reason(&maya(), &|_| {}), "notasked");
    let without = |summary: &mut Summary<'_>| summary.sections = [Section::Growth].into_iter().collect();
    assert_eq!(reason(&maya(), &without), "withheld");
    let none = [Told::new(Allergy::default(), None, MUM)];
    assert_eq!(reason(&none, &|_| {}), Json::Null);
    let bundle = json(&summary(&none, Profile::Ips));
    let allergy = of_type(&bundle, "AllergyIntolerance")[0];
    assert_eq!(codes(&allergy["code"]), [("http://snomed.info/sct", "716186003")]);
    let penicillin =
        Allergy { substance: Some("penicillin".into()), reaction: Some("rash".into()), note: None };
    let told = [Told::new(penicillin, Some("2025"), NURSE)];
    let bundle = json(&summary(&told, Profile::Ips));
    let allergy = of_type(&bundle, "AllergyIntolerance")[0];
    assert_eq!(allergy["code"], value!({"text": "penicillin"}));
    assert_eq!(allergy["reaction"][0]["manifestation"][0]["text"], "rash");
}

#[test]
fn what_the_family_wrote_is_labelled_and_what_the_nurse_wrote_names_her_as_the_family_knows_her() {
    let told = [weight(4_200, "2026-01-05", MUM), weight(4_900, "2026-02-05", NURSE)];
    let bundle = json(&summary(&told, Profile::Ips));
    let weights = of_type(&bundle, "Observation");
    assert_eq!(weights[0]["meta"]["security"][0]["code"], "PATAST");
    assert_eq!(weights[1]["meta"]["security"], Json::Null);
    let nurse = of_type(&bundle, "Practitioner")[0];
    let known = "as known to the family: health visitor; not checked with any register";
    assert_eq!(nurse["qualification"][0]["code"]["text"], known);
    let at = weights[1]["note"][0]["authorReference"]["reference"].as_str().unwrap();
    let named = bundle["entry"].as_array().unwrap().iter().find(|entry| entry["fullUrl"] == at).unwrap();
    assert_eq!(&named["resource"], nurse);
}

#[test]
fn nobody_who_wrote_nothing_of_it_is_named() {
    let told = [weight(4_200, "2026-01-05", NURSE), Told::new(Diary::default(), None, DAD)];
    let mut summary = summary(&told, Profile::Ips);
    summary.made_by = None;
    let bundle = json(&summary);
    assert_eq!(of_type(&bundle, "RelatedPerson").len(), 0);
    assert_eq!(of_type(&bundle, "Practitioner").len(), 1);
    assert!(!bundle.to_string().contains("Tom"));
}

#[test]
fn a_weight_has_both_codes_uk_cores_unit_and_its_place_on_the_chart() {
    let told = [weight(4_196, "2026-01-05", MUM)];
    let mut summary = summary(&told, Profile::Ips);
    summary.growth.push(GrowthReading {
        entries: vec![id(0)],
        what: "weight".into(),
        value: 4.196,
        when: None,
        band: Some("between the 25th and 50th centiles".into()),
        sds: Some(-0.3),
        centile: Some(38.2),
        reference: "UK-WHO".into(),
        policy: "age from the due date".into(),
        data_version: "2024.1".into(),
    });
    let bundle = json(&summary);
    let weight = observation(&bundle, "Weight");
    let expected = [("http://snomed.info/sct", "27113001"), ("http://loinc.org", "29463-7")];
    assert_eq!(codes(&weight["code"]), expected);
    let quantity =
        value!({"value": 4.196, "unit": "kilogram", "system": "http://unitsofmeasure.org", "code": "kg"});
    assert_eq!(weight["valueQuantity"], quantity);
    let says = "between the 25th and 50th centiles, centile 38.2, SDS -0.30; UK-WHO; age from the due date; data 2024.1";
    assert_eq!(weight["interpretation"][0]["text"], says);
    assert!(text::summary(&summary).contains(&format!("Weight 4.196 kg. Amina (mother) [{says}]")));
}

#[test]
fn a_body_mass_index_says_from_what_it_is_computed() {
    let height = Measurement::of(Measured::HeightStanding(Length::from_mm(950)));
    let told = [weight(14_000, "2026-01-05", MUM), Told::new(height, Some("2026-01-05"), NURSE)];
    let mut summary = summary(&told, Profile::Ips);
    summary.growth.push(GrowthReading {
        entries: vec![id(0), id(1)],
        what: "bmi".into(),
        value: 15.5,
        when: Some("2026-01-05".parse().unwrap()),
        band: None,
        sds: None,
        centile: None,
        reference: "UK-WHO".into(),
        policy: "exact".into(),
        data_version: "1".into(),
    });
    let bundle = json(&summary);
    let bmi = observation(&bundle, "Body mass index");
    assert_eq!(bmi["derivedFrom"].as_array().unwrap().len(), 2);
    assert_eq!(bmi["note"][0]["text"], "Written by Sue \"<b>\" & Co (health visitor).");
}

#[test]
fn a_dose_has_its_procedure_its_product_and_what_it_is_against() {
    let given = Immunisation {
        product: Some("Infanrix hexa".into()),
        batch: Some("A1".into()),
        site: Some("left thigh".into()),
        given_by: Some("Nurse Joy".into()),
        organisation: Some("The Surgery".into()),
        ods_code: Some("A12345".into()),
        ..dose("6-in-1", 1)
    };
    let told = [Told::new(given, Some("2026-01-25"), NURSE)];
    let mut summary = summary(&told, Profile::Ips);
    summary.protection.push(Protection {
        disease: "hib".into(),
        text: "Hib: 1 given, counts".into(),
        expected_now: 1,
        next_from: "2026-02-22".parse().ok(),
    });
    let bundle = json(&summary);
    let given = of_type(&bundle, "Immunization")[0];
    assert_eq!(codes(&given["vaccineCode"]), [("https://dmd.nhs.uk", "34765811000001105")]);
    let procedure = &given["extension"][0]["valueCodeableConcept"];
    assert_eq!(codes(procedure), [("http://snomed.info/sct", "1082441000000108")]);
    assert_eq!(given["protocolApplied"][0]["targetDisease"].as_array().unwrap().len(), 6);
    assert_eq!(codes(&given["site"]), [("http://snomed.info/sct", "61396006")]);
    assert_eq!(given["performer"][1]["actor"]["identifier"]["value"], "A12345");
    let plan = of_type(&bundle, "ImmunizationRecommendation")[0];
    assert_eq!(plan["recommendation"][0]["description"], "Hib: 1 given, counts");
}

#[test]
fn a_dose_not_given_says_why_and_has_no_procedure() {
    let missed = Immunisation { not_given: Some(ReasonNotGiven::DidNotAttend), ..dose("MenB", 1) };
    let bundle = json(&summary(&[Told::new(missed, None, MUM)], Profile::Ips));
    let missed = of_type(&bundle, "Immunization")[0];
    assert_eq!((&missed["status"], &missed["extension"]), (&value!("not-done"), &Json::Null));
    assert!(codes(&missed["statusReason"]).contains(&("http://snomed.info/sct", "201741000000102")));
    assert_eq!(missed["_occurrenceDateTime"]["extension"][0]["valueCode"], "unknown");
}

#[test]
fn a_medicine_whose_end_nobody_recorded_is_neither_active_nor_finished() {
    let medicine = |stopped: Option<&str>| Medicine {
        name: "amoxicillin".into(),
        dose: Some("5 ml".into()),
        often: Some("three times a day".into()),
        stopped: stopped.map(|stopped| stopped.parse().unwrap()),
        ..Medicine::default()
    };
    let told = [None, Some("2026-01-05"), Some("2027-01-05")]
        .map(|stopped| Told::new(medicine(stopped), Some("2026-01-01"), MUM));
    let bundle = json(&summary(&told, Profile::Ips));
    let statuses: Vec<_> =
        of_type(&bundle, "MedicationStatement").iter().map(|one| one["status"].clone()).collect();
    assert_eq!(statuses, ["unknown", "completed", "active"]);
    let first = of_type(&bundle, "MedicationStatement")[0];
    assert_eq!(first["dosage"][0]["text"], "5 ml, three times a day");
}

#[test]
fn a_finding_has_its_code_with_the_side() {
    let hips = Nipe {
        system: Some(NipeSystem::Hips),
        result: Some(NipeResult::Abnormal),
        side: Some(Side::Left),
        ..Nipe::default()
    };
    let bundle = json(&summary(&[Told::new(hips, Some("2025-12-01"), NURSE)], Profile::Ips));
    let found = observation(&bundle, "Physical examination: hips");
    assert_eq!(codes(&found["valueCodeableConcept"]), [("http://snomed.info/sct", "988331000000100")]);
}

#[test]
fn the_birth_is_told_by_measure_and_gestation_in_weeks() {
    let birth = BirthDetails {
        gestation: "30+3".parse().ok(),
        birth_weight: Some(Weight::from_g(1_450)),
        apgar_5: Some(9),
        delivery: Some("caesarean".into()),
        ..BirthDetails::default()
    };
    let bundle = json(&summary(&[Told::new(birth, Some("2025-11-30T04:12Z"), NURSE)], Profile::Ips));
    let gestation = observation(&bundle, "Gestation at birth");
    assert_eq!(codes(&gestation["code"]).last(), Some(&("http://loinc.org", "11884-4")));
    assert_eq!(gestation["valueQuantity"]["value"], 30.429);
    assert_eq!(observation(&bundle, "Birth weight")["valueQuantity"]["value"], 1.45);
    assert_eq!(observation(&bundle, "Apgar score at 5 minutes")["valueInteger"], 9);
    let rest = value!([{"code": {"text": "Delivery"}, "valueString": "caesarean"}]);
    assert_eq!(observation(&bundle, "Birth")["component"], rest);
    assert_eq!(observation(&bundle, "Birth")["effectiveDateTime"], "2025-11-30T04:12:00Z");
}

#[test]
fn whom_to_call_is_in_the_child_s_own_resource_if_the_family_chose_it() {
    let granny =
        Contact { name: "Granny".into(), telephone: Some("01234 567890".into()), ..Contact::default() };
    let told = [Told::new(granny, None, MUM)];
    let mut summary = summary(&told, Profile::Ips);
    let bundle = json(&summary);
    let contact = &bundle["entry"][1]["resource"]["contact"][0];
    assert_eq!(contact["telecom"], value!([{"system": "phone", "value": "01234 567890"}]));
    summary.sections = [Section::Growth].into_iter().collect();
    assert!(!json(&summary).to_string().contains("Granny"));
}

#[test]
fn a_child_s_death_is_said_whatever_was_chosen() {
    let loss = Loss { what: Some(WhichLoss::ChildDied), words: None };
    let told = [Told::new(loss, Some("2026-02-01"), MUM)];
    let mut summary = summary(&told, Profile::Ips);
    summary.sections = [Section::Growth].into_iter().collect();
    assert_eq!(json(&summary)["entry"][1]["resource"]["deceasedDateTime"], "2026-02-01");
}

#[test]
fn the_diary_stays_at_home_but_leaves_with_the_whole_record() {
    let diary = Diary { title: None, text: "We laughed a lot today".into() };
    let told = [Told::new(diary, Some("2026-02-01"), MUM)];
    assert!(!json(&summary(&told, Profile::Ips)).to_string().contains("laughed"));
    assert!(!text::summary(&summary(&told, Profile::Ips)).contains("laughed"));
    assert!(json(&summary(&told, Profile::Whole)).to_string().contains("laughed"));
}

#[test]
fn what_a_later_version_wrote_leaves_with_the_whole_record_as_it_is() {
    let mut whole = summary(&[], Profile::Whole);
    whole.entries.push(SummaryEntry {
        id: id(0),
        kind: redbook_record::Kind::Unknown(77),
        class: redbook_record::Class::Clinical,
        payload: None,
        payload_bytes: &[0xa1, 0x00, 0x01],
        when: None,
        recorded_ms: 1_773_480_000_000,
        author: MUM,
        imported_from: None,
        is_confirmed: false,
    });
    let bundle = json(&whole);
    let found = observation(&bundle, "Entry of kind 77, which this version cannot read");
    assert_eq!(found["component"][0]["valueString"], "a10001");
}

#[test]
fn the_american_form_is_a_collection_without_profiles() {
    let told = [weight(4_200, "2026-01-05", MUM)];
    let bundle = json(&summary(&told, Profile::Ktc));
    assert_eq!(
        (&bundle["type"], &bundle["entry"][0]["resource"]["resourceType"]),
        (&value!("collection"), &value!("Patient"))
    );
    assert!(bundle["timestamp"].is_string() && bundle["entry"].as_array().unwrap().len() >= 2);
    assert!(!bundle.to_string().contains("\"profile\""));
}

#[test]
fn an_illness_is_over_only_where_somebody_said_so() {
    let told = [None, Some("2026-01-09")].map(|ended| {
        let ended = ended.map(|ended| ended.parse().unwrap());
        Told::new(Illness { what: "chickenpox".into(), ended, ..Illness::default() }, Some("2026-01-01"), MUM)
    });
    let bundle = json(&summary(&told, Profile::Ips));
    let all = of_type(&bundle, "Condition");
    assert_eq!(all[0]["clinicalStatus"], Json::Null);
    assert_eq!(all[1]["clinicalStatus"]["coding"][0]["code"], "resolved");
}

#[test]
fn a_chart_is_a_file_of_the_same_child() {
    let told = maya();
    let summary = summary(&told, Profile::Ips);
    let chart = fhir::FileToShare { kind: fhir::FileKind::GrowthChart, title: "Weight", bytes: b"<svg/>" };
    let file: Json = serde_json::from_slice(&fhir::document_reference(&summary, &chart).unwrap()).unwrap();
    assert_eq!(file["subject"]["reference"], json(&summary)["entry"][1]["fullUrl"]);
    assert_eq!(file["content"][0]["attachment"]["data"], "PHN2Zy8+");
    let read = fhirkit::from_json::<fhirkit::r4::DocumentReference>(&file.to_string()).unwrap();
    assert!(read.1.is_empty(), "{:?}", read.1);
    assert!(!format!("{chart:?}").contains("svg"));
}

#[test]
fn debug_shows_nothing_that_anybody_wrote() {
    let told = maya();
    assert!(!format!("{:?}", fhir::document(&summary(&told, Profile::Ips))).contains("Maya"));
}

#[test]
fn the_older_of_many_measurements_are_left_to_the_charts_and_it_says_so() {
    let told: Vec<Told> = (0..30).map(|at| weight(4_000 + 100 * at, "2026-01-05", MUM)).collect();
    let bundle = json(&summary(&told, Profile::Ips));
    let says = "6 earlier measurements are not among these; growth charts have all of them.";
    assert_eq!(observation(&bundle, "Earlier measurements")["valueString"], says);
    assert_eq!(observation(&bundle, "Weight")["valueQuantity"]["value"], 4.6);
    let whole = json(&summary(&told, Profile::Whole));
    assert_eq!(of_type(&whole, "Observation").len(), 30);
}

/// A clinician doses by it: that it came from elsewhere, and that its author was asked about it, stands beside it.
#[test]
fn where_an_entry_came_from_and_that_it_was_doubted_goes_with_it() {
    let told = [weight(75_000, "2026-03-01", MUM)];
    let mut summary = summary(&told, Profile::Ips);
    summary.entries[0].imported_from = Some("The Surgery; Observation 4711");
    summary.entries[0].is_confirmed = true;
    let bundle = json(&summary);
    let notes: Vec<_> = of_type(&bundle, "Observation")
        .into_iter()
        .find(|found| found["valueQuantity"]["value"] == 75.0)
        .map(|found| {
            found["note"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect()
        })
        .unwrap();
    assert_eq!(
        notes,
        [
            "Written by Amina (mother).",
            "Imported from The Surgery; Observation 4711.",
            "An unusual value: its author was asked whether it can be right, and kept it.",
        ]
    );
    let text = text::summary(&summary);
    assert!(text.contains("imported from The Surgery; Observation 4711; an unusual value"), "{text}");
}
