//! The LMS method (Cole 1990): three numbers describe how a measurement spreads at one age.

/// L, M and S of one age: skewness, median, coefficient of variation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lms {
    /// The power that makes the distribution normal; 1 is normal already.
    pub l: f64,
    /// The median, in the unit of the method.
    pub m: f64,
    /// The coefficient of variation.
    pub s: f64,
}

impl Lms {
    /// Standard deviations of `value` above the median; not finite for absurd values.
    pub(super) fn sds(self, value: f64) -> f64 {
        let Self { l, m, s } = self;
        if l == 0.0 { libm::log(value / m) / s } else { (libm::pow(value / m, l) - 1.0) / (l * s) }
    }

    /// The value that is `sds` standard deviations above the median; `None` where there is none, far out on the side
    /// on which the distribution ends.
    pub(super) fn value(self, sds: f64) -> Option<f64> {
        let Self { l, m, s } = self;
        let base = 1.0 + l * s * sds;
        let value = if l == 0.0 { m * libm::exp(s * sds) } else { m * libm::pow(base, 1.0 / l) };
        (base > 0.0 && value.is_finite() && value > 0.0).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for l in [-1.8, -0.3, 0.0, 0.4, 1.0] {
            let lms = Lms { l, m: 12.0, s: 0.12 };
            for sds in [-4.0, -0.5, 0.0, 2.0, 3.9] {
                let value = lms.value(sds).unwrap();
                assert!((lms.sds(value) - sds).abs() < 1e-12, "{l} {sds}");
            }
        }
    }

    #[test]
    fn l_near_zero_is_close_to_l_zero() {
        let zero = Lms { l: 0.0, m: 12.0, s: 0.12 };
        let near = Lms { l: 1e-7, ..zero };
        assert!((zero.sds(15.0) - near.sds(15.0)).abs() < 1e-6);
    }

    #[test]
    fn beyond_the_end_of_a_skewed_distribution_there_is_no_value() {
        let skewed = Lms { l: -1.8, m: 16.0, s: 0.1 };
        assert_eq!(skewed.value(6.0), None);
        assert_eq!(Lms { l: 1.0, ..skewed }.value(-10.0), None);
        assert_eq!(Lms { l: 0.0, ..skewed }.value(1e9), None);
        // An even power would make a measurement of nothing.
        assert_eq!(Lms { l: 0.5, ..skewed }.value(-30.0), None);
    }
}
