//! What stands, for those who compute from it rather than show it.

use redbook_protocol::EntryId;

use super::{Book, Rights};
use crate::entry::Entry;

impl Book {
    /// The entries that say something that stands, oldest first by when they happened, then by when they were recorded:
    /// nothing that was replaced or taken back, and no retraction. Those of a kind written in a class that it does not
    /// belong in are left out, as in the profile: a carer's "weight" in the family's class is no measurement.
    pub fn current<'b>(&'b self, rights: &'b dyn Rights) -> impl Iterator<Item = (EntryId, &'b Entry)> {
        let items = self.index.by_time.iter().filter_map(|(_, _, id)| self.items.get_key_value(id));
        let standing = items.filter(|(id, item)| self.stands(rights, id, item));
        let belonging = standing.filter(|(_, item)| item.entry.kind().belongs_in(item.entry.class()));
        belonging.map(|(id, item)| (*id, &item.entry))
    }
}
