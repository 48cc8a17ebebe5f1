//! Who hears of which records. Nobody is waited for: whoever does not listen is dropped, and asks again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use redbook_protocol::RecordId;
use redbook_protocol::relay::LiveEvent;
use tokio::sync::mpsc;

use crate::sync::lock;

/// Events that one listener may be behind, beside two for each of its records.
const BEHIND_MAX: usize = 64;

/// Who hears of which records.
#[derive(Debug, Default)]
pub(crate) struct Hub(Mutex<Listeners>);

#[derive(Debug, Default)]
struct Listeners {
    closed: bool,
    next: u64,
    senders: BTreeMap<u64, mpsc::Sender<LiveEvent>>,
    /// By record: who, and as which of the records in its request.
    by_record: BTreeMap<RecordId, BTreeMap<u64, usize>>,
}

/// Somebody who hears, until this is dropped.
#[derive(Debug)]
pub(crate) struct Listener {
    hub: Arc<Hub>,
    id: u64,
    records: Vec<RecordId>,
    pub(crate) events: mpsc::Receiver<LiveEvent>,
}

impl Hub {
    /// Hears from now on. `None` where the relay is stopping.
    pub(crate) fn listen(self: &Arc<Self>, records: &[(usize, RecordId)]) -> Option<Listener> {
        let mut listeners = lock(&self.0);
        if listeners.closed {
            return None;
        }
        let id = listeners.next;
        listeners.next += 1;
        let (sender, events) = mpsc::channel(BEHIND_MAX + 2 * records.len());
        listeners.senders.insert(id, sender);
        for (index, record) in records {
            listeners.by_record.entry(*record).or_default().insert(id, *index);
        }
        let records = records.iter().map(|(_, record)| *record).collect();
        Some(Listener { hub: Arc::clone(self), id, records, events })
    }

    /// Tells all who want to know that a record has frames up to `number`.
    pub(crate) fn tell(&self, record: &RecordId, number: u64) {
        self.tell_each(record, |index| LiveEvent::Frames { index, number });
    }

    /// Tells all who want to know that something happened with a share of a record.
    pub(crate) fn tell_share(&self, record: &RecordId) {
        self.tell_each(record, |index| LiveEvent::Share { index });
    }

    fn tell_each(&self, record: &RecordId, event: impl Fn(usize) -> LiveEvent) {
        let mut listeners = lock(&self.0);
        let Some(who) = listeners.by_record.get(record) else { return };
        let who: Vec<(u64, usize)> = who.iter().map(|(id, index)| (*id, *index)).collect();
        for (id, index) in who {
            let sender = listeners.senders.get(&id);
            let heard = sender.is_some_and(|to| to.try_send(event(index)).is_ok());
            if !heard {
                listeners.senders.remove(&id);
            }
        }
    }

    /// Ends all live answers, and lets none begin.
    pub(crate) fn close(&self) {
        let mut listeners = lock(&self.0);
        listeners.closed = true;
        listeners.senders.clear();
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listeners = lock(&self.hub.0);
        listeners.senders.remove(&self.id);
        for record in &self.records {
            if let Some(who) = listeners.by_record.get_mut(record) {
                who.remove(&self.id);
                if who.is_empty() {
                    listeners.by_record.remove(record);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(n: u8) -> RecordId {
        RecordId::from_bytes([n; 32])
    }

    #[test]
    fn a_listener_hears_of_its_records_alone() {
        let hub = Arc::new(Hub::default());
        let mut listener = hub.listen(&[(0, record(1)), (3, record(2))]).unwrap();
        hub.tell(&record(2), 7);
        hub.tell(&record(9), 8);
        hub.tell_share(&record(1));
        assert_eq!(listener.events.try_recv(), Ok(LiveEvent::Frames { index: 3, number: 7 }));
        assert_eq!(listener.events.try_recv(), Ok(LiveEvent::Share { index: 0 }));
        assert!(listener.events.try_recv().is_err());
    }

    #[test]
    fn who_does_not_listen_is_dropped_and_blocks_nobody() {
        let hub = Arc::new(Hub::default());
        let mut slow = hub.listen(&[(0, record(1))]).unwrap();
        let mut quick = hub.listen(&[(0, record(1))]).unwrap();
        for number in 1..=100 {
            hub.tell(&record(1), number);
            assert!(quick.events.try_recv().is_ok());
        }
        let mut heard = 0;
        while slow.events.try_recv().is_ok() {
            heard += 1;
        }
        assert_eq!(heard, BEHIND_MAX + 2);
        assert!(slow.events.is_closed(), "its answer ends");
        assert!(!quick.events.is_closed());
    }

    #[test]
    fn nothing_is_remembered_of_who_has_gone() {
        let hub = Arc::new(Hub::default());
        drop(hub.listen(&[(0, record(1)), (1, record(2))]));
        assert!(lock(&hub.0).by_record.is_empty() && lock(&hub.0).senders.is_empty());
    }

    #[test]
    fn a_closed_hub_ends_all_and_begins_none() {
        let hub = Arc::new(Hub::default());
        let listener = hub.listen(&[(0, record(1))]).unwrap();
        hub.close();
        assert!(listener.events.is_closed());
        assert!(hub.listen(&[(0, record(1))]).is_none());
    }
}
