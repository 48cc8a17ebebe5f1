//! From ages and measurements to pixels.

/// A straight mapping of one quantity to pixels. Its two ends are never the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The quantity at the one end.
    pub from: f64,
    /// The quantity at the other.
    pub to: f64,
    /// Where `from` is, in pixels.
    pub from_px: f64,
    /// Where `to` is, in pixels.
    pub to_px: f64,
}

impl Scale {
    /// Where `value` is, in pixels; also beyond the ends.
    #[must_use]
    pub fn px(self, value: f64) -> f64 {
        self.from_px + (value - self.from) * self.px_per_unit()
    }

    /// How many pixels one of the quantity is; negative where it grows upwards.
    #[must_use]
    pub fn px_per_unit(self) -> f64 {
        (self.to_px - self.from_px) / (self.to - self.from)
    }

    /// Whether `value` is between the ends, with a little room for rounding.
    pub(super) fn contains(self, value: f64) -> bool {
        let room = (self.to - self.from) * 1e-9;
        value >= self.from - room && value <= self.to + room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_where_they_were_put_and_a_value_between_is_between() {
        let upwards = Scale { from: 2.0, to: 12.0, from_px: 500.0, to_px: 100.0 };
        assert_eq!(upwards.px(2.0), 500.0);
        assert_eq!(upwards.px(12.0), 100.0);
        assert_eq!(upwards.px(7.0), 300.0);
        assert_eq!(upwards.px_per_unit(), -40.0);
        assert!(upwards.contains(2.0) && upwards.contains(12.0));
        assert!(!upwards.contains(12.1) && !upwards.contains(1.9));
        assert!(upwards.contains(2.0 - 9e-9) && !upwards.contains(2.0 - 1.1e-8));
        assert!(upwards.contains(12.0 + 9e-9) && !upwards.contains(12.0 + 1.1e-8));
    }
}
