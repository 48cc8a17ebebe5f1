//! Writing the bytes of a frame before its body.

use super::{HEADS_UNCHANGED, PREV_LEN, SUITE, VERSION};
use crate::frame::parse::Kind;
use crate::ids::{ActId, FrameHash, LogId};
use crate::varint::write_varint;

/// How the heads are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadsField<'a> {
    /// As after the frame before.
    Unchanged,
    /// Named one by one, ascending.
    Named(&'a [ActId]),
}

/// What stands before a frame's body.
#[derive(Debug, Clone, Copy)]
pub struct Prefix<'a> {
    /// Entries or act.
    pub kind: Kind,
    /// The author's log.
    pub log: LogId,
    /// Place in the log.
    pub seq: u64,
    /// The frame before; `None` where seq is 0.
    pub prev: Option<FrameHash>,
    /// Membership heads.
    pub heads: HeadsField<'a>,
}

impl Prefix<'_> {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![VERSION, SUITE, self.kind.code()];
        out.extend_from_slice(self.log.as_bytes());
        write_varint(&mut out, self.seq);
        if let Some(prev) = self.prev {
            out.extend(prev.as_bytes().iter().take(PREV_LEN));
        }
        match self.heads {
            HeadsField::Unchanged => out.push(HEADS_UNCHANGED),
            HeadsField::Named(heads) => {
                out.push(heads.len() as u8);
                for head in heads {
                    out.extend_from_slice(head.as_bytes());
                }
            }
        }
        out
    }
}
