//! The book: what people are shown, computed from the entries that count and the ones not sent yet.
//!
//! An entry is **current** unless an entry that may replace it does: one whose author may write the class of what is
//! replaced (docs/protocol.md §6). Otherwise both stand. Who may write what can change at any time, so nothing about it
//! is kept: every view takes [`Rights`] and looks at the replacements of just the entries it shows. Adding an entry costs
//! a few look-ups; nothing is ever computed again. When a frame stops counting, make a new book.
//!
//! A replacement stays in force even if it is itself replaced or retracted: what was corrected wrongly is corrected again,
//! and does not come back by itself.

mod attention;
mod current;
mod history;
mod index;
mod known;
mod news;
mod payload_view;
mod profile;
mod standing;
mod timeline;
mod view;

pub use attention::Attention;
pub use current::Current;
pub use history::HistoryView;
pub use known::Known;
pub use payload_view::PayloadView;
pub use profile::{ProfileFieldView, ProfileValueView, ProfileView, SourceView};
pub use standing::{Rights, Status};
pub use timeline::{CursorError, TimelinePage, TimelineQuery};
pub use view::EntryView;

use std::collections::BTreeMap;
use std::fmt;

use redbook_protocol::{EntryId, LogId};

use crate::entry::{Entry, EntryError};
use index::Index;

/// An entry to be taken into the book.
#[derive(Clone, Copy)]
pub struct BookEntry<'e> {
    /// Its name.
    pub id: EntryId,
    /// The log of its author.
    pub author: LogId,
    /// Its bytes.
    pub bytes: &'e [u8],
    /// Whether it is in a frame already, and not only in this phone's journal.
    pub sent: bool,
}

/// What the book keeps of an entry.
#[derive(Clone)]
struct Item {
    entry: Entry,
    author: LogId,
    sent: bool,
}

/// The entries of a record, ready to be asked about. Its `Debug` shows nothing that anybody wrote.
#[derive(Clone, Default)]
pub struct Book {
    items: BTreeMap<EntryId, Item>,
    index: Index,
    /// What each author's phone said to have.
    known: BTreeMap<LogId, Known>,
}

impl Book {
    /// A book without entries.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes an entry in. One that is there already only becomes sent, if it was not.
    ///
    /// # Errors
    /// [`EntryError`], if its bytes are not an entry; the book is as it was.
    pub fn add(&mut self, new: BookEntry<'_>) -> Result<(), EntryError> {
        if let Some(item) = self.items.get_mut(&new.id) {
            item.sent |= new.sent;
            return Ok(());
        }
        let entry = Entry::decode(new.bytes)?;
        self.index.add(&new.id, &entry);
        known::note(&mut self.known, new.author, &entry);
        self.items.insert(new.id, Item { entry, author: new.author, sent: new.sent });
        Ok(())
    }

    /// Says that an entry of the journal is in a frame now.
    pub fn mark_sent(&mut self, id: &EntryId) {
        if let Some(item) = self.items.get_mut(id) {
            item.sent = true;
        }
    }

    /// The keys of all that was imported, also of what was replaced or retracted since: what not to import again.
    pub fn imported(&self) -> impl Iterator<Item = [u8; EntryId::LEN]> {
        self.items.values().filter_map(|item| item.entry.origin()).map(|origin| origin.key)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// An entry.
    #[must_use]
    pub fn get(&self, id: &EntryId) -> Option<&Entry> {
        self.items.get(id).map(|item| &item.entry)
    }

    /// Who wrote an entry.
    #[must_use]
    pub fn author(&self, id: &EntryId) -> Option<&LogId> {
        self.items.get(id).map(|item| &item.author)
    }

    /// The entries whose name begins with these hexadecimal digits: what a person types of a name.
    #[must_use]
    pub fn find(&self, prefix: &str) -> Vec<EntryId> {
        let prefix = prefix.to_ascii_lowercase();
        let digits = prefix.chars().chain(std::iter::repeat('0')).take(2 * EntryId::LEN).collect::<String>();
        let Ok(first) = digits.parse::<EntryId>() else {
            return Vec::new();
        };
        let from_first = self.items.range(first..).map(|(id, _)| *id);
        from_first.take_while(|id| id.to_string().starts_with(&prefix)).collect()
    }

    /// How an entry is shown.
    #[must_use]
    pub fn entry(&self, rights: &dyn Rights, id: &EntryId) -> Option<EntryView> {
        self.items.get(id).map(|item| self.view(rights, id, item))
    }
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book").field("entries", &self.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
