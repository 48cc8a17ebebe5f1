//! Leaving a phone: everything deleted before it is sold, handed on or given back; or moved aside, where it cannot be opened any more.

use std::path::Path;

use redbook_protocol::{RecordId, Role};
use redbook_store::Store;

use super::Phone;
use super::members::SeenPhones;
use super::open_record::OpenRecord;
use crate::MessageView;
use crate::error::AppError;
use crate::keystore::{KEY_FILES, KeyStore, KeyStoreError};

impl Phone {
    /// Whether a phone is here. One that was being erased when it went off is none.
    #[must_use]
    pub fn exists(home: &Path) -> bool {
        !Store::is_erasing(home) && (Store::exists(home) || Store::aside(home).is_some())
    }

    /// Deletes everything that this phone holds, and the key to it. Nothing can be read or saved here afterwards; what others have, they
    /// keep. What has been begun is gone on with the next time that the phone is opened or made.
    ///
    /// # Errors
    /// [`AppError::WouldErase`] until it is `confirmed`, with what would go, record by record; [`AppError::KeyStore`] where the key is not
    /// given to whoever asks: nothing was deleted then. [`AppError::ErasedInPart`].
    pub fn erase(&mut self, keys: &dyn KeyStore, confirmed: bool) -> Result<(), AppError> {
        let would_go = self.would_go();
        if !would_go.is_empty() && !confirmed {
            return Err(AppError::WouldErase(would_go));
        }
        match keys.load() {
            // Nobody can be asked any more, and nothing could be opened again.
            Ok(_) | Err(KeyStoreError::Wiped | KeyStoreError::Missing) => {}
            Err(error) => return Err(error.into()),
        }
        let home = self.store.home().to_owned();
        let begun = self.store.erase();
        if !Store::is_erasing(&home) {
            return Ok(begun?);
        }
        self.open.clear();
        go_on_erasing(&home, keys)
    }

    /// Moves what is here aside, its key with it, so that another phone can be made: for whoever forgot their PIN, or whose keystore lost
    /// its key. Nothing is deleted but what such a keystore had wrapped, which nobody can unwrap. Done again after it was cut short, it
    /// goes on.
    ///
    /// # Errors
    /// [`AppError::Open`]; [`AppError::KeyStore`].
    pub fn begin_anew(home: &Path, keys: &dyn KeyStore) -> Result<(), AppError> {
        // A keystore that has lost its key makes another only once it has let go of the lost one. First, for once the files are moved nobody
        // can tell any more that it did.
        if keys.is_lost() {
            keys.forget()?;
        }
        Ok(Store::move_aside(home, &KEY_FILES)?)
    }

    /// Goes on with what was being erased when the phone went off.
    pub(super) fn finish_erasing(home: &Path, keys: &dyn KeyStore) -> Result<(), AppError> {
        if Store::is_erasing(home) { go_on_erasing(home, keys) } else { Ok(()) }
    }

    /// What would go, record by record.
    fn would_go(&mut self) -> Vec<MessageView> {
        let records = self.record_ids();
        let mut would_go = Vec::new();
        for record in &records {
            let child = self.child_name(record).ok().flatten();
            // Of one that cannot be opened nobody knows.
            let with = self.with_another_guardian(record).ok().flatten();
            would_go.push(where_it_is(child, with));
        }
        let now_ms = self.now_ms();
        let shares = records.iter().filter_map(|record| self.open_shares(record).ok());
        // One that the relay has not been told to end can be read as well.
        let open: usize =
            shares.map(|shares| shares.values().filter(|share| share.is_open(now_ms)).count()).sum();
        would_go.extend((open > 0).then(|| still_read(open)));
        would_go
    }

    /// Another guardian whose phone was seen to have all of it, and the day: by its hand-overs, and by what it wrote.
    fn with_another_guardian(&mut self, record: &RecordId) -> Result<Option<(String, String)>, AppError> {
        let seen = self.seen_phones(record)?;
        Ok(self.open_record(record)?.with_another_guardian(&seen))
    }
}

impl OpenRecord {
    fn with_another_guardian(&self, seen: &SeenPhones) -> Option<(String, String)> {
        // What is not in a frame yet is with nobody.
        let mut seen_all = seen.iter().filter(|_| self.unsent.is_empty());
        seen_all.find_map(|(log, phone)| {
            let member = self.member_view(log, seen)?;
            let has_all = phone.has_all(&self.replica.tips());
            // Who can let others in can bring a record back.
            let is_another = member.role == Role::Guardian.word() && !member.you && !member.succeeded;
            let day = member.holds?.as_of.split('T').next()?.to_owned();
            (has_all && is_another).then_some((member.name, day))
        })
    }
}

fn where_it_is(child: Option<String>, with: Option<(String, String)>) -> MessageView {
    match (child, with) {
        (Some(name), Some((who, day))) => {
            let english = format!("{name}: {who}'s phone had all of it on {day}");
            MessageView::new(
                "erase.with",
                [("name", name.into()), ("who", who.into()), ("day", day.into())],
                english,
            )
        }
        (Some(name), None) => {
            let english = format!("{name}: no other guardian's phone is known to have all of it");
            MessageView::new("erase.only-here", [("name", name.into())], english)
        }
        (None, Some((who, day))) => {
            let english = format!("A record without a name: {who}'s phone had all of it on {day}");
            MessageView::new("erase.unnamed-with", [("who", who.into()), ("day", day.into())], english)
        }
        (None, None) => MessageView::new(
            "erase.unnamed-only-here",
            [],
            "A record without a name: no other guardian's phone is known to have all of it",
        ),
    }
}

fn still_read(open: usize) -> MessageView {
    let english = match open {
        1 => "1 share can still be read, and nobody can end it afterwards".to_owned(),
        _ => format!("{open} shares can still be read, and nobody can end them afterwards"),
    };
    MessageView::new("erase.shares", [("count", open.into())], english)
}

/// Done again, it goes on: what was deleted already is no trouble.
fn go_on_erasing(home: &Path, keys: &dyn KeyStore) -> Result<(), AppError> {
    let gone = Store::go_on_erasing(home).is_ok() && keys.forget().is_ok() && Store::erased(home).is_ok();
    if gone { Ok(()) } else { Err(AppError::ErasedInPart) }
}
