//! The doctor: checks the store, the chains and the document against the frames, says what is wrong, and mends what is safe.
//!
//! Safe to mend is what is only derived: the stored document, stored outcomes. Frames and unsent entries are never touched.

use redbook_protocol::{RecordId, Refusal};
use redbook_store::StoredFrame;
use redbook_sync::{Outcome, Reason, Replica};
use serde::Serialize;

use super::Phone;
use super::journal::judged;
use super::secrets::Secrets;
use crate::error::AppError;

/// Frames that do not count.
const ASIDE: &str = "aside";

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoctorReport {
    /// Whether nothing is wrong, or all that was is mended.
    pub healthy: bool,
    /// What was found.
    pub findings: Vec<FindingView>,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// The record, in hexadecimal; `None` for the store as a whole.
    pub record: Option<String>,
    /// A stable word.
    pub what: &'static str,
    /// What it means and what to do.
    pub words: String,
    /// Whether it is mended.
    pub mended: bool,
}

impl Phone {
    /// Examines everything on this phone, or one record.
    ///
    /// # Errors
    /// [`AppError::Store`] where not even reading works.
    pub fn doctor(&mut self, only: Option<&RecordId>) -> Result<DoctorReport, AppError> {
        let mut findings = Vec::new();
        for finding in self.store.check()? {
            let words = format!(
                "{}. What can still be read is kept; sync with the others to have it again",
                finding.text
            );
            findings.push(FindingView { record: None, what: "store", words, mended: false });
        }
        for record in self.record_ids().into_iter().filter(|record| only.is_none_or(|only| only == record)) {
            self.examine(&record, &mut findings)?;
        }
        // What is kept aside is kept as it should be: told, and no illness of this phone.
        let healthy = findings.iter().all(|finding| finding.mended || finding.what == ASIDE);
        Ok(DoctorReport { healthy, findings })
    }

    /// The record taken in anew from its frames, every signature checked, nothing believed of what was noted beside them.
    fn judged_afresh(&self, record: &RecordId, rows: &[StoredFrame]) -> Result<Replica, AppError> {
        let secrets = Secrets::from_bytes(&self.store.read().secrets(record)?)?;
        let mut fresh = Replica::new(*record, secrets.device()?, secrets.keyring.clone());
        fresh.take_in(rows.iter().map(|row| row.bytes.as_slice()));
        Ok(fresh)
    }

    fn examine(&mut self, record: &RecordId, findings: &mut Vec<FindingView>) -> Result<(), AppError> {
        let rows = self.store.read().frames(record, 0)?;
        let mut found = |what: &'static str, words: String, mended: bool| {
            findings.push(FindingView { record: Some(record.to_string()), what, words, mended });
        };
        if !rows.unreadable.is_empty() {
            let words = format!(
                "{} frames on this phone are damaged; a sync brings them again",
                rows.unreadable.len()
            );
            found("damaged-frames", words, false);
        }
        let rows = rows.rows;
        let fresh = self.judged_afresh(record, &rows)?;
        let wrong: Vec<_> = rows
            .iter()
            .filter_map(|row| fresh.outcome(&row.header.hash).map(|outcome| (row, outcome)))
            .filter(|(row, outcome)| row.header.judged != judged(*outcome))
            .map(|(row, outcome)| (row.header.hash, outcome))
            .collect();
        let signature = Outcome::Refused(Reason::Membership(Refusal::Signature));
        let forged = wrong.iter().filter(|(_, outcome)| *outcome == signature).count();
        if forged > 0 {
            let words =
                format!("{forged} frames on this phone are not signed by who they say; they no longer count");
            found("signatures", words, true);
        }
        if !wrong.is_empty() {
            found(
                "outcomes",
                format!("{} frames were marked wrongly; they are judged again", wrong.len()),
                true,
            );
        }
        let open = self.open_record(record)?;
        let same = open.replica.document().heads() == fresh.document().heads();
        if !same {
            found(
                "document",
                "the record did not match its frames; it is built again from them".to_owned(),
                true,
            );
        }
        let aside = fresh.outcomes().filter(|(_, outcome)| !matches!(outcome, Outcome::Counted)).count();
        if aside > 0 {
            let words = format!(
                "{aside} frames are kept aside: they wait for something or break a rule; nothing is lost"
            );
            found(ASIDE, words, false);
        }
        if same && wrong.is_empty() {
            return Ok(());
        }
        self.open.remove(record);
        self.store.write(|tx| {
            tx.delete_snapshot(record)?;
            wrong.iter().try_for_each(|(hash, outcome)| tx.set_outcome(record, hash, judged(*outcome)))
        })?;
        Ok(())
    }
}
