//! What others wrote in FHIR, taken in through the real program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, Phone};
use serde_json::{Value, json};

/// A dose as the NHS's immunisation history gives it, of a child born on this day.
fn history(born: &str) -> Value {
    let patient =
        json!({"resourceType": "Patient", "id": "child", "name": [{"text": "Zoë"}], "birthDate": born});
    json!({
        "resourceType": "Bundle", "type": "searchset",
        "entry": [
            {"fullUrl": "urn:uuid:1", "resource": {
                "resourceType": "Immunization", "id": "4711", "contained": [patient], "status": "completed",
                "patient": {"reference": "#child"}, "occurrenceDateTime": "2026-08-01T10:00:00+01:00",
                "vaccineCode": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}], "text": "6-in-1"},
                "lotNumber": "AB123"}},
            {"fullUrl": "urn:uuid:2", "resource": {
                "resourceType": "QuestionnaireResponse", "id": "9", "status": "completed"}},
        ],
    })
}

fn write(directory: &Directory, name: &str, content: &Value) -> String {
    let path = directory.join(name);
    std::fs::write(&path, content.to_string()).unwrap();
    path
}

fn phone(directory: &Directory) -> Phone {
    let phone = Phone::with_record(directory, "Amira");
    phone.add(&["birth", "--when", "2026-06-03"]);
    phone
}

#[test]
fn a_dose_comes_in_with_its_origin_and_what_is_not_understood_stands_as_a_note() {
    let directory = Directory::new();
    let phone = phone(&directory);
    let file = write(&directory, "history.json", &history("2026-06-03"));
    let report = phone.json(&["import", &file]);
    assert_eq!((report["entries"].as_array().unwrap().len(), &report["kept_as_notes"]), (2, &json!(1)));
    let entries = phone.json(&["timeline"])["entries"].clone();
    let dose = entries.as_array().unwrap().iter().find(|entry| entry["kind"] == "immunisation").unwrap();
    assert_eq!(
        (&dose["payload"]["batch"], &dose["when"]),
        (&json!("AB123"), &json!("2026-08-01T10:00+01:00"))
    );
    assert!(dose["imported_from"].as_str().unwrap().contains("Immunization 4711"), "{dose:#}");
    let note = entries.as_array().unwrap().iter().find(|entry| entry["kind"] == "note").unwrap();
    assert!(note["payload"]["text"].as_str().unwrap().contains("QuestionnaireResponse"), "{note:#}");
    assert_eq!(phone.json(&["due", "--on", "2026-08-10"])["done"].as_array().unwrap().len(), 1);
}

#[test]
fn the_same_file_again_adds_nothing_also_after_something_was_retracted() {
    let directory = Directory::new();
    let phone = phone(&directory);
    let file = write(&directory, "history.json", &history("2026-06-03"));
    let report = phone.json(&["import", &file]);
    phone.json(&["retract", report["entries"][0].as_str().unwrap()]);
    let again = phone.json(&["import", &file]);
    assert_eq!((&again["entries"], &again["already_here"]), (&json!([]), &json!(2)));
}

#[test]
fn another_childs_file_is_asked_about_and_changes_nothing() {
    let directory = Directory::new();
    let phone = phone(&directory);
    let file = write(&directory, "other.json", &history("2025-01-01"));
    let refusal = phone.refusal(&["import", &file]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("other-child", 3));
    assert!(!refusal.stderr.contains("2025-01-01"), "{}", refusal.stderr);
    assert_eq!(phone.json(&["timeline"])["entries"].as_array().unwrap().len(), 1);
    assert_eq!(phone.json(&["import", &file, "--same-child"])["entries"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_no_fhir_is_refused() {
    let directory = Directory::new();
    let phone = phone(&directory);
    for (name, content) in [("list.json", json!([1])), ("other.json", json!({"a": 1}))] {
        assert_eq!(phone.refusal(&["import", &write(&directory, name, &content)]).code, "import");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let path = directory.join("deep.json");
    std::fs::write(&path, deep).unwrap();
    assert_eq!(phone.refusal(&["import", &path]).code, "import");
    assert_eq!(phone.refusal(&["import", &directory.join("nothing.json")]).code, "file");
}

fn weight(id: &str, value: f64) -> Value {
    json!({"resource": {
        "resourceType": "Observation", "id": id, "status": "final", "subject": {"reference": "Patient/child"},
        "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}, "effectiveDateTime": "2026-08-01",
        "valueQuantity": {"value": value, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}
    }})
}

#[test]
fn a_doubt_names_its_entry_and_confirming_marks_that_one_alone() {
    let directory = Directory::new();
    let phone = phone(&directory);
    let child = json!({"resource": {"resourceType": "Patient", "id": "child", "birthDate": "2026-06-03"}});
    let bundle = json!({"resourceType": "Bundle", "type": "collection", "entry": [child, weight("1", 5.4), weight("2", 540.0)]});
    let file = write(&directory, "weights.json", &bundle);
    let refusal = phone.refusal(&["import", &file]);
    assert_eq!(refusal.code, "doubtful");
    let asked = refusal.error["error"]["entries"].as_array().unwrap();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0]["entry"].as_str().unwrap().contains("540 kg"), "{asked:?}");
    assert!(
        !refusal.error["error"]["message"].as_str().unwrap().contains("540"),
        "no message repeats what was written"
    );
    let report = phone.json(&["import", &file, "--confirm"]);
    let confirmed = |id: &Value| phone.json(&["show", id.as_str().unwrap()])["entry"]["confirmed"].clone();
    let ids = report["entries"].as_array().unwrap();
    assert_eq!(ids.iter().map(confirmed).collect::<Vec<_>>(), [json!(false), json!(true)]);
}
