//! The English texts, as data that a translator can take.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Read once. That it can be read is proved by a test; if it could not, people would see the ids of the messages.
pub(super) static ENGLISH: LazyLock<serde_json::Result<English>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../data/schedule/english.json")));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct English {
    /// Word and name of what is no vaccine.
    pub(super) names: BTreeMap<String, String>,
    /// Message id and text; `{name}` is where an argument goes.
    pub(super) messages: BTreeMap<String, String>,
}
