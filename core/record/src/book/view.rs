//! An entry as it is shown: stable names, ids in hexadecimal, times in ISO 8601.

use chrono::{DateTime, SecondsFormat};
use redbook_protocol::EntryId;
use serde::Serialize;

use super::{Book, Item, PayloadView, Rights, Status};
use crate::doubt::Doubt;
use crate::kind::class_name;
use crate::when::{Precision, When};

/// An entry as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// Its name, in hexadecimal.
    pub id: String,
    /// The name of its kind; "unknown" for one of a later version.
    pub kind: &'static str,
    /// The number of its kind.
    pub kind_code: u64,
    /// The version of its kind.
    pub version: u64,
    /// The name of its class; "unknown" for one of a later version.
    pub class: &'static str,
    /// The number of its class.
    pub class_code: u8,
    /// When it happened, as precisely as known.
    pub when: Option<String>,
    /// How precisely.
    pub when_precision: Option<Precision>,
    /// When it was recorded, by its author's clock, in UTC.
    pub recorded: String,
    /// What it says.
    pub payload: PayloadView,
    /// The log of its author, in hexadecimal.
    pub author: String,
    /// Whether it is in a frame already, and not only on this phone.
    pub sent: bool,
    /// How it stands.
    pub status: Status,
    /// The entries it names as replaced, whether or not they are known here.
    pub replaces: Vec<String>,
    /// The entries that replace it with the right to.
    pub replaced_by: Vec<String>,
    /// The person was asked whether it can be right, and kept it.
    pub confirmed: bool,
    /// Why it may not be what the person meant.
    pub doubts: Vec<Doubt>,
    /// From where it was imported; left out for what somebody typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imported_from: Option<String>,
    /// Whether there is something in it that this version does not know.
    pub has_unread_parts: bool,
}

impl Book {
    pub(super) fn view(&self, rights: &dyn Rights, id: &EntryId, item: &Item) -> EntryView {
        let entry = &item.entry;
        EntryView {
            id: id.to_string(),
            kind: entry.kind().name(),
            kind_code: entry.kind().code(),
            version: entry.version(),
            class: class_name(entry.class()),
            class_code: entry.class().code(),
            when: entry.when().map(When::to_string),
            when_precision: entry.when().map(When::precision),
            recorded: iso_utc(entry.recorded_ms()),
            payload: PayloadView::of(entry),
            author: item.author.to_string(),
            sent: item.sent,
            status: self.status(rights, id),
            replaces: entry.replaces().iter().map(EntryId::to_string).collect(),
            replaced_by: self.replacers(rights, id).map(|(id, _)| id.to_string()).collect(),
            confirmed: entry.confirmed(),
            doubts: entry.doubts(),
            imported_from: entry.origin().map(|origin| origin.from.clone()),
            has_unread_parts: entry.has_unread_parts(),
        }
    }
}

/// Milliseconds since 1970 as ISO 8601 in UTC. An entry's are at most the end of the year 9999.
pub(super) fn iso_utc(ms: u64) -> String {
    let moment = i64::try_from(ms).ok().and_then(DateTime::from_timestamp_millis);
    moment.map(|moment| moment.to_rfc3339_opts(SecondsFormat::Millis, true)).unwrap_or_default()
}
