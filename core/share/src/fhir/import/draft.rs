//! A resource on its way to being an entry.

use redbook_record::{EntryDraft, Payload, When};
use serde_json::Value as Json;

use super::fill::{fill, overwrite};
use super::leftover::{is_ours, put_leftover};
use super::read;
use super::reason::NotTakenReason;

/// What became of a resource.
pub(super) enum Outcome {
    /// An entry.
    Draft(Box<Draft>),
    /// It is kept as it came, because of this.
    NotUnderstood(&'static str),
    /// There is nothing in it to keep, because of this.
    Nothing(NotTakenReason),
}

/// An entry to be.
pub(super) struct Draft {
    pub(super) payload: Payload,
    pub(super) when: Option<When>,
    /// What has no field of its own.
    pub(super) rest: Vec<String>,
}

impl Draft {
    pub(super) fn new(payload: impl Into<Payload>, when: Option<When>) -> Self {
        Self { payload: payload.into(), when, rest: Vec::new() }
    }

    /// Sets a field by its label, or keeps the words as a remark.
    pub(super) fn put(&mut self, label: &str, words: Option<String>) {
        let Some(words) = words else { return };
        if !fill(&mut self.payload, label, &words) {
            self.rest.push(format!("{label}: {words}"));
        }
    }

    /// Takes the notes of a resource: "Measured by: Sue" goes to its field, who wrote it is said by the origin.
    pub(super) fn put_notes(&mut self, resource: &Json) {
        let notes = read::list(resource, "note");
        for note in notes.iter().skip(usize::from(is_ours(resource))) {
            let Some(words) = read::words(note, "text") else { continue };
            let labelled =
                words.split_once(": ").filter(|(label, said)| fill(&mut self.payload, label, said));
            if labelled.is_none() {
                self.rest.push(words);
            }
        }
    }

    /// Takes the components of an observation, but for those that have been read.
    pub(super) fn put_components(&mut self, observation: &Json) {
        for component in read::list(observation, "component") {
            let Some(label) = read::concept_in(component, "code") else { continue };
            self.put(&label, read::value(component));
        }
    }

    /// Takes what stands in none of these members: what has no field is a remark.
    pub(super) fn put_leftover(&mut self, resource: &Json, understood: &[&str]) {
        put_leftover(self, resource, understood);
    }

    /// As an entry's payload, its remarks in its note; `None` where it breaks a limit or has nowhere to put them.
    pub(super) fn finish(mut self) -> Option<(Payload, Option<When>)> {
        if !self.rest.is_empty() {
            let remarks = self.rest.join("\n");
            let before = note(&mut self.payload);
            let all = before.map_or_else(|| remarks.clone(), |before| format!("{before}\n{remarks}"));
            if !["Note", "Text"].into_iter().any(|label| overwrite(&mut self.payload, label, &all)) {
                return None;
            }
        }
        EntryDraft::new(self.payload.clone()).encode(0).ok()?;
        Some((self.payload, self.when))
    }
}

/// What comes before who wrote it.
pub(super) const WRITTEN_BY: &str = "Written by ";

/// The remark that is there already.
fn note(payload: &mut Payload) -> Option<String> {
    let fields = crate::fields::labelled(payload, &[]);
    fields.into_iter().find(|field| ["note", "text"].contains(&field.name)).map(|field| field.words)
}
