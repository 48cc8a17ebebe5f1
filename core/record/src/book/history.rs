//! How an entry came to be what it is: everything it replaced and everything that replaced it.

use std::collections::BTreeSet;

use redbook_protocol::EntryId;
use serde::Serialize;

use super::{Book, EntryView, Rights};

/// The history of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryView {
    /// All entries joined to it by replacement, in whatever number of steps, the first recorded first.
    pub entries: Vec<EntryView>,
    /// Entries named as replaced that are not here, in hexadecimal.
    pub missing: Vec<String>,
}

impl Book {
    /// The history of an entry, with its branches, and with replacements that have no right to: those have no effect on
    /// `status` and `replaced_by`, but were written.
    #[must_use]
    pub fn history(&self, rights: &dyn Rights, id: &EntryId) -> Option<HistoryView> {
        let start = *self.items.get_key_value(id)?.0;
        let mut to_visit = vec![start];
        let mut seen = BTreeSet::from([start]);
        let mut missing = BTreeSet::new();
        let mut found = Vec::new();
        // Each entry once, so that it ends even where names would form a ring.
        while let Some(id) = to_visit.pop() {
            let Some(item) = self.items.get(&id) else {
                missing.insert(id.to_string());
                continue;
            };
            let replacers = self.index.replacers.get(&id).into_iter().flatten();
            let joined = replacers.chain(item.entry.replaces());
            to_visit.extend(joined.filter(|joined| seen.insert(**joined)));
            found.push((item.entry.recorded_ms(), id, item));
        }
        found.sort_by_key(|(recorded_ms, id, _)| (*recorded_ms, *id));
        let entries = found.iter().map(|(_, id, item)| self.view(rights, id, item)).collect();
        Some(HistoryView { entries, missing: missing.into_iter().collect() })
    }
}
