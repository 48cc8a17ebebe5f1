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
    /// What it holds weighs this now.
    weight: AtomicUsize,
    /// Of that, what is in the shelf's weight; changes under the shelf's lock alone.
    counted: AtomicUsize,
}

#[derive(Debug)]
pub(super) struct Shelf {
    weight_max: usize,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    places: BTreeMap<RecordId, Place>,
    /// Where to look for what was used longest ago: by a time of use that may be out of date.
    by_use: BTreeMap<usize, RecordId>,
    clock: usize,
    weight: usize,
}

#[derive(Debug)]
struct Place {
    slot: Arc<Slot>,
    used: usize,
    /// Its key in `by_use`.
    queued: usize,
}

impl Slot {
    fn new() -> Self {
        Self {
            state: Mutex::new(None),
            lost: AtomicBool::new(false),
            worn: AtomicBool::new(false),
            weight: AtomicUsize::new(1),
            counted: AtomicUsize::new(0),
        }
    }

    pub(super) fn is_lost(&self) -> bool {
        self.lost.load(Ordering::SeqCst)
    }

    pub(super) fn wear(&self) {
        self.worn.store(true, Ordering::SeqCst);
    }

    fn counted(&self) -> usize {
        self.counted.load(Ordering::SeqCst)
    }
}

impl Shelf {
    pub(super) fn new(weight_max: usize) -> Self {
        Self { weight_max, kept: Mutex::new(Kept::default()) }
    }

    /// A record's slot, new where it is not in use.
    pub(super) fn slot(&self, record: &RecordId) -> Arc<Slot> {
        let mut kept = lock(&self.kept);
        let slot = kept.held(record).unwrap_or_else(|| kept.add(record));
        if kept.weight > self.weight_max {
            kept.make_room(self.weight_max);
        }
        slot
    }

    /// Notes that what a slot holds has another weight now. Little growth is counted when the slot is next asked for, so
    /// that an append takes the shelf's lock once.
    pub(super) fn weigh(&self, record: &RecordId, slot: &Slot, weight: usize) {
        slot.weight.store(weight, Ordering::SeqCst);
        if weight >= slot.counted().saturating_mul(2) {
            lock(&self.kept).count(record);
        }
    }

    /// Throws away what is remembered of a record; nothing that came from this slot may be committed from now on.
    pub(super) fn lose(&self, record: &RecordId, slot: &Arc<Slot>) {
        let mut kept = lock(&self.kept);
        if kept.places.get(record).is_some_and(|place| Arc::ptr_eq(&place.slot, slot)) {
            kept.remove(record);
        }
        slot.lost.store(true, Ordering::SeqCst);
    }
}

impl Kept {
    /// The slot of a record that is on the shelf and may stay.
    fn held(&mut self, record: &RecordId) -> Option<Arc<Slot>> {
        let place = self.places.get_mut(record)?;
        // Nobody but the shelf has it: nothing of it is on its way to the disk.
        if place.slot.worn.load(Ordering::SeqCst) && Arc::strong_count(&place.slot) == 1 {
            self.remove(record);
            return None;
        }
        self.clock += 1;
        place.used = self.clock;
        let slot = Arc::clone(&place.slot);
        self.count(record);
        Some(slot)
    }

    fn count(&mut self, record: &RecordId) {
        if let Some(Place { slot, .. }) = self.places.get(record) {
            let weight = slot.weight.load(Ordering::SeqCst);
            let before = slot.counted.swap(weight, Ordering::SeqCst);
            self.weight = self.weight.saturating_add(weight).saturating_sub(before);
        }
    }

    fn add(&mut self, record: &RecordId) -> Arc<Slot> {
        self.clock += 1;
        let slot = Arc::new(Slot::new());
        let place = Place { slot: Arc::clone(&slot), used: self.clock, queued: self.clock };
        self.by_use.insert(place.queued, *record);
        self.places.insert(*record, place);
        self.count(record);
        slot
    }

    fn remove(&mut self, record: &RecordId) {
        if let Some(place) = self.places.remove(record) {
            self.by_use.remove(&place.queued);
            self.weight = self.weight.saturating_sub(place.slot.counted());
        }
    }

    /// Removes what was used longest ago and is not in use now.
    fn make_room(&mut self, weight_max: usize) {
        // Each is looked at twice at most: once where it lies, once where it belongs.
        let mut looks = self.places.len() * 2;
        let mut from = 0;
        while self.weight > weight_max && looks > 0 {
            looks -= 1;
            let Some((queued, record)) = self.by_use.range(from..).next().map(|(at, record)| (*at, *record))
            else {
                return;
            };
            from = queued + 1;
            let Some(place) = self.places.get_mut(&record) else { continue };
            if place.used != queued {
                place.queued = place.used;
                self.by_use.remove(&queued);
                self.by_use.insert(place.used, record);
            } else if Arc::strong_count(&place.slot) == 1 {
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
            shelf.weigh(&record(n), &slot, 4);
        }
        drop(shelf.slot(&record(0)));
        let kept = lock(&shelf.kept);
        assert!(kept.places.contains_key(&record(0)), "used again");
        assert!(!kept.places.contains_key(&record(1)), "made room");
        assert!(kept.places.contains_key(&record(2)));
        assert_eq!((kept.weight, kept.by_use.len()), (8, 2));
    }

    #[test]
    fn little_growth_is_counted_when_the_slot_is_next_asked_for() {
        let shelf = Shelf::new(1_000);
        let slot = shelf.slot(&record(1));
        shelf.weigh(&record(1), &slot, 10);
        shelf.weigh(&record(1), &slot, 11);
        assert_eq!(lock(&shelf.kept).weight, 10);
        drop(shelf.slot(&record(1)));
        assert_eq!(lock(&shelf.kept).weight, 11);
        shelf.lose(&record(1), &slot);
        shelf.weigh(&record(1), &slot, 900);
        assert_eq!(lock(&shelf.kept).weight, 0, "lost: it weighs on nobody");
    }

    #[test]
    fn what_is_in_use_stays_even_where_there_is_no_room() {
        let shelf = Shelf::new(1);
        let held = shelf.slot(&record(1));
        shelf.weigh(&record(1), &held, 100);
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
