//! Which ages a chart shows.

use crate::growth::{DecimalAge, MeasurementMethod};

/// The ages that a chart shows, as the printed charts divide childhood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeWindow {
    /// Birth to two weeks after the due date: a preterm baby's weeks, by the week of pregnancy.
    Newborn,
    /// Birth to 1 year.
    FirstYear,
    /// Birth to 2 years: lengths are measured lying.
    FirstTwoYears,
    /// Birth to 4 years.
    FirstFourYears,
    /// 2 to 9 years.
    TwoToNine,
    /// 4 to 20 years.
    FourToTwenty,
    /// 2 to 20 years: heights are measured standing.
    TwoToTwenty,
    /// Birth to 20 years.
    All,
}

impl AgeWindow {
    /// All, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::Newborn,
        Self::FirstYear,
        Self::FirstTwoYears,
        Self::FirstFourYears,
        Self::TwoToNine,
        Self::FourToTwenty,
        Self::TwoToTwenty,
        Self::All,
    ];

    /// As it is written in data and on command lines, such as "0-1". Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Newborn => "newborn",
            Self::FirstYear => "0-1",
            Self::FirstTwoYears => "0-2",
            Self::FirstFourYears => "0-4",
            Self::TwoToNine => "2-9",
            Self::FourToTwenty => "4-20",
            Self::TwoToTwenty => "2-20",
            Self::All => "0-20",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|window| window.id() == id)
    }

    /// Where it begins: 0 for those from birth, which may begin earlier for a baby born before the due date.
    #[must_use]
    pub const fn from_years(self) -> f64 {
        match self {
            Self::Newborn | Self::FirstYear | Self::FirstTwoYears | Self::FirstFourYears | Self::All => 0.0,
            Self::TwoToNine | Self::TwoToTwenty => 2.0,
            Self::FourToTwenty => 4.0,
        }
    }

    /// Where it ends; the lines may end earlier.
    #[must_use]
    pub const fn until_years(self) -> f64 {
        match self {
            Self::Newborn => DecimalAge::TWO_WEEKS.years(),
            Self::FirstYear => 1.0,
            Self::FirstTwoYears => 2.0,
            Self::FirstFourYears => 4.0,
            Self::TwoToNine => 9.0,
            Self::FourToTwenty | Self::TwoToTwenty | Self::All => 20.0,
        }
    }

    /// Whether an age at which it ends is in it: not where the next table begins there, beside whose lines the measurement
    /// is put.
    pub(super) const fn includes_its_end(self) -> bool {
        !matches!(self, Self::Newborn | Self::FirstTwoYears | Self::FirstFourYears)
    }

    fn holds(self, age_years: f64) -> bool {
        let (from, until) = (self.from_years(), self.until_years());
        let is_before_end = age_years < until || (age_years == until && self.includes_its_end());
        is_before_end && (from == 0.0 || age_years >= from)
    }

    /// The shortest that shows every one of `ages_years`; the first year where there are none.
    pub(super) fn holding(method: MeasurementMethod, ages_years: &[f64], has_newborn_axis: bool) -> Self {
        let is_offered = |window: &Self| {
            *window != Self::Newborn
                || (has_newborn_axis && method != MeasurementMethod::Bmi && !ages_years.is_empty())
        };
        let holds = |window: &Self| ages_years.iter().all(|age| window.holds(*age));
        Self::ALL.into_iter().filter(is_offered).find(holds).unwrap_or(Self::All)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MeasurementMethod::{Bmi, Height, Weight};

    #[test]
    fn the_shortest_that_shows_everything_is_chosen() {
        let chosen = [
            (&[][..], AgeWindow::FirstYear),
            (&[0.0, 0.5, 1.0], AgeWindow::FirstYear),
            (&[0.0, 1.01], AgeWindow::FirstTwoYears),
            (&[-0.2, 3.9], AgeWindow::FirstFourYears),
            (&[2.0, 3.0], AgeWindow::FirstFourYears),
            (&[0.0, 2.0], AgeWindow::FirstFourYears),
            (&[2.0, 4.0], AgeWindow::TwoToNine),
            (&[0.0, 4.0], AgeWindow::All),
            (&[2.0, 8.9], AgeWindow::TwoToNine),
            (&[4.0, 12.0], AgeWindow::FourToTwenty),
            (&[3.0, 12.0], AgeWindow::TwoToTwenty),
            (&[0.0, 12.0], AgeWindow::All),
            (&[25.0], AgeWindow::All),
        ];
        for (ages, window) in chosen {
            assert_eq!(AgeWindow::holding(Height, ages, false), window, "{ages:?}");
        }
    }

    #[test]
    fn weeks_of_pregnancy_are_for_the_preterm_and_not_for_bmi() {
        assert_eq!(AgeWindow::holding(Weight, &[-0.2], true), AgeWindow::Newborn);
        assert_eq!(AgeWindow::holding(Weight, &[-0.2, 0.1], true), AgeWindow::FirstYear);
        assert_eq!(AgeWindow::holding(Weight, &[], true), AgeWindow::FirstYear);
        assert_eq!(AgeWindow::holding(Bmi, &[0.0], true), AgeWindow::FirstYear);
    }

    #[test]
    fn ids_are_read_back() {
        for window in AgeWindow::ALL {
            assert_eq!(AgeWindow::from_id(window.id()), Some(window));
            assert!(window.from_years() < window.until_years());
        }
        assert_eq!(AgeWindow::from_id("0-3"), None);
    }
}
