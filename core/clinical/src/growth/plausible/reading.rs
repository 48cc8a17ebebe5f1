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
        let value = self.measured.value();
        Message::new(id, english, [("value", Arg::Number(value, decimals_needed(value, decimals)))])
    }
}

/// As many decimals as the value needs when it is rounded to `most`.
pub(super) fn decimals_needed(value: f64, most: u8) -> u8 {
    let text = format!("{value:.*}", usize::from(most));
    text.trim_end_matches('0').split_once('.').map_or(0, |(_, decimals)| decimals.len() as u8)
}

/// The explanations that make the measurement one that nobody would ask about, the one nearest to the median first. Beside
/// another measurement no two are left: the slips are too far from each other.
pub(super) fn readings(child: &Child, near: Option<&Near>, new: &Measurement) -> Vec<Reading> {
    let method = new.measured.method();
    let plausible = |slip: &Slip| {
        let measured = Measured::new(method, new.measured.value() * slip.undone_by()).ok()?;
        let sds = child.assess(&Measurement { measured, ..*new }, POLICY).ok()?.sds;
        let expected = near.map_or(0.0, |near| near.sds.value());
        let is_far = Which::AskAgain.of(method).is_none_or(|limit| beyond(sds, 0.0, limit.value));
        let is_jump = Which::Jumped.of(method).is_none_or(|limit| beyond(sds, expected, limit.value));
        let is_plausible = !is_far && (near.is_none() || !is_jump);
        is_plausible.then_some((sds.value().abs(), Reading { slip: *slip, measured }))
    };
    let mut found: Vec<(f64, Reading)> = Slip::of(method).iter().filter_map(plausible).collect();
    found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    found.into_iter().map(|(_, reading)| reading).collect()
}

/// Whether it is further from `from` than `limit`.
pub(super) fn beyond(sds: Sds, from: f64, limit: f64) -> bool {
    (sds.value() - from).abs() > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_limit_is_not_beyond_it() {
        assert!(!beyond(Sds::of(4.0), 0.0, 4.0) && !beyond(Sds::of(-4.0), 0.0, 4.0));
        assert!(beyond(Sds::of(4.001), 0.0, 4.0) && beyond(Sds::of(-2.5), 2.0, 4.0));
    }

    #[test]
    fn only_the_decimals_that_are_needed() {
        let needed = [(3.5, 1), (3.0, 0), (10.0, 0), (3.512, 3), (3.4927, 3), (3.9999, 0), (0.1 + 0.2, 1)];
        for (value, decimals) in needed {
            assert_eq!(decimals_needed(value, 3), decimals, "{value}");
        }
    }
}
