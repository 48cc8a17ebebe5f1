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
    /// By the name that a Bundle gives each; `None` where two of that name are called differently.
    by_url: BTreeMap<String, Option<Named>>,
    /// By "Type/id", likewise.
    by_id: BTreeMap<String, Option<Named>>,
}

/// What one resource, or several that say the same, is called.
#[derive(Clone)]
struct Named {
    words: String,
    places: Vec<usize>,
}

impl Others {
    pub(super) fn of(resources: &[(Option<String>, Json)]) -> Self {
        let mut others = Self { by_url: BTreeMap::new(), by_id: BTreeMap::new() };
        for (place, (full_url, resource)) in resources.iter().enumerate() {
            if let Some(words) = read::name(resource) {
                others.note(full_url.as_deref(), resource, words, place);
            }
        }
        // A role is called as whoever has it.
        for (place, (full_url, resource)) in resources.iter().enumerate() {
            if read::text(resource, "resourceType") == Some("PractitionerRole")
                && let Some(practitioner) = resource.get("practitioner")
                && let Some(words) = others.words(full_url.as_deref(), practitioner)
            {
                others.note(full_url.as_deref(), resource, words, place);
            }
        }
        others
    }

    fn note(&mut self, full_url: Option<&str>, resource: &Json, words: String, place: usize) {
        let kind = read::text(resource, "resourceType").unwrap_or_default();
        let is_long = words.chars().nth(NAME_CHARS_MAX).is_some();
        // Half a medicine's name may be another's.
        if is_long && kind == "Medication" {
            return;
        }
        let cut: String = words.chars().take(NAME_CHARS_MAX).collect();
        let words = if is_long { format!("{cut}…") } else { words };
        if let Some(url) = full_url {
            add(&mut self.by_url, url.to_owned(), &words, place);
        }
        if let Some(id) = read::text(resource, "id") {
            add(&mut self.by_id, format!("{kind}/{id}"), &words, place);
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

    /// Which resources say no more than how the medicine of this one is called, where that is how it was called here.
    pub(super) fn only_named_by(
        &self,
        full_url: Option<&str>,
        resource: &Json,
        resources: &[(Option<String>, Json)],
    ) -> Vec<usize> {
        let Some(reference) = resource.get("medicationReference") else { return Vec::new() };
        let found = read::text(reference, "reference").and_then(|reference| self.find(full_url, reference));
        let Some(Named { words, places }) = found else { return Vec::new() };
        let has_own_words = read::concept_in(resource, "medicationCodeableConcept").is_some();
        let is_called_so = read::words(reference, "display").is_none_or(|display| display == *words);
        let says_no_more = |place: &usize| {
            resources.get(*place).is_some_and(|(_, medication)| is_only_called(medication, words))
        };
        let said = places.iter().copied().filter(says_no_more);
        if has_own_words || !is_called_so { Vec::new() } else { said.collect() }
    }

    /// What a medicine is called that is in another resource: part of what a statement says, and so of its key.
    pub(super) fn medicine(&self, full_url: Option<&str>, resource: &Json) -> Option<String> {
        self.words(full_url, resource.get("medicationReference")?)
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
                if read::words(json, "display").is_none()
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
        let one = if reference.contains(':') {
            self.by_url.get(reference)
        } else {
            match full_url.and_then(server) {
                Some(server) => self.by_url.get(&format!("{server}/{reference}")),
                None => self.by_id.get(reference),
            }
        };
        one?.as_ref()
    }
}

/// "https://gp.example/fhir" of "https://gp.example/fhir/Immunization/7".
fn server(full_url: &str) -> Option<&str> {
    let is_address = ["https://", "http://"].iter().any(|scheme| full_url.starts_with(scheme));
    let (rest, _id) = full_url.rsplit_once('/').filter(|_| is_address)?;
    rest.rsplit_once('/').map(|(server, _kind)| server)
}

/// Notes what a name stands for: those that are called the same are one, and two that are not are nobody.
fn add(names: &mut BTreeMap<String, Option<Named>>, name: String, words: &str, place: usize) {
    let fresh = || Some(Named { words: words.to_owned(), places: Vec::new() });
    let known = names.entry(name).or_insert_with(fresh);
    match known {
        Some(named) if named.words == words => named.places.push(place),
        _ => *known = None,
    }
}

/// Whether a medicine's resource says nothing but this name.
pub(super) fn is_only_called(medication: &Json, name: &str) -> bool {
    let Some(members) = medication.as_object() else { return false };
    let code = medication.get("code").unwrap_or(&Json::Null);
    let mut called = read::list(code, "coding").iter().filter_map(|coding| read::words(coding, "display"));
    read::text(medication, "resourceType") == Some("Medication")
        && members.keys().all(|member| OF_A_NAME.contains(&member.as_str()))
        && matches!(read::text(medication, "status"), None | Some("active"))
        && called.all(|words| words == name)
}
