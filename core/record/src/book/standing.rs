//! What is current, replaced or retracted.

use redbook_protocol::{Class, EntryId, LogId};

use super::{Book, Item};
use crate::kind::Kind;

/// Who may write what. Given to every view, so that a change of roles shows at once.
pub trait Rights {
    /// Whether this author may write entries of this class.
    fn may_write(&self, author: &LogId, class: Class) -> bool;
}

/// How an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing replaces it.
    Current,
    /// Another entry says it better.
    Replaced,
    /// It was taken back.
    Retracted,
}

impl Book {
    /// The entries that replace this one with the right to, ascending by name.
    pub(super) fn replacers<'b>(
        &'b self,
        rights: &'b dyn Rights,
        id: &'b EntryId,
    ) -> impl Iterator<Item = (&'b EntryId, &'b Item)> {
        let class = self.items.get(id).map(|target| target.entry.class());
        let naming = self.index.replacers.get(id).into_iter().flatten();
        naming
            .filter(move |replacer| *replacer != id)
            .filter_map(|replacer| self.items.get_key_value(replacer))
            .filter(move |(_, item)| class.is_some_and(|class| rights.may_write(&item.author, class)))
    }

    /// How an entry stands. Corrected by one and retracted by another, it is replaced: the correction is there to be seen.
    pub(super) fn status(&self, rights: &dyn Rights, id: &EntryId) -> Status {
        self.replacers(rights, id).fold(Status::Current, |status, (_, replacer)| {
            match (status, replacer.entry.kind()) {
                (Status::Current | Status::Retracted, Kind::Retraction) => Status::Retracted,
                _ => Status::Replaced,
            }
        })
    }

    /// Whether an entry says something that stands: it is current, and not itself a retraction.
    pub(super) fn stands(&self, rights: &dyn Rights, id: &EntryId, item: &Item) -> bool {
        item.entry.kind() != Kind::Retraction && self.replacers(rights, id).next().is_none()
    }
}
