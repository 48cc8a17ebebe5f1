//! What `redbook doctor` asks the store.

use std::collections::BTreeSet;

use redbook_protocol::{LogId, RecordId};

use crate::db::Db;
use crate::{FrameHeader, Outcome, Reader, StoreError};

/// The kind of frames that are acts.
const ACT: u8 = 2;

/// What kind of fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// The file's pages or references contradict each other.
    Structure,
    /// A sealed row does not open.
    Unreadable,
    /// A frame's bytes are not what was signed. Fetched again, it heals.
    RottenFrame,
    /// A frame counts, but not the one before it in its log.
    ChainHole,
    /// The document claims frames that never arrived. It can be built again.
    DanglingSnapshot,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of fault it is.
    pub kind: FindingKind,
    /// Where, in words.
    pub text: String,
}

impl Finding {
    fn new(kind: FindingKind, text: String) -> Self {
        Self { kind, text }
    }
}

/// Reads all there is.
pub(crate) fn check(db: &Db, reader: Reader<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut findings: Vec<_> =
        db.structure(true)?.into_iter().map(|line| Finding::new(FindingKind::Structure, line)).collect();
    let orphans = db.rows("PRAGMA foreign_key_check", [], |row| row.get::<_, String>(0))?;
    findings.extend(
        orphans
            .into_iter()
            .map(|table| Finding::new(FindingKind::Structure, format!("a row of {table} has no record"))),
    );
    check_states(reader, None, &mut findings)?;
    for record in reader.records() {
        check_states(reader, Some(&record), &mut findings)?;
        check_sealed(reader, &record, &mut findings)?;
        check_frames(reader, &record, &mut findings)?;
    }
    Ok(findings)
}

fn check_states(
    reader: Reader<'_>,
    scope: Option<&RecordId>,
    to: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    for name in reader.state_names(scope)? {
        let place = scope.map_or("the phone".to_owned(), |record| format!("record {record}"));
        note_unreadable(reader.state(scope, &name), || format!("state {name} of {place}"), to)?;
    }
    Ok(())
}

fn check_sealed(reader: Reader<'_>, record: &RecordId, to: &mut Vec<Finding>) -> Result<(), StoreError> {
    note_unreadable(reader.secrets(record), || format!("the secrets of record {record}"), to)?;
    note_unreadable(reader.snapshot(record), || format!("the document of record {record}"), to)?;
    for row in reader.journal(record)?.unreadable {
        to.push(Finding::new(
            FindingKind::Unreadable,
            format!("save {row} of record {record} does not open"),
        ));
    }
    Ok(())
}

fn check_frames(reader: Reader<'_>, record: &RecordId, to: &mut Vec<Finding>) -> Result<(), StoreError> {
    for arrival in reader.frames(record, 0)?.unreadable {
        to.push(Finding::new(
            FindingKind::RottenFrame,
            format!("frame {arrival} of record {record} is damaged"),
        ));
    }
    let headers = reader.headers(record)?.rows;
    for (log, seq) in chain_holes(&headers) {
        let text =
            format!("in record {record}, log {log}, frame {seq} counts but the one before it does not");
        to.push(Finding::new(FindingKind::ChainHole, text));
    }
    let last = headers.last().map_or(0, |header| header.arrival);
    if let Ok(Some(snapshot)) = reader.snapshot(record)
        && snapshot.through > last
    {
        let text = format!(
            "the document of record {record} goes to {}, its frames only to {last}",
            snapshot.through
        );
        to.push(Finding::new(FindingKind::DanglingSnapshot, text));
    }
    Ok(())
}

/// Counted frames of entries whose predecessor does not count. Acts count in a forked log too.
fn chain_holes(headers: &[FrameHeader]) -> Vec<(LogId, u64)> {
    let counted = |header: &&FrameHeader| header.judged.outcome == Outcome::Counted;
    let places: BTreeSet<(LogId, u64)> =
        headers.iter().filter(counted).map(|header| (header.log, header.seq)).collect();
    let has_hole = |header: &&FrameHeader| {
        let before = header.seq.checked_sub(1);
        header.kind != ACT && before.is_some_and(|before| !places.contains(&(header.log, before)))
    };
    headers.iter().filter(counted).filter(has_hole).map(|header| (header.log, header.seq)).collect()
}

/// A row that does not open is a finding; any other error ends the check.
fn note_unreadable<T>(
    read: Result<T, StoreError>,
    what: impl FnOnce() -> String,
    to: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    match read {
        Ok(_) => Ok(()),
        Err(StoreError::DoesNotOpen { .. }) => {
            to.push(Finding::new(FindingKind::Unreadable, format!("{} does not open", what())));
            Ok(())
        }
        Err(other) => Err(other),
    }
}
