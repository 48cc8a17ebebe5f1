//! A measurement in the unit of its reference.

use crate::growth::MeasurementMethod;
use crate::{Length, Weight};

const G_PER_KG: f64 = 1_000.0;
const MM_PER_CM: f64 = 10.0;
const MM_PER_M: f64 = 1_000.0;

/// A measurement in the unit of its method: more than zero, and finite.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Measured {
    method: MeasurementMethod,
    value: f64,
}

/// Why something is no measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected more than 0 {unit}, got 0, less, or no number")]
pub struct MeasuredError {
    /// The unit of the method.
    pub unit: &'static str,
}

impl Measured {
    /// `value` in the unit of `method`, for programs that have no typed quantity.
    ///
    /// # Errors
    /// It is zero, negative, infinite or not a number.
    pub fn new(method: MeasurementMethod, value: f64) -> Result<Self, MeasuredError> {
        if value.is_finite() && value > 0.0 {
            Ok(Self { method, value })
        } else {
            Err(MeasuredError { unit: method.unit() })
        }
    }

    /// A weight.
    ///
    /// # Errors
    /// It is zero.
    pub fn weight(weight: Weight) -> Result<Self, MeasuredError> {
        Self::new(MeasurementMethod::Weight, f64::from(weight.g()) / G_PER_KG)
    }

    /// A length lying down, or a height standing; which of the two is a matter of age.
    ///
    /// # Errors
    /// It is zero.
    pub fn height(height: Length) -> Result<Self, MeasuredError> {
        Self::new(MeasurementMethod::Height, f64::from(height.mm()) / MM_PER_CM)
    }

    /// A head circumference.
    ///
    /// # Errors
    /// It is zero.
    pub fn head_circumference(head: Length) -> Result<Self, MeasuredError> {
        Self::new(MeasurementMethod::HeadCircumference, f64::from(head.mm()) / MM_PER_CM)
    }

    /// The body mass index of a weight and a height of the same day.
    ///
    /// # Errors
    /// One of them is zero.
    pub fn bmi(weight: Weight, height: Length) -> Result<Self, MeasuredError> {
        let height_m = f64::from(height.mm()) / MM_PER_M;
        Self::new(MeasurementMethod::Bmi, f64::from(weight.g()) / G_PER_KG / (height_m * height_m))
    }

    /// What was measured.
    #[must_use]
    pub const fn method(self) -> MeasurementMethod {
        self.method
    }

    /// In the unit of the method.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_quantities_come_in_the_units_of_the_reference() {
        let weight = Weight::from_g(16_000);
        let length = Length::from_mm(1_000);
        assert_eq!(Measured::weight(weight).map(Measured::value), Ok(16.0));
        assert_eq!(Measured::height(length).map(Measured::value), Ok(100.0));
        assert_eq!(Measured::head_circumference(length).map(Measured::value), Ok(100.0));
        assert_eq!(Measured::bmi(weight, length).map(Measured::value), Ok(16.0));
    }

    #[test]
    fn nothing_is_no_measurement() {
        for value in [0.0, -0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Measured::new(MeasurementMethod::Weight, value).is_err(), "{value}");
        }
        assert!(Measured::weight(Weight::from_g(0)).is_err());
        assert!(Measured::bmi(Weight::from_g(1), Length::from_mm(0)).is_err());
        let error = Measured::height(Length::from_mm(0)).unwrap_err();
        assert_eq!(error.to_string(), "expected more than 0 cm, got 0, less, or no number");
    }
}
