//! What a resource says beside what an entry has a field for: it goes into the entry's remarks, so that nothing is lost.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::CONTEXT;
use super::draft::{Draft, WRITTEN_BY};
use super::others::is_only_called;
use super::read;
use crate::clean::line;
use crate::fhir::map::PROCEDURE;

/// Names of things, not what is said of the child; what the file says in words beside its fields is not read.
const NAMES: [&str; 17] = [
    "resourceType",
    "id",
    "meta",
    "implicitRules",
    "language",
    "text",
    "contained",
    "identifier",
    "patient",
    "subject",
    "encounter",
    "context",
    "basedOn",
    "partOf",
    "derivedFrom",
    "recordedDate",
    "dateAsserted",
];
/// When a record was made, not when it happened.
const MADE: [&str; 2] = ["recorded", "issued"];
/// Who said it; where this project wrote the resource, its note says it better.
const WHO: [&str; 4] = ["performer", "recorder", "asserter", "informationSource"];

/// Adds what is in none of the members that were `understood`, each under its name.
pub(super) fn put_leftover(draft: &mut Draft, resource: &Json, understood: &[&str]) {
    let Some(members) = resource.as_object() else { return };
    let is_ours = is_ours(resource);
    put_contained(draft, resource);
    for (member, value) in members {
        let name = member.as_str();
        if NAMES.contains(&name) || MADE.contains(&name) || understood.contains(&name) {
            continue;
        }
        if WHO.contains(&name) {
            if !is_ours {
                draft.rest.extend(who(resource, value).map(|who| format!("{member}: {who}")));
            }
        } else if let Some(words) = words(name, value) {
            draft.rest.push(format!("{member}: {words}"));
        }
    }
}

/// Adds what a resource holds inside itself, but for those who stand behind it, and a medicine that says no more than its name.
fn put_contained(draft: &mut Draft, resource: &Json) {
    for one in read::list(resource, "contained") {
        let kind = read::text(one, "resourceType").unwrap_or("Resource");
        let is_its_name = resource.get("medicationCodeableConcept").is_none()
            && read::name(one).is_some_and(|name| is_only_called(one, &name));
        if kind != "Patient" && !CONTEXT.contains(&kind) && !is_its_name {
            draft.rest.push(format!("{kind} as it came: {}", as_it_came(one)));
        }
    }
}

/// Adds a part of a member as it came, where it says more than in those of its own members that were `understood`.
pub(super) fn put_rest_of(draft: &mut Draft, label: &str, part: &Json, understood: &[&str]) {
    let says_more = match part.as_object() {
        Some(members) => members.keys().any(|member| !understood.contains(&member.as_str())),
        None => !part.is_null(),
    };
    if says_more {
        draft.rest.push(format!("{label} as it came: {}", as_it_came(part)));
    }
}

/// Whether this project wrote a resource: its first note says by whom.
pub(super) fn is_ours(resource: &Json) -> bool {
    read::list(resource, "note").first().and_then(written_by).is_some()
}

/// Who wrote it, where a note is the one with which this project says so; whoever else begins a note with these words names nobody
/// behind them.
pub(super) fn written_by(note: &Json) -> Option<&str> {
    let _ours_have_both = (note.get("authorReference")?, note.get("time")?);
    read::text(note, "text")?.strip_prefix(WRITTEN_BY)
}

fn who(resource: &Json, value: &Json) -> Option<String> {
    let several = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    let mut seen = BTreeSet::new();
    let names: Vec<String> = several
        .iter()
        .filter_map(|one| read::named(resource, one))
        .filter(|name| seen.insert(name.clone()))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// In words where it has some, else as it came.
fn words(member: &str, value: &Json) -> Option<String> {
    match value {
        Json::String(text) => crate::clean::page(text),
        // A coded form of the vaccine, which is read with it; and that something is not known says nothing more.
        Json::Array(all) if member == "extension" => {
            let rest: Vec<&Json> =
                all.iter().filter(|one| read::text(one, "url") != Some(PROCEDURE)).collect();
            (!rest.is_empty()).then(|| as_it_came(&Json::from_iter(rest.into_iter().cloned())))
        }
        Json::Object(_) if member.starts_with('_') => None,
        Json::Object(_) => read::concept(value).or_else(|| Some(as_it_came(value))),
        Json::Array(all) => {
            let concepts: Option<Vec<String>> = all.iter().map(read::concept).collect();
            concepts.map(|words| words.join(", ")).or_else(|| Some(as_it_came(value)))
        }
        Json::Null => None,
        other => Some(other.to_string()),
    }
}

fn as_it_came(value: &Json) -> String {
    line(&value.to_string()).unwrap_or_default()
}
