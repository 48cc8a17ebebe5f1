//! Where the frames of the table "arrivals" are, by record.
//!
//! A reader asks here *before* it begins to read the database: what it is told of is then in "arrivals" or has moved to
//! "frames" meanwhile, and so is found in one of them. The writer notes what it has committed before it answers anybody.

use std::collections::BTreeMap;
use std::sync::Mutex;

use redbook_protocol::RecordId;

use super::FrameRange;
use crate::sync::lock;

/// A frame's place in the table: its number in its record, and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) number: u64,
    pub(super) row: i64,
}

/// Places by record, ascending by number.
pub(super) type Places = BTreeMap<RecordId, Vec<Place>>;

#[derive(Debug)]
pub(super) struct Arrivals {
    count_max: usize,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    by_record: Places,
    count: usize,
}

impl Arrivals {
    /// Of a table in which there is this.
    pub(super) fn new(count_max: usize, by_record: Places) -> Self {
        let count = by_record.values().map(Vec::len).sum();
        Self { count_max, kept: Mutex::new(Kept { by_record, count }) }
    }

    /// Whether the table is to be emptied.
    pub(super) fn are_many(&self) -> bool {
        lock(&self.kept).count >= self.count_max
    }

    /// Notes what was added to the table.
    pub(super) fn add(&self, added: Places) {
        let mut kept = lock(&self.kept);
        for (record, places) in added {
            kept.count += places.len();
            kept.by_record.entry(record).or_default().extend(places);
        }
    }

    /// Notes that everything in it has moved.
    pub(super) fn clear(&self) {
        *lock(&self.kept) = Kept::default();
    }

    /// The highest number of a record in the table; 0 where it has none there.
    pub(super) fn end(&self, record: &RecordId) -> u64 {
        let kept = lock(&self.kept);
        kept.by_record.get(record).and_then(|places| places.last()).map_or(0, |place| place.number)
    }

    /// The places of a run of a record's frames, ascending by number.
    pub(super) fn places(&self, record: &RecordId, range: FrameRange) -> Vec<Place> {
        let kept = lock(&self.kept);
        let places = kept.by_record.get(record).map(Vec::as_slice).unwrap_or_default();
        let from = places.partition_point(|place| place.number <= range.after);
        let run = places.iter().skip(from).take_while(|place| place.number <= range.through);
        run.take(range.count_max).copied().collect()
    }
}
