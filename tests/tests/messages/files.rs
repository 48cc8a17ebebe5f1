//! What is said of files of other systems, and of contacts before the birth.

use std::collections::BTreeSet;

use redbook_app::{
    AntenatalContact, EntryDraft, ImportAnswers, Label, MessageView, NotTakenReason, Payload, Phone,
    ProfileField, RecordId,
};
use redbook_tests::Home;
use serde_json::json;

use super::app::{skeleton_of_code, skeletons_of};
use super::sources::literals_in;
use super::{CATALOGUE, WELSH, arguments, is_said_alike};

#[test]
fn every_reason_why_something_is_not_taken_in_is_in_the_catalogue() {
    let said: BTreeSet<&str> = NotTakenReason::ALL.iter().map(|reason| reason.id()).collect();
    assert_eq!(said.len(), NotTakenReason::ALL.len(), "each has its own");
    NotTakenReason::ALL.iter().for_each(|reason| is_said_alike(&MessageView::from(*reason)));
    let reasons = CATALOGUE.keys().filter(|id| id.starts_with("import."));
    let leftover: Vec<_> = reasons.filter(|id| !said.contains(id.as_str())).collect();
    assert!(leftover.is_empty(), "no import says {leftover:?}");
}

#[test]
fn what_was_not_taken_in_is_said_in_welsh_and_holds_nothing_of_the_file() {
    let home = Home::new("not-taken");
    let (mut phone, record) = amira(&home);
    let resources = [
        json!({"resourceType": "Patient", "name": [{"text": "Zoë Quimby"}]}),
        json!({"resourceType": "Practitioner", "name": [{"text": "Dr Ruth Okafor"}]}),
        json!({"resourceType": "AllergyIntolerance", "code": {"text": "egg"}}),
        json!({"resourceType": "AllergyIntolerance", "code": {"text": "egg"}}),
    ];
    let entries: Vec<_> = resources.iter().map(|resource| json!({"resource": resource})).collect();
    let file = json!({"resourceType": "Bundle", "type": "collection", "entry": entries}).to_string();
    let answers = ImportAnswers { same_child: true, confirmed: false };
    let report = phone.import_fhir(&record, file.as_bytes(), answers).unwrap();
    assert_eq!(report.entries.len(), 1);
    for not_taken in &report.not_taken {
        assert_eq!(
            not_taken.why, not_taken.message.english,
            "programs that read English only go on reading it"
        );
        is_said_alike(&not_taken.message);
    }
    let said: Vec<String> = report.not_taken.iter().map(|it| in_welsh(&it.message)).collect();
    let expected = [
        "wedi'i gymharu â'r plentyn yn y cofnod hwn, heb ei dderbyn",
        "mae'n dweud pwy neu beth sydd y tu ôl i rannau eraill o'r ffeil",
        "mae'n dweud yr un peth ag un arall yn y ffeil",
    ];
    assert_eq!(said, expected);
    let shown = json!(report.not_taken).to_string();
    assert!(["Zoë", "Okafor", "egg"].iter().all(|secret| !shown.contains(secret)), "{shown}");
}

#[test]
fn a_contact_before_the_birth_is_said_to_be_before_it_in_welsh_too() {
    let home = Home::new("before-birth");
    let (mut phone, record) = amira(&home);
    let born = ProfileField { field: "date-of-birth".into(), value: "2026-01-09".into() };
    phone.add(&record, EntryDraft::new(Payload::ProfileField(born))).unwrap();
    for (on, pregnant) in [("2025-10-30", None), ("2025-11-30", Some("34+2".parse().unwrap()))] {
        let contact =
            AntenatalContact { pregnant, job: Some("midwife".into()), ..AntenatalContact::default() };
        let mut draft = EntryDraft::new(Payload::AntenatalContact(contact));
        draft.when = Some(on.parse().unwrap());
        phone.add(&record, draft).unwrap();
    }
    let contacts = phone.journey(&record).unwrap().contacts;
    let ages: Vec<MessageView> = contacts.into_iter().filter_map(|contact| contact.age).collect();
    ages.iter().for_each(is_said_alike);
    let said: Vec<String> = ages.iter().map(in_welsh).collect();
    assert_eq!(said, ["cyn y geni", "34 wythnos yn feichiog"]);
}

fn amira(home: &Home) -> (Phone, RecordId) {
    let label = Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() };
    let mut phone = home.init(&label);
    let record = phone.new_record("").unwrap();
    (phone, record)
}

fn in_welsh(message: &MessageView) -> String {
    WELSH.say(&message.id, &arguments(message.arguments())).unwrap()
}

/// What is not in a share without a network stands in its own file in English, and in the catalogue.
#[test]
fn what_a_share_without_a_network_leaves_out_is_said_in_the_catalogue_as_in_the_share() {
    let said: Vec<String> = literals_in("core/share/src").iter().map(|text| skeleton_of_code(text)).collect();
    let ids: Vec<&String> = CATALOGUE.keys().filter(|id| id.starts_with("offline.left-out.")).collect();
    assert_eq!(ids.len(), 6);
    for id in ids {
        let text = skeletons_of(&CATALOGUE[id]).remove(0);
        assert!(said.contains(&text), "{id} does not say {text:?}");
    }
}
