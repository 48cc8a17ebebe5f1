//! Taking everything off a phone: before it is sold, handed on or given back.

use redbook_protocol::RecordId;

use super::Phone;
use crate::MessageView;
use crate::error::AppError;
use crate::keystore::{KeyStore, KeyStoreError};

/// Who can let others in, and so can bring a record back.
const GUARDIAN: &str = "guardian";

impl Phone {
    /// Deletes everything that this phone holds, and the key to it. Nothing can be read or saved here afterwards; what others have, they
    /// keep. Where something would be lost with this phone it is asked once.
    ///
    /// # Errors
    /// [`AppError::OnlyHere`] until it is `confirmed`, [`AppError::KeyStore`] where the key is not given to whoever asks: nothing was
    /// deleted then. [`AppError::Store`].
    pub fn erase(&mut self, keys: &dyn KeyStore, confirmed: bool) -> Result<(), AppError> {
        let only_here = self.only_here();
        if !only_here.is_empty() && !confirmed {
            return Err(AppError::OnlyHere(only_here));
        }
        match keys.load() {
            // Nobody can be asked any more, and nothing could be opened again.
            Ok(_) | Err(KeyStoreError::Wiped | KeyStoreError::Missing) => {}
            Err(error) => return Err(error.into()),
        }
        self.open.clear();
        // In this order: a key without a store is used for the next one, and a store without its key is in the way for ever.
        self.store.erase()?;
        Ok(keys.forget()?)
    }

    /// What no other guardian's phone was seen to have all of.
    fn only_here(&mut self) -> Vec<MessageView> {
        let records = self.record_ids();
        let would_go = |record: &RecordId| match self.is_with_another_guardian(record) {
            Ok(true) => None,
            // Of one that cannot be opened nobody knows.
            Ok(false) | Err(_) => Some(says(self.child_name(record).ok().flatten())),
        };
        records.iter().filter_map(would_go).collect()
    }

    fn is_with_another_guardian(&mut self, record: &RecordId) -> Result<bool, AppError> {
        let seen = self.seen_tips(record)?;
        let open = self.open_record(record)?;
        if open.replica.own_member().is_none() {
            // Only asked to be let in: nothing of it is here.
            return Ok(open.book.is_empty());
        }
        let holds_all = |member: super::MemberView| {
            member.role == GUARDIAN
                && !member.you
                && !member.succeeded
                && member.holds.is_some_and(|holds| holds.frames_behind == 0)
        };
        let is_held = seen.keys().filter_map(|log| open.member_view(log, &seen)).any(holds_all);
        Ok(is_held && open.unsent.is_empty())
    }
}

fn says(child: Option<String>) -> MessageView {
    match child {
        Some(name) => {
            let english = format!("{name}: no other guardian's phone is known to have all of this record");
            MessageView::new("erase.only-here", [("name", name.into())], english)
        }
        None => MessageView::new(
            "erase.only-here-unnamed",
            [],
            "A record without a name: no other guardian's phone is known to have all of it",
        ),
    }
}
