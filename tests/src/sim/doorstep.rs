//! Files from hand to hand.

use super::world::World;

/// The most days of [`super::Op::Visits`]: more than the stored document may lag behind.
const VISITS_MAX: u16 = 80;

impl World {
    /// Hands a file over, perhaps cut off, perhaps twice. Whom it happened to.
    pub(super) fn doorstep(&mut self, from: usize, to: usize, cut: u16, twice: bool) -> Vec<usize> {
        if from == to {
            return Vec::new();
        }
        if let Some(mut file) = self.doorstep_file(from, None) {
            if cut < 1_000 {
                file.truncate(file.len() * usize::from(cut) / 1_000);
            }
            (0..=usize::from(twice)).for_each(|_| self.take_file(to, &file));
        }
        vec![from, to]
    }

    /// The one shows what it has, the other gives what is missing there.
    pub(super) fn doorstep_answer(&mut self, from: usize, to: usize) -> Vec<usize> {
        if from == to {
            return Vec::new();
        }
        if let Some(asked) = self.doorstep_file(to, None)
            && let Some(file) = self.doorstep_file(from, Some(&asked))
        {
            self.take_file(to, &file);
        }
        vec![from, to]
    }

    /// Each day's entries become a frame, as for a file that nobody takes.
    pub(super) fn visits(&mut self, who: usize, count: u16) {
        let count = (count % VISITS_MAX).min(self.visits_left);
        self.visits_left -= count;
        for day in 0..count {
            self.add(who, day);
            self.doorstep_file(who, None);
        }
    }

    fn doorstep_file(&mut self, from: usize, answering: Option<&[u8]>) -> Option<Vec<u8>> {
        if !self.has_record(from) {
            return None;
        }
        let record = self.record;
        self.attempt(from, &["not-a-member", "gather"], |phone| phone.doorstep_export(&record, answering))
    }

    fn take_file(&mut self, to: usize, file: &[u8]) {
        let expected = ["not-a-doorstep-file", "no-such-record"];
        let Some(report) = self.attempt(to, &expected, |phone| phone.doorstep_import(file)) else { return };
        let (taken, entries, waits) = (report.taken, report.entries, report.waits);
        self.trace.note(format!("  took {taken} frames, {entries} entries, {waits} wait"));
        assert_eq!(report.refused, 0, "{} refuses what an honest phone hands over", self.people[to].name);
    }
}
