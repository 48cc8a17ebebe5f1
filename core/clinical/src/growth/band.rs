//! Where a measurement lies among the nine lines, in words.

use std::fmt;

use crate::growth::{CentileLine, Sds};

/// A quarter of the space between two lines, as the RCPCH counts it: nearer than this is "on or near".
const QUARTER_SPACE_SDS: f64 = 0.25 * 0.666;
/// Beyond this the RCPCH asks to check the measurement.
const FAR_SDS: f64 = 4.0;

/// Where a measurement lies among the nine centile lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CentileBand {
    /// More than 4 standard deviations below the median.
    FarBelow,
    /// Below the lowest line.
    Below,
    /// Within a quarter of a space of a line.
    On(CentileLine),
    /// Between this line and the next.
    Between(CentileLine, CentileLine),
    /// Above the highest line.
    Above,
    /// More than 4 standard deviations above the median.
    FarAbove,
}

impl CentileBand {
    /// The band of a distance from the median.
    pub(super) fn of(sds: Sds) -> Self {
        let sds = sds.value();
        if sds < -FAR_SDS {
            return Self::FarBelow;
        }
        if sds > FAR_SDS {
            return Self::FarAbove;
        }
        if sds <= CentileLine::P0_4.nominal_sds() - QUARTER_SPACE_SDS {
            return Self::Below;
        }
        among_lines(sds)
    }
}

fn among_lines(sds: f64) -> CentileBand {
    let mut passed = CentileLine::P0_4;
    for line in CentileLine::ALL {
        if sds < line.nominal_sds() - QUARTER_SPACE_SDS {
            return CentileBand::Between(passed, line);
        }
        if sds < line.nominal_sds() + QUARTER_SPACE_SDS {
            return CentileBand::On(line);
        }
        passed = line;
    }
    CentileBand::Above
}

impl fmt::Display for CentileBand {
    /// Such as "on or near the 50th centile", "between the 9th and 25th centiles", "below the 0.4th centile".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FarBelow => f.write_str("far below the 0.4th centile"),
            Self::Below => f.write_str("below the 0.4th centile"),
            Self::On(line) => write!(f, "on or near the {line} centile"),
            Self::Between(lower, upper) => write!(f, "between the {lower} and {upper} centiles"),
            Self::Above => f.write_str("above the 99.6th centile"),
            Self::FarAbove => f.write_str("far above the 99.6th centile"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(sds: f64) -> String {
        Sds::new(sds).unwrap().band().to_string()
    }

    #[test]
    fn every_edge_on_both_sides() {
        // Computed from the nominal centiles and a quarter of 0.666.
        let edges = [
            (-4.0, "far below the 0.4th centile", "below the 0.4th centile"),
            (-2.81857, "below the 0.4th centile", "on or near the 0.4th centile"),
            (-2.48557, "on or near the 0.4th centile", "between the 0.4th and 2nd centiles"),
            (-2.22025, "between the 0.4th and 2nd centiles", "on or near the 2nd centile"),
            (-1.88725, "on or near the 2nd centile", "between the 2nd and 9th centiles"),
            (-1.50726, "between the 2nd and 9th centiles", "on or near the 9th centile"),
            (-1.17426, "on or near the 9th centile", "between the 9th and 25th centiles"),
            (-0.84099, "between the 9th and 25th centiles", "on or near the 25th centile"),
            (-0.50799, "on or near the 25th centile", "between the 25th and 50th centiles"),
            (-0.1665, "between the 25th and 50th centiles", "on or near the 50th centile"),
            (0.1665, "on or near the 50th centile", "between the 50th and 75th centiles"),
            (0.50799, "between the 50th and 75th centiles", "on or near the 75th centile"),
            (0.84099, "on or near the 75th centile", "between the 75th and 91st centiles"),
            (1.17426, "between the 75th and 91st centiles", "on or near the 91st centile"),
            (1.50726, "on or near the 91st centile", "between the 91st and 98th centiles"),
            (1.88725, "between the 91st and 98th centiles", "on or near the 98th centile"),
            (2.22025, "on or near the 98th centile", "between the 98th and 99.6th centiles"),
            (2.48557, "between the 98th and 99.6th centiles", "on or near the 99.6th centile"),
            (2.81857, "on or near the 99.6th centile", "above the 99.6th centile"),
            (4.0, "above the 99.6th centile", "far above the 99.6th centile"),
        ];
        for (edge, below, above) in edges {
            assert_eq!(band(edge - 2e-5), below);
            assert_eq!(band(edge + 2e-5), above);
        }
    }

    #[test]
    fn the_lowest_edge_is_outside_and_four_is_not_far() {
        let edge = CentileLine::P0_4.nominal_sds() - QUARTER_SPACE_SDS;
        assert_eq!(Sds::new(edge).unwrap().band(), CentileBand::Below);
        assert_eq!(Sds::new(-4.0).unwrap().band(), CentileBand::Below);
        assert_eq!(Sds::new(4.0).unwrap().band(), CentileBand::Above);
    }
}
