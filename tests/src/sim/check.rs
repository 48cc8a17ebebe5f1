//! What must hold.

use std::collections::BTreeSet;

use redbook_app::{EntryView, Phone, RecordId, SignedEntryView, TimelineQuery};
use serde_json::Value;

use super::world::World;

/// An entry that a phone said was saved, exactly as it was said; not its name, which fresh keys change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Saved(String);

impl Saved {
    pub(super) fn of(entry: &EntryView) -> Self {
        let payload = serde_json::to_string(&entry.payload).unwrap();
        Self(format!("{} {} {:?} {} {payload}", entry.kind, entry.class, entry.when, entry.confirmed))
    }
}

/// Everything a phone shows, what is replaced too.
pub(super) fn timeline_of(phone: &mut Phone, record: &RecordId) -> Vec<SignedEntryView> {
    let mut query = TimelineQuery { cursor: None, limit: usize::MAX, include_replaced: true };
    let mut entries = Vec::new();
    loop {
        let page = phone.timeline(record, &query).unwrap();
        entries.extend(page.entries);
        match page.next {
            Some(next) => query.cursor = Some(next),
            None => return entries,
        }
    }
}

impl World {
    fn shown_by(&mut self, who: usize) -> BTreeSet<Saved> {
        let record = self.record;
        if !self.has_record(who) {
            return BTreeSet::new();
        }
        let shown = self.act(who, |phone, _| timeline_of(phone, &record)).unwrap_or_default();
        shown.iter().map(|shown| Saved::of(&shown.entry)).collect()
    }

    /// What a phone said was saved is there on that phone, always.
    pub(super) fn check_own(&mut self, who: usize) {
        if self.people[who].saved.is_empty() {
            return;
        }
        let shown = self.shown_by(who);
        let lost = self.people[who].saved.iter().find(|at| !shown.contains(&self.saved[**at])).copied();
        assert!(
            lost.is_none(),
            "{} lost what it saved: {:?}",
            self.people[who].name,
            self.saved[lost.unwrap()]
        );
    }

    /// What any phone said was saved is there on every phone, once all is quiet.
    pub(super) fn check_all_saved(&mut self, who: usize) {
        let shown = self.shown_by(who);
        let name = &self.people[who].name;
        for saved in &self.saved {
            assert!(shown.contains(saved), "{name} does not have what somebody saved: {saved:?}");
        }
    }

    /// Nothing is left behind on this phone.
    pub(super) fn check_settled(&mut self, who: usize) {
        let record = self.record;
        let name = self.people[who].name.clone();
        let status = self.attempt(who, &[], |phone| phone.status(&record)).unwrap();
        assert!(status.role.is_some(), "{name} is shut out");
        assert_eq!(status.unsent, 0, "{name} has unsent entries");
        assert_eq!(status.not_handed, 0, "{name} has frames that the relay lacks");
        assert_eq!((status.late, status.refused), (0, 0), "{name} refuses what honest phones wrote");
        let needs = self.attempt(who, &[], |phone| phone.needs_a_person(&record)).unwrap();
        for aside in needs.aside {
            assert_eq!(
                aside.reason, "fork",
                "{name} keeps a frame aside that is not behind a fork: {aside:?}"
            );
        }
        self.check_doctor(who);
    }

    fn check_doctor(&mut self, who: usize) {
        let report = self.attempt(who, &[], |phone| phone.doctor(None)).unwrap();
        for finding in report.findings {
            assert!(finding.what == "aside", "{}: the doctor finds {finding:?}", self.people[who].name);
        }
    }

    /// All that a phone shows of the record, but for what is about that phone itself.
    pub(super) fn view_of(&mut self, who: usize) -> Value {
        let record = self.record;
        let view = self.act(who, |phone, _| {
            let heads = phone.status(&record).unwrap().heads;
            serde_json::json!({
                "heads": heads,
                "timeline": timeline_of(phone, &record),
                "profile": phone.profile(&record).unwrap(),
                "needs": phone.needs_a_person(&record).unwrap(),
                "members": phone.members(&record).unwrap(),
            })
        });
        let mut view = view.unwrap();
        drop_own(&mut view);
        view
    }
}

/// Whether it is this very phone, and what it saw others hold, differs between phones.
fn drop_own(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| key != "you" && key != "holds");
            map.values_mut().for_each(drop_own);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_own),
        _ => {}
    }
}
