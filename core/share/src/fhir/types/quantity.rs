//! Numbers with their units.

use redbook_clinical::{Gestation, Length, Weight};
use serde::Serialize;

/// Where units come from.
const UCUM: &str = "http://unitsofmeasure.org";
/// Thousandths of a week are finer than a day.
const WEEK_PARTS: f64 = 1_000.0;

/// A number with its unit.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Quantity {
    pub(crate) value: f64,
    pub(crate) unit: &'static str,
    system: &'static str,
    code: &'static str,
}

impl Quantity {
    const fn of(value: f64, unit: &'static str, code: &'static str) -> Self {
        Self { value, unit, system: UCUM, code }
    }

    /// In kilograms; the unit's name is the one that UK Core asks for.
    pub(crate) fn weight(weight: Weight) -> Self {
        Self::of(f64::from(weight.g()) / 1_000.0, "kilogram", "kg")
    }

    /// In centimetres; the unit's name is the one that UK Core asks for.
    pub(crate) fn length(length: Length) -> Self {
        Self::of(f64::from(length.mm()) / 10.0, "centimeter", "cm")
    }

    /// In weeks, the days as a fraction of seven.
    pub(crate) fn gestation(gestation: Gestation) -> Self {
        let weeks = f64::from(gestation.days()) / 7.0;
        Self::of((weeks * WEEK_PARTS).round() / WEEK_PARTS, "week", "wk")
    }

    /// In kilograms to the square metre.
    pub(crate) const fn body_mass_index(value: f64) -> Self {
        Self::of(value, "kilogram / (meter ^ 2)", "kg/m2")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_they_were_entered() {
        let json = |quantity: Quantity| serde_json::to_string(&quantity.value).unwrap();
        assert_eq!(json(Quantity::weight(Weight::from_g(4_196))), "4.196");
        assert_eq!(json(Quantity::length(Length::from_mm(523))), "52.3");
        assert_eq!(json(Quantity::gestation("39+4".parse().unwrap())), "39.571");
    }
}
