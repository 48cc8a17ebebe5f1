//! Numbers as people read them.

use crate::growth::{Measured, MeasurementMethod, Sds};

/// A real minus, which is as wide as a plus and is read out as one.
const MINUS: &str = "\u{2212}";

/// A measurement: weights to the gram as far as it was given, at least one decimal; the rest to one decimal.
pub(super) fn value_text(measured: Measured) -> String {
    match measured.method() {
        MeasurementMethod::Weight => {
            let grams = format!("{:.3}", measured.value());
            let short = grams.trim_end_matches('0');
            if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
        }
        _ => format!("{:.1}", measured.value()),
    }
}

/// To two decimals, always with a sign; never minus nothing.
pub(super) fn sds_text(sds: Sds) -> String {
    let hundredths = (sds.value() * 100.0).round() / 100.0;
    let size = hundredths.abs();
    match hundredths {
        negative if negative < 0.0 => format!("{MINUS}{size:.2}"),
        positive if positive > 0.0 => format!("+{size:.2}"),
        _ => "0.00".to_owned(),
    }
}

/// A number beside a scale, with as many decimals as its steps have.
pub(super) fn tick_text(value: f64, step: f64) -> String {
    let decimals = if step.fract() == 0.0 { 0 } else { 1 };
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(method: MeasurementMethod, value: f64) -> String {
        value_text(Measured::new(method, value).unwrap())
    }

    #[test]
    fn measurements_read_as_they_were_given() {
        assert_eq!(said(MeasurementMethod::Weight, 4.2), "4.2");
        assert_eq!(said(MeasurementMethod::Weight, 4.0), "4.0");
        assert_eq!(said(MeasurementMethod::Weight, 10.0), "10.0");
        assert_eq!(said(MeasurementMethod::Weight, 3.456), "3.456");
        assert_eq!(said(MeasurementMethod::Height, 52.0), "52.0");
        assert_eq!(said(MeasurementMethod::Bmi, 16.04), "16.0");
    }

    #[test]
    fn a_distance_has_its_sign() {
        let said = |value| sds_text(Sds::new(value).unwrap());
        assert_eq!(said(-1.236), "−1.24");
        assert_eq!(said(0.667), "+0.67");
        assert_eq!(said(-0.001), "0.00");
        assert_eq!(said(0.0), "0.00");
    }

    #[test]
    fn numbers_beside_a_scale_have_the_decimals_of_its_steps() {
        assert_eq!(tick_text(3.0, 1.0), "3");
        assert_eq!(tick_text(3.0, 0.5), "3.0");
        assert_eq!(tick_text(0.30000000000000004, 0.1), "0.3");
    }
}
