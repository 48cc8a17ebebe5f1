//! Who belongs to a record, and letting a device in.

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::{EncodeError, LogId, RecordId, Tip, TipVector};
use redbook_record::Knows;
use redbook_sync::{NewMember, TakenIn};
use serde::Serialize;

use super::Phone;
use super::journal::{add_frame, judged};
use super::open_record::OpenRecord;
use super::state;
use super::views::iso_ms;
use crate::error::AppError;

const SEEN_MAX: usize = 1_024;

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberView {
    /// Its log, in hexadecimal.
    pub log: String,
    /// What it goes by.
    pub name: String,
    /// Relation to the child.
    pub relation: String,
    /// The device.
    pub device: String,
    /// The role.
    pub role: &'static str,
    /// Whether it is this phone.
    pub you: bool,
    /// Who let it in; `None` for the first guardian.
    pub admitted_by: Option<String>,
    /// Whether it goes on under fresh keys, as another member of the list.
    pub succeeded: bool,
    /// What that phone was last seen to hold.
    pub holds: Option<HoldsView>,
}

/// What another phone was seen to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoldsView {
    /// Frames of this phone's own log that it did not have.
    pub frames_behind: u64,
    /// When it was seen, UTC.
    pub as_of: String,
}

/// What phones gave out to hold when they handed something over, by log.
pub(super) type SeenTips = BTreeMap<LogId, (u64, TipVector)>;

/// What is known of what another phone holds: by its hand-overs, and by what its entries say, which are signed.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    as_of_ms: u64,
    frames: Knows,
}

impl Seen {
    /// Whether it holds all that is held here.
    pub(super) fn has_all(&self, ours: &TipVector) -> bool {
        ours.iter().all(|(log, tip)| self.frames.frames_of(&log) > tip.seq)
    }
}

/// That of each phone, by its log.
pub(super) type SeenPhones = BTreeMap<LogId, Seen>;

impl Phone {
    /// Everybody who belongs to a record.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn members(&mut self, record: &RecordId) -> Result<Vec<MemberView>, AppError> {
        let seen = self.seen_phones(record)?;
        let open = self.open_record(record)?;
        let logs: Vec<LogId> = open.replica.ledger().members().keys().copied().collect();
        Ok(logs.iter().filter_map(|log| open.member_view(log, &seen)).collect())
    }

    /// Seals the record's keys again to a member whose phone could not open them.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`], [`AppError::Act`], [`AppError::Store`].
    pub fn seal_again(&mut self, record: &RecordId, log: &LogId) -> Result<(), AppError> {
        self.gather(record)?;
        self.open_record(record)?;
        let Some(mut open) = self.open.remove(record) else { return Err(AppError::NoSuchRecord) };
        let taken = open.replica.seal_again(&mut *self.rng, log)?;
        self.store_act(open, &taken)
    }

    /// Lets a device in. What is unsent is gathered first, so that a frame never stands behind an act that came later.
    pub(crate) fn admit(&mut self, record: &RecordId, newcomer: &NewMember) -> Result<(), AppError> {
        self.gather(record)?;
        self.open_record(record)?;
        let Some(mut open) = self.open.remove(record) else { return Err(AppError::NoSuchRecord) };
        let taken = open.replica.admit(&mut *self.rng, newcomer)?;
        self.store_act(open, &taken)
    }

    /// Stores an act of this phone's own; the record is back in memory only once it is on the disk.
    fn store_act(&mut self, mut open: OpenRecord, taken: &TakenIn) -> Result<(), AppError> {
        let record = open.replica.record();
        self.store.write(|tx| {
            for frame in &taken.frames {
                add_frame(tx, &record, frame, false)?;
            }
            taken
                .changed
                .iter()
                .try_for_each(|(hash, outcome)| tx.set_outcome(&record, hash, judged(*outcome)))
        })?;
        open.roles = open.replica.roles();
        self.open.insert(record, open);
        Ok(())
    }

    /// Notes what another phone was seen to hold.
    pub(super) fn note_seen_tips(
        &mut self,
        record: &RecordId,
        log: LogId,
        tips: TipVector,
    ) -> Result<(), AppError> {
        let now_ms = self.now_ms();
        let mut seen = self.seen_tips(record)?;
        seen.insert(log, (now_ms, tips));
        let bytes = encode_seen(&seen);
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::SEEN_TIPS, &bytes))?)
    }

    /// What is known of what each other phone holds of a record.
    pub(super) fn seen_phones(&mut self, record: &RecordId) -> Result<SeenPhones, AppError> {
        let (now_ms, handed) = (self.now_ms(), self.seen_tips(record)?);
        Ok(self.open_record(record)?.seen_phones(handed, now_ms))
    }

    fn seen_tips(&self, record: &RecordId) -> Result<SeenTips, AppError> {
        match self.store.read().state(Some(record), state::SEEN_TIPS)? {
            Some(bytes) => decode_seen(&bytes).map_err(|_| AppError::Damaged("what other phones hold")),
            None => Ok(SeenTips::new()),
        }
    }
}

impl OpenRecord {
    fn seen_phones(&self, handed: SeenTips, now_ms: u64) -> SeenPhones {
        let mut phones = SeenPhones::new();
        for (log, (as_of_ms, tips)) in handed {
            let phone = phones.entry(log).or_default();
            phone.as_of_ms = as_of_ms;
            tips.iter().for_each(|(log, tip)| phone.frames.grow(&log, tip.frames()));
        }
        let own = self.replica.own_log();
        for (log, tip) in self.replica.tips().iter().filter(|(log, _)| *log != own) {
            let Some(known) = self.book.known(&log) else { continue };
            let phone = phones.entry(log).or_default();
            // Its clock may be wrong: nothing was seen later than now.
            phone.as_of_ms = phone.as_of_ms.max(known.as_of_ms.min(now_ms));
            phone.frames.join(&known.frames);
            // What it wrote itself.
            phone.frames.grow(&log, tip.frames());
        }
        phones
    }

    /// What this phone has of the others' logs and its entries have not said yet.
    pub(super) fn news_of_others(&self) -> Knows {
        let own = self.replica.own_log();
        let mut has = Knows::default();
        for (log, tip) in self.replica.tips().iter().filter(|(log, _)| *log != own) {
            has.grow(&log, tip.frames());
        }
        match self.book.known(&own) {
            Some(said) => has.beyond(&said.frames),
            None => has,
        }
    }

    pub(super) fn member_view(&self, log: &LogId, seen: &SeenPhones) -> Option<MemberView> {
        let members = self.replica.ledger().members();
        let state = members.get(log)?;
        let author = self.author(log);
        let admitted_by = (state.admitter != *log).then(|| self.author(&state.admitter).name);
        Some(MemberView {
            log: author.log,
            name: author.name,
            relation: author.relation,
            device: author.device,
            role: state.member.role.word(),
            you: *log == self.replica.own_log(),
            admitted_by,
            succeeded: members.values().any(|other| other.predecessor == Some(*log)),
            holds: seen.get(log).map(|seen| self.holds(seen)),
        })
    }

    fn holds(&self, seen: &Seen) -> HoldsView {
        let own = self.replica.own_log();
        let ours = self.replica.tips().get(&own).map_or(0, Tip::frames);
        HoldsView {
            frames_behind: ours.saturating_sub(seen.frames.frames_of(&own)),
            as_of: iso_ms(seen.as_of_ms),
        }
    }
}

fn encode_seen(seen: &SeenTips) -> Vec<u8> {
    let mut out = Vec::new();
    let _infallible = write_seen(&mut Encoder::new(&mut out), seen);
    out
}

fn write_seen(e: &mut Encoder<&mut Vec<u8>>, seen: &SeenTips) -> Result<(), EncodeError> {
    e.array(seen.len() as u64)?;
    for (log, (ms, tips)) in seen {
        e.array(3)?.bytes(log.as_bytes())?.u64(*ms)?;
        tips.encode(e)?;
    }
    Ok(())
}

fn decode_seen(bytes: &[u8]) -> Result<SeenTips, CborError> {
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    let count = cbor::array(&mut d, SEEN_MAX)?;
    (0..count)
        .map(|_| {
            cbor::array_of(&mut d, 3)?;
            let log = LogId::from_bytes(cbor::fixed(&mut d)?);
            Ok((log, (d.u64()?, TipVector::decode(&mut d)?)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use redbook_protocol::{FrameHash, Label};

    use super::*;
    use crate::phone::PhoneOptions;

    /// Whoever gives a hand-over writes its tips, and nobody signs them.
    #[test]
    fn a_hand_over_that_claims_more_frames_than_there_can_be_is_no_trouble() {
        let home = std::env::temp_dir().join(format!("redbook-members-{}", std::process::id()));
        let owner = Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() };
        let mut phone = Phone::init(&home, PhoneOptions::file_based(&home, None), &owner).unwrap();
        let record = phone.new_record("").unwrap();
        let own = phone.open_record(&record).unwrap().replica.own_log();
        let mut tips = TipVector::default();
        tips.set(own, Tip { seq: u64::MAX, hash: FrameHash::from_bytes([7; FrameHash::LEN]) });
        phone.note_seen_tips(&record, own, tips).unwrap();
        let held = phone.members(&record).unwrap()[0].holds.clone().unwrap();
        assert_eq!(held.frames_behind, 0);
        phone.status(&record).unwrap();
        drop(phone);
        std::fs::remove_dir_all(home).unwrap();
    }
}
