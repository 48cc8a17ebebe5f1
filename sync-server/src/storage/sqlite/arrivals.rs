//! Where the frames of the table "arrivals" are, by record.
//!
//! A reader asks here *before* it begins to read the database: what it is told of is then in "arrivals" or has moved to
//! "frames" meanwhile, and so is found in one of them. The writer notes what it has committed before it answers anybody.

use std::collections::BTreeMap;
use std::sync::Mutex;

use redbook_protocol::RecordId;

use super::FrameRange;
use crate::sync::lock;

/// Bytes of frames that move in one transaction, about: a batch's come on top.
const LEN_MAX: usize = 16 * 1_048_576;

/// A frame's place in the table: its number in its record, its row, and its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) number: u64,
    pub(super) row: i64,
    pub(super) len: usize,
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
    len: usize,
    /// After a move that failed, as where the disk is full: the count at which it is tried again.
    not_before: usize,
}

impl Arrivals {
    /// Of a table in which there is this.
    pub(super) fn new(count_max: usize, by_record: Places) -> Self {
        let arrivals = Self { count_max, kept: Mutex::default() };
        arrivals.add(by_record);
        arrivals
    }

    /// Whether the table is to be emptied.
    pub(super) fn are_many(&self) -> bool {
        let kept = lock(&self.kept);
        kept.count >= kept.not_before && (kept.count >= self.count_max || kept.len >= LEN_MAX)
    }

    /// Notes what was added to the table.
    pub(super) fn add(&self, added: Places) {
        let mut kept = lock(&self.kept);
        for (record, places) in added {
            kept.count += places.len();
            kept.len += places.iter().map(|place| place.len).sum::<usize>();
            kept.by_record.entry(record).or_default().extend(places);
        }
    }

    /// Notes that nothing could be moved: not to be tried again until as many more have come.
    pub(super) fn rest(&self) {
        let mut kept = lock(&self.kept);
        kept.not_before = kept.count.saturating_add(self.count_max);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn one(number: u64, len: usize) -> Places {
        Places::from([(RecordId::from_bytes([1; 32]), vec![Place { number, row: 1, len }])])
    }

    #[test]
    fn many_are_so_by_count_or_by_bytes() {
        let arrivals = Arrivals::new(2, one(1, 100));
        assert!(!arrivals.are_many());
        arrivals.add(one(2, 100));
        assert!(arrivals.are_many());
        assert!(Arrivals::new(1_000, one(1, LEN_MAX)).are_many());
    }

    #[test]
    fn after_a_move_that_failed_as_many_more_come_first() {
        let arrivals = Arrivals::new(2, one(1, 100));
        arrivals.add(one(2, 100));
        arrivals.rest();
        arrivals.add(one(3, LEN_MAX));
        assert!(!arrivals.are_many());
        arrivals.add(one(4, 100));
        assert!(arrivals.are_many());
        arrivals.clear();
        assert!(!arrivals.are_many());
    }
}
