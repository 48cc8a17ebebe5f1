//! What has come since somebody last looked.

use std::collections::BTreeMap;

use redbook_protocol::LogId;

use super::{Book, EntryView, Rights};

impl Book {
    /// When the last entry of each log was recorded, in milliseconds since 1970. Within a log these times only rise, so this is
    /// how far somebody who has seen everything has seen.
    #[must_use]
    pub fn recorded_to(&self) -> BTreeMap<LogId, u64> {
        let mut last = BTreeMap::new();
        for item in self.items.values() {
            let to: &mut u64 = last.entry(item.author).or_default();
            *to = (*to).max(item.entry.recorded_ms());
        }
        last
    }

    /// The entries of others that were recorded after what was `seen` of their logs, corrections and retractions too: the newest
    /// `max` of them, newest first, and how many there are. `is_own` tells which logs are the looker's.
    #[must_use]
    pub fn news(
        &self,
        rights: &dyn Rights,
        seen: &BTreeMap<LogId, u64>,
        is_own: &dyn Fn(&LogId) -> bool,
        max: usize,
    ) -> (Vec<EntryView>, usize) {
        let is_new = |author: &LogId, recorded_ms| seen.get(author).is_none_or(|to| recorded_ms > *to);
        let mut own: BTreeMap<LogId, bool> = BTreeMap::new();
        let mut found = Vec::new();
        for (id, item) in &self.items {
            let recorded_ms = item.entry.recorded_ms();
            if is_new(&item.author, recorded_ms)
                && !*own.entry(item.author).or_insert_with(|| is_own(&item.author))
            {
                found.push((recorded_ms, id, item));
            }
        }
        found.sort_by_key(|(recorded_ms, id, _)| std::cmp::Reverse((*recorded_ms, **id)));
        let count = found.len();
        // To make a view costs more than to find one: a phone that begins with a whole childhood has thousands.
        (found.into_iter().take(max).map(|(_, id, item)| self.view(rights, id, item)).collect(), count)
    }
}
