//! What may have been meant.

use super::Slip;
use super::limit::Which;
use super::others::{Near, POLICY};
use crate::growth::{Arg, Child, Measured, Measurement, Message, Sds};

/// A likely explanation, and what was meant if it is right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The slip.
    pub slip: Slip,
    /// What was meant then.
    pub measured: Measured,
}

impl Reading {
    /// As a choice for a person.
    #[must_use]
    pub fn says(&self) -> Message {
        let (id, english) = self.slip.words();
        let decimals = if self.measured.method().unit() == "kg" { 3 } else { 1 };
        let rounding = libm::pow(10.0, f64::from(decimals));
        let value = (self.measured.value() * rounding).round() / rounding;
        let shown = shortest(value, decimals);
        Message::new(id, english, [("value", Arg::Number(value, shown))])
    }
}

/// As many decimals as the value needs, and at most `decimals`.
fn shortest(value: f64, decimals: u8) -> u8 {
    let needs = |count: u8| {
        let scaled = value * libm::pow(10.0, f64::from(count));
        (scaled - scaled.round()).abs() < 1e-6
    };
    (0..decimals).find(|count| needs(*count)).unwrap_or(decimals)
}

/// The explanations that make the measurement one that nobody would ask about; the likeliest first, which is the one
/// nearest to the child's other measurement, or to the median.
pub(super) fn readings(child: &Child, near: Option<&Near>, new: &Measurement) -> Vec<Reading> {
    let method = new.measured.method();
    let plausible = |slip: &Slip| {
        let measured = Measured::new(method, new.measured.value() * slip.undone_by()).ok()?;
        let sds = child.assess(&Measurement { measured, ..*new }, POLICY).ok()?.sds;
        let expected = near.map_or(0.0, |near| near.sds.value());
        let is_far = Which::AskAgain.of(method).is_none_or(|limit| beyond(sds, 0.0, limit.value));
        let is_jump = Which::Jumped.of(method).is_none_or(|limit| beyond(sds, expected, limit.value));
        let is_plausible = !is_far && (near.is_none() || !is_jump);
        is_plausible.then_some(((sds.value() - expected).abs(), Reading { slip: *slip, measured }))
    };
    let mut found: Vec<(f64, Reading)> = Slip::of(method).iter().filter_map(plausible).collect();
    found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    found.into_iter().map(|(_, reading)| reading).collect()
}

/// Whether it is further from `from` than `limit`.
pub(super) fn beyond(sds: Sds, from: f64, limit: f64) -> bool {
    (sds.value() - from).abs() > limit
}
