//! Entries, with who wrote them.

use redbook_app::{Added, AuthorView, EntryDetailView, Phrase, PhraseArg, SignedEntryView, TimelineView};

use super::{Message, Over, view};
use crate::views::message::{Arg, ArgValue};

view! {
    /// Who wrote something.
    Author of AuthorView {
        /// The author's log.
        log: String,
        /// What the author goes by; empty where this phone cannot read it yet.
        name: String,
        /// Relation to the child.
        relation: String,
        /// The device it was written on.
        device: String,
        /// "guardian", "carer" or "practitioner"; nothing where the author is no member that this phone knows.
        role: Option<String>,
        /// Whether this phone wrote it.
        you: bool,
    }
}

/// Whether an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Status {
    /// It stands.
    Current,
    /// Another has taken its place.
    Replaced,
    /// It was taken back.
    Retracted,
}

impl Over<Status> for redbook_app::Status {
    fn over(self) -> Status {
        match self {
            Self::Current => Status::Current,
            Self::Replaced => Status::Replaced,
            Self::Retracted => Status::Retracted,
        }
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The stable name of its kind: "measurement".
    pub kind: String,
    /// When it happened, as precisely as known.
    pub when: Option<String>,
    /// When it was written down, UTC.
    pub recorded: String,
    /// What it says: how a line about it begins, then each field; nothing where only a newer version can read it.
    pub says: Vec<Message>,
    /// Who wrote it.
    pub written_by: Author,
    /// Whether it stands.
    pub status: Status,
    /// Whether it is in what was sent, and not on this phone only.
    pub sent: bool,
    /// Its author was asked whether it can be right, and kept it.
    pub confirmed: bool,
    /// From whose file it was imported.
    pub imported_from: Option<String>,
    /// Entries that it replaces.
    pub replaces: Vec<String>,
    /// Entries that replace it.
    pub replaced_by: Vec<String>,
}

impl Over<Entry> for SignedEntryView {
    fn over(self) -> Entry {
        let Self { entry, written_by } = self;
        Entry {
            says: entry.payload.says().to_vec().over(),
            id: entry.id,
            kind: entry.kind.to_owned(),
            when: entry.when,
            recorded: entry.recorded,
            written_by: written_by.over(),
            status: entry.status.over(),
            sent: entry.sent,
            confirmed: entry.confirmed,
            imported_from: entry.imported_from,
            replaces: entry.replaces,
            replaced_by: entry.replaced_by,
        }
    }
}

impl Over<Message> for Phrase {
    fn over(self) -> Message {
        let args = self.args.into_iter().map(|(name, value)| Arg { name: name.over(), value: value.over() });
        Message { id: self.id, args: args.collect(), text: self.text }
    }
}

impl Over<ArgValue> for PhraseArg {
    fn over(self) -> ArgValue {
        match self {
            Self::Number(number) => ArgValue::Number { number: number.into() },
            Self::Text(text) => ArgValue::Text { text },
        }
    }
}

view! {
    /// A page of the timeline, newest first.
    TimelinePage of TimelineView {
        /// Its entries.
        entries: Vec<Entry>,
        /// The cursor of the next page, if there is one.
        next: Option<String>,
    }
}

view! {
    /// An entry with all its versions.
    EntryDetail of EntryDetailView {
        /// The entry.
        entry: Entry,
        /// All versions, oldest first.
        history: Vec<Entry>,
    }
}

/// What was saved: it is on the disk.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Saved {
    /// The new entry's id.
    pub id: String,
    /// When it was written down, UTC.
    pub recorded: String,
    /// The doubts that it was kept with.
    pub doubts: Vec<Message>,
}

impl Over<Saved> for Added {
    fn over(self) -> Saved {
        let doubts = self.doubts.iter().map(|doubt| doubt.says().over()).collect();
        Saved { id: self.id, recorded: self.recorded, doubts }
    }
}
