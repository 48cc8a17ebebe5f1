//! Gathering: unsent entries become one signed frame, whose bytes are then the same for ever on every path.

use rand_core::CryptoRng;
use redbook_protocol::ActId;
use redbook_protocol::limits::{CONTENT_LEN_MAX, ENTRIES_PER_FRAME_MAX};
use redbook_record::join_content;
use redbook_vault::{WriteFrameError, Writer};

use super::open::check_entry;
use super::{Replica, TakenIn};

/// A frame made of unsent entries.
#[derive(Debug)]
pub struct Gathered {
    /// Which of the entries given it holds, ascending. Those left out before the last of them would have been refused.
    pub indices: Vec<usize>,
    /// What taking it in has changed; its one frame is the new one.
    pub taken: TakenIn,
}

/// Why unsent entries stay unsent for now. They stay in the journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatherError {
    /// This phone has not been admitted yet.
    #[error("this phone is not a member of the record yet")]
    NotAMember,
    /// Another phone used the same keys: fresh keys are needed first.
    #[error("this phone's log is forked: it needs fresh keys before it can send")]
    Forked,
    /// No key to write with.
    #[error("the key of the record's epoch is missing")]
    NoKey,
    /// One entry alone does not fit.
    #[error("an entry does not fit into a frame")]
    EntryTooLong,
    /// The frame could not be made.
    #[error(transparent)]
    Write(WriteFrameError),
}

impl Replica {
    /// Makes one frame of as many of `entries` as fit, in their order, at least one. Those that every reader would refuse, with
    /// the whole frame, are left out; `None` where there are no others.
    ///
    /// # Errors
    /// [`GatherError`]; nothing has changed then.
    pub fn gather(
        &mut self,
        rng: &mut dyn CryptoRng,
        entries: &[&[u8]],
    ) -> Result<Option<Gathered>, GatherError> {
        if self.own_member().is_none() {
            return Err(GatherError::NotAMember);
        }
        let next = self.ledger.next_place(&self.own_log()).ok_or(GatherError::Forked)?;
        let key = self.keyring.writing_key(&self.ledger.epochs_at(&next.heads)).ok_or(GatherError::NoKey)?;
        let writer = Writer { record: self.record(), device: &self.device, next: &next };
        let (indices, sound) = self.sound(entries, &next.heads)?;
        let mut count = fitting(&sound);
        while let (Some(batch), Some(indices)) = (sound.get(..count), indices.get(..count)) {
            if batch.is_empty() {
                break;
            }
            let content = join_content(batch).map_err(|_| GatherError::EntryTooLong)?;
            match writer.entries(rng, &key, &content) {
                Ok(frame) => {
                    let taken = self.take_own(&frame);
                    return Ok(Some(Gathered { indices: indices.to_vec(), taken }));
                }
                // What does not deflate into one frame is halved until it does.
                Err(WriteFrameError::TooLong(_)) if count > 1 => count /= 2,
                Err(WriteFrameError::TooLong(_)) => return Err(GatherError::EntryTooLong),
                Err(error) => return Err(GatherError::Write(error)),
            }
        }
        Ok(None)
    }

    /// The entries that stand the check of whoever opens a frame with these heads, and where each is among those given.
    fn sound<'a>(
        &self,
        entries: &[&'a [u8]],
        heads: &[ActId],
    ) -> Result<(Vec<usize>, Vec<&'a [u8]>), GatherError> {
        let own = self.ledger.member_at(&self.own_log(), heads).ok_or(GatherError::NotAMember)?;
        let role = own.member.role;
        let mut last = self.logs.get(&self.own_log()).and_then(|reader| reader.last_recorded_ms);
        let sound = entries.iter().enumerate().filter(|(_, bytes)| match check_entry(bytes, role, last) {
            Ok(recorded_ms) => {
                last = Some(recorded_ms);
                true
            }
            Err(_) => false,
        });
        Ok(sound.map(|(index, bytes)| (index, *bytes)).unzip())
    }
}

/// How many of the entries, from the first, keep the content within its limits.
fn fitting(entries: &[&[u8]]) -> usize {
    // The array's head takes at most 5 bytes.
    let mut room = CONTENT_LEN_MAX - 5;
    entries
        .iter()
        .take(ENTRIES_PER_FRAME_MAX)
        .take_while(|entry| {
            let fits = entry.len() <= room;
            room = room.saturating_sub(entry.len());
            fits
        })
        .count()
}
