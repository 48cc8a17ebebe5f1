//! The Start for Life journey through the real program: for the family all of it, for others nothing that says whose it is.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, Phone};
use serde_json::{Value, json};

/// What is written into the record before the contacts.
const ABOUT_THE_CHILD: &[&[&str]] = &[
    &["profile", "name", "Zuleika Quimby"],
    &["profile", "nhs-number", "9434765919", "--confirm"],
    &["profile", "address", "7 Orchard Row"],
    &["pregnancy", "2024-01-20", "--maternity-unit", "Riverside Hospital"],
    &["birth", "--when", "2024-01-09T04:12Z", "--place", "Riverside labour ward", "--note", "Quick and calm"],
];

const CONTACTS: &[&[&str]] = &[
    &[
        "antenatal",
        "--when",
        "2023-10-30",
        "--pregnant",
        "28+2",
        "--done-by",
        "Asha Patel",
        "--job",
        "midwife",
        "--place",
        "Riverside annexe",
        "--plan",
        "Bring the notes",
    ],
    &[
        "review",
        "new-birth",
        "--when",
        "2024-01-21",
        "--done-by",
        "Brigid Nolan",
        "--job",
        "Health visitor",
        "--place",
        "Orchard Row flat",
        "--notes",
        "Weighed twice",
        "--plan",
        "Ring on Monday",
    ],
    &[
        "service-contact",
        "breastfeeding support",
        "--what",
        "Sore and tired",
        "--how",
        "video",
        "--helped",
        "Yes, at last",
        "--note",
        "Ask for Nadia",
        "--when",
        "2024-01-30",
    ],
    &[
        "service-contact",
        "Thursday club at St Luke's",
        "--how",
        "clinic",
        "--helped",
        "Not really",
        "--when",
        "2024-04-02",
    ],
    &["service-contact", "family hub", "--when", "2024-05"],
    &["service-contact", "nursery talk", "--how", "telephone", "--when", "2026-02-01"],
];

fn family() -> (Directory, Phone) {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    for entry in ABOUT_THE_CHILD.iter().chain(CONTACTS.iter().rev()) {
        phone.add(entry);
    }
    (directory, phone)
}

#[test]
fn the_family_reads_its_way_in_order_and_in_its_own_words() {
    let (_directory, phone) = family();
    let journey = phone.json(&["journey"]);
    let contacts = journey["contacts"].as_array().unwrap();
    let services: Vec<&Value> = contacts.iter().map(|it| &it["service"]).collect();
    let expected =
        ["midwife", "Health visitor", "breastfeeding support", "Thursday club at St Luke's", "family hub"];
    assert_eq!(services, expected);
    assert_eq!(journey["later"], 1, "what comes after the second birthday is not part of it");
    let months: Vec<&Value> = contacts.iter().map(|it| &it["months"]).collect();
    assert_eq!(months, [&Value::Null, &json!(0), &json!(0), &json!(2), &Value::Null]);
    assert_eq!((&contacts[0]["stage"], &contacts[1]["review"]), (&json!("pregnancy"), &json!("new_birth")));
    let said = phone.text(&["journey"]);
    assert!(
        said.contains("30 January 2024 (3 weeks): breastfeeding support, by video\n  Sore and tired\n  Did it help: Yes, at last"),
        "{said}"
    );
    assert!(
        said.lines().any(|line| line.ends_with("May 2024: family hub")),
        "nothing more is known of it: {said}"
    );
    assert!(said.contains("1 after the second birthday"), "{said}");
}

#[test]
fn the_export_holds_nothing_that_anybody_typed() {
    let (directory, phone) = family();
    let file = directory.join("journey.json");
    assert_eq!(phone.json(&["journey", "export", &file])["contacts"], 5);
    let text = std::fs::read_to_string(&file).unwrap();
    let exported: Value = serde_json::from_str(&text).unwrap();
    let contacts = exported["contacts"].as_array().unwrap();
    assert_eq!(
        contacts[2],
        json!({
            "stage": "after-birth", "months": 0, "kind": "service_contact", "service": "infant-feeding", "review": null,
            "how": "video", "said_whether_it_helped": true,
        })
    );
    assert_eq!(
        (&contacts[1]["service"], &contacts[3]["service"]),
        (&json!("health-visiting"), &json!("other"))
    );

    let lower = text.to_lowercase();
    // A choice from a list is a word of ours.
    let choices = ["video", "clinic", "telephone", "new-birth"];
    // What names a sort of service exactly is given away as that sort; no other word of a text is.
    let services = ["midwife", "Health visitor", "family hub", "breastfeeding support"];
    let mut sought = 0;
    for typed in ABOUT_THE_CHILD.iter().chain(CONTACTS) {
        for value in typed[1..].iter().filter(|value| !value.starts_with("--") && !choices.contains(value)) {
            assert!(!lower.contains(&value.to_lowercase()), "{value} is in the export");
            let words = value.split_whitespace().filter(|word| word.len() > 4 && !services.contains(value));
            for word in words {
                assert!(!lower.contains(&word.to_lowercase()), "{word} is in the export");
            }
            sought += 1;
        }
    }
    assert!(sought > 30, "only {sought} texts were sought");
    let record = phone.json(&["status"])["record"].as_str().unwrap().to_owned();
    for secret in [record.as_str(), &record[..8], "Amira", "parent", "2024", "2023", "-01-"] {
        assert!(!text.contains(secret), "{secret}");
    }
    for entry in phone.json(&["timeline", "--all"])["entries"].as_array().unwrap() {
        assert!(!text.contains(&entry["id"].as_str().unwrap()[..8]));
        assert!(!text.contains(entry["author"].as_str().unwrap()));
    }
}

#[test]
fn it_is_never_written_over_a_file_and_is_empty_where_nothing_is_said() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    assert_eq!(phone.json(&["journey"])["contacts"], json!([]));
    assert!(phone.text(&["journey"]).contains("redbook add service-contact"));
    let file = directory.join("journey.json");
    phone.json(&["journey", "export", &file]);
    assert_eq!(phone.refusal(&["journey", "export", &file]).code, "file-exists");
    phone.json(&["journey", "export", &file, "--replace"]);
}
