//! Frames out, for many records in one answer, none of which starves the others.

use redbook_protocol::RecordId;
use redbook_protocol::limits::FRAME_LEN_MAX;
use redbook_protocol::relay::{
    ErrorAnswer, ErrorCode, FRAMES_PER_PULL_MAX, PULL_LEN_MAX, Page, PullAnswer, PullRecord, PullRequest,
    Pulled,
};

use super::Relay;
use crate::storage::{FrameRange, RecordRow, Storage};

/// What an answer may still hold.
struct Budget {
    frames: usize,
    len: usize,
}

impl<S: Storage> Relay<S> {
    /// Frames with numbers beyond what the phone has.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the storage does not answer.
    pub fn pull(&self, request: &PullRequest) -> Result<PullAnswer, ErrorAnswer> {
        let mut pulled =
            request.records.iter().map(|asked| self.begin(asked)).collect::<Result<Vec<_>, _>>()?;
        let mut budget = Budget { frames: FRAMES_PER_PULL_MAX, len: PULL_LEN_MAX };
        // Rounds of equal shares: what one record does not need is shared out again among those that need more.
        loop {
            let hungry = pulled.iter().filter(|(_, pulled)| wants_more(pulled)).count();
            let (len, frames) = (budget.len, budget.frames);
            if hungry == 0 || frames == 0 {
                break;
            }
            let share = (len / hungry).max(FRAME_LEN_MAX);
            for (record, pulled) in &mut pulled {
                self.feed(record, pulled, share, &mut budget)?;
            }
            if budget.frames == frames {
                break;
            }
        }
        Ok(PullAnswer { records: pulled.into_iter().map(|(_, (_, pulled))| pulled).collect() })
    }

    fn begin(&self, asked: &PullRecord) -> Result<(RecordId, (u64, Pulled)), ErrorAnswer> {
        let row = match self.authorised(&asked.record, &asked.token) {
            Ok(row) => row,
            Err(ErrorCode::Storage) => return Err(ErrorCode::Storage.into()),
            Err(code) => return Ok((asked.record, (0, Pulled::Refused(code)))),
        };
        let after = if self.knows_place(asked, &row)? { asked.after } else { 0 };
        let page = Page { epoch: row.epoch, frames: Vec::new(), end: row.end, more: after < row.end };
        Ok((asked.record, (after, Pulled::Page(page))))
    }

    /// Whether the phone's place is one of this log, and the log up to there is the one that the phone has pulled: not so
    /// after it was lost, or went back to a backup.
    fn knows_place(&self, asked: &PullRecord, row: &RecordRow) -> Result<bool, ErrorAnswer> {
        if asked.epoch.is_some_and(|epoch| epoch != row.epoch) || asked.after == 0 {
            return Ok(false);
        }
        let Some(mark) = asked.mark else { return Ok(true) };
        let held = self.storage.mark(&asked.record, asked.after).map_err(|_| ErrorCode::Storage)?;
        Ok(held == Some(mark))
    }

    fn feed(
        &self,
        record: &RecordId,
        (after, pulled): &mut (u64, Pulled),
        share: usize,
        budget: &mut Budget,
    ) -> Result<(), ErrorAnswer> {
        let Pulled::Page(page) = pulled else { return Ok(()) };
        if !page.more || budget.frames == 0 {
            return Ok(());
        }
        let range = FrameRange {
            after: *after,
            through: page.end,
            count_max: budget.frames,
            len_max: share.min(budget.len),
        };
        let frames = self.storage.frames(record, range).map_err(|_| ErrorCode::Storage)?;
        budget.frames -= frames.len().min(budget.frames);
        budget.len -= frames.iter().map(|frame| frame.frame.len()).sum::<usize>().min(budget.len);
        *after = frames.last().map_or(*after, |last| last.number);
        page.frames.extend(frames);
        page.more = *after < page.end;
        Ok(())
    }
}

fn wants_more((_, pulled): &(u64, Pulled)) -> bool {
    matches!(pulled, Pulled::Page(page) if page.more)
}
