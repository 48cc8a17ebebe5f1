//! The records in use, so that an append need not read its record first. Bounded; what was used longest ago goes first.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use redbook_protocol::RecordId;

use super::state::RecordState;
use crate::sync::lock;

/// One record's place on the shelf.
#[derive(Debug)]
pub(super) struct Slot {
    /// `None` until it is read.
    pub(super) state: Mutex<Option<RecordState>>,
    /// What it holds is not what is on disk: nothing that comes from it may be committed any more.
    lost: AtomicBool,
    /// To be read anew as soon as nobody uses it.
    worn: AtomicBool,
    weight: AtomicUsize,
    used: AtomicUsize,
}

#[derive(Debug)]
pub(super) struct Shelf {
    weight_max: usize,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    slots: BTreeMap<RecordId, Arc<Slot>>,
    by_use: BTreeMap<usize, RecordId>,
    clock: usize,
    weight: usize,
}

impl Slot {
    fn new() -> Self {
        Self {
            state: Mutex::new(None),
            lost: AtomicBool::new(false),
            worn: AtomicBool::new(false),
            weight: AtomicUsize::new(1),
            used: AtomicUsize::new(0),
        }
    }

    pub(super) fn is_lost(&self) -> bool {
        self.lost.load(Ordering::SeqCst)
    }

    pub(super) fn wear(&self) {
        self.worn.store(true, Ordering::SeqCst);
    }
}

impl Shelf {
    pub(super) fn new(weight_max: usize) -> Self {
        Self { weight_max, kept: Mutex::new(Kept::default()) }
    }

    /// A record's slot, new where it is not in use.
    pub(super) fn slot(&self, record: &RecordId) -> Arc<Slot> {
        let mut kept = lock(&self.kept);
        if let Some(slot) = kept.slots.get(record) {
            // Nobody but the shelf has it: nothing of it is on its way to the disk.
            if slot.worn.load(Ordering::SeqCst) && Arc::strong_count(slot) == 1 {
                kept.remove(record);
            }
        }
        let fresh = !kept.slots.contains_key(record);
        let slot = Arc::clone(kept.slots.entry(*record).or_insert_with(|| Arc::new(Slot::new())));
        if fresh {
            kept.weight += slot.weight.load(Ordering::SeqCst);
        }
        kept.touch(record, &slot);
        if kept.weight > self.weight_max {
            kept.make_room(self.weight_max);
        }
        slot
    }

    /// A record's slot if it is in use, untouched.
    pub(super) fn peek(&self, record: &RecordId) -> Option<Arc<Slot>> {
        lock(&self.kept).slots.get(record).map(Arc::clone)
    }

    /// Notes that what a slot holds has another weight now.
    pub(super) fn weigh(&self, slot: &Slot, weight: usize) {
        let mut kept = lock(&self.kept);
        let before = slot.weight.swap(weight, Ordering::SeqCst);
        if !slot.is_lost() {
            kept.weight = kept.weight.saturating_add(weight).saturating_sub(before);
        }
    }

    /// Throws away what is remembered of a record; nothing that came from this slot may be committed from now on.
    pub(super) fn lose(&self, record: &RecordId, slot: &Arc<Slot>) {
        let mut kept = lock(&self.kept);
        if kept.slots.get(record).is_some_and(|kept| Arc::ptr_eq(kept, slot)) {
            kept.remove(record);
        }
        slot.lost.store(true, Ordering::SeqCst);
    }
}

impl Kept {
    fn touch(&mut self, record: &RecordId, slot: &Slot) {
        self.clock += 1;
        let before = slot.used.swap(self.clock, Ordering::SeqCst);
        self.by_use.remove(&before);
        self.by_use.insert(self.clock, *record);
    }

    fn remove(&mut self, record: &RecordId) {
        if let Some(slot) = self.slots.remove(record) {
            self.by_use.remove(&slot.used.load(Ordering::SeqCst));
            self.weight = self.weight.saturating_sub(slot.weight.load(Ordering::SeqCst));
        }
    }

    /// Removes what was used longest ago and is not in use now.
    fn make_room(&mut self, weight_max: usize) {
        let oldest: Vec<RecordId> = self.by_use.values().copied().collect();
        for record in oldest {
            if self.weight <= weight_max {
                return;
            }
            if self.slots.get(&record).is_some_and(|slot| Arc::strong_count(slot) == 1) {
                self.remove(&record);
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
    fn what_was_used_longest_ago_goes_first() {
        let shelf = Shelf::new(10);
        for n in 0..3 {
            let slot = shelf.slot(&record(n));
            shelf.weigh(&slot, 4);
        }
        drop(shelf.slot(&record(0)));
        assert!(shelf.peek(&record(0)).is_some(), "used again");
        assert!(shelf.peek(&record(1)).is_none(), "made room");
        assert!(shelf.peek(&record(2)).is_some());
        assert_eq!(lock(&shelf.kept).weight, 8);
    }

    #[test]
    fn what_is_in_use_stays_even_where_there_is_no_room() {
        let shelf = Shelf::new(1);
        let held = shelf.slot(&record(1));
        shelf.weigh(&held, 100);
        drop(shelf.slot(&record(2)));
        assert!(Arc::ptr_eq(&held, &shelf.slot(&record(1))));
    }

    #[test]
    fn a_worn_slot_is_made_anew_once_nobody_has_it() {
        let shelf = Shelf::new(10);
        let held = shelf.slot(&record(1));
        held.wear();
        assert!(Arc::ptr_eq(&held, &shelf.slot(&record(1))), "still in use");
        drop(held);
        assert!(!shelf.slot(&record(1)).worn.load(Ordering::SeqCst));
    }

    #[test]
    fn a_lost_slot_is_not_given_out_again() {
        let shelf = Shelf::new(10);
        let slot = shelf.slot(&record(1));
        shelf.lose(&record(1), &slot);
        assert!(slot.is_lost());
        assert!(!Arc::ptr_eq(&slot, &shelf.slot(&record(1))));
    }
}
