//! Handing frames over without a relay.

use redbook_protocol::RecordId;
use redbook_sync::doorstep::{Doorstep, DoorstepError};
use serde::Serialize;

use super::Phone;
use super::take_in::Source;
use crate::error::AppError;

/// As much of a hand-over as a phone shows as one QR code, in bytes: what version 30 holds at the least correction (ISO/IEC 18004).
/// A denser code the camera of an old phone does not read.
pub const QR_BYTES_MAX: usize = 1_732;

/// What a hand-over came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorstepReport {
    /// The record, in hexadecimal.
    pub record: String,
    /// Frames that this phone did not have.
    pub taken: usize,
    /// Entries that have come to count.
    pub entries: usize,
    /// New frames that wait for something.
    pub waits: usize,
    /// New frames that break a rule.
    pub refused: usize,
    /// The file was cut off; what came before the cut is kept. The rest can be taken from the whole file later.
    pub cut_off: bool,
    /// Frames that the giver did not have.
    pub they_lack: usize,
}

impl Phone {
    /// A file with what this phone holds of a record: everything, or only what the giver of `answering` lacks.
    ///
    /// # Errors
    /// [`AppError::NotAMember`] before this phone was let in; [`AppError::NotADoorstepFile`] for `answering`.
    pub fn doorstep_export(
        &mut self,
        record: &RecordId,
        answering: Option<&[u8]>,
    ) -> Result<Vec<u8>, AppError> {
        let theirs = answering.map(read).transpose()?;
        if theirs.as_ref().is_some_and(|theirs| theirs.record != *record) {
            return Err(AppError::NoSuchRecord);
        }
        self.gather(record)?;
        let open = self.open_record(record)?;
        let tips = theirs.map(|theirs| theirs.tips).unwrap_or_default();
        let missing = open.replica.ledger().missing_from(&tips);
        let (tips, giver) = (open.replica.tips(), open.replica.own_log());
        let mut frames = Vec::with_capacity(missing.len());
        for hash in missing {
            frames.extend(self.store.read().frame(record, &hash)?.map(|frame| frame.bytes));
        }
        Ok(Doorstep { record: *record, giver, tips, frames, cut_off: false }.to_bytes())
    }

    /// Takes in such a file. Each frame is checked as if it came from anywhere.
    ///
    /// # Errors
    /// [`AppError::NotADoorstepFile`]; [`AppError::NoSuchRecord`] where this phone does not belong to its record.
    pub fn doorstep_import(&mut self, bytes: &[u8]) -> Result<DoorstepReport, AppError> {
        let doorstep = read(bytes)?;
        let record = doorstep.record;
        let took = self.take_in(&record, &doorstep.frames, Source::Doorstep)?;
        if self.open_record(&record)?.replica.ledger().member(&doorstep.giver).is_some() {
            self.note_seen_tips(&record, doorstep.giver, doorstep.tips.clone())?;
        }
        let open = self.open_record(&record)?;
        Ok(DoorstepReport {
            record: record.to_string(),
            taken: took.frames,
            entries: took.entries,
            waits: took.waits,
            refused: took.refused,
            cut_off: doorstep.cut_off,
            they_lack: open.replica.ledger().missing_from(&doorstep.tips).len(),
        })
    }
}

fn read(bytes: &[u8]) -> Result<Doorstep, AppError> {
    Doorstep::from_bytes(bytes).map_err(|error| match error {
        DoorstepError::TooLong(got) => {
            AppError::FileTooLarge { max: redbook_sync::doorstep::FILE_LEN_MAX, got }
        }
        DoorstepError::NotOne | DoorstepError::Head(_) => AppError::NotADoorstepFile,
    })
}
