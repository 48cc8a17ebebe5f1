//! The nine lines of a UK chart.

use std::fmt;

use crate::growth::Sds;

/// Two thirds of a standard deviation: the distance of the lines, one centile space.
const SPACE_SDS: f64 = 2.0 / 3.0;

/// One of the nine centile lines, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CentileLine {
    /// The 0.4th, the lowest.
    P0_4,
    /// The 2nd.
    P2,
    /// The 9th.
    P9,
    /// The 25th.
    P25,
    /// The 50th: the median.
    P50,
    /// The 75th.
    P75,
    /// The 91st.
    P91,
    /// The 98th.
    P98,
    /// The 99.6th, the highest.
    P99_6,
}

impl CentileLine {
    /// All, lowest first.
    pub const ALL: [Self; 9] =
        [Self::P0_4, Self::P2, Self::P9, Self::P25, Self::P50, Self::P75, Self::P91, Self::P98, Self::P99_6];

    /// Its name, such as "0.4th" or "91st".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::P0_4 => "0.4th",
            Self::P2 => "2nd",
            Self::P9 => "9th",
            Self::P25 => "25th",
            Self::P50 => "50th",
            Self::P75 => "75th",
            Self::P91 => "91st",
            Self::P98 => "98th",
            Self::P99_6 => "99.6th",
        }
    }

    /// Where it is drawn: an exact multiple of two thirds, which its name only approximates.
    #[must_use]
    pub fn sds(self) -> Sds {
        let spaces = Self::ALL.iter().zip(-4_i8..).find(|(line, _)| **line == self).map_or(0, |(_, n)| n);
        Sds::of(f64::from(spaces) * SPACE_SDS)
    }

    /// The standard deviations of the centile in its name; [`crate::growth::CentileBand`] is counted from these.
    pub(super) const fn nominal_sds(self) -> f64 {
        match self {
            Self::P0_4 => -2.652_069_807_902_195_4,
            Self::P2 => -2.053_748_910_631_823,
            Self::P9 => -1.340_755_033_690_216_5,
            Self::P25 => -0.674_489_750_196_081_7,
            Self::P50 => 0.0,
            Self::P75 => 0.674_489_750_196_081_7,
            Self::P91 => 1.340_755_033_690_216_5,
            Self::P98 => 2.053_748_910_631_823,
            Self::P99_6 => 2.652_069_807_902_195_4,
        }
    }
}

impl fmt::Display for CentileLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::Centile;

    #[test]
    fn lines_are_two_thirds_apart_around_the_median() {
        assert_eq!(CentileLine::P0_4.sds().value(), -8.0 / 3.0);
        assert_eq!(CentileLine::P50.sds().value(), 0.0);
        assert_eq!(CentileLine::P75.sds().value(), 2.0 / 3.0);
        assert_eq!(CentileLine::P99_6.sds().value(), 8.0 / 3.0);
    }

    #[test]
    fn nominal_values_are_those_of_the_names() {
        for (line, percent) in
            CentileLine::ALL.into_iter().zip([0.4, 2.0, 9.0, 25.0, 50.0, 75.0, 91.0, 98.0, 99.6])
        {
            let sds = Centile::new(percent).unwrap().sds().value();
            assert!((sds - line.nominal_sds()).abs() < 1e-12, "{line}");
            assert!(line.name().starts_with(&percent.to_string()), "{line}");
        }
    }
}
