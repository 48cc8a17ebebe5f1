//! A set of valid acts, by their place in the fold's order.

const WORD_BITS: u32 = u64::BITS;

/// One bit an act: joining two sets of a thousand acts is sixteen steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ActSet(Vec<u64>);

impl ActSet {
    pub(super) fn insert(&mut self, index: u32) {
        let word = (index / WORD_BITS) as usize;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << (index % WORD_BITS);
        }
    }

    pub(super) fn contains(&self, index: u32) -> bool {
        let word = self.0.get((index / WORD_BITS) as usize);
        word.is_some_and(|bits| bits & (1 << (index % WORD_BITS)) != 0)
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Adds all of `other`.
    pub(super) fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in_and_nothing_else() {
        let (mut a, mut b) = (ActSet::default(), ActSet::default());
        [0, 63, 64].into_iter().for_each(|index| a.insert(index));
        [1, 64, 500].into_iter().for_each(|index| b.insert(index));
        a.join(&b);
        let held: Vec<u32> = (0..1_000).filter(|index| a.contains(*index)).collect();
        assert_eq!(held, [0, 1, 63, 64, 500]);
        assert_eq!((a.len(), b.len()), (5, 3));
    }
}
