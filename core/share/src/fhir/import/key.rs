//! A name for what is imported, the same each time it is: by it, importing twice adds nothing.

use redbook_protocol::{EntryId, hash};
use serde_json::Value as Json;

use super::read;

/// The key of an entry to be.
pub(super) type Key = [u8; EntryId::LEN];

/// Members that say nothing of what happened, and change from one export to the next: names inside the file, pointers at
/// others, when the file was made.
const PASSING: [&str; 11] = [
    "id",
    "meta",
    "subject",
    "patient",
    "encounter",
    "performer",
    "recorder",
    "informationSource",
    "authorReference",
    "derivedFrom",
    "fullUrl",
];

/// By the first identifier that its source gave it, and by what it says, with the `medicine` that it means: what the source has
/// corrected since is not the same, and comes in beside it.
pub(super) fn of(resource: &Json, medicine: Option<&str>) -> Key {
    let meant = medicine.map(|words| {
        let mut meant = resource.as_object().cloned().unwrap_or_default();
        meant.insert("medicationReference".to_owned(), words.into());
        Json::Object(meant)
    });
    let resource = meant.as_ref().unwrap_or(resource);
    let kind = read::text(resource, "resourceType").unwrap_or_default();
    let identifier = read::list(resource, "identifier")
        .iter()
        .find_map(|identifier| Some((read::text(identifier, "system")?, read::text(identifier, "value")?)));
    match identifier {
        Some((system, value)) => {
            let said = lasting(resource).to_string();
            let parts =
                [kind.as_bytes(), &[0], system.as_bytes(), &[0], value.as_bytes(), &[0], said.as_bytes()];
            hashed("import-identifier", &parts)
        }
        None => of_part(kind, resource),
    }
}

/// By what it says alone.
pub(super) fn of_part(kind: &str, part: &Json) -> Key {
    // A value's members are in the order of their names, so equal values are equal bytes.
    hashed("import-content", &[kind.as_bytes(), &[0], lasting(part).to_string().as_bytes()])
}

fn lasting(json: &Json) -> Json {
    match json {
        Json::Object(members) => members
            .iter()
            .filter(|(name, _)| !PASSING.contains(&name.as_str()))
            .map(|(name, member)| (name.clone(), lasting(member)))
            .collect(),
        Json::Array(all) => all.iter().map(lasting).collect(),
        other => other.clone(),
    }
}

fn hashed(tag: &str, parts: &[&[u8]]) -> Key {
    let mut key = [0; EntryId::LEN];
    for (to, from) in key.iter_mut().zip(hash(tag, parts)) {
        *to = from;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_identifier_names_it_together_with_what_it_says() {
        let with = |value: &str, lot: &str| {
            of(
                &json!({"resourceType": "Immunization", "identifier": [{"system": "s", "value": value}], "lotNumber": lot}),
                None,
            )
        };
        assert_eq!(with("1", "A"), with("1", "A"));
        assert_ne!(with("1", "A"), with("1", "B"));
        assert_ne!(with("1", "A"), with("2", "A"));
    }

    #[test]
    fn without_one_what_it_says_names_it_and_not_its_place_in_the_file() {
        let with = |id: &str, child: &str, text: &str| {
            of(
                &json!({"resourceType": "Condition", "id": id, "subject": {"reference": child}, "code": {"text": text}}),
                None,
            )
        };
        assert_eq!(with("1", "urn:uuid:1", "cough"), with("2", "urn:uuid:2", "cough"));
        assert_ne!(with("1", "urn:uuid:1", "cough"), with("1", "urn:uuid:1", "colds"));
    }
}
