//! About whom a resource is. A file may hold several children, as twins' or a search's does; what is not about this one stays out.

use serde_json::Value as Json;

use super::child::{ImportedChild, SettledChild, child};
use super::read;

/// The patients of a file, and which of them is the child.
pub(super) struct People {
    patients: Vec<Patient>,
    chosen: Option<usize>,
}

struct Patient {
    /// What references to it say.
    names: Vec<String>,
    child: ImportedChild,
}

impl People {
    /// The patient that fits what is settled about the child best: by number, by birth date and name, else the first.
    pub(super) fn of(resources: &[(Option<String>, Json)], settled: &SettledChild) -> Self {
        let own = resources.iter().map(|(name, resource)| (name.clone(), resource));
        let contained = resources.iter().flat_map(|(_, resource)| read::list(resource, "contained"));
        let all = own.chain(contained.map(|resource| (None, resource)));
        let patients: Vec<Patient> =
            all.filter(|(_, one)| is_patient(one)).map(|(name, one)| Patient::of(name, one)).collect();
        let best = patients
            .iter()
            .enumerate()
            .max_by_key(|(place, patient)| (settled.likeness(&patient.child), std::cmp::Reverse(*place)));
        let chosen = best.map(|(place, _)| place);
        Self { patients, chosen }
    }

    /// The child of the file.
    pub(super) fn child(&self) -> Option<ImportedChild> {
        self.patients.get(self.chosen?).map(|patient| patient.child.clone())
    }

    /// Whether a patient's resource is the child's.
    pub(super) fn is_child(&self, patient: &Json) -> bool {
        self.child().is_some_and(|chosen| chosen.is_same(&child(None, patient)))
    }

    /// Whether a resource is about the child: by its reference; without one only where the file knows nobody else.
    pub(super) fn is_about_child(&self, resource: &Json) -> bool {
        let Some(chosen) = self.child() else { return true };
        let subject = resource.get("patient").or_else(|| resource.get("subject"));
        let Some(reference) = subject.and_then(|subject| read::text(subject, "reference")) else {
            return self.patients.iter().all(|patient| patient.child.is_same(&chosen));
        };
        if let Some(id) = reference.strip_prefix('#') {
            let mut contained = read::list(resource, "contained").iter();
            let named = contained.find(|one| read::text(one, "id") == Some(id));
            return named.is_some_and(|one| is_patient(one) && chosen.is_same(&child(None, one)));
        }
        let mut named = self.patients.iter().filter(|patient| patient.is_called(reference));
        named.any(|patient| patient.child.is_same(&chosen))
    }
}

impl Patient {
    fn of(full_url: Option<String>, patient: &Json) -> Self {
        let by_id = read::text(patient, "id").map(|id| format!("Patient/{id}"));
        let names = full_url.iter().cloned().chain(by_id).collect();
        Self { names, child: child(full_url, patient) }
    }

    /// A reference may be absolute where the file's own names are relative.
    fn is_called(&self, reference: &str) -> bool {
        let ends_so =
            |name: &String| name.starts_with("Patient/") && reference.ends_with(&format!("/{name}"));
        self.names.iter().any(|name| name == reference || ends_so(name))
    }
}

fn is_patient(resource: &Json) -> bool {
    read::text(resource, "resourceType") == Some("Patient")
}
