//! A reader comes with a link.

use std::fmt;
use std::sync::Arc;

use redbook_protocol::relay::{
    ErrorAnswer, ErrorCode, PASSCODE_TRIES_MAX, PasscodeCheck, ShareAccess, ShareEnd, ShareHappening,
    ShareId, ShareSecret, ShareStanding,
};

use super::super::Relay;
use super::answer::{ShareAnswer, Visited};
use super::{VisitTime, hash};
use crate::limits::TICKETS_FULL_RETRY_SECONDS;
use crate::storage::{Change, ShareRow, Storage};
use crate::sync::lock;

/// What a reader asks for.
pub struct ShareVisit {
    /// Computed from the link.
    pub id: ShareId,
    /// Who they say they are, as kept.
    pub recipient: Option<String>,
    /// How they ask.
    pub kind: VisitKind,
}

/// How a reader asks.
pub enum VisitKind {
    /// For the one file behind the link.
    Direct,
    /// For the manifest.
    Manifest {
        /// What they typed; `None` or empty: nothing.
        passcode: Option<String>,
        /// Files of at most so many bytes are wanted within the manifest.
        embedded_len_max: Option<u64>,
    },
}

impl fmt::Debug for ShareVisit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareVisit(..)")
    }
}

/// How far a visit came before anything was hashed.
enum Begun {
    Done(Visited),
    Try(PasscodeCheck),
}

impl<S: Storage> Relay<S> {
    /// Lets a reader in, as far as the share's rules go. Takes long where a passcode is hashed.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the storage does not answer: nothing was handed out.
    pub fn share_visit(&self, at: VisitTime, visit: &ShareVisit) -> Result<Visited, ErrorAnswer> {
        match self.begin_visit(at, visit)? {
            Begun::Done(visited) => Ok(visited),
            Begun::Try(check) => {
                let is_right = hash::is_right(&check, visit.passcode().unwrap_or_default())?;
                self.end_try(at, visit, is_right)
            }
        }
    }

    /// A file of a manifest that was just handed out, once.
    pub fn share_file(&self, at: VisitTime, ticket: &ShareSecret) -> Option<Arc<str>> {
        self.tickets.redeem(at, ticket)
    }

    fn begin_visit(&self, at: VisitTime, visit: &ShareVisit) -> Result<Begun, ErrorAnswer> {
        let _one_at_a_time = lock(&self.shares);
        let found = self.storage.find_share(&visit.id).map_err(|_| ErrorCode::Storage)?;
        // A manifest where there is none, or a GET where there is one, as by what makes previews of links: nothing happened.
        let Some(mut row) = found.filter(|row| row.rules.is_direct() == visit.is_direct()) else {
            return Ok(Begun::Done(ShareAnswer::Gone.into()));
        };
        if let ShareStanding::Ended(end) = row.standing(at.now_seconds) {
            return self.refuse(at, &mut row, visit, end).map(Begun::Done);
        }
        let Some(check) = row.rules.passcode().cloned() else {
            return self.hand_out(at, row, visit).map(Begun::Done);
        };
        if visit.passcode().is_none() {
            let remaining = PASSCODE_TRIES_MAX.saturating_sub(row.counts.tries);
            return Ok(Begun::Done(ShareAnswer::Passcode { remaining }.into()));
        }
        if row.counts.tries >= PASSCODE_TRIES_MAX {
            // Counted and not settled: the relay was stopped in between.
            row.counts.ended = Some(ShareEnd::Locked);
            return self.refuse(at, &mut row, visit, ShareEnd::Locked).map(Begun::Done);
        }
        row.counts.tries += 1;
        self.keep_changes(&[counts_of(&row)])?;
        Ok(Begun::Try(check))
    }

    /// After the hash: meanwhile anything may have happened.
    fn end_try(&self, at: VisitTime, visit: &ShareVisit, is_right: bool) -> Result<Visited, ErrorAnswer> {
        let _one_at_a_time = lock(&self.shares);
        let found = self.storage.find_share(&visit.id).map_err(|_| ErrorCode::Storage)?;
        let Some(mut row) = found else { return Ok(ShareAnswer::Gone.into()) };
        if let ShareStanding::Ended(end) = row.standing(at.now_seconds) {
            return self.refuse(at, &mut row, visit, end);
        }
        if is_right {
            row.counts.tries = row.counts.tries.saturating_sub(1);
            return self.hand_out(at, row, visit);
        }
        let remaining = PASSCODE_TRIES_MAX.saturating_sub(row.counts.tries);
        if remaining == 0 {
            row.counts.ended = Some(ShareEnd::Locked);
        }
        self.keep_access(at, &mut row, visit, ShareHappening::WrongPasscode)?;
        Ok(Visited { answer: ShareAnswer::Passcode { remaining }, happened: Some(row.record) })
    }

    fn refuse(
        &self,
        at: VisitTime,
        row: &mut ShareRow,
        visit: &ShareVisit,
        end: ShareEnd,
    ) -> Result<Visited, ErrorAnswer> {
        self.keep_access(at, row, visit, ShareHappening::Refused(end))?;
        Ok(Visited { answer: ShareAnswer::Gone, happened: Some(row.record) })
    }

    /// Counts the opening, and only then hands out.
    fn hand_out(&self, at: VisitTime, mut row: ShareRow, visit: &ShareVisit) -> Result<Visited, ErrorAnswer> {
        let files = self.storage.share_files(&row.record, &row.id).map_err(|_| ErrorCode::Storage)?;
        if files.is_empty() {
            // Swept, by a clock that has gone back since.
            return self.refuse(at, &mut row, visit, ShareEnd::Expired);
        }
        let (answer, tickets) = self.answer_of(&row, visit, files)?;
        if !self.tickets.issue(at, row.id, row.expires_at_seconds, &tickets) {
            self.keep_changes(&[counts_of(&row)])?;
            return Ok(ShareAnswer::Wait { seconds: TICKETS_FULL_RETRY_SECONDS }.into());
        }
        row.counts.opens = row.counts.opens.saturating_add(1);
        if row.rules.opens_max.is_some_and(|most| row.counts.opens >= most) {
            row.counts.ended = Some(ShareEnd::UsedUp);
        }
        let what = if visit.is_direct() { ShareHappening::Direct } else { ShareHappening::Opened };
        if let Err(error) = self.keep_access(at, &mut row, visit, what) {
            self.tickets.take_back(&tickets);
            return Err(error);
        }
        Ok(Visited { answer, happened: Some(row.record) })
    }

    /// Keeps what happened; where it ended the share, for its readers too.
    fn keep_access(
        &self,
        at: VisitTime,
        row: &mut ShareRow,
        visit: &ShareVisit,
        what: ShareHappening,
    ) -> Result<(), ErrorAnswer> {
        let access = ShareAccess { at_seconds: at.now_seconds, what, recipient: visit.recipient.clone() };
        let changes = self.note_access(row, &access)?;
        self.keep_changes(&changes)?;
        if row.counts.ended == Some(ShareEnd::Locked) {
            self.tickets.forget(&row.id);
        }
        Ok(())
    }
}

fn counts_of(row: &ShareRow) -> Change {
    Change::ShareCounts { record: row.record, id: row.id, counts: row.counts }
}

impl ShareVisit {
    /// Whether there is something to hash, should the share want it.
    #[must_use]
    pub fn has_passcode(&self) -> bool {
        self.passcode().is_some()
    }

    pub(super) fn is_direct(&self) -> bool {
        matches!(self.kind, VisitKind::Direct)
    }

    fn passcode(&self) -> Option<&str> {
        match &self.kind {
            VisitKind::Manifest { passcode, .. } => passcode.as_deref().filter(|typed| !typed.is_empty()),
            VisitKind::Direct => None,
        }
    }
}
