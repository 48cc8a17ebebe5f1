//! What a reader gets.

use std::sync::Arc;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{ErrorAnswer, ErrorCode, ShareFile, ShareFileType, ShareSecret};

use super::super::Relay;
use super::tickets::Ticketed;
use super::visit::{ShareVisit, VisitKind};
use crate::storage::{ShareRow, Storage};

/// What a reader gets.
pub struct Visited {
    /// The answer.
    pub answer: ShareAnswer,
    /// The record whose members are to be told that something happened.
    pub happened: Option<RecordId>,
}

/// The answer to a reader.
pub enum ShareAnswer {
    /// What there is, and where.
    Manifest {
        /// Whether it may change.
        goes_on: bool,
        /// At least one.
        files: Vec<ManifestFile>,
    },
    /// The file behind the link.
    Direct(Arc<str>),
    /// No passcode, or a wrong one.
    Passcode {
        /// Wrong ones that are left.
        remaining: u32,
    },
    /// There is no such share, or it has ended.
    Gone,
    /// Too many readers at once.
    Wait {
        /// Seconds.
        seconds: u32,
    },
}

/// A file in a manifest.
pub struct ManifestFile {
    /// What it is, once opened.
    pub content_type: ShareFileType,
    /// Seconds since 1970 by the phone's clock.
    pub last_updated_seconds: u64,
    /// Itself, or where it is.
    pub body: FileBody,
}

/// A file, or what to get it with.
pub enum FileBody {
    /// The JWE.
    Embedded(Arc<str>),
    /// Good once, and for a minute.
    Ticket(ShareSecret),
}

impl From<ShareAnswer> for Visited {
    fn from(answer: ShareAnswer) -> Self {
        Self { answer, happened: None }
    }
}

impl<S: Storage> Relay<S> {
    /// What `row`'s rules and the reader's wishes make of the files, and the tickets that have to be good for it.
    pub(super) fn answer_of(
        &self,
        row: &ShareRow,
        visit: &ShareVisit,
        files: Vec<ShareFile>,
    ) -> Result<(ShareAnswer, Vec<Ticketed>), ErrorAnswer> {
        let embedded_len_max = match &visit.kind {
            VisitKind::Manifest { embedded_len_max, .. } => *embedded_len_max,
            VisitKind::Direct => None,
        };
        let (mut listed, mut tickets) = (Vec::with_capacity(files.len()), Vec::new());
        for file in files {
            let jwe: Arc<str> = file.jwe.into();
            if visit.is_direct() {
                return Ok((ShareAnswer::Direct(jwe), Vec::new()));
            }
            let body = if embedded_len_max.is_some_and(|most| jwe.len() as u64 <= most) {
                FileBody::Embedded(jwe)
            } else {
                let ticket = self.make_ticket()?;
                tickets.push((ticket.clone(), jwe));
                FileBody::Ticket(ticket)
            };
            let (content_type, last_updated_seconds) = (file.content_type, file.last_updated_seconds);
            listed.push(ManifestFile { content_type, last_updated_seconds, body });
        }
        Ok((ShareAnswer::Manifest { goes_on: row.rules.goes_on, files: listed }, tickets))
    }

    fn make_ticket(&self) -> Result<ShareSecret, ErrorAnswer> {
        let (mut first, mut second) = ([0; 16], [0; 16]);
        self.entropy.fill(&mut first).map_err(|_| ErrorCode::Storage)?;
        self.entropy.fill(&mut second).map_err(|_| ErrorCode::Storage)?;
        let mut both = [0; 32];
        both.iter_mut().zip(first.into_iter().chain(second)).for_each(|(to, from)| *to = from);
        Ok(ShareSecret::from_bytes(both))
    }
}
