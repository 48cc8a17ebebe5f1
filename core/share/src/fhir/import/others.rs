//! What references to other resources of the file mean: who did it, and which medicine it was.

use std::collections::BTreeMap;

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
/// Members of a medicine that say no more than its name.
const OF_A_NAME: [&str; 7] = ["resourceType", "id", "meta", "language", "text", "code", "status"];
/// Characters of a name that is put in where it is referred to: a file may refer to one name as often as it likes.
const NAME_CHARS_MAX: usize = 200;

/// The names of a file's resources by what refers to them.
pub(super) struct Others {
    /// By the name that a Bundle gives each.
    by_url: BTreeMap<String, Named>,
    /// By "Type/id"; `None` where two of that name are called differently.
    by_id: BTreeMap<String, Option<Named>>,
}

/// A resource that has a name.
#[derive(Clone, PartialEq, Eq)]
struct Named {
    words: String,
    place: usize,
}

impl Others {
    pub(super) fn of(resources: &[(Option<String>, Json)]) -> Self {
        let mut others = Self { by_url: BTreeMap::new(), by_id: BTreeMap::new() };
        for (place, (full_url, resource)) in resources.iter().enumerate() {
            if let Some(words) = read::name(resource) {
                others.note(full_url.as_deref(), resource, Named { words, place });
            }
        }
        // A role is called as whoever has it.
        for (place, (full_url, resource)) in resources.iter().enumerate() {
            if read::text(resource, "resourceType") == Some("PractitionerRole")
                && let Some(practitioner) = resource.get("practitioner")
                && let Some(words) = others.words(full_url.as_deref(), practitioner)
            {
                others.note(full_url.as_deref(), resource, Named { words, place });
            }
        }
        others
    }

    fn note(&mut self, full_url: Option<&str>, resource: &Json, named: Named) {
        if named.words.chars().nth(NAME_CHARS_MAX).is_some() {
            return;
        }
        if let Some(url) = full_url {
            self.by_url.insert(url.to_owned(), named.clone());
        }
        let kind = read::text(resource, "resourceType").unwrap_or_default();
        if let Some(id) = read::text(resource, "id") {
            let same = self.by_id.entry(format!("{kind}/{id}")).or_insert_with(|| Some(named.clone()));
            if same.as_ref() != Some(&named) {
                *same = None;
            }
        }
    }

    /// The resource with the words of what it refers to; what has words of its own keeps them.
    pub(super) fn put_names(&self, full_url: Option<&str>, resource: &Json) -> Json {
        let Some(members) = resource.as_object() else { return resource.clone() };
        let named = members.iter().map(|(name, member)| {
            let is_name = SAID_BY_NAME.contains(&name.as_str());
            (name.clone(), if is_name { self.named(full_url, member) } else { member.clone() })
        });
        named.collect()
    }

    /// Which resource says no more than how the medicine of this one is called, where that is how it was called here.
    pub(super) fn only_named_by(
        &self,
        full_url: Option<&str>,
        resource: &Json,
        resources: &[(Option<String>, Json)],
    ) -> Option<usize> {
        let reference = resource.get("medicationReference")?;
        let Named { words, place } = self.find(full_url, read::text(reference, "reference")?)?;
        let (_, medication) = resources.get(*place)?;
        let says_no_more = medication.as_object()?.keys().all(|name| OF_A_NAME.contains(&name.as_str()))
            && matches!(read::text(medication, "status"), None | Some("active"))
            && read::text(medication, "resourceType") == Some("Medication");
        let is_called_so = read::words(reference, "display").is_none_or(|display| display == *words);
        (says_no_more && is_called_so).then_some(*place)
    }

    /// References, in lists and under `actor` too.
    fn named(&self, full_url: Option<&str>, json: &Json) -> Json {
        match json {
            Json::Array(all) => all.iter().map(|one| self.named(full_url, one)).collect(),
            Json::Object(members) => {
                let mut members = members.clone();
                if let Some(actor) = members.get("actor") {
                    let actor = self.named(full_url, actor);
                    members.insert("actor".to_owned(), actor);
                }
                if !members.contains_key("display")
                    && let Some(words) = self.words(full_url, json)
                {
                    members.insert("display".to_owned(), Json::String(words));
                }
                Json::Object(members)
            }
            other => other.clone(),
        }
    }

    fn words(&self, full_url: Option<&str>, reference: &Json) -> Option<String> {
        read::words(reference, "display").or_else(|| {
            self.find(full_url, read::text(reference, "reference")?).map(|named| named.words.clone())
        })
    }

    /// As FHIR R4 resolves references in Bundles: an absolute one is somebody's name in the Bundle or nobody's here; a relative one
    /// is of the server of the resource that refers, and where no server is named, the only one of that name.
    fn find(&self, full_url: Option<&str>, reference: &str) -> Option<&Named> {
        if reference.contains(':') {
            return self.by_url.get(reference);
        }
        match full_url.and_then(server) {
            Some(server) => self.by_url.get(&format!("{server}/{reference}")),
            None => self.by_id.get(reference)?.as_ref(),
        }
    }
}

/// "https://gp.example/fhir" of "https://gp.example/fhir/Immunization/7".
fn server(full_url: &str) -> Option<&str> {
    let is_address = ["https://", "http://"].iter().any(|scheme| full_url.starts_with(scheme));
    let (rest, _id) = full_url.rsplit_once('/').filter(|_| is_address)?;
    rest.rsplit_once('/').map(|(server, _kind)| server)
}
