//! Where a record stands: what is saved, what has been handed on, what waits.

use redbook_protocol::RecordId;
use redbook_record::Document;
use redbook_sync::Trouble;
use serde::Serialize;

use super::standing::Standing;
use super::state::LastSync;
use super::views::iso_ms;
use super::{Phone, state};
use crate::MessageView;
use crate::error::AppError;
use crate::trouble::{known_code, trouble_code};

/// Where a record stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// The record, in hexadecimal.
    pub record: String,
    /// The child's name, or the several that are said.
    pub child: Option<String>,
    /// This phone's role.
    pub role: Option<&'static str>,
    /// "member" or "joining".
    pub state: &'static str,
    /// The code to read out, while joining.
    pub join_code: Option<String>,
    /// Its relay; empty where it has none.
    pub relay: String,
    /// Entries on this phone.
    pub entries: usize,
    /// Entries saved and not gathered into a frame yet.
    pub unsent: usize,
    /// Frames that the relay has not acknowledged.
    pub not_handed: u64,
    /// Frames that count.
    pub counted: u64,
    /// Frames that wait for something.
    pub waits: u64,
    /// Frames beyond a cut.
    pub late: u64,
    /// Frames that break a rule.
    pub refused: u64,
    /// Hash over the document's heads: equal on two phones exactly when they count the same entries.
    pub heads: String,
    /// When the last sync was done, UTC.
    pub last_sync: Option<String>,
    /// What stood in its way, as a stable code.
    pub last_trouble: Option<String>,
    /// How it stands, in words: one thing after the other.
    pub words: Vec<MessageView>,
}

impl Phone {
    /// Where a record stands.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn status(&mut self, record: &RecordId) -> Result<StatusView, AppError> {
        let child = self.child_name(record)?;
        let join = self.join_view(record)?;
        let last = self.last_sync(record)?;
        let seen = self.seen_phones(record)?;
        let counts = self.store.read().counts(record)?;
        let open = self.open_record(record)?;
        let role = open.replica.own_member().map(|own| own.member.role.word());
        let (entries, unsent, relay) = (open.book.len(), open.unsent.len(), open.secrets.relay.clone());
        let heads = heads_hash(open.replica.document());
        let standing = Standing {
            is_member: role.is_some(),
            has_relay: !relay.is_empty(),
            unsent,
            not_handed: counts.unhanded,
            last_trouble: last.trouble.as_deref().and_then(known_code),
            with: &open.with_phones(&seen),
        };
        let words = standing.says();
        Ok(StatusView {
            record: record.to_string(),
            child,
            role,
            state: if role.is_some() { "member" } else { "joining" },
            join_code: join.code,
            words,
            relay,
            entries,
            unsent,
            not_handed: counts.unhanded,
            counted: counts.counted,
            waits: counts.waits,
            late: counts.late,
            refused: counts.refused,
            heads,
            last_sync: last.done_ms.map(iso_ms),
            last_trouble: last.trouble,
        })
    }

    pub(super) fn last_sync(&self, record: &RecordId) -> Result<LastSync, AppError> {
        match self.store.read().state(Some(record), state::LAST_SYNC)? {
            // Who cannot tell how the last one went has synced never: no reason to show nothing of the record.
            Some(bytes) => Ok(LastSync::from_bytes(&bytes).unwrap_or_default()),
            None => Ok(LastSync::default()),
        }
    }

    /// Notes that somebody synced it for this phone, then.
    pub(super) fn note_synced(&mut self, record: &RecordId, done_ms: u64) -> Result<(), AppError> {
        let before = self.last_sync(record)?;
        let done_ms = before.done_ms.max(Some(done_ms.min(self.now_ms())));
        let bytes = LastSync { done_ms, trouble: None }.to_bytes();
        self.write_with_traffic(|tx| tx.put_state(Some(record), state::LAST_SYNC, &bytes))
    }

    /// Notes how a sync went, where that is news.
    pub(crate) fn note_sync(&mut self, record: &RecordId, trouble: Option<Trouble>) -> Result<(), AppError> {
        let before = self.last_sync(record)?;
        let trouble_word = trouble.map(|trouble| trouble_code(trouble).to_owned());
        let done_ms = if trouble.is_none() { Some(self.now_ms()) } else { before.done_ms };
        let bytes = LastSync { done_ms, trouble: trouble_word }.to_bytes();
        self.write_with_traffic(|tx| tx.put_state(Some(record), state::LAST_SYNC, &bytes))
    }
}

fn heads_hash(document: &Document) -> String {
    let joined: Vec<u8> = document.heads().concat();
    redbook_protocol::sha256(&joined).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
