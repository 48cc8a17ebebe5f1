//! What comes of an import.

use std::collections::BTreeSet;

use redbook_record::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};
use redbook_record::{Note, Origin, Payload, When};
use serde_json::Value as Json;

use super::child::ImportedChild;
use super::draft::Draft;
use super::key::Key;
use super::leftover::written_by;
use super::read;
use super::reason::NotTakenReason;
use crate::clean::line;

/// What comes of an import. Its `Debug` shows what people wrote: it is for tests, not for logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Whose record the file is, as far as it says.
    pub child: Option<ImportedChild>,
    /// What was understood.
    pub entries: Vec<ImportedEntry>,
    /// What was not, as notes with its JSON.
    pub kept: Vec<Kept>,
    /// What is no entry, and why.
    pub not_taken: Vec<NotTaken>,
}

/// An entry to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEntry {
    /// What it says.
    pub payload: Payload,
    /// When it happened.
    pub when: Option<When>,
    /// From where it comes; its key is how the caller knows what is there already.
    pub origin: Origin,
}

/// A resource that was not understood: it becomes a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its sort: "QuestionnaireResponse".
    pub resource: String,
    /// Why it was not understood.
    pub why: &'static str,
    /// Whether its JSON was too long for one note, and its end is missing.
    pub is_cut: bool,
    /// The note.
    pub entry: ImportedEntry,
}

/// A resource that is no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTaken {
    /// Its sort.
    pub resource: String,
    /// Why.
    pub why: NotTakenReason,
}

/// Sorts resources into these.
pub(super) struct Sorted {
    publisher: Option<String>,
    seen: BTreeSet<Key>,
    done: Imported,
}

impl Sorted {
    pub(super) fn new(publisher: Option<String>) -> Self {
        let done = Imported { child: None, entries: Vec::new(), kept: Vec::new(), not_taken: Vec::new() };
        Self { publisher, seen: BTreeSet::new(), done }
    }

    pub(super) fn finish(mut self, child: Option<ImportedChild>) -> Imported {
        self.done.child = child;
        self.done
    }

    pub(super) fn leave(&mut self, resource: &str, why: NotTakenReason) {
        let resource = line(resource).unwrap_or_else(|| "without a sort".to_owned());
        self.done.not_taken.push(NotTaken { resource, why });
    }

    /// An entry, or what it came as where it has no room in one. Whether its words are among the entries now.
    pub(super) fn take(&mut self, key: &Key, full_url: Option<&str>, resource: Json, draft: Draft) -> bool {
        let Some((payload, when)) = draft.finish() else {
            self.keep(key, full_url, &resource, "longer than an entry's fields");
            return false;
        };
        if self.is_new(key, &resource) {
            let origin = self.origin(key, full_url, &resource);
            self.done.entries.push(ImportedEntry { payload, when, origin });
            return true;
        }
        false
    }

    pub(super) fn keep(&mut self, key: &Key, full_url: Option<&str>, resource: &Json, why: &'static str) {
        if !self.is_new(key, resource) {
            return;
        }
        let origin = self.origin(key, full_url, resource);
        let kind =
            read::text(resource, "resourceType").and_then(line).unwrap_or_else(|| "Resource".to_owned());
        let json = resource.to_string();
        let head = format!("Imported and not understood ({why}): {kind}, {} bytes of FHIR\n", json.len());
        let is_cut = head.len() + json.len() > NOTE_LEN_MAX;
        let text = cut(format!("{head}{json}"), NOTE_LEN_MAX);
        let entry = ImportedEntry { payload: Payload::Note(Note { text }), when: None, origin };
        self.done.kept.push(Kept { resource: kind, why, is_cut, entry });
    }

    fn is_new(&mut self, key: &Key, resource: &Json) -> bool {
        let is_new = self.seen.insert(*key);
        if !is_new {
            let kind = read::text(resource, "resourceType").unwrap_or("part of a resource");
            self.leave(kind, NotTakenReason::Twice);
        }
        is_new
    }

    /// Who wrote it as far as it says, which resource, from whom.
    fn origin(&self, key: &Key, full_url: Option<&str>, resource: &Json) -> Origin {
        let kind = read::text(resource, "resourceType").unwrap_or("Patient");
        let id = read::text(resource, "id").or(full_url).map(|id| format!("{kind} {id}"));
        let author = read::list(resource, "note").first().and_then(written_by).map(str::to_owned);
        let parts = [author, self.publisher.clone(), Some(id.unwrap_or_else(|| kind.to_owned()))];
        let from = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        Origin { key: *key, from: cut(line(&from).unwrap_or_default(), TEXT_LEN_MAX) }
    }
}

/// At most so many bytes, no letter cut in two.
fn cut(mut text: String, bytes_max: usize) -> String {
    let end = (0..=bytes_max).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    text.truncate(end);
    text
}
