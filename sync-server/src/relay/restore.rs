//! A record read anew from the storage.

use redbook_protocol::relay::{LogMark, NumberedFrame};
use redbook_protocol::{Frame, RecordId, Trust};

use super::state::RecordState;
use crate::limits::{RESTORE_FRAMES_MAX, RESTORE_LEN_MAX};
use crate::storage::{FrameRange, Storage, StorageError};

pub(super) fn restore(storage: &impl Storage, record: &RecordId) -> Result<RecordState, StorageError> {
    let mut state = RecordState::new(*record);
    let Some(row) = storage.record(record)? else { return Ok(state) };
    state.epoch = Some(row.epoch);
    state.readers = row.readers;
    let mut after = 0;
    while after < row.end {
        let range =
            FrameRange { after, through: row.end, count_max: RESTORE_FRAMES_MAX, len_max: RESTORE_LEN_MAX };
        let frames = storage.frames(record, range)?;
        let Some(last) = frames.last() else { break };
        after = last.number;
        frames.iter().for_each(|frame| take(&mut state, frame));
    }
    state.end = row.end;
    state.mark = storage.mark(record, row.end)?.unwrap_or(LogMark::EMPTY);
    state.ledger.judge();
    Ok(state)
}

/// A frame that the disk has spoilt is passed over: what follows it in its log waits, and a phone that sends it again
/// gets it stored again.
fn take(state: &mut RecordState, stored: &NumberedFrame) {
    let len = stored.frame.len() as u64;
    let Ok(frame) = Frame::parse(&stored.frame) else {
        log::warn!("event=spoilt-frame");
        state.len = state.len.saturating_add(len);
        return;
    };
    let (log, seq) = (frame.log(), frame.seq());
    let hash = state.ledger.take(frame, Trust::Stored).hash();
    if state.ledger.position_of(&hash).is_some() {
        state.note(hash, stored.number, log, seq, len);
    } else {
        state.ledger.forget(&hash);
        state.len = state.len.saturating_add(len);
    }
}
