//! What all mappings need: who the child is, who wrote, and what stands beside every clinical resource.

use std::collections::BTreeMap;

use redbook_protocol::EntryId;
use redbook_record::Payload;

use super::ids;
use super::resource::Resource;
use super::types::{Annotation, Meta, Moment, Reference, instant};
use crate::clean::line;
use crate::fields::labelled;
use crate::{GrowthReading, Profile, Summary, SummaryEntry};

/// A resource with its name.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) full_url: String,
    /// Who wrote what it tells: a place among the people; `None` for what nobody wrote.
    pub(crate) author: Option<usize>,
    pub(crate) resource: Resource,
}

/// The summary being written.
pub(crate) struct Writing<'s> {
    pub(crate) summary: &'s Summary<'s>,
    growth: BTreeMap<(EntryId, &'s str), &'s GrowthReading>,
}

impl<'s> Writing<'s> {
    pub(crate) fn new(summary: &'s Summary<'s>) -> Self {
        let readings = summary.growth.iter().filter(|reading| reading.entries.len() == 1);
        let keyed = readings.flat_map(|reading| {
            reading.entries.iter().map(move |id| ((*id, reading.what.as_str()), reading))
        });
        Self { summary, growth: keyed.collect() }
    }

    /// The name of the child's resource.
    pub(crate) fn child(&self) -> String {
        ids::of_record(&self.summary.record, "child", &[])
    }

    /// The name of a person's resource: one for all the phones of a person.
    pub(crate) fn person(&self, place: usize) -> Option<String> {
        let person = self.summary.people.get(place)?;
        let relation = person.relation.as_deref().unwrap_or_default();
        let part = if person.is_practitioner { "practitioner" } else { "family" };
        Some(ids::of_record(&self.summary.record, part, &[&person.name, relation, &person.role]))
    }

    /// The reading of an entry beside the growth reference.
    pub(crate) fn reading(&self, id: &EntryId, what: &str) -> Option<&'s GrowthReading> {
        self.growth.get(&(*id, what)).copied()
    }

    /// The profiles that a resource claims; a collection claims none.
    pub(crate) fn claims(&self, profiles: &[&'static str]) -> Meta {
        let profile = if self.summary.profile == Profile::Ktc { Vec::new() } else { profiles.to_vec() };
        Meta { profile, security: Vec::new() }
    }

    /// The entry being written.
    pub(crate) fn telling<'w>(&'w self, entry: &'w SummaryEntry<'w>) -> Telling<'w> {
        Telling { writing: self, entry }
    }
}

/// How a note begins that says from where an entry came.
pub(crate) const IMPORTED_FROM: &str = "Imported from ";
/// What is said of a value that looked like a slip.
pub(crate) const ASKED: &str = "An unusual value: its author was asked whether it can be right, and kept it.";

/// One entry being written.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'w> {
    pub(crate) writing: &'w Writing<'w>,
    pub(crate) entry: &'w SummaryEntry<'w>,
}

impl Telling<'_> {
    /// The child.
    pub(crate) fn subject(&self) -> Reference {
        Reference::to(self.writing.child())
    }

    /// Its author.
    pub(crate) fn author(&self) -> Option<Reference> {
        self.writing.person(self.entry.author).map(Reference::to)
    }

    /// When it was written down.
    pub(crate) fn recorded(&self) -> String {
        instant(self.entry.recorded_ms)
    }

    /// When it happened.
    pub(crate) fn effective(&self) -> Moment {
        Moment::of(self.entry.when.as_ref())
    }

    /// The profiles it claims, and whether a family wrote it.
    pub(crate) fn meta(&self, profiles: &[&'static str]) -> Meta {
        let meta = self.writing.claims(profiles);
        let author = self.writing.summary.people.get(self.entry.author);
        if author.is_some_and(|author| author.is_practitioner) { meta } else { meta.by_family() }
    }

    /// Who said it, first of all; then each field that has no place of its own, but for those that have one.
    pub(crate) fn notes(&self, payload: &Payload, placed: &[&str]) -> Vec<Annotation> {
        let rest = labelled(payload, placed);
        let rest =
            rest.iter().filter_map(|field| Annotation::plain(&format!("{}: {}", field.label, field.words)));
        self.said().into_iter().chain(rest).collect()
    }

    /// Who said it, from where it came, and whether its author was asked about it: what no reader may miss.
    pub(crate) fn said(&self) -> Vec<Annotation> {
        let from =
            self.entry.imported_from.and_then(|from| Annotation::plain(&format!("{IMPORTED_FROM}{from}.")));
        let asked = self.entry.is_confirmed.then(|| Annotation::plain(ASKED)).flatten();
        std::iter::once(self.written_by()).chain(from).chain(asked).collect()
    }

    /// Who said it, and when it was written down.
    pub(crate) fn written_by(&self) -> Annotation {
        let author = self.writing.summary.people.get(self.entry.author);
        let who = author.and_then(|author| line(&author.words()));
        let who = who.unwrap_or_else(|| "somebody whose name is not known here".to_owned());
        Annotation {
            author_reference: self.author(),
            time: Some(self.recorded()),
            text: format!("Written by {who}."),
        }
    }

    /// A resource made from it: its own (`tag` empty), or one of several.
    pub(crate) fn made(&self, tag: &str, resource: Resource) -> Made {
        Made { full_url: ids::of_entry(&self.entry.id, tag), author: Some(self.entry.author), resource }
    }
}
