//! What references to other resources of the file mean: who did it, and which medicine it was.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::read;

/// Members whose references stand for somebody, some place or some medicine, and are read by their words.
const SAID_BY_NAME: [&str; 9] = [
    "performer",
    "actor",
    "recorder",
    "asserter",
    "informationSource",
    "location",
    "manufacturer",
    "medicationReference",
    "reportedBy",
];
/// Members of a medicine that its name says, or that say nothing of it.
const OF_A_NAME: [&str; 7] = ["resourceType", "id", "meta", "language", "text", "code", "status"];

/// The resources of a file by what refers to them.
pub(super) struct Others {
    names: BTreeMap<String, String>,
    referred: BTreeSet<String>,
}

impl Others {
    pub(super) fn of(resources: &[(Option<String>, Json)]) -> Self {
        let mut others = Self { names: BTreeMap::new(), referred: BTreeSet::new() };
        for (full_url, resource) in resources {
            others.note_references(resource);
            let Some(words) = read::name(resource) else { continue };
            for name in names_of(full_url.as_deref(), resource) {
                others.names.entry(name).or_insert_with(|| words.clone());
            }
        }
        // A role is called as whoever has it.
        for (full_url, resource) in resources {
            if read::text(resource, "resourceType") != Some("PractitionerRole") {
                continue;
            }
            let Some(words) = resource.get("practitioner").and_then(|one| others.words(one)) else { continue };
            for name in names_of(full_url.as_deref(), resource) {
                others.names.entry(name).or_insert_with(|| words.clone());
            }
        }
        others
    }

    /// The resource with the words of what it refers to; what has words of its own keeps them.
    pub(super) fn put_names(&self, resource: &Json) -> Json {
        match resource {
            Json::Object(members) => members
                .iter()
                .map(|(name, member)| {
                    let is_name = SAID_BY_NAME.contains(&name.as_str());
                    (name.clone(), if is_name { self.named(member) } else { member.clone() })
                })
                .collect(),
            other => other.clone(),
        }
    }

    /// Whether a resource says no more than how a medicine that another one refers to is called.
    pub(super) fn is_only_a_medicine(&self, full_url: Option<&str>, resource: &Json) -> bool {
        let mut members = resource.as_object().into_iter().flatten();
        read::text(resource, "resourceType") == Some("Medication")
            && read::name(resource).is_some()
            && members.all(|(name, _)| OF_A_NAME.contains(&name.as_str()))
            && names_of(full_url, resource).iter().any(|name| self.referred.contains(name))
    }

    /// References, in lists and under `actor` too.
    fn named(&self, json: &Json) -> Json {
        match json {
            Json::Array(all) => all.iter().map(|one| self.named(one)).collect(),
            Json::Object(members) => {
                let mut members = members.clone();
                if let Some(actor) = members.get("actor") {
                    let actor = self.named(actor);
                    members.insert("actor".to_owned(), actor);
                }
                if let Some(words) = self.words(json) {
                    members.insert("display".to_owned(), Json::String(words));
                }
                Json::Object(members)
            }
            other => other.clone(),
        }
    }

    fn words(&self, reference: &Json) -> Option<String> {
        if let Some(display) = read::words(reference, "display") {
            return Some(display);
        }
        let reference = read::text(reference, "reference")?;
        self.names.get(reference).or_else(|| self.names.get(&relative(reference)?)).cloned()
    }

    fn note_references(&mut self, json: &Json) {
        match json {
            Json::Array(all) => all.iter().for_each(|one| self.note_references(one)),
            Json::Object(members) => {
                if let Some(reference) = read::text(json, "reference") {
                    self.referred.extend([reference.to_owned()].into_iter().chain(relative(reference)));
                }
                members.values().for_each(|member| self.note_references(member));
            }
            _ => {}
        }
    }
}

fn names_of(full_url: Option<&str>, resource: &Json) -> Vec<String> {
    let kind = read::text(resource, "resourceType").unwrap_or_default();
    let by_id = read::text(resource, "id").map(|id| format!("{kind}/{id}"));
    full_url.map(str::to_owned).into_iter().chain(by_id).collect()
}

/// "https://server.example/fhir/Practitioner/7" may be in the file as "Practitioner/7".
fn relative(reference: &str) -> Option<String> {
    let mut parts = reference.rsplit('/');
    let (id, kind) = (parts.next()?, parts.next()?);
    Some(format!("{kind}/{id}"))
}
