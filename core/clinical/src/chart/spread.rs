//! Names at the ends of lines, moved apart so that all can be read.

/// Places as near to `wanted_px` as they can be, at least `gap_px` from each other and from `low_px` to `high_px`; `wanted_px`
/// rises. `None` if there is no room for all.
pub(super) fn spread(wanted_px: &[f64], gap_px: f64, low_px: f64, high_px: f64) -> Option<Vec<f64>> {
    let gaps = wanted_px.len().saturating_sub(1) as f64;
    if gaps * gap_px > high_px - low_px {
        return None;
    }
    let mut groups: Vec<Group> = Vec::new();
    for wanted in wanted_px {
        let mut group = Group { first_sum_px: *wanted, count: 1.0 };
        while let Some(before) = groups.last().filter(|before| before.touches(group, gap_px)) {
            group = before.joined(group, gap_px);
            groups.pop();
        }
        groups.push(group);
    }
    let free = groups.iter().flat_map(|group| group.places(gap_px));
    let first_highest_px = high_px - gaps * gap_px;
    Some(
        free.zip(0_i32..)
            .map(|(place, at)| {
                let offset_px = f64::from(at) * gap_px;
                place.clamp(low_px + offset_px, first_highest_px + offset_px)
            })
            .collect(),
    )
}

/// Neighbours that push each other: together, their mean stays where it was wanted.
#[derive(Debug, Clone, Copy)]
struct Group {
    /// The sum of where each would have the first one.
    first_sum_px: f64,
    count: f64,
}

impl Group {
    fn first_px(self) -> f64 {
        self.first_sum_px / self.count
    }

    fn touches(self, next: Self, gap_px: f64) -> bool {
        self.first_px() + self.count * gap_px > next.first_px()
    }

    fn joined(self, next: Self, gap_px: f64) -> Self {
        let first_sum_px = self.first_sum_px + next.first_sum_px - next.count * self.count * gap_px;
        Self { first_sum_px, count: self.count + next.count }
    }

    fn places(self, gap_px: f64) -> impl Iterator<Item = f64> {
        (0..self.count as i32).map(move |at| self.first_px() + f64::from(at) * gap_px)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_room_stays() {
        assert_eq!(spread(&[10.0, 30.0, 60.0], 12.0, 0.0, 100.0), Some(vec![10.0, 30.0, 60.0]));
        assert_eq!(spread(&[], 12.0, 0.0, 100.0), Some(Vec::new()));
    }

    #[test]
    fn the_crowded_move_apart_around_their_middle() {
        assert_eq!(spread(&[50.0, 50.0, 50.0], 10.0, 0.0, 100.0), Some(vec![40.0, 50.0, 60.0]));
        assert_eq!(spread(&[48.0, 52.0, 90.0], 10.0, 0.0, 100.0), Some(vec![45.0, 55.0, 90.0]));
    }

    #[test]
    fn two_that_moved_apart_push_the_next() {
        let places = spread(&[48.0, 52.0, 60.0], 10.0, 0.0, 100.0).unwrap();
        let expected = [130.0 / 3.0, 160.0 / 3.0, 190.0 / 3.0];
        assert!(places.iter().zip(expected).all(|(is, expected)| (is - expected).abs() < 1e-9), "{places:?}");
    }

    #[test]
    fn nothing_leaves_the_ends_or_touches_there() {
        assert_eq!(spread(&[0.0, 1.0, 2.0], 10.0, 5.0, 100.0), Some(vec![5.0, 15.0, 25.0]));
        assert_eq!(spread(&[98.0, 99.0, 100.0], 10.0, 0.0, 95.0), Some(vec![75.0, 85.0, 95.0]));
        assert_eq!(spread(&[0.0, 1.0, 2.0], 10.0, 0.0, 20.0), Some(vec![0.0, 10.0, 20.0]), "just room");
        assert_eq!(spread(&[0.0, 1.0, 2.0], 10.0, 0.0, 19.0), None);
    }
}
