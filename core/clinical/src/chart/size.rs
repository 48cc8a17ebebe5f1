//! How large a chart is.

/// The picture that all sizes on it are made for: a small phone held upright.
const USUAL_WIDTH_PX: f64 = 360.0;
const USUAL_HEIGHT_PX: f64 = 480.0;
/// A picture four times as large has letters less than four times as large, and shows more.
const GROWTH_EXPONENT: f64 = 0.6;
const LARGEST_RATIO: f64 = 6.0;

/// How large a chart is, in the pixels of a screen at arm's length (dp, pt, CSS px), and how large its letters are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartSize {
    width_px: u16,
    height_px: u16,
    unit_px: f64,
}

/// Why there is no chart of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChartSizeError {
    /// Too narrow to read, or wider than any use.
    #[error(
        "expected a width of {} to {} px, got {got_px}",
        ChartSize::WIDTH_PX_MIN,
        ChartSize::WIDTH_PX_MAX
    )]
    Width {
        /// What was asked for.
        got_px: u16,
    },
    /// Too low to read, or higher than any use.
    #[error(
        "expected a height of {} to {} px, got {got_px}",
        ChartSize::HEIGHT_PX_MIN,
        ChartSize::HEIGHT_PX_MAX
    )]
    Height {
        /// What was asked for.
        got_px: u16,
    },
}

impl ChartSize {
    /// The narrowest: a small phone.
    pub const WIDTH_PX_MIN: u16 = 320;
    /// The widest.
    pub const WIDTH_PX_MAX: u16 = 2_000;
    /// The lowest: a phone on its side.
    pub const HEIGHT_PX_MIN: u16 = 320;
    /// The highest.
    pub const HEIGHT_PX_MAX: u16 = 3_000;

    /// The part of an A4 page, upright, inside margins of 12 mm; 96 px an inch, letters of 9 to 12 points.
    pub const A4_INSIDE: Self = Self { width_px: 702, height_px: 1_031, unit_px: 1.1 };

    /// Half of that page: two above each other, with letters of 8 to 10 points.
    pub const A4_HALF: Self = Self { width_px: 702, height_px: 490, unit_px: 1.0 };

    /// For a screen.
    ///
    /// # Errors
    /// It is too small to read or too large for any use.
    pub fn screen(width_px: u16, height_px: u16) -> Result<Self, ChartSizeError> {
        if !(Self::WIDTH_PX_MIN..=Self::WIDTH_PX_MAX).contains(&width_px) {
            return Err(ChartSizeError::Width { got_px: width_px });
        }
        if !(Self::HEIGHT_PX_MIN..=Self::HEIGHT_PX_MAX).contains(&height_px) {
            return Err(ChartSizeError::Height { got_px: height_px });
        }
        let ratio = (f64::from(width_px) / USUAL_WIDTH_PX).min(f64::from(height_px) / USUAL_HEIGHT_PX);
        let unit_px = libm::pow(ratio.clamp(1.0, LARGEST_RATIO), GROWTH_EXPONENT);
        Ok(Self { width_px, height_px, unit_px })
    }

    /// In pixels.
    #[must_use]
    pub const fn width_px(self) -> u16 {
        self.width_px
    }

    /// In pixels.
    #[must_use]
    pub const fn height_px(self) -> u16 {
        self.height_px
    }

    /// What letters, dots and strokes are multiples of: 1 on a small phone, more on a larger picture.
    #[must_use]
    pub const fn unit_px(self) -> f64 {
        self.unit_px
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_refused() {
        assert_eq!(ChartSize::screen(319, 640), Err(ChartSizeError::Width { got_px: 319 }));
        assert_eq!(ChartSize::screen(2_001, 640), Err(ChartSizeError::Width { got_px: 2_001 }));
        assert_eq!(ChartSize::screen(360, 319), Err(ChartSizeError::Height { got_px: 319 }));
        assert_eq!(ChartSize::screen(360, 3_001), Err(ChartSizeError::Height { got_px: 3_001 }));
        let error = ChartSizeError::Width { got_px: 1 };
        assert_eq!(error.to_string(), "expected a width of 320 to 2000 px, got 1");
    }

    #[test]
    fn letters_grow_more_slowly_than_the_picture() {
        let unit = |width, height| ChartSize::screen(width, height).unwrap().unit_px();
        assert_eq!(unit(320, 320), 1.0);
        assert_eq!(unit(360, 640), 1.0);
        assert!((1.8..2.2).contains(&unit(1_080, 1_920)));
        assert!((1.4..1.8).contains(&unit(2_000, 1_000)));
    }
}
