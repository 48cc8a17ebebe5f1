//! Who the child is: every value that stands, side by side, with who said it.

use std::collections::{BTreeMap, BTreeSet};

use redbook_protocol::EntryId;
use serde::Serialize;

use super::view::iso_utc;
use super::{Book, Item, Rights};
use crate::doubt::Doubt;
use crate::kind::Payload;
use crate::payload::ProfileField;

/// The profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileView {
    /// Its fields, ascending by name; only those that have a value.
    pub fields: Vec<ProfileFieldView>,
}

/// A field of the profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileFieldView {
    /// Its name, lower case.
    pub field: String,
    /// What it is said to be, the value that was recorded first before the others.
    pub values: Vec<ProfileValueView>,
    /// Whether there is more than one value: a person has to pick.
    pub disagreement: bool,
}

/// A value, and who said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileValueView {
    /// The value, as the first of its sources wrote it.
    pub value: String,
    /// Who said it, the first to record it first.
    pub sources: Vec<SourceView>,
    /// Why it may not be what was meant.
    pub doubts: Vec<Doubt>,
}

/// One who said a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// The entry, in hexadecimal.
    pub entry: String,
    /// The log of its author, in hexadecimal.
    pub author: String,
    /// When it was recorded, by its author's clock, in UTC.
    pub recorded: String,
    /// Whether it is in a frame already, and not only on this phone.
    pub sent: bool,
}

impl Book {
    /// The profile. Equal values of several authors are one value with several sources.
    #[must_use]
    pub fn profile(&self, rights: &dyn Rights) -> ProfileView {
        let fields = self.index.profile.iter().map(|(name, ids)| self.profile_field(rights, name, ids));
        ProfileView { fields: fields.filter(|field| !field.values.is_empty()).collect() }
    }

    fn profile_field(&self, rights: &dyn Rights, name: &str, ids: &BTreeSet<EntryId>) -> ProfileFieldView {
        let mut standing: Vec<(&EntryId, &Item, &ProfileField)> =
            ids.iter().filter_map(|id| self.standing_field(rights, id)).collect();
        standing.sort_by_key(|(id, item, _)| (item.entry.recorded_ms(), **id));
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut values: Vec<ProfileValueView> = Vec::new();
        for (id, item, field) in standing {
            let place = *places.entry(field.comparable_value()).or_insert(values.len());
            match values.get_mut(place) {
                Some(value) => value.sources.push(source(id, item)),
                None => values.push(ProfileValueView {
                    value: field.value.clone(),
                    sources: vec![source(id, item)],
                    doubts: item.entry.doubts(),
                }),
            }
        }
        ProfileFieldView { field: name.to_owned(), disagreement: values.len() > 1, values }
    }

    fn standing_field(&self, rights: &dyn Rights, id: &EntryId) -> Option<(&EntryId, &Item, &ProfileField)> {
        let (id, item) = self.items.get_key_value(id)?;
        match item.entry.payload() {
            Some(Payload::ProfileField(field)) if self.stands(rights, id, item) => Some((id, item, field)),
            _ => None,
        }
    }
}

fn source(id: &EntryId, item: &Item) -> SourceView {
    SourceView {
        entry: id.to_string(),
        author: item.author.to_string(),
        recorded: iso_utc(item.entry.recorded_ms()),
        sent: item.sent,
    }
}
