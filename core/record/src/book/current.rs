//! What stands, as it was entered: for whoever computes with the record instead of showing it.

use redbook_protocol::{EntryId, LogId};

use super::{Book, Rights};
use crate::entry::Entry;

/// An entry that stands.
#[derive(Debug, Clone, Copy)]
pub struct Current<'b> {
    /// Its name.
    pub id: &'b EntryId,
    /// What was entered.
    pub entry: &'b Entry,
    /// The log of its author.
    pub author: &'b LogId,
}

impl Book {
    /// The entries that stand, oldest first by when they happened. What was replaced or retracted is not among them, and
    /// neither are retractions; nor what is of a kind that does not belong in its class, as in the profile: a carer's "weight" in
    /// the family's class is no measurement.
    pub fn current<'b>(&'b self, rights: &'b dyn Rights) -> impl Iterator<Item = Current<'b>> {
        let items = self.index.by_time.iter().filter_map(|(_, _, id)| self.items.get_key_value(id));
        let belonging = items.filter(|(_, item)| item.entry.kind().belongs_in(item.entry.class()));
        belonging.filter(|(id, item)| self.stands(rights, id, item)).map(|(id, item)| Current {
            id,
            entry: &item.entry,
            author: &item.author,
        })
    }
}
