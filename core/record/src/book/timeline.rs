//! The timeline: newest first, a page at a time.

use std::fmt::Write;
use std::ops::Bound;

use redbook_protocol::EntryId;
use serde::Serialize;

use super::index::TimeKey;
use super::{Book, EntryView, Rights};
use crate::limits::PAGE_LEN_MAX;

/// What page to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineQuery {
    /// The `next` of the page before; `None` for the first.
    pub cursor: Option<String>,
    /// Entries on the page: at least 1, at most [`PAGE_LEN_MAX`]; a number outside is brought inside.
    pub limit: usize,
    /// Whether to show what was replaced or retracted, and the retractions themselves.
    pub include_replaced: bool,
}

impl Default for TimelineQuery {
    fn default() -> Self {
        Self { cursor: None, limit: 50, include_replaced: false }
    }
}

/// A page of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelinePage {
    /// Its entries, newest first.
    pub entries: Vec<EntryView>,
    /// The cursor of the page after; `None` where there is none.
    pub next: Option<String>,
}

/// A cursor that no page gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a cursor that a page of this timeline gave, got something else")]
pub struct CursorError;

impl Book {
    /// A page of the timeline: newest first by when it happened, then by when it was recorded, then by name. What has no
    /// date stands where it was recorded. A cursor names a place and not a number, so that pages neither repeat nor skip
    /// an entry while others arrive.
    ///
    /// # Errors
    /// [`CursorError`].
    pub fn timeline(&self, rights: &dyn Rights, query: &TimelineQuery) -> Result<TimelinePage, CursorError> {
        let before = match &query.cursor {
            Some(cursor) => Bound::Excluded(parse_cursor(cursor)?),
            None => Bound::Unbounded,
        };
        let mut shown = self
            .index
            .by_time
            .range((Bound::Unbounded, before))
            .rev()
            .filter_map(|key| Some((key, self.items.get(&key.2)?)))
            .filter(|(key, item)| query.include_replaced || self.stands(rights, &key.2, item));
        let mut page = TimelinePage { entries: Vec::new(), next: None };
        let mut last = None;
        for (key, item) in shown.by_ref().take(query.limit.clamp(1, PAGE_LEN_MAX)) {
            page.entries.push(self.view(rights, &key.2, item));
            last = Some(key);
        }
        if shown.next().is_some() {
            page.next = last.map(make_cursor);
        }
        Ok(page)
    }
}

const TIME_DIGITS: usize = 16;

/// The key in hexadecimal: two times and a name.
fn make_cursor((happened, recorded, id): &TimeKey) -> String {
    let mut cursor = String::new();
    // Writing to a string cannot fail.
    let _ = write!(cursor, "{:016x}{recorded:016x}{id}", happened.cast_unsigned());
    cursor
}

fn parse_cursor(cursor: &str) -> Result<TimeKey, CursorError> {
    let time = |digits: &str| {
        let valid = digits.bytes().all(|b| b.is_ascii_hexdigit());
        u64::from_str_radix(digits, 16).ok().filter(|_| valid).ok_or(CursorError)
    };
    let (happened, rest) = cursor.split_at_checked(TIME_DIGITS).ok_or(CursorError)?;
    let (recorded, id) = rest.split_at_checked(TIME_DIGITS).ok_or(CursorError)?;
    let id: EntryId = id.parse().map_err(|_| CursorError)?;
    Ok((time(happened)?.cast_signed(), time(recorded)?, id))
}
